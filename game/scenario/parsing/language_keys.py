"""The keys of the language by what they hold; made from the models by `game.scenario.docs.key_lists`.

Kept as a file, since reading a scenario needs the keys before it needs the models, which take long to import.
"""

TEXT_KEYS = frozenset({
    "about", "because", "brief", "change", "commencement", "contested", "cost", "date", "dated", "dedication",
    "defensible", "describe", "discuss", "from", "instead", "knowable", "known", "label", "name", "notice", "now",
    "owner", "phrase", "presenter", "pressed", "questions", "relation", "say", "service", "summary",
    "supervision", "term", "text", "then", "title", "to", "today", "value", "where",
})  # fmt: skip
"""Every key whose value is free text."""
CONDITION_KEYS = frozenset({"if", "known_when", "when"})  # fmt: skip
"""Every key whose value is a condition."""
KEYS = frozenset({
    "about", "add", "after", "age", "agencies", "as_at", "at", "at_desk", "attention", "avoid", "basis",
    "because", "brief", "by", "cancel", "case", "change", "channels", "choices", "commencement", "concerns",
    "contested", "cost", "covers", "date", "dated", "days", "debrief", "dedication", "defensible", "describe",
    "desk", "desk_time", "discuss", "do", "documents", "echo", "elsewhere", "endings", "fields", "findings",
    "format", "from", "goto", "hand", "history", "id", "if", "incoming", "information", "instead", "kind",
    "knowable", "known", "known_when", "label", "last_day", "later", "law", "learn", "local", "look", "minutes",
    "name", "next", "notice", "now", "once", "one_of", "owner", "part", "parts", "pathway", "people", "phrase",
    "picture", "place", "places", "portrait", "present", "presenter", "pressed", "pressures", "principle",
    "provisions", "questions", "read", "record", "relation", "renamed_from", "review_by", "say", "scene",
    "scenes", "service", "set", "share", "sides", "sources", "start", "starts", "strength", "strict", "summary",
    "supervision", "support", "system", "term", "terms", "text", "themes", "then", "title", "to", "today",
    "unverified", "value", "variables", "verified", "what", "when", "where", "with", "words", "written",
})  # fmt: skip
"""Every key of the language."""
SIBLING_KEYS: tuple[frozenset[str], ...] = (
    frozenset({
        "about", "after", "agencies", "brief", "case", "channels", "desk", "documents", "elsewhere", "endings",
        "format", "history", "id", "incoming", "information", "last_day", "later", "law", "local", "minutes", "next",
        "notice", "parts", "people", "places", "scenes", "sides", "starts", "support", "terms", "themes", "title",
        "variables", "words",
    }),
    frozenset({"about", "age", "known_when", "name", "portrait", "relation"}),
    frozenset({
        "about", "agencies", "case", "channels", "format", "id", "information", "law", "local", "pathway", "people",
        "places", "support", "terms", "themes", "title", "words",
    }),
    frozenset({"as_at", "provisions"}),
    frozenset({"at", "do", "name", "renamed_from", "text", "when"}),
    frozenset({"at_desk", "cost", "days", "name", "renamed_from", "written"}),
    frozenset({
        "attention", "choices", "debrief", "desk_time", "discuss", "do", "documents", "look", "part", "place",
        "present", "presenter", "renamed_from", "text", "title",
    }),
    frozenset({"avoid", "known", "unverified"}),
    frozenset({
        "basis", "because", "cost", "days", "defensible", "do", "goto", "now", "once", "renamed_from", "say",
        "strength", "themes", "when",
    }),
    frozenset({"by", "date", "title", "where"}),
    frozenset({"by", "what", "with"}),
    frozenset({"change", "owner"}),
    frozenset({"commencement", "review_by", "sources", "text", "title", "verified"}),
    frozenset({"concerns", "covers", "renamed_from", "text"}),
    frozenset({"contested", "dedication", "findings", "name", "pressures", "sources", "summary", "then"}),
    frozenset({"dated", "do", "fields", "from", "hand", "kind", "renamed_from", "text", "title", "to", "when"}),
    frozenset({"describe", "name", "picture"}),
    frozenset({"desk", "do", "renamed_from", "text", "when"}),
    frozenset({"do", "if"}),
    frozenset({"echo", "knowable", "pressed", "principle"}),
    frozenset({"from", "one_of", "start", "strict", "to"}),
    frozenset({"instead", "phrase"}),
    frozenset({"label", "value"}),
    frozenset({"name", "text", "verified"}),
    frozenset({"name", "words"}),
    frozenset({"questions", "supervision", "system"}),
    frozenset({"read", "service", "sources", "text", "today"}),
    frozenset({"scene", "text", "when"}),
    frozenset({"sources", "term", "text", "verified"}),
)  # fmt: skip
"""The keys of each kind of thing, but for those that another kind has too."""
