"""`map`: a scenario as one HTML page, with how often plays reach what, or as Mermaid text."""

import datetime
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game import paths
from game.cli.check.output import TextOutput
from game.cli.check.paths import existing_path, load_path_or_fail
from game.cli.check.progress import progress_bar
from game.cli.error_handler import EXIT_INCOMPLETE, EXIT_OK, PROBLEMS, print_error
from game.cli.output_file import STDOUT, write_output
from game.cli.text_output import print_text
from game.diagnostics.game_error import GameError
from game.diagnostics.problem import has_errors
from game.scenario.pack_files import scenario_at

if TYPE_CHECKING:
    from game.diagnostics.problem import Problem
    from game.reports.scenario_map.model import ScenarioMap
    from game.scenario.loader import Loaded
    from game.scenario.model.scenario import Scenario


@click.command()
@click.argument("what", metavar="ID|FILE")
@click.option("-o", "--output", metavar="FILE", help="Write it there; - prints it, which Mermaid text does by itself.")
@click.option("--format", "form", type=click.Choice(["html", "mermaid"]), default="html", show_default=True)
@click.option("--quick", is_flag=True, help="Only draw; do not go through every play.")
@click.option("--seconds", type=click.FloatRange(min=0), default=60.0, show_default=True, help="Time for the plays.")
def map(  # noqa: A001 - a command is called what a person types
    what: str, output: str | None, form: str, seconds: float, *, quick: bool
) -> int:
    """Draw a scenario, named by its id or file, on one page that any browser opens.

    It shows every scene and way, what no play comes to, what share of plays comes where if every move that matters is
    as likely as any other, and each finding of `check` at its place.
    """
    if output is None and form == "html":
        raise GameError("A page needs a place: add -o map.html to write it there, or -o - to print it.")
    target = None if output in {None, STDOUT} else Path(output or "")
    loaded = _loaded(what)
    if loaded.value is None:
        TextOutput().problems(loaded.problems)
        return PROBLEMS
    _refuse_inputs(target, loaded)
    scenario_map, problems = _build(loaded, None if quick else seconds)
    _write(target, _text(scenario_map, form))
    if target is not None:
        print_text(f"{loaded.value.title}: {target}. {scenario_map.exploration}")
    elif not quick and not scenario_map.is_explored:
        print_error(scenario_map.exploration)
    if has_errors(problems):
        return PROBLEMS
    return EXIT_OK if quick or scenario_map.is_explored else EXIT_INCOMPLETE


def _loaded(what: str) -> "Loaded[Scenario]":
    """Load what was named; raises GameError where that is not one scenario."""
    from game.scenario.catalogue import find_scenario  # noqa: PLC0415 - the help of a command waits for no reader

    is_id = what.isidentifier() and not Path(what).exists()
    file = find_scenario(what, paths.scenarios()) if is_id else scenario_at(existing_path(what))
    loaded = next((loaded for loaded in load_path_or_fail(file).scenarios if loaded.path == file), None)
    if loaded is None:
        raise GameError(f"{what} is shared by the scenarios of its pack and is none itself. Name one of them.")
    return loaded


def _build(loaded: "Loaded[Scenario]", seconds: float | None) -> "tuple[ScenarioMap, Iterable[Problem]]":
    """Map a scenario with what was proven of it in so many seconds; None proves nothing."""
    from game.checker.wording.check import check_wording  # noqa: PLC0415
    from game.reports.scenario_map.build import build_map  # noqa: PLC0415 - what was named wrongly is said before this is loaded

    problems = (*loaded.problems, *check_wording(loaded, datetime.datetime.now().astimezone().date()))
    if seconds is None or loaded.value is None:
        return build_map(loaded, problems), problems
    from game.checker.analysis.prover import prove  # noqa: PLC0415
    from game.checker.explorer.query import Budget  # noqa: PLC0415
    from game.checker.report import build_report  # noqa: PLC0415
    from game.engine.story import compile_story  # noqa: PLC0415
    from game.reports.scenario_map.visit_statistics import visit_statistics  # noqa: PLC0415

    began = time.monotonic()
    with progress_bar(loaded.value.id) as advance:
        proof = prove(compile_story(loaded.value), Budget(seconds=seconds), advance)
        visits = visit_statistics(proof.run, began + seconds - time.monotonic()) if proof.is_whole else None
    report = build_report(loaded, proof, began)
    problems = (*problems, *report.problems)
    exploration = f"Every play was gone through, {report.situations:,} situations that differ."
    if report.shares == "sampled":
        exploration = (
            "Too large to be gone through in one piece: each thing was proven by itself, and no play was counted."
        )
    if report.unfinished:
        exploration = f"Careful: {report.unfinished}"
    return build_map(loaded, problems, proof, visits, exploration), problems


def _text(scenario_map: "ScenarioMap", form: str) -> str:
    if form == "mermaid":
        from game.reports.scenario_map.mermaid import mermaid  # noqa: PLC0415 - only one of the two is needed

        return mermaid(scenario_map)
    from game.reports.scenario_map.html_page import html_page  # noqa: PLC0415

    return html_page(scenario_map, paths.assets())


def _refuse_inputs(target: Path | None, loaded: "Loaded[Scenario]") -> None:
    """Raise GameError where writing would destroy what was read."""
    inputs = {loaded.path, *(Path(file) for file in loaded.positions.lines)}
    if target is not None and any(_is_same(target, file) for file in inputs):
        raise GameError(f"{target} is a file of the scenario itself; write the map into another one.")


def _is_same(first: Path, second: Path) -> bool:
    try:
        return first.samefile(second)
    except (OSError, ValueError):
        return False


def _write(target: Path | None, text: str) -> None:
    """Write a file, or print."""
    if target is None:
        print_text(text, newline=False)
    else:
        write_output(target, text)
