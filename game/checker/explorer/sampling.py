"""A sample of a story: an exploration that follows everything at once, but goes on from only some situations.

What a sample sees can happen, since each of its situations can be reached; what it does not see may happen all the
same. Nearly everything that a story can show is seen so, in a moment, and only the rest has to be followed whole.
"""

import numpy as np

from game.checker.explorer.explorer import Explorer
from game.checker.explorer.model import BucketKey, ExplorationModel
from game.checker.explorer.path_statistics import PathStatistics
from game.checker.explorer.query import Budget, ExplorationQuery
from game.checker.explorer.state_sets import merge_state_sets, select_rows

OBSERVE_ALL = ExplorationQuery(
    count_plays=False, follow_irrelevant_moves=False, count_moves=False, arrivals=None, texts=None, effects=None
)
MAX_PER_BUCKET = 1000
"""Situations of a bucket that a sample goes on from."""
MAX_PER_GROUP_BUCKET = (200, 20, 2)
"""The same for scenes that are settled together, where few become very many; the next where it is too much."""
MAX_GROUP_SITUATIONS = 20_000
"""Situations that scenes of a sample may become while they are settled."""


class SamplingExplorer(Explorer):
    """An exploration of some situations of each bucket."""

    def __init__(self, prepared: ExplorationModel, budget: Budget) -> None:
        super().__init__(prepared, budget, PathStatistics(plays=False, moves=False), keep=False)
        self.whole = True
        """Whether nothing had to be left out."""

    def _plain(self, key: BucketKey) -> None:
        self._thin(key, MAX_PER_BUCKET)
        super()._plain(key)

    def _group(self, key: BucketKey) -> None:
        order, places = self.prepared.order, self.prepared.places
        scenes = order.members[order.group[self._scene(key)]]
        together = [(places.numbers[scene], key[1]) for scene in scenes]
        for most in MAX_PER_GROUP_BUCKET:
            for one in together:
                self._thin(one, most)
            super()._group(key)
            if key not in self.frontier:
                return
        self.whole = False
        for one in together:
            self.frontier.pop(one, None)

    def _may_go_on(self, more: int) -> bool:
        return more <= MAX_GROUP_SITUATIONS and not self._spent()

    def _thin(self, key: BucketKey, most: int) -> None:
        """Leave out some of the situations that wait for a bucket's turn: those between the ones that are kept."""
        if key not in self.frontier:
            return
        words, columns = merge_state_sets(self.frontier[key], self.carried.merges)
        if words[0].size > most:
            self.whole = False
            words = select_rows(words, np.linspace(0, words[0].size - 1, most).astype(np.int64))
        self.frontier[key] = [(words, columns)]


def explore_sample(prepared: ExplorationModel, budget: Budget) -> SamplingExplorer:
    """Look at some of what a story can become."""
    found = SamplingExplorer(prepared, budget)
    found.explore()
    return found
