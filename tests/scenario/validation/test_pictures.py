"""Pictures: the pack's own come first, nothing outside is opened, and what is no picture is said to be none."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario.loader import load_scenario
from game.scenario.png import PNG, WIDEST
from game.scenario.validation.pictures import picture_file


def png(width: int, height: int) -> bytes:
    """Return how a picture of this size begins; nothing more of it is read."""
    return PNG + b"\0\0\0\rIHDR" + width.to_bytes(4) + height.to_bytes(4)


def codes(path: Path) -> list[str]:
    return [found.code for found in load_scenario(path).problems]


@pytest.fixture
def visit(pack: Path) -> Path:
    text = (pack / "pack.yaml").read_text(encoding="utf-8")
    (pack / "pack.yaml").write_text(text.replace("kitchen}", "kitchen, picture: own_kitchen}"), encoding="utf-8")
    (pack / "pictures").mkdir()
    return pack / "first_visit.yaml"


def test_a_picture_of_the_pack_is_found(visit: Path) -> None:
    (visit.parent / "pictures" / "own_kitchen.png").write_bytes(png(640, 360))
    assert codes(visit) == []
    assert picture_file("own_kitchen", "places", visit.parent) == visit.parent / "pictures" / "own_kitchen.png"


def test_a_missing_picture_is_a_warning_and_the_story_still_plays(visit: Path) -> None:
    loaded = load_scenario(visit)
    assert [found.code for found in loaded.problems] == ["M015"]
    assert loaded.value is not None


def test_a_file_that_is_no_picture_is_an_error(visit: Path) -> None:
    (visit.parent / "pictures" / "own_kitchen.png").write_text("a kitchen", encoding="utf-8")
    assert codes(visit) == ["M016"]


@pytest.mark.parametrize("size", [(20_000, 20_000), (WIDEST + 1, 10), (WIDEST, WIDEST), (0, 10)])
def test_a_picture_too_large_to_be_shown_is_an_error(visit: Path, size: tuple[int, int]) -> None:
    (visit.parent / "pictures" / "own_kitchen.png").write_bytes(png(*size))
    assert codes(visit) == ["M016"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of other systems")
def test_a_pipe_or_a_folder_in_the_place_of_a_picture_is_not_waited_for(visit: Path) -> None:
    os.mkfifo(visit.parent / "pictures" / "own_kitchen.png")
    assert codes(visit) == ["M015"]
    (visit.parent / "pictures" / "own_kitchen.png").unlink()
    (visit.parent / "pictures" / "own_kitchen.png").mkdir()
    assert codes(visit) == ["M015"]


def test_a_scenario_that_stands_alone_has_its_pictures_beside_it_too(story: Callable[..., Path]) -> None:
    path = story(("scenes:", "places: {home: {name: The kitchen, picture: own_kitchen}}\nscenes:"))
    (missing,) = load_scenario(path).problems
    assert missing.hint == "Put `own_kitchen.png` into the folder `pictures` beside the file."
    (path.parent / "pictures").mkdir()
    (path.parent / "pictures" / "own_kitchen.png").write_bytes(png(640, 360))
    assert codes(path) == []


def test_a_link_that_leaves_the_pack_is_not_followed(visit: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png(640, 360))
    (visit.parent / "pictures" / "own_kitchen.png").symlink_to(tmp_path / "secret.png")
    assert codes(visit) == ["M015"]


@pytest.mark.parametrize("name", ["../x", "/etc/x", "C:x", "a/b", "a\\b", "..", "", "x.png", "é", "a b"])
def test_only_a_bare_name_names_a_picture(name: str, pack: Path) -> None:
    assert picture_file(name, "places", pack) is None
