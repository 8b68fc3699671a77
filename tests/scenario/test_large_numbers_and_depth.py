"""Numbers and nesting are bounded when a file is loaded, with a sentence each, wherever they stand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario.loader import load_scenario
from game.scenario.model.fields import MAX_NUMBER
from game.scenario.model.scenario import MAX_SCENES
from game.scenario.parsing.reader import MAX_DEPTH
from tests.scenario.conftest import Told

TOO_LARGE = str(MAX_NUMBER + 1)


@pytest.mark.parametrize("number", [TOO_LARGE, f"-{TOO_LARGE}", "999999999999999999"])
@pytest.mark.parametrize(
    "change",
    [
        ("to: 4", "to: {}"),
        ("from: 0", "from: {}"),
        ("start: 2", "start: {}"),
        ("goto: end}", "do: [{{add: {{trust: {}}}}}], goto: end}}"),
        ("goto: end}", "do: [{{set: {{trust: {}}}}}], goto: end}}"),
        ("goto: end}", "do: [{{later: {{ring: {}}}}}], goto: end}}"),
        ("goto: end}", "when: 'trust > {}', goto: end}}"),
        ("last_day: 30", "last_day: {}"),
    ],
)
def test_a_number_past_a_million_is_refused_wherever_it_stands(
    told: Told, change: tuple[str, str], number: str
) -> None:
    old, new = change
    problems = told((old, new.format(number)), more="later: {ring: {text: It rings.}}\n")
    assert any(problem.severity == "error" for problem in problems)


@pytest.mark.parametrize("levels", [1, MAX_DEPTH - 3, MAX_DEPTH, 500, 100_000])
@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_nesting_of_any_depth_is_a_problem_and_never_pythons_own_limit(
    story: Callable[..., Path], levels: int, brackets: str
) -> None:
    opening, closing = ("[", "]") if brackets == "[]" else ("{a: ", "}")
    loaded = load_scenario(story(more=f"deep: {opening * levels}1{closing * levels}\n"))
    assert loaded.value is None
    # Of thousands of brackets in one line it is said instead that they are not words.
    codes = {problem.code for problem in loaded.problems}
    assert bool(codes & {"L022", "L015"}) == (levels >= MAX_DEPTH)


def test_a_scenario_with_more_scenes_than_any_story_is_refused(story: Callable[..., Path]) -> None:
    scene = "  s{}: {{title: T, text: T, choices: {{leave: {{say: Go., goto: end}}}}}}\n"
    scenes = "".join(scene.format(number) for number in range(MAX_SCENES))
    problems = load_scenario(story(("scenes:\n", f"scenes:\n{scenes}"))).problems
    assert [problem.code for problem in problems] == ["S010"]
    assert problems[0].message == "`scenes` has too many entries; at most 2,000."
