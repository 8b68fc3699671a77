"""What an exploration has seen happen, each with a situation in which it happens after the fewest moves."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from game.checker.explorer.state_sets import IntArray, PackedStates
from game.checker.explorer.vectorized.conditions import RowMask


class Observable(NamedTuple):
    """Something that can happen, or a condition that can hold or fail.

    offered: a move's key · when: a choice's condition · goto: the condition of a way, as `scene.choice#2` · way: a way
    that was taken · last_day: a choice that reaches the story's last day · arrival: a consequence's condition on its
    day · text: the condition of a paragraph, as `kitchen#1`, `kitchen.ask#0` for what a choice says at once,
    `later:letter#0` and `ending:apart#0` · if: the condition of an effect, as `kitchen.ask!0` · held: a piece that an
    effect writes or sends, as `kitchen.ask!0.name` · ends: the condition of an ending, when its turn comes · range: a
    strict variable pushed past its range · scene, ending: reached · dead_end: nothing on offer in a scene · loop: a
    scene in a loop without a way out.
    """

    kind: str
    name: str
    holds: bool = True


class PackedState(NamedTuple):
    """A packed situation: its scene or ending by number, its day, its words."""

    place: int
    day: int
    words: tuple[int, ...]


@dataclass(frozen=True)
class Observation:
    """Where an item was seen after the fewest moves; `steps` is -1 where moves are not counted."""

    steps: int
    spot: PackedState
    move: str = ""
    """The move that shows it, made in that situation; empty where the situation itself does."""


class ObservationLog:
    """Collects sightings while buckets are worked on, one bucket at a time."""

    def __init__(self) -> None:
        self.found: dict[Observable, Observation] = {}
        self.place = 0
        self.day = 0
        self.rows: PackedStates = ()
        self.steps: IntArray | None = None
        self.fewest = -1
        self.move = ""
        """The move that is being made."""

    def start_bucket(self, place: int, day: int, rows: PackedStates, steps: IntArray | None) -> None:
        """Begin with a bucket's situations; what is noted names them by their row."""
        self.place, self.day, self.rows, self.steps = place, day, rows, steps
        self.fewest = -1 if steps is None else int(steps.min())
        self.move = ""

    def is_decided(self, item: Observable) -> bool:
        """Tell whether this bucket cannot show the item any sooner."""
        known = self.found.get(item)
        return known is not None and known.steps <= self.fewest

    def record(self, item: Observable, rows: PackedStates) -> None:
        """Note that something happens to rows of the bucket; their last column says which."""
        if self.is_decided(item) or not rows[-1].size:
            return
        places = rows[-1]
        if self.steps is None:
            row, steps = int(places[0]), -1
        else:
            soonest = int(np.argmin(self.steps[places]))
            row, steps = int(places[soonest]), int(self.steps[places[soonest]])
        known = self.found.get(item)
        if known is None or steps < known.steps:
            words = tuple(int(word[row]) for word in self.rows)
            self.found[item] = Observation(steps, PackedState(self.place, self.day, words), self.move)

    def record_condition(self, kind: str, name: str, answer: RowMask, rows: PackedStates) -> None:
        """Note that a condition held for some rows and failed for the others."""
        for holds in (True, False):
            item = Observable(kind, name, holds)
            if self.is_decided(item):
                continue
            if isinstance(answer, bool):
                if answer is holds:
                    self.record(item, rows)
            else:
                self.record(item, (rows[-1][answer if holds else ~answer],))


class NullLog(ObservationLog):
    """Notes nothing."""

    def settled(self, item: Observable) -> bool:
        """Call everything settled."""
        return bool(item)
