"""A key of the language and its value with nothing but a space between them: where the colon is missing."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import yaml

from game.scenario.parsing.errors.quotes import quote_for_yaml
from game.scenario.parsing.keywords import KEYS, TEXT_KEYS, can_be_sibling

LONGEST = 90
"""Characters of a line that are repeated whole."""
_LINE = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>[a-z_]+) +(?P<value>[^\s:=：].*)$")
_UNFINISHED = re.compile(r": .*[\w,]$")
"""A line with words behind a key that may go on in the next."""
_START = re.compile(r"\s*(?:- +)*")
VALUE_START = re.compile(r"-?\w|[\"'\[{(|“‘…]|>$")
"""How a value begins: any other sign may stand there in place of the colon, and would be taken for words."""
_NAME = re.compile(r"[\w.-]+(?=\s*:(?:\s|$))")


class MissingColon(NamedTuple):
    """A key without its colon: its column from 0, what to say, and the line as it was meant."""

    column: int
    message: str
    hint: str
    mended: str
    is_sure: bool = True
    """False where the words may as well go on with those of the line above."""


def find_missing_colon(lines: Sequence[str], number: int) -> MissingColon | None:
    """Find a key without its colon at the start of a line, where such a key may stand; None if that is not certain."""
    found = _LINE.match(lines[number])
    if not found or found["key"] not in KEYS:
        return None
    key, value = found["key"], found["value"].rstrip()
    opens = value[0] in "[{" and key not in TEXT_KEYS
    if not opens and not can_be_sibling(key, set(sibling_keys(lines, number, found.start("key")))):
        return None
    made = missing_colon_hint(lines[number], found.start("key"), key, value)
    if made is None or not (key in TEXT_KEYS and value[0].islower() and _UNFINISHED.search(_above(lines, number))):
        return made
    hint = f"{made.hint}; if these words belong to those above, move them further in"
    return made._replace(hint=hint, is_sure=False)


def _above(lines: Sequence[str], number: int) -> str:
    return next((line for line in reversed(lines[:number]) if line.strip()), "").rstrip()


def missing_colon_hint(line: str, column: int, key: str, value: str) -> MissingColon | None:
    """Say what the line is with its colon; None if the value cannot stand behind one."""
    made = yaml_pair(key, value) if VALUE_START.match(value) else None
    if made is None:
        return None
    shown = made if len(made) <= LONGEST else f"{key}: …"
    return MissingColon(column, f"a colon is missing after `{key}`", f"write `{shown}`", line[:column] + made)


def yaml_pair(key: str, value: str) -> str | None:
    """Return a key and its value as they are read again, in quotes where those are needed; None if nothing is."""
    for words in (value, quote_for_yaml(value)):
        if words in ("|", ">") or _is_read(key, words):
            return f"{key}: {words}"
        if key not in TEXT_KEYS or value[0] in "|>":
            break
    return None


def _is_read(key: str, words: str) -> bool:
    try:
        found = yaml.safe_load(f"{key}: {words}")
    except (yaml.YAMLError, ValueError):
        return False
    # `safe_load` takes more for numbers and dates than this program does; those are words here.
    return isinstance(found, dict) and not (key in TEXT_KEYS and isinstance(found[key], (list, dict, int, float)))


def sibling_keys(lines: Sequence[str], number: int, column: int) -> Iterator[str]:
    """Yield the keys that belong to the same thing as the words at a column of a line."""
    if "-" not in lines[number][:column]:
        yield from _keys(reversed(lines[:number]), column, upwards=True)
    yield from _keys(iter(lines[number + 1 :]), column, upwards=False)


def _keys(lines: Iterator[str], column: int, *, upwards: bool) -> Iterator[str]:
    for line in lines:
        width, start = len(line) - len(line.lstrip()), _START.match(line)
        if not line.strip() or line.lstrip().startswith("#") or width > column:
            continue
        is_item = line[width : width + 1] == "-"
        begins_here = start is not None and start.end() == column
        if (width < column and not (is_item and begins_here)) or (is_item and begins_here and not upwards):
            return
        if begins_here and (name := _NAME.match(line, column)):
            yield name[0]
        if is_item and width < column:
            return
