"""A sample of a story: an exploration that follows everything at once, but goes on from only some situations.

What a sample sees can happen, since each of its situations can be reached; what it does not see may happen all the
same. Nearly everything that a story can show is seen so, in a moment, and only the rest has to be followed whole.
"""

import numpy as np

from game.checker.carried import Carried
from game.checker.explore import Run
from game.checker.prepare import Key, Prepared
from game.checker.question import Budget, Question
from game.checker.rows import merged, taken

EVERYTHING = Question(plays=False, idle=False, steps=False, arrivals=None, texts=None, effects=None)
MOST = 1000
"""Situations of a bucket that a sample goes on from."""
FEWER = (200, 20, 2)
"""The same for scenes that are settled together, where few become very many; the next where it is too much."""
MOST_SETTLED = 20_000
"""Situations that scenes of a sample may become while they are settled."""


class Sample(Run):
    """An exploration of some situations of each bucket."""

    def __init__(self, prepared: Prepared, budget: Budget) -> None:
        super().__init__(prepared, budget, Carried(plays=False, moves=False), keep=False)
        self.whole = True
        """Whether nothing had to be left out."""

    def _plain(self, key: Key) -> None:
        self._thin(key, MOST)
        super()._plain(key)

    def _group(self, key: Key) -> None:
        order, places = self.prepared.order, self.prepared.places
        scenes = order.members[order.group[self._scene(key)]]
        together = [(places.numbers[scene], key[1]) for scene in scenes]
        for most in FEWER:
            for one in together:
                self._thin(one, most)
            super()._group(key)
            if key not in self.waiting:
                return
        self.whole = False
        for one in together:
            self.waiting.pop(one, None)

    def _may_go_on(self, more: int) -> bool:
        return more <= MOST_SETTLED and not self._spent()

    def _thin(self, key: Key, most: int) -> None:
        """Leave out some of the situations that wait for a bucket's turn: those between the ones that are kept."""
        if key not in self.waiting:
            return
        words, columns = merged(self.waiting[key], self.carried.gather)
        if words[0].size > most:
            self.whole = False
            words = taken(words, np.linspace(0, words[0].size - 1, most).astype(np.int64))
        self.waiting[key] = [(words, columns)]


def sample(prepared: Prepared, budget: Budget) -> Sample:
    """Look at some of what a story can become."""
    found = Sample(prepared, budget)
    found.work()
    return found
