"""Who knew what, when, in the window's debrief: the table as a drawing, or as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.reports.debrief.blocks import Heading as BlockHeading
from game.reports.debrief.blocks import KnowledgeTable
from game.reports.debrief.wording import holding_text
from game.ui.screens.debrief.sections import block_widgets, inner_widgets, section_key
from game.ui.widgets.containers import Column
from game.ui.widgets.knowledge_chart import (
    Cell,
    ChartRow,
    KnowledgeChart,
    LegendEntry,
    MarkKind,
    gap_cell,
    held_cell,
)
from game.ui.widgets.options import OptionRow
from game.ui.widgets.paragraph import STRONG, Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.debrief.knowledge import Holding, Knowledge, Row
    from game.reports.debrief.blocks import Section
    from game.ui.screens.debrief.typesetter import Typesetter
    from game.ui.widgets.widget import Widget

SHAPE = "shape"
"""The key of the choice between drawing and list, whose value is a key of `SHAPES`."""
SHAPES = {"chart": "As a drawing", "list": "As a list"}
CHART_NOTE = "Each line runs from the first day, at its left, to the last."
LEGEND = {
    MarkKind.HELD: "had it from this day on",
    MarkKind.GAP: "needed it, and never had it",
    MarkKind.NOT_THEIRS: "was told, and is not among those it is for",
}


def knowledge_widgets(setter: Typesetter, section: Section, shape: str) -> Iterator[Widget]:
    """Yield the section of who knew what: the table in it as a drawing, or in words if that is the shape."""
    yield from block_widgets(setter, (BlockHeading(section.title), *section.blocks))
    for inner in section.sections:
        table = next((block for block in inner.blocks if isinstance(block, KnowledgeTable)), None)
        if table is None:
            yield from inner_widgets(setter, inner, section_key(section))
        else:
            yield from _table(setter, inner, table, shape)


def _table(setter: Typesetter, section: Section, table: KnowledgeTable, shape: str) -> Iterator[Widget]:
    head: list[Widget] = [Heading(section.title, STRONG), OptionRow(SHAPE, "Show it", SHAPES, shape)]
    if shape == "list":
        yield from (*head, *block_widgets(setter, section.blocks))
        return
    knowledge = table.knowledge
    rows = [_row(knowledge, row, note) for row, note in zip(knowledge.rows, table.notes, strict=True)]
    used = {cell.point.kind for row in rows for cell in row.cells if cell.point}
    legend = Column([LegendEntry(kind, words) for kind, words in LEGEND.items() if kind in used], gap=0)
    yield setter.beside(Column([*head, setter.note(CHART_NOTE)], gap=0.5), legend)
    yield KnowledgeChart([name for _, name in knowledge.agencies], rows)


def _row(knowledge: Knowledge, row: Row, note: str) -> ChartRow:
    since = {holding.agency: holding for holding in row.held}
    cells = tuple(
        _cell(row, agency, name, since.get(agency), knowledge.last_day) for agency, name in knowledge.agencies
    )
    return ChartRow(row.text, note, cells)


def _cell(row: Row, agency: str, name: str, holding: Holding | None, last_day: int) -> Cell:
    if holding is not None:
        theirs = agency not in row.overshared
        sentence = holding_text(name, holding, concerned=theirs)
        return held_cell(name, holding.day / max(1, last_day), holding.short, sentence, theirs=theirs)
    if agency in row.gaps:
        return gap_cell(name)
    return Cell(name, f"{name}: not concerned, and did not have it.")
