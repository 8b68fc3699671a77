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

/** Ask a question; each answer is its words, what it does, and attributes. An answer that returns true leaves it open. */
function showQuestion(title, content, answers) {
  const buttons = answers.map(([words, act, attributes]) => button(words, () => {
    if (act?.() !== true) dialog.close();
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
    return true;
  };
  const words = "One play of this scenario is kept here, with the notes that belong to it. If you go on, it is replaced and does not "
    + "come back.";
  return showQuestion("Replace the play that is kept?", [make("p", {}, words), news], [
    ["Save it first", saveFirst, { class: "main" }],
    ["Replace it", () => {
      // The question goes before the page behind it changes, so that the focus is the new page's.
      [...document.querySelectorAll("dialog")].forEach((dialog) => dialog.close());
      go();
    }],
    ["Go back", null],
  ]);
}

/** Cover everything at once; only its own button shows the play again, so that no key does so by accident. */
function cover() {
  if (document.querySelector("dialog.cover")) return;
  const dialog = make("dialog.cover", { "aria-labelledby": "cover-title", closedby: "none" },
    make("h2", { id: "cover-title" }, "Paused"), make("p", {}, "What you have decided so far is kept. Take the time you want."),
    make("p.actions", {}, button("Go on", () => dialog.close(), { class: "main" }), button("Support", showSupport)));
  dialog.addEventListener("close", () => {
    dialog.remove();
    document.title = page.title;
  });
  document.body.append(dialog);
  dialog.showModal();
  document.title = "Paused";
}

function showSupport() {
  const lines = supportContacts(page.story).map((contact) => make("li", {}, make("strong", {}, contact.name), `: ${contact.text}`));
  showDialog("Support", [make("ul", {}, lines), make("p", {}, page.story.anytime)]);
}
