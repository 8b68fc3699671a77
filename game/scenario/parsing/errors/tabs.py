"""Lines that are moved in with tabs or wide spaces, and how many spaces they most likely need."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_INDENT = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*")
_BLOCK = re.compile(r"(?:^|[:-])\s+[|>][+-]?\d?[+-]?\s*(?:#.*)?$")
_KEY = re.compile(r"(?:- +)?[\w.]+:(?:\s|$)")
STEP = 2
"""Spaces of one level."""


@dataclass(frozen=True)
class TabIndent:
    """A line that is moved in by something else than spaces, and how many spaces it needs."""

    line: int
    """From 1."""
    indent: str
    """What the line begins with before its first word."""
    spaces: int
    is_sure: bool

    @property
    def column(self) -> int:
        """The column of the first sign that is no space, from 1."""
        return len(self.indent) - len(self.indent.lstrip(" ")) + 1

    @property
    def sign(self) -> str:
        """The first sign that is no space."""
        return self.indent[self.column - 1]


@dataclass(frozen=True)
class UntabbedLines:
    """Lines moved in by spaces alone, and those for which that had to be guessed."""

    lines: tuple[str, ...]
    moved: tuple[TabIndent, ...] = ()
    is_even: bool = False
    """Whether the whole file is moved in by tabs alone, so that each stands for one level."""


def indent_of(line: str) -> str:
    """Return what a line begins with before its first word."""
    indent = _INDENT.match(line)
    return indent[0] if indent else ""


def opens_block(line: str) -> bool:
    """Tell whether the lines below this one are words: it ends with `|` or `>`."""
    return bool(_BLOCK.search(line))


def block_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers, from 0, of the lines that are words below `|` or `>`."""
    inside: set[int] = set()
    outer: int | None = None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if outer is not None and (not line.strip() or indent > outer):
            inside.add(number)
            continue
        outer = indent if opens_block(line) else None
    return frozenset(inside)


def expand_tabs(lines: Sequence[str]) -> UntabbedLines:
    """Replace what lines are moved in with by spaces."""
    wrong = [number for number, line in enumerate(lines) if line.strip() and indent_of(line).strip(" ")]
    if not wrong:
        return UntabbedLines(tuple(lines))
    indents = [indent_of(line) for line in lines if line.strip()]
    is_even = all(not each.strip("\t") for each in indents) and len(wrong) > 1
    even = [" " * (len(indent_of(line)) * STEP) + line.lstrip("\t") for line in lines] if is_even else list(lines)
    certain = dict.fromkeys(wrong, True) if is_even else _indent_with_spaces(even, frozenset(wrong))
    moved = (TabIndent(number + 1, indent_of(lines[number]), _width(even[number]), certain[number]) for number in wrong)
    return UntabbedLines(tuple(even), tuple(moved), is_even)


def _indent_with_spaces(lines: list[str], wrong: frozenset[int]) -> dict[int, bool]:
    """Move the wrong lines, in place, to where they most likely belong; return of each whether that is certain."""
    sure: dict[int, bool] = {}
    above, outer = "", None
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        if number in wrong:
            words = line[len(indent_of(line)) :]
            in_block = outer is not None and not _KEY.match(words)
            spaces, sure[number] = _spaces(words, above, _straight_below(lines, number), in_block=in_block)
            lines[number] = " " * spaces + words
        above = lines[number]
        indent = _width(above)
        if outer is None or indent <= outer:
            outer = indent if opens_block(above) else None
    return sure


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _spaces(words: str, above: str, below: int | None, *, in_block: bool) -> tuple[int, bool]:
    """Return how far in a line belongs, by the lines above and below, and whether that is certain."""
    indent = _width(above)
    if in_block and not opens_block(above):
        return indent, True
    if in_block or above.rstrip().endswith(":"):
        is_beside = below is not None and below > indent and not words.endswith(":")
        return (below or 0) if is_beside else indent + STEP, True
    if not _KEY.match(words) and not words.startswith("- "):
        return indent + STEP, True
    if words.endswith(":") and below is not None:
        return max(min(indent, below - STEP), 0), True
    return indent, below == indent


def _straight_below(lines: Sequence[str], number: int) -> int | None:
    """Return how far in the next line stands; None if there is none, or something else than spaces moves it in."""
    following = next((lines[at] for at in range(number + 1, len(lines)) if lines[at].strip()), "")
    return _width(following) if following and not indent_of(following).strip(" ") else None
