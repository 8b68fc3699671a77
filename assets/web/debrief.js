// The debrief as data, in its four parts; nothing in it is a score, and nobody is blamed (game/engine/debrief/debrief.py).

const MAX_OPENED_FIRST = 3;
const UNTOLD = ", nothing is scored, and nobody is told which way you go.";
const CHECK_IN = "Before anything else: how are you? You can pause here, leave, or go on. "
  + `Nothing is shown yet${UNTOLD}`;

/** Build the debrief of a session, finished or left, with the trainee's notes. */
function buildDebrief(session, notes = []) {
  const { story } = session;
  const closer = decisionsPart(session, notes);
  return {
    scenario: story.id,
    title: fill(story, story.title),
    finished: hasEnded(session),
    how_are_you: { text: CHECK_IN, support: supportContacts(story) },
    what_happened: eventsPart(session),
    looking_closer: closer,
    next: nextPart(session, notes, closer.decisions),
    headings: story.headings,
  };
}

const supportContacts = (story) => story.support.map((contact) => ({ ...contact, text: fill(story, contact.text) }));

function eventsPart(session) {
  const { story } = session;
  const end = eventsOf(session).find((event) => event.type === "Ended");
  const ending = end ? story.endings[end.ending] : null;
  return {
    sides: familyViews(session),
    knowledge: knowledgeOf(session),
    timeline: timelineOf(session),
    ending_title: ending ? fill(story, ending.title, end.day) : "",
    ending_text: ending ? joinParagraphs(story, ending.text, end.paragraphs, end.day) : "",
  };
}

function decisionsPart(session, notes) {
  const { story } = session;
  const decisions = reviewDecisions(session, notes);
  const [conversations, contacts] = [reviewConversations(session), reviewContacts(session)];
  const mine = ownPositions(session);
  const made = decisionsOf(session).filter(({ position }) => mine.includes(position));
  const leftOut = unique(made.map(({ move }) => move.scene)).filter((scene) => story.left_out.includes(scene));
  return {
    went_well: strengthsOf(session, decisions, conversations, contacts),
    decisions,
    conversations,
    contacts,
    first: openedFirst(decisions, conversations),
    left_out: leftOut.map((scene) => fill(story, story.scenes[scene].title)),
  };
}

/** Return the keys of what is shown opened, in the order of play: what is disputed, then what weighs most. */
function openedFirst(decisions, conversations) {
  const threads = conversations.flatMap((conversation) => conversation.threads);
  const weighed = [
    ...decisions.map((review) => [review.moves, review.key, review.weight, review.disagreements.length + review.votes.length > 0]),
    ...threads.map((thread) => [thread.followed[0].moves, thread.key, thread.weight, false]),
  ].sort(compareLists);
  const disputed = weighed.filter((entry) => entry[3]);
  const others = weighed.filter((entry) => !entry[3]).sort((a, b) => b[2] - a[2]);
  const opened = [...disputed, ...others.slice(0, Math.max(0, MAX_OPENED_FIRST - disputed.length))];
  return opened.sort(compareLists).map((entry) => entry[1]);
}

function nextPart(session, notes, decisions) {
  const { story } = session;
  // A reason stands beside no decision where none is reviewed.
  const belongsToNoDecision = ({ kind, about, text }) =>
    !decisions.length && kind === "reason" && text && standsAlone(session, about, []);
  const { day } = situationOf(session);
  const steps = story.next;
  return {
    supervision: steps ? readable(story, steps.supervision, day) : "",
    own: notes.filter((note) => note.kind === "supervision" || belongsToNoDecision(note)).map((note) => note.text),
    system: (steps?.system ?? []).map((each) => [readable(story, each.change, day), readable(story, each.owner, day)]),
    questions: (steps?.questions ?? []).map((question) => readable(story, question, day)),
    case: realCase(session),
    support: supportContacts(story),
    dedication: story.case ? story.case.dedication.trim() : "",
    anytime: story.anytime,
  };
}

/** Return the real case with the findings that the scenes of a play echo, and the pressures on staff. */
function realCase({ story, turns }) {
  const { case: reported } = story;
  if (!reported) return null;
  const entered = scenesEntered(turns.flatMap((turn) => turn.events));
  const echoes = new Set([...entered.keys()].flatMap((scene) => story.scenes[scene].debrief?.echo ?? []));
  const echoed = Object.keys(reported.findings)
    .filter((name) => echoes.has(name) && !reported.pressures.includes(name));
  const parallels = echoed.map((name) => caseParallel(reported, name));
  const services = unique(parallels.map((parallel) => parallel.service));
  return {
    name: reported.name,
    summary: reported.summary.trim(),
    article: reported.article,
    reported: Object.values(reported.failings).map((failing) => failing.text.trim()),
    chronology: reported.chronology.map((event) => ({
      date: event.date, text: event.text.trim(), sources: citedSources(reported, event.sources),
    })),
    echoes: parallels.sort((a, b) => services.indexOf(a.service) - services.indexOf(b.service)),
    pressures: reported.pressures.map((name) => caseParallel(reported, name)),
    contested: reported.contested,
    then: reported.then.trim(),
  };
}

function caseParallel(reported, name) {
  const finding = reported.findings[name];
  return {
    service: finding.service.trim(),
    text: finding.text.trim(),
    sources: citedSources(reported, finding.sources),
    today: finding.today.trim(),
    verified: finding.read !== "unverified",
  };
}

const citedSources = (reported, names) =>
  names.filter((name) => Object.hasOwn(reported.sources, name)).map((name) => {
    const { title, by, date } = reported.sources[name];
    return [title, by, date].filter(Boolean).join(", ");
  });
