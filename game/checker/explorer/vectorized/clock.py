"""The clock, vectorised (law 4): days pass over many packed states at once (R2 to R5, R21 to R23).

Input: rows and a number of days. Output: the rows after those days. What is pending is stored as the days until it
arrives. On each day everything with one day left arrives: messages are received and answered, then consequences arrive
as declared; then every pending field is decremented. What is queued meanwhile is stored with a day more, so that it is
right afterwards.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.checker.explorer.bit_layout import BitField
from game.checker.explorer.state_sets import BoolArray, IntArray, PackedStates
from game.checker.explorer.state_variables import StateVariable, pending_variable
from game.checker.explorer.vectorized.answers import AnswerCompiler, LateAnswers, compile_starts
from game.checker.explorer.vectorized.conditions import is_due
from game.checker.explorer.vectorized.effects import (
    BitAssignment,
    EffectCompiler,
    RowOperation,
    StepContext,
    apply_where,
    compose,
    with_word,
)
from game.checker.explorer.vectorized.texts import compile_texts, evaluate_texts
from game.scenario.model.scenario import Consequence


@dataclass(frozen=True)
class Clock:
    """The passing of days."""

    pending: tuple[int, ...]
    """By word, the bits of all pending fields."""
    fields: tuple["PendingFields", ...]
    """The pending fields, those of a word and a width together."""
    receipts: tuple[tuple[BitField, BitAssignment], ...]
    """What may be received by an agency."""
    answers: tuple[LateAnswers, ...]
    """The answers to what was received, in the order of the recipients."""
    starts: tuple[RowOperation, ...]
    """What starts consequences by their condition."""
    arrivals: tuple[tuple[BitField, RowOperation], ...]
    """Consequences that may arrive, in the order of R3."""

    def run(self, rows: PackedStates, moment: StepContext, days: int) -> PackedStates:
        """Return the rows after some days; the context's day is advanced."""
        for _ in range(days):
            moment.day += 1
            active = self._active(rows)
            if any(answers.always_possible for answers in self.answers):
                rows = self._pass_day(rows, moment)
            elif active is not None:
                rows = apply_where((active, ~active), self._pass_day, rows, moment)
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
        # What arrives is answered after everything was received: until then it stands in columns beside the words.
        due = self._due(rows)
        width, arriving = len(self.pending), [answers.arriving(rows, due) for answers in self.answers]
        rows = (*rows[:-1], *arriving, rows[-1])
        for field, receive in self.receipts:
            if due[field.word] >> field.shift & 1:
                rows = receive.where(is_due(field, rows), rows)
        for column, answers in enumerate(self.answers, width):
            rows = answers.answer(column, rows, moment)
        rows = (*rows[:width], rows[-1])
        for act in self.starts:
            rows = act(rows, moment)
        for field, act in self.arrivals:
            rows = _apply_due(field, act, rows, moment)
        for fields in self.fields:
            word = rows[fields.word]
            rows = with_word(rows, fields.word, word - fields.pending(word))
        return rows

    def _due(self, rows: PackedStates) -> list[int]:
        """Return, by word, the lowest bits of the fields that arrive in any row."""
        due = [0] * len(self.pending)
        for fields in self.fields:
            due[fields.word] |= int(np.bitwise_or.reduce(fields.due(rows[fields.word])))
        return due


@dataclass(frozen=True)
class PendingFields:
    """The pending fields of one width in a word: all are read and decremented at once."""

    word: int
    width: int
    lowest: int
    """The lowest bits of the fields."""

    def due(self, word: IntArray) -> IntArray:
        """Return the lowest bit of each field in which one day is left."""
        return word & self.lowest & ~self._upper(word)

    def pending(self, word: IntArray) -> IntArray:
        """Return the lowest bit of each field in which days are left."""
        return (word & self.lowest) | self._upper(word)

    def _upper(self, word: IntArray) -> IntArray:
        """Return the lowest bit of each field that has a bit above it."""
        upper = np.zeros_like(word)
        for shift in range(1, self.width):
            upper |= word >> shift
        return upper & self.lowest


def _pending_fields(fields: Iterable[BitField]) -> tuple[PendingFields, ...]:
    lowest = Counter[tuple[int, int]]()
    for field in fields:
        lowest[field.word, field.width] += 1 << field.shift
    return tuple(PendingFields(word, width, bits) for (word, width), bits in lowest.items())


def _apply_due(field: BitField, act: RowOperation, rows: PackedStates, moment: StepContext) -> PackedStates:
    due = is_due(field, rows)
    return apply_where((due, ~due), act, rows, moment) if due.any() else rows


def compile_clock(answers: AnswerCompiler) -> Clock:
    """Compile the clock."""
    effects = answers.effects
    layout, scenario = effects.layout, effects.reading.scenario
    starts = compile_starts(effects, extra=1)
    receipts = [
        (field, effects.receive(variable.agency, variable.subject))
        for variable, field in layout.pending_fields.items()
        if variable.kind == "transit"
    ]
    arrivals = [
        (pending, compose([_compile_arrival(effects, name, later), *starts]))
        for name, later in scenario.later.items()
        if (pending := layout.pending_fields.get(pending_variable(name))) is not None
    ]
    late = (answers.late(recipient) for recipient in effects.contacts.recipients)
    return Clock(
        layout.pending(),
        _pending_fields(layout.pending_fields.values()),
        tuple(receipts),
        tuple(each for each in late if each is not None),
        tuple(starts),
        tuple(arrivals),
    )


def _compile_arrival(effects: EffectCompiler, name: str, later: Consequence) -> RowOperation:
    layout, reading = effects.layout, effects.reading
    clear_pending = effects.put((layout.pending_fields[pending_variable(name)], 0))
    mark_arrived = effects.put((layout.value_fields.get(StateVariable("arrived", name)), 1))
    act = compose([mark_arrived, *effects.acts(f"later:{name}", later.do, extra=1)])
    when = effects.conditions.branch(reading.expression(later.when))
    texts = compile_texts(effects, f"later:{name}", later.text)

    def arrive(rows: PackedStates, moment: StepContext) -> PackedStates:
        rows = act(rows, moment)
        evaluate_texts(texts, rows, moment)
        return rows

    def run(rows: PackedStates, moment: StepContext) -> PackedStates:
        rows = clear_pending(rows, moment)
        masks = when.masks(rows, moment.day)
        moment.watch.record_condition("arrival", name, masks, rows)
        return apply_where(masks, arrive, rows, moment)

    return run
