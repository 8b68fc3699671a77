"""Problems are values: what is wrong, where, and what to write instead.

They are collected, sorted and shown together; the first one never hides the rest.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

PROBLEMS, WRONG_USE = 1, 2
"""What the command line ends with: problems in what was read; what cannot be read at all, or was asked for wrongly."""

LONGEST_SAID = 120
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
        """Read as editors read it: file, line and column with colons between."""
        return ":".join([self.file, *(str(number) for number in (self.line, self.column) if number)])


@dataclass(frozen=True)
class Problem:
    """One thing wrong: a code, a severity, a place, one sentence, and what to write instead."""

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""


class GameError(Exception):
    """An expected failure, said in one sentence; `exit_code` is what the command line ends with."""

    def __init__(self, message: str, exit_code: int = WRONG_USE) -> None:
        super().__init__(message)
        self.exit_code = exit_code


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by file and place, each once, the gravest first where several share a place."""
    rank = {severity: number for number, severity in enumerate(Severity)}
    return tuple(sorted(dict.fromkeys(problems), key=lambda found: (found.place, rank[found.severity], found.code)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the problems stops play."""
    return any(found.severity is Severity.ERROR for found in problems)


def shorten_name(name: str) -> str:
    """Return a name as it is repeated to the person who typed it: of a long one the two ends."""
    return name if len(name) <= LONGEST_SAID else f"{name[: LONGEST_SAID // 2]}…{name[-LONGEST_SAID // 2 :]}"
