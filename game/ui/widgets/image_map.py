"""An image map: a picture with hotspots that can be pressed."""

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

    from game.ui.drawing.images import Figure
    from game.ui.drawing.style import Style
    from game.ui.widgets.caption import Caption

DOT = 0.45
"""The radius of the mark of a hotspot, as a share of the font size."""
MIN_TARGET = 24
"""The least width in pixels of what answers around a mark."""


class Hotspot(Pressable):
    """A part of a picture that can be pressed; `area` is x, y, width and height as shares of the picture, 0 to 1.

    Its mark shows an eye while it can be looked at, a tick once it was `seen`, and a bar if it is disabled.
    """

    role: ClassVar[Role] = Role.BUTTON

    def __init__(self, key: str, name: str, area: Sequence[float], *, seen: bool = False, enabled: bool = True) -> None:
        state = "looked at" if seen else "look closer" if enabled else "not looked at, and no time for it now"
        super().__init__(key=key, name=name, description=state.capitalize(), enabled=enabled)
        self.area = tuple(area)
        self.area_rect = pygame.Rect(0, 0, 0, 0)
        self.mark = (0, 0)
        self.mark_radius = 0
        self.state = state
        self._seen = seen

    def contains_point(self, pos: tuple[int, int]) -> bool:
        """Tell whether a position hits it: its mark, else its area; of several that of the nearest centre."""
        spots = [spot for spot in (self.parent.children if self.parent else [self]) if isinstance(spot, Hotspot)]
        marked = [spot for spot in spots if _squared_distance(spot.mark, pos) <= spot.mark_radius**2]
        if marked:
            return min(marked, key=lambda spot: _squared_distance(spot.mark, pos)) is self
        hits = [spot for spot in spots if spot.rect.collidepoint(pos)]
        nearest = min(hits, key=lambda spot: _squared_distance(spot.rect.center, pos), default=None)
        return nearest is self

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the mark; while hovered or focused, also the outline."""
        theme, highlighted = style.theme, state.hovered or state.focused
        radius = round(style.fonts.pixels(SMALL.size) * DOT) + 2 * highlighted
        centre = self.mark
        unseen = self.enabled and not self._seen
        fill, ink = (theme.accent, theme.on_accent) if unseen else (theme.sheet, theme.ink)
        if unseen or self._seen:
            shapes.draw_disc(surface, centre, radius + 2, fill, theme.sheet if unseen else theme.accent)
            icon = style.pictures.icon("eye" if unseen else "check", radius * 3 // 2, ink)
            if icon is not None:
                surface.blit(icon, icon.get_rect(center=centre))
        else:
            shapes.draw_disc(surface, centre, radius * 3 // 4, fill, theme.ink_soft)
            surface.fill(ink, pygame.Rect(0, 0, radius * 3 // 4, 2).move(centre[0] - radius * 3 // 8, centre[1] - 1))
        if highlighted:
            pygame.draw.rect(surface, theme.sheet, self.rect, 2, border_radius=shapes.RADIUS)

    def move_by(self, across: int, down: int) -> None:
        """Move it with its mark."""
        super().move_by(across, down)
        self.mark = (self.mark[0] + across, self.mark[1] + down)

    def paint_label(self, surface: pygame.Surface, style: Style) -> None:
        """Draw its name as a tooltip below it, or above it where there is no space below."""
        text = self.name if self.enabled and not self._seen else f"{self.name}: {self.state}"
        words = style.fonts.line(SMALL, text, style.theme.ink)
        tooltip = words.get_rect().inflate(20, 10)
        bounds = self.parent.rect if self.parent else surface.get_rect()
        tooltip.midtop = (self.rect.centerx, self.rect.bottom + 6)
        if tooltip.bottom > bounds.bottom:
            tooltip.midbottom = (self.rect.centerx, self.rect.top - 6)
        tooltip.clamp_ip(bounds)
        shapes.draw_box(surface, tooltip, style.theme.sheet, style.theme.edge)
        surface.blit(words, words.get_rect(center=tooltip.center))


class BackdropColumn(Column):
    """A column over a background picture, which covers its rectangle and is cropped where it is too large."""

    def __init__(self, path: str, children: Sequence[Widget], *, pad: float) -> None:
        super().__init__(children, gap=2, pad=pad)
        self._path = path

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the picture, or a plain background if it cannot be shown yet."""
        picture = style.pictures.cropped(self._path, self.rect.size)
        if picture is None:
            surface.fill(style.theme.wash, self.rect)
        else:
            surface.blit(picture, self.rect)


def _clamp(point: tuple[int, int], rect: pygame.Rect) -> tuple[int, int]:
    return min(max(point[0], rect.left), rect.right), min(max(point[1], rect.top), rect.bottom)


def _distance_to_nearest(point: tuple[int, int], others: Sequence[tuple[int, int]]) -> int:
    return min((_squared_distance(point, other) for other in others), default=0)


def _squared_distance(point: tuple[int, int], other: tuple[int, int]) -> int:
    return (point[0] - other[0]) ** 2 + (point[1] - other[1]) ** 2


class Picture(Widget):
    """A picture with hotspots; `name` is its text alternative.

    It is shown whole, or, if `cropped` is set, scaled to cover its rectangle. People and a `caption` lie over it.
    """

    role: ClassVar[Role] = Role.IMAGE

    def __init__(
        self,
        path: str,
        name: str,
        *,
        spots: Sequence[Hotspot] = (),
        people: Sequence[Figure] = (),
        caption: Caption | None = None,
        key: str = "",
    ) -> None:
        super().__init__(key=key, name=name, children=[*spots, *([caption] if caption else [])])
        self._path = path
        self._people = tuple(people)
        self._caption = caption
        self.cropped = False

    @property
    def clip_rect(self) -> pygame.Rect:
        """The rectangle to which its hotspots are clipped: its own."""
        return self.rect

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the picture at this width."""
        picture_width, picture_height = style.pictures.size(self._path)
        return width * picture_height // picture_width

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Set its rectangle, and lay out the hotspots over the picture as it will be drawn."""
        self.rect = rect
        picture_rect = self._picture_rect(style)
        for spot in self._hotspots:
            spot.area_rect = subrect(picture_rect, spot.area)
            spot.arrange(style, expand_to(spot.area_rect, TOUCH).clamp(rect))
        self._place_marks(round(style.fonts.pixels(SMALL.size) * DOT) + 4)
        if self._caption:
            self._caption.place(style, picture_rect.clip(rect))

    def _place_marks(self, radius: int) -> None:
        """Place each mark at a corner of its area, which it must not hide, and away from the other marks."""
        bounds = self.rect.inflate(-2 * radius, -2 * radius)
        marks: list[tuple[int, int]] = []
        for spot in self._hotspots:
            area = spot.area_rect
            corners = [_clamp(at, bounds) for at in (area.topright, area.topleft, area.bottomright, area.bottomleft)]
            free = (at for at in corners if all(_squared_distance(at, mark) >= (3 * radius) ** 2 for mark in marks))
            spot.mark = next(free, None) or max(corners, key=lambda at: _distance_to_nearest(at, marks))
            spot.mark_radius = max(radius, MIN_TARGET // 2)
            marks.append(spot.mark)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - only its hotspots react
        """Draw the picture, or a frame with its name if it cannot be shown."""
        if self.cropped:
            picture = style.pictures.cropped(self._path, self.rect.size, self._people)
        else:
            picture = style.pictures.scaled(self._path, self._picture_rect(style).size, self._people)
        if picture is not None:
            surface.blit(picture, picture.get_rect(center=self.rect.center))
            return
        name = lay_out(plain_blocks(self.name), style.fonts, SMALL, max(1, self.rect.width - 32))
        shapes.draw_missing_image(surface, self.rect, style.theme, style.fonts, name)

    @property
    def _hotspots(self) -> list[Hotspot]:
        return [child for child in self.children if isinstance(child, Hotspot)]

    def _picture_rect(self, style: Style) -> pygame.Rect:
        size = style.pictures.size(self._path)
        return cover(size, self.rect) if self.cropped else contain(size, self.rect)
