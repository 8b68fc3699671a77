"""Dates as people write them, and what is wrong with those that do not exist."""

import calendar
import datetime
import re
from collections.abc import Iterator

from game.scenario.model import Scenario
from game.scenario.rules.faults import Finding

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""The years in which a story can start; every day of it, and of what came before it, is then a day of the calendar."""
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
    """Say how a date is written, or why there is no such day."""
    found = _read(written.strip())
    if found is None:
        return LIKE
    year, month, day = found
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
