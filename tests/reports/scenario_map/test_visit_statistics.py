"""The shares on a map are those of the engine's own steps, each move as likely as any other."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any

import pytest
from hypothesis import given

from game.checker.analysis.proof import STORY_QUERY
from game.checker.explorer.explorer import Explorer, explore_model
from game.checker.explorer.model import ExplorationModel
from game.checker.explorer.query import Budget
from game.engine.moves import Choose
from game.engine.story import CompiledStory
from game.reports.scenario_map.visit_statistics import VisitStatistics, visit_statistics
from tests.checker.comparing import model_of, reference
from tests.checker.explorer.test_explorer import slowly, small_enough
from tests.checker.random_stories import compiled, scenarios
from tests.checker.reference_explorer import StateGraph
from tests.engine.stories import on, scene, story

ROUNDS = 3000


def explored(of: CompiledStory) -> tuple[ExplorationModel, Explorer]:
    prepared = model_of(of, STORY_QUERY)
    return prepared, explore_model(prepared, Budget(), keep=True)


def passed(of: CompiledStory, seconds: float = 60.0) -> VisitStatistics:
    return visit_statistics(explored(of)[1], seconds)


def chance(found: StateGraph, happens: Callable[[Hashable], bool]) -> float:
    """Return the share of plays that come to a situation of a kind, worked out step by step from behind."""
    worth = {key: float(happens(key)) for key in found.shown}
    for _ in range(ROUNDS):
        before = dict(worth)
        for key, moves in found.moves.items():
            if moves and not happens(key):
                worth[key] = sum(before[after] for after in moves.values()) / len(moves)
        if all(abs(worth[key] - before[key]) < 1e-13 for key in worth):
            break
    return sum(worth[key] * number for key, number in found.starts.items()) / found.starts.total()


def counted(found: StateGraph, choice: str) -> float:
    """Return how often a play makes a choice on average, following all plays move by move."""
    here = {key: number / found.starts.total() for key, number in found.starts.items()}
    total = 0.0
    for _ in range(ROUNDS):
        after: dict[Hashable, float] = {}
        for key, share in here.items():
            for move, target in found.moves.get(key, {}).items():
                part = share / len(found.moves[key])
                total += part if isinstance(move, Choose) and move.key == choice else 0.0
                after[target] = after.get(target, 0.0) + part
        here = after
        if sum(here.values()) < 1e-13:
            break
    return total


@slowly
@given(scenarios())
def test_shares_are_those_of_the_steps_of_the_engine(scenario: dict[str, Any]) -> None:
    of = compiled(scenario)
    prepared, fast = explored(of)
    slow: StateGraph = small_enough(lambda: reference(prepared))
    found = visit_statistics(fast, 60.0)
    for name in of.scenes:
        assert found.shares.get(name, 0.0) == pytest.approx(chance(slow, partial(is_in, slow, name)), abs=1e-9)
    if not slow.endless:
        for key, share in found.choices.items():
            assert share == pytest.approx(counted(slow, key), rel=1e-6, abs=1e-9)


def is_in(found: StateGraph, scene: str, key: Hashable) -> bool:
    return found.shown[key].ending is None and found.shown[key].scene == scene


def test_a_scene_that_is_come_back_to_has_a_share_and_a_number_of_times() -> None:
    scenes = {
        "a": scene({"on": on("b"), "out": on()}),
        "b": scene({"back": on("a", days=1), "out": on()}),
    }
    found = passed(story(scenes))
    assert found.shares["a"] == 1.0
    assert found.times["a"] == pytest.approx(4 / 3)
    assert found.shares["b"] == pytest.approx(0.5)
    assert found.times["b"] == pytest.approx(2 / 3)


def test_ways_of_one_choice_share_its_plays() -> None:
    goto = [{"when": "seen(a.x)", "scene": "b"}, {"scene": "c"}]
    scenes = {
        "a": scene({"go": on(goto)}, look={"x": {"name": "x", "text": "X."}}),
        "b": scene({"end": on()}),
        "c": scene({"end": on()}),
    }
    found = passed(story(scenes))
    assert found.choices["a.go"] == 1.0
    assert found.edges == {("a.go", "b"): 0.5, ("a.go", "c"): 0.5, ("b.end", "end"): 0.5, ("c.end", "end"): 0.5}


def test_a_choice_that_stays_is_made_and_leads_nowhere() -> None:
    scenes = {"a": scene({"stay": {"say": "Wait.", "once": True}, "end": on()})}
    found = passed(story(scenes))
    assert found.choices == {"a.stay": 0.5, "a.end": 1.0}
    assert found.times == {"a": 1.0}
    assert set(found.edges) == {("a.end", "end")}


def test_a_share_that_takes_too_long_is_not_guessed() -> None:
    scenes = {"a": scene({"on": on("b"), "out": on()}), "b": scene({"back": on("a", days=1), "out": on()})}
    found = passed(story(scenes), seconds=-1.0)
    assert found.shares == {"a": None, "b": None}
    assert found.times["a"] == pytest.approx(4 / 3)
