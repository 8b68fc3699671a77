"""Slices: properties grouped by the variables they depend on, each group settled by one exploration.

Input: the properties that are not settled yet. Output: slices, the smallest first, so that what is little work is
proven before the time is spent. A localised slice tracks few variables and leaves the others open: what it does not see
cannot happen (`localization.py`). An exact slice follows the whole cone of influence: what is live when nothing but the
property is asked about. Properties of the same cone share an exploration, which costs no more than one of them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from game.checker.analysis.properties import CONTROL_KINDS, Property, PropertyQuery, joined_query
from game.checker.explorer.model import ExplorationModel, analyse_query
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import StateVariable

Variables = frozenset[StateVariable]
MAX_TRACKED = 5
"""The most variables that properties track together so that one exploration settles them."""


@dataclass(frozen=True)
class Slice:
    """Properties that one exploration settles, and its query."""

    properties: tuple[PropertyQuery, ...]
    query: ExplorationQuery


def localised_slices(
    asked: Iterable[PropertyQuery], tracked: Mapping[Property, Variables], most: int = MAX_TRACKED
) -> tuple[Slice, ...]:
    """Return slices that track the variables of their properties and leave the others open, the smallest first.

    Args:
        asked: The properties.
        tracked: By property, its variables.
        most: The most variables that several properties track together; one alone may track more.
    """
    slices: list[Slice] = []
    group: list[PropertyQuery] = []
    union: Variables = frozenset()
    for each in sorted(asked, key=lambda each: (_family(each), sorted(tracked[each.subject]))):
        variables = tracked[each.subject]
        if group and (len(union | variables) > most or _family(each) != _family(group[0])):
            slices.append(_localised(group, union))
            group, union = [], frozenset()
        group, union = [*group, each], union | variables
    if group:
        slices.append(_localised(group, union))
    # Answers take the contacts that they depend on, which are many, however few variables are tracked.
    return tuple(sorted(slices, key=lambda each: (bool(each.query.answers), len(each.query.tracked or ()))))


def _family(each: PropertyQuery) -> str:
    """Return what tells apart properties that would make one another's exploration larger."""
    if each.subject.kind in CONTROL_KINDS:
        return "control flow"
    return each.subject.name.partition(".")[0] if each.subject.name.startswith("answer:") else ""


def _localised(group: list[PropertyQuery], tracked: Variables) -> Slice:
    return Slice(tuple(group), replace(joined_query(each.query for each in group), tracked=tracked))


def joined_slice(asked: Iterable[PropertyQuery]) -> Slice:
    """Return one slice of all properties."""
    every = tuple(asked)
    return Slice(every, joined_query(each.query for each in every))


def sampled_slices(asked: Iterable[PropertyQuery]) -> tuple[Slice, ...]:
    """Group properties by the text, the list of effects or the ending that they belong to, which a sample shows."""
    groups: dict[str, list[PropertyQuery]] = {}
    for each in asked:
        owner = re.split("[#!]", each.subject.name.removeprefix("ending:"))[0]
        groups.setdefault(owner, []).append(each)
    return tuple(joined_slice(group) for group in groups.values())


def exact_slices(prepared: ExplorationModel, asked: Iterable[PropertyQuery]) -> tuple[Slice, ...]:
    """Group properties by their cone of influence, the smallest first."""
    groups: dict[Variables, list[PropertyQuery]] = {}
    cones: dict[ExplorationQuery, Variables] = {}
    for each in asked:
        if each.query not in cones:
            cones[each.query] = analyse_query(prepared, each.query).ever_live
        groups.setdefault(cones[each.query], []).append(each)
    smallest_first = sorted(groups.items(), key=lambda entry: len(entry[0]))
    return tuple(joined_slice(group) for _, group in smallest_first)
