"""The explorer: every reachable situation of a story, bucket by bucket, each complete when its turn comes.

A bucket is the packed situations of one scene on one day. Buckets are worked on chapter by chapter, day by day, and
within a day in the order in which scenes lead on, so that no situation is met again after its bucket was done. Scenes
that lead to one another on the same day, and scenes with looks or a desk, are settled together (`settle.py`).
"""

import heapq
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from game.checker.carried import Carried, Columns
from game.checker.expand import Bucket, Flow, flows, offered
from game.checker.order import Rank
from game.checker.prepare import Key, Prepared, prepare, situations_at_start
from game.checker.question import Budget, Question
from game.checker.result import Ended, Exploration, Unfinished
from game.checker.rows import Chunk, Ints, merged
from game.checker.settle import Settled, settle
from game.checker.sightings import Item, Sightings
from game.engine.step import Receipt
from game.engine.story import Story


def explore(
    story: Story,
    question: Question = Question(),  # noqa: B008 - frozen
    budget: Budget = Budget(),  # noqa: B008 - frozen
    starts: Iterable[tuple[Receipt, ...]] | None = None,
) -> Exploration:
    """Explore everything a story can become, for every subset of `incoming` unless `starts` are given."""
    return run(prepare(story, question, situations_at_start(story, starts)), budget).result()


def run(prepared: Prepared, budget: Budget, *, exact: bool = False, whole: bool = False, keep: bool = False) -> "Run":
    """Explore what was prepared; `keep` holds on to every situation.

    `exact` counts plays in whole numbers and their shares in fractions, `whole` plays alone.
    """
    question = prepared.live.question
    carried = Carried(question.plays, moves=question.steps, exact=exact, whole=whole)
    working = Run(prepared, budget, carried, keep=keep)
    working.work()
    return working


@dataclass
class _Tally:
    """What is counted on the way."""

    situations: int = 0
    transitions: int = 0
    dead_ends: int = 0
    endless: int = 0
    scenes: dict[str, int] = field(default_factory=dict)
    endings: dict[str, Ended] = field(default_factory=dict)


class Run:
    """An exploration at work."""

    def __init__(self, prepared: Prepared, budget: Budget, carried: Carried, *, keep: bool) -> None:
        self.prepared, self.budget, self.carried, self.keep = prepared, budget, carried, keep
        self.watch = Sightings()
        self.tally = _Tally()
        self.waiting: dict[Key, list[Chunk]] = {}
        self.turns: list[tuple[Rank, Key]] = []
        self.finished_buckets: list[Key] = []
        self.store: dict[Key, Chunk] = {}
        """The situations of finished buckets with their columns, where they are held on to."""
        self.stopped = ""
        self.began = time.monotonic()
        self.seconds = 0.0

    def work(self) -> None:
        """Explore until everything is done or the budget is spent."""
        for situation in self.prepared.starts:
            key, words = self.prepared.key(situation)
            rows = tuple(np.array([word], np.int64) for word in words)
            self.add(key, (rows, self.carried.begin(len(self.prepared.starts))))
        while self.turns and not self._spent():
            _, key = heapq.heappop(self.turns)
            if key not in self.waiting:
                continue
            if self.prepared.places.is_ending(key[0]):
                self._end(key)
            elif self.prepared.order.is_plain(self._scene(key)):
                self._plain(key)
            else:
                self._group(key)
        self.seconds = time.monotonic() - self.began

    def add(self, key: Key, chunk: Chunk) -> None:
        """Let situations wait for their bucket's turn."""
        chunks = self.waiting.get(key)
        if chunks is None:
            self.waiting[key] = [chunk]
            heapq.heappush(self.turns, (self._rank(key), key))
        else:
            chunks.append(chunk)

    def _rank(self, key: Key) -> Rank:
        places = self.prepared.places
        if places.is_ending(key[0]):
            return len(places.scenes), key[1], key[0]
        return self.prepared.order.rank(places.scenes[key[0]], key[1])

    def _scene(self, key: Key) -> str:
        return self.prepared.places.scenes[key[0]]

    def _spent(self, more: int = 0) -> bool:
        if self.tally.situations + more > self.budget.situations:
            self.stopped = f"More than {self.budget.situations:,} situations were found."
        elif time.monotonic() - self.began > self.budget.seconds:
            self.stopped = f"The time of {self.budget.seconds:g} seconds was spent."
        return bool(self.stopped)

    def _plain(self, key: Key) -> None:
        words, columns = merged(self.waiting.pop(key), self.carried.gather)
        bucket = Bucket(*key, words)
        self.watch.turn_to(*key, words, self.carried.steps(columns))
        on_offer = offered(bucket, self.prepared.moves[key[0]], self.watch)
        self.count(bucket, on_offer.number)
        carried = self.carried.one_move(columns, on_offer.number)
        for flow in flows(on_offer, bucket.day, self.watch):
            self.lead(flow, carried)
        self.done(key, (words, columns))

    def _group(self, key: Key) -> None:
        order_, day = self.prepared.order, key[1]
        numbers = [self.prepared.places.numbers[scene] for scene in order_.members[order_.group[self._scene(key)]]]
        arrivals = {number: self.waiting.get((number, day), []) for number in numbers}
        found = settle(arrivals, day, self.prepared.inside, self.carried, self._may_go_on)
        if found is None:
            return
        for number in numbers:
            self.waiting.pop((number, day), None)
        together = {(number, day) for number in numbers}
        for settled in found:
            self._leave(settled, together)

    def _may_go_on(self, more: int) -> bool:
        return not self._spent(more)

    def _leave(self, settled: Settled, together: set[Key]) -> None:
        """Go on from situations whose columns are settled."""
        bucket = settled.bucket
        self.watch.turn_to(bucket.place, bucket.day, bucket.words, self.carried.steps(settled.columns))
        on_offer = offered(bucket, self.prepared.moves[bucket.place], self.watch)
        self.count(bucket, on_offer.number)
        carried = self.carried.one_move(settled.columns, on_offer.number)
        for flow in flows(on_offer, bucket.day, self.watch):
            if (flow.place, flow.day) not in together:
                self.lead(flow, carried)
        endless = int(settled.endless.sum())
        if endless:
            self.tally.endless += endless
            self.watch.note(Item("loop", self._scene((bucket.place, bucket.day))), (np.flatnonzero(settled.endless),))
        self.done((bucket.place, bucket.day), (bucket.words, settled.columns))

    def lead(self, flow: Flow, carried: Columns) -> None:
        """Hand situations on to the bucket they came to stand in."""
        self.add((flow.place, flow.day), (flow.words, self.carried.along(carried, flow.origin, flow.times)))

    def count(self, bucket: Bucket, number: Ints) -> None:
        """Count a bucket's situations and moves."""
        scene, tally = self.prepared.places.scenes[bucket.place], self.tally
        tally.situations += bucket.size
        tally.transitions += int(number.sum())
        tally.scenes[scene] = tally.scenes.get(scene, 0) + bucket.size
        stuck = np.flatnonzero(number == 0)
        reached = Item("scene", scene)
        if not self.watch.settled(reached):
            self.watch.note(reached, (np.arange(bucket.size),))
        if stuck.size:
            tally.dead_ends += int(stuck.size)
            self.watch.note(Item("dead_end", scene), (stuck,))

    def done(self, key: Key, chunk: Chunk) -> None:
        """Note that a bucket is finished."""
        self.finished_buckets.append(key)
        if self.keep:
            self.store[key] = chunk

    def _end(self, key: Key) -> None:
        words, columns = merged(self.waiting.pop(key), self.carried.gather)
        name = self.prepared.places.name(key[0])
        ended = self.carried.ended(columns, int(words[0].size))
        known = self.tally.endings.get(name)
        self.tally.situations += ended.situations
        self.tally.endings[name] = ended if known is None else known.joined(ended)
        self.done(key, (words, columns))

    def result(self) -> Exploration:
        """Return what was found out."""
        tally, carried = self.tally, self.carried
        reached = sum((ended.share for ended in tally.endings.values() if ended.share is not None), 0)
        return Exploration(
            situations=tally.situations,
            transitions=tally.transitions,
            bits=self.prepared.layout.bits,
            seconds=self.seconds,
            scenes=tally.scenes,
            endings=tally.endings,
            sightings=self.watch.found,
            dead_ends=tally.dead_ends,
            endless=tally.endless,
            unfinished=self._unfinished() if self.stopped else None,
            lost=1 - reached if carried.plays else None,
        )

    def _unfinished(self) -> Unfinished:
        return Unfinished(self.stopped, self._by_scene(self.finished_buckets), self._by_scene(self.waiting))

    def _by_scene(self, keys: Iterable[Key]) -> tuple[tuple[str, tuple[int, ...]], ...]:
        found: dict[str, list[int]] = {}
        for place, day in sorted(keys):
            if not self.prepared.places.is_ending(place):
                found.setdefault(self._scene((place, day)), []).append(day)
        return tuple((scene, tuple(days)) for scene, days in found.items())
