"""The case file as text: people, chronology, what this desk holds, and its glossary and law."""

from game.cli.terminal.console import ConsoleWriter
from game.engine.debrief.knowledge import held_by_desk
from game.engine.session import Session
from game.engine.views.case_file import CaseFile, ChronologyEntry, PersonView, case_file
from game.engine.views.text import plain_text


def show_case_file(console: ConsoleWriter, session: Session) -> None:
    """Write the case file, without its glossary and law."""
    file = case_file(session)
    console.title("Case file")
    _section(console, "People", [*(_person(person) for person in file.people if person.known), *_unknown_people(file)])
    _section(console, "Chronology", [_chronology_line(entry) for entry in file.chronology])
    _section(console, "What you hold", _held_information(session))


def show_glossary(console: ConsoleWriter, session: Session) -> None:
    """Write the glossary and the law."""
    file = case_file(session)
    console.title("Words and law")
    _section(console, "Words", [_sentence(f"{entry.term}: {entry.text}", entry.note) for entry in file.glossary])
    law = f"Law and guidance, as at {file.law_as_at}"
    _section(console, law, [_sentence(f"{entry.term}: {entry.text}", entry.note) for entry in file.law])


def has_glossary(session: Session) -> bool:
    """Tell whether there are words or law to explain."""
    file = case_file(session)
    return bool(file.glossary or file.law)


def _section(console: ConsoleWriter, title: str, lines: list[str]) -> None:
    if lines:
        console.heading(title)
        console.items((" ".join(line.split()) for line in lines), markdown=True)


def _sentence(text: str, note: str) -> str:
    return f"{text} ({note})" if note else text


def _unknown_people(file: CaseFile) -> list[str]:
    number = sum(not person.known for person in file.people)
    return [f"? ({number} more, not known to you yet)"] if number else []


def _person(person: PersonView) -> str:
    description = ", ".join(part for part in (person.name, person.age, person.relation) if part)
    return f"{description}. {person.about}" if person.about else description


def _chronology_line(entry: ChronologyEntry) -> str:
    return f"{entry.date}: {entry.text}" + ("" if entry.written else " (not in writing)")


def _held_information(session: Session) -> list[str]:
    scenario, recorded = session.story.scenario, session.situation.recorded
    held = held_by_desk(session)
    return [
        f"{plain_text(scenario, about.text)} ({'written down' if info in recorded else 'not written down'})"
        for info, about in scenario.information.items()
        if info in held
    ]
