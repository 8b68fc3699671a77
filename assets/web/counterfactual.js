// Counterfactual replay, and what came of each play (game/engine/debrief/counterfactual.py, counterfactual_text.py).

const MAX_STEPS = 400;
const itemKey = (item) => (item.type === "HeldPiece" ? `${item.agency}.${item.info}` : item.consequence);
const heldPiece = (agency, info) => ({ type: "HeldPiece", agency, info });

/** Return what came of events, each with its first day: a map from an item's key to the day and the item. */
function outcomeOf(session) {
  const outcome = new Map();
  const add = (day, item) => outcome.has(itemKey(item)) || outcome.set(itemKey(item), [day, item]);
  for (const event of eventsOf(session)) {
    if (event.type === "Arrived") add(event.day, { type: "ArrivedConsequence", consequence: event.consequence });
    else if (event.type === "Received") add(event.day, heldPiece(event.agency, event.info));
    else if (event.type === "Learned") add(event.day, heldPiece(session.story.desk, event.info));
  }
  return outcome;
}

/** Return what came in one play and in none of the others, in order of days; nothing where there are no others. */
function missingItems(outcome, others) {
  if (!others.length) return [];
  const missing = [...outcome].filter(([key]) => !others.some((other) => other.has(key))).map(([, dated]) => dated);
  return missing.sort((a, b) => a[0] - b[0]);
}

/** Return what came of a session only because of a look, line or contact. */
function itemsLostWithout(session, position) {
  return missingItems(outcomeOf(session), [outcomeOf(replayInstead(session, position, null).session)]);
}

/** Return the moves of a session, each with the scene in which it was made. */
const locateMoves = (session) =>
  session.turns.slice(1).map((turn, index) => ({ scene: session.turns[index].situation.scene, move: turn.move }));

/** Play a session again with one move replaced, or left out where the replacement is null. */
function replayInstead(session, position, replacement) {
  const original = movesOf(session)[position];
  let play = truncated(session, position);
  let later = locateMoves(session).slice(position + 1);
  if (replacement) {
    const { scene } = situationOf(play);
    play = makeMove(play, replacement);
    const isStaying = replacement.type === "Choose" && !leaves(session.story, replacement);
    later = isStaying ? [{ scene, move: original }, ...later] : fromScene(later, situationOf(play));
  }
  const { run, repeated } = repeatMoves(play, later, !hasEnded(session));
  const total = movesOf(session).length - position - 1;
  const isPostponed = repeated.some((move) => move.key === original.key);
  const repeatedCount = repeated.length - (isPostponed && later.length > total ? 1 : 0);
  return { session: run, repeated: repeatedCount, passed_over: total - repeatedCount, is_postponed: isPostponed };
}

const fromScene = (later, situation) => {
  const position = later.findIndex(({ scene }) => scene === situation.scene);
  return later.slice(Math.max(position, 0));
};

/** Make moves in their order until the story ends; with `stops` the run does not go on to an ending by itself. */
function repeatMoves(begin, later, stops) {
  let [run, remaining, hasLeft] = [begin, [...later], false];
  const repeated = [];
  for (let count = 0; count < MAX_STEPS && !hasEnded(run) && !(stops && !remaining.length); count += 1) {
    if (remaining.length && remaining[0].scene === situationOf(run).scene) {
      const { move } = remaining.shift();
      const possible = possibleMove(run, move);
      if (!possible) continue;
      repeated.push(move);
      run = makeMove(run, possible);
      hasLeft = move.type === "Choose" && leaves(run.story, move);
    } else {
      const moved = repeatPortableMoves(run, remaining);
      repeated.push(...moved.repeated);
      ({ run, remaining } = moved);
      const following = goOn(run, remaining);
      if (following === run) break;
      [run, hasLeft] = [following, true];
    }
    if (hasLeft) remaining = fromScene(remaining, situationOf(run));
  }
  return { run, repeated };
}

const without = (moves, repeated) => moves.filter(({ move }) => !repeated.some((other) => other.key === move.key));

/** Make the next visit's documents and contacts that are on offer here. */
function repeatPortableMoves(begin, remaining) {
  let run = begin;
  const repeated = [];
  for (const [number, { move }] of remaining.entries()) {
    if (move.type === "Choose") {
      const rest = [...without(remaining.slice(0, number), repeated), ...remaining.slice(number)];
      return { run, remaining: rest, repeated };
    }
    const possible = isContact(move) || move.type === "Open" ? possibleMove(run, move) : null;
    if (!possible) continue;
    run = makeMove(run, possible);
    repeated.push(move);
  }
  return { run, remaining: without(remaining, repeated), repeated };
}

/** Return a move as it can be made now: a contact with those of its pieces that are held; null if it cannot be. */
function possibleMove(run, move) {
  let possible = move;
  if (isContact(move)) {
    const held = heldPieces(run.story, situationOf(run));
    const pieces = move.pieces.filter((info) => held.includes(info));
    possible = move.type === "Record" ? recordMove(pieces) : tellMove(move.agency, pieces, move.channel);
  }
  return isLegal(run, possible) ? possible : null;
}

function goOn(run, remaining) {
  const byRoute = followRoute(run);
  if (byRoute.turns.length > run.turns.length) return byRoute;
  const choice = defaultChoice(run, remaining);
  return choice ? makeMove(run, choice) : run;
}

/** Return an option as strong as the next decision that remains, else the first that leaves the scene, if any. */
function defaultChoice(run, remaining) {
  const { story } = run;
  const choices = remaining.filter(({ move }) => move.type === "Choose");
  const strength = choices.map(({ move }) => choiceOf(story, move).strength).find((each) => each !== null) ?? null;
  const options = choicesOnOffer(story, situationOf(run));
  const leaving = options.filter((move) => leaves(story, move));
  const equal = leaving.filter((move) => choiceOf(story, move).strength === strength);
  return [equal, leaving, options].find((moves) => moves.length)?.[0] ?? null;
}

const byDay = (a, b) => a.day - b.day;
const holderName = (story, agency) => (agency === story.desk ? "you" : agencyName(story, agency));

function holderNames(story, agencies) {
  const isOther = (agency) => Number(agency !== story.desk);
  return joinNames([...agencies].sort((a, b) => isOther(a) - isOther(b)).map((agency) => holderName(story, agency)));
}

/** Return who held a piece since when: `Police and GP from 9 March, School from 11 March`. */
function heldSince(story, holders, verb = "") {
  const days = unique([...holders.values()].sort((a, b) => a - b));
  const parts = days.map((day, index) => {
    const names = holderNames(story, [...holders].filter(([, since]) => since === day).map(([agency]) => agency));
    return `${names}${index ? "" : verb} from ${shortDate(story, day)}`;
  });
  return parts.join(", ");
}

/** Return a line for each piece, with all who held it. */
function pieceLines(story, items, describe) {
  const pieces = new Map();
  for (const [day, item] of items) {
    if (item.type !== "HeldPiece") continue;
    if (!pieces.has(item.info)) pieces.set(item.info, new Map());
    pieces.get(item.info).set(item.agency, day);
  }
  return [...pieces].map(([info, holders]) => ({
    day: Math.min(...holders.values()), text: `${pieceText(story, info)}: ${describe(holders)}.`, kind: "piece",
  }));
}

/** Return a line for each consequence that has words. */
function arrivalLines(session, items, describe) {
  const { story } = session;
  const events = eventsOf(session).filter((event) => event.type === "Arrived");
  return items.filter(([, item]) => item.type === "ArrivedConsequence").flatMap(([day, item]) => {
    const event = events.find((each) => each.consequence === item.consequence);
    const later = story.later[item.consequence];
    const words = firstSentence(joinParagraphs(story, later.text, event.paragraphs, event.day));
    return words ? [{ day, text: describe(event, words, later), kind: "consequence" }] : [];
  });
}

/** Return a line for each piece and consequence that came of a session, in order of days. */
function creditedLines(session, items) {
  const { story } = session;
  const arrived = (event, words, later) => {
    const where = later.desk && later.desk !== story.desk ? `, ${agencyName(story, later.desk)}` : "";
    return `${shortDate(story, event.day)}${where}: ${words}`;
  };
  const lines = [
    ...pieceLines(story, items, (holders) => heldSince(story, holders)), ...arrivalLines(session, items, arrived),
  ];
  return lines.sort(byDay).map((line) => line.text);
}

const asDifferences = (lines, gained) => lines.map(({ text, kind, day }) => ({ gained, text, kind, day }));

/** Return what a replay has and the session lacks. */
function gainsOf(run, items) {
  const { story } = run;
  return asDifferences([
    ...pieceLines(story, items, (holders) => heldSince(story, holders, " would have had it")),
    ...arrivalLines(run, items, (event, words) => `On ${shortDate(story, event.day)}: ${words}`),
  ], true);
}

/** Return what the session has and a replay lacks. */
function lossesOf(session, items) {
  const { story } = session;
  return asDifferences([
    ...pieceLines(story, items, (holders) => `${holderNames(story, [...holders.keys()])} would not have had it`),
    ...arrivalLines(session, items, (event, words) => `It would not have come to this: ${words}`),
  ], false);
}
