"""Effects, vectorised (law 4): the same models as the engine's, applied to many packed states at once.

Input: a list of effects and a layout. Output: operations from rows to rows. Rows have a last column beside their words:
the row of the bucket they came from. No operation changes an array in place that it was given.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.checker.explorer.bit_layout import BitField, StateLayout
from game.checker.explorer.contact_analysis import ContactAnalysis
from game.checker.explorer.liveness import Liveness
from game.checker.explorer.observations import Observable, ObservationLog
from game.checker.explorer.state_sets import IntArray, PackedStates, concatenate_rows, select_rows, unique_rows
from game.checker.explorer.state_variables import (
    StateVariable,
    awaits_variable,
    information_handled,
    knowledge_variable,
    pending_variable,
    record_variable,
    transit_variable,
)
from game.checker.explorer.story_analysis import StoryAnalysis
from game.checker.explorer.vectorized.conditions import (
    Branch,
    ConditionCompiler,
    RowMask,
    all_of,
    is_clear,
    is_set,
    opposite,
    read_field,
)
from game.scenario.model.effects import Add, Cancel, Effect, Forget, If, Later, Learn, Record, Set, Share


@dataclass
class StepContext:
    """The context of a move: the day, which advances while days pass, and the log of observations."""

    day: int
    watch: ObservationLog
    route: tuple[tuple[str, int], ...] = ()
    """The scenes that the route of a cut has led through in this move, each with the day (R26)."""


NO_CONTEXT = StepContext(0, ObservationLog())
"""The context of an operation that asks for none."""
NO_ROWS = np.empty(0, np.int64)
RowOperation = Callable[[PackedStates, StepContext], PackedStates]
"""From rows to rows, in a context."""


@dataclass(frozen=True)
class BitAssignment:
    """Bits cleared and bits set, by word, the same in every row; two in succession are one."""

    clear: tuple[int, ...]
    bits: tuple[int, ...]

    def then(self, other: "BitAssignment") -> "BitAssignment":
        """Return this assignment and another after it as one."""
        clear = tuple(first | second for first, second in zip(self.clear, other.clear, strict=True))
        bits = tuple(
            (first & ~cleared) | second
            for first, cleared, second in zip(self.bits, other.clear, other.bits, strict=True)
        )
        return BitAssignment(clear, bits)

    @cached_property
    def changes(self) -> tuple[tuple[int, int, int], ...]:
        """Return, for each word that changes, its place, the bits to clear and the bits to set."""
        words = enumerate(zip(self.clear, self.bits, strict=True))
        return tuple((place, clear & ~bits, bits) for place, (clear, bits) in words if clear or bits)

    def __call__(self, rows: PackedStates, _moment: StepContext) -> PackedStates:
        """Return the rows with those bits cleared and set."""
        for place, clear, bits in self.changes:
            word = rows[place]
            if clear:
                word = word & ~clear
            if bits:
                word = word | bits
            rows = with_word(rows, place, word)
        return rows

    def where(self, mask: RowMask, rows: PackedStates) -> PackedStates:
        """Return the rows with those bits cleared and set where a mask holds."""
        if isinstance(mask, bool):
            return self(rows, NO_CONTEXT) if mask else rows
        if not mask.any():
            return rows
        chosen = -mask.astype(np.int64)
        for place, clear, bits in self.changes:
            word = rows[place] & ~(chosen & clear) if clear else rows[place]
            rows = with_word(rows, place, word | (chosen & bits) if bits else word)
        return rows


def compose(acts: Iterable[RowOperation]) -> RowOperation:
    """Return some operations in succession as one; neighbours that only assign bits are merged."""
    merged: list[RowOperation] = []
    for act in acts:
        if isinstance(act, BitAssignment) and not act.changes:
            continue
        if isinstance(act, BitAssignment) and merged and isinstance(merged[-1], BitAssignment):
            merged[-1] = merged[-1].then(act)
        else:
            merged.append(act)
    if not merged:
        return BitAssignment((), ())
    if len(merged) == 1:
        return merged[0]

    def run(rows: PackedStates, moment: StepContext) -> PackedStates:
        for act in merged:
            rows = act(rows, moment)
        return rows

    return run


def conditional(branch: Branch, act: RowOperation, observed: str = "") -> RowOperation:
    """Return an operation on the rows a condition may hold for; `observed` is its name in the log, empty for none."""
    if isinstance(act, BitAssignment) and branch.may_fail is None and not observed:
        assign = act
        return lambda rows, moment: assign.where(branch.may_hold(rows, moment.day), rows)

    def run(rows: PackedStates, moment: StepContext) -> PackedStates:
        masks = branch.masks(rows, moment.day)
        if observed:
            moment.watch.record_condition("if", observed, masks, rows)
        return apply_where(masks, act, rows, moment)

    return run


def apply_where(
    masks: tuple[RowMask, RowMask], act: RowOperation, rows: PackedStates, moment: StepContext
) -> PackedStates:
    """Return the rows with an operation applied where a condition may hold, and as they are where it may fail."""
    changing, staying = partition_rows(rows, masks)
    if not changing[-1].size:
        return staying
    changed = act(changing, moment)
    if not staying[-1].size:
        return changed
    is_forked = staying[-1].size + changing[-1].size > rows[-1].size
    # Where both ways lead to the same state, one row is enough: forks in succession would double rows without end.
    return unique_rows([staying, changed]) if is_forked else concatenate_rows([staying, changed])


def partition_rows(rows: PackedStates, masks: tuple[RowMask, RowMask]) -> tuple[PackedStates, PackedStates]:
    """Return the rows a condition may hold for, and those it may fail for."""
    return rows_where(rows, masks[0]), rows_where(rows, masks[1])


def rows_where(rows: PackedStates, mask: RowMask) -> PackedStates:
    """Return the rows that a mask selects."""
    if isinstance(mask, bool):
        return rows if mask else (NO_ROWS,) * len(rows)
    places = mask.nonzero()[0]
    if not places.size:
        return (NO_ROWS,) * len(rows)
    return rows if places.size == mask.size else select_rows(rows, places)


def with_word(rows: PackedStates, place: int, word: IntArray) -> PackedStates:
    """Return rows with one word replaced."""
    return (*rows[:place], word, *rows[place + 1 :])


@dataclass(frozen=True)
class EffectCompiler:
    """Compiles effects for one layout."""

    contacts: ContactAnalysis
    live: Liveness
    layout: StateLayout
    conditions: ConditionCompiler

    @property
    def reading(self) -> StoryAnalysis:
        """Return the analysis of the story."""
        return self.contacts.reading

    def put(self, *changes: tuple[BitField | None, int]) -> BitAssignment:
        """Return the assignment of new codes to fields; None stands for a variable without a field."""
        clear, bits = [0] * self.layout.words, [0] * self.layout.words
        for field, code in changes:
            if field is not None:
                clear[field.word] |= field.mask
                bits[field.word] = (bits[field.word] & ~field.mask) | (code << field.shift)
        return BitAssignment(tuple(clear), tuple(bits))

    def acts(self, name: str, effects: Sequence[Effect], extra: int = 0) -> list[RowOperation]:
        """Compile a list of effects.

        Args:
            name: The name of the list, by which its effects are observed.
            effects: The effects.
            extra: 1 while a day passes, since every pending field is decremented at its end; else 0.
        """
        acts: list[RowOperation] = []
        for number, effect in enumerate(effects):
            place = f"{name}!{number}"
            if self.live.question.observes_effect(place):
                acts += [self._observe_held(place, info) for info in information_handled(effect)]
            acts += self._acts(place, effect, extra)
        return acts

    def _observe_held(self, name: str, info: str) -> RowOperation:
        """Return an operation that records whether a piece is held, and changes nothing."""
        field = self.layout.value_fields.get(knowledge_variable(self.reading.desk, info))

        def run(rows: PackedStates, moment: StepContext) -> PackedStates:
            held: RowMask = False if field is None else (rows[field.word] & field.mask) != 0
            moment.watch.record_condition("held", f"{name}.{info}", (held, opposite(held)), rows)
            return rows

        return run

    def _acts(self, name: str, effect: Effect, extra: int) -> list[RowOperation]:
        values, pending = self.layout.value_fields, self.layout.pending_fields
        match effect:
            case Learn():
                return [self._learn(info) for info in effect.learn]
            case Record():
                return [self._record(info) for info in effect.record if record_variable(info) in values]
            case Share():
                pairs = [(agency, info) for info in effect.share.what for agency in effect.share.to]
                days = self.reading.scenario.channels[effect.share.by].days
                return [act for pair in pairs for act in self.send(*pair, days + extra if days else 0, awaits=False)]
            case Set():
                return [self._set(name, effect) for name in effect.set]
            case Add():
                return [
                    self._add(name, by) for name, by in effect.add.items() if StateVariable("variable", name) in values
                ]
            case Later():
                queued = [(pending.get(pending_variable(name)), days) for name, days in effect.later.items()]
                return [queue(field, days + extra) for field, days in queued if field is not None]
            case Cancel():
                return [self.put(*((pending.get(pending_variable(name)), 0) for name in effect.cancel))]
            case Forget():
                return [act for info in self.reading.scenario.information for act in self._forget(info)]
            case If():
                inner = compose(self.acts(name, effect.do, extra))
                if (
                    isinstance(inner, BitAssignment)
                    and not inner.changes
                    and not self.live.question.observes_effect(name)
                ):
                    return []
                branch = self.conditions.branch(self.reading.expression(effect.condition))
                return [conditional(branch, inner, name if self.live.question.observes_effect(name) else "")]

    def _learn(self, info: str) -> RowOperation:
        variable = knowledge_variable(self.reading.desk, info)
        put = self.put((self.layout.value_fields.get(variable), 1))
        transit = transit_variable(self.reading.desk, info)
        return put if transit in self.live.ever_live else put.then(self.put((self._pending(transit), 0)))

    def receive(self, agency: str, info: str) -> BitAssignment:
        """Return the operation by which what is on its way to an agency is received."""
        return self.put(
            (self._pending(transit_variable(agency, info)), 0),
            (self.layout.value_fields.get(awaits_variable(agency, info)), 0),
            (self.layout.value_fields.get(knowledge_variable(agency, info)), 1),
        )

    def _pending(self, variable: StateVariable) -> BitField | None:
        return self.layout.pending_fields.get(variable)

    def _record(self, info: str) -> RowOperation:
        field = self.layout.value_fields[record_variable(info)]
        held = self.layout.value_fields.get(knowledge_variable(self.reading.desk, info))

        def run(rows: PackedStates, _moment: StepContext) -> PackedStates:
            if held is None:
                return rows
            return with_word(rows, field.word, rows[field.word] | (read_field(held, rows) << field.shift))

        return run

    def _forget(self, info: str) -> Iterator[RowOperation]:
        held = self.layout.value_fields.get(knowledge_variable(self.reading.desk, info))
        recorded = self.layout.value_fields.get(record_variable(info))
        if held is not None:
            forget = self.put((held, 0))
            yield forget if recorded is None else conditional(Branch(is_clear(recorded)), forget)

    def send(self, agency: str, info: str, days: int, *, awaits: bool) -> Iterator[RowOperation]:
        """Yield the operation that sends a piece to an agency, if this desk holds it.

        Args:
            agency: The receiver.
            info: The piece.
            days: The days until it is received; 0 is at once, which overtakes the same piece on its way (R21).
            awaits: Whether the trainee sends it, so that it is answered (R22).
        """
        pending = self._pending(transit_variable(agency, info))
        known = self.layout.value_fields.get(knowledge_variable(agency, info))
        held = self.layout.value_fields.get(knowledge_variable(self.reading.desk, info))
        if held is None or agency == self.reading.desk or (pending is None and (known is None or days)):
            return
        if not days:
            yield conditional(Branch(is_set(held)), self.receive(agency, info))
            return
        tests = [is_set(held), is_clear(pending)] if pending is not None else []
        if known is not None and transit_variable(agency, info) not in self.live.ever_live:
            tests.append(is_clear(known))
        answered = self.layout.value_fields.get(awaits_variable(agency, info))
        yield conditional(Branch(all_of(tests)), self.put((pending, days), (answered, int(awaits))))

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


def queue(field: BitField, days: int) -> RowOperation:
    """Return the operation that queues a consequence, unless it waits already (R5)."""
    bits = days << field.shift

    def run(rows: PackedStates, _moment: StepContext) -> PackedStates:
        free = (rows[field.word] & field.mask) == 0
        return with_word(rows, field.word, rows[field.word] | (free.astype(np.int64) * bits))

    return run
