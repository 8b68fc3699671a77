"""What each option of a play left open is what can be reached from it."""

import pytest

from game.checker.analysis.outcomes import open_endings_by_option
from tests.engine.stories import on, play, scene, story

SCENES = {
    "a": scene({"ask": on("b", strength="strong", do=[{"learn": ["name"]}]), "leave": on("b", strength="weak")}),
    "b": scene({"end": on()}, desk_time=2),
}


def test_every_option_of_a_decision_names_the_endings_still_open() -> None:
    session = play(story(SCENES), "a.leave", "b.end")
    assert open_endings_by_option(session) == {"a.ask": ("known", "apart"), "a.leave": ("apart",)}


def test_without_time_nothing_is_said() -> None:
    assert open_endings_by_option(play(story(SCENES), "a.leave", "b.end"), seconds=0) == {}


def test_the_last_decision_is_worked_out_first_and_what_would_hold_too_much_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scenes = {
        "a": scene({"ask": on("b", strength="strong"), "leave": on("b", strength="weak")}),
        "b": scene({"tell": on(strength="strong", do=[{"learn": ["name"]}]), "wait": on(strength="weak")}),
    }
    session = play(story(scenes), "a.ask", "b.wait")
    assert list(open_endings_by_option(session))[2:] in (["a.ask", "a.leave"], ["a.leave", "a.ask"])
    monkeypatch.setattr("game.checker.analysis.outcomes.MAX_SITUATIONS_BY_OPTION", 0)
    assert set(open_endings_by_option(session)) == {"b.tell", "b.wait"}
