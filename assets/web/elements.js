// Elements of the page. Words become text and never markup: nothing an author wrote can be read as HTML.

/** Make an element: its name with classes after dots, attributes and listeners, then what is in it. */
function make(name, attributes = {}, ...content) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (typeof value === "boolean") element.toggleAttribute(key, value);
    else if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...content.flat(Infinity).filter((each) => each !== null && each !== undefined && each !== ""));
  return element;
}

const button = (words, onclick, attributes = {}) => make("button", { type: "button", onclick, ...attributes }, words);

/** Write marked-up text as elements; headings have one level, glossary links open the meaning of their term. */
function marked(text, level = 4) {
  return parseMarkdown(text).map((block) => markedBlock(block, level));
}

function markedBlock(block, level) {
  if (block.type === "Paragraph") return make("p", {}, inlineElements(block.content));
  if (block.type === "Heading") return make(`h${Math.min(level, 6)}`, {}, inlineElements(block.content));
  const items = block.items.map((item) => make("li", {}, item.blocks.map((each) =>
    each.type === "Paragraph" && !block.spread ? inlineElements(each.content) : markedBlock(each, level))));
  if (block.start === null) return make("ul", {}, items);
  return make("ol", { start: block.start === 1 ? null : String(block.start) }, items);
}

const inline = (text) => inlineElements(parseInline(text));

function inlineElements(content) {
  return content.map((each) => {
    switch (each.type) {
      case "Text":
        return each.text;
      case "LineBreak":
        return each.forced ? make("br") : "\n";
      case "GlossaryLink":
        return button(inlineElements(each.content), () => showTerm(each.term), { class: "term" });
      default:
        return make(each.type === "Strong" ? "strong" : "em", {}, inlineElements(each.content));
    }
  });
}

const TELEPHONE = /((?:\+44|\b0)(?: ?\d){9,10}\b|\b116 ?\d{3}\b|\b999\b)/;

/** Return words with each telephone number in them as a link that calls it. */
const callable = (text) => text.split(TELEPHONE).map((words, index) =>
  (index % 2 ? make("a.call", { href: `tel:${words.replaceAll(" ", "")}` }, words) : words));

/** Make links of the telephone numbers in an element. */
function linkTelephones(element) {
  const texts = [...element.childNodes];
  for (const node of texts) {
    if (node.nodeType === Node.TEXT_NODE) node.replaceWith(...callable(node.data));
    else linkTelephones(node);
  }
  return element;
}

/** Return a picture by its kind and the first of its names that there is; nothing where there is none. */
function picture(kind, names, words) {
  const source = names.map((name) => page.pictures[`${kind}/${name}`]).find(Boolean);
  return source ? make(`img.${kind}`, { src: source, alt: words }) : null;
}

function showTerm(id) {
  const { story } = page;
  const term = own(story.terms, id);
  if (term) showDialog(term.term, marked(readable(story, term.text), 3));
}

/** Say something that has changed to whoever listens, and show it. */
function announce(words) {
  document.getElementById("news").textContent = words;
}
