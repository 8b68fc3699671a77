"""Where everything in a file stands: line and column of every key, value and list item."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from game.diagnostics.problem import Place

KeyPath = tuple[str | int, ...]
"""The way from the top of a file down to a value: keys and numbers of list items."""


def is_within(path: KeyPath, paths: Collection[KeyPath]) -> bool:
    """Tell whether a path is one of some paths or lies inside one of them; `paths` is a set."""
    return any(path[:length] in paths for length in range(len(path) + 1))


def with_ancestors(paths: Iterable[KeyPath]) -> frozenset[KeyPath]:
    """Return some paths and everything they lie in."""
    return frozenset(path[:length] for path in paths for length in range(len(path) + 1))


class SourceSpan(NamedTuple):
    """Where a value and its key begin, and the last line of the value; everything counts from 1."""

    file: str
    line: int
    column: int
    key_line: int
    key_column: int
    last_line: int


@dataclass(frozen=True)
class SourceMap:
    """The spot of every path, and the lines of the files they lie in."""

    file: str = ""
    """The file a path belongs to when nothing else is known."""
    spots: Mapping[KeyPath, SourceSpan] = field(default_factory=dict)
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def nearest(self, path: KeyPath) -> SourceSpan | None:
        """Return the spot of the path, or of the innermost thing around it that stands in a file."""
        while path and path not in self.spots:
            path = path[:-1]
        return self.spots.get(path)

    def place(self, path: KeyPath, *, key: bool = False, near: str = "", offset: int | None = None) -> Place:
        """Return where the value (or its `key`) stands, or the words `near` or the character `offset` in it."""
        spot = self.nearest(path)
        if spot is None:
            return Place(self.file)
        if key:
            return Place(spot.file, spot.key_line, spot.key_column)
        if near:
            return self._place_of_words(spot, near)
        if offset is not None:
            return Place(spot.file, spot.line, spot.column + offset + self._is_quoted(spot))
        return Place(spot.file, spot.line, spot.column)

    def word_at(self, place: Place) -> str:
        """Return what was typed at a place, up to a space or whatever ends a value in brackets."""
        return re.split(r"[\s,\]}]", self.line(place)[place.column - 1 :])[0] if place.column else ""

    def find(self, text: str, start: Place) -> Place | None:
        """Return where some text first stands as a whole in its line, from a place on; None if it does not."""
        edges = r"(?<!\w)" * text[:1].isalnum(), r"(?!\w)" * text[-1:].isalnum()
        pattern = re.compile(f"{edges[0]}{re.escape(text)}{edges[1]}")
        hit = pattern.search(self.line(start), start.column - 1) if text and start.column else None
        return Place(start.file, start.line, hit.start() + 1) if hit else None

    def line(self, place: Place) -> str:
        """Return the line of a place; empty where the file is not known."""
        lines = self.lines.get(place.file, ())
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""

    def joined(self, other: "SourceMap") -> "SourceMap":
        """Add another file's spots; where both know a path, this one's counts."""
        return SourceMap(self.file, {**other.spots, **self.spots}, {**other.lines, **self.lines})

    def _place_of_words(self, spot: SourceSpan, near: str) -> Place:
        lines = self.lines.get(spot.file, ())
        for number in range(spot.line, spot.last_line + 1):
            start = spot.column - 1 if number == spot.line else 0
            column = lines[number - 1].find(near, start) if number <= len(lines) else -1
            if column >= 0:
                return Place(spot.file, number, column + 1)
        return Place(spot.file, spot.line, spot.column)

    def _is_quoted(self, spot: SourceSpan) -> bool:
        lines = self.lines.get(spot.file, ())
        return spot.line <= len(lines) and lines[spot.line - 1][spot.column - 1 : spot.column] in ('"', "'")
