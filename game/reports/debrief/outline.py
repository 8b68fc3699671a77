"""The debrief laid out for reading: four parts of headings, prose, lists and tables, the same for text and for HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from game.engine.debrief.debrief import MAX_STRENGTHS_FIRST, CaseParallel, Debrief, DecisionsPart, EventsPart, RealCase
from game.engine.debrief.knowledge import Gap, Knowledge
from game.engine.debrief.timeline import FamilyView, TimelineEntry
from game.engine.views.text import fill_placeholders, join_names
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
from game.reports.debrief.conversation_sections import contact_blocks, conversation_sections
from game.reports.debrief.decision_sections import decision_section
from game.reports.debrief.wording import Headings
from game.scenario.model.scenario import Scenario

SPOKEN = frozenset({"choice", "asked"})
"""The kinds of entries that are the trainee's own words."""

MAX_GAPS_FIRST = 3
"""How many groups of agencies, those that lacked most, are named by themselves with what they never had."""


def build_outline(debrief: Debrief, scenario: Scenario) -> tuple[Part, ...]:
    """Lay a debrief out in its four parts."""
    support = contacts(scenario)
    talk = (Section(wording.SUPPORT_ON_REQUEST, (BulletList(support),), shown=False),) if support else ()
    start = Part(debrief.headings["how_are_you"], (Prose(debrief.how_are_you.text),), talk)
    return (start, _what_happened(debrief), _looking_closer(debrief), _next(debrief, support))


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
    events, headings = debrief.what_happened, debrief.headings
    left = () if debrief.finished else (Prose("The play was left before its end; this is what happened until then."),)
    everything = Section(headings["timeline"], tuple(_days(events.timeline)), shown=False)
    in_short = tuple(_days_in_short(events.timeline))
    sections = (
        *_same_days(headings, events.sides),
        *_who_knew(headings, events.knowledge),
        *_ending(headings, events),
        Section(headings["days_in_short"], in_short, shown=False, sections=(everything,)),
    )
    return Part(headings["what_happened"], left, sections)


def _ending(headings: Headings, events: EventsPart) -> Iterator[Section]:
    if events.ending_title:
        again = Section(headings["ending_again"], (Prose(events.ending_text),), shown=False)
        title = Prose(f"**{events.ending_title}.** {headings['ending_note']}")
        yield Section(headings["ending"], (title,), sections=(again,))


def _same_days(headings: Headings, sides: tuple[FamilyView, ...]) -> Iterator[Section]:
    """Tell the days as each of the family lived them: the youngest one's, the others' on request."""
    if sides:
        people = tuple(
            Section(family_name(side), (BulletList(tuple(_family_moments(side))),), side.opened) for side in sides
        )
        yield Section(headings["sides"], (Prose(headings["sides_note"]),), sections=people)


def _family_moments(side: FamilyView) -> Iterator[str]:
    for date, texts in family_days(side):
        yield f"**{date}:** {' '.join(map(_on_one_line, texts))}"


def family_name(side: FamilyView) -> str:
    """Return the name that the family calls somebody by."""
    return side.name.split(" ", maxsplit=1)[0]


def family_days(side: FamilyView) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each day that somebody of the family lived, with what it was like."""
    for date, of_day in groupby(sorted(side.moments, key=lambda moment: moment.day), key=lambda moment: moment.date):
        yield date, tuple(moment.text for moment in of_day)


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
    if moment.kind in SPOKEN:
        return f"You: “{words}”"
    is_named = not moment.desk or words.startswith(f"{moment.desk} ")
    return words if is_named else f"{moment.desk}: {words}"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _who_knew(headings: Headings, knowledge: Knowledge) -> Iterator[Section]:
    """Say who never had what they needed; the table, and since when, on request."""
    if knowledge.rows:
        title = headings["knowledge_since"]
        table = KnowledgeTable(knowledge, headings["knowledge"])
        since = Section(title, (table, *_since(knowledge)), shown=False)
        gaps = sorted(knowledge.gaps, key=lambda gap: -len(gap.pieces))
        first, more = (tuple(map(_gap, some)) for some in (gaps[:MAX_GAPS_FIRST], gaps[MAX_GAPS_FIRST:]))
        words = (
            Prose(headings["knowledge_note"]),
            *titled_list(headings["gaps"], first),
            *titled_list(headings["no_gaps"], knowledge.no_gaps),
        )
        others = (Section(wording.MORE_GAPS, (BulletList(more),), shown=False),) if more else ()
        yield Section(headings["knowledge"], words, sections=(*others, since))


def _gap(gap: Gap) -> str:
    return f"{join_names(list(gap.agencies))}: {'; '.join(gap.pieces)}"


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


def _looking_closer(debrief: Debrief) -> Part:
    headings, part = debrief.headings, debrief.looking_closer
    sections = (
        _went_well(headings, part),
        *(decision_section(headings, review, shown=review.key in part.first) for review in part.decisions),
        *_conversations(headings, part),
        *_contacts(headings, part),
    )
    return Part(headings["looking_closer"], (), sections)


def _went_well(headings: Headings, part: DecisionsPart) -> Section:
    first, more = part.went_well[:MAX_STRENGTHS_FIRST], part.went_well[MAX_STRENGTHS_FIRST:]
    folded = (Section(headings["more_went_well"], (BulletList(more),), shown=False),) if more else ()
    return Section(headings["went_well"], (BulletList(first),), sections=folded)


def _conversations(headings: Headings, part: DecisionsPart) -> Iterator[Section]:
    threads = tuple(conversation_sections(headings, part.conversations, part.first))
    if threads:
        is_shown = any(thread.shown for thread in threads)
        yield Section(headings["conversations"], (), shown=is_shown, sections=threads)


def _contacts(headings: Headings, part: DecisionsPart) -> Iterator[Section]:
    if part.contacts:
        yield Section(headings["contacts"], tuple(contact_blocks(headings, part.contacts)), shown=False)


def _next(debrief: Debrief, support: tuple[str, ...]) -> Part:
    steps, headings = debrief.next, debrief.headings
    system = tuple(f"{change} {wording.owner_text(owner)}" for change, owner in steps.system)
    more = (Section(headings["more_system"], (BulletList(system[1:]),), shown=False),) if system[1:] else ()
    return Part(
        headings["next"],
        (
            *titled_prose(headings["supervision"], steps.supervision),
            *titled_quotes(headings["own"], steps.own),
            *titled_list(headings["system"], system[:1]),
            *titled_list(headings["questions"], steps.questions),
        ),
        (*more, *([_real_case(headings, steps.case)] if steps.case else [])),
        (
            *titled_list(headings["support"], support),
            *((Prose(steps.dedication),) if steps.dedication else ()),
            Prose(steps.anytime),
        ),
    )


def _real_case(headings: Headings, case: RealCase) -> Section:
    return Section(
        f"{headings['real_case']}: {case.name}",
        (
            Prose(case.summary),
            *_reported(case.echoes),
            *titled_list(headings["pressures"], tuple(map(_parallel, case.pressures))),
            *titled_prose(headings["then"], case.then),
            *titled_list(headings["contested"], case.contested),
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
