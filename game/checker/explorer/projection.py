"""The projection: from a situation of the engine to the abstract state that an exploration works with.

Input: a situation. Output: its scene or ending, the representative day, and the values of the live variables.
Situations with the same projection have the same moves, which lead to the same projections: property tests hold it so.
"""

from dataclasses import dataclass

from game.checker.explorer.liveness import Liveness
from game.checker.explorer.state_variables import StateVariable, knowledge_variable, pending_variable, record_variable
from game.checker.explorer.story_analysis import StoryAnalysis
from game.engine.events import Value
from game.engine.moves import Choose, Look, Move, Open, Record, Tell
from game.engine.situation import Situation
from game.scenario.model.scene import END


@dataclass(frozen=True)
class ProjectedState:
    """An abstract state: what is left of a situation once everything that is not live was removed."""

    scene: str
    """Empty once the play has ended."""
    ending: str
    """Empty while it is played."""
    day: int
    values: tuple[tuple[str, Value], ...] = ()
    """Live story variables, in the order they are declared."""
    facts: frozenset[StateVariable] = frozenset()
    """Live facts that hold; a piece on its way does not hold yet."""
    pending: tuple[tuple[StateVariable, int], ...] = ()
    """What is on its way, sorted, each with the days until it arrives, from 1 on."""
    attention: int = 0
    desk_time: int = 0
    untold_pairs: int = 0
    """How many (agency, piece) pairs could be told at a desk though they are not live."""
    unrecorded_pieces: int = 0
    """How many pieces could be recorded though that is not live."""


class Projection:
    """The projection for one story and one abstraction; called with a situation."""

    def __init__(self, reading: StoryAnalysis, live: Liveness) -> None:
        self.reading = reading
        self.live = live
        self._names = tuple(reading.story.index.definitions)

    def __call__(self, situation: Situation) -> ProjectedState:
        """Project a situation."""
        scene = situation.scene if situation.ending is None else END
        live, counts = self.live.live_by_scene[scene], self.live.counts_dead_moves(scene)
        return ProjectedState(
            scene="" if scene == END else scene,
            ending=self._ending(situation.ending) if situation.ending else "",
            day=self.live.days.representative_day(scene, situation.day),
            values=self._values(situation, live),
            facts=self._facts(situation, live),
            pending=self._pending(situation, live),
            attention=situation.attention or 0,
            desk_time=situation.desk_time or 0,
            untold_pairs=self._count_untold(situation, live) if counts else 0,
            unrecorded_pieces=self._count_unrecorded(situation, live) if counts else 0,
        )

    def _ending(self, reached: str) -> str:
        """Return an ending, or the last one in place of those that are not told apart."""
        last = next(reversed(self.reading.scenario.endings))
        return reached if self.live.question.tells_ending(reached) else last

    def _values(self, situation: Situation, live: frozenset[StateVariable]) -> tuple[tuple[str, Value], ...]:
        pairs = zip(self._names, situation.variables, strict=True)
        return tuple((name, value) for name, value in pairs if StateVariable("variable", name) in live)

    def _facts(self, situation: Situation, live: frozenset[StateVariable]) -> frozenset[StateVariable]:
        facts = {knowledge_variable(agency, info) for agency, info in situation.knows}
        facts |= {record_variable(info) for info in situation.recorded}
        for kind in ("chosen", "seen", "opened", "arrived"):
            facts |= {StateVariable(kind, subject) for subject in getattr(situation, kind)}
        return frozenset(facts & live)

    def _pending(self, situation: Situation, live: frozenset[StateVariable]) -> tuple[tuple[StateVariable, int], ...]:
        days_left: dict[StateVariable, int] = {}
        for message in situation.messages:
            if (message.agency, message.info) not in situation.knows:
                variable, days = knowledge_variable(message.agency, message.info), message.due - situation.day
                days_left[variable] = min(days, days_left.get(variable, days))
        for later in situation.waiting:
            days_left[pending_variable(later.consequence)] = later.due - situation.day
        return tuple(sorted((variable, days) for variable, days in days_left.items() if variable in live))

    def _count_untold(self, situation: Situation, live: frozenset[StateVariable]) -> int:
        pending = {(message.agency, message.info) for message in situation.messages}
        return sum(
            (agency, info) not in situation.knows and (agency, info) not in pending
            for info in self.reading.scenario.information
            if (self.reading.desk, info) in situation.knows
            for agency in self.reading.scenario.agencies
            if agency != self.reading.desk and knowledge_variable(agency, info) not in live
        )

    def _count_unrecorded(self, situation: Situation, live: frozenset[StateVariable]) -> int:
        return sum(
            (self.reading.desk, info) in situation.knows
            and info not in situation.recorded
            and record_variable(info) not in live
            for info in self.reading.scenario.information
        )


def is_relevant_move(live: Liveness, situation: Situation, move: Move) -> bool:
    """Tell whether an exploration follows a move: all if the query says so, else those that write what is live."""
    match move:
        case Choose():
            return True
        case Look():
            written = StateVariable("seen", move.key)
        case Open():
            written = StateVariable("opened", move.document)
        case Record(info):
            written = record_variable(info)
        case Tell(agency, info):
            written = knowledge_variable(agency, info)
    return live.question.follow_irrelevant_moves or written in live.live_by_scene[situation.scene]
