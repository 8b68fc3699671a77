"""The reference explorer: plain Python over `engine.step`, slow and plain to read; the fast one is held equal to it."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from game.checker.explorer.cycle_flow import solve_linear_system
from game.checker.explorer.strongly_connected import strongly_connected_components
from game.engine.events import Event
from game.engine.moves import Move
from game.engine.situation import Situation
from game.engine.step import ReceivedInformation, offers, start, step
from game.engine.story import CompiledStory

Key = Hashable
"""What stands for a situation: the situation itself, or a projection of it."""


@dataclass
class StateGraph:
    """Every situation that can be reached, and where each move leads."""

    starts: Counter[Key] = field(default_factory=Counter)
    shown: dict[Key, Situation] = field(default_factory=dict)
    """A situation that each key stands for."""
    steps: dict[Key, int] = field(default_factory=dict)
    """The fewest moves that lead to each."""
    edges: dict[Key, Counter[Key]] = field(default_factory=dict)
    """Where the moves on offer lead, each as often as there are moves."""
    moves: dict[Key, dict[Move, Key]] = field(default_factory=dict)
    happened: set[tuple[str, Event]] = field(default_factory=set)
    """Everything that ever happened, each with the key of the move that brought it; empty for what a start brought."""

    @property
    def transitions(self) -> int:
        """Return how many moves there are, counted once in each situation they are on offer in."""
        return sum(sum(edges.values()) for edges in self.edges.values())

    @property
    def dead_ends(self) -> set[Key]:
        """Return the situations in which nothing at all is on offer though the play is not over."""
        return {key for key, shown in self.shown.items() if shown.ending is None and not self.edges[key]}

    @property
    def endless(self) -> set[Key]:
        """Return the situations in loops that lead to one another and never out."""
        groups = [set(group) for group in strongly_connected_components(list(self.shown), self.edges)]
        return {
            key
            for group in groups
            if all(self.edges[key] and group.issuperset(self.edges[key]) for key in group)
            for key in group
        }


def reference_graph(
    story: CompiledStory,
    starts: Iterable[tuple[ReceivedInformation, ...] | None] = (None,),
    stands_for: Callable[[Situation], Key] = lambda situation: situation,
    followed: Callable[[Situation, Move], bool] = lambda _situation, _move: True,
) -> StateGraph:
    """Reach everything; `followed` may leave out moves that are on offer."""
    begun = [start(story, receipts) for receipts in starts]
    return _reached(story, [(one.situation, one.events) for one in begun], stands_for, followed)


def _reached(
    story: CompiledStory,
    begun: list[tuple[Situation, tuple[Event, ...]]],
    stands_for: Callable[[Situation], Key],
    followed: Callable[[Situation, Move], bool],
) -> StateGraph:
    found = StateGraph()
    layer: list[Key] = []
    for situation, events in begun:
        found.happened.update(("", event) for event in events)
        key = stands_for(situation)
        found.starts[key] += 1
        if key not in found.shown:
            found.shown[key], found.steps[key] = situation, 0
            layer.append(key)
    while layer:
        fresh: list[Key] = []
        for key in layer:
            fresh += _expand(story, found, key, stands_for, followed)
        layer = fresh
    return found


def _expand(
    story: CompiledStory,
    found: StateGraph,
    key: Key,
    stands_for: Callable[[Situation], Key],
    followed: Callable[[Situation, Move], bool],
) -> Iterator[Key]:
    situation = found.shown[key]
    edges, moves = Counter[Key](), {}
    for move in offers(story, situation):
        if not followed(situation, move):
            continue
        made = step(story, situation, move)
        found.happened.update((move.key, event) for event in made.events)
        after = stands_for(made.situation)
        edges[after] += 1
        moves[move] = after
        if after not in found.shown:
            found.shown[after], found.steps[after] = made.situation, found.steps[key] + 1
            yield after
    found.edges[key], found.moves[key] = edges, moves


@dataclass(frozen=True)
class EndingShare:
    """How often an ending is reached; `plays` is None where plays can go round for ever on the way."""

    plays: int | None
    share: Fraction


def ending_shares(found: StateGraph) -> dict[str, EndingShare]:
    """Count the plays that lead to each ending, and its share if every move on offer is as likely as any other."""
    plays: dict[Key, int | None] = dict.fromkeys(found.shown, 0)
    mass: dict[Key, Fraction] = dict.fromkeys(found.shown, Fraction(0))
    total = sum(found.starts.values())
    for key, times in found.starts.items():
        plays[key] = times
        mass[key] = Fraction(times, total)
    for group in strongly_connected_components(list(found.shown), found.edges):
        if len(group) > 1 or group[0] in found.edges[group[0]]:
            _go_round(found, group, plays, mass)
        for key in group:
            _pass_on(found, key, group, plays, mass)
    ended: dict[str, EndingShare] = {}
    for key, situation in found.shown.items():
        if situation.ending is not None:
            so_far = ended.get(situation.ending, EndingShare(0, Fraction(0)))
            ended[situation.ending] = EndingShare(_sum(so_far.plays, plays[key]), so_far.share + mass[key])
    return ended


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _pass_on(
    found: StateGraph, key: Key, group: tuple[Key, ...], plays: dict[Key, int | None], mass: dict[Key, Fraction]
) -> None:
    offered = sum(found.edges[key].values())
    here = plays[key]
    for after, times in found.edges[key].items():
        if after in group:
            continue
        plays[after] = _sum(plays[after], None if here is None else here * times)
        mass[after] += mass[key] * times / offered


def _go_round(
    found: StateGraph, group: tuple[Key, ...], plays: dict[Key, int | None], mass: dict[Key, Fraction]
) -> None:
    """Solve for the visits to situations that lead to one another; where none leads out, the mass stays for ever."""
    if all(after in group for key in group for after in found.edges[key]):
        return
    if any(plays[key] != 0 for key in group):
        for key in group:
            plays[key] = None
    rows = [_equation(found, key, group, mass[key]) for key in group]
    visits = solve_linear_system(rows)
    for place, key in enumerate(group):
        mass[key] = visits[place]


def _equation(found: StateGraph, key: Key, group: tuple[Key, ...], arriving: Fraction) -> list[Fraction]:
    row = [
        Fraction(int(other == key)) - Fraction(found.edges[other][key], sum(found.edges[other].values()) or 1)
        for other in group
    ]
    return [*row, arriving]
