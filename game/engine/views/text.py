"""The texts of a scenario as a reader sees them: names and local details filled in, dates written out, lists joined."""

import re
from collections.abc import Callable, Iterable, Mapping

from game import ANYTIME
from game.engine.moves import Ask, Choose, Look, Move, Open, Receive, Record, Tell
from game.scenario.model.fields import Paragraph
from game.scenario.model.placeholders import GLOSSARY_LINK
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Line
from game.scenario.model.shared import SharedContent

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_.]*)(?:\+(\d{1,3}))?\}")
"""`{dana}` or `{dana.short}` for a person, `{local.duty_number}` for a local detail, `{weekday+2}` for a day."""


def fill_placeholders(scenario: SharedContent, text: str, day: int | None = None) -> str:
    """Put people, local details and days in; what is unknown stays as it stands.

    Args:
        scenario: where people and local details are looked up.
        text: the text with its marks.
        day: the day of the story on which the text is shown; without it marks of a day stay as they stand.
    """

    def words(match: re.Match[str]) -> str:
        name, days = match.group(1), int(match.group(2) or 0)
        if name in DAY_MARKS and day is not None and isinstance(scenario, Scenario):
            return DAY_MARKS[name](scenario, day + days)
        if name.startswith("local."):
            detail = scenario.local.get(name.removeprefix("local."))
            return match.group(0) if detail is None else detail.value
        person = scenario.people.get(name.removesuffix(SHORT))
        if person is None:
            return match.group(0)
        return person.short or person.name if name.endswith(SHORT) else person.name

    return PLACEHOLDER.sub(words, text)


def anytime(scenario: SharedContent) -> str:
    """Return what to do if somebody may be at risk now, in the pack's own words where it has any."""
    return fill_placeholders(scenario, scenario.anytime.strip()) or ANYTIME


def expand_glossary_links(scenario: Scenario, text: str) -> str:
    """Write every glossary link as `[[term|words]]`, so that whoever renders it need not look the words up."""

    def link_text(match: re.Match[str]) -> str:
        name, words = match.group(1), match.group(2)
        term = scenario.terms.get(name)
        return f"[[{name}|{words or (term.term if term else name)}]]"

    return GLOSSARY_LINK.sub(link_text, text)


def plain_text(scenario: Scenario, text: str, day: int | None = None) -> str:
    """Return a text with glossary links replaced by their words and placeholders filled in."""

    def link_text(match: re.Match[str]) -> str:
        term = scenario.terms.get(match.group(1))
        return match.group(2) or (term.term if term else match.group(1))

    return GLOSSARY_LINK.sub(link_text, fill_placeholders(scenario, text, day))


def join_paragraphs(
    scenario: Scenario, prose: tuple[Paragraph, ...], shown: Iterable[int] | None = None, day: int | None = None
) -> str:
    """Join the paragraphs of a text with the given indices, or all of them, into one Markdown text."""
    indices = range(len(prose)) if shown is None else shown
    text = "\n\n".join(piece for piece in (prose[index].text.strip() for index in indices) if piece)
    return expand_glossary_links(scenario, fill_placeholders(scenario, text, day))


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_date(scenario: Scenario, day: int) -> str:
    """Return the date of a day of the story, as `Monday 11 January 2027`."""
    date = scenario.starts.fromordinal(scenario.starts.toordinal() + day)
    return f"{WEEKDAYS[date.weekday()]} {date.day} {MONTHS[date.month - 1]} {date.year}"


def agency_name(scenario: Scenario, agency: str) -> str:
    """Return what people call an agency."""
    return fill_placeholders(scenario, scenario.agencies[agency].name)


def piece_text(scenario: Scenario, info: str) -> str:
    """Return what a piece of information is, in a few words."""
    return fill_placeholders(scenario, scenario.information[info].text)


def short_date(scenario: Scenario, day: int) -> str:
    """Return the date of a day of the story, as `11 January`."""
    date = scenario.starts.fromordinal(scenario.starts.toordinal() + day)
    return f"{date.day} {MONTHS[date.month - 1]}"


def weekday(scenario: Scenario, day: int) -> str:
    """Say the weekday of a day of the story."""
    return WEEKDAYS[scenario.starts.fromordinal(scenario.starts.toordinal() + day).weekday()]


DAY_MARKS: Mapping[str, Callable[[Scenario, int], str]] = {"weekday": weekday, "date": short_date}
"""Marks that are filled in with the day on which a text is shown."""
SHORT = ".short"
"""What follows a person's id where the short name is meant."""


_END = re.compile(r"[.!?…][”’\"'*_)]*(?=\s|$)")


def first_sentence(text: str) -> str:
    """Return the first sentence of a text; quotations and emphasis are never cut in two."""
    paragraph = " ".join(re.split(r"\n\s*\n", text.strip(), maxsplit=1)[0].split())
    prefixes = (paragraph[: end.end()] for end in _END.finditer(paragraph))
    return next((prefix for prefix in prefixes if _is_balanced(prefix)), paragraph)


def _is_balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("*") % 2 == 0


def line_words(scenario: Scenario, line: Line, day: int) -> str:
    """Return what the trainee said on a day, or did, without the marks of italics."""
    return fill_placeholders(scenario, line.action or line.say, day)


def quote_speech(words: str, *, is_action: bool) -> str:
    """Put what was said in quotation marks; what was done stands as it is."""
    return words if is_action else f"“{words}”"


def join_names(names: list[str]) -> str:
    """Join names in a sentence: `Police, School and Paediatrics`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def describe_move(scenario: Scenario, move: Move, day: int | None = None) -> str:
    """Describe a move in the scenario's own words; `day` is the day of the story on which it was made."""
    match move:
        case Choose(scene, choice):
            words = scenario.scenes[scene].choices[choice].say
        case Look(scene, spot):
            words = f"Look at {scenario.scenes[scene].look[spot].name}"
        case Open(document):
            words = f"Open {scenario.documents[document].title}"
        case Ask(scene, line):
            words = scenario.scenes[scene].talk[line].action or scenario.scenes[scene].talk[line].say
        case Record(pieces):
            words = f"Write down: {_texts(scenario, pieces)}"
        case Tell(agency, pieces, channel):
            receiver, by = scenario.agencies[agency].name, scenario.channels[channel].name.lower()
            words = f"Tell {receiver} {by}: {_texts(scenario, pieces)}"
        case Receive(receipts):
            words = f"Go on with what came meanwhile: {_texts(scenario, tuple(each.info for each in receipts))}"
    return plain_text(scenario, " ".join(words.split()), day)


def _texts(scenario: Scenario, pieces: tuple[str, ...]) -> str:
    return "; ".join(scenario.information[info].text for info in pieces)
