"""The place of a scene: its picture with the people beside it, or under it where they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.widgets.containers import Column, Flow
from game.ui.widgets.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style
    from game.ui.widgets.image_map import Picture

MAX_SHARE = 0.42
"""The part of the window's height that the picture takes at most."""
SMALL_SHARE = 0.22
"""That part on a page that would otherwise have to scroll."""
MIN_HEIGHT = 9
"""The least height of a small picture, in ems, so that its hotspots can be pressed."""
TOLERANCE = 1.15
"""How many times higher than its maximum a picture may be before it is made smaller."""
GAP = 1.5
"""The gap between the picture and the people under it, in grid units."""


class PlaceView(Widget):
    """A picture and people; `window_height` is in pixels; `is_small` leaves more of it to what stands below."""

    def __init__(self, picture: Picture, people: Sequence[Widget], window_height: int) -> None:
        self._picture = picture
        self._beside = Column(people, gap=1)
        self._under = Flow(people, gap=2)
        super().__init__(children=[picture, self._under])
        self._people = tuple(people)
        self._window_height = window_height
        self.is_small = False

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the picture, and of the people if they stand under it."""
        picture = self._size(style, width)
        if not self._people or self._fits_beside(style, width, picture):
            return picture[1]
        return picture[1] + style.gap(GAP) + self._under.height_for_width(style, width)

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Lay out the picture at the left, and the people beside or under it."""
        self.rect = rect
        width, height = self._size(style, rect.width)
        self._picture.arrange(style, pygame.Rect(rect.x, rect.y, width, height))
        beside = self._fits_beside(style, rect.width, (width, height))
        people: Widget = self._beside if beside else self._under
        people.set_children(self._people)
        self.set_children([self._picture, people] if self._people else [self._picture])
        left, top = (width + style.gap(2), 0) if beside else (0, height + style.gap(GAP))
        people.arrange(style, pygame.Rect(rect.x + left, rect.y + top, rect.width - left, rect.height - top))

    def _size(self, style: Style, width: int) -> tuple[int, int]:
        """Return the width and height of the picture; set whether it is cropped."""
        height = self._picture.height_for_width(style, width)
        max_height = round(self._window_height * MAX_SHARE)
        if self.is_small:
            max_height = min(max_height, max(round(self._window_height * SMALL_SHARE), style.em(MIN_HEIGHT)))
        # A picture only a little too high is not made narrower than the text under it.
        if height <= max_height * TOLERANCE:
            return width, height
        # A picture without hotspots and without people beside it is cropped to the full width instead.
        self._picture.cropped = not (self._people or self._picture.children)
        return (width if self._picture.cropped else width * max_height // height, max_height)

    def _fits_beside(self, style: Style, width: int, picture: tuple[int, int]) -> bool:
        available = width - picture[0] - style.gap(2)
        fits = available >= self._beside.preferred_width(style)
        return fits and self._beside.height_for_width(style, available) <= picture[1] + style.gap(3)
