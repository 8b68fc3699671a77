"""The knowledge chart, "who knew what, when": a row for each piece of information, a column for each agency.

Each cell shows a short timeline. Where the columns do not fit into the width, the chart is a list instead: under each
piece a sentence with a timeline for each agency.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.fonts import Size, Type
from game.ui.drawing.theme import GRID
from game.ui.widgets.containers import Column, Divider, IndentedBox, Row
from game.ui.widgets.paragraph import BODY, SMALL, STRONG, Heading, Paragraph
from game.ui.widgets.widget import InteractionState, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style


DASH = 6
"""The length in pixels of a dash and of the space after it."""


class MarkKind(StrEnum):
    """What a mark means."""

    HELD = "held"
    NOT_THEIRS = "not theirs"
    """Held by an agency that it does not concern."""
    GAP = "gap"
    """Needed, and never held."""


@dataclass(frozen=True)
class TimelinePoint:
    """A mark on a timeline: `share` is the part of the time that had passed, 0 to 1; `words` stand under it."""

    kind: MarkKind
    share: float = 1.0
    words: str = ""


def radius(style: Style) -> int:
    """Return the radius of a mark in pixels, which grows with the text size."""
    return style.fonts.pixels(SMALL.size) * 2 // 5


def draw(surface: pygame.Surface, style: Style, line: pygame.Rect, point: TimelinePoint) -> None:
    """Draw a mark on its timeline: a dot or square from which a thick line runs on, or dashes to an open circle."""
    theme, middle, dot = style.theme, line.centery, radius(style)
    left, right = line.x + dot, line.right - dot
    if point.kind is MarkKind.GAP:
        for x in range(line.x, right - dot, 2 * DASH):
            surface.fill(theme.edge, (x, middle - 1, min(DASH, right - dot - x), 2))
        shapes.draw_disc(surface, (right, middle), dot, theme.paper, theme.ink)
        return
    x = left + round((right - left) * min(1.0, max(0.0, point.share)))
    surface.fill(theme.rule, (left, middle - 1, x - left, 2))
    surface.fill(theme.accent, (x, middle - 2, line.right - x, 4))
    if point.kind is MarkKind.NOT_THEIRS:
        square = pygame.Rect(0, 0, 2 * dot - 2, 2 * dot - 2)
        square.center = (x, middle)
        shapes.draw_box(surface, square, theme.paper, theme.accent, width=3, radius=0)
    else:
        pygame.draw.aacircle(surface, theme.accent, (x, middle), dot)


class TimelineMark(Widget):
    """The timeline of one agency and one piece of information; blank without a point.

    `name` is its text alternative. The timeline is `length` pixels long, or as wide as the widget if that is 0.
    """

    role: ClassVar[Role] = Role.IMAGE

    def __init__(self, name: str, point: TimelinePoint | None, length: int = 0) -> None:
        super().__init__(name=name)
        self._point = point
        self._words = point.words if point else ""
        self._length = length

    def height_for_width(self, style: Style, width: int) -> int:  # noqa: ARG002 - the same height at any width
        """Return the height of the timeline and of the words under it, if it has words."""
        return self._line_height(style) + (style.fonts.line_height(SMALL) if self._words else 0)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the timeline, and the words under it."""
        if self._point is None:
            return
        line = pygame.Rect(self.rect.x, self.rect.y, self._length or self.rect.width, self._line_height(style))
        draw(surface, style, line, self._point)
        if self._words:
            words = style.fonts.line(SMALL, self._words, style.theme.ink)
            surface.blit(words, (self.rect.x, line.bottom))

    def _line_height(self, style: Style) -> int:
        """Return the height of the timeline: that of a line of text where it stands beside one."""
        return 3 * radius(style) if self._words or self._point is None else style.fonts.line_height(BODY)


class LegendEntry(IndentedBox):
    """An entry of the legend: a mark and its meaning."""

    def __init__(self, kind: MarkKind, words: str) -> None:
        super().__init__(Paragraph(words, SMALL))
        self._point = TimelinePoint(kind, 0.25)

    def indent(self, style: Style) -> int:
        """Return the width of the mark with the space after it."""
        return 9 * radius(style)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the mark."""
        line = pygame.Rect(self.rect.x, self.rect.y, 7 * radius(style), style.fonts.line_height(SMALL))
        draw(surface, style, line, self._point)


HEAD = Type(Size.SMALL, bold=True)
COLUMN_GAP = 1
"""The space between two columns, in grid units."""
COLUMN_PADDING = 0.5
"""The least space after a word in a column, in ems."""
LABEL_WIDTHS = (13, 19)
"""The minimum and the maximum width of the column that names the pieces, in ems."""
WIDE_LIST = 44
"""From this width on, in ems, the list shows a timeline beside its sentence and not under it."""


@dataclass(frozen=True)
class Cell:
    """How one agency relates to a piece of information: a sentence, and a mark, or None if it had no part in it."""

    agency: str
    sentence: str
    point: TimelinePoint | None = None


@dataclass(frozen=True)
class ChartRow:
    """A piece of information, a note under it, and a cell for each agency."""

    text: str
    note: str
    cells: tuple[Cell, ...]


class KnowledgeChart(Widget):
    """The chart, laid out as a table or as a list according to its width."""

    def __init__(self, agencies: Sequence[str], rows: Sequence[ChartRow], *, key: str = "") -> None:
        super().__init__(key=key, name="Who knew what, when")
        self._agencies = tuple(agencies)
        self._rows = tuple(rows)
        self._content: tuple[tuple[int, int], Widget] | None = None

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the table or the list at this width."""
        return self._content_for(style, width).height_for_width(style, width)

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Lay out the table or the list."""
        self.rect = rect
        content = self._content_for(style, rect.width)
        self.set_children([content])
        content.arrange(style, rect)

    def _content_for(self, style: Style, width: int) -> Widget:
        key = (width, style.scale)
        if self._content is None or self._content[0] != key:
            widths = self._column_widths(style, width)
            content = self._table(widths) if widths else self._list(beside=width >= style.em(WIDE_LIST))
            self._content = (key, content)
        return self._content[1]

    def _column_widths(self, style: Style, width: int) -> tuple[int, ...]:
        """Return the widths of all columns, the labels' first, or nothing if the longest words do not fit."""
        available = width - len(self._agencies) * style.gap(COLUMN_GAP)
        minimums = [self._min_width(style, number) for number in range(len(self._agencies))]
        label = min(available - sum(minimums), style.em(LABEL_WIDTHS[1]))
        if label < style.em(LABEL_WIDTHS[0]):
            return ()
        spare = (available - label - sum(minimums)) // max(1, len(minimums)) // GRID * GRID
        columns = [minimum + spare for minimum in minimums]
        return (available - sum(columns), *columns)

    def _min_width(self, style: Style, number: int) -> int:
        """Return the width of the longest word in an agency's column, rounded up to the grid."""
        points = [row.cells[number].point for row in self._rows]
        dates = [style.fonts.width(SMALL, point.words) for point in points if point]
        heads = [style.fonts.width(HEAD, word) for word in self._agencies[number].split()]
        return -(-(max([*heads, *dates]) + style.em(COLUMN_PADDING)) // GRID) * GRID

    def _table(self, widths: tuple[int, ...]) -> Widget:
        names = [Paragraph("", HEAD), *(Paragraph(agency, HEAD) for agency in self._agencies)]
        head = Row(names, shares=widths, gap=COLUMN_GAP)
        rows = [Column([Divider(), _row(row, widths)], gap=1) for row in self._rows]
        return Column([Column([head], pad_down=1), *rows, Divider(), PinnedHeader(head)], gap=1)

    def _list(self, *, beside: bool) -> Widget:
        return Column([_list_item(row, beside=beside) for row in self._rows], gap=4)


class PinnedHeader(Widget):
    """Repeats the table's header at the top of the visible part while the header itself is scrolled out of view."""

    def __init__(self, head: Row) -> None:
        super().__init__()
        self._head = head

    def arrange(self, style: Style, rect: pygame.Rect) -> None:  # noqa: ARG002 - it covers its parent
        """Cover the whole table, so that it is painted as long as any part of it is visible."""
        self.rect = self.parent.rect if self.parent else rect

    def contains_point(self, pos: tuple[int, int]) -> bool:  # noqa: ARG002 - it is only a copy of the header
        """Return False: the mouse never hits it."""
        return False

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the header at the top of the clip, if its own position is above that."""
        top, head = surface.get_clip().top, self._head.rect
        height = head.height + style.gap(2)
        if head.top >= top or self.rect.bottom < top + 2 * height:
            return
        background = pygame.Rect(self.rect.x - style.gap(1), top, self.rect.width + style.gap(2), height)
        surface.fill(style.theme.paper, background)
        surface.fill(style.theme.rule, (background.x, background.bottom, background.width, 1))
        for words in self._head.children:
            if isinstance(words, Paragraph):
                layout = words.layout(style, words.rect.width)
                shapes.draw_text(surface, style.fonts, layout, (words.rect.x, top + style.gap(1)), style.theme.ink)


def _row(row: ChartRow, widths: tuple[int, ...]) -> Widget:
    """Return a row of the table; all timelines are equally long, and end well before the next one begins."""
    length = min(widths[1:]) * 7 // 8
    marks = [TimelineMark(cell.sentence, cell.point, length) for cell in row.cells]
    label = Column([Paragraph(row.text, BODY), *_note(row)], gap=0)
    return Row([label, *marks], shares=widths, gap=COLUMN_GAP)


def _note(row: ChartRow) -> list[Widget]:
    return [Paragraph(row.note, SMALL, soft=True)] if row.note else []


def _list_item(row: ChartRow, *, beside: bool) -> Widget:
    lines = [_line(sentence, point, beside=beside) for sentence, point in sentences_of(row)]
    return Column([Divider(), Heading(row.text, STRONG), *_note(row), *lines], gap=1)


def sentences_of(row: ChartRow) -> list[tuple[str, TimelinePoint]]:
    """Return a sentence with a mark for each agency that held a piece, and one for all that needed it in vain."""
    lines = [(cell.sentence, cell.point) for cell in row.cells if cell.point and cell.point.kind is not MarkKind.GAP]
    never = [cell.agency for cell in row.cells if cell.point and cell.point.kind is MarkKind.GAP]
    return (
        [*lines, (f"Needed it, and never had it: {'; '.join(never)}.", TimelinePoint(MarkKind.GAP))] if never else lines
    )


def _line(sentence: str, point: TimelinePoint, *, beside: bool) -> Widget:
    words, mark = Paragraph(sentence), TimelineMark("", TimelinePoint(point.kind, point.share))
    return Row([words, mark], shares=(3, 2)) if beside else Column([words, mark], gap=0)


def held_cell(agency: str, share: float, words: str, sentence: str, *, theirs: bool) -> Cell:
    """Return the cell of an agency that held a piece; `theirs` says whether it concerns that agency."""
    return Cell(agency, sentence, TimelinePoint(MarkKind.HELD if theirs else MarkKind.NOT_THEIRS, share, words))


def gap_cell(agency: str) -> Cell:
    """Return the cell of an agency that needed a piece and never held it."""
    return Cell(agency, f"{agency}: needed it, and never had it.", TimelinePoint(MarkKind.GAP, 1.0, "never"))
