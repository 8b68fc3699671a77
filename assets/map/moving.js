// Moving about: size and position of the picture, by pointer and by keys.

const LARGEST = 4;

class Moving {
  constructor(svg) {
    this.svg = svg;
    this.scale = 1;
    this.x = 0;
    this.y = 0;
    this.pressed = null;
    svg.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    svg.addEventListener("pointerdown", (event) => this.press(event));
    svg.addEventListener("pointermove", (event) => this.drag(event));
    for (const name of ["pointerup", "pointercancel"]) svg.addEventListener(name, () => this.release());
  }

  show(whole, places) {
    this.whole = whole;
    this.places = places;
    const left = Math.min(0, ...places.lines.flatMap((line) => line.points.map((point) => point.x)));
    this.left = left - 8;
    this.width = places.width - this.left + 18;
    this.fit();
  }

  /** Show everything, as large as there is room for. */
  fit() {
    const room = this.svg.getBoundingClientRect();
    this.scale = Math.min(1.5, room.width / this.width, room.height / this.places.height) || 1;
    this.x = (room.width - this.width * this.scale) / 2 - this.left * this.scale;
    this.y = Math.max(0, (room.height - this.places.height * this.scale) / 2);
    this.apply();
  }

  /** Show the beginning in a size. */
  begin(scale) {
    this.scale = scale;
    this.x = -this.left * scale;
    this.y = 0;
    this.apply();
  }

  zoom(by, at = null) {
    const room = this.svg.getBoundingClientRect();
    const point = at ?? { x: room.width / 2, y: room.height / 2 };
    const scale = Math.min(LARGEST, Math.max(0.1, this.scale * by));
    this.x = point.x - ((point.x - this.x) * scale) / this.scale;
    this.y = point.y - ((point.y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.apply();
  }

  pan(x, y) {
    this.x += x;
    this.y += y;
    this.apply();
  }

  apply() {
    this.whole.setAttribute("transform", `translate(${this.x},${this.y}) scale(${this.scale})`);
  }

  /** Move as little as shows a place whole. */
  reveal(place) {
    const room = this.svg.getBoundingClientRect();
    const edge = 24;
    const [left, top] = [place.x * this.scale + this.x, place.y * this.scale + this.y];
    const [right, bottom] = [left + place.width * this.scale, top + place.height * this.scale];
    const x = left < edge ? edge - left : Math.min(0, room.width - edge - right);
    const y = top < edge ? edge - top : Math.min(0, room.height - edge - bottom);
    if (x || y) this.pan(x, y);
  }

  wheel(event) {
    event.preventDefault();
    const room = this.svg.getBoundingClientRect();
    this.zoom(Math.exp(-event.deltaY * 0.0015), { x: event.clientX - room.left, y: event.clientY - room.top });
  }

  press(event) {
    if (event.button === 0) this.pressed = { x: event.clientX, y: event.clientY, moved: false };
  }

  drag(event) {
    if (!this.pressed) return;
    const [x, y] = [event.clientX - this.pressed.x, event.clientY - this.pressed.y];
    if (!this.pressed.moved && Math.hypot(x, y) < 4) return;
    if (!this.pressed.moved) this.svg.setPointerCapture(event.pointerId);
    this.pressed = { x: event.clientX, y: event.clientY, moved: true };
    this.pan(x, y);
  }

  release() {
    // A click follows its release at once: it must still see that this was a drag.
    this.dragged = this.pressed?.moved ?? false;
    this.pressed = null;
  }
}
