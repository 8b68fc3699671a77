// What a person writes: boxes, the dialog of notes, and drafts. What was typed is never thrown away: a box that goes from
// the page is kept as a note, and what the page itself goes away with comes back from the browser's store.

/** What keeps the text of a box, by the box. */
const keepers = new WeakMap();

/** Keep what was typed below an element, as notes. */
function keepWritten(root = document.body) {
  for (const box of root.querySelectorAll("textarea")) keepers.get(box)?.();
}

/** A box to write in, with the notice before the first letter; what is kept is shown at once. */
function noteForm(kind, about, question) {
  const id = `note-${kind}-${about}`;
  const store = () => keepDraft({ kind, about, text: box.value });
  const box = make("textarea", { id, rows: "3", maxlength: "20000", "aria-describedby": `${id}-notice`, oninput: store });
  const kept = make("div", { role: "status" });
  const keep = () => {
    const text = box.value.trim().toWellFormed();
    if (!text || !page.journal) return;
    keepEntry({ note: { kind, about, text } });
    kept.append(make("blockquote.own", {}, text));
    box.value = "";
    store();
  };
  keepers.set(box, keep);
  return make("div.writing", {}, make("label", { for: id }, question), make("p.note", { id: `${id}-notice` }, page.words.write),
    box, make("p.actions", {}, button("Keep it", keep)), kept);
}

function showNotes() {
  const mine = ownPositions(page.session);
  const decisions = decisionsOf(page.session).filter(({ position }) => mine.includes(position));
  const about = decisions.length ? last(decisions).move.key : "";
  const kept = page.journal.notes.filter((each) => each.text).map((each) => make("blockquote.own", {}, each.text)).reverse();
  const words = "For yourself. In the debrief it stands beside your last decision. What you write is kept when you close this.";
  showDialog("Notes", [noteForm("reason", about, words), kept]);
}

const draftsName = (story) => `${storeName(story)} draft`;

/** Return what was typed and not yet kept as a note of a play. */
function readDrafts({ header } = page.journal) {
  try {
    const { play, notes } = JSON.parse(localStorage.getItem(draftsName(page.story)) ?? "{}");
    return play === playOf(header) && Array.isArray(notes) ? notes.filter(isDraft) : [];
  } catch {
    return [];
  }
}

const isDraft = (note) => [note?.kind, note?.about, note?.text].every((each) => typeof each === "string");

/** Keep in the browser what stands in a box. */
function keepDraft(note) {
  if (!page.journal) return;
  const others = readDrafts().filter((each) => each.kind !== note.kind || each.about !== note.about);
  const notes = note.text.trim() ? [...others, note] : others;
  try {
    if (notes.length) localStorage.setItem(draftsName(page.story), JSON.stringify({ play: playOf(page.journal.header), notes }));
    else localStorage.removeItem(draftsName(page.story));
  } catch {
    // Where nothing is kept, that is said with the next move.
  }
}

const noteOf = ({ kind, about, text }) => ({ note: { kind, about, text: text.trim().toWellFormed() } });

/** Return a journal with what was typed in its play and not yet kept. */
const withDrafts = (journal) => readDrafts(journal).reduce((all, draft) => withEntry(all, noteOf(draft)), journal);

/** Make notes of what was typed when the page went away. */
function keepDrafts() {
  for (const draft of readDrafts()) {
    keepEntry(noteOf(draft));
    keepDraft({ ...draft, text: "" });
  }
}
