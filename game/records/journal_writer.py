"""Writing of a session file: one process appends under a lock, and each line is on the disk before play goes on."""

import contextlib
import io
import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.diagnostics.game_error import PROBLEMS, GameError
from game.records.file_lock import lock
from game.records.hash_chain import encode_line
from game.records.journal_format import Entry, Header, entry_fields, header_fields, local_date
from game.records.journal_reader import SUFFIX, Journal, os_error_text, read_journal
from game.records.private_files import create_file, make_folder
from game.records.written_bytes import WrittenBytes, read_start

MAX_NAME_ATTEMPTS = 20
"""How many names are tried for a new file before giving up."""


class WriteFailedError(GameError):
    """A line could not be written; the file is as it was, and writing can be tried again."""

    def __init__(self, message: str) -> None:
        super().__init__(message, PROBLEMS)


class FileLostError(WriteFailedError):
    """The file was moved, replaced or changed by somebody else: it cannot be written any more, but a new one can."""


class SessionLockedError(GameError):
    """Another process has the session open for writing."""


@dataclass
class JournalWriter:
    """An open, locked session file."""

    path: Path
    file: io.FileIO
    size: int = 0
    """How many bytes of the file are valid lines."""
    written: WrittenBytes = field(default_factory=WrittenBytes, init=False, repr=False)
    """Those bytes, to notice that somebody else has changed one of them."""
    last_hash: str = ""
    """The hash of the last valid line."""
    line_count: int = 0
    ended_line: bool = True
    """Whether the last valid line has its line end."""
    has_partial_write: bool = False
    """Whether bytes past the valid ones are of this writer's own failed write."""
    truncated_bytes: int = 0
    """How many bytes of an incomplete line stood after the valid ones when the file was opened; they are copied to a
    file beside it before they are cut off. Any that came later are another window's, and are left alone."""

    def __post_init__(self) -> None:
        """Read the valid bytes of a file that is taken up again."""
        if self.size:
            self.written.add(read_start(self.file, self.size), self.file)

    def write(self, entries: Sequence[Entry]) -> None:
        """Append entries and wait until the disk has them; raises WriteFailedError, and then nothing has changed."""
        self.append([entry_fields(self.line_count + offset, entry) for offset, entry in enumerate(entries)])

    def close(self) -> None:
        """Close the file and free its lock."""
        self.file.close()

    def append(self, lines: Sequence[Mapping[str, Any]]) -> None:
        """Append lines, all or none; raises WriteFailedError."""
        text, digest = b"" if self.ended_line else b"\n", self.last_hash
        for fields in lines:
            line, digest = encode_line(fields, digest)
            text += line
        try:
            self._check_file()
            if not self.written.is_unchanged(self.file, self.size):
                raise FileLostError(f"The file {self.path} was changed by somebody else.")
            self._truncate()
            self.has_partial_write = True
            self.file.seek(self.size)
            self._write_all(text)
            os.fsync(self.file.fileno())
        except OSError as error:
            # An incomplete line must not stay if the process ends now.
            with contextlib.suppress(OSError):
                self._truncate()
            raise WriteFailedError(f"This could not be kept in {self.path}: {os_error_text(error)}.") from None
        self.written.add(text, self.file)
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

    def _check_file(self) -> None:
        """Raise FileLostError if the path does not lead to the open file any more, or it was shortened."""
        status = os.fstat(self.file.fileno())
        try:
            is_same_file = os.path.samestat(status, self.path.stat())
        except FileNotFoundError:
            raise FileLostError(f"The file {self.path} is not there any more.") from None
        if not is_same_file:
            raise FileLostError(f"The file {self.path} was replaced by another one.")
        if status.st_size < self.size:
            raise FileLostError(f"The file {self.path} was shortened by somebody else.")
        if not self.has_partial_write and status.st_size > self.size + self.truncated_bytes:
            raise FileLostError(f"Somebody else has written to the file {self.path}.")

    def _truncate(self) -> None:
        """Remove the bytes after the valid lines: of a failed write, or what stood there when the file was opened."""
        if os.fstat(self.file.fileno()).st_size > self.size:
            if not self.has_partial_write:
                self.file.seek(self.size)
                _copy_aside(self.path, self.file.read())
            self.file.truncate(self.size)
        self.has_partial_write, self.truncated_bytes = False, 0


def create_journal(folder: Path, header: Header, entries: Sequence[Entry] = ()) -> JournalWriter:
    """Create a session file under a free name, with its first lines on the disk.

    Args:
        folder: where to create it; the folder is created if it is missing.
        header: the first line.
        entries: the lines after it: none for a new session, those so far for a branch.

    Raises:
        WriteFailedError: the folder or the file cannot be written; no file is left behind.
    """
    try:
        make_folder(folder)
        writer = _create(folder, header)
    except OSError as error:
        raise WriteFailedError(f"The folder {folder} cannot be written: {os_error_text(error)}.") from None
    try:
        writer.append(
            [header_fields(header), *(entry_fields(number, entry) for number, entry in enumerate(entries, 1))]
        )
        _sync_folder(folder)
    except WriteFailedError:
        writer.close()
        # It holds nothing yet, so nothing is lost.
        with contextlib.suppress(OSError):
            writer.path.unlink()
        raise
    return writer


def _create(folder: Path, header: Header) -> JournalWriter:
    stem = f"{local_date(header.started)}-{header.scenario.replace('_', '-')}"
    for _ in range(MAX_NAME_ATTEMPTS):
        path = folder / f"{stem}-{secrets.token_hex(2)}{SUFFIX}"
        try:
            file = create_file(path)
        except FileExistsError:
            continue
        lock(file.fileno())
        return JournalWriter(path, file)
    raise OSError(0, "no free name was found for a new session")


def open_journal(path: Path) -> tuple[JournalWriter, Journal]:
    """Lock a session file for writing and read it; raises SessionLockedError, or OSError if it cannot be written."""
    file = io.FileIO(path, "r+")
    try:
        _lock(path, file)
        # Read under the lock: no other process writes between reading and appending.
        journal = read_journal(path)
    except BaseException:
        file.close()
        raise
    line_count = len(journal.entries) + 1
    writer = JournalWriter(path, file, journal.size, journal.hash, line_count, journal.ends_with_newline)
    writer.truncated_bytes = journal.truncated_bytes
    return writer, journal


def _lock(path: Path, file: io.FileIO) -> None:
    if not lock(file.fileno()):
        raise SessionLockedError(f"{path.name} is open in another window.")


def _copy_aside(path: Path, foreign: bytes) -> None:
    """Copy bytes that another program wrote to a new file beside the session."""
    for number in range(1000):
        copy = path.with_name(f"{path.name}{f'.{number}' if number else ''}.torn")
        try:
            file = create_file(copy)
        except FileExistsError:
            continue
        try:
            with file:
                file.write(foreign)
                os.fsync(file.fileno())
        except OSError:
            copy.unlink()
            raise
        return
    raise OSError(0, "no free name was found for what was cut short")


def _sync_folder(folder: Path) -> None:
    """Wait until the disk has the file's name too, on systems that can synchronise a folder."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
