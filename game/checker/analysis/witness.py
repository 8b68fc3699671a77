"""Witness traces: a shortest play to an observation of an exploration.

Input: an exploration that kept its states and counted moves. Output: the keys of the moves. Going backwards, the
predecessor of a state is looked for among the states with one move less, by expanding them again. The path is then
played by `engine.step`, so that a witness is always a play that a trainee can make (law 4).
"""

from collections.abc import Iterator

import numpy as np

from game.checker.explorer.expansion import Bucket, enabled_moves, successors
from game.checker.explorer.explorer import Explorer
from game.checker.explorer.model import BucketKey
from game.checker.explorer.observations import NullLog, Observable, Observation, PackedState
from game.checker.explorer.state_sets import IntArray, PackedStates, select_rows
from game.engine.situation import Situation
from game.scenario.model.scene import END


class WitnessFinder:
    """Finds shortest plays; raises ValueError for an exploration that kept no states or counted no moves."""

    def __init__(self, run: Explorer) -> None:
        if not run.keep or not run.carried.moves:
            raise ValueError("witnesses need an exploration that keeps its situations and counts moves")
        self.run = run
        self.prepared = run.prepared
        self._origin_scenes = self._find_origin_scenes()

    def trace(self, item: Observable) -> tuple[str, ...] | None:
        """Return the moves of a shortest play that shows an observable; None if it was never seen."""
        seen = self.run.observations.entries.get(item)
        if seen is None:
            return None
        return (*self.trace_to(seen.spot), *((seen.move,) if seen.move else ()))

    def trace_to(self, spot: PackedState) -> tuple[str, ...]:
        """Return the moves of a shortest play to a state."""
        return tuple(key for keys, _ in self._replay(self._path(spot)) for key in keys)

    def situation_at(self, spot: PackedState) -> Situation:
        """Return a situation that a packed state stands for, the last of a shortest play to it."""
        situations = [situation for _, situation in self._replay(self._path(spot))]
        return situations[-1] if situations else self.start_of(spot)

    def start_of(self, spot: PackedState) -> Situation:
        """Return the initial situation of a shortest play to a state."""
        first = self._path(spot)[0]
        return next(start for start in self.prepared.starts if self._spot(start) == first)

    def _path(self, spot: PackedState) -> list[PackedState]:
        path = [spot]
        for steps in range(self._steps(spot), 0, -1):
            path.append(self._predecessor(path[-1], steps - 1))
        return list(reversed(path))

    def find_condition(self, condition: str, scene: str | None = None) -> Observation | None:
        """Return a state of least depth in which a condition holds; None if there is none.

        The query must name the condition under `extra_conditions`.
        """
        test = self.prepared.effects.conditions.test(self.prepared.reading.expression(condition))
        best: Observation | None = None
        for (place, day), (words, columns) in self.run.visited.items():
            if self.prepared.places.is_ending(place) or (scene and place != self.prepared.places.numbers[scene]):
                continue
            rows: PackedStates = (*words, np.arange(words[0].size))
            mask = test(rows, day)
            matching = rows[-1] if mask is True else np.flatnonzero(mask)
            if matching.size:
                row = int(matching[np.argmin(columns[-1][matching])])
                if best is None or columns[-1][row] < best.steps:
                    best = Observation(
                        int(columns[-1][row]), PackedState(place, day, tuple(int(word[row]) for word in words))
                    )
        return best

    def _find_origin_scenes(self) -> dict[int, frozenset[int]]:
        """Return, by scene number, the numbers of the scenes that may lead to it; -1 stands for every ending."""
        places, origins = self.prepared.places, dict[int, set[int]]()
        for name, scene in self.prepared.reading.scenario.scenes.items():
            here = places.numbers[name]
            origins.setdefault(here, set()).add(here)
            for choice in scene.choices.values():
                for way in choice.goto:
                    origins.setdefault(-1 if way.scene == END else places.numbers[way.scene], set()).add(here)
                if choice.days:
                    origins.setdefault(-1, set()).add(here)
        return {place: frozenset(scenes) for place, scenes in origins.items()}

    def _steps(self, spot: PackedState) -> int:
        rows, columns = self.run.visited[spot.place, spot.day]
        return int(columns[-1][_row(rows, spot)])

    def _predecessor(self, spot: PackedState, steps: int) -> PackedState:
        """Return a state of a given depth that leads to another in one move."""
        for key in self._buckets(spot, steps):
            rows, columns = self.run.visited[key]
            layer = np.flatnonzero(columns[-1] == steps)
            words = select_rows(rows, layer)
            origin = self._row_leading_to(spot, Bucket(*key, words))
            if origin is not None:
                return PackedState(*key, tuple(int(word[origin]) for word in words))
        raise RuntimeError(f"no situation leads to {spot}: a fault of the explorer")

    def _buckets(self, spot: PackedState, steps: int) -> Iterator[BucketKey]:
        place = -1 if self.prepared.places.is_ending(spot.place) else spot.place
        origins = self._origin_scenes.get(place, frozenset())
        has_route = bool(self.prepared.live.question.cut)
        for key, (_, columns) in self.run.visited.items():
            if (has_route or key[0] in origins) and (columns[-1] == steps).any():
                yield key

    def _row_leading_to(self, spot: PackedState, bucket: Bucket) -> int | None:
        watch = NullLog()
        enabled = enabled_moves(bucket, self.prepared.moves[bucket.place], watch)
        for flow in successors(enabled, bucket.day, watch):
            if (flow.place, flow.day) == (spot.place, spot.day):
                same = _same(flow.words, spot)
                if same.size:
                    return int(flow.origin[same[0]])
        return None

    def _replay(self, path: list[PackedState]) -> Iterator[tuple[tuple[str, ...], Situation]]:
        """Play a path by the engine, and yield the keys of each move with the situation they lead to."""
        situation = next(start for start in self.prepared.starts if self._spot(start) == path[0])
        for spot in path[1:]:
            keys, situation = self._step_to(situation, spot)
            yield keys, situation

    def _step_to(self, situation: Situation, spot: PackedState) -> tuple[tuple[str, ...], Situation]:
        for move in self.prepared.followed(situation):
            keys, after = self.prepared.make_move(situation, move)
            if self._spot(after) == spot:
                return keys, after
        raise RuntimeError(f"the engine makes no move to {spot}: a fault of the explorer")

    def _spot(self, situation: Situation) -> PackedState:
        (place, day), words = self.prepared.key(situation)
        return PackedState(place, day, words)


def _row(rows: PackedStates, spot: PackedState) -> int:
    return int(_same(rows, spot)[0])


def _same(rows: PackedStates, spot: PackedState) -> IntArray:
    """Return the indices of the rows that are a certain state."""
    same = rows[0] == spot.words[0]
    for word, wanted in zip(rows[1:], spot.words[1:], strict=True):
        same &= word == wanted
    return np.flatnonzero(same)
