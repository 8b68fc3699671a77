"""One bucket's situations: what is on offer in each, and where that leads."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np

from game.checker.rows import Ints, Rows, taken
from game.checker.sightings import Item, Sightings
from game.checker.vector_conditions import Answer, read
from game.checker.vector_effects import Moment
from game.checker.vector_moves import VectorMove


@dataclass(frozen=True)
class Going:
    """A move and the rows it is on offer to; `times` is how many moves it stands for in each row of the bucket."""

    move: VectorMove
    rows: Rows
    times: Ints | None


@dataclass(frozen=True)
class Flow:
    """Rows that came to stand somewhere: their words, the rows of the bucket they left, how often each counts."""

    place: int
    day: int
    words: Rows
    origin: Ints
    times: Ints | None
    move: VectorMove


@dataclass(frozen=True)
class Bucket:
    """The situations of one scene on one day."""

    place: int
    day: int
    words: Rows

    @property
    def size(self) -> int:
        """Return how many there are."""
        return int(self.words[0].size)


@dataclass(frozen=True)
class Offered:
    """What is on offer in a bucket, and how many moves that is in each situation."""

    going: tuple[Going, ...]
    number: Ints


def offered(bucket: Bucket, moves: tuple[VectorMove, ...], watch: Sightings) -> Offered:
    """Find out what is on offer."""
    rows: Rows = (*bucket.words, np.arange(bucket.size))
    number = np.zeros(bucket.size, np.int64)
    going: list[Going] = []
    for move in moves:
        answer = _is_open(move, rows, bucket.day, watch)
        found = _where(answer, rows)
        if not found[-1].size:
            continue
        watch.note(Item("offered", move.key), found)
        if move.lead is None:
            continue
        times = _times(move, found, bucket.size)
        number += answer if times is None else times
        going.append(Going(move, found, times))
    return Offered(tuple(going), number)


def _is_open(move: VectorMove, rows: Rows, day: int, watch: Sightings) -> Answer:
    answer: Answer = True
    if move.when is not None:
        answer = move.when(rows, day)
        watch.asked("when", move.key, answer, rows)
    for test in move.open:
        if answer is False:
            break
        holds = test(rows, day)
        answer = holds if answer is True else (answer if holds is True else answer & holds)
    return answer


def _where(answer: Answer, rows: Rows) -> Rows:
    if isinstance(answer, bool):
        return rows if answer else taken(rows, np.empty(0, np.int64))
    places = answer.nonzero()[0]
    return rows if places.size == rows[-1].size else (*taken(rows[:-1], places), places)


def _times(move: VectorMove, found: Rows, size: int) -> Ints | None:
    if move.times is None:
        return None
    times = np.zeros(size, np.int64)
    times[found[-1]] = read(move.times, found)
    return times


def flows(of: Offered, day: int, watch: Sightings, only: Collection[str] | None = None) -> Iterator[Flow]:
    """Make every move, or only those of some keys."""
    for going in of.going:
        if going.move.lead is None or (only is not None and going.move.key not in only):
            continue
        watch.move = going.move.key
        for place, on, rows in going.move.lead(going.rows, Moment(day, watch)):
            origin = rows[-1]
            if origin.size:
                times = None if going.times is None else going.times[origin]
                yield Flow(place, on, rows[:-1], origin, times, going.move)
    watch.move = ""
