"""Sampling: an exploration that observes everything at once, but expands only some states of each bucket.

Input: a model whose query observes all arrivals, texts and effects. Output: observations. What a sample sees can
happen, since each of its states is reachable; what it does not see may happen all the same. Nearly all that a story can
show is seen so, in a moment, and only the rest needs an exhaustive exploration of its own.
"""

import numpy as np

from game.checker.explorer.expansion import Bucket, enabled_moves, successors
from game.checker.explorer.explorer import Explorer
from game.checker.explorer.group_fixpoint import explore_group
from game.checker.explorer.model import BucketKey, ExplorationModel
from game.checker.explorer.path_statistics import PathStatistics
from game.checker.explorer.query import Budget, ExplorationQuery
from game.checker.explorer.state_sets import StateSet, find_rows, merge_state_sets, select_rows
from game.checker.explorer.vectorized.vector_move import VectorMove

OBSERVE_ALL = ExplorationQuery(
    count_plays=False,
    follow_irrelevant_moves=False,
    count_moves=False,
    sample_contacts=True,
    arrivals=None,
    texts=None,
    denials=None,
    answers=None,
    effects=None,
)
MAX_PER_BUCKET = 400
"""States of a bucket that a sample expands."""
MAX_PER_LAYER = 100
"""States of a scene that a sample expands in each layer of a group, where few states become very many."""
ALL_BITS = 2**62 - 1
"""The bits of a word."""
MAX_CONTACTS = 200
"""Contacts that a sample follows in each layer; of more every so many-th, in the next layer the ones after them."""


class SamplingExplorer(Explorer):
    """An exploration of some states of each bucket."""

    def __init__(self, prepared: ExplorationModel, budget: Budget, seed: int = 0) -> None:
        super().__init__(prepared, budget, PathStatistics(plays=False, moves=True), keep=True)
        self.stopped = ""
        self.whole = not prepared.is_limited
        """Whether no state and no contact was left out."""
        self.draw = np.random.default_rng(seed)
        words = prepared.layout.words
        wanted_by_seed = {0: np.zeros(words, np.int64), 1: np.full(words, ALL_BITS)}
        self.wanted = wanted_by_seed.get(seed, self.draw.integers(0, ALL_BITS, words))
        """By word, the bits that a state is wanted to have: what is rare needs many facts together, or none of them.

        The first sample wants none, the second all, every other one some by chance.
        """

    def _expand_bucket(self, key: BucketKey) -> None:
        self.enqueue(key, self._thinned(self.take(key), MAX_PER_BUCKET))
        super()._expand_bucket(key)

    def _explore_group(self, key: BucketKey) -> None:
        """Expand a group layer by layer, some states of each."""
        order, places = self.prepared.order, self.prepared.places
        scenes = order.members[order.group[self._scene(key)]]
        layer = {(places.numbers[scene], key[1]): self.take((places.numbers[scene], key[1])) for scene in scenes}
        expanded: dict[BucketKey, StateSet] = {}
        number = key[1]
        while any(layer.values()) and not self._spent():
            reached: dict[BucketKey, list[StateSet]] = {bucket: [] for bucket in layer}
            for bucket, chunks in layer.items():
                fresh = self._new(chunks, expanded.get(bucket)) if chunks else None
                if fresh is None or not fresh[0][0].size:
                    continue
                known = expanded.get(bucket)
                expanded[bucket] = fresh if known is None else merge_state_sets([known, fresh], self.carried.merges)
                self._expand_layer(bucket, fresh, reached, number)
            layer, number = reached, number + 1
        if self.whole:
            arrivals = {place: [expanded[place, day]] if (place, day) in expanded else [] for place, day in layer}
            self._look_for_loops(arrivals, key[1])
        for bucket, states in expanded.items():
            self.mark_finished(bucket, states)

    def _look_for_loops(self, states: dict[int, list[StateSet]], day: int) -> None:
        """Look in a group for loops without a way out, which show only where none of its states was left out."""
        for result in explore_group(states, day, self.prepared.inside, self.carried, self.may_go_on) or ():
            bucket = result.bucket
            self.observations.start_bucket(bucket.place, day, bucket.words, self.carried.depths(result.columns))
            self.count_endless(result)

    def _new(self, chunks: list[StateSet], known: StateSet | None) -> StateSet:
        """Return some states of a layer that were not expanded before."""
        words, columns = merge_state_sets(chunks, self.carried.merges)
        if known is not None:
            fresh = np.flatnonzero(find_rows(words, known[0]) < 0)
            words, columns = select_rows(words, fresh), select_rows(columns, fresh)
        return self._thinned([(words, columns)], MAX_PER_LAYER)

    def _expand_layer(
        self, key: BucketKey, states: StateSet, reached: dict[BucketKey, list[StateSet]], number: int
    ) -> None:
        words, columns = states
        bucket = Bucket(*key, words)
        self.observations.start_bucket(*key, words, self.carried.depths(columns))
        enabled = enabled_moves(bucket, self._some_moves(bucket.place, number), self.observations)
        self.count(bucket, enabled.number)
        per_move = self.carried.per_move(columns, enabled.number)
        for flow in successors(enabled, bucket.day, self.observations):
            target = (flow.place, flow.day)
            if target in reached:
                reached[target].append((flow.words, self.carried.propagate(per_move, flow.origin)))
            else:
                self.forward(flow, per_move)

    def _some_moves(self, place: int, layer: int) -> tuple[VectorMove, ...]:
        """Return the moves of a scene that a layer follows."""
        moves = self.prepared.moves[place]
        contacts = [move for move in moves if move.contact]
        stride = len(contacts) // MAX_CONTACTS + 1
        if stride == 1:
            return moves
        self.whole = False
        return (*(move for move in moves if not move.contact), *contacts[layer % stride :: stride])

    def _thinned(self, chunks: list[StateSet], most: int) -> StateSet:
        """Return at most so many states: half by chance, half those that have most of the wanted bits."""
        words, columns = merge_state_sets(chunks, self.carried.merges)
        size = words[0].size
        if size > most:
            self.whole = False
            by_chance = self.draw.choice(size, most // 2, replace=False)
            agreement = np.zeros(size, np.int64)
            for word, wanted in zip(words, self.wanted, strict=True):
                agreement -= np.bitwise_count(word ^ wanted)
            rows = np.union1d(by_chance, np.argpartition(agreement, most // 2 - most)[most // 2 - most :])
            words, columns = select_rows(words, rows), select_rows(columns, rows)
        return words, columns


def explore_sample(prepared: ExplorationModel, budget: Budget, seed: int = 0) -> SamplingExplorer:
    """Explore a sample of the state space of a model; another seed gives another sample."""
    explorer = SamplingExplorer(prepared, budget, seed)
    explorer.explore()
    return explorer
