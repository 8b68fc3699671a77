"""The explorer: a breadth-first search of the whole state space, bucket by bucket in topological order.

Input: a model and a budget. Output: how many states and moves there are, what was observed, the statistics of each
ending. A bucket is the packed states of one scene on one day. Buckets are taken from a priority queue by their rank
(`bucket_order.py`), so that each is complete when it is expanded, once, and can then be dropped. Scenes whose states
lead to one another on the same day are explored as one group (`group_fixpoint.py`).
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
from game.checker.explorer.state_sets import IntArray, StateSet, count_numbers, merge_state_sets
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.story import CompiledStory


def explore(
    story: CompiledStory,
    question: ExplorationQuery = ExplorationQuery(),  # noqa: B008 - frozen
    budget: Budget = Budget(),  # noqa: B008 - frozen
    starts: Iterable[tuple[ReceivedInformation, ...]] | None = None,
) -> Exploration:
    """Explore the state space of a story, from every subset of `incoming` unless `starts` are given."""
    return explore_model(build_model(story, question, initial_situations(story, starts)), budget).result()


def explore_model(
    prepared: ExplorationModel, budget: Budget, *, exact: bool = False, whole: bool = False, keep: bool = False
) -> "Explorer":
    """Explore a model until it is complete or the budget is spent.

    Args:
        prepared: The model.
        budget: When to stop.
        exact: Count plays in whole numbers and shares in fractions.
        whole: Count plays in whole numbers, shares in floating point.
        keep: Keep the states of finished buckets, for witnesses and for backward reachability.
    """
    question = prepared.live.question
    statistics = PathStatistics(question.count_plays, moves=question.count_moves, exact=exact, exact_counts=whole)
    explorer = Explorer(prepared, budget, statistics, keep=keep)
    explorer.explore()
    return explorer


@dataclass
class _Tally:
    """The counts so far."""

    situations: int = 0
    transitions: int = 0
    dead_ends: int = 0
    endless: int = 0
    scenes: dict[str, int] = field(default_factory=dict)
    endings: dict[str, EndingStatistics] = field(default_factory=dict)


MISSING_CONTACTS = "One contact can carry too many sets of pieces that something depends on."
"""Why an exploration of a model without all contacts does not begin."""


class Explorer:
    """One exploration: its frontier, its queue of buckets, and what was counted and observed so far."""

    def __init__(self, prepared: ExplorationModel, budget: Budget, statistics: PathStatistics, *, keep: bool) -> None:
        self.prepared, self.budget, self.carried, self.keep = prepared, budget, statistics, keep
        self.observations = ObservationLog()
        self.tally = _Tally()
        self.frontier: dict[BucketKey, list[StateSet]] = {}
        self.waiting = 0
        """How many numbers the frontier holds."""
        self.queue: list[tuple[Rank, BucketKey]] = []
        self.finished_buckets: list[BucketKey] = []
        self.visited: dict[BucketKey, StateSet] = {}
        """The states of finished buckets with their columns, where they are kept."""
        self.stopped = MISSING_CONTACTS if prepared.is_limited else ""
        """Why the exploration stopped before it was complete, in a sentence; empty if it did not."""
        self.started_at = time.process_time()
        self.seconds = 0.0

    def explore(self) -> None:
        """Expand buckets until none is left or the budget is spent."""
        for situation in self.prepared.starts:
            key, words = self.prepared.key(situation)
            rows = tuple(np.array([word], np.int64) for word in words)
            self.enqueue(key, (rows, self.carried.initial(len(self.prepared.starts))))
        while self.queue and not self._spent():
            _, key = heapq.heappop(self.queue)
            if key not in self.frontier:
                continue
            if self.prepared.places.is_ending(key[0]):
                self._finish_ending(key)
            elif self.prepared.order.is_plain(self._scene(key)):
                self._expand_bucket(key)
            else:
                self._explore_group(key)
        self.seconds = time.process_time() - self.started_at

    def enqueue(self, key: BucketKey, chunk: StateSet) -> None:
        """Add states to the frontier of their bucket."""
        self.waiting += count_numbers(chunk)
        chunks = self.frontier.get(key)
        if chunks is None:
            self.frontier[key] = [chunk]
            heapq.heappush(self.queue, (self._rank(key), key))
        else:
            chunks.append(chunk)

    def take(self, key: BucketKey) -> list[StateSet]:
        """Take a bucket out of the frontier."""
        chunks = self.frontier.pop(key, [])
        self.waiting -= sum(map(count_numbers, chunks))
        return chunks

    def _rank(self, key: BucketKey) -> Rank:
        places = self.prepared.places
        if places.is_ending(key[0]):
            return len(places.scenes), key[1], key[0]
        return self.prepared.order.rank(places.scenes[key[0]], key[1])

    def _scene(self, key: BucketKey) -> str:
        return self.prepared.places.scenes[key[0]]

    def _spent(self, more: int = 0, numbers: int = 0) -> bool:
        if self.waiting + numbers > self.budget.numbers:
            self.stopped = f"More than {self.budget.numbers:,} numbers were waiting."
        elif self.tally.situations + more > self.budget.situations:
            self.stopped = f"More than {self.budget.situations:,} situations were found."
        elif time.process_time() - self.started_at > self.budget.seconds:
            self.stopped = f"The time of {self.budget.seconds:g} seconds was spent."
        return bool(self.stopped)

    def _expand_bucket(self, key: BucketKey) -> None:
        words, columns = merge_state_sets(self.take(key), self.carried.merges)
        bucket = Bucket(*key, words)
        self.observations.start_bucket(*key, words, self.carried.depths(columns))
        enabled = enabled_moves(bucket, self.prepared.moves[key[0]], self.observations)
        self.count(bucket, enabled.number)
        per_move = self.carried.per_move(columns, enabled.number)
        for flow in successors(enabled, bucket.day, self.observations):
            self.forward(flow, per_move)
        self.mark_finished(key, (words, columns))

    def _explore_group(self, key: BucketKey) -> None:
        order, day = self.prepared.order, key[1]
        numbers = [self.prepared.places.numbers[scene] for scene in order.members[order.group[self._scene(key)]]]
        arrivals = {number: self.frontier.get((number, day), []) for number in numbers}
        results = explore_group(arrivals, day, self.prepared.inside, self.carried, self.may_go_on)
        if results is None:
            return
        for number in numbers:
            self.take((number, day))
        group = {(number, day) for number in numbers}
        for result in results:
            self._expand_result(result, group)

    def may_go_on(self, more: int, numbers: int = 0) -> bool:
        """Tell whether the budget allows so many more states, or numbers held."""
        return not self._spent(more, numbers)

    def _expand_result(self, result: GroupResult, group: set[BucketKey]) -> None:
        """Expand a complete bucket of a group: of its moves, those that leave the group."""
        bucket = result.bucket
        self.observations.start_bucket(bucket.place, bucket.day, bucket.words, self.carried.depths(result.columns))
        enabled = enabled_moves(bucket, self.prepared.moves[bucket.place], self.observations)
        self.count(bucket, enabled.number)
        per_move = self.carried.per_move(result.columns, enabled.number)
        for flow in successors(enabled, bucket.day, self.observations):
            if (flow.place, flow.day) not in group:
                self.forward(flow, per_move)
        self.count_endless(result)
        self.mark_finished((bucket.place, bucket.day), (bucket.words, result.columns))

    def forward(self, flow: Successors, per_move: Columns) -> None:
        """Add the successors of a move, with what it contributes to them, to the frontier."""
        self.enqueue((flow.place, flow.day), (flow.words, self.carried.propagate(per_move, flow.origin)))

    def count(self, bucket: Bucket, number: IntArray) -> None:
        """Count the states, moves and dead ends of a bucket; `number` is how many moves are enabled in each state."""
        scene, tally = self.prepared.places.scenes[bucket.place], self.tally
        tally.situations += bucket.size
        tally.transitions += int(number.sum())
        tally.scenes[scene] = tally.scenes.get(scene, 0) + bucket.size
        stuck = np.flatnonzero(number == 0)
        visited = Observable("scene", scene)
        if not self.observations.is_decided(visited):
            self.observations.record(visited, (np.arange(bucket.size),))
        if stuck.size:
            tally.dead_ends += int(stuck.size)
            self.observations.record(Observable("dead_end", scene), (stuck,))

    def count_endless(self, result: GroupResult) -> None:
        """Count the states of a group's bucket, the one observed now, that no move leads out of."""
        endless = np.flatnonzero(result.endless)
        if endless.size:
            self.tally.endless += int(endless.size)
            self.observations.record(
                Observable("loop", self._scene((result.bucket.place, result.bucket.day))), (endless,)
            )

    def mark_finished(self, key: BucketKey, chunk: StateSet) -> None:
        """Record that a bucket is finished; its states are dropped unless they are kept."""
        self.finished_buckets.append(key)
        if self.keep:
            self.visited[key] = chunk

    def _finish_ending(self, key: BucketKey) -> None:
        words, columns = merge_state_sets(self.take(key), self.carried.merges)
        name = self.prepared.places.name(key[0])
        statistics = self.carried.ending_statistics(columns, int(words[0].size))
        known = self.tally.endings.get(name)
        self.tally.situations += statistics.situations
        self.tally.endings[name] = statistics if known is None else known.joined(statistics)
        self.mark_finished(key, (words, columns))

    def result(self) -> Exploration:
        """Return the result so far."""
        tally = self.tally
        reached = sum((ending.share for ending in tally.endings.values() if ending.share is not None), 0)
        return Exploration(
            situations=tally.situations,
            transitions=tally.transitions,
            bits=self.prepared.layout.bits,
            seconds=self.seconds,
            scenes=tally.scenes,
            endings=tally.endings,
            sightings=self.observations.entries,
            dead_ends=tally.dead_ends,
            endless=tally.endless,
            unfinished=self._unfinished() if self.stopped else None,
            lost=1 - reached if self.carried.plays else None,
        )

    def _unfinished(self) -> Unfinished:
        return Unfinished(self.stopped, self._by_scene(self.finished_buckets), self._by_scene(self.frontier))

    def _by_scene(self, keys: Iterable[BucketKey]) -> tuple[tuple[str, tuple[int, ...]], ...]:
        days_by_scene: dict[str, list[int]] = {}
        for place, day in sorted(keys):
            if not self.prepared.places.is_ending(place):
                days_by_scene.setdefault(self._scene((place, day)), []).append(day)
        return tuple((scene, tuple(days)) for scene, days in days_by_scene.items())
