"""The projection: what an exploration keeps of a situation; what can follow is the same for all it stands for."""

from dataclasses import dataclass

from game.checker.live import Live
from game.checker.memories import Memory, recorded, told, waiting
from game.checker.reading import Reading
from game.engine.events import Value
from game.engine.moves import Choose, Look, Move, Open, Record, Tell
from game.engine.situation import Situation


@dataclass(frozen=True)
class Kept:
    """A situation as an exploration remembers it."""

    scene: str
    """Empty once the play has ended."""
    ending: str
    """Empty while it is played."""
    day: int
    values: tuple[tuple[str, Value], ...] = ()
    """Live variables in the order of the story."""
    facts: frozenset[Memory] = frozenset()
    """What is so, of what is live; a piece on its way is not there yet."""
    due: tuple[tuple[Memory, int], ...] = ()
    """What is on its way, each with the days until it comes, in order."""
    attention: int = 0
    desk_time: int = 0
    untold: int = 0
    """How many (agency, piece) pairs are on offer at a desk though nothing will ever read them."""
    unwritten: int = 0
    """How many pieces can be recorded though nothing will ever read it."""


class Projection:
    """What an exploration keeps of the situations of one story."""

    def __init__(self, reading: Reading, live: Live) -> None:
        self.reading = reading
        self.live = live
        self._names = tuple(reading.story.index.definitions)

    def __call__(self, situation: Situation) -> Kept:
        """Project a situation."""
        if situation.ending is not None:
            return self._ended(situation)
        memories = self.live.kept[situation.scene]
        return Kept(
            scene=situation.scene,
            ending="",
            day=self.live.days.kept(situation.scene, situation.day),
            values=self._values(situation, memories),
            facts=self._facts(situation, memories),
            due=self._due(situation, memories),
            attention=situation.attention or 0,
            desk_time=situation.desk_time or 0,
            untold=self._untold(situation, memories) if self.live.alike(situation.scene) else 0,
            unwritten=self._unwritten(situation, memories) if self.live.alike(situation.scene) else 0,
        )

    def _ended(self, situation: Situation) -> Kept:
        ending = situation.ending or ""
        if not self.live.question.whole:
            return Kept("", ending, 0)
        memories = self.live.at_end
        return Kept(
            scene="",
            ending=ending,
            day=situation.day,
            values=self._values(situation, memories),
            facts=self._facts(situation, memories),
            due=self._due(situation, memories),
        )

    def _values(self, situation: Situation, memories: frozenset[Memory]) -> tuple[tuple[str, Value], ...]:
        pairs = zip(self._names, situation.variables, strict=True)
        return tuple((name, value) for name, value in pairs if Memory("variable", name) in memories)

    def _facts(self, situation: Situation, memories: frozenset[Memory]) -> frozenset[Memory]:
        found = {told(agency, info) for agency, info in situation.knows}
        found |= {recorded(info) for info in situation.recorded}
        for kind in ("chosen", "seen", "opened", "arrived"):
            found |= {Memory(kind, subject) for subject in getattr(situation, kind)}
        return frozenset(found & memories)

    def _due(self, situation: Situation, memories: frozenset[Memory]) -> tuple[tuple[Memory, int], ...]:
        first: dict[Memory, int] = {}
        for message in situation.messages:
            if (message.agency, message.info) not in situation.knows:
                days = message.due - situation.day
                first[told(message.agency, message.info)] = min(
                    days, first.get(told(message.agency, message.info), days)
                )
        for later in situation.waiting:
            first[waiting(later.consequence)] = later.due - situation.day
        return tuple(sorted((memory, days) for memory, days in first.items() if memory in memories))

    def _untold(self, situation: Situation, memories: frozenset[Memory]) -> int:
        coming = {(message.agency, message.info) for message in situation.messages}
        return sum(
            (agency, info) not in situation.knows and (agency, info) not in coming
            for info in self.reading.scenario.information
            if (self.reading.desk, info) in situation.knows
            for agency in self.reading.scenario.agencies
            if agency != self.reading.desk and told(agency, info) not in memories
        )

    def _unwritten(self, situation: Situation, memories: frozenset[Memory]) -> int:
        return sum(
            (self.reading.desk, info) in situation.knows
            and info not in situation.recorded
            and recorded(info) not in memories
            for info in self.reading.scenario.information
        )


def is_followed(live: Live, situation: Situation, move: Move) -> bool:
    """Tell whether an exploration follows a move: every one if plays are counted, else those that can matter."""
    memories = live.kept[situation.scene]
    match move:
        case Choose():
            return True
        case Look():
            remembered = Memory("seen", move.key)
        case Open():
            remembered = Memory("opened", move.document)
        case Record(info):
            remembered = recorded(info)
        case Tell(agency, info):
            remembered = told(agency, info)
    return live.question.idle or remembered in memories
