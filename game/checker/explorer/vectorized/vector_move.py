"""A move, vectorised: where it is enabled, and which states it leads to, for many packed states at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from game.checker.explorer.state_sets import PackedStates
from game.checker.explorer.vectorized.conditions import Branch, RowPredicate, all_of, always
from game.checker.explorer.vectorized.effects import RowOperation, StepContext
from game.checker.explorer.vectorized.scene_entry import Placement, RowTransition


@dataclass(frozen=True)
class VectorMove:
    """A move, enabled where every predicate holds."""

    key: str
    when: Branch | None
    """The author's condition, if there is one."""
    open: tuple[RowPredicate, ...]
    """The conditions of the rules beside it."""
    lead: RowTransition | None
    """Where it leads; None for a move that changes no live variable and is not followed."""
    is_certain: bool = True
    """Whether it is enabled wherever `open` holds and `when` cannot fail; False if open variables decide more."""
    contact: bool = False
    """Whether it is a note or a contact."""
    choice: bool = False
    """Whether it is a choice of the scene, not a look, a line, a document or a contact."""
    act: RowOperation | None = None
    """What it changes before `lead` is followed, which the contacts of a scene share."""

    @cached_property
    def is_open(self) -> RowPredicate:
        """Return the predicate that every rule beside the author's condition allows it."""
        return all_of([always, *self.open])

    def follow(self, rows: PackedStates, moment: StepContext) -> Iterable[Placement]:
        """Return where rows are led; nowhere by a move that is not followed."""
        if self.lead is None or not rows[-1].size:
            return ()
        return self.lead(rows if self.act is None else self.act(rows, moment), moment)
