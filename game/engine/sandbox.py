"""The sandbox of an author's preview: a session in which facts can be overridden, run again after every edit.

What an author does is a script of move keys and overridden facts. An override is not a move and has no event, so such a
session cannot be replayed from its moves: it is never saved (the exception to law 3 in `docs/architecture.md`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, get_args

from game.engine.conditions import indices_holding
from game.engine.events import Entered, Event, Value
from game.engine.moves import Ask
from game.engine.session import Replay, Session, Turn, begin, replay
from game.engine.situation import PendingConsequence, Situation
from game.engine.story import CompiledStory
from game.scenario.model.scenario import Variable

Kind = Literal["variable", "knows", "recorded", "asked", "waiting"]
KINDS: tuple[Kind, ...] = get_args(Kind)
NOT_PENDING = 0
"""The value of a consequence that does not wait."""


@dataclass(frozen=True)
class Fact:
    """A fact of a situation that can be overridden: its value and every value that it may have.

    The kinds: `variable`; `knows` with the name `agency.info`, whether an agency has a piece; `recorded`, whether a
    piece is on the file; `asked` with the name `scene.line`, whether a line was said; `waiting`, the days until a
    consequence arrives, or `NOT_PENDING`.
    """

    kind: Kind
    name: str
    value: Value
    values: tuple[Value, ...]


@dataclass(frozen=True)
class FactOverride:
    """A fact and the value that the author gives it."""

    kind: Kind
    name: str
    value: Value


Script = tuple[str | FactOverride, ...]
"""Keys of moves and overridden facts, in order."""


def editable_facts(session: Session) -> tuple[Fact, ...]:
    """Return every fact that can be overridden in the session's situation, kind by kind."""
    return (*_variables(session), *_pieces(session), *_asked(session), *_waiting(session))


def _variables(session: Session) -> Iterator[Fact]:
    index, scenario, now = session.story.index, session.story.scenario, session.situation
    part = scenario.scenes[now.scene].part if now.scene in scenario.scenes else None
    in_scope = {*scenario.variables, *(scenario.parts[part].variables if part else ())}
    for name, definition in index.definitions.items():
        if name in in_scope:
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


def _asked(session: Session) -> Iterator[Fact]:
    for scene, definition in session.story.scenario.scenes.items():
        for line in definition.talk:
            key = Ask(scene, line).key
            yield Fact("asked", key, key in session.situation.asked, (False, True))


def _waiting(session: Session) -> Iterator[Fact]:
    scenario, now = session.story.scenario, session.situation
    due = {pending.consequence: pending.due - now.day for pending in now.waiting}
    for name in scenario.later:
        yield Fact(
            "waiting", name, due.get(name, NOT_PENDING), tuple(range(scenario.last_day - now.day + scenario.after + 1))
        )


def with_override(session: Session, change: FactOverride) -> Session:
    """Return a session with a fact overridden where it stands; raises ValueError for a fact or value that cannot be."""
    facts = {(fact.kind, fact.name): fact for fact in editable_facts(session)}
    fact = facts.get((change.kind, change.name))
    if fact is None or change.value not in fact.values or session.ended:
        raise ValueError(f"{change.name} cannot be {change.value} here")
    now = _overridden(session, change)
    last = session.turns[-1]
    turn = Turn(last.move, tuple(_as_entered(session.story, now, event) for event in last.events), now)
    return replace(session, turns=(*session.turns[:-1], turn))


def _overridden(session: Session, change: FactOverride) -> Situation:
    now, index, name = session.situation, session.story.index, change.name
    match change.kind:
        case "variable":
            values = list(now.variables)
            values[index.places[name]] = change.value
            return replace(now, variables=tuple(values))
        case "knows":
            agency, _, info = name.partition(".")
            pair = frozenset({(agency, info)})
            return replace(now, knows=now.knows | pair if change.value else now.knows - pair)
        case "recorded":
            return replace(now, recorded=now.recorded | {name} if change.value else now.recorded - {name})
        case "asked":
            return replace(now, asked=now.asked | {name} if change.value else now.asked - {name})
        case "waiting":
            others = tuple(pending for pending in now.waiting if pending.consequence != name)
            queued = PendingConsequence(now.day + int(change.value), index.ranks[name], name)
            return replace(now, waiting=others if change.value == NOT_PENDING else tuple(sorted((*others, queued))))


def _as_entered(story: CompiledStory, now: Situation, event: Event) -> Event:
    """Return an event with the paragraphs of the entered scene chosen again, as if it had been entered like this."""
    if isinstance(event, Entered) and event.scene == now.scene:
        return Entered(event.scene, event.day, indices_holding(story.scenes[now.scene].text, now))
    return event


@dataclass(frozen=True)
class SandboxRun:
    """A script as far as it could be run."""

    session: Session
    done: int
    """How many of its items could be done."""
    refused: str = ""
    """The key of the move, or the name of the fact, at which it stopped."""


def run_script(story: CompiledStory, seed: int, script: Iterable[str | FactOverride]) -> SandboxRun:
    """Run a script from the start until an item of it is refused."""
    session, done = begin(story, seed), 0
    for item in script:
        result = _run_item(session, item)
        if result.refused:
            return SandboxRun(session, done, result.refused)
        session, done = result.session, done + 1
    return SandboxRun(session, done)


def _run_item(session: Session, item: str | FactOverride) -> Replay:
    if isinstance(item, str):
        return replay(session, (item,))
    try:
        return Replay(with_override(session, item))
    except ValueError:
        return Replay(session, item.name)
