"""The debrief laid out in its four parts: the same sections, order and words for window, terminal and HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from game.engine.debrief.debrief import MAX_STRENGTHS_FIRST, CaseParallel, Debrief, DecisionsPart, EventsPart, RealCase
from game.engine.debrief.knowledge import Gap, Knowledge
from game.engine.debrief.timeline import FamilyView, TimelineEntry
from game.engine.views.text import join_names
from game.reports.debrief import wording
from game.reports.debrief.blocks import (
    Block,
    BulletList,
    Heading,
    KnowledgeTable,
    Letter,
    Moment,
    MomentList,
    Note,
    Part,
    Prose,
    Quote,
    SafetyLine,
    Section,
    titled_list,
    titled_prose,
    titled_quotes,
)
from game.reports.debrief.conversation_sections import contact_blocks, conversation_sections
from game.reports.debrief.decision_sections import decision_section
from game.reports.debrief.wording import Headings
from game.scenario.model.shared import Contact

SPOKEN = {"choice": "You chose: ", "asked": "You said: "}
"""The kinds of entries that are the trainee's own words, each with what leads in to them."""

MAX_GAPS_FIRST = 3
"""How many groups of agencies, those that lacked most, are named by themselves with what they never had."""


def build_outline(debrief: Debrief) -> tuple[Part, ...]:
    """Lay a debrief out in its four parts."""
    return (_how_are_you(debrief), _what_happened(debrief), _looking_closer(debrief), _next(debrief))


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


def contact_lines(support: Iterable[Contact]) -> tuple[str, ...]:
    """Say whom one can turn to, a line each."""
    return tuple(f"{contact.name}: {contact.text}" for contact in support)


def _how_are_you(debrief: Debrief) -> Part:
    part = debrief.how_are_you
    support = BulletList(contact_lines(part.support))
    talk = (Section(wording.SUPPORT_ON_REQUEST, (support,), shown=False, field="support"),) if part.support else ()
    return Part(debrief.headings["how_are_you"], (Prose(part.text),), talk, field="how_are_you")


def _what_happened(debrief: Debrief) -> Part:
    events, headings = debrief.what_happened, debrief.headings
    sections = (
        *_same_days(headings, events.sides),
        _who_knew(headings, events),
        _ending(headings, events),
        _days(headings, events.timeline),
    )
    return Part(headings["what_happened"], (), sections, field="what_happened")


def _same_days(headings: Headings, sides: tuple[FamilyView, ...]) -> Iterator[Section]:
    """Tell the days as each of the family lived them: the youngest one's, the others' on request."""
    if sides:
        people = tuple(
            Section(side.name.split(" ", maxsplit=1)[0], tuple(_family_days(side)), side.opened) for side in sides
        )
        yield Section(headings["sides"], (Note(headings["sides_note"]),), sections=people, field="sides")


def _family_days(side: FamilyView) -> Iterator[Block]:
    for date, of_day in groupby(sorted(side.moments, key=lambda moment: moment.day), key=lambda moment: moment.date):
        yield Heading(date)
        yield from (Letter(moment.text) for moment in of_day)


def _who_knew(headings: Headings, events: EventsPart) -> Section:
    """Show since when on request, as a table or in words; then say who never had what they needed."""
    title, knowledge = headings["knowledge"], events.knowledge
    if not knowledge.rows:
        return Section(title, (Prose(wording.NO_KNOWLEDGE),), field="knowledge")
    dates = {entry.day: entry.date for entry in events.timeline}
    notes = tuple(
        "" if row.recorded is None else wording.recorded_text(dates.get(row.recorded, ""), by_trainee=row.is_own_note)
        for row in knowledge.rows
    )
    since = (KnowledgeTable(knowledge, title, notes), *_since(knowledge, notes))
    gaps = sorted(knowledge.gaps, key=lambda gap: -len(gap.pieces))
    first, more = (tuple(map(_gap, some)) for some in (gaps[:MAX_GAPS_FIRST], gaps[MAX_GAPS_FIRST:]))
    lists = (
        (headings["gaps"], first, True),
        (wording.MORE_GAPS, more, False),
        (headings["no_gaps"], knowledge.no_gaps, True),
    )
    return Section(
        title,
        (Note(headings["knowledge_note"]),),
        sections=(
            Section(headings["knowledge_since"], since, shown=False, field="rows"),
            *(Section(name, (BulletList(items),), shown) for name, items, shown in lists if items),
        ),
        field="knowledge",
    )


def _gap(gap: Gap) -> str:
    return f"{join_names(list(gap.agencies))}: {'; '.join(gap.pieces)}"


def _since(knowledge: Knowledge, notes: tuple[str, ...]) -> Iterator[Block]:
    names = dict(knowledge.agencies)
    for row, note in zip(knowledge.rows, notes, strict=True):
        yield Heading(row.text)
        if note:
            yield Note(note)
        held = [
            wording.holding_text(
                names.get(holding.agency, holding.agency), holding, concerned=holding.agency not in row.overshared
            )
            for holding in row.held
        ]
        without = [wording.gap_text(names.get(agency, agency) for agency in row.gaps)] if row.gaps else []
        yield BulletList((*held, *without))


def _ending(headings: Headings, events: EventsPart) -> Section:
    if not events.ending_title:
        return Section(headings["ending"], (Prose(wording.NO_ENDING),), field="ending_title")
    again = Section(headings["ending_again"], (Prose(events.ending_text),), shown=False, field="ending_text")
    blocks = (Quote(events.ending_title), Note(headings["ending_note"]))
    return Section(headings["ending"], blocks, sections=(again,), field="ending_title")


def _days(headings: Headings, entries: Iterable[TimelineEntry]) -> Section:
    """Tell the days in short: the decisions, and the first words of what came to other desks; then everything."""
    in_short = tuple(replace(entry, text=entry.in_short) for entry in entries if entry.in_short)
    everything = Section(headings["timeline"], tuple(_moments(entries)), shown=False)
    short = tuple(_moments(in_short))
    return Section(headings["days_in_short"], short, shown=False, sections=(everything,), field="timeline")


def _moments(entries: Iterable[TimelineEntry]) -> Iterator[Block]:
    for date, of_day in groupby(entries, key=lambda entry: entry.date):
        yield Heading(date)
        yield MomentList(tuple(Moment(entry.kind, _lead(entry), entry.text, entry.kind in SPOKEN) for entry in of_day))


def _lead(entry: TimelineEntry) -> str:
    """Return what leads in to an entry's words: whose they are, where they do not say it."""
    match entry.kind:
        case "arrived":
            return f"{entry.desk} had this: " if entry.desk else "This reached you: "
        case "answered":
            return f"{entry.desk}: "
        case _:
            return SPOKEN.get(entry.kind, "")


def _looking_closer(debrief: Debrief) -> Part:
    headings, part = debrief.headings, debrief.looking_closer
    sections = (
        _went_well(headings, part),
        _decisions(headings, part),
        *_conversations(headings, part),
        *_contacts(headings, part),
    )
    return Part(headings["looking_closer"], (), sections, field="looking_closer")


def _went_well(headings: Headings, part: DecisionsPart) -> Section:
    first, more = part.went_well[:MAX_STRENGTHS_FIRST], part.went_well[MAX_STRENGTHS_FIRST:]
    folded = (Section(headings["more_went_well"], (BulletList(more),), shown=False),) if more else ()
    return Section(headings["went_well"], (BulletList(first),), sections=folded, field="went_well")


def _decisions(headings: Headings, part: DecisionsPart) -> Section:
    blocks: tuple[Block, ...] = () if part.decisions or part.left_out else (Prose(wording.NO_DECISIONS),)
    if part.left_out:
        titles = join_names([f"“{title}”" for title in part.left_out])
        blocks = (*blocks, Note(wording.LEFT_OUT.format(titles)))
    sections = tuple(decision_section(headings, review, shown=review.key in part.first) for review in part.decisions)
    return Section(headings["decisions"], blocks, sections=sections, field="decisions")


def _conversations(headings: Headings, part: DecisionsPart) -> Iterator[Section]:
    threads = tuple(conversation_sections(headings, part.conversations, part.first))
    if threads:
        is_shown = any(thread.shown for thread in threads)
        yield Section(headings["conversations"], (), shown=is_shown, sections=threads, field="conversations")


def _contacts(headings: Headings, part: DecisionsPart) -> Iterator[Section]:
    if part.contacts:
        blocks = tuple(contact_blocks(headings, part.contacts))
        yield Section(headings["contacts"], blocks, shown=False, field="contacts")


def _next(debrief: Debrief) -> Part:
    steps, headings = debrief.next, debrief.headings
    return Part(
        headings["next"],
        (),
        (
            Section(
                headings["supervision"],
                (
                    *((Prose(steps.supervision),) if steps.supervision else ()),
                    *titled_quotes(headings["own"], steps.own, "supervision"),
                ),
                field="supervision",
            ),
            *_system(headings, steps.system),
            *_listed(headings["questions"], steps.questions, "questions"),
            *((real_case_section(headings, steps.case),) if steps.case else ()),
            *_listed(headings["support"], contact_lines(steps.support), "support"),
        ),
        (*((Letter(steps.dedication),) if steps.dedication else ()), SafetyLine(steps.anytime)),
        field="next",
    )


def _system(headings: Headings, changes: tuple[tuple[str, str], ...]) -> Iterator[Section]:
    """Name one change in the system with who could own it; the others on request."""
    first, more = changes[:1], changes[1:]
    folded = (Section(headings["more_system"], tuple(_owned(more)), shown=False),) if more else ()
    if first:
        yield Section(headings["system"], tuple(_owned(first)), sections=folded, field="system")


def _owned(changes: Iterable[tuple[str, str]]) -> Iterator[Block]:
    for change, owner in changes:
        yield from (Prose(change), Note(wording.owner_text(owner)))


def _listed(title: str, items: tuple[str, ...], field: str) -> Iterator[Section]:
    if items:
        yield Section(title, (BulletList(items),), field=field)


def real_case_section(headings: Headings, case: RealCase) -> Section:
    """Lay out what was reported of the real case, behind its switch."""
    pressures = (Heading(headings["pressures"]), *_parallels(case.pressures)) if case.pressures else ()
    return Section(
        headings["real_case"],
        (
            *titled_prose(case.name, case.summary),
            *_article(headings, case),
            *_reported(case.echoes),
            *pressures,
            *titled_list(headings["contested"], case.contested),
            *titled_prose(headings["then"], case.then),
        ),
        shown=False,
        sections=tuple(_chronology(headings, case)),
        real_case=True,
        field="case",
    )


def _article(headings: Headings, case: RealCase) -> Iterator[Block]:
    if case.reported:
        yield from (Heading(headings["reported"]), BulletList(case.reported))
        if case.article:
            yield Note(f"Reported by {case.article}.")


def _chronology(headings: Headings, case: RealCase) -> Iterator[Section]:
    """Tell the dated events on request, each with where it was reported."""
    if case.chronology:
        lines = tuple(f"{moment.date}: {moment.text} ({'; '.join(moment.sources)})" for moment in case.chronology)
        yield Section(headings["chronology"], (BulletList(lines),), shown=False, real_case=True)


def _reported(parallels: Iterable[CaseParallel]) -> Iterator[Block]:
    for title, of_service in groupby(parallels, key=wording.case_title):
        yield Heading(title)
        yield from _parallels(of_service)


def _parallels(parallels: Iterable[CaseParallel]) -> Iterator[Block]:
    for parallel in parallels:
        yield Prose(parallel.text)
        if parallel.today:
            yield Prose(f"*Since then:* {parallel.today}")
        if parallel.sources:
            yield Note(f"Reported in: {'; '.join(parallel.sources)}.")
        if not parallel.verified:
            yield Note("Not yet verified.")
