"""Conditions made ready to be asked: an expression becomes a function of the situation, without executing text."""

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
    """Turn a condition into a function; `variables` gives their places in the situation."""
    read = _reader(expression, variables, desk)
    return lambda situation: bool(read(situation))


def indices_holding(conditions: Sequence[Predicate], seen: SituationLike) -> tuple[int, ...]:
    """Return the places of the conditions that hold: of a text's paragraphs, those that are shown."""
    return tuple(place for place, holds in enumerate(conditions) if holds(seen))


def _reader(expression: Expression, variables: Sequence[str], desk: str) -> _Read:
    def inner(part: Expression) -> _Read:
        return _reader(part, variables, desk)

    match expression:
        case Literal(value):
            return lambda _situation: value
        case Day():
            return lambda situation: situation.day
        case VariableReference(name):
            place = list(variables).index(name)
            return lambda situation: situation.variables[place]
        case Fact():
            return _fact(expression, desk)
        case Not(of):
            negated = inner(of)
            return lambda situation: not negated(situation)
        case AllOf(parts):
            wanted = [inner(part) for part in parts]
            return lambda situation: all(part(situation) for part in wanted)
        case AnyOf(parts):
            any_of = [inner(part) for part in parts]
            return lambda situation: any(part(situation) for part in any_of)
        case Compare(sign, left, right):
            return _compare(_COMPARE[sign], inner(left), inner(right))
        case Arithmetic(left, sign, right):
            return _sum(inner(left), sign, inner(right))


def _compare(test: Callable[[Any, Any], bool], left: _Read, right: _Read) -> _Read:
    return lambda situation: test(left(situation), right(situation))


def _sum(left: _Read, sign: int, right: _Read) -> _Read:
    return lambda situation: int(left(situation)) + sign * int(right(situation))


def _fact(fact: Fact, desk: str) -> _Read:
    subject = fact.subject
    match fact.kind:
        case "held":
            pair = (desk, subject)
            return lambda situation: pair in situation.knows
        case "knows":
            known = (fact.agency, subject)
            return lambda situation: known in situation.knows
        case "recorded":
            return lambda situation: subject in situation.recorded
        case "seen":
            return lambda situation: subject in situation.seen
        case "opened":
            return lambda situation: subject in situation.opened
        case "chose":
            return lambda situation: subject in situation.chosen
        case _:
            return lambda situation: subject in situation.arrived
