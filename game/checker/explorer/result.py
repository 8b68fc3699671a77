"""The result of an exploration: frozen values for rules, reports and the debrief."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from game.checker.explorer.observations import Observable, Observation


@dataclass(frozen=True)
class EndingStatistics:
    """The path statistics of one ending, over every play there is."""

    situations: int
    plays: float | int | None
    """Distinct plays that lead there; infinite where a cycle lies on the way; None where not counted."""
    share: float | Fraction | None
    """Its probability if every enabled move is as likely as any other, 0 to 1; None where not counted."""
    steps: int | None
    """The moves of a shortest play; None where not counted."""

    def joined(self, other: "EndingStatistics") -> "EndingStatistics":
        """Return the statistics of this and of other states of the same ending together."""
        return EndingStatistics(
            self.situations + other.situations,
            None if self.plays is None or other.plays is None else self.plays + other.plays,
            None if self.share is None or other.share is None else self.share + other.share,
            None if self.steps is None or other.steps is None else min(self.steps, other.steps),
        )


@dataclass(frozen=True)
class Unfinished:
    """Where an exploration stopped because its budget was spent: which buckets are complete and which are not."""

    reason: str
    """In a sentence."""
    finished: tuple[tuple[str, tuple[int, ...]], ...]
    """Scenes, each with the days whose bucket is finished."""
    open: tuple[tuple[str, tuple[int, ...]], ...]
    """Scenes, each with the days whose bucket was reached and not expanded."""


@dataclass(frozen=True)
class Exploration:
    """What every reachable state of a story shows; if `unfinished` is set, only what it says was finished."""

    situations: int
    transitions: int
    """Moves, counted once in each state they are enabled in."""
    bits: int
    """How many bits a packed state takes."""
    seconds: float
    scenes: Mapping[str, int]
    """Scenes that can be reached, each with the number of its states."""
    endings: Mapping[str, EndingStatistics]
    """Endings that can be reached."""
    sightings: Mapping[Observable, Observation]
    dead_ends: int
    """States with no enabled move though the play has not ended."""
    endless: int
    """States in cycles that no move leads out of."""
    unfinished: Unfinished | None = None
    lost: float | Fraction | None = None
    """The probability of never reaching an ending, 0 to 1; None where not counted."""

    @property
    def finished(self) -> bool:
        """Tell whether the whole state space was explored."""
        return self.unfinished is None

    def happens(self, kind: str, name: str, *, holds: bool = True) -> bool:
        """Tell whether something was seen, as `Observable` names it."""
        return Observable(kind, name, holds) in self.sightings

    def seen(self, kind: str) -> frozenset[str]:
        """Return the names of all observables of a kind that were seen."""
        return frozenset(item.name for item in self.sightings if item.kind == kind and item.holds)
