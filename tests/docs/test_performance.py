"""The page of figures names every benchmark and every goal; what a figure is, no test says."""

from pathlib import Path

import pytest

from tests.bench.figures import Figure, Goal
from tests.bench.goals import GOALS
from tests.bench.page import BENCHES, performance_page

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")


def test_every_module_that_measures_stands_on_the_page() -> None:
    own = {path.stem for path in (ROOT / "tests" / "bench").glob("*.py") if path.stem != "__main__"}
    measuring = {name for name in own if "__main__" in (ROOT / "tests" / "bench" / f"{name}.py").read_text("utf-8")}
    assert measuring == set(BENCHES)
    assert [name for name in BENCHES if f"python -m tests.bench.{name}`" not in PAGE] == []


@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: goal.what)
def test_every_goal_stands_on_the_page_as_met_missed_or_not_compared(goal: Goal) -> None:
    [row] = [line for line in PAGE.splitlines() if line.startswith(f"| {goal.what} | {goal.wanted} |")]
    assert goal.prefix == "" or row.split(" | ")[-1].startswith(("met", "missed"))


def test_each_missed_goal_is_explained_on_the_page() -> None:
    missed = [goal for goal in GOALS if f"- **{goal.what}**" in PAGE]
    assert [goal.what for goal in missed if not goal.miss] == []
    assert "Not profiled yet" not in PAGE


def test_a_goal_is_missed_on_its_own_side() -> None:
    figure = Figure("steps", "offers and step, a story", 30_000, "/s", "a machine", 10_000)
    rate, ratio = Goal("a", "b", "offers", 40_000, "at least"), Goal("a", "b", "offers", 4, is_ratio=True)
    assert [rate.is_met(value) for _, value in rate.values((figure,))] == [False]
    assert [ratio.is_met(value) for _, value in ratio.values((figure,))] == [True]
    assert "| offers and step, a story | 30,000/s | a machine | 10,000/s | 3.00 |" in performance_page((figure,))
