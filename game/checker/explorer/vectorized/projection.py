"""The projection, vectorised: what is not live in a scene is cleared on entering it.

Input: rows with the projection of the scene that is left. Output: rows with the projection of the scene that is
entered, so that states that differ in nothing live become equal. Also here: predicates and operations on counters.
"""

from collections.abc import Iterable, Iterator

from game.checker.explorer.bit_layout import ATTENTION, DESK_TIME, TURNS, BitField
from game.checker.explorer.state_sets import IntArray
from game.checker.explorer.state_variables import StateVariable, knowledge_variable, transit_variable
from game.checker.explorer.vectorized.conditions import Branch, RowPredicate, is_set
from game.checker.explorer.vectorized.effects import (
    BitAssignment,
    EffectCompiler,
    RowOperation,
    compose,
    conditional,
    with_word,
)


def compile_projection(effects: EffectCompiler, scene: str) -> RowOperation:
    """Compile the projection on a move into a scene, or on staying in it."""
    live = effects.live.live_by_scene[scene]
    clear = clear_all_but(effects, [*live, ATTENTION, DESK_TIME, TURNS])
    return compose([*_forget_overtaken(effects, live), clear])


def _forget_overtaken(effects: EffectCompiler, live: frozenset[StateVariable]) -> Iterator[RowOperation]:
    """Yield the operations that clear what is on its way to an agency that has it, where no answer depends on it."""
    for variable, field in effects.layout.pending_fields.items():
        known = knowledge_variable(variable.agency, variable.subject)
        if variable in effects.live.ever_live and variable not in live and known in live:
            yield conditional(Branch(is_set(effects.layout.value_fields[known])), effects.put((field, 0)))


def clear_all_but(effects: EffectCompiler, variables: Iterable[StateVariable]) -> BitAssignment:
    """Return the assignment that clears every field but those of some variables."""
    layout = effects.layout
    clear = [0] * layout.words
    for field in (*layout.value_fields.values(), *layout.pending_fields.values()):
        clear[field.word] |= field.mask
    for variable in variables:
        transit = transit_variable(variable.agency, variable.subject) if variable.kind == "known" else variable
        for live in (layout.value_fields.get(variable), layout.pending_fields.get(transit)):
            if live is not None:
                clear[live.word] &= ~live.mask
    return BitAssignment(tuple(clear), (0,) * layout.words)


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
