"""`export`: a scenario as one page that plays in any browser, without this program and without a network."""

from pathlib import Path

import click

from game import paths
from game.cli.check.paths import output_path
from game.cli.error_handler import EXIT_OK, print_error
from game.cli.output_file import STDOUT, write_output
from game.cli.text_output import print_text
from game.diagnostics.game_error import GameError


@click.command()
@click.argument("what", metavar="ID|FILE")
@click.option("-o", "--output", metavar="FILE", required=True, help="Write the page there; - prints it.")
@click.option("--cut", metavar="NAME", default="", help="Only the shorter way of that name through the scenario.")
@click.option("--scorm", is_flag=True, help="Write a package (zip) for a learning platform, by SCORM 1.2.")
@click.option("--cmi5", is_flag=True, help="Write a package (zip) for a learning platform, by cmi5.")
def export(what: str, output: str, cut: str, *, scorm: bool, cmi5: bool) -> int:
    """Write a scenario, named by its id or file, as one page that plays it in any browser, on a phone too.

    Nothing else is needed to play it, and nothing leaves the computer on which it is played: the page keeps the play in
    the browser, and saves it as a session file that `debrief`, `cohort` and the window read.

    As a package the page tells the learning platform from which it is opened the moves, the time, that the debrief was
    reached, and the ending in words. There is no score, and no note is sent.
    """
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.records.lookup import load_story, pack_of  # noqa: PLC0415
    from game.reports.web_page.html_page import play_page  # noqa: PLC0415
    from game.reports.web_page.packages import package  # noqa: PLC0415
    from game.reports.web_page.script import Platform  # noqa: PLC0415
    from game.scenario.local_details.unset_numbers import NUMBERS_MISSING, lacks_numbers  # noqa: PLC0415

    if scorm and cmi5:
        raise GameError(
            "A package is for SCORM or for cmi5: give one of --scorm and --cmi5, and export twice for both."
        )
    platform = Platform.SCORM if scorm else Platform.CMI5 if cmi5 else Platform.NONE
    is_package = platform is not Platform.NONE
    if is_package and output == STDOUT:
        raise GameError("A package is no text to print: name its file, such as -o play.zip.")
    file = _scenario_file(what)
    story = load_story(file)
    if cut and cut not in story.scenario.cuts:
        names = ", ".join(story.scenario.cuts) or "none"
        raise GameError(f"“{story.scenario.id}” has no shorter way “{cut}”. Those it has: {names}.")
    if lacks_numbers(story.scenario):
        print_error(NUMBERS_MISSING)
    page = play_page(story, paths.assets(), file.parent, pack_of(file), cut, platform)
    if output == STDOUT:
        print_text(page, newline=False)
        return EXIT_OK
    target = output_path(output)
    if target.exists() and target.samefile(file):
        raise GameError(f"{target} is the file of the scenario itself; write the page into another one.")
    content = package(story, page, platform, pack_of(file), cut) if is_package else page.encode("utf-8", "replace")
    write_output(target, content)
    use = (
        "Upload it to the learning platform as it is, without unpacking it."
        if is_package
        else "Any browser opens it, with or without a network."
    )
    print_text(f"{story.scenario.title}: {target}, {len(content) / 1_000_000:.1f} MB. {use}")
    return EXIT_OK


def _scenario_file(what: str) -> Path:
    """Return the file of a scenario by its path or id; raises GameError for what is neither."""
    from game.cli.check.paths import existing_path  # noqa: PLC0415
    from game.scenario.catalogue import find_scenario  # noqa: PLC0415
    from game.scenario.pack_files import scenario_at  # noqa: PLC0415

    if what.isidentifier() and not Path(what).exists():
        return find_scenario(what, paths.scenarios())
    return scenario_at(existing_path(what))
