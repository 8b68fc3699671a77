"""Slips of layout: lines without a key, and lines that stand too far in or not far enough."""

import re

from game.scenario.reading.plain_words import cut_off, glued_key
from game.scenario.reading.stumble import QUOTE, Scalar, Slip, Stumble, swap

_KEY = re.compile(r"\s*(?:- +)?[\w.]+:(?:\s|$)")
_MISPLACED = ("expected key", "block end", "'-' indicator", "document start", "block mapping", "block collection")


def no_key(at: Stumble) -> Slip | None:
    """Explain words where a key is needed."""
    if not at.says("could not find expected ':'"):
        return None
    found = glued_key(at.since.strip())
    if found:
        mended = at.since.replace(":", ": ", 1) if found.code == "L013" else swap(at.since, at.since_column, "- ")
        return at.there(found.code, found.message, found.hint, mended)
    above = next((line.strip() for line in reversed(at.lines[: at.since_line]) if line.strip()), "")
    if above.endswith(("|", ">")):
        hint = f"move the words in by two spaces more than `{above}`"
        return at.there("L007", f"the words below `{above}` do not stand further in", hint)
    message = "this line has no key, and does not stand far enough in to belong to the words above it"
    hint = "move it further in, or write `|` after the key above and the words below it"
    return at.there("L007", message, hint, swap(at.since, at.since_column, "#"), guessed=True)


def indentation(at: Stumble) -> Slip | None:
    """Explain a line that begins in a column where nothing around it begins."""
    if not at.says(*_MISPLACED) or not at.text.strip():
        return None
    glued = glued_key(at.text.strip())
    if glued and glued.code == "L014":
        return at.here(glued.code, glued.message, glued.hint, swap(at.text, at.column, "- "))
    if at.last and _is_cut_off(at, at.last):
        return _cut_off(at, at.last.end_line, at.lines[at.last.end_line].index("#", at.last.end_column))
    indent = len(at.text) - len(at.text.lstrip())
    place = Stumble(at.lines, at.line, indent, 0, 0, "", None)
    levels = _open_levels(at.lines[: at.line])
    hint = f"begin it in the same column as the lines it belongs with: {_columns(levels)}"
    if not _KEY.match(at.text) and not at.text.strip().startswith("- "):
        hint = "if it belongs to the words above, move it in as far as they stand"
    if indent in levels:
        message, mended = "this line does not belong to what stands above it", swap(at.text, indent, "#")
    else:
        nearest = min(levels, key=lambda level: (abs(level - indent), -level), default=0)
        message = f"this line begins in column {indent + 1}, where nothing around it begins"
        mended = " " * nearest + at.text.lstrip()
    return place.here("L007", message, hint, mended, guessed=True)


def _is_cut_off(at: Stumble, last: Scalar) -> bool:
    return not last.style and last.end_line == at.line - 1 and cut_off(at.lines[last.end_line][last.end_column :])


def _cut_off(at: Stumble, line: int, column: int) -> Slip:
    place = Stumble(at.lines, line, column, 0, 0, "", None)
    message = "the words end before `#`, though they seem to go on in the next line"
    return place.here("L024", message, QUOTE, swap(place.text, column, "x"))


def _columns(levels: set[int]) -> str:
    return " or ".join(str(level + 1) for level in sorted(levels)) or "1"


def _open_levels(lines: tuple[str, ...]) -> set[int]:
    levels: set[int] = set()
    for line in reversed(lines):
        indent = len(line) - len(line.lstrip())
        if (_KEY.match(line) or line.lstrip().startswith("- ")) and (not levels or indent < min(levels)):
            levels.add(indent)
    return levels
