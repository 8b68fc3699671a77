"""Slips inside braces on one line: what was meant, and the same written so that it can be read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import yaml

from game.diagnostics.fix import Fix, TextEdit
from game.scenario.parsing.errors.missing_colon import VALUE_START, sibling_keys, yaml_pair
from game.scenario.parsing.errors.quotes import (
    CURLY_HINT,
    is_curly,
    quote_for_yaml,
    straighten_quotes,
    strip_curly_quotes,
    strip_outer_quotes,
)
from game.scenario.parsing.errors.syntax_issue import SyntaxIssue
from game.scenario.parsing.keywords import can_be_sibling
from game.scenario.parsing.language_keys import CONDITION_KEYS, KEYS, TEXT_KEYS

_GROUP = re.compile(r"\{(?=\s*[a-z_]+[: ])(?:[^{}]|\{[\w.]+\}|\[\[[^\]]*\]\])*\}")
"""Innermost braces with keys; marks such as {dana} may stand inside."""
_WHOLE_QUOTES = re.compile(r"""(?<=:\s)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|“[^”]*”)(?=\s*(?:,|$))""")
_KEY = re.compile(r"(?:^\s*|(?P<comma>,)\s*|\s)(?P<key>[a-z_]+):(?=\s|$|[“\"'\[])")
_COLONLESS = re.compile(r"(?:^\s*|(?P<comma>,)\s*)(?P<key>[a-z_]+) +(?=[^\s:,])")
_PLAIN = re.compile(r"-?[\d.]+|true|false|[a-z][a-z0-9_]*")
_LIST = re.compile(r"\[[^\[\]{}:]*\]")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_RISKY = re.compile(r"""[,:{}\[\]#]|^[\s"'&*!|>%@`-]""")


class _Entry(NamedTuple):
    key: str
    column: int
    """Where the key begins inside the braces, from 0."""
    value: str
    is_parted: bool
    has_colon: bool


class _Cause(NamedTuple):
    code: str
    message: str
    hint: str
    """With `…` in place of the braces as they were meant."""


def interpret_braces(line: str, number: int, column: int, code: str = "", message: str = "") -> SyntaxIssue | None:
    """Explain what the braces around a column were meant to hold; None if that is not certain.

    Args:
        line: The line, number `number` from 0.
        column: The column, from 0.
        code: What is reported where the braces show no cause of their own.
        message: The message that goes with it.
    """
    group = next((each for each in _GROUP.finditer(line) if each.start() <= column <= each.end()), None)
    entries = list(_entries(group[0][1:-1])) if group else []
    body = _body(entries)
    if group is None or not body:
        return None
    cause = _cause(entries)
    mended = line[: group.start()] + body + line[group.end() :]
    hint = (cause.hint if cause else "write `…`").replace("…", body)
    fix = _add_colons(entries, number, group.start() + 1) if cause and cause.code == "L013" else None
    code, message = (cause.code, cause.message) if cause else (code, message)
    return SyntaxIssue(code, number + 1, column + 1, message, hint, mended, fix=fix)


def _body(entries: Sequence[_Entry]) -> str:
    """Return the braces as they were meant; empty if that cannot be read."""
    values = [_written(each.key, each.value) for each in entries]
    if not entries or None in values:
        return ""
    body = "{" + ", ".join(f"{each.key}: {value}" for each, value in zip(entries, values, strict=True)) + "}"
    return body if _is_read_as(body, [each.key for each in entries]) else ""


def _add_colons(entries: Iterable[_Entry], number: int, start: int) -> Fix | None:
    """Return the fix that gives each key its colon; `start` is where the first may begin in its line, from 0."""
    columns = ((each.key, start + each.column + 1) for each in entries if not each.has_colon)
    edits = tuple(TextEdit(number + 1, column, f"{key} ", f"{key}: ") for key, column in columns)
    return Fix(edits) if edits else None


def _entries(inside: str) -> Iterator[_Entry]:
    masked = _WHOLE_QUOTES.sub(lambda quoted: "x" * len(quoted[0]), inside)
    keys = [each for each in _KEY.finditer(masked) if each["key"] in KEYS]
    keys = sorted([*keys, *_colonless(masked, keys)], key=lambda each: each.start("key"))
    if not keys or masked[: keys[0].start("key")].strip():
        return
    starts = [each for number, each in enumerate(keys) if number == 0 or each["comma"] or _is_short(masked, each)]
    for each, after in zip(starts, [*starts[1:], None], strict=True):
        end = after.start() if after else len(inside)
        parted = each is starts[0] or bool(each["comma"])
        colon = each.re is _KEY
        value = inside[each.end("key") + colon : end].strip()
        yield _Entry(each["key"], each.start("key"), value, parted, colon)


def _colonless(masked: str, with_colon: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield the keys without a colon that can be nothing else: after words, a comma mostly goes on with them."""
    keys = {each["key"] for each in with_colon}
    for each in _COLONLESS.finditer(masked):
        before = next((key["key"] for key in reversed(with_colon) if key.start() < each.start()), "")
        value = masked[each.end() :].partition(",")[0].strip()
        is_sure = value.isdecimal() or (each["key"] in ("goto", "strength") and bool(_ID.fullmatch(value)))
        fits = can_be_sibling(each["key"], keys) or (not keys and each["key"] in KEYS)
        if fits and VALUE_START.match(value) and (not each["comma"] or (before and before not in TEXT_KEYS) or is_sure):
            yield each


def _is_short(inside: str, key: re.Match[str]) -> bool:
    """Tell whether what follows a key up to the next comma can only be its value, not words."""
    value = re.match(r"\s*(\[[^\]]*\]|[^,\s]*)\s*(?:,|$|[a-z_]+:)", inside[key.end("key") + 1 :])
    if not value or not value[1]:
        return False
    is_number = value[1].isdecimal()
    return is_number or (key["key"] not in TEXT_KEYS and bool(_PLAIN.fullmatch(value[1]) or _LIST.fullmatch(value[1])))


def _written(key: str, value: str) -> str | None:
    if re.fullmatch(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'', value):
        return value
    if re.fullmatch(r"-?\d+(?:\.\d+)?", value):
        return value
    if key in TEXT_KEYS:
        return _words(value)
    bare = strip_curly_quotes(value)
    if key in CONDITION_KEYS:
        return quote_for_yaml(straighten_quotes(bare)) if _RISKY.search(bare) else straighten_quotes(bare)
    if _PLAIN.fullmatch(bare) or _LIST.fullmatch(bare):
        return bare
    names = [name.strip() for name in bare.split(",")]
    return f"[{', '.join(names)}]" if len(names) > 1 and all(map(_ID.fullmatch, names)) else None


def _words(value: str) -> str:
    bare = strip_curly_quotes(value) if is_curly(value) else value
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'":
        return quote_for_yaml(strip_outer_quotes(bare))
    if bare.endswith('"') and bare.count('"') == 1:
        return quote_for_yaml(bare[:-1])
    return quote_for_yaml(bare) if bare != value or not bare or _RISKY.search(bare) else bare


def _is_read_as(body: str, keys: list[str]) -> bool:
    try:
        data = yaml.safe_load(body)
    except (yaml.YAMLError, ValueError):
        return False
    return isinstance(data, dict) and list(data) == keys


def _cause(entries: list[_Entry]) -> _Cause | None:
    """Return why the braces cannot be read as they stand; None if they do not show it."""
    bare = next((each.key for each in entries if not each.has_colon), "")
    if bare:
        return _Cause("L013", f"a colon is missing after `{bare}`", "write `…`")
    loose = next((each.key for each in entries if not each.is_parted), "")
    if loose:
        hint = f"write `…`; if `{loose}:` belongs to the words, put all of them in quotes"
        return _Cause("L016", f"a comma is missing before `{loose}:`", hint)
    if any(is_curly(each.value) for each in entries):
        return _Cause("L025", CURLY_HINT, "write `…`")
    empty = next((each.key for each in entries if not each.value), "")
    if empty:
        hint = f'write `{empty}: ""` or leave `{empty}` out; here: `…`'
        return _Cause("L013", f"a space is missing after `{empty}:`, and it has no value", hint)
    if any(each.key in TEXT_KEYS and each.value.endswith('"') and each.value.count('"') == 1 for each in entries):
        return _Cause("L010", "the quotation mark that opens these words is missing", "write `…`")
    if any(re.fullmatch(r"'.*\w'\w?.*'", each.value) for each in entries if each.key in TEXT_KEYS):
        return _Cause("L009", "an apostrophe ends these words too early", "use double quotes: write `…`")
    several = next((each.key for each in entries if _is_several(each)), "")
    if several:
        return _Cause("L015", f"several names behind `{several}:` need square brackets", "write `…`")
    return None


def _is_several(entry: _Entry) -> bool:
    return entry.key not in TEXT_KEYS | CONDITION_KEYS and "," in entry.value and not _LIST.fullmatch(entry.value)


_LEADING_KEY = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>[a-z_]+): +")


def second_key_hint(lines: Sequence[str], number: int, colon: int) -> tuple[str, str] | None:
    """Return a message and a hint if the colon at a column ends a second key on the line; None if not certain."""
    line = lines[number]
    first, second = _LEADING_KEY.match(line), re.search(r"(?:^|[\s,])([a-z_]+)$", line[:colon])
    if not first or not second or second.start(1) <= first.end() or first["key"] not in KEYS:
        return None
    key, name = first["key"], second[1]
    others = {key, *sibling_keys(lines, number, first.start("key"))}
    if name not in KEYS or not can_be_sibling(name, others):
        return None
    value, rest = line[first.end() : second.start(1)].rstrip(" ,"), line[colon + 1 :].strip()
    if key in TEXT_KEYS and value[-1:] not in tuple(".?!…\"'"):
        return None
    upper, lower = yaml_pair(key, value), yaml_pair(name, rest) if rest else None
    if upper is None or lower is None:
        return None
    braces = interpret_braces(f"{{{key}: {value}, {name}: {rest}}}", 0, 0) if "-" in first["before"] else None
    hint = f"write `{upper}`, and below it in the same column `{lower}`"
    hint += f"; or in braces `- {braces.mended}`" if braces else ""
    hint += f"; if `{name}:` belongs to the words, put all of them in quotes" if key in TEXT_KEYS else ""
    return f"`{key}` and `{name}` stand on one line", hint
