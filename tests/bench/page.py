"""Writes the page of figures, `docs/performance.md`."""

import os
import platform
from collections.abc import Iterable, Iterator

from tests.bench.figures import Figure, Goal, written
from tests.bench.goals import GOALS

BENCHES = {
    "steps": "offers and steps, beside an ordinary machine of `transitions`",
    "peers": "offers and steps, beside other engines that play the same generated story",
    "program": "start, reading, lists, sessions, debrief, `check`",
    "checker": "every play of generated stories, beside SPIN where it is installed",
    "window": "first frame, redraw, memory",
    "cohort": "the page of a group, of sessions played at random",
    "web_page": "the page that plays a scenario, in a browser: milliseconds of the clock, the fastest of three",
    "window_audit": "no time: what of each screen is in view, in every size",
    "window_events": "many random events over the screens: the slowest frame, and the memory",
}
"""The modules that measure, and what."""
INTRODUCTION = """# Performance

Written by `python -m tests.bench`, which measures everything in one run, each figure in turn with its yardstick. They
are medians (of every play the best) of CPU time, since other programs run at the same time: ratios hold on other
machines, seconds do not. No test asserts a time.
"""


def performance_page(figures: tuple[Figure, ...]) -> str:
    """Return the page as Markdown."""
    parts = (
        INTRODUCTION,
        _machine(),
        "## Goals\n",
        _table(("what", "goal", "measured", ""), map(_goal_cells, GOALS, [figures] * len(GOALS))),
        "## Where a goal is missed\n",
        "\n".join(_misses(figures)) + "\n",
        "## How it grows\n",
        "From once to eight times as much; beside each the time by that of the smallest.\n",
        _table(("what", "measured", "times the smallest"), _growth(figures)),
        "## Every figure\n",
        *(part for name, about in BENCHES.items() for part in _bench(name, about, figures)),
    )
    return "\n".join(parts).rstrip() + "\n"


def _machine() -> str:
    return (
        f"Measured on {platform.system()} with Python {platform.python_version()}, "
        f"{os.cpu_count()} cores shared with other work.\n"
    )


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (f"| {' | '.join(cells)} |" for cells in (heads, ("---",) * len(heads), *rows))
    return "\n".join(lines) + "\n"


def _goal_cells(goal: Goal, figures: tuple[Figure, ...]) -> tuple[str, str, str, str]:
    values = goal.values(figures)
    if not values:
        return goal.what, goal.wanted, goal.miss if not goal.prefix else "not measured", ""
    missed = [value for _, value in values if not goal.is_met(value)]
    numbers = sorted(value for _, value in values)
    unit = "times" if goal.is_ratio else values[0][0].unit
    span = written(numbers[0], unit)
    if len(numbers) > 1:
        span = f"{written(numbers[0], '')} to {written(numbers[-1], unit)}"
    part = f", {len(missed)} of {len(values)}" if missed and len(values) > 1 else ""
    return goal.what, goal.wanted, span, f"missed{part}" if missed else "met"


def _misses(figures: tuple[Figure, ...]) -> Iterator[str]:
    for goal in GOALS:
        missed = [figure.what for figure, value in goal.values(figures) if not goal.is_met(value)]
        if missed:
            yield f"- **{goal.what}** ({'; '.join(missed)}). {goal.miss or 'Not profiled yet.'}"


def _growth(figures: tuple[Figure, ...]) -> Iterator[tuple[str, ...]]:
    smallest: dict[str, float] = {}
    for figure in figures:
        kind, is_sized, _ = figure.what.partition(" x")
        if is_sized:
            first = smallest.setdefault(kind, figure.ours)
            yield figure.what, written(figure.ours, figure.unit), f"{figure.ours / first:.1f}"


def _bench(name: str, about: str, figures: tuple[Figure, ...]) -> Iterator[str]:
    yield f"### `python -m tests.bench.{name}`: {about}\n"
    rows = [_cells(figure) for figure in figures if figure.bench == name]
    if rows:
        yield _table(("what", "ours", "yardstick", "its figure", "ratio"), rows)


def _cells(figure: Figure) -> tuple[str, ...]:
    ours = written(figure.ours, figure.unit)
    if figure.theirs is None or figure.ratio is None:
        return figure.what, ours, "", "", ""
    return figure.what, ours, figure.yardstick, written(figure.theirs, figure.unit), f"{figure.ratio:.2f}"
