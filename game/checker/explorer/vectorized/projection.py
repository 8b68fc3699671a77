"""The projection, vectorised: what is not live in a scene is cleared on entering it, and dead moves are counted.

Input: rows with the projection of the scene that is left. Output: rows with the projection of the scene that is
entered, so that states that differ in nothing live become equal. Also here: predicates and operations on single fields.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from game.checker.explorer.bit_layout import ATTENTION, DESK_TIME, UNTOLD, UNWRITTEN, BitField
from game.checker.explorer.state_sets import BoolArray, IntArray, PackedStates, select_rows
from game.checker.explorer.state_variables import StateVariable, knowledge_variable
from game.checker.explorer.vectorized.conditions import RowMask, RowPredicate
from game.checker.explorer.vectorized.effects import (
    BitAssignment,
    EffectCompiler,
    RowOperation,
    StepContext,
    compose,
    with_word,
)


def compile_projection(effects: EffectCompiler, scene: str, left: str) -> RowOperation:
    """Compile the projection on a move from one scene to another, or on staying."""
    live = effects.live
    if scene not in live.counting_scenes:
        return clear_all_but(effects, [*live.live_by_scene[scene], ATTENTION, DESK_TIME])
    dead = sorted(live.live_by_scene[left] - live.live_by_scene[scene])
    acts = [_count_dead(effects, variable) for variable in dead if _is_countable(effects, variable)]
    return compose(
        [*acts, clear_all_but(effects, [*live.live_by_scene[scene], ATTENTION, DESK_TIME, UNTOLD, UNWRITTEN])]
    )


def clear_all_but(effects: EffectCompiler, variables: Iterable[StateVariable]) -> BitAssignment:
    """Return the assignment that clears every field but those of some variables."""
    layout = effects.layout
    clear = [0] * layout.words
    for field in (*layout.value_fields.values(), *layout.pending_fields.values()):
        clear[field.word] |= field.mask
    for variable in variables:
        for live in (layout.value_fields.get(variable), layout.pending_fields.get(variable)):
            if live is not None:
                clear[live.word] &= ~live.mask
    return BitAssignment(tuple(clear), (0,) * layout.words)


def _is_countable(effects: EffectCompiler, variable: StateVariable) -> bool:
    return variable.kind == "recorded" or (variable.kind == "told" and variable.agency != effects.reading.desk)


def _count_dead(effects: EffectCompiler, variable: StateVariable) -> RowOperation:
    """Add a variable that is dead from here on to a counter, where its piece could still be recorded or told."""
    layout = effects.layout
    total = layout.value_fields[UNWRITTEN if variable.kind == "recorded" else UNTOLD]
    held = layout.value_fields[knowledge_variable(effects.reading.desk, variable.subject)]
    known, pending = layout.value_fields[variable], layout.pending_fields.get(variable)

    def run(rows: PackedStates, _moment: StepContext) -> PackedStates:
        is_open: BoolArray = ((rows[held.word] & held.mask) != 0) & ((rows[known.word] & known.mask) == 0)
        if pending is not None:
            is_open &= (rows[pending.word] & pending.mask) == 0
        return with_word(rows, total.word, rows[total.word] + (is_open.astype(np.int64) << total.shift))

    return run


def partition_rows(rows: PackedStates, mask: RowMask) -> tuple[PackedStates, PackedStates]:
    """Return the rows a condition holds for, and the others."""
    if isinstance(mask, bool):
        nothing = select_rows(rows, np.empty(0, np.int64))
        return (rows, nothing) if mask else (nothing, rows)
    return select_rows(rows, np.flatnonzero(mask)), select_rows(rows, np.flatnonzero(~mask))


def is_set(field: BitField) -> RowPredicate:
    """Return the predicate that a field is not 0."""
    return lambda rows, _day: (rows[field.word] & field.mask) != 0


def is_clear(field: BitField) -> RowPredicate:
    """Return the predicate that a field is 0."""
    return lambda rows, _day: (rows[field.word] & field.mask) == 0


def at_least(field: BitField | None, number: int) -> RowPredicate:
    """Return the predicate that a counter is not below a number; one without a field is always 0."""
    if field is None:
        return lambda _rows, _day: number <= 0
    return lambda rows, _day: (rows[field.word] & field.mask) >= (number << field.shift)


def decrement(field: BitField | None, number: int) -> Iterator[RowOperation]:
    """Yield the operation that takes a number off a counter; nothing for one without a field."""
    if field is not None and number:
        yield lambda rows, _moment: with_word(rows, field.word, _subtract(rows[field.word], number << field.shift))


def _subtract(word: IntArray, bits: int) -> IntArray:
    return word - bits
