"""Signs of word processors where the language needs its own: bullets, wide colons, odd spaces, `=` for a colon."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from game.scenario.parsing.errors.tabs import block_lines
from game.scenario.parsing.keywords import KEYS

BULLETS = "•●▪‣◦·∙"
DASHES = "–—−"
_ITEM = re.compile(rf"(\s*)([{BULLETS}{DASHES}])[\s\u00a0]+(\S.*)")
_PAIR = re.compile(r"(\s*(?:- +)?)([A-Za-z_][\w ]*?)(\s*=\s*|[\s\u00a0]*：\s*|:[\u00a0\u2007\u202f\u3000]\s*)(\S.*|)$")


class Lookalike(NamedTuple):
    """A wrong sign: line and column from 0, what to say, and the line as it was meant."""

    line: int
    column: int
    message: str
    hint: str
    mended: str


def lookalike_separator(line: str, number: int = 0) -> Lookalike | None:
    """Find a key of the language that is parted from its value by something else than a colon and a space."""
    found = _PAIR.match(line)
    if not found or found[2] not in KEYS:
        return None
    before, key, sign, value = found.groups()
    if "=" in sign:
        message = f"“=” stands behind `{key}` where a colon belongs"
    elif "：" in sign:
        message = f"the colon behind `{key}` is a wide one of another keyboard"
    else:
        message = f"the space behind `{key}:` is a no-break space of a word processor"
    mended = f"{key}: {value}".rstrip()
    return Lookalike(number, found.start(3), message, f"write `{mended}`", before + mended)


def lookalike_bullets(lines: Sequence[str]) -> list[Lookalike]:
    """Find lines that begin with the bullet or the long dash of a word processor where an item of a list is meant."""
    inside = block_lines(lines)
    return [
        made
        for number, line in enumerate(lines)
        if number not in inside and (found := _ITEM.match(line)) and (made := _item(lines, number, found))
    ]


def _item(lines: Sequence[str], number: int, found: re.Match[str]) -> Lookalike | None:
    indent, sign, words = found.groups()
    if sign in DASHES and not _stands_in_a_list(lines, number):
        return None
    name = "bullet" if sign in BULLETS else "long dash"
    message = f"“{sign}” is the {name} of a word processor; an item of a list begins with a short dash and a space"
    hint = f"write `- {words}`" + ("" if sign in BULLETS else "; if the dash belongs to the words, put them in quotes")
    return Lookalike(number, len(indent), message, hint, f"{indent}- {words}")


def _stands_in_a_list(lines: Sequence[str], number: int) -> bool:
    indent = len(lines[number]) - len(lines[number].lstrip())
    above = next((lines[at] for at in range(number - 1, -1, -1) if lines[at].strip()), "")
    below = next((lines[at] for at in range(number + 1, len(lines)) if lines[at].strip()), "")
    is_beside = any(len(line) - len(line.lstrip()) == indent and _ITEM.match(line) for line in (above, below))
    is_item = any(line.startswith(" " * indent + "- ") for line in (above, below))
    return above.rstrip().endswith(":") or is_item or (is_beside and bool(above))
