"""Rules about what comes when: ways on, endings, delays, repeated choices, the year of the first day."""

import calendar
import datetime
import re
from collections.abc import Collection, Iterator, Sequence

from game.diagnostics.finding import Finding
from game.scenario.model.effects import Later
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import END, Choice, Goto
from game.scenario.model.traversal import ModelAt
from game.scenario.parsing.source_map import KeyPath


def same_day_consequences(items: Collection[ModelAt]) -> Iterator[Finding]:
    """M007 (R2): a consequence arrives after at least a day."""
    for path, model in items:
        for name, days in model.later.items() if isinstance(model, Later) else ():
            if days < 1:
                hint = "write 1 or more; what happens at once belongs in `now` and `do`"
                yield Finding("M007", (*path, "later", name), f"`{name}` would arrive after {days} days", hint)


def half_started(scenario: Scenario) -> Iterator[Finding]:
    """M037 (R23): a consequence that starts by itself says after what, and how many days then pass."""
    for name, later in scenario.later.items():
        if (later.after is None) != (later.days is None):
            given, missing = ("after", "days: 7") if later.days is None else ("days", "after: knows(…)")
            message = f"`{name}` has `{given}` and no `{missing.partition(':')[0]}`"
            hint = f"add it, as in `{missing}`, or delete `{given}` and start it with the effect `later`"
            yield Finding("M037", ("later", name, given), message, hint, key=True)


def started_by_day(scenario: Scenario) -> Iterator[Finding]:
    """M038 (R23): no day starts a consequence."""
    for name, later in scenario.later.items():
        without_words = _QUOTED.sub(lambda words: " " * len(words[0]), later.after or "")
        if day := _DAY.search(without_words):
            message = "`after` waits for what happens, and `day` is no such thing"
            hint = "ask for a fact or a variable; what comes on a fixed day is started with the effect `later`"
            yield Finding("M038", ("later", name, "after"), message, hint, offset=day.start())


def never_arriving(scenario: Scenario, items: Collection[ModelAt]) -> Iterator[Finding]:
    """M024 (R13): a consequence arrives before everything has ended."""
    last = scenario.last_day + scenario.after
    for path, model in items:
        for name, days in model.later.items() if isinstance(model, Later) else ():
            if days > last:
                message = f"`{name}` arrives on day {days} at the earliest, and the story ends by day {last}"
                hint = f"write {last} or less, or raise `last_day` or `after`"
                yield Finding("M024", (*path, "later", name), message, hint)
    for name, later in scenario.later.items():
        if later.after is not None and later.days is not None and later.days > last:
            message = f"`{name}` arrives on day {later.days} at the earliest, and the story ends by day {last}"
            hint = f"write {last} or less, or raise `last_day` or `after`"
            yield Finding("M024", ("later", name, "days"), message, hint)


def ways_without_fallback(items: Collection[ModelAt]) -> Iterator[Finding]:
    """M008, M009 (R12): the last way on always holds, and no other does."""
    for path, model in items:
        if isinstance(model, Choice) and model.goto:
            entries = [((*path, "goto", number), way.when) for number, way in enumerate(model.goto)]
            yield from _order(entries, "way on", "add `{scene: …}` at the end, for when nothing above holds")


def endings_without_fallback(scenario: Scenario) -> Iterator[Finding]:
    """M008, M009 (R12): the last ending always holds, and no other does."""
    entries: list[tuple[KeyPath, str | None]] = [
        (("endings", name), ending.when) for name, ending in scenario.endings.items()
    ]
    yield from _order(entries, "ending", "take away its `when`, or add an ending without one")


def _order(entries: Sequence[tuple[KeyPath, str | None]], called: str, hint: str) -> Iterator[Finding]:
    *before, (last, when) = entries
    if when is not None:
        yield Finding("M008", last, f"the last {called} has a condition, so perhaps none holds", hint, key=True)
    for number, (path, condition) in enumerate(before):
        if condition is None:
            rest = len(entries) - number - 1
            message = f"this {called} always holds, so the {rest} below it {'is' if rest == 1 else 'are'} never tried"
            yield Finding("M009", path, message, "give it a `when`, or move it to the end", key=True)
            return


def endless_choices(scenario: Scenario) -> Iterator[Finding]:
    """M010 (R10, R19): a choice that can be repeated costs at least a day or takes something."""
    for name, scene in scenario.scenes.items():
        is_short = scene.turns is not None or scene.desk_time is not None
        for key, choice in scene.choices.items():
            is_free = not choice.once and not choice.days and not (choice.takes and is_short)
            if is_free and _stays(choice.goto, name):
                message = f"`{key}` stays in its scene, takes nothing and never closes, so it can be repeated for ever"
                other = ", `takes: 1`" if is_short else ""
                hint = f"say where it leads with `goto`; if it is to stay, add `days: 1`{other} or `once: true`"
                yield Finding("M010", ("scenes", name, "choices", key), message, hint, key=True)


def _stays(ways: tuple[Goto, ...], scene: str) -> bool:
    return all(way.scene == scene != END for way in ways)


FIRST_YEAR, LAST_YEAR = 1900, 2200
"""The years in which a story can start; every day of it, and of what came before it, is then a day of the calendar."""
_DAY = re.compile(r"\bday\b")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
MONTHS = tuple(name.lower() for name in calendar.month_name)
_NUMBERS = re.compile(r"(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(?:of\s+)?([A-Za-z]+|\d{1,2})[\s.,/-]+(\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
LIKE = "write it as 2027-01-11: year, month, day"


def year_of_start(scenario: Scenario) -> Iterator[Finding]:
    """M029: the story starts in a year that a story can be set in."""
    if not FIRST_YEAR <= scenario.starts.year <= LAST_YEAR:
        message = f"the story starts in the year {scenario.starts.year}"
        yield Finding("M029", ("starts",), message, f"start in a year from {FIRST_YEAR} to {LAST_YEAR}")


def date_hint(written: str) -> str:
    """Return the hint that shows how a date is written, or why there is no such day."""
    date = _read(written.strip())
    if date is None:
        return LIKE
    year, month, day = date
    if not 1 <= month <= len(MONTHS) - 1:
        return f"there is no month {month}; {LIKE}"
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return LIKE
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        return f"{calendar.month_name[month]} {year} has {last} days"
    return f"write `{year:04}-{month:02}-{day:02}`, if that is {day} {calendar.month_name[month]}"


def _read(written: str) -> tuple[int, int, int] | None:
    """Read year, month and day; where both could be meant, the day stands before the month, as in Britain."""
    if numbers := _NUMBERS.fullmatch(written):
        return int(numbers[1]), int(numbers[2]), int(numbers[3])
    if day_first := _DAY_FIRST.fullmatch(written):
        return _of(day_first[3], day_first[2], day_first[1])
    if month_first := _MONTH_FIRST.fullmatch(written):
        return _of(month_first[3], month_first[1], month_first[2])
    return None


def _of(year: str, month: str, day: str) -> tuple[int, int, int] | None:
    number = int(month) if month.isdecimal() else _month(month.lower())
    return (int(year), number, int(day)) if number is not None else None


def _month(word: str) -> int | None:
    starts = [name[:3] for name in MONTHS]
    return starts.index(word[:3]) if word[:3] in starts[1:] else None
