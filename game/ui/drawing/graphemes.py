"""Characters as a reader counts them: a letter with its accents, a flag, or a family of emoji is one.

They are found by the rules of Unicode's annex 29 that matter in running text; all indices are those of the string.
"""

from __future__ import annotations

import unicodedata

LONGEST = 64
"""The most code points that are one character: a longer heap of accents is taken apart."""
JOINER = "\u200d"
_REGIONAL = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_HANGUL_VOWELS_AND_ENDS = range(0x1160, 0x1200)
_EMOJI_FROM = 0x203C
_MARKS = frozenset({"Mn", "Me", "Mc"})


def character_end(text: str, index: int) -> int:
    """Return the index after the character that begins at an index; the length of the text at its end."""
    end = index + 1
    while end < len(text) and end - index < LONGEST and _continues(text, index, end):
        end += 1
    return min(end, len(text))


def character_start(text: str, index: int) -> int:
    """Return the index of the last character's beginning before an index; 0 at the beginning of the text."""
    start = _safe_start(text, index)
    while start < index:
        end = character_end(text, start)
        if end >= index:
            return start
        start = end
    return max(0, start)


def nearest_boundary(text: str, index: int) -> int:
    """Return an index, or if it lies inside a character the index of its beginning."""
    if not 0 < index < len(text) or not _joins(text[index - 1], text[index]):
        return index
    start = character_start(text, index)
    return start if character_end(text, start) > index else index


def _safe_start(text: str, index: int) -> int:
    """Return an index not far before another at which a character surely begins."""
    start = index - 1
    while start > 0 and index - start < LONGEST * 2 and _joins(text[start - 1], text[start]):
        start -= 1
    return start


def _joins(before: str, after: str) -> bool:
    """Tell whether a character may go on between two code points."""
    return _extends(after) or before == JOINER or (ord(before) in _REGIONAL and ord(after) in _REGIONAL)


def _continues(text: str, start: int, index: int) -> bool:
    """Tell whether the code point at an index belongs to the character that begins at `start`."""
    before, after = text[index - 1], text[index]
    if ord(after) in _REGIONAL and ord(before) in _REGIONAL:
        return index - start == 1
    if before == JOINER:
        return ord(after) >= _EMOJI_FROM and ord(text[start]) >= _EMOJI_FROM
    return _joins(before, after) and before != "\n"


def _extends(letter: str) -> bool:
    code = ord(letter)
    return (
        letter == JOINER
        or unicodedata.category(letter) in _MARKS
        or code in _SKIN_TONES
        or code in _TAGS
        or code in _HANGUL_VOWELS_AND_ENDS
    )
