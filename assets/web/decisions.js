// Decisions reviewed: what could be known, what each other option would have brought (game/engine/debrief/what_if.py,
// decision_review.py, passages.py). Which endings stayed open after each option takes the program's explorer: the page
// does without, and says so.

const MAX_PASSAGES = 3;

/** Return the texts that a session showed, each as it was shown the first time. */
function shownTexts(session) {
  const texts = new Map();
  for (const event of eventsOf(session)) {
    const [key, prose] = shownProse(session.story, event) ?? [];
    if (key && !texts.has(key)) texts.set(key, { prose, paragraphs: event.paragraphs, day: event.day });
  }
  return texts;
}

function shownProse(story, event) {
  switch (event.type) {
    case "Entered":
      return [`scene ${event.scene}`, story.scenes[event.scene].text];
    case "Shown":
      return [`choice ${event.scene} ${event.choice}`, story.scenes[event.scene].choices[event.choice].now];
    case "Spoke":
      return [`line ${event.scene} ${event.line}`, story.scenes[event.scene].talk[event.line].answer];
    case "Answered":
      return [`answer ${event.agency} ${event.answer}`, story.answers[event.agency][event.answer].text];
    case "Ended":
      return [`ending ${event.ending}`, story.endings[event.ending].text];
    default:
      return null;
  }
}

/** Return the first sentence of each conditional paragraph that, of a text both plays showed, only one showed. */
function passagesOnlyIn(story, texts, others) {
  return [...texts].filter(([key]) => others.has(key)).flatMap(([key, text]) => {
    const words = passagesOf(story, others.get(key), text.paragraphs).map((passage) => passage[1]);
    return passagesOf(story, text, others.get(key).paragraphs).filter((passage) => !words.includes(passage[1]));
  });
}

function passagesOf(story, { prose, paragraphs, day }, without) {
  const indices = paragraphs.filter((index) => prose[index].when !== null && !without.includes(index));
  return indices.map((index) => [day, firstSentence(plainText(story, prose[index].text, day))]);
}

/** Replay a decision with each other option that was on offer. */
function compareAlternatives(session, position) {
  const [outcome, texts] = [outcomeOf(session), shownTexts(session)];
  const chosen = movesOf(session)[position];
  const others = choicesOf(truncated(session, position)).filter((move) => move.key !== chosen.key);
  const compared = others.map((move) => compareWith(session, position, move, outcome, texts));
  const decided = compared.filter((other) => !other.play.is_postponed).map((other) => other.outcome);
  return {
    what_if: whatIfs(session, position, compared),
    without_difference: compared.filter((other) => !other.differs).map((other) => other.move.key),
    credited: missingItems(outcome, decided),
    otherwise: otherwiseLines(compared),
    answers: new Map(compared.map((other) => [other.move.key, answerAtOnce(other.play.session, position)])),
    weight: Math.max(0, ...compared.map((other) => other.gained.length + other.lost.length)),
  };
}

function compareWith(session, position, move, outcome, texts) {
  const play = replayInstead(session, position, move);
  const run = play.session;
  const [other, otherTexts] = [outcomeOf(run), shownTexts(run)];
  const parts = {
    gained: missingItems(other, [outcome]),
    lost: missingItems(outcome, [other]),
    newWords: passagesOnlyIn(session.story, otherTexts, texts),
    lostWords: passagesOnlyIn(session.story, texts, otherTexts),
  };
  const sameEnding = situationOf(run).ending === situationOf(session).ending;
  const differs = Object.values(parts).some((items) => items.length) || !sameEnding;
  return { move, play, outcome: other, ...parts, sameEnding, differs };
}

/** Return the keys of what stands in every list; nothing where there is only one. */
function commonItems(lists) {
  if (lists.length < 2) return new Set();
  const keys = lists.map((items) => new Set(items.map((item) => JSON.stringify(item))));
  return new Set([...keys[0]].filter((key) => keys.every((other) => other.has(key))));
}

const onlyItems = (items, common) => items.filter((item) => !common.has(JSON.stringify(item)));

function otherwiseLines(compared) {
  const shared = commonItems(compared.map((other) => other.gained));
  if (!shared.size) return [];
  const items = compared[0].gained.filter((item) => shared.has(JSON.stringify(item)));
  return gainsOf(compared[0].play.session, items).sort(byDay).map((line) => line.text);
}

function whatIfs(session, position, compared) {
  const common = (name) => commonItems(compared.map((other) => other[name]));
  const [gained, lost, newWords, lostWords] = ["gained", "lost", "newWords", "lostWords"].map(common);
  const { day } = session.turns[position].situation;
  return compared.filter((other) => other.differs).map((other) => whatIf(other, day, [
    ...gainsOf(other.play.session, onlyItems(other.gained, gained)),
    ...lossesOf(session, onlyItems(other.lost, lost)),
    ...wordDifferences(session.story, onlyItems(other.newWords, newWords), true),
    ...wordDifferences(session.story, onlyItems(other.lostWords, lostWords), false),
  ]));
}

function whatIf(other, day, differences) {
  const { session: run, repeated, passed_over: left } = other.play;
  const { story } = run;
  const end = situationOf(run);
  return {
    choice: other.move.key,
    say: fill(story, choiceOf(story, other.move).say, day),
    ending: end.ending ? fill(story, story.endings[end.ending].title, end.day) : "",
    same_ending: other.sameEnding,
    differences: differences.sort(byDay),
    kept: repeated,
    left_out: left,
  };
}

function wordDifferences(story, passages, gained) {
  const opening = gained ? "it would have been so" : "it would not have been so";
  return [...passages].sort(compareLists).slice(0, MAX_PASSAGES).map(([day, words]) => ({
    gained, text: `On ${shortDate(story, day)} ${opening}: ${words}`, kind: "words", day,
  }));
}

function answerAtOnce(run, position) {
  const { story } = run;
  const shown = run.turns[position + 1].events.find((event) => event.type === "Shown");
  if (!shown) return "";
  const prose = story.scenes[shown.scene].choices[shown.choice].now;
  return firstSentence(joinParagraphs(story, prose, shown.paragraphs, shown.day));
}

/** Review every decision that the trainee made, but for those that a facilitator left out. */
function reviewDecisions(session, notes) {
  const mine = ownPositions(session);
  const made = decisionsOf(session).filter(({ position, move }) =>
    mine.includes(position) && !session.story.left_out.includes(move.scene));
  const positions = made.map(({ position }) => position);
  return made.map(({ position, move }) => reviewDecision(session, notes, positions, position, move));
}

function reviewDecision(session, notes, positions, position, move) {
  const { story } = session;
  const before = truncated(session, position);
  const { day } = situationOf(before);
  const scene = story.scenes[move.scene];
  const choice = choiceOf(story, move);
  const about = scene.debrief;
  const term = about?.principle ? own(story.terms, about.principle) : null;
  const isFirst = (note) => isAboutFirst(session, positions, position, note.about);
  const ownNotes = notes.filter((note) => note.about === move.key || isFirst(note));
  const alternatives = compareAlternatives(session, position);
  return {
    key: move.key,
    moves: position,
    title: fill(story, scene.title, day),
    date: longDate(story, day),
    chosen: fill(story, choice.say, day),
    votes: voteLines(story, notes, move.scene, day),
    reasons: ownNotes.filter((note) => note.kind === "reason").map(reasonText),
    because: readable(story, choice.because, day),
    pressed: readable(story, about?.pressed ?? "", day),
    knowable: readable(story, about?.knowable ?? "", day),
    known_then: heldByDesk(before).map((info) => pieceText(story, info)),
    ...spotsNoticed(before, move.scene),
    elsewhere: heldElsewhereLines(session, position, before),
    known_later: knownLater(session, position, positions),
    travelled: creditedLines(session, alternatives.credited),
    otherwise: alternatives.otherwise,
    themes: Object.entries(choice.themes).map(([theme, word]) => [
      fill(story, story.themes[theme].name), word.replaceAll("_", " "),
    ]),
    options: optionReviews(before, move, alternatives),
    two_routes: Object.values(scene.choices).filter((other) => other.strength === "strong" || other.defensible).length > 1,
    principle: term ? [term.term, readable(story, term.text, day)] : ["", ""],
    discuss: readable(story, scene.discuss, day),
    disagreements: ownNotes.filter((note) => note.kind === "disagreement").map((note) => note.text),
    what_if: alternatives.what_if,
    without_difference: alternatives.without_difference,
    presenter: "",
    credited: alternatives.credited,
    weight: alternatives.weight,
  };
}

const CONFIDENCE = ["not sure at all", "rather unsure", "rather sure", "very sure"];

function reasonText({ text, confidence }) {
  const words = CONFIDENCE[confidence - 1];
  if (!words) return text;
  return text ? `${text} (${capitalise(words)}.)` : `(${capitalise(words)}.)`;
}

function voteLines(story, notes, scene, day) {
  const counts = notes.filter((note) => note.kind === "vote" && note.about === scene && note.hands).map((note) => note.hands);
  const total = (hands) => Object.values(hands).reduce((sum, count) => sum + count, 0);
  return Object.entries(story.scenes[scene].choices)
    .map(([name, choice]) => [`${scene}.${name}`, choice])
    .filter(([key]) => counts.some((hands) => key in hands))
    .map(([key, choice]) => {
      const said = counts.map((hands) => `${hands[key] ?? 0} of ${total(hands)}`).join(", then ");
      return `${said}: ${fill(story, choice.say, day)}`;
    });
}

/** Return whether a note is about no reviewed decision and this is the first one: such notes stand beside it. */
const isAboutFirst = (session, positions, position, about) =>
  positions[0] === position && standsAlone(session, about, positions.map((each) => movesOf(session)[each].key));

/** Return whether a note is about none of the decisions that are reviewed, and about none that was left out. */
const standsAlone = ({ story }, about, reviewed) =>
  !reviewed.includes(about) && !story.left_out.includes(about.split(".")[0]);

/** Return the names of what was looked at, and of what was there to be noticed and was not. */
function spotsNoticed(before, scene) {
  const { story } = before;
  const situation = situationOf(before);
  const spots = Object.entries(story.scenes[scene].look);
  const names = (entries) => entries.map(([, look]) => fill(story, look.name, situation.day));
  const isSeen = ([name]) => situation.seen.has(`${scene}.${name}`);
  const unseen = spots.filter((spot) => !isSeen(spot) && holds(story, situation, spot[1].when));
  return { noticed: names(spots.filter(isSeen)), unnoticed: names(unseen) };
}

function optionReviews(before, chosen, alternatives) {
  const { story } = before;
  const { day } = situationOf(before);
  return choicesOf(before).map((move) => {
    const choice = choiceOf(story, move);
    return {
      key: move.key,
      say: fill(story, choice.say, day),
      because: readable(story, choice.because, day),
      cost: readable(story, choice.cost, day),
      taken: move.key === chosen.key,
      standing: readable(story, choice.defensible, day),
      basis: choice.basis.flatMap((name) => {
        const basis = own(story.bases, name);
        return basis ? [{ title: basis[0], dates: basis[1] }] : [];
      }),
      answer: alternatives.answers.get(move.key) ?? "",
      endings_open: [],
    };
  });
}

function heldElsewhereLines(session, position, before) {
  const { story } = session;
  const reached = new Map();
  for (const [day, info] of receivedAfter(session, position)) {
    if (!reached.has(info)) reached.set(info, ` (reached you on ${shortDate(story, day)})`);
  }
  const held = new Map();
  for (const [agency, info] of heldElsewhere(before)) {
    if (!held.has(agency)) held.set(agency, []);
    held.get(agency).push(pieceText(story, info) + (reached.get(info) ?? ""));
  }
  return [...held].map(([agency, pieces]) => `${agencyName(story, agency)}: ${pieces.join("; ")}`);
}

/** Return what reached this desk between a decision and the next, so that each piece stands at one decision only. */
function knownLater(session, position, positions) {
  const { story } = session;
  const following = positions.find((other) => other > position) ?? movesOf(session).length;
  return receivedAfter(session, position, following)
    .map(([day, info]) => `${shortDate(story, day)}: ${pieceText(story, info)}`);
}

/** Return (day, information) for what reached this desk after a move; what the choice taught at once is its answer. */
function receivedAfter(session, position, until = session.turns.length) {
  const { story } = session;
  const ownDay = session.turns[position].situation.day;
  return session.turns.slice(position + 1, until + 1).flatMap((turn, index) => turn.events.filter((event) => {
    if (event.type === "Learned") return index > 0 || event.day !== ownDay;
    return event.type === "Received" && event.agency === story.desk;
  })).map((event) => [event.day, event.info]);
}
