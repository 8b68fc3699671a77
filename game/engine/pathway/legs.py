"""A pathway: several desks of one story, played by seasons, each with what the others sent it (R25, R27).

Input: the seasons and the route of a pack, and the sessions of its desks so far. Output: the legs in order, which of
them is next, whether a choice would lead a desk beyond a season, and what has reached a desk.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.engine.events import Received, Recorded
from game.engine.moves import Choose
from game.engine.pathway.handover import information_handed_over, receipts_for
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session
from game.engine.step import step
from game.scenario.model.scenario import Pack, Scenario


@dataclass(frozen=True)
class Leg:
    """A desk in a season; `until` is the season's last day as a proleptic Gregorian ordinal."""

    season: str
    scenario: str
    until: int


def legs(pack: Pack, route: str) -> tuple[Leg, ...]:
    """Return the legs of a route, season by season; none for a route that the pack does not have."""
    chosen = pack.routes.get(route)
    if chosen is None:
        return ()
    return tuple(
        Leg(name, desk, season.until.toordinal())
        for name, season in pack.seasons.items()
        for desk in season.desks
        if desk in chosen.desks
    )


@dataclass(frozen=True)
class DeskProgress:
    """How far a desk of a pathway has been played: its seasons of rest, and whether its story has ended."""

    rested: Collection[str]
    ended: bool


def next_leg(route: Iterable[Leg], progress: Mapping[str, DeskProgress]) -> Leg | None:
    """Return the first leg that is not played yet; None when all are."""
    return next((leg for leg in route if not is_leg_played(leg, progress.get(leg.scenario))), None)


def is_leg_played(leg: Leg, progress: DeskProgress | None) -> bool:
    """Tell whether a desk has been played to the end of a season."""
    return progress is not None and (progress.ended or leg.season in progress.rested)


def leads_beyond(session: Session, choice: Choose, until: int) -> bool:
    """Tell whether a choice leads to a scene of a day after `until`, an ordinal; one that ends the story does not."""
    after = step(session.story, session.situation, choice).situation
    return after.ending is None and session.story.scenario.starts.toordinal() + after.day > until


def receipts_from(scenario: Scenario, others: Iterable[Session]) -> tuple[ReceivedInformation, ...]:
    """Return what the sessions of other desks hand over to a desk, each piece at its earliest, the earliest first."""
    handed = (piece for session in others for piece in information_handed_over(session))
    earliest = {(receipt.agency, receipt.info): receipt for receipt in _latest_first(receipts_for(scenario, handed))}
    return tuple(sorted(earliest.values(), key=lambda receipt: (receipt.day, receipt.agency, receipt.info)))


def _latest_first(receipts: Iterable[ReceivedInformation]) -> list[ReceivedInformation]:
    return sorted(receipts, key=lambda receipt: receipt.day, reverse=True)


def new_receipts(session: Session, receipts: Iterable[ReceivedInformation]) -> tuple[ReceivedInformation, ...]:
    """Return those receipts of a desk that it, or the agency they are for, has not had and does not await."""
    desk, situation = session.story.index.desk, session.situation
    awaited = {(message.agency, message.info) for message in situation.messages}
    return tuple(
        receipt
        for receipt in receipts
        if (pair := (receipt.agency or desk, receipt.info)) not in situation.knows and pair not in awaited
    )


@dataclass(frozen=True)
class Delivery:
    """A piece that went from one desk to another, or is on its way."""

    info: str
    sender: str
    """The agency of the desk that sent it."""
    date: int
    """The day on which it is received, as an ordinal."""
    channel: str
    is_on_file: bool
    """False for what was only said and not written down: it is lost at the next desk."""


def deliveries(receiver: str, others: Iterable[Session]) -> tuple[Delivery, ...]:
    """Return everything that other desks sent to an agency, written or said, the earliest first."""
    sent = [delivery for session in others for delivery in _sent_to(receiver, session)]
    return tuple(sorted(sent, key=lambda delivery: (delivery.date, delivery.info)))


def _sent_to(receiver: str, session: Session) -> Iterator[Delivery]:
    scenario = session.story.scenario
    recorded = {event.info for event in session.events if isinstance(event, Recorded)}
    received = (
        (event.agency, event.info, event.day, event.channel, event.written)
        for event in session.events
        if isinstance(event, Received)
    )
    awaited = ((each.agency, each.info, each.due, each.channel, each.written) for each in session.situation.messages)
    for agency, info, day, channel, written in (*received, *awaited):
        if agency == receiver and channel:
            date = scenario.starts.toordinal() + day
            yield Delivery(info, scenario.desk, date, channel, written or info in recorded)
