"""The facts about a play that a condition can ask about."""

from collections.abc import Mapping
from typing import NamedTuple


class FactKind(NamedTuple):
    """What a fact takes in its brackets, and when it holds."""

    takes: str
    holds_when: str


FACTS: Mapping[str, FactKind] = {
    "held": FactKind("info", "this desk has the piece of information"),
    "recorded": FactKind("info", "this desk wrote it down"),
    "knows": FactKind("agency.info", "the agency has it"),
    "seen": FactKind("scene.spot", "the trainee looked closer"),
    "opened": FactKind("document", "the trainee opened it"),
    "asked": FactKind("scene.line", "the trainee said that line of a conversation"),
    "told": FactKind("info", "the piece is in the contact that is answered; only in `answers`"),
    "chose": FactKind("scene.choice", "the trainee took that choice"),
    "arrived": FactKind("consequence", "the consequence has arrived"),
}
"""What a condition can ask about, by name."""
