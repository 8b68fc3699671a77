"""Signs of word processors where the language needs its own: bullets, wide colons, odd spaces, `=` for a colon."""

import re
from collections.abc import Iterator, Sequence

from game.scenario.parsing.errors.syntax_issue import SyntaxIssue, fix_at
from game.scenario.parsing.errors.tabs import block_lines
from game.scenario.parsing.language_keys import KEYS

BULLETS = "•●▪‣◦·∙"
DASHES = "–—−"
_ITEM = re.compile(rf"(\s*)([{BULLETS}{DASHES}])[\s\u00a0]+(\S.*)")
_PAIR = re.compile(r"(\s*(?:- +)?)([A-Za-z_][\w ]*?)(\s*=\s*|[\s\u00a0]*：\s*|:[\u00a0\u2007\u202f\u3000]\s*)(\S.*|)$")


def lookalike_separator(line: str, number: int) -> SyntaxIssue | None:
    """Explain a key of the language that something else than a colon and a space parts from its value.

    Args:
        line: The line.
        number: Its number, from 0.
    """
    pair = _PAIR.match(line)
    if not pair or pair[2] not in KEYS:
        return None
    before, key, sign, value = pair.groups()
    if "=" in sign:
        message = f"“=” stands behind `{key}` where a colon belongs"
    elif "：" in sign:
        message = f"the colon behind `{key}` is a wide one of another keyboard"
    else:
        message = f"the space behind `{key}:` is a no-break space of a word processor"
    right, column = f"{key}: {value}".rstrip(), pair.start(3) + 1
    fix = fix_at(number + 1, column, sign, ": " if value else ":")
    return SyntaxIssue("L025", number + 1, column, message, f"write `{right}`", before + right, fix=fix)


def lookalike_bullets(lines: Sequence[str]) -> Iterator[SyntaxIssue]:
    """Yield lines that begin with the bullet or long dash of a word processor where an item of a list is meant."""
    inside = block_lines(lines)
    for number, line in enumerate(lines):
        item = _ITEM.match(line)
        if item and number not in inside and (item[2] in BULLETS or _stands_in_a_list(lines, number)):
            yield _bullet(item, number)


def _bullet(item: re.Match[str], number: int) -> SyntaxIssue:
    indent, sign, words = item.groups()
    name = "bullet" if sign in BULLETS else "long dash"
    message = f"“{sign}” is the {name} of a word processor; an item of a list begins with a short dash and a space"
    hint = f"write `- {words}`" + ("" if sign in BULLETS else "; if the dash belongs to the words, put them in quotes")
    column, wrong = len(indent) + 1, item.string[len(indent) : item.start(3)]
    fix = fix_at(number + 1, column, wrong, "- ")
    return SyntaxIssue("L025", number + 1, column, message, hint, f"{indent}- {words}", fix=fix)


def _stands_in_a_list(lines: Sequence[str], number: int) -> bool:
    indent = len(lines[number]) - len(lines[number].lstrip())
    above = next((lines[at] for at in range(number - 1, -1, -1) if lines[at].strip()), "")
    below = next((lines[at] for at in range(number + 1, len(lines)) if lines[at].strip()), "")
    is_beside = any(len(line) - len(line.lstrip()) == indent and _ITEM.match(line) for line in (above, below))
    is_item = any(line.startswith(" " * indent + "- ") for line in (above, below))
    return above.rstrip().endswith(":") or is_item or (is_beside and bool(above))
