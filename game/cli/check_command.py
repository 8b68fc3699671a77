"""`check`: what is wrong with scenarios, each with its place, its line and what to write instead."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import click

from game import paths
from game.cli.boundary import GOOD, PROBLEMS
from game.cli.paper import Paper
from game.problems import GameError, Problem, Severity, has_errors, in_order
from game.scenario.loader import Shelf, load_path, source_of
from game.scenario.source_lines import show

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold"}
"""How the first line of a problem looks in a terminal; its words say the same."""


@click.command()
@click.argument("where", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def check(where: tuple[Path, ...], form: str) -> int:
    """Check scenarios and packs: files, folders, or all that are installed."""
    chosen = where or (paths.scenarios(),)
    shelves = [_shelf(path) for path in chosen]
    problems = in_order(found for shelf in shelves for found in shelf.problems)
    scenarios = sum(len(shelf.scenarios) for shelf in shelves)
    if form == "json":
        click.echo(json.dumps([_as_data(found) for found in problems], ensure_ascii=False, indent=2))
    else:
        _show(problems)
        click.echo(_summary(problems, scenarios))
    return PROBLEMS if has_errors(problems) else GOOD


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
