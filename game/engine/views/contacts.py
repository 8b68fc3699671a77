"""Contacts from the desk as data: what is held, whom one can tell and by which road, and what came back."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.contacts import held_pieces, recipients
from game.engine.effects import is_in_transit
from game.engine.events import AlreadyHad, Answered, Contacted, Entered, Event, Forgot, Learned, Received, Sent
from game.engine.session import Session
from game.engine.story import answers_of
from game.engine.views.text import agency_name, fill_placeholders, join_paragraphs, piece_text, short_date
from game.scenario.model.scenario import Scenario


@dataclass(frozen=True)
class PieceView:
    """A piece of information that this desk holds."""

    info: str
    text: str
    is_recorded: bool
    told: tuple[str, ...]
    """Names of those this desk has told, with `on its way` until it is received."""


@dataclass(frozen=True)
class RoadView:
    """A way to reach a recipient, or a note on the file, with what it costs, carries and leaves behind."""

    channel: str
    """The channel's id; empty for a note."""
    name: str
    cost: int
    holds: int
    days: int
    says: str
    is_affordable: bool


@dataclass(frozen=True)
class RecipientView:
    """Somebody on the desk's list; a closed one keeps its place."""

    agency: str
    name: str
    is_open: bool
    roads: tuple[RoadView, ...]
    known_to_have: tuple[str, ...]
    """Pieces that this desk knows the recipient has: it was told and received them, or said that it had them."""


@dataclass(frozen=True)
class ContactView:
    """A contact that was made here, with its answer as far as there is one."""

    recipient: str
    """A name; empty for a note."""
    road: str
    pieces: tuple[str, ...]
    """Their texts."""
    due: str
    """The day on which it is read, where that is still to come; else empty."""
    had: tuple[str, ...]
    """Texts of the pieces that the recipient had already."""
    answer: str


@dataclass(frozen=True)
class DeskView:
    """Everything at a desk now."""

    time_left: int
    time: int
    """The desk time there was on sitting down."""
    pieces: tuple[PieceView, ...]
    note: RoadView
    recipients: tuple[RecipientView, ...]
    sent: tuple[ContactView, ...]
    """What was written and told since this desk was entered, in order."""


def desk_view(session: Session) -> DeskView | None:
    """Show the desk of the scene that is played; None where there is none."""
    situation, scenario = session.situation, session.story.scenario
    if situation.desk_time is None or situation.ending is not None:
        return None
    return DeskView(
        time_left=situation.desk_time,
        time=scenario.scenes[situation.scene].desk_time or 0,
        pieces=tuple(_pieces(session)),
        note=_note(scenario, situation.desk_time),
        recipients=tuple(_recipients(session)),
        sent=contact_views(scenario, _since_entering(session), situation.day),
    )


def _pieces(session: Session) -> Iterator[PieceView]:
    scenario, situation = session.story.scenario, session.situation
    # What others hold unseen stays unseen.
    delivered = (event for event in session.events if isinstance(event, (Received, AlreadyHad)) and event.channel)
    had = {(event.agency, event.info) for event in delivered}
    for info in _held_since(session):
        told = dict.fromkeys(event.agency for event in session.events if isinstance(event, Sent) and event.info == info)
        # What somebody has already is not on its way to them again.
        names = tuple(
            agency_name(scenario, agency)
            + (", on its way" if (agency, info) not in had and is_in_transit(situation.messages, agency, info) else "")
            for agency in told
        )
        yield PieceView(info, piece_text(scenario, info), info in situation.recorded, names)


def _held_since(session: Session) -> tuple[str, ...]:
    """Return what this desk holds in the order in which it came, so that a new piece never moves the others."""
    desk, order = session.story.index.desk, dict[str, None]()
    for event in session.events:
        match event:
            case Learned(info):
                order[info] = None
            case Received(agency, info) if agency == desk:
                order.setdefault(info)
            case Forgot(info):
                order.pop(info, None)
            case _:
                pass
    held = held_pieces(session.story, session.situation)
    return (*(info for info in order if info in held), *(info for info in held if info not in order))


def _note(scenario: Scenario, time_left: int) -> RoadView:
    note = scenario.note
    return RoadView("", "Write it down", note.cost, note.holds, 0, "", note.cost <= time_left)


def _recipients(session: Session) -> Iterator[RecipientView]:
    scenario, situation = session.story.scenario, session.situation
    for recipient in recipients(session.story, situation):
        roads = tuple(_road(scenario, road, situation.desk_time or 0) for road in recipient.roads)
        known = _known_to_have(session, recipient.agency)
        yield RecipientView(
            recipient.agency, agency_name(scenario, recipient.agency), recipient.is_open and bool(roads), roads, known
        )


def _road(scenario: Scenario, name: str, time_left: int) -> RoadView:
    channel = scenario.channels[name]
    says = fill_placeholders(scenario, channel.says) or _days_in_words(channel.days)
    return RoadView(
        name,
        fill_placeholders(scenario, channel.name),
        channel.cost,
        channel.holds,
        channel.days,
        says,
        channel.cost <= time_left,
    )


def _days_in_words(days: int) -> str:
    return "today" if days == 0 else "in a day" if days == 1 else f"in {days} days"


def _known_to_have(session: Session, agency: str) -> tuple[str, ...]:
    """Return the pieces of which this desk knows that an agency has them; what others hold unseen stays unseen."""
    delivered = (event for event in session.events if isinstance(event, (Received, AlreadyHad)) and event.channel)
    return session.story.index.in_order(event.info for event in delivered if event.agency == agency)


def _since_entering(session: Session) -> tuple[Event, ...]:
    for position in range(len(session.turns) - 1, -1, -1):
        if any(isinstance(event, Entered) for event in session.turns[position].events):
            return tuple(event for turn in session.turns[position + 1 :] for event in turn.events)
    return ()


def contact_views(scenario: Scenario, events: tuple[Event, ...], day: int) -> tuple[ContactView, ...]:
    """Show the contacts among events, each with what came back among the same events.

    Args:
        scenario: the scenario.
        events: in order; an answer by a slow road belongs to every contact that was read on its day.
        day: the day of the story now.
    """
    return tuple(
        _contact(scenario, event, _from_contact(events, position, event), day)
        for position, event in enumerate(events)
        if isinstance(event, Contacted)
    )


def _from_contact(events: tuple[Event, ...], position: int, contact: Contacted) -> tuple[Event, ...]:
    """Return the events from a contact on; of one that is read at once only those before the next contact."""
    later = range(position + 1, len(events))
    is_at_once = contact.due == contact.day
    end = next((number for number in later if is_at_once and isinstance(events[number], Contacted)), len(events))
    return events[position:end]


def _contact(scenario: Scenario, contact: Contacted, rest: tuple[Event, ...], day: int) -> ContactView:
    answered = next((event for event in rest if _is_answer_to(event, contact)), None)
    had = frozenset(info for info in contact.pieces if _was_had(rest, contact, info))
    channel = scenario.channels.get(contact.channel)
    return ContactView(
        recipient=agency_name(scenario, contact.agency) if contact.agency else "",
        road=fill_placeholders(scenario, channel.name) if channel else "Written down",
        pieces=tuple(piece_text(scenario, info) for info in contact.pieces),
        due=short_date(scenario, contact.due) if contact.due > day else "",
        had=tuple(piece_text(scenario, info) for info in contact.pieces if info in had),
        answer=answer_text(scenario, answered) if isinstance(answered, Answered) else "",
    )


def _was_had(rest: tuple[Event, ...], contact: Contacted, info: str) -> bool:
    """Return whether the recipient had a piece of a contact already: what it then received it had not."""
    arrival = (contact.agency, info, contact.due)
    receipts = (event for event in rest if isinstance(event, (AlreadyHad, Received)))
    return isinstance(next((event for event in receipts if _is_arrival(event, arrival)), None), AlreadyHad)


def _is_arrival(event: AlreadyHad | Received, arrival: tuple[str, str, int]) -> bool:
    return (event.agency, event.info, event.day) == arrival


def _is_answer_to(event: Event, contact: Contacted) -> bool:
    return (
        isinstance(event, Answered)
        and (event.agency, event.day) == (contact.agency, contact.due)
        and not set(contact.pieces).isdisjoint(event.pieces)  # a piece may have been overtaken by a call
    )


def answer_text(scenario: Scenario, event: Answered) -> str:
    """Return what a recipient said, as Markdown."""
    answer = answers_of(scenario, event.agency)[event.answer]
    return join_paragraphs(scenario, answer.text, event.paragraphs, event.day)
