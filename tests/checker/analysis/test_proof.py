"""Proving a story: everything that can happen is seen, though it is followed piece by piece."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given, settings

from game.checker.analysis.proof import Proof
from game.checker.analysis.properties import Property
from game.checker.analysis.prover import prove
from game.checker.explorer.observations import Observable
from game.checker.explorer.query import Budget, incoming_subsets
from game.engine.situation import Situation
from game.engine.step import is_on_offer, start, step
from game.engine.story import CompiledStory
from tests.checker.comparing import COUNTING, REACHED, model_of, reference, seen_by_reference, stuck
from tests.checker.explorer.test_explorer import slowly, small_enough
from tests.checker.random_stories import compiled, scenarios
from tests.checker.reference_explorer import StateGraph
from tests.engine.stories import on, scene, story


@slowly
@given(scenarios())
def test_what_is_proven_piece_by_piece_is_what_the_whole_graph_shows(scenario: dict[str, Any]) -> None:
    of = compiled(scenario)
    whole: StateGraph = small_enough(lambda: reference(model_of(of, COUNTING), projected=False))
    found = prove(of)
    assert found.finished
    seen = {item for item in found.sightings if not item.name.startswith(("record:", "tell:"))}
    shown = seen_by_reference(whole, of, at_start=True)
    assert {item for item in seen if item.kind in REACHED} == {item for item in shown if item.kind in REACHED}
    # Where only contacts that cost nothing are on offer, a play is stuck in either way.
    assert stuck(seen) == stuck(shown)


SETTLED = ("ending", "arrival", "text", "if", "held", "denial", "ends")
"""The kinds of observables by which properties are settled."""
WITHOUT_CASES = frozenset({("text", False), ("ends", True), ("denial", False), ("held", False)})
"""Observables that no property is settled by, so that a slice may leave them open."""


def settled_by(proof: Proof) -> set[Observable]:
    return {item for item in proof.sightings if item.kind in SETTLED and (item.kind, item.holds) not in WITHOUT_CASES}


@settings(slowly, max_examples=15)
@given(scenarios())
def test_slices_say_the_same_of_every_property_as_the_whole_story(scenario: dict[str, Any]) -> None:
    of = compiled(scenario)
    small_enough(lambda: reference(model_of(of, COUNTING), projected=False))
    whole = prove(of)
    with in_slices():
        slices = prove(of)
    assert whole.is_whole
    assert not slices.is_whole
    assert slices.finished
    assert settled_by(slices) == settled_by(whole)
    assert slices.scenes == whole.scenes
    assert slices.outcomes is None


@settings(slowly, max_examples=15)
@given(scenarios())
def test_what_a_slice_has_seen_is_shown_by_a_play_that_can_be_made(scenario: dict[str, Any]) -> None:
    of = compiled(scenario)
    small_enough(lambda: reference(model_of(of, COUNTING), projected=False))
    with in_slices():
        proof = prove(of)
    for item in settled_by(proof):
        play = proof.play(item)
        assert play is not None
        if item.kind == "ending":
            starts = [start(of, receipts).situation for receipts in incoming_subsets(of.scenario)]
            assert item.name in {ending_of(of, situation, play) for situation in starts}


def ending_of(story: CompiledStory, situation: Situation, play: tuple[str, ...]) -> str | None:
    """Make the moves of a play; None where one of them is not on offer, or the play has not ended."""
    for key in play:
        move = story.move(key)
        if move is None or not is_on_offer(story, situation, move):
            return None
        situation = step(story, situation, move).situation
    return situation.ending


@contextmanager
def in_slices() -> Iterator[None]:
    """Let no story be small enough to be explored as a whole or seen whole by a sample."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.checker.analysis.prover.MAX_WHOLE_SITUATIONS", -1)
        patch.setattr("game.checker.analysis.prover._add_samples", lambda _proof, _clock: False)
        yield


DENIAL = {"text": "Nobody asked.", "denies": "seen(a.x)"}


def denying(when: str | None) -> dict[str, Any]:
    return DENIAL if when is None else {**DENIAL, "when": when}


@pytest.mark.parametrize(("when", "is_broken"), [(None, True), ("not seen(a.x)", False), ("chose(a.go)", True)])
def test_a_denial_is_broken_where_it_can_be_shown_while_what_it_denies_holds(
    when: str | None, *, is_broken: bool
) -> None:
    spots = {"x": {"name": "x", "text": "X."}}
    scenes = {"a": scene({"go": on("b")}, look=spots), "b": scene({"end": on()}, text=[denying(when)])}
    for proof in proofs(story(scenes)):
        assert proof.happens("denial", "b#0") is is_broken
        if is_broken:
            assert proof.play(Observable("denial", "b#0")) == ("a.x", "a.go")


def test_denials_are_proven_in_answers_consequences_and_endings() -> None:
    spots = {"x": {"name": "x", "text": "X."}}
    later = {"note": {"text": [denying(None)]}}
    endings = {"only": {"title": "O", "text": ["It is over.", denying("not seen(a.x)"), denying(None)]}}
    go = on(days=3, do=[{"later": {"note": 2}}], now=[denying("not seen(a.x)"), denying(None)])
    for proof in proofs(story({"a": scene({"go": go}, look=spots)}, later=later, endings=endings)):
        broken = {item.name for item in proof.sightings if item.kind == "denial" and item.holds}
        assert broken == {"a.go#1", "later:note#0", "ending:only#2"}
        assert proof.finished


def proofs(of: CompiledStory) -> Iterator[Proof]:
    """Yield the proof of a story as a whole and in slices."""
    yield prove(of)
    with in_slices():
        yield prove(of)


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
    assert set(found.unresolved) >= {Property("arrival", "note"), Property("ending", "known")}
    assert found.story.unfinished is not None


def test_plays_of_a_proof_tell_apart_only_what_something_can_read() -> None:
    spots = {"x": {"name": "x", "text": "X."}, "y": {"name": "y", "text": "Y."}}
    endings = {"seen": {"title": "S", "text": "S.", "when": "seen(a.x)"}, "other": {"title": "O", "text": "O."}}
    found = prove(story({"a": scene({"go": on(), "stay": on()}, look=spots)}, endings=endings)).story
    assert {name: ended.plays for name, ended in found.endings.items()} == {"seen": 2.0, "other": 2.0}
