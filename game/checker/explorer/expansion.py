"""One bucket's situations: what is on offer in each, and where that leads."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np

from game.checker.explorer.observations import Observable, ObservationLog
from game.checker.explorer.state_sets import IntArray, PackedStates, select_rows
from game.checker.explorer.vectorized.conditions import RowMask, read_field
from game.checker.explorer.vectorized.effects import StepContext
from game.checker.explorer.vectorized.moves import VectorMove


@dataclass(frozen=True)
class EnabledMove:
    """A move and the rows it is on offer to; `times` is how many moves it stands for in each row of the bucket."""

    move: VectorMove
    rows: PackedStates
    times: IntArray | None


@dataclass(frozen=True)
class Successors:
    """Rows that came to stand somewhere: their words, the rows of the bucket they left, how often each counts."""

    place: int
    day: int
    words: PackedStates
    origin: IntArray
    times: IntArray | None
    move: VectorMove


@dataclass(frozen=True)
class Bucket:
    """The situations of one scene on one day."""

    place: int
    day: int
    words: PackedStates

    @property
    def size(self) -> int:
        """Return how many there are."""
        return int(self.words[0].size)


@dataclass(frozen=True)
class EnabledMoves:
    """What is on offer in a bucket, and how many moves that is in each situation."""

    going: tuple[EnabledMove, ...]
    number: IntArray


def enabled_moves(bucket: Bucket, moves: tuple[VectorMove, ...], watch: ObservationLog) -> EnabledMoves:
    """Find out what is on offer."""
    rows: PackedStates = (*bucket.words, np.arange(bucket.size))
    number = np.zeros(bucket.size, np.int64)
    going: list[EnabledMove] = []
    for move in moves:
        answer = _is_open(move, rows, bucket.day, watch)
        found = _where(answer, rows)
        if not found[-1].size:
            continue
        watch.record(Observable("offered", move.key), found)
        if move.lead is None:
            continue
        times = _times(move, found, bucket.size)
        number += answer if times is None else times
        going.append(EnabledMove(move, found, times))
    return EnabledMoves(tuple(going), number)


def _is_open(move: VectorMove, rows: PackedStates, day: int, watch: ObservationLog) -> RowMask:
    answer: RowMask = True
    if move.when is not None:
        answer = move.when(rows, day)
        watch.record_condition("when", move.key, answer, rows)
    for test in move.open:
        if answer is False:
            break
        holds = test(rows, day)
        answer = holds if answer is True else (answer if holds is True else answer & holds)
    return answer


def _where(answer: RowMask, rows: PackedStates) -> PackedStates:
    if isinstance(answer, bool):
        return rows if answer else select_rows(rows, np.empty(0, np.int64))
    places = answer.nonzero()[0]
    return rows if places.size == rows[-1].size else (*select_rows(rows[:-1], places), places)


def _times(move: VectorMove, found: PackedStates, size: int) -> IntArray | None:
    if move.times is None:
        return None
    times = np.zeros(size, np.int64)
    times[found[-1]] = read_field(move.times, found)
    return times


def successors(
    of: EnabledMoves, day: int, watch: ObservationLog, only: Collection[str] | None = None
) -> Iterator[Successors]:
    """Make every move, or only those of some keys."""
    for going in of.going:
        if going.move.lead is None or (only is not None and going.move.key not in only):
            continue
        watch.move = going.move.key
        for place, on, rows in going.move.lead(going.rows, StepContext(day, watch)):
            origin = rows[-1]
            if origin.size:
                times = None if going.times is None else going.times[origin]
                yield Successors(place, on, rows[:-1], origin, times, going.move)
    watch.move = ""
