"""`check --fix`: write the fixes that need no choice, never a file that would then be worse."""

import contextlib
import difflib
import os
import stat
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Self

from game.checker.fix_application import SourceText, applicable_fixes, identifiers_in, is_improvement
from game.diagnostics.game_error import GameError
from game.diagnostics.problem import Problem
from game.records.atomic_write import write_atomically
from game.scenario.file_access import read_ordinary_file
from game.scenario.loader import load_path
from game.scenario.pack_files import PACK, SHARED, folders_below, is_scenario_file
from game.scenario.parsing.source_file import LARGEST

MAX_FIXES = 100
"""Fixes that are written to one file at one time; each is tried by reading the file again."""


def fix_files(path: Path) -> Iterator[str]:
    """Fix the files at a path; yields the changed lines of each file that was written."""
    for file in _files(path):
        if diff := _fix_file(file):
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


def _fix_file(file: Path) -> str:
    try:
        before = read_ordinary_file(file, LARGEST + 1)
        text = SourceText(before)
    except (OSError, UnicodeDecodeError):
        # What cannot be read, leads out of its folder or is no UTF-8, is reported when it is checked.
        return ""
    if len(before) > LARGEST:
        return ""
    with _TrialCopy(file) as copy:
        after = _fixed(before, copy)
    if after == before:
        return ""
    _write(file, after)
    return _diff(file, text, SourceText(after))


def _fixed(data: bytes, copy: "_TrialCopy") -> bytes:
    """Return a file's bytes with one fix after another, as far as that leads; a fix lets other problems be seen."""
    problems = copy.problems(data)
    for _ in range(MAX_FIXES):
        step = _next_step(data, problems, copy)
        if step is None:
            break
        data, problems = step
    return data


def _next_step(data: bytes, problems: list[Problem], copy: "_TrialCopy") -> tuple[bytes, list[Problem]] | None:
    """Return the file after the first fix that makes it better, and what is wrong with it then; None if none does."""
    text = SourceText(data)
    known = copy.names | identifiers_in("\n".join(text.lines))
    for fix in islice(applicable_fixes(problems, known), MAX_FIXES):
        trial = text.apply(fix)
        if trial is not None and is_improvement(left := copy.problems(trial), problems):
            return trial, left
    return None


class _TrialCopy:
    """A copy of a file and of what it shares with its pack, in which fixes are tried before anything is written."""

    def __init__(self, file: Path) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.copy = Path(self._folder.name) / file.name
        self.names = frozenset[str]()
        for name in SHARED:
            if name == file.name:
                continue
            with contextlib.suppress(OSError):
                data = read_ordinary_file(file.parent / name, LARGEST + 1)
                self.copy.with_name(name).write_bytes(data)
                self.names |= identifiers_in(data.decode("utf-8", errors="replace"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def problems(self, data: bytes) -> list[Problem]:
        """Return what is wrong with a version of the file."""
        self.copy.write_bytes(data)
        return [problem for problem in load_path(self.copy).problems if problem.place.file == str(self.copy)]


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
