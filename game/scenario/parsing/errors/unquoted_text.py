"""Slips inside words that stand without quotes: a space that is missing, a remark that was not meant."""

import re
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from game.scenario.parsing.errors.braces import interpret_braces
from game.scenario.parsing.errors.lookalike_characters import lookalike_separator
from game.scenario.parsing.errors.missing_colon import LONGEST, find_missing_colon, missing_colon_hint
from game.scenario.parsing.errors.parser_error import QUOTE, quoting_hint
from game.scenario.parsing.keywords import KEYS
from game.scenario.parsing.parser_events import ends_on_line_of

_DASH = re.compile(r"-[A-Za-z_{\[\"']")
_COLON = re.compile(r"[a-z_][a-z0-9_]*:(?!//|:)[^\s]")
_REMARK = re.compile(r"(\s+)#(.*)")


class MissingSpace(NamedTuple):
    """A missing space: its code, the line (from 0) and column (from 1) where it stands, and the words about it."""

    code: str
    line: int
    column: int
    message: str
    hint: str


def missing_space_in_key(name: str) -> MissingSpace | None:
    """Find a dash or colon without its space in what stands as a key."""
    return _at_start(name, 0, 1) if "-" in name or ":" in name else None


def find_missing_space(lines: tuple[str, ...], column: int, value: str, *, prose: bool) -> MissingSpace | None:
    """Find a dash or colon without its space where unquoted words begin, or where one of their further lines does."""
    if "-" not in value and ":" not in value:
        return None
    before = lines[0][:column]
    starts = [] if before.strip(" -") or (prose and "-" in before) else [(0, column, value)]
    further = [(at, len(line) - len(line.lstrip()), line.strip()) for at, line in enumerate(lines) if at]
    for number, indent, words in further:
        # Words run on over several lines; a key of the language among them was not meant as words.
        if prose and words.partition(":")[0] in KEYS and _COLON.match(words):
            return _at_start(words, number, indent + 1)
    for number, indent, words in starts if prose else [*starts, *further]:
        found = _at_start(words, number, indent + 1)
        if found and not (found.code == "L013" and prose) and not (found.code == "L014" and "-" in before):
            return found
    return None


def find_swallowed_key(lines: tuple[str, ...]) -> MissingSpace | None:
    """Find a key of the language, with a wrong sign behind it, in one of the further lines of some words."""
    for number, line in enumerate(lines[1:], start=1):
        wrong = lookalike_separator(line)
        if wrong:
            return MissingSpace("L025", number, wrong.column + 1, wrong.message, wrong.hint)
    return None


def find_key_without_colon(lines: Sequence[str], column: int) -> MissingSpace | None:
    """Find a key without its colon in words that stand alone below a key that needs further keys."""
    first = lines[0] if lines else ""  # a value that is missing at the end of the file stands on no line
    key, _, value = first[column:].strip().partition(" ")
    if key not in KEYS or not value.strip() or first[:column].strip():
        return None
    found = missing_colon_hint(first, column, key, value.strip())
    return MissingSpace("L013", 0, column + 1, found.message, found.hint) if found else None


def _at_start(words: str, line: int, column: int) -> MissingSpace | None:
    first = words.partition("\n")[0]
    shown = first if len(first) <= LONGEST else f"{first[:LONGEST]} …"
    if _DASH.match(words):
        hint = f"write `- {shown[1:]}`; if the dash belongs to the words, put them in quotes"
        return MissingSpace("L014", line, column, f"a space is missing after the dash of `{shown}`", hint)
    if _COLON.match(words):
        name, _, rest = shown.partition(":")
        return MissingSpace("L013", line, column, f"a space is missing after `{name}:`", f"write `{name}: {rest}`")
    return None


def looks_truncated(rest: str) -> bool:
    """Tell whether what follows some words looks like words cut off at #, not like a remark that was meant."""
    found = _REMARK.match(rest)
    return bool(found) and not (len(found[1]) > 1 and found[2][:1] in ("", " ", "#"))  # type: ignore[index]


Event = Any
"""PyYAML's events; its stubs doubt the marks that its parsers always give."""


class AccidentalKey(NamedTuple):
    """What is wrong with a key that was none: the code, the event at which it stands, and the words."""

    code: str
    at: Event
    message: str
    hint: str


def accidental_key_in_block(lines: Sequence[str], key: Event, value: Event | None) -> AccidentalKey | None:
    """Find out what made words a key that stands on a line of its own; `value` is the text behind it, if it has one."""
    name, number = key.value, key.start_mark.line
    if slip := missing_space_in_key(name):
        return AccidentalKey(slip.code, key, slip.message, slip.hint)
    if " " not in name or _is_a_key(lines, key):
        return None
    if missing := find_missing_colon(lines, number):
        return AccidentalKey("L013", key, missing.message, missing.hint)
    if value is None:
        return None
    is_item = lines[number][: key.start_mark.column].strip() == "-" and ends_on_line_of(value, key)
    hint = quote_line_hint(lines, key) if is_item else QUOTE
    return AccidentalKey("L008", key, f"the colon after `{name}` makes these words a key", hint)


def accidental_key_in_flow(
    lines: Sequence[str], start: Event, key: Event, before: Collection[str], *, is_empty: bool, is_prose: bool
) -> AccidentalKey | None:
    """Find out what made words a key inside braces; `before` are the keys that stand before it there."""
    name = key.value
    if slip := missing_space_in_key(name):
        return AccidentalKey(slip.code, key, slip.message, slip.hint)
    is_loose = is_empty or " " in name
    if not is_loose or _is_a_key(lines, key):
        return None
    found = interpret_braces(lines[key.start_mark.line], key.start_mark.column)
    if found and found.code:
        return AccidentalKey(found.code, key, found.message, found.hint)
    hint = found.hint if found else QUOTE
    if not is_empty:
        return AccidentalKey("L008", key, f"the colon after `{name}` makes these words a key", hint)
    if any(each in KEYS for each in before):
        return AccidentalKey("L015", key, f"the comma before `{name}` ends the words before it", hint)
    if is_prose:
        message = "these words begin with “{”, which is kept for keys"
        return AccidentalKey("L011", start, message, quote_line_hint(lines, start))
    return None


def _is_a_key(lines: Sequence[str], key: Event) -> bool:
    """Tell whether it is a key of the language with its colon."""
    line = lines[key.start_mark.line]
    return key.value in KEYS and line[key.end_mark.column :].lstrip().startswith(":")


def quote_line_hint(lines: Sequence[str], event: Event) -> str:
    """Say how the rest of the line that an event begins on is written in quotes."""
    mark = event.start_mark
    line = lines[mark.line]
    return quoting_hint(line[: mark.column].strip().removeprefix("- "), line[mark.column :].strip())
