"""Several people on one computer: each has a folder of sessions and settings of their own, under an alias.

The folders lie in `people` below the folder of sessions; a file there says whose turn it is. Whoever gives no alias
uses the folder of sessions itself.
"""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from game.diagnostics.game_error import GameError
from game.paths import CURRENT_PERSON, PEOPLE, person_folder
from game.records.atomic_write import write_atomically
from game.records.journal_reader import os_error_text
from game.records.private_files import make_folder
from game.records.session_labels import clean_label

ALIAS_FILE = "alias.txt"
LONGEST_ALIAS = 40
"""The most characters of an alias."""
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Player:
    """Somebody who plays on this computer: their alias, and their folder of sessions."""

    alias: str
    folder: Path


def players(root: Path) -> tuple[Player, ...]:
    """Return everybody who has given an alias, by alias; `root` is the folder of sessions. Raises GameError."""
    home = root / PEOPLE
    try:
        folders = [folder for folder in home.iterdir() if folder.is_dir()] if home.is_dir() else []
    except OSError as error:
        raise GameError(f"The folder {home} cannot be read: {os_error_text(error)}.") from None
    return tuple(sorted((_player(folder) for folder in folders), key=lambda player: player.alias.casefold()))


def current_player(root: Path) -> Player | None:
    """Return whose turn it is; None if that is nobody in particular."""
    folder = person_folder(root)
    return None if folder == root else _player(folder)


def add_player(root: Path, alias: str) -> Player:
    """Make a folder for somebody, or return theirs if the alias is known; raises GameError if that cannot be done."""
    alias = clean_label(alias)[:LONGEST_ALIAS].strip()
    if not alias:
        raise GameError("An alias has at least one letter or digit.")
    known = next((player for player in players(root) if player.alias.casefold() == alias.casefold()), None)
    if known is not None:
        return known
    folder = _free_folder(root / PEOPLE, alias)
    try:
        make_folder(folder)
        write_atomically(folder / ALIAS_FILE, f"{alias}\n".encode())
    except OSError as error:
        raise GameError(f"The folder {folder} could not be made: {os_error_text(error)}.") from None
    return Player(alias, folder)


def choose_player(root: Path, player: Player | None) -> None:
    """Note whose turn it is from now on, also when the program starts again; None is nobody in particular."""
    try:
        make_folder(root / PEOPLE)
        write_atomically(root / PEOPLE / CURRENT_PERSON, (f"{player.folder.name}\n" if player else "\n").encode())
    except OSError as error:
        raise GameError(f"Whose turn it is could not be kept: {os_error_text(error)}.") from None


def _player(folder: Path) -> Player:
    try:
        alias = clean_label((folder / ALIAS_FILE).read_text("utf-8"))[:LONGEST_ALIAS]
    except (OSError, ValueError):
        alias = ""
    return Player(alias or folder.name, folder)


def _free_folder(home: Path, alias: str) -> Path:
    """Return a folder that is not there yet, with a name that every system can write."""
    plain = unicodedata.normalize("NFKD", alias).encode("ascii", "ignore").decode().lower()
    name = f"p-{_NOT_IN_NAMES.sub('-', plain).strip('-') or 'person'}"
    numbered = (home / (f"{name}-{number}" if number > 1 else name) for number in range(1, 10_000))
    return next(folder for folder in numbered if not folder.exists())
