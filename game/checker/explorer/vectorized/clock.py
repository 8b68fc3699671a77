"""The clock, vectorised (law 4): days pass over many packed states at once (R2 to R5).

Input: rows and a number of days. Output: the rows after those days. What is pending is stored as the days until it
arrives. On each day everything with one day left arrives, messages before consequences and those as declared; then
every pending field is decremented. What is queued meanwhile is stored with a day more, so that it is right afterwards.
"""

from dataclasses import dataclass

import numpy as np

from game.checker.explorer.bit_layout import BitField
from game.checker.explorer.state_sets import BoolArray, PackedStates
from game.checker.explorer.state_variables import StateVariable, pending_variable
from game.checker.explorer.vectorized.effects import (
    EffectCompiler,
    RowOperation,
    StepContext,
    apply_at,
    compose,
    with_word,
)
from game.checker.explorer.vectorized.texts import compile_texts, evaluate_texts
from game.scenario.model.scenario import Consequence


@dataclass(frozen=True)
class Clock:
    """The passing of days for the states of one scene."""

    pending: tuple[int, ...]
    """By word, the bits of all pending fields."""
    fields: tuple[BitField, ...]
    arrivals: tuple[tuple[BitField, RowOperation], ...]
    """What may arrive and its effect, in the order of R3."""

    def run(self, rows: PackedStates, moment: StepContext, days: int) -> PackedStates:
        """Return the rows after some days; the context's day is advanced."""
        for _ in range(days):
            moment.day += 1
            active = self._active(rows)
            if active is not None:
                rows = apply_at(np.flatnonzero(active), self._pass_day, rows, moment)
        return rows

    def _active(self, rows: PackedStates) -> BoolArray | None:
        """Return the mask of the rows that have anything pending."""
        mask = None
        for place, bits in enumerate(self.pending):
            if bits:
                has_pending = (rows[place] & bits) != 0
                mask = has_pending if mask is None else mask | has_pending
        return mask

    def _pass_day(self, rows: PackedStates, moment: StepContext) -> PackedStates:
        for field, act in self.arrivals:
            arrives = (rows[field.word] & field.mask) == (1 << field.shift)
            if arrives.any():
                rows = apply_at(np.flatnonzero(arrives), act, rows, moment)
        for field in self.fields:
            is_pending = (rows[field.word] & field.mask) != 0
            rows = with_word(rows, field.word, rows[field.word] - (is_pending.astype(np.int64) << field.shift))
        return rows


def compile_clock(effects: EffectCompiler, here: str | None) -> Clock:
    """Compile the clock for states of a scene; `here` as in `EffectCompiler.acts`."""
    layout, reading = effects.layout, effects.reading
    arrivals: list[tuple[BitField, RowOperation]] = []
    for variable, field in layout.pending_fields.items():
        if variable.kind == "told":
            arrivals.append((field, _compile_receipt(effects, variable, here)))
    for name, later in reading.scenario.later.items():
        pending = layout.pending_fields.get(pending_variable(name))
        if pending is not None:
            arrivals.append((pending, _compile_arrival(effects, name, later, here)))
    return Clock(layout.pending(), tuple(layout.pending_fields.values()), tuple(arrivals))


def _compile_receipt(effects: EffectCompiler, variable: StateVariable, here: str | None) -> RowOperation:
    if variable.agency == effects.reading.desk:
        return effects.learn(variable.subject, here)
    return effects.put((effects.layout.pending_fields[variable], 0), (effects.layout.value_fields[variable], 1))


def _compile_arrival(effects: EffectCompiler, name: str, later: Consequence, here: str | None) -> RowOperation:
    layout, reading = effects.layout, effects.reading
    clear_pending = effects.put((layout.pending_fields[pending_variable(name)], 0))
    mark_arrived = effects.put((layout.value_fields.get(StateVariable("arrived", name)), 1))
    act = compose([mark_arrived, *effects.acts(f"later:{name}", later.do, here, extra=1)])
    holds = effects.conditions.test(reading.expression(later.when))
    texts = compile_texts(effects, f"later:{name}", later.text)

    def arrive(rows: PackedStates, moment: StepContext) -> PackedStates:
        rows = act(rows, moment)
        evaluate_texts(texts, rows, moment)
        return rows

    def run(rows: PackedStates, moment: StepContext) -> PackedStates:
        rows = clear_pending(rows, moment)
        mask = holds(rows, moment.day)
        moment.watch.record_condition("arrival", name, mask, rows)
        if isinstance(mask, bool):
            return arrive(rows, moment) if mask else rows
        return apply_at(np.flatnonzero(mask), arrive, rows, moment)

    return run
