// Conversations as threads, and what was written down and told (game/engine/debrief/conversations.py, contact_review.py).

/** Review every scene with a conversation that the trainee played, in the order of entering. */
function reviewConversations(session) {
  const { scenes } = session.story;
  const played = ownPositions(session).map((position) => session.turns[position].situation.scene);
  const entered = unique([...played, situationOf(session).scene]);
  return entered.filter((scene) => scene in scenes && Object.keys(scenes[scene].talk).length)
    .map((scene) => reviewConversation(session, scene));
}

/** Return what the review of a conversation reads. */
function conversationFacts(session, scene) {
  const { story } = session;
  const moments = session.turns.map((turn) => turn.situation).filter((situation) => situation.scene === scene);
  const positions = new Map();
  movesOf(session).forEach((move, position) => {
    if (move.type === "Ask" && move.scene === scene) positions.set(move.line, position);
  });
  const { talk } = story.scenes[scene];
  const topic = (name) => fill(story, talk[name].topic, moments[0].day);
  const wasOpen = (name) => moments.some((situation) => holds(story, situation, talk[name].when));
  return {
    session, story, scene, talk, moments, positions, topic, wasOpen, parents: story.threads[scene], day: moments[0].day,
  };
}

function reviewConversation(session, sceneId) {
  const facts = conversationFacts(session, sceneId);
  const { story, talk, day, positions, topic } = facts;
  const scene = story.scenes[sceneId];
  const roots = new Map(Object.keys(talk).map((name) => [name, threadRoot(facts, name)]));
  const inThread = (root) => [...roots.keys()].filter((name) => roots.get(name) === root);
  const begun = unique([...positions.keys()].map((name) => roots.get(name)));
  const unopened = unique([...roots.values()]).filter((root) => !begun.includes(root) && facts.wasOpen(root));
  return {
    scene: sceneId,
    title: fill(story, scene.title, day),
    date: longDate(story, day),
    turns: scene.turns,
    turns_are: fill(story, scene.turns_are, day),
    threads: begun.map((root) => reviewThread(facts, root, inThread(root))),
    unopened: unopened.map((root) => ({
      topic: topic(root), topics: inThread(root).filter((name) => name !== root).map(topic),
    })),
  };
}

/** Return the first line of a line's thread: by those of its parents that were said, if any was. */
function threadRoot({ parents, positions }, line) {
  const seen = new Set([line]);
  let name = line;
  for (;;) {
    const open = parents[name].filter((parent) => !seen.has(parent));
    if (!open.length) return name;
    name = open.find((parent) => positions.has(parent)) ?? open[0];
    seen.add(name);
  }
}

function reviewThread(facts, root, names) {
  const { session, positions, parents, wasOpen } = facts;
  const followed = names.filter((name) => positions.has(name)).sort((a, b) => positions.get(a) - positions.get(b));
  const isNext = (name) =>
    !positions.has(name) && parents[name].some((parent) => positions.has(parent)) && wasOpen(name);
  const left = names.filter(isNext).map((name) => nextStep(facts, name));
  const lost = followed.map((name) => itemsLostWithout(session, positions.get(name)));
  return {
    key: `${facts.scene}.${root}`,
    topic: facts.topic(root),
    followed: followed.map((name, index) => reviewLine(facts, name, lost[index])),
    left,
    weight: lost[0].length + left.reduce((sum, step) => sum + step.pieces.length, 0),
  };
}

const mattersOf = ({ story, day }, line) => readable(story, line.matters, day);

function reviewLine(facts, name, credited) {
  const { session, story, talk, positions } = facts;
  const line = talk[name];
  const position = positions.get(name);
  const spoke = session.turns[position + 1].events.find((event) => event.type === "Spoke");
  return {
    key: `${facts.scene}.${name}`,
    moves: position,
    topic: facts.topic(name),
    say: lineWords(story, line, spoke.day),
    is_action: actionOf(line) !== "",
    answer: joinParagraphs(story, line.answer, spoke.paragraphs, spoke.day),
    matters: mattersOf(facts, line),
    brought: creditedLines(session, credited),
    credited,
  };
}

function nextStep(facts, name) {
  const { story, talk, moments } = facts;
  const line = talk[name];
  const now = last(moments);
  const unconditional = line.answer.find((piece) => piece.when === null)?.text ?? "";
  const learned = unique(line.do.flatMap((effect) => effect.learn ?? []));
  return {
    key: `${facts.scene}.${name}`,
    topic: facts.topic(name),
    say: lineWords(story, line, now.day),
    is_action: actionOf(line) !== "",
    answer: firstSentence(plainText(story, unconditional, now.day)),
    pieces: learned.filter((info) => !knows(now, story.desk, info)).map((info) => pieceText(story, info)),
    matters: mattersOf(facts, line),
  };
}

/** Review every contact of the trainee in a session, in order. */
function reviewContacts(session) {
  const { story } = session;
  const views = contactViews(story, eventsOf(session), situationOf(session).day);
  const positions = ownPositions(session);
  return movesOf(session).map((move, position) => ({ move, position })).filter(({ move }) => isContact(move))
    .map((contact, index) => ({ ...contact, view: views[index] }))
    .filter(({ position }) => positions.includes(position))
    .map(({ move, position, view }) => reviewContact(session, move, position, view));
}

function reviewContact(session, move, position, view) {
  const { story } = session;
  const { day } = session.turns[position].situation;
  const { events } = session.turns[position + 1];
  const credited = itemsLostWithout(session, position);
  const contact = events.find((event) => event.type === "Contacted");
  const unneeded = events.filter((event) => event.type === "Sent" && !event.concerned
    && event.agency === contact.agency && contact.pieces.includes(event.info));
  return {
    key: move.key,
    moves: position,
    day,
    date: shortDate(story, day),
    recipient: view.recipient,
    road: view.road,
    pieces: view.pieces,
    had: view.had,
    not_yet_needed: unneeded.map((event) => pieceText(story, event.info)).filter((text) => !view.had.includes(text)),
    due: view.due,
    answer: view.answer,
    brought: creditedLines(session, credited),
    credited,
  };
}
