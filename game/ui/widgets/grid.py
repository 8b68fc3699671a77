"""A grid: widgets in columns of equal width and rows of equal height."""

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
        key: identifies it across rebuilds.
    """

    def __init__(
        self, children: Sequence[Widget], *, min_width: float, max_columns: int = 3, gap: float = 1, key: str = ""
    ) -> None:
        super().__init__(key=key, children=children)
        self._min_width = min_width
        self._max_columns = max_columns
        self._gap = gap

    def child_rects(self, style: Style, rect: pygame.Rect) -> list[pygame.Rect]:
        """Return the rectangles of the cells; every row is as high as the highest widget of all needs."""
        gap = style.gap(self._gap)
        count = max(1, min(self._max_columns, (rect.width + gap) // max(1, style.em(self._min_width) + gap)))
        width = max(0, rect.width - gap * (count - 1)) // count
        height = max((child.height_for_width(style, width) for child in self.children), default=0)
        return [
            pygame.Rect(
                rect.x + number % count * (width + gap), rect.y + number // count * (height + gap), width, height
            )
            for number in range(len(self.children))
        ]
