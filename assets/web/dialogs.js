// What lies over the page: dialogs, questions, the cover, support, and leaving.

/** Show something over the page, with a bar that stays while one reads; the focus comes back to where it was. */
function showDialog(title, content, { hasClose = true } = {}) {
  const name = make("h2", { id: `dialog-${document.querySelectorAll("dialog").length}`, tabindex: "-1" }, title);
  const close = hasClose ? button("Close", () => closeDialog(dialog)) : null;
  const bar = make("div.bar", {}, name, make("div.bar-tools", {}, button("Cover", cover), close));
  const dialog = make("dialog", { "aria-labelledby": name.id, closedby: "none", onclose: () => dialog.remove() }, bar, content);
  document.body.append(dialog);
  dialog.showModal();
  name.focus();
  return dialog;
}

/** Close a dialog; what was written in it is kept. */
function closeDialog(dialog) {
  keepWritten(dialog);
  dialog.close();
}

const closeDialogs = () => [...document.querySelectorAll("dialog")].reverse().forEach(closeDialog);

/** Ask a question; each answer is its words, what it does, and attributes; it closes the question unless it `stays`. */
function showQuestion(title, content, answers) {
  const buttons = answers.map(([words, act, { stays = false, ...attributes } = {}]) => button(words, () => {
    // Closed first: the focus is then given by what the answer shows.
    if (!stays) dialog.close();
    act?.();
  }, attributes));
  const dialog = showDialog(title, [content, make("p.actions", {}, buttons)], { hasClose: false });
}

/** Return the only play there is: the one on the page, or the one that is kept; null if nothing was done in it. */
function onlyPlay() {
  const journal = page.journal ?? keptJournal(page.story)?.journal ?? null;
  return journal?.count ? journal : null;
}

/** Do what replaces the only kept play, but ask first; `next` is the journal that comes in its place, if there is one. */
function replacePlay(go, next = null) {
  const kept = onlyPlay();
  if (!kept || next?.text.startsWith(kept.text)) return go();
  const news = make("p.note", { role: "status" });
  const saveFirst = () => {
    saveFile(page.story, withDrafts(kept));
    news.textContent = "Its file has been handed to your browser. See that it is there, then replace the play.";
  };
  const words = "One play of this scenario is kept here, with the notes that belong to it. If you go on, it is replaced and does not "
    + "come back.";
  return showQuestion("Replace the play that is kept?", [make("p", {}, words), news], [
    ["Save it first", saveFirst, { class: "main", stays: true }], ["Replace it", go], ["Go back"],
  ]);
}

/** Cover everything at once; only its own button shows the play again, so that no key does so by accident. */
function cover() {
  const covering = document.querySelector("dialog.cover");
  if (covering) {
    while (covering.nextElementSibling?.open) covering.nextElementSibling.close();
    return;
  }
  const dialog = make("dialog.cover", { "aria-labelledby": "cover-title", closedby: "none" },
    make("h2", { id: "cover-title" }, "Paused"), make("p", {}, "What you have decided so far is kept. Take the time you want."),
    make("p.actions", {}, button("Go on", () => dialog.close(), { class: "main" }), button("Support", showSupport),
      button("Leave", leave)));
  dialog.addEventListener("close", () => {
    dialog.remove();
    document.title = page.title;
  });
  document.body.append(dialog);
  dialog.showModal();
  document.title = "Paused";
}

/** Leave the play: what was done in it is kept, and nothing of it is shown any more. */
function leave() {
  keepWritten();
  closeDialogs();
  if (page.platform && !page.platform.isClosed) return leavePlatform();
  const title = make("h1", { tabindex: "-1" }, "You have left");
  const kept = page.journal ? "What you decided is kept in this browser. To go on, open this page again." : "";
  showMain(title, make("p", {}, `You can close this page. ${kept}`),
    make("p.actions", {}, button("Come back", comeBack), button("Support", showSupport)));
  title.focus({ preventScroll: true });
  window.scrollTo(0, 0);
  return undefined;
}

function comeBack() {
  if (!page.session) showFirst();
  else if (hasEnded(page.session)) showDebrief(page.part);
  else showPlay();
}

function showSupport() {
  const lines = supportContacts(page.story).map((contact) => make("li", {}, make("strong", {}, contact.name), ": ", callable(contact.text)));
  showDialog("Support", [make("ul", {}, lines), make("p", {}, callable(page.story.anytime))]);
}
