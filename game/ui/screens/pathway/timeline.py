"""Who knew what, when, over all desks of a pathway: a row a piece, and marks with the letters of who had it."""

from __future__ import annotations

import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from game.engine.views.text import MONTHS
from game.ui.screens.debrief.knowledge import LETTERS, LIST, NUMBER_NOTE, ROW, agency_letters
from game.ui.screens.debrief.typesetter import Typesetter
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Flow
from game.ui.widgets.timeline import LegendEntry, MarkKind, TimelineAxis, TimelineMark, TimelineRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from game.engine.pathway.joint_debrief import Arrival, JointDebrief, PieceHistory
    from game.ui.widgets.widget import Widget

LATE = "+"
"""What follows the letters of somebody whom a piece reached after the last day that was played there."""
LEGEND = {
    MarkKind.TOLD: "had it on file",
    MarkKind.HELD: "had it, on no file",
    MarkKind.GAP: "needed it, never had it",
}
LATE_WORDS = "reached them after their last day"


def shown_pieces(debrief: JointDebrief) -> tuple[PieceHistory, ...]:
    """Return the pieces that have a row: those that went from a desk to somebody, and those that somebody missed."""
    return tuple(piece for piece in debrief.pieces if piece.missing or any(each.sender for each in piece.arrivals))


def pathway_rows(debrief: JointDebrief, sentences: Sequence[str], *, narrow: bool) -> Widget:
    """Return a row for each piece; `sentences` say the same of each in words."""
    letters = agency_letters(debrief.agencies.items())
    months = [share for share, _ in _months(debrief)]
    rows = [
        TimelineRow(
            f"{ROW}{number}", piece.text, list(_marks(debrief, piece, letters)), words, days=months, narrow=narrow
        )
        for number, (piece, words) in enumerate(zip(shown_pieces(debrief), sentences, strict=True))
    ]
    return Column(rows, gap=0)


def pathway_axis(debrief: JointDebrief, *, narrow: bool) -> Widget:
    """Return the dates over the rows, with the buttons to the letters and to the same as a list at their left."""
    ends = [(0.0, _short(debrief.first_date)), (1.0, _short(debrief.last_date))]
    dates = [ends[0], *_months(debrief), ends[1]]
    buttons = [Button(key, words, weight=Weight.QUIET) for key, words in ((LETTERS, "Letters"), (LIST, "List"))]
    return TimelineAxis(Flow(buttons, gap=0), dates, narrow=narrow)


def pathway_legend(debrief: JointDebrief) -> Widget:
    """Return what the marks mean that are used."""
    letters = agency_letters(debrief.agencies.items())
    sample = next(iter(letters.values()), "A")
    marks = [mark for piece in shown_pieces(debrief) for mark in _marks(debrief, piece, letters)]
    used = {mark.kind for mark in marks}
    entries = [LegendEntry(TimelineMark(kind, sample, 0), words) for kind, words in LEGEND.items() if kind in used]
    if any(mark.letters.endswith(LATE) for mark in marks):
        entries.append(LegendEntry(TimelineMark(MarkKind.TOLD, f"{sample}{LATE}", 0), LATE_WORDS))
    return Flow(entries, gap=3)


def pathway_letters(debrief: JointDebrief) -> Widget:
    """Return whom the letters stand for."""
    letters, setter = agency_letters(debrief.agencies.items()), Typesetter()
    names = [f"**{letters[agency]}** {name}" for agency, name in debrief.agencies.items()]
    return Column([setter.bullets(names), setter.note(NUMBER_NOTE)], gap=1)


def _marks(debrief: JointDebrief, piece: PieceHistory, letters: Mapping[str, str]) -> Iterator[TimelineMark]:
    """Yield the marks of a piece: those who had it on the same day in the same way share one, with their number."""
    ordered = sorted(piece.arrivals, key=lambda each: (each.date, each.is_on_file, each.is_late))
    for (date, is_on_file, is_late), group in groupby(
        ordered, key=lambda each: (each.date, each.is_on_file, each.is_late)
    ):
        arrivals = list(group)
        kind = MarkKind.TOLD if is_on_file else MarkKind.HELD
        yield TimelineMark(kind, _letters_of(arrivals, letters) + (LATE if is_late else ""), _share(debrief, date))
    had = {arrival.agency for arrival in piece.arrivals}
    gaps = [agency for agency in piece.missing if agency not in had and agency in letters]
    if gaps:
        yield TimelineMark(MarkKind.GAP, letters[gaps[0]] if len(gaps) == 1 else str(len(gaps)), None)


def _letters_of(arrivals: Sequence[Arrival], letters: Mapping[str, str]) -> str:
    return letters[arrivals[0].agency] if len(arrivals) == 1 else str(len(arrivals))


def _share(debrief: JointDebrief, date: int) -> float:
    span = max(1, debrief.last_date - debrief.first_date)
    return min(1.0, max(0.0, (date - debrief.first_date) / span))


def _months(debrief: JointDebrief) -> list[tuple[float, str]]:
    """Return the first days of the months between the first day and the last, with their shares of the time."""
    day = datetime.date.fromordinal(debrief.first_date)
    months: list[tuple[float, str]] = []
    while (day := (day.replace(day=1) + datetime.timedelta(days=32)).replace(day=1)).toordinal() < debrief.last_date:
        months.append((_share(debrief, day.toordinal()), MONTHS[day.month - 1][:3]))
    return months


def _short(ordinal: int) -> str:
    date = datetime.date.fromordinal(ordinal)
    return f"{date.day} {MONTHS[date.month - 1][:3]} {date.year}"
