"""Where one is and who is there: a picture with the people beside it, or under it where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.widgets.containers import Column, Flow
from game.ui.widgets.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style
    from game.ui.widgets.image_map import Picture

ROOMY = 0.42
"""How much of the window's height a picture takes at the most."""
TIGHT = 0.22
"""How much it takes where the words and the choices under it would not be seen otherwise."""
LEAST = 9
"""The least height of a picture whose places are to be pressed, in ems, unless a roomy one is lower still."""
NEARLY = 1.15
"""How much higher than it should be a picture may be before it is made smaller."""
GAP = 1.5


class PlaceView(Widget):
    """A picture and people; `high` is the window's height, and `tight` leaves more of it to what stands below."""

    def __init__(self, picture: Picture, people: Sequence[Widget], high: int) -> None:
        self._picture = picture
        self._beside = Column(people, gap=1)
        self._under = Flow(people, gap=2)
        super().__init__(children=[picture, self._under])
        self._people = tuple(people)
        self._high = high
        self.tight = False

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of the picture, and of the people if they stand under it."""
        picture = self._size(look, width)
        if not self._people or self._stand_beside(look, width, picture):
            return picture[1]
        return picture[1] + look.gap(GAP) + self._under.height_for_width(look, width)

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Put the picture at the left, and the people where there is room for them."""
        self.rect = rect
        width, height = self._size(look, rect.width)
        self._picture.arrange(look, pygame.Rect(rect.x, rect.y, width, height))
        beside = self._stand_beside(look, rect.width, (width, height))
        people: Widget = self._beside if beside else self._under
        people.set_children(self._people)
        self.set_children([self._picture, people] if self._people else [self._picture])
        left, top = (width + look.gap(2), 0) if beside else (0, height + look.gap(GAP))
        people.arrange(look, pygame.Rect(rect.x + left, rect.y + top, rect.width - left, rect.height - top))

    def _size(self, look: Style, width: int) -> tuple[int, int]:
        whole = self._picture.height_for_width(look, width)
        most = round(self._high * ROOMY)
        if self.tight:
            most = min(most, max(round(self._high * TIGHT), look.em(LEAST)))
        # A picture only a little too high is not made narrower than the words under it.
        if whole <= most * NEARLY:
            return width, whole
        # What nobody can press or stand beside may lose its edges; the page then keeps its full width.
        self._picture.cropped = not (self._people or self._picture.children)
        return (width if self._picture.cropped else width * most // whole, most)

    def _stand_beside(self, look: Style, width: int, picture: tuple[int, int]) -> bool:
        room = width - picture[0] - look.gap(2)
        fits = room >= self._beside.preferred_width(look)
        return fits and self._beside.height_for_width(look, room) <= picture[1] + look.gap(3)
