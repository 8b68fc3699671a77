"""What the trainee answers: a line at a time; the end of the input, like `q`, is leaving, and nothing is asked then."""

import sys
from collections.abc import Callable, Sequence

from game import ANYTIME
from game.cli.terminal.console import ConsoleWriter

ReadLine = Callable[[], str]
"""Reads a line with its end; an empty text is the end of the input."""
LONGEST = 100_000
"""Characters of a line that are read at once; nobody types more, but a device may."""
_DIGITS = 6
"""Digits of a number that can be meant; no list is longer."""
MAX_ECHO = 20
"""Characters of an answer that are said again."""
QUIT_WORDS = frozenset({"q", "quit"})
CONTINUE_HINT = "Enter goes on, q leaves."
PAUSE_WORDS = frozenset({"p", "pause"})


def read_line() -> str:
    """Read a line that was typed, or its beginning; what cannot be read is the end of the input."""
    try:
        return sys.stdin.readline(LONGEST)
    except (OSError, ValueError):
        return ""


def parse_number(typed: str) -> int | None:
    """Read a number as people type it; None for anything else."""
    return int(typed) if typed.isdecimal() and len(typed) <= _DIGITS else None


def quote_input(typed: str) -> str:
    """Say again what was typed, as far as it is short."""
    return f"“{typed if len(typed) <= MAX_ECHO else f'{typed[:MAX_ECHO]}…'}”"


class UserQuit(Exception):  # noqa: N818 - it is what the trainee did
    """The trainee left."""


class Prompt:
    """Asks on paper and reads the answer."""

    def __init__(self, paper: ConsoleWriter, read: ReadLine | None = None) -> None:
        self.paper = paper
        self.support: Sequence[str] = ()
        """Whom one can talk to, in a line each; told when the screen is covered."""
        self._read = read or read_line

    def ask(self, prompt: str = "> ", again: Callable[[], None] | None = None) -> str:
        """Return an answer without the space around it; raises Left at the end of the input.

        `p` covers the screen, whatever was asked; afterwards what was asked stands there again, or what `again` writes.
        """
        asked = self.paper.take_history()
        while (found := self._typed(prompt)).lower() in PAUSE_WORDS:
            self._pause()
            if again is None:
                self.paper.replay(asked)
            else:
                again()
        self.paper.take_history()
        return found

    def _typed(self, prompt: str) -> str:
        self.paper.prompt(prompt)
        line = self._read()
        if line and (len(line) < LONGEST or line.endswith("\n")):
            return line.strip()
        self.paper.line()
        if line:
            self.paper.line("That line has no end, so nothing more is read.")
        raise UserQuit

    def _pause(self) -> None:
        """Cover what stood on the screen, and name who can be talked to, until the trainee goes on."""
        self.paper.clear()
        self.paper.heading("Paused.")
        self.paper.items(self.support)
        self.paper.line(ANYTIME)
        self.paper.line()
        self.paper.line(CONTINUE_HINT, quiet=True)
        if self._typed("> ").lower() in QUIT_WORDS:
            raise UserQuit
        self.paper.clear()

    def wait_for_enter(self, words: str = CONTINUE_HINT) -> str:
        """Wait for Enter; `q` raises Left, anything else is returned."""
        self.paper.line()
        self.paper.line(words, quiet=True)
        found = self.ask()
        if found.lower() in QUIT_WORDS:
            raise UserQuit
        return found

    def choose_number(self, what: str, items: Sequence[str], given: str = "") -> int | None:
        """Let one of several be picked by its number; None goes back. `given` is an answer already typed."""
        if given:
            return self._picked(given, len(items))
        self.paper.heading(what)
        self.paper.items(items, numbered=True)
        self.paper.line("A number picks, Enter goes back, q leaves.", quiet=True)
        while answer := self.ask():
            place = self._picked(answer, len(items))
            if place is not None:
                return place
        return None

    def _picked(self, given: str, most: int) -> int | None:
        if given.lower() in QUIT_WORDS:
            raise UserQuit
        found = parse_number(given)
        if found is not None and 1 <= found <= most:
            return found - 1
        lines = f"1 to {most}" if most > 1 else "1"
        self.paper.line(f"{quote_input(given)} is not the number of a line; type {lines}.")
        return None
