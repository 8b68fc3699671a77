"""A scene or a choice that does not stand below its shelf: its heading stands too far left, alone or with its lines."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.scenario.reading.layout_slips import indent_hint
from game.scenario.reading.prose_keys import KEYS
from game.scenario.reading.stumble import SyntaxIssue
from game.scenario.reading.tabs import STEP, block_lines

MAX_REPAIRS = 40
"""Headings that are put right in thought; more of them have one cause."""
_HEADING = re.compile(r" *([a-z][a-z0-9_]*):\s*(?:#.*)?$")
_KEY = re.compile(r" *([a-z_]+):(?:\s|$)")


class _Kind(NamedTuple):
    called: str
    shelf: str
    own: str
    """The key that nothing else has."""


KINDS = (_Kind("scene", "scenes", "choices"), _Kind("choice", "choices", "say"))


class _Block(NamedTuple):
    """A heading by its line from 0, how far in it stands, and how far in and how many the lines below it are."""

    number: int
    name: str
    indent: int
    inside: int
    end: int
    keys: frozenset[str]


def reindent_blocks(lines: tuple[str, ...]) -> tuple[tuple[str, ...], list[SyntaxIssue]]:
    """Move such scenes and choices to where they belong, and say so of each."""
    slips: list[SyntaxIssue] = []
    while len(slips) < MAX_REPAIRS and (found := next(_misplaced(lines), None)):
        block, kind, indent = found
        slips.append(_slip(lines, block, kind, indent))
        lines = _moved(lines, block, indent)
    return lines, slips


def _misplaced(lines: Sequence[str]) -> Iterator[tuple[_Block, _Kind, int]]:
    words = block_lines(lines)
    for number, line in enumerate(lines):
        found = _HEADING.match(line)
        if not found or number in words or found[1] in KEYS:
            continue
        block = _block(lines, number, found[1])
        kind = next((each for each in KINDS if each.own in block.keys), None)
        indent = _indent_below(lines, number, kind.shelf) if kind else None
        if kind and indent is not None and block.indent < indent:
            yield block, kind, indent


def _block(lines: Sequence[str], number: int, name: str) -> _Block:
    indent, inside, end, keys = _width(lines[number]), 0, number + 1, set[str]()
    for at in range(number + 1, len(lines)):
        line = lines[at]
        width = _width(line)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        inside = inside or width
        heading = _HEADING.match(line)
        if width <= indent or width < inside or (width == inside and heading and heading[1] not in KEYS):
            break
        end = at + 1
        if width == inside and (key := _KEY.match(line)):
            keys.add(key[1])
    return _Block(number, name, indent, inside, end, frozenset(keys))


def _indent_below(lines: Sequence[str], number: int, shelf: str) -> int | None:
    """Return how far in the entries stand of the shelf that is open at a line; None if there is none."""
    for at in range(number - 1, -1, -1):
        found = _HEADING.match(lines[at])
        if found and found[1] == shelf:
            own = _width(lines[at])
            between = [line for line in lines[at + 1 : number] if line.strip() and not line.lstrip().startswith("#")]
            entry = _width(next(iter(between), ""))
            return None if any(_closes(line, own) for line in between) else entry if entry > own else own + STEP
    return None


def _closes(line: str, own: int) -> bool:
    key = _KEY.match(line)
    return _width(line) < own or (_width(line) == own and key is not None and key[1] in KEYS)


def _slip(lines: Sequence[str], block: _Block, kind: _Kind, indent: int) -> SyntaxIssue:
    message = f"`{block.name}` looks like a {kind.called}, and does not stand far enough in to be one of `{kind.shelf}`"
    whole = "; move the lines that belong to it in as well" if block.inside <= indent else ""
    heading = _HEADING.match(lines[block.number])
    column = heading.start(1) + 1 if heading else 1
    hint = f"{indent_hint(indent)}, below `{kind.shelf}:`{whole}"
    return SyntaxIssue("L007", block.number + 1, column, message, hint, guessed=True)


def _moved(lines: tuple[str, ...], block: _Block, indent: int) -> tuple[str, ...]:
    more = " " * (indent - block.indent)
    below = more if block.inside <= indent else ""
    first, last = block.number, block.end
    inside = (f"{below}{line}" if line.strip() else line for line in lines[first + 1 : last])
    return (*lines[:first], more + lines[first], *inside, *lines[last:])


def _width(line: str) -> int:
    return len(line) - len(line.lstrip())
