"""Meaning: whether what was written fits together; one small rule each, all of them always run."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain
from pathlib import Path

from game.scenario.conditions import ExpressionError, HiddenNameError, UnknownNameError, parse
from game.scenario.expressions import Names
from game.scenario.model import Pack, Scenario
from game.scenario.names import Known, names_by_part, names_of_world
from game.scenario.pack_files import PACK, is_there
from game.scenario.reading.positions import KeyPath, all_around, is_within
from game.scenario.rules import (
    advice,
    dates,
    decisions,
    headings,
    mark_rules,
    outside_pack,
    pictures,
    references,
    timing,
    variables,
)
from game.scenario.rules.faults import Fault, first
from game.scenario.walk import Condition, conditions, walk


def faults_of_pack(pack: Pack, known: Known, folder: Path | None, gone: Collection[KeyPath]) -> Iterator[Fault]:
    """Yield what does not fit together in the files scenarios share; nothing is said about paths that are `gone`."""
    names = names_of_world(known)
    faults = chain(_of_world(pack, known, folder), wrong_conditions(conditions(pack), lambda _path: names))
    yield from first(_sure(faults, known, gone))


def faults_of_scenario(
    scenario: Scenario, known: Known, folder: Path | None, gone: Collection[KeyPath]
) -> Iterator[Fault]:
    """Yield what does not fit together in a scenario joined with its pack; nothing about paths that are `gone`."""
    faults = chain(_of_world(scenario, known, folder), _of_story(scenario, known, folder))
    sure = _sure(faults, known, gone)
    is_alone = folder is not None and not is_there(folder / PACK)
    yield from first(outside_pack.told_once(sure, known) if is_alone else sure)


def _sure(faults: Iterable[Fault], known: Known, gone: Collection[KeyPath]) -> Iterator[Fault]:
    """Leave away what may only follow from something that could not be read and has its own problem."""
    lost = {str(path[path.index("variables") + 1]) for path in gone if "variables" in path[:-1]}
    lost |= known.lost
    around = all_around(gone)
    for fault in faults:
        doubtful = fault.code in ABOUT_NAMES and (not known.is_whole or lost & _names_in(fault.message))
        if not doubtful and fault.path not in around and not is_within(fault.path, gone):
            yield fault


def _names_in(message: str) -> set[str]:
    shown = re.findall(r"`[^`]*`|\{[^}]*\}|\[\[[^]]*\]\]", message)
    return set(re.findall(r"\w+", " ".join(shown)))


ABOUT_NAMES = ("M001", "M002", "M003", "M017")
"""Codes that depend on every name being known."""


def _of_world(root: Scenario | Pack, known: Known, folder: Path | None) -> Iterator[Fault]:
    items = tuple(walk(root))
    unknown = references.unknown_names(items, known)
    yield from headings.at_the_heading(unknown, items, conditions(root), known)
    yield from references.renamed_but_there(items)
    yield from mark_rules.loose_marks(root, known)
    yield from mark_rules.open_marks(root, known)
    yield from pictures.wrong_pictures(items, folder)


def _of_story(scenario: Scenario, known: Known, folder: Path | None) -> Iterator[Fault]:
    items = tuple(walk(scenario))
    names = names_by_part(scenario, known)
    yield from wrong_conditions(conditions(scenario), lambda path: names[variables.part_at(scenario, path)])
    yield from references.unknown_words(items, scenario)
    yield from variables.descriptions(items)
    yield from variables.taken_names(scenario)
    yield from variables.changes(scenario, items)
    for rule in (timing.delays, timing.ways_on, timing.endless_choices, pictures.outside_picture):
        yield from rule(items)
    for about in (timing.endings, timing.first_day, dates.year_of_start, decisions.strengths, decisions.reasons,
                  decisions.two_strong, advice.no_notice, advice.no_desk_time, advice.own_desk):  # fmt: skip
        yield from about(scenario)
    yield from timing.never_arriving(scenario, items)
    yield from decisions.telling_oneself(scenario, items)
    yield from pictures.wrong_expressions(scenario, folder)


def wrong_conditions(every: Iterable[Condition], names_at: Callable[[KeyPath], Names]) -> Iterator[Fault]:
    """M001, M002, M003: a condition can be read, and names only what exists where it stands."""
    for path, condition in every:
        try:
            parse(condition, names_at(path))
        except HiddenNameError as error:
            hint = "use it inside its part only, or move it to the variables of the whole story"
            yield Fault("M003", path, str(error), error.hint or hint, offset=error.column)
        except UnknownNameError as error:
            asked = re.search(r"`(?:held|recorded|knows)\((?:\w+\.)?(\w+)\)`", str(error))
            unknown = ("information", asked[1]) if asked else None
            yield Fault("M001", path, str(error), error.hint, offset=error.column, unknown=unknown)
        except ExpressionError as error:
            yield Fault("M002", path, str(error), error.hint, offset=error.column)
