"use strict";
// Where everything lies. Each strip of scenes is laid out by itself, from left to right; ways that leave it are led
// round the scenes: out to the right, through the space between two rows, and in from the left.

const SIZE = { width: 150, height: 50, end: 84 };
const SPACE = { beside: 28, below: 12, row: 16, title: 19, strip: 26, track: 5, tracks: 6, words: 170, line: 15 };

/** Join all ways from one scene to another into one line, with all their words. */
function linesOf(data) {
  const found = new Map();
  for (const scene of data.scenes) {
    for (const way of scene.ways) {
      const key = `${scene.id}>${way.to}`;
      if (!found.has(key)) found.set(key, { from: scene.id, to: way.to, says: [], taken: false, share: null });
      const line = found.get(key);
      if (!line.says.includes(way.say)) line.says.push(way.say);
      line.taken = line.taken === true || way.taken === true ? true : line.taken === null || way.taken === null ? null : false;
      if (way.share !== null) line.share = (line.share ?? 0) + way.share;
    }
  }
  return [...found.values()];
}

function elkStrip(strip, lines, withWords) {
  const step = new Map(strip.steps.flatMap((scenes, number) => scenes.map((scene) => [scene, number])));
  const inside = lines.filter((line) => line.from !== line.to && step.has(line.from) && step.has(line.to));
  return {
    id: "strip",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.partitioning.activate": "true",
      "elk.randomSeed": "1",
      "elk.padding": "[top=0,left=0,bottom=0,right=0]",
      "elk.spacing.nodeNode": String(SPACE.below),
      "elk.spacing.edgeNode": "9",
      "elk.spacing.edgeEdge": "6",
      "elk.spacing.edgeLabel": "3",
      "elk.spacing.componentComponent": String(SPACE.below),
      "elk.separateConnectedComponents": "false",
      "elk.layered.mergeEdges": withWords ? "false" : "true",
      "elk.layered.spacing.nodeNodeBetweenLayers": String(SPACE.beside),
      "elk.layered.spacing.edgeNodeBetweenLayers": "10",
      "elk.layered.spacing.edgeEdgeBetweenLayers": "5",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
    },
    children: [...step].map(([scene, number]) => ({
      id: scene,
      width: SIZE.width,
      height: SIZE.height,
      layoutOptions: { "elk.partitioning.partition": String(number) },
    })),
    edges: inside.map((line) => ({
      id: `${line.from}>${line.to}`,
      sources: [line.from],
      targets: [line.to],
      labels: withWords ? [{ text: line.says[0], width: SPACE.words, height: SPACE.line * line.says.length }] : [],
    })),
  };
}

/** Return the places of scenes, lines, labels and strip titles; `withWords` makes room for the words of every way. */
async function placesOf(data, withWords) {
  const elk = new ELK();
  const lines = linesOf(data);
  const places = { scenes: new Map(), lines: [], titles: [], width: 0, height: 0 };
  const rows = [];
  const between = spacesOf(data, lines);
  let top = 0;
  let right = 0;
  for (const [number, row] of data.rows.entries()) {
    top += between[number];
    let left = 0;
    let lowest = 0;
    for (const strip of row) {
      const graph = await elk.layout(elkStrip(strip, lines, withWords));
      const head = strip.title ? SPACE.title : 0;
      if (strip.title) places.titles.push({ title: strip.title, x: left, y: top + 13, width: graph.width });
      keep(places, graph, lines, left, top + head);
      lowest = Math.max(lowest, head + graph.height);
      left += graph.width + SPACE.strip + SPACE.beside;
    }
    places.width = Math.max(places.width, left - SPACE.strip - SPACE.beside);
    right = left;
    rows.push({ top, bottom: top + lowest });
    top += lowest;
  }
  placeEndings(places, data, rows, right, between.at(-1));
  leadRound(places, lines, rows);
  places.height = rows.at(-1).bottom + 6;
  if (withWords) for (const line of places.lines) places.width = Math.max(places.width, (line.label?.x ?? 0) + SPACE.words);
  return places;
}

/** Return how much space is needed above each row, and above the endings, for the ways that are led through it. */
function spacesOf(data, lines) {
  const stripOf = new Map();
  data.rows.forEach((row, number) => row.forEach((strip) => strip.steps.flat().forEach((scene) => stripOf.set(scene, { strip, number }))));
  const through = Array.from({ length: data.rows.length + 1 }, () => new Set());
  for (const { from, to } of lines) {
    const [out, into] = [stripOf.get(from), stripOf.get(to) ?? { number: data.rows.length }];
    if (from !== to && out.strip === into.strip) continue;
    for (const row of [into.number, ...(stripOf.has(to) ? [] : [into.number - 1])]) through[row].add(to);
    if (into.number !== out.number && into.number !== out.number + 1) through[out.number + 1].add(to);
  }
  return through.map((targets) => SPACE.row + SPACE.track * Math.min(SPACE.tracks, targets.size));
}

function keep(places, graph, lines, left, top) {
  for (const node of graph.children) {
    places.scenes.set(node.id, { x: left + node.x, y: top + node.y, width: node.width, height: node.height });
  }
  for (const edge of graph.edges) {
    const line = lines.find((one) => `${one.from}>${one.to}` === edge.id);
    const section = edge.sections[0];
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    const label = edge.labels[0];
    places.lines.push({
      ...line,
      points: points.map((point) => ({ x: left + point.x, y: top + point.y })),
      label: label ? { x: left + label.x, y: top + label.y, width: label.width } : null,
    });
  }
}

/** Place the end and the endings, in the order in which they are tried: behind the last row where there is room, or below. */
function placeEndings(places, data, rows, left, space) {
  const last = rows.at(-1);
  const columnsIn = (room) => Math.floor((room - SIZE.end - SPACE.beside + SPACE.below) / (SIZE.width + SPACE.below));
  const linesIn = (columns) => Math.ceil(data.endings.length / columns);
  const heightOf = (lines) => SPACE.title + lines * (SIZE.height + SPACE.below) - SPACE.below;
  const beside = columnsIn(places.width - left);
  const fits = beside > 0 && heightOf(linesIn(beside)) <= last.bottom - last.top + SPACE.title;
  const [x, top] = fits ? [left, last.top] : [0, last.bottom + space];
  const columns = fits ? Math.ceil(data.endings.length / linesIn(beside)) : Math.max(3, columnsIn(places.width));
  places.titles.push({ title: "Endings: the first that holds", x, y: top + 13, width: SIZE.width * 2 });
  const first = top + SPACE.title;
  places.scenes.set(data.end, { x, y: first, width: SIZE.end, height: SIZE.height });
  data.endings.forEach((ending, number) => {
    const place = {
      x: x + SIZE.end + SPACE.beside + (number % columns) * (SIZE.width + SPACE.below),
      y: first + Math.floor(number / columns) * (SIZE.height + SPACE.below),
      width: SIZE.width,
      height: SIZE.height,
    };
    places.scenes.set(`ending:${ending.id}`, place);
    places.width = Math.max(places.width, place.x + place.width);
  });
  const bottom = top + heightOf(linesIn(columns));
  if (fits) last.bottom = Math.max(last.bottom, bottom);
  else rows.push({ top, bottom });
}

/** Lead every way that leaves its strip, or its own scene, round the others; ways to one scene share their last stretch. */
function leadRound(places, lines, rows) {
  const done = new Set(places.lines.map((line) => `${line.from}>${line.to}`));
  const rowOf = (place) => rows.findIndex((row) => place.y >= row.top && place.y < row.bottom + 1);
  const tracks = new Map();
  const trackOf = (above, to) => {
    if (!tracks.has(above)) tracks.set(above, []);
    const used = tracks.get(above);
    if (!used.includes(to)) used.push(to);
    return (used.indexOf(to) % SPACE.tracks) * SPACE.track;
  };
  for (const line of lines) {
    if (done.has(`${line.from}>${line.to}`)) continue;
    const from = places.scenes.get(line.from);
    const to = places.scenes.get(line.to);
    const [fromRow, toRow] = [rowOf(from), rowOf(to)];
    const track = trackOf(toRow, line.to);
    const start = { x: from.x + from.width, y: from.y + from.height / 2 };
    const end = { x: to.x, y: to.y + to.height / 2 };
    const out = start.x + 7;
    const into = end.x - 9 - (track / SPACE.track) * 2;
    const above = rows[toRow].top - 9 - track;
    const points = [start];
    if (toRow === fromRow && end.x > start.x && isFree(places, start.x + 1, end.x - 1, rows[toRow])) {
      places.lines.push({ ...line, points: [start, { x: into, y: start.y }, { x: into, y: end.y }, end], label: wordsBeside(out, start.y) });
      continue;
    }
    if (toRow === fromRow + 1 || toRow === fromRow) {
      points.push({ x: out, y: start.y }, { x: out, y: above });
    } else {
      const own = rows[fromRow + 1].top - 9 - trackOf(fromRow + 1, line.to);
      const margin = -14 - trackOf("margin", line.to);
      points.push({ x: out, y: start.y }, { x: out, y: own }, { x: margin, y: own }, { x: margin, y: above });
    }
    points.push({ x: into, y: above }, { x: into, y: end.y }, end);
    places.lines.push({ ...line, points, label: wordsBeside(out, start.y) });
  }
}

/** Words of a way that leaves its strip stand where it leaves its scene, below the line. */
function wordsBeside(x, y) {
  return { x: x + 4, y: y + 3, width: SPACE.words };
}

/** Tell whether no scene of a row stands between two places across. */
function isFree(places, left, right, row) {
  return ![...places.scenes.values()].some((one) => one.y >= row.top && one.y < row.bottom && one.x < right && one.x + one.width > left);
}
