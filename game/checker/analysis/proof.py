"""The proof of a story as a value: what was seen, what is excluded, witnesses, statistics, what is unresolved."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from game.checker.analysis.outcomes import OutcomeAnalysis, analyse_outcomes
from game.checker.analysis.properties import CONTROL_KINDS, Property, PropertyQuery, properties_of
from game.checker.analysis.random_plays import RandomPlays, sample_plays
from game.checker.analysis.witness import WitnessFinder
from game.checker.explorer.explorer import Explorer, explore_model
from game.checker.explorer.model import build_model
from game.checker.explorer.observations import Observable, Observation
from game.checker.explorer.query import Budget, ExplorationQuery
from game.checker.explorer.result import Exploration

STORY_QUERY = ExplorationQuery(follow_irrelevant_moves=False, arrivals=())
"""The query of the story as it reads itself."""
CHANCE_SHARE = 0.2
"""The share of the budget's time, 0 to 1, that plays by chance may take besides."""
WITNESS_SHARE = 0.1
"""The share of the budget's time, 0 to 1, that the search for one shortest play may take besides."""


class Proof:
    """What was proven of a story: observations, witnesses, statistics, and what is unresolved."""

    def __init__(self, first: Explorer, budget: Budget) -> None:
        self.run = first
        """The exploration of the story itself, with every state kept."""
        self.budget = budget
        self.is_whole = first.prepared.live.question == STORY_QUERY and not first.stopped
        """Whether the story was explored as a whole, so that counts and shares are exact."""
        self.story: Exploration = first.result()
        self.sightings: dict[Observable, Observation] = dict(first.observations.entries)
        self.excluded: set[Observable] = set()
        """What was proven not to happen by an exploration that left variables open."""
        self.unresolved: tuple[Property, ...] = ()
        """What the budget did not allow to explore."""
        self.is_every_start = True
        """Whether every combination of what may be handed on was followed."""
        self.plays: Mapping[str, int | None] = {}
        """By ending, how many plays lead there over moves that are followed; None where a cycle lies on the way."""
        self.situations, self.transitions = self.story.situations, self.story.transitions
        """How many states and moves were explored, in all slices together."""
        self.slices = 0
        """How many explorations of slices there were."""
        self.initial_information: tuple[tuple[str, ...], ...] = ()
        """By initial situation, what earlier desks handed on."""
        self.witnesses = WitnessFinder(first)
        self._queries: dict[Observable, ExplorationQuery] = {}
        self._last: tuple[ExplorationQuery, WitnessFinder] = (first.prepared.live.question, self.witnesses)
        self._samples: list[WitnessFinder] = []

    @property
    def finished(self) -> bool:
        """Tell whether nothing is unresolved."""
        return self.is_every_start and not self.unresolved

    @property
    def is_control_flow_settled(self) -> bool:
        """Tell whether what was not seen of scenes, moves and ways never happens."""
        return not any(each.kind in CONTROL_KINDS for each in self.unresolved)

    @property
    def first_scene(self) -> str:
        """Return the scene that every play begins in."""
        return self.run.prepared.reading.story.first

    @property
    def scenes(self) -> tuple[str, ...]:
        """Return the scenes that were seen to be reached, in their order."""
        scenes = self.run.prepared.reading.scenario.scenes
        return tuple(name for name in scenes if self.happens("scene", name))

    @property
    def endings(self) -> frozenset[str]:
        """Return the endings that were seen to be reached."""
        return frozenset(item.name for item in self.sightings if item.kind == "ending")

    @cached_property
    def outcomes(self) -> OutcomeAnalysis | None:
        """Return which endings each choice leaves open; None for a story that was not explored as a whole."""
        return analyse_outcomes(self.run) if self.is_whole else None

    @cached_property
    def plays_by_chance(self) -> RandomPlays:
        """Return plays in which every move was drawn, made when they are first asked for."""
        prepared = self.run.prepared
        return sample_plays(prepared.reading.story, prepared.starts, seconds=CHANCE_SHARE * self.budget.seconds)

    @cached_property
    def properties(self) -> tuple[PropertyQuery, ...]:
        """Return every property of the story."""
        return properties_of(self.run.prepared.reading)

    @cached_property
    def _queries_by_observable(self) -> Mapping[Observable, ExplorationQuery]:
        return {item: each.query for each in self.properties for item in each.settled_by}

    def is_settled(self, each: PropertyQuery) -> bool:
        """Tell whether everything that a property asks for was seen or excluded."""
        return all(item in self.sightings or item in self.excluded for item in each.settled_by)

    def is_unresolved(self, kind: str, name: str) -> bool:
        """Tell whether a property was not proven, as `Property` names it."""
        return Property(kind, name) in self.unresolved

    def handed_on(self, item: Observable) -> tuple[str, ...] | None:
        """Return what was handed on in the witness of an observable; None unless the first exploration saw it."""
        if item not in self.sightings or item in self._queries:
            return None
        start = self.witnesses.start_of(self.sightings[item].spot)
        return self.initial_information[self.run.prepared.starts.index(start)]

    def happens(self, kind: str, name: str, *, holds: bool = True) -> bool:
        """Tell whether something was seen, as `Observable` names it."""
        return Observable(kind, name, holds) in self.sightings

    def play(self, item: Observable) -> tuple[str, ...] | None:
        """Return the moves of a play that shows an observable; None if it was never seen.

        The play is a shortest one, unless the search for it took too long: then it is one of a sample.
        """
        if item not in self.sightings:
            return None
        seen_in = self._queries.get(item)
        if seen_in is None:
            seen = self.sightings[item]
            is_at_start = not seen.steps and not seen.move
            return () if is_at_start else self.witnesses.trace(item)
        query = self._queries_by_observable.get(item, seen_in)
        if self._last[0] != query:
            # The states of every slice would take too much memory; exploring one again takes little time.
            prepared = build_model(
                self.run.prepared.reading.story, replace(query, count_moves=True), self.run.prepared.starts
            )
            budget = replace(self.budget, seconds=WITNESS_SHARE * self.budget.seconds)
            self._last = query, WitnessFinder(explore_model(prepared, budget, keep=True))
        shortest = self._last[1].trace(item)
        if shortest is not None:
            return shortest
        return next((play for sample in self._samples if (play := sample.trace(item)) is not None), None)

    def add_exploration(self, explorer: Explorer) -> None:
        """Add what an exploration has seen; samples are kept for their plays."""
        query = explorer.prepared.live.question
        self._count(explorer)
        observations = explorer.observations.entries
        new = {item: sighting for item, sighting in observations.items() if item not in self.sightings}
        self.sightings |= new
        self._queries |= dict.fromkeys(new, query)
        if query.sample_contacts:
            self._samples.append(WitnessFinder(explorer))

    def exclude(self, settled: Iterable[PropertyQuery], explorer: Explorer) -> None:
        """Exclude what an exploration that left variables open has not seen of some properties."""
        self._count(explorer)
        for each in settled:
            self.excluded |= each.settled_by - explorer.observations.entries.keys()

    def _count(self, explorer: Explorer) -> None:
        self.situations += explorer.tally.situations
        self.transitions += explorer.tally.transitions
        self.slices += 1
