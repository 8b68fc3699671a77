"""The debrief laid out for reading: four parts of headings, prose, lists and tables, the same for text and for HTML."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.closer import DecisionView, OptionView
from game.engine.debrief import Debrief, Echo, RealCase
from game.engine.knowledge import Knowledge
from game.engine.timeline import Moment
from game.engine.what_if import WhatIf
from game.engine.words import fill
from game.scenario.model import Scenario


@dataclass(frozen=True)
class Heading:
    """A heading inside a part or section."""

    text: str


@dataclass(frozen=True)
class Prose:
    """Text in inline Markdown."""

    text: str


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A table."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Piece = Heading | Prose | Items | Grid


@dataclass(frozen=True)
class Section:
    """Some of a part under a title of its own; `shown` is false for what is opened only on request."""

    title: str
    pieces: tuple[Piece, ...]
    shown: bool = True
    key: str = ""
    """The key of the decision it is about, or empty."""


@dataclass(frozen=True)
class Part:
    """One of the four parts."""

    title: str
    pieces: tuple[Piece, ...]
    sections: tuple[Section, ...] = ()
    after: tuple[Piece, ...] = ()
    """What stands after the sections."""


def outline(debrief: Debrief, scenario: Scenario) -> tuple[Part, ...]:
    """Lay a debrief out in its four parts."""
    support = contacts(scenario)
    start = Part("How are you?", (Prose(debrief.how_are_you.text), *_items(support)))
    return (start, _what_happened(debrief), _looking_closer(debrief), _next(debrief, support))


def contacts(scenario: Scenario) -> tuple[str, ...]:
    """Say whom one can turn to, a line each; what nobody has checked yet says so."""
    return tuple(
        f"{contact.name}: {fill(scenario, contact.text)}" + ("" if contact.verified else " (not yet checked)")
        for contact in scenario.support
    )


def _what_happened(debrief: Debrief) -> Part:
    found = debrief.what_happened
    left = () if debrief.finished else (Prose("The play was left before its end; this is what happened until then."),)
    ending = (Heading(found.ending_title), Prose(found.ending_text)) if found.ending_title else ()
    return Part(
        "What happened",
        left,
        (
            Section("What you did, and what came of it", (_days(found.timeline), *ending)),
            Section("Who knew what, when", tuple(_who_knew(found.knowledge))),
            *(Section(f"The same days: {side.name}", (_days(side.moments),)) for side in found.sides),
        ),
    )


def _days(moments: tuple[Moment, ...]) -> Grid:
    return Grid(("Day", "What happened"), tuple((moment.date, _on_its_desk(moment)) for moment in moments))


def _on_its_desk(moment: Moment) -> str:
    """Say what happened and on which desk, unless its own words begin with that desk's name."""
    is_named = not moment.desk or moment.text.startswith(f"{moment.desk} ")
    return moment.text if is_named else f"{moment.desk}: {moment.text}"


def _who_knew(found: Knowledge) -> Iterator[Piece]:
    names = dict(found.agencies)
    for row in found.rows:
        yield Heading(row.text)
        held = [
            f"{names.get(one.agency, one.agency)}: from {one.date}, {one.how}{', in writing' if one.written else ''}"
            for one in row.held
        ]
        without = ", ".join(names.get(agency, agency) for agency in row.gaps)
        gaps = [f"Not passed on in this play: {without}"] if without else []
        over = [f"{names.get(agency, agency)}: told, though it does not concern them" for agency in row.overshared]
        yield Items((*held, *gaps, *over))


def _looking_closer(debrief: Debrief) -> Part:
    found = debrief.looking_closer
    well = (Heading("What went well"), Items(found.went_well)) if found.went_well else ()
    return Part(
        "Looking closer",
        well,
        tuple(
            Section(f"{view.title}, {view.date}", tuple(_decision(view)), view.key in found.first, view.key)
            for view in found.decisions
        ),
    )


def _decision(view: DecisionView) -> Iterator[Piece]:
    yield Prose(f"You chose: “{view.chosen}”")
    yield from _named("Your own reason", view.reasons)
    yield from _prose("Why it looks reasonable", view.because)
    yield from _prose("What pressed on you", view.pressed)
    yield from _prose("What could be known then", view.knowable)
    yield from _named("What you held then", view.known_then)
    yield from _named("What you had noticed", view.noticed)
    yield from _named("What was there to notice", view.unnoticed)
    yield from _named("What others held then, and you did not", view.elsewhere)
    yield from _named("What you came to know later", view.known_later)
    yield from _named("What your choice set going", view.travelled)
    yield from _named("Themes", tuple(f"{theme}: {word}" for theme, word in view.themes))
    if view.two_routes:
        yield Prose("More than one route was defensible here.")
    again = {what.choice: what for what in view.what_if}
    for option in view.options:
        yield Heading(f"A route that was open: “{option.say}”" + (" (yours)" if option.taken else ""))
        yield Items((*_route(option), *_what_if(again.get(option.key))))
    if view.principle[0]:
        yield from _prose(view.principle[0], view.principle[1])
    yield from _prose("To talk about", view.discuss)
    yield from _named("You disagreed", view.disagreements)


def _route(option: OptionView) -> Iterator[str]:
    if option.because:
        yield f"Why it looks reasonable: {option.because}"
    if option.cost:
        yield f"What it costs: {option.cost}"
    if option.standing:
        yield option.standing


def _what_if(what: WhatIf | None) -> Iterator[str]:
    """Tell what a re-run by another route found; for the route that was taken there is none."""
    if what is None:
        return
    if not what.ending:
        yield "What if: it leads to no ending by itself."
    else:
        yield f"What if: the ending {'stays' if what.same_ending else 'becomes'} “{what.ending}”."
    yield from (difference.text for difference in what.differences)
    if what.left_out:
        yield f"Your other moves were kept where they were still open: {what.kept} of {what.kept + what.left_out}."
    if what.endings_open:
        yield f"Still open after it: {'; '.join(what.endings_open)}."


def _next(debrief: Debrief, support: tuple[str, ...]) -> Part:
    found = debrief.next
    own = tuple(f"You wrote: {text}" for text in found.own)
    system = tuple(f"{change} Who could own it: {owner}" for change, owner in found.system)
    return Part(
        "Next",
        (
            *_prose("To take to supervision", found.supervision),
            *_items(own),
            *_named("One change in the system", system),
            *_named("Questions to carry away", found.questions),
        ),
        (_real_case(found.case),) if found.case else (),
        (
            *_named("Support", support),
            *((Prose(found.dedication),) if found.dedication else ()),
            Prose(found.anytime),
        ),
    )


def _real_case(case: RealCase) -> Section:
    return Section(
        f"The real case: {case.name}",
        (
            Prose(case.summary),
            *_named("What was reported about moments like these", tuple(map(_echo, case.echoes))),
            *_named("What pressed on the staff", tuple(map(_echo, case.pressures))),
            *_prose("What was different then", case.then),
            *_named("What is disputed", case.contested),
        ),
        shown=False,
    )


def _echo(echo: Echo) -> str:
    said = [f"{echo.decision}:" if echo.decision else "", echo.text]
    said.append(f"({'; '.join(echo.sources)})" if echo.sources else "")
    said.append("" if echo.verified else "Not verified.")
    said.append(f"Since then: {echo.today}" if echo.today else "")
    return " ".join(part for part in said if part)


def _prose(title: str, text: str) -> tuple[Piece, ...]:
    return (Heading(title), Prose(text)) if text else ()


def _named(title: str, items: tuple[str, ...]) -> tuple[Piece, ...]:
    return (Heading(title), Items(items)) if items else ()


def _items(items: tuple[str, ...]) -> tuple[Piece, ...]:
    return (Items(items),) if items else ()
