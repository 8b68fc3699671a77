"""Who knew what, when, as a table of HTML: a row for each piece, a column for each service, in each cell a word."""

from collections.abc import Iterator
from html import escape

from game.engine.debrief.knowledge import START, Knowledge, Row

_NAME = "Who knew what, when"
_NEVER = "never"


def knowledge_table_html(found: Knowledge) -> str:
    """Return the table; a column as narrow as its longest word, so that it can be printed on a sheet."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for _, name in found.agencies)
    rows = "\n".join(
        f'<tr><th scope="row">{escape(row.text)}</th>{"".join(_cells(found, row))}</tr>' for row in found.rows
    )
    return (
        f'<div class="wide" role="region" aria-label="{_NAME}" tabindex="0">\n<table class="knew">\n'
        f"<caption>{escape(_caption(found))}</caption>\n"
        f'<thead><tr><th scope="col">Piece</th>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>'
    )


def _caption(found: Knowledge) -> str:
    aside = " An asterisk: not among those it is for." if any(row.overshared for row in found.rows) else ""
    return (
        f"A date is the day from which a service had a piece; “{START}”: before the first day; “{_NEVER}”: it needed "
        f"the piece and never had it.{aside}"
    )


def _cells(found: Knowledge, row: Row) -> Iterator[str]:
    since = {holding.agency: holding for holding in row.held}
    for agency, _ in found.agencies:
        if agency in since:
            aside = "*" if agency in row.overshared else ""
            yield f'<td class="had">{escape(since[agency].short)}{aside}</td>'
        elif agency in row.gaps:
            yield f'<td class="never">{_NEVER}</td>'
        else:
            yield "<td></td>"
