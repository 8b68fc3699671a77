"""The dates of a pathway in words: its desks count from days of their own, so that dates are ordinals."""

import datetime

from game.engine.views.text import MONTHS, WEEKDAYS


def date_text(ordinal: int) -> str:
    """Return a proleptic Gregorian ordinal as `Monday 11 January 2027`."""
    date = datetime.date.fromordinal(ordinal)
    return f"{WEEKDAYS[date.weekday()]} {date.day} {MONTHS[date.month - 1]} {date.year}"
