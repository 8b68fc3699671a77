"""The timeline of a session: moves and arrivals in neutral sentences, and the same days from the family's side."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from game.engine.conditions import Predicate
from game.engine.events import (
    Arrived,
    Chose,
    Entered,
    Event,
    LastDay,
    Looked,
    Opened,
    Received,
    Recorded,
    Sent,
)
from game.engine.moves import Tell
from game.engine.session import Session, is_decision, scenes_entered
from game.engine.views.text import (
    expand_glossary_links,
    fill_placeholders,
    first_sentence,
    join_names,
    join_paragraphs,
    plain_text,
    short_date,
)
from game.scenario.model.scenario import Scenario

MomentKind = Literal["scene", "choice", "look", "document", "recorded", "told", "received", "arrived", "end"]


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
    """Its text in a summary of the days; empty for all but decisions and what arrived on other desks."""


@dataclass(frozen=True)
class FamilyView:
    """The same days as one person lived them."""

    person: str
    name: str
    moments: tuple[TimelineEntry, ...]


def timeline(session: Session) -> tuple[TimelineEntry, ...]:
    """Return what happened, in order; one entry stands for what several agencies were told at once."""
    scenario = session.story.scenario
    return tuple(
        entry
        for turn in session.turns
        for _, group in groupby((event for event in turn.events if not _is_implied(scenario, event)), key=_group_key)
        if (entry := _entry(session, tuple(group), by_trainee=isinstance(turn.move, Tell))) is not None
    )


def _is_implied(scenario: Scenario, event: Event) -> bool:
    """Return whether an event needs no entry: what was received as it was sent, or held from the start."""
    if not isinstance(event, Received):
        return False
    return event.day == 0 or bool(event.channel and scenario.channels[event.channel].days == 0)


def _group_key(event: Event) -> tuple[object, ...]:
    """Return a key that is equal for events that share an entry."""
    match event:
        case Sent(_, info, channel, day, _, _, concerned):
            return ("sent", info, channel, day, concerned)
        case Received(_, info, day, _, _):
            return ("received", info, day)
        case _:
            return (id(event),)


def _entry(session: Session, events: tuple[Event, ...], *, by_trainee: bool) -> TimelineEntry | None:
    scenario, event = session.story.scenario, events[0]

    def entry(day: int, kind: MomentKind, text: str, desk: str = "", in_short: str = "") -> TimelineEntry:
        return TimelineEntry(
            day, short_date(scenario, day), kind, plain_text(scenario, text), desk, plain_text(scenario, in_short)
        )

    match event:
        case Entered(scene, day, _):
            return entry(day, "scene", scenario.scenes[scene].title)
        case Chose(scene, choice, day):
            say = scenario.scenes[scene].choices[choice].say
            return entry(day, "choice", say, in_short=say if is_decision(session.story, scene) else "")
        case Looked(scene, spot, day):
            return entry(day, "look", f"You looked at {scenario.scenes[scene].look[spot].name}.")
        case Opened(document, day):
            return entry(day, "document", f"You opened “{scenario.documents[document].title}”.")
        case Recorded(info, day):
            return entry(day, "recorded", f"You wrote down: {scenario.information[info].text}.")
        case Arrived(consequence, day, shown):
            later = scenario.later[consequence]
            desk = scenario.agencies[later.desk].name if later.desk and later.desk != scenario.desk else ""
            words = join_paragraphs(scenario, later.text, shown)
            return entry(day, "arrived", words, desk, first_sentence(words) if desk else "") if words else None
        case LastDay(day):
            return entry(day, "end", "The last day of this story was reached.")
        case _:
            return _message_entry(scenario, events, by_trainee=by_trainee)


def _message_entry(scenario: Scenario, events: tuple[Event, ...], *, by_trainee: bool) -> TimelineEntry | None:
    match events[0]:
        case Sent(_, info, channel, day, _, _, concerned):
            names = join_names([scenario.agencies[event.agency].name for event in events if isinstance(event, Sent)])
            channel_name = scenario.channels[channel].name.lower()
            # What the story sends from this desk, a colleague may have sent.
            opening = f"You told {names} {channel_name}" if by_trainee else f"Told {channel_name} to {names}"
            aside = "" if concerned else " It did not concern them."
            text = f"{opening}: {scenario.information[info].text}.{aside}"
            return TimelineEntry(day, short_date(scenario, day), "told", fill_placeholders(scenario, text))
        case Received(_, info, day, _, _):
            return _receipt_entry(
                scenario, [event.agency for event in events if isinstance(event, Received)], info, day
            )
        case _:
            return None


def _receipt_entry(scenario: Scenario, agencies: list[str], info: str, day: int) -> TimelineEntry:
    names = join_names([scenario.agencies[agency].name for agency in agencies])
    text = fill_placeholders(scenario, f"{names} received: {scenario.information[info].text}.")
    return TimelineEntry(day, short_date(scenario, day), "received", text, "" if agencies == [scenario.desk] else names)


def family_views(session: Session) -> tuple[FamilyView, ...]:
    """Return the same days as each member of the family lived them, as far as the play went: the youngest first."""
    scenario = session.story.scenario
    entered = scenes_entered(session.events)
    people = sorted(scenario.sides, key=lambda person: _age(scenario, person))
    views = (
        FamilyView(person, scenario.people[person].name, tuple(_moments(session, person, entered))) for person in people
    )
    return tuple(view for view in views if view.moments)


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
                expand_glossary_links(scenario, fill_placeholders(scenario, view.text)),
            )
