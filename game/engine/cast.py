"""The cast of a story: of the people whom its pack defines, those whom the story itself brings in."""

import re
from collections.abc import Collection, Iterator

from game.scenario.model.scenario import Scenario
from game.scenario.model.traversal import texts, walk
from game.scenario.validation.references import mentions

OF_THE_STORY = frozenset({
    "scenes", "documents", "later", "endings", "brief", "notice", "history", "sides", "cuts", "answers",
})  # fmt: skip
"""Keys whose texts are the story's own; a pack's other texts are read in every one of its stories."""


def cast_of(scenario: Scenario) -> tuple[str, ...]:
    """Return the ids of the people a story mentions, places or names; of all of them where it does so with none."""
    named, pieces = (_mentioned(scenario, kind) for kind in ("people", "information"))
    words = "\n".join(_words(scenario, pieces))
    cast = tuple(
        key
        for key, person in scenario.people.items()
        if key in named
        or pieces & set(re.findall(r"\w+", person.known_when or ""))
        or _mentions_of(key, person.name, person.short).search(words)
    )
    return cast or tuple(scenario.people)


def _mentioned(scenario: Scenario, kind: str) -> set[str]:
    """Return the ids of a kind that something in the story names; not what pieces say of each other."""
    items = (item for item in walk(scenario) if item.path[:1] != ("information",))
    return {mention.name for item in items for mention in mentions(item) if mention.kind == kind}


def _words(scenario: Scenario, pieces: Collection[str]) -> Iterator[str]:
    """Yield the texts of the story, and of the pieces of information that can come up in it."""
    for path, prose in texts(scenario):
        if path[0] in OF_THE_STORY or (path[0] == "information" and path[1] in pieces):
            yield prose


def _mentions_of(key: str, *names: str) -> re.Pattern[str]:
    """Return the pattern of a person's mark, and of either name typed by hand."""
    typed = "|".join(rf"\b{re.escape(name)}\b" for name in names if name)
    return re.compile(rf"\{{{re.escape(key)}(?:\.short)?\}}|{typed}")
