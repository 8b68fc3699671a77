"""Effects read a second time (law 4): the same models, applied to many packed situations at once.

Rows carry a last column beside their words: the row of the bucket they came from. Nothing here changes an array in
place that it was given.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.checker.explorer.bit_layout import UNTOLD, UNWRITTEN, BitField, StateLayout
from game.checker.explorer.liveness import Liveness
from game.checker.explorer.observations import Observable, ObservationLog
from game.checker.explorer.state_sets import IntArray, PackedStates, select_rows
from game.checker.explorer.state_variables import (
    StateVariable,
    information_handled,
    knowledge_variable,
    pending_variable,
    record_variable,
)
from game.checker.explorer.story_analysis import StoryAnalysis
from game.checker.explorer.vectorized.conditions import ConditionCompiler, RowPredicate, read_field
from game.scenario.model.effects import Add, Cancel, Effect, If, Later, Learn, Record, Set, Share


@dataclass
class StepContext:
    """The day on which effects happen, and who watches."""

    day: int
    watch: ObservationLog


RowOperation = Callable[[PackedStates, StepContext], PackedStates]
"""Something that happens to rows."""


@dataclass(frozen=True)
class BitAssignment:
    """Bits cleared and set the same in every row, by word; two in a row are one."""

    clear: tuple[int, ...]
    bits: tuple[int, ...]

    def then(self, other: "BitAssignment") -> "BitAssignment":
        """Return the two done one after the other."""
        clear = tuple(one | two for one, two in zip(self.clear, other.clear, strict=True))
        bits = tuple((one & ~cut) | two for one, cut, two in zip(self.bits, other.clear, other.bits, strict=True))
        return BitAssignment(clear, bits)

    @cached_property
    def changes(self) -> tuple[tuple[int, int, int], ...]:
        """Return the words that change: their place, the bits that go, those that come."""
        words = enumerate(zip(self.clear, self.bits, strict=True))
        return tuple((place, clear & ~bits, bits) for place, (clear, bits) in words if clear or bits)

    def __call__(self, rows: PackedStates, _moment: StepContext) -> PackedStates:
        """Clear and set the bits."""
        for place, gone, bits in self.changes:
            word = rows[place]
            if gone:
                word = word & ~gone
            if bits:
                word = word | bits
            rows = with_word(rows, place, word)
        return rows


def compose(acts: Iterable[RowOperation]) -> RowOperation:
    """Join acts into one; neighbours that only put bits are put together."""
    short: list[RowOperation] = []
    for act in acts:
        if isinstance(act, BitAssignment) and short and isinstance(short[-1], BitAssignment):
            short[-1] = short[-1].then(act)
        else:
            short.append(act)
    if len(short) == 1:
        return short[0]

    def run(rows: PackedStates, moment: StepContext) -> PackedStates:
        for act in short:
            rows = act(rows, moment)
        return rows

    return run


def conditional(test: RowPredicate, act: RowOperation, asked: str) -> RowOperation:
    """Let something happen only where a condition holds; `asked` is the name to note the answer by, or empty."""

    def run(rows: PackedStates, moment: StepContext) -> PackedStates:
        answer = test(rows, moment.day)
        if asked:
            moment.watch.record_condition("if", asked, answer, rows)
        if isinstance(answer, bool):
            return act(rows, moment) if answer else rows
        return apply_at(np.flatnonzero(answer), act, rows, moment)

    return run


def apply_at(places: IntArray, act: RowOperation, rows: PackedStates, moment: StepContext) -> PackedStates:
    """Let something happen to the rows at some places."""
    if not places.size:
        return rows
    if places.size == rows[-1].size:
        return act(rows, moment)
    changed = act(select_rows(rows, places), moment)
    words = []
    for before, after in zip(rows[:-1], changed[:-1], strict=True):
        word = before.copy()
        word[places] = after
        words.append(word)
    return (*words, rows[-1])


def with_word(rows: PackedStates, place: int, word: IntArray) -> PackedStates:
    """Return rows with another word."""
    return (*rows[:place], word, *rows[place + 1 :])


@dataclass(frozen=True)
class EffectCompiler:
    """Makes effects ready for one layout."""

    reading: StoryAnalysis
    live: Liveness
    layout: StateLayout
    conditions: ConditionCompiler

    def put(self, *changes: tuple[BitField | None, int]) -> BitAssignment:
        """Return an act that gives fields new numbers; one the layout forgot stays forgotten."""
        clear, bits = [0] * self.layout.words, [0] * self.layout.words
        for field, code in changes:
            if field is not None:
                clear[field.word] |= field.mask
                bits[field.word] = (bits[field.word] & ~field.mask) | (code << field.shift)
        return BitAssignment(tuple(clear), tuple(bits))

    def acts(self, name: str, effects: Sequence[Effect], here: str | None, extra: int = 0) -> list[RowOperation]:
        """Make a list of effects ready, by whose name each is asked about.

        `here` is the scene in whose terms the rows stand, None where nothing is counted any more; `extra` is 1 while
        a day is being worked on, since everything on its way comes a day nearer when it is done.
        """
        made: list[RowOperation] = []
        for number, effect in enumerate(effects):
            asked = f"{name}!{number}"
            if self.live.question.observes_effect(asked):
                made += [self._ask(asked, info) for info in information_handled(effect)]
            made += self._acts(asked, effect, here, extra)
        return made

    def _ask(self, name: str, info: str) -> RowOperation:
        """Note whether a piece is held."""
        field = self.layout.value_fields.get(knowledge_variable(self.reading.desk, info))

        def run(rows: PackedStates, moment: StepContext) -> PackedStates:
            held = False if field is None else (rows[field.word] & field.mask) != 0
            moment.watch.record_condition("held", f"{name}.{info}", held, rows)
            return rows

        return run

    def _acts(self, name: str, effect: Effect, here: str | None, extra: int) -> list[RowOperation]:
        holds, due = self.layout.value_fields, self.layout.pending_fields
        match effect:
            case Learn():
                return [self.learn(info, here) for info in effect.learn]
            case Record():
                return [self._record(info) for info in effect.record if record_variable(info) in holds]
            case Share():
                pairs = [(agency, info) for info in effect.share.what for agency in effect.share.to]
                days = self.reading.scenario.channels[effect.share.by].days
                return [self.tell(*pair, days + extra if days else 0) for pair in pairs if self._can_tell(*pair)]
            case Set():
                return [self._set(name, effect) for name in effect.set]
            case Add():
                return [
                    self._add(name, by) for name, by in effect.add.items() if StateVariable("variable", name) in holds
                ]
            case Later():
                pending = [(due.get(pending_variable(name)), days) for name, days in effect.later.items()]
                return [_queue(field, days + extra) for field, days in pending if field is not None]
            case Cancel():
                return [self.put(*((due.get(pending_variable(name)), 0) for name in effect.cancel))]
            case If():
                inner = compose(self.acts(name, effect.do, here, extra))
                test = self.conditions.test(self.reading.expression(effect.condition))
                return [conditional(test, inner, name if self.live.question.observes_effect(name) else "")]

    def learn(self, info: str, here: str | None) -> RowOperation:
        """Let this desk hold a piece; what it can newly write and tell is counted where it is on offer."""
        memory = knowledge_variable(self.reading.desk, info)
        held = self.layout.value_fields.get(memory)
        put = self.put((held, 1), (self.layout.pending_fields.get(memory), 0))
        if held is None or here not in self.live.counting_scenes or memory not in self.live.live_by_scene[here]:
            return put
        more = self._newly_on_offer(info, here)
        if not more:
            return put
        bit, place = held.mask, held.word

        def run(rows: PackedStates, moment: StepContext) -> PackedStates:
            new = ((rows[place] & bit) == 0).astype(np.int64)
            for field, number in more:
                rows = with_word(rows, field.word, rows[field.word] + ((new * number) << field.shift))
            return put(rows, moment)

        return run

    def _newly_on_offer(self, info: str, here: str) -> list[tuple[BitField, int]]:
        kept, scenario = self.live.live_by_scene[here], self.reading.scenario
        untold = sum(
            knowledge_variable(agency, info) not in kept and info not in scenario.elsewhere.get(agency, ())
            for agency in scenario.agencies
            if agency != self.reading.desk
        )
        found = ((UNTOLD, untold), (UNWRITTEN, int(record_variable(info) not in kept)))
        return [(self.layout.value_fields[memory], number) for memory, number in found if number]

    def _record(self, info: str) -> RowOperation:
        field = self.layout.value_fields[record_variable(info)]
        held = self.layout.value_fields.get(knowledge_variable(self.reading.desk, info))

        def run(rows: PackedStates, _moment: StepContext) -> PackedStates:
            if held is None:
                return rows
            return with_word(rows, field.word, rows[field.word] | (read_field(held, rows) << field.shift))

        return run

    def _can_tell(self, agency: str, info: str) -> bool:
        known = (
            knowledge_variable(agency, info) in self.layout.value_fields
            and knowledge_variable(self.reading.desk, info) in self.layout.value_fields
        )
        return known and agency != self.reading.desk

    def tell(self, agency: str, info: str, days: int) -> RowOperation:
        """Send a held piece to an agency that has it neither nor on its way."""
        memory = knowledge_variable(agency, info)
        known, due = self.layout.value_fields[memory], self.layout.pending_fields.get(memory)
        held = self.layout.value_fields[knowledge_variable(self.reading.desk, info)]
        target = due if days and due is not None else known

        def run(rows: PackedStates, _moment: StepContext) -> PackedStates:
            new = ((rows[held.word] & held.mask) != 0) & ((rows[known.word] & known.mask) == 0)
            if due is not None:
                new &= (rows[due.word] & due.mask) == 0
            bits = new.astype(np.int64) * ((days or 1) << target.shift)
            return with_word(rows, target.word, rows[target.word] | bits)

        return run

    def _set(self, name: str, effect: Set) -> RowOperation:
        field = self.layout.value_fields.get(StateVariable("variable", name))
        return self.put((field, field.code(effect.set[name]) if field else 0))

    def _add(self, name: str, by: int) -> RowOperation:
        field = self.layout.value_fields[StateVariable("variable", name)]
        definition = self.reading.story.index.definitions[name]
        lowest = (definition.lowest or 0) - field.lowest
        highest = (definition.highest or 0) - field.lowest
        item = Observable("range", name) if definition.strict else None

        def run(rows: PackedStates, moment: StepContext) -> PackedStates:
            before = read_field(field, rows)
            wanted = before + by
            after = np.clip(wanted, lowest, highest)
            if item is not None and not moment.watch.is_decided(item):
                moment.watch.record(item, select_rows(rows, after != wanted))
            return with_word(rows, field.word, rows[field.word] + ((after - before) << field.shift))

        return run


def _queue(field: BitField, days: int) -> RowOperation:
    bits = days << field.shift

    def run(rows: PackedStates, _moment: StepContext) -> PackedStates:
        free = (rows[field.word] & field.mask) == 0
        return with_word(rows, field.word, rows[field.word] | (free.astype(np.int64) * bits))

    return run
