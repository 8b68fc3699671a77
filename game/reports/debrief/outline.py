"""The debrief laid out for reading: four parts of headings, prose, lists and tables, the same for text and for HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from game.engine.debrief.debrief import CaseParallel, Debrief, DecisionsPart, RealCase
from game.engine.debrief.decision_review import DecisionReview, OptionReview
from game.engine.debrief.knowledge import Knowledge
from game.engine.debrief.timeline import FamilyView, TimelineEntry
from game.engine.debrief.what_if import WhatIf
from game.engine.views.text import fill_placeholders
from game.reports.debrief.blocks import (
    Block,
    BulletList,
    Heading,
    KnowledgeTable,
    Part,
    Prose,
    Section,
    titled_list,
    titled_prose,
    titled_quotes,
)
from game.scenario.model.scenario import Scenario

TWO_ROUTES = "More than one route could be defended here."
SAME_ENDING = "Each was played again with your later moves. Where no other ending is named, it stayed the same."


def decision_section(view: DecisionReview, *, shown: bool) -> Section:
    """Lay a decision out: the trainee's own reason comes before the author's."""
    folded = (("What was known then, and later", _known(view)), ("All the options, and what if", _options(view)))
    return Section(
        f"{view.title}, {view.date}",
        tuple(_in_short(view)),
        shown,
        view.key,
        tuple(Section(title, tuple(pieces), shown=False) for title, pieces in folded),
    )


def _in_short(view: DecisionReview) -> Iterator[Block]:
    yield Prose(f"You chose: “{view.chosen}”")
    yield from titled_quotes("Your own reason", view.reasons)
    yield from titled_prose("Why it looked reasonable", view.because)
    yield from titled_prose("What pressed on you", view.pressed)
    yield from titled_prose("What could be known then", view.knowable)
    yield from titled_prose("What this decision did for…", theme_effects(view))
    if view.two_routes:
        yield Prose(TWO_ROUTES)
    yield from titled_prose("To talk about", view.discuss)
    yield from titled_quotes("What you see differently", view.disagreements)


def theme_effects(view: DecisionReview) -> str:
    """Say in running words what was true of each theme after a decision."""
    return " ".join(f"*{theme}:* {word}." for theme, word in view.themes)


def _known(view: DecisionReview) -> Iterator[Block]:
    yield from titled_list("What you held then", view.known_then)
    yield from titled_list("What you had noticed", view.noticed)
    yield from titled_list("What was also there to notice", view.unnoticed)
    yield from titled_list("What others held then, and you did not", view.elsewhere)
    yield from titled_list("What came to you before the next decision", view.known_later)
    yield from titled_list("What your choice set going", view.travelled)
    if view.principle[0]:
        yield from titled_prose(view.principle[0][:1].upper() + view.principle[0][1:], view.principle[1])


def _options(view: DecisionReview) -> Iterator[Block]:
    again = {what.choice: what for what in view.what_if}
    if any(what.same_ending for what in view.what_if):
        yield Prose(SAME_ENDING)
    for option in view.options:
        yield Heading(f"“{option.say}”" + (" (your choice)" if option.taken else ""))
        yield BulletList((*_route(option), *_what_if(again.get(option.key)), *_open(option)))


def _route(option: OptionReview) -> Iterator[str]:
    if option.because:
        yield f"Why it looks reasonable: {option.because}"
    if option.cost:
        yield f"What it costs: {option.cost}"
    if option.standing:
        yield f"What can be said for it: {option.standing}"


def _what_if(what: WhatIf | None) -> Iterator[str]:
    """Tell what a re-run by another route found; for the route that was taken there is none."""
    if what is None:
        return
    if not what.ending:
        yield "What if: it leads to no ending by itself."
    elif not what.same_ending:
        yield f"What if: the ending becomes “{what.ending}”."
    yield from (difference.text for difference in what.differences)
    if what.left_out:
        yield f"Your other moves were kept where they were still open: {what.kept} of {what.kept + what.left_out}."


def _open(option: OptionReview) -> Iterator[str]:
    if option.endings_open:
        yield f"Endings still open after it: {'; '.join(option.endings_open)}."


FIRST_LINES = 5
"""So many lines of what went well stand there by themselves."""
SIDES = "Written for this story, as far as anybody can know how it was."
NO_VERDICT = "How the people in the story stand with what they know. It is no verdict."
KNEW = "A piece counts for a service only when somebody there had it."
UNFINISHED = "For some decisions it was not worked out in time which endings stayed open after each option."


def build_outline(debrief: Debrief, scenario: Scenario) -> tuple[Part, ...]:
    """Lay a debrief out in its four parts."""
    support = contacts(scenario)
    talk = (Section("Somebody to talk to", (BulletList(support),), shown=False),) if support else ()
    start = Part("How are you?", (Prose(debrief.how_are_you.text),), talk)
    return (start, _what_happened(debrief), _looking_closer(debrief.looking_closer), _next(debrief, support))


def expand_sections(parts: Iterable[Part], *, every: bool = False, real_case: bool = False) -> tuple[Part, ...]:
    """Return the parts with what is folded shown: everything but the real case, the real case, or both."""

    def opened(sections: tuple[Section, ...]) -> tuple[Section, ...]:
        return tuple(
            replace(
                section,
                shown=section.shown or (real_case if section.real_case else every),
                sections=opened(section.sections),
            )
            for section in sections
        )

    return tuple(replace(part, sections=opened(part.sections)) for part in parts)


def contacts(scenario: Scenario) -> tuple[str, ...]:
    """Say whom one can turn to, a line each; what nobody has checked yet says so."""
    return tuple(
        f"{contact.name}: {fill_placeholders(scenario, contact.text)}"
        + ("" if contact.verified else " (not yet checked)")
        for contact in scenario.support
    )


def _what_happened(debrief: Debrief) -> Part:
    found = debrief.what_happened
    left = () if debrief.finished else (Prose("The play was left before its end; this is what happened until then."),)
    again = Section("The ending’s words again", (Prose(found.ending_text),), shown=False)
    rest = Section("Where it came to rest", (Prose(f"**{found.ending_title}.** {NO_VERDICT}"),), sections=(again,))
    whole = Section("Everything that happened", tuple(_days(found.timeline)), shown=False)
    days = Section("The days, in short", tuple(_days_in_short(found.timeline)), sections=(whole,))
    return Part(
        "What happened",
        left,
        (*_same_days(found.sides), *_who_knew(found.knowledge), *([rest] if found.ending_title else []), days),
    )


def _same_days(sides: tuple[FamilyView, ...]) -> Iterator[Section]:
    """Tell the days as each of the family lived them, beside each other."""
    if not sides:
        return
    lived = sorted(((moment, side) for side in sides for moment in side.moments), key=lambda one: one[0].day)
    pieces: list[Block] = [Prose(SIDES)]
    for date, of_day in groupby(lived, key=lambda one: one[0].date):
        lines = tuple(f"**{side.name.split(' ')[0]}:** {_on_one_line(moment.text)}" for moment, side in of_day)
        pieces += [Heading(date), BulletList(lines)]
    yield Section("The same days, as the family lived them", tuple(pieces))


def _days(moments: Iterable[TimelineEntry]) -> Iterator[Block]:
    for date, of_day in groupby(moments, key=lambda moment: moment.date):
        yield Heading(date)
        yield BulletList(tuple(_on_its_desk(moment, _on_one_line(moment.text)) for moment in of_day))


def _days_in_short(moments: Iterable[TimelineEntry]) -> Iterator[Block]:
    for date, of_day in groupby((one for one in moments if one.in_short), key=lambda moment: moment.date):
        yield Heading(date)
        yield BulletList(tuple(_on_its_desk(moment, moment.in_short) for moment in of_day))


def _on_its_desk(moment: TimelineEntry, words: str) -> str:
    """Say what happened and on which desk, unless its own words begin with that desk's name."""
    if moment.kind == "choice":
        return f"You: “{words}”"
    is_named = not moment.desk or words.startswith(f"{moment.desk} ")
    return words if is_named else f"{moment.desk}: {words}"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _who_knew(found: Knowledge) -> Iterator[Section]:
    if found.rows:
        since = Section("Since when, and by which way", tuple(_since(found)), shown=False)
        yield Section("Who knew what, when", (Prose(KNEW), KnowledgeTable(found)), sections=(since,))


def _since(found: Knowledge) -> Iterator[Block]:
    names = dict(found.agencies)
    for row in found.rows:
        yield Heading(row.text)
        held = [
            f"{names.get(one.agency, one.agency)}: from {one.date}, {one.how}{', in writing' if one.written else ''}"
            for one in row.held
        ]
        without = ", ".join(names.get(agency, agency) for agency in row.gaps)
        gaps = [f"Not passed on in this play: {without}"] if without else []
        over = [f"{names.get(agency, agency)}: told, and not among those it is for" for agency in row.overshared]
        yield BulletList((*held, *gaps, *over))


def _looking_closer(found: DecisionsPart) -> Part:
    more = found.went_well[FIRST_LINES:]
    well = Section(
        "What went well",
        (BulletList(found.went_well[:FIRST_LINES]),),
        sections=(Section("More that went well", (BulletList(more),), shown=False),) if more else (),
    )
    worked_out = all(option.endings_open for view in found.decisions for option in view.options)
    unfinished = (Prose(UNFINISHED),) if found.endings_asked and not worked_out else ()
    decisions = tuple(decision_section(view, shown=view.key in found.first) for view in found.decisions)
    return Part("Looking closer", (), (well, *decisions), unfinished)


def _next(debrief: Debrief, support: tuple[str, ...]) -> Part:
    found = debrief.next
    system = tuple(f"{change} Who could own it: {owner}" for change, owner in found.system)
    more = (Section("Other changes in the system", (BulletList(system[1:]),), shown=False),) if system[1:] else ()
    return Part(
        "Next",
        (
            *titled_prose("To take to supervision", found.supervision),
            *titled_quotes("What you wrote down to take along", found.own),
            *titled_list("One change in the system", system[:1]),
            *titled_list("Questions to carry away", found.questions),
        ),
        (*more, *([_real_case(found.case)] if found.case else [])),
        (
            *titled_list("Support", support),
            *((Prose(found.dedication),) if found.dedication else ()),
            Prose(found.anytime),
        ),
    )


def _real_case(case: RealCase) -> Section:
    return Section(
        f"The real case: {case.name}",
        (
            Prose(case.summary),
            *_reported(case.echoes),
            *titled_list("What pressed on the staff", tuple(map(_echo, case.pressures))),
            *titled_prose("What was different then", case.then),
            *titled_list("What is disputed", case.contested),
        ),
        shown=False,
        real_case=True,
    )


def _reported(echoes: Iterable[CaseParallel]) -> Iterator[Block]:
    for service, of_service in groupby(echoes, key=lambda echo: echo.service):
        about = f" {service}" if service else " moments like these"
        yield from titled_list(f"What was reported about{about}", tuple(map(_echo, of_service)))


def _echo(echo: CaseParallel) -> str:
    said = [echo.text]
    said.append(f"({'; '.join(echo.sources)})" if echo.sources else "")
    said.append("" if echo.verified else "Not verified.")
    said.append(f"Since then: {echo.today}" if echo.today else "")
    return " ".join(part for part in said if part)
