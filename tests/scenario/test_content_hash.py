"""Fingerprints: of what a play shows or does, and of a scenario's own words."""

import datetime
import shutil
from pathlib import Path

import pytest

from game.scenario.content_hash import content_hash, words_hash
from game.scenario.loader import load_scenario
from game.scenario.model.scenario import Review
from tests.scenarios.playing import FOLDER

REVIEW = Review(by="officer", date=datetime.date(2026, 11, 30), at="0123456789ab")
LOADED = load_scenario(FOLDER / "handover.yaml")


def words(folder: Path, file: str = "handover.yaml", old: str = "", new: str = "") -> str:
    """Return the hash of the words of a scenario in a copy of the pack, with words replaced in one of its files."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    loaded = load_scenario(folder / "handover.yaml")
    assert loaded.value is not None, loaded.problems
    return words_hash(loaded.value, loaded.positions)


@pytest.fixture(name="pack")
def copy_pack(tmp_path: Path) -> Path:
    return shutil.copytree(FOLDER, tmp_path / "pack")


def test_who_has_read_it_changes_neither() -> None:
    before = LOADED.value
    assert before
    after = before.model_copy(update={"reviews": (REVIEW,)})
    assert content_hash(after) == content_hash(before)
    assert words_hash(after, LOADED.positions) == words_hash(before, LOADED.positions)


def test_a_word_changes_both_and_a_number_only_what_a_play_does() -> None:
    before = LOADED.value
    assert before
    title = before.model_copy(update={"title": "Another"})
    longer = before.model_copy(update={"last_day": before.last_day + 1})
    assert words_hash(title, LOADED.positions) != words_hash(before, LOADED.positions)
    assert words_hash(longer, LOADED.positions) == words_hash(before, LOADED.positions)
    assert content_hash(longer) != content_hash(before) != content_hash(title)


OWN_WORDS = {
    "scenes": "title: Twenty to seven",
    "answers": "My report goes to",
    "information": "An evening of that week",
    "people": "name: DI Ros Tolliver",
    "places": "name: The unit",
}


@pytest.mark.parametrize("old", OWN_WORDS.values(), ids=OWN_WORDS.keys())
def test_a_word_counts_under_every_key_of_the_scenarios_own_file(pack: Path, old: str) -> None:
    assert words(pack) != words(pack, old=old, new=f"{old} now")


def test_the_words_of_the_pack_are_not_its_own(pack: Path) -> None:
    before = words(pack)
    assert words(pack, "pack.yaml", "title: Eastmere", "title: Westmere") == before


def test_a_remark_and_another_break_of_a_line_change_nothing(pack: Path) -> None:
    before = words(pack)
    assert words(pack, old="format: 1", new="# A remark.\nformat: 1") == before
    assert words(pack, old="My report goes to", new="My report\n          goes to") == before
