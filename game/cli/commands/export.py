"""`export`: a scenario as one page that plays in any browser, without this program and without a network."""

from pathlib import Path

import click

from game import paths
from game.cli.check.paths import output_path
from game.cli.error_handler import EXIT_OK
from game.cli.output_file import STDOUT, write_output
from game.cli.text_output import print_text
from game.diagnostics.game_error import GameError


@click.command()
@click.argument("what", metavar="ID|FILE")
@click.option("-o", "--output", metavar="FILE", required=True, help="Write the page there; - prints it.")
@click.option("--cut", metavar="NAME", default="", help="Only the shorter way of that name through the scenario.")
def export(what: str, output: str, cut: str) -> int:
    """Write a scenario, named by its id or file, as one page that plays it in any browser, on a phone too.

    Nothing else is needed to play it, and nothing leaves the computer on which it is played: the page keeps the play in
    the browser, and saves it as a session file that `debrief`, `cohort` and the window read.
    """
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.records.lookup import load_story, pack_of  # noqa: PLC0415
    from game.reports.web_page.html_page import play_page  # noqa: PLC0415

    file = _scenario_file(what)
    story = load_story(file)
    if cut and cut not in story.scenario.cuts:
        names = ", ".join(story.scenario.cuts) or "none"
        raise GameError(f"“{story.scenario.id}” has no shorter way “{cut}”. Those it has: {names}.")
    page = play_page(story, paths.assets(), file.parent, pack_of(file), cut)
    if output == STDOUT:
        print_text(page, newline=False)
        return EXIT_OK
    target = output_path(output)
    if target.exists() and target.samefile(file):
        raise GameError(f"{target} is the file of the scenario itself; write the page into another one.")
    write_output(target, page)
    size = len(page.encode("utf-8", "replace")) / 1_000_000
    print_text(f"{story.scenario.title}: {target}, {size:.1f} MB. Any browser opens it, with or without a network.")
    return EXIT_OK


def _scenario_file(what: str) -> Path:
    """Return the file of a scenario by its path or id; raises GameError for what is neither."""
    from game.cli.check.paths import existing_path  # noqa: PLC0415
    from game.scenario.catalogue import find_scenario  # noqa: PLC0415
    from game.scenario.pack_files import scenario_at  # noqa: PLC0415

    if what.isidentifier() and not Path(what).exists():
        return find_scenario(what, paths.scenarios())
    return scenario_at(existing_path(what))
