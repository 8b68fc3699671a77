"""The cache of drawn surfaces."""

import pygame

from game.ui.drawing.surface_cache import SurfaceCache

SURFACE_BYTES = 10 * 10 * 4


def surface() -> pygame.Surface:
    return pygame.Surface((10, 10), depth=32)


def test_a_surface_is_drawn_once() -> None:
    cache: SurfaceCache[pygame.Surface] = SurfaceCache(SURFACE_BYTES)
    first = cache.get_or_draw("a", surface)
    assert cache.get_or_draw("a", surface) is first
    assert "a" in cache


def test_the_surface_not_used_for_longest_is_dropped() -> None:
    cache: SurfaceCache[pygame.Surface] = SurfaceCache(2 * SURFACE_BYTES)
    for key in ("a", "b", "a", "c"):
        cache.get_or_draw(key, surface)
    assert [key for key in "abc" if key in cache] == ["a", "c"]


def test_the_newest_is_kept_even_if_it_alone_is_too_large() -> None:
    cache: SurfaceCache[pygame.Surface] = SurfaceCache(1)
    cache.get_or_draw("a", surface)
    cache.get_or_draw("b", surface)
    assert [key for key in "ab" if key in cache] == ["b"]


def test_what_cannot_be_drawn_is_remembered_and_takes_no_room() -> None:
    cache: SurfaceCache[pygame.Surface | None] = SurfaceCache(SURFACE_BYTES)
    drawn = [cache.get_or_draw(key, lambda: None) for key in ("a", "b", "a")]
    cache.get_or_draw("c", surface)
    assert drawn == [None, None, None]
    assert len(cache) == 3
