"""The route of a cut, vectorised (R26): what is done in a scene that is not played, on entering it.

Input: rows that enter such a scene. Output: where the route leads them, as part of the move by which they enter; rows
that it does not lead out of the scene stay in it as they were on entering, and the scene is played.
"""

from collections.abc import Callable, Iterator

import numpy as np

from game.checker.explorer.observations import Observable, TentativeLog
from game.checker.explorer.state_sets import PackedStates, concatenate_rows, select_rows
from game.checker.explorer.vectorized.conditions import Branch, all_of, always
from game.checker.explorer.vectorized.effects import StepContext, partition_rows
from game.checker.explorer.vectorized.scene_entry import Placement
from game.checker.explorer.vectorized.vector_move import VectorMove

MAX_VISITS = 20
"""How often a route may lead through one scene on one day; after that it goes round, and the scene is played."""


RouteMove = tuple[VectorMove, bool]
"""A move of a route, and whether it leads out of its scene."""


class Route:
    """The part of a route that belongs to one scene; its moves are compiled when it is first followed."""

    def __init__(
        self, scene: str, place: int, day: Callable[[int], int], moves: Callable[[], tuple[RouteMove, ...]]
    ) -> None:
        self.scene, self.place = scene, place
        self._day = day
        self._compile = moves
        self._moves: tuple[RouteMove, ...] | None = None

    def follow(self, rows: PackedStates, moment: StepContext) -> Iterator[Placement]:
        """Yield where rows that have entered the scene are led."""
        here = (self.scene, moment.day)
        if moment.route.count(here) >= MAX_VISITS:
            yield self.place, self._day(moment.day), rows
            return
        moment.watch.record(Observable("scene", self.scene), rows)
        if self._moves is None:
            self._moves = self._compile()
        waiting, watch = [(moment.day, rows)], TentativeLog(moment.watch)
        for move, leaves in self._moves:
            before, waiting = waiting, []
            for day, part in before:
                made, passed_over = partition_rows(part, _is_on_offer(move).masks(part, day))
                waiting.append((day, passed_over))
                for placement in move.follow(made, StepContext(day, watch, (*moment.route, here))):
                    if leaves or placement[0] != self.place:
                        yield placement
                    else:
                        waiting.append(placement[1:])
        left = concatenate_rows([part for _, part in waiting])[-1]
        watch.confirm(without=left)
        if left.size:
            yield self.place, self._day(moment.day), select_rows(rows, np.isin(rows[-1], left))


def _is_on_offer(move: VectorMove) -> Branch:
    rules = move.is_open
    when = Branch(always) if move.when is None else move.when
    return when.where(rules) if move.is_certain else Branch(all_of([rules, when.may_hold]), always)
