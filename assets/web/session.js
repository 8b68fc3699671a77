// A session: one play of a story as an immutable list of turns (game/engine/session.py, cuts.py, votes apart).

/** Begin a session; in a cut no move is made yet: `followRoute` leads to the first scene that is played. */
function beginSession(story, seed = 0, incoming = null, cut = "") {
  const { situation, events } = start(story, incoming);
  return { story, seed, incoming, cut, turns: [{ move: null, events, situation }] };
}

const situationOf = (session) => last(session.turns).situation;
const movesOf = (session) => session.turns.slice(1).map((turn) => turn.move);
const eventsOf = (session) => session.turns.flatMap((turn) => turn.events);
const hasEnded = (session) => situationOf(session).ending !== null;
const isLegal = (session, move) => isOnOffer(session.story, situationOf(session), move);
const truncated = (session, moves) => ({ ...session, turns: session.turns.slice(0, moves + 1) });

/** Return the session with one move more. */
function makeMove(session, move) {
  const { situation, events } = step(session.story, situationOf(session), move);
  return { ...session, turns: [...session.turns, { move, events, situation }] };
}

/** Make moves by their keys until one is unknown or not on offer: the session, and the key that was refused. */
function replay(session, keys) {
  let play = session;
  for (const key of keys) {
    const move = moveOf(session.story, key);
    if (!move || !isLegal(play, move)) return { session: play, refused: key };
    play = makeMove(play, move);
  }
  return { session: play, refused: null };
}

const orders = new Map();

/** Return where a move stands among its neighbours: a hash of the seed and its key. */
function orderOf(seed, move) {
  const name = `${seed}:${move.key}`;
  if (!orders.has(name)) orders.set(name, sha256(name));
  return orders.get(name);
}

const byOrder = (seed) => (a, b) => (orderOf(seed, a) < orderOf(seed, b) ? -1 : 1);
const shuffleChoices = (seed, moves) => [...moves].sort(byOrder(seed));
const choicesOf = (session) => shuffleChoices(session.seed, choicesOnOffer(session.story, situationOf(session)));
const isDecision = (story, scene) => Object.values(story.scenes[scene].choices).some((choice) => choice.strength !== null);
const choiceOf = (story, move) => story.scenes[move.scene].choices[move.choice];
const leaves = (story, move) => choiceOf(story, move).goto.length > 0;

/** Return each decision made: the number of moves before it, and the choice. */
const decisionsOf = (session) =>
  movesOf(session)
    .map((move, position) => ({ position, move }))
    .filter(({ move }) => move.type === "Choose" && isDecision(session.story, move.scene));

/** Return the scenes of a play, each with the day on which it was first entered. */
function scenesEntered(events) {
  const entered = new Map();
  for (const event of events) if (event.type === "Entered" && !entered.has(event.scene)) entered.set(event.scene, event.day);
  return entered;
}

/** Return the events in which a turn's contact wrote down or sent a piece; the others are the story's. */
function carriedByContact(events) {
  let contact = null;
  return events.filter((event) => {
    if (event.type === "Contacted") contact = event;
    if (!contact || !contact.pieces.includes(event.info)) return false;
    return event.type === "Sent" ? event.agency === contact.agency : event.type === "Recorded" && !contact.agency;
  });
}

const cutOf = (session) => (session.cut ? session.story.cuts[session.cut] : null);
const isPlayed = (session, scene) => !session.cut || cutOf(session).plays.includes(scene);

/** Return whether a turn was made by the route of the session's cut and not by the trainee (R26). */
function isAutomatic(session, position) {
  if (!session.cut || position <= 0) return false;
  const before = truncated(session, position - 1);
  if (isPlayed(session, situationOf(before).scene)) return false;
  const after = outOfScene(before);
  return after !== null && after.turns[position].move.key === session.turns[position].move.key;
}

const isPassedOver = (session, scene) => !isPlayed(session, scene) && situationOf(session).scene !== scene;
const ownPositions = (session) => movesOf(session).map((_, position) => position)
  .filter((position) => !isAutomatic(session, position + 1));

/** Return the position of the turn in which the trainee last chose; 0 if there was none. */
function lastChoice(session) {
  for (let position = session.turns.length - 1; position > 0; position -= 1) {
    if (session.turns[position].move.type === "Choose" && !isAutomatic(session, position)) return position;
  }
  return 0;
}

const situationKey = (situation) =>
  JSON.stringify(situation, (_, value) => (value instanceof Set ? [...value].sort() : value));

/** Make the moves of a cut's route until the session stands in a scene that is played, or has ended. */
function followRoute(session) {
  const visited = new Set();
  let play = session;
  while (!hasEnded(play) && !isPlayed(play, situationOf(play).scene) && !visited.has(situationKey(situationOf(play)))) {
    visited.add(situationKey(situationOf(play)));
    const after = outOfScene(play);
    if (after === null) break;
    play = after;
  }
  return play;
}

function outOfScene(session) {
  const after = throughScene(truncated(session, enteringPosition(session)));
  const isSame = after?.turns.slice(0, session.turns.length)
    .every((turn, index) => turn.move?.key === session.turns[index].move?.key);
  return isSame && after.turns.length >= session.turns.length ? after : null;
}

/** Return the position of the turn in which the session's scene was entered. */
function enteringPosition(session) {
  const position = session.turns.findLastIndex((turn) => turn.events.some((event) => event.type === "Entered"));
  return Math.max(position, 0);
}

function throughScene(session) {
  const { scene } = situationOf(session);
  let play = session;
  for (const key of own(session.story.routes[session.cut], scene) ?? []) {
    const move = moveOf(session.story, key);
    if (!isLegal(play, move)) continue;
    play = makeMove(play, move);
    if (hasEnded(play) || (move.type === "Choose" && leaves(session.story, move))) return play;
  }
  return null;
}

const isContact = (move) => move.type === "Record" || move.type === "Tell";
