"""The model of a story that is explored: its abstraction, its bit layout, and its moves compiled for packed states.

Input: a compiled story, a query and the situations to start from. Output: everything that stays the same during an
exploration. The passes: static analysis, liveness with the day abstraction, bit layout, compilation
of conditions, effects, scene entries and moves, order of the buckets.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from game.checker.explorer.bit_layout import StateLayout, allocate_layout, pack
from game.checker.explorer.bucket_order import BucketOrder, order_buckets
from game.checker.explorer.group_fixpoint import GroupMoves
from game.checker.explorer.liveness import Liveness, analyse_liveness
from game.checker.explorer.projection import Projection
from game.checker.explorer.query import ExplorationQuery, incoming_subsets
from game.checker.explorer.story_analysis import StoryAnalysis
from game.checker.explorer.vectorized.conditions import ConditionCompiler
from game.checker.explorer.vectorized.effects import EffectCompiler
from game.checker.explorer.vectorized.moves import MoveCompiler, VectorMove
from game.checker.explorer.vectorized.scene_entry import PlaceIndex, SceneEntryCompiler
from game.engine.situation import Situation
from game.engine.step import ReceivedInformation, start
from game.engine.story import CompiledStory

BucketKey = tuple[int, int]
"""A bucket: the number of its scene or ending (scenes first), and its day."""


@dataclass(frozen=True)
class ExplorationModel:
    """A story compiled for exploration, and the situations to start from."""

    reading: StoryAnalysis
    live: Liveness
    layout: StateLayout
    project: Projection
    effects: EffectCompiler
    places: PlaceIndex
    order: BucketOrder
    moves: tuple[tuple[VectorMove, ...], ...]
    """By scene number."""
    starts: tuple[Situation, ...]

    @cached_property
    def inside(self) -> GroupMoves:
        """Return the moves that stay within groups of scenes."""
        return GroupMoves(self.moves, [self.order.inner[scene] for scene in self.places.scenes])

    def key(self, situation: Situation) -> tuple[BucketKey, tuple[int, ...]]:
        """Return the bucket and the words of a situation, projected."""
        state = self.project(situation)
        place = self.places.ending_number(state.ending) if state.ending else self.places.numbers[state.scene]
        return (place, state.day), pack(state, self.layout)


LivenessAnalysis = Callable[[StoryAnalysis, ExplorationQuery, Iterable[str]], Liveness]
"""Decides what is live: from a story, a query and the pieces this desk may receive during play."""


def build_model(
    story: CompiledStory,
    question: ExplorationQuery,
    starts: Iterable[Situation],
    analyse: LivenessAnalysis = analyse_liveness,
) -> ExplorationModel:
    """Compile a story for an exploration from some situations; raises GameError for a number without a range."""
    reading, initial = StoryAnalysis(story), tuple(starts)
    expected = _expected_information(reading, initial)
    live = analyse(reading, question, expected)
    layout = allocate_layout(reading, live, expected)
    effects = EffectCompiler(reading, live, layout, ConditionCompiler(layout, reading.desk))
    moves = MoveCompiler(SceneEntryCompiler(effects))
    return ExplorationModel(
        reading=reading,
        live=live,
        layout=layout,
        project=Projection(reading, live),
        effects=effects,
        places=moves.entries.places,
        order=order_buckets(reading, live),
        moves=tuple(moves.of(scene) for scene in reading.scenario.scenes),
        starts=initial,
    )


def analyse_query(prepared: ExplorationModel, question: ExplorationQuery) -> Liveness:
    """Return what would be live in another exploration of the same story from the same situations."""
    return analyse_liveness(prepared.reading, question, _expected_information(prepared.reading, prepared.starts))


def _expected_information(reading: StoryAnalysis, initial: Iterable[Situation]) -> dict[str, int]:
    """Return the pieces on their way to this desk at the start, each with the most days until it arrives."""
    expected: dict[str, int] = {}
    for situation in initial:
        for message in situation.messages:
            if message.agency == reading.desk:
                expected[message.info] = max(message.due - situation.day, expected.get(message.info, 0))
    return expected


def initial_situations(
    story: CompiledStory, starts: Iterable[tuple[ReceivedInformation, ...]] | None = None
) -> tuple[Situation, ...]:
    """Return the initial situations: one for each of `starts`, or every subset of what earlier desks may send (R17)."""
    subsets = incoming_subsets(story.scenario) if starts is None else starts
    return tuple(start(story, receipts).situation for receipts in subsets)
