"""The debrief's second part: who knew what, when, as a drawing or as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.reports.debrief import wording
from game.ui.widgets.containers import Column, Divider
from game.ui.widgets.knowledge_chart import (
    Cell,
    ChartRow,
    KnowledgeChart,
    LegendEntry,
    MarkKind,
    gap_cell,
    held_cell,
    sentences_of,
)
from game.ui.widgets.options import OptionRow
from game.ui.widgets.paragraph import STRONG, Heading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.debrief.knowledge import Holding, Knowledge, Row
    from game.ui.screens.debrief.typesetter import Typesetter
    from game.ui.widgets.widget import Widget

SHAPE = "shape"
"""The key of the choice between drawing and list, whose value is a key of `SHAPES`."""
SHAPES = {"chart": "As a drawing", "list": "As a list"}
LEGEND = {
    MarkKind.HELD: "had it from this day on",
    MarkKind.GAP: "needed it, and never had it",
    MarkKind.NOT_THEIRS: "was told, and is not among those it is for",
}


def knowledge_page(setter: Typesetter, knowledge: Knowledge, shape: str, dates: Mapping[int, str]) -> list[Widget]:
    """Return the page; `dates` gives the dates of days on which something may have been written down."""
    if not knowledge.rows:
        return [setter.words(wording.NO_KNOWLEDGE)]
    rows = [_row(knowledge, row, dates) for row in knowledge.rows]
    shapes = OptionRow(SHAPE, "Show it", SHAPES, shape)
    if shape == "list":
        return [shapes, *(_listed(setter, row) for row in rows)]
    used = {cell.point.kind for row in rows for cell in row.cells if cell.point}
    legend = Column([LegendEntry(kind, words) for kind, words in LEGEND.items() if kind in used], gap=0)
    chart = KnowledgeChart([name for _, name in knowledge.agencies], rows)
    return [setter.beside(Column([setter.note(wording.CHART_NOTE), shapes], gap=0.5), legend), chart]


def _listed(setter: Typesetter, row: ChartRow) -> Widget:
    note = [setter.note(row.note)] if row.note else []
    sentences = [sentence for sentence, _ in sentences_of(row)]
    return Column([Divider(), Heading(row.text, STRONG), *note, setter.bullets(sentences)], gap=1)


def _row(knowledge: Knowledge, row: Row, dates: Mapping[int, str]) -> ChartRow:
    since = {holding.agency: holding for holding in row.held}
    cells = tuple(
        _cell(row, agency, name, since.get(agency), knowledge.last_day) for agency, name in knowledge.agencies
    )
    return ChartRow(row.text, _note(row, dates), cells)


def _note(row: Row, dates: Mapping[int, str]) -> str:
    if row.recorded is None:
        return ""
    date = dates.get(row.recorded, "")
    return f"Written down by you on {date}" if date else "Written down by you"


def _cell(row: Row, agency: str, name: str, holding: Holding | None, last_day: int) -> Cell:
    if holding is not None:
        theirs = agency not in row.overshared
        aside = "" if theirs else " They are not among those it is for."
        sentence = f"{name}: {_since(holding)}.{aside}"
        return held_cell(name, holding.day / max(1, last_day), holding.short, sentence, theirs=theirs)
    if agency in row.gaps:
        return gap_cell(name)
    return Cell(name, f"{name}: not concerned, and did not have it.")


def _since(holding: Holding) -> str:
    return holding.how if holding.at_start else f"{holding.how} on {holding.date}"
