// The play as the session file that the program reads (game/records): a line for each move and note, chained by hashes.
// It is kept in the browser's store as it grows; where that is refused, play goes on and the file can be saved.

const SESSION_KIND = "sixty-visits-session";
const SESSION_FORMAT = 2;
const SEED_RANGE = 2 ** 31;
const now = () => new Date().toISOString();

/** Return a line of a session file and its hash. */
function encodeLine(fields, previous) {
  const body = JSON.stringify(fields).slice(0, -1);
  const digest = sha256(previous + body);
  return [`${body},"hash":"${digest}"}\n`, digest];
}

/** Begin a journal: its first line says what is played. */
function beginJournal(story, { program, pack, cut }, seed = Math.floor(Math.random() * SEED_RANGE), started = now()) {
  const header = {
    kind: SESSION_KIND, format: SESSION_FORMAT, program, pack, scenario: story.id, content: story.content,
    seed, incoming: null, alias: "", parent: null, started, cut, pathway: null,
  };
  const [line, digest] = encodeLine(header, "");
  return { header, text: line, digest, count: 0, notes: [] };
}

/** Return a journal with an entry more: `{move: key}` or `{note: {kind, about, text}}`. */
function withEntry(journal, entry, at = now()) {
  const count = journal.count + 1;
  const [line, digest] = encodeLine({ n: count, at, ...entry }, journal.digest);
  const notes = entry.note ? [...journal.notes, entry.note] : journal.notes;
  return { ...journal, text: journal.text + line, digest, count, notes };
}

/** Read a session file: the journal as far as its chain holds, and the keys of its moves; null for what is none. */
function readJournal(text) {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, "")).filter(Boolean);
  let journal = null;
  const keys = [];
  for (const line of lines) {
    const read = readLine(line, journal?.digest ?? "");
    if (!read) break;
    if (!journal) {
      const { hash: _, ...header } = read.fields;
      if (header.kind !== SESSION_KIND || header.format !== SESSION_FORMAT || !Number.isInteger(header.seed)) return null;
      journal = { header, text: "", digest: "", count: -1, notes: [] };
    }
    if (typeof read.fields.move === "string") keys.push(read.fields.move);
    const notes = read.fields.note ? [...journal.notes, read.fields.note] : journal.notes;
    journal = { ...journal, text: `${journal.text}${line}\n`, digest: read.digest, count: journal.count + 1, notes };
  }
  return journal && { journal, keys, isWhole: journal.count + 1 === lines.length };
}

function readLine(line, previous) {
  const cut = line.lastIndexOf(',"hash":"');
  const digest = sha256(previous + line.slice(0, Math.max(cut, 0)));
  if (cut < 0 || line.slice(cut) !== `,"hash":"${digest}"}`) return null;
  try {
    return { fields: JSON.parse(line), digest };
  } catch {
    return null;
  }
}

/** Return the session that a file's journal leads to, with a sentence about what could not be followed. */
function resumeSession(story, { journal, keys, isWhole }) {
  const { header } = journal;
  if (header.scenario !== story.id) return { trouble: "This file is of another scenario. Open it on that scenario’s page." };
  if (header.pathway) return { trouble: "This file is one desk of a pathway. Open it in the program." };
  if (header.cut && !own(story.cuts, header.cut)) return { trouble: "This file was played by a way that this page has not." };
  const incoming = header.incoming?.map(([info, day, agency]) => ({ info, day, agency })) ?? null;
  const { session, refused } = replay(beginSession(story, header.seed, incoming, header.cut ?? ""), keys);
  if (refused !== null) {
    return { trouble: "This file was played with another version of the scenario and cannot be followed to its end here." };
  }
  return { session, warning: isWhole ? "" : "The end of the file was damaged; everything before it is here." };
}

/** Return the name of the browser's store; on a platform, where others may sit at the same computer, one for each learner. */
function storeName(story) {
  const name = `sixty-visits ${story.id} ${story.content.slice(0, 16)} ${page.cut}`;
  return page.platform?.link.learner ? `${name} ${page.platform.link.learner}` : name;
}

const NOT_KEPT = "This browser does not keep the play. It goes on all the same: save its file before you close the page.";
const CLEARED = "What this browser had kept of the play was cleared. The play goes on and is kept again from its first move: "
  + "save its file if you want to be sure of it.";

/** Keep a journal in the browser, and on the platform if there is one; returns a sentence where that could not be done. */
function keepJournal(story, journal) {
  return [keepInBrowser(story, journal), keepOnPlatform(story, journal)].filter(Boolean).join(" ");
}

function keepInBrowser(story, journal) {
  try {
    const isCleared = page.isKept && localStorage.getItem(storeName(story)) === null;
    localStorage.setItem(storeName(story), journal.text);
    page.isKept = true;
    return isCleared ? CLEARED : "";
  } catch {
    return NOT_KEPT;
  }
}

/** Return the journal that browser or platform kept; null if there is none, or none that can be read. */
function keptJournal(story) {
  const [own, kept] = [readInBrowser(story), page.platform?.journal ?? null];
  if (!kept) return own;
  const newest = newestPlay(own?.journal ?? null, kept);
  return newest === own?.journal ? own : readJournal(newest.text);
}

function readInBrowser(story) {
  try {
    const text = localStorage.getItem(storeName(story));
    return text ? readJournal(text) : null;
  } catch {
    return null;
  }
}

function forgetJournal(story) {
  page.isKept = false;
  if (page.platform) page.platform.journal = null;
  try {
    for (const name of [storeName(story), draftsName(story)]) localStorage.removeItem(name);
  } catch {
    // What the browser never kept need not be removed.
  }
}

/** Hand the session file to the person, under a name like the program's. */
function saveFile(story, journal) {
  const address = URL.createObjectURL(new Blob([journal.text], { type: "application/jsonl" }));
  const moment = journal.header.started.slice(0, 19).replaceAll(":", "").replace("T", "-");
  make("a", { href: address, download: `${story.id}-${moment}.session.jsonl` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
