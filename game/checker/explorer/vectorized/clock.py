"""The clock read a second time (law 4): days pass over many packed situations at once (R2 to R5).

What is on its way is stored as the days until it comes. On each day everything that has one day left comes, messages
before consequences and those as declared; then all the rest is a day nearer. What sets out meanwhile is stored with a
day more, so that it is right when the day is done.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.checker.explorer.bit_layout import BitField
from game.checker.explorer.state_sets import BoolArray, PackedStates
from game.checker.explorer.state_variables import StateVariable, pending_variable
from game.checker.explorer.story_analysis import conditions_of
from game.checker.explorer.vectorized.conditions import RowMask, RowPredicate
from game.checker.explorer.vectorized.effects import (
    EffectCompiler,
    RowOperation,
    StepContext,
    apply_at,
    compose,
    with_word,
)
from game.scenario.model.fields import Paragraph
from game.scenario.model.scenario import Consequence

CompiledTexts = tuple[tuple[str, RowPredicate], ...]
"""The conditions of a text's pieces, each with its name."""


@dataclass(frozen=True)
class Clock:
    """Days passing for the situations of one scene."""

    pending: tuple[int, ...]
    """By word, the bits of everything that can be on its way."""
    fields: tuple[BitField, ...]
    arrivals: tuple[tuple[BitField, RowOperation], ...]
    """What comes, in the order of R3."""

    def run(self, rows: PackedStates, moment: StepContext, days: int) -> PackedStates:
        """Let days pass."""
        for _ in range(days):
            moment.day += 1
            active = self._active(rows)
            if active is not None:
                rows = apply_at(np.flatnonzero(active), self._day, rows, moment)
        return rows

    def _active(self, rows: PackedStates) -> BoolArray | None:
        found = None
        for place, bits in enumerate(self.pending):
            if bits:
                some = (rows[place] & bits) != 0
                found = some if found is None else found | some
        return found

    def _day(self, rows: PackedStates, moment: StepContext) -> PackedStates:
        for field, act in self.arrivals:
            come = (rows[field.word] & field.mask) == (1 << field.shift)
            if come.any():
                rows = apply_at(np.flatnonzero(come), act, rows, moment)
        for field in self.fields:
            away = (rows[field.word] & field.mask) != 0
            rows = with_word(rows, field.word, rows[field.word] - (away.astype(np.int64) << field.shift))
        return rows


def compile_clock(effects: EffectCompiler, here: str | None) -> Clock:
    """Make the clock ready for situations in a scene's terms."""
    layout, reading = effects.layout, effects.reading
    arrivals: list[tuple[BitField, RowOperation]] = []
    for memory, field in layout.pending_fields.items():
        if memory.kind == "told":
            arrivals.append((field, _receive(effects, memory, here)))
    for name, later in reading.scenario.later.items():
        due = layout.pending_fields.get(pending_variable(name))
        if due is not None:
            arrivals.append((due, _arrive(effects, name, later, here)))
    return Clock(layout.pending(), tuple(layout.pending_fields.values()), tuple(arrivals))


def _receive(effects: EffectCompiler, memory: StateVariable, here: str | None) -> RowOperation:
    if memory.agency == effects.reading.desk:
        return effects.learn(memory.subject, here)
    return effects.put((effects.layout.pending_fields[memory], 0), (effects.layout.value_fields[memory], 1))


def _arrive(effects: EffectCompiler, name: str, later: Consequence, here: str | None) -> RowOperation:
    layout, reading = effects.layout, effects.reading
    leave = effects.put((layout.pending_fields[pending_variable(name)], 0))
    noted = effects.put((layout.value_fields.get(StateVariable("arrived", name)), 1))
    come = compose([noted, *effects.acts(f"later:{name}", later.do, here, extra=1)])
    holds = effects.conditions.test(reading.expression(later.when))
    told = compile_texts(effects, f"later:{name}", later.text)

    def arrive(rows: PackedStates, moment: StepContext) -> PackedStates:
        rows = come(rows, moment)
        evaluate_texts(told, rows, moment)
        return rows

    def run(rows: PackedStates, moment: StepContext) -> PackedStates:
        rows = leave(rows, moment)
        answer = holds(rows, moment.day)
        moment.watch.record_condition("arrival", name, answer, rows)
        if isinstance(answer, bool):
            return arrive(rows, moment) if answer else rows
        return apply_at(np.flatnonzero(answer), arrive, rows, moment)

    return run


def compile_texts(effects: EffectCompiler, name: str, prose: Iterable[Paragraph]) -> CompiledTexts:
    """Make the conditions of a text ready, those that are asked."""
    return tuple(
        (place, effects.conditions.test(effects.reading.expression(condition)))
        for place, condition in conditions_of(name, prose, effects.live.question)
    )


def evaluate_texts(of: CompiledTexts, rows: PackedStates, moment: StepContext) -> None:
    """Ask the conditions of a text."""
    for name, test in of:
        answer: RowMask = test(rows, moment.day)
        moment.watch.record_condition("text", name, answer, rows)
