"""Joining the files of a pack, and a scenario with its pack: keys are merged by id, nothing is overwritten."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_origin

from game.problems import Problem
from game.scenario.model import Pack
from game.scenario.pack_files import PACK, SHARED, is_there
from game.scenario.reading.positions import KeyPath, Positions
from game.scenario.reading.strict_yaml import Document, read
from game.scenario.rules.faults import Fault, placed
from game.scenario.world import World

OWN_KEYS = tuple(key for key in Pack.model_fields if key not in World.model_fields)
"""What `pack.yaml` says of the pack itself; a scenario has its own."""
BY_ID = frozenset(key for key, held in World.model_fields.items() if get_origin(held.annotation) is dict)
"""The keys whose entries several files may add to."""


@dataclass(frozen=True)
class Joined:
    """The data of several files as one, with the place of everything and what was wrong so far."""

    data: dict[str, object] = field(default_factory=dict)
    positions: Positions = field(default_factory=Positions)
    problems: tuple[Problem, ...] = ()
    unread: frozenset[KeyPath] = frozenset()
    is_whole: bool = True
    """Whether every file could be read as keys and values."""


def read_pack(folder: Path) -> Joined:
    """Read the shared files of a pack; `pack.yaml` must be there, the others may."""
    files = [folder / name for name in SHARED if name == PACK or is_there(folder / name)]
    return join(Joined(positions=Positions(str(folder / PACK))), (read(file) for file in files))


def shared_part(pack: Joined) -> Joined:
    """Return what a pack hands on to its scenarios."""
    data = {key: value for key, value in pack.data.items() if key not in OWN_KEYS}
    return Joined(data, pack.positions, pack.problems, pack.unread, pack.is_whole)


def join(start: Joined, documents: Iterable[Document]) -> Joined:
    """Add documents one after the other; what is defined twice keeps its first meaning and is a problem."""
    joined = start
    for document in documents:
        joined = _added(joined, document)
    return joined


def _added(joined: Joined, document: Document) -> Joined:
    value = document.value or {}
    faults = placed(_twice(joined, value), document.positions)
    problems = (*joined.problems, *document.problems, *faults)
    positions = document.positions.joined(joined.positions)
    whole = joined.is_whole and document.value is not None
    return Joined(_merged(joined.data, value), positions, problems, joined.unread | document.unread, whole)


def _merged(first: dict[str, object], second: dict[str, object]) -> dict[str, object]:
    merged = dict(first)
    for key, value in second.items():
        here = merged.get(key)
        if key in BY_ID and isinstance(here, dict) and isinstance(value, dict):
            merged[key] = {**here, **{name: value[name] for name in value if name not in here}}
        elif key not in merged:
            merged[key] = value
    return merged


def _twice(joined: Joined, value: dict[str, object]) -> Iterator[Fault]:
    for key, entry in value.items():
        here = joined.data.get(key)
        if key in BY_ID and isinstance(here, dict) and isinstance(entry, dict):
            for name in entry.keys() & here.keys():
                yield _defined(joined.positions, (key, name), f"`{name}` of `{key}`")
        elif key in joined.data and key != "format":
            yield _defined(joined.positions, (key,), f"`{key}`")


def _defined(first: Positions, path: KeyPath, words: str) -> Fault:
    place = first.place(path, key=True)
    where = f"{Path(place.file).name}, line {place.line}"
    hint = "delete one of the two, or rename it"
    return Fault("M018", path, f"{words} is already defined in {where}", hint, key=True)
