"""A slip in the text of a file: what every explanation of broken YAML returns."""

from dataclasses import dataclass

from game.diagnostics.fix import Fix, TextEdit
from game.diagnostics.problem import Place, Problem
from game.scenario.codes.catalogue import problem


@dataclass(frozen=True)
class SyntaxIssue:
    """A slip, its place (line and column count from 1), and how to read on after it."""

    code: str
    line: int
    column: int
    message: str
    hint: str
    mended: str | None = None
    """The whole line as it can be read; None if that is not known."""
    guessed: bool = False
    """Whether the mended line may be something else than what was meant."""
    fix: Fix | None = None

    def problem(self, file: str) -> Problem:
        """Return the problem to report for it."""
        return problem(self.code, Place(file, self.line, self.column), self.message, self.hint, self.fix)


def fix_at(line: int, column: int, old: str, new: str) -> Fix:
    """Return the fix that writes one text in place of another; line and column count from 1."""
    return Fix((TextEdit(line, column, old, new),))
