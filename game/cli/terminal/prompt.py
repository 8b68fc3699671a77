"""Reads the trainee's answers, a line at a time; the end of the input leaves, as `q` does."""

import re
import sys
from collections.abc import Callable, Sequence

from game import ANYTIME
from game.cli.terminal.console import ConsoleWriter

ReadLine = Callable[[], str]
"""Reads a line with its end; an empty text is the end of the input."""
MAX_LINE = 100_000
"""Characters of a line that are read at once; nobody types more, but a device may."""
_MAX_DIGITS = 6
"""Digits of a number that can be meant; no list is longer."""
MAX_ECHO = 20
"""Characters of an answer that are repeated to the trainee."""
QUIT_WORDS = frozenset({"q", "quit"})
CONTINUE_HINT = "Enter goes on, q leaves."
PAUSE_WORDS = frozenset({"p", "pause"})


def read_line() -> str:
    """Read a line that was typed, or its beginning; what cannot be read is the end of the input."""
    try:
        return sys.stdin.readline(MAX_LINE)
    except (OSError, ValueError):
        return ""


def parse_number(typed: str) -> int | None:
    """Read a number as people type it; None for anything else."""
    return int(typed) if typed.isdecimal() and len(typed) <= _MAX_DIGITS else None


def quote_input(typed: str) -> str:
    """Return what was typed in quotation marks, cut to `MAX_ECHO` characters."""
    return f"“{typed if len(typed) <= MAX_ECHO else f'{typed[:MAX_ECHO]}…'}”"


class UserQuit(Exception):  # noqa: N818 - it is what the trainee did
    """The trainee left."""


class Prompt:
    """Writes questions to the console and reads the answers."""

    def __init__(self, console: ConsoleWriter, read: ReadLine | None = None) -> None:
        self.console = console
        self.support: Sequence[str] = ()
        """Whom one can talk to, a line each; shown while the screen is covered."""
        self.safety = ANYTIME
        """What to do if a child may be at risk now, in the pack's own words while one is played."""
        self._read = read or read_line

    def ask(self, prompt: str = "> ", redraw: Callable[[], None] | None = None) -> str:
        """Return an answer without the space around it; raises UserQuit at the end of the input.

        `p` covers the screen; afterwards the question is written again, or what `redraw` writes.
        """
        question = self.console.take_history()
        while (answer := self._read_answer(prompt)).lower() in PAUSE_WORDS:
            self._pause()
            if redraw is None:
                self.console.replay(question)
            else:
                redraw()
        self.console.take_history()
        return answer

    def _read_answer(self, prompt: str) -> str:
        self.console.prompt(prompt)
        line = self._read()
        if line and (len(line) < MAX_LINE or line.endswith("\n")):
            return line.strip()
        self.console.line()
        if line:
            self.console.line("That line has no end, so nothing more is read.")
        raise UserQuit

    def _pause(self) -> None:
        """Cover the screen and name whom one can talk to, until Enter."""
        self.console.clear()
        self.console.heading("Paused.")
        self.console.items(self.support)
        self.console.line(self.safety)
        self.console.line()
        self.console.line(CONTINUE_HINT, quiet=True)
        if self._read_answer("> ").lower() in QUIT_WORDS:
            raise UserQuit
        self.console.clear()

    def wait_for_enter(self, hint: str = CONTINUE_HINT) -> str:
        """Wait for Enter; `q` raises UserQuit, any other answer is returned."""
        self.console.line()
        self.console.line(hint, quiet=True)
        answer = self.ask()
        if answer.lower() in QUIT_WORDS:
            raise UserQuit
        return answer

    def choose_number(self, question: str, items: Sequence[str], typed: str = "") -> int | None:
        """Ask for one of several items and return its index; None goes back. `typed` is an answer typed already."""
        if typed:
            return self._parse_choice(typed, len(items))
        self.console.heading(question)
        self.console.items(items, numbered=True)
        self.console.line("A number picks, Enter goes back, q leaves.", quiet=True)
        while answer := self.ask():
            index = self._parse_choice(answer, len(items))
            if index is not None:
                return index
        return None

    def choose_numbers(self, question: str, items: Sequence[str], most: int, typed: str = "") -> tuple[int, ...]:
        """Ask for one up to `most` of several items and return their indices in order; none goes back.

        Several numbers may be parted by spaces, commas or plus signs.
        """
        if typed:
            return self._parse_choices(typed, len(items), most)
        self.console.heading(question)
        self.console.items(items, numbered=True)
        several = f"Numbers pick, up to {most} of them parted by spaces" if most > 1 else "A number picks"
        self.console.line(f"{several}; Enter goes back, q leaves.", quiet=True)
        while answer := self.ask():
            if indices := self._parse_choices(answer, len(items), most):
                return indices
        return ()

    def _parse_choices(self, typed: str, count: int, most: int) -> tuple[int, ...]:
        words = re.split(r"[\s,+]+", typed.strip())
        indices = [self._parse_choice(word, count) for word in words]
        chosen = sorted({index for index in indices if index is not None})
        if len(indices) > len([index for index in indices if index is not None]):
            return ()
        if len(chosen) > most:
            self.console.line(f"That is more than fits: up to {most} at once.")
            return ()
        return tuple(chosen)

    def _parse_choice(self, typed: str, most: int) -> int | None:
        if typed.lower() in QUIT_WORDS:
            raise UserQuit
        number = parse_number(typed)
        if number is not None and 1 <= number <= most:
            return number - 1
        lines = f"1 to {most}" if most > 1 else "1"
        self.console.line(f"{quote_input(typed)} is not the number of a line; type {lines}.")
        return None
