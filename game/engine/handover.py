"""What one desk hands on to the next: dated receipts (R8, R17)."""

from game.engine.events import Learned, Received, Recorded
from game.engine.session import Session
from game.engine.step import ReceivedInformation
from game.scenario.model.scenario import Scenario


def information_handed_over(session: Session, agency: str) -> tuple[tuple[str, int], ...]:
    """Return what survives for an agency's desk: (information, day as an ordinal of the calendar).

    Only what this desk recorded, or sent in writing, survives a change of desk (R8).
    """
    first_day = session.story.scenario.starts.toordinal()
    recorded = {event.info for event in session.events if isinstance(event, Recorded)}
    found: dict[str, int] = {}
    for event in session.events:
        match event:
            case Received(of, info, day, _, written) if of == agency and (written or info in recorded):
                found.setdefault(info, first_day + day)
            case Learned(info, day) if agency == session.story.index.desk and info in recorded:
                found.setdefault(info, first_day + day)
            case _:
                pass
    return tuple(sorted(found.items(), key=lambda pair: (pair[1], pair[0])))


def receipts_for(scenario: Scenario, handed: tuple[tuple[str, int], ...]) -> tuple[ReceivedInformation, ...]:
    """Turn what was handed on into receipts of a scenario: dated before its first day it is held from the start."""
    first_day = scenario.starts.toordinal()
    known = (pair for pair in handed if pair[0] in scenario.information)
    return tuple(ReceivedInformation(info, max(0, ordinal - first_day)) for info, ordinal in known)
