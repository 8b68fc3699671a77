"""The projection: from a situation of the engine to the abstract state that an exploration works with.

Input: a situation. Output: its scene or ending, the representative day, and the values of the live variables.
Situations with the same projection have the same moves, which lead to the same projections: property tests hold it so.
Also here: which of the moves on offer an exploration follows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from game.checker.explorer.contact_analysis import AnswerUse, ContactAnalysis, answer_use
from game.checker.explorer.liveness import Liveness
from game.checker.explorer.state_variables import (
    StateVariable,
    awaits_variable,
    knowledge_variable,
    pending_variable,
    record_variable,
    transit_variable,
)
from game.engine.events import Value
from game.engine.moves import Ask, Choose, Contact, Look, Move, Open, Record, Tell
from game.engine.situation import Situation
from game.engine.step import is_on_offer, offers
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
    turns: int = 0


class Projection:
    """The projection for one story and one abstraction; called with a situation."""

    def __init__(self, contacts: ContactAnalysis, live: Liveness) -> None:
        self.contacts, self.live = contacts, live
        self._names = tuple(contacts.reading.story.index.definitions)

    def __call__(self, situation: Situation) -> ProjectedState:
        """Project a situation."""
        scene = situation.scene if situation.ending is None else END
        live = self.live.live_by_scene[scene]
        return ProjectedState(
            scene="" if scene == END else scene,
            ending=self._ending(situation.ending) if situation.ending else "",
            day=self.live.days.representative_day(scene, situation.day),
            values=self._values(situation, live),
            facts=_facts(situation, live),
            pending=_pending(situation, live),
            **({} if self.live.question.is_localised else _time_left(situation)),
        )

    def _ending(self, reached: str) -> str:
        """Return an ending, or the last one in place of those that are not told apart."""
        last = next(reversed(self.contacts.reading.scenario.endings))
        return reached if self.live.question.tells_ending(reached) else last

    def _values(self, situation: Situation, live: frozenset[StateVariable]) -> tuple[tuple[str, Value], ...]:
        pairs = zip(self._names, situation.variables, strict=True)
        return tuple((name, value) for name, value in pairs if StateVariable("variable", name) in live)


def _time_left(situation: Situation) -> dict[str, int]:
    return {
        "attention": situation.attention or 0, "desk_time": situation.desk_time or 0, "turns": situation.turns or 0,
    }  # fmt: skip


def _facts(situation: Situation, live: frozenset[StateVariable]) -> frozenset[StateVariable]:
    facts = {knowledge_variable(agency, info) for agency, info in situation.knows}
    for kind in ("recorded", "chosen", "seen", "asked", "opened", "arrived", "started"):
        facts |= {StateVariable(kind, subject) for subject in getattr(situation, kind)}
    sent = (message for message in situation.messages if message.awaits_answer)
    facts |= {awaits_variable(message.agency, message.info) for message in sent}
    return frozenset(facts & live)


def _pending(situation: Situation, live: frozenset[StateVariable]) -> tuple[tuple[StateVariable, int], ...]:
    days_left = {
        pending_variable(later.consequence): later.due - situation.day
        for later in situation.waiting
        if pending_variable(later.consequence) in live
    }
    for message in situation.messages:
        pair = (message.agency, message.info)
        if transit_variable(*pair) in live or (knowledge_variable(*pair) in live and pair not in situation.knows):
            days = message.due - situation.day
            days_left[transit_variable(*pair)] = min(days, days_left.get(transit_variable(*pair), days))
    return tuple(sorted(days_left.items()))


class FollowedMoves:
    """The moves that an exploration follows: all on offer, or those that change something live, as its query says.

    A contact is left out if another one with fewer pieces leads to the same state, or if it changes nothing but the
    time left: conditions do not read the time, so that nothing is reached with less of it only.
    """

    def __init__(self, contacts: ContactAnalysis, live: Liveness) -> None:
        self.contacts, self.live, self.reading = contacts, live, contacts.reading
        self._uses: dict[tuple[str, str], AnswerUse] = {}

    def __call__(self, situation: Situation) -> Iterator[Move]:
        """Yield the moves on offer in a situation that are followed."""
        story = self.reading.story
        yield from (move for move in offers(story, situation) if self._changes_something(situation, move))
        if situation.ending is None and situation.desk_time is not None:
            yield from (move for move in self._contacts(situation) if is_on_offer(story, situation, move))

    def _changes_something(self, situation: Situation, move: Move) -> bool:
        if self.live.question.follow_irrelevant_moves:
            return True
        match move:
            case Look():
                written = StateVariable("seen", move.key)
            case Ask():
                written = StateVariable("asked", move.key)
            case Open():
                written = StateVariable("opened", move.document)
            case _:
                return isinstance(move, Choose)
        return written in self.live.live_by_scene[situation.scene]

    def _contacts(self, situation: Situation) -> Iterator[Contact]:
        scenario = self.reading.scenario
        for pieces in _subsets(self._recorded(situation), scenario.note.holds):
            yield Record(pieces)
        for recipient in self.contacts.recipients:
            for road, channel in recipient.roads.items():
                effective = self._effective(situation, recipient.agency, days=channel.days)
                for pieces in _subsets(effective, channel.holds):
                    yield Tell(recipient.agency, pieces, road)
                idle = [info for info in self._held(situation) if info not in effective]
                if idle and not channel.days and self.use(situation.scene, recipient.agency).bare:
                    yield Tell(recipient.agency, (idle[0],), road)

    def use(self, scene: str, agency: str) -> AnswerUse:
        """Return how far the answers of a recipient matter in a scene; none if every move is followed."""
        key = (scene, agency)
        if key not in self._uses:
            recipient = next(each for each in self.contacts.recipients if each.agency == agency)
            live = self.live.live_by_scene[scene]
            self._uses[key] = answer_use(self.reading, self.live.question, recipient, live)
        return self._uses[key]

    def _held(self, situation: Situation) -> tuple[str, ...]:
        desk = self.reading.desk
        return tuple(info for info in self.reading.scenario.information if (desk, info) in situation.knows)

    def _recorded(self, situation: Situation) -> tuple[str, ...]:
        """Return the held pieces whose being recorded is live and new, or all if every move is followed."""
        live = self.live.live_by_scene[situation.scene]
        return tuple(
            info
            for info in self._held(situation)
            if self.live.question.follow_irrelevant_moves
            or (record_variable(info) in live and info not in situation.recorded)
        )

    def _effective(self, situation: Situation, agency: str, *, days: int) -> tuple[str, ...]:
        """Return the held pieces that change something live if they are told, or all if every move is followed."""
        held = self._held(situation)
        if self.live.question.follow_irrelevant_moves:
            return held
        live, reads = self.live.live_by_scene[situation.scene], self.use(situation.scene, agency).reads
        on_its_way = {message.info for message in situation.messages if message.agency == agency}

        def is_effective(info: str) -> bool:
            is_new = knowledge_variable(agency, info) in live and (agency, info) not in situation.knows
            is_transit_live = transit_variable(agency, info) in live
            if days:
                return info not in on_its_way and (is_new or is_transit_live)
            return is_new or info in reads or (is_transit_live and info in on_its_way)

        return tuple(filter(is_effective, held))


def _subsets(pieces: tuple[str, ...], largest: int) -> Iterator[tuple[str, ...]]:
    for size in range(1, min(largest, len(pieces)) + 1):
        yield from combinations(pieces, size)
