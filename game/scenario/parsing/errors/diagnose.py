"""From an error of the YAML parser to an issue in plain words, with a line good enough to read on after it."""

from collections.abc import Callable
from typing import Any

import yaml

from game.scenario.parsing.errors.brackets import explain_brackets, explain_remark
from game.scenario.parsing.errors.indentation import explain_indentation, explain_missing_key
from game.scenario.parsing.errors.parser_error import LastScalar, ParserError
from game.scenario.parsing.errors.quoting import (
    explain_backslash,
    explain_missing_colon,
    explain_reserved_character,
    explain_stray_colon,
    explain_text_after_bracket,
    explain_text_after_quote,
    explain_unclosed_quote,
)
from game.scenario.parsing.errors.syntax_issue import SyntaxIssue

EXPLANATIONS: tuple[Callable[[ParserError], SyntaxIssue | None], ...] = (
    explain_backslash,
    explain_unclosed_quote,
    explain_remark,
    explain_missing_colon,
    explain_text_after_quote,
    explain_stray_colon,
    explain_reserved_character,
    explain_text_after_bracket,
    explain_brackets,
    explain_missing_key,
    explain_indentation,
)
"""Tried in this order; the first that knows the cause returns the issue."""


def diagnose(lines: tuple[str, ...], error: yaml.YAMLError, last: Any = None) -> SyntaxIssue:  # noqa: ANN401 - PyYAML's event; its stubs doubt the marks it always has
    """Explain an error of the parser; `last` is the last scalar event before it."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return SyntaxIssue("L024", 1, 1, "this file cannot be read", "compare it with a file that works")
    since = getattr(error, "context_mark", None) or mark
    words = f"{getattr(error, 'context', '')}; {getattr(error, 'problem', '')}"
    end = len(lines) - 1
    at = ParserError(lines, min(mark.line, end), mark.column, min(since.line, end), since.column, words, _scalar(last))
    for explain in EXPLANATIONS:
        if issue := explain(at):
            return issue
    return at.here("L024", "this line, or the one above it, cannot be read", "compare it with a similar line")


def _scalar(event: Any) -> LastScalar | None:  # noqa: ANN401 - as above
    if event is None:
        return None
    start, end = event.start_mark, event.end_mark
    return LastScalar(event.style or "", start.line, start.column, end.line, end.column)
