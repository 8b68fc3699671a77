"""The expansion of a bucket: which moves are enabled in which of its states, and the successors they lead to.

Input: the packed states of one scene on one day, and the compiled moves of that scene. Output: for each move the rows
it is enabled in, and for each target bucket the successors with the row each came from. Nothing is merged here.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np

from game.checker.explorer.observations import Observable, ObservationLog
from game.checker.explorer.state_sets import IntArray, PackedStates, select_rows
from game.checker.explorer.vectorized.conditions import RowMask, all_of, always, conjunction, opposite
from game.checker.explorer.vectorized.effects import StepContext
from game.checker.explorer.vectorized.vector_move import VectorMove


@dataclass(frozen=True)
class EnabledMove:
    """A move and the rows it is enabled in."""

    move: VectorMove
    rows: PackedStates


@dataclass(frozen=True)
class Successors:
    """The states one move leads to in one target bucket."""

    place: int
    day: int
    words: PackedStates
    origin: IntArray
    """The row of the expanded bucket that each came from."""
    move: VectorMove


@dataclass(frozen=True)
class Bucket:
    """The states of one scene on one day; `place` is the number of the scene."""

    place: int
    day: int
    words: PackedStates

    @property
    def size(self) -> int:
        """Return the number of states."""
        return int(self.words[0].size)


@dataclass(frozen=True)
class EnabledMoves:
    """The enabled moves of a bucket, and how many certainly are in each of its states, whatever open variables are."""

    moves: tuple[EnabledMove, ...]
    number: IntArray


def enabled_moves(bucket: Bucket, moves: tuple[VectorMove, ...], watch: ObservationLog) -> EnabledMoves:
    """Return the enabled moves of a bucket; those that change nothing are observed but not counted."""
    rows: PackedStates = (*bucket.words, np.arange(bucket.size))
    number = np.zeros(bucket.size, np.int64)
    enabled: list[EnabledMove] = []
    for move in moves:
        mask, certain = _enabled_masks(move, rows, bucket.day, watch)
        enabled_rows = _select(mask, rows)
        if not enabled_rows[-1].size:
            continue
        watch.record(Observable("offered", move.key), enabled_rows)
        if move.lead is None:
            continue
        number += certain
        enabled.append(EnabledMove(move, enabled_rows))
    return EnabledMoves(tuple(enabled), number)


def _enabled_masks(move: VectorMove, rows: PackedStates, day: int, watch: ObservationLog) -> tuple[RowMask, RowMask]:
    """Return where a move may be enabled, and where it certainly is."""
    may_hold: RowMask = True
    certain: RowMask = move.is_certain
    if move.when is not None:
        may_hold, may_fail = move.when.masks(rows, day)
        watch.record_condition("when", move.key, (may_hold, may_fail), rows)
        certain = certain and opposite(may_fail)
    open_rows = all_of([always, *move.open])(rows, day) if may_hold is not False else False
    return conjunction(may_hold, open_rows), conjunction(certain, open_rows)


def _select(mask: RowMask, rows: PackedStates) -> PackedStates:
    if isinstance(mask, bool):
        return rows if mask else select_rows(rows, np.empty(0, np.int64))
    places = mask.nonzero()[0]
    return rows if places.size == rows[-1].size else (*select_rows(rows[:-1], places), places)


def successors(
    of: EnabledMoves, day: int, watch: ObservationLog, without: Collection[str] = ()
) -> Iterator[Successors]:
    """Yield where the enabled moves lead, but for some keys; one move may lead to several buckets."""
    for enabled in of.moves:
        if enabled.move.lead is None or enabled.move.key in without:
            continue
        watch.move = enabled.move.key
        for place, target_day, rows in enabled.move.lead(enabled.rows, StepContext(day, watch)):
            origin = rows[-1]
            if origin.size:
                yield Successors(place, target_day, rows[:-1], origin, enabled.move)
    watch.move = ""
