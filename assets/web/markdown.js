// An author's marked-up text as blocks, as game/engine/views/markdown.py reads it: paragraphs, headings, lists, and in
// them emphasis and glossary links. Everything else stays the letters it is.

const HEADING = /^ {0,3}#{1,6}(?:[ \t]+(.*)|)$/;
const ITEM = /^( {0,3})([-+*]|(\d{1,9})([.)]))(?:([ \t]+)(.*)|)$/;
const PUNCTUATION = /^[\p{P}$+<=>^`|~]$/u;

/** Read a text. */
function parseMarkdown(text) {
  return parseBlocks(text.replace(/\r\n?/g, "\n").replace(/\t/g, "    ").split("\n"));
}

function parseBlocks(lines) {
  const blocks = [];
  let position = 0;
  while (position < lines.length) {
    const line = lines[position];
    const heading = line.match(HEADING);
    if (!line.trim()) position += 1;
    else if (heading) {
      const words = (heading[1] ?? "").replace(/(?:^|[ \t]+)#+[ \t]*$/, "").trim();
      blocks.push({ type: "Heading", content: parseInline(words) });
      position += 1;
    } else if (ITEM.test(line)) {
      const [list, after] = parseList(lines, position);
      blocks.push(list);
      position = after;
    } else {
      const end = paragraphEnd(lines, position);
      blocks.push({ type: "Paragraph", content: parseInline(lines.slice(position, end).join("\n").trim()) });
      position = end;
    }
  }
  return blocks;
}

/** Return whether a line ends a paragraph before it: a heading, or a list that begins with words, at 1 if numbered. */
function interrupts(line) {
  const item = line.match(ITEM);
  return HEADING.test(line) || (item !== null && Boolean(item[6]?.trim()) && (item[3] === undefined || Number(item[3]) === 1));
}

function paragraphEnd(lines, position) {
  let end = position + 1;
  while (end < lines.length && lines[end].trim() && !interrupts(lines[end])) end += 1;
  return end;
}

const listKind = (item) => item[4] ?? item[2];
const indentOf = (line) => line.length - line.trimStart().length;

/** Read a list: the block, and the position after it. */
function parseList(lines, from) {
  const first = lines[from].match(ITEM);
  const items = [];
  let [position, isSpread] = [from, false];
  while (position < lines.length) {
    const item = lines[position].match(ITEM);
    if (!item || listKind(item) !== listKind(first)) break;
    const [inside, after] = itemLines(lines, position, item);
    items.push(inside);
    position = after;
    const blanks = position;
    while (position < lines.length && !lines[position].trim()) position += 1;
    const next = lines[position]?.match(ITEM);
    const goesOn = next && listKind(next) === listKind(first);
    if (goesOn && position > blanks) isSpread = true;
    if (!goesOn) {
      position = blanks;
      break;
    }
  }
  const isLoose = isSpread || items.some(hasGap);
  const start = first[3] === undefined ? null : Number(first[3]);
  const blocks = items.map((inside) => ({ blocks: parseBlocks(inside) }));
  const hasParagraph = blocks.some((item) => item.blocks.some((block) => block.type === "Paragraph"));
  return [{ type: "MarkdownList", items: blocks, start, spread: isLoose && hasParagraph }, position];
}

/** Return the lines of an item without its indentation, and the position after them. */
function itemLines(lines, from, item) {
  const marker = item[1].length + item[2].length;
  const spaces = item[5]?.length ?? 1;
  const indent = marker + (spaces > 4 || !item[6]?.trim() ? 1 : spaces);
  const inside = [`${" ".repeat(spaces > 4 ? spaces - 1 : 0)}${item[6] ?? ""}`];
  let position = from + 1;
  while (position < lines.length) {
    const line = lines[position];
    if (!line.trim()) {
      const next = lines.slice(position).find((each) => each.trim());
      if (next === undefined || indentOf(next) < indent) break;
      inside.push("");
    } else if (indentOf(line) >= indent) inside.push(line.slice(indent));
    else if (lines[position - 1].trim() && last(inside).trim() && !HEADING.test(last(inside)) && !ITEM.test(line)
      && !HEADING.test(line)) inside.push(line.trimStart());
    else break;
    position += 1;
  }
  return [inside, position];
}

/** Return whether a blank line parts two blocks directly in an item. */
function hasGap(inside) {
  const blank = inside.findIndex((line) => !line.trim());
  return blank > 0 && inside.slice(blank).some((line) => line.trim());
}

const LINK = /^\[\[([a-z][a-z0-9_]*)(?:\|([^[\]\n]+))?\]\]/;
const ESCAPED = /^[!-/:-@[-`{-~]$/;

/** Read a text in which no headings and lists are read. */
function parseInline(text) {
  return joinEmphasis(inlineTokens(text));
}

function inlineTokens(text) {
  const tokens = [];
  let position = 0;
  while (position < text.length) {
    const [token, length] = inlineToken(text, position);
    const isText = token.type === "Text" && last(tokens)?.type === "Text";
    if (isText) last(tokens).text += token.text;
    else tokens.push(token);
    position += length;
    if (token.type === "LineBreak") while (text[position] === " ") position += 1;
  }
  return tokens;
}

/** Return the token at a position and how many letters it takes. */
function inlineToken(text, position) {
  const [letter, next] = [text[position], text[position + 1]];
  const gap = text.slice(position).match(/^( *)\n/);
  if (gap) return [{ type: "LineBreak", forced: gap[1].length >= 2 }, gap[0].length];
  if (letter === "\\" && next === "\n") return [{ type: "LineBreak", forced: true }, 2];
  if (letter === "\\" && next !== undefined && ESCAPED.test(next)) return [{ type: "Text", text: next }, 2];
  const link = letter === "[" ? text.slice(position).match(LINK) : null;
  if (link) return [{ type: "GlossaryLink", term: link[1], content: parseInline(link[2] ?? link[1]) }, link[0].length];
  if (letter === "*" || letter === "_") return delimiterRun(text, position);
  const word = text.slice(position).match(/^[^\\\n[*_ ]+/);
  return word ? [{ type: "Text", text: word[0] }, word[0].length] : [{ type: "Text", text: letter }, 1];
}

function delimiterRun(text, position) {
  const mark = text[position];
  const length = text.slice(position).match(mark === "*" ? /^\*+/ : /^_+/)[0].length;
  const [before, after] = [text[position - 1] ?? " ", text[position + length] ?? " "];
  const [spaceBefore, spaceAfter] = [/\s/.test(before), /\s/.test(after)];
  const [markBefore, markAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  const isWord = mark === "_";
  return [{
    type: "Run", mark, left: length, length,
    opens: left && (!isWord || !right || markBefore), closes: right && (!isWord || !left || markAfter),
  }, length];
}

const canClose = (opener, closer) =>
  opener.type === "Run" && opener.left > 0 && opener.opens && opener.mark === closer.mark
  && !((opener.closes || closer.opens) && (opener.length + closer.length) % 3 === 0
    && (opener.length % 3 !== 0 || closer.length % 3 !== 0));

/** Put runs of marks together in pairs; what has no partner stays letters. */
function joinEmphasis(tokens) {
  for (let position = 0; position < tokens.length; position += 1) {
    const closer = tokens[position];
    while (closer.type === "Run" && closer.closes && closer.left > 0) {
      const opening = tokens.findLastIndex((token, index) => index < position && canClose(token, closer));
      if (opening < 0) break;
      const size = tokens[opening].left >= 2 && closer.left >= 2 ? 2 : 1;
      const content = lettersOf(tokens.slice(opening + 1, position));
      const node = { type: size === 2 ? "Strong" : "Emphasis", content };
      tokens[opening].left -= size;
      closer.left -= size;
      tokens.splice(opening + 1, position - opening - 1, node);
      position = opening + 2;
    }
  }
  return lettersOf(tokens);
}

/** Return tokens with the runs that are left written as letters, and neighbouring letters joined. */
function lettersOf(tokens) {
  const joined = [];
  for (const token of tokens) {
    const letters = token.type === "Run" ? token.mark.repeat(token.left) : token.text;
    if (letters === undefined) joined.push(token);
    else if (last(joined)?.type === "Text") last(joined).text += letters;
    else if (letters) joined.push({ type: "Text", text: letters });
  }
  return joined;
}
