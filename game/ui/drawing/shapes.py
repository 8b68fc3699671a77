"""Drawing functions for the shapes that all widgets are made of."""

import pygame

from game.ui.drawing.fonts import Fonts
from game.ui.drawing.text_layout import TextLayout
from game.ui.drawing.theme import FOCUS_WIDTH, Colour, Theme

RADIUS = 6
"""The corner radius of boxes, in pixels."""


def draw_box(
    surface: pygame.Surface,
    rect: pygame.Rect,
    fill: Colour,
    edge: Colour | None = None,
    *,
    width: int = 1,
    radius: int = RADIUS,
) -> None:
    """Draw a filled box with antialiased round corners, and a border of `width` if it has an `edge` colour."""
    if edge is not None and edge != fill:
        _fill_round(surface, rect, edge, radius, rim=width)
        rect, radius = rect.inflate(-2 * width, -2 * width), max(0, radius - width)
    _fill_round(surface, rect, fill, radius)


def _fill_round(surface: pygame.Surface, rect: pygame.Rect, fill: Colour, radius: int, *, rim: int = 0) -> None:
    """Fill a box with round corners; with a `rim` only that much of its sides, since the rest is painted over."""
    if rect.width <= 0 or rect.height <= 0:
        return
    radius = min(radius, rect.width // 2, rect.height // 2)
    if radius < 2:  # noqa: PLR2004 - a corner of one pixel is square
        surface.fill(fill, rect)
        return
    surface.fill(fill, (rect.x + radius, rect.y, rect.width - 2 * radius, radius))
    surface.fill(fill, (rect.x + radius, rect.bottom - radius, rect.width - 2 * radius, radius))
    for x, width in [(rect.x, rim), (rect.right - rim, rim)] if rim else [(rect.x, rect.width)]:
        surface.fill(fill, (x, rect.y + radius, width, rect.height - 2 * radius))
    left, top = rect.left + radius, rect.top + radius
    right, bottom = rect.right - radius - 1, rect.bottom - radius - 1
    pygame.draw.aacircle(surface, fill, (left, top), radius, draw_top_left=True)
    pygame.draw.aacircle(surface, fill, (right, top), radius, draw_top_right=True)
    pygame.draw.aacircle(surface, fill, (left, bottom), radius, draw_bottom_left=True)
    pygame.draw.aacircle(surface, fill, (right, bottom), radius, draw_bottom_right=True)


def draw_disc(surface: pygame.Surface, centre: tuple[int, int], radius: int, fill: Colour, edge: Colour) -> None:
    """Draw a disc with a border of two pixels."""
    pygame.draw.aacircle(surface, edge, centre, radius)
    pygame.draw.aacircle(surface, fill, centre, radius - 2)


def draw_focus_ring(surface: pygame.Surface, rect: pygame.Rect, colour: Colour) -> None:
    """Draw the focus ring a little outside a widget's rectangle."""
    ring = rect.inflate(4 * FOCUS_WIDTH - 2, 4 * FOCUS_WIDTH - 2)
    pygame.draw.rect(surface, colour, ring, FOCUS_WIDTH, border_radius=RADIUS + FOCUS_WIDTH)


def outline(surface: pygame.Surface, rect: pygame.Rect, colour: Colour, radius: int) -> None:
    """Draw the thin focus outline of something small."""
    pygame.draw.rect(surface, colour, rect, 2, border_radius=radius)


def draw_fade(surface: pygame.Surface, rect: pygame.Rect, into: Colour, *, upwards: bool = False) -> None:
    """Fade the drawn content of a rectangle into a colour, from its top to its bottom or from its bottom `upwards`."""
    line = pygame.Surface((max(1, rect.width), 1))
    line.fill(into)
    for row in range(rect.height):
        line.set_alpha(255 * (row + 1) // rect.height)
        surface.blit(line, (rect.x, rect.bottom - 1 - row if upwards else rect.y + row))


def draw_text(
    surface: pygame.Surface,
    fonts: Fonts,
    layout: TextLayout,
    at: tuple[int, int],
    ink: Colour,
    link: Colour | None = None,
) -> None:
    """Draw the lines of a layout that lie in the surface's clip; links are underlined, and drawn in `link` if given."""
    left, top = at
    clip = surface.get_clip()
    for line in layout.seen_between(clip.top - top, clip.bottom - top):
        for piece in line.fragments:
            colour = link if piece.link and link else ink
            rendered = fonts.line(piece.text_type, piece.text, colour)
            ascent = fonts.ascent(piece.text_type)
            y = top + line.top + (line.height - rendered.get_height()) // 2 + line.ascent - ascent
            surface.blit(rendered, (left + piece.x, y))
            if piece.link:
                surface.fill(colour, (left + piece.x, y + ascent + 3, piece.width, 2))


def draw_missing_image(
    surface: pygame.Surface, rect: pygame.Rect, theme: Theme, fonts: Fonts, layout: TextLayout
) -> None:
    """Draw a plain frame in the place of a picture that cannot be shown; `layout` is its name."""
    draw_box(surface, rect, theme.wash, theme.rule, radius=0)
    left = rect.x + (rect.width - layout.width) // 2
    draw_text(surface, fonts, layout, (left, rect.y + max(0, (rect.height - layout.height) // 2)), theme.ink_soft)
