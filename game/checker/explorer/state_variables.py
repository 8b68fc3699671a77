"""State variables: the single things a situation consists of, which of them a condition reads and an effect writes."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.scenario.expressions.syntax_tree import Day, Expression, Fact, VariableReference, references_in
from game.scenario.model.effects import Add, Cancel, Effect, If, Later, Learn, Record, Set, Share


class StateVariable(NamedTuple):
    """One variable of the state.

    `kind` is variable, told, recorded, chosen, seen, opened, arrived or waiting. What this desk holds is `told` with
    the desk's own agency (R6); `told` covers a piece that is on its way as well as one that was received.
    """

    kind: str
    subject: str
    agency: str = ""


def knowledge_variable(agency: str, info: str) -> StateVariable:
    """Return the state variable for an agency having, or being sent, a piece of information."""
    return StateVariable("told", info, agency)


def record_variable(info: str) -> StateVariable:
    """Return the state variable for a piece being written down."""
    return StateVariable("recorded", info)


def pending_variable(consequence: str) -> StateVariable:
    """Return the state variable for a consequence on its way."""
    return StateVariable("waiting", consequence)


_KINDS = {"recorded": "recorded", "seen": "seen", "opened": "opened", "chose": "chosen", "arrived": "arrived"}


def variables_read(expression: Expression, desk: str) -> Iterator[StateVariable]:
    """Yield the state variables a condition reads; the day is part of the bucket, not of the state."""
    for part in references_in(expression):
        match part:
            case VariableReference(name):
                yield StateVariable("variable", name)
            case Fact("held", subject):
                yield knowledge_variable(desk, subject)
            case Fact("knows", subject, agency):
                yield knowledge_variable(agency, subject)
            case Fact(kind, subject):
                yield StateVariable(_KINDS[kind], subject)
            case Day():
                pass


def information_handled(effect: Effect) -> tuple[str, ...]:
    """Return the pieces that an effect writes down or sends if they are held (R7)."""
    match effect:
        case Record():
            return effect.record
        case Share():
            return effect.share.what
        case _:
            return ()


def variables_written(effects: Iterable[Effect], desk: str) -> Iterator[StateVariable]:
    """Yield the state variables that effects may change."""
    for effect in effects:
        match effect:
            case Learn():
                yield from (knowledge_variable(desk, info) for info in effect.learn)
            case Record():
                yield from (record_variable(info) for info in effect.record)
            case Share():
                yield from (knowledge_variable(to, info) for info in effect.share.what for to in effect.share.to)
            case Set():
                yield from (StateVariable("variable", name) for name in effect.set)
            case Add():
                yield from (StateVariable("variable", name) for name in effect.add)
            case Later():
                yield from (pending_variable(name) for name in effect.later)
            case Cancel():
                yield from (pending_variable(name) for name in effect.cancel)
            case If():
                yield from variables_written(effect.do, desk)
