"""A story made ready for exploring: what is kept of it, how it is packed, and its moves for packed situations."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from game.checker.kept import Projection
from game.checker.layout import Layout, layout, pack
from game.checker.live import Live, live
from game.checker.order import Order, order
from game.checker.question import Question, every_incoming
from game.checker.reading import Reading
from game.checker.settle import Inside
from game.checker.vector_conditions import Conditions
from game.checker.vector_effects import Effects
from game.checker.vector_moves import Offers, VectorMove
from game.checker.vector_places import Arrivals, Places
from game.engine.situation import Situation
from game.engine.step import Receipt, start
from game.engine.story import Story

Key = tuple[int, int]
"""A bucket: the number of its scene or ending, and its day."""


@dataclass(frozen=True)
class Prepared:
    """A story made ready for exploring, and the situations it begins with."""

    reading: Reading
    live: Live
    layout: Layout
    project: Projection
    effects: Effects
    places: Places
    order: Order
    moves: tuple[tuple[VectorMove, ...], ...]
    """By scene number."""
    starts: tuple[Situation, ...]

    @cached_property
    def inside(self) -> Inside:
        """Return what moves within groups of scenes."""
        return Inside(self.moves, [self.order.inner[scene] for scene in self.places.scenes])

    def key(self, situation: Situation) -> tuple[Key, tuple[int, ...]]:
        """Return the bucket and the words of a situation."""
        kept = self.project(situation)
        place = (
            len(self.places.scenes) + self.places.endings.index(kept.ending)
            if kept.ending
            else self.places.numbers[kept.scene]
        )
        return (place, kept.day), pack(kept, self.layout)


def prepare(story: Story, question: Question, starts: Iterable[Situation]) -> Prepared:
    """Make a story ready for exploring from some situations."""
    reading, begun = Reading(story), tuple(starts)
    coming: dict[str, int] = {}
    for situation in begun:
        for message in situation.messages:
            if message.agency == reading.desk:
                coming[message.info] = max(message.due - situation.day, coming.get(message.info, 0))
    kept = live(reading, question, coming)
    packed = layout(reading, kept, coming)
    effects = Effects(reading, kept, packed, Conditions(packed, reading.desk))
    offers = Offers(Arrivals(effects))
    return Prepared(
        reading=reading,
        live=kept,
        layout=packed,
        project=Projection(reading, kept),
        effects=effects,
        places=offers.arrivals.places,
        order=order(reading, kept),
        moves=tuple(offers.of(scene) for scene in reading.scenario.scenes),
        starts=begun,
    )


def situations_at_start(story: Story, starts: Iterable[tuple[Receipt, ...]] | None = None) -> tuple[Situation, ...]:
    """Return the situations a story begins with: one for every subset of what earlier desks may have sent (R17)."""
    chosen = every_incoming(story.scenario) if starts is None else starts
    return tuple(start(story, receipts).situation for receipts in chosen)
