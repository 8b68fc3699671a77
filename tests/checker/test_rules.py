"""The story rules: each code has a file that yields it and no other, and a sound story yields none."""

from pathlib import Path

import pytest

from game.checker.codes import PROOF
from game.checker.question import Budget
from game.checker.report import CheckReport, report
from game.engine.session import begin, replay
from game.engine.story import compile_story
from game.scenario.loader import load_scenario

ROOT = Path(__file__).resolve().parents[2]
UNSOUND = sorted((ROOT / "tests" / "scenarios" / "unsound").glob("*.yaml"))


def proven(path: Path, budget: Budget = Budget(seconds=60)) -> CheckReport:  # noqa: B008 - frozen
    return report(load_scenario(path), budget)


@pytest.mark.parametrize("path", UNSOUND, ids=lambda path: path.stem)
def test_an_unsound_file_yields_the_code_in_its_name_and_no_other(path: Path) -> None:
    assert load_scenario(path).problems == ()
    assert {found.code for found in proven(path).problems} == {path.stem[:4]}


def test_every_code_has_its_file() -> None:
    assert {path.stem[:4] for path in UNSOUND} == set(PROOF)


def test_a_finding_stands_in_the_line_it_is_about() -> None:
    (found,) = proven(ROOT / "tests" / "scenarios" / "unsound" / "P001-unreached-scene.yaml").problems
    assert (found.place.line, found.message) == (13, "No play comes to the scene `garden`.")


@pytest.mark.parametrize("code", ["P006", "P007", "P008"])
def test_what_can_happen_is_shown_by_a_play_that_can_be_made(code: str) -> None:
    path = next(path for path in UNSOUND if path.stem.startswith(code))
    scenario = load_scenario(path).value
    assert scenario is not None
    hint = proven(path).problems[0].hint
    keys = hint.partition("--choose ")[2].split(",")
    assert replay(begin(compile_story(scenario)), keys).refused is None


def test_what_never_happens_is_not_claimed_where_not_everything_was_gone_through() -> None:
    found = proven(ROOT / "scenarios" / "eastmere" / "just_a_friend.yaml", Budget(situations=100))
    assert found.unfinished.startswith("not everything was gone through")
    assert found.problems == ()


def test_every_shipped_scenario_is_proven_whole_and_sound() -> None:
    for path in sorted((ROOT / "scenarios").glob("*/just_*.yaml")):
        found = proven(path)
        assert (found.problems, found.unfinished) == ((), "")
        assert {name for name, _ in found.endings} == set(load_scenario(path).value.endings)  # type: ignore[union-attr]  # it loads
