"""Everything an author is told is proven here: one exploration of the story, and small ones beside it.

To follow every consequence and every conditional paragraph at once would keep apart what the story itself never tells
apart, and few stories would be finished. So the story is explored with what it reads itself; whatever that could not
show is then followed by itself, one consequence or one text at a time. Sightings mean the same in all of them.
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
"""The story as it reads itself."""
FOCUSED_QUERY = replace(STORY_QUERY, count_plays=False, count_moves=False)
"""The story with something beside it that is followed."""
MAX_COMBINATIONS = 10
"""Pieces that may be handed on in every combination; of more only all, all but one, and none."""
PARTIAL_COMBINATIONS = "every combination of what may be handed on"
MAX_BACKWARD_SITUATIONS = 2_000_000
"""Situations from which the endings are looked back over: that takes twice the room of finding them."""


class Proof:
    """What was proven of a story."""

    def __init__(self, first: Explorer) -> None:
        self.run = first
        """The exploration of the story itself, with every situation; `ahead` can look back over it."""
        self.story: Exploration = first.result()
        self.sightings: dict[Observable, Observation] = dict(first.observations.found)
        self.unresolved: tuple[str, ...] = ()
        """What the budget did not allow to follow, as `Question` names it."""
        self._asked: dict[Observable, ExplorationQuery] = {}
        self.plays: dict[str, int | None] = {}
        """By ending, how many plays over the moves that matter lead there; None where they can go round for ever."""
        self.is_seen_whole = False
        """Whether a sample left nothing out, so that nothing has to be followed by itself."""
        self.initial_information: tuple[tuple[str, ...], ...] = ()
        """By start, what earlier desks handed on."""
        self.witnesses = WitnessFinder(first)
        self._last: tuple[ExplorationQuery, WitnessFinder] = (first.prepared.live.question, self.witnesses)

    @property
    def finished(self) -> bool:
        """Tell whether nothing was left open."""
        return self.story.finished and not self.unresolved

    @property
    def first_scene(self) -> str:
        """Return the scene that every play begins in."""
        return self.run.prepared.reading.story.first

    @cached_property
    def ahead(self) -> OutcomeAnalysis | None:
        """Return what each choice leaves open; None where that was not worked out."""
        is_small = self.story.situations <= MAX_BACKWARD_SITUATIONS
        return analyse_outcomes(self.run) if self.story.finished and is_small else None

    def handed_on(self, item: Observable) -> tuple[str, ...] | None:
        """Return what was handed on in the play that shows something; None if that play is not the story's own."""
        if item not in self.sightings or item in self._asked:
            return None
        start = self.witnesses.start_of(self.sightings[item].spot)
        return self.initial_information[self.run.prepared.starts.index(start)]

    def happens(self, kind: str, name: str, *, holds: bool = True) -> bool:
        """Tell whether something was seen, as `Item` names it."""
        return Observable(kind, name, holds) in self.sightings

    def play(self, item: Observable) -> tuple[str, ...] | None:
        """Return the moves of a shortest play that shows something, without idle moves; None if it was never seen."""
        if item not in self.sightings:
            return None
        question = self._asked.get(item)
        if question is None:
            return self.witnesses.trace(item)
        if self._last[0] != question:
            # Keeping the situations of every question would take far more room than exploring one again takes time.
            counted = replace(question, count_moves=True)
            prepared = build_model(self.run.prepared.reading.story, counted, self.run.prepared.starts)
            self._last = question, WitnessFinder(explore_model(prepared, self.run.budget, keep=True))
        return self._last[1].trace(item)

    def merge(self, names: tuple[str, ...], found: Explorer | None) -> None:
        """Add what another question has shown, or that it could not be answered."""
        if found is None or found.stopped:
            self.unresolved += names
        if found is not None:
            new = {item: sighting for item, sighting in found.observations.found.items() if item not in self.sightings}
            self.sightings |= new
            self._asked |= dict.fromkeys(new, found.prepared.live.question)


ProgressCallback = Callable[[int, int], None]
"""Told how many of how many questions are answered."""


def no_progress(_done: int, _all: int) -> None:
    """Let nobody watch."""


def prove(story: CompiledStory, budget: Budget = Budget(), advance: ProgressCallback = no_progress) -> Proof:  # noqa: B008 - frozen
    """Explore a story for every subset of `incoming`, then follow by itself what that could not show."""
    began = time.monotonic()
    combinations, is_every = _combinations(story.scenario)
    starts = initial_situations(story, combinations)
    proof = Proof(explore_model(build_model(story, STORY_QUERY, starts), budget, keep=True))
    proof.initial_information = tuple(tuple(receipt.info for receipt in receipts) for receipts in combinations)
    proof.unresolved = () if is_every else (PARTIAL_COMBINATIONS,)
    for item, situation in _shown_at_start(story, combinations):
        (place, day), words = proof.run.prepared.key(situation)
        proof.sightings.setdefault(item, Observation(0, PackedState(place, day, words)))
    _sampled(proof, replace(budget, seconds=budget.seconds - (time.monotonic() - began)))
    questions = tuple(_questions(proof))
    for done, (names, question) in enumerate(questions, 1):
        advance(done, len(questions))
        seconds = budget.seconds - (time.monotonic() - began)
        proof.merge(
            names, _followed(story, question, starts, replace(budget, seconds=seconds)) if seconds > 0 else None
        )
    proof.plays = _counted(proof, replace(budget, seconds=budget.seconds - (time.monotonic() - began)))
    return proof


def _combinations(scenario: Scenario) -> tuple[tuple[tuple[ReceivedInformation, ...], ...], bool]:
    """Return the combinations of `incoming` to begin with, and whether they are all there are."""
    if len(scenario.incoming) <= MAX_COMBINATIONS:
        return incoming_subsets(scenario), True
    every = tuple(ReceivedInformation(info) for info in scenario.incoming)
    return (every, *(tuple(one for one in every if one != missing) for missing in every), ()), False


def _counted(proof: Proof, budget: Budget) -> dict[str, int | None]:
    """Count the plays to each ending in whole numbers; empty where there was no time for it."""
    if not proof.story.finished or budget.seconds <= 0:
        return {}
    prepared = build_model(
        proof.run.prepared.reading.story, replace(STORY_QUERY, count_moves=False), proof.run.prepared.starts
    )
    found = explore_model(prepared, budget, whole=True).result()
    if not found.finished:
        return {}
    counted = ((name, ended.plays) for name, ended in found.endings.items())
    return {name: None if plays is None or isinstance(plays, float) else int(plays) for name, plays in counted}


def _followed(
    story: CompiledStory, question: ExplorationQuery, starts: tuple[Situation, ...], budget: Budget
) -> Explorer:
    return explore_model(build_model(story, question, starts), budget)


def _sampled(proof: Proof, budget: Budget) -> None:
    """See what a sample shows, so that only what it does not has to be followed."""
    if proof.story.finished and budget.seconds > 0:
        prepared = proof.run.prepared
        found = explore_sample(build_model(prepared.reading.story, OBSERVE_ALL, prepared.starts), budget)
        proof.is_seen_whole = found.whole and not found.stopped
        proof.merge((), found)


def _questions(proof: Proof) -> Iterator[tuple[tuple[str, ...], ExplorationQuery]]:
    """Yield questions for what the story does not follow itself and no sample showed: consequences, texts, effects.

    Those that need the same memories beside the story's own are asked together: that costs no more than one of them.
    """
    if proof.is_seen_whole:
        return
    reading, known = proof.run.prepared.reading, proof.run.prepared.live.ever_live
    for name in reading.scenario.later:
        if pending_variable(name) not in known and not _is_answered(
            proof, f"later:{name}", frozenset(_arrival(reading, name))
        ):
            yield (f"later:{name}",), replace(FOCUSED_QUERY, arrivals=(name,))
    together: dict[frozenset[StateVariable], tuple[list[str], list[str]]] = {}
    for shelf, found in enumerate((text_dependencies(reading), effect_dependencies(reading))):
        for name, memories, shown_by in found:
            if not _is_answered(proof, name, shown_by):
                together.setdefault(memories - known or memories, ([], []))[shelf].append(name)
    for texts, effects in together.values():
        yield (*texts, *effects), replace(FOCUSED_QUERY, texts=tuple(texts), effects=tuple(effects))


def _is_answered(proof: Proof, name: str, shown_by: frozenset[Observable]) -> bool:
    """Tell whether everything that would settle a question was seen."""
    return name not in proof.unresolved and shown_by <= proof.sightings.keys()


def _arrival(reading: StoryAnalysis, name: str) -> Iterator[Observable]:
    yield Observable("arrival", name)
    if reading.scenario.later[name].when:
        yield Observable("arrival", name, holds=False)


def _shown_at_start(
    story: CompiledStory, combinations: tuple[tuple[ReceivedInformation, ...], ...]
) -> Iterator[tuple[Observable, Situation]]:
    """Yield which conditional words the first scene shows before any move is made."""
    pieces = story.scenario.scenes[story.first].text
    for receipts in combinations:
        begun = start(story, receipts)
        for event in begun.events:
            if isinstance(event, Entered):
                for number in (number for number, piece in enumerate(pieces) if piece.when is not None):
                    yield Observable("text", f"{event.scene}#{number}", number in event.paragraphs), begun.situation
