"""A problem as people read it: where, what, the line itself with a caret under it, and what to write instead."""

import re
import unicodedata

from game.diagnostics.problem import Problem

MAX_WIDTH = 100
"""Characters of a source line that are shown; a longer line is cut around the caret."""
_QUOTED = re.compile(r"`([^`]*)`")
"""What a sentence quotes; read from its start on, since what lies between two quotations is no quotation."""


def render_problem(problem: Problem, source_text: str) -> str:
    """Render a problem with its source line; `source_text` is the text of the problem's file, or empty."""
    lines = source_text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rows = [f"{_where(problem)} ({problem.severity} {problem.code})", f"  {_short(problem.message)}"]
    line = problem.place.line
    if 0 < line <= len(lines) and source_text:
        rows += _quoted(lines[line - 1], line, problem.place.column)
    if problem.hint:
        rows.append(f"  Hint: {_short(problem.hint)}")
    return "\n".join(rows)


def _short(sentence: str) -> str:
    """Shorten what a sentence quotes of a long line, since the line itself stands below it."""
    return _QUOTED.sub(lambda quoted: f"`{_shortened(quoted[1])}`", sentence)


def _shortened(text: str) -> str:
    return text if len(text) <= MAX_WIDTH else f"{text[: MAX_WIDTH // 2]} … {text[-MAX_WIDTH // 2 :]}"


def _where(problem: Problem) -> str:
    place = problem.place
    line = f", line {place.line}" if place.line else ""
    column = f", column {place.column}" if place.column else ""
    return f"{place.file}{line}{column}"


def _quoted(line: str, number: int, column: int) -> list[str]:
    at = min(max(column - 1, 0), len(line))
    start = max(0, at - MAX_WIDTH // 2) if len(line) > MAX_WIDTH else 0
    end = min(len(line), start + MAX_WIDTH)
    shown = _visible(line[start:end])
    before, after = "…" if start else "", "…" if end < len(line) else ""
    margin = f"  {number:>5} | "
    rows = [margin + before + shown + after]
    if column:
        rows.append(" " * (len(margin) - 2) + "| " + " " * (len(before) + _width(shown[: at - start])) + "^")
    return rows


def _visible(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) > 0 for sign in text)
