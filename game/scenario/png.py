"""The size of a PNG picture, from the first bytes of its file."""

from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n"
"""What every PNG file begins with."""
WIDEST = 4096
"""No picture wider or higher than this is opened, in dots."""
MOST_DOTS = 3840 * 2160
"""No picture of more dots than a very large screen has is opened; each takes four bytes of memory."""


def png_size(file: Path) -> tuple[int, int] | None:
    """Return width and height in dots; None for what is no PNG, is no ordinary file, or cannot be read."""
    try:
        # A pipe or a device is not opened: it may never end.
        if not file.is_file():
            return None
        with file.open("rb") as opened:
            head = opened.read(24)
    except (OSError, ValueError):
        return None
    if head[:8] != PNG or head[12:16] != b"IHDR":
        return None
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def can_be_shown(size: tuple[int, int]) -> bool:
    """Tell whether a picture of this size is one, and small enough to be opened."""
    return min(size) > 0 and max(size) <= WIDEST and size[0] * size[1] <= MOST_DOTS
