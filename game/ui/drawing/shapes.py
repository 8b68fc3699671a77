"""The few strokes everything is drawn with."""

import pygame

from game.ui.drawing.fonts import Fonts
from game.ui.drawing.text_layout import TextLayout
from game.ui.drawing.theme import FOCUS_WIDTH, Colour, Theme

RADIUS = 6
"""How round the corners of things are."""


def draw_box(
    surface: pygame.Surface,
    rect: pygame.Rect,
    fill: Colour,
    edge: Colour | None = None,
    *,
    width: int = 1,
    radius: int = RADIUS,
) -> None:
    """Draw a filled box with smooth corners, with a border if it has an edge."""
    if edge is not None and edge != fill:
        _round(surface, rect, edge, radius, rim=width)
        rect, radius = rect.inflate(-2 * width, -2 * width), max(0, radius - width)
    _round(surface, rect, fill, radius)


def _round(surface: pygame.Surface, rect: pygame.Rect, fill: Colour, radius: int, *, rim: int = 0) -> None:
    """Fill a box with round corners; with a `rim` only so much along its sides, since the rest will be painted over."""
    if rect.width <= 0 or rect.height <= 0:
        return
    radius = min(radius, rect.width // 2, rect.height // 2)
    if radius < 2:  # noqa: PLR2004 - a corner of one pixel is square
        surface.fill(fill, rect)
        return
    surface.fill(fill, (rect.x + radius, rect.y, rect.width - 2 * radius, radius))
    surface.fill(fill, (rect.x + radius, rect.bottom - radius, rect.width - 2 * radius, radius))
    for side in [(rect.x, rim), (rect.right - rim, rim)] if rim else [(rect.x, rect.width)]:
        surface.fill(fill, (side[0], rect.y + radius, side[1], rect.height - 2 * radius))
    left, top = rect.left + radius, rect.top + radius
    right, bottom = rect.right - radius - 1, rect.bottom - radius - 1
    pygame.draw.aacircle(surface, fill, (left, top), radius, draw_top_left=True)
    pygame.draw.aacircle(surface, fill, (right, top), radius, draw_top_right=True)
    pygame.draw.aacircle(surface, fill, (left, bottom), radius, draw_bottom_left=True)
    pygame.draw.aacircle(surface, fill, (right, bottom), radius, draw_bottom_right=True)


def draw_disc(surface: pygame.Surface, centre: tuple[int, int], radius: int, fill: Colour, edge: Colour) -> None:
    """Draw a small round mark with a border."""
    pygame.draw.aacircle(surface, edge, centre, radius)
    pygame.draw.aacircle(surface, fill, centre, radius - 2)


def draw_focus_ring(surface: pygame.Surface, rect: pygame.Rect, colour: Colour) -> None:
    """Draw the ring around what has the focus, a little outside it."""
    grown = rect.inflate(4 * FOCUS_WIDTH - 2, 4 * FOCUS_WIDTH - 2)
    pygame.draw.rect(surface, colour, grown, FOCUS_WIDTH, border_radius=RADIUS + FOCUS_WIDTH)


def outline(surface: pygame.Surface, rect: pygame.Rect, colour: Colour, radius: int) -> None:
    """Draw a thin line around something small that has the focus."""
    pygame.draw.rect(surface, colour, rect, 2, border_radius=radius)


def draw_fade(surface: pygame.Surface, rect: pygame.Rect, into: Colour) -> None:
    """Let what was drawn fade into a colour, from the top of a rectangle to its foot."""
    line = pygame.Surface((max(1, rect.width), 1))
    line.fill(into)
    for down in range(rect.height):
        line.set_alpha(255 * (down + 1) // rect.height)
        surface.blit(line, (rect.x, rect.y + down))


def draw_text(
    surface: pygame.Surface,
    fonts: Fonts,
    layout: TextLayout,
    at: tuple[int, int],
    ink: Colour,
    link: Colour | None = None,
) -> None:
    """Draw the lines of a layout that the surface's clip lets through; what leads somewhere is underlined."""
    left, top = at
    clip = surface.get_clip()
    for line in layout.seen_between(clip.top - top, clip.bottom - top):
        for piece in line.fragments:
            colour = link if piece.link and link else ink
            drawn = fonts.line(piece.how, piece.text, colour)
            above = (line.height - drawn.get_height()) // 2 + line.ascent - fonts.ascent(piece.how)
            surface.blit(drawn, (left + piece.x, top + line.top + above))
            if piece.link:
                below = top + line.top + above + fonts.ascent(piece.how) + 3
                surface.fill(colour, (left + piece.x, below, piece.width, 2))


def draw_missing_image(
    surface: pygame.Surface, rect: pygame.Rect, theme: Theme, fonts: Fonts, layout: TextLayout
) -> None:
    """Draw the quiet frame that stands for a picture which cannot be shown, with its name."""
    draw_box(surface, rect, theme.wash, theme.rule, radius=0)
    left = rect.x + (rect.width - layout.width) // 2
    draw_text(surface, fonts, layout, (left, rect.y + max(0, (rect.height - layout.height) // 2)), theme.ink_soft)
