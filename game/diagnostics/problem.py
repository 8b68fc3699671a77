"""Problems as values: what is wrong, where, and what to write instead.

They are collected, sorted and shown together; the first never hides the rest.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from game.diagnostics.fix import Fix

MAX_NAME = 120
"""Characters of a name that are repeated whole."""


class Severity(StrEnum):
    """How much a problem matters: an error stops play, a warning should be looked at, a note may be."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Place:
    """Where in a file: line and column count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return it as editors write it: file, line and column with colons between."""
        return ":".join([self.file, *(str(number) for number in (self.line, self.column) if number)])


@dataclass(frozen=True)
class Problem:
    """One thing wrong: a code, a severity, a place, one sentence, what to write instead, and that as a value."""

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""
    fix: Fix | None = None
    """What mends it, where that can be written without asking the author; it concerns the file of the place."""


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems by file and place, each once; where several share a place, the most severe comes first."""
    rank = {severity: number for number, severity in enumerate(Severity)}
    return tuple(sorted(dict.fromkeys(problems), key=lambda each: (each.place, rank[each.severity], each.code)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the problems stops play."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def shorten_name(name: str) -> str:
    """Return a name as it is repeated to the person who typed it; of a long name only the two ends."""
    return name if len(name) <= MAX_NAME else f"{name[: MAX_NAME // 2]}…{name[-MAX_NAME // 2 :]}"
