"""Joining the files of a pack, and a scenario with its pack: keys are merged by id, nothing is overwritten.

Lists under an id, such as the answers of a recipient, are joined: a scenario's stand before its pack's (R22).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import get_args, get_origin

from game.diagnostics.finding import Finding
from game.diagnostics.problem import Problem
from game.scenario.model.scenario import Pack
from game.scenario.model.shared import SharedContent
from game.scenario.pack_files import PACK, SHARED, path_exists
from game.scenario.parsing.document import YamlDocument, read_document
from game.scenario.parsing.source_map import KeyPath, SourceMap
from game.scenario.validation.location import locate_findings

OWN_KEYS = tuple(key for key in Pack.model_fields if key not in SharedContent.model_fields)
"""What `pack.yaml` says of the pack itself; a scenario has its own."""
BY_ID = frozenset(key for key, held in SharedContent.model_fields.items() if get_origin(held.annotation) is dict)
"""The keys whose entries several files may add to."""
LISTS_BY_ID = frozenset(
    key for key in BY_ID if get_origin(get_args(SharedContent.model_fields[key].annotation)[1]) is tuple
)
"""Of those, the ones whose entries are lists, to which several files may add."""


@dataclass(frozen=True)
class MergedDocuments:
    """The data of several files as one, with all positions and the problems so far."""

    data: dict[str, object] = field(default_factory=dict)
    positions: SourceMap = field(default_factory=SourceMap)
    problems: tuple[Problem, ...] = ()
    unread: frozenset[KeyPath] = frozenset()
    repeated: frozenset[KeyPath] = frozenset()
    """Paths below which a key stands twice in one file."""
    is_whole: bool = True
    """Whether every file could be read as keys and values."""


def read_pack(folder: Path) -> MergedDocuments:
    """Read the shared files of a pack; `pack.yaml` must be there, the others may."""
    files = [folder / name for name in SHARED if name == PACK or path_exists(folder / name)]
    return merge_documents(
        MergedDocuments(positions=SourceMap(str(folder / PACK))), (read_document(file) for file in files)
    )


def pack_keys(pack: MergedDocuments) -> MergedDocuments:
    """Return the keys of a pack that its scenarios share."""
    data = {key: value for key, value in pack.data.items() if key not in OWN_KEYS}
    return MergedDocuments(data, pack.positions, pack.problems, pack.unread, pack.repeated, pack.is_whole)


def merge_documents(start: MergedDocuments, documents: Iterable[YamlDocument]) -> MergedDocuments:
    """Add documents one after the other; what is defined twice keeps its first meaning and is a problem."""
    joined = start
    for document in documents:
        joined = _added(joined, document)
    return joined


def _added(joined: MergedDocuments, document: YamlDocument) -> MergedDocuments:
    value = document.value or {}
    findings = locate_findings(_repeated_definitions(joined, value), document.positions)
    problems = (*joined.problems, *document.problems, *findings)
    whole = joined.is_whole and document.value is not None
    earlier = _moved_back(joined, value)
    positions, unread = document.positions.joined(earlier.positions), earlier.unread | document.unread
    repeated = joined.repeated | document.repeated
    return MergedDocuments(_merged(joined.data, value), positions, problems, unread, repeated, whole)


def _moved_back(joined: MergedDocuments, value: dict[str, object]) -> MergedDocuments:
    """Return what was joined so far with the items of its lists at the places they have behind those of a file."""
    earlier = _lists(joined.data)
    offsets = {path: len(items) for path, items in _lists(value).items() if path in earlier}
    if not offsets:
        return joined

    def moved(path: KeyPath) -> KeyPath:
        match path:
            case (key, name, int(number), *rest) if (key, name) in offsets:
                return (key, name, number + offsets[key, name], *rest)
            case _:
                return path

    spots = {moved(path): spot for path, spot in joined.positions.spots.items()}
    return replace(
        joined, positions=replace(joined.positions, spots=spots), unread=frozenset(map(moved, joined.unread))
    )


def _lists(data: dict[str, object]) -> dict[KeyPath, list[object]]:
    """Return the lists to which several files may add, by path."""
    entries = ((key, data.get(key)) for key in LISTS_BY_ID)
    return {
        (key, name): items
        for key, by_id in entries
        if isinstance(by_id, dict)
        for name, items in by_id.items()
        if isinstance(items, list)
    }


def _merged(first: dict[str, object], second: dict[str, object]) -> dict[str, object]:
    merged, lists = dict(first), _lists(first)
    for key, value in second.items():
        here = merged.get(key)
        if key in BY_ID and isinstance(here, dict) and isinstance(value, dict):
            own = {name: entry for name, entry in value.items() if name not in here}
            longer = {
                name: [*items, *lists[key, name]]
                for (_, name), items in _lists({key: value}).items()
                if (key, name) in lists
            }
            merged[key] = {**here, **own, **longer}
        elif key not in merged:
            merged[key] = value
    return merged


def _repeated_definitions(joined: MergedDocuments, value: dict[str, object]) -> Iterator[Finding]:
    shared = _lists(joined.data).keys() & _lists(value).keys()
    for key, entry in value.items():
        here = joined.data.get(key)
        if key in BY_ID and isinstance(here, dict) and isinstance(entry, dict):
            for name in entry.keys() & here.keys():
                if (key, name) not in shared:
                    yield _repeated_definition(joined.positions, (key, name), f"`{name}` of `{key}`")
        elif key in joined.data and key != "format":
            yield _repeated_definition(joined.positions, (key,), f"`{key}`")


def _repeated_definition(first: SourceMap, path: KeyPath, words: str) -> Finding:
    place = first.place(path, key=True)
    where = f"{Path(place.file).name}, line {place.line}"
    hint = "delete one of the two, or rename it"
    return Finding("M018", path, f"{words} is already defined in {where}", hint, key=True)
