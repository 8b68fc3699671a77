"""The keys that hold words for people; kept here so that reading a file needs no models."""

from game.scenario.reading.positions import KeyPath

PROSE = frozenset({
    "about", "because", "change", "commencement", "contested", "cost", "date", "dated", "dedication",
    "defensible", "describe", "discuss", "from", "knowable", "label", "name", "notice", "brief", "now", "owner",
    "presenter", "pressed", "questions", "relation", "say", "summary", "supervision", "term", "text", "then", "title",
    "to", "today", "value", "where",
})  # fmt: skip
"""Every key of pack and scenario whose value is free text; a test holds this list to the models."""


def is_prose(path: KeyPath) -> bool:
    """Tell whether the innermost key of a path holds words for people."""
    return next((part for part in reversed(path) if isinstance(part, str)), "") in PROSE
