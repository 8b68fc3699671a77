"""Where things stand: plain arithmetic on rectangles, on the grid."""

from collections.abc import Sequence

from pygame import Rect

from game.ui.drawing.theme import GRID

NARROW = 900
"""Below this width, reckoned at 100 % text, a page has one column."""

Size = tuple[int, int]


def snap(length: float) -> int:
    """Return the nearest length on the grid."""
    return round(length / GRID) * GRID


def is_narrow(width: int, text_scale: int) -> bool:
    """Tell whether a page of this width has room for one column only."""
    return width * 100 < NARROW * text_scale


def inset(box: Rect, across: int, down: int | None = None) -> Rect:
    """Return a rectangle smaller by so much on each side, never of negative size."""
    down = across if down is None else down
    return Rect(box.x + across, box.y + down, max(0, box.width - 2 * across), max(0, box.height - 2 * down))


def columns(box: Rect, shares: Sequence[float], gap: int) -> list[Rect]:
    """Divide a rectangle into columns by shares; the last takes what rounding leaves."""
    room = max(0, box.width - gap * (len(shares) - 1))
    whole = sum(shares)
    rects, left = [], box.x
    for number, share in enumerate(shares, 1):
        left_over = max(0, box.right - left)
        width = left_over if number == len(shares) else min(left_over, snap(room * share / whole))
        rects.append(Rect(left, box.y, width, box.height))
        left += width + gap
    return rects


def centred(size: Size, box: Rect) -> Rect:
    """Return a rectangle of this size in the middle of another, no larger than it."""
    width, height = min(size[0], box.width), min(size[1], box.height)
    return Rect(box.x + (box.width - width) // 2, box.y + (box.height - height) // 2, width, height)


def contain(size: Size, box: Rect) -> Rect:
    """Return where a picture of this size lies when all of it is seen in a box."""
    scale = min(box.width / max(1, size[0]), box.height / max(1, size[1]))
    return centred((max(1, round(size[0] * scale)), max(1, round(size[1] * scale))), box)


def cover(size: Size, box: Rect) -> Rect:
    """Return where a picture of this size lies when it fills a box and what is too much is cut off evenly."""
    scale = max(box.width / max(1, size[0]), box.height / max(1, size[1]))
    width, height = max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
    return Rect(box.x + (box.width - width) // 2, box.y + (box.height - height) // 2, width, height)


def subrect(whole: Rect, shares: Sequence[float]) -> Rect:
    """Return the part of a rectangle given as shares of it: x, y, width, height."""
    x, y, width, height = shares
    return Rect(
        whole.x + round(whole.width * x),
        whole.y + round(whole.height * y),
        round(whole.width * width),
        round(whole.height * height),
    )


def expand_to(box: Rect, least: int) -> Rect:
    """Return a rectangle about the same middle that is at least so wide and so high."""
    width, height = max(box.width, least), max(box.height, least)
    return Rect(box.centerx - width // 2, box.centery - height // 2, width, height)
