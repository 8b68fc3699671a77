"""The handover from one desk to the next: what which agency has, with its date (R8, R25)."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.engine.events import Learned, Received, Recorded
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session
from game.scenario.model.scenario import Scenario


@dataclass(frozen=True)
class HandedOver:
    """A piece that an agency has after a desk was played; `date` is a proleptic Gregorian ordinal."""

    agency: str
    info: str
    date: int


def information_handed_over(session: Session) -> tuple[HandedOver, ...]:
    """Return what a session hands over, agency by agency: only what was recorded, or sent in writing, survives (R8).

    What agencies had from the start is not handed over: it is in the scenario of every desk. What is still on its way
    when a play rests or ends arrives on its day.

    Returns:
        One entry for each agency and piece, the earliest first.
    """
    first_day, desk = session.story.scenario.starts.toordinal(), session.story.index.desk
    recorded = {event.info for event in session.events if isinstance(event, Recorded)}
    dates: dict[tuple[str, str], int] = {}
    for event in session.events:
        match event:
            case Received(agency, info, day, channel, written) if (written or info in recorded) and (
                channel or agency == desk
            ):
                dates.setdefault((agency, info), first_day + day)
            case Learned(info, day) if info in recorded:
                dates.setdefault((desk, info), first_day + day)
            case _:
                pass
    for message in session.situation.messages:
        if (message.written or message.info in recorded) and (message.channel or message.agency == desk):
            dates.setdefault((message.agency, message.info), first_day + message.due)
    return tuple(sorted((HandedOver(*pair, date) for pair, date in dates.items()), key=lambda piece: piece.date))


def receipts_for(scenario: Scenario, handed: Iterable[HandedOver]) -> tuple[ReceivedInformation, ...]:
    """Turn what was handed over into receipts of a scenario (R25).

    Args:
        scenario: the scenario of the receiving desk; agencies and information that it does not have are left out.
        handed: what earlier desks handed over.

    Returns:
        Receipts by day of the scenario; what is dated before its first day is held from the start, as day 0.
    """
    first_day = scenario.starts.toordinal()
    return tuple(
        ReceivedInformation(
            piece.info, max(0, piece.date - first_day), "" if piece.agency == scenario.desk else piece.agency
        )
        for piece in handed
        if piece.info in scenario.information and piece.agency in scenario.agencies
    )
