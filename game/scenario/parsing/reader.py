"""A single pass over the parser's events, to plain data, positions and problems; no problem stops the reading."""

import re
from collections.abc import Callable, Collection
from typing import Any

import yaml

from game.diagnostics.problem import Place, Problem
from game.scenario.codes.catalogue import problem
from game.scenario.parsing.errors.parser_error import QUOTE
from game.scenario.parsing.errors.syntax_issue import SyntaxIssue
from game.scenario.parsing.errors.unquoted_text import (
    accidental_key_in_block,
    accidental_key_in_flow,
    find_key_without_colon,
    find_missing_space,
    find_swallowed_key,
    looks_truncated,
    quote_line_hint,
)
from game.scenario.parsing.keywords import is_condition, is_prose
from game.scenario.parsing.language_keys import KEYS
from game.scenario.parsing.source_file import INVISIBLE, invisible_character_problem
from game.scenario.parsing.source_map import KeyPath, SourceSpan, is_within

MAX_REMARK = 30
"""Letters of a remark that are shown."""
MAX_DEPTH = 24
"""How many levels may stand inside one another."""
PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast parser where this computer has it; only its events are used, nothing is constructed."""
_WORDS_AS_REMARK = re.compile(r"\s+(#[^\s#].*)")
"""Words behind a key that begin with `#`, as in `title: #4`, and so count as a remark."""
_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,17})\.\d{1,18}")
_WORDS = {"true": True, "false": False, "null": None, "": None}
Event = Any
"""PyYAML's events; its stubs doubt the marks that its parsers always give."""


class NestingTooDeepError(Exception):
    """Reading stopped because too many levels stand inside one another."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def plain_value(text: str) -> bool | int | float | str | None:
    """Return the value that an unquoted text stands for."""
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def is_plain(event: Event) -> bool:
    """Tell whether a scalar stands without quotes and is no block."""
    return not event.style


class EventReader:
    """Reads one file; `spots`, `problems`, `unread` and `repeated` are filled on the way."""

    def __init__(self, lines: tuple[str, ...], file: str) -> None:
        self.spots: dict[KeyPath, SourceSpan] = {(): SourceSpan(file, 1, 1, 1, 1, len(lines))}
        self.problems: list[Problem] = []
        self.unread: set[KeyPath] = set()
        self.repeated: set[KeyPath] = set()
        self.last: Event = None
        self._columns: dict[KeyPath, int] = {}
        self._lines, self._file = lines, file
        self._next = PARSER("\n".join(lines)).get_event
        self._last_line = 0

    def document(self) -> dict[str, object] | None:
        """Return the keys and values of the file, or None if it holds something else; raises YAMLError or TooDeep."""
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            self._nothing()
            return None
        top = self._next()
        value = self._value((), top, 1)
        self._next()
        further = self._next()
        if not isinstance(further, yaml.StreamEndEvent):
            self._fail("L020", further, "a second document begins here", "put it in a file of its own")
        if isinstance(value, dict):
            return value
        if value is None and isinstance(top, yaml.ScalarEvent):
            self._nothing()
        elif not self.problems:
            kind = "a list" if isinstance(value, list) else "a text"
            self._fail("L023", top, f"this file holds {kind} where keys are needed", "begin with `format: 1`")
        return None

    def _nothing(self) -> None:
        if not self.problems:
            hint = "begin with `format: 1`"
            self.problems.append(problem("L004", Place(self._file), "there is nothing in this file", hint))

    def _fail(self, code: str, event: Event, message: str, hint: str = "", unread: KeyPath | None = None) -> None:
        if unread and is_within(unread[:-1], self.unread):
            return
        mark = event.start_mark
        self.problems.append(problem(code, Place(self._file, mark.line + 1, mark.column + 1), message, hint))
        if unread is not None:
            self.unread.add(unread)

    def _report(self, issue: SyntaxIssue, unread: KeyPath) -> None:
        self.problems.append(issue.problem(self._file))
        self.unread.add(unread)

    def _value(self, path: KeyPath, event: Event, depth: int) -> object:
        if depth > MAX_DEPTH:
            self._fail(
                "L022", event, f"more than {MAX_DEPTH} levels stand inside one another here", "count the brackets"
            )
            raise NestingTooDeepError(self.problems.pop())
        self._refuse_marks(path, event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(path, event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path, event, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, event, depth)
        return None

    def _refuse_marks(self, path: KeyPath, event: Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is None and tag is None:
            return
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&" if anchor is not None else "!"
        if is_prose(path) and isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
            message = f"these words begin with “{sign}”, which is kept for something else"
            self._fail("L011", event, message, quote_line_hint(self._lines, event), path)
        elif tag is not None and anchor is None and is_condition(path) and not tag.startswith("tag:"):
            written = self._lines[event.start_mark.line][event.start_mark.column :].rstrip(" }")
            hint = f"write `{re.sub(r'!(?!=)', 'not ', written)}`" if "," not in written else "write `not` instead"
            self._fail("L019", event, "“!” is not understood in a condition", hint, path)
        elif tag is not None and anchor is None:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._fail("L019", event, f"`{shown}` is a type mark", "leave it out; the value alone is enough", path)
        else:
            hint = "write the thing itself; if these are words, put them in quotes"
            self._fail("L018", event, f"`{sign}{anchor}` is for copying one part of the file into another", hint, path)

    def _scalar(self, path: KeyPath, event: Event) -> object:
        self.last = event
        self._last_line = event.end_mark.line + 1
        if not is_plain(event):
            self._refuse_invisible(event)
            return event.value
        self._slips_in(path, event)
        return event.value if event.tag is not None else plain_value(event.value)

    def _refuse_invisible(self, event: Event) -> None:
        # What stands in the file itself was reported and replaced before; this one was made by an escape.
        if invisible := INVISIBLE.search(event.value):
            place = Place(self._file, event.start_mark.line + 1, event.start_mark.column + 1)
            self.problems.append(invisible_character_problem(invisible.group(), place))
            event.value = INVISIBLE.sub("", event.value)

    def _slips_in(self, path: KeyPath, event: Event) -> None:
        start, end = event.start_mark, event.end_mark
        lines = self._lines[start.line : end.line + 1]
        prose, first = is_prose(path), start.line + 1
        issue = find_swallowed_key(lines, first)
        issue = issue or find_missing_space(lines, first, start.column, event.value, prose=prose)
        issue = issue or (None if prose or is_condition(path) else find_key_without_colon(lines, first, start.column))
        if issue:
            self._report(issue, path)
        elif is_prose(path) and not event.value and (remark := _WORDS_AS_REMARK.match(lines[-1][end.column :])):
            message = f"`#` begins a remark, so that nothing stands here: `{remark[1][:MAX_REMARK].rstrip()}`"
            place = Place(self._file, end.line + 1, end.column + remark.start(1) + 1)
            self.problems.append(problem("S003", place, message, quote_line_hint(self._lines, event)))
            self.unread.add(path)
        elif is_prose(path) and isinstance(plain_value(event.value), str) and looks_truncated(lines[-1][end.column :]):
            column = end.column + 1 + lines[-1][end.column :].index("#")
            remark_shown = lines[-1][column - 1 :].rstrip()[:MAX_REMARK]
            message = f"the words end before `#`, and the rest of the line counts as a remark: `{remark_shown}`"
            hint = quote_line_hint(self._lines, event) if start.line == end.line else QUOTE
            self.problems.append(problem("L012", Place(self._file, end.line + 1, column), message, hint))

    def _sequence(self, path: KeyPath, start: Event, depth: int) -> list[object]:
        items: list[object] = []
        while True:
            event = self._next()
            if isinstance(event, yaml.SequenceEndEvent):
                return items
            if not items and is_prose(path) and isinstance(event, yaml.SequenceStartEvent) and event.flow_style:
                self._fail(
                    "L011",
                    start,
                    "these words begin with “[”, which is kept for lists",
                    quote_line_hint(self._lines, start),
                    path,
                )
            here = (*path, len(items))
            items.append(self._value(here, event, depth + 1))
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            self.spots[here] = SourceSpan(self._file, line, column, line, column, max(self._last_line, line))

    def _mapping(self, path: KeyPath, start: Event, depth: int) -> dict[str, object]:
        items: dict[str, object] = {}
        again: list[Event] = []
        try:
            while not isinstance(key := self._next(), yaml.MappingEndEvent):
                self._pair(path, items, again, (start, key), depth)
        finally:
            self._refuse_repeated_keys(path, again)
        return items

    def _pair(
        self, path: KeyPath, items: dict[str, object], again: list[Event], marks: tuple[Event, Event], depth: int
    ) -> None:
        start, key = marks
        name = self._key(path, key)
        event = self._next()
        if name is None:
            skip_node(event, self._next)
            return
        if name in items:
            if not again and name in KEYS and next(reversed(items)) not in KEYS:
                self._heading_beside(path, items, key)
            # The first counts; the second is read for its own problems alone.
            again.append(key)
            self._entry((*path, f"{name} (again in line {key.start_mark.line + 1})"), key, event, depth)
            return
        items[name] = self._entry((*path, name), key, event, depth)
        self._loose_key(path, start, key, event, items)

    def _entry(self, here: KeyPath, key: Event, event: Event, depth: int) -> object:
        self._columns[here] = key.start_mark.column
        value = self._value(here, event, depth + 1)
        at, mark = event.start_mark, key.start_mark
        self.spots[here] = SourceSpan(
            self._file, at.line + 1, at.column + 1, mark.line + 1, mark.column + 1, max(self._last_line, at.line + 1)
        )
        return value

    def _heading_beside(self, path: KeyPath, items: dict[str, object], key: Event) -> None:
        """Report a key without a value just above keys that stand here already: they were meant to stand below it."""
        name = next(reversed(items))
        spot = self.spots.get((*path, name))
        if isinstance(items[name], (str, list, int)) or spot is None or spot.key_line >= key.start_mark.line + 1:
            return
        message = f"`{name}` stands as far in as the lines that seem to belong to it"
        column = self._columns.get(path, 0) + 1
        hint = f"begin it in column {column}, as `{path[-1]}` does" if path else "move the lines below it further in"
        place = Place(self._file, spot.key_line, spot.key_column)
        self.problems.append(problem("L007", place, message, hint))
        self.unread |= {(*path, name), path}

    def _refuse_repeated_keys(self, path: KeyPath, keys: list[Event]) -> None:
        if not keys or path in self.unread:
            return
        self.repeated.add(path)
        first = self.spots[(*path, keys[0].value)].key_line
        message = f"`{keys[0].value}` stands here a second time; the first is in line {first}"
        hint = "give one of them another name, or join the two"
        if len(keys) > 1:
            message = (
                f"{len(keys)} keys from `{keys[0].value}` on stand here a second time; the first begin in line {first}"
            )
            hint = "a line with a new name is probably missing above this one, or stands in the wrong column"
        self._fail("L017", keys[0], message, hint)

    def _key(self, path: KeyPath, key: Event) -> str | None:
        if not isinstance(key, yaml.ScalarEvent):
            self._fail("L021", key, "a list or a group of keys cannot be a key itself", "give it a name", path)
            skip_node(key, self._next)
            return None
        self._refuse_marks((), key)
        self.last = key
        self._refuse_invisible(key)
        name = str(key.value)
        if is_plain(key) and name == "<<":
            self._fail("L018", key, "`<<` copies keys from another part of the file", "write the keys themselves", path)
            return None
        if is_plain(key) and not isinstance(plain_value(name), str):
            shown = f"`{name}`" if name else "nothing"
            hint = "give it a name that begins with a letter"
            self._fail("L021", key, f"{shown} stands here as a key", hint, (*path, name))
        return name

    def _loose_key(self, path: KeyPath, start: Event, key: Event, event: Event, items: Collection[str]) -> None:
        empty = isinstance(event, yaml.ScalarEvent) and is_plain(event) and not event.value
        if not is_plain(key) or (start.flow_style and path in self.unread):
            return
        if start.flow_style:
            before = tuple(items)[:-1]
            issue = accidental_key_in_flow(self._lines, start, key, before, is_empty=empty, is_prose=is_prose(path))
        else:
            value = event if isinstance(event, yaml.ScalarEvent) and not empty else None
            issue = accidental_key_in_block(self._lines, key, value)
        if issue and not (path and is_within(path[:-1], self.unread)):
            self._report(issue, path)


def skip_node(event: Any, following: Callable[[], Any]) -> None:  # noqa: ANN401 - the parser types events loosely
    """Pass over everything that an event begins; `following` gives the next event."""
    depth = 0
    while True:
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1
        if depth == 0:
            return
        event = following()
