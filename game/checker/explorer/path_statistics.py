"""Path statistics: for each state the plays that lead to it, their probability, and the fewest moves.

Input: the statistics of a bucket's states and the number of moves enabled in each. Output: what each move contributes
to its target; equal targets are added up, or minimised. Plays are paths; the share of a path is its probability if
every enabled move is as likely as any other. Both are floating point, or exact where a caller asks for it.
"""

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
    """Which columns of statistics a set of states has: plays and shares together or neither; depth or not.

    Plays and shares that need not be exact are one complex column, the real part the plays and the imaginary part the
    share: two numbers side by side are gathered and added in half the time of two columns.
    """

    plays: bool
    moves: bool
    exact: bool = False
    """Whether plays and shares are whole numbers and fractions instead of floating point."""
    exact_counts: bool = False
    """Whether plays alone are whole numbers, beside shares in floating point: what a large story has memory for."""

    @property
    def has_separate_columns(self) -> bool:
        """Tell whether plays and shares have a column each."""
        return self.exact or self.exact_counts

    @property
    def merges(self) -> tuple[ColumnMerge, ...]:
        """Return, by column, how the numbers of equal states are merged."""
        sums = (2 if self.has_separate_columns else 1) if self.plays else 0
        return (sum_groups,) * sums + (min_groups,) * int(self.moves)

    def initial(self, starts: int) -> Columns:
        """Return the columns of one initial state, of so many that are equally likely."""
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
        """Return the columns of so many states that nothing leads to yet."""
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
        """Add columns to others at some places, in place; a place may occur more than once."""
        for total, more in zip(into[: len(into) - self.moves], columns, strict=False):
            np.add.at(total, places, more)
        if self.moves:
            np.minimum.at(into[-1], places, columns[-1])

    def per_move(self, columns: Columns, offered: IntArray) -> Columns:
        """Return what one move out of each state contributes, by how many are enabled there."""
        contributed: list[Column] = []
        if self.plays and self.exact:
            contributed += [columns[0], columns[1] / np.maximum(offered, 1).astype(object)]
        elif self.plays and self.exact_counts:
            contributed += [columns[0], columns[1] / np.maximum(offered, 1)]
        elif self.plays:
            both = columns[0].copy()
            both.imag /= np.maximum(offered, 1)
            contributed.append(both)
        if self.moves:
            contributed.append(columns[-1] + 1)
        return tuple(contributed)

    def propagate(self, columns: Columns, origin: IntArray) -> Columns:
        """Return what arrives in successors of the rows at `origin`."""
        return tuple(column[origin] for column in columns)

    def plays_of(self, columns: Columns) -> Column:
        """Return the column of plays, to be read or changed in place."""
        return columns[0] if self.has_separate_columns else columns[0].real

    def shares_of(self, columns: Columns) -> Column:
        """Return the column of shares, to be read or changed in place."""
        return columns[1] if self.has_separate_columns else columns[0].imag

    def ending_statistics(self, columns: Columns, situations: int) -> EndingStatistics:
        """Return the statistics of the states of an ending."""
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
        """Return the fewest moves to each state; None if they are not counted."""
        return columns[-1] if self.moves else None


def _objects(values: list[int] | list[Fraction]) -> Column:
    column: Column = np.empty(len(values), object)
    column[:] = values
    return column
