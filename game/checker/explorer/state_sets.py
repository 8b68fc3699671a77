"""Sets of packed situations as columns of whole numbers, and what is carried along with each."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]
Column = NDArray[Any]
"""Plays, shares or steps of the situations of a set: numbers, or Python objects where they are exact."""
PackedStates = tuple[IntArray, ...]
"""The words of some situations, a column each."""
StateSet = tuple[PackedStates, tuple[Column, ...]]
"""Some situations with their columns."""
ColumnMerge = Callable[[Column, IntArray], Column]
"""How the columns of equal situations become one: a sum, or the least."""


HASH_MULTIPLIER = np.int64(-7046029254386353131)
"""An odd number with no pattern in its bits."""
POSITIVE = np.int64((1 << 63) - 1)
STABLE_SORT: Literal["stable"] = "stable"
"""A sort that merges what is in order already: most moves leave most of a sorted bucket in its order."""


def hash_key(rows: PackedStates) -> IntArray:
    """Return one number a row that is equal where rows are; where it is equal, rows still have to be compared."""
    key = rows[0]
    if len(rows) == 1:
        return key
    with np.errstate(over="ignore"):
        for word in rows[1:]:
            key = (key ^ (key >> 29)) * HASH_MULTIPLIER + word
        return (key ^ (key >> 32)) * HASH_MULTIPLIER & POSITIVE


def exact_key(rows: PackedStates) -> IntArray:
    """Return one number a row that is equal exactly where rows are; slower."""
    key = rows[0]
    for word in rows[1:]:
        _, high = np.unique(key, return_inverse=True)
        _, low = np.unique(word, return_inverse=True)
        key = (high.astype(np.int64) << 32) | low.astype(np.int64)
    return key


def sorted_order(key: IntArray) -> tuple[IntArray, IntArray]:
    """Return a key in order, and the places its numbers came from."""
    bits = int(key.size).bit_length()
    largest = int(key.max(initial=0))
    if largest.bit_length() + bits > 63:  # noqa: PLR2004 - the bits of a word
        order = np.argsort(key)
        return key[order], order
    # Sorting numbers alone is several times faster than sorting places; the place rides in the low bits.
    packed = key << bits
    packed |= np.arange(key.size)
    packed.sort(kind=STABLE_SORT)
    order = packed & ((1 << bits) - 1)
    packed >>= bits
    return packed, order


def merge_state_sets(chunks: Sequence[StateSet], gather: Sequence[ColumnMerge]) -> StateSet:
    """Join chunks into one sorted set; equal situations become one."""
    if len(chunks) == 1:
        rows, columns = chunks[0]
        if len(rows) == 1 and _is_a_set(rows[0]):
            return chunks[0]
    else:
        rows = tuple(np.concatenate(words) for words in zip(*(rows for rows, _ in chunks), strict=True))
        columns = tuple(np.concatenate(parts) for parts in zip(*(columns for _, columns in chunks), strict=True))
    if len(rows) == 1 and not columns:
        return (_distinct(rows[0]),), ()
    key, order = sorted_order(hash_key(rows))
    begins = _begins(key)
    if len(rows) > 1 and _mixed_up(rows, order, begins):
        key, order = sorted_order(exact_key(rows))
        begins = _begins(key)
    first = np.flatnonzero(begins)
    words = (key[first],) if len(rows) == 1 else select_rows(rows, order[first])
    return words, tuple(one(column[order], first) for one, column in zip(gather, columns, strict=True))


def _mixed_up(rows: PackedStates, order: IntArray, begins: BoolArray) -> bool:
    """Tell whether rows with the same key differ."""
    same = np.flatnonzero(~begins)
    return any((word[order[same]] != word[order[same - 1]]).any() for word in rows)


def _begins(key: IntArray) -> BoolArray:
    begins = np.empty(key.size, np.bool_)
    begins[:1] = True
    np.not_equal(key[1:], key[:-1], out=begins[1:])
    return begins


def _is_a_set(word: IntArray) -> bool:
    """Tell whether numbers are in order and distinct."""
    return bool((word[1:] > word[:-1]).all())


def _distinct(word: IntArray) -> IntArray:
    ordered = np.sort(word, kind=STABLE_SORT)
    return ordered[_begins(ordered)]


def select_rows(rows: PackedStates, places: IntArray | BoolArray) -> PackedStates:
    """Return some of the rows."""
    return tuple(word[places] for word in rows)


def concatenate_rows(parts: Sequence[PackedStates]) -> PackedStates:
    """Put rows after one another."""
    return parts[0] if len(parts) == 1 else tuple(np.concatenate(words) for words in zip(*parts, strict=True))


def find_rows(rows: PackedStates, among: PackedStates) -> IntArray:
    """Return, for each row, its place among other rows, or -1; those others are distinct but in any order."""
    count = among[0].size
    if not count:
        return np.full(rows[0].size, -1, np.int64)
    found, distinct = _located(hash_key(rows), hash_key(among))
    if len(rows) > 1 and not (distinct and _is_found(rows, among, found)):
        key = exact_key(concatenate_rows([among, rows]))
        found, _ = _located(key[count:], key[:count])
    return found


def _located(own: IntArray, others: IntArray) -> tuple[IntArray, bool]:
    others, order = sorted_order(others)
    place = np.searchsorted(others, own)
    place[place == others.size] = 0
    return np.where(others[place] == own, order[place], -1), bool(_begins(others).all())


def _is_found(rows: PackedStates, among: PackedStates, found: IntArray) -> bool:
    """Tell whether rows are what they were taken for."""
    places = np.flatnonzero(found >= 0)
    return not any((word[places] != other[found[places]]).any() for word, other in zip(rows, among, strict=True))


def sum_groups(column: Column, first: IntArray) -> Column:
    """Add the numbers of equal situations."""
    return np.add.reduceat(column, first)


def min_groups(column: Column, first: IntArray) -> Column:
    """Keep the least number of equal situations."""
    return np.minimum.reduceat(column, first)
