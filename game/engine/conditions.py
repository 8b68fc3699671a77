"""Compilation of conditions: an expression becomes a function of the situation, and no text is executed.

`held(x)` and `knows(a.x)` read the same pairs (agency, information) of the situation; `held` those of the desk (R6).
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from game.engine.events import Value
from game.engine.situation import SituationLike
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

Predicate = Callable[[SituationLike], bool]
"""A condition as a function of the situation."""
_Read = Callable[[SituationLike], Value]

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
    read = _reader(expression, variables, desk)
    return lambda situation: bool(read(situation))


def indices_holding(conditions: Sequence[Predicate], situation: SituationLike) -> tuple[int, ...]:
    """Return the indices of the conditions that hold: of a text's paragraphs, those that are shown."""
    return tuple(index for index, holds in enumerate(conditions) if holds(situation))


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
            all_of = [operand(part) for part in parts]
            return lambda situation: all(part(situation) for part in all_of)
        case AnyOf(parts):
            any_of = [operand(part) for part in parts]
            return lambda situation: any(part(situation) for part in any_of)
        case Compare(sign, left, right):
            return _compare(_COMPARE[sign], operand(left), operand(right))
        case Arithmetic(left, sign, right):
            return _sum(operand(left), sign, operand(right))


def _compare(test: Callable[[Any, Any], bool], left: _Read, right: _Read) -> _Read:
    return lambda situation: test(left(situation), right(situation))


def _sum(left: _Read, sign: int, right: _Read) -> _Read:
    return lambda situation: int(left(situation)) + sign * int(right(situation))


def _fact(fact: Fact, desk: str) -> _Read:
    subject = fact.subject
    match fact.kind:
        case "held":
            held = (desk, subject)
            return lambda situation: held in situation.knows
        case "knows":
            known = (fact.agency, subject)
            return lambda situation: known in situation.knows
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
