"""The one obvious mend: for tabs, for signs that only look right, and for a name with exactly one other near it.

Pure: from a file's bytes and what was found in it to the bytes it would have, line by line; nothing is written here.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import SequenceMatcher, get_close_matches

from game.diagnostics.problem import Problem
from game.scenario.parsing.errors.lookalike_characters import lookalike_bullets, lookalike_separator
from game.scenario.parsing.errors.tabs import expand_tabs
from game.scenario.validation.schema_messages import TRUTH_WORDS

MIN_SIMILARITY = 0.66
"""How alike two names are that may be meant for each other; 1 is the same."""
MIN_MARGIN = 0.1
"""How much nearer a name is than the next one, if it is the only one that can be meant."""
BOM = b"\xef\xbb\xbf"
_MEANT = re.compile(r"[Dd]id you mean `([^`]+)`\?")
_NAMED = re.compile(r"`([^`]+)`")
_NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?")
_UNSEEN = re.compile("[\u200b\u2060\ufeff]")
_LINE = re.compile(r"\r\n|\r|\n")

LineEdits = Mapping[int, str]
"""New lines by their number, from 0."""


class SourceText:
    """A file's text with everything around it that must stay: the mark at its start, and how each line ends."""

    def __init__(self, data: bytes) -> None:
        """Take a file apart; raises UnicodeDecodeError where it is not UTF-8."""
        self.mark = BOM if data.startswith(BOM) else b""
        text = data.removeprefix(BOM).decode("utf-8")
        self.ends = _LINE.findall(text)
        self.lines = _LINE.split(text)

    def with_lines(self, changed: LineEdits) -> bytes:
        """Return the bytes with some lines changed, and every other byte as it was."""
        lines = [changed.get(number, line) for number, line in enumerate(self.lines)]
        parts = (line + end for line, end in zip(lines, [*self.ends, ""], strict=True))
        return self.mark + "".join(parts).encode("utf-8")


def fix_characters(text: SourceText, problems: Iterable[Problem]) -> LineEdits:
    """Return the lines that are moved in by tabs, or hold signs that only look right, as the loader would mend them."""
    found: dict[int, str] = {}
    even = expand_tabs(text.lines)
    for moved in even.moved:
        if moved.is_sure or even.is_even:
            found[moved.line - 1] = even.lines[moved.line - 1]
    for number, line in enumerate(text.lines):
        if _UNSEEN.search(line):
            found[number] = _UNSEEN.sub("", found.get(number, line))
    now = [found.get(number, line) for number, line in enumerate(text.lines)]
    pairs = (lookalike_separator(now[number], number) for number in _lines_of("L025", problems, len(now)))
    for wrong in (*lookalike_bullets(now), *(pair for pair in pairs if pair)):
        found[wrong.line] = wrong.mended
    return {number: line for number, line in found.items() if line != text.lines[number]}


def _lines_of(code: str, problems: Iterable[Problem], count: int) -> set[int]:
    return {found.place.line - 1 for found in problems if found.code == code and 0 < found.place.line <= count}


def fix_misspelt_names(text: SourceText, problems: Iterable[Problem], known: Collection[str]) -> Iterator[LineEdits]:
    """Yield a changed line for each unknown name that has exactly one known name near it."""
    told = list(problems)
    unknown = {name for found in told for name in _NAMED.findall(found.message)}
    for found in told:
        meant = _MEANT.search(found.hint)
        if meant is None or not 0 < found.place.line <= len(text.lines):
            continue
        line = text.lines[found.place.line - 1]
        wrong, at = _where(line, _NAMED.findall(found.message), found.place.column - 1)
        if wrong and _only_near(wrong, meant[1], known, unknown):
            yield {found.place.line - 1: line[:at] + meant[1] + line[at + len(wrong) :]}


def _where(line: str, names: Iterable[str], column: int) -> tuple[str, int]:
    """Return which name stands at a column of a line, or else the one that stands in it only once, and where."""
    once = ("", 0)
    for name in names:
        places = [found.start() for found in re.finditer(rf"(?<![\w.]){re.escape(name)}(?![\w.])", line)]
        if column in places:
            return name, column
        if len(places) == 1:
            once = name, places[0]
    return once


def _only_near(wrong: str, meant: str, known: Collection[str], unknown: Collection[str]) -> bool:
    others = {name for name in known if name not in unknown} | {meant}
    close = get_close_matches(wrong, sorted(others), n=2, cutoff=MIN_SIMILARITY)
    return close[:1] == [meant] and (
        len(close) == 1 or _likeness(wrong, meant) > _likeness(wrong, close[1]) + MIN_MARGIN
    )


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, other, one).ratio()


def identifiers_in(text: str) -> frozenset[str]:
    """Return everything in a text that may be a name."""
    return frozenset(_NAME.findall(text))


_COLON = re.compile(r"A colon is missing after `(\w+)`\.")
_WRITE = re.compile(r"Write `(?:start: )?([\w.]+)`\.")
_MEANT_NAME = re.compile(r"Did you mean `([\w.]+)`\?")


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
    named, written = _MEANT_NAME.fullmatch(found.hint), _WRITE.fullmatch(found.hint)
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
