"""Words that became a key by a dash, a colon, a comma or braces among them."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from game.scenario.reading.braces import interpret_braces
from game.scenario.reading.events import ends_on_line_of
from game.scenario.reading.missing_colon import find_missing_colon
from game.scenario.reading.plain_words import missing_space_in_key
from game.scenario.reading.prose_keys import KEYS
from game.scenario.reading.stumble import QUOTE, quoting_hint

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
