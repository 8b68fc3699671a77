"""The exploration of a group: the buckets of scenes whose states lead to one another on the same day.

Input: the states that arrive from outside, by scene. Output: every state of the group on that day, with its statistics.
First the states are expanded, layer by layer, until no new one is found: a least fixpoint. Then the statistics are
propagated along the edges that were met (`cycle_flow.py`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

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
    select_rows,
    unique_rows,
)
from game.checker.explorer.vectorized.vector_move import VectorMove


class MayGoOn(Protocol):
    """Tells whether an exploration of a group may go on."""

    def __call__(self, more: int, numbers: int = 0) -> bool:
        """Return False if so many states, or so many numbers held, are too many, or the time is spent."""


@dataclass(frozen=True)
class GroupResult:
    """A bucket of the group once it is complete, with the statistics of its states."""

    bucket: Bucket
    columns: Columns
    endless: BoolArray
    """The mask of the states in cycles that no move leads out of."""


@dataclass(frozen=True)
class GroupMoves:
    """The moves of every scene by its number, and the keys of those that never stay in the group that day."""

    moves: Sequence[tuple[VectorMove, ...]]
    outer: Sequence[frozenset[str]]


class _GroupExploration:
    """The states of a group on one day, numbered in the order in which they are found."""

    def __init__(self, inside: GroupMoves, places: tuple[int, ...], day: int) -> None:
        self.inside, self.day = inside, day
        self.rows: dict[int, list[PackedStates]] = {place: [] for place in places}
        self.numbers: dict[int, list[IntArray]] = {place: [] for place in places}
        self.enabled: list[IntArray] = []
        self.edges_to: dict[int, list[tuple[IntArray, PackedStates, bool]]] = {place: [] for place in places}
        self.count = 0
        self.held = 0
        """How many numbers its states and edges take."""
        self.watch = NullLog()

    def find(self, fresh: dict[int, PackedStates], may_go_on: MayGoOn) -> bool:
        """Expand layer by layer until no state is new; False if `may_go_on` refused so many states."""
        while fresh:
            reached: dict[int, list[PackedStates]] = {place: [] for place in self.rows}
            for place, rows in fresh.items():
                if not may_go_on(self.count + int(rows[0].size)) or not self._expand(place, rows, reached, may_go_on):
                    return False
            fresh = {
                place: new for place, parts in reached.items() if (new := self._new_states(place, parts)) is not None
            }
        return True

    def _new_states(self, place: int, parts: list[PackedStates]) -> PackedStates | None:
        if not parts:
            return None
        rows = unique_rows(parts)
        known = self.rows[place]
        if known:
            rows = select_rows(rows, find_rows(rows, concatenate_rows(known)) < 0)
        return rows if rows[0].size else None

    def _expand(
        self, place: int, rows: PackedStates, reached: dict[int, list[PackedStates]], may_go_on: MayGoOn
    ) -> bool:
        """Expand states of one place; False if `may_go_on` refused on the way, asked once a move."""
        bucket = Bucket(place, self.day, rows)
        enabled = enabled_moves(bucket, self.inside.moves[place], self.watch)
        first, self.count = self.count, self.count + bucket.size
        self.rows[place].append(rows)
        self.numbers[place].append(np.arange(first, self.count))
        self.enabled.append(enabled.number)
        for flow in successors(enabled, self.day, self.watch, self.inside.outer[place]):
            if flow.place in reached and flow.day == self.day:
                self.edges_to[flow.place].append((flow.origin + first, flow.words, flow.move.is_certain))
                reached[flow.place].append(flow.words)
                self.held += flow.origin.size * (len(flow.words) + 1)
            if not may_go_on(self.count, self.held):
                return False
        return True

    def number_of(self, place: int, rows: PackedStates) -> IntArray:
        """Return the numbers of states of the group."""
        numbers: IntArray = np.concatenate(self.numbers[place])[find_rows(rows, concatenate_rows(self.rows[place]))]
        return numbers

    def edges(self) -> MoveEdges:
        """Return every move from one state of the group to another."""
        parts = [
            (
                np.concatenate([origin for origin, _, _ in edges]),
                self.number_of(place, concatenate_rows([rows for _, rows, _ in edges])),
                np.concatenate([np.full(origin.size, certain) for origin, _, certain in edges]),
            )
            for place, edges in self.edges_to.items()
            if edges
        ]
        origin, target, certain = (
            np.concatenate([part[which] for part in parts]) if parts else np.empty(0, np.int64) for which in range(3)
        )
        return MoveEdges(self.count, origin, target, certain.astype(np.bool_))


def explore_group(
    arrivals: Mapping[int, list[StateSet]],
    day: int,
    inside: GroupMoves,
    statistics: PathStatistics,
    may_go_on: MayGoOn,
) -> tuple[GroupResult, ...] | None:
    """Explore a group of scenes on one day.

    Args:
        arrivals: What arrives from outside, by the number of each scene of the group.
        day: The day.
        inside: The moves, and which of them may stay inside.
        statistics: Which columns there are.
        may_go_on: Tells by the number of states so far, and of the numbers they take, whether to go on.

    Returns:
        The complete buckets; None if `may_go_on` refused.
    """
    group = _GroupExploration(inside, tuple(arrivals), day)
    fresh = {place: unique_rows([rows for rows, _ in chunks]) for place, chunks in arrivals.items() if chunks}
    if not group.find(fresh, may_go_on):
        return None
    columns = statistics.zeros(group.count)
    for place, chunks in arrivals.items():
        for rows, arriving in chunks:
            statistics.accumulate(columns, group.number_of(place, rows), arriving)
    endless = propagate_statistics(group.edges(), columns, np.concatenate(group.enabled), statistics, may_go_on)
    if endless is None:
        return None
    return tuple(_group_result(group, place, columns, endless) for place, rows in group.rows.items() if rows)


def _group_result(group: _GroupExploration, place: int, columns: Columns, endless: BoolArray) -> GroupResult:
    numbers = np.concatenate(group.numbers[place])
    bucket = Bucket(place, group.day, concatenate_rows(group.rows[place]))
    return GroupResult(bucket, tuple(column[numbers] for column in columns), endless[numbers])
