"""What the parser stumbled over, in plain words; with a mend good enough to read on and see what comes after it."""

from collections.abc import Callable
from typing import Any

import yaml

from game.scenario.reading.bracket_slips import brackets
from game.scenario.reading.layout_slips import indentation, no_key
from game.scenario.reading.stumble import Scalar, Slip, Stumble
from game.scenario.reading.word_slips import (
    after_bracket,
    after_quote,
    backslash,
    colon,
    kept_sign,
    missing_colon,
    open_quote,
)

READINGS: tuple[Callable[[Stumble], Slip | None], ...] = (
    backslash, open_quote, missing_colon, after_quote, colon, kept_sign, after_bracket, brackets, no_key, indentation,
)  # fmt: skip
"""Tried in this order; the first that knows what happened says it."""


def diagnose(lines: tuple[str, ...], error: yaml.YAMLError, last: Any = None) -> Slip:  # noqa: ANN401 - PyYAML's event; its stubs doubt the marks it always has
    """Say in plain words what made the parser stop; `last` is the last scalar event before."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return Slip("L024", 1, 1, "this file cannot be read", "compare it with a file that works")
    since = getattr(error, "context_mark", None) or mark
    words = f"{getattr(error, 'context', '')}; {getattr(error, 'problem', '')}"
    end = len(lines) - 1
    stumble = Stumble(lines, min(mark.line, end), mark.column, min(since.line, end), since.column, words, _scalar(last))
    for read in READINGS:
        slip = read(stumble)
        if slip:
            return slip
    return stumble.here("L024", "this line, or the one above it, cannot be read", "compare it with a similar line")


def _scalar(event: Any) -> Scalar | None:  # noqa: ANN401 - as above
    if event is None:
        return None
    start, end = event.start_mark, event.end_mark
    return Scalar(event.style or "", start.line, start.column, end.line, end.column)
