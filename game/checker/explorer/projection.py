"""The projection: what an exploration keeps of a situation; what can follow is the same for all it stands for."""

from dataclasses import dataclass

from game.checker.explorer.liveness import Liveness
from game.checker.explorer.state_variables import StateVariable, knowledge_variable, pending_variable, record_variable
from game.checker.explorer.story_analysis import StoryAnalysis
from game.engine.events import Value
from game.engine.moves import Choose, Look, Move, Open, Record, Tell
from game.engine.situation import Situation


@dataclass(frozen=True)
class ProjectedState:
    """A situation as an exploration remembers it."""

    scene: str
    """Empty once the play has ended."""
    ending: str
    """Empty while it is played."""
    day: int
    values: tuple[tuple[str, Value], ...] = ()
    """Live variables in the order of the story."""
    facts: frozenset[StateVariable] = frozenset()
    """What is so, of what is live; a piece on its way is not there yet."""
    pending: tuple[tuple[StateVariable, int], ...] = ()
    """What is on its way, each with the days until it comes, in order."""
    attention: int = 0
    desk_time: int = 0
    untold_pairs: int = 0
    """How many (agency, piece) pairs are on offer at a desk though nothing will ever read them."""
    unrecorded_pieces: int = 0
    """How many pieces can be recorded though nothing will ever read it."""


class Projection:
    """What an exploration keeps of the situations of one story."""

    def __init__(self, reading: StoryAnalysis, live: Liveness) -> None:
        self.reading = reading
        self.live = live
        self._names = tuple(reading.story.index.definitions)

    def __call__(self, situation: Situation) -> ProjectedState:
        """Project a situation."""
        if situation.ending is not None:
            return self._ended(situation)
        memories = self.live.live_by_scene[situation.scene]
        return ProjectedState(
            scene=situation.scene,
            ending="",
            day=self.live.days.representative_day(situation.scene, situation.day),
            values=self._values(situation, memories),
            facts=self._facts(situation, memories),
            pending=self._due(situation, memories),
            attention=situation.attention or 0,
            desk_time=situation.desk_time or 0,
            untold_pairs=self._untold(situation, memories) if self.live.counts_dead_moves(situation.scene) else 0,
            unrecorded_pieces=self._unwritten(situation, memories)
            if self.live.counts_dead_moves(situation.scene)
            else 0,
        )

    def _ended(self, situation: Situation) -> ProjectedState:
        ending = situation.ending or ""
        if not self.live.question.keep_everything:
            return ProjectedState("", ending, 0)
        memories = self.live.at_end
        return ProjectedState(
            scene="",
            ending=ending,
            day=situation.day,
            values=self._values(situation, memories),
            facts=self._facts(situation, memories),
            pending=self._due(situation, memories),
        )

    def _values(self, situation: Situation, memories: frozenset[StateVariable]) -> tuple[tuple[str, Value], ...]:
        pairs = zip(self._names, situation.variables, strict=True)
        return tuple((name, value) for name, value in pairs if StateVariable("variable", name) in memories)

    def _facts(self, situation: Situation, memories: frozenset[StateVariable]) -> frozenset[StateVariable]:
        found = {knowledge_variable(agency, info) for agency, info in situation.knows}
        found |= {record_variable(info) for info in situation.recorded}
        for kind in ("chosen", "seen", "opened", "arrived"):
            found |= {StateVariable(kind, subject) for subject in getattr(situation, kind)}
        return frozenset(found & memories)

    def _due(self, situation: Situation, memories: frozenset[StateVariable]) -> tuple[tuple[StateVariable, int], ...]:
        first: dict[StateVariable, int] = {}
        for message in situation.messages:
            if (message.agency, message.info) not in situation.knows:
                days = message.due - situation.day
                first[knowledge_variable(message.agency, message.info)] = min(
                    days, first.get(knowledge_variable(message.agency, message.info), days)
                )
        for later in situation.waiting:
            first[pending_variable(later.consequence)] = later.due - situation.day
        return tuple(sorted((memory, days) for memory, days in first.items() if memory in memories))

    def _untold(self, situation: Situation, memories: frozenset[StateVariable]) -> int:
        coming = {(message.agency, message.info) for message in situation.messages}
        return sum(
            (agency, info) not in situation.knows and (agency, info) not in coming
            for info in self.reading.scenario.information
            if (self.reading.desk, info) in situation.knows
            for agency in self.reading.scenario.agencies
            if agency != self.reading.desk and knowledge_variable(agency, info) not in memories
        )

    def _unwritten(self, situation: Situation, memories: frozenset[StateVariable]) -> int:
        return sum(
            (self.reading.desk, info) in situation.knows
            and info not in situation.recorded
            and record_variable(info) not in memories
            for info in self.reading.scenario.information
        )


def is_relevant_move(live: Liveness, situation: Situation, move: Move) -> bool:
    """Tell whether an exploration follows a move: every one if plays are counted, else those that can matter."""
    memories = live.live_by_scene[situation.scene]
    match move:
        case Choose():
            return True
        case Look():
            remembered = StateVariable("seen", move.key)
        case Open():
            remembered = StateVariable("opened", move.document)
        case Record(info):
            remembered = record_variable(info)
        case Tell(agency, info):
            remembered = knowledge_variable(agency, info)
    return live.question.follow_irrelevant_moves or remembered in memories
