"""The keys of the language by what they hold; made from the models by `language_keys_module`.

Kept as a file, since reading a scenario needs the keys before it needs the models, which take long to import.
"""

TEXT_KEYS = frozenset({
    "about", "answer", "anytime", "article", "audience", "because", "brief", "change", "commencement",
    "contested", "cost", "date", "dated", "dedication", "defensible", "describe", "discuss", "from", "instead",
    "knowable", "known", "label", "matters", "name", "notice", "now", "owner", "phrase", "presenter", "pressed",
    "questions", "relation", "say", "says", "service", "short", "summary", "supervision", "term", "text", "then",
    "title", "to", "today", "topic", "turns_are", "value", "where",
})  # fmt: skip
"""Every key whose value is free text."""
CONDITION_KEYS = frozenset({"after", "away", "closed", "denies", "if", "known_when", "when"})  # fmt: skip
"""Every key whose value is a condition."""
KEYS = frozenset({
    "about", "add", "after", "age", "agencies", "answer", "answers", "anytime", "article", "as_at", "at",
    "at_desk", "at_this_desk", "attention", "audience", "avoid", "away", "basis", "because", "brief", "by",
    "cancel", "case", "change", "channels", "choices", "chronology", "closed", "commencement", "concerns",
    "contested", "cost", "covers", "cuts", "date", "dated", "days", "debrief", "dedication", "defensible",
    "denies", "describe", "desk", "desk_time", "desks", "discuss", "do", "documents", "echo", "elsewhere",
    "endings", "failings", "fields", "findings", "forget", "format", "from", "goto", "hand", "headings",
    "history", "holds", "id", "if", "in_force_from", "in_force_until", "incoming", "information", "instead",
    "kind", "knowable", "known", "known_when", "label", "last_day", "later", "law", "learn", "local", "look",
    "matters", "may_arrive", "minutes", "name", "next", "note", "notice", "now", "once", "one_of", "owner",
    "part", "parts", "pathway", "people", "phrase", "picture", "place", "places", "plain", "plays", "portrait",
    "present", "presenter", "pressed", "pressures", "principle", "provisions", "questions", "read", "recipients",
    "record", "relation", "renamed_from", "review_by", "reviews", "roads", "route", "routes", "say", "says",
    "scene", "scenes", "seasons", "service", "set", "share", "short", "sides", "sources", "start", "start_here",
    "starts", "strength", "strict", "summary", "supervision", "support", "system", "takes", "talk", "term",
    "terms", "text", "themes", "then", "title", "to", "today", "told", "topic", "turns", "turns_are", "tutorial",
    "until", "unverified", "value", "variables", "verified", "what", "when", "where", "with", "words", "written",
})  # fmt: skip
"""Every key of the language."""
SIBLING_KEYS: tuple[frozenset[str], ...] = (
    frozenset({
        "about", "after", "agencies", "answers", "anytime", "at_this_desk", "audience", "away", "brief", "case",
        "channels", "closed", "concerns", "cuts", "desk", "documents", "elsewhere", "endings", "format", "headings",
        "history", "id", "incoming", "information", "last_day", "later", "law", "local", "may_arrive", "minutes",
        "next", "note", "notice", "parts", "people", "places", "recipients", "reviews", "roads", "scenes", "sides",
        "start_here", "starts", "support", "terms", "themes", "title", "tutorial", "variables", "words",
    }),
    frozenset({"about", "age", "known_when", "name", "portrait", "relation", "short"}),
    frozenset({
        "about", "agencies", "answers", "anytime", "audience", "case", "channels", "format", "headings", "id",
        "information", "law", "local", "note", "pathway", "people", "places", "routes", "seasons", "support", "terms",
        "themes", "title", "words",
    }),
    frozenset({"about", "desks", "title"}),
    frozenset({"after", "days", "desk", "do", "renamed_from", "text", "when"}),
    frozenset({"answer", "do", "matters", "renamed_from", "say", "takes", "topic", "when"}),
    frozenset({
        "article", "chronology", "contested", "dedication", "failings", "findings", "name", "pressures", "sources",
        "summary", "then",
    }),
    frozenset({"as_at", "provisions"}),
    frozenset({"at", "by", "date"}),
    frozenset({"at", "do", "name", "renamed_from", "text", "when"}),
    frozenset({"at_desk", "cost", "days", "holds", "name", "renamed_from", "says", "when", "written"}),
    frozenset({
        "attention", "choices", "debrief", "desk_time", "discuss", "do", "documents", "look", "part", "place",
        "plain", "present", "presenter", "renamed_from", "talk", "text", "title", "turns", "turns_are",
    }),
    frozenset({"avoid", "known", "unverified"}),
    frozenset({
        "basis", "because", "cost", "days", "defensible", "do", "goto", "now", "once", "renamed_from", "say",
        "strength", "takes", "themes", "when",
    }),
    frozenset({"by", "date", "title", "where"}),
    frozenset({"by", "what", "with"}),
    frozenset({"change", "owner"}),
    frozenset({
        "commencement", "in_force_from", "in_force_until", "review_by", "sources", "text", "title", "verified",
    }),
    frozenset({"concerns", "covers", "renamed_from", "text"}),
    frozenset({"date", "read", "sources", "text"}),
    frozenset({"dated", "do", "fields", "from", "hand", "kind", "renamed_from", "text", "title", "to", "when"}),
    frozenset({"denies", "text", "when"}),
    frozenset({"describe", "name", "picture"}),
    frozenset({"desks", "title", "until"}),
    frozenset({"do", "if"}),
    frozenset({"echo", "knowable", "pressed", "principle"}),
    frozenset({"findings", "text"}),
    frozenset({"from", "one_of", "start", "strict", "to"}),
    frozenset({"instead", "phrase"}),
    frozenset({"label", "value"}),
    frozenset({"minutes", "plays", "route", "title", "told"}),
    frozenset({"name", "renamed_from", "roads", "when"}),
    frozenset({"name", "text", "verified"}),
    frozenset({"name", "words"}),
    frozenset({"questions", "supervision", "system"}),
    frozenset({"read", "service", "sources", "text", "today"}),
    frozenset({"scene", "text", "when"}),
    frozenset({"sources", "term", "text", "verified"}),
)  # fmt: skip
"""The keys of each kind of thing, but for those that another kind has too."""
