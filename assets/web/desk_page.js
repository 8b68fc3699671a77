// The desk: what is held, what is written down, whom one tells and by which road, and what came back.

/** What is marked at the desk before a note or message is sent; it lasts while the desk does. */
const drafts = { pieces: new Set(), agency: "", road: "" };

function deskGroup(view) {
  const { desk } = view;
  if (!desk) return null;
  for (const info of [...drafts.pieces]) if (!desk.pieces.some((piece) => piece.info === info)) drafts.pieces.delete(info);
  const trouble = make("p.note", { id: "desk-trouble", role: "status" });
  return group("Your desk", make("p.note", {}, timeLeft(desk)), deskContent(desk, trouble), trouble, sentList(desk));
}

const timeLeft = (desk) => `Desk time left: ${desk.time_left} of ${desk.time}.`;

function deskContent(desk, trouble) {
  if (!desk.pieces.length) return make("p", {}, "This desk holds nothing yet that could be written down or told.");
  const canTell = desk.recipients.some((each) => each.is_open && each.roads.some((road) => road.is_affordable));
  if (desk.note.is_affordable || canTell) {
    return [piecesField(desk), whoWasTold(desk), noteActions(desk, trouble), tellForm(desk, trouble)];
  }
  const pieces = desk.pieces.map((piece) => make("li", {}, piece.text, pieceState(piece)));
  return [make("details", {}, make("summary", {}, `What you hold (${desk.pieces.length})`), make("ul", {}, pieces)), whoWasTold(desk)];
}

/** Say in one short line where a piece stands; to whom it was told is said below the list. */
function pieceState({ is_recorded: isRecorded, told }) {
  const words = [isRecorded ? "on the file" : "not written down", told.length ? `told ${told.length}` : ""].filter(Boolean);
  return make("span.state", {}, ` (${words.join(", ")})`);
}

function piecesField(desk) {
  const boxes = desk.pieces.map((piece) => {
    const box = make("input", { type: "checkbox", checked: drafts.pieces.has(piece.info), onchange: () => {
      if (box.checked) drafts.pieces.add(piece.info);
      else drafts.pieces.delete(piece.info);
      for (const line of document.querySelectorAll(".marks")) line.textContent = marksLine(desk);
    } });
    return make("li", {}, make("label", {}, box, make("span", {}, piece.text, pieceState(piece))));
  });
  return make("fieldset", {}, make("legend", {}, "What you hold: mark what you want to write down or tell"),
    make("ul.pieces", {}, boxes));
}

function whoWasTold(desk) {
  const told = desk.pieces.filter((piece) => piece.told.length);
  if (!told.length) return null;
  const lines = told.map((piece) => make("div", {}, make("dt", {}, piece.text), make("dd", {}, piece.told.join("; "))));
  return make("details", {}, make("summary", {}, "Who was told what"), make("dl", {}, lines));
}

const marksLine = (desk) => `Marked: ${drafts.pieces.size}. ${timeLeft(desk)}`;

const markedPieces = () => inOrder(page.story, [...drafts.pieces]);

function noteActions(desk, trouble) {
  const { cost, holds: room } = desk.note;
  const words = ["Write it down", make("span.takes", {}, ` costs ${cost} of desk time, carries up to ${room}`)];
  const write = () => contact(recordMove(markedPieces()), desk.note, trouble);
  return make("div.send", {}, make("p.note.marks", {}, marksLine(desk)),
    make("p.actions", {}, button(words, write, { disabled: !desk.note.is_affordable })));
}

function tellForm(desk, trouble) {
  const open = desk.recipients.filter((recipient) => recipient.is_open);
  const closed = desk.recipients.filter((recipient) => !recipient.is_open).map((recipient) => recipient.name);
  if (!open.some((recipient) => recipient.agency === drafts.agency)) drafts.agency = open[0]?.agency ?? "";
  const roadsOf = (agency) => open.find((each) => each.agency === agency)?.roads ?? [];
  const facts = make("p.note", { id: "road-facts", role: "status" });
  const chooseRoad = () => {
    drafts.road = roads.value;
    const road = roadsOf(drafts.agency).find((each) => each.channel === drafts.road);
    facts.textContent = road ? `${capitalise(road.says)}. Costs ${road.cost} of desk time, carries up to ${road.holds}.` : "";
  };
  const roads = make("select", { id: "road", "aria-describedby": facts.id, onchange: chooseRoad });
  const fillRoads = () => {
    roads.replaceChildren(...roadsOf(drafts.agency).map((road) => make("option", {
      value: road.channel, disabled: !road.is_affordable, selected: road.is_affordable && road.channel === drafts.road,
    }, road.is_affordable ? road.name : `${road.name} (not enough desk time)`)));
    chooseRoad();
  };
  const names = open.map((recipient) =>
    make("option", { value: recipient.agency, selected: recipient.agency === drafts.agency }, recipient.name));
  const whom = make("select", { id: "whom", onchange: () => {
    drafts.agency = whom.value;
    fillRoads();
  } }, names);
  fillRoads();
  const tell = () => {
    const road = roadsOf(drafts.agency).find((each) => each.channel === drafts.road);
    contact(tellMove(drafts.agency, markedPieces(), drafts.road), road, trouble);
  };
  const away = closed.length ? make("p.note", {}, `Not to be reached now: ${closed.join("; ")}.`) : null;
  if (!open.length) return away;
  return make("div.tell", {}, make("label", { for: "whom" }, "Tell"), whom, make("label", { for: "road" }, "How"), roads, facts,
    make("p.note.marks", {}, marksLine(desk)), make("p.actions", {}, button("Tell them", tell)), away);
}

/** Make a contact, or say why it cannot be made. */
function contact(move, road, trouble) {
  const words = !move.pieces.length ? "Mark first what you want to write down or tell."
    : move.pieces.length > (road?.holds ?? 0) ? `That carries up to ${road?.holds ?? 0}; ${move.pieces.length} are marked.`
      : isLegal(page.session, move) ? "" : "There is not enough desk time left for that.";
  trouble.textContent = words;
  if (words) return;
  drafts.pieces.clear();
  actMove(move, "newest");
}

function sentList(desk) {
  if (!desk.sent.length) return null;
  const items = desk.sent.map((sent) => {
    const head = sent.recipient ? `${sent.recipient}, ${sent.road}` : sent.road;
    const had = sent.had.length ? make("p.note", {}, `They had this already: ${sent.had.join("; ")}`) : null;
    const due = sent.due ? make("p.note", {}, `It will be read on ${sent.due}.`) : null;
    return make("li", {}, make("strong", {}, head), `: ${sent.pieces.join("; ")}`, had, due, marked(sent.answer, 4));
  });
  return make("div.sent", {}, make("h3", {}, "Written and told from here"), make("ul", {}, items));
}
