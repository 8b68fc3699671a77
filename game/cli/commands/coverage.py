"""`coverage`: where the scenarios meet what is reported of the real case they were made from."""

from pathlib import Path

import click

from game import paths
from game.cli.error_handler import EXIT_OK, PROBLEMS
from game.cli.output_file import with_output_file
from game.cli.text_output import print_text
from game.diagnostics.game_error import GameError


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path), metavar="[PATH]")
@with_output_file
def coverage(path: Path | None) -> int:
    """Tell for each failing that the case's article reports which decisions of the scenarios meet it."""
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.reports.case_coverage import case_coverage  # noqa: PLC0415
    from game.scenario.loader import load_path  # noqa: PLC0415

    loaded = load_path(path or paths.scenarios())
    page = case_coverage([each.value for each in loaded.scenarios if each.value is not None])
    if not page:
        raise GameError("None of these scenarios has a case with failings (`case: failings`).", PROBLEMS)
    print_text(page, newline=False)
    return EXIT_OK
