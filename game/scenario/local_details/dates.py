"""Days as people write them, and as they are printed."""

import datetime
import re

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_LONG_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? +([A-Za-z]+),? +(\d{4})")
_SHORT_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
SHORTEST_MONTH = 3
"""The fewest letters by which a month is known."""
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100


def long_day(day: datetime.date) -> str:
    """Return a day as `1 December 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"


def day_of(value: str) -> datetime.date | None:
    """Read a day: `2026-12-01`, `1 December 2026` or `1/12/2026`; None if it is none."""
    text = " ".join(value.split())
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            day = datetime.date.fromisoformat(text)
        elif match := _LONG_DAY.fullmatch(text):
            name = match[2].lower()
            months = [
                number
                for number, month in enumerate(_MONTHS, 1)
                if len(name) >= SHORTEST_MONTH and month.startswith(name)
            ]
            day = datetime.date(int(match[3]), months[0], int(match[1]))
        elif match := _SHORT_DAY.fullmatch(text):
            day = datetime.date(int(match[3]), int(match[2]), int(match[1]))
        else:
            return None
    except (ValueError, IndexError):
        return None
    return day if EARLIEST_YEAR <= day.year <= LATEST_YEAR else None
