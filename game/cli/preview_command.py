"""`preview`: the window for an author, which shows a scenario again whenever it is saved."""

import click

from game.cli.check_places import existing_path
from game.cli.window import open_preview
from game.scenario.pack_files import scenario_at


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, help="The order of the choices.")
def preview(file: str, seed: int) -> int:
    """Open FILE in a window that follows every save and keeps your place. Nothing of the play is kept."""
    return open_preview(scenario_at(existing_path(file)), seed)
