"""Pictures, people drawn over them, and icons, scaled to size and cached; one that is missing or broken is None."""

import io
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import NamedTuple

import pygame

from game.scenario.png import can_be_shown, png_size
from game.ui.drawing.geometry import Size, cover, visible_part
from game.ui.drawing.surface_cache import SurfaceCache
from game.ui.drawing.theme import Colour, PictureTone

CACHE_BYTES = 12_000_000
"""The size of the cache of scaled pictures."""
PLACEHOLDER_SIZE = (640, 360)
"""The size of the frame in the place of a picture that cannot be shown."""
MAX_ICON_BYTES = 100_000
"""The maximum size of an icon file; a larger one is not opened."""
COLOUR_DEPTH = (24, 32)
"""The bits per pixel of pictures that can be scaled smoothly."""


class Figure(NamedTuple):
    """Somebody drawn over a picture: the file, and where, as shares of the picture's width and height."""

    name: str
    x: float
    """The middle of the figure."""
    foot: float
    height: float
    cut: float
    """Below this nothing is seen of the figure."""


class ImageCache:
    """The pictures and icons of a folder of assets, drawn as bright as the `tone` says.

    While `deferring`, pictures that are not in the cache are left out, and `deferred` says that some were: the first
    frame of the window does not wait for the disk.
    """

    def __init__(self, folder: Path, tone: PictureTone | None = None) -> None:
        self.deferring = False
        self.deferred = False
        self._folder = folder
        self._tone = tone or PictureTone()
        self._surfaces: SurfaceCache[pygame.Surface | None] = SurfaceCache(CACHE_BYTES)
        self._sizes: dict[Hashable, Size | None] = {}

    def has(self, name: str | Path) -> bool:
        """Tell whether a picture exists and can be shown."""
        return self._known_size(name) is not None

    def size(self, name: str | Path) -> Size:
        """Return a picture's own size, or that of the frame in its place."""
        return self._known_size(name) or PLACEHOLDER_SIZE

    def scaled(self, name: str | Path, size: Size, people: Sequence[Figure] = ()) -> pygame.Surface | None:
        """Return a picture stretched to exactly this size, with people over it, or None if it cannot be shown now."""
        key = ("scaled", self._version(name), size, tuple(people))
        return self._draw_or_defer(key, lambda: self._scale(name, size, people))

    def cropped(self, name: str | Path, size: Size, people: Sequence[Figure] = ()) -> pygame.Surface | None:
        """Return a picture that covers this size, cropped, with people over it, or None if it cannot be shown now."""
        key = ("cropped", self._version(name), size, tuple(people))
        return self._draw_or_defer(key, lambda: self._crop(name, size, people))

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

    def _scale(self, name: str | Path, size: Size, people: Sequence[Figure]) -> pygame.Surface | None:
        loaded = self._open(name, size)
        return loaded and self._finish(loaded, size, pygame.Rect((0, 0), size), people)

    def _crop(self, name: str | Path, size: Size, people: Sequence[Figure]) -> pygame.Surface | None:
        loaded = self._open(name, size)
        if loaded is None:
            return None
        # The visible part is cut out first: scaling the rest would take most of the time.
        visible = loaded.subsurface(visible_part(loaded.get_size(), size))
        return self._finish(visible, size, cover(loaded.get_size(), pygame.Rect((0, 0), size)), people)

    def _finish(
        self, loaded: pygame.Surface, size: Size, whole: pygame.Rect, people: Sequence[Figure]
    ) -> pygame.Surface:
        """Return a picture in its size, with people over it, in the tone; `whole` is where all of it would lie."""
        drawn = _opaque(pygame.transform.smoothscale(_in_full_colour(loaded), size))
        for person in people:
            self._draw_figure(drawn, whole, person)
        if self._tone != PictureTone():
            drawn.fill(self._tone.shade, special_flags=pygame.BLEND_RGB_SUB)
            drawn.fill(self._tone.light, special_flags=pygame.BLEND_RGB_MULT)
        return drawn

    def _draw_figure(self, surface: pygame.Surface, whole: pygame.Rect, person: Figure) -> None:
        height = round(person.height * whole.height)
        loaded = self._load(person.name) if height > 0 else None
        if loaded is None:
            return
        width = max(1, round(loaded.get_width() * height / loaded.get_height()))
        drawn = pygame.transform.smoothscale(_in_full_colour(loaded), (width, height))
        left = whole.x + round(person.x * whole.width) - width // 2
        top = whole.y + round(person.foot * whole.height) - height
        visible = min(height, whole.y + round(person.cut * whole.height) - top)
        surface.blit(drawn, (left, top), pygame.Rect(0, 0, width, max(0, visible)))

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
