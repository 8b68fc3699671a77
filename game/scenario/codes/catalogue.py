"""Every code that loading can report, each defined once; the pages of the documentation are made from these."""

from collections.abc import Mapping

from game.diagnostics.fix import Fix
from game.diagnostics.problem import Place, Problem
from game.diagnostics.problem_code import Code
from game.scenario.codes.schema import SHAPE
from game.scenario.codes.semantics import MEANING
from game.scenario.codes.syntax import READING

ALL: Mapping[str, Code] = {**READING, **SHAPE, **MEANING}
"""By name: L reading a file, S the shape of what was read, M its meaning."""


def problem(code: str, place: Place, message: str, hint: str = "", fix: Fix | None = None) -> Problem:
    """Return a problem of a known code, its message and hint set as sentences."""
    return Problem(code, ALL[code].severity, place, _sentence(message), _sentence(hint), fix)


def _sentence(words: str) -> str:
    if not words:
        return ""
    ended = words if words[-1] in ".?!:…" else f"{words}."
    return ended[0].upper() + ended[1:]
