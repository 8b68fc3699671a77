"""The text of a field as screen readers take it: runs of one line each, their letters and words, and places in them."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"\w+\W*|\W+")


class AccessibleLine(NamedTuple):
    """A line with its end; the lengths of its letters are in bytes of UTF-8, those of its words in letters."""

    text: str
    letter_lengths: tuple[int, ...]
    word_lengths: tuple[int, ...]


class TextPlace(NamedTuple):
    """A place between letters: the number of its line, and how many letters of the line stand before it."""

    line: int
    letters: int


def text_lines(text: str) -> tuple[AccessibleLine, ...]:
    """Return the lines of a text; the last one has no end, and is empty after the end of another."""
    *lines, last = text.split("\n")
    return tuple(_run(line) for line in (*(f"{line}\n" for line in lines), last))


def text_place(text: str, index: int) -> TextPlace:
    """Return the place of an index in a text."""
    before = text[:index]
    return TextPlace(before.count("\n"), index - (before.rfind("\n") + 1))


def _run(line: str) -> AccessibleLine:
    words = tuple(len(word) for word in _WORD.findall(line))
    return AccessibleLine(line, tuple(len(letter.encode()) for letter in line), words)
