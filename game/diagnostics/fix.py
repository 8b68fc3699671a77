"""What mends a problem, as a value: the text to write, the place, and how certain it is that this was meant."""

from dataclasses import dataclass
from enum import Enum, auto


class Applicability(Enum):
    """When a fix may be written without asking the author; the most certain first."""

    ALWAYS = auto()
    """Nothing else can have been meant."""
    IF_NAME_EXISTS = auto()
    """It writes a name made of the author's words, which was meant if that name stands elsewhere too."""
    UNLESS_AMBIGUOUS = auto()
    """It writes the nearest of the known names, so that no other known name may be about as near."""


@dataclass(frozen=True)
class TextEdit:
    """Write `new` where `old` stands; line and column count from 1, and `old` lies within its line."""

    line: int
    column: int
    old: str
    new: str


@dataclass(frozen=True)
class Fix:
    """One or several edits of the problem's file that belong together and do not overlap."""

    edits: tuple[TextEdit, ...]
    applicability: Applicability = Applicability.ALWAYS


@dataclass(frozen=True)
class Replacement:
    """What to write instead of some text, before it is known where exactly that stands."""

    old: str
    new: str
    applicability: Applicability = Applicability.ALWAYS


def rename(old: str, new: str) -> Replacement:
    """Return the replacement of a name by the nearest that is known; only its capitals may differ for certain."""
    is_certain = old.lower() == new
    return Replacement(old, new, Applicability.ALWAYS if is_certain else Applicability.UNLESS_AMBIGUOUS)
