"""The generated families of the benchmark, which the model checker SPIN counted too."""

import pytest

from game.checker.explore import run
from game.checker.prepare import prepare, situations_at_start
from game.checker.question import Budget, Question
from game.checker.reference import graph, shares
from game.engine.story import Story, compile_story
from game.scenario.model import Scenario
from tests.bench.families import plan, promela, scenario

WHOLE = Question(whole=True)


def family(name: str) -> Story:
    return compile_story(Scenario.model_validate(scenario(plan(name))))


@pytest.mark.parametrize(("name", "situations", "transitions"), [("small", 1495, 2790), ("medium", 115144, 240134)])
def test_a_family_has_the_situations_and_moves_that_spin_counts(name: str, situations: int, transitions: int) -> None:
    story = family(name)
    found = run(prepare(story, WHOLE, situations_at_start(story)), Budget()).result()
    assert (found.situations, found.transitions) == (situations, transitions)


def test_counts_in_floating_point_are_those_in_whole_numbers() -> None:
    story = family("medium")
    for question in (WHOLE, Question()):
        prepared = prepare(story, question, situations_at_start(story))
        exact = run(prepared, Budget(), exact=True).result().endings
        quick = run(prepared, Budget()).result().endings
        assert sum(ended.share or 0 for ended in exact.values()) == 1
        for name, ended in exact.items():
            assert ended.plays is not None
            assert quick[name].plays == pytest.approx(int(ended.plays), rel=1e-12)
            assert quick[name].share == pytest.approx(float(ended.share or 0), rel=1e-12)


def test_reducing_a_family_changes_no_count_and_no_share() -> None:
    story = family("small")
    prepared = prepare(story, Question(), situations_at_start(story))
    found = run(prepared, Budget(), exact=True).result()
    slow = shares(graph(story, stands_for=prepare(story, WHOLE, situations_at_start(story)).key))
    assert {name: (ended.plays, ended.share) for name, ended in found.endings.items()} == {
        name: (share.plays, share.share) for name, share in slow.items()
    }
    assert found.situations < 1495


def test_a_family_is_written_for_spin_scene_by_scene() -> None:
    text = promela(plan("small"))
    assert text.count("d_step") == sum(len(options) for options in plan("small").scenes)
    assert text.count("end_s") == 4
