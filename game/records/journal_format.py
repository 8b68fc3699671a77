"""The format of a session file: a header, then moves and notes in order, as values and as fields of JSON lines."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, get_args

from game.diagnostics.game_error import GameError
from game.engine.cuts.custom_cut import CustomCut
from game.engine.notes import Note
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.votes import MOST_HANDS

FORMAT = 2
"""The version of the session file."""
KIND = "sixty-visits-session"
"""The `kind` in the first line."""
NoteKind = Literal["reason", "disagreement", "supervision", "mark", "rest", "shared", "vote", "draft"]
"""`vote` is how a room parted, and `shared` agrees that one's reasons about a decision may be shown to a group."""
NOTE_KINDS: tuple[str, ...] = get_args(NoteKind)
UNSHOWN_KINDS = frozenset({"rest", "shared", "draft"})
"""The kinds of notes that are marks of the program or not finished, and no words to be found again."""
LONGEST_NOTE = 20_000
"""The most characters of a note: several pages."""
LONGEST_WORD = 500
"""The most characters of a name or a time in the first line."""
FURTHEST_DAY = 36_500
"""The most days between the start of a story and what an earlier desk sent: a hundred years."""


class SessionMode(StrEnum):
    """How a session is played: as it comes, with a reason asked for at each decision, or by a room that votes."""

    PLAIN = ""
    REASONS = "reasons"
    ROOM = "room"


WallClock = Callable[[], datetime.datetime]
"""Returns the current time, with its zone; tests pass their own."""


@dataclass(frozen=True)
class Parent:
    """The session from which a branch was made: its file's name and how many of its moves the branch has."""

    file: str
    moves: int


@dataclass(frozen=True)
class PathwayRun:
    """The run of a pathway to which a session belongs: its name, and the route of the pack that is played."""

    name: str
    route: str


@dataclass(frozen=True)
class SessionOptions:
    """A cut of the scenario by its id, or one that a facilitator made; without either all of it; and the mode."""

    cut: str = ""
    mode: SessionMode = SessionMode.PLAIN
    custom_cut: CustomCut | None = None


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
    pathway: PathwayRun | None = None
    """The run of a pathway to which it belongs; None for a desk played alone."""
    mode: SessionMode = SessionMode.PLAIN
    """How it is played."""
    custom_cut: CustomCut | None = None
    """The cut that a facilitator made for it; `cut` has its name."""


@dataclass(frozen=True)
class MoveEntry:
    """A move by its key, and when it was made."""

    at: str
    key: str


@dataclass(frozen=True)
class NoteEntry:
    """A note, and when it was written."""

    at: str
    note: Note


Entry = MoveEntry | NoteEntry


def utc_now() -> datetime.datetime:
    """Return the current time in UTC."""
    return datetime.datetime.now(datetime.UTC)


def format_timestamp(moment: datetime.datetime) -> str:
    """Return a time as session files write it: `2026-11-22T10:11:12.345Z`."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def local_date(timestamp: str) -> str:
    """Return the day of a time on this machine's calendar, as `2026-11-22`; the time's own where it has none."""
    try:
        return datetime.datetime.fromisoformat(timestamp).astimezone().date().isoformat()
    except (ValueError, OverflowError, OSError):
        return timestamp[:10]


def validate_note(note: Note) -> Note:
    """Return the note; raises GameError for an unknown kind or a text longer than `LONGEST_NOTE`."""
    if note.kind not in NOTE_KINDS:
        raise GameError(f"A note is one of {', '.join(NOTE_KINDS)}; “{note.kind}” is none of them.")
    if len(note.text) > LONGEST_NOTE:
        raise GameError(f"A note may have {LONGEST_NOTE:,} characters; this one has {len(note.text):,}.")
    return note


def header_fields(header: Header) -> dict[str, Any]:
    """Return the first line's fields, in their order."""
    incoming = header.incoming
    receipts = None if incoming is None else [[receipt.info, receipt.day, receipt.agency] for receipt in incoming]
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
        "pathway": None if header.pathway is None else {"name": header.pathway.name, "route": header.pathway.route},
        **({"mode": str(header.mode)} if header.mode else {}),
        **({"custom_cut": _custom_cut_fields(header.custom_cut)} if header.custom_cut else {}),
    }


def entry_fields(number: int, entry: Entry) -> dict[str, Any]:
    """Return a later line's fields, in their order."""
    if isinstance(entry, MoveEntry):
        return {"n": number, "at": entry.at, "move": entry.key}
    note = entry.note
    fields: dict[str, Any] = {"kind": note.kind, "about": note.about, "text": note.text}
    if note.confidence is not None:
        fields["confidence"] = note.confidence
    if note.hands:
        fields["hands"] = dict(note.hands)
    return {"n": number, "at": entry.at, "note": fields}


def read_header(fields: dict[str, Any]) -> Header | None:
    """Return the header of the first line's fields; None if one is missing or of another type."""
    names = ("program", "pack", "scenario", "content", "alias", "started", "cut")
    texts = {name: fields.get(name) for name in names}
    if not all(isinstance(text, str) and len(text) <= LONGEST_WORD for text in texts.values()) or not _is_integer(
        fields.get("seed")
    ):
        return None
    try:
        return Header(
            **{name: str(text) for name, text in texts.items()},
            seed=fields["seed"],
            incoming=_receipts(fields["incoming"]),
            parent=_parent(fields["parent"]),
            pathway=_pathway(fields.get("pathway")),
            mode=_mode(fields),
            custom_cut=_custom_cut(fields.get("custom_cut")),
        )
    except (KeyError, TypeError, ValueError):
        return None


def read_entry(number: int, fields: dict[str, Any]) -> Entry | None:
    """Return the entry of a later line's fields; None if they are not those of line `number`."""
    at, key, note = fields.get("at"), fields.get("move"), fields.get("note")
    if fields.get("n") != number or not isinstance(at, str):
        return None
    if isinstance(key, str):
        return MoveEntry(at, key)
    return None if not isinstance(note, dict) else _note_entry(at, note)


def _note_entry(at: str, note: dict[str, Any]) -> NoteEntry | None:
    kind, about, text, confidence = note.get("kind"), note.get("about"), note.get("text"), note.get("confidence")
    if kind not in NOTE_KINDS or not isinstance(about, str) or not isinstance(text, str):
        return None
    return NoteEntry(at, Note(kind, about, text, confidence if _is_integer(confidence) else None, _hands(note)))


def _hands(note: dict[str, Any]) -> tuple[tuple[str, int], ...]:
    """Return the hands of a vote; none where they are not what they should be, since the note has them in words."""
    hands = note.get("hands")
    if not isinstance(hands, dict) or not all(
        _is_integer(count) and 0 <= count <= MOST_HANDS for count in hands.values()
    ):
        return ()
    return tuple(hands.items())


def _mode(fields: dict[str, Any]) -> SessionMode:
    """Return how a session is played; files of the first rooms say `room: true`."""
    mode = fields.get("mode")
    if fields.get("room") is True:
        return SessionMode.ROOM
    return SessionMode(mode) if mode in set(SessionMode) else SessionMode.PLAIN


def _receipts(value: Any) -> tuple[ReceivedInformation, ...] | None:  # noqa: ANN401 - whatever stands in the file
    if value is None:
        return None
    return tuple(ReceivedInformation(_text(info), _day(day), _text(agency)) for info, day, agency in value)


def _day(value: object) -> int:
    day = _integer(value)
    if abs(day) > FURTHEST_DAY:
        raise ValueError(value)
    return day


def _parent(value: Any) -> Parent | None:  # noqa: ANN401 - whatever stands in the file
    return None if value is None else Parent(_text(value["file"]), _integer(value["moves"]))


def _custom_cut_fields(own: CustomCut) -> dict[str, list[str]]:
    return {"plays": list(own.plays), "route": list(own.route)}


def _custom_cut(value: Any) -> CustomCut | None:  # noqa: ANN401 - whatever stands in the file
    if value is None:
        return None
    return CustomCut(tuple(_word(each) for each in value["plays"]), tuple(_word(each) for each in value["route"]))


def _pathway(value: Any) -> PathwayRun | None:  # noqa: ANN401 - whatever stands in the file
    return None if value is None else PathwayRun(_word(value["name"]), _word(value["route"]))


def _word(value: object) -> str:
    word = _text(value)
    if len(word) > LONGEST_WORD:
        raise ValueError(word[:LONGEST_WORD])
    return word


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _integer(value: Any) -> int:  # noqa: ANN401 - whatever stands in the file
    if not _is_integer(value):
        raise ValueError(value)
    return int(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
