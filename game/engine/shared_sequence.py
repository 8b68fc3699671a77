"""An immutable sequence to which appending takes constant time, however long it is."""

from collections.abc import Iterable, Sequence
from operator import eq
from typing import TypeVar, overload

T = TypeVar("T")


class SharedSequence(Sequence[T]):
    """An immutable sequence that shares its items with the sequences it was appended to.

    All of them are views of one list, each with a length of its own; only appending to one that is not the longest
    copies. It equals any sequence with equal items, tuples among them, and has a tuple's hash.
    """

    __slots__ = ("_items", "_length")

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = list(items)
        self._length = len(self._items)

    def appended(self, item: T) -> "SharedSequence[T]":
        """Return the sequence with one item more."""
        result = SharedSequence[T]()
        result._items = self._items if len(self._items) == self._length else self._items[: self._length]
        result._items.append(item)
        result._length = self._length + 1
        return result

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        if isinstance(index, slice):
            start, stop, stride = index.indices(self._length)
            return tuple(self._items[position] for position in range(start, stop, stride))
        if not -self._length <= index < self._length:
            raise IndexError(index)
        return self._items[index if index >= 0 else self._length + index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"SharedSequence({tuple(self)!r})"
