// The texts of a scenario as a reader sees them (game/engine/views/text.py).

const PLACEHOLDER = /\{([a-z][a-z0-9_.]*)(?:\+(\d{1,3}))?\}/g;
const GLOSSARY_LINK = /\[\[([a-z][a-z0-9_]*)(?:\|([^[\]\n]+))?\]\]/g;
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const SHORT = ".short";

const own = (record, name) => (Object.hasOwn(record, name) ? record[name] : undefined);
const dateOf = (story, day) => new Date(Date.parse(`${story.starts}T00:00:00Z`) + day * 86_400_000);
const weekday = (story, day) => WEEKDAYS[dateOf(story, day).getUTCDay()];

/** Return the date of a day of the story, as `11 January`. */
function shortDate(story, day) {
  const date = dateOf(story, day);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** Return the date of a day of the story, as `Monday 11 January 2027`. */
const longDate = (story, day) => `${weekday(story, day)} ${shortDate(story, day)} ${dateOf(story, day).getUTCFullYear()}`;

/** Put people, local details and, with a day, dates in; what is unknown stays as it stands. */
function fill(story, text, day = null) {
  return text.replace(PLACEHOLDER, (written, name, more) => {
    if (day !== null && name === "weekday") return weekday(story, day + Number(more ?? 0));
    if (day !== null && name === "date") return shortDate(story, day + Number(more ?? 0));
    if (name.startsWith("local.")) return own(story.local, name.slice("local.".length))?.value ?? written;
    const isShort = name.endsWith(SHORT);
    const person = own(story.people, isShort ? name.slice(0, -SHORT.length) : name);
    if (!person) return written;
    return isShort ? person.short || person.name : person.name;
  });
}

const termOf = (story, name) => own(story.terms, name)?.term ?? name;

/** Write every glossary link as `[[term|words]]`. */
const expandLinks = (story, text) =>
  text.replace(GLOSSARY_LINK, (_, name, words) => `[[${name}|${words || termOf(story, name)}]]`);

/** Return a text with glossary links replaced by their words and placeholders filled in. */
const plainText = (story, text, day = null) =>
  fill(story, text, day).replace(GLOSSARY_LINK, (_, name, words) => words || termOf(story, name));

/** Join the paragraphs of a text with the given indices, or all of them. */
function joinParagraphs(story, prose, shown = null, day = null) {
  const indices = shown ?? prose.map((_, index) => index);
  const text = indices.map((index) => prose[index].text.trim()).filter(Boolean).join("\n\n");
  return expandLinks(story, fill(story, text, day));
}

const readable = (story, text, day = null) => expandLinks(story, fill(story, text.trim(), day));
const pieceText = (story, info) => fill(story, story.information[info].text);
const piecesText = (story, pieces) => pieces.map((info) => pieceText(story, info)).join("; ");
const agencyName = (story, agency) => fill(story, story.agencies[agency].name);
const roadName = (story, channel) => fill(story, story.channels[channel].name).toLowerCase();
const wordsOf = (text) => text.split(/\s+/).filter(Boolean);

const SENTENCE_END = /[.!?…][”’"'*_)]*(?=\s|$)/g;
const count = (text, mark) => text.split(mark).length - 1;
const isBalanced = (text) =>
  count(text, "“") === count(text, "”") && count(text, '"') % 2 === 0 && count(text, "*") % 2 === 0;

/** Return the first sentence of a text; quotations and emphasis are never cut in two. */
function firstSentence(text) {
  const paragraph = wordsOf(text.trim().split(/\n\s*\n/)[0]).join(" ");
  for (const found of paragraph.matchAll(SENTENCE_END)) {
    const prefix = paragraph.slice(0, found.index + found[0].length);
    if (isBalanced(prefix)) return prefix;
  }
  return paragraph;
}

const ITALICS = /^\*([^*\s](?:[^*]*[^*\s])?)\*$/;

/** Return what the trainee does, of a `say` that stands wholly in italics; empty where it is said. */
const actionOf = (line) => ITALICS.exec(line.say.trim())?.[1] ?? "";

/** Return what the trainee said on a day, or did, without the marks of italics. */
const lineWords = (story, line, day) => fill(story, actionOf(line) || line.say, day);

/** Put what was said in quotation marks; what was done stands as it is. */
const quoteSpeech = ({ say, is_action: isAction }) => (isAction ? say : `“${say}”`);

/** Join names in a sentence: `Police, School and Paediatrics`. */
const joinNames = (names) => [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and ");
const unique = (items) => [...new Set(items)];
const last = (items) => items[items.length - 1];

/** Group neighbours that share a key: `[key, items]` in order. */
function groupBy(items, keyOf) {
  const groups = [];
  for (const item of items) {
    const key = keyOf(item);
    if (groups.length && last(groups)[0] === key) last(groups)[1].push(item);
    else groups.push([key, [item]]);
  }
  return groups;
}
