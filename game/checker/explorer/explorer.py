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

from game.checker.explorer.bucket_order import Rank
from game.checker.explorer.expansion import Bucket, Successors, enabled_moves, successors
from game.checker.explorer.group_fixpoint import GroupResult, explore_group
from game.checker.explorer.model import BucketKey, ExplorationModel, build_model, initial_situations
from game.checker.explorer.observations import Observable, ObservationLog
from game.checker.explorer.path_statistics import Columns, PathStatistics
from game.checker.explorer.query import Budget, ExplorationQuery
from game.checker.explorer.result import EndingStatistics, Exploration, Unfinished
from game.checker.explorer.state_sets import IntArray, StateSet, merge_state_sets
from game.engine.step import ReceivedInformation
from game.engine.story import CompiledStory


def explore(
    story: CompiledStory,
    question: ExplorationQuery = ExplorationQuery(),  # noqa: B008 - frozen
    budget: Budget = Budget(),  # noqa: B008 - frozen
    starts: Iterable[tuple[ReceivedInformation, ...]] | None = None,
) -> Exploration:
    """Explore everything a story can become, for every subset of `incoming` unless `starts` are given."""
    return explore_model(build_model(story, question, initial_situations(story, starts)), budget).result()


def explore_model(
    prepared: ExplorationModel, budget: Budget, *, exact: bool = False, whole: bool = False, keep: bool = False
) -> "Explorer":
    """Explore what was prepared; `keep` holds on to every situation.

    `exact` counts plays in whole numbers and their shares in fractions, `whole` plays alone.
    """
    question = prepared.live.question
    carried = PathStatistics(question.count_plays, moves=question.count_moves, exact=exact, exact_counts=whole)
    working = Explorer(prepared, budget, carried, keep=keep)
    working.explore()
    return working


@dataclass
class _Tally:
    """What is counted on the way."""

    situations: int = 0
    transitions: int = 0
    dead_ends: int = 0
    endless: int = 0
    scenes: dict[str, int] = field(default_factory=dict)
    endings: dict[str, EndingStatistics] = field(default_factory=dict)


class Explorer:
    """An exploration at work."""

    def __init__(self, prepared: ExplorationModel, budget: Budget, carried: PathStatistics, *, keep: bool) -> None:
        self.prepared, self.budget, self.carried, self.keep = prepared, budget, carried, keep
        self.observations = ObservationLog()
        self.tally = _Tally()
        self.frontier: dict[BucketKey, list[StateSet]] = {}
        self.queue: list[tuple[Rank, BucketKey]] = []
        self.finished_buckets: list[BucketKey] = []
        self.visited: dict[BucketKey, StateSet] = {}
        """The situations of finished buckets with their columns, where they are held on to."""
        self.stopped = ""
        self.started_at = time.monotonic()
        self.seconds = 0.0

    def explore(self) -> None:
        """Explore until everything is done or the budget is spent."""
        for situation in self.prepared.starts:
            key, words = self.prepared.key(situation)
            rows = tuple(np.array([word], np.int64) for word in words)
            self.enqueue(key, (rows, self.carried.initial(len(self.prepared.starts))))
        while self.queue and not self._spent():
            _, key = heapq.heappop(self.queue)
            if key not in self.frontier:
                continue
            if self.prepared.places.is_ending(key[0]):
                self._end(key)
            elif self.prepared.order.is_plain(self._scene(key)):
                self._plain(key)
            else:
                self._group(key)
        self.seconds = time.monotonic() - self.started_at

    def enqueue(self, key: BucketKey, chunk: StateSet) -> None:
        """Let situations wait for their bucket's turn."""
        chunks = self.frontier.get(key)
        if chunks is None:
            self.frontier[key] = [chunk]
            heapq.heappush(self.queue, (self._rank(key), key))
        else:
            chunks.append(chunk)

    def _rank(self, key: BucketKey) -> Rank:
        places = self.prepared.places
        if places.is_ending(key[0]):
            return len(places.scenes), key[1], key[0]
        return self.prepared.order.rank(places.scenes[key[0]], key[1])

    def _scene(self, key: BucketKey) -> str:
        return self.prepared.places.scenes[key[0]]

    def _spent(self, more: int = 0) -> bool:
        if self.tally.situations + more > self.budget.situations:
            self.stopped = f"More than {self.budget.situations:,} situations were found."
        elif time.monotonic() - self.started_at > self.budget.seconds:
            self.stopped = f"The time of {self.budget.seconds:g} seconds was spent."
        return bool(self.stopped)

    def _plain(self, key: BucketKey) -> None:
        words, columns = merge_state_sets(self.frontier.pop(key), self.carried.merges)
        bucket = Bucket(*key, words)
        self.observations.start_bucket(*key, words, self.carried.depths(columns))
        on_offer = enabled_moves(bucket, self.prepared.moves[key[0]], self.observations)
        self.count(bucket, on_offer.number)
        carried = self.carried.per_move(columns, on_offer.number)
        for flow in successors(on_offer, bucket.day, self.observations):
            self.forward(flow, carried)
        self.mark_finished(key, (words, columns))

    def _group(self, key: BucketKey) -> None:
        order_, day = self.prepared.order, key[1]
        numbers = [self.prepared.places.numbers[scene] for scene in order_.members[order_.group[self._scene(key)]]]
        arrivals = {number: self.frontier.get((number, day), []) for number in numbers}
        found = explore_group(arrivals, day, self.prepared.inside, self.carried, self._may_go_on)
        if found is None:
            return
        for number in numbers:
            self.frontier.pop((number, day), None)
        together = {(number, day) for number in numbers}
        for settled in found:
            self._leave(settled, together)

    def _may_go_on(self, more: int) -> bool:
        return not self._spent(more)

    def _leave(self, settled: GroupResult, together: set[BucketKey]) -> None:
        """Go on from situations whose columns are settled."""
        bucket = settled.bucket
        self.observations.start_bucket(bucket.place, bucket.day, bucket.words, self.carried.depths(settled.columns))
        on_offer = enabled_moves(bucket, self.prepared.moves[bucket.place], self.observations)
        self.count(bucket, on_offer.number)
        carried = self.carried.per_move(settled.columns, on_offer.number)
        for flow in successors(on_offer, bucket.day, self.observations):
            if (flow.place, flow.day) not in together:
                self.forward(flow, carried)
        endless = int(settled.endless.sum())
        if endless:
            self.tally.endless += endless
            self.observations.record(
                Observable("loop", self._scene((bucket.place, bucket.day))), (np.flatnonzero(settled.endless),)
            )
        self.mark_finished((bucket.place, bucket.day), (bucket.words, settled.columns))

    def forward(self, flow: Successors, carried: Columns) -> None:
        """Hand situations on to the bucket they came to stand in."""
        self.enqueue((flow.place, flow.day), (flow.words, self.carried.propagate(carried, flow.origin, flow.times)))

    def count(self, bucket: Bucket, number: IntArray) -> None:
        """Count a bucket's situations and moves."""
        scene, tally = self.prepared.places.scenes[bucket.place], self.tally
        tally.situations += bucket.size
        tally.transitions += int(number.sum())
        tally.scenes[scene] = tally.scenes.get(scene, 0) + bucket.size
        stuck = np.flatnonzero(number == 0)
        reached = Observable("scene", scene)
        if not self.observations.is_decided(reached):
            self.observations.record(reached, (np.arange(bucket.size),))
        if stuck.size:
            tally.dead_ends += int(stuck.size)
            self.observations.record(Observable("dead_end", scene), (stuck,))

    def mark_finished(self, key: BucketKey, chunk: StateSet) -> None:
        """Note that a bucket is finished."""
        self.finished_buckets.append(key)
        if self.keep:
            self.visited[key] = chunk

    def _end(self, key: BucketKey) -> None:
        words, columns = merge_state_sets(self.frontier.pop(key), self.carried.merges)
        name = self.prepared.places.name(key[0])
        ended = self.carried.ending_statistics(columns, int(words[0].size))
        known = self.tally.endings.get(name)
        self.tally.situations += ended.situations
        self.tally.endings[name] = ended if known is None else known.joined(ended)
        self.mark_finished(key, (words, columns))

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
            sightings=self.observations.found,
            dead_ends=tally.dead_ends,
            endless=tally.endless,
            unfinished=self._unfinished() if self.stopped else None,
            lost=1 - reached if carried.plays else None,
        )

    def _unfinished(self) -> Unfinished:
        return Unfinished(self.stopped, self._by_scene(self.finished_buckets), self._by_scene(self.frontier))

    def _by_scene(self, keys: Iterable[BucketKey]) -> tuple[tuple[str, tuple[int, ...]], ...]:
        found: dict[str, list[int]] = {}
        for place, day in sorted(keys):
            if not self.prepared.places.is_ending(place):
                found.setdefault(self._scene((place, day)), []).append(day)
        return tuple((scene, tuple(days)) for scene, days in found.items())
