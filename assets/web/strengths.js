// True statements about what went well, each derived from what came of its moves (game/engine/debrief/strengths.py).

const CREDITED = ["strong", "partial"];
const MAX_NAMED = 3;

/** Return what went well, a line each; the kinds alternate, so that the first lines are of as many as there are. */
function strengthsOf(session, decisions, conversations, contacts) {
  const kinds = [
    choiceStrengths(session, decisions), messageStrengths(session, contacts), questionStrengths(session, conversations),
    lookStrengths(session), answerStrengths(session),
  ];
  const longest = Math.max(...kinds.map((lines) => lines.length));
  const lines = Array.from({ length: longest }, (_, row) => kinds.map((kind) => kind[row]))
    .flat().filter((line) => line !== undefined);
  if (lines.length >= MAX_NAMED) return lines;
  const closing = hasEnded(session)
    ? "You went through these days to their end, and you are looking back at them now."
    : "You began, you stopped when you wanted to, and you are looking back at it now.";
  return [...lines, ...placeStrengths(session), closing];
}

/** Return a choice's place in the order of naming, from 1, or 0 where it is not credited. */
function creditRank(choice) {
  if (CREDITED.includes(choice.strength)) return 1 + CREDITED.indexOf(choice.strength);
  return choice.defensible ? 1 + CREDITED.length : 0;
}

const ownPieces = (story, credited) =>
  credited.map(([, item]) => item).filter((item) => item.type === "HeldPiece" && item.agency === story.desk)
    .map((item) => item.info);
const learnedIn = (events) => events.filter((event) => event.type === "Learned").map((event) => event.info);
const uniquePieces = (story, pieces) => piecesText(story, unique(pieces));

/** Return the events of a choice's own effects: those before its answer, the clock and the next scene. */
function atOnce(events) {
  const end = events.findIndex((event) => ["Shown", "Passed", "Entered"].includes(event.type));
  return end < 0 ? events : events.slice(0, end);
}

function choiceStrengths(session, decisions) {
  const { story } = session;
  const ranked = decisions.map((review) => ({ review, choice: choiceOf(story, story.moves.get(review.key)) }))
    .map((entry) => ({ ...entry, rank: creditRank(entry.choice) })).filter((entry) => entry.rank);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ review, choice }) => {
    const credited = ownPieces(story, review.credited);
    const learned = learnedIn(atOnce(session.turns[review.moves + 1].events));
    const taught = uniquePieces(story, learned.filter((info) => credited.includes(info)));
    const { day } = session.turns[review.moves].situation;
    const words = CREDITED.includes(choice.strength) ? choice.because : choice.defensible;
    const reason = taught ? `It brought you this: ${taught}.` : firstSentence(plainText(story, words, day));
    return `${review.title}: “${review.chosen}” ${reason}`.trimEnd();
  });
}

function messageStrengths(session, contacts) {
  const { story } = session;
  const moves = contacts.map((contact) => ({ move: movesOf(session)[contact.moves], contact }));
  const carriedBy = (type) => moves.filter(({ move }) => move.type === type);
  const recorded = carriedBy("Record").flatMap(({ move }) => move.pieces);
  const tells = carriedBy("Tell");
  return unique([...tells.flatMap(({ move }) => move.pieces), ...recorded]).flatMap((info) => {
    const steps = [
      ...(recorded.includes(info) ? ["written down by you"] : []),
      ...receiverSteps(session, info, tells.filter(({ move }) => move.pieces.includes(info))),
    ];
    return steps.length ? [`${pieceText(story, info)}: ${[...heldFrom(session, info), ...steps].join(", ")}.`] : [];
  });
}

/** Return since when this desk had a piece, unless it had it from the start. */
function heldFrom(session, info) {
  const { story } = session;
  const event = eventsOf(session).find((each) => each.info === info
    && (each.type === "Learned" || (each.type === "Received" && each.agency === story.desk)));
  if (!event || (event.type === "Received" && event.day === 0)) return [];
  return [`in your hands from ${shortDate(story, event.day)}`];
}

function receiverSteps(session, info, tells) {
  const { story } = session;
  const [received, inTransit] = [new Map(), new Set()];
  for (const { move, contact } of tells) {
    if (!isConcerned(story, move.agency, info)) continue;
    const name = agencyName(story, move.agency);
    const credited = contact.credited.find(([, item]) => itemKey(item) === pairOf(move.agency, info));
    if (credited) received.set(name, shortDate(story, credited[0]));
    else if (contact.due && !knows(situationOf(session), move.agency, info)) inTransit.add(name);
  }
  const names = [...received].map(([name, date]) => `${name} (${date})`);
  return [
    ...(names.length ? [`received by ${joinNames(names)}`] : []),
    ...(inTransit.size ? [`on its way to ${joinNames([...inTransit])}`] : []),
  ];
}

function questionStrengths({ story }, conversations) {
  return conversations.flatMap((conversation) => conversation.threads.flatMap((thread) =>
    thread.followed.flatMap((line) => {
      const pieces = uniquePieces(story, ownPieces(story, line.credited));
      return pieces ? [`${conversation.title}: ${quoteSpeech(line)} It brought you this: ${pieces}.`] : [];
    })));
}

function lookStrengths(session) {
  const { story } = session;
  const [lines, others] = [[], []];
  for (const turn of ownTurns(session)) {
    const name = lookedAt(story, turn.events[0]);
    const pieces = uniquePieces(story, learnedIn(turn.events));
    if (name && pieces) lines.push(`You looked at ${name}, and found this: ${pieces}.`);
    else if (name) others.push(name);
  }
  return others.length ? [...lines, `You took the time to look at ${joinNames(others)}.`] : lines;
}

function lookedAt(story, event) {
  if (event?.type === "Looked") return fill(story, story.scenes[event.scene].look[event.spot].name, event.day);
  return event?.type === "Opened" ? `“${fill(story, story.documents[event.document].title, event.day)}”` : "";
}

function answerStrengths(session) {
  const { story } = session;
  const turns = ownTurns(session).filter(({ move }) => move.type === "Choose" && !isDecision(story, move.scene));
  const pieces = unique(turns.flatMap((turn) => learnedIn(atOnce(turn.events))));
  if (!pieces.length) return [];
  const more = pieces.length > MAX_NAMED ? "; and more" : "";
  return [`By other things you did, this came to your desk: ${piecesText(story, pieces.slice(0, MAX_NAMED))}${more}.`];
}

function placeStrengths(session) {
  const { story } = session;
  const days = new Map();
  for (const position of ownPositions(session)) {
    const { scene, day } = session.turns[position].situation;
    if (!days.has(scene)) days.set(scene, day);
  }
  const titles = unique([...days].map(([scene, day]) => fill(story, story.scenes[scene].title, day)));
  if (titles.length < 2) return [];
  const more = titles.length > MAX_NAMED ? ["other moments"] : [];
  return [`You were there: ${joinNames([...titles.slice(0, MAX_NAMED).map((title) => `“${title}”`), ...more])}.`];
}
