"""The terminal player's output: as wide as the terminal but never too wide to read, and plain where it is piped."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count, repeat
from typing import TextIO

from rich.console import Console, ConsoleDimensions, RenderableType
from rich.table import Table
from rich.text import Text

from game.cli.terminal.markdown import list_item, render_markdown
from game.scenario.model.placeholders import GLOSSARY_LINK

MAX_WIDTH, MIN_WIDTH = 88, 20
"""Columns of text; longer lines are hard to read, and shorter ones hold no word."""
_TAB_AND_NEWLINE = (9, 10)
_BIDIRECTIONAL = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS = {
    number: None for number in (*range(32), *range(127, 160), *_BIDIRECTIONAL) if number not in _TAB_AND_NEWLINE
}
ConsoleItem = tuple[RenderableType, str, bool]
"""Something that was written, how its line ended, and whether it was left as long as it was."""
_SIZE_VARIABLES = ("COLUMNS", "LINES")
_MAX_DIGITS = 4
"""Digits of a size that a terminal can have."""


def sanitise(text: str) -> str:
    """Return text that a terminal only shows: no control characters, glossary links by their words."""
    return GLOSSARY_LINK.sub(lambda link: link[2] or link[0], text).translate(_CONTROLS)


def sane_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment without a size that no terminal can have."""
    return {name: value for name, value in environment.items() if name not in _SIZE_VARIABLES or _is_size(value)}


def _is_size(value: str) -> bool:
    return value.isascii() and value.isdecimal() and len(value) <= _MAX_DIGITS and int(value) > 0


class MinimumWidthConsole(Console):
    """A terminal that is never too narrow to be written on; what is narrower breaks the lines itself."""

    @property  # type: ignore[misc]  # nobody sets it
    def size(self) -> ConsoleDimensions:
        """Return its columns and lines now."""
        size = super().size
        return ConsoleDimensions(max(size.width, MIN_WIDTH), size.height)


class ConsoleWriter:
    """Writes headings, Markdown, lists and tables; each method returns when its text is on the screen."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._console = MinimumWidthConsole(
            file=out or sys.stdout, highlight=False, emoji=False, _environ=sane_environment(os.environ)
        )
        self._history: list[ConsoleItem] = []

    @property
    def width(self) -> int:
        """Return how many columns are written now, at most `MAX_WIDTH`."""
        return min(self._console.width, MAX_WIDTH)

    @property
    def is_terminal(self) -> bool:
        """Tell whether the output is a terminal rather than a file or a pipe."""
        return self._console.is_terminal

    def title(self, text: str) -> None:
        """Write a title of the first order."""
        self._print()
        self._print(Text(sanitise(text), style="bold underline" if self.is_terminal else ""))
        if not self.is_terminal:
            self._print("=" * min(len(text), self.width))

    def heading(self, text: str) -> None:
        """Write a heading."""
        self._print()
        self._print(Text(sanitise(text), style="bold"))

    def prose(self, markdown: str) -> None:
        """Write Markdown, after an empty line."""
        self._print()
        self._print(render_markdown(sanitise(markdown)))

    def line(self, text: str = "", *, quiet: bool = False) -> None:
        """Write a plain sentence."""
        self._print(Text(sanitise(text), style="dim" if quiet else ""))

    def inline_items(self, pieces: Iterable[str], mark: str = " · ") -> None:
        """Write short pieces beside each other; a line breaks only between them."""
        line = ""
        for piece in pieces:
            longer = f"{line}{mark}{piece}" if line else piece
            if line and len(longer) > self.width:
                self.line(line, quiet=True)
                longer = piece
            line = longer
        self.line(line, quiet=True)

    def _print(self, content: RenderableType = "", *, end: str = "\n", soft_wrap: bool = False) -> None:
        self._history.append((content, end, soft_wrap))
        if self.is_terminal:
            self._console.print(content, end=end, soft_wrap=soft_wrap, markup=False, width=self.width)
            return
        # Nobody wants the blanks that fill a screen's lines in a file.
        with self._console.capture() as captured:
            self._console.print(content, end=end, soft_wrap=soft_wrap, markup=False, width=self.width)
        lines = captured.get().split("\n")
        self._console.file.write("\n".join([*(line.rstrip() for line in lines[:-1]), lines[-1]]))
        self._console.file.flush()

    def take_history(self) -> tuple[ConsoleItem, ...]:
        """Return what was written since the last call, to be written again after a pause."""
        history, self._history = tuple(self._history), []
        return history

    def replay(self, items: Iterable[ConsoleItem]) -> None:
        """Write items of the history again."""
        for content, end, soft_wrap in items:
            self._print(content, end=end, soft_wrap=soft_wrap)

    def verbatim(self, text: str, first: str = "") -> None:
        """Write lines as they stand, however long; `first` is the style of the first one."""
        for number, line in enumerate(sanitise(text).split("\n")):
            self._print(Text(line, style="" if number else first), soft_wrap=True)

    def items(
        self, items: Iterable[str], *, numbered: bool = False, numbers: Iterable[int] = (), markdown: bool = False
    ) -> None:
        """Write a list, each item on lines of its own, numbered from 1 or by `numbers`, of which each has one."""
        marks = chain((f"{number:>2}." for number in (count(1) if numbered else numbers)), repeat("-"))
        for text, mark in zip(items, marks, strict=False):
            words = sanitise(text)
            self._print(list_item(mark, render_markdown(words) if markdown else Text(words), 1))

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Write a table."""
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
        for name in head:
            table.add_column(sanitise(name), overflow="fold")
        for row in rows:
            table.add_row(*(Text(sanitise(cell)) for cell in row))
        self._print(table)

    def prompt(self, text: str) -> None:
        """Write a prompt and stay on its line."""
        self._print(Text(text), end="")

    def clear(self) -> None:
        """Clear the screen and what was scrolled off it."""
        if self.is_terminal:
            knows_codes = not (self._console.is_dumb_terminal or self._console.legacy_windows)
            self._console.file.write("\x1b[2J\x1b[3J\x1b[H" if knows_codes else "\n" * 2 * self._console.height)
            self._console.file.flush()
