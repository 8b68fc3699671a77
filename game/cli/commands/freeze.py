"""`freeze`: a folder with a program that needs no Python, built and tried."""

from pathlib import Path

import click

from game.cli.error_handler import EXIT_OK
from game.cli.text_output import print_text


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Build it there.")
@click.option("--untried", is_flag=True, help="Build it, and do not try it.")
def freeze(output: Path, *, untried: bool) -> int:
    """Build a folder in DIR with a program that needs no Python, for computers like this one, and try it."""
    # Imported where they are used: the help of a command waits for none of it.
    from game.cli.freeze.build import build_folder, program_of  # noqa: PLC0415
    from game.cli.freeze.trial import try_build  # noqa: PLC0415

    folder = build_folder(output)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print_text(f"Built: {folder}, {size // 1_000_000} MB. Its users start {program_of(folder).name} in it.")
    if not untried:
        for line in try_build(program_of(folder).resolve()):
            print_text(line)
    return EXIT_OK
