"""What a story can remember, one piece at a time, and which pieces a condition reads or an effect writes."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.scenario.effects import Add, Cancel, Effect, If, Later, Learn, Record, Set, Share
from game.scenario.expressions import Day, Expression, Fact, Variable, reads


class Memory(NamedTuple):
    """One thing a situation remembers.

    `kind` is variable, told, recorded, chosen, seen, opened, arrived or waiting. What this desk holds is `told` with
    the desk's own agency (R6); `told` covers a piece that is on its way as well as one that was received.
    """

    kind: str
    subject: str
    agency: str = ""


def told(agency: str, info: str) -> Memory:
    """Return the memory of an agency having, or being sent, a piece of information."""
    return Memory("told", info, agency)


def recorded(info: str) -> Memory:
    """Return the memory of a piece being written down."""
    return Memory("recorded", info)


def waiting(consequence: str) -> Memory:
    """Return the memory of a consequence on its way."""
    return Memory("waiting", consequence)


_KINDS = {"recorded": "recorded", "seen": "seen", "opened": "opened", "chose": "chosen", "arrived": "arrived"}


def read_by(expression: Expression, desk: str) -> Iterator[Memory]:
    """Yield what a condition reads; the day is kept elsewhere."""
    for part in reads(expression):
        match part:
            case Variable(name):
                yield Memory("variable", name)
            case Fact("held", subject):
                yield told(desk, subject)
            case Fact("knows", subject, agency):
                yield told(agency, subject)
            case Fact(kind, subject):
                yield Memory(_KINDS[kind], subject)
            case Day():
                pass


def handled(effect: Effect) -> tuple[str, ...]:
    """Return the pieces that an effect writes down or sends if they are held (R7)."""
    match effect:
        case Record():
            return effect.record
        case Share():
            return effect.share.what
        case _:
            return ()


def written_by(effects: Iterable[Effect], desk: str) -> Iterator[Memory]:
    """Yield everything that effects may change."""
    for effect in effects:
        match effect:
            case Learn():
                yield from (told(desk, info) for info in effect.learn)
            case Record():
                yield from (recorded(info) for info in effect.record)
            case Share():
                yield from (told(to, info) for info in effect.share.what for to in effect.share.to)
            case Set():
                yield from (Memory("variable", name) for name in effect.set)
            case Add():
                yield from (Memory("variable", name) for name in effect.add)
            case Later():
                yield from (waiting(name) for name in effect.later)
            case Cancel():
                yield from (waiting(name) for name in effect.cancel)
            case If():
                yield from written_by(effect.do, desk)
