"""The journal of a session as it lies on the disk: read whole, line by line, as far as it is as it was written."""

import stat
from dataclasses import dataclass
from pathlib import Path

from game.diagnostics.problem import PROBLEMS, GameError
from game.engine.notes import Note
from game.records.hash_chain import decode_line, decode_verified_line
from game.records.journal_format import FORMAT, KIND, Entry, Header, MoveEntry, NoteEntry, read_entry, read_header

SUFFIX = ".session.jsonl"
"""How the name of a session file ends."""
_OPENING = f'{{"kind":"{KIND}"'.encode()
LARGEST = 8 * 1024 * 1024
"""Bytes; a long session with long notes has a hundredth of it."""


@dataclass(frozen=True)
class Journal:
    """A session file as far as it can be trusted."""

    path: Path
    header: Header
    entries: tuple[Entry, ...]
    hash: str
    """The hash of the last good line, to which the next is chained."""
    size: int
    """How many bytes are good."""
    ends_with_newline: bool = True
    """Whether the last good line has its line end."""
    truncated_bytes: int = 0
    """How many bytes stand after the good ones, left by a write that was cut short."""
    first_altered_line: int | None = None
    """The number of the first line that is not as it was written."""

    @property
    def name(self) -> str:
        """Return the session's name: its file's, without the ending."""
        return self.path.name.removesuffix(SUFFIX)

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the moves, in order."""
        return tuple(entry.key for entry in self.entries if isinstance(entry, MoveEntry))

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return what the trainee wrote, in order."""
        return tuple(entry.note for entry in self.entries if isinstance(entry, NoteEntry))

    @property
    def warnings(self) -> tuple[str, ...]:
        """Say what is not whole, in a sentence each."""
        found = []
        if self.truncated_bytes:
            found.append(
                f"The last line of {self.path.name} was cut short while it was written, and is left out; "
                "its result had not been shown."
            )
        if self.first_altered_line is not None:
            found.append(
                f"Line {self.first_altered_line} of {self.path.name} is not as it was written; what stands before it, "
                f"{pluralise(len(self.keys), 'move')}, can be taken up in a new file, and this one stays as it is."
            )
        return tuple(found)


def pluralise(number: int, word: str) -> str:
    """Say a number of things."""
    return f"1 {word}" if number == 1 else f"{number or 'no'} {word}s"


def read_journal(path: Path) -> Journal:
    """Read a session file; raises GameError, in one sentence, for what is none."""
    data = _bytes_of(path)
    lines = data.splitlines(keepends=True)
    header, digest = _first(path, lines[0])
    size, entries = len(lines[0]), []
    for number, line in enumerate(lines[1:], 1):
        found = decode_verified_line(line, digest)
        entry = None if found is None else read_entry(number, found[0])
        if found is None or entry is None:
            break
        entries.append(entry)
        digest, size = found[1], size + len(line)
    rest = lines[len(entries) + 1 :]
    # Only the very end can have been cut short; whatever else is not as it was written was changed later.
    torn = len(rest) == 1 and decode_line(rest[0]) is None
    return Journal(
        path=path,
        header=header,
        entries=tuple(entries),
        hash=digest,
        size=size,
        ends_with_newline=data[:size].endswith(b"\n"),
        truncated_bytes=len(data) - size if torn else 0,
        first_altered_line=len(entries) + 2 if rest and not torn else None,
    )


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise GameError(f"{path} is a folder, not a session file.")
        if not stat.S_ISREG(status.st_mode):
            raise GameError(f"{path} is not a file that can hold a session.")
        if status.st_size > LARGEST:
            size, most = status.st_size // 10**6, LARGEST // 10**6
            raise GameError(f"{path} has {size} MB; no session is larger than {most} MB.")
        data = path.read_bytes()
    except FileNotFoundError:
        raise GameError(f"There is no session file {path}.") from None
    except (OSError, ValueError) as error:
        raise GameError(f"{path} cannot be read: {os_error_text(error)}.") from None
    if not data:
        raise GameError(f"{path} is empty: nothing was kept in it.")
    return data


def os_error_text(error: Exception) -> str:
    """Say why the system refused, in its own words."""
    return getattr(error, "strerror", None) or str(error)


def _first(path: Path, line: bytes) -> tuple[Header, str]:
    """Read the first line; refuse what is not a session of this program, or of a newer one."""
    fields = decode_line(line)
    if fields is None:
        raise _not_a_session(path, line)
    if fields.get("kind") != KIND:
        raise GameError(f"{path} is not a session file of this program.")
    version = fields.get("format")
    if version != FORMAT:
        raise GameError(
            f"{path} was kept by another version of this program (format {str(version)[:20]}; this one reads format "
            f"{FORMAT}); it was not changed."
        )
    found = decode_verified_line(line, "")
    header = None if found is None else read_header(found[0])
    if found is None or header is None:
        raise GameError(f"Line 1 of {path} is not as it was written, so nothing in the file can be trusted.", PROBLEMS)
    return header, found[1]


def _not_a_session(path: Path, line: bytes) -> GameError:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return GameError(f"{path} is not UTF-8 text, so it is not a session file.")
    if line.startswith(_OPENING) or _OPENING.startswith(line):
        return GameError(f"{path} was cut short in its first line: nothing was kept in it.", PROBLEMS)
    return GameError(f"{path} is not a session file of this program.")
