"""What the trainee answers: a line at a time; the end of the input, like `q`, is leaving, and nothing is asked then."""

import sys
from collections.abc import Callable, Sequence

from game.cli.paper import Paper

Reader = Callable[[], str]
"""Reads a line with its end; an empty text is the end of the input."""


class Left(Exception):  # noqa: N818 - it is what the trainee did
    """The trainee left."""


class Asking:
    """Asks on paper and reads the answer."""

    def __init__(self, paper: Paper, read: Reader | None = None) -> None:
        self.paper = paper
        self._read = read or sys.stdin.readline

    def answer(self, prompt: str = "> ") -> str:
        """Return an answer without the space around it; raises Left at the end of the input."""
        self.paper.prompt(prompt)
        line = self._read()
        if not line:
            self.paper.line()
            raise Left
        return line.strip()

    def go_on(self, words: str = "Enter goes on, q leaves.") -> str:
        """Wait for Enter; `q` raises Left, anything else is returned."""
        self.paper.line()
        self.paper.line(words, quiet=True)
        found = self.answer()
        if found.lower() in {"q", "quit"}:
            raise Left
        return found

    def pick(self, what: str, items: Sequence[str], given: str = "") -> int | None:
        """Let one of several be picked by its number; None goes back. `given` is an answer already typed."""
        if given:
            return self._number(given, len(items))
        self.paper.heading(what)
        self.paper.items(items, numbered=True)
        self.paper.line("A number picks, Enter goes back, q leaves.", quiet=True)
        while answer := self.answer():
            place = self._number(answer, len(items))
            if place is not None:
                return place
        return None

    def _number(self, given: str, most: int) -> int | None:
        if given.lower() in {"q", "quit"}:
            raise Left
        if given.isdecimal() and 1 <= int(given) <= most:
            return int(given) - 1
        self.paper.line(f"There is no {given} here.")
        return None
