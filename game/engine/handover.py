"""The handover from one desk to the next: which information survives, with its date (R8, R17)."""

from game.engine.events import Learned, Received, Recorded
from game.engine.session import Session
from game.engine.step import ReceivedInformation
from game.scenario.model.scenario import Scenario


def information_handed_over(session: Session, agency: str) -> tuple[tuple[str, int], ...]:
    """Return what a session hands over to an agency's desk: only what was recorded, or sent in writing (R8).

    Args:
        session: the session of this desk, finished or not.
        agency: the agency of the next desk; it may be this one.

    Returns:
        (information, date as a proleptic Gregorian ordinal), the earliest first.
    """
    first_day = session.story.scenario.starts.toordinal()
    recorded = {event.info for event in session.events if isinstance(event, Recorded)}
    dates: dict[str, int] = {}
    for event in session.events:
        match event:
            case Received(of, info, day, _, written) if of == agency and (written or info in recorded):
                dates.setdefault(info, first_day + day)
            case Learned(info, day) if agency == session.story.index.desk and info in recorded:
                dates.setdefault(info, first_day + day)
            case _:
                pass
    return tuple(sorted(dates.items(), key=lambda pair: (pair[1], pair[0])))


def receipts_for(scenario: Scenario, handed: tuple[tuple[str, int], ...]) -> tuple[ReceivedInformation, ...]:
    """Turn what was handed over into receipts of a scenario (R17).

    Args:
        scenario: the scenario of the receiving desk; information that it does not have is left out.
        handed: (information, date as an ordinal), as `information_handed_over` returns it.

    Returns:
        Receipts by day of the scenario; what is dated before its first day is held from the start, as day 0.
    """
    first_day = scenario.starts.toordinal()
    known = (pair for pair in handed if pair[0] in scenario.information)
    return tuple(ReceivedInformation(info, max(0, ordinal - first_day)) for info, ordinal in known)
