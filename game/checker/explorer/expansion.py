"""The expansion of a bucket: which moves are enabled in which of its states, and the successors they lead to.

Input: the packed states of one scene on one day, and the compiled moves of that scene. Output: for each move the rows
it is enabled in, and for each target bucket the successors with the row each came from. Nothing is merged here.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from game.checker.explorer.observations import Observable, ObservationLog
from game.checker.explorer.state_sets import IntArray, PackedStates, concatenate_rows, select_rows
from game.checker.explorer.vectorized.conditions import RowMask, conjunction, opposite
from game.checker.explorer.vectorized.effects import NO_ROWS, StepContext
from game.checker.explorer.vectorized.scene_entry import Placement
from game.checker.explorer.vectorized.vector_move import VectorMove

MAX_JOINED_ROWS = 100_000
"""The most rows of contacts that are followed together."""


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
    open_rows = move.is_open(rows, day) if may_hold is not False else False
    return conjunction(may_hold, open_rows), conjunction(certain, open_rows)


def _select(mask: RowMask, rows: PackedStates) -> PackedStates:
    if isinstance(mask, bool):
        return rows if mask else (NO_ROWS,) * len(rows)
    places = mask.nonzero()[0]
    if not places.size:
        return (NO_ROWS,) * len(rows)
    return rows if places.size == rows[-1].size else (*select_rows(rows[:-1], places), places)


def successors(
    of: EnabledMoves, day: int, watch: ObservationLog, without: Collection[str] = (), *, joined: bool = True
) -> Iterator[Successors]:
    """Yield where the enabled moves lead; one move may lead to several buckets.

    Args:
        of: The moves.
        day: The day.
        watch: Observes what they do.
        without: The keys of moves that are left out.
        joined: Follow contacts, which are many and lead on alike, together; `move` is then one of them.
    """
    followed = [each for each in of.moves if each.move.lead is not None and each.move.key not in without]
    for batch in _batches(followed) if joined else ([each] for each in followed):
        for place, target_day, rows in _follow(batch, StepContext(day, watch)):
            origin = rows[-1]
            if origin.size:
                yield Successors(place, target_day, rows[:-1], origin, batch[0].move)
    watch.move = ""


def _batches(followed: Iterable[EnabledMove]) -> Iterator[list[EnabledMove]]:
    """Yield moves in the same order, neighbours that share how they lead on together, up to so many rows."""
    batch: list[EnabledMove] = []
    size = 0
    for each in followed:
        more = int(each.rows[-1].size)
        if batch and (each.move.lead is not batch[0].move.lead or size + more > MAX_JOINED_ROWS):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += more
    if batch:
        yield batch


def _follow(batch: list[EnabledMove], moment: StepContext) -> Iterable[Placement]:
    """Return where moves that share how they lead on lead to."""
    watch, parts, lead = moment.watch, [], batch[0].move.lead
    if lead is None:
        return ()
    for enabled in batch:
        watch.move = enabled.move.key
        parts.append(enabled.rows if enabled.move.act is None else enabled.move.act(enabled.rows, moment))
    return lead(concatenate_rows(parts), moment)
