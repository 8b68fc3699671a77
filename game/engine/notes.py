"""Notes: what a trainee writes during play or in the debrief."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Note:
    """A note of the trainee.

    `kind` says what it is for, as `NoteKind` of the session file lists them; `about` is the key of a decision or empty.
    """

    kind: str
    about: str
    text: str
    confidence: int | None = None
