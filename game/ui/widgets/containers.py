"""Layout containers: columns, rows, flows, panels, and boxes that indent, centre or limit the width of one child.

All gaps, padding and margins are in grid units of 8 pixels, all maximum widths in ems (16 pixels at 100 % text size).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
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
    """Empty space, `units` grid units high."""

    def __init__(self, units: float) -> None:
        super().__init__()
        self._units = units

    def height_for_width(self, style: Style, width: int) -> int:  # noqa: ARG002 - the same height at any width
        """Return its height."""
        return style.gap(self._units)


class Divider(Widget):
    """A thin horizontal line."""

    def height_for_width(self, style: Style, width: int) -> int:  # noqa: ARG002 - as thin at any width
        """Return its thickness, 1 pixel."""
        return 1

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw it."""
        surface.fill(style.theme.rule, self.rect)


class Column(Widget):
    """Stacks its children vertically; those that `expands` share the remaining height.

    There is `gap` between them, `pad` at the sides, and `pad_down` above and below (`pad` if it is None).
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
        """Whether one of its children does."""
        return any(child.expands for child in self.children)

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of all children with the gaps and the padding."""
        inner = max(0, width - 2 * style.gap(self._pad))
        heights = [child.height_for_width(style, inner) for child in self.children]
        return sum(heights) + style.gap(self._gap) * max(0, len(heights) - 1) + 2 * style.gap(self._pad_down)

    def preferred_width(self, style: Style) -> int:
        """Return the width of the widest child with the padding."""
        return super().preferred_width(style) + 2 * style.gap(self._pad)

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Stack the children from the top."""
        self.rect = rect
        inner = inset(rect, style.gap(self._pad), style.gap(self._pad_down))
        heights = [0 if child.expands else child.height_for_width(style, inner.width) for child in self.children]
        gap = style.gap(self._gap)
        expanding = sum(child.expands for child in self.children)
        remaining = max(0, inner.height - sum(heights) - gap * (len(heights) - 1))
        top = inner.y
        for child, own_height in zip(self.children, heights, strict=True):
            height = remaining // expanding if child.expands else own_height
            child.arrange(style, pygame.Rect(inner.x, top, inner.width, height))
            top += height + gap


class Panel(Column):
    """A column on a raised background with a thin border."""

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the background and the border."""
        draw_box(surface, self.rect, style.theme.sheet, style.theme.rule)


class SidePanel(Column):
    """A column on a raised background that reaches to the window's edge, with a thin line at its left."""

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the background and the line."""
        surface.fill(style.theme.sheet, self.rect)
        surface.fill(style.theme.rule, (self.rect.x, self.rect.y, 1, self.rect.height))


class ComputedLayout(Widget, ABC):
    """A container that computes the rectangles of all its children from its own."""

    @abstractmethod
    def child_rects(self, style: Style, rect: pygame.Rect) -> Sequence[pygame.Rect]:
        """Return the rectangles of the children, in their order; of `rect` only the position and the width count."""

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height down to the bottom of the lowest child."""
        return max((rect.bottom for rect in self.child_rects(style, pygame.Rect(0, 0, width, 0))), default=0)

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Set its rectangle, and give every child the one computed for it."""
        self.rect = rect
        for child, child_rect in zip(self.children, self.child_rects(style, rect), strict=True):
            child.arrange(style, child_rect)


class SplitRow(ComputedLayout):
    """One widget at the left, one at the right at its preferred width; stacked where the left would be too narrow."""

    def __init__(self, left: Widget, right: Widget) -> None:
        super().__init__(children=[left, right])

    def child_rects(self, style: Style, rect: pygame.Rect) -> tuple[pygame.Rect, pygame.Rect]:
        """Return the rectangles of both; the left one takes at least a third of the width."""
        left, right = self.children
        gap, right_width = style.gap(2), min(rect.width, right.preferred_width(style))
        left_width = rect.width - right_width - gap
        if left_width < rect.width // 3:
            height = left.height_for_width(style, rect.width)
            below = pygame.Rect(rect.x, rect.y + height + gap, rect.width, right.height_for_width(style, rect.width))
            return pygame.Rect(rect.x, rect.y, rect.width, height), below
        heights = left.height_for_width(style, left_width), right.height_for_width(style, right_width)
        tops = [rect.y + (max(heights) - height) // 2 for height in heights]
        return (
            pygame.Rect(rect.x, tops[0], left_width, heights[0]),
            pygame.Rect(rect.right - right_width, tops[1], right_width, heights[1]),
        )


class Row(Widget):
    """Widgets beside each other; `shares` are their parts of the width, equal if not given."""

    def __init__(
        self, children: Sequence[Widget], *, shares: Sequence[float] = (), gap: float = 3, key: str = ""
    ) -> None:
        super().__init__(key=key, children=children)
        self._shares = tuple(shares) or (1.0,) * len(children)
        self._gap = gap

    @property
    def expands(self) -> bool:
        """Whether one of its children does."""
        return any(child.expands for child in self.children)

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the highest child."""
        rects = columns(pygame.Rect(0, 0, width, 0), self._shares, style.gap(self._gap))
        pairs = zip(self.children, rects, strict=True)
        return max((child.height_for_width(style, rect.width) for child, rect in pairs), default=0)

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Align the children at the top; those that `expands` are as high as the row."""
        self.rect = rect
        for child, column in zip(self.children, columns(rect, self._shares, style.gap(self._gap)), strict=True):
            if not child.expands:
                column.height = min(column.height, child.height_for_width(style, column.width))
            child.arrange(style, column)


class Flow(ComputedLayout):
    """Widgets beside each other at their preferred widths, wrapped into lines, each centred in its line's height."""

    def __init__(self, children: Sequence[Widget], *, gap: float = 2) -> None:
        super().__init__(children=children)
        self._gap = gap

    def preferred_width(self, style: Style) -> int:
        """Return the width of all children in one line."""
        widths = [child.preferred_width(style) for child in self.children]
        return sum(widths) + style.gap(self._gap) * max(0, len(widths) - 1)

    def child_rects(self, style: Style, rect: pygame.Rect) -> list[pygame.Rect]:
        """Return the rectangles of the children, line by line."""
        gap, top = style.gap(self._gap), rect.y
        rects: list[pygame.Rect] = []
        for line in self._lines(style, rect.width):
            widths = [min(child.preferred_width(style), rect.width) for child in line]
            height = max(child.height_for_width(style, width) for child, width in zip(line, widths, strict=True))
            left = rect.x
            for child, width in zip(line, widths, strict=True):
                own_height = child.height_for_width(style, width)
                rects.append(pygame.Rect(left, top + (height - own_height) // 2, width, own_height))
                left += width + gap
            top += height + gap
        return rects

    def _lines(self, style: Style, width: int) -> list[list[Widget]]:
        lines: list[list[Widget]] = []
        remaining = 0
        for child in self.children:
            needed = min(child.preferred_width(style), width) + style.gap(self._gap)
            if not lines or needed > remaining + style.gap(self._gap):
                lines.append([])
                remaining = width
            lines[-1].append(child)
            remaining -= needed
        return lines


class Centred(Widget):
    """Centres one child horizontally, at most `max_width` wide, with a `margin` at both sides.

    If `vertical`, it is placed vertically too; `above` is the share of the spare height that goes above it, 0 to 1.
    """

    def __init__(
        self, child: Widget, *, max_width: float, vertical: bool = False, above: float = 1 / 3, margin: float = 0
    ) -> None:
        super().__init__(children=[child])
        self._above = above
        self._max_width = max_width
        self._vertical = vertical
        self._margin = margin

    @property
    def expands(self) -> bool:
        """Whether it or its child takes the remaining height of a column."""
        return self._vertical or self.children[0].expands

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the child."""
        return self.children[0].height_for_width(style, self._width(style, width))

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Centre the child."""
        self.rect = rect
        width = self._width(style, rect.width)
        child = self.children[0]
        height = rect.height if child.expands else min(rect.height, child.height_for_width(style, width))
        top = rect.y + round((rect.height - height) * self._above) if self._vertical else rect.y
        child.arrange(style, pygame.Rect(rect.x + (rect.width - width) // 2, top, width, height))

    def _width(self, style: Style, width: int) -> int:
        return max(0, min(width - 2 * style.gap(self._margin), style.em(self._max_width)))


BAR = 4
"""The thickness of the bar beside quoted words, in pixels."""


class IndentedBox(Widget):
    """Indents one child from the left, so that something can be drawn beside it."""

    def __init__(self, child: Widget) -> None:
        super().__init__(children=[child])

    def indent(self, style: Style) -> int:
        """Return the indentation in pixels."""
        return style.gap(3)

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the child."""
        return self.children[0].height_for_width(style, max(1, width - self.indent(style)))

    def preferred_width(self, style: Style) -> int:
        """Return the width of the child with the indentation."""
        return super().preferred_width(style) + self.indent(style)

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Lay out the child to the right of the indentation."""
        self.rect = rect
        left = self.indent(style)
        self.children[0].arrange(style, pygame.Rect(rect.x + left, rect.y, max(1, rect.width - left), rect.height))


class QuoteBox(IndentedBox):
    """Quoted words with a thin bar at their left."""

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the bar."""
        surface.fill(style.theme.accent, (self.rect.x, self.rect.y, BAR, self.rect.height))


class IconBox(IndentedBox):
    """An icon before the first line of a child; `text_type` is the type of that line."""

    def __init__(self, icon: str, child: Widget, text_type: Type = BODY) -> None:
        super().__init__(child)
        self._icon = icon
        self._text_type = text_type

    def indent(self, style: Style) -> int:
        """Return the icon's width with the space after it."""
        return self._size(style) + style.gap(2)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the icon."""
        icon = style.pictures.icon(self._icon, self._size(style), style.theme.ink_soft)
        if icon is not None:
            surface.blit(
                icon, (self.rect.x, self.rect.y + (style.fonts.line_height(self._text_type) - icon.get_height()) // 2)
            )

    def _size(self, style: Style) -> int:
        return style.fonts.pixels(self._text_type.size)


class MaxWidthBox(Widget):
    """Limits the width of one child, aligned at the left; 46 ems are about seventy letters of running text."""

    def __init__(self, child: Widget, max_width: float = 46) -> None:
        super().__init__(children=[child])
        self._max_width = max_width

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the child."""
        return self.children[0].height_for_width(style, min(width, style.em(self._max_width)))

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Lay out the child at the left."""
        self.rect = rect
        self.children[0].arrange(
            style, pygame.Rect(rect.x, rect.y, min(rect.width, style.em(self._max_width)), rect.height)
        )


class EqualHeightRow(Row):
    """A row whose children are all as high as the row."""

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Give each child the height of the row."""
        super().arrange(style, rect)
        for child in self.children:
            child.arrange(style, pygame.Rect(child.rect.topleft, (child.rect.width, rect.height)))


class StepIndicator(Widget):
    """The progress through a few steps: a thin bar for each step, filled up to the current one."""

    def __init__(self, step: int, count: int) -> None:
        super().__init__()
        self._step = step
        self._count = count

    def height_for_width(self, style: Style, width: int) -> int:  # noqa: ARG002 - as thin at any width
        """Return the height of the bars."""
        return style.gap(0.5)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the bars."""
        gap = style.gap(1)
        width = (self.rect.width - gap * (self._count - 1)) // self._count
        for number in range(self._count):
            colour = style.theme.accent if number < self._step else style.theme.rule
            surface.fill(colour, (self.rect.x + number * (width + gap), self.rect.y, width, self.rect.height))
