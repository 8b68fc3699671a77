"""`review`: a scenario for an expert to read, and the comments that come back."""

from pathlib import Path

import click

from game.cli.check.paths import existing_path, output_path
from game.cli.error_handler import EXIT_OK, PROBLEMS
from game.cli.output_file import with_output_file, write_output
from game.cli.text_output import print_text
from game.diagnostics.game_error import GameError


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--table", "table", metavar="FILE", help="Write an empty table for comments there too.")
@click.option("--comments", "comments", metavar="FILE", help="List the comments of this table at their lines instead.")
@with_output_file
def review(file: str, table: str | None, comments: str | None) -> int:
    """Write scenario FILE as a page to read and comment on, or list comments that came back."""
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.engine.views.text import anytime, fill_placeholders  # noqa: PLC0415
    from game.reports.debrief.html_page import document_html  # noqa: PLC0415
    from game.reports.review.comments import comment_table, read_comments  # noqa: PLC0415
    from game.reports.review.page import review_parts  # noqa: PLC0415
    from game.reports.review.passages import passages  # noqa: PLC0415
    from game.scenario.content_hash import words_hash  # noqa: PLC0415
    from game.scenario.loader import load_scenario  # noqa: PLC0415
    from game.scenario.pack_files import scenario_at  # noqa: PLC0415

    loaded = load_scenario(scenario_at(existing_path(file)))
    scenario = loaded.value
    if scenario is None:
        raise GameError(f"{file} has errors and cannot be laid out; `check` tells all.", PROBLEMS)
    every = passages(loaded)
    if comments is not None:
        for each in read_comments(Path(comments), every):
            place = f"{each.file}:{each.line}" if each.file else file
            pieces = (each.role and f"{each.role}: ", " ".join(each.comment.split()), each.note and f" ({each.note})")
            print_text(f"{place}: {''.join(filter(None, pieces))}")
        return EXIT_OK
    if table is not None:
        write_output(output_path(table), comment_table(every))
    title = fill_placeholders(scenario, scenario.title)
    parts = review_parts(every, words_hash(scenario, loaded.positions))
    print_text(document_html(f"To review: {title}", "", anytime(scenario), parts), newline=False)
    return EXIT_OK
