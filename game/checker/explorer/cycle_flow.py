"""Path statistics in a group: plays, shares and depth where states of the same day lead to one another.

Input: the moves inside the group as edges, and what arrives from outside. Output: the statistics of each state, and the
states in cycles without an exit. Acyclic parts are propagated in topological order. On a cycle there are infinitely
many plays; the expected number of visits, which is the share, solves a system of linear equations.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from game.checker.explorer.path_statistics import Columns, PathStatistics
from game.checker.explorer.state_sets import BoolArray, Column, IntArray
from game.checker.explorer.strongly_connected import strongly_connected_components

MAX_LINEAR_SYSTEM = 1500
"""States in cycles that are solved as a linear system; with more of them the shares are iterated."""
MAX_ITERATIONS = 20_000
"""The most iterations."""


@dataclass(frozen=True)
class MoveEdges:
    """Edges between the states of a group, which are numbered from 0 on."""

    count: int
    """The number of states."""
    origin: IntArray
    target: IntArray
    certain: BoolArray
    """Whether the move of each edge is one that no open variable decides."""

    def only(self, which: BoolArray | IntArray) -> "MoveEdges":
        """Return some of the edges."""
        return MoveEdges(self.count, self.origin[which], self.target[which], self.certain[which])


def propagate_statistics(
    edges: MoveEdges,
    columns: Columns,
    offered: IntArray,
    statistics: PathStatistics,
    may_go_on: Callable[[int], bool] = lambda _count: True,
) -> BoolArray | None:
    """Propagate what arrives from outside along every edge.

    Args:
        edges: The moves that stay in the group.
        columns: What arrives in each state from outside; changed in place into the whole.
        offered: How many moves are enabled in each state, those that leave the group included.
        statistics: Which columns there are.
        may_go_on: Asked before each layer of edges, with the number of states, whether to go on.

    Returns:
        The mask of the states in cycles that no move leads out of; None if `may_go_on` refused.
    """
    order = np.argsort(edges.origin, kind="stable")
    edges = edges.only(order)
    first_edge = np.searchsorted(edges.origin, np.arange(edges.count + 1))
    open_edges = np.bincount(edges.target, minlength=edges.count)
    ready = np.flatnonzero(open_edges == 0)
    finished = np.zeros(edges.count, np.bool_)
    while ready.size:
        if not may_go_on(edges.count):
            return None
        finished[ready] = True
        outgoing = edges.only(_edges_of(ready, first_edge))
        _propagate_along(outgoing, columns, offered, statistics)
        np.subtract.at(open_edges, outgoing.target, 1)
        targets = np.unique(outgoing.target)
        ready = targets[open_edges[targets] == 0]
    if finished.all():
        return ~finished
    return _solve_cycles(edges.only(~finished[edges.origin]), columns, offered, statistics, ~finished)


def _edges_of(nodes: IntArray, first_edge: IntArray) -> IntArray:
    """Return the indices of the edges out of some states, of edges sorted by origin."""
    number = first_edge[nodes + 1] - first_edge[nodes]
    before = np.cumsum(number) - number
    return np.repeat(first_edge[nodes] - before, number) + np.arange(int(number.sum()))


def _propagate_along(edges: MoveEdges, columns: Columns, offered: IntArray, statistics: PathStatistics) -> None:
    per_edge = statistics.per_move(tuple(column[edges.origin] for column in columns), offered[edges.origin])
    every_edge = np.arange(edges.origin.size)
    statistics.accumulate(columns, edges.target, statistics.propagate(per_edge, every_edge))


def _solve_cycles(
    edges: MoveEdges, columns: Columns, offered: IntArray, statistics: PathStatistics, cyclic: BoolArray
) -> BoolArray:
    """Settle the states on cycles and behind them, in place; return the mask of those that have no exit."""
    if statistics.moves:
        _relax_depths(edges, columns[-1])
    has_exit = _states_with_exit(edges, offered, cyclic)
    if statistics.plays:
        statistics.plays_of(columns)[cyclic] = np.inf
        inner = edges.only(has_exit[edges.origin] & has_exit[edges.target])
        shares = statistics.shares_of(columns)
        shares[has_exit] = _expected_visits(inner, shares, offered, np.flatnonzero(has_exit), exact=statistics.exact)
    return _closed_components(edges, np.flatnonzero(cyclic & ~has_exit))


def _relax_depths(edges: MoveEdges, steps: Column) -> None:
    """Relax the fewest moves along every edge until nothing changes, in place."""
    while True:
        nearer = steps[edges.origin] + 1 < steps[edges.target]
        if not nearer.any():
            return
        np.minimum.at(steps, edges.target[nearer], steps[edges.origin[nearer]] + 1)


def _states_with_exit(edges: MoveEdges, offered: IntArray, cyclic: BoolArray) -> BoolArray:
    """Return the mask of the states from which a move out of the group, or a dead end, can be reached."""
    inside = np.bincount(edges.origin[edges.certain], minlength=edges.count)
    has_exit: BoolArray = cyclic & ((offered > inside) | (offered == 0))
    while True:
        more = has_exit[edges.target] & ~has_exit[edges.origin]
        if not more.any():
            return has_exit
        has_exit[edges.origin[more]] = True


def _closed_components(edges: MoveEdges, nodes: IntArray) -> BoolArray:
    """Return the mask of the states in strongly connected components that no edge leads out of."""
    targets: dict[int, list[int]] = {node: [] for node in nodes.tolist()}
    for origin, target in zip(edges.origin.tolist(), edges.target.tolist(), strict=True):
        if origin in targets:
            targets[origin].append(target)
    closed = np.zeros(edges.count, np.bool_)
    for component in strongly_connected_components(list(targets), targets):
        members = set(component)
        if members.issuperset(target for node in component for target in targets[node]):
            closed[list(component)] = True
    return closed


def _expected_visits(edges: MoveEdges, arriving: Column, offered: IntArray, nodes: IntArray, *, exact: bool) -> Column:
    """Return the expected number of visits to each of some states: the solution v of v = arriving + v P."""
    number = np.full(edges.count, -1, np.int64)
    number[nodes] = np.arange(nodes.size)
    origin, target = number[edges.origin], number[edges.target]
    if exact:
        return _exact_visits(origin, target, offered[nodes], arriving[nodes])
    weight = 1 / offered[edges.origin]
    if nodes.size <= MAX_LINEAR_SYSTEM:
        matrix = np.eye(nodes.size)
        np.subtract.at(matrix, (target, origin), weight)
        return np.linalg.solve(matrix, arriving[nodes])
    total, step = arriving[nodes].copy(), arriving[nodes]
    for _ in range(MAX_ITERATIONS):
        step = np.bincount(target, step[origin] * weight, minlength=nodes.size)
        total += step
        if step.sum() < 1e-17:  # noqa: PLR2004 - less than a share's last digit
            break
    return total


def _exact_visits(origin: IntArray, target: IntArray, offered: IntArray, arriving: Column) -> Column:
    size = offered.size
    rows = [[*(Fraction(int(row == column)) for column in range(size)), Fraction(arriving[row])] for row in range(size)]
    for source, sink in zip(origin.tolist(), target.tolist(), strict=True):
        rows[sink][source] -= Fraction(1, int(offered[source]))
    visits: Column = np.empty(size, object)
    visits[:] = solve_linear_system(rows)
    return visits


def solve_linear_system(rows: list[list[Fraction]]) -> list[Fraction]:
    """Solve linear equations by Gauss-Jordan elimination; each row holds the coefficients, then the right-hand side."""
    rows = [list(row) for row in rows]
    for place in range(len(rows)):
        pivot = next(number for number in range(place, len(rows)) if rows[number][place])
        rows[place], rows[pivot] = rows[pivot], rows[place]
        rows[place] = [value / rows[place][place] for value in rows[place]]
        for number, row in enumerate(rows):
            if number != place and row[place]:
                rows[number] = [value - row[place] * own for value, own in zip(row, rows[place], strict=True)]
    return [row[-1] for row in rows]
