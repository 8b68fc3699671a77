"""From findings at paths to problems at lines and columns."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from game.diagnostics.finding import Finding
from game.diagnostics.fix import Fix, TextEdit
from game.diagnostics.problem import Place, Problem
from game.scenario.codes.catalogue import problem
from game.scenario.parsing.source_map import SourceMap

MAX_FINDINGS = 500
"""How many findings of one kind of check are reported at once; beyond that nobody reads on."""
COLUMN = "⟨column⟩"
"""Stands in a hint for a column that is not known before the finding has its place."""
WRITTEN = "⟨written⟩"
"""Stands for a number as it was typed, which may have zeros that its value does not show."""


def locate_findings(findings: Iterable[Finding], positions: SourceMap) -> Iterator[Problem]:
    """Yield the problem of each finding, with its line and column."""
    for finding in findings:
        place = positions.place(finding.path, key=finding.key, near=finding.near, offset=finding.offset)
        column = positions.place(finding.beside, key=True).column if finding.beside else 0
        written = positions.word_at(place)
        message = finding.message.replace(WRITTEN, written)
        hint = finding.hint.replace(COLUMN, str(column)).replace(WRITTEN, written) + _listed(finding.shelf, positions)
        yield problem(finding.code, place, message, hint, _fix(finding, place, written, positions))


def _fix(finding: Finding, place: Place, written: str, positions: SourceMap) -> Fix | None:
    replacement = finding.replacement
    if replacement is None:
        return None
    old, new = (text.replace(WRITTEN, written) for text in (replacement.old, replacement.new))
    start = place if finding.replaced is None else positions.place(finding.replaced)
    target = positions.find(old, start) if start.file == place.file else None
    if target is None:
        return None
    return Fix((TextEdit(target.line, target.column, old, new),), replacement.applicability)


def _listed(shelf: str, positions: SourceMap) -> str:
    entries = (spot.file for path, spot in positions.spots.items() if shelf and path[:1] == (shelf,) and len(path) > 1)
    files = " and ".join(Path(file).name for file in dict.fromkeys(entries))
    return f"; they are listed under `{shelf}` in {files}" if files else ""


def limit_findings(findings: Iterable[Finding], most: int = MAX_FINDINGS) -> Iterator[Finding]:
    """Yield the first findings, and one that says so if there are more: an author mends those first."""
    waiting = iter(findings)
    yield from islice(waiting, most)
    more = next(waiting, None)
    if more:
        message = f"here and below there is more to mend than the {most} problems listed above"
        yield replace(more, message=message, hint="mend those first, then look again", replacement=None)
