"""The endings each choice leaves open, and traps."""

from collections.abc import Hashable
from typing import Any

from hypothesis import given
from hypothesis.strategies import one_of

from game.checker.analysis.outcomes import REACHABILITY_ONLY, analyse_outcomes
from game.checker.analysis.outcomes import reachable_endings as reachable_together
from game.checker.explorer.explorer import explore_model
from game.checker.explorer.model import build_model
from game.checker.explorer.query import Budget, ExplorationQuery
from game.engine.moves import Choose
from game.engine.session import begin
from game.engine.situation import Situation
from game.engine.step import offers, start, step
from game.engine.story import CompiledStory
from tests.checker.analysis.test_witness import explored
from tests.checker.comparing import COUNTING, REACHING, fast, model_of, reference
from tests.checker.explorer.test_explorer import slowly, small_enough
from tests.checker.random_stories import compiled, desk_scenarios, scenarios
from tests.checker.reference_explorer import StateGraph
from tests.engine.stories import ENDINGS, on, play, scene, story

FLAG = {"late": {"start": False}}
BY_FLAG = {"late": {"title": "L", "text": "L.", "when": "late"}, "known": ENDINGS["known"], "apart": ENDINGS["apart"]}


def reachable_endings(of: CompiledStory, situation: Situation) -> tuple[str, ...]:
    """Return the endings that an exploration from a situation comes to."""
    reached = explore_model(build_model(of, REACHABILITY_ONLY, [situation]), Budget()).result().endings
    return tuple(name for name in of.scenario.endings if name in reached)


def open_endings(found: StateGraph) -> dict[Hashable, frozenset[str]]:
    """Work out the endings each situation leaves open, the plain way."""
    left = {key: frozenset([shown.ending] if shown.ending else []) for key, shown in found.shown.items()}
    changed = True
    while changed:
        changed = False
        for key, edges in found.edges.items():
            joined = left[key].union(*(left[after] for after in edges))
            changed = changed or joined != left[key]
            left[key] = joined
    return left


@slowly
@given(scenarios())
def test_the_endings_left_open_by_each_choice_are_those_of_the_reference(scenario: dict[str, Any]) -> None:
    for question in (COUNTING, REACHING):
        prepared = model_of(compiled(scenario), question)
        slow: StateGraph = small_enough(lambda prepared=prepared: reference(prepared))
        left, found = open_endings(slow), analyse_outcomes(fast(prepared, exact=False))
        wanted: dict[str, set[str]] = {}
        for moves in slow.moves.values():
            for move, after in moves.items():
                if isinstance(move, Choose):
                    wanted.setdefault(move.key, set()).update(left[after])
        assert {key: set(endings) for key, endings in found.endings_open.items()} == wanted
        playing = [key for key, shown in slow.shown.items() if shown.ending is None]
        assert found.single_ending_situations == sum(len(left[key]) == 1 for key in playing)
        assert bool(found.traps) == any(
            len(left[key]) > 1 and len(left[after]) == 1 for key in playing for after in slow.edges[key]
        )


def some_situations(of: CompiledStory, most: int = 14) -> tuple[Situation, ...]:
    """Return the situations of the first moves of a story, those where it has ended as well."""
    situations = [start(of, ()).situation]
    for situation in situations:
        if len(situations) >= most:
            break
        if situation.ending is None:
            situations += [step(of, situation, move).situation for move in offers(of, situation)]
    return tuple(reversed(situations[:most]))


@slowly
@given(one_of(scenarios(), desk_scenarios()))
def test_situations_that_share_a_model_and_an_exploration_reach_what_each_reaches_alone(
    scenario: dict[str, Any],
) -> None:
    small = compiled(scenario)
    situations = some_situations(small)
    for situation, endings in zip(situations, reachable_together(small, situations), strict=True):
        assert endings is None or endings == reachable_endings(small, situation)


def test_a_trap_is_the_move_that_closes_every_other_ending_and_says_how_early() -> None:
    small = story(
        {
            "a": scene({"lose": on("b", do=[{"set": {"late": True}}]), "keep": on("b")}),
            "b": scene({"go": on("c", do=[{"learn": ["name"]}])}),
            "c": scene(
                {"tell": on(do=[{"share": {"what": ["name"], "with": ["police"], "by": "phone"}}]), "home": on()}
            ),
        },
        variables=FLAG,
        endings=BY_FLAG,
    )
    found = analyse_outcomes(explored(small, ExplorationQuery(count_plays=False, follow_irrelevant_moves=False)))
    assert found.endings_open["a.lose"] == ("late",)
    assert found.endings_open["a.keep"] == ("known", "apart")
    first = found.traps[0]
    assert (first.move, first.ending, first.left, first.before.steps) == ("a.lose", "late", 3, 0)


def test_the_endings_open_from_a_situation_are_those_that_plays_from_it_reach() -> None:
    small = story(
        {
            "a": scene({"lose": on("b", do=[{"set": {"late": True}}]), "keep": on("b")}),
            "b": scene({"go": on(), "learn": on("b", days=1, do=[{"learn": ["name"]}])}, desk_time=2),
        },
        variables=FLAG,
        endings=BY_FLAG,
    )
    assert reachable_endings(small, begin(small).situation) == ("late", "known", "apart")
    assert reachable_endings(small, play(small, "a.lose").situation) == ("late",)
    assert reachable_endings(small, play(small, "a.keep").situation) == ("known", "apart")


def test_endings_from_a_situation_counts_what_is_on_its_way_there() -> None:
    share = {"share": {"what": ["name"], "with": ["police"], "by": "email"}}
    small = story({"a": scene({"go": on("b", do=[{"learn": ["name"]}, share])}), "b": scene({"end": on(days=2)})})
    assert reachable_endings(small, play(small, "a.go").situation) == ("known",)


def test_an_ended_play_leaves_only_its_own_ending_open() -> None:
    small = story({"a": scene({"go": on()})})
    assert reachable_endings(small, play(small, "a.go").situation) == ("apart",)
