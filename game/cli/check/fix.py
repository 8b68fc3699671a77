"""`check --fix`: write what has one obvious mend, never a file that would then be worse."""

import contextlib
import difflib
import os
import stat
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from game.checker.fixes import (
    LineEdits,
    SourceText,
    fix_characters,
    fix_misspelt_names,
    identifiers_in,
    unambiguous_fixes,
)
from game.diagnostics.problem import GameError, Problem, Severity
from game.records.atomic_write import write_atomically
from game.scenario.loader import load_path
from game.scenario.pack_files import PACK, SHARED, folders_below, is_scenario_file
from game.scenario.parsing.source_file import LARGEST

MAX_FIXES = 100
"""Lines that are mended in one file at one time; each is tried by reading the file again."""


def fix_files(path: Path) -> Iterator[str]:
    """Mend the files at a path; yields the changed lines of each file that was written."""
    for file in _files(path):
        diff = _mend_file(file)
        if diff:
            yield diff


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    with contextlib.suppress(OSError):
        for folder in (path, *folders_below(path)):
            with contextlib.suppress(OSError):
                yield from (file for file in sorted(folder.iterdir()) if _is_read(folder, file))


def _is_read(folder: Path, file: Path) -> bool:
    is_shared = file.name in SHARED and (folder / PACK).is_file()
    return (is_shared or is_scenario_file(file)) and file.is_file()


def _mend_file(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            return ""
        before = file.read_bytes()
        text = SourceText(before)
    except (OSError, UnicodeDecodeError):
        # What cannot be read, is too large or is no UTF-8, is told when it is checked.
        return ""
    with _TrialCopy(file) as bench:
        after = _mended(before, text, bench)
    if after == before:
        return ""
    _write(file, after)
    return _diff(file, text, SourceText(after))


def _mended(before: bytes, text: SourceText, bench: "_TrialCopy") -> bytes:
    best, found = before, bench.problems(before)
    trial = text.with_lines(fix_characters(text, found))
    if trial != best and _is_better(left := bench.problems(trial), found):
        best, found = trial, left
    for _ in range(MAX_FIXES):
        step = _next_step(best, found, bench)
        if step is None:
            return best
        best, found = step
    return best


def _next_step(best: bytes, found: list[Problem], bench: "_TrialCopy") -> tuple[bytes, list[Problem]] | None:
    """Return the file with one more line mended; one that was mended lets others be read."""
    text = SourceText(best)
    known = bench.names | identifiers_in("\n".join(text.lines))
    changes: list[LineEdits] = [*unambiguous_fixes(text, found, known), *fix_misspelt_names(text, found, known)]
    for change in changes[:MAX_FIXES]:
        trial = text.with_lines(change)
        if _is_better(left := bench.problems(trial), found):
            return trial, left
    return None


def _is_better(after: list[Problem], before: list[Problem]) -> bool:
    """Tell whether something is gone and nothing came: no code more often, and no more errors."""
    now, was = (Counter(found.code for found in problems) for problems in (after, before))
    grave = [sum(found.severity is Severity.ERROR for found in problems) for problems in (after, before)]
    return len(after) < len(before) and grave[0] <= grave[1] and not now - was


class _TrialCopy:
    """A copy of a file and of what it shares with its pack, in which mends are tried before anything is written."""

    def __init__(self, file: Path) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.copy = Path(self._folder.name) / file.name
        self.names = frozenset[str]()
        for name in SHARED:
            shared = file.parent / name
            if shared.is_file() and name != file.name:
                data = shared.read_bytes()
                self.copy.with_name(name).write_bytes(data)
                self.names |= identifiers_in(data.decode("utf-8", errors="replace"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def problems(self, data: bytes) -> list[Problem]:
        """Return what is wrong with a version of the file."""
        self.copy.write_bytes(data)
        return [found for found in load_path(self.copy).problems if found.place.file == str(self.copy)]


def _write(file: Path, data: bytes) -> None:
    """Put a whole new file in the place of the old one; raises GameError where it may not or cannot be written."""
    target = file.resolve()
    try:
        status = target.stat()
        if not (status.st_mode & stat.S_IWUSR and os.access(target, os.W_OK)):
            raise GameError(f"{file} may only be read, so nothing in it was mended.")
        if status.st_nlink > 1:
            raise GameError(f"{file} is one file under several names, so nothing in it was mended.")
        write_atomically(target, data)
    except OSError as error:
        raise GameError(f"{file} cannot be written: {(error.strerror or 'it is not said why').lower()}.") from None


def _diff(file: Path, before: SourceText, after: SourceText) -> str:
    lines = difflib.unified_diff(before.lines, after.lines, str(file), f"{file} (mended)", lineterm="", n=0)
    return "\n".join(lines)
