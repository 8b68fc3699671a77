"""The marks in texts: `{dana}`, `{local.duty_number}`, `[[term]]` and `[[term|words]]`."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

MARK = re.compile(r"\{([^{}\n]*)\}|\[\[([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")
"""A person or local detail in its first group; a term in its second, with other words for it in the third."""
LOCAL = "local."


class Mark(NamedTuple):
    """One mark: as it stands, the key of `people`, `local` or `terms` it looks into, the id, and its own words."""

    written: str
    kind: str
    name: str
    words: str


def marks(prose: str) -> Iterator[Mark]:
    """Yield the marks of a text."""
    return (_mark(found) for found in MARK.finditer(prose))


def filled(prose: str, words_of: Callable[[Mark], str]) -> str:
    """Return a text with each mark replaced by what a function says for it."""
    return MARK.sub(lambda found: words_of(_mark(found)), prose)


def _mark(found: re.Match[str]) -> Mark:
    braces, term, words = found.groups()
    if term is not None:
        return Mark(found[0], "terms", term, (words or "").strip())
    if braces.startswith(LOCAL):
        return Mark(found[0], "local", braces.removeprefix(LOCAL), "")
    return Mark(found[0], "people", braces, "")


LINKED = re.compile(r"\[\[([a-z][a-z0-9_]*)(?:\|([^\[\]\n]+))?\]\]")
