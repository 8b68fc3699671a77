"""Pictures and icons: missing, broken, scaled, recoloured."""

import os
from pathlib import Path

import pygame
import pytest

from game.ui.drawing.images import MAX_ICON_BYTES, PLACEHOLDER_SIZE, Figure, ImageCache
from game.ui.drawing.theme import PictureTone
from tests.ui.conftest import ASSETS


def pipe(path: Path) -> None:
    """Create a named pipe, on systems that have them."""
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    picture = pygame.Surface((60, 40))
    picture.fill((200, 30, 30))
    pygame.image.save(picture, tmp_path / "red.png")
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnot really")
    whole = (tmp_path / "red.png").read_bytes()
    (tmp_path / "cut.png").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "huge.png").write_bytes(whole[:16] + b"\x7f\xff\xff\xff" * 2 + whole[24:])
    (tmp_path / "many.png").write_bytes(whole[:16] + (4096).to_bytes(4) * 2 + whole[24:])
    (tmp_path / "empty.png").write_bytes(b"")
    (tmp_path / "loop.png").symlink_to(tmp_path / "loop.png")
    pipe(tmp_path / "pipe.png")
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "bad.svg").write_text("<svg", "utf-8")
    (tmp_path / "icons" / "long.svg").write_text("<svg>" + " " * MAX_ICON_BYTES + "</svg>", "utf-8")
    pipe(tmp_path / "icons" / "pipe.svg")
    return tmp_path


def test_a_picture_is_scaled_once_for_each_size(folder: Path) -> None:
    pictures = ImageCache(folder)
    picture = pictures.scaled("red.png", (30, 20))
    assert picture is not None
    assert picture.get_size() == (30, 20)
    assert pictures.scaled("red.png", (30, 20)) is picture


@pytest.mark.parametrize("way", ["scaled", "cropped"])
def test_a_picture_that_was_saved_anew_is_drawn_anew(folder: Path, way: str) -> None:
    pictures = ImageCache(folder)
    drawn = [getattr(pictures, way)("red.png", (30, 20))]
    blue = pygame.Surface((90, 30))
    blue.fill((30, 30, 200))
    pygame.image.save(blue, folder / "red.png")
    later = (folder / "red.png").stat().st_mtime_ns + 1_000_000
    os.utime(folder / "red.png", ns=(later, later))
    drawn.append(getattr(pictures, way)("red.png", (30, 20)))
    colours = [surface.get_at((15, 10)) for surface in drawn]
    assert [colour.b > colour.r for colour in colours] == [False, True]
    assert pictures.size("red.png") == (90, 30)


def test_a_picture_that_is_added_or_taken_away_is_noticed(folder: Path) -> None:
    pictures = ImageCache(folder)
    assert not pictures.has("new.png")
    (folder / "red.png").rename(folder / "new.png")
    assert pictures.has("new.png")
    assert not pictures.has("red.png")


def test_a_picture_with_nothing_transparent_in_it_is_drawn_as_an_opaque_one(folder: Path) -> None:
    drawn = ImageCache(folder).scaled("red.png", (30, 20))
    assert drawn is not None
    assert not drawn.get_flags() & pygame.SRCALPHA


def test_a_band_is_filled_and_cut_off(folder: Path) -> None:
    band = ImageCache(folder).cropped("red.png", (120, 20))
    assert band is not None
    assert band.get_size() == (120, 20)
    assert band.get_at((0, 0))[:3] == (200, 30, 30)


@pytest.mark.parametrize(
    "name",
    [
        "broken.png",
        "empty.png",
        "huge.png",
        "nowhere.png",
        "icons",
        "",
        "../../etc/passwd",
        "pipe.png",
        "/dev/zero",
        "\0",
        "x" * 5000,
        "loop.png",
        "many.png",
    ],
)
def test_what_is_no_picture_is_none_and_has_the_size_of_its_frame(folder: Path, name: str) -> None:
    pictures = ImageCache(folder)
    assert not pictures.has(name)
    assert pictures.size(name) == PLACEHOLDER_SIZE
    assert pictures.scaled(name, (30, 20)) is None
    assert pictures.cropped(name, (30, 20)) is None


def test_a_picture_that_breaks_off_is_not_drawn(folder: Path) -> None:
    assert ImageCache(folder).scaled("cut.png", (30, 20)) is None
    assert ImageCache(folder).cropped("cut.png", (30, 20)) is None


def test_an_icon_takes_the_colour_it_is_asked_for() -> None:
    icon = ImageCache(ASSETS).icon("play", 48, (10, 120, 60))
    assert icon is not None
    solid = [icon.get_at((x, y)) for x in range(48) for y in range(48) if icon.get_at((x, y)).a > 250]
    assert solid
    assert all(abs(c.r - 10) < 8 and abs(c.g - 120) < 8 and abs(c.b - 60) < 8 for c in solid)


@pytest.mark.parametrize("name", ["bad", "nowhere", "long", "pipe"])
def test_an_icon_that_cannot_be_drawn_is_none(folder: Path, name: str) -> None:
    assert ImageCache(folder).icon(name, 24, (0, 0, 0)) is None


def test_somebody_stands_over_a_picture_with_the_feet_at_the_spot(folder: Path) -> None:
    figure = pygame.Surface((10, 20), pygame.SRCALPHA)
    figure.fill((0, 0, 250, 255))
    pygame.image.save(figure, folder / "blue.png")
    drawn = ImageCache(folder).scaled("red.png", (90, 40), [Figure("blue.png", 0.5, 0.75, 0.5, 1.0)])
    assert drawn is not None
    blue = [(x, y) for x in range(90) for y in range(40) if drawn.get_at((x, y))[2] > 200]
    assert (min(blue), max(blue)) == ((40, 10), (49, 29))


def test_what_is_behind_a_table_is_not_drawn(folder: Path) -> None:
    pygame.image.save(pygame.Surface((10, 20)), folder / "black.png")
    drawn = ImageCache(folder).cropped("red.png", (90, 30), [Figure("black.png", 0.5, 1.0, 1.0, 0.5)])
    assert drawn is not None
    assert [drawn.get_at((45, y))[0] for y in (11, 12)] == [0, 200]


def test_somebody_without_a_figure_is_left_out(folder: Path) -> None:
    pictures = ImageCache(folder)
    plain, peopled = (pictures.scaled("red.png", (30, 20), people) for people in ((), [Figure("no.png", 0, 1, 1, 1)]))
    assert plain is not None
    assert peopled is not None
    assert plain.get_at((0, 19)) == peopled.get_at((0, 19))


def test_a_tone_takes_its_shade_from_every_colour_and_dims_the_rest(folder: Path) -> None:
    drawn = ImageCache(folder, PictureTone(shade=(100, 100, 0), light=(128, 255, 128))).scaled("red.png", (30, 20))
    assert drawn is not None
    assert drawn.get_at((0, 0))[:3] == (50, 0, 15)


def test_while_deferring_only_cached_pictures_are_drawn_and_the_others_are_marked_as_deferred(folder: Path) -> None:
    pictures = ImageCache(folder)
    at_hand = pictures.scaled("red.png", (30, 20))
    pictures.deferring = True
    seen = [(pictures.scaled("red.png", size), pictures.deferred) for size in ((30, 20), (60, 40))]
    assert seen == [(at_hand, False), (None, True)]
    pictures.deferring = False
    assert pictures.scaled("red.png", (60, 40)) is not None


def test_the_cache_of_pictures_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.drawing.images.CACHE_BYTES", 100_000)
    pictures = ImageCache(folder)
    for width in range(100, 130):
        pictures.scaled("red.png", (width, 100))
    assert 1 <= len(pictures._surfaces) < 5
