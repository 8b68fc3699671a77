"""Conditions, vectorised (law 4): the same expressions as the engine's, evaluated in many packed states at once.

Input: an expression and a layout. Output: a predicate from rows and a day to a mask, or to one truth value where all
rows agree. Conditions that are equalities of fields are compiled to a single mask and compare of a word.
"""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from game.checker.explorer.bit_layout import BitField, StateLayout
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_sets import BoolArray, IntArray, PackedStates
from game.checker.explorer.state_variables import variables_read
from game.checker.explorer.vectorized.localization import is_open, where_certain, where_possible
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
"""A truth value a row, or one for all rows."""
RowPredicate = Callable[[PackedStates, int], RowMask]
"""A condition evaluated in rows on a day."""
RowValue = Callable[[PackedStates, int], Any]
"""A number a row, or one for all rows; the values of text variables are numbered."""

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
    """Compiles conditions for one layout; a fact without a field never holds, a number without one is 0."""

    layout: StateLayout
    desk: str
    question: ExplorationQuery
    contact: frozenset[str] = frozenset()
    """The pieces of the contact that is being answered (R22)."""

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """Return the values of all text variables, numbered, so that two variables can be compared."""
        words = dict.fromkeys(word for field in self.layout.value_fields.values() for word in field.words)
        return {word: number for number, word in enumerate(words)}

    def branch(self, expression: Expression) -> "Branch":
        """Compile a condition by which rows part."""
        leaves_open = self.question.leaves_open
        if not is_open(expression, self.desk, leaves_open):
            return Branch(self.test(expression))
        may_hold = self.test(where_possible(expression, self.desk, leaves_open))
        return Branch(may_hold, negation_of(self.test(where_certain(expression, self.desk, leaves_open))))

    def test(self, expression: Expression) -> RowPredicate:
        """Compile a condition that reads no open variable."""
        bits = self._bits(expression)
        if bits is not None:
            return BitTest(*bits)
        match expression:
            case Literal(value):
                return lambda _rows, _day: bool(value)
            case Fact("told", info):
                is_told = info in self.contact
                return lambda _rows, _day: is_told
            case Not(of):
                return negation_of(self.test(of))
            case AllOf(parts):
                return all_of([self.test(part) for part in parts])
            case AnyOf(parts):
                return any_of([self.test(part) for part in parts])
            case Compare(sign, left, right):
                return self._compare(sign, left, right)
            case _:
                return lambda _rows, _day: False

    def _bits(self, expression: Expression) -> tuple[int, int, int] | None:
        """Return (word, mask, wanted) for a condition that is `word & mask == wanted`; None for any other."""
        match expression:
            case Not(VariableReference() | Fact() as of):
                bits = self._bits(of)
                return (bits[0], bits[1], 0) if bits else None
            case VariableReference() | Fact():
                field = self._field(expression)
                return (field.word, field.mask, field.mask) if field else None
            case Compare("==", VariableReference() as variable, Literal(value)) if not isinstance(value, bool):
                field = self._field(variable)
                if field is None or (isinstance(value, str) and value not in field.words):
                    return None
                code = field.code(value)
                return (field.word, field.mask, code << field.shift) if 0 <= code <= field.largest else None
            case _:
                return None

    def _field(self, of: VariableReference | Fact) -> BitField | None:
        return next((self.layout.value_fields.get(variable) for variable in variables_read(of, self.desk)), None)

    def _compare(self, sign: str, left: Expression, right: Expression) -> RowPredicate:
        compare = _COMPARE[sign]
        match left, right:
            case VariableReference() as variable, Literal(int() as bound) if not isinstance(bound, bool):
                field = self._field(variable)
                if field is not None and not field.words:
                    return _field_comparison(compare, field, bound)
            case _:
                pass
        first, second = self.number(left), self.number(right)
        return lambda rows, day: compare(first(rows, day), second(rows, day))

    def number(self, expression: Expression) -> RowValue:
        """Compile an expression whose value is compared."""
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
                first, second = self.number(left), self.number(right)
                return lambda rows, day: first(rows, day) + sign * second(rows, day)
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


@dataclass(frozen=True)
class Branch:
    """A condition by which rows part: where it may hold, and where it may fail.

    Where it reads open variables both may be in the same row; without `may_fail` it fails where it does not hold.
    """

    may_hold: RowPredicate
    may_fail: RowPredicate | None = None

    def masks(self, rows: PackedStates, day: int) -> tuple[RowMask, RowMask]:
        """Return where the condition may hold and where it may fail."""
        holds = self.may_hold(rows, day)
        return holds, opposite(holds) if self.may_fail is None else self.may_fail(rows, day)

    def where(self, predicate: RowPredicate) -> "Branch":
        """Return the conjunction of a predicate and this condition."""
        may_fail = None if self.may_fail is None else any_of([negation_of(predicate), self.may_fail])
        return Branch(all_of([predicate, self.may_hold]), may_fail)


def read_field(field: BitField, rows: PackedStates) -> IntArray:
    """Return the code in a field, a row each."""
    return (rows[field.word] >> field.shift) & field.largest


def is_due(field: BitField, rows: PackedStates) -> BoolArray:
    """Return the mask of the rows in which one day is left in a pending field."""
    due: BoolArray = (rows[field.word] & field.mask) == (1 << field.shift)
    return due


@dataclass(frozen=True, slots=True)
class BitTest:
    """The predicate that some bits of a word have certain values; those of one word are joined to a single test."""

    word: int
    mask: int
    wanted: int

    def __call__(self, rows: PackedStates, _day: int) -> RowMask:
        """Return the mask of the rows with these bits."""
        holds: BoolArray = (rows[self.word] & self.mask) == self.wanted
        return holds

    def contradicts(self, other: "BitTest") -> bool:
        """Tell whether no word has these bits and others."""
        return self.wanted & other.mask != other.wanted & self.mask

    def joined(self, other: "BitTest") -> "BitTest":
        """Return the test for these bits and others of the same word."""
        return BitTest(self.word, self.mask | other.mask, self.wanted | other.wanted)


def _field_comparison(compare: Callable[[Any, Any], Any], field: BitField, bound: int) -> RowPredicate:
    word, mask, code = field.word, field.mask, bound - field.lowest
    if not 0 <= code <= field.largest:
        # No row has this number, so all compare alike; shifted it might not fit into a word.
        in_every_row = bool(compare(0, code))
        return lambda _rows, _day: in_every_row
    shifted = code << field.shift
    return lambda rows, _day: compare(rows[word] & mask, shifted)


def always(_rows: PackedStates, _day: int) -> RowMask:
    """Return True."""
    return True


def never(_rows: PackedStates, _day: int) -> RowMask:
    """Return False."""
    return False


def negation_of(test: RowPredicate) -> RowPredicate:
    """Return the negation of a predicate."""

    def negation(rows: PackedStates, day: int) -> RowMask:
        return opposite(test(rows, day))

    return negation


def opposite(mask: RowMask) -> RowMask:
    """Return the mask of the other rows."""
    return not mask if isinstance(mask, bool) else ~mask


def is_set(field: BitField) -> RowPredicate:
    """Return the predicate that a field is not 0."""
    if field.width == 1:
        return BitTest(field.word, field.mask, field.mask)
    return lambda rows, _day: (rows[field.word] & field.mask) != 0


def is_clear(field: BitField) -> RowPredicate:
    """Return the predicate that a field is 0."""
    return BitTest(field.word, field.mask, 0)


def conjunction(first: RowMask, second: RowMask) -> RowMask:
    """Return the mask of the rows that are in both."""
    if first is False or second is False:
        return False
    return second if first is True else (first if second is True else first & second)


def all_of(tests: list[RowPredicate]) -> RowPredicate:
    """Return the conjunction of some predicates; the later ones are not evaluated where one fails in every row."""
    tests = _joined_bit_tests(tests)
    if len(tests) == 1:
        return tests[0]

    def test_all(rows: PackedStates, day: int) -> RowMask:
        result: RowMask = True
        for test in tests:
            result = conjunction(result, test(rows, day))
            if result is False:
                return False
        return result

    return test_all


def _joined_bit_tests(tests: list[RowPredicate]) -> list[RowPredicate]:
    """Return tests of which one must fail or all hold, the bits of one word in a single test, first of all."""
    by_word: dict[int, BitTest] = {}
    others: list[RowPredicate] = []
    for test in tests:
        if not isinstance(test, BitTest):
            others += [] if test is always and len(tests) > 1 else [test]
            continue
        known = by_word.get(test.word)
        if known is not None and known.contradicts(test):
            return [never]
        by_word[test.word] = test if known is None else known.joined(test)
    return [*by_word.values(), *others] or [always]


def any_of(tests: list[RowPredicate]) -> RowPredicate:
    """Return the disjunction of some predicates; the later ones are not evaluated where one holds in every row."""

    def disjunction(rows: PackedStates, day: int) -> RowMask:
        result: RowMask = False
        for test in tests:
            mask = test(rows, day)
            if mask is True:
                return True
            result = mask if result is False else (result if mask is False else result | mask)
        return result

    return disjunction
