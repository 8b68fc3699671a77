"""YAML without surprises: plain data, the line and column of every key, value and item, a problem for every slip.

Only `true` and `false` are truth values; there are whole numbers, decimal numbers such as 0.12, and nothing (`null` or
empty). Everything else is text: `on`, `no`, `12:30`, `010`, `2027-01-11`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from game.diagnostics.problem import Problem
from game.scenario.parsing.errors.diagnose import diagnose
from game.scenario.parsing.errors.indentation import reindent_blocks
from game.scenario.parsing.errors.syntax_issue import SyntaxIssue
from game.scenario.parsing.reader import EventReader, NestingTooDeepError
from game.scenario.parsing.source_file import read_source
from game.scenario.parsing.source_map import KeyPath, SourceMap

MAX_REPAIRS = 40
"""Issues of one file after which reading goes on."""

OF_LAYOUT = frozenset({"L007", "L008", "L013", "L014", "L016", "L017", "L024"})
"""Codes that may only follow from a line standing in the wrong column."""

OF_WORDS = frozenset({"L008", "L009", "L010", "L011", "L013", "L014", "L015", "L016", "L025"})
"""Codes whose hints quote the line; they are not reported of a line that was replaced by a readable one."""


@dataclass(frozen=True)
class YamlDocument:
    """What a file holds: plain data (None if that cannot be known), where it stands, and what is wrong."""

    file: str
    value: dict[str, object] | None
    positions: SourceMap = field(default_factory=SourceMap)
    problems: tuple[Problem, ...] = ()
    unread: frozenset[KeyPath] = frozenset()
    """Paths whose value could not be read; nothing more is reported of them."""
    repeated: frozenset[KeyPath] = frozenset()
    """Paths below which a key stands twice: one of the two was probably meant as a name that is missing now."""


def read_document(path: Path) -> YamlDocument:
    """Read a file of keys and values; what is wrong with it becomes problems, never an exception."""
    source = read_source(path)
    if source.lines is None:
        return YamlDocument(str(path), None, SourceMap(str(path)), source.problems)
    return parse_document(source.lines, str(path), source.problems, is_guess=source.guessed)


def parse_document(
    lines: tuple[str, ...], file: str = "", problems: tuple[Problem, ...] = (), *, is_guess: bool = False
) -> YamlDocument:
    """Read lines as YAML; after each issue the line is replaced by a readable one, and reading goes on.

    Args:
        lines: The lines of the file.
        file: Its name.
        problems: What was wrong with it before.
        is_guess: Whether it is a guess how far in some lines stand; then nothing is reported of the layout.
    """
    # Where tabs made it a guess how far in lines stand, nothing stands too far left for certain.
    current, issues = (lines, []) if is_guess else reindent_blocks(lines)
    while True:
        reader = EventReader(current, file)
        outcome = _outcome(reader, current)
        if not isinstance(outcome, SyntaxIssue):
            break
        issues.append(outcome)
        if len(issues) >= MAX_REPAIRS or not _can_go_on(outcome, issues, current):
            break
        current = (*current[: outcome.line - 1], outcome.mended or "", *current[outcome.line :])
    guessed = is_guess or any(issue.guessed for issue in issues)
    issues = [issue for issue in issues if not (is_guess and issue.code in OF_LAYOUT)]
    own = [issue.problem(file) for issue in _without_echoes(issues, lines)]
    own += _without_consequences(reader.problems, issues, guessed=guessed, is_guess=is_guess)
    value = outcome if isinstance(outcome, dict) and not guessed else None
    positions = SourceMap(file, reader.spots, {file: lines})
    unread = reader.unread | _replaced_values(reader, issues)
    return YamlDocument(file, value, positions, (*problems, *own), frozenset(unread), frozenset(reader.repeated))


def _replaced_values(reader: EventReader, issues: list[SyntaxIssue]) -> set[KeyPath]:
    """Return the paths of values that are not what the author wrote: their one line was replaced by a readable one."""
    touched = {issue.line for issue in issues if issue.code in OF_WORDS}
    spots = reader.spots.items()
    return {path for path, spot in spots if path and spot.line in touched and spot.line == spot.last_line}


def _without_consequences(
    problems: list[Problem], issues: list[SyntaxIssue], *, guessed: bool, is_guess: bool
) -> Iterator[Problem]:
    """Leave out what may only follow from a guess, or from a line that was replaced."""
    touched = {issue.line for issue in issues}
    for problem in problems:
        # After a guess, keys may seem to stand twice only because of where the guess put them.
        is_moved = (guessed and problem.code == "L017") or (is_guess and problem.code in OF_LAYOUT)
        if not is_moved and not (problem.code in OF_WORDS and problem.place.line in touched):
            yield problem


def _outcome(reader: EventReader, lines: tuple[str, ...]) -> dict[str, object] | SyntaxIssue | None:
    try:
        return reader.document()
    except NestingTooDeepError as error:
        reader.problems.append(error.problem)
        return None
    except yaml.YAMLError as error:
        return diagnose(lines, error, reader.last)


def _can_go_on(issue: SyntaxIssue, issues: list[SyntaxIssue], lines: tuple[str, ...]) -> bool:
    """Tell whether reading on gets further: the line changes, and was not guessed before."""
    before = [each for each in issues[:-1] if each.guessed and each.line == issue.line]
    return issue.mended not in (None, lines[issue.line - 1]) and not (issue.guessed and before)


def _without_echoes(issues: list[SyntaxIssue], lines: tuple[str, ...]) -> Iterator[SyntaxIssue]:
    """Yield the first issue of each line; of lines that only seem wrong beside one wrong indentation, the first."""
    reported: set[int] = set()
    misplaced: list[SyntaxIssue] = []
    for issue in issues:
        is_echo = (
            issue.guessed
            and issue.code == "L007"
            and any(_beside(before.line, issue.line, lines) for before in misplaced)
        )
        if issue.line not in reported and not is_echo:
            yield issue
        reported.add(issue.line)
        misplaced += [issue] if issue.code == "L007" else []


def _beside(first: int, second: int, lines: tuple[str, ...]) -> bool:
    between = [len(line) - len(line.lstrip()) for line in lines[first - 1 : second] if line.strip()]
    return bool(between) and min(between) >= min(between[0], between[-1])
