"""What is carried along with a set of situations: plays, shares of uniform play, the fewest moves."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from game.checker.explorer.result import EndingStatistics
from game.checker.explorer.state_sets import Column, ColumnMerge, IntArray, min_groups, sum_groups

Columns = tuple[Column, ...]
UNREACHED = 1 << 30
"""More moves than any play has; a move more still fits."""


@dataclass(frozen=True)
class PathStatistics:
    """Which columns there are: plays and shares together, or none of them; moves, or not.

    Plays and shares that need not be exact ride in one complex column, since two numbers side by side are gathered and
    added in half the time of two columns: the real part is the plays, the imaginary part the share.
    """

    plays: bool
    moves: bool
    exact: bool = False
    """Whether plays and shares are whole numbers and fractions instead of floating point."""
    exact_counts: bool = False
    """Whether plays alone are whole numbers, beside shares in floating point: what a large story has room for."""

    @property
    def has_separate_columns(self) -> bool:
        """Tell whether plays and shares have a column each."""
        return self.exact or self.exact_counts

    @property
    def merges(self) -> tuple[ColumnMerge, ...]:
        """Return how equal situations become one, by column."""
        sums = (2 if self.has_separate_columns else 1) if self.plays else 0
        return (sum_groups,) * sums + (min_groups,) * int(self.moves)

    def initial(self, starts: int) -> Columns:
        """Return the columns of one of so many equally likely starts."""
        columns: list[Column] = []
        if self.plays and self.exact:
            columns += [_objects([1]), _objects([Fraction(1, starts)])]
        elif self.plays and self.exact_counts:
            columns += [_objects([1]), np.array([1 / starts])]
        elif self.plays:
            columns.append(np.array([complex(1, 1 / starts)]))
        if self.moves:
            columns.append(np.zeros(1, np.int32))
        return tuple(columns)

    def zeros(self, count: int) -> Columns:
        """Return columns to add arrivals to."""
        columns: list[Column] = []
        if self.plays and self.exact:
            columns += [_objects([0] * count), _objects([Fraction(0)] * count)]
        elif self.plays and self.exact_counts:
            columns += [_objects([0] * count), np.zeros(count)]
        elif self.plays:
            columns.append(np.zeros(count, np.complex128))
        if self.moves:
            columns.append(np.full(count, UNREACHED, np.int32))
        return tuple(columns)

    def accumulate(self, into: Columns, places: IntArray, columns: Columns) -> None:
        """Add what arrives at some places to columns, in place."""
        for one, more in zip(into[: len(into) - self.moves], columns, strict=False):
            np.add.at(one, places, more)
        if self.moves:
            np.minimum.at(into[-1], places, columns[-1])

    def per_move(self, columns: Columns, offered: IntArray) -> Columns:
        """Return what a single move carries on, where so many are on offer."""
        carried: list[Column] = []
        if self.plays and self.exact:
            carried += [columns[0], columns[1] / np.maximum(offered, 1).astype(object)]
        elif self.plays and self.exact_counts:
            carried += [columns[0], columns[1] / np.maximum(offered, 1)]
        elif self.plays:
            both = columns[0].copy()
            both.imag /= np.maximum(offered, 1)
            carried.append(both)
        if self.moves:
            carried.append(columns[-1] + 1)
        return tuple(carried)

    def propagate(self, carried: Columns, origin: IntArray, times: IntArray | None) -> Columns:
        """Return what moves carry from the rows they start at; each stands for so many."""
        # A row is left at most once by a move, and in order: as many origins as rows are all of them.
        taken = [column if column.size == origin.size else column[origin] for column in carried]
        if self.plays and times is not None:
            if self.exact:
                taken[:2] = [column * times.astype(object) for column in taken[:2]]
            elif self.exact_counts:
                taken[:2] = [taken[0] * times.astype(object), taken[1] * times]
            else:
                # Not as complex numbers: endless plays times a share of nothing would be no number at all.
                taken[0] = (_parts(taken[0]) * times[:, np.newaxis]).view(np.complex128).ravel()
        return tuple(taken)

    def plays_of(self, columns: Columns) -> Column:
        """Return the plays, to be read or changed in place."""
        return columns[0] if self.has_separate_columns else columns[0].real

    def shares_of(self, columns: Columns) -> Column:
        """Return the shares, to be read or changed in place."""
        return columns[1] if self.has_separate_columns else columns[0].imag

    def ending_statistics(self, columns: Columns, situations: int) -> EndingStatistics:
        """Return what reached an ending."""
        steps = int(columns[-1].min()) if self.moves else None
        if not self.plays:
            return EndingStatistics(situations, None, None, steps)
        plays, share = self.plays_of(columns).sum(), self.shares_of(columns).sum()
        return EndingStatistics(
            situations,
            plays if self.has_separate_columns else float(plays),
            share if self.exact else float(share),
            steps,
        )

    def depths(self, columns: Columns) -> IntArray | None:
        """Return the fewest moves, if they are counted."""
        return columns[-1] if self.moves else None


def _parts(column: Column) -> Column:
    return np.ascontiguousarray(column).view(np.float64).reshape(-1, 2)


def _objects(values: list[int] | list[Fraction]) -> Column:
    column: Column = np.empty(len(values), object)
    column[:] = values
    return column
