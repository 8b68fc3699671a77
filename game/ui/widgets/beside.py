"""Widgets that set another one in: behind an icon, behind a bar, or no wider than is good to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.fonts import Type
from game.ui.widgets.paragraph import BODY
from game.ui.widgets.stack import Row
from game.ui.widgets.tree import InteractionState, Widget

if TYPE_CHECKING:
    from game.ui.look import Style

BAR = 4
"""How thick the bar beside quoted words is."""


class IndentedBox(Widget):
    """One widget, set in from the left so that something can be drawn beside it."""

    def __init__(self, child: Widget) -> None:
        super().__init__(children=[child])

    def indent(self, look: Style) -> int:
        """Return how far the widget is set in."""
        return look.gap(3)

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of what is set in."""
        return self.children[0].height_for_width(look, max(1, width - self.indent(look)))

    def preferred_width(self, look: Style) -> int:
        """Return the width of what is set in, with what stands beside it."""
        return super().preferred_width(look) + self.indent(look)

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Put the widget to the right of what is drawn."""
        self.rect = rect
        left = self.indent(look)
        self.children[0].arrange(look, pygame.Rect(rect.x + left, rect.y, max(1, rect.width - left), rect.height))


class QuoteBox(IndentedBox):
    """Somebody's words, with a thin bar down their side."""

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - words have no states
        """Draw the bar."""
        surface.fill(look.theme.accent, (self.rect.x, self.rect.y, BAR, self.rect.height))


class IconBox(IndentedBox):
    """A quiet icon before the first line of something; `how` is the type of that line."""

    def __init__(self, icon: str, child: Widget, how: Type = BODY) -> None:
        super().__init__(child)
        self._icon = icon
        self._how = how

    def indent(self, look: Style) -> int:
        """Return the icon's width with the space behind it."""
        return self._size(look) + look.gap(2)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - an icon has no states
        """Draw the icon."""
        icon = look.pictures.icon(self._icon, self._size(look), look.theme.ink_soft)
        if icon is not None:
            surface.blit(
                icon, (self.rect.x, self.rect.y + (look.fonts.line_height(self._how) - icon.get_height()) // 2)
            )

    def _size(self, look: Style) -> int:
        return look.fonts.pixels(self._how.size)


class MaxWidthBox(Widget):
    """One widget from the left, no wider than `most` ems: about seventy letters of running text."""

    def __init__(self, child: Widget, most: float = 46) -> None:
        super().__init__(children=[child])
        self._most = most

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of what it holds."""
        return self.children[0].height_for_width(look, min(width, look.em(self._most)))

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Put what it holds at the left."""
        self.rect = rect
        self.children[0].arrange(look, pygame.Rect(rect.x, rect.y, min(rect.width, look.em(self._most)), rect.height))


class EqualHeightRow(Row):
    """Widgets beside each other, all as high as the highest of them."""

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Give each the height of the row."""
        super().arrange(look, rect)
        for child in self.children:
            child.arrange(look, pygame.Rect(child.rect.topleft, (child.rect.width, rect.height)))


class StepIndicator(Widget):
    """Which part of a few one is in: a thin bar for each, those gone through filled."""

    def __init__(self, at: int, of: int) -> None:
        super().__init__()
        self._at = at
        self._of = of

    def height_for_width(self, look: Style, width: int) -> int:  # noqa: ARG002 - as thin at any width
        """Return the height of the bars."""
        return look.gap(0.5)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - bars have no states
        """Draw the bars."""
        gap = look.gap(1)
        width = (self.rect.width - gap * (self._of - 1)) // self._of
        for number in range(self._of):
            colour = look.theme.accent if number < self._at else look.theme.rule
            surface.fill(colour, (self.rect.x + number * (width + gap), self.rect.y, width, self.rect.height))
