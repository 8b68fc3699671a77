"""`new`: a small, complete pack to begin with, explained in its own comments."""

import re
import shutil
import tempfile
import unicodedata
from pathlib import Path

import click

from game import paths
from game.cli.commands.schema import FILES, schema_text
from game.cli.error_handler import EXIT_OK
from game.cli.text_output import print_text
from game.diagnostics.game_error import GameError

TEMPLATE = "new_pack"
"""The folder of assets that a new pack is made from; `{id}`, `{title}` and `{schemas}` in it are filled in."""
LONGEST_ID = 36
"""Letters; an id has at most 48, and the scenario's ends in `_first_visit`."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> int:
    """Make FOLDER with a small pack in it that plays at once and passes `check`."""
    name = id_of(folder)
    if not name:
        raise GameError(f"“{folder.name}” gives no id: use a name that begins with a letter from a to z, like my_pack.")
    if folder.exists() or folder.is_symlink():
        raise GameError(f"{folder} is there already, and nothing in it was touched. Choose another name.")
    try:
        _make(folder, name)
    except OSError as error:
        raise GameError(f"{folder} cannot be made: {error.strerror or error}.") from None
    print_text(f"{folder} holds a small pack. Open first_visit.yaml in a text editor, and try:\n")
    print_text(f"    {paths.command_line()} check {_quoted(folder)}")
    print_text(f"    {paths.command_line()} play {_quoted(folder / 'first_visit.yaml')}")
    return EXIT_OK


def id_of(folder: Path) -> str:
    """Return the id that a folder's name gives; empty if it gives none."""
    plain = unicodedata.normalize("NFKD", folder.absolute().name).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")[:LONGEST_ID].strip("_")
    return words if words[:1].isalpha() else ""


def title_of(folder: Path) -> str:
    """Return the title that a folder's name gives, as it stands between double quotes in YAML."""
    words = re.sub(r"[\s_]+", " ", folder.absolute().name).strip()
    return (words[:1].upper() + words[1:]).replace("\\", "\\\\").replace('"', '\\"')


def _make(folder: Path, name: str) -> None:
    """Write the pack beside its place first, so that there is a whole one or none."""
    folder = folder.absolute()
    folder.parent.mkdir(parents=True, exist_ok=True)
    installed = folder.parent == paths.scenarios().absolute()
    values = {"{id}": name, "{title}": title_of(folder), "{schemas}": ".." if installed else "."}
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".new-") as beside:
        draft = Path(beside) / name
        draft.mkdir()
        for source in sorted((paths.assets() / TEMPLATE).glob("*.yaml")):
            (draft / source.name).write_text(_filled(source.read_text("utf-8"), values), encoding="utf-8")
        for schema in () if installed else FILES:
            (draft / schema).write_text(schema_text(schema), encoding="utf-8")
        shutil.move(draft, folder)


def _filled(text: str, values: dict[str, str]) -> str:
    for placeholder, value in values.items():
        text = text.replace(placeholder, value)
    return text


def _quoted(path: Path) -> str:
    # Both kinds of shell take double quotes round a name with spaces.
    return f'"{path}"' if " " in str(path) else str(path)
