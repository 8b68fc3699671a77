"""Mends of `check --fix` of which only one is possible: a colon after a key, small letters in an id, true and false.

Pure: from a file's lines and what was found in it to one changed line at a time; nothing is written here.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from game.checker.mends import LineEdits, SourceText
from game.diagnostics.problem import Problem
from game.scenario.validation.schema_messages import TRUTH_WORDS

_COLON = re.compile(r"A colon is missing after `(\w+)`\.")
_WRITE = re.compile(r"Write `(?:start: )?([\w.]+)`\.")
_MEANT = re.compile(r"Did you mean `([\w.]+)`\?")
_NAMED = re.compile(r"`([^`]+)`")


def unambiguous_fixes(text: SourceText, problems: Iterable[Problem], known: Collection[str]) -> Iterator[LineEdits]:
    """Yield a changed line for each problem with one possible mend; `known` are the names that stand somewhere."""
    for found in problems:
        number = found.place.line - 1
        if not 0 <= number < len(text.lines):
            continue
        line = text.lines[number]
        mended = _with_colon(line, found) or _in_small_letters(line, found, known) or _true_or_false(line, found)
        if mended:
            yield {number: mended}


def _with_colon(line: str, found: Problem) -> str:
    missing = _COLON.fullmatch(found.message) if found.code == "L013" else None
    # A hint that says "if" leaves the author a choice.
    if missing is None or "; if " in found.hint:
        return ""
    start = _start_of(missing[1], line, found.place.column - 1)
    end = start + len(missing[1])
    return f"{line[:end]}:{line[end:]}" if start >= 0 and line[end : end + 1] == " " else ""


def _in_small_letters(line: str, found: Problem, known: Collection[str]) -> str:
    named, written = _MEANT.fullmatch(found.hint), _WRITE.fullmatch(found.hint)
    # What a hint takes from the names that there are is one of them; what it makes of the words may not be.
    meant = named or (written if written and written[1] in known else None)
    if not meant:
        return ""
    wrong = next((name for name in _NAMED.findall(found.message) if name.lower() == meant[1] != name), "")
    return _replaced(line, wrong, meant[1], found.place.column - 1) if wrong else ""


def _true_or_false(line: str, found: Problem) -> str:
    meant = _WRITE.fullmatch(found.hint)
    if meant is None or meant[1] not in TRUTH_WORDS.values():
        return ""
    at_place = re.match(r"\w*", line[found.place.column - 1 :])
    words = [*_NAMED.findall(found.message), at_place[0] if at_place else ""]
    wrong = next((word for word in words if TRUTH_WORDS.get(word.lower()) == meant[1]), "")
    return _replaced(line, wrong, meant[1], found.place.column - 1) if wrong else ""


def _replaced(line: str, wrong: str, right: str, column: int) -> str:
    start = _start_of(wrong, line, column)
    return line[:start] + right + line[start + len(wrong) :] if start >= 0 else ""


def _start_of(word: str, line: str, column: int) -> int:
    """Return where a word stands in a line: at a column, or else the only place; -1 if that is not certain."""
    places = [found.start() for found in re.finditer(rf"(?<![\w.]){re.escape(word)}(?![\w.])", line)]
    if column in places:
        return column
    return places[0] if len(places) == 1 else -1
