"""The joint debrief of a pathway: what left each desk, and who had it when, over the sessions of all its desks.

Input: the sessions of a run in the order of its legs, and whom each piece concerns. Output: values, with dates as
proleptic Gregorian ordinals; the words are made in `reports`. Nothing here speaks of endings, nor of what would have
kept anything from happening.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from game.engine.events import Chose, Contacted, Entered, Learned, Received, Recorded
from game.engine.pathway.family_questions import FamilyQuestions, family_questions
from game.engine.session import Session, scenes_entered
from game.engine.views.text import agency_name, piece_text

MOST_SEAMS = 3
"""How many pieces are told as seams."""


@dataclass(frozen=True)
class Arrival:
    """That an agency had a piece from a day on."""

    info: str
    agency: str
    date: int
    sender: str = ""
    """The desk that sent it; empty for what an agency found out itself or had from the beginning."""
    channel: str = ""
    is_on_file: bool = True
    """False for what was only said."""
    is_late: bool = False
    """Whether the desk that it reached had played its last day by then."""


@dataclass(frozen=True)
class PieceHistory:
    """One piece over the whole pathway: who had it when, the earliest first, and who needed it and never had it."""

    info: str
    text: str
    arrivals: tuple[Arrival, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Departure:
    """A contact that left a desk: to whom, by which road, with what."""

    date: int
    agency: str
    channel: str
    pieces: tuple[str, ...]
    read_on: int


@dataclass(frozen=True)
class Pressure:
    """What pressed on a desk on the day of a decision, as the author says it."""

    date: int
    text: str


@dataclass(frozen=True)
class DeskOverview:
    """What left one desk, and what it had from others and carried further."""

    scenario: str
    title: str
    agency: str
    departures: tuple[Departure, ...]
    leaned_on: tuple[Arrival, ...]
    """Pieces from other desks that this one wrote down or told on."""
    pressures: tuple[Pressure, ...]
    """What pressed on whoever sat there, decision by decision."""

    def pressure_from(self, date: int) -> str:
        """Return what pressed at the first decision from a day on, else at the last before it; empty if nothing did."""
        texts = [each.text for each in self.pressures if each.date >= date] or [
            each.text for each in self.pressures[-1:]
        ]
        return texts[0] if texts else ""


@dataclass(frozen=True)
class Seam:
    """A piece that one desk had and another needed; `received` is None if it never came."""

    info: str
    holder: Arrival
    agency: str
    received: int | None


@dataclass(frozen=True)
class SharedDay:
    """A day on which more than one desk was at work: the titles of their scenes, by scenario."""

    date: int
    scenes: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class JointDebrief:
    """What a run of a pathway shows when all its desks have been played."""

    first_date: int
    last_date: int
    agencies: Mapping[str, str]
    """Names by id: first the desks that were played, in their order, then the others that had anything."""
    desks: tuple[DeskOverview, ...]
    pieces: tuple[PieceHistory, ...]
    seams: tuple[Seam, ...]
    shared_days: tuple[SharedDay, ...]
    family: tuple[FamilyQuestions, ...]


def joint_debrief(sessions: Sequence[Session], concerns: Mapping[str, Sequence[str]]) -> JointDebrief:
    """Return the joint debrief of the sessions of a run.

    Args:
        sessions: one of each desk that was played, in the order of the legs.
        concerns: for each piece the agencies that need it, as the pack says.
    """
    desks = {session.story.index.desk: session for session in sessions}
    arrivals = sorted(_first_of_each(_arrivals(desks)), key=lambda each: (each.date, each.agency))
    pieces = tuple(_histories(sessions, arrivals, concerns))
    return JointDebrief(
        first_date=min(_date(session, 0) for session in sessions),
        last_date=max(_date(session, session.situation.day) for session in sessions),
        agencies=_agency_names(sessions, arrivals),
        desks=tuple(_overview(session, arrivals) for session in sessions),
        pieces=pieces,
        seams=tuple(_seams(pieces, desks, concerns)),
        shared_days=tuple(_shared_days(sessions)),
        family=family_questions(sessions),
    )


def _date(session: Session, day: int) -> int:
    return session.story.scenario.starts.toordinal() + day


def _arrivals(desks: Mapping[str, Session]) -> Iterator[Arrival]:
    """Yield what every agency came to have; what came from another desk is told by the session of that desk."""
    for desk, session in desks.items():
        recorded = {event.info for event in session.events if isinstance(event, Recorded)}
        for event in session.events:
            match event:
                case Learned(info, day):
                    yield Arrival(info, desk, _date(session, day), is_on_file=info in recorded)
                case Received(agency, info, day, channel, written) if channel and agency != desk:
                    date, is_late = _date(session, day), _is_late(desks.get(agency), _date(session, day))
                    yield Arrival(info, agency, date, desk, channel, written or info in recorded, is_late)
                case Received(agency, info, day) if day == 0 and agency not in desks:
                    yield Arrival(info, agency, _date(session, 0))
                case Received(agency, info, day, channel, written) if channel and agency == desk:
                    yield Arrival(info, desk, _date(session, day), is_on_file=written or info in recorded)
                case _:
                    pass


def _is_late(receiver: Session | None, date: int) -> bool:
    """Tell whether a desk that was played had made its last choice before a day."""
    if receiver is None or not receiver.ended:
        return False
    return date > max(_date(receiver, event.day) for event in receiver.events if isinstance(event, Chose))


def _first_of_each(arrivals: Iterable[Arrival]) -> Iterator[Arrival]:
    """Yield for each agency and piece the first arrival, and the first that is on file where the very first is not."""
    ordered = sorted(arrivals, key=lambda each: (each.agency, each.info, each.date))
    for _, group in groupby(ordered, key=lambda each: (each.agency, each.info)):
        first, *others = group
        yield first
        if not first.is_on_file:
            yield from [each for each in others if each.is_on_file][:1]


def _agency_names(sessions: Sequence[Session], arrivals: Iterable[Arrival]) -> dict[str, str]:
    names = {session.story.index.desk: session.story.scenario for session in sessions}
    scenarios = [session.story.scenario for session in sessions]
    for arrival in arrivals:
        known = next((scenario for scenario in scenarios if arrival.agency in scenario.agencies), None)
        if known is not None:
            names.setdefault(arrival.agency, known)
    return {agency: agency_name(scenario, agency) for agency, scenario in names.items()}


def _histories(
    sessions: Sequence[Session], arrivals: Sequence[Arrival], concerns: Mapping[str, Sequence[str]]
) -> Iterator[PieceHistory]:
    for info in dict.fromkeys(arrival.info for arrival in arrivals):
        scenario = next(each.story.scenario for each in sessions if info in each.story.scenario.information)
        own = tuple(arrival for arrival in arrivals if arrival.info == info)
        had = {arrival.agency for arrival in own if not arrival.is_late}
        covering = {name for name, piece in scenario.information.items() if info in piece.covers}
        had |= {arrival.agency for arrival in arrivals if arrival.info in covering and not arrival.is_late}
        missing = tuple(agency for agency in concerns.get(info, ()) if agency not in had)
        yield PieceHistory(info, piece_text(scenario, info), own, missing)


def _overview(session: Session, arrivals: Iterable[Arrival]) -> DeskOverview:
    story = session.story
    contacts = [event for event in session.events if isinstance(event, Contacted)]
    carried = {info for contact in contacts for info in contact.pieces}
    came = [each for each in arrivals if each.agency == story.index.desk and each.sender and each.info in carried]
    decisions = [
        (_date(session, day), about)
        for scene, day in scenes_entered(session.events).items()
        if (about := story.scenario.scenes[scene].debrief) is not None
    ]
    return DeskOverview(
        scenario=story.scenario.id,
        title=story.scenario.title,
        agency=story.index.desk,
        departures=tuple(
            Departure(_date(session, each.day), each.agency, each.channel, each.pieces, _date(session, each.due))
            for each in contacts
            if each.agency
        ),
        leaned_on=tuple(came),
        pressures=tuple(Pressure(date, about.pressed) for date, about in decisions if about.pressed),
    )


def _seams(
    pieces: Iterable[PieceHistory], desks: Mapping[str, Session], concerns: Mapping[str, Sequence[str]]
) -> Iterator[Seam]:
    """Yield the pieces with the longest ways between two desks that were played, those that never came first."""
    every = (seam for piece in pieces for seam in _seams_of(piece, desks, concerns.get(piece.info, ())))
    longest = sorted(every, key=_days_between, reverse=True)
    chosen: dict[str, Seam] = {}
    for seam in longest:
        chosen.setdefault(seam.info, seam)
    yield from list(chosen.values())[:MOST_SEAMS]


def _seams_of(piece: PieceHistory, desks: Mapping[str, Session], concerned: Iterable[str]) -> Iterator[Seam]:
    holder = next((each for each in piece.arrivals if each.agency in desks), None)
    if holder is None:
        return
    for agency in concerned:
        if agency == holder.agency or agency not in desks:
            continue
        dates = [each.date for each in piece.arrivals if each.agency == agency]
        if agency in piece.missing and not dates:
            yield Seam(piece.info, holder, agency, None)
        elif dates and min(dates) > holder.date:
            yield Seam(piece.info, holder, agency, min(dates))


def _days_between(seam: Seam) -> tuple[bool, int]:
    return (seam.received is None, -seam.holder.date if seam.received is None else seam.received - seam.holder.date)


def _shared_days(sessions: Sequence[Session]) -> Iterator[SharedDay]:
    scenes: dict[int, dict[str, list[str]]] = {}
    for session in sessions:
        scenario = session.story.scenario
        for event in session.events:
            if isinstance(event, Entered):
                titles = scenes.setdefault(_date(session, event.day), {}).setdefault(scenario.id, [])
                if scenario.scenes[event.scene].title not in titles:
                    titles.append(scenario.scenes[event.scene].title)
    for date, by_desk in sorted(scenes.items()):
        if len(by_desk) > 1:
            yield SharedDay(date, tuple((scenario, tuple(titles)) for scenario, titles in by_desk.items()))
