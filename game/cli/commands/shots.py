"""`shots`: every screen as a picture, drawn by the real drawing code, without a display."""

import os
import re

import click

from game.cli.check.paths import output_path
from game.cli.text_output import print_text
from game.cli.window import check_pygame
from game.records.journal_reader import pluralise

SIZE = re.compile(r"(\d{3,4})x(\d{3,4})")
THEMES = ("light", "dark", "high-contrast")
Sizes = tuple[tuple[int, int], ...]


def _sizes(_context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]) -> Sizes:
    sizes = []
    for text in given:
        match = SIZE.fullmatch(text)
        if match is None:
            raise click.BadParameter(f"“{text}” is no size; write it as 1280x720.")
        sizes.append((int(match[1]), int(match[2])))
    return tuple(sizes)


@click.command()
@click.option("-o", "--output", required=True, metavar="DIR", help="Where they go.")
@click.option("--size", "sizes", multiple=True, callback=_sizes, default=["1280x720"], metavar="WxH", show_default=True)
@click.option("--theme", "themes", multiple=True, type=click.Choice(THEMES), default=["light"], show_default=True)
@click.option(
    "--scale",
    "scales",
    multiple=True,
    type=click.IntRange(80, 300),
    default=[100],
    show_default=True,
    help="In per cent.",
)
def shots(output: str, sizes: Sizes, themes: tuple[str, ...], scales: tuple[int, ...]) -> None:
    """Draw every screen in each size, theme and text size; an option may be given more than once."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    folder = output_path(output)
    check_pygame()
    # pygame is imported only by the commands that draw.
    from game.ui.screenshots import render_screenshots  # noqa: PLC0415

    files = render_screenshots(folder, sizes, [theme.replace("-", " ") for theme in themes], scales)
    print_text(f"{pluralise(len(files), 'picture')} in {folder}.")
