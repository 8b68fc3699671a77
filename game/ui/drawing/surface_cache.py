"""A cache of drawn surfaces, limited by the bytes of their pixels."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

import pygame

Drawn = TypeVar("Drawn", bound=pygame.Surface | None)


class SurfaceCache(Generic[Drawn]):
    """Keeps the surfaces that were used last, `max_bytes` of pixels at most but always the newest."""

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._surfaces: OrderedDict[Hashable, Drawn] = OrderedDict()
        self._bytes = 0

    def __contains__(self, key: Hashable) -> bool:
        """Tell whether there is a surface for a key."""
        return key in self._surfaces

    def __len__(self) -> int:
        """Return the number of surfaces."""
        return len(self._surfaces)

    def get_or_draw(self, key: Hashable, draw: Callable[[], Drawn]) -> Drawn:
        """Return the surface of a key; it is drawn if there is none yet, and others are then dropped to make room."""
        if key in self._surfaces:
            self._surfaces.move_to_end(key)
            return self._surfaces[key]
        surface = self._surfaces[key] = draw()
        self._bytes += _byte_count(surface)
        while self._bytes > self._max_bytes and len(self._surfaces) > 1:
            self._bytes -= _byte_count(self._surfaces.popitem(last=False)[1])
        return surface


def _byte_count(surface: pygame.Surface | None) -> int:
    return surface.get_pitch() * surface.get_height() if surface else 0
