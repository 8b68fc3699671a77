"""A live scenario: reloading keeps the author's place, and a broken file keeps the last valid story."""

import os
import shutil
from pathlib import Path

import pytest

from game.diagnostics.game_error import GameError
from game.engine.moves import Choose
from game.engine.sandbox import FactOverride
from game.ui.preview.live_scenario import LiveScenario

KITCHEN = Path(__file__).resolve().parents[2] / "scenarios" / "good" / "kitchen.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(KITCHEN, tmp_path / "kitchen.yaml"))


def save(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    later = file.stat().st_mtime_ns + 1_000_000
    os.utime(file, ns=(later, later))


def test_nothing_is_read_again_while_nothing_is_saved(file: Path) -> None:
    assert not LiveScenario(file, 7).reload_if_changed()


def test_a_picture_that_is_added_saved_or_taken_away_is_noticed(file: Path) -> None:
    pictures = file.parent / "pictures"
    pictures.mkdir()
    live = LiveScenario(file, 7)
    (pictures / "hall.png").write_bytes(b"1")
    assert live.reload_if_changed()
    (pictures / "hall.png").write_bytes(b"22")
    assert live.reload_if_changed()
    (pictures / "hall.png").unlink()
    assert live.reload_if_changed()
    assert not live.reload_if_changed()


def test_a_save_keeps_the_place_and_shows_the_new_words(file: Path) -> None:
    live = LiveScenario(file, 7)
    live.act(Choose("kitchen", "own_business"))
    save(file, "Four voicemails.", "Five voicemails.")
    assert live.reload_if_changed()
    assert live.session.situation.scene == "office"
    assert live.story.scenario.scenes["office"].text[0].text.startswith("Five voicemails.")


def test_a_broken_save_is_reported_and_the_last_good_version_plays_on(file: Path) -> None:
    live = LiveScenario(file, 7)
    save(file, "goto: office", "goto: offce")
    assert live.reload_if_changed()
    assert not live.is_current()
    assert any(problem.place.line for problem in live.problems)
    live.act(Choose("kitchen", "own_business"))
    assert live.session.situation.scene == "office"
    save(file, "goto: offce", "goto: office")
    assert live.reload_if_changed()
    assert live.is_current()
    assert live.session.situation.scene == "office"


def test_moves_that_an_edit_took_away_come_back_with_the_next(file: Path) -> None:
    live = LiveScenario(file, 7)
    live.act(Choose("kitchen", "own_business"))
    save(file, "own_business:", "her_business:")
    live.reload_if_changed()
    assert (live.session.situation.scene, live.run.refused) == ("kitchen", "kitchen.own_business")
    save(file, "her_business:", "own_business:")
    live.reload_if_changed()
    assert (live.session.situation.scene, live.run.refused) == ("office", "")


def test_changed_facts_are_made_again_too_and_can_be_taken_back(file: Path) -> None:
    live = LiveScenario(file, 7)
    live.change(FactOverride("variable", "trust", 1))
    live.act(Choose("kitchen", "ask_who"))
    save(file, "The door closes.", "The door shuts.")
    live.reload_if_changed()
    assert live.session.situation.scene == "doorstep"
    live.undo()
    live.undo()
    live.undo()
    live.act(Choose("kitchen", "ask_who"))
    assert live.session.situation.scene == "office"


def test_a_file_that_is_gone_for_a_moment_is_a_problem_and_no_end(file: Path) -> None:
    live = LiveScenario(file, 7)
    text = file.read_bytes()
    file.unlink()
    assert live.reload_if_changed()
    assert not live.is_current()
    file.write_bytes(text)
    assert live.reload_if_changed()
    assert live.is_current()


def test_what_never_could_be_played_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "none.yaml").write_text("format: 1\n", encoding="utf-8")
    with pytest.raises(GameError, match="cannot be played yet"):
        LiveScenario(tmp_path / "none.yaml", 7)
