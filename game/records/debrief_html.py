"""The debrief as one page of HTML: self-contained, without script, fit for the screen, the ear and paper."""

import re
from collections.abc import Iterable
from html import escape

from markdown_it import MarkdownIt

from game.records.outline import Grid, Heading, Items, Part, Piece, Prose, Section

_LINK = re.compile(r"\[\[([a-z][a-z0-9_]*)\|([^\]]+)\]\]")
_STYLE = """
:root { color-scheme: light dark; --paper: #F6F3EC; --ink: #1E2A2F; --teal: #1F5D63; --sand: #D8D2C4; }
@media (prefers-color-scheme: dark) { :root { --paper: #182024; --ink: #EFEAE0; --teal: #8FD0D4; --sand: #4A545A; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, "Source Serif 4", serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4, summary, th { font-family: "Atkinson Hyperlegible Next", Verdana, sans-serif; line-height: 1.3; }
h1 { font-size: 2rem; } h2 { font-size: 1.5rem; color: var(--teal); margin-top: 3rem; }
h3, summary { font-size: 1.2rem; font-weight: 600; } h4 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
details { border: 1px solid var(--sand); border-radius: 6px; padding: 0.75rem 1rem; margin: 1rem 0; }
summary { cursor: pointer; } summary:focus-visible { outline: 3px solid #B5651D; outline-offset: 3px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 1rem 0.35rem 0; }
td:first-child { white-space: nowrap; } tr + tr td { border-top: 1px solid var(--sand); }
li { margin: 0.35rem 0; } .anytime { border-left: 4px solid #B5651D; padding-left: 1rem; }
@media print {
  :root { --paper: #fff; --ink: #000; --teal: #000; } body { font-size: 11pt; } main { max-width: none; padding: 0; }
  h2 { break-before: page; } h2:first-of-type { break-before: auto; } h3, h4, summary { break-after: avoid; }
  li, tr { break-inside: avoid; } details.more::details-content { content-visibility: visible; block-size: auto; }
}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def debrief_html(title: str, subtitle: str, anytime: str, parts: Iterable[Part]) -> str:
    """Return the page; every word of it is escaped, and it loads nothing from anywhere."""
    body = "\n".join(_part(part) for part in parts)
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Debrief: {escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>Debrief: {escape(title)}</h1>\n<p>{escape(subtitle)}</p>\n"
        f'<p class="anytime">{escape(anytime)}</p>\n{body}\n</main>\n</body>\n</html>\n'
    )


def _part(part: Part) -> str:
    sections = "\n".join(_section(section) for section in part.sections)
    inside = f"{_pieces(part.pieces, 3)}\n{sections}\n{_pieces(part.after, 3)}"
    return f"<section>\n<h2>{escape(part.title)}</h2>\n{inside}\n</section>"


def _section(section: Section) -> str:
    """Write a section that can be folded: what is behind a switch starts folded, without any script."""
    opened = " open" if section.shown else ""
    # Paper cannot be unfolded: a decision is printed all the same, the real case stays behind its switch.
    kind = "more" if section.key else "switch"
    inside = f"<summary>{escape(section.title)}</summary>\n{_pieces(section.pieces, 4)}"
    return f'<details class="{kind}"{opened}>\n{inside}\n</details>'


def _pieces(pieces: Iterable[Piece], level: int) -> str:
    return "\n".join(_piece(piece, level) for piece in pieces)


def _piece(piece: Piece, level: int) -> str:
    match piece:
        case Heading(text):
            return f"<h{level}>{_inline(text)}</h{level}>"
        case Prose(text):
            return _blocks(text)
        case Items(items):
            return "<ul>\n" + "\n".join(f"<li>{_inline(item)}</li>" for item in items) + "\n</ul>"
        case Grid(head, rows):
            top = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
            lines = "\n".join("<tr>" + "".join(f"<td>{_inline(cell)}</td>" for cell in row) + "</tr>" for row in rows)
            return f"<table>\n<thead><tr>{top}</tr></thead>\n<tbody>\n{lines}\n</tbody>\n</table>"


def _markdown() -> MarkdownIt:
    """Read emphasis, lists and headings; whatever looks like HTML or a link stays the letters it is."""
    return MarkdownIt("zero", {"html": False}).enable(["emphasis", "list", "newline", "escape"])


def _blocks(text: str) -> str:
    return str(_markdown().render(_LINK.sub(r"\2", text))).strip()


def _inline(text: str) -> str:
    return str(_markdown().renderInline(_LINK.sub(r"\2", text)))
