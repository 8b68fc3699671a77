"""`cohort`: the sessions of a folder, counted together on one page."""

from pathlib import Path

import click

from game.cli.check.paths import output_path
from game.cli.error_handler import EXIT_OK, PROBLEMS
from game.cli.output_file import with_output_file, write_output
from game.cli.text_output import print_text
from game.diagnostics.game_error import GameError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--csv", "csv_file", metavar="FILE", help="Write the counts as a table too.")
@click.option("--parquet", "parquet_file", metavar="FILE", help="Write the counts as a Parquet file too.")
@with_output_file
def cohort(folder: Path, csv_file: str | None, parquet_file: str | None) -> int:
    """Count the sessions in DIR together: one page without names, that any browser opens."""
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.records.lookup import story_lookup  # noqa: PLC0415
    from game.reports.cohort.html_page import cohort_html  # noqa: PLC0415
    from game.reports.cohort.parquet import write_parquet  # noqa: PLC0415
    from game.reports.cohort.reading import read_cohort  # noqa: PLC0415
    from game.reports.cohort.table import cohort_csv  # noqa: PLC0415

    counted = read_cohort(folder, story_lookup())
    if not counted.groups and not counted.unread:
        raise GameError(f"No session lies in {folder}.", PROBLEMS)
    if csv_file:
        write_output(output_path(csv_file), cohort_csv(counted))
    if parquet_file:
        write_parquet(output_path(parquet_file), counted)
    print_text(cohort_html(counted), newline=False)
    return PROBLEMS if counted.unread else EXIT_OK
