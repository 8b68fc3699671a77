"""The case file as data: people, chronology, documents, glossary and law, as far as this desk knows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.conditions import indices_holding
from game.engine.events import Arrived, Event, Received, Recorded, Sent, carried_by_contact
from game.engine.session import Session
from game.engine.views.text import expand_glossary_links, fill_placeholders, join_paragraphs, plain_text, short_date
from game.scenario.model.scenario import Scenario

UNKNOWN_PERSON = "unknown"
"""The portrait of somebody not known yet."""


@dataclass(frozen=True)
class PersonView:
    """A person; until this desk knows them only a question mark."""

    name: str
    relation: str
    age: str
    """In years; of a baby, that it is under one; empty where it is not known."""
    portrait: str
    about: str
    known: bool


@dataclass(frozen=True)
class ChronologyEntry:
    """One line of the chronology."""

    date: str
    text: str
    written: bool
    """Whether it is in writing or tells of what happened elsewhere; false for what was only said."""


@dataclass(frozen=True)
class GlossaryEntry:
    """A term of the glossary or a provision of the law; `note` says since when it is in force."""

    id: str
    term: str
    text: str
    note: str


@dataclass(frozen=True)
class DocumentView:
    """The content of a document."""

    kind: str
    title: str
    sender: str
    to: str
    dated: str
    by_hand: str
    """The name of the one who filled it in by hand; empty if it is printed."""
    fields: tuple[tuple[str, str], ...]
    text: str


@dataclass(frozen=True)
class CaseFile:
    """Everything in the case file at one moment."""

    people: tuple[PersonView, ...]
    chronology: tuple[ChronologyEntry, ...]
    glossary: tuple[GlossaryEntry, ...]
    law: tuple[GlossaryEntry, ...]
    law_as_at: str


def case_file(session: Session) -> CaseFile:
    """Return the case file as it stands now."""
    scenario = session.story.scenario
    law = scenario.law
    return CaseFile(
        people=tuple(_people(session)),
        chronology=tuple(_chronology(session)),
        glossary=tuple(sorted(_terms(session), key=lambda entry: entry.term.casefold())),
        law=tuple(
            GlossaryEntry(name, rule.title, plain_text(scenario, rule.text), _since(rule.commencement))
            for name, rule in (law.provisions.items() if law else ())
        ),
        law_as_at=law.as_at.isoformat() if law else "",
    )


def _people(session: Session) -> Iterator[PersonView]:
    scenario, story = session.story.scenario, session.story
    for person in (scenario.people[name] for name in story.index.cast):
        known = story.index.predicate(person.known_when)(session.situation)
        if known:
            shown = indices_holding(story.index.paragraphs(person.about), session.situation)
            about = plain_text(scenario, join_paragraphs(scenario, person.about, shown))
            yield PersonView(
                person.name,
                fill_placeholders(scenario, person.relation),
                _age(person.age),
                person.portrait or UNKNOWN_PERSON,
                about,
                known=True,
            )
        else:
            yield PersonView("?", "not known", "", UNKNOWN_PERSON, "", known=False)


def _age(years: int | None) -> str:
    if years is None:
        return ""
    return "under one year old" if years == 0 else str(years)


def _chronology(session: Session) -> Iterator[ChronologyEntry]:
    """Yield the file's history, then what this desk recorded, sent and received, in order."""
    scenario = session.story.scenario
    for line in scenario.history:
        yield ChronologyEntry(fill_placeholders(scenario, line.label), plain_text(scenario, line.value), written=True)
    for turn in session.turns:
        carried = carried_by_contact(turn.events)
        for event in turn.events:
            yield from _chronology_of(scenario, event, by_trainee=event in carried)


def _chronology_of(scenario: Scenario, event: Event, *, by_trainee: bool) -> Iterator[ChronologyEntry]:
    """Yield the entry of an event; what the story writes and sends here, a colleague may have written and sent."""

    def entry(when: str, words: str, info: str, *, written: bool) -> ChronologyEntry:
        text = f"{words}{scenario.information[info].text}"
        return ChronologyEntry(when, fill_placeholders(scenario, text), written)

    match event:
        case Recorded(info, day):
            words = "You wrote down: " if by_trainee else "Put on the file: "
            yield entry(short_date(scenario, day), words, info, written=True)
        case Sent(agency, info, channel, day, _, written, _):
            name, road = scenario.agencies[agency].name, scenario.channels[channel].name.lower()
            words = f"You told {name} {road}: " if by_trainee else f"Told {road} to {name}: "
            yield entry(short_date(scenario, day), words, info, written=written)
        case Received(agency, info, day, _, written) if agency == scenario.desk:
            when = "On your desk already" if day == 0 else short_date(scenario, day)
            yield entry(when, "You received: " if day else "", info, written=written)
        case Arrived(name, day, shown) if scenario.later[name].desk in (None, scenario.desk):
            text = plain_text(scenario, join_paragraphs(scenario, scenario.later[name].text, shown, day))
            if text:
                yield ChronologyEntry(short_date(scenario, day), text, written=True)
        case _:
            pass


def _terms(session: Session) -> Iterator[GlossaryEntry]:
    scenario = session.story.scenario
    for name, term in scenario.terms.items():
        yield GlossaryEntry(
            name, term.term, expand_glossary_links(scenario, fill_placeholders(scenario, term.text)), ""
        )


def _since(commencement: str) -> str:
    return f"In force since {commencement}." if commencement != "not confirmed" else "Commencement not confirmed."


def document_view(session: Session, document: str) -> DocumentView:
    """Return the content of a document now; raises KeyError for one that the scenario does not have."""
    scenario = session.story.scenario
    source = scenario.documents[document]
    hand = scenario.people.get(source.hand) if source.hand else None
    shown = indices_holding(session.story.index.paragraphs(source.text), session.situation)
    return DocumentView(
        kind=source.kind,
        title=fill_placeholders(scenario, source.title),
        sender=fill_placeholders(scenario, source.sender),
        to=fill_placeholders(scenario, source.to),
        dated=fill_placeholders(scenario, source.dated),
        by_hand=hand.name if hand else "",
        fields=tuple(
            (fill_placeholders(scenario, field.label), fill_placeholders(scenario, field.value))
            for field in source.fields
        ),
        text=join_paragraphs(scenario, source.text, shown),
    )
