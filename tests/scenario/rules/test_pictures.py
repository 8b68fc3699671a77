"""Pictures: the pack's own come first, nothing outside is opened, and what is no picture is said to be none."""

from pathlib import Path

import pytest

from game.scenario.loader import load_scenario
from game.scenario.rules.pictures import PNG, picture_file


def codes(path: Path) -> list[str]:
    return [found.code for found in load_scenario(path).problems]


@pytest.fixture
def visit(pack: Path) -> Path:
    text = (pack / "pack.yaml").read_text(encoding="utf-8")
    (pack / "pack.yaml").write_text(text.replace("kitchen}", "kitchen, picture: own_kitchen}"), encoding="utf-8")
    (pack / "pictures").mkdir()
    return pack / "first_visit.yaml"


def test_a_picture_of_the_pack_is_found(visit: Path) -> None:
    (visit.parent / "pictures" / "own_kitchen.png").write_bytes(PNG)
    assert codes(visit) == []
    assert picture_file("own_kitchen", "places", visit.parent) == visit.parent / "pictures" / "own_kitchen.png"


def test_a_missing_picture_is_a_warning_and_the_story_still_plays(visit: Path) -> None:
    loaded = load_scenario(visit)
    assert [found.code for found in loaded.problems] == ["M015"]
    assert loaded.value is not None


def test_a_file_that_is_no_picture_is_an_error(visit: Path) -> None:
    (visit.parent / "pictures" / "own_kitchen.png").write_text("a kitchen", encoding="utf-8")
    assert codes(visit) == ["M016"]


def test_a_link_that_leaves_the_pack_is_not_followed(visit: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    (visit.parent / "pictures" / "own_kitchen.png").symlink_to(tmp_path / "secret.png")
    assert codes(visit) == ["M015"]


@pytest.mark.parametrize("name", ["../x", "/etc/x", "C:x", "a/b", "a\\b", "..", "", "x.png", "é", "a b"])
def test_only_a_bare_name_names_a_picture(name: str, pack: Path) -> None:
    assert picture_file(name, "places", pack) is None
