"""The timeline of "who knew what, when": a row for each piece of information on one axis of the story's days.

A mark stands at the day on which somebody came to hold the piece: before the first day at the left, never at the right.
What a mark means is carried by its shape and its letters, never by a colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.fonts import Size, Type
from game.ui.drawing.text_layout import lay_out, plain_blocks
from game.ui.widgets.containers import IndentedBox
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.widget import InteractionState, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.ui.drawing.style import Style
    from game.ui.drawing.theme import Theme
    from game.ui.widgets.scroll_pane import ScrollPane

LETTERS = Type(Size.SMALL, bold=True)
"""The type of the letters in a mark."""
LABEL_SHARE = 0.485
"""The part of a wide row for the name of its piece."""
ZONE = 4.5
"""The width of the zone before the first day, and of that for never, in ems."""
ROW_HEIGHT = 2
"""The height of a row of one line, in ems."""
DASH = 4
"""The length in pixels of a dash, and of the space after it, in the edge of a mark for never."""
BEFORE, NEVER = "before", "never"
"""The names of the zones at both ends of the axis."""


class MarkKind(StrEnum):
    """What a mark means."""

    HELD_HERE = "held here"
    """This desk came to hold the piece."""
    TOLD = "told"
    """Others have it from the trainee."""
    HELD = "held"
    """Others have it from elsewhere."""
    GAP = "gap"
    """Others needed it, and never had it."""


@dataclass(frozen=True)
class TimelineMark:
    """A mark: what it means, its letters, and the share of the time before it, 0 to 1; None is before or never."""

    kind: MarkKind
    letters: str
    share: float | None


@dataclass(frozen=True)
class LaneLayout:
    """Where things stand on a lane: its left end, the first and the last day, and the middle of the zone for never."""

    left: int
    first: int
    last: int
    never: int

    def x_of(self, mark: TimelineMark) -> int:
        """Return where the middle of a mark is to stand; what was there before the first day begins at the left end."""
        if mark.share is None:
            return self.never if mark.kind is MarkKind.GAP else self.left
        return self.first + round((self.last - self.first) * mark.share)


def lane_layout(style: Style, left: int, right: int) -> LaneLayout:
    """Divide a lane into the zone before the first day, the days, and the zone for never."""
    zone = max(style.em(ZONE), style.fonts.width(SMALL, BEFORE) + style.gap(1.5))
    return LaneLayout(left, left + zone, right - zone - style.em(1), right - zone // 2)


def lane_of(style: Style, rect: pygame.Rect, *, narrow: bool) -> tuple[int, int]:
    """Return the left and the right end of the lane in a row with this rectangle."""
    pad = style.gap(1)
    left = rect.x + pad if narrow else rect.x + round(rect.width * LABEL_SHARE)
    return left, rect.right - pad


def mark_size(style: Style, letters: str) -> tuple[int, int]:
    """Return the width and the height of a mark."""
    height = style.fonts.line_height(LETTERS)
    width = style.fonts.width(LETTERS, letters) + style.gap(1) if letters else height
    return max(height, width), height


def draw_mark(surface: pygame.Surface, style: Style, mark: TimelineMark, centre: tuple[int, int]) -> pygame.Rect:
    """Draw a mark around a point; return its rectangle."""
    theme = style.theme
    rect = pygame.Rect((0, 0), mark_size(style, mark.letters))
    rect.center = centre
    if mark.kind is MarkKind.HELD_HERE:
        pygame.draw.aacircle(surface, theme.accent, centre, rect.height // 2 - 1)
        return rect
    if mark.kind is MarkKind.GAP:
        shapes.draw_box(surface, rect, theme.paper)
        _draw_dashes(surface, theme, rect)
    else:
        fill = theme.accent if mark.kind is MarkKind.TOLD else theme.paper
        shapes.draw_box(surface, rect, fill, theme.accent, width=2, radius=3)
    ink = theme.on_accent if mark.kind is MarkKind.TOLD else theme.ink
    letters = style.fonts.line(LETTERS, mark.letters, ink)
    surface.blit(letters, letters.get_rect(center=centre))
    return rect


def _draw_dashes(surface: pygame.Surface, theme: Theme, rect: pygame.Rect) -> None:
    for x in range(rect.x, rect.right, 2 * DASH):
        width = min(DASH, rect.right - x)
        surface.fill(theme.ink, (x, rect.y, width, 2))
        surface.fill(theme.ink, (x, rect.bottom - 2, width, 2))
    for y in range(rect.y, rect.bottom, 2 * DASH):
        height = min(DASH, rect.bottom - y)
        surface.fill(theme.ink, (rect.x, y, 2, height))
        surface.fill(theme.ink, (rect.right - 2, y, 2, height))


def place_marks(style: Style, lane: LaneLayout, marks: Iterable[TimelineMark]) -> list[tuple[TimelineMark, int]]:
    """Return the marks with the middles at which they are drawn: one that would cover another moves to its right."""
    placed: list[tuple[TimelineMark, int]] = []
    end = lane.left - 2
    for mark in sorted(marks, key=lambda mark: (lane.x_of(mark), mark.kind is not MarkKind.HELD_HERE)):
        half = mark_size(style, mark.letters)[0] // 2
        x = max(lane.x_of(mark), end + half + 2)
        placed.append((mark, x))
        end = x + half
    return placed


class TimelineAxis(Widget):
    """The dates over the rows, with what stands over the names of the pieces at its left.

    `dates` are the days with their shares of the time and their words.
    """

    role: ClassVar[Role] = Role.GROUP

    def __init__(self, controls: Widget, dates: Sequence[tuple[float, str]], *, narrow: bool) -> None:
        name = f"From {dates[0][1]} to {dates[-1][1]}" if dates else ""
        super().__init__(name=name, children=[controls])
        self._controls = controls
        self._dates = tuple(dates)
        self._narrow = narrow

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the controls; in a narrow window the dates stand under them."""
        controls = self._controls.height_for_width(style, self._controls_width(width))
        line = style.fonts.line_height(SMALL)
        return controls + line if self._narrow else max(controls, line)

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Lay out the controls."""
        self.rect = rect
        width = self._controls_width(rect.width)
        height = self._controls.height_for_width(style, width)
        self._controls.arrange(style, pygame.Rect(rect.x, rect.y, width, height))

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the names of the zones, the first date and the last, and as many others as have room between them."""
        lane = lane_layout(style, *lane_of(style, self.rect, narrow=self._narrow))
        never = style.fonts.width(SMALL, NEVER)
        taken = [
            self._draw(surface, style, BEFORE, lane.left),
            self._draw(surface, style, NEVER, lane.never - never // 2),
        ]
        for share, words in (*self._dates[:1], *self._dates[-1:], *self._dates[1:-1]):
            width, gap = style.fonts.width(SMALL, words), style.gap(1)
            x = min(lane.first + round((lane.last - lane.first) * share), lane.last - width)
            room = pygame.Rect(x - gap, taken[0].y, width + 2 * gap, taken[0].height)
            if room.collidelist(taken) < 0:
                taken.append(self._draw(surface, style, words, x))

    def _draw(self, surface: pygame.Surface, style: Style, words: str, left: int) -> pygame.Rect:
        line = style.fonts.line(SMALL, words, style.theme.ink_soft)
        return surface.blit(line, line.get_rect(bottomleft=(left, self.rect.bottom)))

    def _controls_width(self, width: int) -> int:
        return width if self._narrow else round(width * LABEL_SHARE)


class TimelineRow(Pressable):
    """A piece of information with its marks; sends `Pressed`, and says all of them in words to a screen reader.

    Args:
        key: identifies it.
        piece: what the piece is.
        marks: who came to hold it when.
        sentences: the same in words.
        days: shares of the time at which a scene was entered, for thin lines.
        narrow: the lane stands under the piece.
    """

    role: ClassVar[Role] = Role.BUTTON

    def __init__(
        self,
        key: str,
        piece: str,
        marks: Sequence[TimelineMark],
        sentences: str,
        *,
        days: Sequence[float] = (),
        narrow: bool = False,
    ) -> None:
        super().__init__(key=key, name=piece, description=sentences)
        self._blocks = plain_blocks(piece)
        self._marks = tuple(marks)
        self._days = tuple(days)
        self._narrow = narrow

    @property
    def marks(self) -> tuple[TimelineMark, ...]:
        """The marks on its lane."""
        return self._marks

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the piece's words, and of the lane under them in a narrow row."""
        height = lay_out(self._blocks, style.fonts, SMALL, self._label_width(style, width), compact=True).height
        if self._narrow:
            return height + style.fonts.line_height(LETTERS) + style.gap(2)
        return max(style.em(ROW_HEIGHT), height + style.gap(0.75))

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the piece, the lane and its marks."""
        theme, rect = style.theme, self.rect
        if state.hovered or state.pressed or state.focused:
            surface.fill(theme.wash, rect)
        words = lay_out(self._blocks, style.fonts, SMALL, self._label_width(style, rect.width), compact=True)
        top = rect.y + style.gap(0.5) if self._narrow else rect.y + (rect.height - words.height) // 2
        shapes.draw_text(surface, style.fonts, words, (rect.x + style.gap(1), top), theme.ink)
        lane = lane_layout(style, *lane_of(style, rect, narrow=self._narrow))
        middle = rect.bottom - style.fonts.line_height(LETTERS) // 2 - style.gap(0.5) if self._narrow else rect.centery
        for share in self._days:
            x = lane.first + round((lane.last - lane.first) * share)
            surface.fill(theme.rule, (x, rect.y, 1, rect.height))
        surface.fill(theme.edge, (lane.first, middle, max(0, lane.last - lane.first), 1))
        for mark, x in place_marks(style, lane, self._marks):
            draw_mark(surface, style, mark, (x, middle))
        surface.fill(theme.rule, (rect.x, rect.bottom - 1, rect.width, 1))

    def _label_width(self, style: Style, width: int) -> int:
        return max(1, width - style.gap(2) if self._narrow else round(width * LABEL_SHARE) - style.gap(2.5))


class LegendEntry(IndentedBox):
    """An entry of the legend: a mark and its meaning."""

    def __init__(self, mark: TimelineMark, words: str) -> None:
        super().__init__(Paragraph(words, SMALL))
        self._mark = mark

    def indent(self, style: Style) -> int:
        """Return the width of the mark with the space after it."""
        return mark_size(style, self._mark.letters)[0] + style.gap(0.75)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the mark."""
        width, _ = mark_size(style, self._mark.letters)
        middle = self.rect.y + style.fonts.line_height(SMALL) // 2
        draw_mark(surface, style, self._mark, (self.rect.x + width // 2, middle))


class AlignedPane(Widget):
    """A pane with a head that does not scroll, as wide as what scrolls below it, with a scroll bar beside it or not."""

    def __init__(self, head: Widget, pane: ScrollPane) -> None:
        super().__init__(children=[head, pane])
        self._head = head
        self._pane = pane

    @property
    def expands(self) -> bool:
        """Whether it takes the remaining height of a column: yes."""
        return True

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Lay out the pane under the head, and the head over its content."""
        self.rect = rect
        height = self._head.height_for_width(style, rect.width)
        self._pane.arrange(style, pygame.Rect(rect.x, rect.y + height, rect.width, max(0, rect.height - height)))
        content = self._pane.content.rect
        self._head.arrange(style, pygame.Rect(content.x, rect.y, content.width, height))
