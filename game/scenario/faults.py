"""A fault as the rules find it: a code, a path in the data and the words; its line and column are looked up later."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.problems import Problem
from game.scenario.codes import problem
from game.scenario.positions import KeyPath, Positions, begins_with


@dataclass(frozen=True)
class Fault:
    """What is wrong at a path; `key` points to the key, `near` to words inside the value, `offset` to a character."""

    code: str
    path: KeyPath
    message: str
    hint: str = ""
    key: bool = False
    near: str = ""
    offset: int | None = None


def placed(faults: Iterable[Fault], positions: Positions) -> Iterator[Problem]:
    """Give each fault its line and column."""
    for fault in faults:
        place = positions.place(fault.path, key=fault.key, near=fault.near, offset=fault.offset)
        yield problem(fault.code, place, fault.message, fault.hint)


def touches(path: KeyPath, others: Iterable[KeyPath]) -> bool:
    """Tell whether one of the other paths lies around this one or inside it."""
    return any(begins_with(path, other) or begins_with(other, path) for other in others)
