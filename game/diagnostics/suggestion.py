"""The nearest of the known names for one that is wrong, or a few of them where none is near."""

from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice

from game.diagnostics.fix import Replacement, rename

MAX_NAMES = 3000
"""Names that are compared with a wrong one; no story has so many, but a damaged file may."""
MAX_COMPARED = 100
"""Names that each wrong one is compared with, letter by letter; comparing with thousands takes as long as reading."""
MAX_LISTED = 8
"""Known names that are listed where none is near."""
MIN_SIMILARITY = 0.6
"""How alike two names are at least that may be meant for each other; 1 is the same."""


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
    close = get_close_matches(name, _comparable(name, known), n=1, cutoff=MIN_SIMILARITY)
    if close:
        return suggest_replacement(name, close[0])
    few = sorted(known)[:MAX_LISTED]
    return Suggestion(f"known here: {', '.join(few)}{' …' if len(known) > len(few) else ''}" if few else "")


def suggest_replacement(name: str, nearest: str) -> Suggestion:
    """Return the suggestion of one known name for a wrong one."""
    return Suggestion(f"did you mean `{nearest}`?", rename(name, nearest))


def _comparable(name: str, known: Collection[str]) -> Collection[str]:
    """Return the names that may be meant: all of a few; of very many those that begin alike and are as long."""
    if len(known) <= MAX_COMPARED:
        return known
    alike = (each for each in known if each[:1] == name[:1] and abs(len(each) - len(name)) <= 1)
    return list(islice(alike, MAX_COMPARED))
