"""Plays and shares among situations that lead to one another without leaving their bucket."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from game.checker.explorer.path_statistics import Columns, PathStatistics
from game.checker.explorer.state_sets import BoolArray, Column, IntArray
from game.checker.explorer.strongly_connected import strongly_connected_components

MAX_LINEAR_SYSTEM = 1500
"""Situations in a cycle that are solved as linear equations; beyond it the shares are followed round and round."""
MAX_ITERATIONS = 20_000
"""How often shares are followed round at most."""


@dataclass(frozen=True)
class MoveEdges:
    """Moves between situations of one bucket or group, by number."""

    count: int
    """How many situations there are."""
    origin: IntArray
    target: IntArray
    times: IntArray
    """How many moves lead this way."""

    def only(self, which: BoolArray | IntArray) -> "MoveEdges":
        """Return some of the moves."""
        return MoveEdges(self.count, self.origin[which], self.target[which], self.times[which])


def propagate_statistics(edges: MoveEdges, columns: Columns, offered: IntArray, carried: PathStatistics) -> BoolArray:
    """Carry what arrived through every move, in place; return the situations in loops without a way out."""
    order = np.argsort(edges.origin, kind="stable")
    edges = edges.only(order)
    begin = np.searchsorted(edges.origin, np.arange(edges.count + 1))
    waiting_for = np.bincount(edges.target, minlength=edges.count)
    ready = np.flatnonzero(waiting_for == 0)
    done = np.zeros(edges.count, np.bool_)
    while ready.size:
        done[ready] = True
        leading = edges.only(_of(ready, begin))
        _carry(leading, columns, offered, carried)
        np.subtract.at(waiting_for, leading.target, 1)
        reached = np.unique(leading.target)
        ready = reached[waiting_for[reached] == 0]
    if done.all():
        return ~done
    return _go_round(edges.only(~done[edges.origin]), columns, offered, carried, ~done)


def _of(nodes: IntArray, begin: IntArray) -> IntArray:
    """Return the places of the moves of some situations."""
    number = begin[nodes + 1] - begin[nodes]
    before = np.cumsum(number) - number
    return np.repeat(begin[nodes] - before, number) + np.arange(int(number.sum()))


def _carry(edges: MoveEdges, columns: Columns, offered: IntArray, carried: PathStatistics) -> None:
    moved = carried.per_move(tuple(column[edges.origin] for column in columns), offered[edges.origin])
    everything = np.arange(edges.origin.size)
    carried.accumulate(columns, edges.target, carried.propagate(moved, everything, edges.times))


def _go_round(
    edges: MoveEdges, columns: Columns, offered: IntArray, carried: PathStatistics, going: BoolArray
) -> BoolArray:
    if carried.moves:
        _shorten(edges, columns[-1])
    out = _gets_out(edges, offered, going)
    if carried.plays:
        carried.plays_of(columns)[going] = np.inf
        within, shares = edges.only(out[edges.origin] & out[edges.target]), carried.shares_of(columns)
        shares[out] = _visits(within, shares, offered, np.flatnonzero(out), exact=carried.exact)
    return _loops(edges, np.flatnonzero(going & ~out))


def _shorten(edges: MoveEdges, steps: Column) -> None:
    """Let the fewest moves settle."""
    while True:
        nearer = steps[edges.origin] + 1 < steps[edges.target]
        if not nearer.any():
            return
        np.minimum.at(steps, edges.target[nearer], steps[edges.origin[nearer]] + 1)


def _gets_out(edges: MoveEdges, offered: IntArray, going: BoolArray) -> BoolArray:
    """Return the situations from where a move leads away, or where play stops, sooner or later."""
    inside = np.zeros(edges.count, np.int64)
    np.add.at(inside, edges.origin, edges.times)
    out: BoolArray = going & ((offered > inside) | (offered == 0))
    while True:
        more = out[edges.target] & ~out[edges.origin]
        if not more.any():
            return out
        out[edges.origin[more]] = True


def _loops(edges: MoveEdges, nodes: IntArray) -> BoolArray:
    """Return the situations that lead to one another and to no other."""
    leading: dict[int, list[int]] = {node: [] for node in nodes.tolist()}
    for origin, target in zip(edges.origin.tolist(), edges.target.tolist(), strict=True):
        if origin in leading:
            leading[origin].append(target)
    found = np.zeros(edges.count, np.bool_)
    for group in strongly_connected_components(list(leading), leading):
        members = set(group)
        if members.issuperset(target for node in group for target in leading[node]):
            found[list(group)] = True
    return found


def _visits(edges: MoveEdges, arriving: Column, offered: IntArray, nodes: IntArray, *, exact: bool) -> Column:
    """Return how often each of some situations is visited, on average."""
    number = np.full(edges.count, -1, np.int64)
    number[nodes] = np.arange(nodes.size)
    origin, target = number[edges.origin], number[edges.target]
    if exact:
        return _exact_visits(origin, target, edges.times, offered[nodes], arriving[nodes])
    weight = edges.times / offered[edges.origin]
    if nodes.size <= MAX_LINEAR_SYSTEM:
        matrix = np.eye(nodes.size)
        np.subtract.at(matrix, (target, origin), weight)
        return np.linalg.solve(matrix, arriving[nodes])
    total, here = arriving[nodes].copy(), arriving[nodes]
    for _ in range(MAX_ITERATIONS):
        here = np.bincount(target, here[origin] * weight, minlength=nodes.size)
        total += here
        if here.sum() < 1e-17:  # noqa: PLR2004 - less than a share's last digit
            break
    return total


def _exact_visits(origin: IntArray, target: IntArray, times: IntArray, offered: IntArray, arriving: Column) -> Column:
    size = offered.size
    rows = [[Fraction(int(one == other)) for other in range(size)] + [Fraction(arriving[one])] for one in range(size)]
    for one, other, number in zip(origin.tolist(), target.tolist(), times.tolist(), strict=True):
        rows[other][one] -= Fraction(number, int(offered[one]))
    column: Column = np.empty(size, object)
    column[:] = solve_linear_system(rows)
    return column


def solve_linear_system(rows: list[list[Fraction]]) -> list[Fraction]:
    """Solve linear equations by elimination."""
    rows = [list(row) for row in rows]
    for place in range(len(rows)):
        pivot = next(number for number in range(place, len(rows)) if rows[number][place])
        rows[place], rows[pivot] = rows[pivot], rows[place]
        rows[place] = [value / rows[place][place] for value in rows[place]]
        for number, row in enumerate(rows):
            if number != place and row[place]:
                rows[number] = [value - row[place] * own for value, own in zip(row, rows[place], strict=True)]
    return [row[-1] for row in rows]
