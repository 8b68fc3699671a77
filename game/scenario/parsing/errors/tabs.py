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
    """A line that is moved in by something else than spaces: where that begins, and how many spaces it needs."""

    line: int
    column: int
    sign: str
    spaces: int
    is_sure: bool


@dataclass(frozen=True)
class UntabbedLines:
    """Lines moved in by spaces alone, and those for which that had to be guessed."""

    lines: tuple[str, ...]
    moved: tuple[TabIndent, ...] = ()
    is_even: bool = False
    """Whether the whole file is moved in by tabs alone, so that each stands for one level."""


def indent_of(line: str) -> str:
    """Return what a line begins with before its first word."""
    found = _INDENT.match(line)
    return found[0] if found else ""


def opens_block(line: str) -> bool:
    """Tell whether the lines below this one are words: it ends with `|` or `>`."""
    return bool(_BLOCK.search(line))


def block_lines(lines: Sequence[str]) -> frozenset[int]:
    """Return the numbers, from 0, of the lines that are words below `|` or `>`."""
    inside: set[int] = set()
    around: int | None = None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if around is not None and (not line.strip() or indent > around):
            inside.add(number)
            continue
        around = indent if opens_block(line) else None
    return frozenset(inside)


def expand_tabs(lines: Sequence[str]) -> UntabbedLines:
    """Replace what lines are moved in with by spaces."""
    wrong = [number for number, line in enumerate(lines) if line.strip() and indent_of(line).strip(" ")]
    if not wrong:
        return UntabbedLines(tuple(lines))
    indents = [indent_of(line) for line in lines if line.strip()]
    is_even = all(not each.strip("\t") for each in indents) and len(wrong) > 1
    made = [" " * (len(indent_of(line)) * STEP) + line.lstrip("\t") for line in lines] if is_even else list(lines)
    guesses = dict.fromkeys(wrong, True) if is_even else _put_right(made, frozenset(wrong))
    moved = (_moved(lines[number], made[number], number, is_sure=guesses[number]) for number in wrong)
    return UntabbedLines(tuple(made), tuple(moved), is_even)


def _moved(line: str, made: str, number: int, *, is_sure: bool) -> TabIndent:
    column, sign = next((at, each) for at, each in enumerate(indent_of(line), start=1) if each != " ")
    return TabIndent(number + 1, column, sign, len(made) - len(made.lstrip(" ")), is_sure)


def _put_right(lines: list[str], wrong: frozenset[int]) -> dict[int, bool]:
    """Move the wrong lines to where they most likely belong; say of each whether that is certain."""
    sure: dict[int, bool] = {}
    above, around = "", None
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        if number in wrong:
            words = line[len(indent_of(line)) :]
            in_block = around is not None and not _KEY.match(words)
            spaces, sure[number] = _spaces(words, above, _straight_below(lines, number), in_block=in_block)
            lines[number] = " " * spaces + words
        above = lines[number]
        indent = _width(above)
        if around is None or indent <= around:
            around = indent if opens_block(above) else None
    return sure


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _spaces(words: str, above: str, below: int | None, *, in_block: bool) -> tuple[int, bool]:
    """Guess how far in a line belongs from the lines above and below, and say whether that is certain."""
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
