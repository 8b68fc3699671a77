"""The properties of a story that are proven one by one: its control flow, arrivals, texts, effects, denials, endings.

Input: the analysis of a story. Output: for each property the query that an exploration of it needs, the variables that
it reads itself, and the observables that settle it. Whatever no query asks about is abstracted away, so that each
property is followed in its own cone of influence: what its condition reads, and what that depends on, backwards.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from game.checker.explorer.observations import Observable
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import StateVariable, information_handled
from game.checker.explorer.story_analysis import StoryAnalysis
from game.scenario.model.effects import If
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Choice, Line, Look
from game.scenario.model.shared import ANYONE
from game.scenario.model.traversal import answer_name, effect_lists, effects_in, prose

CONTROL_QUERY = ExplorationQuery(
    count_plays=False, follow_irrelevant_moves=False, count_moves=False, arrivals=(), endings=()
)
"""The query of the control flow: which scenes, moves and ways can be taken, whatever the ending is."""
ENDING_TEXT = "ending:"
"""What the name of a paragraph of an ending begins with."""


CONTROL_KINDS = frozenset({"scene", "offer", "way", "dead_end", "loop", "range"})
"""The kinds of properties of the control flow: what every exploration observes."""


class Property(NamedTuple):
    """Something that is to be proven.

    `kind` is arrival, text, answer, effect, denial or ending, or one of the control flow: scene (it is reached), offer
    (a move is on offer, its condition holds and fails), way (it is taken, its condition holds and fails), dead_end,
    loop (of the whole story, so that its name is empty) or range.
    """

    kind: str
    name: str


@dataclass(frozen=True)
class PropertyQuery:
    """A property, the query that settles it, and what has to be seen so that no exploration is needed for it."""

    subject: Property
    query: ExplorationQuery
    settled_by: frozenset[Observable]
    reads: frozenset[StateVariable]
    """The variables that its own conditions read."""


class _PropertyList:
    """The properties of one story."""

    def __init__(self, reading: StoryAnalysis) -> None:
        self.reading, self.scenario = reading, reading.scenario

    def _property(
        self,
        kind: str,
        name: str,
        query: ExplorationQuery,
        settled_by: Iterable[Observable],
        conditions: Iterable[str | None],
    ) -> PropertyQuery:
        reads = frozenset(variable for text in conditions for variable in self.reading.variables_read(text))
        return PropertyQuery(Property(kind, name), query, frozenset(settled_by), reads)

    def control_flow(self) -> Iterator[PropertyQuery]:
        """Yield what every exploration observes: scenes, moves, ways, dead ends, loops, numbers out of range."""
        for name, scene in self.scenario.scenes.items():
            yield self._property("scene", name, CONTROL_QUERY, {Observable("scene", name)}, self._ways_into(name))
            conditions = [choice.when for choice in scene.choices.values()]
            yield self._property("dead_end", name, CONTROL_QUERY, {Observable("dead_end", name)}, conditions)
            for key, choice in scene.choices.items():
                yield from self._ways(f"{name}.{key}", choice)
            shelves: tuple[Mapping[str, Choice | Look | Line], ...] = (scene.choices, scene.look, scene.talk)
            for shelf in shelves:
                for key, single in shelf.items():
                    yield self._offer(f"{name}.{key}", single.when)
        for name, document in self.scenario.documents.items():
            yield self._offer(name, document.when)
        loops = {Observable("loop", name) for name in self.scenario.scenes}
        yield self._property("loop", "", CONTROL_QUERY, loops, ())
        for name, definition in self.reading.story.index.definitions.items():
            if definition.strict:
                yield self._property("range", name, CONTROL_QUERY, {Observable("range", name)}, (f"{name} == {name}",))

    def _ways_into(self, scene: str) -> Iterator[str | None]:
        for origin in self.scenario.scenes.values():
            for choice in origin.choices.values():
                if any(way.scene == scene for way in choice.goto):
                    yield from (choice.when, *(way.when for way in choice.goto))

    def _offer(self, key: str, when: str | None) -> PropertyQuery:
        settled_by = {Observable("offered", key)}
        settled_by |= {Observable("when", key, holds) for holds in (True, False) if when is not None}
        return self._property("offer", key, CONTROL_QUERY, settled_by, (when,))

    def _ways(self, key: str, choice: Choice) -> Iterator[PropertyQuery]:
        for number, way in enumerate(choice.goto):
            name = f"{key}#{number}"
            settled_by = {Observable("way", name)}
            settled_by |= {Observable("goto", name, holds) for holds in (True, False) if way.when is not None}
            conditions = (choice.when, *(above.when for above in choice.goto[: number + 1]))
            yield self._property("way", name, CONTROL_QUERY, settled_by, conditions)

    def arrivals(self) -> Iterator[PropertyQuery]:
        """Yield whether each consequence arrives, and whether its condition fails."""
        for name, later in self.scenario.later.items():
            values = (True, False) if later.when else (True,)
            settled_by = {Observable("arrival", name, holds) for holds in values}
            query = replace(CONTROL_QUERY, arrivals=(name,))
            yield self._property("arrival", name, query, settled_by, (later.when, later.after))

    def texts(self) -> Iterator[PropertyQuery]:
        """Yield whether each conditional paragraph is shown, and whether each that denies something is then true."""
        for text in prose(self.scenario):
            is_ending = text.name.startswith(ENDING_TEXT)
            endings = endings_up_to(self.scenario, text.name.removeprefix(ENDING_TEXT)) if is_ending else ()
            whens = [self.scenario.endings[name].when for name in endings]
            for number, paragraph in enumerate(text.paragraphs):
                name = f"{text.name}#{number}"
                if paragraph.when is not None:
                    query = replace(CONTROL_QUERY, texts=(name,), endings=endings)
                    yield self._property("text", name, query, {Observable("text", name)}, (paragraph.when, *whens))
                if paragraph.denies is not None:
                    query = replace(CONTROL_QUERY, denials=(name,), endings=endings)
                    conditions = (paragraph.when, paragraph.denies, *whens)
                    yield self._property("denial", name, query, {Observable("denial", name)}, conditions)

    def answers(self) -> Iterator[PropertyQuery]:
        """Yield whether each answer is ever given; those that anyone gives are there for other stories too."""
        own = {agency: answers for agency, answers in self.scenario.answers.items() if agency != ANYONE}
        for agency, answers in own.items():
            for number, answer in enumerate(answers):
                name = answer_name(agency, number)
                query = replace(CONTROL_QUERY, answers=(name,))
                yield self._property("answer", name, query, {Observable("answer", name)}, (answer.when,))

    def effects(self) -> Iterator[PropertyQuery]:
        """Yield whether the condition of each effect holds and fails, and whether what it writes or sends is held."""
        for listed in effect_lists(self.scenario):
            for entry in effects_in(listed):
                if isinstance(entry.effect, If):
                    settled_by = {Observable("if", entry.name, holds) for holds in (True, False)}
                    conditions = [entry.effect.condition]
                else:
                    pieces = information_handled(entry.effect)
                    settled_by = {Observable("held", f"{entry.name}.{info}") for info in pieces}
                    conditions = [f"held({info})" for info in pieces]
                if settled_by:
                    query = replace(CONTROL_QUERY, effects=(entry.name,))
                    yield self._property("effect", entry.name, query, settled_by, conditions)

    def endings(self) -> Iterator[PropertyQuery]:
        """Yield whether each ending is reached, and whether its condition fails."""
        for name, ending in self.scenario.endings.items():
            above = endings_up_to(self.scenario, name)
            settled_by = {Observable("ending", name)}
            if ending.when is not None:
                settled_by.add(Observable("ends", name, holds=False))
            whens = [self.scenario.endings[each].when for each in above]
            yield self._property("ending", name, replace(CONTROL_QUERY, endings=above), settled_by, whens)


def properties_of(reading: StoryAnalysis) -> tuple[PropertyQuery, ...]:
    """Return every property of a story."""
    every = _PropertyList(reading)
    return (
        *every.control_flow(),
        *every.arrivals(),
        *every.texts(),
        *every.answers(),
        *every.effects(),
        *every.endings(),
    )


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
        answers=all_of("answers"),
        effects=all_of("effects"),
        endings=max((query.endings or () for query in every), key=len, default=()),
    )
