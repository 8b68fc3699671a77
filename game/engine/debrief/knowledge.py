"""The knowledge of agencies over a session: who held what since when, and who never had what they needed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.engine.events import Event, Learned, Received, Recorded, Sent
from game.engine.session import Session
from game.engine.views.text import fill_placeholders, short_date
from game.scenario.model.scenario import Scenario

START = "start"
"""What a narrow column shows for the time before the first day."""


@dataclass(frozen=True)
class Holding:
    """That an agency held a piece from a day on: `day` counts from 0, `how` says in words how it came there."""

    agency: str
    day: int
    date: str
    how: str
    written: bool
    at_start: bool = False
    """Whether it was there before the first day of the story."""

    @property
    def short(self) -> str:
        """Return since when, for a narrow column: `11 Jan`, or `START`."""
        day, _, month = self.date.partition(" ")
        return START if self.at_start else f"{day} {month[:3]}"


@dataclass(frozen=True)
class Row:
    """One piece of information: who held it since when, and who needed it and never had it."""

    info: str
    text: str
    held: tuple[Holding, ...]
    recorded: int | None
    """The day this desk wrote it down; None if it never did."""
    gaps: tuple[str, ...]
    """The agencies it concerns that received neither it nor a piece that covers it, though somebody held it."""
    overshared: tuple[str, ...]
    """The agencies that were told though it does not concern them."""


@dataclass(frozen=True)
class Knowledge:
    """The knowledge of a session: (id, name) of the agencies concerned, and a row for each piece that somebody held."""

    agencies: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    last_day: int


def knowledge(session: Session) -> Knowledge:
    """Return who held which information since when, over a whole session."""
    scenario = session.story.scenario
    rows = tuple(_rows(scenario, session.events))
    present = {holding.agency for row in rows for holding in row.held} | {gap for row in rows for gap in row.gaps}
    agencies = tuple((name, agency.name) for name, agency in scenario.agencies.items() if name in present)
    return Knowledge(agencies, rows, session.situation.day)


def _rows(scenario: Scenario, events: tuple[Event, ...]) -> Iterator[Row]:
    holdings = {info: tuple(_holdings(scenario, info, events)) for info in scenario.information}
    for info, about in scenario.information.items():
        held = holdings[info]
        if not held:
            continue
        covering = [of for of, other in scenario.information.items() if info in other.covers]
        served = {holding.agency for of in (info, *covering) for holding in holdings[of]}
        # What others hold and this desk never had is a gap too, whoever else it concerns.
        needs = scenario.agencies if about.concerns is None else {scenario.desk, *about.concerns}
        yield Row(
            info=info,
            text=fill_placeholders(scenario, about.text),
            held=held,
            recorded=next((event.day for event in events if isinstance(event, Recorded) and event.info == info), None),
            gaps=tuple(agency for agency in scenario.agencies if agency in needs and agency not in served),
            overshared=tuple(
                event.agency
                for event in events
                if isinstance(event, Sent) and event.info == info and not event.concerned
            ),
        )


def _holdings(scenario: Scenario, info: str, events: Iterable[Event]) -> Iterator[Holding]:
    holders: set[str] = set()
    for event in events:
        match event:
            case Received(agency, of, day, channel, written) if of == info and agency not in holders:
                holders.add(agency)
                how, at_start = _how(scenario, channel, day), not (channel or day)
                yield Holding(agency, day, short_date(scenario, day), how, written, at_start)
            case Learned(of, day) if of == info and scenario.desk not in holders:
                holders.add(scenario.desk)
                yield Holding(scenario.desk, day, short_date(scenario, day), "came to hold it", written=False)
            case _:
                pass


def _how(scenario: Scenario, channel: str, day: int) -> str:
    if channel:
        return f"told {scenario.channels[channel].name.lower()}"
    return "received it from another desk" if day else "held it from the start"


def held_by_desk(session: Session) -> frozenset[str]:
    """Return what this desk holds now."""
    desk = session.story.index.desk
    return frozenset(info for agency, info in session.situation.knows if agency == desk)


def held_elsewhere(session: Session) -> tuple[tuple[str, str], ...]:
    """Return (agency, information) for everything others hold now and this desk does not, in the scenario's order."""
    mine, scenario = held_by_desk(session), session.story.scenario
    return tuple(
        (agency, info)
        for info in scenario.information
        for agency in scenario.agencies
        if info not in mine and (agency, info) in session.situation.knows
    )
