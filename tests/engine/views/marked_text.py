"""Texts with marks at random, and whether all their words can be read."""

from collections.abc import Iterable

from hypothesis import strategies as st

WORDS = st.lists(st.from_regex(r"[a-z]{1,5}", fullmatch=True), min_size=1)
SIGNS = st.text(" \n*_-#<>[]():`!|1.+\\&\"'", max_size=6)


def marked_texts(data: st.DataObject) -> tuple[list[str], str]:
    """Draw words, and a text in which they stand among any signs."""
    words = data.draw(WORDS)
    return words, "".join(data.draw(SIGNS) + word for word in words)


def stand_in_order(words: Iterable[str], text: str) -> bool:
    """Tell whether a text holds all the words, one behind the other."""
    place = 0
    for word in words:
        place = text.find(word, place) + len(word)
        if place < len(word):
            return False
    return True
