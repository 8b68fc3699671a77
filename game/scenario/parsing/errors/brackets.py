"""Brackets and braces that do not match, or end words that hold one."""

import re

import yaml

from game.scenario.parsing.errors.parser_error import ParserError, replace_character
from game.scenario.parsing.errors.quotes import quote_for_yaml
from game.scenario.parsing.errors.quoting import explain_braces
from game.scenario.parsing.errors.syntax_issue import SyntaxIssue

_REMARK = re.compile(r"[^,:\[\]{}\"']*\s#[^,\[\]{}\"']*")
"""Words in brackets that hold a `#` behind a space."""
_PAIRS = {"[": "]", "{": "}"}


def explain_brackets(at: ParserError) -> SyntaxIssue | None:
    """Explain `documents: [referral, plan` and `{text: A [[term]]}`."""
    if at.says("node content") and at.sign in ("]", "}"):
        hint = "delete it, or write the opening one before it; in words, use quotes"
        return at.here("L016", f"“{at.sign}” closes nothing", hint, replace_character(at.text, at.column, "x"))
    if not at.says("flow"):
        return None
    inside = explain_braces(at, "L015", "a comma or a bracket ends the words inside these braces")
    if inside:
        return inside
    if mismatched := _mismatched(at):
        return mismatched
    if at.sign in tuple("[]{}") and at.line == at.since_line:
        hint = "put the words in quotes, or write each key on a line of its own instead of the braces"
        return at.here(
            "L015", f"the bracket “{at.sign}” ends the words inside these braces", hint, _without_bracket(at)
        )
    opening = at.since[at.since_column : at.since_column + 1]
    closing = "}" if opening == "{" else "]"
    mended = at.since.rstrip() + closing if at.line > at.since_line else None
    message = f"“{opening}” begins here, and its “{closing}” or a comma is missing"
    hint = f"close it with “{closing}”, put commas between the entries, and quotes around words that hold commas"
    if (whole := at.since.rstrip() + "".join(reversed(_open(at.since)))) and _is_read(whole) and _ends(at):
        hint = f"write `{whole.strip()}`"
    return at.there("L016", message, hint, mended, guessed=True)


def explain_remark(at: ParserError) -> SyntaxIssue | None:
    """Explain `{say: #4, goto: car}`, where everything from `#` on counts as a remark, what closes the braces too."""
    above = next((number for number in range(at.line - 1, -1, -1) if at.lines[number].strip()), 0)
    issues = (_cut_off_by_remark(at.lines[number], number + 1) for number in dict.fromkeys((at.since_line, above)))
    return next((issue for issue in issues if issue), None)


def _cut_off_by_remark(line: str, number: int) -> SyntaxIssue | None:
    opening = next((at for at, sign in enumerate(line) if sign in _PAIRS), len(line))
    for words in _REMARK.finditer(line, opening):
        column = line.index("#", words.start())
        mended = replace_character(line, column, "x")
        if _open(line[:column]) and _is_read(mended):
            message = "from `#` on this line counts as a remark, and so does what closes the bracket"
            hint = f"put all these words in quotes: `{quote_for_yaml(words[0].strip())}`"
            return SyntaxIssue("L016", number, column + 1, message, hint, mended)
    return None


def _without_bracket(at: ParserError) -> str:
    mended = replace_character(at.text, at.column, "x")
    end = mended.find("}", at.column)
    mended = replace_character(mended, end, "x") if at.sign == "{" and end >= 0 else mended
    below = next((line for line in at.lines[at.line + 1 :] if line.strip()), "")
    ends_here = len(below) - len(below.lstrip()) <= len(at.text) - len(at.text.lstrip())
    return mended + "}" * (mended.count("{") - mended.count("}")) if ends_here else mended


def _mismatched(at: ParserError) -> SyntaxIssue | None:
    """Explain `do: [{learn: [lee_name]]`, where a bracket closes what another one began."""
    open_here = _open(at.text[: at.column])
    if at.sign not in _PAIRS.values() or not open_here or open_here[-1] == at.sign:
        return None
    missing, before, behind = open_here[-1], at.text[: at.column], at.text[at.column + 1 :]
    added = before + missing + at.sign + behind
    for mended, words in (
        (added, f"a “{missing}” is missing before this “{at.sign}”"),
        (added + "".join(reversed(_open(added))), f"a “{missing}” is missing before this “{at.sign}”"),
        (before + missing + behind, f"“{at.sign}” stands here where “{missing}” is needed"),
        (before + behind, f"this “{at.sign}” closes nothing"),
    ):
        if _is_read(mended):
            return at.here("L016", words, f"write `{mended.strip()}`", mended)
    return None


def _open(text: str) -> list[str]:
    """Return what would close the brackets that are open at the end of some text, the outermost first."""
    closing: list[str] = []
    quote = ""
    for before, sign in zip(f" {text}", text, strict=False):
        if quote or (sign in "\"'" and before in " [{,"):
            quote = "" if sign == quote else quote or sign
        elif sign in _PAIRS:
            closing.append(_PAIRS[sign])
        elif closing and sign == closing[-1]:
            closing.pop()
    return closing


def _ends(at: ParserError) -> bool:
    """Tell whether what is open ends with its line, by the line below it."""
    below = next((line for line in at.lines[at.since_line + 1 :] if line.strip()), "")
    is_further_in = len(below) - len(below.lstrip()) > len(at.since) - len(at.since.lstrip())
    return not is_further_in and not at.since.rstrip().endswith(",")


def _is_read(line: str) -> bool:
    try:
        yaml.safe_load(line.strip())
    except (yaml.YAMLError, ValueError):
        return False
    return True
