"""What a benchmark measured, and the goals that figures are held against."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Figure:
    """One figure, and that of a yardstick measured in turn with it where there is one."""

    bench: str
    """The module of `tests/bench` that measured it."""
    what: str
    ours: float
    unit: str
    """`s`, `ms`, `/s` or `MB`."""
    yardstick: str = ""
    theirs: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return our figure by that of the yardstick: of times the less is better, of rates the more."""
        return self.ours / self.theirs if self.theirs else None


@dataclass(frozen=True)
class Goal:
    """A goal: of some figures, or of their ratios, each is at most or at least a limit."""

    what: str
    wanted: str
    prefix: str = ""
    """How the names of the figures begin that are held against it; empty if nothing here measures it."""
    limit: float = 0.0
    side: Literal["at most", "at least"] = "at most"
    is_ratio: bool = False
    miss: str = ""
    """What the profile says of a miss, and what was tried; or why nothing measures it."""

    def values(self, figures: tuple[Figure, ...]) -> tuple[tuple[Figure, float], ...]:
        """Return the figures that are held against it, each with the value that counts."""
        mine = (figure for figure in figures if self.prefix and figure.what.startswith(self.prefix))
        pairs = ((figure, figure.ratio if self.is_ratio else figure.ours) for figure in mine)
        return tuple((figure, value) for figure, value in pairs if value is not None)

    def is_met(self, value: float) -> bool:
        """Tell whether a value meets it."""
        return value <= self.limit if self.side == "at most" else value >= self.limit


def written(value: float, unit: str) -> str:
    """Return a value with its unit, in three figures."""
    digits = f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
    return f"{digits}{unit}" if unit.startswith("/") else f"{digits} {unit}".rstrip()
