"""A fault as the rules find it: a code, a path in the data and the words; its line and column are looked up later."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from game.diagnostics.problem import Problem
from game.scenario.codes.catalogue import problem
from game.scenario.parsing.source_map import KeyPath, SourceMap

MOST = 500
"""How many faults of one kind of check are told at once; beyond that nobody reads on."""


@dataclass(frozen=True)
class Finding:
    """What is wrong at a path; `key` points to the key, `near` to words inside the value, `offset` to a character."""

    code: str
    path: KeyPath
    message: str
    hint: str = ""
    key: bool = False
    near: str = ""
    offset: int | None = None
    unknown: tuple[str, str] | None = None
    """The kind of thing, which is the key that defines such things, and the name that no such thing has."""
    beside: KeyPath | None = None
    """The path whose key begins in the column that the hint speaks of."""
    shelf: str = ""
    """The key below which everything stands that the hint names; the file is said beside it."""


COLUMN = "⟨column⟩"
"""Stands in a hint for a column that is not known before the fault has its place."""


WRITTEN = "⟨written⟩"
"""Stands in words for a number as it was typed, which may have zeros that its value does not show."""


def locate_findings(faults: Iterable[Finding], positions: SourceMap) -> Iterator[Problem]:
    """Give each fault its line and column."""
    for fault in faults:
        place = positions.place(fault.path, key=fault.key, near=fault.near, offset=fault.offset)
        column = positions.place(fault.beside, key=True).column if fault.beside else 0
        written = positions.word_at(place)
        message = fault.message.replace(WRITTEN, written)
        hint = fault.hint.replace(COLUMN, str(column)).replace(WRITTEN, written) + _listed(fault.shelf, positions)
        yield problem(fault.code, place, message, hint)


def _listed(shelf: str, positions: SourceMap) -> str:
    entries = (spot.file for path, spot in positions.spots.items() if shelf and path[:1] == (shelf,) and len(path) > 1)
    files = " and ".join(Path(file).name for file in dict.fromkeys(entries))
    return f"; they are listed under `{shelf}` in {files}" if files else ""


def limit_findings(faults: Iterable[Finding], most: int = MOST) -> Iterator[Finding]:
    """Yield the first faults, and say so if there are more: a person mends those first."""
    waiting = iter(faults)
    yield from islice(waiting, most)
    more = next(waiting, None)
    if more:
        message = f"here and below there is more to mend than the {most} problems listed above"
        yield replace(more, message=message, hint="mend those first, then look again")
