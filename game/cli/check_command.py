"""`check`: what is wrong with scenarios, each with its place, its line and what to write instead."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game import paths
from game.cli.boundary import GOOD, NOT_FINISHED, PROBLEMS
from game.cli.paper import Paper
from game.problems import GameError, Problem, Severity, has_errors, in_order
from game.scenario.loader import Loaded, Shelf, load_path, source_of
from game.scenario.model import Scenario
from game.scenario.source_lines import show

if TYPE_CHECKING:
    from game.checker.report import CheckReport

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold"}
"""How the first line of a problem looks in a terminal; its words say the same."""


@click.command()
@click.argument("where", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--quick", is_flag=True, help="Read only; do not go through every play.")
@click.option(
    "--seconds", type=click.FloatRange(min=0), default=60.0, show_default=True, help="Time for each scenario."
)
def check(where: tuple[Path, ...], form: str, seconds: float, *, quick: bool) -> int:
    """Check scenarios and packs: files, folders, or all that are installed.

    A scenario that reads well is then gone through in every way it can be played.
    """
    chosen = where or (paths.scenarios(),)
    shelves = [_shelf(path) for path in chosen]
    read = in_order(found for shelf in shelves for found in shelf.problems)
    show_now = form == "text"
    if show_now:
        _show(read)
    whole = [one for shelf in shelves for one in shelf.scenarios if one.value is not None and not quick]
    reports = list(_proven(whole, seconds, show=show_now))
    problems = in_order([*read, *(found for one in reports for found in one.problems)])
    scenarios = sum(len(shelf.scenarios) for shelf in shelves)
    if show_now:
        click.echo(_summary(problems, scenarios))
    else:
        click.echo(json.dumps([_as_data(found) for found in problems], ensure_ascii=False, indent=2))
    if has_errors(problems):
        return PROBLEMS
    return NOT_FINISHED if any(one.unfinished for one in reports) else GOOD


def _proven(scenarios: Iterable[Loaded[Scenario]], seconds: float, *, show: bool) -> "Iterator[CheckReport]":
    """Prove scenarios one after the other, and tell of each as soon as it is done."""
    # numpy is loaded only where something is proven.
    from game.checker.question import Budget  # noqa: PLC0415
    from game.checker.report import report  # noqa: PLC0415

    for loaded in scenarios:
        found = report(loaded, Budget(seconds=seconds))
        if show:
            _show(found.problems)
            click.echo(_proof_in_words(loaded, found))
        yield found


def _proof_in_words(loaded: Loaded[Scenario], found: "CheckReport") -> str:
    if found.unfinished:
        return f"{found.scenario}: {found.unfinished}"
    endings = loaded.value.endings if loaded.value else {}
    shares = "; ".join(f"{endings[name].title} {_per_cent(share)}" for name, share in found.endings)
    return (
        f"{found.scenario}: every play was gone through, {found.situations:,} situations that differ.\n"
        f"Endings, if every move that matters were as likely as any other: {shares}."
    )


def _per_cent(share: float | None) -> str:
    if share is None:
        return "reached"
    return "under 1 %" if share < 0.01 else f"{share:.0%}".replace("%", " %")  # noqa: PLR2004 - one in a hundred


def _shelf(path: Path) -> Shelf:
    if not path.exists():
        raise GameError(f"There is no file or folder {path}.")
    try:
        return load_path(path)
    except OSError as error:
        raise GameError(f"{path} cannot be read: {error.strerror or error}.") from None


def _show(problems: Iterable[Problem]) -> None:
    paper, sources = Paper(), cache(source_of)
    for found in problems:
        paper.verbatim(show(found, sources(found.place.file)), STYLES[found.severity])
        paper.line()


def _as_data(found: Problem) -> dict[str, object]:
    place = found.place
    return {
        "code": found.code,
        "severity": found.severity.value,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "message": found.message,
        "hint": found.hint,
    }


def _summary(problems: Iterable[Problem], scenarios: int) -> str:
    every = list(problems)
    counts = [(sum(1 for one in every if one.severity is severity), severity.value) for severity in Severity]
    said = [f"{number} {word}{'' if number == 1 else 's'}" for number, word in counts if number]
    checked = f"{scenarios} scenario{'' if scenarios == 1 else 's'} checked"
    return f"{checked}: {', '.join(said) if said else 'nothing to say'}."
