"""The marks of the chart of who knew what, when: each is a short line of time, with words wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui import paint
from game.ui.widgets.beside import IndentedBox
from game.ui.widgets.paragraph import BODY, SMALL, Paragraph
from game.ui.widgets.tree import InteractionState, Role, Widget

if TYPE_CHECKING:
    from game.ui.look import Style

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
        paint.draw_disc(surface, (right, middle), dot, theme.paper, theme.ink)
        return
    x = left + round((right - left) * min(1.0, max(0.0, point.share)))
    surface.fill(theme.rule, (left, middle - 1, x - left, 2))
    surface.fill(theme.accent, (x, middle - 2, line.right - x, 4))
    if point.sign is MarkKind.NOT_THEIRS:
        square = pygame.Rect(0, 0, 2 * dot - 2, 2 * dot - 2)
        square.center = (x, middle)
        paint.draw_box(surface, square, theme.paper, theme.accent, width=3, radius=0)
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
