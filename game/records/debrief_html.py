"""The debrief as one page of HTML: self-contained, without script, fit for the screen, the ear and paper."""

import re
from collections.abc import Iterable
from html import escape

from markdown_it import MarkdownIt

from game.engine.views.text import GLOSSARY_LINK
from game.records.debrief_style import STYLE
from game.records.knew_table import knowledge_table_html
from game.records.pieces import Block, BulletList, Heading, KnowledgeTable, Part, Prose, Section, TraineeText

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_FOLDED = "Some of this page is folded. What is folded is not printed: open first what you want on paper."


def debrief_html(title: str, subtitle: str, anytime: str, parts: Iterable[Part]) -> str:
    """Return the page; every word of it is escaped, and it loads nothing from anywhere."""
    body = "\n".join(_part(number, part) for number, part in enumerate(parts, 1))
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Debrief: {escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>Debrief: {escape(title)}</h1>\n<p>{escape(subtitle)}</p>\n"
        f'<p class="anytime">{escape(anytime)}</p>\n<p class="folded">{_FOLDED}</p>\n</header>\n'
        f"<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _part(number: int, part: Part) -> str:
    sections = "\n".join(_section(section, 3) for section in part.sections)
    inside = f"{_pieces(part.pieces, 3)}\n{sections}\n{_pieces(part.after, 3)}"
    name = f"part-{number}"
    return f'<section aria-labelledby="{name}">\n<h2 id="{name}">{escape(part.title)}</h2>\n{inside}\n</section>'


def _section(section: Section, level: int) -> str:
    """Write a section; a decision, and what is told only on request, can be folded without any script."""
    title = f"<h{level}>{escape(section.title)}</h{level}>"
    deeper = "\n".join(_section(one, level + 1) for one in section.sections)
    inside = f"{_pieces(section.pieces, level + 1)}\n{deeper}"
    if section.shown and not section.key:
        return f"<section>\n{title}\n{inside}\n</section>"
    opened = " open" if section.shown else ""
    return f"<details{opened}>\n<summary>{title}</summary>\n{inside}\n</details>"


def _pieces(pieces: Iterable[Block], level: int) -> str:
    return "\n".join(_piece(piece, level) for piece in pieces)


def _piece(piece: Block, level: int) -> str:
    match piece:
        case Heading(text):
            return f"<h{level}>{_inline(text)}</h{level}>"
        case Prose(text):
            return _blocks(text)
        case BulletList(items):
            return "<ul>\n" + "\n".join(f"<li>{_inline(item)}</li>" for item in items) + "\n</ul>"
        case TraineeText(texts):
            return "\n".join(f'<blockquote class="own">{escape(text)}</blockquote>' for text in texts)
        case KnowledgeTable(knowledge):
            return knowledge_table_html(knowledge)


def _markdown() -> MarkdownIt:
    """Read emphasis, lists and headings; whatever looks like HTML or a link stays the letters it is."""
    return MarkdownIt("zero", {"html": False}).enable(["emphasis", "list", "newline", "escape"])


def _unlinked(text: str) -> str:
    return GLOSSARY_LINK.sub(_words, text)


def _words(link: re.Match[str]) -> str:
    return link.group(2) or link.group(1)


def _blocks(text: str) -> str:
    return str(_markdown().render(_unlinked(text))).strip()


def _inline(text: str) -> str:
    return str(_markdown().renderInline(_unlinked(text)))
