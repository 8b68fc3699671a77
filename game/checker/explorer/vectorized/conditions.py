"""Conditions read a second time (law 4): the same expressions, asked of many packed situations at once."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from game.checker.explorer.bit_layout import BitField, StateLayout
from game.checker.explorer.state_sets import BoolArray, IntArray, PackedStates
from game.checker.explorer.state_variables import variables_read
from game.scenario.expressions.syntax_tree import (
    AllOf,
    AnyOf,
    Arithmetic,
    Compare,
    Day,
    Expression,
    Fact,
    Literal,
    Not,
    VariableReference,
)

RowMask = BoolArray | bool
"""A truth a row, or one for all of them."""
RowPredicate = Callable[[PackedStates, int], RowMask]
"""A condition asked of rows on a day."""
RowValue = Callable[[PackedStates, int], Any]
"""A number a row, or one for all of them; words of text are numbered."""

_COMPARE: Mapping[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


@dataclass(frozen=True)
class ConditionCompiler:
    """Makes conditions ready for one layout; what the layout forgot is read as if it never was."""

    layout: StateLayout
    desk: str

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """Number the words of all text variables, so that two of them can be compared."""
        words = dict.fromkeys(word for field in self.layout.value_fields.values() for word in field.words)
        return {word: number for number, word in enumerate(words)}

    def test(self, expression: Expression) -> RowPredicate:
        """Make a condition ready to be asked of rows."""
        bits = self._bits(expression)
        if bits is not None:
            return _bit_test(*bits)
        match expression:
            case Literal(value):
                return lambda _rows, _day: bool(value)
            case Not(of):
                return _negated(self.test(of))
            case AllOf(parts):
                return self._all(parts)
            case AnyOf(parts):
                return _any([self.test(part) for part in parts])
            case Compare(sign, left, right):
                return self._compare(sign, left, right)
            case _:
                return lambda _rows, _day: False

    def _bits(self, expression: Expression) -> tuple[int, int, int] | None:
        """Return (word, mask, wanted) where one look at some bits answers the condition."""
        match expression:
            case Not(VariableReference() | Fact() as of):
                found = self._bits(of)
                return (found[0], found[1], 0) if found else None
            case VariableReference() | Fact():
                field = self._field(expression)
                return (field.word, field.mask, field.mask) if field else None
            case Compare("==", VariableReference() as one, Literal(value)) if not isinstance(value, bool):
                field = self._field(one)
                if field is None or (isinstance(value, str) and value not in field.words):
                    return None
                code = field.code(value)
                return (field.word, field.mask, code << field.shift) if 0 <= code <= field.largest else None
            case _:
                return None

    def _field(self, of: VariableReference | Fact) -> BitField | None:
        return self.layout.value_fields.get(next(variables_read(of, self.desk)))

    def _all(self, parts: tuple[Expression, ...]) -> RowPredicate:
        """Join the parts that are bits of one word into a single look at it."""
        looks: dict[int, tuple[int, int]] = {}
        tests: list[RowPredicate] = []
        for part in parts:
            bits = self._bits(part)
            if bits is None:
                tests.append(self.test(part))
                continue
            word, mask, wanted = bits
            seen_mask, seen_wanted = looks.get(word, (0, 0))
            if seen_wanted & mask != wanted & seen_mask:
                return lambda _rows, _day: False
            looks[word] = (seen_mask | mask, seen_wanted | wanted)
        return _every([*(_bit_test(word, mask, wanted) for word, (mask, wanted) in looks.items()), *tests])

    def _compare(self, sign: str, left: Expression, right: Expression) -> RowPredicate:
        compare = _COMPARE[sign]
        match left, right:
            case VariableReference() as variable, Literal(int() as bound) if not isinstance(bound, bool):
                field = self._field(variable)
                if field is not None and not field.words:
                    return _against(compare, field, bound)
            case _:
                pass
        one, other = self.number(left), self.number(right)
        return lambda rows, day: compare(one(rows, day), other(rows, day))

    def number(self, expression: Expression) -> RowValue:
        """Make anything ready that can be compared."""
        match expression:
            case Literal(str() as word):
                number = self.vocabulary.get(word, -1)
                return lambda _rows, _day: number
            case Literal(value):
                return lambda _rows, _day: value
            case Day():
                return lambda _rows, day: day
            case VariableReference():
                return self._variable(expression)
            case Arithmetic(left, sign, right):
                one, other = self.number(left), self.number(right)
                return lambda rows, day: one(rows, day) + sign * other(rows, day)
            case _:
                return self.test(expression)

    def _variable(self, of: VariableReference) -> RowValue:
        field = self._field(of)
        if field is None:
            return lambda _rows, _day: 0
        if field.words:
            numbers = np.array([self.vocabulary[word] for word in field.words])
            return lambda rows, _day: numbers[read_field(field, rows)]
        if field.truth:
            return lambda rows, _day: (rows[field.word] & field.mask) != 0
        return lambda rows, _day: read_field(field, rows) + field.lowest


def read_field(field: BitField, rows: PackedStates) -> IntArray:
    """Return the number that stands in a field, a row each."""
    return (rows[field.word] >> field.shift) & field.largest


def _bit_test(word: int, mask: int, wanted: int) -> RowPredicate:
    if wanted == mask and mask.bit_count() == 1:
        return lambda rows, _day: (rows[word] & mask) != 0
    return lambda rows, _day: (rows[word] & mask) == wanted


def _against(compare: Callable[[Any, Any], Any], field: BitField, bound: int) -> RowPredicate:
    word, mask = field.word, field.mask
    code = min(max(bound - field.lowest, -1), field.largest + 1) << field.shift
    return lambda rows, _day: compare(rows[word] & mask, code)


def _negated(test: RowPredicate) -> RowPredicate:
    def answer(rows: PackedStates, day: int) -> RowMask:
        found = test(rows, day)
        return not found if isinstance(found, bool) else ~found

    return answer


def _every(tests: list[RowPredicate]) -> RowPredicate:
    if len(tests) == 1:
        return tests[0]

    def answer(rows: PackedStates, day: int) -> RowMask:
        so_far: RowMask = True
        for test in tests:
            found = test(rows, day)
            if found is False:
                return False
            so_far = found if so_far is True else (so_far if found is True else so_far & found)
        return so_far

    return answer


def _any(tests: list[RowPredicate]) -> RowPredicate:
    def answer(rows: PackedStates, day: int) -> RowMask:
        so_far: RowMask = False
        for test in tests:
            found = test(rows, day)
            if found is True:
                return True
            so_far = found if so_far is False else (so_far if found is False else so_far | found)
        return so_far

    return answer
