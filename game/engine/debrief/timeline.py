"""The timeline of a session: moves and arrivals in neutral sentences, and the same days from the family's side."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from game.engine.conditions import Predicate
from game.engine.cuts.route import is_automatic
from game.engine.debrief.contact_review import NOT_YET_NEEDED
from game.engine.events import (
    AlreadyHad,
    Answered,
    Arrived,
    Chose,
    Contacted,
    Entered,
    Event,
    LastDay,
    Looked,
    Opened,
    Received,
    Recorded,
    Sent,
    Spoke,
    carried_by_contact,
)
from game.engine.moves import Tell
from game.engine.session import Session, is_decision, scenes_entered
from game.engine.views.contacts import answer_text
from game.engine.views.text import (
    agency_name,
    expand_glossary_links,
    fill_placeholders,
    first_sentence,
    join_names,
    join_paragraphs,
    piece_text,
    plain_text,
    short_date,
)
from game.scenario.model.scenario import Scenario

MomentKind = Literal[
    "scene",
    "choice",
    "asked",
    "action",
    "look",
    "document",
    "recorded",
    "told",
    "answered",
    "had",
    "received",
    "arrived",
    "end",
]


@dataclass(frozen=True)
class TimelineEntry:
    """Something that happened on a day of the story, in a sentence."""

    day: int
    date: str
    kind: MomentKind
    text: str
    desk: str = ""
    """The name of the other desk it happened on; empty for this one."""
    in_short: str = ""
    """Its text in a summary of the days; empty for all but conversations, desks, decisions and what arrived on other
    desks."""


@dataclass(frozen=True)
class FamilyView:
    """The same days as one person lived them."""

    person: str
    name: str
    moments: tuple[TimelineEntry, ...]
    opened: bool
    """Whether it is shown without being asked for: the first is, the youngest one's."""


def timeline(session: Session) -> tuple[TimelineEntry, ...]:
    """Return what happened, in order; a contact, and what several agencies were told at once, has one entry."""
    return tuple(
        entry
        for position in range(len(session.turns))
        for _, group in groupby(_events_with_entry(session, position), key=_group_key)
        if (entry := _entry(session, tuple(group))) is not None
    )


def _events_with_entry(session: Session, position: int) -> Iterator[Event]:
    """Yield the events of a turn that need an entry: what a contact carries stands in the contact's own.

    Of what the route of a cut did, only where it led and what came is told.
    """
    events = session.turns[position].events
    is_routed, carried = is_automatic(session, position), carried_by_contact(events)
    for event in events:
        is_shown = isinstance(event, (Entered, Arrived, Received, LastDay)) or not is_routed
        if is_shown and not _is_implied(session, event) and event not in carried:
            yield event


def _is_implied(session: Session, event: Event) -> bool:
    """Return whether an event needs no entry.

    That is what was received as it was sent or held from the start, and what an agency had already though the trainee
    did not tell it.
    """
    match event:
        case Received(_, _, day, channel):
            return day == 0 or bool(channel and session.story.scenario.channels[channel].days == 0)
        case AlreadyHad(agency, info, _):
            tells = (move for move in session.moves if isinstance(move, Tell))
            return not any(move.agency == agency and info in move.pieces for move in tells)
        case _:
            return False


def _group_key(event: Event) -> tuple[object, ...]:
    """Return a key that is equal for events that share an entry."""
    match event:
        case Sent(_, info, channel, day):
            return ("sent", info, channel, day)
        case Received(_, info, day):
            return ("received", info, day)
        case AlreadyHad(agency, _, day):
            return ("had", agency, day)
        case _:
            return (id(event),)


def _entry(session: Session, events: tuple[Event, ...]) -> TimelineEntry | None:
    scenario, event = session.story.scenario, events[0]

    def entry(day: int, kind: MomentKind, text: str, desk: str = "", in_short: str = "") -> TimelineEntry:
        return TimelineEntry(
            day,
            short_date(scenario, day),
            kind,
            plain_text(scenario, text, day),
            desk,
            plain_text(scenario, in_short, day),
        )

    match event:
        case Entered(scene, day, _):
            about = scenario.scenes[scene]
            # A day on which one only talked, or sat at the desk, belongs to the days in short too.
            return entry(day, "scene", about.title, in_short=about.title if about.talk or about.desk_time else "")
        case Chose(scene, choice, day):
            say = scenario.scenes[scene].choices[choice].say
            return entry(day, "choice", say, in_short=say if is_decision(session.story, scene) else "")
        case Spoke(scene, line, day, _):
            spoken = scenario.scenes[scene].talk[line]
            return entry(day, "action" if spoken.action else "asked", spoken.action or spoken.say)
        case Looked(scene, spot, day):
            return entry(day, "look", f"You looked at {scenario.scenes[scene].look[spot].name}.")
        case Opened(document, day):
            return entry(day, "document", f"You opened “{scenario.documents[document].title}”.")
        case Recorded(info, day):
            # What the story puts on the file, a colleague may have written.
            return entry(day, "recorded", f"Put on the file: {piece_text(scenario, info)}.")
        case Arrived(consequence, day, shown):
            later = scenario.later[consequence]
            desk = agency_name(scenario, later.desk) if later.desk and later.desk != scenario.desk else ""
            words = join_paragraphs(scenario, later.text, shown, day)
            return entry(day, "arrived", words, desk, first_sentence(words) if desk else "") if words else None
        case LastDay(day):
            return entry(day, "end", "The last day of this story was reached.")
        case _:
            return _message_entry(session, events)


def _message_entry(session: Session, events: tuple[Event, ...]) -> TimelineEntry | None:
    scenario = session.story.scenario

    def entry(day: int, kind: MomentKind, text: str, desk: str = "") -> TimelineEntry:
        return TimelineEntry(day, short_date(scenario, day), kind, text, desk)

    match events[0]:
        case Contacted(_, _, _, day, _) as contact:
            return entry(day, "told" if contact.agency else "recorded", _contact_text(session, contact))
        case Sent(_, info, channel, day):
            # What the story sends from this desk, a colleague may have sent.
            names = _agency_names(scenario, events)
            text = f"Told {_road(scenario, channel)} to {names}: {piece_text(scenario, info)}."
            return entry(day, "told", text)
        case Received(_, info, day, _, _):
            names = _agency_names(scenario, events)
            is_own = all(isinstance(event, Received) and event.agency == scenario.desk for event in events)
            return entry(day, "received", f"{names} received: {piece_text(scenario, info)}.", "" if is_own else names)
        case AlreadyHad(agency, _, day):
            pieces = "; ".join(piece_text(scenario, event.info) for event in events if isinstance(event, AlreadyHad))
            return entry(day, "had", f"{agency_name(scenario, agency)} had this already: {pieces}.")
        case Answered(agency, _, _, day, _) as answered:
            words = plain_text(scenario, answer_text(scenario, answered), day)
            return entry(day, "answered", words, agency_name(scenario, agency)) if words else None
        case _:
            return None


def _contact_text(session: Session, contact: Contacted) -> str:
    """Return what was written or told, to whom and by which road; what they could not use yet is said calmly."""
    scenario = session.story.scenario
    pieces = "; ".join(piece_text(scenario, info) for info in contact.pieces)
    if not contact.agency:
        return f"You wrote down: {pieces}."
    is_needed = [session.story.index.concerned(contact.agency, info) for info in contact.pieces]
    unneeded = [piece_text(scenario, contact.pieces[number]) for number, needed in enumerate(is_needed) if not needed]
    aside = f" {NOT_YET_NEEDED}" if unneeded and not any(is_needed) else ""
    if unneeded and any(is_needed):
        aside = f" Of this you could not yet say why they needed it: {'; '.join(unneeded)}."
    return f"You told {agency_name(scenario, contact.agency)} {_road(scenario, contact.channel)}: {pieces}.{aside}"


def _road(scenario: Scenario, channel: str) -> str:
    return fill_placeholders(scenario, scenario.channels[channel].name).lower()


def _agency_names(scenario: Scenario, events: tuple[Event, ...]) -> str:
    return join_names([agency_name(scenario, event.agency) for event in events if isinstance(event, (Sent, Received))])


def family_views(session: Session) -> tuple[FamilyView, ...]:
    """Return the same days as each member of the family lived them, as far as the play went: the youngest first."""
    scenario = session.story.scenario
    entered = scenes_entered(session.events)
    people = sorted(scenario.sides, key=lambda person: _age(scenario, person))
    moments = {person: tuple(_moments(session, person, entered)) for person in people}
    shown = [person for person in people if moments[person]]
    return tuple(
        FamilyView(person, scenario.people[person].name, moments[person], opened=person == shown[0]) for person in shown
    )


def _age(scenario: Scenario, person: str) -> float:
    age = scenario.people[person].age
    return math.inf if age is None else age


def _moments(session: Session, person: str, entered: dict[str, int]) -> Iterator[TimelineEntry]:
    scenario, story = session.story.scenario, session.story
    for view in sorted(scenario.sides[person], key=lambda view: entered.get(view.scene, 0)):
        holds: Predicate = story.index.predicate(view.when)
        if view.scene in entered and holds(session.situation):
            day = entered[view.scene]
            yield TimelineEntry(
                day,
                short_date(scenario, day),
                "scene",
                expand_glossary_links(scenario, fill_placeholders(scenario, view.text, day)),
            )
