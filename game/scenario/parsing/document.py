"""YAML without surprises: plain data, every key, value and item with its line and column, every fault a problem.

Only `true` and `false` are truth values; there are whole numbers, decimal numbers such as 0.12, and nothing (`null` or
empty). Everything else is text: `on`, `no`, `12:30`, `010`, `2027-01-11`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from game.diagnostics.problem import Place, Problem
from game.scenario.codes.catalogue import problem
from game.scenario.parsing.errors.diagnose import diagnose
from game.scenario.parsing.errors.indentation import reindent_blocks
from game.scenario.parsing.errors.parser_error import SyntaxIssue
from game.scenario.parsing.reader import EventReader, NestingTooDeepError
from game.scenario.parsing.source_file import read_source
from game.scenario.parsing.source_map import KeyPath, SourceMap

MAX_REPAIRS = 40
"""Faults of YAML that are mended in thought to see what comes after them."""

OF_LAYOUT = frozenset({"L007", "L008", "L013", "L014", "L016", "L017", "L024"})
"""Codes that may only follow from a line standing in the wrong column."""

OF_WORDS = frozenset({"L008", "L009", "L010", "L011", "L013", "L014", "L015", "L016", "L025"})
"""Codes whose hints quote the line; they wait where the line was mended in thought."""


@dataclass(frozen=True)
class YamlDocument:
    """What a file holds: plain data (None if it cannot be known), where it stands, and what is wrong."""

    file: str
    value: dict[str, object] | None
    positions: SourceMap = field(default_factory=SourceMap)
    problems: tuple[Problem, ...] = ()
    unread: frozenset[KeyPath] = frozenset()
    """Paths whose value could not be read; nothing more should be said about them."""


def read_document(path: Path) -> YamlDocument:
    """Read a file of keys and values; what is wrong with it becomes problems, never an exception."""
    source = read_source(path)
    if source.lines is None:
        return YamlDocument(str(path), None, SourceMap(str(path)), source.problems)
    return parse_document(source.lines, str(path), source.problems, is_guess=source.guessed)


def parse_document(
    lines: tuple[str, ...], file: str = "", problems: tuple[Problem, ...] = (), *, is_guess: bool = False
) -> YamlDocument:
    """Read lines as YAML; a slip is told, mended in thought, and the rest is read on.

    Where it is a guess how far in some lines stand, nothing is said of how lines stand to each other.
    """
    # Where tabs made it a guess how far in lines stand, nothing stands too far left for certain.
    current, slips = (lines, []) if is_guess else reindent_blocks(lines)
    outcome = None
    while len(slips) < MAX_REPAIRS:
        reader = EventReader(current, file)
        outcome = _outcome(reader, current)
        if not isinstance(outcome, SyntaxIssue):
            break
        slips.append(outcome)
        if not _leads_on(outcome, slips, current):
            break
        current = (*current[: outcome.line - 1], outcome.mended or "", *current[outcome.line :])
    guessed = is_guess or any(slip.guessed for slip in slips)
    slips = [slip for slip in slips if not (is_guess and slip.code in OF_LAYOUT)]
    found = [problem(slip.code, Place(file, slip.line, slip.column), slip.message, slip.hint)
             for slip in _without_echoes(slips, lines)]  # fmt: skip
    found += _worth_telling(reader.problems, slips, guessed=guessed, is_guess=is_guess)
    value = outcome if isinstance(outcome, dict) and not guessed else None
    positions = SourceMap(file, reader.spots, {file: lines})
    unread = reader.unread | _mended_in_thought(reader, slips)
    return YamlDocument(file, value, positions, (*problems, *found), frozenset(unread))


def _mended_in_thought(reader: EventReader, slips: list[SyntaxIssue]) -> set[KeyPath]:
    """Return the paths of values that are not what the author wrote: their one line was made readable by a stand-in."""
    touched = {slip.line for slip in slips if slip.code in OF_WORDS}
    spots = reader.spots.items()
    return {path for path, spot in spots if path and spot.line in touched and spot.line == spot.last_line}


def _worth_telling(
    problems: list[Problem], slips: list[SyntaxIssue], *, guessed: bool, is_guess: bool
) -> Iterator[Problem]:
    """Leave away what may only follow from a guess, or from a line that was mended in thought."""
    touched = {slip.line for slip in slips}
    for found in problems:
        # After a guess, keys may seem to stand twice only because of where the guess put them.
        is_moved = (guessed and found.code == "L017") or (is_guess and found.code in OF_LAYOUT)
        if not is_moved and not (found.code in OF_WORDS and found.place.line in touched):
            yield found


def _outcome(reader: EventReader, lines: tuple[str, ...]) -> dict[str, object] | SyntaxIssue | None:
    try:
        return reader.document()
    except NestingTooDeepError as fault:
        reader.problems.append(fault.problem)
        return None
    except yaml.YAMLError as error:
        return diagnose(lines, error, reader.last)


def _leads_on(slip: SyntaxIssue, slips: list[SyntaxIssue], lines: tuple[str, ...]) -> bool:
    before = [each for each in slips[:-1] if each.guessed and each.line == slip.line]
    return slip.mended not in (None, lines[slip.line - 1]) and not (slip.guessed and before)


def _without_echoes(slips: list[SyntaxIssue], lines: tuple[str, ...]) -> Iterator[SyntaxIssue]:
    """Yield the first slip of each line; one wrong indentation makes all lines beside it seem wrong, so one is told."""
    told: set[int] = set()
    misplaced: list[SyntaxIssue] = []
    for slip in slips:
        echo = (
            slip.guessed and slip.code == "L007" and any(_beside(before.line, slip.line, lines) for before in misplaced)
        )
        if slip.line not in told and not echo:
            yield slip
        told.add(slip.line)
        misplaced += [slip] if slip.code == "L007" else []


def _beside(first: int, second: int, lines: tuple[str, ...]) -> bool:
    between = [len(line) - len(line.lstrip()) for line in lines[first - 1 : second] if line.strip()]
    return bool(between) and min(between) >= min(between[0], between[-1])
