// The rules of a story, R1 and following (docs/architecture.md), read a third time: from a situation and a move to the
// next situation and its events. Pure: a situation is never changed, and nothing here knows of a page. Held equal to
// game/engine/step.py by tests/reports/web_page. Names are those of the Python modules, so that both can be read
// together. The parts of the script are joined into one (game/reports/web_page/script.py) and share their names.

const END = "end";
const JOINT = "+";

/** Complete a story's data with what is looked up often. */
function prepareStory(data) {
  const story = { ...data, pieces: Object.keys(data.information), moves: new Map() };
  const keep = (move) => story.moves.set(move.key, move);
  for (const [scene, rule] of Object.entries(data.scenes)) {
    for (const choice of Object.keys(rule.choices)) keep({ type: "Choose", scene, choice, key: `${scene}.${choice}` });
    for (const spot of Object.keys(rule.look)) keep({ type: "Look", scene, spot, key: `${scene}.${spot}` });
    for (const line of Object.keys(rule.talk)) keep({ type: "Ask", scene, line, key: `${scene}.${line}` });
  }
  for (const document of Object.keys(data.documents)) keep({ type: "Open", document, key: document });
  return story;
}

/** Return pieces in the order of the scenario, each once. */
const inOrder = (story, pieces) => story.pieces.filter((info) => pieces.includes(info));
const pairOf = (agency, info) => `${agency}.${info}`;
const knows = (situation, agency, info) => situation.knows.has(pairOf(agency, info));
const heldPieces = (story, situation) => story.pieces.filter((info) => knows(situation, story.desk, info));
const isConcerned = (story, agency, info) => {
  const concerns = story.information[info].concerns;
  return concerns === null || concerns.includes(agency);
};

/** Return a note on the file as a move; its pieces stand in the order of the scenario. */
function recordMove(pieces) {
  return { type: "Record", pieces, key: `record:${pieces.join(JOINT)}` };
}

/** Return telling somebody as a move. */
function tellMove(agency, pieces, channel) {
  return { type: "Tell", agency, pieces, channel, key: `tell:${agency}.${pieces.join(JOINT)}:${channel}` };
}

/** Return the move of a key (R10); null if the story has none such. */
function moveOf(story, key) {
  const [kind, rest] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
  if (kind === "record" && key.includes(":")) {
    const pieces = piecesOf(story, rest);
    return pieces ? recordMove(pieces) : null;
  }
  if (kind === "tell" && key.includes(":")) {
    const colon = rest.indexOf(":");
    const [subject, channel] = colon < 0 ? [rest, ""] : [rest.slice(0, colon), rest.slice(colon + 1)];
    const dot = subject.indexOf(".");
    const pieces = piecesOf(story, dot < 0 ? "" : subject.slice(dot + 1));
    const agency = dot < 0 ? subject : subject.slice(0, dot);
    const isKnown = own(story.agencies, agency) && own(story.channels, channel);
    return pieces && isKnown ? tellMove(agency, pieces, channel) : null;
  }
  return story.moves.get(key) ?? null;
}

function piecesOf(story, joined) {
  const names = joined.split(JOINT);
  const pieces = inOrder(story, names);
  return pieces.length && pieces.length === names.length ? pieces : null;
}

const COMPARE = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
};
const FACTS = {
  held: (story, situation, subject) => knows(situation, story.desk, subject),
  knows: (story, situation, subject, agency) => knows(situation, agency, subject),
  recorded: (story, situation, subject) => situation.recorded.has(subject),
  seen: (story, situation, subject) => situation.seen.has(subject),
  asked: (story, situation, subject) => situation.asked.has(subject),
  told: (story, situation, subject) => situation.contact.includes(subject),
  opened: (story, situation, subject) => situation.opened.has(subject),
  chose: (story, situation, subject) => situation.chosen.has(subject),
  arrived: (story, situation, subject) => situation.arrived.has(subject),
};

/** Return whether a condition holds; nothing always does. */
function holds(story, situation, condition) {
  return condition === null || Boolean(valueOf(story, situation, condition));
}

function valueOf(story, situation, [kind, ...parts]) {
  const read = (part) => valueOf(story, situation, part);
  switch (kind) {
    case "value":
      return parts[0];
    case "day":
      return situation.day;
    case "variable":
      return situation.variables[parts[0]];
    case "fact":
      return FACTS[parts[0]](story, situation, parts[1], parts[2]);
    case "not":
      return !read(parts[0]);
    case "all":
      return parts.every(read);
    case "any":
      return parts.some(read);
    case "compare":
      return COMPARE[parts[0]](read(parts[1]), read(parts[2]));
    default:
      return Number(read(parts[0])) + parts[1] * Number(read(parts[2]));
  }
}

/** Return the indices of the paragraphs that are shown. */
function paragraphsShown(story, situation, prose) {
  return prose.flatMap((piece, index) => (holds(story, situation, piece.when) ? [index] : []));
}

const SETS = ["knows", "recorded", "chosen", "seen", "asked", "opened", "arrived", "started"];

/** Return a copy of a situation that a move may change, with its events beside it. */
function draftOf(situation) {
  const draft = { ...situation, variables: { ...situation.variables }, contact: [], events: [] };
  for (const name of SETS) draft[name] = new Set(situation[name]);
  return draft;
}

function resultOf(draft) {
  const { events, ...situation } = draft;
  return { situation, events };
}

const log = (draft, type, fields) => draft.events.push({ type, ...fields });

/** Order lists of values entry by entry, as tuples are. */
function compareLists(first, second) {
  for (let index = 0; index < first.length; index += 1) {
    if (first[index] !== second[index]) return first[index] < second[index] ? -1 : 1;
  }
  return 0;
}

const messageRank = (message) => [
  message.due, message.agency, message.info, message.channel, message.written, message.awaitsAnswer,
];
const sortMessages = (messages) => messages.sort((a, b) => compareLists(messageRank(a), messageRank(b)));

/** Begin a story; `incoming` is what earlier desks sent (R17), null what the scenario foresees. */
function start(story, incoming = null) {
  const receipts = incoming ?? story.incoming.map((info) => ({ info, day: 0, agency: "" }));
  const held = Object.entries(story.elsewhere).flatMap(([agency, pieces]) => pieces.map((info) => [agency, info]));
  for (const receipt of receipts) if (receipt.day <= 0) held.push([receipt.agency || story.desk, receipt.info]);
  const empty = Object.fromEntries(SETS.map((name) => [name, new Set()]));
  const draft = draftOf({
    ...empty,
    scene: story.first,
    day: 0,
    variables: Object.fromEntries(Object.entries(story.variables).map(([name, variable]) => [name, variable.start])),
    messages: sortMessages(receipts.filter((receipt) => receipt.day > 0).map((receipt) => messageFrom(story, receipt, 1))),
    waiting: [],
    attention: null,
    desk_time: null,
    turns: null,
    ending: null,
  });
  for (const [agency, info] of held) {
    if (knows(draft, agency, info)) continue;
    draft.knows.add(pairOf(agency, info));
    log(draft, "Received", { agency, info, day: 0, channel: "", written: true });
  }
  enter(story, draft, story.scenes[story.first].part);
  return resultOf(draft);
}

function messageFrom(story, receipt, earliest) {
  const agency = receipt.agency || story.desk;
  return { due: Math.max(receipt.day, earliest), agency, info: receipt.info, channel: "", written: true, awaitsAnswer: false };
}

/** Make a move; throws where it is not on offer, and nothing has changed. */
function step(story, situation, move) {
  if (!isOnOffer(story, situation, move)) throw new Error(`not on offer: ${move.key}`);
  const draft = draftOf(situation);
  const scene = story.scenes[situation.scene];
  if (move.type === "Choose") choose(story, draft, move, scene.choices[move.choice]);
  else if (move.type === "Look") look(story, draft, move, scene.look[move.spot]);
  else if (move.type === "Open") open(story, draft, move);
  else if (move.type === "Ask") ask(story, draft, move, scene.talk[move.line]);
  else {
    makeContact(story, draft, move);
    startConsequences(story, draft);
  }
  return resultOf(draft);
}

function choose(story, draft, move, rule) {
  const { scene, choice } = move;
  draft.chosen.add(move.key);
  log(draft, "Chose", { scene, choice, day: draft.day });
  if (draft.desk_time !== null) draft.desk_time -= rule.takes;
  else if (draft.turns !== null) draft.turns -= rule.takes;
  applyEffects(story, draft, rule.do);
  startConsequences(story, draft);
  log(draft, "Shown", { scene, choice, paragraphs: paragraphsShown(story, draft, rule.now), day: draft.day });
  runClock(story, draft, Math.min(draft.day + rule.days, story.last_day));
  if (draft.day >= story.last_day) {
    log(draft, "LastDay", { day: draft.day });
    draft.scene = END;
  } else if (rule.goto.length) {
    draft.scene = rule.goto.find((way) => holds(story, draft, way.when)).scene;
  }
  if (draft.scene === END) end(story, draft);
  else if (rule.goto.length) enter(story, draft, story.scenes[scene].part);
}

function look(story, draft, move, rule) {
  draft.seen.add(move.key);
  if (draft.attention !== null) draft.attention -= 1;
  log(draft, "Looked", { scene: move.scene, spot: move.spot, day: draft.day });
  applyEffects(story, draft, rule.do);
  startConsequences(story, draft);
}

function open(story, draft, move) {
  draft.opened.add(move.document);
  log(draft, "Opened", { document: move.document, day: draft.day });
  applyEffects(story, draft, story.documents[move.document].do);
  startConsequences(story, draft);
}

function ask(story, draft, move, rule) {
  draft.asked.add(move.key);
  if (draft.turns !== null) draft.turns -= rule.takes;
  const position = draft.events.length;
  applyEffects(story, draft, rule.do);
  startConsequences(story, draft);
  const paragraphs = paragraphsShown(story, draft, rule.answer);
  draft.events.splice(position, 0, { type: "Spoke", scene: move.scene, line: move.line, day: draft.day, paragraphs });
}

function enter(story, draft, left) {
  const rule = story.scenes[draft.scene];
  if (left !== null && left !== rule.part) {
    for (const [name, variable] of Object.entries(story.parts[left].variables)) draft.variables[name] = variable.start;
  }
  Object.assign(draft, { attention: rule.attention, desk_time: rule.desk_time, turns: rule.turns });
  applyEffects(story, draft, rule.do);
  startConsequences(story, draft);
  log(draft, "Entered", { scene: draft.scene, day: draft.day, paragraphs: paragraphsShown(story, draft, rule.text) });
}

function end(story, draft) {
  Object.assign(draft, { attention: null, desk_time: null, turns: null });
  runClock(story, draft, draft.day + story.after);
  const [name, rule] = Object.entries(story.endings).find(([, ending]) => holds(story, draft, ending.when));
  draft.ending = name;
  log(draft, "Ended", { ending: name, day: draft.day, paragraphs: paragraphsShown(story, draft, rule.text) });
}

/** Return the moves on offer that can be listed one by one: choices, looks, documents and lines. */
function offers(story, situation) {
  if (situation.ending !== null) return [];
  const scene = story.scenes[situation.scene];
  const keys = [...Object.keys(scene.choices), ...Object.keys(scene.look)].map((name) => `${situation.scene}.${name}`);
  const lines = Object.keys(scene.talk).map((name) => `${situation.scene}.${name}`);
  const moves = [...keys, ...scene.documents, ...lines].map((key) => story.moves.get(key));
  return moves.filter((move) => isOnOffer(story, situation, move));
}

const choicesOnOffer = (story, situation) => offers(story, situation).filter((move) => move.type === "Choose");

/** Return whether a move can be made in a situation (R1, R9, R18 to R20). */
function isOnOffer(story, situation, move) {
  if (situation.ending !== null) return false;
  const scene = story.scenes[situation.scene];
  switch (move.type) {
    case "Choose":
      return move.scene === situation.scene && canBeChosen(story, situation, move, scene.choices[move.choice]);
    case "Look":
      return move.scene === situation.scene && situation.attention !== 0 && !situation.seen.has(move.key)
        && holds(story, situation, scene.look[move.spot].when);
    case "Open":
      return scene.documents.includes(move.document) && !situation.opened.has(move.document)
        && holds(story, situation, story.documents[move.document].when);
    case "Ask": {
      if (move.scene !== situation.scene || situation.asked.has(move.key)) return false;
      const line = scene.talk[move.line];
      return (situation.turns === null || line.takes <= situation.turns) && holds(story, situation, line.when);
    }
    default:
      return isContactOnOffer(story, situation, move);
  }
}

function canBeChosen(story, situation, move, rule) {
  if (rule.once && situation.chosen.has(move.key)) return false;
  const left = situation.desk_time === null ? situation.turns : situation.desk_time;
  return (left === null || rule.takes <= left) && holds(story, situation, rule.when);
}
