"""The placeholders in texts: `{dana}`, `{local.duty_number}`, `{weekday}`, `[[term]]` and `[[term|words]]`."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}|\[\[([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")
"""A person, a local detail or a day in its first group; a term in its second, with other words for it in the third."""
LOCAL = "local."
SHORT = ".short"
"""What follows a person's id where the short name is meant."""
DAY_MARK = re.compile(r"(?:weekday|date)(?:\+\d{1,3})?")
"""`{weekday}` and `{date}`, of the day on which a text is shown or so many days later."""


class Placeholder(NamedTuple):
    """A placeholder: as it stands, the key of `people`, `local` or `terms` it looks into, the id, and its own words.

    The kind of a mark of a day is `days`, and nothing is looked up for it.
    """

    written: str
    kind: str
    name: str
    words: str


def find_placeholders(prose: str) -> Iterator[Placeholder]:
    """Yield the placeholders of a text."""
    return (_mark(mark) for mark in PLACEHOLDER.finditer(prose))


def fill_placeholders_with(prose: str, words_of: Callable[[Placeholder], str]) -> str:
    """Return a text with each placeholder replaced by what a function returns for it."""
    return PLACEHOLDER.sub(lambda mark: words_of(_mark(mark)), prose)


def _mark(mark: re.Match[str]) -> Placeholder:
    braces, term, words = mark.groups()
    if term is not None:
        return Placeholder(mark[0], "terms", term, (words or "").strip())
    if braces.startswith(LOCAL):
        return Placeholder(mark[0], "local", braces.removeprefix(LOCAL), "")
    if DAY_MARK.fullmatch(braces):
        return Placeholder(mark[0], "days", braces, "")
    return Placeholder(mark[0], "people", braces.removesuffix(SHORT), "")


GLOSSARY_LINK = re.compile(r"\[\[([a-z][a-z0-9_]*)(?:\|([^\[\]\n]+))?\]\]")
"""`[[term]]` or `[[term|words]]` for the glossary."""
