"""The prover: a story is explored as a whole where it is small enough, else sampled and then proven in slices.

Input: a compiled story and a budget. Output: its proof. The story is first explored with all that it reads itself,
within a part of the budget. A sample then observes everything. What was not seen by now is proven in slices
(`slices.py`): first not to happen, by explorations that track few variables, then more; what those cannot exclude is
followed exactly. What no slice finished within the budget is unresolved.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from game.checker.analysis.proof import STORY_QUERY, Proof
from game.checker.analysis.properties import CONTROL_KINDS, Property, PropertyQuery
from game.checker.analysis.slices import Slice, Variables, exact_slices, joined_slice, localised_slices, sampled_slices
from game.checker.explorer.explorer import Explorer, explore_model
from game.checker.explorer.model import ExplorationModel, build_model, initial_situations
from game.checker.explorer.observations import Observable, Observation, PackedState
from game.checker.explorer.query import Budget, ExplorationQuery, incoming_subsets
from game.checker.explorer.sampling import OBSERVE_ALL, explore_sample
from game.checker.explorer.state_variables import pending_variable
from game.engine.events import Entered
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.situation import Situation
from game.engine.step import start
from game.engine.story import CompiledStory
from game.scenario.model.scenario import Scenario

MAX_COMBINATIONS = 10
"""The most pieces that are handed on in every combination; of more only all, all but one, and none."""
MAX_WHOLE_SITUATIONS = 2_000_000
"""The most states of a story that is explored as a whole; backward reachability then takes twice the memory."""
MAX_WHOLE_BITS = 150
"""The most bits of a state of such a story; one with more was never small enough."""
WHOLE_SHARE = 0.1
"""The share of the time, 0 to 1, in which a story has to be explored as a whole."""
SAMPLES_SHARE = 0.4
"""The share of what time is left, 0 to 1, that samples of the whole story may take."""
MAX_WHOLE_SAMPLES = 1
"""The most samples of the whole story: later ones show little that a smaller sample or a slice does not show sooner."""
MAX_SAMPLES = 30
"""The most samples of properties alone, which are small."""
PATIENCE = 2
"""After so many samples in succession that settled nothing no more are taken."""
MAX_ROUNDS = 1000
"""More rounds than it takes to track every variable."""
SLICE_SHARE = 0.25
"""The share of what time is left, 0 to 1, that one slice may take even if all others then get less."""
LOCALISED_SHARE = 0.2
"""The same for a slice that leaves variables open."""
MAX_LOCALISED_SITUATIONS = 1_000_000
"""The most states of a slice that leaves variables open, divided by its properties: what takes more is tried in
smaller slices."""
EFFORTS = ((30_000, PATIENCE), (MAX_LOCALISED_SITUATIONS, 10))
"""First what takes little, then all that may help: the most states of a slice that leaves variables open, and how many
samples of a few properties may settle nothing."""
MAX_SLICE_SITUATIONS = 1_000_000
"""The most states of an exact slice: the time is looked at between the layers of a group, which must not grow too
large."""

MAX_NUMBERS = 10_000_000
"""The most numbers of states that wait to be expanded, so that a proof takes less than a gigabyte."""

ProgressCallback = Callable[[int, int], None]
"""Called with how many properties are settled, of how many."""


def no_progress(_done: int, _all: int) -> None:
    """Report no progress."""


def prove(
    story: CompiledStory,
    budget: Budget = Budget(),  # noqa: B008 - frozen
    advance: ProgressCallback = no_progress,
) -> Proof:
    """Explore a story from every subset of `incoming`, as a whole or in slices; `advance` is told of its progress."""
    clock = _Clock(budget)
    combinations, is_every = _combinations(story.scenario)
    starts = initial_situations(story, combinations)
    proof = Proof(_whole_story(story, starts, clock), budget)
    clock.proof = proof
    proof.initial_information = tuple(tuple(receipt.info for receipt in receipts) for receipts in combinations)
    proof.is_every_start = is_every
    for item, situation in _shown_at_start(story, combinations):
        (place, day), words = proof.run.prepared.key(situation)
        proof.sightings.setdefault(item, Observation(0, PackedState(place, day, words)))
    if not _add_samples(proof, clock):
        _Slicing(proof, clock, advance).settle(each for each in proof.properties if not _is_settled(proof, each))
    if proof.is_whole:
        proof.plays = _count_plays(proof, clock.left())
    return proof


class _Clock:
    """What is left of the budget of a proof."""

    def __init__(self, budget: Budget) -> None:
        self.budget, self.began = budget, time.process_time()
        self.proof: Proof | None = None

    def left(self, share: float = 1.0) -> Budget:
        """Return the situations that are left, and a share of the seconds that are."""
        seconds = share * (self.budget.seconds - (time.process_time() - self.began))
        situations = self.budget.situations - (self.proof.situations if self.proof else 0)
        return Budget(situations, seconds, min(self.budget.numbers, MAX_NUMBERS))


def _whole_story(story: CompiledStory, starts: tuple[Situation, ...], clock: _Clock) -> Explorer:
    """Explore the story as a whole; it stops if it is too large."""
    part, prepared = clock.left(WHOLE_SHARE), build_model(story, STORY_QUERY, starts)
    most = min(part.situations, MAX_WHOLE_SITUATIONS if prepared.layout.bits <= MAX_WHOLE_BITS else 0)
    return explore_model(prepared, replace(part, situations=most), keep=True)


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
    prepared = _model(proof, replace(STORY_QUERY, count_moves=False))
    result = explore_model(prepared, budget, whole=True).result()
    if not result.finished:
        return {}
    plays = {name: statistics.plays for name, statistics in result.endings.items()}
    return {name: None if count is None or isinstance(count, float) else int(count) for name, count in plays.items()}


def _model(proof: Proof, query: ExplorationQuery) -> ExplorationModel:
    """Compile the story for another query."""
    first = proof.run.prepared
    return build_model(first.reading.story, query, first.starts, reading=first.reading)


def _add_samples(proof: Proof, clock: _Clock) -> bool:
    """Add the observations of samples; tell whether one left nothing out, so that no slice is needed."""
    asked = [each for each in proof.properties if not _is_settled(proof, each)]
    budget = clock.left(SAMPLES_SHARE)
    if budget.seconds <= 0:
        return False
    prepared = _model(proof, OBSERVE_ALL)
    return _sample(proof, prepared, asked, budget, PATIENCE, MAX_WHOLE_SAMPLES)


def _sample(
    proof: Proof,
    prepared: ExplorationModel,
    asked: list[PropertyQuery],
    budget: Budget,
    patience: int,
    most_samples: int = MAX_SAMPLES,
) -> bool:
    """Add samples of a model while they settle something; tell whether one left nothing out."""
    until, most, fruitless = time.process_time() + budget.seconds, proof.situations + budget.situations, 0
    for seed in range(most_samples):
        left = replace(budget, situations=most - proof.situations, seconds=until - time.process_time())
        waiting = sum(not proof.is_settled(each) for each in asked)
        if left.seconds <= 0 or left.situations <= 0 or not waiting or fruitless == patience:
            return False
        sample = explore_sample(prepared, left, seed)
        proof.add_exploration(sample)
        if sample.whole and not sample.stopped:
            return True
        fruitless = 0 if sum(not proof.is_settled(each) for each in asked) < waiting else fruitless + 1
    return False


def _is_settled(proof: Proof, each: PropertyQuery) -> bool:
    """Tell whether a property was seen, or settled by the first exploration in any case."""
    subject = each.subject
    if proof.is_settled(each):
        return True
    if not proof.is_whole:
        return False
    if subject.kind == "arrival":
        return pending_variable(subject.name) in proof.run.prepared.live.ever_live
    return subject.kind == "ending" or subject.kind in CONTROL_KINDS


class _Slicing:
    """The proof of properties in slices."""

    def __init__(self, proof: Proof, clock: _Clock, advance: ProgressCallback) -> None:
        self.proof, self.clock, self.advance = proof, clock, advance
        self.prepared: ExplorationModel = proof.run.prepared

    def settle(self, asked: Iterable[PropertyQuery]) -> None:
        """Settle properties, as many as the time allows; the others are unresolved."""
        waiting = list(asked)
        tracked: dict[Property, Variables] = {each.subject: each.reads for each in waiting}
        self._look_for((joined_slice(waiting),), PATIENCE)
        undecided = self._exclude(self._not_settled(waiting), tracked, MAX_LOCALISED_SITUATIONS, rounds=1)
        self._look_for((joined_slice(self._not_settled(undecided)),), PATIENCE)
        for most, patience in EFFORTS:
            undecided = self._exclude(undecided, tracked, most)
            self._look_for(sampled_slices(self._not_settled(waiting)), patience)
        self._settle_exactly(self._not_settled(waiting))

    def _not_settled(self, asked: Iterable[PropertyQuery]) -> list[PropertyQuery]:
        return [each for each in asked if not self.proof.is_settled(each)]

    def _exclude(
        self, asked: list[PropertyQuery], tracked: dict[Property, Variables], most: int, rounds: int = MAX_ROUNDS
    ) -> list[PropertyQuery]:
        """Exclude what slices of so many states can, tracking more variables in each round; return what is undecided.

        What no slice can exclude however large it is, since there is nothing more to track, is not among it.
        """
        larger: list[PropertyQuery] = []
        for _ in range(rounds):
            if not (asked := self._not_settled(asked)):
                break
            more: list[PropertyQuery] = []
            for each in localised_slices(asked, tracked):
                for part, explorer in self._localised(each, tracked, most):
                    if explorer.stopped:
                        larger += part.properties
                    else:
                        more += self._track_more(part, explorer, tracked)
            asked = more
        return [*asked, *larger]

    def _track_more(
        self, part: Slice, explorer: Explorer, tracked: dict[Property, Variables]
    ) -> Iterator[PropertyQuery]:
        """Exclude what an exploration has not seen; yield the properties of which more variables are tracked now."""
        self.proof.exclude(part.properties, explorer)
        for each in part.properties:
            before = tracked[each.subject]
            tracked[each.subject] = before | explorer.prepared.live.open_reads
            if tracked[each.subject] != before and not self.proof.is_settled(each):
                yield each

    def _localised(
        self, asked: Slice, tracked: Mapping[Property, Variables], most: int
    ) -> Iterator[tuple[Slice, Explorer]]:
        """Yield the explorations of a slice, or of its halves where it is too large; one property alone may be, too."""
        self._report()
        explorer = self._explore(asked, self.clock.left(LOCALISED_SHARE), most // len(asked.properties))
        if explorer is None:
            return
        if not explorer.stopped or len(asked.properties) == 1:
            yield asked, explorer
            return
        middle = len(asked.properties) // 2
        for half in (asked.properties[:middle], asked.properties[middle:]):
            for part in localised_slices(half, tracked):
                yield from self._localised(part, tracked, most)

    def _look_for(self, slices: Iterable[Slice], patience: int) -> None:
        """Look for what was not seen yet in samples that follow nothing else."""
        for each in slices:
            budget = self.clock.left(LOCALISED_SHARE)
            if budget.seconds <= 0:
                return
            if self._not_settled(each.properties):
                query = replace(each.query, sample_contacts=True)
                prepared = _model(self.proof, query)
                _sample(self.proof, prepared, list(each.properties), budget, patience)

    def _settle_exactly(self, asked: list[PropertyQuery]) -> None:
        slices = exact_slices(self.prepared, asked) if self.clock.left().seconds > 0 else (joined_slice(asked),)
        for number, each in enumerate(slices):
            self._report()
            budget = self.clock.left(max(SLICE_SHARE, 1 / (len(slices) - number)))
            explorer = self._explore(each, budget, MAX_SLICE_SITUATIONS)
            if explorer is not None:
                self.proof.add_exploration(explorer)
            if explorer is None or explorer.stopped:
                left = (each.subject for each in each.properties if not self.proof.is_settled(each))
                self.proof.unresolved += tuple(left)

    def _explore(self, each: Slice, budget: Budget, most: int) -> Explorer | None:
        if budget.seconds <= 0:
            return None
        prepared = _model(self.proof, each.query)
        return explore_model(prepared, replace(budget, situations=min(budget.situations, most)))

    def _report(self) -> None:
        self.advance(sum(self.proof.is_settled(each) for each in self.proof.properties), len(self.proof.properties))


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
