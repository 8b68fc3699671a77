"""The keys of the language, and those that hold words for people; kept here so that reading a file needs no models."""

from collections.abc import Collection

from game.scenario.parsing.source_map import KeyPath

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


SIBLING_KEYS = tuple(
    frozenset(keys.split())
    for keys in (
        (
            "about after agencies brief case channels desk documents elsewhere endings format history id incoming "
            "information last_day later law local minutes next notice parts people places scenes sides starts support "
            "terms themes title variables words"
        ),
        "at_desk cost days name renamed_from written",
        "about age known_when name portrait relation",
        "concerns covers renamed_from text",
        "name words",
        "describe name picture",
        "sources term text verified",
        "label value",
        "as_at provisions",
        "contested dedication findings name pressures sources summary then",
        "name text verified",
        "avoid known unverified",
        "from one_of start strict to",
        (
            "attention choices debrief desk_time discuss do documents look part place present presenter renamed_from "
            "text title"
        ),
        "dated do fields from hand kind renamed_from text title to when",
        "desk do renamed_from text when",
        "questions supervision system",
        "scene text when",
        "commencement review_by sources text title verified",
        "by date title where",
        "read service sources text today",
        "instead phrase",
        "at do name renamed_from text when",
        "basis because cost days defensible do goto now once renamed_from say strength themes when",
        "echo knowable pressed principle",
        "change owner",
        "do if",
        "by what with",
        (
            "about agencies case channels format id information law local pathway people places support terms themes "
            "title words"
        ),
    )
)
"""The keys of each kind of thing, but for those that another kind has too; a test holds them to the models."""


def can_be_sibling(key: str, others: Collection[str]) -> bool:
    """Tell whether a key may be one more of those that stand beside it; where most of those are ids, it may not."""
    known = {each for each in others if each in KEYS}
    strange = set(others) - known
    fits = any(group >= known | {key} for group in SIBLING_KEYS)
    return key not in known and fits and len(known) > len(strange)
