"""Two keys with their values on one line, where each needs a line of its own, or braces and a comma."""

import re
from collections.abc import Sequence

from game.scenario.reading.braces import interpret_braces
from game.scenario.reading.key_groups import can_be_sibling
from game.scenario.reading.missing_colon import sibling_keys, yaml_pair
from game.scenario.reading.prose_keys import KEYS, TEXT_KEYS

_KEY = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>[a-z_]+): +")


def second_key_hint(lines: Sequence[str], number: int, colon: int) -> tuple[str, str] | None:
    """Say of the colon at a column that it belongs to a second key, and what to write; None if that is not certain."""
    line = lines[number]
    first, second = _KEY.match(line), re.search(r"(?:^|[\s,])([a-z_]+)$", line[:colon])
    if not first or not second or second.start(1) <= first.end() or first["key"] not in KEYS:
        return None
    key, name = first["key"], second[1]
    others = {key, *sibling_keys(lines, number, first.start("key"))}
    if name not in KEYS or not can_be_sibling(name, others):
        return None
    value, rest = line[first.end() : second.start(1)].rstrip(" ,"), line[colon + 1 :].strip()
    if key in TEXT_KEYS and value[-1:] not in tuple(".?!…\"'"):
        return None
    one, two = yaml_pair(key, value), yaml_pair(name, rest) if rest else None
    if one is None or two is None:
        return None
    braces = interpret_braces(f"{{{key}: {value}, {name}: {rest}}}", 0) if "-" in first["before"] else None
    hint = f"write `{one}`, and below it in the same column `{two}`"
    hint += f"; or in braces `- {braces.mended}`" if braces else ""
    hint += f"; if `{name}:` belongs to the words, put all of them in quotes" if key in TEXT_KEYS else ""
    return f"`{key}` and `{name}` stand on one line", hint
