"""The keys of the language, and those that hold words for people; kept here so that reading a file needs no models."""

from game.scenario.reading.positions import KeyPath

TEXT_KEYS = frozenset({
    "about", "because", "change", "commencement", "contested", "cost", "date", "dated", "dedication",
    "defensible", "describe", "discuss", "from", "instead", "knowable", "known", "label", "name", "notice",
    "brief", "now", "owner", "phrase", "presenter", "pressed", "questions", "relation", "say", "service", "summary",
    "supervision", "term", "text", "then", "title", "to", "today", "value", "where",
})  # fmt: skip
"""Every key of pack and scenario whose value is free text; a test holds this list to the models."""
CONDITION_KEYS = frozenset({"when", "if", "known_when"})
"""Every key whose value is a condition."""
KEYS = TEXT_KEYS | CONDITION_KEYS | frozenset({
    "add", "after", "age", "agencies", "as_at", "at", "at_desk", "attention", "avoid", "basis", "by", "cancel",
    "case", "channels", "choices", "concerns", "covers", "days", "debrief", "desk", "desk_time", "do", "documents",
    "echo", "elsewhere", "endings", "fields", "findings", "format", "goto", "hand", "history", "id", "incoming",
    "information", "kind", "last_day", "later", "law", "learn", "local", "look", "minutes", "next", "once",
    "one_of", "part", "parts", "pathway", "people", "picture", "place", "places", "portrait", "present",
    "pressures", "principle", "provisions", "read", "record", "renamed_from", "review_by", "scene", "scenes", "set",
    "share", "sides", "sources", "start", "starts", "strength", "strict", "support", "system", "terms", "themes",
    "unverified", "variables", "verified", "what", "with", "words", "written",
})  # fmt: skip
"""Every key of the language; a test holds this list to the models."""


def is_prose(path: KeyPath) -> bool:
    """Tell whether the innermost key of a path holds words for people."""
    return _innermost(path) in TEXT_KEYS


def is_condition(path: KeyPath) -> bool:
    """Tell whether the innermost key of a path holds a condition."""
    return _innermost(path) in CONDITION_KEYS


def _innermost(path: KeyPath) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")
