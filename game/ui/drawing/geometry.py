"""Arithmetic on rectangles and lengths, in pixels."""

from collections.abc import Sequence

from pygame import Rect

from game.ui.drawing.theme import GRID

NARROW = 900
"""Below this width at 100 % text size, a page has one column."""

CROPPED_ABOVE = 0.6
"""Of what a covering picture loses in height, the part that it loses at the top: people and things stand below."""

Size = tuple[int, int]


def snap(length: float) -> int:
    """Return a length rounded to the grid."""
    return round(length / GRID) * GRID


def is_narrow(width: int, text_scale: int) -> bool:
    """Tell whether a page of this width has room for one column only."""
    return width * 100 < NARROW * text_scale


def inset(box: Rect, across: int, down: int | None = None) -> Rect:
    """Return a rectangle smaller by this much on each side, `down` at top and bottom; never of negative size."""
    down = across if down is None else down
    return Rect(box.x + across, box.y + down, max(0, box.width - 2 * across), max(0, box.height - 2 * down))


def columns(box: Rect, shares: Sequence[float], gap: int) -> list[Rect]:
    """Divide a rectangle into columns in proportion to shares; the last takes what rounding to the grid leaves."""
    available = max(0, box.width - gap * (len(shares) - 1))
    total = sum(shares)
    rects, left = [], box.x
    for number, share in enumerate(shares, 1):
        remaining = max(0, box.right - left)
        width = remaining if number == len(shares) else min(remaining, snap(available * share / total))
        rects.append(Rect(left, box.y, width, box.height))
        left += width + gap
    return rects


def centred(size: Size, box: Rect) -> Rect:
    """Return a rectangle of this size, or that of the box if it is smaller, in the middle of a box."""
    width, height = min(size[0], box.width), min(size[1], box.height)
    return Rect(box.x + (box.width - width) // 2, box.y + (box.height - height) // 2, width, height)


def contain(size: Size, box: Rect) -> Rect:
    """Return the rectangle of a picture scaled to fit inside a box, as CSS `object-fit: contain`."""
    scale = min(box.width / max(1, size[0]), box.height / max(1, size[1]))
    return centred((max(1, round(size[0] * scale)), max(1, round(size[1] * scale))), box)


def cover(size: Size, box: Rect) -> Rect:
    """Return the rectangle of a picture scaled to fill a box, as CSS `object-fit: cover`; it loses more at the top."""
    scale = max(box.width / max(1, size[0]), box.height / max(1, size[1]))
    width, height = max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
    top = box.y - round((height - box.height) * CROPPED_ABOVE)
    return Rect(box.x + (box.width - width) // 2, top, width, height)


def visible_part(size: Size, box: Size) -> Rect:
    """Return the part of a picture, in its own pixels, that is seen where it covers a box of this size."""
    part = contain(box, Rect((0, 0), size))
    return part.move(0, round((size[1] - part.height) * CROPPED_ABOVE) - part.y)


def subrect(whole: Rect, shares: Sequence[float]) -> Rect:
    """Return a part of a rectangle; `shares` are x, y, width and height as shares of it, 0 to 1."""
    x, y, width, height = shares
    return Rect(
        whole.x + round(whole.width * x),
        whole.y + round(whole.height * y),
        round(whole.width * width),
        round(whole.height * height),
    )


def expand_to(box: Rect, least: int) -> Rect:
    """Return a rectangle with the same centre, enlarged to at least this width and height."""
    width, height = max(box.width, least), max(box.height, least)
    return Rect(box.centerx - width // 2, box.centery - height // 2, width, height)
