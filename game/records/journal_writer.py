"""The pen: the one who may write in a session file, line by line, each on the disk before anybody goes on."""

import contextlib
import io
import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.diagnostics.problem import PROBLEMS, GameError
from game.records.file_lock import lock
from game.records.hash_chain import encode_line
from game.records.journal_format import Entry, Header, entry_fields, header_fields
from game.records.journal_reader import SUFFIX, Journal, os_error_text, read_journal

MAX_NAME_ATTEMPTS = 20
"""How many names are tried for a new file before giving up."""


class WriteFailedError(GameError):
    """A line could not be kept; nothing of it was shown, and it can be tried again."""

    def __init__(self, message: str) -> None:
        super().__init__(message, PROBLEMS)


class FileLostError(WriteFailedError):
    """The file is not where, or what, it was; it can never be written again, but another one can."""


class SessionLockedError(GameError):
    """Another window has the session."""


@dataclass
class JournalWriter:
    """An open, locked session file."""

    path: Path
    file: io.FileIO
    size: int = 0
    """How many bytes are good."""
    last_hash: str = ""
    """The hash of the last good line."""
    line_count: int = 0
    ended_line: bool = True
    """Whether the last good line has its line end."""
    has_partial_write: bool = False
    """Whether bytes past the good ones are of a write of ours that failed; all others are copied aside."""

    def write(self, entries: Sequence[Entry]) -> None:
        """Append entries and wait until the disk has them; raises NotKept, and then nothing has changed."""
        self.append([entry_fields(self.line_count + place, entry) for place, entry in enumerate(entries)])

    def close(self) -> None:
        """Put the pen down; the session can be taken up elsewhere."""
        self.file.close()

    def append(self, lines: Sequence[Mapping[str, Any]]) -> None:
        """Append lines, all or none."""
        text, digest = b"" if self.ended_line else b"\n", self.last_hash
        for fields in lines:
            line, digest = encode_line(fields, digest)
            text += line
        try:
            self._check_place()
            self._cut()
            self.has_partial_write = True
            self.file.seek(self.size)
            self._write_all(text)
            os.fsync(self.file.fileno())
        except OSError as error:
            # What was half written must not stand there if the process ends now.
            with contextlib.suppress(OSError):
                self._cut()
            raise WriteFailedError(f"This could not be kept in {self.path}: {os_error_text(error)}.") from None
        self.size += len(text)
        self.last_hash, self.line_count, self.ended_line, self.has_partial_write = (
            digest,
            self.line_count + len(lines),
            True,
            False,
        )

    def _write_all(self, text: bytes) -> None:
        while text:
            text = text[self.file.write(text) or 0 :]

    def _check_place(self) -> None:
        """Refuse to write where nobody would find it again."""
        here = os.fstat(self.file.fileno())
        try:
            is_there = os.path.samestat(here, self.path.stat())
        except FileNotFoundError:
            raise FileLostError(f"The file {self.path} is not there any more.") from None
        if not is_there:
            raise FileLostError(f"The file {self.path} was replaced by another one.")
        if here.st_size < self.size:
            raise FileLostError(f"The file {self.path} was shortened by somebody else.")

    def _cut(self) -> None:
        """Cut what stands after the good lines: a write of ours that failed, or what somebody else left there."""
        if os.fstat(self.file.fileno()).st_size > self.size:
            if not self.has_partial_write:
                self.file.seek(self.size)
                _keep_aside(self.path, self.file.read())
            self.file.truncate(self.size)
        self.has_partial_write = False


def create_journal(folder: Path, header: Header, entries: Sequence[Entry] = ()) -> JournalWriter:
    """Begin a session file with its first lines on the disk; raises NotKept where the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        pen = _create(folder, header)
    except OSError as error:
        raise WriteFailedError(f"The folder {folder} cannot be written: {os_error_text(error)}.") from None
    try:
        pen.append([header_fields(header), *(entry_fields(place, entry) for place, entry in enumerate(entries, 1))])
        _sync_folder(folder)
    except WriteFailedError:
        pen.close()
        # Nothing was ever kept in it, so nothing is lost with it.
        with contextlib.suppress(OSError):
            pen.path.unlink()
        raise
    return pen


def _create(folder: Path, header: Header) -> JournalWriter:
    stem = f"{header.started[:10]}-{header.scenario.replace('_', '-')}"
    for _ in range(MAX_NAME_ATTEMPTS):
        path = folder / f"{stem}-{secrets.token_hex(2)}{SUFFIX}"
        try:
            file = io.FileIO(path, "x+")
        except FileExistsError:
            continue
        lock(file.fileno())
        return JournalWriter(path, file)
    raise OSError(0, "no free name was found for a new session")


def open_journal(path: Path) -> tuple[JournalWriter, Journal]:
    """Take up the pen of a session file and read it; raises InUse, or OSError where it cannot be written."""
    file = io.FileIO(path, "r+")
    try:
        _take(path, file)
        # Read once it is ours: nobody writes between reading and going on.
        journal = read_journal(path)
    except BaseException:
        file.close()
        raise
    lines = len(journal.entries) + 1
    return JournalWriter(path, file, journal.size, journal.hash, lines, journal.ends_with_newline), journal


def _take(path: Path, file: io.FileIO) -> None:
    if not lock(file.fileno()):
        raise SessionLockedError(f"{path.name} is open in another window.")


def _keep_aside(path: Path, torn: bytes) -> None:
    """Copy bytes that are not ours beside the session, under a name that is free."""
    for number in range(1000):
        aside = path.with_name(f"{path.name}{f'.{number}' if number else ''}.torn")
        try:
            file = aside.open("xb")
        except FileExistsError:
            continue
        try:
            with file:
                file.write(torn)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            aside.unlink()
            raise
        return
    raise OSError(0, "no free name was found for what was cut short")


def _sync_folder(folder: Path) -> None:
    """Let the disk have the file's name too; systems that cannot are left to their own care."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
