"""Situations that lead to one another on the same day: all of them first, then what is carried from one to the next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.checker.carried import Carried, Columns
from game.checker.expand import Bucket, flows, offered
from game.checker.masses import Edges, spread
from game.checker.rows import Chunk, Ints, Rows, Truths, joined, located, merged, taken
from game.checker.sightings import Nobody
from game.checker.vector_moves import VectorMove


@dataclass(frozen=True)
class Settled:
    """Situations of one scene on one day, with everything that reaches them."""

    bucket: Bucket
    columns: Columns
    endless: Truths
    """Which of them lead to one another and never out."""


@dataclass(frozen=True)
class Inside:
    """What moves within a group: the moves of each scene by its number, and the keys of those that may stay inside."""

    moves: Sequence[tuple[VectorMove, ...]]
    inner: Sequence[frozenset[str]]


class _Group:
    """The situations of some scenes on one day, numbered as they are found."""

    def __init__(self, inside: Inside, places: tuple[int, ...], day: int) -> None:
        self.inside, self.day = inside, day
        self.rows: dict[int, list[Rows]] = {place: [] for place in places}
        self.numbers: dict[int, list[Ints]] = {place: [] for place in places}
        self.offered: list[Ints] = []
        self.leads: dict[int, list[tuple[Ints, Rows, Ints]]] = {place: [] for place in places}
        self.count = 0
        self.watch = Nobody()

    def find(self, fresh: dict[int, Rows], may_go_on: Callable[[int], bool]) -> bool:
        """Find every situation; False if it may not go on."""
        while fresh:
            reached: dict[int, list[Rows]] = {place: [] for place in self.rows}
            for place, rows in fresh.items():
                if not may_go_on(self.count + int(rows[0].size)):
                    return False
                self._expand(place, rows, reached)
            fresh = {place: new for place, found in reached.items() if (new := self._new(place, found)) is not None}
        return True

    def _new(self, place: int, found: list[Rows]) -> Rows | None:
        if not found:
            return None
        rows = distinct(found)
        known = self.rows[place]
        if known:
            rows = taken(rows, located(rows, joined(known)) < 0)
        return rows if rows[0].size else None

    def _expand(self, place: int, rows: Rows, reached: dict[int, list[Rows]]) -> None:
        bucket = Bucket(place, self.day, rows)
        on_offer = offered(bucket, self.inside.moves[place], self.watch)
        first, self.count = self.count, self.count + bucket.size
        self.rows[place].append(rows)
        self.numbers[place].append(np.arange(first, self.count))
        self.offered.append(on_offer.number)
        for flow in flows(on_offer, self.day, self.watch, self.inside.inner[place]):
            if flow.place in reached and flow.day == self.day:
                times = np.ones(flow.origin.size, np.int64) if flow.times is None else flow.times
                self.leads[flow.place].append((flow.origin + first, flow.words, times))
                reached[flow.place].append(flow.words)

    def number_of(self, place: int, rows: Rows) -> Ints:
        """Return the numbers of situations that were found."""
        found: Ints = np.concatenate(self.numbers[place])[located(rows, joined(self.rows[place]))]
        return found

    def edges(self) -> Edges:
        """Return every move from one of the situations to another."""
        parts = [
            (
                np.concatenate([origin for origin, _, _ in leads]),
                self.number_of(place, joined([rows for _, rows, _ in leads])),
                np.concatenate([times for _, _, times in leads]),
            )
            for place, leads in self.leads.items()
            if leads
        ]
        origin, target, times = (
            np.concatenate([part[which] for part in parts]) if parts else np.empty(0, np.int64) for which in range(3)
        )
        return Edges(self.count, origin, target, times)


def settle(
    arrivals: Mapping[int, list[Chunk]],
    day: int,
    inside: Inside,
    carried: Carried,
    may_go_on: Callable[[int], bool],
) -> tuple[Settled, ...] | None:
    """Settle the situations of a group of scenes on a day; None if it may not go on."""
    group = _Group(inside, tuple(arrivals), day)
    fresh = {place: distinct([rows for rows, _ in chunks]) for place, chunks in arrivals.items() if chunks}
    if not group.find(fresh, may_go_on):
        return None
    columns = carried.nothing(group.count)
    for place, chunks in arrivals.items():
        for rows, arriving in chunks:
            carried.receive(columns, group.number_of(place, rows), arriving)
    endless = spread(group.edges(), columns, np.concatenate(group.offered), carried)
    return tuple(_settled(group, place, columns, endless) for place, rows in group.rows.items() if rows)


def _settled(group: _Group, place: int, columns: Columns, endless: Truths) -> Settled:
    numbers = np.concatenate(group.numbers[place])
    bucket = Bucket(place, group.day, joined(group.rows[place]))
    return Settled(bucket, tuple(column[numbers] for column in columns), endless[numbers])


def distinct(parts: Sequence[Rows]) -> Rows:
    """Join rows into one set."""
    return merged([(rows, ()) for rows in parts], ())[0]
