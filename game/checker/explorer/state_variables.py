"""State variables: the single things a situation consists of, which of them a condition reads and an effect writes."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.scenario.expressions.syntax_tree import Day, Expression, Fact, VariableReference, references_in
from game.scenario.model.effects import Add, Cancel, Effect, Forget, If, Later, Learn, Record, Set, Share


class StateVariable(NamedTuple):
    """One variable of the state.

    `kind` is variable, known, transit, awaits, recorded, chosen, seen, asked, opened, arrived, waiting or started. What
    this desk holds is `known` with the desk's own agency (R6). Where `known` is live, a piece that is on its way to an
    agency without it is followed as well; `transit` is live where it is followed even to one that has it, since an
    answer may depend on it, and `awaits` tells whether it is answered, where that has to be remembered.
    """

    kind: str
    subject: str
    agency: str = ""


def knowledge_variable(agency: str, info: str) -> StateVariable:
    """Return the state variable for an agency having a piece of information."""
    return StateVariable("known", info, agency)


def transit_variable(agency: str, info: str) -> StateVariable:
    """Return the state variable for a piece being on its way to an agency, whether that has it or not."""
    return StateVariable("transit", info, agency)


def awaits_variable(agency: str, info: str) -> StateVariable:
    """Return the state variable for a piece on its way being answered, since the trainee sent it (R22)."""
    return StateVariable("awaits", info, agency)


def record_variable(info: str) -> StateVariable:
    """Return the state variable for a piece being written down."""
    return StateVariable("recorded", info)


def pending_variable(consequence: str) -> StateVariable:
    """Return the state variable for a consequence on its way."""
    return StateVariable("waiting", consequence)


def started_variable(consequence: str) -> StateVariable:
    """Return the state variable for a consequence having been started by its condition (R23)."""
    return StateVariable("started", consequence)


_KINDS = {"chose": "chosen"}
"""Facts that are called otherwise than the state variable they read."""


def variables_read(expression: Expression, desk: str) -> Iterator[StateVariable]:
    """Yield the state variables a condition reads.

    The day is part of the bucket and what a contact carries part of the move, not of the state.
    """
    for part in references_in(expression):
        match part:
            case VariableReference(name):
                yield StateVariable("variable", name)
            case Fact("held", subject):
                yield knowledge_variable(desk, subject)
            case Fact("knows", subject, agency):
                yield knowledge_variable(agency, subject)
            case Fact("told") | Day():
                pass
            case Fact(kind, subject):
                yield StateVariable(_KINDS.get(kind, kind), subject)


def information_handled(effect: Effect) -> tuple[str, ...]:
    """Return the pieces that an effect writes down or sends if they are held (R7)."""
    match effect:
        case Record():
            return effect.record
        case Share():
            return effect.share.what
        case _:
            return ()


def variables_written(effects: Iterable[Effect], desk: str, information: Iterable[str]) -> Iterator[StateVariable]:
    """Yield the state variables that effects may change; `information` are all pieces of the scenario."""
    for effect in effects:
        match effect:
            case Learn():
                yield from (knowledge_variable(desk, info) for info in effect.learn)
            case Record():
                yield from (record_variable(info) for info in effect.record)
            case Share():
                for info in effect.share.what:
                    for to in effect.share.to:
                        yield from (knowledge_variable(to, info), transit_variable(to, info), awaits_variable(to, info))
            case Set():
                yield from (StateVariable("variable", name) for name in effect.set)
            case Add():
                yield from (StateVariable("variable", name) for name in effect.add)
            case Later():
                yield from (pending_variable(name) for name in effect.later)
            case Cancel():
                yield from (pending_variable(name) for name in effect.cancel)
            case Forget():
                yield from (knowledge_variable(desk, info) for info in information)
            case If():
                yield from variables_written(effect.do, desk, information)
