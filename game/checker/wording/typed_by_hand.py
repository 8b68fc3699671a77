"""Rules on what the program could write itself: names of people, weekdays with their dates, headings of the debrief.

Input: a scenario. Output: findings. A name stands typed where a mark would follow the person whatever a facilitator
calls them; a weekday and a date contradict each other; a heading has a name that the debrief does not know.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from game.diagnostics.finding import Finding
from game.diagnostics.suggestion import suggest_name
from game.engine.debrief.headings import DEFAULT_HEADINGS
from game.engine.views.text import MONTHS, WEEKDAYS, join_names
from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import Person
from game.scenario.model.traversal import TextAt, texts
from game.scenario.parsing.source_map import KeyPath, SourceMap

BESIDE_THE_STORY = frozenset({"words", "local", "terms", "law", "case", "support", "headings", "agencies", "channels"})
"""Keys whose texts are labels, or are not told of the people of the story."""
_MONTH_NUMBERS: Mapping[str, int] = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
_WEEKDAY_AND_DATE = re.compile(
    rf"\b({'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"({'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)})\b(?:,?\s+(\d{{4}})\b)?"
)


def typed_names(scenario: Scenario, positions: SourceMap) -> Iterator[Finding]:
    """W011: where a person has a short name, texts quote both names by their marks."""
    told = tuple(text for text in texts(scenario) if text.path[0] not in BESIDE_THE_STORY)
    for key, person in scenario.people.items():
        if person.short:
            prose = (text for text in told if not _is_definition(text.path, key))
            yield from _typed(key, person, prose, positions)


def _is_definition(path: KeyPath, key: str) -> bool:
    return path[:2] in {("people", key), ("at_this_desk", key)} and path[-1] in ("name", "short")


def _typed(key: str, person: Person, prose: Iterator[TextAt], positions: SourceMap) -> Iterator[Finding]:
    pattern = re.compile(rf"\b(?:{re.escape(person.name)}|{re.escape(person.short)})(?!\w)")
    typed = [(text.path, match[0]) for text in prose for match in pattern.finditer(text.prose)]
    if typed:
        path, words = typed[0]
        mark = f"{{{key}.short}}" if words == person.short else f"{{{key}}}"
        others = _other_lines(typed, positions)
        message = f"`{words}` stands typed here, where {mark} would print it"
        message += f"; such names of `{key}` also stand in {others}" if others else ""
        quotes = " and put the whole text in quotes" if _is_unquoted(path, words, positions) else ""
        hint = f"write {mark}{quotes}; {{{key}}} prints the whole name, {{{key}.short}} the short one"
        yield Finding("W011", path, message, hint, near=words)


def _other_lines(typed: Sequence[tuple[KeyPath, str]], positions: SourceMap) -> str:
    """Return in which other lines the names of a person are typed, in words; empty if there are none."""
    places = (positions.place(path, near=words.replace("’", "'")) for path, words in typed)
    here, *others = dict.fromkeys((place.file, place.line) for place in places)
    lines: dict[str, list[str]] = {}
    for file, line in others:
        lines.setdefault(file, []).append(str(line))
    return " and in ".join(
        f"line{'s' if len(each) > 1 else ''} {join_names(each)}{'' if file == here[0] else f' of {Path(file).name}'}"
        for file, each in lines.items()
    )


def _is_unquoted(path: KeyPath, words: str, positions: SourceMap) -> bool:
    """Tell whether the words stand without quotes behind their key, where a brace may be taken for YAML's own."""
    place = positions.place(path)
    written = positions.line(place)[place.column - 1 :]
    return words in written and written[:1] not in ("'", '"')


def contradictory_weekdays(scenario: Scenario) -> Iterator[Finding]:
    """W012: a weekday and a date in words agree with the calendar of the story."""
    for path, prose in texts(scenario):
        for match in _WEEKDAY_AND_DATE.finditer(prose) if path[0] not in ("words", "case") else ():
            days = _days_meant(scenario, int(match[2]), _MONTH_NUMBERS[match[3][:3].lower()], match[4])
            if days and match[1] not in {WEEKDAYS[day.weekday()] for day in days}:
                yield _contradiction(path, match, days[0])
            elif not days:
                message = f"there is no {match[2]} {match[3]} near the days of this story"
                yield Finding("W012", path, message, near=match[0])


def _contradiction(path: KeyPath, match: re.Match[str], day: date) -> Finding:
    real = WEEKDAYS[day.weekday()]
    message = f"`{match[0]}` contradicts the calendar: {day.day} {MONTHS[day.month - 1]} {day.year} is a {real}"
    return Finding("W012", path, message, f"write `{real}`, or correct the date", near=match[0])


def _days_meant(scenario: Scenario, number: int, month: int, year: str | None) -> list[date]:
    """Return the days that can be meant: of the story, or else the last one before it and the next one after it."""
    first = scenario.starts
    last = first + timedelta(days=scenario.last_day + scenario.after)
    years = [int(year)] if year else range(first.year - 1, last.year + 2)
    days = [day for each in years if (day := _day(each, month, number)) is not None]
    within = [day for day in days if first <= day <= last]
    if year or within:
        return within or days
    return [*[day for day in days if day < first][-1:], *[day for day in days if day > last][:1]]


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def unknown_headings(scenario: Scenario) -> Iterator[Finding]:
    """W013: a heading in the pack's own words is one that the debrief has."""
    for name in scenario.headings:
        if name not in DEFAULT_HEADINGS:
            message = f"the debrief has no heading called `{name}`, so these words are shown nowhere"
            yield Finding("W013", ("headings", name), message, suggest_name(name, DEFAULT_HEADINGS).hint, key=True)
