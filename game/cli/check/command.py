"""The command `check`: what is wrong with scenarios, each with its place, its line and what to write instead."""

import datetime
import gc
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game import paths
from game.cli.check.output import CheckOutput, CheckResult, output_for
from game.cli.check.paths import existing_path, load_path_or_fail
from game.cli.error_handler import EXIT_INCOMPLETE, EXIT_OK, PROBLEMS
from game.cli.output_file import with_output_file
from game.diagnostics.problem import has_errors, sort_problems

if TYPE_CHECKING:
    from game.checker.report import CheckReport
    from game.cli.check.compatibility import ScenarioChanges
    from game.diagnostics.problem import Problem
    from game.scenario.loader import Loaded, LoadedTree
    from game.scenario.model.scenario import Scenario

WORDING_SHARE = 0.25
"""The share of a scenario's time, 0 to 1, that the rules of wording may take; usually it takes a hundredth."""

GC_THRESHOLD = 200_000
"""After so many new objects the collector of cycles looks for those that nobody needs."""


@click.command()
@click.argument("where", metavar="[PATH]...", nargs=-1, type=click.Path())
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, for tools, or as annotations of a GitHub workflow.",
)
@click.option("--quick", is_flag=True, help="Read only; do not go through every play.")
@click.option("--fix", is_flag=True, help="First write what has one obvious mend, and show what was changed.")
@click.option(
    "--seconds",
    type=click.FloatRange(min=0),
    default=120.0,
    show_default=True,
    help="Computing time for each scenario.",
)
@click.option("--against", metavar="OLD", help="An older copy: tell which kept sessions this edit breaks, and why.")
@click.option("--sessions", metavar="DIR", help="Where those sessions lie, if not in the usual folder.")
@with_output_file
def check(
    where: tuple[str, ...],
    form: str,
    seconds: float,
    against: str | None,
    sessions: str | None,
    *,
    quick: bool,
    fix: bool,
) -> int:
    """Check scenarios and packs: files, folders, or all that are installed.

    A scenario that reads well is then gone through in every way it can be played. A move matters if anything that can
    still be read changes with it; plays that differ in no such move count as one.
    """
    chosen = [existing_path(name) for name in where] or [paths.scenarios()]
    old = None if against is None else existing_path(against)
    session_folder = None if sessions is None else existing_path(sessions)
    output = output_for(form, is_quick=quick)
    trees: list[LoadedTree] = []
    for path in chosen:
        output.started(path)
        if fix:
            _fix(path, output)
        trees.append(load_path_or_fail(path))
    left: dict[Path, float] = {}
    read = sort_problems(problem for tree in trees for problem in _read(tree, seconds, left))
    output.problems(read)
    whole = [each for tree in trees for each in tree.scenarios if each.value is not None and not quick]
    reports = tuple(_proven(whole, left, output))
    problems = sort_problems([*read, *(problem for each in reports for problem in each.problems)])
    result = CheckResult(problems, tuple(trees), reports, _compared(old, trees, session_folder))
    output.summary(result)
    return _exit_code(result)


def _compared(old: Path | None, trees: "list[LoadedTree]", sessions: Path | None) -> "tuple[ScenarioChanges, ...]":
    if old is None:
        return ()
    from game.cli.check.compatibility import compare_versions  # noqa: PLC0415

    return compare_versions(old, trees, sessions or paths.saves())


def _exit_code(result: CheckResult) -> int:
    if has_errors(result.problems) or any(edit.breaks for edit in result.edits):
        return PROBLEMS
    return EXIT_INCOMPLETE if any(report.unfinished for report in result.reports) else EXIT_OK


def _fix(path: Path, output: CheckOutput) -> None:
    from game.cli.check.fix import fix_files  # noqa: PLC0415

    for diff in fix_files(path):
        output.fixed(diff)


def _read(tree: "LoadedTree", seconds: float, left: dict[Path, float]) -> "Iterator[Problem]":
    """Yield the problems of reading, those of wording included; note what time each scenario then has left."""
    from game.checker.wording.check import check_wording  # noqa: PLC0415 - the first line is printed before this is loaded

    yield from tree.problems
    today = datetime.datetime.now().astimezone().date()
    for loaded in tree.scenarios:
        began = time.process_time()
        yield from check_wording(loaded, today, began + WORDING_SHARE * seconds)
        left[loaded.path] = max(0.0, seconds - (time.process_time() - began))


def _proven(
    scenarios: "Iterable[Loaded[Scenario]]", seconds: dict[Path, float], output: CheckOutput
) -> "Iterator[CheckReport]":
    """Prove scenarios one after the other, and report each as soon as it is proven."""
    if not (every := list(scenarios)):
        return
    from game.checker.explorer.query import Budget  # noqa: PLC0415
    from game.checker.report import report  # noqa: PLC0415
    from game.cli.check.progress import progress_bar  # noqa: PLC0415

    for number, loaded in enumerate(every, 1):
        name = loaded.value.id if loaded.value else ""
        with _few_collections(), progress_bar(f"{name} ({number} of {len(every)})") as advance:
            proven = report(loaded, Budget(seconds=seconds[loaded.path]), advance)
        output.report(proven)
        yield proven


@contextmanager
def _few_collections() -> "Iterator[None]":
    """Look for cycles of objects that nobody needs seldom: a proof makes few, and the search takes a tenth of it."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(GC_THRESHOLD)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
