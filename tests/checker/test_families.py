"""The generated families of the benchmark, which the model checker SPIN counted too."""

import pytest

from game.checker.explorer.explorer import explore_model
from game.checker.explorer.liveness import analyse_liveness
from game.checker.explorer.model import build_model, initial_situations
from game.checker.explorer.query import Budget, ExplorationQuery
from game.engine.story import CompiledStory, compile_story
from game.scenario.model.scenario import Scenario
from tests.bench.families import plan, promela, scenario
from tests.checker.reference_explorer import ending_shares, reference_graph
from tests.checker.unreduced import keep_everything


def family(name: str) -> CompiledStory:
    return compile_story(Scenario.model_validate(scenario(plan(name))))


@pytest.mark.parametrize(("name", "situations", "transitions"), [("small", 1495, 2790), ("medium", 115144, 240134)])
def test_a_family_has_the_situations_and_moves_that_spin_counts(name: str, situations: int, transitions: int) -> None:
    story = family(name)
    result = explore_model(
        build_model(story, ExplorationQuery(), initial_situations(story), keep_everything), Budget()
    ).result()
    assert (result.situations, result.transitions) == (situations, transitions)


def test_counts_in_floating_point_are_those_in_whole_numbers() -> None:
    story = family("medium")
    for analyse in (keep_everything, analyse_liveness):
        prepared = build_model(story, ExplorationQuery(), initial_situations(story), analyse)
        exact = explore_model(prepared, Budget(), exact=True).result().endings
        quick = explore_model(prepared, Budget()).result().endings
        assert sum(ended.share or 0 for ended in exact.values()) == 1
        for name, ended in exact.items():
            assert ended.plays is not None
            assert quick[name].plays == pytest.approx(int(ended.plays), rel=1e-12)
            assert quick[name].share == pytest.approx(float(ended.share or 0), rel=1e-12)


def test_reducing_a_family_changes_no_count_and_no_share() -> None:
    story = family("small")
    prepared = build_model(story, ExplorationQuery(), initial_situations(story))
    result = explore_model(prepared, Budget(), exact=True).result()
    slow = ending_shares(
        reference_graph(
            story, stands_for=build_model(story, ExplorationQuery(), initial_situations(story), keep_everything).key
        )
    )
    assert {name: (ended.plays, ended.share) for name, ended in result.endings.items()} == {
        name: (share.plays, share.share) for name, share in slow.items()
    }
    assert result.situations < 1495


def test_a_family_is_written_for_spin_scene_by_scene() -> None:
    text = promela(plan("small"))
    assert text.count("d_step") == sum(len(options) for options in plan("small").scenes)
    assert text.count("end_s") == 4
