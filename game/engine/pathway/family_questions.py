"""What each person of the family heard asked, desk by desk and day by day, over the sessions of a pathway."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.engine.events import Spoke
from game.engine.session import Session
from game.engine.views.text import fill_placeholders


@dataclass(frozen=True)
class AskedDay:
    """What one desk asked on a day while somebody of the family was there.

    Attributes:
        date: The day, as a proleptic Gregorian ordinal.
        agency: The desk that asked.
        topics: What it asked about, in the order in which it did.
    """

    date: int
    agency: str
    topics: tuple[str, ...]


@dataclass(frozen=True)
class FamilyQuestions:
    """The days on which desks asked something while one person of the family was there, the earliest first."""

    person: str
    name: str
    days: tuple[AskedDay, ...]


def family_questions(sessions: Sequence[Session]) -> tuple[FamilyQuestions, ...]:
    """Return what was asked while each person of the family was there; only who was there at two desks or more.

    The family are those whose own side of the days is told by the scenarios.
    """
    named = {
        person: session.story.scenario.people[person].name
        for session in sessions
        for person in session.story.scenario.sides
    }
    every = (FamilyQuestions(person, name, tuple(_asked_days(sessions, person))) for person, name in named.items())
    return tuple(each for each in every if len({day.agency for day in each.days}) > 1)


def _asked_days(sessions: Sequence[Session], person: str) -> Iterator[AskedDay]:
    topics: dict[tuple[int, str], list[str]] = {}
    for session in sessions:
        scenario = session.story.scenario
        for event in session.events:
            if isinstance(event, Spoke) and person in scenario.scenes[event.scene].present:
                day = scenario.starts.toordinal() + event.day, session.story.index.desk
                topic = scenario.scenes[event.scene].talk[event.line].topic
                topics.setdefault(day, []).append(fill_placeholders(scenario, topic))
    for (date, agency), asked in sorted(topics.items()):
        yield AskedDay(date, agency, tuple(dict.fromkeys(asked)))
