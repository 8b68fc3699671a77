"""The nearest of the known names for one that is wrong, or a few of them where none is near."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice

from game.diagnostics.fix import Replacement, rename

MAX_NAMES = 3000
"""Names that are compared with a wrong one; no story has so many, but a damaged file may."""
MAX_COMPARED = 100
"""Names that each wrong one is compared with, letter by letter; comparing with thousands takes as long as reading."""
MAX_LETTERS = 100
"""Letters of a wrong name that is compared at all; comparing takes time by their square, and no name has so many."""
MAX_LISTED = 8
"""Known names that are listed where none is near."""
MIN_SIMILARITY = 0.6
"""How alike two names are at least that may be meant for each other; 1 is the same."""
MAX_ALIKE = 5
"""The most names, of those that are alike, whose spelling is looked at letter by letter."""
LETTERS_PER_SLIP = 3
"""Letters of a word in which one slip is a slip; with more of them it is another word."""


@dataclass(frozen=True)
class Suggestion:
    """What to write for a wrong name: the hint for people, and the replacement if some known name is near."""

    hint: str = ""
    replacement: Replacement | None = None

    @property
    def is_list(self) -> bool:
        """Whether the hint lists known names, since none is near."""
        return bool(self.hint) and self.replacement is None


def suggest_name(name: str, known: Collection[str]) -> Suggestion:
    """Return the known name that comes nearest, or a list of a few; an empty suggestion if there is none."""
    comparable = _comparable(name, known) if len(name) <= MAX_LETTERS else ()
    close = get_close_matches(name, comparable, n=MAX_ALIKE, cutoff=MIN_SIMILARITY)
    if meant := next((each for each in close if is_near_spelling(name, each)), ""):
        return suggest_replacement(name, meant)
    few = sorted(known)[:MAX_LISTED]
    return Suggestion(f"known here: {', '.join(few)}{' …' if len(known) > len(few) else ''}" if few else "")


def suggest_replacement(name: str, nearest: str) -> Suggestion:
    """Return the suggestion of one known name for a wrong one."""
    return Suggestion(f"did you mean `{nearest}`?", rename(name, nearest))


def is_near_spelling(name: str, other: str) -> bool:
    """Tell whether two names differ as a slip does, word by word: `kitchn`, but not `kes_van` for `kes_name`."""
    words, others = (re.split(r"[._\s-]+", each.lower()) for each in (name, other))
    if len(words) != len(others):
        words, others = ["".join(words)], ["".join(others)]
    return all(map(_differs_by_slips, words, others))


def _differs_by_slips(word: str, other: str) -> bool:
    return edit_distance(word, other) <= max(1, max(len(word), len(other)) // LETTERS_PER_SLIP)


def edit_distance(word: str, other: str) -> int:
    """Return how many letters are added, left out, exchanged, or swapped with the next, from one word to another."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for number, letter in enumerate(word, start=1):
        before, last, row = row, before, [number]
        for at, sign in enumerate(other, start=1):
            cost = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != sign))
            if last and at > 1 and letter == other[at - 2] and word[number - 2] == sign:
                cost = min(cost, last[at - 2] + 1)
            row.append(cost)
    return row[-1]


def _comparable(name: str, known: Collection[str]) -> Collection[str]:
    """Return the names that may be meant: all of a few; of very many those that begin alike and are as long."""
    if len(known) <= MAX_COMPARED:
        return known
    alike = (each for each in known if each[:1] == name[:1] and abs(len(each) - len(name)) <= 1)
    return list(islice(alike, MAX_COMPARED))
