// What a learning platform is told of a play: its moves and their times, so that it can be gone on with on another device;
// the time spent; and once the debrief is reached, that it was, and the ending. No note, no alias and no score.
// How it is told is the link's part: scorm.js, cmi5.js, or alone.js where a page stands for itself.

const PACKED_FORMAT = "1";
const SECOND = 1000;
const inBase36 = (number) => Math.max(0, Math.round(number)).toString(36);
const fromBase36 = (text) => (/^[0-9a-z]{1,11}$/.test(text) ? parseInt(text, 36) : NaN);
const secondOf = (moment) => Math.floor(Date.parse(moment) / SECOND);
const playOf = ({ seed, started }) => `${seed} ${secondOf(started)}`;

/** Return the names that a packed move counts by: those of moves, agencies, pieces and roads. */
function packingNames(story) {
  const lists = { move: [...story.moves.keys()], agency: Object.keys(story.agencies), piece: story.pieces,
    road: Object.keys(story.channels) };
  const numbers = Object.fromEntries(Object.entries(lists).map(([name, list]) =>
    [name, new Map(list.map((each, index) => [each, inBase36(index)]))]));
  return { lists, numbers };
}

/** Return a move in few letters: its number, or for a contact those of what it is made of. */
function packMove(story, { numbers }, key) {
  if (numbers.move.has(key)) return numbers.move.get(key);
  const move = moveOf(story, key);
  const pieces = move.pieces.map((info) => numbers.piece.get(info)).join("+");
  if (move.type === "Record") return `*${pieces}`;
  return `${numbers.agency.get(move.agency)}.${pieces}:${numbers.road.get(move.channel)}`;
}

/** Return the key of a packed move; null for what is none. */
function unpackMove({ lists }, packed) {
  const name = (list, number) => lists[list][fromBase36(number)] ?? "?";
  const pieces = (joined) => joined.split("+").map((number) => name("piece", number)).join("+");
  if (packed.startsWith("*")) return `record:${pieces(packed.slice(1))}`;
  const contact = /^(\w+)\.([\w+]+):(\w+)$/.exec(packed);
  if (contact) return `tell:${name("agency", contact[1])}.${pieces(contact[2])}:${name("road", contact[3])}`;
  return lists.move[fromBase36(packed)] ?? null;
}

/** Return the moves of a journal, each with the second at which it was made. */
const movesAt = (journal) => journal.text.split("\n").filter(Boolean).slice(1).map((line) => JSON.parse(line))
  .filter((fields) => typeof fields.move === "string");

/**
 * Return a play in few letters: what is played, its seed and its beginning, then each move with the seconds before it.
 * Null where it cannot be said so: a desk that was handed something by another session.
 */
function packPlay(story, journal, { spent, isComplete, isTold }) {
  const { header } = journal;
  if (header.incoming || header.pathway) return null;
  const names = packingNames(story);
  let before = secondOf(header.started);
  const moves = movesAt(journal).map(({ move, at }) => {
    const gap = inBase36(secondOf(at) - before);
    before = Math.max(before, secondOf(at));
    return `${gap},${packMove(story, names, move)}`;
  });
  const state = `${isComplete ? 1 : 0}${isTold ? 1 : 0}`;
  return [PACKED_FORMAT, story.content.slice(0, 16), header.cut || "-", inBase36(header.seed),
    inBase36(secondOf(header.started)), inBase36(spent / SECOND), state, ...moves].join(" ");
}

/** Read a packed play: its journal and what the platform was told; null for none, and for one of other words. */
function unpackPlay(story, text) {
  const [format, content, cut, seed, started, spent, state, ...moves] = text.split(" ");
  const [first, seconds] = [fromBase36(started ?? ""), fromBase36(spent ?? "")];
  if (format !== PACKED_FORMAT || Number.isNaN(first + seconds) || !/^[01]{2}$/.test(state ?? "")) return null;
  const facts = { spent: seconds * SECOND, isComplete: state[0] === "1", isTold: state[1] === "1" };
  if (content !== story.content.slice(0, 16)) return { ...facts, isTold: false, journal: null, isOfOtherWords: true };
  const names = packingNames(story);
  let at = first;
  let journal = beginJournal(story, { ...page, cut: cut === "-" ? "" : cut }, fromBase36(seed), momentOf(first));
  for (const packed of moves) {
    const [gap, move] = packed.split(",");
    const key = unpackMove(names, move ?? "");
    if (key === null || Number.isNaN(fromBase36(gap))) break;
    at += fromBase36(gap);
    journal = withEntry(journal, { move: key }, momentOf(at));
  }
  return { ...facts, journal };
}

const momentOf = (seconds) => new Date(seconds * SECOND).toISOString();

/** Return the play to go on with, of those that browser and platform kept: the longer one of a play, else the newer play. */
function newestPlay(own, kept) {
  if (!own || !kept) return own ?? kept;
  if (playOf(own.header) !== playOf(kept.header)) return own.header.started >= kept.header.started ? own : kept;
  const [mine, theirs] = [movesAt(own), movesAt(kept)];
  if (theirs.slice(0, mine.length).some(({ move }, index) => move !== mine[index].move)) return kept;
  // The browser has the notes; what was played elsewhere meanwhile comes after them.
  return theirs.slice(mine.length).reduce((journal, { move, at }) => withEntry(journal, { move }, at), own);
}

/** Return a counter of the milliseconds during which the page is seen. */
function countSeen() {
  let [seen, since] = [0, document.hidden ? null : performance.now()];
  const total = () => seen + (since === null ? 0 : performance.now() - since);
  document.addEventListener("visibilitychange", () => {
    [seen, since] = [total(), document.hidden ? null : performance.now()];
  });
  return total;
}

/** Join the platform that opened the page, if one did. */
async function openPlatform(story) {
  const link = await openLink();
  if (!link) return null;
  const found = unpackPlay(story, link.stored) ?? {};
  const { spent = 0, journal = null, isOfOtherWords = false } = found;
  // Where the platform itself knows whether the debrief was reached, that counts: what it was told may not have arrived.
  const isComplete = link.isComplete ?? found.isComplete ?? false;
  const isTold = Boolean(found.isTold) && isComplete;
  const platform = { link, before: spent, seen: countSeen(), isComplete, isTold, journal, isClosed: false, isOfOtherWords };
  // A page that is gone has left; one that a browser brings back from its memory joins again.
  window.addEventListener("pagehide", () => closeLink(platform));
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
  return platform;
}

/** Let the platform keep a journal; returns a sentence where it could not. */
function keepOnPlatform(story, journal) {
  const { platform } = page;
  if (!platform || platform.isClosed) return "";
  if (!platform.journal || playOf(platform.journal.header) !== playOf(journal.header)) platform.isTold = false;
  platform.journal = journal;
  const facts = { spent: platform.before + platform.seen(), isComplete: platform.isComplete, isTold: platform.isTold };
  const packed = packPlay(story, journal, facts);
  if (packed === null) return "This session began at another desk: the learning platform does not keep it, only this browser does.";
  if (packed.length > platform.link.limit) {
    return "This play is longer than the learning platform can keep. From here on only this browser keeps it: "
      + "save its file before you change to another device.";
  }
  platform.link.store(packed, platform.seen());
  return platform.link.trouble;
}

/** Tell the platform that the debrief was reached and by which ending: each play once, and completion once for all. */
function tellEnding(session) {
  const { platform } = page;
  if (!platform || platform.isClosed || platform.isTold) return;
  const { story } = session;
  const { ending } = situationOf(session);
  const words = wordsOf(fill(story, story.endings[ending].title, situationOf(session).day)).join(" ");
  const [seen, play] = [platform.seen(), playOf(page.journal.header)];
  const isFirst = !platform.isComplete;
  if (!platform.link.report({ ending, words, play, isFirst, seen, spent: platform.before + seen })) return;
  Object.assign(platform, { isComplete: true, isTold: true });
  page.trouble = keepOnPlatform(story, page.journal) || page.trouble;
}

/** Say at the beginning of the debrief what the platform is told, in the place of "nobody is told which way you go". */
function toldSoFar() {
  const { platform } = page;
  if (!platform || platform.isClosed) return UNTOLD;
  if (!platform.isTold) return ", and nothing is scored. The learning platform is not told which way you go, at most how long this page was open.";
  return ", and nothing is scored. The learning platform has by now been told that you reached the debrief, and which ending it was. "
    + "Which way you go from here it is not told, only how long this page was open.";
}

function closeLink(platform) {
  if (platform.isClosed) return undefined;
  platform.isClosed = true;
  return platform.link.close(platform.seen());
}

/** Leave the page by its button: the platform is told, then its own page is shown, or that the window can be closed. */
async function leavePlatform() {
  const { link } = page.platform;
  keepWritten();
  await link.settle?.();
  await closeLink(page.platform);
  if (link.returns) location.assign(link.returns);
  Object.assign(page, { session: null, trouble: link.trouble });
  const title = make("h1", { tabindex: "-1" }, "You have left");
  showMain(title, make("p", {}, "You can close this page. To go on, open it from the learning platform again."));
  title.focus({ preventScroll: true });
}

const STOP = "You can stop at any time: Esc, or the button Cover at the top, covers everything.";

/** Say before anything is played what is told to whom. */
function reportNote() {
  const { platform } = page;
  if (!platform) return `${STOP} What you do stays in this browser, unless you save it as a file yourself.${NO_LINK}`;
  const where = platform.link.host ? ` (${platform.link.host})` : "";
  const changed = platform.isOfOtherWords
    ? " The scenario was changed since you last played it here, so that play cannot be gone on with." : "";
  return `${STOP} The learning platform${where} is told your moves, so that you can go on elsewhere, and the `
    + "time they take; once you reach the debrief, it is told that you did, and which ending it was. There is no score. What you write stays in this "
    + `browser, unless you save it as a file yourself.${changed}`;
}
