"""Slips of layout: lines without a key, and lines that stand too far in or not far enough."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.scenario.parsing.errors.lookalike_characters import lookalike_separator
from game.scenario.parsing.errors.parser_error import (
    QUOTE,
    LastScalar,
    ParserError,
    quoting_hint,
    replace_character,
)
from game.scenario.parsing.errors.syntax_issue import SyntaxIssue
from game.scenario.parsing.errors.tabs import STEP, block_lines
from game.scenario.parsing.errors.unquoted_text import looks_truncated, missing_space_in_key
from game.scenario.parsing.language_keys import KEYS

_KEY = re.compile(r"\s*(?:- +)?[\w.]+:(?:\s|$)")
_STARRED = re.compile(r"(\s*(?:- +)?(?:[\w.]+: +)?)([*&][^\s*&].*)")
_MISPLACED = ("expected key", "block end", "'-' indicator", "document start", "block mapping", "block collection")


def explain_missing_key(at: ParserError) -> SyntaxIssue | None:
    """Explain words where a key is needed."""
    if not at.says("could not find expected ':'"):
        return None
    if wrong := lookalike_separator(at.since, at.since_line):
        return wrong
    if glued := missing_space_in_key(at.since.strip(), at.since_line + 1, at.since_column + 1):
        is_colon = glued.code == "L013"
        mended = at.since.replace(":", ": ", 1) if is_colon else replace_character(at.since, at.since_column, "- ")
        return replace(glued, mended=mended)
    above = next((line.strip() for line in reversed(at.lines[: at.since_line]) if line.strip()), "")
    if above.endswith(("|", ">")):
        hint = f"move the words in by two spaces more than `{above}`"
        return at.there("L007", f"the words below `{above}` do not stand further in", hint)
    message = "this line has no key, and does not stand far enough in to belong to the words above it"
    hint = "move it further in, or write `|` after the key above and the words below it"
    return at.there("L007", message, hint, replace_character(at.since, at.since_column, "#"), guessed=True)


def explain_indentation(at: ParserError) -> SyntaxIssue | None:
    """Explain a line that begins in a column where nothing around it begins."""
    if not at.says(*_MISPLACED) or not at.text.strip():
        return None
    glued = missing_space_in_key(at.text.strip(), at.line + 1, at.column + 1)
    if glued and glued.code == "L014":
        return replace(glued, mended=replace_character(at.text, at.column, "- "))
    if at.last and _is_cut_off(at, at.last):
        return _cut_off(at, at.last.end_line, at.lines[at.last.end_line].index("#", at.last.end_column))
    starred = _STARRED.match(at.text)
    if starred:
        message = f"these words begin with “{starred[2][0]}”, which is kept for something else"
        hint = quoting_hint(starred[1].strip(), starred[2].strip())
        mended = replace_character(at.text, len(starred[1]), "x")
        return SyntaxIssue("L011", at.line + 1, starred.end(1) + 1, message, hint, mended)
    return _in_no_column(at)


def _in_no_column(at: ParserError) -> SyntaxIssue:
    indent = _width(at.text)
    above = _first_too_far_in(at.lines, at.line)
    if above is not None:
        message, upper = "this line stands further in than those it belongs with", at.lines[above]
        return _layout_issue(above, upper, message, indent_hint(indent), " " * indent + upper.lstrip())
    if issue := _misindented_above(at):
        return issue
    levels = _open_levels(at.lines[: at.line])
    words = "if it belongs to the words above, move it in as far as they stand"
    is_key = bool(_KEY.match(at.text)) or at.text.strip().startswith("- ")
    if indent in levels:
        message, mended = "this line does not belong to what stands above it", replace_character(at.text, indent, "#")
        outer = max((level for level in levels if level < indent), default=0)
        hint = f"most likely, {indent_hint(outer)}{_like(at.lines[: at.line], outer)}"
        return _layout_issue(at.line, at.text, message, hint if is_key else words, mended)
    nearest = min(levels, key=lambda level: (abs(level - indent), level != _next_width(at), -level), default=0)
    message = f"this line begins in column {indent + 1}, where nothing around it begins"
    hint = indent_hint(nearest) + _like(at.lines[: at.line], nearest)
    return _layout_issue(at.line, at.text, message, hint if is_key else words, " " * nearest + at.text.lstrip())


def _misindented_above(at: ParserError) -> SyntaxIssue | None:
    """Explain the key further left above where that is the one out of place, and this line stands with those before."""
    width = _width(at.text)
    further_left = (number for number in reversed(range(at.line)) if at.lines[number].strip())
    above = next((number for number in further_left if _width(at.lines[number]) < width), None)
    if above is None or not _KEY.match(at.text):
        return None
    indent = find_misindented(at.lines, above, at.line)
    if indent is None:
        return None
    line = at.lines[above]
    message = f"this line begins in column {_width(line) + 1}, and the lines it belongs with in column {indent + 1}"
    return _layout_issue(above, line, message, indent_hint(indent), " " * indent + line.lstrip())


def _layout_issue(number: int, line: str, message: str, hint: str, mended: str) -> SyntaxIssue:
    return SyntaxIssue("L007", number + 1, _width(line) + 1, message, hint, mended, guessed=True)


def _first_too_far_in(lines: tuple[str, ...], number: int) -> int | None:
    """Return the line above if that, the first below its key, is the odd one out and this one stands right."""
    before = [place for place in range(number) if lines[place].strip()][-2:]
    if len(before) != 2:  # noqa: PLR2004 - the key and the first line below it
        return None
    key, first = before
    opens = _opens_block(lines[key])
    fits = _width(lines[number]) == _width(lines[key]) + STEP < _width(lines[first])
    return first if opens and fits and _KEY.match(lines[first]) and _KEY.match(lines[number]) else None


def indent_hint(indent: int) -> str:
    """Return the hint that names the column in which a line should begin."""
    spaces = f"{indent} space{'' if indent == 1 else 's'}" if indent else "no space"
    return f"begin it in column {indent + 1}, with {spaces} before it"


def _like(above: tuple[str, ...], indent: int) -> str:
    for number, line in reversed(tuple(enumerate(above, start=1))):
        if line.strip() and _width(line) == indent:
            return f", as line {number} does"
    return ""


def _opens_block(line: str) -> bool:
    """Tell whether a line is a key with nothing behind it but a remark, so that what belongs to it stands below."""
    return bool(_HEADING.match(line))


def _next_width(at: ParserError) -> int:
    return next((_width(line) for line in at.lines[at.line + 1 :] if line.strip()), -1)


def _width(line: str) -> int:
    return len(line) - len(line.lstrip())


def find_misindented(lines: tuple[str, ...], first: int, second: int) -> int | None:
    """Return how far in the first of two lines belongs if it is the wrong one; the second stands further in."""
    upper, lower = _width(lines[first]), _width(lines[second])
    before = next((line for line in reversed(lines[:first]) if line.strip()), "")
    if lines[first].split(":")[0].strip() not in KEYS or not before:
        return None
    if lower in _open_levels(lines[:first]) and _width(before) >= lower:
        return lower
    if not _opens_block(before):
        return None
    if _width(before) >= upper:
        return lower
    following = (_width(line) for line in lines[second + 1 :] if line.strip())
    beside = next((width for width in following if width <= lower), -1)
    is_first = beside == lower or (beside < upper and upper - _width(before) != STEP)
    return lower if is_first else None


def _is_cut_off(at: ParserError, last: LastScalar) -> bool:
    return (
        not last.style and last.end_line == at.line - 1 and looks_truncated(at.lines[last.end_line][last.end_column :])
    )


def _cut_off(at: ParserError, line: int, column: int) -> SyntaxIssue:
    message = "the words end before `#`, though they seem to go on in the next line"
    return SyntaxIssue("L024", line + 1, column + 1, message, QUOTE, replace_character(at.lines[line], column, "x"))


def _open_levels(lines: tuple[str, ...]) -> set[int]:
    levels: set[int] = set()
    for line in reversed(lines):
        indent = len(line) - len(line.lstrip())
        if (_KEY.match(line) or line.lstrip().startswith("- ")) and (not levels or indent < min(levels)):
            levels.add(indent)
    return levels


MAX_REPAIRS = 40
"""Headings that are moved before reading on; more of them have one cause."""
_HEADING = re.compile(r" *([a-z][a-z0-9_]*):\s*(?:#.*)?$")
_PLAIN_KEY = re.compile(r" *([a-z_]+):(?:\s|$)")


class _Kind(NamedTuple):
    label: str
    shelf: str
    own: str
    """The key that nothing else has."""


KINDS = (
    _Kind("scene", "scenes", "choices"),
    _Kind("line of a conversation", "talk", "topic"),
    _Kind("choice", "choices", "say"),
    _Kind("spot", "look", "name"),
)
_SHELVES = frozenset(kind.shelf for kind in KINDS)
_SECTIONS = ("look", "talk", "choices")
"""Keys of a scene that hold a group of things."""
_OF_EVERY_SCENE = frozenset({"title", "text"})


class _Block(NamedTuple):
    """A heading by its line from 0, how far in it stands, and how far in and how many the lines below it are."""

    number: int
    name: str
    indent: int
    inside: int
    end: int
    keys: frozenset[str]


def reindent_blocks(lines: tuple[str, ...]) -> tuple[tuple[str, ...], list[SyntaxIssue]]:
    """Move scenes, and what stands in groups in them, to where they belong; return an issue for each."""
    issues: list[SyntaxIssue] = []
    while len(issues) < MAX_REPAIRS and (misplaced := next(_misplaced(lines), None)):
        issues.append(_block_issue(lines, misplaced))
        lines = _moved(lines, misplaced.block, misplaced.indent)
    return lines, issues


class _Shelf:
    """A key that holds entries, as the lines below it are read one by one."""

    def __init__(self, own: int) -> None:
        self._own, self._is_open = own, True
        self._entry: int | None = None

    def read(self, line: str) -> None:
        """Read a line below the key: the first gives the entries' indentation, and one may close the shelf."""
        self._entry = _width(line) if self._entry is None else self._entry
        self._is_open = self._is_open and not _closes(line, self._own)

    @property
    def indent(self) -> int | None:
        """How far in its entries stand; None once it is closed."""
        if not self._is_open:
            return None
        entry = self._entry or 0
        return entry if entry > self._own else self._own + STEP


def _read_into(shelves: dict[str, _Shelf], line: str) -> None:
    """Read a line into the shelves above it, and open the one that it begins."""
    if not line.strip() or line.lstrip().startswith("#"):
        return
    for shelf in shelves.values():
        shelf.read(line)
    heading = _HEADING.match(line)
    if heading and heading[1] in _SHELVES:
        shelves[heading[1]] = _Shelf(_width(line))


def _indent_in(shelves: Mapping[str, _Shelf], name: str) -> int | None:
    """Return how far in the entries of a shelf stand that is open; None if it is not."""
    return shelves[name].indent if name in shelves else None


class _Misplacement(NamedTuple):
    """A block that does not stand where it belongs: how far in that is, below which key, and the message."""

    block: _Block
    indent: int
    shelf: str
    message: str


def _misplaced(lines: Sequence[str]) -> Iterator[_Misplacement]:
    words, shelves = block_lines(lines), dict[str, _Shelf]()
    for number, line in enumerate(lines):
        heading = _HEADING.match(line)
        if heading and number not in words:
            block = _block(lines, number, heading[1])
            is_key = block.name in KEYS
            misplaced = _misplaced_section(lines, block, shelves) if is_key else _misplaced_entry(block, shelves)
            if misplaced:
                yield misplaced
        _read_into(shelves, line)


def _misplaced_entry(block: _Block, shelves: Mapping[str, _Shelf]) -> _Misplacement | None:
    kind = next((each for each in KINDS if each.own in block.keys), None)
    indent = _indent_in(shelves, kind.shelf) if kind else None
    if kind is None or indent is None or block.indent == indent:
        return None
    looks = f"`{block.name}` looks like a {kind.label}, and"
    stands = (
        f"does not stand far enough in to be one of `{kind.shelf}`"
        if block.indent < indent
        else f"stands further in than the others of `{kind.shelf}`"
    )
    return _Misplacement(block, indent, kind.shelf, f"{looks} {stands}")


def _misplaced_section(lines: Sequence[str], block: _Block, shelves: Mapping[str, _Shelf]) -> _Misplacement | None:
    """Return how far in a group of a scene belongs that stands where scenes begin; None for anything else."""
    entry = _indent_in(shelves, "scenes")
    if block.name not in _SECTIONS or entry is None or block.indent != entry or block.keys & _OF_EVERY_SCENE:
        return None
    scene = max((number for number in range(block.number) if _is_at(lines[number], entry)), default=None)
    if scene is None:
        return None
    name = lines[scene].strip().partition(":")[0]
    message = f"`{block.name}` belongs to the scene above it, and does not stand far enough in"
    return _Misplacement(block, _width(lines[scene + 1]), name, message)


def _is_at(line: str, indent: int) -> bool:
    return bool(_HEADING.match(line)) and _width(line) == indent


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
        if width == inside and (key := _PLAIN_KEY.match(line)):
            keys.add(key[1])
    return _Block(number, name, indent, inside, end, frozenset(keys))


def _closes(line: str, own: int) -> bool:
    key = _PLAIN_KEY.match(line)
    return _width(line) < own or (_width(line) == own and key is not None and key[1] in KEYS)


def _block_issue(lines: Sequence[str], misplaced: _Misplacement) -> SyntaxIssue:
    block, indent, shelf, message = misplaced
    whole = "; move the lines that belong to it in as well" if block.inside <= indent else ""
    heading = _HEADING.match(lines[block.number])
    column = heading.start(1) + 1 if heading else 1
    hint = f"{indent_hint(indent)}, below `{shelf}:`{whole}"
    return SyntaxIssue("L007", block.number + 1, column, message, hint, guessed=True)


def _moved(lines: tuple[str, ...], block: _Block, indent: int) -> tuple[str, ...]:
    below = " " * (indent - block.indent) if block.inside <= indent else ""
    first, last = block.number, block.end
    inside = (f"{below}{line}" if line.strip() else line for line in lines[first + 1 : last])
    return (*lines[:first], " " * indent + lines[first].lstrip(), *inside, *lines[last:])
