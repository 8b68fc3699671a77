// The page: what is shown, chosen, searched and told.

const data = JSON.parse(document.getElementById("data").textContent);
const get = (id) => document.getElementById(id);
const svg = get("picture");
const moving = new Moving(svg);
const READABLE = 0.85;
let places = null;
let came = [];

async function arrange() {
  const withWords = get("words").checked;
  places = await placesOf(data, withWords);
  moving.show(draw(svg, data, places, withWords), places);
  // With words there is more than one screen holds: begin where it can be read.
  if (withWords && moving.scale < READABLE) moving.begin(READABLE);
  search();
  document.body.dataset.ready = withWords ? "words" : "plain";
}

// ---- scenes

const sceneOf = (node) => node?.closest?.(".scene") ?? null;
const nodeOf = (id) => svg.querySelector(`.scene[data-id="${CSS.escape(id)}"]`);

function near(id) {
  for (const line of svg.querySelectorAll(".line")) {
    line.classList.toggle("out", line.dataset.from === id);
    line.classList.toggle("in", line.dataset.to === id && line.dataset.from !== id);
  }
  svg.classList.toggle("choosing", id !== null);
  const beside = svg.querySelector(".beside");
  beside.replaceChildren();
  if (id === null || get("words").checked) return;
  for (const line of places.lines.filter((one) => one.from === id && one.to !== id)) {
    const place = places.scenes.get(line.to);
    const more = line.says.length > 1 ? ` +${line.says.length - 1}` : "";
    const words = shortened(line.says[0], place.width - widthOf(more, "11px"), "11px") + more;
    const group = element("g", { transform: `translate(${place.x},${place.y - 17})` }, beside);
    element("rect", { x: -3, y: 0, width: widthOf(words, "11px") + 8, height: 15, rx: 3 }, group);
    element("text", { x: 1, y: 11.5 }, group, words);
  }
}

function following(id) {
  return [...new Set(places.lines.filter((line) => line.from === id && line.to !== id).map((line) => line.to))];
}

function before(id) {
  return [...new Set(places.lines.filter((line) => line.to === id && line.from !== id).map((line) => line.from))];
}

/** Go along the ways: right is on, left is back, up and down are the others that stand nearest. */
function along(id, key) {
  if (id.startsWith("ending:") || (id === data.end && key === "ArrowRight")) return alongEndings(id, key);
  if (key === "ArrowRight") {
    const next = following(id)[0];
    if (next) came.push(id);
    return next;
  }
  if (key === "ArrowLeft") {
    const last = came.pop();
    return before(id).includes(last) ? last : before(id)[0];
  }
  const here = places.scenes.get(id);
  const down = key === "ArrowDown" ? 1 : -1;
  const others = [...places.scenes].filter(([, place]) => (place.y - here.y) * down > 1);
  others.sort(([, a], [, b]) => away(here, a) - away(here, b));
  return others[0]?.[0];
}

function alongEndings(id, key) {
  const order = [data.end, ...data.endings.map((ending) => `ending:${ending.id}`)];
  const step = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  return order[order.indexOf(id) + step];
}

function away(a, b) {
  return Math.abs(a.y - b.y) + Math.abs(a.x - b.x) * 0.7;
}

// ---- the panel

let opener = null;

function open(anchor) {
  const source = get(anchor);
  if (!source) return;
  const copy = source.cloneNode(true);
  for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
  get("told").replaceChildren(copy);
  get("panel").hidden = false;
  get("panel").scrollTop = 0;
  for (const one of svg.querySelectorAll(".scene")) one.classList.toggle("chosen", one.dataset.anchor === anchor);
}

function close() {
  get("panel").hidden = true;
  for (const one of svg.querySelectorAll(".chosen")) one.classList.remove("chosen");
  opener?.focus();
  opener = null;
}

function choose(node) {
  opener = node;
  open(node.dataset.anchor);
  moving.reveal(places.scenes.get(node.dataset.id));
}

// ---- map and outline

function view(name) {
  document.body.dataset.view = name;
  get("view").setAttribute("aria-pressed", String(name === "outline"));
  if (name === "outline") get("panel").hidden = true;
  else if (places) moving.fit();
}

// ---- search

function search() {
  const wanted = get("search").value.trim().toLowerCase();
  let hits = 0;
  const matches = new Set();
  for (const article of get("outline").querySelectorAll("article")) {
    const found = !wanted || article.textContent.toLowerCase().includes(wanted);
    article.closest("li").hidden = !found;
    if (found) matches.add(article.id);
    hits += found ? 1 : 0;
  }
  for (const node of svg.querySelectorAll(".scene")) node.classList.toggle("missed", Boolean(wanted) && !matches.has(node.dataset.anchor));
  get("hits").textContent = wanted ? `${hits} found` : "";
}

function firstHit() {
  const node = [...svg.querySelectorAll(".scene")].find((one) => !one.classList.contains("missed"));
  if (get("search").value.trim() && node) node.focus();
}

// ---- the legend

const LEGEND = {
  reached: [["scene yes", "reached"], ["scene never", "never reached"], ["scene unknown", "not worked out"]],
  share: [["scene shade-0", "no play"], ["scene shade-1", "to 20 %"], ["scene shade-2", "to 40 %"], ["scene shade-3", "to 60 %"], ["scene shade-4", "to 80 %"], ["scene shade-5", "to all"]],
};

function colour() {
  const name = get("colour").value;
  document.body.dataset.colour = name;
  const legend = get("legend");
  legend.replaceChildren();
  for (const [classes, words] of LEGEND[name]) {
    const item = swatch(legend, words);
    const group = element("g", { class: classes }, item);
    element("rect", { class: "box", x: 1, y: 1, width: 24, height: 14, rx: 3 }, group);
  }
  for (const [sign, words] of [["◆", "decision"], ["▤", "desk"]]) {
    element("text", { class: "sign", x: 13, y: 12.5 }, swatch(legend, words), sign);
  }
  for (const kind of ["error", "warning", "note"]) {
    const group = element("g", { transform: "translate(14,8) scale(.8)" }, swatch(legend, `${kind} found`));
    mark(group, { width: 2 }, { worst: kind });
    group.firstChild.setAttribute("transform", "");
  }
  element("path", { class: "sample", d: "M1,8H25" }, swatch(legend, "way never taken"));
}

function swatch(legend, words) {
  const item = document.createElement("li");
  const picture = element("svg", { width: 28, height: 17, "aria-hidden": "true" }, item);
  item.append(words);
  legend.append(item);
  return picture;
}

// ---- what people do

svg.addEventListener("click", (event) => {
  const node = sceneOf(event.target);
  if (node && !moving.dragged) choose(node);
});
svg.addEventListener("focusin", (event) => {
  const node = sceneOf(event.target);
  if (node && event.target === node) {
    near(node.dataset.id);
    if (node.matches(":focus-visible")) moving.reveal(places.scenes.get(node.dataset.id));
  }
});
svg.addEventListener("focusout", () => near(null));
svg.addEventListener("pointerover", (event) => {
  const node = sceneOf(event.target);
  if (node && !moving.pressed) near(node.dataset.id);
});
svg.addEventListener("pointerout", (event) => {
  if (sceneOf(event.target) && !sceneOf(event.relatedTarget)) near(sceneOf(document.activeElement)?.dataset.id ?? null);
});
svg.addEventListener("keydown", (event) => {
  const node = sceneOf(event.target);
  if (!node) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    choose(node);
    get("panel").focus();
  } else if (event.key.startsWith("Arrow") && !event.shiftKey) {
    event.preventDefault();
    const next = along(node.dataset.id, event.key);
    if (next) nodeOf(next).focus();
  }
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches?.("input[type=search], select");
  if (event.key === "Escape") {
    if (typing && get("search").value) get("search").value = "";
    else close();
    search();
  } else if (event.key === "Enter" && event.target === get("search")) {
    event.preventDefault();
    firstHit();
  } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) shortcut(event);
});

function shortcut(event) {
  const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  const step = event.shiftKey ? steps[event.key] : undefined;
  if (event.key === "/") get("search").focus();
  else if (event.key === "+" || event.key === "=") moving.zoom(1.25);
  else if (event.key === "-") moving.zoom(0.8);
  else if (event.key === "0") moving.fit();
  else if (step) moving.pan(...step);
  else return;
  event.preventDefault();
}

get("tools").addEventListener("submit", (event) => event.preventDefault());
get("search").addEventListener("input", search);
get("colour").addEventListener("change", colour);
get("words").addEventListener("change", arrange);
get("smaller").addEventListener("click", () => moving.zoom(0.8));
get("larger").addEventListener("click", () => moving.zoom(1.25));
get("fit").addEventListener("click", () => moving.fit());
get("close").addEventListener("click", close);
get("view").addEventListener("click", () => view(document.body.dataset.view === "outline" ? "map" : "outline"));
for (const button of document.querySelectorAll("[data-shows]")) {
  button.addEventListener("click", () => {
    view("map");
    opener = button;
    open(button.dataset.shows);
    get("panel").focus();
  });
}
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  const anchor = link?.getAttribute("href").slice(1);
  if (!anchor) return;
  const node = svg.querySelector(`.scene[data-anchor="${CSS.escape(anchor)}"]`);
  if (document.body.dataset.view === "map" && node) {
    event.preventDefault();
    choose(node);
    near(node.dataset.id);
    get("panel").focus();
  } else if (anchor === "outline") view("outline");
});
window.addEventListener("resize", () => moving.fit());

const number = data.scenes.concat(data.endings).reduce((sum, one) => sum + one.number, 0);
get("found").textContent = document.querySelectorAll("#findings .finding").length || (number ? String(number) : "");
if (!data.explored) get("colour").querySelector('[value="share"]').disabled = true;
colour();
view("map");
document.fonts.load('bold 13px "Atkinson"').then(() => document.fonts.load('13px "Atkinson"')).then(arrange);
