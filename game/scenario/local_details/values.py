"""Why a value cannot stand where a facilitator wrote it: one sentence, which also says what to do."""

import re

from game.diagnostics.control_characters import has_controls
from game.scenario.local_details.dates import day_of
from game.scenario.local_details.fields import IN_USE, LEFT_OUT, DetailField, Kind
from game.scenario.local_details.names import TITLES, NameWords, name_words

LONGEST: dict[Kind, int] = {
    Kind.TEXT: 120, Kind.LONG_TEXT: 500, Kind.TELEPHONE: 40, Kind.DATE: 30, Kind.NAME: 40, Kind.FIRST_NAME: 30,
    Kind.SURNAME: 30, Kind.USE: 10,
}  # fmt: skip
"""The most characters of a value."""
LONGEST_OF_ALL = max(LONGEST.values())
EMERGENCY = frozenset({"999", "112", "911", "000", "18000"})
PUBLIC_LINES = frozenset({"101", "105", "111", "116123", "116000", "0800555111", "08001111", "08088005000"})
"""Numbers of public services, which are nobody's desk: the police, the NHS, helplines and a line for reports."""
FEWEST_DIGITS, MOST_DIGITS = 4, 15
_MARKS = re.compile(r"[{}\[\]<>*`\\|~]|(?<![^\W_])_|_(?![^\W_])|^\s*(?:[#>+-]|\d+[.)])\s")
_PHONE = re.compile(r"\+?[\d ()/.-]+(?:,? *(?:ext\.?|extension|option) *\d+)?", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]+(?:[ .’'-]+[^\W\d_]+)*\.?")


def refusal(field: DetailField, value: str) -> str:
    """Return why a value cannot be used for a field, in one sentence; empty if it can."""
    value = value.strip()
    if not value:
        return "" if field.may_be_empty else _empty(field)
    if len(value) > LONGEST[field.kind]:
        return f"This is {len(value)} characters long, and there is room for {LONGEST[field.kind]}: make it shorter."
    if value == LEFT_OUT:
        return "" if field.can_be_left_out else "Sentences quote this, so it cannot be left out: write what is meant."
    plain = plain_refusal(value)
    if plain:
        return plain
    match field.kind:
        case Kind.TELEPHONE:
            return _telephone_refusal(value)
        case Kind.DATE:
            return "" if day_of(value) else _NO_DAY
        case Kind.NAME | Kind.FIRST_NAME | Kind.SURNAME:
            return _name_refusal(field, value)
        case Kind.USE:
            return "" if value == IN_USE else f"Write “{IN_USE}” or “{LEFT_OUT}”."
        case _:
            return _misplaced_number(value)


_NO_DAY = "This is no day of the calendar: write it as 1 December 2026, or as 2026-12-01."


def plain_refusal(value: str) -> str:
    """Return why a value can stand in no text at all; empty if it can."""
    if len(value) > LONGEST_OF_ALL:
        return f"This is too long: there is room for {LONGEST_OF_ALL} characters at most."
    if has_controls(value) or "\t" in value or "\n" in value:
        return "There is a sign in this that cannot be printed, such as a tab or the end of a line: type it again."
    mark = _MARKS.search(value)
    if mark:
        sign = mark[0].strip() or mark[0]
        return f"“{sign}” would be taken for a mark of the text: write it in words alone."
    return ""


def _empty(field: DetailField) -> str:
    if field.kind is Kind.LONG_TEXT:
        return "Nothing stands here: write something, or leave it out with the button."
    return f"Nothing stands here: write what is meant, or go back to “{field.shipped}”."


def _telephone_refusal(value: str) -> str:
    misplaced = _misplaced_number(value)
    if misplaced:
        return misplaced
    if not _PHONE.fullmatch(value):
        return "This is no telephone number: write digits and spaces, and after them, if need be, “option 2”."
    digits = re.sub(r"\D", "", re.split(r"[a-z]", value, maxsplit=1, flags=re.IGNORECASE)[0])
    if digits in PUBLIC_LINES:
        return f"{value} is a public line and nobody’s desk: write the number of the team itself."
    if not FEWEST_DIGITS <= len(digits) <= MOST_DIGITS:
        return f"A telephone number has {FEWEST_DIGITS} to {MOST_DIGITS} digits, and this one has {len(digits)}."
    return ""


def _misplaced_number(value: str) -> str:
    """Return why a number for emergencies cannot be a local detail; empty if none stands in a value by itself."""
    if re.sub(r"[\s().-]", "", value) in EMERGENCY:
        return (
            f"{value} is for an emergency, and every screen says when to call it: write the number of the team itself."
        )
    return ""


def _name_refusal(field: DetailField, value: str) -> str:
    if not _NAME.fullmatch(value):
        return "A name is made of letters, spaces, hyphens and apostrophes."
    old, new = name_words(field.shipped), name_words(value)
    if field.kind is Kind.FIRST_NAME:
        return "Write the first name alone, in one word." if " " in value else _lower_refusal(value)
    if field.kind is Kind.SURNAME:
        return "Write the surname alone." if value.split(maxsplit=1)[0] in TITLES else _lower_refusal(value)
    if new.title and new.title != old.title:
        if old.title:
            return f"The stories say “{old.title}” of this person, and that stays: write {old.title} and the new name."
        return f"The stories say no “{new.title}” of this person: write the name without it."
    words = len(_whole(new).split())
    if not words:
        return "This is a title alone: write the name behind it."
    if old.given and old.surname and words == 1:
        return "The stories use a first name and a surname for this person: write both."
    if old.given and not old.surname and words > 1:
        return "The stories know this person by a first name alone: write one word."
    return _lower_refusal(_whole(new))


def _whole(name: NameWords) -> str:
    return " ".join(filter(None, (name.given, name.surname)))


def _lower_refusal(value: str) -> str:
    return "" if value[0].isupper() or not value[0].isascii() else "Begin the name with a capital letter."
