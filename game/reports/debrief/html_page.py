"""The debrief as one page of HTML: self-contained, without script, fit for the screen, the ear and paper."""

from collections.abc import Iterable
from html import escape

from game.diagnostics.control_characters import escape_controls
from game.engine.debrief.knowledge import START, Knowledge, Row
from game.reports.debrief.blocks import (
    Block,
    BulletList,
    Comparison,
    Heading,
    KnowledgeTable,
    Letter,
    Moment,
    MomentList,
    Note,
    Part,
    Prose,
    Quote,
    SafetyLine,
    Section,
    TraineeText,
)
from game.reports.html_elements import html_inline, html_list, html_markdown

STYLE = """
:root { color-scheme: light dark; --paper: #F6F3EC; --ink: #1E2A2F; --teal: #1F5D63; --sand: #D8D2C4; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #182024; --ink: #EFEAE0; --teal: #8FD0D4; --sand: #4A545A; }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, "Source Serif 4", serif;
  overflow-wrap: anywhere;
}
header, main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 0; }
main { padding: 0 1.25rem 4rem; }
h1, h2, h3, h4, h5, h6, summary, table {
  font-family: "Atkinson Hyperlegible Next", Verdana, sans-serif; line-height: 1.3; font-weight: 600;
}
h1 { font-size: 2rem; } h2 { font-size: 1.6rem; color: var(--teal); margin: 3rem 0 1rem; }
h3 { font-size: 1.25rem; margin: 2rem 0 0.5rem; } h4, h5, h6 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
p { margin: 0.5rem 0; } ul { margin: 0.25rem 0; padding-left: 1.25rem; } li { margin: 0.25rem 0; }
details { border: 1px solid var(--sand); border-radius: 6px; padding: 0.75rem 1rem; margin: 1rem 0; }
summary { cursor: pointer; } summary > * { display: inline; margin: 0; }
:focus-visible { outline: 3px solid #B5651D; outline-offset: 3px; }
.quote { font-size: 1.25rem; } .note { font-size: 1rem; }
.own { margin: 0.5rem 0; padding-left: 1rem; border-left: 3px solid var(--teal); white-space: pre-wrap; }
.anytime { border-left: 4px solid #B5651D; padding-left: 1rem; } .folded { font-size: 1rem; }
.wide { overflow-x: auto; margin: 1rem calc((100% - min(66rem, 100vw - 2.5rem)) / 2); }
@media (max-width: 46.5rem) { .wide { margin-inline: 0; } }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; font-weight: 400; }
caption { text-align: left; padding-bottom: 0.75rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.5rem; border-bottom: 1px solid var(--sand); }
tbody th { font-weight: 400; min-width: 12rem; } thead th { vertical-align: bottom; font-weight: 600; }
td { white-space: nowrap; } .had { background: var(--sand); } .never { font-style: italic; }
figure { margin: 1.5rem calc((100% - min(66rem, 100vw - 2.5rem)) / 2); }
.calendar { width: 100%; height: auto; font: 13px "Atkinson Hyperlegible Next", Verdana, sans-serif; }
.calendar text { fill: var(--ink); } .calendar .month, .calendar .row { stroke: var(--sand); }
.calendar path { fill: none; stroke: var(--teal); stroke-width: 1.5; } .calendar circle { fill: var(--teal); }
.calendar .said { stroke-dasharray: 5 4; } .calendar circle.said { fill: var(--sand); stroke: var(--teal); }
.calendar circle.late { fill: var(--paper); stroke: var(--teal); stroke-width: 2; }
@media print {
  @page { margin: 16mm; }
  :root { color-scheme: light; --paper: #fff; --ink: #000; --teal: #000; --sand: #bbb; }
  body { font-size: 10.5pt; } header, main { max-width: none; padding: 0; } .folded { display: none; }
  h1, h2, h3, h4, h5, h6, summary { break-after: avoid; } li, tr, .own { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .wide { overflow: visible; margin-inline: 0; } table { font-size: 7.5pt; } th, td { padding: 0.2rem; }
  caption, thead, thead tr { break-after: avoid; } tbody tr:first-child { break-before: avoid; }
  tbody th { min-width: 0; width: 26%; } .had { background: none; font-weight: 600; }
}
"""


SHEETS = "@media print { main > section + section { break-before: page; } }\n"
"""The style of a page whose parts are sheets."""
_NEVER = "never"
MAX_LEVEL = 6
"""The deepest level of a heading in HTML."""


def knowledge_table_html(knowledge: Knowledge, name: str) -> str:
    """Return the table; a column as narrow as its longest word, so that it can be printed on a sheet."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for _, name in knowledge.agencies)
    rows = "\n".join(
        f'<tr><th scope="row">{escape(row.text)}</th>{"".join(map(_cell, knowledge_cells(knowledge, row)))}</tr>'
        for row in knowledge.rows
    )
    return (
        f'<div class="wide" role="region" aria-label="{escape(name)}" tabindex="0">\n<table class="knew">\n'
        f"<caption>{escape(knowledge_caption(knowledge))}</caption>\n"
        f'<thead><tr><th scope="col">Piece</th>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>'
    )


def knowledge_caption(knowledge: Knowledge) -> str:
    """Return what the words in the table mean."""
    aside = " An asterisk: not among those it is for." if any(row.overshared for row in knowledge.rows) else ""
    return (
        f"A date is the day from which a service had a piece; “{START}”: before the first day; “{_NEVER}”: it needed "
        f"the piece and never had it.{aside}"
    )


def knowledge_cells(knowledge: Knowledge, row: Row) -> tuple[str, ...]:
    """Return what stands in the table for each agency: since when it had a piece, that it never did, or nothing."""
    since = {holding.agency: holding for holding in row.held}
    return tuple(
        f"{since[agency].short}{'*' if agency in row.overshared else ''}"
        if agency in since
        else _NEVER
        if agency in row.gaps
        else ""
        for agency, _ in knowledge.agencies
    )


def _cell(words: str) -> str:
    if not words:
        return "<td></td>"
    return f'<td class="{"never" if words == _NEVER else "had"}">{escape(words)}</td>'


PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What a page of this program may load and run: nothing but the style in it."""
_FOLDED = "Some of this page is folded. What is folded is not printed: open first what you want on paper."


def debrief_html(title: str, subtitle: str, anytime: str, parts: Iterable[Part], figure: str = "") -> str:
    """Return the page of a debrief; `figure` is a drawing, as HTML, that stands after the first part."""
    return document_html(f"Debrief: {title}", subtitle, anytime, parts, figure)


def document_html(
    title: str, subtitle: str, anytime: str, parts: Iterable[Part], figure: str = "", *, has_sheets: bool = False
) -> str:
    """Return a page; every word and control character of it is escaped, and it loads nothing from anywhere.

    Args:
        title: what stands at its top.
        subtitle: what stands under it.
        anytime: what to do if somebody may be at risk now.
        parts: what is on it.
        figure: a drawing, as HTML, that stands after the first part.
        has_sheets: whether each part but the first begins a sheet of paper of its own.
    """
    sections = [_part(number, part) for number, part in enumerate(parts, 1)]
    body = "\n".join([*sections[:1], *([figure] if figure else []), *sections[1:]])
    return escape_controls(
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(PAGE_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}{SHEETS if has_sheets else ''}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{escape(title)}</h1>\n<p>{escape(subtitle)}</p>\n"
        f'<p class="anytime">{escape(anytime)}</p>\n{_folded(body)}</header>\n'
        f"<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _folded(body: str) -> str:
    """Say of a page with something folded that this is not printed."""
    return f'<p class="folded">{_FOLDED}</p>\n' if "<details>" in body else ""


def _part(number: int, part: Part) -> str:
    sections = "\n".join(_section(section, 3) for section in part.sections)
    inside = f"{_blocks(part.blocks, 3)}\n{sections}\n{_blocks(part.after, 3)}"
    anchor = f"part-{number}"
    return f'<section aria-labelledby="{anchor}">\n<h2 id="{anchor}">{escape(part.title)}</h2>\n{inside}\n</section>'


def _section(section: Section, level: int) -> str:
    """Write a section; a decision, and what is shown only on request, can be folded without any script."""
    level = min(level, MAX_LEVEL)
    title = f"<h{level}>{escape(section.title)}</h{level}>"
    deeper = "\n".join(_section(inner, level + 1) for inner in section.sections)
    inside = f"{_blocks(section.blocks, level + 1)}\n{deeper}"
    if section.shown and not section.key:
        return f"<section>\n{title}\n{inside}\n</section>"
    opened = " open" if section.shown else ""
    return f"<details{opened}>\n<summary>{title}</summary>\n{inside}\n</details>"


def _blocks(blocks: Iterable[Block], level: int) -> str:
    return "\n".join(_block(block, min(level, MAX_LEVEL)) for block in blocks)


def _block(block: Block, level: int) -> str:
    match block:
        case Heading(text):
            return f"<h{level}>{html_inline(text)}</h{level}>"
        case Prose(text) | Letter(text):
            return html_markdown(text, level).strip()
        case Quote(text):
            return f'<p class="quote">{escape(text, quote=False)}</p>'
        case Note(text):
            return f'<p class="note">{html_inline(text)}</p>'
        case SafetyLine(text):
            return f"<p>{html_inline(text)}</p>"
        case BulletList(items):
            return html_list(map(html_inline, items)).strip()
        case MomentList(moments):
            return html_list(map(_moment, moments)).strip()
        case TraineeText(texts):
            return "\n".join(f'<blockquote class="own">{escape(text)}</blockquote>' for text in texts)
        case KnowledgeTable(knowledge, name):
            return knowledge_table_html(knowledge, name)
        case Comparison(columns):
            return "\n".join(_blocks(column, level) for column in columns)


def _moment(moment: Moment) -> str:
    text = " ".join(moment.text.split())
    return escape(moment.lead, quote=False) + (
        f"<strong>{escape(text, quote=False)}</strong>" if moment.is_verbatim else html_inline(text)
    )
