"""What an edit does to a kept session is found by playing it in both versions."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.checker.session_compatibility import StoredSession, check_compatibility, removed_ids
from game.engine.story import CompiledStory, compile_story
from game.scenario.loader import load_scenario

TEA = Path(__file__).parents[1] / "tea_at_four.yaml"
KEYS = (
    "kitchen.boots",
    "registration_form",
    "kitchen.ask_who",
    "record:lee_name",
    "office.home",
    "review.say_it",
)
Edit = Callable[[Any], object]


def story(folder: Path, edit: Edit = lambda _: None) -> CompiledStory:
    data = yaml.safe_load(TEA.read_text("utf-8"))
    data["starts"] = data["starts"].isoformat()
    edit(data)
    path = folder / "tea.yaml"
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "utf-8")
    loaded = load_scenario(path)
    assert loaded.value is not None, loaded.problems
    return compile_story(loaded.value)


def rename(data: Any) -> None:
    choices = data["scenes"]["kitchen"]["choices"]
    choices["who"] = choices.pop("ask_who")


EDITS: dict[str, tuple[Edit, int, str]] = {
    "a choice that is gone": (rename, 2, "`kitchen.ask_who` does not exist any more"),
    "a new condition": (
        lambda data: data["scenes"]["kitchen"]["choices"]["ask_who"].update(when="day > 0"),
        2,
        "is on offer only while `day > 0`",
    ),
    "another way": (
        lambda data: data["scenes"]["kitchen"]["choices"]["ask_who"].update(goto="review"),
        3,
        "`kitchen.ask_who` now leads to `review` instead of `office`",
    ),
    "no room to look": (lambda data: data["scenes"]["kitchen"].update(attention=0), 0, "room for 0"),
    "a document elsewhere": (
        lambda data: (
            data["scenes"]["kitchen"].pop("documents")
            and data["scenes"]["office"].update(documents=["registration_form"])
        ),
        1,
        "does not lie in `kitchen` any more",
    ),
    "no desk": (lambda data: data["scenes"]["office"].pop("desk_time"), 3, "`office` has none"),
    "nothing learnt": (
        lambda data: data["scenes"]["kitchen"]["choices"]["ask_who"].update(do=[]),
        3,
        "the desk does not hold by then",
    ),
    "an earlier end": (lambda data: data.update(last_day=7), 5, "the play is over before `review.say_it`"),
}


@pytest.mark.parametrize("what", EDITS)
def test_a_session_that_breaks_says_at_which_move_and_why(what: str, tmp_path: Path) -> None:
    edit, after, why = EDITS[what]
    kept = StoredSession(7, None, KEYS)
    found = check_compatibility("one", (story(tmp_path), kept), (story(tmp_path, edit), kept))
    assert found.breaks
    assert found.stops_after == after
    assert why in found.why


def test_a_road_that_is_closed_names_its_condition(tmp_path: Path) -> None:
    kept = StoredSession(7, None, (*KEYS[:3], "tell:police.lee_name:phone"))
    closed = story(tmp_path, lambda data: data["channels"]["phone"].update(when="recorded(lee_name)"))
    found = check_compatibility("one", (story(tmp_path), kept), (closed, kept))
    assert "is possible only while `recorded(lee_name)`" in found.why


def test_a_session_that_only_comes_out_otherwise_does_not_break(tmp_path: Path) -> None:
    kept = StoredSession(7, None, KEYS)
    edit = lambda data: data["endings"]["shared"].update(when="recorded(lee_name)")  # noqa: E731 - as in the table above
    found = check_compatibility("one", (story(tmp_path), kept), (story(tmp_path, edit), kept))
    assert not found.breaks
    assert found.why == "it ends in `shared` instead of `apart`"


def test_a_session_that_was_broken_before_is_not_blamed_on_the_edit(tmp_path: Path) -> None:
    kept = StoredSession(7, None, ("kitchen.nothing",))
    found = check_compatibility("one", (story(tmp_path), kept), (story(tmp_path), kept))
    assert found.before
    assert not found.breaks


def test_words_that_only_change_change_nothing(tmp_path: Path) -> None:
    kept = StoredSession(7, None, KEYS)
    edited = story(tmp_path, lambda data: data["scenes"]["office"].update(text="Five voicemails."))
    found = check_compatibility("one", (story(tmp_path), kept), (edited, kept))
    assert (found.breaks, found.why) == (False, "")


def test_an_id_that_moved_is_named_with_its_likely_new_one(tmp_path: Path) -> None:
    old, new = story(tmp_path).scenario, story(tmp_path, rename).scenario
    assert list(removed_ids(old, new)) == [("kitchen.ask_who", "who")]


def test_an_id_that_renamed_from_explains_is_not_lost(tmp_path: Path) -> None:
    def explained(data: Any) -> None:
        rename(data)
        data["scenes"]["kitchen"]["choices"]["who"]["renamed_from"] = "ask_who"

    assert not list(removed_ids(story(tmp_path).scenario, story(tmp_path, explained).scenario))
