// The picture: boxes, lines and their words, as SVG. Everything of the scenario goes in as text.

const SVG = "http://www.w3.org/2000/svg";
const KINDS = { decision: "◆", desk: "▤", "decision and desk": "◆▤", passage: "" };
const MARKS = { error: "✕", warning: "!", note: "i" };

function element(name, attributes = {}, parent = null, text = null) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== null) made.textContent = text;
  if (parent) parent.append(made);
  return made;
}

const measured = document.createElement("canvas").getContext("2d");

function widthOf(text, font) {
  measured.font = `${font} "Atkinson", system-ui, sans-serif`;
  return measured.measureText(text).width;
}

function shortened(text, room, font) {
  if (widthOf(text, font) <= room) return text;
  let length = text.length;
  while (length > 1 && widthOf(`${text.slice(0, length).trimEnd()}…`, font) > room) length -= 1;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** Break a title into at most two lines that fit; what is left over is cut. */
function broken(text, room, font) {
  const words = text.split(/\s+/);
  let first = words.shift() ?? "";
  while (words.length && widthOf(`${first} ${words[0]}`, font) <= room) first += ` ${words.shift()}`;
  return words.length ? [shortened(first, room, font), shortened(words.join(" "), room, font)] : [shortened(first, room, font)];
}

/** Draw straight lines with rounded corners. */
function pathOf(points) {
  const parts = [`M${points[0].x},${points[0].y}`];
  for (let number = 1; number < points.length - 1; number += 1) {
    const [before, corner, after] = [points[number - 1], points[number], points[number + 1]];
    const room = Math.min(6, distance(before, corner) / 2, distance(corner, after) / 2);
    const [a, b] = [towards(corner, before, room), towards(corner, after, room)];
    parts.push(`L${a.x},${a.y}Q${corner.x},${corner.y} ${b.x},${b.y}`);
  }
  const last = points.at(-1);
  return `${parts.join("")}L${last.x},${last.y}`;
}

function distance(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from, to, room) {
  const far = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * room) / far, y: from.y + ((to.y - from.y) * room) / far };
}

/** Return one of six steps from no play to every play. */
function shadeOf(share) {
  if (share === null) return "unknown";
  if (share === 0) return "0";
  return String(Math.min(5, 1 + Math.floor(share * 5 - 1e-9)));
}

function percent(share) {
  if (share === null) return "";
  return share > 0 && share < 0.005 ? "under 1 %" : `${Math.round(share * 100)} %`;
}

function happens(value) {
  return value === false ? "never" : value === null ? "unknown" : "yes";
}

function draw(svg, data, places, withWords) {
  svg.replaceChildren();
  const definitions = element("defs", {}, svg);
  const hatch = element("pattern", { id: "hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, definitions);
  element("rect", { width: 7, height: 7, class: "hatch-paper" }, hatch);
  element("line", { x1: 0, y1: 0, x2: 0, y2: 7, class: "hatch-line" }, hatch);
  for (const kind of ["plain", "strong"]) {
    const arrow = element("marker", { id: `arrow-${kind}`, class: kind, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, markerUnits: "userSpaceOnUse", orient: "auto" }, definitions);
    element("path", { d: "M0,0.5L8,4L0,7.5Z" }, arrow);
  }
  const whole = element("g", { id: "whole" }, svg);
  const titles = element("g", { class: "titles", "aria-hidden": "true" }, whole);
  for (const one of places.titles) {
    element("text", { x: one.x, y: one.y }, titles, shortened(one.title, Math.max(one.width, SIZE.width), "bold 14.5px"));
  }
  const lines = element("g", { class: "lines", "aria-hidden": "true" }, whole);
  for (const line of places.lines) drawLine(lines, line);
  const scenes = element("g", { class: "scenes" }, whole);
  for (const scene of data.scenes) drawScene(scenes, scene, places.scenes.get(scene.id));
  drawEnd(scenes, places.scenes.get(data.end));
  for (const ending of data.endings) drawEnding(scenes, ending, places.scenes.get(`ending:${ending.id}`));
  const words = element("g", { class: "words", "aria-hidden": "true" }, whole);
  if (withWords) for (const line of places.lines) drawWords(words, line);
  element("g", { class: "beside", "aria-hidden": "true" }, whole);
  return whole;
}

function drawLine(parent, line) {
  const group = element("g", { class: `line ${happens(line.taken)} shade-${shadeOf(line.share)}`, "data-from": line.from, "data-to": line.to }, parent);
  element("path", { d: pathOf(line.points), class: "drawn", "stroke-width": line.share ? 1 + 2.2 * Math.min(1, line.share) : 1.1 }, group);
  element("path", { d: pathOf(line.points), class: "broad" }, group);
  element("title", {}, group, line.says.join("\n"));
}

function drawWords(parent, line) {
  if (!line.label) return;
  line.says.forEach((say, number) => {
    element("text", { x: line.label.x, y: line.label.y + 11 + number * SPACE.line }, parent, shortened(say, line.label.width, "12px"));
  });
}

function box(parent, place, attributes, title, facts, marked) {
  const group = element("g", { ...attributes, transform: `translate(${place.x},${place.y})` }, parent);
  element("rect", { class: "ring", x: -4, y: -4, width: place.width + 8, height: place.height + 8, rx: 9 }, group);
  element("rect", { class: "box", width: place.width, height: place.height, rx: 6 }, group);
  const lines = broken(title, place.width - (marked ? 26 : 16), "bold 14.5px");
  const first = place.height / 2 - (lines.length * 15 + 14) / 2 + 11.5;
  lines.forEach((line, number) => element("text", { class: "title", x: 9, y: first + number * 15 }, group, line));
  for (const [name, text] of Object.entries(facts)) {
    element("text", { class: `facts ${name}`, x: 9, y: first + lines.length * 15 }, group, shortened(text, place.width - 14, "12.5px"));
  }
  return group;
}

function mark(group, place, one) {
  if (!one.worst) return;
  const badge = element("g", { class: `badge ${one.worst}`, transform: `translate(${place.width - 2},2)` }, group);
  if (one.worst === "warning") element("path", { d: "M0,-10L10,8L-10,8Z" }, badge);
  else if (one.worst === "error") element("path", { d: "M-4,-10L4,-10L10,-4L10,4L4,10L-4,10L-10,4L-10,-4Z" }, badge);
  else element("circle", { r: 9 }, badge);
  element("text", { y: one.worst === "warning" ? 6.5 : 4 }, badge, MARKS[one.worst]);
}

/** Say what there is room for: the last is always said. */
function factsOf(scene, last) {
  const sign = KINDS[scene.kind];
  const number = `${sign} ${scene.choices}`.trim();
  const choices = `${number} ${scene.choices === 1 ? "choice" : "choices"}`;
  const tried = [choices, number, sign, ""].map((first) => [first, last].filter(Boolean).join(" · "));
  return tried.find((text) => widthOf(text, "12.5px") <= SIZE.width - 14) ?? last;
}

function drawScene(parent, scene, place) {
  const never = scene.reached === false ? "never reached" : "";
  const facts = { "by-reached": factsOf(scene, never || scene.days), "by-share": factsOf(scene, never || percent(scene.share)) };
  const label = [scene.title, scene.kind, scene.days, `${scene.choices} choices`, scene.passed, scene.findings].filter(Boolean).join(", ");
  const group = box(parent, place, {
    class: `scene ${happens(scene.reached)} shade-${shadeOf(scene.share)} ${scene.kind.replaceAll(" ", "-")} ${scene.worst}`,
    "data-id": scene.id, "data-anchor": `scene-${scene.id}`, tabindex: 0, role: "button", "aria-label": label,
  }, scene.title, facts, Boolean(scene.worst));
  element("title", {}, group, label);
  mark(group, place, scene);
}

function drawEnd(parent, place) {
  const group = element("g", { class: "scene end", "data-id": "end", "data-anchor": "endings", tabindex: 0, role: "button", "aria-label": "The end", transform: `translate(${place.x},${place.y})` }, parent);
  element("rect", { class: "ring", x: -4, y: -4, width: place.width + 8, height: place.height + 8, rx: 27 }, group);
  element("rect", { class: "box", width: place.width, height: place.height, rx: 23 }, group);
  element("text", { class: "title middle", x: place.width / 2, y: place.height / 2 + 4.5 }, group, "The end");
}

function drawEnding(parent, ending, place) {
  const label = [ending.title, "ending", ending.passed, ending.findings].filter(Boolean).join(", ");
  const facts = { both: ending.reached === false ? "never reached" : ending.passed || "ending" };
  const group = box(parent, place, {
    class: `scene ending ${happens(ending.reached)} shade-${shadeOf(ending.share)} ${ending.worst}`,
    "data-id": `ending:${ending.id}`, "data-anchor": `ending-${ending.id}`, tabindex: 0, role: "button", "aria-label": label,
  }, ending.title, facts, Boolean(ending.worst));
  element("title", {}, group, label);
  mark(group, place, ending);
}
