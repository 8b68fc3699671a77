"""Compilation of conditions: an expression becomes a function of the situation, and no text is executed.

`held(x)` and `knows(a.x)` read the same pairs (agency, information) of the situation; `held` those of the desk (R6).
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from game.engine.events import Value
from game.engine.situation import SituationLike
from game.scenario.expressions.syntax_tree import (
    ALWAYS,
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

Predicate = Callable[[SituationLike], bool]
"""A condition as a function of the situation."""
_Read = Callable[[SituationLike], Any]
"""An expression as a function of the situation; it yields a `Value`."""

_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


def compile_condition(expression: Expression, variables: Sequence[str], desk: str) -> Predicate:
    """Compile a condition.

    Args:
        expression: the parsed condition; its names have been checked by the loader.
        variables: the names of all variables in the order in which a situation holds their values.
        desk: the agency that `held` speaks of.
    """
    if expression == ALWAYS:
        return always
    read = _reader(expression, variables, desk)
    # All others yield a truth value themselves, so that a call more would only cost time.
    return (lambda situation: bool(read(situation))) if isinstance(expression, VariableReference | Literal) else read


def always(_situation: SituationLike) -> bool:
    """Return true: the condition of what has none."""
    return True


def indices_holding(conditions: Sequence[Predicate], situation: SituationLike) -> tuple[int, ...]:
    """Return the indices of the conditions that hold: of a text's paragraphs, those that are shown."""
    return tuple([index for index, holds in enumerate(conditions) if holds is always or holds(situation)])


def _reader(expression: Expression, variables: Sequence[str], desk: str) -> _Read:
    def operand(part: Expression) -> _Read:
        return _reader(part, variables, desk)

    match expression:
        case Literal(value):
            return lambda _situation: value
        case Day():
            return lambda situation: situation.day
        case VariableReference(name):
            position = list(variables).index(name)
            return lambda situation: situation.variables[position]
        case Fact():
            return _fact(expression, desk)
        case Not(of):
            negated = operand(of)
            return lambda situation: not negated(situation)
        case AllOf(parts):
            pairs, others = _pairs_and_others(parts, desk)
            tests = [operand(part) for part in others]
            return _all_of([lambda situation: pairs <= situation.knows, *tests] if pairs else tests)
        case AnyOf(parts):
            pairs, others = _pairs_and_others(parts, desk)
            tests = [operand(part) for part in others]
            return _any_of([lambda situation: not pairs.isdisjoint(situation.knows), *tests] if pairs else tests)
        case Compare(sign, VariableReference(name), Literal(value)):
            return _compare_variable(_COMPARE[sign], list(variables).index(name), value)
        case Compare(sign, left, right):
            return _compare(_COMPARE[sign], operand(left), operand(right))
        case Arithmetic(left, sign, right):
            return _sum(operand(left), sign, operand(right))


def _pairs_and_others(
    parts: Sequence[Expression], desk: str
) -> tuple[frozenset[tuple[str, str]], tuple[Expression, ...]]:
    """Return the pairs that the facts of who has what ask for, to be looked up together, and the other parts."""
    pairs = {part: _pair(part, desk) for part in parts if isinstance(part, Fact) and part.kind in ("held", "knows")}
    return frozenset(pairs.values()), tuple(part for part in parts if part not in pairs)


def _pair(fact: Fact, desk: str) -> tuple[str, str]:
    return (desk if fact.kind == "held" else fact.agency), fact.subject


def _all_of(parts: list[_Read]) -> _Read:
    if len(parts) == 1:
        return parts[0]

    def holds(situation: SituationLike) -> bool:
        for part in parts:  # noqa: SIM110 - a generator for `all` takes twice the time, and this runs for every condition
            if not part(situation):
                return False
        return True

    return holds


def _any_of(parts: list[_Read]) -> _Read:
    if len(parts) == 1:
        return parts[0]

    def holds(situation: SituationLike) -> bool:
        for part in parts:  # noqa: SIM110 - as in `_all_of`
            if part(situation):
                return True
        return False

    return holds


def _compare_variable(test: Callable[[Any, Any], bool], position: int, value: Value) -> _Read:
    return lambda situation: test(situation.variables[position], value)


def _compare(test: Callable[[Any, Any], bool], left: _Read, right: _Read) -> _Read:
    return lambda situation: test(left(situation), right(situation))


def _sum(left: _Read, sign: int, right: _Read) -> _Read:
    return lambda situation: int(left(situation)) + sign * int(right(situation))


def _fact(fact: Fact, desk: str) -> _Read:
    subject = fact.subject
    match fact.kind:
        case "held" | "knows":
            held = _pair(fact, desk)
            return lambda situation: held in situation.knows
        case "recorded":
            return lambda situation: subject in situation.recorded
        case "seen":
            return lambda situation: subject in situation.seen
        case "asked":
            return lambda situation: subject in situation.asked
        case "told":
            return lambda situation: subject in situation.contact
        case "opened":
            return lambda situation: subject in situation.opened
        case "chose":
            return lambda situation: subject in situation.chosen
        case _:
            return lambda situation: subject in situation.arrived
