"""What rows keep on coming to stand in a scene: what is still read there, and counts in place of what is not."""

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
    """Make ready what is kept on coming from one scene to another, or on staying."""
    live = effects.live
    if scene not in live.counting_scenes:
        return clear_all_but(effects, [*live.live_by_scene[scene], ATTENTION, DESK_TIME])
    gone = sorted(live.live_by_scene[left] - live.live_by_scene[scene])
    acts = [_counted(effects, memory) for memory in gone if _is_countable(effects, memory)]
    return compose(
        [*acts, clear_all_but(effects, [*live.live_by_scene[scene], ATTENTION, DESK_TIME, UNTOLD, UNWRITTEN])]
    )


def clear_all_but(effects: EffectCompiler, memories: Iterable[StateVariable]) -> BitAssignment:
    """Forget everything but some memories."""
    layout = effects.layout
    clear = [0] * layout.words
    for every in (*layout.value_fields.values(), *layout.pending_fields.values()):
        clear[every.word] |= every.mask
    for memory in memories:
        for field in (layout.value_fields.get(memory), layout.pending_fields.get(memory)):
            if field is not None:
                clear[field.word] &= ~field.mask
    return BitAssignment(tuple(clear), (0,) * layout.words)


def _is_countable(effects: EffectCompiler, memory: StateVariable) -> bool:
    return memory.kind == "recorded" or (memory.kind == "told" and memory.agency != effects.reading.desk)


def _counted(effects: EffectCompiler, memory: StateVariable) -> RowOperation:
    """Count what nothing will read any more, if it could still be written or told."""
    layout = effects.layout
    total = layout.value_fields[UNWRITTEN if memory.kind == "recorded" else UNTOLD]
    held = layout.value_fields[knowledge_variable(effects.reading.desk, memory.subject)]
    done, due = layout.value_fields[memory], layout.pending_fields.get(memory)

    def run(rows: PackedStates, _moment: StepContext) -> PackedStates:
        open_: BoolArray = ((rows[held.word] & held.mask) != 0) & ((rows[done.word] & done.mask) == 0)
        if due is not None:
            open_ &= (rows[due.word] & due.mask) == 0
        return with_word(rows, total.word, rows[total.word] + (open_.astype(np.int64) << total.shift))

    return run


def partition_rows(rows: PackedStates, answer: RowMask) -> tuple[PackedStates, PackedStates]:
    """Part rows into those a condition holds for and the others."""
    if isinstance(answer, bool):
        nothing = select_rows(rows, np.empty(0, np.int64))
        return (rows, nothing) if answer else (nothing, rows)
    return select_rows(rows, np.flatnonzero(answer)), select_rows(rows, np.flatnonzero(~answer))


def is_set(field: BitField) -> RowPredicate:
    """Ask whether a field holds anything."""
    return lambda rows, _day: (rows[field.word] & field.mask) != 0


def is_clear(field: BitField) -> RowPredicate:
    """Ask whether a field holds nothing."""
    return lambda rows, _day: (rows[field.word] & field.mask) == 0


def at_least(field: BitField | None, number: int) -> RowPredicate:
    """Ask whether a counter holds so much; one without a field is always 0."""
    if field is None:
        return lambda _rows, _day: number <= 0
    return lambda rows, _day: (rows[field.word] & field.mask) >= (number << field.shift)


def decrement(field: BitField | None, number: int) -> Iterator[RowOperation]:
    """Take something off a counter."""
    if field is not None and number:
        yield lambda rows, _moment: with_word(rows, field.word, _minus(rows[field.word], number << field.shift))


def _minus(word: IntArray, bits: int) -> IntArray:
    return word - bits
