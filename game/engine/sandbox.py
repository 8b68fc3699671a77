"""A play that its author can bend: facts are changed by hand, and it is made again whenever the scenario was edited.

Such a play is never kept (law 3 has its one exception here), and a changed fact is not a move: nothing happened.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, get_args

from game.engine.conditions import indices_holding
from game.engine.events import Entered, Event, Value
from game.engine.session import Replay, Session, Turn, begin, replay
from game.engine.situation import PendingConsequence, Situation
from game.engine.story import CompiledStory
from game.scenario.model.scenario import Variable

Kind = Literal["variable", "knows", "recorded", "waiting"]
KINDS: tuple[Kind, ...] = get_args(Kind)
NOT_PENDING = 0
"""The day of a consequence that does not wait."""


@dataclass(frozen=True)
class Fact:
    """Something a situation remembers, with its value and what else it may be.

    knows: `agency.info`, for what an agency has · recorded: a piece on the file · waiting: the days until a consequence
    arrives, `NEVER` where it does not wait.
    """

    kind: Kind
    name: str
    value: Value
    values: tuple[Value, ...]


@dataclass(frozen=True)
class FactOverride:
    """A fact as the author wants it."""

    kind: Kind
    name: str
    value: Value


Script = tuple[str | FactOverride, ...]
"""What was done, in order: the keys of moves, and changed facts between them."""


def editable_facts(session: Session) -> tuple[Fact, ...]:
    """Return everything that can be changed where a play stands, kind by kind."""
    return (*_variables(session), *_pieces(session), *_waiting(session))


def _variables(session: Session) -> Iterator[Fact]:
    index, scenario, now = session.story.index, session.story.scenario, session.situation
    part = scenario.scenes[now.scene].part if now.scene in scenario.scenes else None
    here = {*scenario.variables, *(scenario.parts[part].variables if part else ())}
    for name, definition in index.definitions.items():
        if name in here:
            yield Fact("variable", name, now.variables[index.places[name]], values_of(definition))


def values_of(definition: Variable) -> tuple[Value, ...]:
    """Return every value that a variable can have."""
    if definition.one_of is not None:
        return tuple(definition.one_of)
    if isinstance(definition.start, bool):
        return (False, True)
    low, high = (bound if bound is not None else definition.start for bound in (definition.lowest, definition.highest))
    return tuple(range(int(low), int(high) + 1))


def _pieces(session: Session) -> Iterator[Fact]:
    scenario, now = session.story.scenario, session.situation
    for info in scenario.information:
        for agency in scenario.agencies:
            yield Fact("knows", f"{agency}.{info}", (agency, info) in now.knows, (False, True))
        yield Fact("recorded", info, info in now.recorded, (False, True))


def _waiting(session: Session) -> Iterator[Fact]:
    scenario, now = session.story.scenario, session.situation
    due = {one.consequence: one.due - now.day for one in now.waiting}
    for name in scenario.later:
        yield Fact(
            "waiting", name, due.get(name, NOT_PENDING), tuple(range(scenario.last_day - now.day + scenario.after + 1))
        )


def with_override(session: Session, change: FactOverride) -> Session:
    """Return a play with a fact changed where it stands; raises ValueError for a fact or value that cannot be."""
    fact = next((one for one in editable_facts(session) if (one.kind, one.name) == (change.kind, change.name)), None)
    if fact is None or change.value not in fact.values or session.ended:
        raise ValueError(f"{change.name} cannot be {change.value} here")
    now = _with(session, change)
    last = session.turns[-1]
    turn = Turn(last.move, tuple(_as_entered(session.story, now, event) for event in last.events), now)
    return replace(session, turns=(*session.turns[:-1], turn))


def _with(session: Session, change: FactOverride) -> Situation:
    now, index, name = session.situation, session.story.index, change.name
    match change.kind:
        case "variable":
            values = list(now.variables)
            values[index.places[name]] = change.value
            return replace(now, variables=tuple(values))
        case "knows":
            agency, _, info = name.partition(".")
            one = frozenset({(agency, info)})
            return replace(now, knows=now.knows | one if change.value else now.knows - one)
        case "recorded":
            return replace(now, recorded=now.recorded | {name} if change.value else now.recorded - {name})
        case "waiting":
            rest = tuple(one for one in now.waiting if one.consequence != name)
            due = PendingConsequence(now.day + int(change.value), index.ranks[name], name)
            return replace(now, waiting=rest if change.value == NOT_PENDING else tuple(sorted((*rest, due))))


def _as_entered(story: CompiledStory, now: Situation, event: Event) -> Event:
    """Choose the words of the scene that was entered once more, as if it had been entered like this."""
    if isinstance(event, Entered) and event.scene == now.scene:
        return Entered(event.scene, event.day, indices_holding(story.scenes[now.scene].text, now))
    return event


@dataclass(frozen=True)
class SandboxRun:
    """A script as far as a story allows it."""

    session: Session
    done: int
    """How many of its items could be done."""
    refused: str = ""
    """The key of the move, or the name of the fact, at which it stopped."""


def run_script(story: CompiledStory, seed: int, script: Iterable[str | FactOverride]) -> SandboxRun:
    """Do what a script says until something in it cannot be done any more."""
    session, done = begin(story, seed), 0
    for item in script:
        made = _done(session, item)
        if made.refused:
            return SandboxRun(session, done, made.refused)
        session, done = made.session, done + 1
    return SandboxRun(session, done)


def _done(session: Session, item: str | FactOverride) -> Replay:
    if isinstance(item, str):
        return replay(session, (item,))
    try:
        return Replay(with_override(session, item))
    except ValueError:
        return Replay(session, item.name)
