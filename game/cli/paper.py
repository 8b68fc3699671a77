"""What the terminal player writes on: as wide as the window but never too wide to read, plain where it is piped."""

import re
import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.console import Console, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

WIDEST = 88
"""Columns of text; longer lines are hard to read."""
_CONTROLS = {number: None for number in (*range(32), *range(127, 160)) if number not in (9, 10)}
_LINK = re.compile(r"\[\[([a-z][a-z0-9_]*)\|([^\]]+)\]\]")


def readable(text: str) -> str:
    """Return text that a terminal only shows: no control characters, glossary links by their words."""
    return _LINK.sub(r"\2", text).translate(_CONTROLS)


class Paper:
    """Writes headings, Markdown, lists and tables, and has each on the screen before it returns."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._console = Console(file=out or sys.stdout, highlight=False, emoji=False)

    @property
    def width(self) -> int:
        """Return how many columns there are now, up to what is good to read."""
        return min(self._console.width, WIDEST)

    @property
    def is_screen(self) -> bool:
        """Tell whether somebody looks at it, rather than a file or a pipe."""
        return self._console.is_terminal

    def title(self, text: str) -> None:
        """Write a title of the first order."""
        self._print()
        self._print(Text(readable(text), style="bold underline" if self.is_screen else ""))
        if not self.is_screen:
            self._print("=" * min(len(text), self.width))

    def heading(self, text: str) -> None:
        """Write a heading."""
        self._print()
        self._print(Text(readable(text), style="bold"))

    def prose(self, markdown: str) -> None:
        """Write Markdown, after an empty line."""
        self._print()
        self._print(Markdown(readable(markdown), hyperlinks=False))

    def line(self, text: str = "", *, quiet: bool = False) -> None:
        """Write a plain sentence."""
        self._print(Text(readable(text), style="dim" if quiet else ""))

    def joined(self, pieces: Iterable[str], mark: str = " · ") -> None:
        """Write short pieces beside each other; a line breaks only between them."""
        line = ""
        for piece in pieces:
            longer = f"{line}{mark}{piece}" if line else piece
            if line and len(longer) > self.width:
                self.line(line, quiet=True)
                longer = piece
            line = longer
        self.line(line, quiet=True)

    def _print(self, what: RenderableType = "", *, end: str = "\n", soft_wrap: bool = False) -> None:
        if self.is_screen:
            self._console.print(what, end=end, soft_wrap=soft_wrap, markup=False, width=self.width)
            return
        # Nobody wants the blanks that fill a screen's lines in a file.
        with self._console.capture() as captured:
            self._console.print(what, end=end, soft_wrap=soft_wrap, markup=False, width=self.width)
        lines = captured.get().split("\n")
        self._console.file.write("\n".join([*(line.rstrip() for line in lines[:-1]), lines[-1]]))
        self._console.file.flush()

    def verbatim(self, text: str, first: str = "") -> None:
        """Write lines as they stand, however long; `first` is the style of the first one."""
        for place, line in enumerate(readable(text).split("\n")):
            self._print(Text(line, style="" if place else first), soft_wrap=True)

    def items(self, items: Iterable[str], *, numbered: bool = False, markdown: bool = False) -> None:
        """Write a list, each item on lines of its own."""
        for number, item in enumerate(items, 1):
            mark = f"{number}." if numbered else "-"
            row = Table.grid(padding=(0, 1))
            row.add_column(width=3 if numbered else 1, justify="right")
            row.add_column(ratio=1)
            words = readable(item)
            row.add_row(mark, Markdown(words, hyperlinks=False) if markdown else Text(words))
            self._print(Padding(row, (0, 0, 0, 1)))

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Write a table."""
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
        for name in head:
            table.add_column(readable(name), overflow="fold")
        for row in rows:
            table.add_row(*(Text(readable(cell)) for cell in row))
        self._print(table)

    def prompt(self, text: str) -> None:
        """Write a prompt and stay on its line."""
        self._print(Text(text), end="")

    def cover(self) -> None:
        """Cover what stood on the screen, what was scrolled away too."""
        if self.is_screen:
            knows_codes = not (self._console.is_dumb_terminal or self._console.legacy_windows)
            self._console.file.write("\x1b[2J\x1b[3J\x1b[H" if knows_codes else "\n" * 2 * self._console.height)
            self._console.file.flush()
