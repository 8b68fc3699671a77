"""Conditions over many rows agree with the engine's, however large the numbers and wherever their bits lie."""

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from game.checker.explorer.bit_layout import BITS, BitField, StateLayout
from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import StateVariable
from game.checker.explorer.vectorized.conditions import ConditionCompiler
from game.engine.conditions import compile_condition
from game.engine.situation import Situation
from game.scenario.expressions.parser import MAX_DEPTH, MAX_LENGTH, ExpressionError, parse_condition
from game.scenario.expressions.syntax_tree import (
    Arithmetic,
    Compare,
    Day,
    Expression,
    Literal,
    Scope,
    VariableReference,
)
from game.scenario.model.fields import MAX_NUMBER

X = VariableReference("x")
NAMES = Scope(variables={"x": "number"})
COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")
EDGES = (0, 1, 2**31 - 1, 2**31, 2**53, 2**62, 2**63 - 1, 2**63, 2**64)
literals = st.integers(-MAX_NUMBER, MAX_NUMBER).map(Literal)
sums = st.recursive(
    literals | st.just(X) | st.just(Day()),
    lambda inner: st.builds(Arithmetic, inner, st.sampled_from([1, -1]), inner),
    max_leaves=12,
)


def layout_of(field: BitField) -> StateLayout:
    return StateLayout({StateVariable("variable", "x"): field}, {}, ("x",), 1, BITS)


def both_readings(
    expression: Expression, field: BitField, values: list[int], day: int
) -> tuple[list[bool], list[bool]]:
    rows = (np.array([field.code(value) << field.shift for value in values], np.int64),)
    compiled = ConditionCompiler(layout_of(field), "desk", ExplorationQuery()).test(expression)
    mask = np.broadcast_to(np.asarray(compiled(rows, day)), len(values))
    holds = compile_condition(expression, ("x",), "desk")
    situations = [Situation("a", day, (value,), frozenset()) for value in values]
    return [bool(each) for each in mask], [holds(situation) for situation in situations]


@st.composite
def fields(draw: st.DrawFn) -> BitField:
    """A number's field of any width that a range can have, anywhere in its word."""
    lowest = draw(st.integers(-MAX_NUMBER, MAX_NUMBER))
    width = max(1, (draw(st.integers(lowest, MAX_NUMBER)) - lowest).bit_length())
    return BitField(0, draw(st.integers(0, BITS - width)), width, lowest)


@given(fields(), st.sampled_from(COMPARISONS), sums, sums, st.integers(0, 1000), st.data())
def test_sums_of_large_numbers_are_alike_in_both_readings(
    field: BitField, sign: str, left: Expression, right: Expression, day: int, data: st.DataObject
) -> None:
    values = data.draw(st.lists(st.integers(field.lowest, field.lowest + field.largest), min_size=1, max_size=5))
    rows, engine = both_readings(Compare(sign, left, right), field, values, day)  # type: ignore[arg-type]
    assert rows == engine


@given(fields(), st.sampled_from(COMPARISONS), st.sampled_from((-1, 1)), st.sampled_from(EDGES))
@example(BitField(0, BITS - 3, 3, 0), "<", 1, 8)
def test_a_bound_past_the_field_or_past_the_word_is_alike_in_both_readings(
    field: BitField, sign: str, of: int, edge: int
) -> None:
    for bound in (of * edge, field.lowest - 1, field.lowest + field.largest + 1):
        expression = Compare(sign, X, Literal(bound))  # type: ignore[arg-type]
        rows, engine = both_readings(expression, field, [field.lowest, field.lowest + field.largest], 0)
        assert rows == engine


@given(st.integers(0, 2**70), st.sampled_from(COMPARISONS), st.sampled_from(["", "-"]))
def test_every_number_that_loads_and_every_sum_of_them_is_counted_exactly(number: int, sign: str, minus: str) -> None:
    text = f"x + {minus}{number} {sign} 0"
    if number > MAX_NUMBER:
        with pytest.raises(ExpressionError, match="numbers go up to 1,000,000"):
            parse_condition(text, NAMES)
        return
    field = BitField(0, 0, 21, -MAX_NUMBER)
    rows, engine = both_readings(parse_condition(text, NAMES), field, [-MAX_NUMBER, 0, MAX_NUMBER], 0)
    assert rows == engine


def test_the_largest_sum_that_loads_is_counted_exactly() -> None:
    # No condition has more numbers than characters, and each is at most a million.
    assert MAX_NUMBER * MAX_LENGTH < 2**53


@given(st.integers(1, 600), st.sampled_from(["1 + ", "-", "not ", "(", "1 - (", "not -"]))
def test_depth_is_refused_at_one_number_of_levels_and_never_by_pythons_own_limit(levels: int, nested: str) -> None:
    text = f"{nested * levels}1{')' * (levels * nested.count('('))} > 0"
    assume(len(text) <= MAX_LENGTH)
    try:
        expression = parse_condition(text, NAMES)
    except ExpressionError:
        return
    assert levels <= MAX_DEPTH or nested == "("
    both_readings(expression, BitField(0, 0, 1), [0, 1], 0)


@pytest.mark.parametrize("nested", ["1 + ", "-"])
def test_a_sum_is_read_up_to_the_depth_and_refused_after_it(nested: str) -> None:
    # A comparison stands over its sum, and a sum over its last number.
    deepest = MAX_DEPTH - 2
    parse_condition(f"{nested * deepest}1 > 0", NAMES)
    with pytest.raises(ExpressionError, match="cannot be read"):
        parse_condition(f"{nested * (deepest + 1)}1 > 0", NAMES)
