"""Proving a story: everything that can happen is seen, though it is followed piece by piece."""

from typing import Any

from hypothesis import given

from game.checker.analysis.proof import prove
from game.checker.explorer.observations import Observable
from game.checker.explorer.query import Budget
from tests.checker.comparing import COUNTING, model_of, reference, seen_by_reference
from tests.checker.explorer.test_explorer import slowly, small_enough
from tests.checker.random_stories import compiled, scenarios
from tests.checker.reference_explorer import StateGraph
from tests.engine.stories import on, scene, story

KINDS = ("scene", "ending", "arrival", "text", "when", "range", "last_day", "offered", "loop")


@slowly
@given(scenarios())
def test_what_is_proven_piece_by_piece_is_what_the_whole_graph_shows(scenario: dict[str, Any]) -> None:
    of = compiled(scenario)
    whole: StateGraph = small_enough(lambda: reference(model_of(of, COUNTING), projected=False))
    found = prove(of)
    assert found.finished
    seen = {item for item in found.sightings if item.kind in KINDS and not item.name.startswith(("record:", "tell:"))}
    assert seen == {item for item in seen_by_reference(whole, of, at_start=True) if item.kind in KINDS}


def test_a_consequence_that_only_tells_something_is_followed_all_the_same() -> None:
    scenes = {"a": scene({"go": on("b", days=3, do=[{"later": {"note": 2}}])}), "b": scene({"end": on()})}
    text = [{"text": "Again.", "when": "chose(a.go)"}, {"text": "Never.", "when": "held(name)"}]
    found = prove(story(scenes, later={"note": {"text": text}, "lost": {}}))
    assert found.happens("arrival", "note")
    assert not found.happens("arrival", "lost")
    assert found.happens("text", "later:note#0")
    assert not found.happens("text", "later:note#0", holds=False)
    assert not found.happens("text", "later:note#1")
    assert found.play(Observable("arrival", "note")) == ("a.go",)
    assert found.play(Observable("arrival", "lost")) is None


def test_what_the_budget_did_not_allow_is_named() -> None:
    scenes = {"a": scene({"go": on("b", days=3, do=[{"later": {"note": 2}}])}), "b": scene({"end": on()})}
    found = prove(story(scenes, later={"note": {"text": "A note."}}), Budget(seconds=-1))
    assert not found.finished
    assert found.unresolved == ("later:note",)
    assert found.story.unfinished is not None


def test_plays_of_a_proof_tell_apart_only_what_something_can_read() -> None:
    spots = {"x": {"name": "x", "text": "X."}, "y": {"name": "y", "text": "Y."}}
    endings = {"seen": {"title": "S", "text": "S.", "when": "seen(a.x)"}, "other": {"title": "O", "text": "O."}}
    found = prove(story({"a": scene({"go": on(), "stay": on()}, look=spots)}, endings=endings)).story
    assert {name: ended.plays for name, ended in found.endings.items()} == {"seen": 2.0, "other": 2.0}
