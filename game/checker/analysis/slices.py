"""Slices: properties grouped by their cone of influence, each group with the one exploration that settles it.

Input: a model of the story's control flow and the properties that are not settled yet. Output: slices, the smallest
cone first, so that what is little work is proven before the time is spent. A cone is what is live when nothing but the
property is asked about: what its condition reads, what that depends on, and what competes with it for time. Properties
of the same cone share an exploration, which costs no more than one of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from game.checker.analysis.properties import Property, PropertyQuery, joined_query
from game.checker.explorer.model import ExplorationModel, analyse_query
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import StateVariable

Cone = frozenset[StateVariable]


@dataclass(frozen=True)
class Slice:
    """Properties that one exploration settles, its query, and the variables that are live in it at some moment."""

    properties: tuple[Property, ...]
    query: ExplorationQuery
    cone: Cone


def slices_of(prepared: ExplorationModel, asked: Iterable[PropertyQuery]) -> tuple[Slice, ...]:
    """Group properties by their cone, the smallest first."""
    groups: dict[Cone, list[PropertyQuery]] = {}
    for each in asked:
        groups.setdefault(analyse_query(prepared, each.query).ever_live, []).append(each)
    slices = (
        Slice(tuple(each.subject for each in group), joined_query(each.query for each in group), cone)
        for cone, group in groups.items()
    )
    return tuple(sorted(slices, key=lambda group: len(group.cone)))
