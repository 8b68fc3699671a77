"""What an exploration found out: frozen values for rules, reports and the debrief."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from game.checker.explorer.observations import Observable, Observation


@dataclass(frozen=True)
class EndingStatistics:
    """How often one ending is reached, counted over every play there is."""

    situations: int
    plays: float | int | None
    """Distinct plays that lead there; infinite where plays can go round for ever; None where not counted."""
    share: float | Fraction | None
    """How likely it is if every move on offer is as likely as any other; None where not counted."""
    steps: int | None
    """The moves of a shortest play; None where not counted."""

    def joined(self, other: "EndingStatistics") -> "EndingStatistics":
        """Return this and other situations of the same ending together."""
        return EndingStatistics(
            self.situations + other.situations,
            None if self.plays is None or other.plays is None else self.plays + other.plays,
            None if self.share is None or other.share is None else self.share + other.share,
            None if self.steps is None or other.steps is None else min(self.steps, other.steps),
        )


@dataclass(frozen=True)
class Unfinished:
    """Where an exploration stopped within its budget: what was proven and what was not."""

    reason: str
    """In a sentence."""
    done: tuple[tuple[str, tuple[int, ...]], ...]
    """Scenes with the days of theirs that were finished."""
    open: tuple[tuple[str, tuple[int, ...]], ...]
    """Scenes with days whose situations were met but not gone on from."""


@dataclass(frozen=True)
class Exploration:
    """What every reachable situation of a story shows; not more than `unfinished` says if that is set."""

    situations: int
    transitions: int
    """Moves, counted once in each situation they are on offer in."""
    bits: int
    """How many bits a situation takes."""
    seconds: float
    scenes: Mapping[str, int]
    """Scenes that can be reached, each with the number of its situations."""
    endings: Mapping[str, EndingStatistics]
    """Endings that can be reached."""
    sightings: Mapping[Observable, Observation]
    dead_ends: int
    """Situations with nothing on offer though the play is not over."""
    endless: int
    """Situations in loops that lead to one another and never out."""
    unfinished: Unfinished | None = None
    lost: float | Fraction | None = None
    """The share of play that never reaches an ending; None where not counted."""

    @property
    def finished(self) -> bool:
        """Tell whether everything was explored."""
        return self.unfinished is None

    def happens(self, kind: str, name: str, *, holds: bool = True) -> bool:
        """Tell whether something was seen, as `Item` names it."""
        return Observable(kind, name, holds) in self.sightings

    def seen(self, kind: str) -> frozenset[str]:
        """Return everything of a kind that was seen."""
        return frozenset(item.name for item in self.sightings if item.kind == kind and item.holds)
