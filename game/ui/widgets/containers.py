"""Widgets that only put other widgets in their places: columns, rows, flows, sheets of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.drawing.fonts import Type
from game.ui.drawing.geometry import columns, inset
from game.ui.drawing.shapes import draw_box
from game.ui.widgets.paragraph import BODY
from game.ui.widgets.widget import InteractionState, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style


class Spacer(Widget):
    """Nothing, so many grid units high."""

    def __init__(self, units: float) -> None:
        super().__init__()
        self._units = units

    def height_for_width(self, look: Style, width: int) -> int:  # noqa: ARG002 - a space is as high at any width
        """Return its height."""
        return look.gap(self._units)


class Divider(Widget):
    """A thin line across the page."""

    def height_for_width(self, look: Style, width: int) -> int:  # noqa: ARG002 - a line is as thin at any width
        """Return its thickness."""
        return 1

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - a line has no states
        """Draw it."""
        surface.fill(look.theme.rule, self.rect)


class Column(Widget):
    """Widgets under each other; what `fills` takes the height that is left.

    `gap`, `pad` at the sides and `pad_down` above and below (as `pad` if not given) are in grid units.
    """

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        gap: float = 2,
        pad: float = 0,
        pad_down: float | None = None,
        key: str = "",
        name: str = "",
    ) -> None:
        super().__init__(key=key, name=name, children=children)
        self._gap = gap
        self._pad = pad
        self._pad_down = pad if pad_down is None else pad_down

    @property
    def expands(self) -> bool:
        """Whether something in it takes what height is left."""
        return any(child.expands for child in self.children)

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of all of them, with the gaps and the padding."""
        inner = max(0, width - 2 * look.gap(self._pad))
        heights = [child.height_for_width(look, inner) for child in self.children]
        return sum(heights) + look.gap(self._gap) * max(0, len(heights) - 1) + 2 * look.gap(self._pad_down)

    def preferred_width(self, look: Style) -> int:
        """Return the width of the widest."""
        return super().preferred_width(look) + 2 * look.gap(self._pad)

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Put them under each other from the top."""
        self.rect = rect
        inner = inset(rect, look.gap(self._pad), look.gap(self._pad_down))
        heights = [0 if child.expands else child.height_for_width(look, inner.width) for child in self.children]
        gap = look.gap(self._gap)
        filling = sum(child.expands for child in self.children)
        left = max(0, inner.height - sum(heights) - gap * (len(heights) - 1))
        top = inner.y
        for child, height in zip(self.children, heights, strict=True):
            taken = left // filling if child.expands else height
            child.arrange(look, pygame.Rect(inner.x, top, inner.width, taken))
            top += taken + gap


class Panel(Column):
    """A column on a sheet of paper with a thin edge."""

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - paper has no states
        """Draw the sheet."""
        draw_box(surface, self.rect, look.theme.sheet, look.theme.rule)


class SidePanel(Column):
    """A column on a sheet that reaches to the window's edge, set off by a thin line at its left."""

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - nor has a ground
        """Draw the ground and the line."""
        surface.fill(look.theme.sheet, self.rect)
        surface.fill(look.theme.rule, (self.rect.x, self.rect.y, 1, self.rect.height))


class SplitRow(Widget):
    """Something at the left, something at the right as wide as it likes; under each other where that is too much."""

    def __init__(self, left: Widget, right: Widget) -> None:
        super().__init__(children=[left, right])

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of the higher, or of both."""
        return max(rect.bottom for rect in self._rects(look, pygame.Rect(0, 0, width, 0)))

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Put both in their places."""
        self.rect = rect
        for child, place in zip(self.children, self._rects(look, rect), strict=True):
            child.arrange(look, place)

    def _rects(self, look: Style, rect: pygame.Rect) -> tuple[pygame.Rect, pygame.Rect]:
        left, right = self.children
        gap, wide = look.gap(2), min(rect.width, right.preferred_width(look))
        beside = rect.width - wide - gap
        if beside < rect.width // 3:
            high = left.height_for_width(look, rect.width)
            under = pygame.Rect(rect.x, rect.y + high + gap, rect.width, right.height_for_width(look, rect.width))
            return pygame.Rect(rect.x, rect.y, rect.width, high), under
        highs = left.height_for_width(look, beside), right.height_for_width(look, wide)
        tops = [rect.y + (max(highs) - high) // 2 for high in highs]
        return pygame.Rect(rect.x, tops[0], beside, highs[0]), pygame.Rect(rect.right - wide, tops[1], wide, highs[1])


class Row(Widget):
    """Widgets beside each other, by shares of the width."""

    def __init__(
        self, children: Sequence[Widget], *, shares: Sequence[float] = (), gap: float = 3, key: str = ""
    ) -> None:
        super().__init__(key=key, children=children)
        self._shares = tuple(shares) or (1.0,) * len(children)
        self._gap = gap

    @property
    def expands(self) -> bool:
        """Whether something in it takes what height is left."""
        return any(child.expands for child in self.children)

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of the highest."""
        rects = columns(pygame.Rect(0, 0, width, 0), self._shares, look.gap(self._gap))
        pairs = zip(self.children, rects, strict=True)
        return max((child.height_for_width(look, rect.width) for child, rect in pairs), default=0)

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Put them side by side from the top; what `fills` is as high as the row."""
        self.rect = rect
        for child, column in zip(self.children, columns(rect, self._shares, look.gap(self._gap)), strict=True):
            if not child.expands:
                column.height = min(column.height, child.height_for_width(look, column.width))
            child.arrange(look, column)


class Flow(Widget):
    """Widgets beside each other at their natural widths, going on below where the width ends."""

    def __init__(self, children: Sequence[Widget], *, gap: float = 2) -> None:
        super().__init__(children=children)
        self._gap = gap

    def preferred_width(self, look: Style) -> int:
        """Return the width of all of them in one line."""
        widths = [child.preferred_width(look) for child in self.children]
        return sum(widths) + look.gap(self._gap) * max(0, len(widths) - 1)

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of all lines."""
        return max((rect.bottom for rect in self._rects(look, pygame.Rect(0, 0, width, 0))), default=0)

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Put them in lines."""
        self.rect = rect
        for child, place in zip(self.children, self._rects(look, rect), strict=True):
            child.arrange(look, place)

    def _rects(self, look: Style, rect: pygame.Rect) -> list[pygame.Rect]:
        gap, top = look.gap(self._gap), rect.y
        rects: list[pygame.Rect] = []
        for line in self._lines(look, rect.width):
            widths = [min(child.preferred_width(look), rect.width) for child in line]
            height = max(child.height_for_width(look, width) for child, width in zip(line, widths, strict=True))
            left = rect.x
            for child, width in zip(line, widths, strict=True):
                own = child.height_for_width(look, width)
                rects.append(pygame.Rect(left, top + (height - own) // 2, width, own))
                left += width + gap
            top += height + gap
        return rects

    def _lines(self, look: Style, width: int) -> list[list[Widget]]:
        lines: list[list[Widget]] = []
        room = 0
        for child in self.children:
            wanted = min(child.preferred_width(look), width) + look.gap(self._gap)
            if not lines or wanted > room + look.gap(self._gap):
                lines.append([])
                room = width
            lines[-1].append(child)
            room -= wanted
        return lines


class Centred(Widget):
    """One widget in the middle, no wider than `most` ems.

    There is a `margin` at the sides, in grid units; if `upright`, it stands in the height too, with so much of the room
    that is left above it as `above` says.
    """

    def __init__(
        self, child: Widget, *, most: float, upright: bool = False, above: float = 1 / 3, margin: float = 0
    ) -> None:
        super().__init__(children=[child])
        self._above = above
        self._most = most
        self._upright = upright
        self._margin = margin

    @property
    def expands(self) -> bool:
        """Whether it takes what height is left."""
        return self._upright or self.children[0].expands

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of what it holds."""
        return self.children[0].height_for_width(look, self._width(look, width))

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Put what it holds in the middle."""
        self.rect = rect
        width = self._width(look, rect.width)
        child = self.children[0]
        height = rect.height if child.expands else min(rect.height, child.height_for_width(look, width))
        top = rect.y + round((rect.height - height) * self._above) if self._upright else rect.y
        child.arrange(look, pygame.Rect(rect.x + (rect.width - width) // 2, top, width, height))

    def _width(self, look: Style, width: int) -> int:
        return max(0, min(width - 2 * look.gap(self._margin), look.em(self._most)))


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
