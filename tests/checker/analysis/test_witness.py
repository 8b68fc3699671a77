"""Witnesses are shortest plays that the engine makes."""

from typing import Any

import pytest
from hypothesis import given

from game.checker.analysis.witness import WitnessFinder
from game.checker.explorer.explorer import Explorer, explore_model
from game.checker.explorer.model import build_model, initial_situations
from game.checker.explorer.observations import Observable
from game.checker.explorer.query import Budget, ExplorationQuery
from game.engine.situation import Situation
from game.engine.step import IllegalMove, is_on_offer, step
from game.engine.story import CompiledStory
from tests.checker.comparing import COUNTING, REACHING, fast, model_of, reference
from tests.checker.explorer.test_explorer import slowly, small_enough, stories
from tests.checker.random_stories import compiled
from tests.checker.reference_explorer import StateGraph
from tests.engine.stories import on, scene, story


def explored(of: CompiledStory, question: ExplorationQuery = COUNTING) -> Explorer:
    return explore_model(build_model(of, question, initial_situations(of)), Budget(), keep=True)


def replayed(found: Explorer, keys: tuple[str, ...]) -> list[Situation]:
    """Make moves by the engine from every start; return where those come to that can make them all."""
    of = found.prepared.reading.story
    reached = list(found.prepared.starts)
    for key in keys:
        reached = [after for before in reached for after in one_move(of, before, key)]
    return reached


def one_move(of: CompiledStory, before: Situation, key: str) -> list[Situation]:
    move = of.move(key)
    assert move is not None
    try:
        return [step(of, before, move).situation]
    except IllegalMove:
        return []


@slowly
@given(stories)
def test_a_witness_of_an_ending_is_a_play_of_the_fewest_moves_that_ends_there(scenario: dict[str, Any]) -> None:
    for question in (COUNTING, REACHING):
        prepared = model_of(compiled(scenario), question)
        slow: StateGraph = small_enough(lambda prepared=prepared: reference(prepared))
        found = fast(prepared, exact=False)
        witnesses = WitnessFinder(found)
        for name in found.result().endings:
            keys = witnesses.trace(Observable("ending", name))
            assert keys is not None
            assert name in [after.ending for after in replayed(found, keys)]
            assert len(keys) == min(slow.steps[key] for key, shown in slow.shown.items() if shown.ending == name)


@slowly
@given(stories)
def test_a_witness_of_a_move_leads_to_where_it_is_on_offer(scenario: dict[str, Any]) -> None:
    prepared = model_of(compiled(scenario), REACHING)
    small_enough(lambda: reference(prepared))
    found = fast(prepared, exact=False)
    witnesses, of = WitnessFinder(found), prepared.reading.story
    for item in found.observations.entries:
        if item.kind == "offered":
            keys = witnesses.trace(item)
            assert keys is not None
            move = of.move(item.name)
            assert move is not None
            assert any(is_on_offer(of, after, move) for after in replayed(found, keys))


def test_a_witness_goes_through_days_looks_and_the_desk() -> None:
    looks = {"boots": {"name": "boots", "text": "Boots.", "do": [{"learn": ["boots"]}]}}
    small = story(
        {
            "a": scene({"wait": on("b", days=1)}, look=looks, attention=1),
            "b": scene({"wait": on("c", days=3)}, desk_time=2),
            "c": scene({"go": on(), "stay": on("c", days=2)}),
        },
        endings={
            "seen": {"title": "S", "text": "S.", "when": "knows(police.boots) and day >= 6"},
            "other": {"title": "O", "text": "O."},
        },
    )
    found = explored(small)
    keys = WitnessFinder(found).trace(Observable("ending", "seen"))
    assert keys is not None
    assert keys[0] == "a.boots"
    assert [key for key in keys if key.startswith("tell:police.boots")]
    assert [after.ending for after in replayed(found, keys)] == ["seen"]
    assert len(keys) == 6


def test_a_witness_can_be_asked_for_where_a_condition_holds() -> None:
    small = story(
        {
            "a": scene({"up": on("a", days=1, do=[{"add": {"n": 1}}]), "on": on("b")}),
            "b": scene({"go": on()}),
        },
        variables={"n": {"from": 0, "to": 3, "start": 0}},
    )
    witnesses = WitnessFinder(explored(small, ExplorationQuery(extra_conditions=("n == 2", "day == 5"))))
    there = witnesses.find_condition("n == 2", "b")
    assert there is not None
    assert witnesses.trace_to(there.spot) == ("a.up", "a.up", "a.on")
    assert witnesses.find_condition("n == 2 and day == 1") is None
    later = witnesses.find_condition("day == 5")
    assert later is not None
    assert later.steps == 5


def test_what_was_never_seen_has_no_witness() -> None:
    small = story({"a": scene({"go": on(), "shut": on(when="false")})})
    assert WitnessFinder(explored(small)).trace(Observable("offered", "a.shut")) is None


def test_witnesses_need_an_exploration_that_kept_its_situations() -> None:
    small = story({"a": scene({"go": on()})})
    with pytest.raises(ValueError, match="keeps its situations"):
        WitnessFinder(explore_model(build_model(small, COUNTING, initial_situations(small)), Budget()))
