"""The words of a scenario as a reader sees them: people and local details filled in, dates said in full."""

import re
from collections.abc import Iterable

from game.engine.moves import Choose, Look, Move, Open, Record, Tell
from game.scenario.model.fields import Paragraph
from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import SharedContent

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_.]*)\}")
"""`{dana}` for a person, `{local.duty_number}` for a local detail."""
GLOSSARY_LINK = re.compile(r"\[\[([a-z][a-z0-9_]*)(?:\|([^\[\]\n]+))?\]\]")
"""`[[term]]` or `[[term|words]]` for the glossary."""


def fill_placeholders(scenario: SharedContent, text: str) -> str:
    """Put names and local details in; what is unknown stays as it stands."""

    def named(match: re.Match[str]) -> str:
        name = match.group(1)
        if name.startswith("local."):
            detail = scenario.local.get(name.removeprefix("local."))
            return match.group(0) if detail is None else detail.value
        person = scenario.people.get(name)
        return match.group(0) if person is None else person.name

    return PLACEHOLDER.sub(named, text)


def expand_glossary_links(scenario: Scenario, text: str) -> str:
    """Write every glossary link as `[[term|words]]`, so that a reader need not look the words up."""

    def worded(match: re.Match[str]) -> str:
        name, words = match.group(1), match.group(2)
        term = scenario.terms.get(name)
        return f"[[{name}|{words or (term.term if term else name)}]]"

    return GLOSSARY_LINK.sub(worded, text)


def plain_text(scenario: Scenario, text: str) -> str:
    """Return text without marks: links by their words, names filled in."""

    def worded(match: re.Match[str]) -> str:
        term = scenario.terms.get(match.group(1))
        return match.group(2) or (term.term if term else match.group(1))

    return GLOSSARY_LINK.sub(worded, fill_placeholders(scenario, text))


def join_paragraphs(scenario: Scenario, prose: tuple[Paragraph, ...], shown: Iterable[int] | None = None) -> str:
    """Join the pieces of a text that were shown, or all of them, into one Markdown text."""
    places = range(len(prose)) if shown is None else shown
    pieces = (prose[place].text.strip() for place in places)
    return expand_glossary_links(scenario, fill_placeholders(scenario, "\n\n".join(piece for piece in pieces if piece)))


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_date(scenario: Scenario, day: int) -> str:
    """Say the date of a day of the story, as `Monday 11 January 2027`."""
    date = scenario.starts.fromordinal(scenario.starts.toordinal() + day)
    return f"{WEEKDAYS[date.weekday()]} {date.day} {MONTHS[date.month - 1]} {date.year}"


def short_date(scenario: Scenario, day: int) -> str:
    """Say the date of a day of the story, as `11 January`."""
    date = scenario.starts.fromordinal(scenario.starts.toordinal() + day)
    return f"{date.day} {MONTHS[date.month - 1]}"


_END = re.compile(r"[.!?…][”’\"'*_)]*(?=\s|$)")


def first_sentence(text: str) -> str:
    """Return the first sentence of a text: what somebody says is not cut off, nor what is emphasised."""
    first = " ".join(re.split(r"\n\s*\n", text.strip(), maxsplit=1)[0].split())
    heads = (first[: end.end()] for end in _END.finditer(first))
    return next((head for head in heads if _is_whole(head)), first)


def _is_whole(head: str) -> bool:
    return head.count("“") == head.count("”") and head.count('"') % 2 == 0 and head.count("*") % 2 == 0


def join_names(names: list[str]) -> str:
    """Join names as they are said: `Police, School and Paediatrics`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def describe_move(scenario: Scenario, move: Move) -> str:
    """Say what a move is, in the scenario's own words."""
    match move:
        case Choose(scene, choice):
            words = scenario.scenes[scene].choices[choice].say
        case Look(scene, spot):
            words = f"Look at {scenario.scenes[scene].look[spot].name}"
        case Open(document):
            words = f"Open {scenario.documents[document].title}"
        case Record(info):
            words = f"Write down: {scenario.information[info].text}"
        case Tell(agency, info, channel):
            told, how = scenario.agencies[agency].name, scenario.channels[channel].name.lower()
            words = f"Tell {told} {how}: {scenario.information[info].text}"
    return plain_text(scenario, " ".join(words.split()))
