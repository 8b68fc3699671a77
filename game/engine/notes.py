"""What a trainee wrote during play or in the debrief."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Note:
    """Something the trainee wrote: `about` is the key of a decision or empty; `kind` is why it was written."""

    kind: str
    about: str
    text: str
    confidence: int | None = None
