"""The projection: from a situation of the engine to the abstract state that an exploration works with.

Input: a situation. Output: its scene or ending, the representative day, and the values of the live variables.
Situations with the same projection have the same moves, which lead to the same projections: property tests hold it so.
"""

from dataclasses import dataclass

from game.checker.explorer.contact_analysis import ContactAnalysis
from game.checker.explorer.liveness import Liveness
from game.checker.explorer.state_variables import (
    StateVariable,
    awaits_variable,
    knowledge_variable,
    pending_variable,
    transit_variable,
)
from game.engine.events import Value
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
            ending=situation.ending or "",
            day=self.live.days.representative_day(scene, situation.day),
            values=self._values(situation, live),
            facts=_facts(situation, live),
            pending=_pending(situation, live),
            attention=situation.attention or 0,
            desk_time=situation.desk_time or 0,
            turns=situation.turns or 0,
        )

    def _values(self, situation: Situation, live: frozenset[StateVariable]) -> tuple[tuple[str, Value], ...]:
        pairs = zip(self._names, situation.variables, strict=True)
        return tuple((name, value) for name, value in pairs if StateVariable("variable", name) in live)


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
