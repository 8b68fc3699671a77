// The page itself: notice, brief, play, debrief; the cover, the case file, notes and files at any time.

const page = JSON.parse(document.getElementById("data").textContent);
Object.assign(page, { story: prepareStory(page.story), session: null, journal: null, platform: null, part: 0, trouble: "",
  isKept: false });

/** Put content in the place of the page's. */
function showMain(...content) {
  keepWritten(document.getElementById("main"));
  const trouble = page.trouble ? make("p.trouble", { role: "alert" }, page.trouble) : null;
  announce("");
  document.getElementById("main").replaceChildren(...[trouble, ...content, pageEnd()].flat(Infinity).filter(Boolean));
  showTools();
}

/** Show what is at hand while one reads: the cover first. */
function showTools() {
  const during = (words, show) => (page.session ? button(words, show) : null);
  document.getElementById("tools").replaceChildren(...[
    button("Cover", cover, { "aria-keyshortcuts": "Escape" }), during("Case file", showCaseFile), button("Support", showSupport),
    during("Notes", showNotes),
  ].filter(Boolean));
}

/** Return what stands below every page: the file, and on a platform the way out. */
function pageEnd() {
  const isJoined = page.platform && !page.platform.isClosed;
  const buttons = [page.session ? button("Save file", save) : null, isJoined ? button("Leave", leave) : null].filter(Boolean);
  return buttons.length ? make("p.actions.end", {}, buttons) : null;
}

/** Show the first page: the notice, and what can be gone on with. */
function showFirst() {
  const { story } = page;
  const minutes = page.cut ? story.cuts[page.cut].minutes : story.minutes;
  const kept = keptJournal(story);
  const resumed = kept ? resumeSession(story, kept) : null;
  const title = make("h1", { tabindex: "-1" }, fill(story, story.title));
  const notice = story.notice.trim().split("\n\n")
    .filter((paragraph) => wordsOf(fill(story, paragraph)).join(" ") !== story.anytime).join("\n\n");
  const goOn = resumed?.session && movesOf(resumed.session).length
    ? button("Go on where you were", () => resume(kept.journal, resumed), { class: "main" }) : null;
  showMain(
    title, make("p.where", {}, `${agencyName(story, story.desk)} · about ${minutes} minutes`),
    make("h2", {}, "Before you begin"), marked(readable(story, notice), 3),
    make("p.note", {}, reportNote()),
    make("p.actions", {}, goOn, button(goOn ? "Begin anew" : "Go on", showBrief, { class: goOn ? "" : "main" })),
    fileField(),
  );
}

function fileField() {
  const input = make("input", { type: "file", id: "file", accept: ".jsonl", onchange: async () => {
    const read = readJournal(await input.files[0].text());
    const resumed = read ? resumeSession(page.story, read) : { trouble: "This is no session file, or its first line is damaged." };
    if (resumed.trouble) announce(resumed.trouble);
    else replacePlay(() => resume(read.journal, resumed), read.journal);
    input.value = "";
  } });
  return make("p.file", {}, make("label", { for: "file" }, "Or go on with a session file: "), input);
}

function showBrief() {
  const { story } = page;
  const first = start(story).situation;
  if (!story.brief.length) return begin();
  const title = make("h1", { tabindex: "-1" }, "Who you are");
  showMain(title, marked(joinParagraphs(story, story.brief, paragraphsShown(story, first, story.brief)), 2),
    make("p.actions", {}, button("Begin", begin, { class: "main" }), button("Back", showFirst)));
  title.focus({ preventScroll: true });
  window.scrollTo(0, 0);
  return undefined;
}

/** Begin a play; one that is kept is replaced only by somebody who was asked. */
const begin = () => replacePlay(beginPlay);

function beginPlay() {
  forgetJournal(page.story);
  page.journal = beginJournal(page.story, page);
  const first = beginSession(page.story, page.journal.header.seed, null, page.cut);
  page.session = followRoute(first);
  keepMoves(movesOf(page.session));
  showPlay();
}

function resume(journal, { session, warning }) {
  Object.assign(page, { journal, session });
  keepMoves([]);
  keepDrafts();
  if (warning) announce(warning);
  if (hasEnded(session)) showDebrief(0);
  else showPlay();
}

/** Keep what was done, in the file and in the browser's store. */
function keepEntry(entry) {
  page.journal = withEntry(page.journal, entry);
  page.trouble = keepJournal(page.story, page.journal);
}

function keepMoves(moves) {
  for (const move of moves) page.journal = withEntry(page.journal, { move: move.key });
  page.trouble = keepJournal(page.story, page.journal);
}

/** Make a move by its key: work out what comes of it, keep it, then show it. */
const act = (key, goal) => actMove(moveOf(page.story, key), goal);

function actMove(move, goal) {
  if (!isLegal(page.session, move)) return;
  const before = movesOf(page.session).length;
  const after = followRoute(makeMove(page.session, move));
  page.session = after;
  keepMoves(movesOf(after).slice(before));
  showPlay(goal);
  const { session } = page;
  announce(hasEnded(session) ? "The story has come to its ending." : "");
}

const ageWords = (age) => (/^\d+$/.test(age) ? `aged ${age}` : age);

function showCaseFile() {
  const file = caseFile(page.session);
  const fold = (title, content, open = false) => make("details", { open }, make("summary", {}, make("h3", {}, title)), content);
  const people = file.people.map((person) => make("li", {}, picture("portraits", [person.portrait, "unknown"], ""),
    make("div", {}, make("strong", {}, person.name), ` ${[person.relation, ageWords(person.age)].filter(Boolean).join(", ")}`,
      marked(person.about, 4))));
  const lines = file.chronology.map((entry) => make("li", {}, make("strong", {}, entry.date),
    `: ${entry.text}${entry.written ? "" : " (said, not in writing)"}`));
  const entries = (some) => make("dl", {}, some.map((entry) => make("div", {}, make("dt", {}, entry.term),
    make("dd", {}, marked(entry.text, 4), entry.note ? make("p.note", {}, entry.note) : null))));
  showDialog("Case file", [
    fold("People", make("ul.people.known", {}, people), true), fold("Chronology", make("ul", {}, lines), true),
    file.glossary.length ? fold("Glossary", entries(file.glossary)) : null,
    file.law.length ? fold(`Law and guidance, as at ${file.law_as_at}`, entries(file.law)) : null,
  ]);
}

// Esc covers everything, wherever one is; a dialog is closed by its button. The button Cover does the same for a finger.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  cover();
}, { capture: true });
document.addEventListener("cancel", (event) => event.preventDefault(), { capture: true });
linkTelephones(document.querySelector("footer p"));
page.title = document.title;
page.platform = await openPlatform(page.story);
page.trouble = page.platform?.link.trouble ?? "";
showFirst();
document.body.dataset.ready = "yes";
