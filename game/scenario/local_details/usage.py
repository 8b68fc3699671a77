"""Where a local detail is used: the places in which a pack's texts quote it, by desk and page."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.scenario.local_details.application import NOT_RENAMED
from game.scenario.local_details.fields import DetailField, Kind
from game.scenario.local_details.names import is_proper_name, name_words, shared_surnames, typed_in, typed_pattern
from game.scenario.model.placeholders import LOCAL, SHORT
from game.scenario.model.scenario import Pack, Scenario
from game.scenario.model.traversal import texts
from game.scenario.parsing.source_map import KeyPath

PAGES: Mapping[str, str] = {
    "support": "the support page", "terms": "the glossary", "law": "the law file", "people": "who people are",
    "about": "“How this works”", "anytime": "the line at the foot", "information": "what can be told",
    "agencies": "the services", "answers": "answers at every desk",
}  # fmt: skip
"""What the texts of a pack are called by the key they stand under."""
OTHER_PAGE = "every desk"
DEFINITIONS = frozenset({"name", "short"})


@dataclass(frozen=True)
class PlacedText:
    """A text of a pack: the desk or the page it is read on, its path, and its words."""

    where: str
    path: KeyPath
    prose: str


def placed_texts(pack: Pack, scenarios: Iterable[Scenario]) -> tuple[PlacedText, ...]:
    """Return every text of a pack, and those of its scenarios that are their own."""
    shared = {text.path: text.prose for text in texts(pack)}
    own = (PlacedText(PAGES.get(str(path[0]), OTHER_PAGE), path, prose) for path, prose in shared.items())
    return (*own, *(each for scenario in scenarios for each in _own_texts(scenario, shared)))


def _own_texts(scenario: Scenario, shared: Mapping[KeyPath, str]) -> Iterator[PlacedText]:
    for path, prose in texts(scenario):
        if shared.get(path) != prose:
            yield PlacedText(scenario.title, path, prose)


def places(field: DetailField, people: Mapping[str, str], every: Iterable[PlacedText]) -> Counter[str]:
    """Count by desk or page how often a detail is printed; `people` are whole names by id."""
    match field.key.split("."):
        case ["local", name]:
            marks = _quoting(every, f"{{{LOCAL}{name}}}")
            return marks + (_typed(every, (field.shipped,)) if is_proper_name(field.shipped) else Counter())
        case ["people", name]:
            marks = _quoting(_beside_definition(every, name), f"{{{name}}}", f"{{{name}{SHORT}}}")
            return marks + _typed(_beside_definition(every, name), own_words(people, name))
        case ["surnames", _]:
            members = shared_surnames(people)[field.shipped]
            marks = _quoting(every, *(f"{{{name}}}" for name in members))
            return marks + _typed(every, (field.shipped,))
        case ["agencies", _] if " " in field.shipped:
            return _typed(every, (field.shipped,))
        case _:
            return Counter()


def own_words(people: Mapping[str, str], person: str) -> tuple[str, ...]:
    """Return the words of a person's name that belong to nobody else of the surname; `people` are names by id."""
    words = name_words(people[person])
    shared = words.surname in shared_surnames(people)
    return tuple(word for word in (words.given, "" if shared else words.surname) if word)


def usage_text(field: DetailField, people: Mapping[str, str], every: Iterable[PlacedText]) -> str:
    """Say where a detail is used: `Used in 4 places: Just a friend (3), the support page`."""
    counts = places(field, people, every)
    total = counts.total()
    where = ", ".join(f"{name} ({count})" if count > 1 else name for name, count in counts.items())
    if total and field.section != "agencies":
        return f"Used in {total} place{'s' if total > 1 else ''}: {where}."
    match field.kind, field.section:
        case _, "agencies":
            typed = f" Typed in {total} place{'s' if total > 1 else ''} too: {where}." if total else ""
            return f"Used at every desk, on the list of whom to tell, and in every debrief.{typed}"
        case ((Kind.NAME | Kind.FIRST_NAME | Kind.SURNAME), _):
            return "No text speaks of this person."
        case _, "law" if field.kind is not Kind.DATE or not field.note:
            return "Used in the law of every case file, and in the debrief where a choice rests on it."
        case _, "support":
            return "Used on the support page, which every pause and debrief shows."
    return field.note or "Used in the debrief, and on what is printed for a group."


def _quoting(every: Iterable[PlacedText], *marks: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text in every:
        number = sum(text.prose.count(mark) for mark in marks) if "{" in text.prose else 0
        if number:
            counts[text.where] += number
    return counts


def _beside_definition(every: Iterable[PlacedText], person: str) -> tuple[PlacedText, ...]:
    return tuple(text for text in every if text.path[:2] != ("people", person) or text.path[-1] not in DEFINITIONS)


def _typed(every: Iterable[PlacedText], words: tuple[str, ...]) -> Counter[str]:
    pattern = typed_pattern(words)
    counts: Counter[str] = Counter()
    for text in every:
        if text.path[0] not in NOT_RENAMED and not _is_name(text.path) and pattern.search(text.prose):
            counts[text.where] += typed_in(text.prose, pattern)
    return +counts


def _is_name(path: KeyPath) -> bool:
    """Tell whether a text is itself the name of a person or a service, which a mark prints."""
    return path[0] in {"people", "agencies"} and path[-1] in DEFINITIONS


def is_ambiguous(word: str, every: Iterable[PlacedText]) -> bool:
    """Tell whether a name stands typed somewhere and is a common word of the same texts too."""
    typed = _typed(every, (word,))
    lower = re.compile(rf"(?<![^\W_]){re.escape(word.lower())}(?![^\W_])")
    return bool(typed) and any(typed_in(text.prose, lower) for text in every if text.path[0] not in NOT_RENAMED)
