"""A grid: widgets in columns of equal width and rows whose cells are equally high."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.widgets.containers import ComputedLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget


class Grid(ComputedLayout):
    """Widgets in rows, read from left to right.

    Args:
        children: the widgets of the cells.
        min_width: the least width of a column, in ems; there are as many columns as fit.
        max_columns: the most columns.
        gap: the space between cells, in grid units.
        level: every row is as high as the highest widget of all needs, not only as that of its own row.
        key: identifies it across rebuilds.
    """

    def __init__(
        self,
        children: Sequence[Widget],
        *,
        min_width: float,
        max_columns: int = 3,
        gap: float = 1,
        level: bool = True,
        key: str = "",
    ) -> None:
        super().__init__(key=key, children=children)
        self._min_width = min_width
        self._max_columns = max_columns
        self._gap = gap
        self._level = level

    def child_rects(self, style: Style, rect: pygame.Rect) -> list[pygame.Rect]:
        """Return the rectangles of the cells, row by row."""
        gap = style.gap(self._gap)
        count = max(1, min(self._max_columns, (rect.width + gap) // max(1, style.em(self._min_width) + gap)))
        width = max(0, rect.width - gap * (count - 1)) // count
        heights = [child.height_for_width(style, width) for child in self.children]
        highest = max(heights, default=0)
        rects: list[pygame.Rect] = []
        top = rect.y
        for start in range(0, len(heights), count):
            row = heights[start : start + count]
            height = highest if self._level else max(row)
            rects += [pygame.Rect(rect.x + column * (width + gap), top, width, height) for column in range(len(row))]
            top += height + gap
        return rects
