"""Where people can be drawn over the pictures of places."""

from pathlib import Path

import pytest

from game.ui.drawing.standing import StandingSpot, read_standing_spots


def test_the_spots_of_each_place_are_read_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "people.json").write_text('{"hall": [[0.5, 0.8, 0.6, 1], [0.1, 0.8, 0.6, 0.5]]}')
    spots = read_standing_spots(tmp_path / "people.json")
    assert spots == {"hall": (StandingSpot(0.5, 0.8, 0.6, 1.0), StandingSpot(0.1, 0.8, 0.6, 0.5))}


@pytest.mark.parametrize("text", ["", "[]", "[1]", '{"hall": 1}', '{"hall": [[1, 2]]}', '{"hall": [["a", 1, 1, 1]]}'])
def test_a_file_that_is_none_has_no_spots(tmp_path: Path, text: str) -> None:
    (tmp_path / "people.json").write_text(text)
    assert read_standing_spots(tmp_path / "people.json") == {}
    assert read_standing_spots(tmp_path / "nowhere.json") == {}
