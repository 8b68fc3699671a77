"""What a session file holds, as frozen values: a header, then moves and notes in the order in which they were made."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, get_args

from game.diagnostics.problem import GameError
from game.engine.notes import Note
from game.engine.step import ReceivedInformation

FORMAT = 2
"""The version of the session file."""
KIND = "sixty-visits-session"
"""What the first line calls itself."""
NoteKind = Literal["reason", "disagreement", "supervision", "mark"]
NOTE_KINDS: tuple[str, ...] = get_args(NoteKind)
LONGEST_NOTE = 20_000
"""Characters of a note; several pages."""
LONGEST_WORD = 500
"""Characters of a name or a time in the first line."""
FURTHEST_DAY = 36_500
"""Days between the start of a story and what an earlier desk sent: a hundred years."""

WallClock = Callable[[], datetime.datetime]
"""Tells the wall clock's time; tests bring their own."""


@dataclass(frozen=True)
class Parent:
    """Where a branch left its parent: the file's name and the number of moves that came along."""

    file: str
    moves: int


@dataclass(frozen=True)
class Header:
    """The first line of a session file."""

    program: str
    pack: str
    scenario: str
    content: str
    """The hash of the scenario as it was played."""
    seed: int
    incoming: tuple[ReceivedInformation, ...] | None
    alias: str
    parent: Parent | None
    started: str
    cut: str = ""
    """The cut in which it is played; empty for the whole scenario."""


@dataclass(frozen=True)
class MoveEntry:
    """A move by its key, and when it was made."""

    at: str
    key: str


@dataclass(frozen=True)
class NoteEntry:
    """Something the trainee wrote, and when."""

    at: str
    note: Note


Entry = MoveEntry | NoteEntry


def utc_now() -> datetime.datetime:
    """Tell the time, without a zone to guess."""
    return datetime.datetime.now(datetime.UTC)


def format_timestamp(moment: datetime.datetime) -> str:
    """Write a moment as session files do: `2026-11-22T10:11:12.345Z`."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def validate_note(note: Note) -> Note:
    """Return a note that can be kept; raises GameError for one that cannot."""
    if note.kind not in NOTE_KINDS:
        raise GameError(f"A note is one of {', '.join(NOTE_KINDS)}; “{note.kind}” is none of them.")
    if len(note.text) > LONGEST_NOTE:
        raise GameError(f"A note may have {LONGEST_NOTE:,} characters; this one has {len(note.text):,}.")
    return note


def header_fields(header: Header) -> dict[str, Any]:
    """Return the first line's fields, in their order."""
    receipts = None if header.incoming is None else [[one.info, one.day, one.agency] for one in header.incoming]
    parent = None if header.parent is None else {"file": header.parent.file, "moves": header.parent.moves}
    return {
        "kind": KIND,
        "format": FORMAT,
        "program": header.program,
        "pack": header.pack,
        "scenario": header.scenario,
        "content": header.content,
        "seed": header.seed,
        "incoming": receipts,
        "alias": header.alias,
        "parent": parent,
        "started": header.started,
        "cut": header.cut,
    }


def entry_fields(number: int, entry: Entry) -> dict[str, Any]:
    """Return a later line's fields, in their order."""
    if isinstance(entry, MoveEntry):
        return {"n": number, "at": entry.at, "move": entry.key}
    note = entry.note
    fields: dict[str, Any] = {"kind": note.kind, "about": note.about, "text": note.text}
    if note.confidence is not None:
        fields["confidence"] = note.confidence
    return {"n": number, "at": entry.at, "note": fields}


def read_header(fields: dict[str, Any]) -> Header | None:
    """Read the first line's fields; None if one is missing or of another kind."""
    words = {name: fields.get(name) for name in ("program", "pack", "scenario", "content", "alias", "started", "cut")}
    if not all(isinstance(word, str) and len(word) <= LONGEST_WORD for word in words.values()) or not _is_whole(
        fields.get("seed")
    ):
        return None
    try:
        return Header(
            **{name: str(word) for name, word in words.items()},
            seed=fields["seed"],
            incoming=_receipts(fields["incoming"]),
            parent=_parent(fields["parent"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def read_entry(number: int, fields: dict[str, Any]) -> Entry | None:
    """Read a later line's fields; None if it is not the line of this number."""
    at, key, note = fields.get("at"), fields.get("move"), fields.get("note")
    if fields.get("n") != number or not isinstance(at, str):
        return None
    if isinstance(key, str):
        return MoveEntry(at, key)
    return None if not isinstance(note, dict) else _noted(at, note)


def _noted(at: str, note: dict[str, Any]) -> NoteEntry | None:
    kind, about, text, sure = note.get("kind"), note.get("about"), note.get("text"), note.get("confidence")
    if kind not in NOTE_KINDS or not isinstance(about, str) or not isinstance(text, str):
        return None
    return NoteEntry(at, Note(kind, about, text, sure if _is_whole(sure) else None))


def _receipts(found: Any) -> tuple[ReceivedInformation, ...] | None:  # noqa: ANN401 - whatever stands in the file
    if found is None:
        return None
    return tuple(ReceivedInformation(_text(info), _day(day), _text(agency)) for info, day, agency in found)


def _day(found: object) -> int:
    day = _whole(found)
    if abs(day) > FURTHEST_DAY:
        raise ValueError(found)
    return day


def _parent(found: Any) -> Parent | None:  # noqa: ANN401 - whatever stands in the file
    return None if found is None else Parent(_text(found["file"]), _whole(found["moves"]))


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _whole(value: Any) -> int:  # noqa: ANN401 - whatever stands in the file
    if not _is_whole(value):
        raise ValueError(value)
    return int(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
