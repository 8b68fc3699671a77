"""Situations that lead to one another on the same day: all of them first, then what is carried from one to the next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.checker.explorer.cycle_flow import MoveEdges, propagate_statistics
from game.checker.explorer.expansion import Bucket, enabled_moves, successors
from game.checker.explorer.observations import NullLog
from game.checker.explorer.path_statistics import Columns, PathStatistics
from game.checker.explorer.state_sets import (
    BoolArray,
    IntArray,
    PackedStates,
    StateSet,
    concatenate_rows,
    find_rows,
    merge_state_sets,
    select_rows,
)
from game.checker.explorer.vectorized.moves import VectorMove


@dataclass(frozen=True)
class GroupResult:
    """Situations of one scene on one day, with everything that reaches them."""

    bucket: Bucket
    columns: Columns
    endless: BoolArray
    """Which of them lead to one another and never out."""


@dataclass(frozen=True)
class GroupMoves:
    """What moves within a group: the moves of each scene by its number, and the keys of those that may stay inside."""

    moves: Sequence[tuple[VectorMove, ...]]
    inner: Sequence[frozenset[str]]


class _Group:
    """The situations of some scenes on one day, numbered as they are found."""

    def __init__(self, inside: GroupMoves, places: tuple[int, ...], day: int) -> None:
        self.inside, self.day = inside, day
        self.rows: dict[int, list[PackedStates]] = {place: [] for place in places}
        self.numbers: dict[int, list[IntArray]] = {place: [] for place in places}
        self.offered: list[IntArray] = []
        self.leads: dict[int, list[tuple[IntArray, PackedStates, IntArray]]] = {place: [] for place in places}
        self.count = 0
        self.watch = NullLog()

    def find(self, fresh: dict[int, PackedStates], may_go_on: Callable[[int], bool]) -> bool:
        """Find every situation; False if it may not go on."""
        while fresh:
            reached: dict[int, list[PackedStates]] = {place: [] for place in self.rows}
            for place, rows in fresh.items():
                if not may_go_on(self.count + int(rows[0].size)):
                    return False
                self._expand(place, rows, reached)
            fresh = {place: new for place, found in reached.items() if (new := self._new(place, found)) is not None}
        return True

    def _new(self, place: int, found: list[PackedStates]) -> PackedStates | None:
        if not found:
            return None
        rows = unique_rows(found)
        known = self.rows[place]
        if known:
            rows = select_rows(rows, find_rows(rows, concatenate_rows(known)) < 0)
        return rows if rows[0].size else None

    def _expand(self, place: int, rows: PackedStates, reached: dict[int, list[PackedStates]]) -> None:
        bucket = Bucket(place, self.day, rows)
        on_offer = enabled_moves(bucket, self.inside.moves[place], self.watch)
        first, self.count = self.count, self.count + bucket.size
        self.rows[place].append(rows)
        self.numbers[place].append(np.arange(first, self.count))
        self.offered.append(on_offer.number)
        for flow in successors(on_offer, self.day, self.watch, self.inside.inner[place]):
            if flow.place in reached and flow.day == self.day:
                times = np.ones(flow.origin.size, np.int64) if flow.times is None else flow.times
                self.leads[flow.place].append((flow.origin + first, flow.words, times))
                reached[flow.place].append(flow.words)

    def number_of(self, place: int, rows: PackedStates) -> IntArray:
        """Return the numbers of situations that were found."""
        found: IntArray = np.concatenate(self.numbers[place])[find_rows(rows, concatenate_rows(self.rows[place]))]
        return found

    def edges(self) -> MoveEdges:
        """Return every move from one of the situations to another."""
        parts = [
            (
                np.concatenate([origin for origin, _, _ in leads]),
                self.number_of(place, concatenate_rows([rows for _, rows, _ in leads])),
                np.concatenate([times for _, _, times in leads]),
            )
            for place, leads in self.leads.items()
            if leads
        ]
        origin, target, times = (
            np.concatenate([part[which] for part in parts]) if parts else np.empty(0, np.int64) for which in range(3)
        )
        return MoveEdges(self.count, origin, target, times)


def explore_group(
    arrivals: Mapping[int, list[StateSet]],
    day: int,
    inside: GroupMoves,
    carried: PathStatistics,
    may_go_on: Callable[[int], bool],
) -> tuple[GroupResult, ...] | None:
    """Settle the situations of a group of scenes on a day; None if it may not go on."""
    group = _Group(inside, tuple(arrivals), day)
    fresh = {place: unique_rows([rows for rows, _ in chunks]) for place, chunks in arrivals.items() if chunks}
    if not group.find(fresh, may_go_on):
        return None
    columns = carried.zeros(group.count)
    for place, chunks in arrivals.items():
        for rows, arriving in chunks:
            carried.accumulate(columns, group.number_of(place, rows), arriving)
    endless = propagate_statistics(group.edges(), columns, np.concatenate(group.offered), carried)
    return tuple(_settled(group, place, columns, endless) for place, rows in group.rows.items() if rows)


def _settled(group: _Group, place: int, columns: Columns, endless: BoolArray) -> GroupResult:
    numbers = np.concatenate(group.numbers[place])
    bucket = Bucket(place, group.day, concatenate_rows(group.rows[place]))
    return GroupResult(bucket, tuple(column[numbers] for column in columns), endless[numbers])


def unique_rows(parts: Sequence[PackedStates]) -> PackedStates:
    """Join rows into one set."""
    return merge_state_sets([(rows, ()) for rows in parts], ())[0]
