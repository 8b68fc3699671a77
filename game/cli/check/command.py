"""`check`: what is wrong with scenarios, each with its place, its line and what to write instead."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game import paths
from game.cli.check.output import CheckOutput, output_for
from game.cli.check.paths import existing_path, load_path_or_fail
from game.cli.error_handler import EXIT_INCOMPLETE, EXIT_OK, PROBLEMS
from game.diagnostics.problem import has_errors, sort_problems

if TYPE_CHECKING:
    from game.checker.report import CheckReport
    from game.cli.check.compatibility import ScenarioChanges
    from game.diagnostics.problem import Problem
    from game.scenario.loader import Loaded, LoadedTree
    from game.scenario.model.scenario import Scenario


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
    "--seconds", type=click.FloatRange(min=0), default=60.0, show_default=True, help="Time for each scenario."
)
@click.option("--against", metavar="OLD", help="An older copy: tell which kept sessions this edit breaks, and why.")
@click.option("--sessions", metavar="DIR", help="Where those sessions lie, if not in the usual folder.")
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
    kept = paths.saves() if sessions is None else existing_path(sessions)
    said = output_for(form)
    shelves: list[LoadedTree] = []
    for path in chosen:
        said.started(path)
        if fix:
            _mend(path, said)
        shelves.append(load_path_or_fail(path))
    read = sort_problems(found for one in shelves for found in _read(one))
    said.problems(read)
    whole = [one for each in shelves for one in each.scenarios if one.value is not None and not quick]
    reports = list(_proven(whole, seconds, said))
    edits = _compared(old, shelves, kept)
    problems = sort_problems([*read, *(found for one in reports for found in one.problems)])
    said.summary(problems, shelves, reports, edits)
    return _code(problems, reports, edits)


def _compared(old: Path | None, shelves: "list[LoadedTree]", sessions: Path) -> "tuple[ScenarioChanges, ...]":
    if old is None:
        return ()
    from game.cli.check.compatibility import compare_versions  # noqa: PLC0415

    return compare_versions(old, shelves, sessions)


def _code(problems: "Iterable[Problem]", reports: "list[CheckReport]", edits: "tuple[ScenarioChanges, ...]") -> int:
    if has_errors(problems) or any(one.breaks for one in edits):
        return PROBLEMS
    return EXIT_INCOMPLETE if any(one.unfinished for one in reports) else EXIT_OK


def _mend(path: Path, said: CheckOutput) -> None:
    from game.cli.check.fix import fix_files  # noqa: PLC0415

    for changed in fix_files(path):
        said.fixed(changed)


def _read(shelf: "LoadedTree") -> "Iterator[Problem]":
    """Yield what was found on reading, the wording included."""
    from game.checker.wording.check import check_wording  # noqa: PLC0415 - the first line is said before this is loaded

    yield from shelf.problems
    today = datetime.datetime.now(tz=datetime.UTC).date()
    for one in shelf.scenarios:
        yield from check_wording(one, today)


def _proven(scenarios: "Iterable[Loaded[Scenario]]", seconds: float, said: CheckOutput) -> "Iterator[CheckReport]":
    """Prove scenarios one after the other, and tell of each as soon as it is done."""
    if not (every := list(scenarios)):
        return
    from game.checker.explorer.query import Budget  # noqa: PLC0415
    from game.checker.report import report  # noqa: PLC0415
    from game.cli.check.progress import progress_bar  # noqa: PLC0415

    for number, loaded in enumerate(every, 1):
        name = loaded.value.id if loaded.value else ""
        with progress_bar(f"{name} ({number} of {len(every)})") as advance:
            found = report(loaded, Budget(seconds=seconds), advance)
        said.report(found)
        yield found
