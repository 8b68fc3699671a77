"""The model of a story that is explored: its abstraction, its bit layout, and its moves compiled for packed states.

Input: a compiled story, a query and the situations to start from. Output: everything that stays the same during an
exploration. The passes: static analysis of scenes and contacts, liveness with the day abstraction, bit layout,
compilation of conditions, effects, scene entries and moves, order of the buckets.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from game.checker.explorer.bit_layout import StateLayout, allocate_layout, pack
from game.checker.explorer.bucket_order import BucketOrder, order_buckets
from game.checker.explorer.contact_analysis import ContactAnalysis, Pair, analyse_contacts
from game.checker.explorer.group_fixpoint import GroupMoves
from game.checker.explorer.liveness import Liveness, analyse_liveness
from game.checker.explorer.projection import FollowedMoves, Projection
from game.checker.explorer.query import ExplorationQuery, incoming_subsets
from game.checker.explorer.story_analysis import StoryAnalysis
from game.checker.explorer.vectorized.conditions import ConditionCompiler
from game.checker.explorer.vectorized.effects import EffectCompiler
from game.checker.explorer.vectorized.moves import MoveCompiler
from game.checker.explorer.vectorized.scene_entry import PlaceIndex, SceneEntryCompiler
from game.checker.explorer.vectorized.vector_move import VectorMove
from game.engine.cuts.route import follow_route
from game.engine.events import Entered, Event
from game.engine.moves import Move
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session, Turn
from game.engine.situation import Situation
from game.engine.step import start, step
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
    followed: FollowedMoves
    effects: EffectCompiler
    places: PlaceIndex
    order: BucketOrder
    moves: tuple[tuple[VectorMove, ...], ...]
    """By scene number."""
    is_limited: bool
    """Whether contacts are missing that a play could make; an exploration then proves nothing."""
    starts: tuple[Situation, ...]

    @cached_property
    def inside(self) -> GroupMoves:
        """Return the moves that stay within groups of scenes."""
        return GroupMoves(self.moves, [self.order.outer[scene] for scene in self.places.scenes])

    def make_move(self, situation: Situation, move: Move) -> tuple[tuple[str, ...], Situation]:
        """Make a move by the engine; return the keys of all moves made and where they lead.

        In a cut those of the route follow, if the move has entered a scene that is not played.
        """
        story, cut = self.reading.story, self.live.question.cut
        after = step(story, situation, move)
        if not cut or not any(isinstance(event, Entered) for event in after.events):
            return (move.key,), after.situation
        turns = _after_route(story, cut, after.events, after.situation)
        return (move.key, *(turn.move.key for turn in turns if turn.move is not None)), turns[-1].situation

    def key(self, situation: Situation) -> tuple[BucketKey, tuple[int, ...]]:
        """Return the bucket and the words of a situation, projected."""
        state = self.project(situation)
        place = self.places.ending_number(state.ending) if state.ending else self.places.numbers[state.scene]
        return (place, state.day), pack(state, self.layout)


LivenessAnalysis = Callable[[ContactAnalysis, ExplorationQuery], Liveness]
"""Decides what is live: from the analysis of a story and its contacts, and a query."""


def build_model(
    story: CompiledStory,
    question: ExplorationQuery,
    starts: Iterable[Situation],
    analyse: LivenessAnalysis = analyse_liveness,
    reading: StoryAnalysis | None = None,
) -> ExplorationModel:
    """Compile a story for an exploration from some situations.

    Args:
        story: The story.
        question: What the exploration is to find out.
        starts: The situations.
        analyse: Decides what is live.
        reading: The analysis of the story where another model has it already; None to begin one.

    Raises:
        GameError: A number has no range.
    """
    reading = reading or StoryAnalysis(story)
    initial = tuple(_entered(story, question.cut, situation) for situation in starts)
    contacts = analyse_contacts(reading, _expected_information(initial))
    live = analyse(contacts, question)
    layout = allocate_layout(contacts, live)
    effects = EffectCompiler(contacts, live, layout, ConditionCompiler(layout, reading.desk, question))
    entries = SceneEntryCompiler(effects)
    moves = MoveCompiler(entries)
    compiled = tuple(moves.of(scene) for scene in reading.scenario.scenes)
    return ExplorationModel(
        reading=reading,
        live=live,
        layout=layout,
        project=Projection(contacts, live),
        followed=FollowedMoves(contacts, live),
        effects=effects,
        places=entries.places,
        order=order_buckets(reading, live),
        moves=compiled,
        is_limited=entries.is_limited,
        starts=initial,
    )


def analyse_query(prepared: ExplorationModel, question: ExplorationQuery) -> Liveness:
    """Return what would be live in another exploration of the same story from the same situations."""
    return analyse_liveness(prepared.followed.contacts, question)


def _entered(story: CompiledStory, cut: str, situation: Situation) -> Situation:
    """Follow the route of a cut from a situation in which a scene was just entered; without a cut it is the same."""
    events = (Entered(situation.scene, situation.day, ()),)
    return _after_route(story, cut, events, situation)[-1].situation if cut else situation


def _after_route(story: CompiledStory, cut: str, events: tuple[Event, ...], situation: Situation) -> Sequence[Turn]:
    """Return the turn that led to a situation, then those that the route of a cut makes from there (R26)."""
    return follow_route(Session(story, 0, None, (Turn(None, events, situation),), cut)).turns


def _expected_information(initial: Iterable[Situation]) -> dict[Pair, int]:
    """Return what is on its way at the start to each agency, with the most days until it arrives."""
    expected: dict[Pair, int] = {}
    for situation in initial:
        for message in situation.messages:
            pair = (message.agency, message.info)
            expected[pair] = max(message.due - situation.day, expected.get(pair, 0))
    return expected


def initial_situations(
    story: CompiledStory, starts: Iterable[tuple[ReceivedInformation, ...]] | None = None
) -> tuple[Situation, ...]:
    """Return the initial situations: one for each of `starts`, or every subset of what earlier desks may send (R17)."""
    subsets = incoming_subsets(story.scenario) if starts is None else starts
    return tuple(start(story, receipts).situation for receipts in subsets)
