"""The placeholders in texts: `{dana}`, `{local.duty_number}`, `[[term]]` and `[[term|words]]`."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}|\[\[([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")
"""A person or local detail in its first group; a term in its second, with other words for it in the third."""
LOCAL = "local."


class Placeholder(NamedTuple):
    """A placeholder: as it stands, the key of `people`, `local` or `terms` it looks into, the id, and its own words."""

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
    return Placeholder(mark[0], "people", braces, "")


GLOSSARY_LINK = re.compile(r"\[\[([a-z][a-z0-9_]*)(?:\|([^\[\]\n]+))?\]\]")
"""`[[term]]` or `[[term|words]]` for the glossary."""
