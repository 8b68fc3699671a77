"""The joint debrief of a pathway laid out in parts, of the same blocks as the debrief of one desk."""

from collections.abc import Iterable, Iterator, Mapping

from game.engine.debrief.debrief import CHECK_IN, RealCase, support_contacts
from game.engine.debrief.headings import headings_of
from game.engine.pathway.joint_debrief import Arrival, DeskOverview, JointDebrief, PieceHistory, Seam
from game.engine.views.text import anytime
from game.records.journal_reader import pluralise
from game.reports.debrief.blocks import (
    Block,
    BulletList,
    Note,
    Part,
    Prose,
    SafetyLine,
    Section,
    titled_list,
    titled_prose,
)
from game.reports.debrief.outline import contact_lines, real_case_section
from game.reports.pathway.dates import date_text
from game.scenario.model.scenario import Scenario

PIECES = "pieces"
"""The field of the part that tells of every piece who had it when."""
NO_DEPARTURE = "Nothing left this desk by a contact of yours."
OF_EACH_DESK = "What left each desk and when, what it had from others, and what pressed on whoever sat there."
NOT_THE_LAST_WORD = (
    "Each of these people can have done their part, and the parts not have met. This page tells what left which desk "
    "and who had it when; it knows no best way through."
)


def joint_outline(debrief: JointDebrief, scenario: Scenario, case: RealCase | None) -> tuple[Part, ...]:
    """Lay a joint debrief out; `scenario` is that of any desk: headings, support and safety are the pack's."""
    headings, texts = headings_of(scenario), {piece.info: piece.text for piece in debrief.pieces}
    support = contact_lines(support_contacts(scenario))
    return (
        Part(headings["how_are_you"], (Prose(CHECK_IN),), _support(headings["support"], support), field="how_are_you"),
        Part("Who knew what, when", (Note(NOT_THE_LAST_WORD),), tuple(_pieces(debrief)), field=PIECES),
        *_titled("Where the ways were longest", "seams", (_seam(debrief, seam, texts) for seam in debrief.seams)),
        *_titled("The same day at more than one desk", "shared_days", _shared_days(debrief)),
        Part(
            "Desk by desk",
            (Note(OF_EACH_DESK),),
            tuple(_desk(debrief, desk, texts) for desk in debrief.desks),
            field="desks",
        ),
        *_titled("What the family was asked, and by whom", "family", _family(debrief)),
        Part(
            headings["next"],
            (),
            (
                *((real_case_section(headings, case),) if case else ()),
                *_support(headings["support"], support, shown=True),
            ),
            (SafetyLine(anytime(scenario)),),
            field="next",
        ),
    )


def _titled(title: str, field: str, sections: Iterable[Section]) -> tuple[Part, ...]:
    every = tuple(sections)
    return (Part(title, (), every, field=field),) if every else ()


def _support(title: str, lines: tuple[str, ...], *, shown: bool = False) -> tuple[Section, ...]:
    return (Section(title, (BulletList(lines),), shown=shown),) if lines else ()


def _pieces(debrief: JointDebrief) -> Iterator[Section]:
    """Tell every piece that went from one desk to another, then on request those that stayed where they were."""
    travelled = [piece for piece in debrief.pieces if any(each.sender for each in piece.arrivals)]
    stayed = [piece for piece in debrief.pieces if piece not in travelled]
    for piece in travelled:
        yield Section(piece.text, tuple(piece_history(debrief, piece)), key=piece.info)
    if stayed:
        inside = tuple(Section(piece.text, tuple(piece_history(debrief, piece)), key=piece.info) for piece in stayed)
        yield Section("Pieces that left no desk", (), shown=False, sections=inside)


def piece_history(debrief: JointDebrief, piece: PieceHistory) -> Iterator[Block]:
    """Yield who had a piece from when, and who needed it and did not have it."""
    yield BulletList(tuple(arrival_text(debrief.agencies, arrival) for arrival in piece.arrivals))
    if piece.missing:
        names = ", ".join(debrief.agencies.get(agency, "") for agency in piece.missing if agency in debrief.agencies)
        if names:
            yield Note(f"Needed it, and did not have it: {names}.")


def arrival_text(agencies: Mapping[str, str], arrival: Arrival) -> str:
    """Say who had a piece from when, from whom, and whether it was on a file and in time."""
    name, date = agencies[arrival.agency], date_text(arrival.date)
    source = f", from {agencies[arrival.sender]}" if arrival.sender else ""
    said = "" if arrival.is_on_file else "; on no file there"
    if arrival.is_late:
        return f"{name}: reached them on {date}{source}; whoever sat there had gone on without it{said}"
    return f"{name}: {date}{source}{said}"


def _seam(debrief: JointDebrief, seam: Seam, texts: Mapping[str, str]) -> Section:
    holder, needed = debrief.agencies[seam.holder.agency], debrief.agencies[seam.agency]
    had = f"{holder} had it from {date_text(seam.holder.date)}."
    if seam.received is None:
        way = f"{needed} needed it and never had it."
    else:
        days = pluralise(seam.received - seam.holder.date, "day")
        way = f"{needed} had it on {date_text(seam.received)}, {days} later."
    desk = next(each for each in debrief.desks if each.agency == seam.holder.agency)
    sent = [each for each in desk.departures if seam.info in each.pieces]
    left = [f"It left for {debrief.agencies.get(each.agency, each.agency)} on {date_text(each.date)}" for each in sent]
    leaving = f"{'; '.join(left)}." if left else "It left that desk by no contact."
    pressed = titled_prose("What pressed there", desk.pressure_from(seam.holder.date))
    return Section(texts[seam.info], (Prose(f"{had} {way} {leaving}"), *pressed), key=seam.info)


def _shared_days(debrief: JointDebrief) -> Iterator[Section]:
    titles = {desk.scenario: debrief.agencies[desk.agency] for desk in debrief.desks}
    for day in debrief.shared_days:
        lines = tuple(f"{titles[scenario]}: {', '.join(scenes)}" for scenario, scenes in day.scenes)
        yield Section(date_text(day.date), (BulletList(lines),))


def _family(debrief: JointDebrief) -> Iterator[Section]:
    for person in debrief.family:
        lines = tuple(
            f"{date_text(day.date)}, {debrief.agencies[day.agency]}: {'; '.join(day.topics)}" for day in person.days
        )
        yield Section(f"While {person.name} was there", (BulletList(lines),), shown=False, key=person.person)


def _desk(debrief: JointDebrief, desk: DeskOverview, texts: Mapping[str, str]) -> Section:
    sent = tuple(
        f"{date_text(each.date)}, to {debrief.agencies.get(each.agency, each.agency)}: "
        f"{'; '.join(texts.get(info, info) for info in each.pieces)}"
        for each in desk.departures
    )
    leaned = tuple(f"{texts[each.info]}, from {debrief.agencies[each.sender]}" for each in desk.leaned_on)
    return Section(
        f"{debrief.agencies[desk.agency]}: {desk.title}",
        (
            *titled_list("What another desk leaned on", _leaned_on_by_others(debrief, desk, texts)),
            *titled_list("What it had from others and carried further", leaned),
            *titled_list("What left it", sent, NO_DEPARTURE),
            *titled_prose("What pressed there", "\n\n".join(each.text for each in desk.pressures)),
        ),
        shown=False,
        key=desk.scenario,
    )


def _leaned_on_by_others(debrief: JointDebrief, desk: DeskOverview, texts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(
        f"{texts[each.info]}: {debrief.agencies[other.agency]} carried it further"
        for other in debrief.desks
        for each in other.leaned_on
        if each.sender == desk.agency
    )
