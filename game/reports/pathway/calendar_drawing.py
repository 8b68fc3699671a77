"""The calendar of a joint debrief as a drawing: a row a service, the days from left to right, a line a piece."""

import datetime
from collections.abc import Iterator
from html import escape

from game.engine.pathway.joint_debrief import Arrival, JointDebrief, PieceHistory
from game.engine.views.text import MONTHS
from game.reports.pathway.dates import date_text
from game.reports.pathway.joint_outline import arrival_text

WIDTH, LEFT, RIGHT = 1200, 190, 24
"""Pixels: the drawing, and what it leaves for the names at the left and free at the right."""
ROW, TOP = 64, 56
RADIUS = 5


def calendar_svg(debrief: JointDebrief) -> str:
    """Return the drawing; whoever does not see it has the same in the lists under it."""
    rows = {agency: TOP + number * ROW for number, agency in enumerate(debrief.agencies)}
    height = TOP + len(rows) * ROW
    inside = "\n".join((*_months(debrief, height), *_rows(debrief, rows), *_lines(debrief, rows)))
    return (
        f'<svg class="calendar" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{escape("Who had which piece from when; the lists below say the same.")}">\n{inside}\n</svg>'
    )


def _x(debrief: JointDebrief, date: int) -> float:
    span = max(1, debrief.last_date - debrief.first_date)
    share = (min(max(date, debrief.first_date), debrief.last_date) - debrief.first_date) / span
    return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)


def _months(debrief: JointDebrief, height: int) -> Iterator[str]:
    day = datetime.date.fromordinal(debrief.first_date).replace(day=1)
    while day.toordinal() <= debrief.last_date:
        if day.toordinal() >= debrief.first_date:
            x = _x(debrief, day.toordinal())
            yield f'<line class="month" x1="{x}" y1="24" x2="{x}" y2="{height}"/>'
            yield f'<text x="{x + 4}" y="20">{MONTHS[day.month - 1][:3]}</text>'
        day = (day + datetime.timedelta(days=32)).replace(day=1)


def _rows(debrief: JointDebrief, rows: dict[str, int]) -> Iterator[str]:
    for agency, y in rows.items():
        yield f'<text x="4" y="{y + 5}">{escape(debrief.agencies[agency])}</text>'
        yield f'<line class="row" x1="{LEFT}" y1="{y}" x2="{WIDTH - RIGHT}" y2="{y}"/>'


def _lines(debrief: JointDebrief, rows: dict[str, int]) -> Iterator[str]:
    for piece in debrief.pieces:
        if any(arrival.sender for arrival in piece.arrivals):
            yield f"<g><title>{escape(piece.text)}</title>"
            yield from _marks(debrief, piece, rows)
            yield "</g>"


def _marks(debrief: JointDebrief, piece: PieceHistory, rows: dict[str, int]) -> Iterator[str]:
    first = {arrival.agency: arrival for arrival in reversed(piece.arrivals)}
    for arrival in piece.arrivals:
        x, y = _x(debrief, arrival.date), rows[arrival.agency]
        sender = first.get(arrival.sender)
        if sender is not None:
            start = _x(debrief, sender.date)
            yield f'<path class="{_kind(arrival)}" d="M{start} {rows[sender.agency]} L{x} {y}"/>'
        title = escape(f"{piece.text}. {arrival_text(debrief.agencies, arrival)}")
        yield f'<circle class="{_kind(arrival)}" cx="{x}" cy="{y}" r="{RADIUS}"><title>{title}</title></circle>'


def _kind(arrival: Arrival) -> str:
    if arrival.is_late:
        return "late"
    return "kept" if arrival.is_on_file else "said"


def calendar_figure(debrief: JointDebrief) -> str:
    """Return the drawing with what it shows in a sentence, as HTML."""
    caption = (
        f"{date_text(debrief.first_date)} to {date_text(debrief.last_date)}. A line goes from where a piece was first "
        "held to where it came: whole if it was on a file, dashed if it was only said, with a hollow end where it came "
        "after the last day that was played there."
    )
    return f"<figure>\n{calendar_svg(debrief)}\n<figcaption>{escape(caption)}</figcaption>\n</figure>\n"
