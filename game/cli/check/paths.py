"""The paths that `check` reads and writes, or a sentence why they cannot be used."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.diagnostics.game_error import GameError
from game.diagnostics.problem import shorten_name

if TYPE_CHECKING:
    from game.scenario.loader import LoadedTree


def existing_path(name: str) -> Path:
    """Return a path that can be read; raises GameError with one sentence otherwise."""
    if not name.strip():
        raise GameError("An empty name is no file or folder: name one, or leave it out to check all that is installed.")
    path = Path(name)
    try:
        _open(path)
    except FileNotFoundError:
        raise GameError(f"There is no file or folder {shorten_name(name)}.") from None
    except (OSError, ValueError) as error:
        raise GameError(f"{shorten_name(name)} cannot be read: {_reason(error)}.") from None
    return path


def output_path(name: str) -> Path:
    """Return a place to write to; raises GameError for an empty name, which would mean the present folder."""
    if not name.strip():
        raise GameError("An empty name is no place to write to: name a file or folder.")
    return Path(name)


def _open(path: Path) -> None:
    # Opening a pipe would wait for somebody to write into it.
    if path.is_dir():
        with os.scandir(path) as entries:
            next(entries, None)
    elif path.is_file():
        with path.open("rb"):
            pass
    elif path.exists():
        raise GameError(f"{shorten_name(str(path))} is neither an ordinary file nor a folder.")
    else:
        # A link that leads to itself is there, and yet cannot be followed; looking says which of the two it is.
        path.stat()


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or "the name cannot be used").lower()


def load_path_or_fail(path: Path) -> "LoadedTree":
    """Return everything that lies at a path; raises GameError where that is nothing."""
    from game.scenario.loader import load_path  # noqa: PLC0415 - the first line is printed before this is loaded

    if path.name == paths.LOCAL_DETAILS:
        raise GameError(f"{shorten_name(str(path))} is a file of local details, no scenario: `local FILE` checks it.")
    try:
        tree = load_path(path)
    except OSError as error:
        raise GameError(f"{shorten_name(str(path))} cannot be read: {_reason(error)}.") from None
    unread = [problem for problem in tree.problems if problem.code == "L026"]
    if not (tree.packs or tree.scenarios or len(tree.problems) > len(unread)):
        also = "".join(
            f" {shorten_name(Path(problem.place.file).name)} is none: {_small(problem.hint)}" for problem in unread[:1]
        )
        raise GameError(
            f"There is nothing to check in {shorten_name(str(path))}: no scenario, which is a .yaml or .yml file.{also}"
        )
    return tree


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
