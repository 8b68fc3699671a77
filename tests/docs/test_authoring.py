"""The tutorial is true: its files check clean, and the play it names can be played."""

import re
from pathlib import Path

import pytest

from game.engine.session import begin, replay
from game.engine.story import compile_story
from game.scenario.loader import load_scenario

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")
FILES = re.findall(r"```yaml\n(.*?)```", TEXT, flags=re.DOTALL)
KEYS = re.findall(r"--choose (\S+)", TEXT)


@pytest.mark.parametrize("number", range(len(FILES)))
def test_every_file_of_the_tutorial_checks_clean(number: int, tmp_path: Path) -> None:
    path = tmp_path / "visit.yaml"
    path.write_text(FILES[number], encoding="utf-8")
    loaded = load_scenario(path)
    assert loaded.problems == ()
    assert loaded.value is not None


def test_the_play_that_the_tutorial_names_reaches_the_better_joined_ending(tmp_path: Path) -> None:
    path = tmp_path / "visit.yaml"
    path.write_text(FILES[-1], encoding="utf-8")
    scenario = load_scenario(path).value
    assert scenario is not None
    found = replay(begin(compile_story(scenario)), KEYS[0].split(","))
    assert found.refused is None
    assert found.session.situation.ending == "joined"
    assert len(scenario.scenes) == 5


def test_the_slip_that_the_tutorial_proposes_is_named_with_its_mend(tmp_path: Path) -> None:
    path = tmp_path / "visit.yaml"
    path.write_text(FILES[0].replace("goto:", "gotoo:"), encoding="utf-8")
    problems = load_scenario(path).problems
    assert any("gotoo" in problem.message and "goto" in problem.hint for problem in problems)
