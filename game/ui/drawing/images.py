"""Pictures and icons, scaled once for each size; one that is missing or broken becomes a quiet frame with its name."""

import io
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import pygame

from game.scenario.png import can_be_shown, png_size
from game.ui.drawing.geometry import Size, contain
from game.ui.drawing.theme import Colour

KEPT_BYTES = 3_000_000
"""How much scaled picture is kept."""
NO_PICTURE = (640, 360)
"""The shape of the frame that stands for a picture that is not there."""
LONGEST_DRAWING = 100_000
"""No icon of more bytes than this is opened."""
COLOUR_DEPTH = (24, 32)
"""How many bits a dot of a picture has that can be scaled smoothly."""


class ImageCache:
    """The pictures below one folder of assets.

    While `hurried`, pictures that would first have to be read from the disk are left out, and `owed` says so: the first
    frame of the window does not wait for them.
    """

    def __init__(self, folder: Path) -> None:
        self.hurried = False
        self.owed = False
        self._folder = folder
        self._kept: OrderedDict[tuple[object, ...], pygame.Surface | None] = OrderedDict()
        self._sizes: dict[str | Path, Size | None] = {}

    def has(self, name: str | Path) -> bool:
        """Tell whether there is such a picture and it can be shown."""
        return self._measured(name) is not None

    def size(self, name: str | Path) -> Size:
        """Return a picture's own size, or the size of the frame that stands for it."""
        return self._measured(name) or NO_PICTURE

    def scaled(self, name: str | Path, size: Size) -> pygame.Surface | None:
        """Return a picture at exactly this size, or None if it cannot be shown."""
        return self._in_time(("scaled", name, size), lambda: self._scale(name, size))

    def cropped(self, name: str | Path, size: Size) -> pygame.Surface | None:
        """Return a picture that fills this size, cut off evenly where it is too large."""
        return self._in_time(("cropped", name, size), lambda: self._crop(name, size))

    def icon(self, name: str, pixels: int, colour: Colour) -> pygame.Surface | None:
        """Return an icon in one colour, or None if there is none of this name."""
        return self._keep(("icon", name, pixels, colour), lambda: self._draw_icon(name, pixels, colour))

    def _in_time(self, key: tuple[object, ...], make: Callable[[], pygame.Surface | None]) -> pygame.Surface | None:
        if self.hurried and key not in self._kept:
            self.owed = True
            return None
        return self._keep(key, make)

    def _keep(self, key: tuple[object, ...], make: Callable[[], pygame.Surface | None]) -> pygame.Surface | None:
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = self._kept[key] = make()
        while sum(_weight(kept) for kept in self._kept.values()) > KEPT_BYTES and len(self._kept) > 1:
            self._kept.popitem(last=False)
        return made

    def _load(self, name: str | Path) -> pygame.Surface | None:
        if self._measured(name) is None:
            return None
        try:
            return pygame.image.load(self._folder / name)
        except (OSError, pygame.error):
            return None

    def _measured(self, name: str | Path) -> Size | None:
        if name not in self._sizes:
            self._sizes[name] = self._read_size(name)
        return self._sizes[name]

    def _read_size(self, name: str | Path) -> Size | None:
        # Loading a picture whole only to measure it would delay the first frame.
        size = png_size(self._folder / name)
        return size if size and can_be_shown(size) else None

    def _open(self, name: str | Path, size: Size) -> pygame.Surface | None:
        return self._load(name) if min(size) > 0 else None

    def _scale(self, name: str | Path, size: Size) -> pygame.Surface | None:
        loaded = self._open(name, size)
        return loaded and _opaque(pygame.transform.smoothscale(_in_full_colour(loaded), size))

    def _crop(self, name: str | Path, size: Size) -> pygame.Surface | None:
        loaded = self._open(name, size)
        if loaded is None:
            return None
        # What will be seen is cut out first: scaling the rest would cost most of the time.
        seen = contain(size, loaded.get_rect())
        return _opaque(pygame.transform.smoothscale(_in_full_colour(loaded.subsurface(seen)), size))

    def _draw_icon(self, name: str, pixels: int, colour: Colour) -> pygame.Surface | None:
        try:
            file = self._folder / "icons" / f"{name}.svg"
            if not file.is_file() or file.stat().st_size > LONGEST_DRAWING:
                return None
            drawing = file.read_text("utf-8")
            red, green, blue = colour
            coloured = drawing.replace("currentColor", f"#{red:02x}{green:02x}{blue:02x}")
            return pygame.image.load_sized_svg(io.BytesIO(coloured.encode()), (pixels, pixels))
        except (OSError, ValueError, pygame.error):
            return None


def _in_full_colour(surface: pygame.Surface) -> pygame.Surface:
    if surface.get_bitsize() in COLOUR_DEPTH:
        return surface
    full = pygame.Surface(surface.get_size(), pygame.SRCALPHA)
    full.blit(surface, (0, 0))
    return full


def _opaque(surface: pygame.Surface) -> pygame.Surface:
    """Drop a picture's transparency if nothing in it is transparent: it is then drawn several times as fast."""
    width, height = surface.get_size()
    if surface.get_masks()[3] and pygame.mask.from_surface(surface, 254).count() < width * height:
        return surface
    plain = pygame.Surface((width, height))
    plain.blit(surface, (0, 0))
    return plain


def _weight(surface: pygame.Surface | None) -> int:
    return surface.get_pitch() * surface.get_height() if surface else 0
