"""A picture, and places in it to look at more closely."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui import paint
from game.ui.layout import covering, fitted, grown, part
from game.ui.text import lay_out, plain
from game.ui.theme import TOUCH
from game.ui.widgets.paragraph import SMALL
from game.ui.widgets.pressing import Pressable
from game.ui.widgets.tree import Role, State, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.look import Look

DOT = 9
"""The radius of the quiet mark on a spot."""


class Spot(Pressable):
    """A place in a picture, given as shares of it; one already looked at keeps a hollow mark."""

    role: ClassVar[Role] = Role.BUTTON

    def __init__(self, key: str, name: str, at: Sequence[float], *, seen: bool = False, enabled: bool = True) -> None:
        super().__init__(key=key, name=name, description="Seen" if seen else "Look closer", enabled=enabled)
        self.at = tuple(at)
        self._seen = seen

    def paint(self, surface: pygame.Surface, look: Look, state: State) -> None:
        """Draw the mark; under the mouse or focus also the outline and the name."""
        theme = look.theme
        fill = theme.sheet if self._seen or not self.enabled else theme.accent
        edge = theme.accent if self._seen or not self.enabled else theme.sheet
        paint.disc(surface, self.rect.center, DOT + 2 * state.over, fill, edge)
        pygame.draw.aacircle(surface, theme.sheet, self.rect.center, DOT + 2 * state.over + 1, 1)
        if state.over or state.focused:
            pygame.draw.rect(surface, theme.sheet, self.rect, 2, border_radius=paint.RADIUS)
            self._name_tag(surface, look)

    def _name_tag(self, surface: pygame.Surface, look: Look) -> None:
        words = look.fonts.line(SMALL, self.name, look.theme.ink)
        tag = words.get_rect().inflate(20, 10)
        tag.midtop = (self.rect.centerx, self.rect.centery + DOT + 8)
        tag.clamp_ip(self.parent.rect if self.parent else surface.get_rect())
        paint.box(surface, tag, look.theme.sheet, look.theme.edge)
        surface.blit(words, words.get_rect(center=tag.center))


class Picture(Widget):
    """A picture with its name read out; `band` is its height in grid units if it fills a band across the page."""

    role: ClassVar[Role] = Role.IMAGE

    def __init__(
        self, path: str, name: str, *, spots: Sequence[Spot] = (), band: float = 0, most: float = 0, key: str = ""
    ) -> None:
        super().__init__(key=key, name=name, children=spots)
        self._path = path
        self._band = band
        self._most = most

    @property
    def window(self) -> pygame.Rect:
        """The part through which its spots are seen."""
        return self.rect

    def needed(self, look: Look, width: int) -> int:
        """Return the height of its band, or of the picture at this width."""
        if self._band:
            return look.gap(self._band)
        wide, high = look.pictures.size(self._path)
        height = width * high // wide
        return min(height, look.gap(self._most)) if self._most else height

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place, and lay the spots over the picture as it will be drawn."""
        self.rect = rect
        whole = self._whole(look)
        for spot in self.children:
            if isinstance(spot, Spot):
                spot.place(look, grown(part(whole, spot.at), TOUCH).clamp(rect))

    def paint(self, surface: pygame.Surface, look: Look, state: State) -> None:  # noqa: ARG002 - its spots have the states
        """Draw the picture, or a frame with its name if it cannot be shown."""
        if self._band:
            drawn = look.pictures.cropped(self._path, self.rect.size)
        else:
            drawn = look.pictures.scaled(self._path, self._whole(look).size)
        if drawn is not None:
            surface.blit(drawn, drawn.get_rect(center=self.rect.center))
            return
        name = lay_out(plain(self.name), look.fonts, SMALL, max(1, self.rect.width - 32))
        paint.nameless_picture(surface, self.rect, look.theme, look.fonts, name)

    def _whole(self, look: Look) -> pygame.Rect:
        size = look.pictures.size(self._path)
        return covering(size, self.rect) if self._band else fitted(size, self.rect)
