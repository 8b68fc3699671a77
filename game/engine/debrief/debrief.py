"""The debrief as data, in its four parts; nothing in it is a score, and nobody is blamed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.engine.cuts.route import own_decisions
from game.engine.debrief.contact_review import ContactReview, review_contacts
from game.engine.debrief.conversations import ConversationReview, review_conversations
from game.engine.debrief.decision_review import DecisionReview, review_decisions, stands_alone
from game.engine.debrief.headings import headings_of
from game.engine.debrief.knowledge import Knowledge, knowledge
from game.engine.debrief.strengths import reviewed_strengths
from game.engine.debrief.timeline import FamilyView, TimelineEntry, family_views, timeline
from game.engine.events import Ended
from game.engine.notes import Note
from game.engine.session import Session, scenes_entered
from game.engine.views.text import anytime, expand_glossary_links, fill_placeholders, join_paragraphs
from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import Case, Contact

MAX_OPENED_FIRST = 3
"""How many decisions and threads the debrief shows opened; the others are opened on request."""
MAX_STRENGTHS_FIRST = 3
"""How many lines of what went well the debrief shows by themselves."""


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
    """Part three: what went well, first; then decisions, conversations and contacts, on request."""

    went_well: tuple[str, ...]
    """A line each; the first `MAX_STRENGTHS_FIRST` are shown by themselves."""
    decisions: tuple[DecisionReview, ...]
    conversations: tuple[ConversationReview, ...]
    contacts: tuple[ContactReview, ...]
    first: tuple[str, ...]
    """Keys of the decisions and threads that are shown opened, in the order of play."""
    left_out: tuple[str, ...] = ()
    """Titles of the decisions that were made and that a facilitator left out of the debrief."""


@dataclass(frozen=True)
class CaseParallel:
    """What the reviews of the real case reported, and which service or services it is about."""

    service: str
    text: str
    sources: tuple[str, ...]
    today: str
    verified: bool


@dataclass(frozen=True)
class CaseMoment:
    """A dated event of the real case, as reported."""

    date: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class RealCase:
    """The real case; it is shown once, last, and only when switched on."""

    name: str
    summary: str
    article: str
    """Who published the article from which the pack was made, and when."""
    reported: tuple[str, ...]
    """What that article reports."""
    chronology: tuple[CaseMoment, ...]
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
    anytime: str
    """What to do if somebody may be at risk now, in the pack's own words."""


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
    headings: Mapping[str, str]
    """Every heading and standing note by its name, in the pack's own words (`headings.DEFAULT_HEADINGS`)."""


CHECK_IN = (
    "Before anything else: how are you? You can pause here, leave, or go on. Nothing is shown yet, nothing is scored, "
    "and nobody is told which way you go."
)
"""What every debrief begins with."""


def build_debrief(
    session: Session,
    notes: tuple[Note, ...] = (),
    endings_open: Mapping[str, tuple[str, ...]] | None = None,
    *,
    for_presenter: bool = False,
) -> Debrief:
    """Build the debrief of a session, finished or left.

    Args:
        session: the play.
        notes: what the trainee wrote, in order.
        endings_open: by choice key, the ids of the endings that can still be reached after it; None if that was not
            worked out.
        for_presenter: whether decisions carry the notes for the one who runs the session.
    """
    scenario = session.story.scenario
    decisions = review_decisions(session, notes, endings_open or {}, for_presenter=for_presenter)
    return Debrief(
        scenario=scenario.id,
        title=fill_placeholders(scenario, scenario.title),
        finished=session.ended,
        how_are_you=CheckInPart(
            CHECK_IN,
            support_contacts(scenario),
        ),
        what_happened=_what_happened(session),
        looking_closer=_looking_closer(session, decisions),
        next=_next(session, notes, decisions),
        headings=headings_of(scenario),
    )


def _looking_closer(session: Session, decisions: tuple[DecisionReview, ...]) -> DecisionsPart:
    conversations, contacts = review_conversations(session), review_contacts(session)
    return DecisionsPart(
        went_well=reviewed_strengths(session, decisions, conversations, contacts),
        decisions=decisions,
        conversations=conversations,
        contacts=contacts,
        first=_opened_first(decisions, conversations),
        left_out=_left_out(session),
    )


def _left_out(session: Session) -> tuple[str, ...]:
    scenario = session.story.scenario
    scenes = dict.fromkeys(move.scene for _, move in own_decisions(session) if move.scene in session.story.left_out)
    return tuple(fill_placeholders(scenario, scenario.scenes[name].title) for name in scenes)


def _opened_first(
    decisions: tuple[DecisionReview, ...], conversations: tuple[ConversationReview, ...]
) -> tuple[str, ...]:
    """Return the keys of what is shown opened, in the order of play.

    It is every decision with which the trainee disagrees or on which a room voted; then, up to `MAX_OPENED_FIRST`
    together, the decisions and threads by which most would have come otherwise.
    """
    threads = (thread for conversation in conversations for thread in conversation.threads)
    weighed = sorted(
        [
            *(
                (review.moves, review.key, review.weight, bool(review.disagreements or review.votes))
                for review in decisions
            ),
            *((thread.followed[0].moves, thread.key, thread.weight, False) for thread in threads),
        ]
    )
    disputed = [entry for entry in weighed if entry[3]]
    others = sorted((entry for entry in weighed if not entry[3]), key=lambda entry: -entry[2])
    opened = [*disputed, *others[: max(0, MAX_OPENED_FIRST - len(disputed))]]
    return tuple(key for _, key, _, _ in sorted(opened))


def support_contacts(scenario: Scenario) -> tuple[Contact, ...]:
    """Return whom one can turn to, with the placeholders in their texts filled in."""
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
        ending_title=fill_placeholders(scenario, scenario.endings[end.ending].title, end.day) if end else "",
        ending_text=join_paragraphs(scenario, scenario.endings[end.ending].text, end.paragraphs, end.day)
        if end
        else "",
    )


def _next(session: Session, notes: tuple[Note, ...], decisions: tuple[DecisionReview, ...]) -> NextStepsPart:
    scenario, day = session.story.scenario, session.situation.day
    steps = scenario.next

    def readable(text: str) -> str:
        return expand_glossary_links(scenario, fill_placeholders(scenario, text.strip(), day))

    def belongs_to_no_decision(note: Note) -> bool:
        """Return whether a reason stands beside no decision, since none is reviewed."""
        return not decisions and note.kind == "reason" and bool(note.text) and stands_alone(session, note, ())

    return NextStepsPart(
        supervision=readable(steps.supervision) if steps else "",
        own=tuple(note.text for note in notes if note.kind == "supervision" or belongs_to_no_decision(note)),
        system=tuple((readable(change.change), readable(change.owner)) for change in steps.system) if steps else (),
        questions=tuple(readable(question) for question in steps.questions) if steps else (),
        case=real_case((session,)),
        support=support_contacts(scenario),
        dedication=scenario.case.dedication.strip() if scenario.case else "",
        anytime=anytime(scenario),
    )


def real_case(sessions: Sequence[Session]) -> RealCase | None:
    """Return the real case with the findings that the scenes of these plays echo, and the pressures on staff.

    Findings stand in the order of the case, by service: beside a decision they would read as a verdict on it.
    """
    case = next((each.story.scenario.case for each in sessions if each.story.scenario.case is not None), None)
    return (
        None if case is None else _told_case(case, frozenset(name for session in sessions for name in _echoes(session)))
    )


def case_of(scenario: Scenario) -> RealCase | None:
    """Return the real case with all findings that some scene of a scenario echoes; None if it has no case."""
    if scenario.case is None:
        return None
    echoed = frozenset(name for scene in scenario.scenes.values() if scene.debrief for name in scene.debrief.echo)
    return _told_case(scenario.case, echoed)


def _told_case(case: Case, echoes: frozenset[str]) -> RealCase:
    """Tell a case with the findings that are echoed; the pressures on staff stand by themselves."""
    echoed = echoes.difference(case.pressures)
    parallels = [_parallel(case, finding) for finding in case.findings if finding in echoed]
    services = list(dict.fromkeys(parallel.service for parallel in parallels))
    return RealCase(
        name=case.name,
        summary=case.summary.strip(),
        article=case.article,
        reported=tuple(failing.text.strip() for failing in case.failings.values()),
        chronology=tuple(
            CaseMoment(event.date, event.text.strip(), _cited(case, event.sources)) for event in case.chronology
        ),
        echoes=tuple(sorted(parallels, key=lambda parallel: services.index(parallel.service))),
        pressures=tuple(_parallel(case, finding) for finding in case.pressures),
        contested=case.contested,
        then=case.then.strip(),
    )


def _echoes(session: Session) -> Iterator[str]:
    scenes = session.story.scenario.scenes
    for scene in scenes_entered(session.events):
        about = scenes[scene].debrief
        yield from about.echo if about is not None else ()


def _parallel(case: Case, name: str) -> CaseParallel:
    finding = case.findings[name]
    return CaseParallel(
        service=finding.service.strip(),
        text=finding.text.strip(),
        sources=_cited(case, finding.sources),
        today=finding.today.strip(),
        verified=finding.read != "unverified",
    )


def _cited(case: Case, names: Iterable[str]) -> tuple[str, ...]:
    cited = [case.sources[name] for name in names if name in case.sources]
    return tuple(", ".join(part for part in (source.title, source.by, source.date) if part) for source in cited)
