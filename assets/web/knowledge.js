// Who held what since when, where it came from, and who never had what they needed (game/engine/debrief/knowledge.py,
// knowledge_sources.py).

const START = "start";
const narrowDate = (date) => date.replace(/^(\d+) (\S{1,3}).*$/, "$1 $2");

/** Return who held which information since when, over a whole session. */
function knowledgeOf(session) {
  const { story } = session;
  const rows = knowledgeRows(session);
  const present = new Set(rows.flatMap((row) => [...row.held.map((holding) => holding.agency), ...row.gaps]));
  const agencies = Object.keys(story.agencies).filter((name) => present.has(name))
    .map((name) => [name, name === story.desk ? "You" : agencyName(story, name)]);
  const { day } = situationOf(session);
  const entered = eventsOf(session).filter((event) => event.type === "Entered").map((event) => event.day);
  const days = unique([day, ...entered]).sort((a, b) => a - b);
  return {
    agencies,
    rows,
    last_day: day,
    gaps: gapGroups(Object.fromEntries(agencies), rows),
    no_gaps: rows.filter((row) => row.has_reached && !row.gaps.length).map((row) => row.text),
    dates: days.map((each) => [each, narrowDate(shortDate(story, each))]),
  };
}

function gapGroups(names, rows) {
  const groups = new Map();
  for (const row of rows) {
    if (!row.gaps.length) continue;
    const key = row.gaps.join();
    if (!groups.has(key)) groups.set(key, { agencies: row.gaps.map((agency) => names[agency]), pieces: [] });
    groups.get(key).pieces.push(row.text);
  }
  return [...groups.values()];
}

function knowledgeRows(session) {
  const { story } = session;
  const events = eventsOf(session);
  const [notes, messages, sources] = [ownNotes(session), ownMessages(session), knowledgeSources(session)];
  const holdings = Object.fromEntries(story.pieces.map((info) => [
    info, holdingsOf(story, info, events).map((holding) => withSource(holding, sources)),
  ]));
  return story.pieces.filter((info) => holdings[info].length).map((info) => {
    const held = holdings[info];
    const covering = story.pieces.filter((other) => story.information[other].covers.includes(info));
    const serving = [info, ...covering].flatMap((of) => holdings[of]);
    const served = new Set(serving.map((holding) => holding.agency));
    const needs = needing(story, info);
    return {
      info,
      text: pieceText(story, info),
      held: held.map(({ info: _, ...holding }) => holding),
      recorded: recordedOn(info, events),
      gaps: Object.keys(story.agencies).filter((agency) => needs.has(agency) && !served.has(agency)),
      overshared: oversharedWith(info, held, messages),
      has_reached: serving.some((holding) =>
        needs.has(holding.agency) && holding.agency !== story.desk && !holding.at_start),
      is_own_note: notes.has(info),
    };
  });
}

const recordedOn = (info, events) =>
  events.find((event) => event.type === "Recorded" && event.info === info)?.day ?? null;

/** Return the agencies that need a piece: what concerns all concerns those whom this desk can tell, and this desk. */
const needing = (story, info) =>
  new Set([story.desk, ...(story.information[info].concerns ?? Object.keys(story.recipients))]);

function ownTurns(session) {
  return ownPositions(session).map((position) => session.turns[position + 1]);
}

function ownNotes(session) {
  const turns = ownTurns(session).filter((turn) => turn.move.type === "Record");
  const recorded = turns.flatMap((turn) => turn.events.filter((event) => event.type === "Recorded"));
  return new Set(recorded.map((event) => event.info));
}

function ownMessages(session) {
  return ownTurns(session).filter((turn) => turn.move.type === "Tell").flatMap(({ move, events }) =>
    events.filter((event) => event.type === "Sent" && event.agency === move.agency && move.pieces.includes(event.info)));
}

function oversharedWith(info, held, messages) {
  const first = new Map();
  for (const event of messages) {
    if (event.info === info && !event.concerned && !first.has(event.agency)) first.set(event.agency, event);
  }
  return [...first].filter(([agency, sent]) => {
    const holding = held.find((each) => each.agency === agency);
    return !holding || (holding.day >= sent.day && !holding.at_start);
  }).map(([agency]) => agency);
}

function holdingsOf(story, info, events) {
  const holders = new Map();
  for (const event of events) {
    if (event.info !== info) continue;
    const agency = event.type === "Received" ? event.agency : story.desk;
    if ((event.type !== "Received" && event.type !== "Learned") || holders.has(agency)) continue;
    const isLearned = event.type === "Learned";
    const isSpoken = isLearned || (!event.written && agency === story.desk);
    holders.set(agency, {
      info,
      agency,
      day: event.day,
      date: shortDate(story, event.day),
      how: isLearned ? "learned it" : howReceived(story, event.channel, event.day),
      written: isLearned ? false : event.written,
      at_start: !isLearned && !event.channel && !event.day,
      on_file: isSpoken ? onFile(story, info, events) : "",
      source: "",
      words: "",
      by_trainee: false,
    });
  }
  return [...holders.values()];
}

function onFile(story, info, events) {
  const day = recordedOn(info, events);
  return day === null ? "not written down" : `on the file from ${shortDate(story, day)}`;
}

function howReceived(story, channel, day) {
  if (channel) return `told ${roadName(story, channel)}`;
  return day ? "received it from another desk" : "held it from the start";
}

function withSource(holding, sources) {
  const source = sources.get(pairOf(holding.agency, holding.info));
  if (!source || holding.at_start) return holding;
  return { ...holding, source: source.text, words: source.words, by_trainee: source.is_contact };
}

const knowledgeSource = (text, words = "", isByContact = false) => ({ text, words, is_contact: isByContact });

/** Return where each agency had each piece from, as far as a move of the trainee's brought it; the first there was. */
function knowledgeSources(session) {
  const sources = new Map();
  const add = (agency, info, source) => {
    const pair = pairOf(agency, info);
    if (!sources.has(pair)) sources.set(pair, source);
  };
  const { story } = session;
  for (const turn of ownTurns(session)) {
    turn.events.forEach((event, number) => {
      if (event.type !== "Learned") return;
      add(story.desk, event.info, sourceOfMove(story, turn.move, event.day, turn.events.slice(number)));
    });
  }
  for (const turn of ownTurns(session)) {
    const contact = turn.events.find((event) => event.type === "Contacted" && event.agency);
    if (!contact) continue;
    const answer = turn.events.find((event) => event.type === "Answered");
    const isOwn = answer?.agency === contact.agency;
    const words = isOwn ? firstSentence(plainText(story, answerText(story, answer), answer.day)) : "";
    for (const info of contact.pieces) add(contact.agency, info, knowledgeSource("by you", words, true));
  }
  return sources;
}

function sourceOfMove(story, move, day, events) {
  switch (move.type) {
    case "Look":
      return knowledgeSource(`when you looked at ${fill(story, story.scenes[move.scene].look[move.spot].name, day)}`);
    case "Open":
      return knowledgeSource(`from “${fill(story, story.documents[move.document].title, day)}”`);
    case "Ask": {
      const line = story.scenes[move.scene].talk[move.line];
      const answer = firstSentence(plainText(story, joinParagraphs(story, line.answer), day));
      const words = lineWords(story, line, day);
      const source = actionOf(line) ? `after this: ${words.replace(/\.+$/, "")}` : `when you said “${words}”`;
      return knowledgeSource(source, answer);
    }
    case "Choose":
      return sourceOfChoice(story, fill(story, choiceOf(story, move).say, day), events);
    default:
      return knowledgeSource("in the answer to a contact of yours");
  }
}

function sourceOfChoice(story, say, events) {
  const event = events.find(({ type }) => type === "Shown" || type === "Entered" || type === "Arrived");
  if (event?.type === "Arrived") return knowledgeSource("with what arrived that day");
  if (event?.type !== "Entered") return knowledgeSource(`after “${say}”`);
  return knowledgeSource(`in “${fill(story, story.scenes[event.scene].title, event.day)}”`);
}

const heldByDesk = (session) => heldPieces(session.story, situationOf(session));

/** Return what others hold now and this desk does not, as pairs of agency and piece in the scenario's order. */
function heldElsewhere(session) {
  const { story } = session;
  const mine = heldByDesk(session);
  const situation = situationOf(session);
  return story.pieces.filter((info) => !mine.includes(info)).flatMap((info) =>
    Object.keys(story.agencies).filter((agency) => knows(situation, agency, info)).map((agency) => [agency, info]));
}
