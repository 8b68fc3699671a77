"""The review of contacts: what the trainee wrote down and whom they told, what came back, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.debrief.counterfactual import DatedItem, HeldPiece, items_lost_without, own_positions
from game.engine.debrief.counterfactual_text import credited_lines
from game.engine.events import Contacted, Event, Sent
from game.engine.moves import Record, Tell
from game.engine.session import Session
from game.engine.views.contacts import ContactView, contact_views
from game.engine.views.text import piece_text, short_date

NOT_YET_NEEDED = "You could not yet say why they needed it."
"""What is said, calmly, of a piece that was told to somebody whom it does not concern."""


@dataclass(frozen=True)
class ContactReview:
    """A contact that the trainee made, with its answer as far as there was one."""

    key: str
    moves: int
    """How many moves came before it."""
    day: int
    date: str
    recipient: str
    """A name; empty for a note on the file."""
    road: str
    pieces: tuple[str, ...]
    had: tuple[str, ...]
    """Those that the recipient had already."""
    not_yet_needed: tuple[str, ...]
    """Those of which `NOT_YET_NEEDED` is true."""
    due: str
    """The day on which it would be read, where the play stopped before; else empty."""
    answer: str
    """What came back, as Markdown; empty if nothing did."""
    brought: tuple[str, ...]
    """What would not have come without it, in order of days."""
    credited: tuple[DatedItem, ...]
    """The same as data."""

    @property
    def closed_gaps(self) -> tuple[HeldPiece, ...]:
        """Return the pieces that this contact alone brought to its recipient or to others."""
        return tuple(item for _, item in self.credited if isinstance(item, HeldPiece))


def review_contacts(session: Session) -> tuple[ContactReview, ...]:
    """Review every contact of the trainee in a session, in order."""
    scenario = session.story.scenario
    views = iter(contact_views(scenario, session.events, session.situation.day))
    own = frozenset(own_positions(session))
    return tuple(
        _review(session, position, move, view) for position, move, view in _contacts(session, views) if position in own
    )


def _contacts(session: Session, views: Iterator[ContactView]) -> Iterator[tuple[int, Record | Tell, ContactView]]:
    """Yield each contact with its position and its view; the views stand in the order of the events."""
    for position, move in enumerate(session.moves):
        if isinstance(move, (Record, Tell)):
            yield position, move, next(views)


def _review(session: Session, position: int, move: Record | Tell, view: ContactView) -> ContactReview:
    scenario, events = session.story.scenario, session.turns[position + 1].events
    day = session.turns[position].situation.day
    credited = items_lost_without(session, position)
    return ContactReview(
        key=move.key,
        moves=position,
        day=day,
        date=short_date(scenario, day),
        recipient=view.recipient,
        road=view.road,
        pieces=view.pieces,
        had=view.had,
        not_yet_needed=tuple(
            text for info in _unconcerned(events) if (text := piece_text(scenario, info)) not in view.had
        ),
        due=view.due,
        answer=view.answer,
        brought=credited_lines(session, credited),
        credited=credited,
    )


def _unconcerned(events: tuple[Event, ...]) -> Iterator[str]:
    """Yield what a contact told somebody whom it does not concern; what its answer sends on is not the contact's."""
    contact = next(event for event in events if isinstance(event, Contacted))
    return (
        event.info
        for event in events
        if isinstance(event, Sent)
        and not event.concerned
        and event.agency == contact.agency
        and event.info in contact.pieces
    )
