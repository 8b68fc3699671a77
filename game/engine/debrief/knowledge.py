"""The knowledge of agencies over a session: who held what since when, and who never had what they needed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from game.engine.debrief.counterfactual import own_positions
from game.engine.debrief.knowledge_sources import KnowledgeSource, knowledge_sources
from game.engine.events import Entered, Event, Learned, Received, Recorded, Sent
from game.engine.moves import Record, Tell
from game.engine.session import Session
from game.engine.story import recipients_of
from game.engine.views.text import agency_name, fill_placeholders, piece_text, short_date
from game.scenario.model.scenario import Scenario

START = "start"
"""What a narrow column shows for the time before the first day."""


def narrow_date(date: str) -> str:
    """Return a date for a narrow column: `11 Jan` for `11 January`."""
    day, _, month = date.partition(" ")
    return f"{day} {month[:3]}"


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
    on_file: str = ""
    """For this desk, whether and since when it is on the file, in words; empty for every other."""
    source: str = ""
    """Where it came from, in words, if a move of the trainee's brought it."""
    words: str = ""
    """The first words of whoever told it, or answered to it."""
    by_trainee: bool = False
    """Whether a contact of the trainee's brought it there."""

    @property
    def short(self) -> str:
        """Return since when, for a narrow column: `11 Jan`, or `START`."""
        return START if self.at_start else narrow_date(self.date)


@dataclass(frozen=True)
class Row:
    """One piece of information: who held it since when, and who needed it and never had it."""

    info: str
    text: str
    held: tuple[Holding, ...]
    recorded: int | None
    """The day from which it is on this desk's file; None if it never was."""
    gaps: tuple[str, ...]
    """The agencies it concerns that received neither it nor a piece that covers it, though somebody held it."""
    overshared: tuple[str, ...]
    """The agencies that the trainee told though it does not concern them, and that did not have it already."""
    has_reached: bool
    """Whether it reached somebody beside this desk who needed it and had it not from the start."""
    is_own_note: bool = False
    """Whether a note of the trainee put it on the file, and not the story."""


@dataclass(frozen=True)
class Knowledge:
    """The knowledge of a session: (id, name) of the agencies concerned, and a row for each piece that somebody held."""

    agencies: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    last_day: int
    gaps: tuple["Gap", ...]
    """Who never had which pieces, together where they are the same agencies."""
    no_gaps: tuple[str, ...]
    """Texts of the pieces that reached everybody else who needed them, and not from the start."""
    dates: tuple[tuple[int, str], ...] = ()
    """The days on which a scene was entered, and the last, each with its date for a narrow column."""


@dataclass(frozen=True)
class Gap:
    """Agencies that needed the same pieces and never had them: names and texts."""

    agencies: tuple[str, ...]
    pieces: tuple[str, ...]


def knowledge(session: Session) -> Knowledge:
    """Return who held which information since when, over a whole session."""
    scenario = session.story.scenario
    rows = tuple(_rows(session))
    present = {holding.agency for row in rows for holding in row.held} | {gap for row in rows for gap in row.gaps}
    agencies = tuple(
        (name, "You" if name == scenario.desk else agency_name(scenario, name))
        for name in scenario.agencies
        if name in present
    )
    return Knowledge(
        agencies=agencies,
        rows=rows,
        last_day=session.situation.day,
        gaps=_gaps(dict(agencies), rows),
        no_gaps=tuple(row.text for row in rows if row.has_reached and not row.gaps),
        dates=tuple((day, narrow_date(short_date(scenario, day))) for day in _days_entered(session)),
    )


def _days_entered(session: Session) -> list[int]:
    return sorted({session.situation.day, *(event.day for event in session.events if isinstance(event, Entered))})


def _gaps(names: Mapping[str, str], rows: tuple[Row, ...]) -> tuple[Gap, ...]:
    pieces: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        if row.gaps:
            pieces.setdefault(row.gaps, []).append(row.text)
    return tuple(Gap(tuple(names[agency] for agency in gaps), tuple(texts)) for gaps, texts in pieces.items())


def _rows(session: Session) -> Iterator[Row]:
    scenario, events = session.story.scenario, session.events
    own_notes, own_messages, sources = _own_notes(session), _own_messages(session), knowledge_sources(session)
    holdings = {
        info: tuple(
            _with_source(holding, sources.get((holding.agency, info))) for holding in _holdings(scenario, info, events)
        )
        for info in scenario.information
    }
    for info in scenario.information:
        held = holdings[info]
        if not held:
            continue
        serving = [holding for of in (info, *_covering(scenario, info)) for holding in holdings[of]]
        served, needs = {holding.agency for holding in serving}, _needing(scenario, info)
        yield Row(
            info=info,
            text=piece_text(scenario, info),
            held=held,
            recorded=next((event.day for event in events if isinstance(event, Recorded) and event.info == info), None),
            gaps=tuple(agency for agency in scenario.agencies if agency in needs and agency not in served),
            overshared=tuple(_overshared(info, held, own_messages)),
            is_own_note=info in own_notes,
            has_reached=any(
                holding.agency in needs and holding.agency != scenario.desk and not holding.at_start
                for holding in serving
            ),
        )


def _covering(scenario: Scenario, info: str) -> list[str]:
    """Return the pieces that say a piece too."""
    return [of for of, other in scenario.information.items() if info in other.covers]


def _needing(scenario: Scenario, info: str) -> set[str]:
    """Return the agencies that need a piece: what concerns all concerns those whom this desk can tell.

    This desk needs every piece: what others hold and it never had is a gap too.
    """
    concerns = scenario.information[info].concerns
    return {scenario.desk, *(recipients_of(scenario) if concerns is None else concerns)}


def open_gaps(session: Session) -> Iterator[tuple[str, str]]:
    """Yield (agency, information) for who needed a piece that somebody held and never had it: `Row.gaps`, alone."""
    scenario = session.story.scenario
    holders: dict[str, set[str]] = {}
    for event in session.events:
        if isinstance(event, Received):
            holders.setdefault(event.info, set()).add(event.agency)
        elif isinstance(event, Learned):
            holders.setdefault(event.info, set()).add(scenario.desk)
    for info in holders:
        served = set().union(*(holders.get(of, ()) for of in (info, *_covering(scenario, info))))
        yield from ((agency, info) for agency in _needing(scenario, info) - served if agency in scenario.agencies)


def _with_source(holding: Holding, source: KnowledgeSource | None) -> Holding:
    """Add where a holding came from; what was there from the start has no such source."""
    if source is None or holding.at_start:
        return holding
    return replace(holding, source=source.text, words=source.words, by_trainee=source.is_contact)


def _own_notes(session: Session) -> frozenset[str]:
    """Return the pieces that notes of the trainee put on the file."""
    return frozenset(
        event.info
        for position in own_positions(session)
        if isinstance(session.moves[position], Record)
        for event in session.turns[position + 1].events
        if isinstance(event, Recorded)
    )


def _own_messages(session: Session) -> tuple[Sent, ...]:
    """Return what the trainee told somebody; not what the story sends, as where several people hear it at once."""
    return tuple(
        event
        for position in own_positions(session)
        if isinstance(move := session.moves[position], Tell)
        for event in session.turns[position + 1].events
        if isinstance(event, Sent) and event.agency == move.agency and event.info in move.pieces
    )


def _overshared(info: str, held: tuple[Holding, ...], messages: Iterable[Sent]) -> Iterator[str]:
    """Yield each agency that was told what does not concern it, unless it had the piece before it was told."""
    since = {holding.agency: holding for holding in held}
    first: dict[str, Sent] = {}
    for event in messages:
        if event.info == info and not event.concerned:
            first.setdefault(event.agency, event)
    for agency, sent in first.items():
        holding = since.get(agency)
        if holding is None or (holding.day >= sent.day and not holding.at_start):
            yield agency


def _holdings(scenario: Scenario, info: str, events: Iterable[Event]) -> Iterator[Holding]:
    holders: set[str] = set()
    events = tuple(events)
    for event in events:
        match event:
            case Received(agency, of, day, channel, written) if of == info and agency not in holders:
                holders.add(agency)
                how, at_start = _how(scenario, channel, day), not (channel or day)
                on_file = "" if written or agency != scenario.desk else _on_file(scenario, info, events)
                yield Holding(agency, day, short_date(scenario, day), how, written, at_start, on_file)
            case Learned(of, day) if of == info and scenario.desk not in holders:
                holders.add(scenario.desk)
                on_file, date = _on_file(scenario, info, events), short_date(scenario, day)
                yield Holding(scenario.desk, day, date, "learned it", written=False, on_file=on_file)
            case _:
                pass


def _on_file(scenario: Scenario, info: str, events: Iterable[Event]) -> str:
    """Say from when a piece is on this desk's file, or that it stayed in somebody's head."""
    day = next((event.day for event in events if isinstance(event, Recorded) and event.info == info), None)
    return "not written down" if day is None else f"on the file from {short_date(scenario, day)}"


def _how(scenario: Scenario, channel: str, day: int) -> str:
    if channel:
        return f"told {fill_placeholders(scenario, scenario.channels[channel].name).lower()}"
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
