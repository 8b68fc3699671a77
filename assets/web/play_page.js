// The page of play: what happened, what can be looked at, said, written, told and chosen.

const BLOCK_TITLES = {
  now: "", told: "", unwritten: "What nobody wrote down", arrived: "This arrived", received: "You received",
  answered: "An answer", replied: "An answer", had: "They had this already", scene: "", noticed: "You look closer",
  asked: "You say", ending: "", recorded: "You wrote down", sent: "You told", opened: "You opened",
};

/** Show the page of the session; `goal` says what gets the focus: the top, or the newest thing. */
function showPlay(goal = "top") {
  const view = buildPage(page.session);
  const opened = newLines(page.session);
  const talk = talkGroup(view, opened);
  // Whoever has just asked goes on asking: what can be said then stands directly under the answer.
  const isTalking = opened.length > 0 || last(page.session.turns).move?.type === "Ask";
  const groups = [placeFigure(view), happened(view), isTalking ? talk : null, spotsGroup(view), documentsGroup(view),
    isTalking ? null : talk, deskGroup(view), choicesGroup(view)];
  const where = [view.date, view.place, view.part].filter(Boolean).join(" · ");
  const title = make("h1", { tabindex: "-1" }, view.title);
  showMain(make("p.where", {}, where), title, groups);
  const newest = [...document.querySelectorAll("#happened > section")].pop();
  const target = goal === "newest" && newest ? newest : title;
  target.focus({ preventScroll: true });
  if (target === title) window.scrollTo(0, 0);
  else target.scrollIntoView({ block: "nearest" });
}

function placeFigure(view) {
  if (view.scene === END) return null;
  const image = view.picture ? picture("places", [view.picture], view.picture_text || view.place) : null;
  const people = view.present.map(([name, portrait, worn]) =>
    make("li", {}, picture("portraits", [`${portrait}-${worn}`, portrait, "unknown"], ""), name));
  return make("div.place", {}, image, people.length ? make("ul.people.here", { "aria-label": "Here now" }, people) : null);
}

function happened(view) {
  const blocks = view.blocks.map((block, index) => {
    const title = block.kind === "scene" || block.kind === "ending" ? "" : blockTitle(block);
    const id = `block-${index}`;
    const name = title ? make("h2", { id }, inline(title)) : null;
    const labels = title ? { role: "group", "aria-labelledby": id } : {};
    return make(`section.${block.kind}`, { tabindex: "-1", ...labels }, name, blockBody(block));
  });
  return make("div", { id: "happened" }, blocks);
}

function blockTitle(block) {
  const lead = BLOCK_TITLES[block.kind];
  if (block.kind === "asked") return inQuotes(block.title);
  if (lead && block.title) return `${lead}: ${block.title}`;
  return lead || block.title;
}

function blockBody(block) {
  if (block.kind === "opened") return documentArticle(block.subject, 3);
  return marked(block.text, 3);
}

const group = (title, ...content) => make("section.group", { "aria-label": title }, make("h2", {}, title), content);
const unitsLeft = (number, word) => `${number} ${word}${number === 1 ? "" : "s"} left`;
const timeFor = (units, word) => (units ? make("span.takes", {}, ` takes ${pluralise(units, word)}`) : null);

function spotsGroup(view) {
  const spots = view.spots.filter((spot) => spot.open);
  if (!spots.length) return null;
  const left = view.attention === null ? null : make("p.note", {}, `Time for ${pluralise(view.attention, "closer look")}.`);
  const buttons = spots.map((spot) => make("li", {}, button(capitalise(spot.name), () => act(spot.move, "newest"))));
  return group("Look closer", left, make("ul.options", {}, buttons));
}

function documentsGroup(view) {
  if (!view.documents.length) return null;
  const buttons = view.documents.map((offer) => {
    const show = () => showDialog(offer.title, documentArticle(offer.move, 3, false));
    const open = offer.opened ? show : () => act(offer.move, "newest");
    return make("li", {}, button(`${offer.opened ? "Read again" : "Open"}: ${offer.title}`, open));
  });
  return group("Documents", make("ul.options", {}, buttons));
}

/** Write a document; what was filled in and what was not is said in words. */
function documentArticle(id, level, hasTitle = true) {
  const view = documentView(page.session, id);
  const facts = [["From", view.sender], ["To", view.to], ["Dated", view.dated], ["Filled in by hand by", view.by_hand]];
  const lines = [...facts.filter(([, value]) => value), ...view.fields];
  const rows = lines.map(([label, value]) => make("div", {}, make("dt", {}, label), make("dd", {}, value || "left empty")));
  return make("article.document", {}, hasTitle ? make(`h${level}`, {}, view.title) : null,
    rows.length ? make("dl", {}, rows) : null, marked(view.text, level + 1));
}

/** Return the keys of the lines that the last move has opened. */
function newLines(session) {
  const [before, after] = session.turns.slice(-2).map((turn) => turn.situation);
  if (!after || before.scene !== after.scene) return [];
  const sayable = (situation) => sayableLines(session, situation).map((move) => move.key);
  const earlier = sayable(before);
  return sayable(after).filter((key) => !earlier.includes(key));
}

/** Return what can be said, what has just been opened first. */
function talkGroup(view, opened) {
  if (!view.talk.length) return null;
  const left = view.turns === null ? null : unitsLeft(view.turns, "turn");
  const note = [left, capitalise(view.turns_are)].filter(Boolean).join(". ");
  const isNew = (line) => opened.includes(line.move);
  const buttons = [...view.talk.filter(isNew), ...view.talk.filter((line) => !isNew(line))].map((line) => {
    const follows = line.follows ? ` (after: ${line.follows})` : "";
    const topic = make("span.topic", {}, `${line.topic}${follows}`);
    const takes = line.takes !== 1 ? timeFor(line.takes, "turn") : null;
    const words = line.is_action ? line.say : inQuotes(line.say);
    const say = button([topic, words, takes], () => act(line.move, "newest"), { disabled: !line.open });
    return make("li", {}, say);
  });
  return group("Say", note ? make("p.note", {}, note) : null, make("ul.options", {}, buttons));
}

function choicesGroup(view) {
  if (view.ending) {
    const on = button("Go on to the debrief", () => showDebrief(0), { class: "main" });
    return make("p.actions", {}, on);
  }
  const unit = view.desk ? "unit of desk time" : "turn";
  const units = (number) => (number === 1 ? `1 ${unit}` : `${number} ${view.desk ? "units of desk time" : "turns"}`);
  const buttons = view.choices.map((choice) => {
    const takes = choice.takes ? make("span.takes", {}, ` takes ${units(choice.takes)}`) : null;
    return make("li", {}, button([inline(choice.words), takes], () => chooseOption(choice.move, view.desk)));
  });
  return group("What do you do?", make("ol.options.choices", {}, buttons));
}

/** Choose; leaving a desk with time in which something could be sent asks first, as the window does. */
function chooseOption(key, desk) {
  const leave = () => act(key, "top");
  if (!desk?.time_left || !desk.pieces.length || !leaves(page.story, moveOf(page.story, key))) return leave();
  const are = desk.time_left === 1 ? "is" : "are";
  const words = `There ${are} ${pluralise(desk.time_left, "part")} of your time left today.`;
  return showQuestion("Leave your desk?", make("p", {}, words), [["Leave", leave, { class: "main" }], ["Stay"]]);
}
