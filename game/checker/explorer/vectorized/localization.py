"""Localisation: conditions in which some variables are left open, so that few variables prove a property.

Input: an expression and which variables are open. Output: an expression without them that holds wherever the first may
hold, or only where it certainly holds. What is explored so can do more than the story; what it cannot do, the story
cannot do either (localisation reduction). How much time is left for looks, lines and contacts is always open.
"""

from collections.abc import Callable

from game.checker.explorer.state_variables import StateVariable, variables_read
from game.scenario.expressions.syntax_tree import AllOf, AnyOf, Expression, Literal, Not

IsOpen = Callable[[StateVariable], bool]
"""Tells whether a variable is left open."""


def is_open(expression: Expression, desk: str, is_variable_open: IsOpen) -> bool:
    """Tell whether a condition reads a variable that is left open."""
    return any(is_variable_open(variable) for variable in variables_read(expression, desk))


def where_possible(expression: Expression, desk: str, is_variable_open: IsOpen) -> Expression:
    """Return a condition that holds wherever another may hold, whatever the open variables are."""
    return _bound(expression, desk, is_variable_open, may=True)


def where_certain(expression: Expression, desk: str, is_variable_open: IsOpen) -> Expression:
    """Return a condition that holds only where another does, whatever the open variables are."""
    return _bound(expression, desk, is_variable_open, may=False)


def _bound(expression: Expression, desk: str, is_variable_open: IsOpen, *, may: bool) -> Expression:
    match expression:
        case Not(of):
            return Not(_bound(of, desk, is_variable_open, may=not may))
        case AllOf(parts):
            return AllOf(tuple(_bound(part, desk, is_variable_open, may=may) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(_bound(part, desk, is_variable_open, may=may) for part in parts))
        case _:
            return Literal(may) if is_open(expression, desk, is_variable_open) else expression
