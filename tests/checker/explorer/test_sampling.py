"""A sample sees only what can happen, and all of it where it leaves nothing out."""

from typing import Any

import pytest
from hypothesis import given

from game.checker.explorer.explorer import explore_model
from game.checker.explorer.model import build_model, initial_situations
from game.checker.explorer.observations import Observable
from game.checker.explorer.query import Budget
from game.checker.explorer.sampling import OBSERVE_ALL, explore_sample
from tests.checker.explorer.test_explorer import slowly
from tests.checker.random_stories import compiled, scenarios
from tests.engine.stories import on, scene, story


@slowly
@given(scenarios())
def test_what_a_sample_sees_is_what_the_whole_exploration_sees(scenario: dict[str, Any]) -> None:
    of = compiled(scenario)
    whole = explore_model(build_model(of, OBSERVE_ALL, initial_situations(of)), Budget(situations=20_000))
    found = explore_sample(build_model(of, OBSERVE_ALL, initial_situations(of)), Budget())
    if not whole.stopped:
        assert found.observations.entries.keys() <= whole.observations.entries.keys()
        assert not found.whole or found.observations.entries.keys() == whole.observations.entries.keys()


@pytest.mark.parametrize("round_and_round", [{"say": "Wait."}, on("a")], ids=["stays", "comes_back"])
def test_a_sample_that_leaves_nothing_out_sees_a_loop_without_a_way_out(round_and_round: dict[str, Any]) -> None:
    of = story({"a": scene({"wait": round_and_round})})
    found = explore_sample(build_model(of, OBSERVE_ALL, initial_situations(of)), Budget())
    assert found.whole
    assert Observable("loop", "a") in found.observations.entries
    assert found.result().endless == 1


def test_a_sample_takes_no_loop_for_endless_that_can_be_left() -> None:
    choices = {"wait": {"say": "Wait."}, "add": {"say": "Add.", "do": [{"add": {"n": 1}}]}, "go": on(when="n == 1")}
    of = story({"a": scene(choices)}, variables={"n": {"from": 0, "to": 1, "start": 0}})
    found = explore_sample(build_model(of, OBSERVE_ALL, initial_situations(of)), Budget())
    assert found.whole
    assert not found.result().endless


def test_a_sample_that_leaves_something_out_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.checker.explorer.sampling.MAX_PER_BUCKET", 2)
    scenes = {
        "a": scene({name: on("b", do=[{"set": {"n": number}}]) for number, name in enumerate(("p", "q", "r"))}),
        "b": scene({"go": on()}),
    }
    endings = {
        "two": {"title": "T", "text": "T.", "when": "n == 2"},
        "one": {"title": "O", "text": "O.", "when": "n == 1"},
        "none": {"title": "N", "text": "N."},
    }
    of = story(scenes, variables={"n": {"from": 0, "to": 2, "start": 0}}, endings=endings)
    found = explore_sample(build_model(of, OBSERVE_ALL, initial_situations(of)), Budget())
    assert not found.whole
    seen = {item.name for item in found.observations.entries if item.kind == "ending"}
    assert 1 <= len(seen) < len(endings)


def test_the_condition_of_an_effect_and_what_it_sends_are_seen_where_they_are_asked() -> None:
    share = {"share": {"what": ["name", "boots"], "with": ["police"], "by": "phone"}}
    do = [{"if": "chose(a.wait)", "do": [{"learn": ["name"]}, share]}, {"if": "day > 9", "do": [{"record": ["name"]}]}]
    of = story({"a": scene({"go": on(do=do), "wait": on("a", once=True)})})
    seen = explore_sample(build_model(of, OBSERVE_ALL, initial_situations(of)), Budget()).observations.entries
    asked = {(item.kind, item.name, item.holds) for item in seen if item.kind in ("if", "held")}
    assert asked == {
        ("if", "a.go!0", True), ("if", "a.go!0", False), ("if", "a.go!1", False),
        ("held", "a.go!0!1.name", True), ("held", "a.go!0!1.boots", False),
    }  # fmt: skip
