// The debrief on the page: its four parts one after another, what is folded opened on request.

/** Show a part of the debrief, from 0. */
function showDebrief(number) {
  keepWritten();
  page.part = number;
  tellEnding(page.session);
  const debrief = debriefHere();
  const outline = buildOutline(debrief);
  const shown = outline[number];
  const steps = outline.map((each, index) => make("li", {},
    button(`${index + 1}. ${each.title}`, () => showDebrief(index), { "aria-current": index === number ? "step" : null })));
  const title = make("h1", { tabindex: "-1" }, shown.title);
  const turn = [
    number > 0 ? button("Back", () => showDebrief(number - 1)) : button("Back to the play", () => showPlay()),
    number < outline.length - 1 ? button("Go on", () => showDebrief(number + 1), { class: "main" }) : null,
  ];
  showMain(
    make("nav", { "aria-label": "The debrief" }, make("ol.steps", {}, steps)), title,
    number === 2 ? make("p.note", {}, LEFT_OUT_HERE) : null,
    blockElements(shown.blocks, 2), shown.sections.map((each) => sectionElement(each, 2)),
    number === outline.length - 1 ? supervisionForm() : null, blockElements(shown.after, 2),
    make("p.actions", {}, turn),
    number === outline.length - 1 ? make("p.actions", {}, beginAgain()) : null,
  );
  title.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/** Return the debrief; on a platform it says what the platform is told by now, since that is not nobody. */
function debriefHere() {
  const debrief = buildDebrief(page.session, page.journal.notes);
  const text = CHECK_IN.replace(UNTOLD, toldSoFar());
  return { ...debrief, how_are_you: { ...debrief.how_are_you, text } };
}

const LEFT_OUT_HERE = "Which endings each option left open is worked out by the program alone; on this page it is not told.";

/** Save the session file, with what was typed and not yet kept. */
function save() {
  keepWritten();
  saveFile(page.story, page.journal);
}

function sectionElement(each, level) {
  const depth = Math.min(level, 6);
  const isDecision = page.story.moves.get(each.key)?.type === "Choose" && level === 3;
  const inside = [
    isDecision ? noteForm("reason", each.key, page.words.reason) : null,
    each.real_case && each.field ? make("p.note", {}, page.words.case) : null,
    each.field === "support" ? blockElements(each.blocks, level + 1).map(linkTelephones) : blockElements(each.blocks, level + 1),
    each.sections.map((inner) => sectionElement(inner, level + 1)),
    isDecision ? noteForm("disagreement", each.key, "What do you see differently? It is kept beside this decision.") : null,
  ];
  const title = make(`h${depth}`, {}, inline(each.title));
  if (each.shown && !each.key) return make("section", {}, title, inside);
  return make("details", { open: each.shown }, make("summary", {}, title), inside);
}

const blockElements = (blocks, level) => blocks.map((block) => blockElement(block, level));

function blockElement(block, level) {
  switch (block.type) {
    case "Heading":
      return make(`h${Math.min(level, 6)}`, {}, inline(block.text));
    case "Quote":
      return make("p.quote", {}, block.text);
    case "Note":
      return make("p.note", {}, inline(block.text));
    case "SafetyLine":
      return linkTelephones(make("p.note", {}, inline(block.text)));
    case "BulletList":
      return make("ul", {}, block.items.map((item) => make("li", {}, inline(item))));
    case "MomentList":
      return make("ul", {}, block.moments.map(momentElement));
    case "TraineeText":
      return block.texts.map((text) => make("blockquote.own", {}, text));
    case "KnowledgeTable":
      return knowledgeTable(block);
    case "Comparison":
      return make("div.beside", {}, block.columns.map((column) => make("div", {}, blockElements(column, level))));
    default:
      return marked(block.text, level);
  }
}

function momentElement(moment) {
  const text = wordsOf(moment.text).join(" ");
  return make("li", {}, moment.lead, moment.is_verbatim ? make("strong", {}, text) : inline(text));
}

function knowledgeTable({ knowledge, name }) {
  const head = knowledge.agencies.map(([, agency]) => make("th", { scope: "col" }, agency));
  const rows = knowledge.rows.map((row) => make("tr", {}, make("th", { scope: "row" }, row.text),
    knowledge.agencies.map(([agency]) => make("td", {}, cellWords(row, agency)))));
  const aside = knowledge.rows.some((row) => row.overshared.length) ? " An asterisk: not among those it is for." : "";
  const caption = "A date is the day from which a service had a piece; “start”: before the first day; “never”: it needed "
    + `the piece and never had it.${aside}`;
  const table = make("table", { "aria-label": name, "aria-describedby": "table-note" }, make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Piece"), head)), make("tbody", {}, rows));
  return [make("p.note", { id: "table-note" }, caption, " The table slides sideways where it is wider than the page."),
    make("div.wide", { role: "region", "aria-label": name, tabindex: "0" }, table)];
}

function cellWords(row, agency) {
  const holding = row.held.find((each) => each.agency === agency);
  if (!holding) return row.gaps.includes(agency) ? "never" : "";
  return (holding.at_start ? START : narrowDate(holding.date)) + (row.overshared.includes(agency) ? "*" : "");
}

const supervisionForm = () => noteForm("supervision", "", "To take along: write it here");
const beginAgain = () => button("Begin again", () => {
  keepWritten();
  replacePlay(() => {
    forgetJournal(page.story);
    Object.assign(page, { session: null, journal: null });
    showFirst();
  });
});
