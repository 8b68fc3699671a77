"""Which fixes may be written, and how: from a file's bytes and its problems to the bytes it would have."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from difflib import SequenceMatcher, get_close_matches

from game.diagnostics.fix import Applicability, Fix, TextEdit
from game.diagnostics.problem import Problem

MIN_SIMILARITY = 0.66
"""How alike two names are that may be meant for each other; 1 is the same."""
MIN_MARGIN = 0.1
"""How much nearer a name is than the next one, if it is the only one that can be meant."""
BOM = b"\xef\xbb\xbf"
_NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?")
_LINE = re.compile(r"\r\n|\r|\n")


class SourceText:
    """A file's text with everything that must stay: the mark at its start, and how each line ends."""

    def __init__(self, data: bytes) -> None:
        """Split a file's bytes; raises UnicodeDecodeError where they are not UTF-8."""
        self.mark = BOM if data.startswith(BOM) else b""
        text = data.removeprefix(BOM).decode("utf-8")
        self.ends = _LINE.findall(text)
        self.lines = _LINE.split(text)

    def apply(self, fix: Fix) -> bytes | None:
        """Return the bytes after a fix, every other byte as it was; None if something else stands at its places."""
        lines = list(self.lines)
        for number, edits in _by_line(fix.edits).items():
            line = _edited(lines[number], edits) if 0 <= number < len(lines) else None
            if line is None:
                return None
            lines[number] = line
        parts = (line + end for line, end in zip(lines, [*self.ends, ""], strict=True))
        return self.mark + "".join(parts).encode("utf-8")


def _by_line(edits: Iterable[TextEdit]) -> dict[int, list[TextEdit]]:
    """Return the edits of each line, by its number from 0; in a line the last comes first."""
    lines: defaultdict[int, list[TextEdit]] = defaultdict(list)
    for edit in sorted(edits, key=lambda each: each.column, reverse=True):
        lines[edit.line - 1].append(edit)
    return lines


def _edited(line: str, edits: Iterable[TextEdit]) -> str | None:
    for edit in edits:
        start, end = edit.column - 1, edit.column - 1 + len(edit.old)
        if line[start:end] != edit.old:
            return None
        line = line[:start] + edit.new + line[end:]
    return line


def identifiers_in(text: str) -> frozenset[str]:
    """Return everything in a text that may be a name."""
    return frozenset(_NAME.findall(text))


def applicable_fixes(problems: Iterable[Problem], known: Collection[str]) -> Iterator[Fix]:
    """Yield the fixes of some problems that may be written without asking the author, the most certain first.

    Args:
        problems: What is wrong with the file.
        known: Everything that may be a name, in the file and in those it shares names with.
    """
    fixes = dict.fromkeys(problem.fix for problem in problems if problem.fix)
    names = frozenset(known) - {edit.old for fix in fixes for edit in fix.edits}
    for fix in sorted(fixes, key=lambda each: each.applicability.value):
        if all(_is_applicable(edit, fix.applicability, names) for edit in fix.edits):
            yield fix


def _is_applicable(edit: TextEdit, applicability: Applicability, names: Collection[str]) -> bool:
    match applicability:
        case Applicability.ALWAYS:
            return True
        case Applicability.IF_NAME_EXISTS:
            return edit.old.lower() == edit.new and edit.new in names
        case Applicability.UNLESS_AMBIGUOUS:
            return _is_only_near(edit.old, edit.new, names)


def _is_only_near(wrong: str, meant: str, names: Collection[str]) -> bool:
    """Tell whether a name is the nearest to a wrong one, and no other about as near."""
    close = get_close_matches(wrong, sorted({*names, meant}), n=2, cutoff=MIN_SIMILARITY)
    return close[:1] == [meant] and (
        len(close) == 1 or _similarity(wrong, meant) > _similarity(wrong, close[1]) + MIN_MARGIN
    )


def _similarity(wrong: str, name: str) -> float:
    return SequenceMatcher(None, name, wrong).ratio()


def is_improvement(after: Iterable[Problem], before: Iterable[Problem]) -> bool:
    """Tell whether some problem is gone and none is new, which is that no code comes more often."""
    return Counter(problem.code for problem in after) < Counter(problem.code for problem in before)
