"""The debrief as data, in its four parts; nothing in it is a score, and nobody is blamed."""

from collections.abc import Mapping
from dataclasses import dataclass

from game import ANYTIME
from game.engine.debrief.decision_review import DecisionReview, decisions_opened_first, review_decisions
from game.engine.debrief.knowledge import Knowledge, knowledge
from game.engine.debrief.strengths import strengths
from game.engine.debrief.timeline import FamilyView, TimelineEntry, family_views, timeline
from game.engine.events import Ended
from game.engine.notes import Note
from game.engine.session import Session, scenes_entered
from game.engine.views.text import expand_glossary_links, fill_placeholders, join_paragraphs
from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import Case, Contact


@dataclass(frozen=True)
class CheckInPart:
    """Part one: a check-in before anything is shown, and whom one can turn to."""

    text: str
    support: tuple[Contact, ...]


@dataclass(frozen=True)
class EventsPart:
    """Part two: the same days from the family's side, who knew what when, and a neutral timeline."""

    sides: tuple[FamilyView, ...]
    knowledge: Knowledge
    timeline: tuple[TimelineEntry, ...]
    ending_title: str
    ending_text: str


@dataclass(frozen=True)
class DecisionsPart:
    """Part three: what went well, first; then decisions, on request."""

    went_well: tuple[str, ...]
    decisions: tuple[DecisionReview, ...]
    first: tuple[str, ...]
    """Keys of the decisions that are shown opened."""
    endings_asked: bool
    """Whether the endings that each option left open were worked out, as far as there was time."""


@dataclass(frozen=True)
class CaseParallel:
    """What the reviews of the real case reported, and which service or services it is about."""

    service: str
    text: str
    sources: tuple[str, ...]
    today: str
    verified: bool


@dataclass(frozen=True)
class RealCase:
    """The real case; it is shown once, last, and only when switched on."""

    name: str
    summary: str
    echoes: tuple[CaseParallel, ...]
    pressures: tuple[CaseParallel, ...]
    contested: tuple[str, ...]
    then: str


@dataclass(frozen=True)
class NextStepsPart:
    """Part four: what to take away, the real case, support, the dedication."""

    supervision: str
    own: tuple[str, ...]
    """What the trainee wrote down to take along."""
    system: tuple[tuple[str, str], ...]
    """(change, who could own it)."""
    questions: tuple[str, ...]
    case: RealCase | None
    support: tuple[Contact, ...]
    dedication: str
    anytime: str = ANYTIME


@dataclass(frozen=True)
class Debrief:
    """The whole debrief of a play, finished or left."""

    scenario: str
    title: str
    finished: bool
    how_are_you: CheckInPart
    what_happened: EventsPart
    looking_closer: DecisionsPart
    next: NextStepsPart


def build_debrief(
    session: Session, notes: tuple[Note, ...] = (), endings_open: Mapping[str, tuple[str, ...]] | None = None
) -> Debrief:
    """Build the debrief of a session, finished or left.

    Args:
        session: the play.
        notes: what the trainee wrote, in order.
        endings_open: by choice key, the ids of the endings that can still be reached after it; None if that was not
            worked out.
    """
    scenario = session.story.scenario
    reviews = review_decisions(session, notes, endings_open or {})
    return Debrief(
        scenario=scenario.id,
        title=scenario.title,
        finished=session.ended,
        how_are_you=CheckInPart(
            "Before anything else: how are you? You can pause here, leave, or go on. Nothing is shown yet, "
            "nothing is scored, and nobody is told which way you go.",
            _support(scenario),
        ),
        what_happened=_what_happened(session),
        looking_closer=DecisionsPart(
            strengths(session),
            reviews,
            decisions_opened_first(session, reviews),
            endings_asked=endings_open is not None,
        ),
        next=_next(session, notes),
    )


def _support(scenario: Scenario) -> tuple[Contact, ...]:
    return tuple(
        contact.model_copy(update={"text": fill_placeholders(scenario, contact.text)}) for contact in scenario.support
    )


def _what_happened(session: Session) -> EventsPart:
    scenario = session.story.scenario
    end = next((event for event in session.events if isinstance(event, Ended)), None)
    return EventsPart(
        sides=family_views(session),
        knowledge=knowledge(session),
        timeline=timeline(session),
        ending_title=scenario.endings[end.ending].title if end else "",
        ending_text=join_paragraphs(scenario, scenario.endings[end.ending].text, end.paragraphs) if end else "",
    )


def _next(session: Session, notes: tuple[Note, ...]) -> NextStepsPart:
    scenario = session.story.scenario
    steps = scenario.next

    def readable(text: str) -> str:
        return expand_glossary_links(scenario, fill_placeholders(scenario, text.strip()))

    return NextStepsPart(
        supervision=readable(steps.supervision) if steps else "",
        own=tuple(note.text for note in notes if note.kind == "supervision"),
        system=tuple((readable(change.change), readable(change.owner)) for change in steps.system) if steps else (),
        questions=tuple(readable(question) for question in steps.questions) if steps else (),
        case=_real_case(session),
        support=_support(scenario),
        dedication=scenario.case.dedication.strip() if scenario.case else "",
    )


def _real_case(session: Session) -> RealCase | None:
    """Return the real case with the findings that the scenes of this play echo, and the pressures on staff.

    Findings stand in the order of the case, by service: beside a decision they would read as a verdict on it.
    """
    scenario = session.story.scenario
    if scenario.case is None:
        return None
    reflections = [about for scene in scenes_entered(session.events) if (about := scenario.scenes[scene].debrief)]
    echoed = {finding for about in reflections for finding in about.echo}.difference(scenario.case.pressures)
    parallels = [_parallel(scenario.case, finding) for finding in scenario.case.findings if finding in echoed]
    services = list(dict.fromkeys(parallel.service for parallel in parallels))
    return RealCase(
        name=scenario.case.name,
        summary=scenario.case.summary.strip(),
        echoes=tuple(sorted(parallels, key=lambda parallel: services.index(parallel.service))),
        pressures=tuple(_parallel(scenario.case, finding) for finding in scenario.case.pressures),
        contested=scenario.case.contested,
        then=scenario.case.then.strip(),
    )


def _parallel(case: Case, name: str) -> CaseParallel:
    finding = case.findings[name]
    cited = [case.sources[source] for source in finding.sources if source in case.sources]
    return CaseParallel(
        service=finding.service.strip(),
        text=finding.text.strip(),
        sources=tuple(", ".join(part for part in (source.title, source.by, source.date) if part) for source in cited),
        today=finding.today.strip(),
        verified=finding.read != "unverified",
    )
