"""`print`: the papers for a session with one scenario."""

from pathlib import Path

import click

from game import paths
from game.cli.error_handler import EXIT_OK, print_error
from game.cli.text_output import print_text


@click.command("print")
@click.argument("what", metavar="ID|FILE")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Write them there.")
@click.option("--cut", default="", metavar="CUT", help="Print what this shorter way plays, and nothing else.")
@click.option("--pdf", "has_pdf", is_flag=True, help="Write PDF files too (needs the extra “pdf”).")
def print_pack(what: str, output: Path, cut: str, *, has_pdf: bool) -> int:
    """Write the papers for a session into DIR: guide, sheets, glossary, support, record and handout."""
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.cli.scenario_play import parse_cut  # noqa: PLC0415
    from game.records.lookup import resolve_target  # noqa: PLC0415
    from game.reports.print_pack.files import write_print_pack  # noqa: PLC0415
    from game.scenario.local_details.unset_numbers import NUMBERS_MISSING, lacks_numbers  # noqa: PLC0415

    story = resolve_target(what, paths.saves()).story
    way = parse_cut(story, cut) if cut else ""
    for file in write_print_pack(story, way, output, paths.assets(), has_pdf=has_pdf):
        print_text(str(file))
    if lacks_numbers(story.scenario):
        print_error(NUMBERS_MISSING)
    return EXIT_OK
