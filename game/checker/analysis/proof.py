"""The proof of a story: the whole of it where it is small enough, else its control flow and then slices.

Input: a compiled story and a budget. Output: observations, statistics of the endings, what is unresolved. The story is
first explored with all that it reads itself, within a part of the budget. If that does not finish, its control flow is
explored without the conditions of the endings. A sample then observes everything; what was not seen by now is followed
in slices, each property in its own cone of influence (`slices.py`). What no slice finished is unresolved.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from game.checker.analysis.outcomes import OutcomeAnalysis, analyse_outcomes
from game.checker.analysis.properties import CONTROL_QUERY, Property, PropertyQuery, properties_of
from game.checker.analysis.random_plays import RandomPlays, sample_plays
from game.checker.analysis.slices import Slice, slices_of
from game.checker.analysis.witness import WitnessFinder
from game.checker.explorer.explorer import Explorer, explore_model
from game.checker.explorer.model import build_model, initial_situations
from game.checker.explorer.observations import Observable, Observation, PackedState
from game.checker.explorer.query import Budget, ExplorationQuery, incoming_subsets
from game.checker.explorer.result import Exploration
from game.checker.explorer.sampling import OBSERVE_ALL, explore_sample
from game.checker.explorer.state_variables import pending_variable
from game.engine.events import Entered
from game.engine.situation import Situation
from game.engine.step import ReceivedInformation, start
from game.engine.story import CompiledStory
from game.scenario.model.scenario import Scenario

STORY_QUERY = ExplorationQuery(follow_irrelevant_moves=False, arrivals=())
"""The query of the story as it reads itself."""
MAX_COMBINATIONS = 10
"""The most pieces that are handed on in every combination; of more only all, all but one, and none."""
MAX_WHOLE_SITUATIONS = 2_000_000
"""The most states of a story that is explored as a whole; backward reachability then takes twice the memory."""
WHOLE_SHARE = 0.25
"""The share of the time, 0 to 1, in which a story has to be explored as a whole."""
SLICE_SHARE = 0.25
"""The share of what time is left, 0 to 1, that one slice may take even if all others then get less."""

MAX_SLICE_SITUATIONS = 4_000_000
"""The most states of a slice: the time is looked at between the layers of a group, which must not grow too large."""
CHANCE_SHARE = 0.2
"""The share of the budget's time, 0 to 1, that plays by chance may take besides."""


class Proof:
    """What was proven of a story: observations, witnesses, statistics, and what is unresolved."""

    def __init__(self, first: Explorer, budget: Budget) -> None:
        self.run = first
        """The exploration of the story itself or of its control flow, with every state kept."""
        self.budget = budget
        self.is_whole = first.prepared.live.question == STORY_QUERY and not first.stopped
        """Whether the story was explored as a whole, so that counts and shares are exact."""
        self.story: Exploration = first.result()
        self.sightings: dict[Observable, Observation] = dict(first.observations.entries)
        self.unresolved: tuple[Property, ...] = ()
        """What the budget did not allow to explore."""
        self.is_every_start = True
        """Whether every combination of what may be handed on was followed."""
        self._queries: dict[Observable, ExplorationQuery] = {}
        self.plays: Mapping[str, int | None] = {}
        """By ending, how many plays lead there over moves that are followed; None where a cycle lies on the way."""
        self.is_seen_whole = False
        """Whether the sample left no state out, so that no slice is needed."""
        self.initial_information: tuple[tuple[str, ...], ...] = ()
        """By initial situation, what earlier desks handed on."""
        self.witnesses = WitnessFinder(first)
        self._last: tuple[ExplorationQuery, WitnessFinder] = (first.prepared.live.question, self.witnesses)

    @property
    def finished(self) -> bool:
        """Tell whether the exploration finished and nothing is unresolved."""
        return self.story.finished and self.is_every_start and not self.unresolved

    @property
    def first_scene(self) -> str:
        """Return the scene that every play begins in."""
        return self.run.prepared.reading.story.first

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
    def properties(self) -> Mapping[Observable, ExplorationQuery]:
        """Return, by observable, the query of the property that it settles."""
        every = properties_of(self.run.prepared.reading)
        return {item: each.query for each in every for item in each.settled_by}

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
        """Return the moves of a shortest play that shows an observable; None if it was never seen."""
        if item not in self.sightings:
            return None
        seen_in = self._queries.get(item)
        if seen_in is None:
            seen = self.sightings[item]
            is_at_start = not seen.steps and not seen.move
            return () if is_at_start else self.witnesses.trace(item)
        query = self.properties.get(item, seen_in)
        if self._last[0] != query:
            # The states of every slice would take too much memory; exploring one again takes little time.
            prepared = build_model(
                self.run.prepared.reading.story, replace(query, count_moves=True), self.run.prepared.starts
            )
            self._last = query, WitnessFinder(explore_model(prepared, self.budget, keep=True))
        return self._last[1].trace(item)

    def merge(self, names: tuple[Property, ...], explorer: Explorer | None) -> None:
        """Add the observations of another exploration; without one, or if it stopped, `names` are unresolved."""
        if explorer is not None:
            observations = explorer.observations.entries
            new = {item: sighting for item, sighting in observations.items() if item not in self.sightings}
            self.sightings |= new
            self._queries |= dict.fromkeys(new, explorer.prepared.live.question)
        if explorer is None or explorer.stopped:
            self.unresolved += names


ProgressCallback = Callable[[int, int], None]
"""Called with how many slices have begun, of how many."""


def no_progress(_done: int, _all: int) -> None:
    """Report no progress."""


class _Clock:
    """The time of a proof: what is left of the budget."""

    def __init__(self, budget: Budget) -> None:
        self.budget, self.began = budget, time.monotonic()

    def left(self, share: float = 1.0) -> Budget:
        """Return the budget with a share of the seconds that are left."""
        return replace(self.budget, seconds=share * (self.budget.seconds - (time.monotonic() - self.began)))


def prove(
    story: CompiledStory,
    budget: Budget = Budget(),  # noqa: B008 - frozen
    advance: ProgressCallback = no_progress,
) -> Proof:
    """Explore a story from every subset of `incoming`, as a whole or in slices; `advance` is told of each slice."""
    clock = _Clock(budget)
    combinations, is_every = _combinations(story.scenario)
    starts = initial_situations(story, combinations)
    proof = Proof(_first_exploration(story, starts, clock), budget)
    proof.initial_information = tuple(tuple(receipt.info for receipt in receipts) for receipts in combinations)
    proof.is_every_start = is_every
    for item, situation in _shown_at_start(story, combinations):
        (place, day), words = proof.run.prepared.key(situation)
        proof.sightings.setdefault(item, Observation(0, PackedState(place, day, words)))
    _merge_sample(proof, clock)
    if not proof.is_seen_whole:
        _explore_slices(proof, slices_of(proof.run.prepared, _unsettled(proof)), clock, advance)
    if proof.is_whole:
        proof.plays = _count_plays(proof, clock.left())
    return proof


def _first_exploration(story: CompiledStory, starts: tuple[Situation, ...], clock: _Clock) -> Explorer:
    """Explore the story as a whole if it is small enough, else its control flow."""
    part = clock.left(WHOLE_SHARE)
    whole = explore_model(
        build_model(story, STORY_QUERY, starts),
        replace(part, situations=min(part.situations, MAX_WHOLE_SITUATIONS)),
        keep=True,
    )
    if not whole.stopped:
        return whole
    control = build_model(story, replace(CONTROL_QUERY, count_moves=True), starts)
    return explore_model(control, clock.left(0.5), keep=True)


def _combinations(scenario: Scenario) -> tuple[tuple[tuple[ReceivedInformation, ...], ...], bool]:
    """Return the combinations of `incoming` to begin with, and whether they are all there are."""
    if len(scenario.incoming) <= MAX_COMBINATIONS:
        return incoming_subsets(scenario), True
    every = tuple(ReceivedInformation(info) for info in scenario.incoming)
    return (every, *(tuple(receipt for receipt in every if receipt != missing) for missing in every), ()), False


def _count_plays(proof: Proof, budget: Budget) -> dict[str, int | None]:
    """Count the plays to each ending in whole numbers; empty where there was no time for it."""
    if budget.seconds <= 0:
        return {}
    prepared = build_model(
        proof.run.prepared.reading.story, replace(STORY_QUERY, count_moves=False), proof.run.prepared.starts
    )
    result = explore_model(prepared, budget, whole=True).result()
    if not result.finished:
        return {}
    plays = {name: statistics.plays for name, statistics in result.endings.items()}
    return {name: None if count is None or isinstance(count, float) else int(count) for name, count in plays.items()}


def _merge_sample(proof: Proof, clock: _Clock) -> None:
    """Add the observations of a sample, so that fewer slices are needed."""
    budget = clock.left(SLICE_SHARE)
    if budget.seconds > 0:
        prepared = proof.run.prepared
        sample = explore_sample(build_model(prepared.reading.story, OBSERVE_ALL, prepared.starts), budget)
        proof.is_seen_whole = sample.whole and not sample.stopped
        proof.merge((), sample)


def _unsettled(proof: Proof) -> Iterator[PropertyQuery]:
    """Yield the properties that nothing has settled yet."""
    for each in properties_of(proof.run.prepared.reading):
        if not each.settled_by <= proof.sightings.keys() and not _is_followed(proof, each.subject):
            yield each


def _is_followed(proof: Proof, subject: Property) -> bool:
    """Tell whether the first exploration, if it finished, settles a property in any case."""
    if not proof.story.finished:
        return False
    if subject.kind == "ending":
        return proof.is_whole
    return subject.kind == "arrival" and pending_variable(subject.name) in proof.run.prepared.live.ever_live


def _explore_slices(proof: Proof, slices: tuple[Slice, ...], clock: _Clock, advance: ProgressCallback) -> None:
    """Explore slices one after another; what the control flow did not finish, no slice can."""
    for number, each in enumerate(slices):
        budget = clock.left(max(SLICE_SHARE, 1 / (len(slices) - number)))
        if budget.seconds <= 0 or not proof.story.finished:
            proof.merge(tuple(_not_settled(proof, each.properties)), None)
            continue
        advance(number + 1, len(slices))
        prepared = build_model(proof.run.prepared.reading.story, each.query, proof.run.prepared.starts)
        explorer = explore_model(prepared, replace(budget, situations=min(budget.situations, MAX_SLICE_SITUATIONS)))
        proof.merge((), explorer)
        if explorer.stopped:
            proof.merge(tuple(_not_settled(proof, each.properties)), None)


def _not_settled(proof: Proof, subjects: Iterable[Property]) -> Iterator[Property]:
    settled_by = {each.subject: each.settled_by for each in properties_of(proof.run.prepared.reading)}
    return (subject for subject in subjects if not settled_by[subject] <= proof.sightings.keys())


def _shown_at_start(
    story: CompiledStory, combinations: tuple[tuple[ReceivedInformation, ...], ...]
) -> Iterator[tuple[Observable, Situation]]:
    """Yield which conditional paragraphs the first scene shows before any move, and in which situation."""
    pieces = story.scenario.scenes[story.first].text
    denials = [None if piece.denies is None else story.index.predicate(piece.denies) for piece in pieces]
    for receipts in combinations:
        initial = start(story, receipts)
        for event in initial.events:
            if isinstance(event, Entered):
                for number, (piece, denies) in enumerate(zip(pieces, denials, strict=True)):
                    name, is_shown = f"{event.scene}#{number}", number in event.paragraphs
                    if piece.when is not None:
                        yield Observable("text", name, is_shown), initial.situation
                    if denies is not None and is_shown:
                        yield Observable("denial", name, denies(initial.situation)), initial.situation
