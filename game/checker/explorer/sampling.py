"""Sampling: an exploration that observes everything at once, but expands only some states of each bucket.

Input: a model whose query observes all arrivals, texts and effects. Output: observations. What a sample sees can
happen, since each of its states is reachable; what it does not see may happen all the same. Nearly all that a story can
show is seen so, in a moment, and only the rest needs an exhaustive exploration of its own.
"""

import numpy as np

from game.checker.explorer.explorer import Explorer
from game.checker.explorer.model import BucketKey, ExplorationModel
from game.checker.explorer.path_statistics import PathStatistics
from game.checker.explorer.query import Budget, ExplorationQuery
from game.checker.explorer.state_sets import merge_state_sets, select_rows

OBSERVE_ALL = ExplorationQuery(
    count_plays=False,
    follow_irrelevant_moves=False,
    count_moves=False,
    arrivals=None,
    texts=None,
    denials=None,
    effects=None,
)
MAX_PER_BUCKET = 1000
"""States of a bucket that a sample expands."""
MAX_PER_GROUP_BUCKET = (200, 20, 2)
"""The same for a group, where few states become very many; the next number is tried where it is too much."""
MAX_GROUP_SITUATIONS = 20_000
"""States that the buckets of a group may grow to in a sample."""


class SamplingExplorer(Explorer):
    """An exploration of some states of each bucket."""

    def __init__(self, prepared: ExplorationModel, budget: Budget) -> None:
        super().__init__(prepared, budget, PathStatistics(plays=False, moves=False), keep=False)
        self.whole = True
        """Whether no state was left out."""

    def _expand_bucket(self, key: BucketKey) -> None:
        self._thin(key, MAX_PER_BUCKET)
        super()._expand_bucket(key)

    def _explore_group(self, key: BucketKey) -> None:
        order, places = self.prepared.order, self.prepared.places
        scenes = order.members[order.group[self._scene(key)]]
        buckets = [(places.numbers[scene], key[1]) for scene in scenes]
        for most in MAX_PER_GROUP_BUCKET:
            for bucket in buckets:
                self._thin(bucket, most)
            super()._explore_group(key)
            if key not in self.frontier:
                return
        self.whole = False
        for bucket in buckets:
            self.frontier.pop(bucket, None)

    def _may_go_on(self, more: int) -> bool:
        return more <= MAX_GROUP_SITUATIONS and not self._spent()

    def _thin(self, key: BucketKey, most: int) -> None:
        """Leave at most so many states in the frontier of a bucket, evenly spread over the sorted set."""
        if key not in self.frontier:
            return
        words, columns = merge_state_sets(self.frontier[key], self.carried.merges)
        if words[0].size > most:
            self.whole = False
            words = select_rows(words, np.linspace(0, words[0].size - 1, most).astype(np.int64))
        self.frontier[key] = [(words, columns)]


def explore_sample(prepared: ExplorationModel, budget: Budget) -> SamplingExplorer:
    """Explore a sample of the state space of a model."""
    explorer = SamplingExplorer(prepared, budget)
    explorer.explore()
    return explorer
