"""Who knew what, when, as a drawing: a row for each piece, a column for each agency, in each cell a short line of time.

Where the window is too narrow for the columns, every piece has a line for each agency instead, with words beside it.
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
"""The length of a dash and of the space behind it."""


class MarkKind(StrEnum):
    """What a mark says."""

    HELD = "held"
    NOT_THEIRS = "not theirs"
    """Held, though it does not concern them."""
    GAP = "gap"


@dataclass(frozen=True)
class TimelinePoint:
    """A sign on its line of time: `share` is how much of the time had passed, `words` stand with it."""

    sign: MarkKind
    share: float = 1.0
    words: str = ""


def radius(look: Style) -> int:
    """Return how large a mark is: it grows with the words beside it."""
    return look.fonts.pixels(SMALL.size) * 2 // 5


def draw(surface: pygame.Surface, look: Style, line: pygame.Rect, point: TimelinePoint) -> None:
    """Draw a sign on its line: a full dot from which a line goes on, or dashes that end in an open circle."""
    theme, middle, dot = look.theme, line.centery, radius(look)
    left, right = line.x + dot, line.right - dot
    if point.sign is MarkKind.GAP:
        for x in range(line.x, right - dot, 2 * DASH):
            surface.fill(theme.edge, (x, middle - 1, min(DASH, right - dot - x), 2))
        shapes.draw_disc(surface, (right, middle), dot, theme.paper, theme.ink)
        return
    x = left + round((right - left) * min(1.0, max(0.0, point.share)))
    surface.fill(theme.rule, (left, middle - 1, x - left, 2))
    surface.fill(theme.accent, (x, middle - 2, line.right - x, 4))
    if point.sign is MarkKind.NOT_THEIRS:
        square = pygame.Rect(0, 0, 2 * dot - 2, 2 * dot - 2)
        square.center = (x, middle)
        shapes.draw_box(surface, square, theme.paper, theme.accent, width=3, radius=0)
    else:
        pygame.draw.aacircle(surface, theme.accent, (x, middle), dot)


class TimelineMark(Widget):
    """One agency and one piece of information; without a point it stays blank. `name` says it in a sentence.

    Its line is `length` pixels long, or as long as there is room.
    """

    role: ClassVar[Role] = Role.IMAGE

    def __init__(self, name: str, point: TimelinePoint | None, length: int = 0) -> None:
        super().__init__(name=name)
        self._point = point
        self._words = point.words if point else ""
        self._length = length

    def height_for_width(self, look: Style, width: int) -> int:  # noqa: ARG002 - as high at any width
        """Return the height of the line and of the words under it, if it has words."""
        return self._line_height(look) + (look.fonts.line_height(SMALL) if self._words else 0)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - a mark has no states
        """Draw the line, and the words under it."""
        if self._point is None:
            return
        line = pygame.Rect(self.rect.x, self.rect.y, self._length or self.rect.width, self._line_height(look))
        draw(surface, look, line, self._point)
        if self._words:
            words = look.fonts.line(SMALL, self._words, look.theme.ink)
            surface.blit(words, (self.rect.x, line.bottom))

    def _line_height(self, look: Style) -> int:
        """Return how high the line of time is: as a line of words, where it stands beside one."""
        return 3 * radius(look) if self._words or self._point is None else look.fonts.line_height(BODY)


class LegendEntry(IndentedBox):
    """A line of the legend: a mark and what it means."""

    def __init__(self, sign: MarkKind, words: str) -> None:
        super().__init__(Paragraph(words, SMALL))
        self._point = TimelinePoint(sign, 0.25)

    def indent(self, look: Style) -> int:
        """Return the width of the mark with the space behind it."""
        return 9 * radius(look)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - a legend has no states
        """Draw the mark."""
        line = pygame.Rect(self.rect.x, self.rect.y, 7 * radius(look), look.fonts.line_height(SMALL))
        draw(surface, look, line, self._point)


HEAD = Type(Size.SMALL, bold=True)
GAP = 1
"""The space between two columns, in grid units."""
AIR = 0.5
"""The least space behind a word in a column, in ems."""
LABEL = (13, 19)
"""The least and the greatest width of the column that names the pieces, in ems."""
BESIDE = 44
"""From this width on, in ems, an agency's line of time stands beside its words and not under them."""


@dataclass(frozen=True)
class Cell:
    """What one agency had to do with a piece: a sentence, and the sign for it or None if there was nothing."""

    agency: str
    sentence: str
    point: TimelinePoint | None = None


@dataclass(frozen=True)
class ChartRow:
    """A piece of information, a note under its name, and a cell for each agency."""

    text: str
    note: str
    cells: tuple[Cell, ...]


class KnowledgeChart(Widget):
    """The drawing; which of its two shapes it has depends on the width there is."""

    def __init__(self, agencies: Sequence[str], rows: Sequence[ChartRow], *, key: str = "") -> None:
        super().__init__(key=key, name="Who knew what, when")
        self._agencies = tuple(agencies)
        self._rows = tuple(rows)
        self._made: tuple[tuple[int, int], Widget] | None = None

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of the drawing at this width."""
        return self._shape(look, width).height_for_width(look, width)

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Put the drawing in its place."""
        self.rect = rect
        shape = self._shape(look, rect.width)
        self.set_children([shape])
        shape.arrange(look, rect)

    def _shape(self, look: Style, width: int) -> Widget:
        asked = (width, look.settings.text_scale)
        if self._made is None or self._made[0] != asked:
            shares = self._columns(look, width)
            made = self._table(shares) if shares else self._lines(beside=width >= look.em(BESIDE))
            self._made = (asked, made)
        return self._made[1]

    def _columns(self, look: Style, width: int) -> tuple[int, ...]:
        """Return the widths of the columns, or none if they cannot all be read."""
        room = width - len(self._agencies) * look.gap(GAP)
        least = [self._least(look, number) for number in range(len(self._agencies))]
        label = min(room - sum(least), look.em(LABEL[1]))
        if label < look.em(LABEL[0]):
            return ()
        spare = (room - label - sum(least)) // max(1, len(least)) // GRID * GRID
        columns = [one + spare for one in least]
        return (room - sum(columns), *columns)

    def _least(self, look: Style, number: int) -> int:
        """Return the width of the longest word in a column, on the grid."""
        points = [row.cells[number].point for row in self._rows]
        dates = [look.fonts.width(SMALL, point.words) for point in points if point]
        heads = [look.fonts.width(HEAD, word) for word in self._agencies[number].split()]
        return -(-(max([*heads, *dates]) + look.em(AIR)) // GRID) * GRID

    def _table(self, widths: tuple[int, ...]) -> Widget:
        names = [Paragraph("", HEAD), *(Paragraph(agency, HEAD) for agency in self._agencies)]
        head = Row(names, shares=widths, gap=GAP)
        rows = [Column([Divider(), _row(row, widths)], gap=1) for row in self._rows]
        return Column([Column([head], pad_down=1), *rows, Divider(), PinnedHeader(head)], gap=1)

    def _lines(self, *, beside: bool) -> Widget:
        return Column([_block(row, beside=beside) for row in self._rows], gap=4)


class PinnedHeader(Widget):
    """The table's head once more, at the top of what is seen of it while its own place is scrolled away."""

    def __init__(self, head: Row) -> None:
        super().__init__()
        self._head = head

    def arrange(self, look: Style, rect: pygame.Rect) -> None:  # noqa: ARG002 - it lies over the whole table
        """Lie over the whole table, so that it is painted as long as any of it is seen."""
        self.rect = self.parent.rect if self.parent else rect

    def contains_point(self, pos: tuple[int, int]) -> bool:  # noqa: ARG002 - it is only a picture of the head
        """Belong to nothing the mouse does."""
        return False

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - a head has no states
        """Draw the head where the page begins, if its own place is above that."""
        top, head = surface.get_clip().top, self._head.rect
        height = head.height + look.gap(2)
        if head.top >= top or self.rect.bottom < top + 2 * height:
            return
        ground = pygame.Rect(self.rect.x - look.gap(1), top, self.rect.width + look.gap(2), height)
        surface.fill(look.theme.paper, ground)
        surface.fill(look.theme.rule, (ground.x, ground.bottom, ground.width, 1))
        for words in self._head.children:
            if isinstance(words, Paragraph):
                layout = words.layout(look, words.rect.width)
                shapes.draw_text(surface, look.fonts, layout, (words.rect.x, top + look.gap(1)), look.theme.ink)


def _row(row: ChartRow, widths: tuple[int, ...]) -> Widget:
    """Set a row of the table: every line of time is as long as the next, and ends well before the next begins."""
    length = min(widths[1:]) * 7 // 8
    marks = [TimelineMark(cell.sentence, cell.point, length) for cell in row.cells]
    return Row([_named(row), *marks], shares=widths, gap=GAP)


def _named(row: ChartRow) -> Widget:
    note = [Paragraph(row.note, SMALL, soft=True)] if row.note else []
    return Column([Paragraph(row.text, BODY), *note], gap=0)


def _block(row: ChartRow, *, beside: bool) -> Widget:
    note = [Paragraph(row.note, SMALL, soft=True)] if row.note else []
    lines = [_line(sentence, point, beside=beside) for sentence, point in sentences_of(row)]
    return Column([Divider(), Heading(row.text, STRONG), *note, *lines], gap=1)


def sentences_of(row: ChartRow) -> list[tuple[str, TimelinePoint]]:
    """Return a sentence for each agency that had a piece, and one for all that never had it."""
    lines = [(cell.sentence, cell.point) for cell in row.cells if cell.point and cell.point.sign is not MarkKind.GAP]
    never = [cell.agency for cell in row.cells if cell.point and cell.point.sign is MarkKind.GAP]
    return (
        [*lines, (f"Needed it, and never had it: {'; '.join(never)}.", TimelinePoint(MarkKind.GAP))] if never else lines
    )


def _line(sentence: str, point: TimelinePoint, *, beside: bool) -> Widget:
    words, mark = Paragraph(sentence), TimelineMark("", TimelinePoint(point.sign, point.share))
    return Row([words, mark], shares=(3, 2)) if beside else Column([words, mark], gap=0)


def held_cell(agency: str, share: float, words: str, sentence: str, *, theirs: bool) -> Cell:
    """Return the cell of an agency that came to hold a piece."""
    return Cell(agency, sentence, TimelinePoint(MarkKind.HELD if theirs else MarkKind.NOT_THEIRS, share, words))


def gap_cell(agency: str) -> Cell:
    """Return the cell of an agency that needed a piece and never had it."""
    return Cell(agency, f"{agency}: needed it, and never had it.", TimelinePoint(MarkKind.GAP, 1.0, "never"))
