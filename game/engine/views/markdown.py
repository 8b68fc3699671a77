"""The marks that are read in an author's text: paragraphs, emphasis, strong, headings and lists.

Everything else stays as it was written: a word in angle brackets, an address, a line of dashes.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_ALWAYS = ("emphasis", "newline", "escape", "balance_pairs", "fragments_join")
_BLOCKS = ("heading", "list")
DEEPEST = 100
"""Levels, two for a list in a list: below them the reader would leave text out rather than read it."""


def tokenize(text: str) -> "Sequence[Token]":
    """Read a text into the tokens of its blocks; one with lists too deep to be read is plain paragraphs."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import, and a first screen need not wait for it

    reader = MarkdownIt("zero", {"maxNesting": DEEPEST}).enable([*_ALWAYS, *_BLOCKS])
    found = reader.parse(text)
    if any(token.level >= DEEPEST - 1 for token in found):
        return reader.disable(list(_BLOCKS)).parse(text)
    return found
