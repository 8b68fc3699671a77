"""Slips inside words that stand without quotes: a space that is missing, a remark that was not meant."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from game.scenario.parsing.errors.braces import interpret_braces
from game.scenario.parsing.errors.lookalike_characters import lookalike_separator
from game.scenario.parsing.errors.missing_colon import LONGEST, find_missing_colon, missing_colon_issue
from game.scenario.parsing.errors.parser_error import QUOTE, quoting_hint
from game.scenario.parsing.errors.syntax_issue import SyntaxIssue, fix_at
from game.scenario.parsing.language_keys import KEYS

_DASH = re.compile(r"-[A-Za-z_{\[\"']")
_COLON = re.compile(r"[a-z_][a-z0-9_]*:(?!//|:)[^\s]")
_REMARK = re.compile(r"(\s+)#(.*)")


def missing_space_in_key(name: str, line: int, column: int) -> SyntaxIssue | None:
    """Explain a dash or colon without its space in what stands as a key; line and column count from 1."""
    return _missing_space(name, line, column) if "-" in name or ":" in name else None


def find_missing_space(
    lines: tuple[str, ...], first: int, column: int, value: str, *, prose: bool
) -> SyntaxIssue | None:
    """Explain a dash or colon without its space where unquoted words begin, or where one of their further lines does.

    Args:
        lines: The lines that the words stand on.
        first: The number of the first of them in the file, from 1.
        column: Where the words begin in it, from 0.
        value: The words.
        prose: Whether they are for people.
    """
    if "-" not in value and ":" not in value:
        return None
    before = lines[0][:column]
    starts = [] if before.strip(" -") or (prose and "-" in before) else [(first, column, value)]
    further = [
        (number, len(line) - len(line.lstrip()), line.strip()) for number, line in enumerate(lines[1:], first + 1)
    ]
    for number, indent, words in further:
        # Words run on over several lines; a key of the language among them was not meant as words.
        if prose and words.partition(":")[0] in KEYS and _COLON.match(words):
            return _missing_space(words, number, indent + 1)
    for number, indent, words in starts if prose else [*starts, *further]:
        issue = _missing_space(words, number, indent + 1)
        if issue and not (issue.code == "L013" and prose) and not (issue.code == "L014" and "-" in before):
            return issue
    return None


def find_swallowed_key(lines: tuple[str, ...], first: int) -> SyntaxIssue | None:
    """Explain a key of the language with a wrong sign behind it in one of the further lines of some words.

    Args:
        lines: The lines that the words stand on.
        first: The number of the first of them in the file, from 1.
    """
    issues = (lookalike_separator(line, first + further) for further, line in enumerate(lines[1:]))
    return next((issue for issue in issues if issue), None)


def find_key_without_colon(lines: Sequence[str], first: int, column: int) -> SyntaxIssue | None:
    """Explain a key without its colon in words that stand alone below a key that needs further keys.

    Args:
        lines: The lines that the words stand on; none for a value that is missing at the end of the file.
        first: The number of the first of them in the file, from 1.
        column: Where the words begin in it, from 0.
    """
    line = lines[0] if lines else ""
    key, _, value = line[column:].strip().partition(" ")
    if key not in KEYS or not value.strip() or line[:column].strip():
        return None
    return missing_colon_issue(line, first - 1, column, key, value.strip())


def _missing_space(words: str, line: int, column: int) -> SyntaxIssue | None:
    first = words.partition("\n")[0]
    shown = first if len(first) <= LONGEST else f"{first[:LONGEST]} …"
    if _DASH.match(words):
        hint = f"write `- {shown[1:]}`; if the dash belongs to the words, put them in quotes"
        return SyntaxIssue("L014", line, column, f"a space is missing after the dash of `{shown}`", hint)
    if _COLON.match(words):
        name, _, rest = shown.partition(":")
        fix = fix_at(line, column, f"{name}:", f"{name}: ")
        message, hint = f"a space is missing after `{name}:`", f"write `{name}: {rest}`"
        return SyntaxIssue("L013", line, column, message, hint, fix=fix)
    return None


def looks_truncated(rest: str) -> bool:
    """Tell whether what follows some words looks like words cut off at #, not like a remark that was meant."""
    remark = _REMARK.match(rest)
    return remark is not None and not (len(remark[1]) > 1 and remark[2][:1] in ("", " ", "#"))


Event = Any
"""PyYAML's events; its stubs doubt the marks that its parsers always give."""


def _issue_at(event: Event, code: str, message: str, hint: str) -> SyntaxIssue:
    return SyntaxIssue(code, event.start_mark.line + 1, event.start_mark.column + 1, message, hint)


def accidental_key_in_block(lines: Sequence[str], key: Event, value: Event | None) -> SyntaxIssue | None:
    """Explain why words became a key on a line of its own; `value` is the text behind it, if it has one."""
    name, number, column = key.value, key.start_mark.line, key.start_mark.column
    if issue := missing_space_in_key(name, number + 1, column + 1):
        return issue
    if " " not in name or _is_a_key(lines, key):
        return None
    if issue := find_missing_colon(lines, number):
        return replace(issue, column=column + 1)
    if value is None:
        return None
    is_item = lines[number][:column].strip() == "-" and _ends_on_line_of(value, key)
    hint = quote_line_hint(lines, key) if is_item else QUOTE
    return _issue_at(key, "L008", f"the colon after `{name}` makes these words a key", hint)


def accidental_key_in_flow(
    lines: Sequence[str], start: Event, key: Event, before: Collection[str], *, is_empty: bool, is_prose: bool
) -> SyntaxIssue | None:
    """Explain why words became a key inside braces.

    Args:
        lines: The lines of the file.
        start: The event that opens the braces.
        key: The event of the key.
        before: The keys that stand before it in the braces.
        is_empty: Whether the key has no value.
        is_prose: Whether words for people may stand in place of the braces.
    """
    name, number, column = key.value, key.start_mark.line, key.start_mark.column
    if issue := missing_space_in_key(name, number + 1, column + 1):
        return issue
    is_loose = is_empty or " " in name
    if not is_loose or _is_a_key(lines, key):
        return None
    braces = interpret_braces(lines[number], number, column)
    if braces and braces.code:
        return braces
    hint = braces.hint if braces else QUOTE
    if not is_empty:
        return _issue_at(key, "L008", f"the colon after `{name}` makes these words a key", hint)
    if any(each in KEYS for each in before):
        return _issue_at(key, "L015", f"the comma before `{name}` ends the words before it", hint)
    if is_prose:
        message = "these words begin with “{”, which is kept for keys"
        return _issue_at(start, "L011", message, quote_line_hint(lines, start))
    return None


def _is_a_key(lines: Sequence[str], key: Event) -> bool:
    """Tell whether it is a key of the language with its colon."""
    line = lines[key.start_mark.line]
    return key.value in KEYS and line[key.end_mark.column :].lstrip().startswith(":")


def quote_line_hint(lines: Sequence[str], event: Event) -> str:
    """Return the hint that shows the rest of the line that an event begins on in quotes."""
    mark = event.start_mark
    line = lines[mark.line]
    return quoting_hint(line[: mark.column].strip().removeprefix("- "), line[mark.column :].strip())


def _ends_on_line_of(event: Any, key: Any) -> bool:  # noqa: ANN401 - the parser types marks as optional
    """Tell whether one event ends on the line on which another begins."""
    return bool(event.end_mark.line == key.start_mark.line)
