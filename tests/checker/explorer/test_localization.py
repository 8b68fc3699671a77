"""An exploration that leaves variables open sees all that can happen, and what it cannot do no play does."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis.strategies import integers

from game.checker.explorer.explorer import explore_model
from game.checker.explorer.model import build_model, initial_situations
from game.checker.explorer.observations import Observable
from game.checker.explorer.query import Budget, ExplorationQuery
from game.checker.explorer.state_variables import StateVariable
from game.checker.explorer.vectorized.localization import where_certain, where_possible
from game.engine.story import CompiledStory
from game.scenario.expressions.syntax_tree import AllOf, Compare, Day, Fact, Literal, Not
from tests.checker.comparing import REACHING
from tests.checker.explorer.test_explorer import slowly, stories
from tests.checker.random_stories import compiled
from tests.engine.stories import on, scene, story

EVERYTHING = replace(REACHING, denials=None, effects=None)
KINDS = ("scene", "ending", "ends", "arrival", "text", "denial", "if", "held", "when", "goto", "way", "offered",
         "last_day", "range", "dead_end")  # fmt: skip
DESK_MOVES = ("record:", "tell:")


def seen(of: CompiledStory, question: ExplorationQuery) -> set[Observable] | None:
    """Return what an exploration sees, contacts aside; None if it did not finish."""
    explorer = explore_model(build_model(of, question, initial_situations(of)), Budget(situations=20_000))
    if explorer.stopped:
        return None
    entries = explorer.observations.entries
    return {item for item in entries if item.kind in KINDS and not item.name.startswith(DESK_MOVES)}


@slowly
@given(stories, integers(0, 2**30))
def test_whatever_is_left_open_an_exploration_sees_all_that_can_happen(scenario: dict[str, Any], chosen: int) -> None:
    of = compiled(scenario)
    exact = seen(of, EVERYTHING)
    live = sorted(build_model(of, EVERYTHING, initial_situations(of)).live.ever_live)
    tracked = frozenset(variable for number, variable in enumerate(live) if chosen >> number % 30 & 1)
    for some in (frozenset[StateVariable](), tracked):
        rough = seen(of, replace(EVERYTHING, tracked=some))
        if exact is not None and rough is not None:
            assert exact <= rough


def test_what_is_left_open_may_hold_and_may_fail() -> None:
    early = Not(Compare(">", Day(), Literal(3)))
    condition = AllOf((Fact("asked", "a.why"), early))
    assert where_possible(condition, "police", lambda _: True) == AllOf((Literal(value=True), early))
    assert where_certain(condition, "police", lambda _: True) == AllOf((Literal(value=False), early))
    assert where_possible(Not(condition), "police", lambda _: True) == Not(
        where_certain(condition, "police", lambda _: True)
    )


def test_an_impossible_way_is_found_by_the_variables_of_its_condition_alone() -> None:
    ways = [{"scene": "b", "when": "chose(a.wait) and not chose(a.wait)"}, {"scene": "end"}]
    of = story({"a": scene({"go": on(ways), "wait": on("a", days=1)}), "b": scene({"go": on()})})
    few = seen(of, replace(REACHING, tracked=frozenset({StateVariable("chosen", "a.wait")})))
    none = seen(of, replace(REACHING, tracked=frozenset()))
    assert few is not None
    assert none is not None
    assert Observable("way", "a.go#0") in none - few
