"""What happened, told neutrally: moves and arrivals in order, and the same days from the family's side."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.engine.conditions import Asked
from game.engine.events import (
    Arrived,
    Chose,
    Dropped,
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
from game.engine.session import Session, scenes_entered
from game.engine.situation import Draft
from game.engine.words import fill, linked, plain, short_date, told
from game.scenario.model import Scenario

MomentKind = Literal["scene", "choice", "look", "document", "recorded", "told", "received", "arrived", "end"]


@dataclass(frozen=True)
class Moment:
    """One thing that happened, on a day of the story, in a sentence."""

    day: int
    date: str
    kind: MomentKind
    text: str
    desk: str = ""
    """The name of the other desk it happened on; empty for this one."""


@dataclass(frozen=True)
class Side:
    """The same days as one person lived them."""

    person: str
    name: str
    moments: tuple[Moment, ...]


def timeline(session: Session) -> tuple[Moment, ...]:
    """Tell what happened, in order."""
    scenario = session.story.scenario
    return tuple(
        moment
        for turn in session.turns
        for event in turn.events
        if (moment := _moment(scenario, event, told_by_you=isinstance(turn.move, Tell))) is not None
    )


def _moment(scenario: Scenario, event: Event, *, told_by_you: bool) -> Moment | None:
    def at(day: int, kind: MomentKind, text: str, desk: str = "") -> Moment:
        return Moment(day, short_date(scenario, day), kind, plain(scenario, text), desk)

    match event:
        case Entered(scene, day, _):
            return at(day, "scene", scenario.scenes[scene].title)
        case Chose(scene, choice, day):
            return at(day, "choice", scenario.scenes[scene].choices[choice].say)
        case Looked(scene, spot, day):
            return at(day, "look", f"You looked at {scenario.scenes[scene].look[spot].name}.")
        case Opened(document, day):
            return at(day, "document", f"You opened “{scenario.documents[document].title}”.")
        case Arrived(consequence, day, shown):
            later = scenario.later[consequence]
            desk = scenario.agencies[later.desk].name if later.desk and later.desk != scenario.desk else ""
            return at(day, "arrived", told(scenario, later.text, shown), desk) if later.text else None
        case LastDay(day):
            return at(day, "end", "The last day of this story was reached.")
        case _:
            return _of_information(scenario, event, told_by_you=told_by_you)


def _of_information(scenario: Scenario, event: Event, *, told_by_you: bool) -> Moment | None:
    match event:
        case Recorded(info, day):
            text = f"You wrote down: {scenario.information[info].text}."
            return Moment(day, short_date(scenario, day), "recorded", fill(scenario, text))
        case Sent(agency, info, channel, day, _, _, concerned):
            aside = "" if concerned else " It did not concern them."
            how = scenario.channels[channel].name.lower()
            # What the story sends from this desk, a colleague may have sent.
            who = (
                f"You told {scenario.agencies[agency].name}"
                if told_by_you
                else f"{scenario.agencies[agency].name} was told"
            )
            text = f"{who} {how}: {scenario.information[info].text}.{aside}"
            return Moment(day, short_date(scenario, day), "told", fill(scenario, text))
        case Received(agency, info, day, channel, _) if day > 0:
            name = scenario.agencies[agency].name
            text = f"{name} received: {scenario.information[info].text}."
            desk = "" if agency == scenario.desk else name
            return Moment(day, short_date(scenario, day), "received", fill(scenario, text), desk)
        case Dropped():
            return None
        case _:
            return None


def sides(session: Session) -> tuple[Side, ...]:
    """Tell the same days from the family's side, as far as the play went through them."""
    scenario = session.story.scenario
    entered = scenes_entered(session.events)
    found = (
        Side(person, scenario.people[person].name, tuple(_lived(session, person, entered))) for person in scenario.sides
    )
    return tuple(side for side in found if side.moments)


def _lived(session: Session, person: str, entered: dict[str, int]) -> Iterator[Moment]:
    scenario, story = session.story.scenario, session.story
    for view in sorted(scenario.sides[person], key=lambda view: entered.get(view.scene, 0)):
        holds: Asked = story.index.asked(view.when)
        if view.scene in entered and holds(Draft(session.situation)):
            day = entered[view.scene]
            yield Moment(day, short_date(scenario, day), "scene", linked(scenario, fill(scenario, view.text)))
