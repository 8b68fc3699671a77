"""The proof of a story: one exploration of it, a sample, and focused explorations for what those did not show.

Input: a compiled story and a budget. Output: observations, statistics of the endings, what is unresolved. To observe
every consequence and conditional paragraph at once would make states differ that the story itself never tells apart,
and few stories would finish. So the story is explored with what it reads itself; a sample then observes everything;
what neither has shown is explored by itself, one consequence or one group of texts and effects at a time.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property

from game.checker.analysis.observables import effect_dependencies, text_dependencies
from game.checker.analysis.outcomes import OutcomeAnalysis, analyse_outcomes
from game.checker.analysis.witness import WitnessFinder
from game.checker.explorer.explorer import Explorer, explore_model
from game.checker.explorer.model import build_model, initial_situations
from game.checker.explorer.observations import Observable, Observation, PackedState
from game.checker.explorer.query import Budget, ExplorationQuery, incoming_subsets
from game.checker.explorer.result import Exploration
from game.checker.explorer.sampling import OBSERVE_ALL, explore_sample
from game.checker.explorer.state_variables import StateVariable, pending_variable
from game.checker.explorer.story_analysis import StoryAnalysis
from game.engine.events import Entered
from game.engine.situation import Situation
from game.engine.step import ReceivedInformation, start
from game.engine.story import CompiledStory
from game.scenario.model.scenario import Scenario

STORY_QUERY = ExplorationQuery(follow_irrelevant_moves=False, arrivals=())
"""The query of the story as it reads itself."""
FOCUSED_QUERY = replace(STORY_QUERY, count_plays=False, count_moves=False)
"""The query to which one observed consequence, or some texts and effects, are added."""
MAX_COMBINATIONS = 10
"""The most pieces that are handed on in every combination; of more only all, all but one, and none."""
PARTIAL_COMBINATIONS = "every combination of what may be handed on"
MAX_BACKWARD_SITUATIONS = 2_000_000
"""The most states for backward reachability, which takes twice the memory of the exploration."""


class Proof:
    """What was proven of a story: observations, witnesses, statistics, and what is unresolved."""

    def __init__(self, first: Explorer) -> None:
        self.run = first
        """The exploration of the story itself, with every state kept."""
        self.story: Exploration = first.result()
        self.sightings: dict[Observable, Observation] = dict(first.observations.entries)
        self.unresolved: tuple[str, ...] = ()
        """What the budget did not allow to explore, as `ExplorationQuery` names it."""
        self._queries: dict[Observable, ExplorationQuery] = {}
        self.plays: dict[str, int | None] = {}
        """By ending, how many plays lead there over moves that are followed; None where a cycle lies on the way."""
        self.is_seen_whole = False
        """Whether the sample left no state out, so that no focused exploration is needed."""
        self.initial_information: tuple[tuple[str, ...], ...] = ()
        """By initial situation, what earlier desks handed on."""
        self.witnesses = WitnessFinder(first)
        self._last: tuple[ExplorationQuery, WitnessFinder] = (first.prepared.live.question, self.witnesses)

    @property
    def finished(self) -> bool:
        """Tell whether the exploration finished and nothing is unresolved."""
        return self.story.finished and not self.unresolved

    @property
    def first_scene(self) -> str:
        """Return the scene that every play begins in."""
        return self.run.prepared.reading.story.first

    @cached_property
    def outcomes(self) -> OutcomeAnalysis | None:
        """Return which endings each choice leaves open; None for an unfinished or too large exploration."""
        is_small = self.story.situations <= MAX_BACKWARD_SITUATIONS
        return analyse_outcomes(self.run) if self.story.finished and is_small else None

    def handed_on(self, item: Observable) -> tuple[str, ...] | None:
        """Return what was handed on in the witness of an observable; None unless the story's exploration saw it."""
        if item not in self.sightings or item in self._queries:
            return None
        start = self.witnesses.start_of(self.sightings[item].spot)
        return self.initial_information[self.run.prepared.starts.index(start)]

    def happens(self, kind: str, name: str, *, holds: bool = True) -> bool:
        """Tell whether something was seen, as `Observable` names it."""
        return Observable(kind, name, holds) in self.sightings

    def play(self, item: Observable) -> tuple[str, ...] | None:
        """Return the moves of a shortest play that shows an observable; None if it was never seen."""
        if item not in self.sightings:
            return None
        query = self._queries.get(item)
        if query is None:
            return self.witnesses.trace(item)
        if self._last[0] != query:
            # The states of every focused exploration would take too much memory; exploring one again takes little time.
            counted = replace(query, count_moves=True)
            prepared = build_model(self.run.prepared.reading.story, counted, self.run.prepared.starts)
            self._last = query, WitnessFinder(explore_model(prepared, self.run.budget, keep=True))
        return self._last[1].trace(item)

    def merge(self, names: tuple[str, ...], explorer: Explorer | None) -> None:
        """Add the observations of another exploration; without one, or if it stopped, `names` are unresolved."""
        if explorer is None or explorer.stopped:
            self.unresolved += names
        if explorer is not None:
            observations = explorer.observations.entries
            new = {item: sighting for item, sighting in observations.items() if item not in self.sightings}
            self.sightings |= new
            self._queries |= dict.fromkeys(new, explorer.prepared.live.question)


ProgressCallback = Callable[[int, int], None]
"""Called with how many focused explorations have begun, of how many."""


def no_progress(_done: int, _all: int) -> None:
    """Report no progress."""


def prove(story: CompiledStory, budget: Budget = Budget(), advance: ProgressCallback = no_progress) -> Proof:  # noqa: B008 - frozen
    """Explore a story from every subset of `incoming`, then a sample of it, then what is still unsettled."""
    began = time.monotonic()
    combinations, is_every = _combinations(story.scenario)
    starts = initial_situations(story, combinations)
    proof = Proof(explore_model(build_model(story, STORY_QUERY, starts), budget, keep=True))
    proof.initial_information = tuple(tuple(receipt.info for receipt in receipts) for receipts in combinations)
    proof.unresolved = () if is_every else (PARTIAL_COMBINATIONS,)
    for item, situation in _shown_at_start(story, combinations):
        (place, day), words = proof.run.prepared.key(situation)
        proof.sightings.setdefault(item, Observation(0, PackedState(place, day, words)))
    _merge_sample(proof, replace(budget, seconds=budget.seconds - (time.monotonic() - began)))
    queries = tuple(_focused_queries(proof))
    for number, (names, query) in enumerate(queries, 1):
        advance(number, len(queries))
        seconds = budget.seconds - (time.monotonic() - began)
        proof.merge(
            names, _explore_query(story, query, starts, replace(budget, seconds=seconds)) if seconds > 0 else None
        )
    proof.plays = _count_plays(proof, replace(budget, seconds=budget.seconds - (time.monotonic() - began)))
    return proof


def _combinations(scenario: Scenario) -> tuple[tuple[tuple[ReceivedInformation, ...], ...], bool]:
    """Return the combinations of `incoming` to begin with, and whether they are all there are."""
    if len(scenario.incoming) <= MAX_COMBINATIONS:
        return incoming_subsets(scenario), True
    every = tuple(ReceivedInformation(info) for info in scenario.incoming)
    return (every, *(tuple(receipt for receipt in every if receipt != missing) for missing in every), ()), False


def _count_plays(proof: Proof, budget: Budget) -> dict[str, int | None]:
    """Count the plays to each ending in whole numbers; empty where there was no time for it."""
    if not proof.story.finished or budget.seconds <= 0:
        return {}
    prepared = build_model(
        proof.run.prepared.reading.story, replace(STORY_QUERY, count_moves=False), proof.run.prepared.starts
    )
    result = explore_model(prepared, budget, whole=True).result()
    if not result.finished:
        return {}
    plays = {name: statistics.plays for name, statistics in result.endings.items()}
    return {name: None if count is None or isinstance(count, float) else int(count) for name, count in plays.items()}


def _explore_query(
    story: CompiledStory, query: ExplorationQuery, starts: tuple[Situation, ...], budget: Budget
) -> Explorer:
    return explore_model(build_model(story, query, starts), budget)


def _merge_sample(proof: Proof, budget: Budget) -> None:
    """Add the observations of a sample, so that fewer focused explorations are needed."""
    if proof.story.finished and budget.seconds > 0:
        prepared = proof.run.prepared
        sample = explore_sample(build_model(prepared.reading.story, OBSERVE_ALL, prepared.starts), budget)
        proof.is_seen_whole = sample.whole and not sample.stopped
        proof.merge((), sample)


def _focused_queries(proof: Proof) -> Iterator[tuple[tuple[str, ...], ExplorationQuery]]:
    """Yield queries, each with what it settles: consequences, texts and effects that were not settled yet.

    Texts and effects that add the same state variables to the story's own share a query: it costs no more than one.
    """
    if proof.is_seen_whole:
        return
    reading, known = proof.run.prepared.reading, proof.run.prepared.live.ever_live
    for name in reading.scenario.later:
        if pending_variable(name) not in known and not _is_settled(
            proof, f"later:{name}", frozenset(_arrival_observables(reading, name))
        ):
            yield (f"later:{name}",), replace(FOCUSED_QUERY, arrivals=(name,))
    names_by_variables: dict[frozenset[StateVariable], tuple[list[str], list[str]]] = {}
    for kind, dependencies in enumerate((text_dependencies(reading), effect_dependencies(reading))):
        for name, variables, settled_by in dependencies:
            if not _is_settled(proof, name, settled_by):
                names_by_variables.setdefault(variables - known or variables, ([], []))[kind].append(name)
    for texts, effects in names_by_variables.values():
        yield (*texts, *effects), replace(FOCUSED_QUERY, texts=tuple(texts), effects=tuple(effects))


def _is_settled(proof: Proof, name: str, settled_by: frozenset[Observable]) -> bool:
    """Tell whether everything that settles a name was seen."""
    return name not in proof.unresolved and settled_by <= proof.sightings.keys()


def _arrival_observables(reading: StoryAnalysis, name: str) -> Iterator[Observable]:
    yield Observable("arrival", name)
    if reading.scenario.later[name].when:
        yield Observable("arrival", name, holds=False)


def _shown_at_start(
    story: CompiledStory, combinations: tuple[tuple[ReceivedInformation, ...], ...]
) -> Iterator[tuple[Observable, Situation]]:
    """Yield which conditional paragraphs the first scene shows before any move, and in which situation."""
    pieces = story.scenario.scenes[story.first].text
    for receipts in combinations:
        initial = start(story, receipts)
        for event in initial.events:
            if isinstance(event, Entered):
                for number in (number for number, piece in enumerate(pieces) if piece.when is not None):
                    yield Observable("text", f"{event.scene}#{number}", number in event.paragraphs), initial.situation
