"""A story made ready for exploring: what is kept of it, how it is packed, and its moves for packed situations."""

from collections.abc import Iterable
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
"""A bucket: the number of its scene or ending, and its day."""


@dataclass(frozen=True)
class ExplorationModel:
    """A story made ready for exploring, and the situations it begins with."""

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
        """Return what moves within groups of scenes."""
        return GroupMoves(self.moves, [self.order.inner[scene] for scene in self.places.scenes])

    def key(self, situation: Situation) -> tuple[BucketKey, tuple[int, ...]]:
        """Return the bucket and the words of a situation."""
        kept = self.project(situation)
        place = (
            len(self.places.scenes) + self.places.endings.index(kept.ending)
            if kept.ending
            else self.places.numbers[kept.scene]
        )
        return (place, kept.day), pack(kept, self.layout)


def build_model(story: CompiledStory, question: ExplorationQuery, starts: Iterable[Situation]) -> ExplorationModel:
    """Make a story ready for exploring from some situations."""
    reading, begun = StoryAnalysis(story), tuple(starts)
    coming: dict[str, int] = {}
    for situation in begun:
        for message in situation.messages:
            if message.agency == reading.desk:
                coming[message.info] = max(message.due - situation.day, coming.get(message.info, 0))
    kept = analyse_liveness(reading, question, coming)
    packed = allocate_layout(reading, kept, coming)
    effects = EffectCompiler(reading, kept, packed, ConditionCompiler(packed, reading.desk))
    offers = MoveCompiler(SceneEntryCompiler(effects))
    return ExplorationModel(
        reading=reading,
        live=kept,
        layout=packed,
        project=Projection(reading, kept),
        effects=effects,
        places=offers.arrivals.places,
        order=order_buckets(reading, kept),
        moves=tuple(offers.of(scene) for scene in reading.scenario.scenes),
        starts=begun,
    )


def initial_situations(
    story: CompiledStory, starts: Iterable[tuple[ReceivedInformation, ...]] | None = None
) -> tuple[Situation, ...]:
    """Return the situations a story begins with: one for every subset of what earlier desks may have sent (R17)."""
    chosen = incoming_subsets(story.scenario) if starts is None else starts
    return tuple(start(story, receipts).situation for receipts in chosen)
