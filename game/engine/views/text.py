"""The texts of a scenario as a reader sees them: names and local details filled in, dates written out, lists joined."""

import re
from collections.abc import Iterable

from game.engine.moves import Choose, Look, Move, Open, Record, Tell
from game.scenario.model.fields import Paragraph
from game.scenario.model.placeholders import GLOSSARY_LINK
from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import SharedContent

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_.]*)\}")
"""`{dana}` for a person, `{local.duty_number}` for a local detail."""


def fill_placeholders(scenario: SharedContent, text: str) -> str:
    """Replace `{person}` and `{local.detail}` by their values; an unknown placeholder stays."""

    def value_of(match: re.Match[str]) -> str:
        name = match.group(1)
        if name.startswith("local."):
            detail = scenario.local.get(name.removeprefix("local."))
            return match.group(0) if detail is None else detail.value
        person = scenario.people.get(name)
        return match.group(0) if person is None else person.name

    return PLACEHOLDER.sub(value_of, text)


def expand_glossary_links(scenario: Scenario, text: str) -> str:
    """Write every glossary link as `[[term|words]]`, so that whoever renders it need not look the words up."""

    def link_text(match: re.Match[str]) -> str:
        name, words = match.group(1), match.group(2)
        term = scenario.terms.get(name)
        return f"[[{name}|{words or (term.term if term else name)}]]"

    return GLOSSARY_LINK.sub(link_text, text)


def plain_text(scenario: Scenario, text: str) -> str:
    """Return a text with glossary links replaced by their words and placeholders filled in."""

    def link_text(match: re.Match[str]) -> str:
        term = scenario.terms.get(match.group(1))
        return match.group(2) or (term.term if term else match.group(1))

    return GLOSSARY_LINK.sub(link_text, fill_placeholders(scenario, text))


def join_paragraphs(scenario: Scenario, prose: tuple[Paragraph, ...], shown: Iterable[int] | None = None) -> str:
    """Join the paragraphs of a text with the given indices, or all of them, into one Markdown text."""
    indices = range(len(prose)) if shown is None else shown
    pieces = (prose[index].text.strip() for index in indices)
    return expand_glossary_links(scenario, fill_placeholders(scenario, "\n\n".join(piece for piece in pieces if piece)))


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_date(scenario: Scenario, day: int) -> str:
    """Return the date of a day of the story, as `Monday 11 January 2027`."""
    date = scenario.starts.fromordinal(scenario.starts.toordinal() + day)
    return f"{WEEKDAYS[date.weekday()]} {date.day} {MONTHS[date.month - 1]} {date.year}"


def short_date(scenario: Scenario, day: int) -> str:
    """Return the date of a day of the story, as `11 January`."""
    date = scenario.starts.fromordinal(scenario.starts.toordinal() + day)
    return f"{date.day} {MONTHS[date.month - 1]}"


_END = re.compile(r"[.!?…][”’\"'*_)]*(?=\s|$)")


def first_sentence(text: str) -> str:
    """Return the first sentence of a text; quotations and emphasis are never cut in two."""
    paragraph = " ".join(re.split(r"\n\s*\n", text.strip(), maxsplit=1)[0].split())
    prefixes = (paragraph[: end.end()] for end in _END.finditer(paragraph))
    return next((prefix for prefix in prefixes if _is_balanced(prefix)), paragraph)


def _is_balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("*") % 2 == 0


def join_names(names: list[str]) -> str:
    """Join names in a sentence: `Police, School and Paediatrics`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def describe_move(scenario: Scenario, move: Move) -> str:
    """Describe a move in the scenario's own words."""
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
            receiver, by = scenario.agencies[agency].name, scenario.channels[channel].name.lower()
            words = f"Tell {receiver} {by}: {scenario.information[info].text}"
    return plain_text(scenario, " ".join(words.split()))
