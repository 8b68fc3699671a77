"""What an exploration observes, each observable with a state in which it is seen after the fewest moves.

Input: while a bucket is expanded, the rows for which a move is enabled, a condition holds or fails, a scene or an
ending is reached. Output: one observation per observable, from which `analysis/witness.py` makes a shortest play. The
log keeps the first observation of the least depth, and asks nothing again of a bucket that cannot improve on it.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from game.checker.explorer.state_sets import IntArray, PackedStates
from game.checker.explorer.vectorized.conditions import RowMask


class Observable(NamedTuple):
    """Something that can happen, or a condition that can hold or fail.

    offered: a move's key · when: the condition of a choice, look, line or document · goto: the condition of a way, as
    `scene.choice#2` · way: a way that was taken · last_day: a choice that reaches the story's last day · arrival: a
    consequence's condition on its day · text: the condition of a paragraph, as `kitchen#1`, `kitchen.ask#0` for what a
    choice says at once or what a line is answered, `later:letter#0`, `answer:police.1#0` and `ending:apart#0` · answer:
    an answer is given, as `answer:police.1` · denial: what a paragraph denies while it is shown · if: the condition of
    an effect, as `kitchen.ask!0` · held: a piece that an effect writes or sends, as `kitchen.ask!0.name` · ends: the
    condition of an ending, when its turn comes · range: a strict variable pushed past its range · scene, ending:
    reached · dead_end: nothing on offer in a scene · loop: a scene in a loop without a way out.
    """

    kind: str
    name: str
    holds: bool = True


class PackedState(NamedTuple):
    """One packed state: the number of its scene or ending, its day, its words."""

    place: int
    day: int
    words: tuple[int, ...]


@dataclass(frozen=True)
class Observation:
    """Where an observable is seen after the fewest moves; `steps` is -1 where moves are not counted."""

    steps: int
    spot: PackedState
    move: str = ""
    """The move that shows it, made in that situation; empty where the situation itself does."""


class ObservationLog:
    """The observations of an exploration, collected bucket by bucket."""

    def __init__(self) -> None:
        self.entries: dict[Observable, Observation] = {}
        self.place = 0
        self.day = 0
        self.rows: PackedStates = ()
        self.steps: IntArray | None = None
        self.fewest = -1
        self.move = ""
        """The move that is being made."""

    def start_bucket(self, place: int, day: int, rows: PackedStates, steps: IntArray | None) -> None:
        """Set the bucket that rows refer to from now on; `steps` is the depth of each of its states."""
        self.place, self.day, self.rows, self.steps = place, day, rows, steps
        self.fewest = -1 if steps is None else int(steps.min())
        self.move = ""

    def is_decided(self, item: Observable) -> bool:
        """Tell whether this bucket cannot show the item after fewer moves than it was seen after."""
        known = self.entries.get(item)
        return known is not None and known.steps <= self.fewest

    def record(self, item: Observable, rows: PackedStates) -> None:
        """Record that something happens in rows of the bucket; their last column says in which."""
        if self.is_decided(item) or not rows[-1].size:
            return
        places = rows[-1]
        if self.steps is None:
            row, steps = int(places[0]), -1
        else:
            nearest = int(np.argmin(self.steps[places]))
            row, steps = int(places[nearest]), int(self.steps[places[nearest]])
        known = self.entries.get(item)
        if known is None or steps < known.steps:
            words = tuple(int(word[row]) for word in self.rows)
            self.entries[item] = Observation(steps, PackedState(self.place, self.day, words), self.move)

    def record_condition(self, kind: str, name: str, masks: tuple[RowMask, RowMask], rows: PackedStates) -> None:
        """Record where a condition may hold and where it may fail."""
        for mask, holds in zip(masks, (True, False), strict=True):
            item = Observable(kind, name, holds)
            if mask is False or self.is_decided(item):
                continue
            self.record(item, rows if mask is True else (rows[-1][mask],))


class NullLog(ObservationLog):
    """A log that records nothing, for moves that are made again."""

    def is_decided(self, item: Observable) -> bool:
        """Return True for every item, so that nothing is recorded."""
        return bool(item)


class TentativeLog(ObservationLog):
    """A log of moves that may yet be taken back: what it records counts once it is confirmed."""

    def __init__(self, of: ObservationLog) -> None:
        super().__init__()
        self.of = of
        self.recorded: list[tuple[Observable, IntArray]] = []

    def is_decided(self, item: Observable) -> bool:
        """Tell what the log it stands for tells."""
        return self.of.is_decided(item)

    def record(self, item: Observable, rows: PackedStates) -> None:
        """Note that something happens in rows of the bucket."""
        self.recorded.append((item, rows[-1]))

    def confirm(self, without: IntArray) -> None:
        """Record what happened, except in the rows of the bucket whose moves are taken back."""
        for item, places in self.recorded:
            self.of.record(item, (places[~np.isin(places, without)],))
