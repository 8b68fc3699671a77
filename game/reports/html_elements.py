"""HTML that every page is made of: lists, and an author's marked-up text."""

from collections.abc import Iterable
from html import escape

from game.engine.views.markdown import (
    Block,
    Emphasis,
    GlossaryLink,
    Heading,
    Inline,
    LineBreak,
    ListItem,
    MarkdownList,
    Paragraph,
    Strong,
    Text,
    parse_inline,
    parse_markdown,
)


def html_list(items: Iterable[str], *, ordered: bool = False, start: int = 1) -> str:
    """Return a list of pieces of HTML; nothing for none."""
    tag = "ol" if ordered else "ul"
    number = f' start="{start}"' if ordered and start != 1 else ""
    inside = "\n".join(f"<li>{item}</li>" for item in items)
    return f"<{tag}{number}>\n{inside}\n</{tag}>\n" if inside else ""


def html_markdown(text: str, heading_level: int) -> str:
    """Return an author's text as paragraphs, lists and headings of one level (1 to 6); each ends its line.

    Whatever looks like HTML or an address stays the letters it is, and glossary links are their words.
    """
    return "".join(_block(block, heading_level) for block in parse_markdown(text))


def html_inline(text: str) -> str:
    """Return an author's text of one line, without any block around it."""
    return _inline(parse_inline(text))


def _block(block: Block, heading_level: int) -> str:
    match block:
        case Paragraph(content):
            return f"<p>{_inline(content)}</p>\n"
        case Heading(content):
            return f"<h{heading_level}>{_inline(content)}</h{heading_level}>\n"
        case MarkdownList(items, start, spread):
            inside = [_item(item, heading_level, spread=spread) for item in items]
            return html_list(inside, ordered=start is not None, start=1 if start is None else start)


def _item(item: ListItem, heading_level: int, *, spread: bool) -> str:
    """Write what an item holds; where the list is not spread, its paragraphs are bare words."""
    inside, ends_line = "", False
    for block in item.blocks:
        is_bare = isinstance(block, Paragraph) and not spread
        inside += "" if ends_line or (is_bare and not inside) else "\n"
        inside += _inline(block.content) if isinstance(block, Paragraph) and is_bare else _block(block, heading_level)
        ends_line = not is_bare
    return inside


def _inline(content: Iterable[Inline]) -> str:
    return "".join(map(_inline_element, content))


def _inline_element(inline: Inline) -> str:
    match inline:
        case Text(text):
            return escape(text, quote=False)
        case LineBreak(forced):
            return "<br>\n" if forced else "\n"
        case Emphasis(content):
            return f"<em>{_inline(content)}</em>"
        case Strong(content):
            return f"<strong>{_inline(content)}</strong>"
        case GlossaryLink(_, content):
            return _inline(content)
