// The page as data: what happened since the trainee last chose, and what is on offer (game/engine/views/page.py).

/** Build the page of a session. */
function buildPage(session) {
  const { story } = session;
  const situation = situationOf(session);
  const { day } = situation;
  const scene = own(story.scenes, situation.scene) ?? null;
  const place = scene?.place ? story.places[scene.place] : null;
  const part = scene?.part ? story.parts[scene.part] : null;
  const numbers = numberOptions(session);
  const ending = situation.ending === null ? "" : fill(story, story.endings[situation.ending].title, day);
  return {
    scene: situation.scene,
    title: scene ? fill(story, scene.title, day) : ending,
    part: part ? fill(story, part.title) : "",
    date: longDate(story, day),
    place: place ? fill(story, place.name) : "",
    picture: place?.picture ?? "",
    picture_text: place ? fill(story, place.describe) : "",
    present: Object.entries(scene?.present ?? {}).map(([person, expression]) => [
      story.people[person].name, story.people[person].portrait ?? "unknown", expression,
    ]),
    blocks: pageBlocks(session),
    choices: choicesOf(session).map((move) => optionView(story, move, day, numbers)).sort(byNumber),
    spots: scene ? spotViews(session, scene) : [],
    documents: documentOffers(session, scene),
    talk: sayableLines(session, situation).map((move) => lineView(session, move, numbers)).sort(byNumber),
    desk: deskView(session),
    attention: situation.attention,
    turns: situation.turns,
    turns_are: scene ? fill(story, scene.turns_are, day) : "",
    ending,
  };
}

const byNumber = (a, b) => a.number - b.number;

function optionView(story, move, day, numbers) {
  const choice = choiceOf(story, move);
  return { move: move.key, words: fill(story, choice.say, day), takes: choice.takes, number: numbers.get(move.key) };
}

/** Return the lines that are shown in a situation, in the order drawn from the seed. */
function sayableLines(session, situation) {
  if (situation.ending !== null) return [];
  const { story } = session;
  const lines = Object.entries(story.scenes[situation.scene].talk).filter(([name, line]) =>
    !situation.asked.has(`${situation.scene}.${name}`)
    && (situation.turns === null || line.takes <= situation.turns || situation.turns !== 0)
    && holds(story, situation, line.when));
  return shuffleChoices(session.seed, lines.map(([name]) => story.moves.get(`${situation.scene}.${name}`)));
}

/** Return the number, from 1, of each line and choice that was shown since the scene was entered. */
function numberOptions(session) {
  const numbers = new Map();
  for (const { situation } of session.turns.slice(enteringPosition(session))) {
    const choices = shuffleChoices(session.seed, choicesOnOffer(session.story, situation));
    for (const move of [...sayableLines(session, situation), ...choices]) {
      if (!numbers.has(move.key)) numbers.set(move.key, numbers.size + 1);
    }
  }
  return numbers;
}

function lineView(session, move, numbers) {
  const { story } = session;
  const { turns, day } = situationOf(session);
  const line = story.scenes[move.scene].talk[move.line];
  return {
    move: move.key, topic: fill(story, line.topic, day), say: lineWords(story, line, day), is_action: actionOf(line) !== "",
    takes: line.takes, open: turns === null || line.takes <= turns, number: numbers.get(move.key), follows: topicFollowed(session, move),
  };
}

function topicFollowed(session, move) {
  const { story } = session;
  const parents = story.threads[move.scene][move.line];
  const said = movesOf(session).filter((earlier) =>
    earlier.type === "Ask" && earlier.scene === move.scene && parents.includes(earlier.line));
  return said.length ? fill(story, story.scenes[move.scene].talk[last(said).line].topic, situationOf(session).day) : "";
}

function spotViews(session, scene) {
  const { story } = session;
  const situation = situationOf(session);
  const days = new Map(eventsOf(session)
    .filter((event) => event.type === "Looked" && event.scene === situation.scene)
    .map((event) => [event.spot, event.day]));
  return Object.entries(scene.look).flatMap(([name, look]) => {
    const move = story.moves.get(`${situation.scene}.${name}`);
    const seen = situation.seen.has(move.key);
    if (!seen && !holds(story, situation, look.when)) return [];
    const text = seen ? readable(story, look.text, days.get(name) ?? situation.day) : "";
    const spot = { name: fill(story, look.name, situation.day), at: look.at, open: isLegal(session, move), text };
    return [{ move: move.key, ...spot }];
  });
}

function documentOffers(session, scene) {
  const { story } = session;
  const situation = situationOf(session);
  return Object.entries(story.documents).flatMap(([name, document]) => {
    const opened = situation.opened.has(name);
    if (!opened && !isLegal(session, story.moves.get(name))) return [];
    const here = scene !== null && scene.documents.includes(name);
    return [{ move: name, title: fill(story, document.title), kind: document.kind, opened, here }];
  });
}

/** Show what happened since the trainee last chose; of scenes that a cut passes over only what is told of them. */
function pageBlocks(session) {
  const first = lastChoice(session);
  const blocks = unwrittenBlocks(session, first);
  let hasContact = false;
  for (let position = first; position < session.turns.length; position += 1) {
    hasContact ||= position > first && isContact(session.turns[position].move);
    blocks.push(...turnBlocks(session, position, hasContact));
  }
  const groups = groupBy(blocks.map((block, index) => ({ block, index })), ({ block, index }) =>
    block.kind === "had" ? block.title : index);
  return groups.map(([, group]) => ({ ...group[0].block, text: group.map(({ block }) => block.text).join("; ") }));
}

function turnBlocks(session, position, hasContact) {
  const { events } = session.turns[position];
  const told = isAutomatic(session, position)
    ? events.filter((event) => ["Entered", "Arrived", "Ended"].includes(event.type))
    : events;
  return told.flatMap((event) => {
    const isTold = event.type === "Entered" && isPassedOver(session, event.scene);
    const block = isTold ? toldBlock(session, event) : eventBlock(session, event);
    if (!block || !(block.text || block.kind === "scene")) return [];
    return [hasContact && block.kind === "answered" ? { ...block, kind: "replied" } : block];
  });
}

const pageBlock = (kind, text, title = "", subject = "") => ({ kind, text, title, subject });

function unwrittenBlocks(session, position) {
  if (!position) return [];
  const { story } = session;
  const [before, after] = [session.turns[position - 1].situation, session.turns[position].situation];
  if (before.desk_time === null || after.scene === before.scene) return [];
  const written = eventsOf(session).filter((event) =>
    event.type === "Received" && event.agency === story.desk && event.written);
  const covered = [...after.recorded].flatMap((info) => story.information[info].covers);
  const onPaper = new Set([...after.recorded, ...written.map((event) => event.info), ...covered]);
  const pieces = heldPieces(story, before).filter((info) => !onPaper.has(info));
  return pieces.length ? [pageBlock("unwritten", piecesText(story, pieces))] : [];
}

function toldBlock({ story, cut }, event) {
  const text = expandLinks(story, fill(story, own(story.cuts[cut].told, event.scene) ?? "", event.day));
  return pageBlock("told", text, shortDate(story, event.day), event.scene);
}

const WORDS_OF_EVENT = {
  Shown: (story, event) => {
    const prose = story.scenes[event.scene].choices[event.choice].now;
    return pageBlock("now", joinParagraphs(story, prose, event.paragraphs, event.day));
  },
  Spoke: (story, event) => {
    const line = story.scenes[event.scene].talk[event.line];
    const text = joinParagraphs(story, line.answer, event.paragraphs, event.day);
    return pageBlock(actionOf(line) ? "action" : "asked", text, lineWords(story, line, event.day), event.line);
  },
  Arrived: (story, event) => {
    const { desk, text } = story.later[event.consequence];
    const where = desk && desk !== story.desk ? `, ${agencyName(story, desk)}` : "";
    const words = joinParagraphs(story, text, event.paragraphs, event.day);
    return pageBlock("arrived", words, shortDate(story, event.day) + where, event.consequence);
  },
  Entered: (story, event) => {
    const scene = story.scenes[event.scene];
    const text = joinParagraphs(story, scene.text, event.paragraphs, event.day);
    return pageBlock("scene", text, fill(story, scene.title, event.day), event.scene);
  },
  Looked: (story, event) => {
    const spot = story.scenes[event.scene].look[event.spot];
    const text = expandLinks(story, fill(story, spot.text, event.day));
    return pageBlock("noticed", text, fill(story, spot.name, event.day), event.spot);
  },
  Opened: (story, event) => pageBlock("opened", fill(story, story.documents[event.document].title), "", event.document),
  Ended: (story, event) => {
    const ending = story.endings[event.ending];
    const text = joinParagraphs(story, ending.text, event.paragraphs, event.day);
    return pageBlock("ending", text, fill(story, ending.title, event.day));
  },
  Contacted: (story, event) => {
    const text = piecesText(story, event.pieces);
    if (!event.agency) return pageBlock("recorded", text, "", event.pieces[0]);
    const title = `${agencyName(story, event.agency)}, ${roadName(story, event.channel)}`;
    return pageBlock("sent", text, title, event.pieces[0]);
  },
  Received: (story, event) =>
    event.agency === story.desk && event.day > 0
      ? pageBlock("received", pieceText(story, event.info), shortDate(story, event.day), event.info)
      : null,
  Answered: (story, event) => {
    const title = `${agencyName(story, event.agency)}, ${shortDate(story, event.day)}`;
    return pageBlock("answered", answerText(story, event), title, event.agency);
  },
};

function eventBlock(session, event) {
  const { story } = session;
  if (event.type === "AlreadyHad" && wasTold(session, event.agency, event.info)) {
    return pageBlock("had", pieceText(story, event.info), agencyName(story, event.agency), event.info);
  }
  return WORDS_OF_EVENT[event.type]?.(story, event) ?? null;
}

/** Return whether the trainee told a recipient a piece, so that it says whether it had it already. */
const wasTold = (session, agency, info) =>
  movesOf(session).some((move) => move.type === "Tell" && move.agency === agency && move.pieces.includes(info));
