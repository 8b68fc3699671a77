"""A picture, and places in it to look at more closely."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.geometry import contain, cover, expand_to, subrect
from game.ui.drawing.text_layout import lay_out, plain_blocks
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.containers import Column
from game.ui.widgets.paragraph import SMALL
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.widget import InteractionState, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style

DOT = 0.45
"""The radius of the mark on a spot, as a share of the letters' size."""


class Hotspot(Pressable):
    """A place in a picture, given as shares of it.

    One to look at has a full mark with an eye, one that was looked at a tick, and one that is closed a small bar.
    """

    role: ClassVar[Role] = Role.BUTTON

    def __init__(self, key: str, name: str, at: Sequence[float], *, seen: bool = False, enabled: bool = True) -> None:
        state = "looked at" if seen else "look closer" if enabled else "not looked at, and no time for it now"
        super().__init__(key=key, name=name, description=state.capitalize(), enabled=enabled)
        self.at = tuple(at)
        self.area = pygame.Rect(0, 0, 0, 0)
        self.mark = (0, 0)
        self.state = state
        self._seen = seen

    def contains_point(self, pos: tuple[int, int]) -> bool:
        """Tell whether a place belongs to it: where spots lie close together, to the nearest of them."""
        beside = [one for one in self.parent.children if one.rect.collidepoint(pos)] if self.parent else []
        return self.rect.collidepoint(pos) and min(beside, key=lambda one: _far(one, pos), default=self) is self

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:
        """Draw the mark; under the mouse or focus also the outline."""
        theme, lit = look.theme, state.over or state.focused
        radius = round(look.fonts.pixels(SMALL.size) * DOT) + 2 * lit
        centre = self.mark
        waits = self.enabled and not self._seen
        fill, ink = (theme.accent, theme.on_accent) if waits else (theme.sheet, theme.ink)
        if waits or self._seen:
            shapes.draw_disc(surface, centre, radius + 2, fill, theme.sheet if waits else theme.accent)
            icon = look.pictures.icon("eye" if waits else "check", radius * 3 // 2, ink)
            if icon is not None:
                surface.blit(icon, icon.get_rect(center=centre))
        else:
            shapes.draw_disc(surface, centre, radius * 3 // 4, fill, theme.ink_soft)
            surface.fill(ink, pygame.Rect(0, 0, radius * 3 // 4, 2).move(centre[0] - radius * 3 // 8, centre[1] - 1))
        if lit:
            pygame.draw.rect(surface, theme.sheet, self.rect, 2, border_radius=shapes.RADIUS)

    def move_by(self, across: int, down: int) -> None:
        """Move it with its mark."""
        super().move_by(across, down)
        self.mark = (self.mark[0] + across, self.mark[1] + down)

    def paint_label(self, surface: pygame.Surface, look: Style) -> None:
        """Draw its name beside it: under it, or over it where there is no room."""
        said = self.name if self.enabled and not self._seen else f"{self.name}: {self.state}"
        words = look.fonts.line(SMALL, said, look.theme.ink)
        tag = words.get_rect().inflate(20, 10)
        within = self.parent.rect if self.parent else surface.get_rect()
        tag.midtop = (self.rect.centerx, self.rect.bottom + 6)
        if tag.bottom > within.bottom:
            tag.midbottom = (self.rect.centerx, self.rect.top - 6)
        tag.clamp_ip(within)
        shapes.draw_box(surface, tag, look.theme.sheet, look.theme.edge)
        surface.blit(words, words.get_rect(center=tag.center))


class BackdropColumn(Column):
    """A column that lies on a picture, which fills its place and is cut off where it is too large."""

    def __init__(self, path: str, children: Sequence[Widget], *, pad: float) -> None:
        super().__init__(children, gap=2, pad=pad)
        self._path = path

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - a picture has no states
        """Draw the picture, or a quiet ground if it cannot be shown yet."""
        drawn = look.pictures.cropped(self._path, self.rect.size)
        if drawn is None:
            surface.fill(look.theme.wash, self.rect)
        else:
            surface.blit(drawn, self.rect)


def _into(rect: pygame.Rect, at: tuple[int, int]) -> tuple[int, int]:
    return min(max(at[0], rect.left), rect.right), min(max(at[1], rect.top), rect.bottom)


def _apart(one: tuple[int, int], other: tuple[int, int], least: int) -> bool:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 >= least**2


def _far(spot: Widget, pos: tuple[int, int]) -> int:
    return (spot.rect.centerx - pos[0]) ** 2 + (spot.rect.centery - pos[1]) ** 2


class Picture(Widget):
    """A picture with its name read out.

    One that is `cropped` fills its place, and what is too much is cut off.
    """

    role: ClassVar[Role] = Role.IMAGE

    def __init__(self, path: str, name: str, *, spots: Sequence[Hotspot] = (), key: str = "") -> None:
        super().__init__(key=key, name=name, children=spots)
        self._path = path
        self.cropped = False

    @property
    def clip_rect(self) -> pygame.Rect:
        """The part through which its spots are seen."""
        return self.rect

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of the picture at this width."""
        wide, high = look.pictures.size(self._path)
        return width * high // wide

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Take a place, and lay the spots over the picture as it will be drawn."""
        self.rect = rect
        whole = self._whole(look)
        for spot in self.children:
            if isinstance(spot, Hotspot):
                spot.area = subrect(whole, spot.at)
                spot.arrange(look, expand_to(spot.area, TOUCH).clamp(rect))
        self._set_marks(round(look.fonts.pixels(SMALL.size) * DOT) + 4)

    def _set_marks(self, radius: int) -> None:
        """Put each mark at a corner of what it marks, which it must not hide, and away from the other marks."""
        within = self.rect.inflate(-2 * radius, -2 * radius)
        taken: list[tuple[int, int]] = []
        for spot in self.children:
            if isinstance(spot, Hotspot):
                area = spot.area
                corners = [_into(within, at) for at in (area.topright, area.topleft, area.bottomright, area.bottomleft)]
                free = (at for at in corners if all(_apart(at, one, 3 * radius) for one in taken))
                spot.mark = next(free, corners[0])
                taken.append(spot.mark)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - its spots have the states
        """Draw the picture, or a frame with its name if it cannot be shown."""
        if self.cropped:
            drawn = look.pictures.cropped(self._path, self.rect.size)
        else:
            drawn = look.pictures.scaled(self._path, self._whole(look).size)
        if drawn is not None:
            surface.blit(drawn, drawn.get_rect(center=self.rect.center))
            return
        name = lay_out(plain_blocks(self.name), look.fonts, SMALL, max(1, self.rect.width - 32))
        shapes.draw_missing_image(surface, self.rect, look.theme, look.fonts, name)

    def _whole(self, look: Style) -> pygame.Rect:
        size = look.pictures.size(self._path)
        return cover(size, self.rect) if self.cropped else contain(size, self.rect)
