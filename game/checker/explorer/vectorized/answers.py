"""Answers and consequences started by a condition, vectorised (R22, R23).

Input: rows after something was received. Output: the rows after the answers, and after everything was started whose
condition holds by now. Answers are compiled once for each set of pieces that their conditions tell apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.checker.explorer.bit_layout import BitField
from game.checker.explorer.contact_analysis import AnswerUse, Recipient, answer_use
from game.checker.explorer.observations import Observable
from game.checker.explorer.state_sets import IntArray, PackedStates, concatenate_rows
from game.checker.explorer.state_variables import awaits_variable, pending_variable, started_variable, transit_variable
from game.checker.explorer.vectorized.conditions import RowMask, conjunction, is_clear, is_due
from game.checker.explorer.vectorized.effects import (
    EffectCompiler,
    RowOperation,
    StepContext,
    apply_where,
    compose,
    conditional,
    queue,
    rows_where,
)
from game.checker.explorer.vectorized.texts import compile_texts, evaluate_texts


class AnswerCompiler:
    """Compiles answers, each once for what is told."""

    def __init__(self, effects: EffectCompiler) -> None:
        self.effects = effects
        live = effects.live
        self.uses: dict[str, AnswerUse] = {
            recipient.agency: answer_use(effects.reading, live.question, recipient, live.ever_live)
            for recipient in effects.contacts.recipients
        }
        self._compiled: dict[tuple[str, frozenset[str], int], RowOperation] = {}

    def answering(self, recipient: Recipient, pieces: frozenset[str], extra: int = 0) -> RowOperation | None:
        """Return the operation by which a recipient answers a contact; None if no answer of it ever matters.

        Args:
            recipient: Who answers.
            pieces: What the contact carries.
            extra: As in `EffectCompiler.acts`.
        """
        use = self.uses[recipient.agency]
        if not use.tried:
            return None
        key = (recipient.agency, pieces & use.reads, extra)
        if key not in self._compiled:
            self._compiled[key] = self._first_of(recipient, use.tried, pieces & use.reads, extra)
        return self._compiled[key]

    def _first_of(self, recipient: Recipient, tried: int, pieces: frozenset[str], extra: int) -> RowOperation:
        """Return the operation that gives the first answer whose condition holds."""
        effects = replace(self.effects, conditions=replace(self.effects.conditions, contact=pieces))
        compiled = [
            (
                Observable("answer", name) if effects.live.question.observes_answer(name) else None,
                effects.conditions.branch(effects.reading.expression(answer.when)),
                compose(effects.acts(name, answer.do, extra)),
                compile_texts(effects, name, answer.text),
            )
            for name, answer in recipient.answers[:tried]
        ]

        def run(rows: PackedStates, moment: StepContext) -> PackedStates:
            answered: list[PackedStates] = []
            waiting: RowMask = True
            for item, when, act, texts in compiled:
                may_hold, may_fail = when.masks(rows, moment.day)
                given = rows_where(rows, conjunction(waiting, may_hold))
                if given[-1].size:
                    if item is not None:
                        moment.watch.record(item, given)
                    answered.append(act(given, moment))
                    evaluate_texts(texts, answered[-1], moment)
                    waiting = conjunction(waiting, may_fail)
            return concatenate_rows([rows_where(rows, waiting), *answered]) if answered else rows

        return run

    def late(self, recipient: Recipient) -> "LateAnswers | None":
        """Return the answers to what reaches a recipient by slow channels; None if there are none that matter."""
        layout, agency, live = self.effects.layout, recipient.agency, self.effects.live.ever_live
        if not recipient.slowest or not self.uses[agency].tried:
            return None
        pieces = tuple(
            SentPiece(info, layout.pending_fields[transit], layout.value_fields.get(awaits_variable(agency, info)))
            for info in self.effects.reading.scenario.information
            if (transit := transit_variable(agency, info)) in live and transit in layout.pending_fields
        )
        use = self.uses[agency]
        return LateAnswers(self, recipient, pieces, always_possible=use.bare and use.is_localised)


@dataclass(frozen=True)
class SentPiece:
    """A piece that may be on its way: the days that are left, and whether it is answered (None: always)."""

    info: str
    pending: BitField
    awaits: BitField | None


@dataclass(frozen=True)
class LateAnswers:
    """The answers of a recipient to what reaches it on a day."""

    compiler: AnswerCompiler
    recipient: Recipient
    pieces: tuple[SentPiece, ...]
    always_possible: bool
    """Whether pieces that are left open may arrive on any day, and be answered."""

    def arriving(self, rows: PackedStates, due: Sequence[int]) -> IntArray:
        """Return, by row, what is read together on the next day: a bit for each of `pieces`.

        Args:
            rows: The rows.
            due: By word, the lowest bits of the fields that arrive in any row.
        """
        codes = np.zeros(rows[-1].size, np.int64)
        for number, piece in enumerate(self.pieces):
            if not due[piece.pending.word] >> piece.pending.shift & 1:
                continue
            arrives = is_due(piece.pending, rows)
            if piece.awaits is not None:
                arrives &= (rows[piece.awaits.word] & piece.awaits.mask) != 0
            codes |= arrives.astype(np.int64) << number
        return codes

    def answer(self, column: int, rows: PackedStates, moment: StepContext) -> PackedStates:
        """Return the rows once the recipient has answered; a column of them has the codes of `arriving`."""
        for code in np.unique(rows[column]).tolist():
            told = frozenset(piece.info for number, piece in enumerate(self.pieces) if code >> number & 1)
            act = self.compiler.answering(self.recipient, told, extra=1)
            if act is not None and (code or self.always_possible):
                arrives = rows[column] == code
                rows = apply_where((arrives, ~arrives if code else True), act, rows, moment)
        return rows


def compile_starts(effects: EffectCompiler, extra: int = 0) -> list[RowOperation]:
    """Return the operations that start every consequence whose `after` holds for the first time (R23)."""
    acts: list[RowOperation] = []
    for name, later in effects.reading.scenario.later.items():
        pending = effects.layout.pending_fields.get(pending_variable(name))
        started = effects.layout.value_fields.get(started_variable(name))
        if later.after is not None and pending is not None and started is not None:
            after = effects.conditions.branch(effects.reading.expression(later.after))
            start = compose([effects.put((started, 1)), queue(pending, (later.days or 0) + extra)])
            acts.append(conditional(after.where(is_clear(started)), start))
    return acts
