// The desk as data: what is held, whom one can tell and by which road, and what came back (game/engine/views/contacts.py).

/** Show the desk of the scene that is played; null where there is none. */
function deskView(session) {
  const { story } = session;
  const situation = situationOf(session);
  if (situation.desk_time === null || situation.ending !== null) return null;
  const { cost, holds: room } = story.note;
  return {
    time_left: situation.desk_time,
    time: story.scenes[situation.scene].desk_time ?? 0,
    pieces: pieceViews(session),
    note: {
      channel: "", name: "Write it down", cost, holds: room, days: 0, says: "", is_affordable: cost <= situation.desk_time,
    },
    recipients: recipientStates(story, situation).map((recipient) => recipientView(session, recipient)),
    sent: contactViews(story, eventsSinceEntering(session), situation.day),
  };
}

const isDelivery = (event) => (event.type === "Received" || event.type === "AlreadyHad") && event.channel !== "";

function pieceViews(session) {
  const { story } = session;
  const situation = situationOf(session);
  const events = eventsOf(session);
  const had = new Set(events.filter(isDelivery).map((event) => pairOf(event.agency, event.info)));
  return heldInOrder(session).map((info) => {
    const sent = events.filter((event) => event.type === "Sent" && event.info === info);
    const told = unique(sent.map((event) => event.agency)).map((agency) => {
      const isUnderWay = !had.has(pairOf(agency, info)) && isInTransit(situation, agency, info);
      return agencyName(story, agency) + (isUnderWay ? ", on its way" : "");
    });
    return { info, text: pieceText(story, info), is_recorded: situation.recorded.has(info), told };
  });
}

/** Return what this desk holds in the order in which it came, so that a new piece never moves the others. */
function heldInOrder(session) {
  const { story } = session;
  const order = new Set();
  for (const event of eventsOf(session)) {
    if (event.type === "Learned" || (event.type === "Received" && event.agency === story.desk)) order.add(event.info);
    else if (event.type === "Forgot") order.delete(event.info);
  }
  const held = heldPieces(story, situationOf(session));
  return [...[...order].filter((info) => held.includes(info)), ...held.filter((info) => !order.has(info))];
}

function recipientView(session, { agency, is_open: isOpen, roads }) {
  const { story } = session;
  const left = situationOf(session).desk_time ?? 0;
  const known = eventsOf(session).filter((event) => isDelivery(event) && event.agency === agency);
  return {
    agency,
    name: agencyName(story, agency),
    is_open: isOpen && roads.length > 0,
    roads: roads.map((road) => roadView(story, road, left)),
    known_to_have: inOrder(story, known.map((event) => event.info)),
  };
}

function roadView(story, name, left) {
  const { days, cost, holds: room, says, name: title } = story.channels[name];
  const inWords = days === 0 ? "today" : days === 1 ? "in a day" : `in ${days} days`;
  return {
    channel: name, name: fill(story, title), cost, holds: room, days, says: fill(story, says) || inWords,
    is_affordable: cost <= left,
  };
}

function eventsSinceEntering(session) {
  const entered = session.turns.findLastIndex((turn) => turn.events.some((event) => event.type === "Entered"));
  return entered < 0 ? [] : session.turns.slice(entered + 1).flatMap((turn) => turn.events);
}

/** Show the contacts among events, each with what came back among the same events. */
function contactViews(story, events, day) {
  return events.flatMap((event, position) => {
    if (event.type !== "Contacted") return [];
    const isAtOnce = event.due === event.day;
    const next = events.findIndex((each, index) => index > position && isAtOnce && each.type === "Contacted");
    return [contactView(story, event, events.slice(position, next < 0 ? events.length : next), day)];
  });
}

function contactView(story, contact, rest, day) {
  const answered = rest.find((event) => isAnswerTo(event, contact));
  return {
    recipient: contact.agency ? agencyName(story, contact.agency) : "",
    road: contact.channel ? fill(story, story.channels[contact.channel].name) : "Written down",
    pieces: contact.pieces.map((info) => pieceText(story, info)),
    due: contact.due > day ? shortDate(story, contact.due) : "",
    had: contact.pieces.filter((info) => wasHad(rest, contact, info)).map((info) => pieceText(story, info)),
    answer: answered ? answerText(story, answered) : "",
  };
}

function wasHad(rest, contact, info) {
  const arrival = rest.find((event) =>
    (event.type === "AlreadyHad" || event.type === "Received")
    && event.agency === contact.agency && event.info === info && event.day === contact.due);
  return arrival?.type === "AlreadyHad";
}

const isAnswerTo = (event, contact) =>
  event.type === "Answered" && event.agency === contact.agency && event.day === contact.due
  && contact.pieces.some((info) => event.pieces.includes(info));

/** Return what a recipient said, as marked-up text. */
const answerText = (story, event) =>
  joinParagraphs(story, story.answers[event.agency][event.answer].text, event.paragraphs, event.day);
