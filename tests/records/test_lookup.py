import shutil
from pathlib import Path

import pytest

from game.diagnostics.game_error import GameError
from game.records.lookup import find_installed, load_session_story, load_story, pack_of, resolve_target, story_lookup
from game.records.recorded_session import RecordedSession
from tests import tea_scenario as tea


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The installed scenarios: one alone, one with an error."""
    folder = tmp_path / "scenarios"
    folder.mkdir()
    (folder / "tea_at_four.yaml").write_bytes(tea.SCENARIO.read_bytes())
    (folder / "broken.yaml").write_text("format: 1\nid: broken\n", "utf-8")
    monkeypatch.setattr("game.paths.scenarios", lambda: folder)
    return folder


def test_a_scenario_is_found_by_its_id_and_by_its_file(pack: Path, folder: Path) -> None:
    for what in ("tea_at_four", str(pack / "tea_at_four.yaml")):
        found = resolve_target(what, folder)
        assert (found.story.scenario.id, found.pack, found.session) == ("tea_at_four", "", None)


@pytest.mark.usefixtures("pack")
def test_a_session_is_found_by_its_name_and_by_its_file(play: RecordedSession, folder: Path) -> None:
    assert play.source is not None
    for what in (play.source.name.removesuffix(".session.jsonl"), str(play.source), play.source.name[:14]):
        found = resolve_target(what, folder)
        assert (found.session, found.pack, found.story.scenario.id) == (play.source, "house", "tea_at_four")


@pytest.mark.usefixtures("pack")
def test_a_slip_of_the_pen_gets_the_nearest_scenario(folder: Path) -> None:
    with pytest.raises(GameError, match="Did you mean “tea_at_four”"):
        resolve_target("tea_at_for", folder)


def test_a_scenario_with_errors_says_how_many_and_the_first(pack: Path, folder: Path) -> None:
    for what in ("broken", str(pack / "broken.yaml")):
        with pytest.raises(GameError, match=r"errors? and cannot be played") as caught:
            resolve_target(what, folder)
        assert "broken.yaml" in str(caught.value)


def test_a_folder_stands_for_the_one_scenario_in_it_and_of_several_each_is_named(tmp_path: Path, folder: Path) -> None:
    place = tmp_path / "own"
    place.mkdir()
    with pytest.raises(GameError, match="a folder without a scenario"):
        resolve_target(str(place), folder)
    shutil.copy(tea.SCENARIO, place / "tea.yaml")
    assert resolve_target(str(place), folder).file == place / "tea.yaml"
    shutil.copy(tea.SCENARIO, place / "more.yaml")
    with pytest.raises(GameError, match=r"several scenarios.*more\.yaml.*tea\.yaml"):
        resolve_target(str(place), folder)


def test_the_story_of_a_session_can_be_told(play: RecordedSession, tmp_path: Path) -> None:
    assert play.source is not None
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(GameError, match="not installed"):
        load_session_story(play.source, empty)
    assert load_session_story(play.source, empty, scenario=str(tea.SCENARIO)).scenario.id == "tea_at_four"


@pytest.mark.usefixtures("pack")
def test_stories_are_loaded_once_and_broken_ones_count_as_not_installed() -> None:
    find = story_lookup()
    assert find("", "tea_at_four") is find("", "tea_at_four")
    assert find("", "broken") is None
    assert find("", "nothing") is None


def test_the_pack_of_a_file_is_its_folder_if_there_is_one(tmp_path: Path) -> None:
    path = tmp_path / "eastmere" / "x.yaml"
    path.parent.mkdir()
    assert pack_of(path) == ""
    (path.parent / "pack.yaml").write_text("", "utf-8")
    assert pack_of(path) == "eastmere"
    assert find_installed("x", tmp_path / "nowhere") is None


def test_a_story_is_made_ready_from_its_file() -> None:
    assert load_story(tea.SCENARIO).first == "kitchen"
