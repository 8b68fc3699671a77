"""A sample sees only what can happen, and all of it where it leaves nothing out."""

from typing import Any

import pytest
from hypothesis import given

from game.checker.explore import run
from game.checker.prepare import prepare, situations_at_start
from game.checker.question import Budget
from game.checker.sample import EVERYTHING, sample
from game.checker.sightings import Item
from tests.checker.random_stories import compiled, scenarios
from tests.checker.test_explore import slowly
from tests.engine.stories import on, scene, story


@slowly
@given(scenarios())
def test_what_a_sample_sees_is_what_the_whole_exploration_sees(scenario: dict[str, Any]) -> None:
    of = compiled(scenario)
    whole = run(prepare(of, EVERYTHING, situations_at_start(of)), Budget(situations=20_000))
    found = sample(prepare(of, EVERYTHING, situations_at_start(of)), Budget())
    if not whole.stopped:
        assert found.watch.found.keys() <= whole.watch.found.keys()
        assert not found.whole or found.watch.found.keys() == whole.watch.found.keys()


def test_a_sample_that_leaves_something_out_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.checker.sample.MOST", 2)
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
    found = sample(prepare(of, EVERYTHING, situations_at_start(of)), Budget())
    assert not found.whole
    assert Item("ending", "one") not in found.watch.found
    assert Item("ending", "two") in found.watch.found


def test_the_condition_of_an_effect_and_what_it_sends_are_seen_where_they_are_asked() -> None:
    share = {"share": {"what": ["name", "boots"], "with": ["police"], "by": "phone"}}
    do = [{"if": "chose(a.wait)", "do": [{"learn": ["name"]}, share]}, {"if": "day > 9", "do": [{"record": ["name"]}]}]
    of = story({"a": scene({"go": on(do=do), "wait": on("a", once=True)})})
    seen = sample(prepare(of, EVERYTHING, situations_at_start(of)), Budget()).watch.found
    asked = {(item.kind, item.name, item.holds) for item in seen if item.kind in ("if", "held")}
    assert asked == {
        ("if", "a.go!0", True), ("if", "a.go!0", False), ("if", "a.go!1", False),
        ("held", "a.go!0!1.name", True), ("held", "a.go!0!1.boots", False),
    }  # fmt: skip
