"""The case file in words: who is in it, what has been, what this desk holds, what its words mean."""

from game.cli.terminal.console import ConsoleWriter
from game.engine.debrief.knowledge import held_by_desk
from game.engine.session import Session
from game.engine.views.case_file import CaseFile, ChronologyEntry, PersonView, case_file
from game.engine.views.text import plain_text


def show_case_file(paper: ConsoleWriter, session: Session) -> None:
    """Write the case file out, without its glossary and law."""
    found = case_file(session)
    paper.title("Case file")
    _section(paper, "People", [*(_person(person) for person in found.people if person.known), *_unknown(found)])
    _section(paper, "Chronology", [_line(line) for line in found.chronology])
    _section(paper, "What you hold", _held(session))


def show_glossary(paper: ConsoleWriter, session: Session) -> None:
    """Write the glossary and the law out."""
    found: CaseFile = case_file(session)
    paper.title("Words and law")
    _section(paper, "Words", [_sentence(f"{entry.term}: {entry.text}", entry.note) for entry in found.glossary])
    _remark(paper, found.glossary_unsure)
    law = f"Law and guidance, as at {found.law_as_at}"
    _section(paper, law, [_sentence(f"{entry.term}: {entry.text}", entry.note) for entry in found.law])
    _remark(paper, found.law_unsure)


def has_glossary(session: Session) -> bool:
    """Tell whether there are words or law to explain."""
    found = case_file(session)
    return bool(found.glossary or found.law)


def _section(paper: ConsoleWriter, title: str, lines: list[str]) -> None:
    if lines:
        paper.heading(title)
        paper.items(lines)


def _remark(paper: ConsoleWriter, sentence: str) -> None:
    if sentence:
        paper.line(sentence, quiet=True)


def _sentence(text: str, note: str) -> str:
    return f"{text} ({note})" if note else text


def _unknown(found: CaseFile) -> list[str]:
    number = sum(not person.known for person in found.people)
    return [f"? ({number} more, not known to you yet)"] if number else []


def _person(person: PersonView) -> str:
    age = "" if person.age is None else str(person.age)
    said = ", ".join(part for part in (person.name, age, person.relation) if part)
    return f"{said}. {person.about}" if person.about else said


def _line(line: ChronologyEntry) -> str:
    return f"{line.date}: {line.text}" + ("" if line.written else " (not in writing)")


def _held(session: Session) -> list[str]:
    scenario, recorded = session.story.scenario, session.situation.recorded
    held = held_by_desk(session)
    return [
        f"{plain_text(scenario, about.text)} ({'written down' if info in recorded else 'not written down'})"
        for info, about in scenario.information.items()
        if info in held
    ]
