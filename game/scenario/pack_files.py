"""Which files of a folder are a pack's and which are scenarios."""

import re
from collections.abc import Iterator
from pathlib import Path

from game.diagnostics.game_error import GameError
from game.scenario.file_access import leads_out
from game.scenario.parsing.source_file import read_source

PACK = "pack.yaml"
LOCAL_FILE = "local.yaml"
SHARED = (PACK, "case.yaml", "glossary.yaml", LOCAL_FILE, "words.yaml")
"""The files of a pack that are not scenarios."""
HEAD = 4096
"""Bytes of a scenario file in which its id usually stands."""
_ID = re.compile(r"id:\s+[\"']?([a-z0-9_]+)")
_MISNAMED = re.compile(r"^[^.].*\.ya?ml\.(?:txt|text|rtf|docx?|odt)$", re.IGNORECASE)
ENDINGS = (".yaml", ".yml")
_SHARED_WITH_OTHER_ENDING = tuple(f"{Path(name).stem}.yml" for name in SHARED)
"""Names of files that were meant to be a pack's, and are looked for under another ending."""
PACK_WITH_OTHER_ENDING = _SHARED_WITH_OTHER_ENDING[0]


def path_exists(file: Path) -> bool:
    """Tell whether there is such a file; true as well where that may not be looked up: reading it then reports why."""
    try:
        return file.exists()
    except OSError:
        return True


def is_scenario_file(file: Path) -> bool:
    """Tell whether a file in a folder of scenarios is one, by its name alone."""
    return (
        file.suffix in ENDINGS
        and not file.name.startswith(".")
        and file.name not in (*SHARED, *_SHARED_WITH_OTHER_ENDING)
    )


def scenario_files(folder: Path) -> tuple[Path, ...]:
    """Return the scenario files that lie in a folder itself, by name."""
    return tuple(sorted(file for file in folder.iterdir() if is_scenario_file(file) and not file.is_dir()))


def scenario_at(place: Path) -> Path:
    """Return a file itself, or the one scenario of a folder; raises GameError that names them if there are several."""
    if not place.is_dir():
        return place
    try:
        files = scenario_files(place)
    except OSError as error:
        raise GameError(f"The folder {place} cannot be opened: {error.strerror}.") from error
    if len(files) == 1:
        return files[0]
    if not files:
        raise GameError(f"{place} is a folder without a scenario in it, which is a file that ends in .yaml or .yml.")
    names = ", ".join(str(file) for file in files)
    raise GameError(f"{place} is a folder of several scenarios. Name one of them: {names}.")


def misnamed_files(folder: Path) -> dict[Path, str]:
    """Return the files of a folder that are not read because of how their names end, by name, each with a right one."""
    right = {file: _right_name(file.name) for file in sorted(folder.iterdir())}
    return {file: name for file, name in right.items() if name and file.is_file()}


def _right_name(name: str) -> str:
    if name in _SHARED_WITH_OTHER_ENDING:
        return f"{Path(name).stem}.yaml"
    return Path(name).stem if _MISNAMED.search(name) else ""


def id_of(file: Path) -> str:
    """Return the id that stands in a scenario file, without parsing it; empty if there is none."""
    # The last line may have been cut; of most files the lines before it are enough.
    lines = (read_source(file, HEAD).lines or ())[:-1]
    if not any(map(_ID.match, lines)):
        lines = read_source(file).lines or ()
    return next((line_of_id[1] for line in lines if (line_of_id := _ID.match(line))), "")


FolderState = frozenset[tuple[str, int, int, int]]
"""Of each file that a pack or a scenario may be: its name, its two times of change in nanoseconds, its size."""


def folder_state(folder: Path) -> FolderState:
    """Return what tells whether a folder's files have changed; raises OSError if it cannot be opened."""
    files = [file for file in folder.iterdir() if file.suffix in ENDINGS]
    states = [(file.name, file.lstat() if file.is_symlink() and not file.exists() else file.stat()) for file in files]
    return frozenset((name, status.st_mtime_ns, status.st_ctime_ns, status.st_size) for name, status in states)


def folders_below(folder: Path) -> Iterator[Path]:
    """Yield the folders in a folder, by name, without links that lead out of it."""
    yield from (each for each in _visible_folders(folder) if not leads_out(each, folder))


def outside_folders(folder: Path) -> Iterator[Path]:
    """Yield the links in a folder that lead to folders outside it, by name; nothing in them is read or written."""
    yield from (each for each in _visible_folders(folder) if leads_out(each, folder))


def _visible_folders(folder: Path) -> Iterator[Path]:
    yield from (each for each in sorted(folder.iterdir()) if each.is_dir() and not each.name.startswith("."))
