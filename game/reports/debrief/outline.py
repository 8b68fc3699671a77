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
from game.reports.debrief import wording
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
from game.reports.debrief.wording import LabelledText
from game.scenario.model.scenario import Scenario

SAME_ENDING = "Each was played again with your later moves. Where no other ending is named, it stayed the same."


def decision_section(review: DecisionReview, *, shown: bool) -> Section:
    """Lay a decision out: the trainee's own reason comes before the author's."""
    folded = ((wording.KNOWN, _known(review)), (wording.OPTIONS, _options(review)))
    return Section(
        f"{review.title}, {review.date}",
        tuple(_in_short(review)),
        shown,
        review.key,
        tuple(Section(title, tuple(blocks), shown=False) for title, blocks in folded),
    )


def _in_short(review: DecisionReview) -> Iterator[Block]:
    yield Prose(f"You chose: “{review.chosen}”")
    yield from titled_quotes("Your own reason", review.reasons)
    for label, text in wording.decision_texts(review):
        yield from (Prose(text),) if label == wording.OTHER_ROUTES else titled_prose(label, text)
    yield from titled_quotes("What you see differently", review.disagreements)


def _known(review: DecisionReview) -> Iterator[Block]:
    yield from titled_list("What you held then", review.known_then)
    yield from titled_list("What you had noticed", review.noticed)
    yield from titled_list("What was also there to notice", review.unnoticed)
    yield from titled_list("What others held then, and you did not", review.elsewhere)
    yield from titled_list("What came to you before the next decision", review.known_later)
    yield from titled_list("What your choice set going", review.travelled)
    if review.principle[0]:
        yield from titled_prose(review.principle[0][:1].upper() + review.principle[0][1:], review.principle[1])


def _options(review: DecisionReview) -> Iterator[Block]:
    runs = {run.choice: run for run in review.what_if}
    if any(run.same_ending for run in review.what_if):
        yield Prose(SAME_ENDING)
    for option in review.options:
        yield Heading(f"“{option.say}”" + (" (your choice)" if option.taken else ""))
        yield BulletList(tuple(_option(option, runs.get(option.key))))


def _option(option: OptionReview, run: WhatIf | None) -> Iterator[str]:
    yield from (f"{label}: {text}" for label, text in wording.option_texts(option))
    if run is not None:
        yield from _what_if(run)
    if option.endings_open:
        yield f"{wording.ENDINGS_OPEN}: {'; '.join(option.endings_open)}."


def _what_if(run: WhatIf) -> Iterator[str]:
    """Say what a re-run by another option led to."""
    if not run.ending:
        yield "What if: it leads to no ending by itself."
    elif not run.same_ending:
        yield f"What if: the ending becomes “{run.ending}”."
    yield from (difference.text for difference in run.differences)
    if run.left_out:
        yield f"Your other moves were kept where they were still open: {run.kept} of {run.kept + run.left_out}."


FIRST_LINES = 5
"""So many lines of what went well stand there by themselves."""
KNOWLEDGE_NOTE = "A piece counts for a service only when somebody there had it."
UNFINISHED = "For some decisions it was not worked out in time which endings stayed open after each option."


def build_outline(debrief: Debrief, scenario: Scenario) -> tuple[Part, ...]:
    """Lay a debrief out in its four parts."""
    support = contacts(scenario)
    talk = (Section(wording.SUPPORT_ON_REQUEST, (BulletList(support),), shown=False),) if support else ()
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
    events = debrief.what_happened
    left = () if debrief.finished else (Prose("The play was left before its end; this is what happened until then."),)
    ending_text = Section("The ending’s words again", (Prose(events.ending_text),), shown=False)
    ending = Section(
        wording.ENDING, (Prose(f"**{events.ending_title}.** {wording.ENDING_NOTE}"),), sections=(ending_text,)
    )
    everything = Section(wording.ALL_EVENTS, tuple(_days(events.timeline)), shown=False)
    days = Section("The days, in short", tuple(_days_in_short(events.timeline)), sections=(everything,))
    return Part(
        wording.WHAT_HAPPENED,
        left,
        (*_same_days(events.sides), *_who_knew(events.knowledge), *([ending] if events.ending_title else []), days),
    )


def _same_days(sides: Iterable[FamilyView]) -> Iterator[Section]:
    """Tell the days as each of the family lived them, beside each other."""
    blocks: list[Block] = []
    for date, moments in family_days(sides):
        blocks += [Heading(date), BulletList(tuple(f"**{name}:** {_on_one_line(text)}" for name, text in moments))]
    if blocks:
        yield Section("The same days, as the family lived them", (Prose(wording.FAMILY_NOTE), *blocks))


def family_days(sides: Iterable[FamilyView]) -> Iterator[tuple[str, tuple[LabelledText, ...]]]:
    """Yield each day of the family with what its people lived, each under the name the family calls them by."""
    moments = sorted(((moment, side) for side in sides for moment in side.moments), key=lambda pair: pair[0].day)
    for date, of_day in groupby(moments, key=lambda pair: pair[0].date):
        yield date, tuple((side.name.split(" ", maxsplit=1)[0], moment.text) for moment, side in of_day)


def _days(moments: Iterable[TimelineEntry]) -> Iterator[Block]:
    for date, of_day in groupby(moments, key=lambda moment: moment.date):
        yield Heading(date)
        yield BulletList(tuple(_on_its_desk(moment, _on_one_line(moment.text)) for moment in of_day))


def _days_in_short(moments: Iterable[TimelineEntry]) -> Iterator[Block]:
    for date, of_day in groupby((moment for moment in moments if moment.in_short), key=lambda moment: moment.date):
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


def _who_knew(knowledge: Knowledge) -> Iterator[Section]:
    if knowledge.rows:
        since = Section("Since when, and by which way", tuple(_since(knowledge)), shown=False)
        yield Section(wording.WHO_KNEW, (Prose(KNOWLEDGE_NOTE), KnowledgeTable(knowledge)), sections=(since,))


def _since(knowledge: Knowledge) -> Iterator[Block]:
    names = dict(knowledge.agencies)
    for row in knowledge.rows:
        yield Heading(row.text)
        held = [
            f"{names.get(holding.agency, holding.agency)}: from {holding.date}, {holding.how}"
            + (", in writing" if holding.written else "")
            for holding in row.held
        ]
        without = ", ".join(names.get(agency, agency) for agency in row.gaps)
        gaps = [f"Not passed on in this play: {without}"] if without else []
        over = [f"{names.get(agency, agency)}: told, and not among those it is for" for agency in row.overshared]
        yield BulletList((*held, *gaps, *over))


def _looking_closer(reviewed: DecisionsPart) -> Part:
    more = reviewed.went_well[FIRST_LINES:]
    well = Section(
        wording.WENT_WELL,
        (BulletList(reviewed.went_well[:FIRST_LINES]),),
        sections=(Section("More that went well", (BulletList(more),), shown=False),) if more else (),
    )
    worked_out = all(option.endings_open for review in reviewed.decisions for option in review.options)
    unfinished = (Prose(UNFINISHED),) if reviewed.endings_asked and not worked_out else ()
    decisions = tuple(decision_section(review, shown=review.key in reviewed.first) for review in reviewed.decisions)
    return Part(wording.LOOKING_CLOSER, (), (well, *decisions), unfinished)


def _next(debrief: Debrief, support: tuple[str, ...]) -> Part:
    steps = debrief.next
    system = tuple(f"{change} {wording.owner_text(owner)}" for change, owner in steps.system)
    more = (Section(wording.OTHER_CHANGES, (BulletList(system[1:]),), shown=False),) if system[1:] else ()
    return Part(
        wording.NEXT,
        (
            *titled_prose("To take to supervision", steps.supervision),
            *titled_quotes("What you wrote down to take along", steps.own),
            *titled_list("One change in the system", system[:1]),
            *titled_list("Questions to carry away", steps.questions),
        ),
        (*more, *([_real_case(steps.case)] if steps.case else [])),
        (
            *titled_list(wording.SUPPORT, support),
            *((Prose(steps.dedication),) if steps.dedication else ()),
            Prose(steps.anytime),
        ),
    )


def _real_case(case: RealCase) -> Section:
    return Section(
        f"The real case: {case.name}",
        (
            Prose(case.summary),
            *_reported(case.echoes),
            *titled_list(wording.PRESSURES, tuple(map(_parallel, case.pressures))),
            *titled_prose(wording.DIFFERENT_THEN, case.then),
            *titled_list("What is disputed", case.contested),
        ),
        shown=False,
        real_case=True,
    )


def _reported(parallels: Iterable[CaseParallel]) -> Iterator[Block]:
    for title, of_service in groupby(parallels, key=wording.case_title):
        yield from titled_list(title, tuple(map(_parallel, of_service)))


def _parallel(parallel: CaseParallel) -> str:
    sentences = (
        parallel.text,
        f"({'; '.join(parallel.sources)})" if parallel.sources else "",
        "" if parallel.verified else "Not verified.",
        f"Since then: {parallel.today}" if parallel.today else "",
    )
    return " ".join(sentence for sentence in sentences if sentence)
