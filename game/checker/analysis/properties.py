"""The properties of a story that are proven one by one: arrivals, texts, effects, denials and endings.

Input: the analysis of a story. Output: for each property the query that an exploration of it needs, and the
observables that settle it. Whatever no query asks about is abstracted away, so that each property is followed in its
own cone of influence: what its condition reads, and what that depends on, backwards.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from game.checker.explorer.observations import Observable
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import information_handled
from game.checker.explorer.story_analysis import StoryAnalysis
from game.scenario.model.effects import If
from game.scenario.model.scenario import Scenario
from game.scenario.model.traversal import effect_lists, effects_in, prose

CONTROL_QUERY = ExplorationQuery(
    count_plays=False, follow_irrelevant_moves=False, count_moves=False, arrivals=(), endings=()
)
"""The query of the control flow: which scenes, moves and ways can be taken, whatever the ending is."""
ENDING_TEXT = "ending:"
"""What the name of a paragraph of an ending begins with."""


class Property(NamedTuple):
    """Something that is to be proven: `kind` is arrival, text, effect, denial or ending."""

    kind: str
    name: str


@dataclass(frozen=True)
class PropertyQuery:
    """A property, the query that settles it, and what has to be seen so that no exploration is needed for it."""

    subject: Property
    query: ExplorationQuery
    settled_by: frozenset[Observable]


def properties_of(reading: StoryAnalysis) -> Iterator[PropertyQuery]:
    """Yield every property of a story."""
    yield from _arrivals(reading.scenario)
    yield from _texts(reading.scenario)
    yield from _effects(reading)
    yield from _endings(reading.scenario)


def _arrivals(scenario: Scenario) -> Iterator[PropertyQuery]:
    for name, later in scenario.later.items():
        values = (True, False) if later.when else (True,)
        settled_by = frozenset(Observable("arrival", name, holds) for holds in values)
        yield PropertyQuery(Property("arrival", name), replace(CONTROL_QUERY, arrivals=(name,)), settled_by)


def _texts(scenario: Scenario) -> Iterator[PropertyQuery]:
    for text in prose(scenario):
        is_ending = text.name.startswith(ENDING_TEXT)
        endings = endings_up_to(scenario, text.name.removeprefix(ENDING_TEXT)) if is_ending else ()
        for number, paragraph in enumerate(text.paragraphs):
            name = f"{text.name}#{number}"
            if paragraph.when is not None:
                query = replace(CONTROL_QUERY, texts=(name,), endings=endings)
                yield PropertyQuery(Property("text", name), query, frozenset({Observable("text", name)}))
            if paragraph.denies is not None:
                query = replace(CONTROL_QUERY, denials=(name,), endings=endings)
                yield PropertyQuery(Property("denial", name), query, frozenset({Observable("denial", name)}))


def _effects(reading: StoryAnalysis) -> Iterator[PropertyQuery]:
    for listed in effect_lists(reading.scenario):
        for entry in effects_in(listed):
            if isinstance(entry.effect, If):
                settled_by = frozenset(Observable("if", entry.name, holds) for holds in (True, False))
            else:
                pieces = information_handled(entry.effect)
                settled_by = frozenset(Observable("held", f"{entry.name}.{info}") for info in pieces)
            if settled_by:
                query = replace(CONTROL_QUERY, effects=(entry.name,))
                yield PropertyQuery(Property("effect", entry.name), query, settled_by)


def _endings(scenario: Scenario) -> Iterator[PropertyQuery]:
    for name, ending in scenario.endings.items():
        query = replace(CONTROL_QUERY, endings=endings_up_to(scenario, name))
        settled_by = {Observable("ending", name)}
        if ending.when is not None:
            settled_by.add(Observable("ends", name, holds=False))
        yield PropertyQuery(Property("ending", name), query, frozenset(settled_by))


def endings_up_to(scenario: Scenario, name: str) -> tuple[str, ...]:
    """Return an ending and those above it, whose conditions are tried before its own."""
    names = tuple(scenario.endings)
    return names[: names.index(name) + 1]


def joined_query(queries: Iterable[ExplorationQuery]) -> ExplorationQuery:
    """Return one query of the control flow that asks for all that some ask for."""
    every = tuple(queries)

    def all_of(field: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for query in every for name in getattr(query, field)))

    return replace(
        CONTROL_QUERY,
        arrivals=all_of("arrivals"),
        texts=all_of("texts"),
        denials=all_of("denials"),
        effects=all_of("effects"),
        endings=max((query.endings or () for query in every), key=len, default=()),
    )
