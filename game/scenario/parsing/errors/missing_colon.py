"""A key of the language and its value with nothing but a space between them: where the colon is missing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import yaml

from game.scenario.parsing.errors.quotes import quote_for_yaml
from game.scenario.parsing.errors.syntax_issue import SyntaxIssue, fix_at
from game.scenario.parsing.keywords import can_be_sibling
from game.scenario.parsing.language_keys import KEYS, TEXT_KEYS

LONGEST = 90
"""Characters of a line that are repeated whole."""
_LINE = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>[a-z_]+) +(?P<value>[^\s:=：].*)$")
_UNFINISHED = re.compile(r": .*[\w,]$")
"""A line with words behind a key that may go on in the next."""
_START = re.compile(r"\s*(?:- +)*")
VALUE_START = re.compile(r"-?\w|[\"'\[{(|“‘…]|>$")
"""How a value begins: any other sign may stand there in place of the colon, and would be taken for words."""
_NAME = re.compile(r"[\w.-]+(?=\s*:(?:\s|$))")


def find_missing_colon(lines: Sequence[str], number: int) -> SyntaxIssue | None:
    """Explain a key without its colon at the start of a line, where such a key may stand; None if not certain."""
    line = _LINE.match(lines[number])
    if not line or line["key"] not in KEYS:
        return None
    key, value, column = line["key"], line["value"].rstrip(), line.start("key")
    opens = value[0] in "[{" and key not in TEXT_KEYS
    if not opens and not can_be_sibling(key, set(sibling_keys(lines, number, column))):
        return None
    issue = missing_colon_issue(lines[number], number, column, key, value)
    if issue is None or not (key in TEXT_KEYS and value[0].islower() and _UNFINISHED.search(_above(lines, number))):
        return issue
    # The words may as well go on with those of the line above.
    return replace(issue, hint=f"{issue.hint}; if these words belong to those above, move them further in", fix=None)


def _above(lines: Sequence[str], number: int) -> str:
    return next((line for line in reversed(lines[:number]) if line.strip()), "").rstrip()


def missing_colon_issue(line: str, number: int, column: int, key: str, value: str) -> SyntaxIssue | None:
    """Return the issue of a key without its colon; None if the value cannot stand behind one.

    Args:
        line: The line, number `number` from 0.
        column: Where the key begins in it, from 0.
        key: The key.
        value: What stands behind the key.
    """
    pair = yaml_pair(key, value) if VALUE_START.match(value) else None
    if pair is None:
        return None
    # Words that need quotes as well may have been meant otherwise.
    fix = fix_at(number + 1, column + 1, f"{key} ", f"{key}: ") if pair == f"{key}: {value}" else None
    hint = f"write `{pair if len(pair) <= LONGEST else f'{key}: …'}`"
    message = f"a colon is missing after `{key}`"
    return SyntaxIssue("L013", number + 1, column + 1, message, hint, line[:column] + pair, fix=fix)


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
        data = yaml.safe_load(f"{key}: {words}")
    except (yaml.YAMLError, ValueError):
        return False
    # `safe_load` takes more for numbers and dates than this program does; those are words here.
    return isinstance(data, dict) and not (key in TEXT_KEYS and isinstance(data[key], (list, dict, int, float)))


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
