"""Widgets that set another one in: behind an icon, behind a bar, or no wider than is good to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.fonts import Type
from game.ui.widgets.paragraph import BODY
from game.ui.widgets.stack import Row
from game.ui.widgets.tree import State, Widget

if TYPE_CHECKING:
    from game.ui.look import Look

BAR = 4
"""How thick the bar beside quoted words is."""


class Beside(Widget):
    """One widget, set in from the left so that something can be drawn beside it."""

    def __init__(self, child: Widget) -> None:
        super().__init__(children=[child])

    def indent(self, look: Look) -> int:
        """Return how far the widget is set in."""
        return look.gap(3)

    def needed(self, look: Look, width: int) -> int:
        """Return the height of what is set in."""
        return self.children[0].needed(look, max(1, width - self.indent(look)))

    def natural(self, look: Look) -> int:
        """Return the width of what is set in, with what stands beside it."""
        return super().natural(look) + self.indent(look)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Put the widget to the right of what is drawn."""
        self.rect = rect
        left = self.indent(look)
        self.children[0].place(look, pygame.Rect(rect.x + left, rect.y, max(1, rect.width - left), rect.height))


class Quoted(Beside):
    """Somebody's words, with a thin bar down their side."""

    def paint(self, surface: pygame.Surface, look: Look, state: State) -> None:  # noqa: ARG002 - words have no states
        """Draw the bar."""
        surface.fill(look.theme.accent, (self.rect.x, self.rect.y, BAR, self.rect.height))


class Marked(Beside):
    """A quiet icon before the first line of something; `how` is the type of that line."""

    def __init__(self, icon: str, child: Widget, how: Type = BODY) -> None:
        super().__init__(child)
        self._icon = icon
        self._how = how

    def indent(self, look: Look) -> int:
        """Return the icon's width with the space behind it."""
        return self._size(look) + look.gap(2)

    def paint(self, surface: pygame.Surface, look: Look, state: State) -> None:  # noqa: ARG002 - an icon has no states
        """Draw the icon."""
        icon = look.pictures.icon(self._icon, self._size(look), look.theme.ink_soft)
        if icon is not None:
            surface.blit(
                icon, (self.rect.x, self.rect.y + (look.fonts.line_height(self._how) - icon.get_height()) // 2)
            )

    def _size(self, look: Look) -> int:
        return look.fonts.pixels(self._how.size)


class Measure(Widget):
    """One widget from the left, no wider than `most` ems: about seventy letters of running text."""

    def __init__(self, child: Widget, most: float = 46) -> None:
        super().__init__(children=[child])
        self._most = most

    def needed(self, look: Look, width: int) -> int:
        """Return the height of what it holds."""
        return self.children[0].needed(look, min(width, look.em(self._most)))

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Put what it holds at the left."""
        self.rect = rect
        self.children[0].place(look, pygame.Rect(rect.x, rect.y, min(rect.width, look.em(self._most)), rect.height))


class Even(Row):
    """Widgets beside each other, all as high as the highest of them."""

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Give each the height of the row."""
        super().place(look, rect)
        for child in self.children:
            child.place(look, pygame.Rect(child.rect.topleft, (child.rect.width, rect.height)))


class Steps(Widget):
    """Which part of a few one is in: a thin bar for each, those gone through filled."""

    def __init__(self, at: int, of: int) -> None:
        super().__init__()
        self._at = at
        self._of = of

    def needed(self, look: Look, width: int) -> int:  # noqa: ARG002 - as thin at any width
        """Return the height of the bars."""
        return look.gap(0.5)

    def paint(self, surface: pygame.Surface, look: Look, state: State) -> None:  # noqa: ARG002 - bars have no states
        """Draw the bars."""
        gap = look.gap(1)
        width = (self.rect.width - gap * (self._of - 1)) // self._of
        for number in range(self._of):
            colour = look.theme.accent if number < self._at else look.theme.rule
            surface.fill(colour, (self.rect.x + number * (width + gap), self.rect.y, width, self.rect.height))
