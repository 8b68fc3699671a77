"""Reading of a session file: line by line, as far as every line verifies against the hash chain."""

import stat
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from game.diagnostics.game_error import PROBLEMS, GameError
from game.engine.notes import Note
from game.records.hash_chain import decode_line, decode_verified_line
from game.records.journal_format import FORMAT, KIND, Entry, Header, MoveEntry, NoteEntry, read_entry, read_header

SUFFIX = ".session.jsonl"
"""The ending of a session file's name."""
_OPENING = f'{{"kind":"{KIND}"'.encode()
LARGEST = 8 * 1024 * 1024
"""The most bytes that are read; a long session with long notes has a hundredth of it."""


@dataclass(frozen=True)
class Journal:
    """The content of a session file as far as it verifies."""

    path: Path
    header: Header
    entries: tuple[Entry, ...]
    hash: str
    """The hash of the last verified line, to which the next is chained."""
    size: int
    """How many bytes verify."""
    ends_with_newline: bool = True
    """Whether the last verified line has its line end."""
    truncated_bytes: int = 0
    """How many bytes of an incomplete last line stand after the verified ones."""
    first_altered_line: int | None = None
    """The number, from 1, of the first line that does not verify; None if all do."""

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
        """Return a sentence for each thing that does not verify."""
        sentences = []
        if self.truncated_bytes:
            sentences.append(
                f"The last line of {self.path.name} was cut short while it was written, and is left out; "
                "its result had not been shown."
            )
        if self.first_altered_line is not None:
            sentences.append(
                f"Line {self.first_altered_line} of {self.path.name} is not as it was written; what stands before it, "
                f"{pluralise(len(self.keys), 'move')}, can be taken up in a new file, and this one stays as it is."
            )
        return tuple(sentences)


def pluralise(number: int, word: str) -> str:
    """Return a number with its noun: `1 move`, `2 moves`, `no moves`."""
    return f"1 {word}" if number == 1 else f"{number or 'no'} {word}s"


def read_journal(path: Path) -> Journal:
    """Read a session file; raises GameError for one that cannot be read, is too large or is not a session file."""
    data = _bytes_of(path)
    lines = data.splitlines(keepends=True)
    header, digest = _read_first_line(path, lines[0])
    size, entries = len(lines[0]), []
    for number, line in enumerate(lines[1:], 1):
        verified = decode_verified_line(line, digest)
        entry = None if verified is None else read_entry(number, verified[0])
        if verified is None or entry is None:
            break
        entries.append(entry)
        digest, size = verified[1], size + len(line)
    unverified = lines[len(entries) + 1 :]
    # Only the last line can be incomplete; any other that does not verify was changed later.
    incomplete = len(unverified) == 1 and decode_line(unverified[0]) is None
    return Journal(
        path=path,
        header=header,
        entries=tuple(entries),
        hash=digest,
        size=size,
        ends_with_newline=data[:size].endswith(b"\n"),
        truncated_bytes=len(data) - size if incomplete else 0,
        first_altered_line=len(entries) + 2 if unverified and not incomplete else None,
    )


def read_journal_header(path: Path) -> Header:
    """Read the first line of a session file alone; raises GameError as `read_journal` does."""
    return _read_first_line(path, _bytes_of(path, lines=1).splitlines(keepends=True)[0])[0]


def _bytes_of(path: Path, lines: int | None = None) -> bytes:
    """Return a file's bytes, or those of its first lines."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise GameError(f"{path} is a folder, not a session file.")
        if not stat.S_ISREG(status.st_mode):
            raise GameError(f"{path} is not a file that can hold a session.")
        if status.st_size > LARGEST:
            size, limit = status.st_size // 10**6, LARGEST // 10**6
            raise GameError(f"{path} has {size} MB; no session is larger than {limit} MB.")
        with path.open("rb") as file:
            data = file.read() if lines is None else b"".join(islice(file, lines))
    except FileNotFoundError:
        raise GameError(f"There is no session file {path}.") from None
    except (OSError, ValueError) as error:
        raise GameError(f"{path} cannot be read: {os_error_text(error)}.") from None
    if not data:
        raise GameError(f"{path} is empty: nothing was kept in it.")
    return data


def os_error_text(error: Exception) -> str:
    """Return the system's own words for an error."""
    return getattr(error, "strerror", None) or str(error)


def _read_first_line(path: Path, line: bytes) -> tuple[Header, str]:
    """Return the header and its hash; raises GameError for another format, or what is not a session of this program."""
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
    verified = decode_verified_line(line, "")
    header = None if verified is None else read_header(verified[0])
    if verified is None or header is None:
        raise GameError(f"Line 1 of {path} is not as it was written, so nothing in the file can be trusted.", PROBLEMS)
    return header, verified[1]


def _not_a_session(path: Path, line: bytes) -> GameError:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return GameError(f"{path} is not UTF-8 text, so it is not a session file.")
    if line.startswith(_OPENING) or _OPENING.startswith(line):
        return GameError(f"{path} was cut short in its first line: nothing was kept in it.", PROBLEMS)
    return GameError(f"{path} is not a session file of this program.")
