"""Slips of prose: quotation marks, colons, brackets and signs that YAML takes for its own."""

import re
from dataclasses import replace

from game.scenario.facts import FACTS
from game.scenario.parsing.errors.braces import interpret_braces, second_key_hint
from game.scenario.parsing.errors.indentation import find_misindented, indent_hint
from game.scenario.parsing.errors.lookalike_characters import lookalike_separator
from game.scenario.parsing.errors.missing_colon import find_missing_colon
from game.scenario.parsing.errors.parser_error import (
    QUOTE,
    LastScalar,
    ParserError,
    quoting_hint,
    replace_character,
)
from game.scenario.parsing.errors.quotes import strip_outer_quotes
from game.scenario.parsing.errors.syntax_issue import SyntaxIssue, fix_at
from game.scenario.parsing.errors.unquoted_text import missing_space_in_key
from game.scenario.parsing.language_keys import CONDITION_KEYS, KEYS

_PAST_KEY = re.compile(r"(?:\s*(?:- +)*(?:[\w.]+: +)?)")
COLON = "the colon inside these words ends a key"
_FACT_WITH_COLON = re.compile(
    rf"\b(?P<key>{'|'.join(sorted(CONDITION_KEYS))}): +(?P<before>(?:not +)?)(?P<kind>{'|'.join(FACTS)})"
    r"(?P<sign>:) *(?P<subject>[\w.]+)"
)
_SIGNS = ("alias", "anchor", "tag", "cannot start any token", "entries are not allowed", "keys are not allowed")


def explain_backslash(at: ParserError) -> SyntaxIssue | None:
    """Explain a backslash between double quotes."""
    if not at.says("escape"):
        return None
    column = max(at.text.rfind("\\", 0, at.column + 1), 0)
    hint = "write `\\\\`, or use single quotes around the words"
    message = "a backslash has a meaning of its own in double quotes"
    return SyntaxIssue("L024", at.line + 1, column + 1, message, hint, at.text.replace("\\", "/"))


def explain_unclosed_quote(at: ParserError) -> SyntaxIssue | None:
    """Explain `say: "Who is he?` without an end."""
    if at.says("quoted scalar"):
        return _unclosed(at.lines, at.since_line, at.since_column)
    last = at.last
    if last and last.is_quoted and last.line < last.end_line and _stands_behind(at, last):
        return _unclosed(at.lines, last.line, last.column)
    return None


def _unclosed(lines: tuple[str, ...], line: int, column: int) -> SyntaxIssue:
    text = lines[line]
    sign, words = text[column : column + 1], text[column:].rstrip()
    body = words.rstrip("}]") if set("{[") & set(text[:column]) else words
    mended = text[:column] + body + sign + words[len(body) :]
    inside = "an apostrophe inside them is written twice" if sign == "'" else f"inside them write \\{sign}"
    message = f"the quotation mark {sign} that begins here is not closed"
    return SyntaxIssue("L010", line + 1, column + 1, message, f"write {sign} at the end of the words; {inside}", mended)


def _stands_behind(at: ParserError, last: LastScalar) -> bool:
    return last.end_line == at.line and not at.text[last.end_column : at.column].strip()


def explain_missing_colon(at: ParserError) -> SyntaxIssue | None:
    """Explain `goto kitchen`."""
    if at.says("flow"):
        return None
    above = (_line_above(at),) if at.sign == ":" else ()
    issues = (find_missing_colon(at.lines, number) for number in dict.fromkeys((at.since_line, at.line, *above)))
    return next((issue for issue in issues if issue), None)


def explain_text_after_quote(at: ParserError) -> SyntaxIssue | None:
    """Explain `say: "Who?" she says`."""
    last = at.last
    if not last or not last.is_quoted or last.line != at.line or not _stands_behind(at, last) or at.sign == ":":
        return None
    message = "these words stand after the closing quotation mark"
    inside = explain_braces(at, "L009", message)
    if inside:
        return inside
    before, quoted, behind = at.text[: last.column], at.text[last.column : last.end_column], at.text[last.end_column :]
    mended = before + re.sub(r"[\"':#?,{}\[\]]", "x", quoted) + behind
    return at.here("L009", message, _other_quotes(before, (quoted + behind).strip(), last.style), mended)


def _other_quotes(before: str, words: str, quote: str) -> str:
    if set("{[") & set(before):
        return "put everything that is said inside one pair of quotes"
    key = before.strip().removeprefix("- ")
    words = strip_outer_quotes(words)
    other = "'" if quote == '"' else '"'
    if other not in words:
        return f"write `{f'{key} '.lstrip()}{other}{words}{other}`"
    return f"put the words on lines of their own below `{f'{key} '.lstrip()}|`, two spaces further in"


def explain_braces(at: ParserError, code: str, message: str) -> SyntaxIssue | None:
    """Explain what the braces around this place were meant to hold, if that is certain and differs from the line."""
    issue = interpret_braces(at.text, at.line, at.column, code, message)
    return issue if issue and issue.mended != at.text else None


def _fact_with_colon(at: ParserError) -> SyntaxIssue | None:
    """Explain `when: asked: kitchen.someone`."""
    slip = next((each for each in _FACT_WITH_COLON.finditer(at.text) if each.start("sign") == at.column), None)
    if slip is None:
        return None
    condition = f"{slip['kind']}({slip['subject']})"
    old = at.text[slip.start("kind") : slip.end("subject")]
    mended = at.text[: slip.start("kind")] + condition + at.text[slip.end("subject") :]
    fix = fix_at(at.line + 1, slip.start("kind") + 1, old, condition)
    message = f"what `{slip['kind']}` asks for stands in brackets, not behind a colon"
    return replace(at.here("L008", message, f"write `{slip['key']}: {slip['before']}{condition}`", mended), fix=fix)


def explain_stray_colon(at: ParserError) -> SyntaxIssue | None:
    """Explain `say: One question: who?`."""
    if at.sign != ":" or not at.last:
        return None
    fact = _fact_with_colon(at)
    if fact or (inside := explain_braces(at, "L008", COLON)):
        return fact or inside
    if at.last.line == at.line:
        if two := second_key_hint(at.lines, at.line, at.column):
            return at.here("L008", *two, replace_character(at.text, at.column, ";"))
        key, words = at.text[: at.last.column].strip().removeprefix("- "), at.text[at.last.column :].strip()
        return at.here("L008", COLON, quoting_hint(key, words), replace_character(at.text, at.column, ";"))
    if at.says("flow"):
        return None
    # The words that the colon ends may have begun in a line above; its event may not have come yet.
    number = at.last.line if at.last.end_line == at.line else _line_above(at)
    return _line_above_issue(at.lines, number) or _colon_below(at, number)


def _line_above(at: ParserError) -> int:
    return next((number for number in range(at.line - 1, -1, -1) if at.lines[number].strip()), 0)


def _line_above_issue(lines: tuple[str, ...], number: int) -> SyntaxIssue | None:
    line = lines[number]
    words = line.strip().removeprefix("- ").strip()
    column = len(line) - len(line.lstrip(" -")) + 1
    if wrong := lookalike_separator(line, number):
        return wrong
    if glued := missing_space_in_key(words, number + 1, column):
        mended = line.replace(":", ": ", 1) if glued.code == "L013" else line.replace("-", "- ", 1)
        return replace(glued, mended=mended)
    if not re.search(r":(\s|$)", words):
        message, hint, mended = f"a colon is missing after `{words}`", f"write `{words}:`", line.rstrip() + ":"
        fix = fix_at(number + 1, column, words, f"{words}:")
        return SyntaxIssue("L013", number + 1, column, message, hint, mended, fix=fix)
    return None


def _colon_below(at: ParserError, number: int) -> SyntaxIssue:
    above = at.lines[number]
    key = at.text[: at.column].strip()
    if " " in key.removeprefix("- "):
        return at.here("L008", COLON, QUOTE, replace_character(at.text, at.column, ";"))
    belongs = find_misindented(at.lines, number, at.line)
    if belongs is not None:
        start = len(above) - len(above.lstrip())
        message = f"this line begins in column {start + 1}, and the lines it belongs with in column {belongs + 1}"
        mended = " " * belongs + above.lstrip()
        return SyntaxIssue("L007", number + 1, start + 1, message, indent_hint(belongs), mended, guessed=True)
    heading, _, words = above.strip().partition(":")
    if words.strip() and re.fullmatch(r"[a-z][a-z0-9_]*", heading) and heading not in KEYS:
        message = f"`{heading}` already has words behind it, so `{key}` cannot stand below it"
        hint = f"give the words a key of their own below `{heading}:`, such as `title:{words}`"
        return at.here("L007", message, hint, " " * (len(above) - len(above.lstrip())) + at.text.lstrip(), guessed=True)
    indent = len(above) - len(above.lstrip(" -"))
    message = f"`{key}` stands further in than the line above it, which already has a value"
    hint = f"{indent_hint(indent)}; if it belongs to the words above, put them below `|`"
    mended = " " * indent + at.text.lstrip()
    return SyntaxIssue("L007", at.line + 1, at.column - len(key) + 1, message, hint, mended, guessed=True)


def explain_reserved_character(at: ParserError) -> SyntaxIssue | None:
    """Explain `now: *hm*`."""
    sign, mended = at.since[at.since_column : at.since_column + 1], replace_character(at.since, at.since_column, "x")
    if at.says("line break"):
        hint = f"leave “{sign}” alone in its line, and put the words below it, two spaces further in"
        return at.there("L011", f"words stand beside “{sign}”", hint, mended, guessed=True)
    if not sign or not (at.says(*_SIGNS) or (sign == "," and at.says("node content"))):
        return None
    key, words = at.since[: at.since_column].strip().removeprefix("- "), at.since[at.since_column :].strip()
    message = f"these words begin with “{sign}”, which is kept for something else"
    return at.there("L011", message, quoting_hint(key, words), mended)


def explain_text_after_bracket(at: ParserError) -> SyntaxIssue | None:
    """Explain `text: {dana} comes in`."""
    past_key = _PAST_KEY.match(at.text)
    start = past_key.end() if past_key else 0
    sign = at.text[start : start + 1]
    if at.says("flow") or sign not in ("{", "[") or at.text[: at.column].rstrip()[-1:] not in ("}", "]"):
        return None
    mended = at.text[:start] + re.sub(r"[{}\[\],:#]", "x", at.text[start:])
    hint = quoting_hint(at.text[:start].strip().removeprefix("- "), at.text[start:].strip())
    message = f"these words begin with “{sign}”, which is kept for something else"
    return SyntaxIssue("L011", at.line + 1, start + 1, message, hint, mended)
