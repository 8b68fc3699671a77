"""Pictures and icons, scaled to size and cached; one that is missing or broken is None."""

import io
from collections.abc import Callable, Hashable
from pathlib import Path

import pygame

from game.scenario.png import can_be_shown, png_size
from game.ui.drawing.geometry import Size, contain
from game.ui.drawing.surface_cache import SurfaceCache
from game.ui.drawing.theme import Colour

CACHE_BYTES = 3_000_000
"""The size of the cache of scaled pictures."""
PLACEHOLDER_SIZE = (640, 360)
"""The size of the frame in the place of a picture that cannot be shown."""
MAX_ICON_BYTES = 100_000
"""The maximum size of an icon file; a larger one is not opened."""
COLOUR_DEPTH = (24, 32)
"""The bits per pixel of pictures that can be scaled smoothly."""


class ImageCache:
    """The pictures and icons of a folder of assets.

    While `deferring`, pictures that are not in the cache are left out, and `deferred` says that some were: the first
    frame of the window does not wait for the disk.
    """

    def __init__(self, folder: Path) -> None:
        self.deferring = False
        self.deferred = False
        self._folder = folder
        self._surfaces: SurfaceCache[pygame.Surface | None] = SurfaceCache(CACHE_BYTES)
        self._sizes: dict[Hashable, Size | None] = {}

    def has(self, name: str | Path) -> bool:
        """Tell whether a picture exists and can be shown."""
        return self._known_size(name) is not None

    def size(self, name: str | Path) -> Size:
        """Return a picture's own size, or that of the frame in its place."""
        return self._known_size(name) or PLACEHOLDER_SIZE

    def scaled(self, name: str | Path, size: Size) -> pygame.Surface | None:
        """Return a picture stretched to exactly this size, or None if it cannot be shown now."""
        return self._draw_or_defer(("scaled", self._version(name), size), lambda: self._scale(name, size))

    def cropped(self, name: str | Path, size: Size) -> pygame.Surface | None:
        """Return a picture that covers this size, cropped evenly, or None if it cannot be shown now."""
        return self._draw_or_defer(("cropped", self._version(name), size), lambda: self._crop(name, size))

    def icon(self, name: str, pixels: int, colour: Colour) -> pygame.Surface | None:
        """Return a square icon in one colour, or None if it does not exist or is broken."""
        key = ("icon", name, pixels, colour)
        return self._surfaces.get_or_draw(key, lambda: self._draw_icon(name, pixels, colour))

    def _draw_or_defer(self, key: Hashable, draw: Callable[[], pygame.Surface | None]) -> pygame.Surface | None:
        if self.deferring and key not in self._surfaces:
            self.deferred = True
            return None
        return self._surfaces.get_or_draw(key, draw)

    def _load(self, name: str | Path) -> pygame.Surface | None:
        if self._known_size(name) is None:
            return None
        try:
            return pygame.image.load(self._folder / name)
        except (OSError, pygame.error):
            return None

    def _version(self, name: str | Path) -> Hashable:
        """Return what tells a picture from the one that had its name before: the time and the length of its file."""
        try:
            status = (self._folder / name).stat()
        except (OSError, ValueError):
            return name, None
        return name, status.st_mtime_ns, status.st_size

    def _known_size(self, name: str | Path) -> Size | None:
        version = self._version(name)
        if version not in self._sizes:
            self._sizes[version] = self._read_size(name)
        return self._sizes[version]

    def _read_size(self, name: str | Path) -> Size | None:
        # Decoding a picture only to measure it would delay the first frame.
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
        # The visible part is cut out first: scaling the rest would take most of the time.
        visible = contain(size, loaded.get_rect())
        return _opaque(pygame.transform.smoothscale(_in_full_colour(loaded.subsurface(visible)), size))

    def _draw_icon(self, name: str, pixels: int, colour: Colour) -> pygame.Surface | None:
        try:
            file = self._folder / "icons" / f"{name}.svg"
            if not file.is_file() or file.stat().st_size > MAX_ICON_BYTES:
                return None
            svg = file.read_text("utf-8")
            red, green, blue = colour
            coloured = svg.replace("currentColor", f"#{red:02x}{green:02x}{blue:02x}")
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
    """Drop the alpha channel of a picture if nothing in it is transparent: it is then drawn several times as fast."""
    width, height = surface.get_size()
    if surface.get_masks()[3] and pygame.mask.from_surface(surface, 254).count() < width * height:
        return surface
    opaque = pygame.Surface((width, height))
    opaque.blit(surface, (0, 0))
    return opaque
