"""The reference explorer: a breadth-first search over `engine.step` in plain Python, which the fast one must equal.

Input: a story, its starts, and what stands for a situation: itself, or its projection. Output: the graph of states, and
from it plays and shares, exact. It shares no rule of the story with the fast explorer.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial

from game.checker.explorer.cycle_flow import solve_linear_system
from game.checker.explorer.strongly_connected import strongly_connected_components
from game.engine.contacts import contact_moves
from game.engine.cuts.route import routes_of
from game.engine.events import Entered, Event
from game.engine.moves import Choose, Move
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.situation import Situation
from game.engine.step import Step, is_on_offer, offers, start, step
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


def every_move(story: CompiledStory, situation: Situation) -> Iterator[Move]:
    """Yield every move on offer, contacts included."""
    yield from offers(story, situation)
    yield from contact_moves(story, situation)


def reference_graph(
    story: CompiledStory,
    starts: Iterable[tuple[ReceivedInformation, ...] | None] = (None,),
    stands_for: Callable[[Situation], Key] = lambda situation: situation,
    followed: Callable[[Situation], Iterable[Move]] | None = None,
    cut: str = "",
) -> StateGraph:
    """Return the graph of every state that can be reached; `followed` may leave out moves that are on offer."""
    begun = [start(story, receipts) for receipts in starts]
    turns = [[("", first), *_route(story, cut, first)] for first in begun]
    entered = [(made[-1][1].situation, tuple(event for _, each in made for event in each.events)) for made in turns]
    return _search(story, cut, entered, stands_for, followed or partial(every_move, story))


def _route(story: CompiledStory, cut: str, entered: Step) -> list[tuple[str, Step]]:
    """Make the moves of a cut's route after a step that has entered scenes which are not played (R26)."""
    made: list[tuple[str, Step]] = []
    visited: set[Situation] = set()
    while cut and any(isinstance(event, Entered) for event in entered.events):
        here = entered.situation
        if here.ending is not None or here.scene in story.scenario.cuts[cut].plays or here in visited:
            break
        visited.add(here)
        turns = _through_scene(story, cut, here)
        if not turns:
            break
        made += turns
        entered = turns[-1][1]
    return made


def _through_scene(story: CompiledStory, cut: str, situation: Situation) -> list[tuple[str, Step]]:
    """Make the moves of the route that belong to a scene; none if they do not lead out of it."""
    made: list[tuple[str, Step]] = []
    scene = situation.scene
    for move in routes_of(story, cut).get(scene, ()):
        if is_on_offer(story, situation, move):
            made.append((move.key, step(story, situation, move)))
            situation = made[-1][1].situation
            leaves = isinstance(move, Choose) and story.scenes[scene].choices[move].leaves
            if leaves or situation.ending is not None:
                return made
    return []


def _search(
    story: CompiledStory,
    cut: str,
    begun: list[tuple[Situation, tuple[Event, ...]]],
    stands_for: Callable[[Situation], Key],
    followed: Callable[[Situation], Iterable[Move]],
) -> StateGraph:
    graph = StateGraph()
    layer: list[Key] = []
    for situation, events in begun:
        graph.happened.update(("", event) for event in events)
        key = stands_for(situation)
        graph.starts[key] += 1
        if key not in graph.shown:
            graph.shown[key], graph.steps[key] = situation, 0
            layer.append(key)
    while layer:
        fresh: list[Key] = []
        for key in layer:
            fresh += _expand(story, cut, graph, key, stands_for, followed)
        layer = fresh
    return graph


def _expand(
    story: CompiledStory,
    cut: str,
    graph: StateGraph,
    key: Key,
    stands_for: Callable[[Situation], Key],
    followed: Callable[[Situation], Iterable[Move]],
) -> Iterator[Key]:
    situation = graph.shown[key]
    edges, moves = Counter[Key](), {}
    for move in followed(situation):
        turns = [(move.key, step(story, situation, move))]
        turns += _route(story, cut, turns[0][1])
        graph.happened.update((key, event) for key, made in turns for event in made.events)
        after_move = turns[-1][1]
        after = stands_for(after_move.situation)
        edges[after] += 1
        moves[move] = after
        if after not in graph.shown:
            graph.shown[after], graph.steps[after] = after_move.situation, graph.steps[key] + 1
            yield after
    graph.edges[key], graph.moves[key] = edges, moves


@dataclass(frozen=True)
class EndingShare:
    """How often an ending is reached; `plays` is None where plays can go round for ever on the way."""

    plays: int | None
    share: Fraction


def ending_shares(graph: StateGraph) -> dict[str, EndingShare]:
    """Count the plays that lead to each ending, and its share if every move on offer is as likely as any other."""
    plays: dict[Key, int | None] = dict.fromkeys(graph.shown, 0)
    mass: dict[Key, Fraction] = dict.fromkeys(graph.shown, Fraction(0))
    total = sum(graph.starts.values())
    for key, times in graph.starts.items():
        plays[key] = times
        mass[key] = Fraction(times, total)
    for group in strongly_connected_components(list(graph.shown), graph.edges):
        if len(group) > 1 or group[0] in graph.edges[group[0]]:
            _solve_cycle(graph, group, plays, mass)
        for key in group:
            _propagate(graph, key, group, plays, mass)
    ended: dict[str, EndingShare] = {}
    for key, situation in graph.shown.items():
        if situation.ending is not None:
            so_far = ended.get(situation.ending, EndingShare(0, Fraction(0)))
            ended[situation.ending] = EndingShare(_sum(so_far.plays, plays[key]), so_far.share + mass[key])
    return ended


def _sum(first: int | None, second: int | None) -> int | None:
    return None if first is None or second is None else first + second


def _propagate(
    graph: StateGraph, key: Key, group: tuple[Key, ...], plays: dict[Key, int | None], mass: dict[Key, Fraction]
) -> None:
    offered = sum(graph.edges[key].values())
    here = plays[key]
    for after, times in graph.edges[key].items():
        if after in group:
            continue
        plays[after] = _sum(plays[after], None if here is None else here * times)
        mass[after] += mass[key] * times / offered


def _solve_cycle(
    graph: StateGraph, group: tuple[Key, ...], plays: dict[Key, int | None], mass: dict[Key, Fraction]
) -> None:
    """Replace the mass of the states of a cycle by their expected visits, unless no edge leads out of it."""
    if all(after in group for key in group for after in graph.edges[key]):
        return
    if any(plays[key] != 0 for key in group):
        for key in group:
            plays[key] = None
    rows = [_equation(graph, key, group, mass[key]) for key in group]
    visits = solve_linear_system(rows)
    for place, key in enumerate(group):
        mass[key] = visits[place]


def _equation(graph: StateGraph, key: Key, group: tuple[Key, ...], arriving: Fraction) -> list[Fraction]:
    row = [
        Fraction(int(other == key)) - Fraction(graph.edges[other][key], sum(graph.edges[other].values()) or 1)
        for other in group
    ]
    return [*row, arriving]
