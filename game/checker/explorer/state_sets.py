"""Sets of packed states: arrays of whole numbers, a word of the layout each, with a column per statistic.

Input: states of one bucket in any order, with duplicates. Output: the sorted set, equal states merged and their columns
summed or minimised. States of one word are sorted as numbers; those of several by a hash that is checked against
collisions, and by an exact key where there was one.
"""

from collections.abc import Callable, Sequence
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]
Column = NDArray[Any]
"""Plays, shares or steps, one a state: numbers, or Python objects where they are exact."""
PackedStates = tuple[IntArray, ...]
"""Some states: by word of the layout, that word of each state."""
StateSet = tuple[PackedStates, tuple[Column, ...]]
"""Some states with their columns."""
ColumnMerge = Callable[[Column, IntArray], Column]
"""How the numbers of equal states become one, a sum or the least; the array says where each group of equals starts."""


HASH_MULTIPLIER = np.int64(-7046029254386353131)
"""An odd number with no pattern in its bits."""
POSITIVE = np.int64((1 << 63) - 1)
STABLE_SORT: Literal["stable"] = "stable"
"""A merge sort, quick on nearly sorted input: most moves leave most of a sorted bucket in its order."""


def hash_key(rows: PackedStates) -> IntArray:
    """Return a hash of each row; rows with the same hash still have to be compared."""
    key = rows[0]
    if len(rows) == 1:
        return key
    with np.errstate(over="ignore"):
        for word in rows[1:]:
            key = (key ^ (key >> 29)) * HASH_MULTIPLIER + word
        return (key ^ (key >> 32)) * HASH_MULTIPLIER & POSITIVE


def exact_key(rows: PackedStates) -> IntArray:
    """Return a number for each row, the same exactly where rows are equal; slower than a hash."""
    key = rows[0]
    for word in rows[1:]:
        _, high = np.unique(key, return_inverse=True)
        _, low = np.unique(word, return_inverse=True)
        key = (high.astype(np.int64) << 32) | low.astype(np.int64)
    return key


def sorted_order(key: IntArray) -> tuple[IntArray, IntArray]:
    """Return a key sorted, and for each of its numbers the place it came from."""
    bits = int(key.size).bit_length()
    largest = int(key.max(initial=0))
    if largest.bit_length() + bits > 63:  # noqa: PLR2004 - the bits of a word
        order = np.argsort(key)
        return key[order], order
    # Sorting numbers alone is several times faster than sorting places; the place goes into the low bits.
    packed = key << bits
    packed |= np.arange(key.size)
    packed.sort(kind=STABLE_SORT)
    order = packed & ((1 << bits) - 1)
    packed >>= bits
    return packed, order


def merge_state_sets(chunks: Sequence[StateSet], gather: Sequence[ColumnMerge]) -> StateSet:
    """Merge chunks into one sorted set; the columns of equal states are joined by `gather`, a function a column."""
    if len(chunks) == 1:
        rows, columns = chunks[0]
        if len(rows) == 1 and _is_sorted_set(rows[0]):
            return chunks[0]
    else:
        rows = tuple(np.concatenate(words) for words in zip(*(rows for rows, _ in chunks), strict=True))
        columns = tuple(np.concatenate(parts) for parts in zip(*(columns for _, columns in chunks), strict=True))
    if len(rows) == 1 and not columns:
        return (_distinct(rows[0]),), ()
    key, order = sorted_order(hash_key(rows))
    starts = _group_starts(key)
    if len(rows) > 1 and _has_collision(rows, order, starts):
        key, order = sorted_order(exact_key(rows))
        starts = _group_starts(key)
    first = np.flatnonzero(starts)
    words = (key[first],) if len(rows) == 1 else select_rows(rows, order[first])
    return words, tuple(merge(column[order], first) for merge, column in zip(gather, columns, strict=True))


def _has_collision(rows: PackedStates, order: IntArray, starts: BoolArray) -> bool:
    """Tell whether rows with the same hash differ."""
    same = np.flatnonzero(~starts)
    return any((word[order[same]] != word[order[same - 1]]).any() for word in rows)


def _group_starts(key: IntArray) -> BoolArray:
    starts = np.empty(key.size, np.bool_)
    starts[:1] = True
    np.not_equal(key[1:], key[:-1], out=starts[1:])
    return starts


def _is_sorted_set(word: IntArray) -> bool:
    """Tell whether numbers are sorted and distinct."""
    return bool((word[1:] > word[:-1]).all())


def _distinct(word: IntArray) -> IntArray:
    ordered = np.sort(word, kind=STABLE_SORT)
    return ordered[_group_starts(ordered)]


def count_numbers(chunk: StateSet) -> int:
    """Return how many numbers of eight bytes some states take."""
    rows, columns = chunk
    return sum(array.nbytes for array in (*rows, *columns)) // 8


def select_rows(rows: PackedStates, places: IntArray | BoolArray) -> PackedStates:
    """Return the rows at some places, or those that a mask selects."""
    return tuple([word[places] for word in rows])  # a list is filled faster than a generator is read


def concatenate_rows(parts: Sequence[PackedStates]) -> PackedStates:
    """Concatenate rows."""
    return parts[0] if len(parts) == 1 else tuple([np.concatenate(words) for words in zip(*parts, strict=True)])


def unique_rows(parts: Sequence[PackedStates]) -> PackedStates:
    """Merge rows into one sorted set."""
    return merge_state_sets([(rows, ()) for rows in parts], ())[0]


def find_rows(rows: PackedStates, among: PackedStates) -> IntArray:
    """Return, for each row, its index among other rows, or -1; the others are distinct, in any order."""
    count = among[0].size
    if not count:
        return np.full(rows[0].size, -1, np.int64)
    index, is_distinct = _search(hash_key(rows), hash_key(among))
    if len(rows) > 1 and not (is_distinct and _is_match(rows, among, index)):
        key = exact_key(concatenate_rows([among, rows]))
        index, _ = _search(key[count:], key[:count])
    return index


def _search(own: IntArray, others: IntArray) -> tuple[IntArray, bool]:
    """Return the index of each key among others, or -1, and whether those are distinct."""
    others, order = sorted_order(others)
    place = np.searchsorted(others, own)
    place[place == others.size] = 0
    return np.where(others[place] == own, order[place], -1), bool(_group_starts(others).all())


def _is_match(rows: PackedStates, among: PackedStates, index: IntArray) -> bool:
    """Tell whether rows equal those they were matched with by hash."""
    places = np.flatnonzero(index >= 0)
    return not any((word[places] != other[index[places]]).any() for word, other in zip(rows, among, strict=True))


def sum_groups(column: Column, first: IntArray) -> Column:
    """Add the numbers of each group; groups begin at `first`."""
    return np.add.reduceat(column, first)


def min_groups(column: Column, first: IntArray) -> Column:
    """Return the least number of each group; groups begin at `first`."""
    return np.minimum.reduceat(column, first)
