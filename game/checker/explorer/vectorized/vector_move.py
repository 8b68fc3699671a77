"""A move, vectorised: where it is enabled, and which states it leads to, for many packed states at once."""

from dataclasses import dataclass

from game.checker.explorer.vectorized.conditions import Branch, RowPredicate
from game.checker.explorer.vectorized.scene_entry import RowTransition


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
