"""Notes: what a trainee writes during play or in the debrief, and how a room voted."""

from collections.abc import Iterable
from dataclasses import dataclass

CONFIDENCE = ("not sure at all", "rather unsure", "rather sure", "very sure")
"""How sure somebody is of a decision, in words; `Note.confidence` counts them from 1."""


@dataclass(frozen=True)
class Note:
    """A note of the trainee.

    Attributes:
        kind: what it is for, as `NoteKind` of the session file lists them.
        about: the key of a decision, for a vote that of its scene, or empty.
        text: its words.
        confidence: how sure its writer was, 1 to 4, or None where nothing was said.
        hands: of a vote, each option's key with its hands, in the order offered.
    """

    kind: str
    about: str
    text: str
    confidence: int | None = None
    hands: tuple[tuple[str, int], ...] = ()


SHARED = "shared"
"""The kind of the note that agrees that the reasons about a decision may be shown to a group, or takes that back."""
WITHDRAWN = "withdrawn"
"""The text of such a note that takes it back."""


def shared_reasons(notes: Iterable[Note]) -> frozenset[str]:
    """Return the keys of the decisions whose reasons may be shown to a group: the last word on each counts."""
    last = {note.about: note.text for note in notes if note.kind == SHARED}
    return frozenset(about for about, text in last.items() if text != WITHDRAWN)


DRAFT = "draft"
"""The kind of the note that keeps what was written before a decision, if the session is left; it is about a scene."""


def draft_about(notes: Iterable[Note], scene: str) -> Note | None:
    """Return what was last written before the decision of a scene, if it was kept without being used."""
    drafts = [note for note in notes if note.kind == DRAFT and note.about == scene]
    return drafts[-1] if drafts and drafts[-1].text else None


def reason_text(note: Note) -> str:
    """Return a reason as it is shown again: its words, and how sure its writer was where that was said."""
    if note.confidence is None or not 1 <= note.confidence <= len(CONFIDENCE):
        return note.text
    sure = f"({CONFIDENCE[note.confidence - 1].capitalize()}.)"
    return f"{note.text} {sure}" if note.text else sure
