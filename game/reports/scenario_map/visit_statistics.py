"""How often plays enter each scene and take each edge, if every move that matters is as likely as any other."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from game.checker.explorer.expansion import Bucket, enabled_moves, successors
from game.checker.explorer.explorer import Explorer, explore_model
from game.checker.explorer.observations import NullLog
from game.checker.explorer.query import Budget
from game.checker.explorer.story_analysis import stays_in_scene
from game.checker.explorer.strongly_connected import strongly_connected_components
from game.reports.scenario_map.model import END


@dataclass(frozen=True)
class VisitStatistics:
    """Averages over plays; what was not worked out is left out."""

    choices: Mapping[str, float] = field(default_factory=dict)
    """By `scene.choice`, how often a play makes it."""
    edges: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """By `scene.choice` and the scene it leads to, or `end`."""
    times: Mapping[str, float] = field(default_factory=dict)
    """By scene, how often a play enters it."""
    shares: Mapping[str, float | None] = field(default_factory=dict)
    """By scene, the share of plays that enter it; None where there was no time to work it out."""


def visit_statistics(explorer: Explorer, seconds: float) -> VisitStatistics:
    """Work out how often plays enter scenes and take edges; `seconds` limits the search for repeated scenes."""
    scenario, first = explorer.prepared.reading.scenario, explorer.prepared.reading.story.first
    staying = {f"{name}.{key}" for name, scene in scenario.scenes.items()
               for key, choice in scene.choices.items() if stays_in_scene(choice)}  # fmt: skip
    choices: dict[str, float] = {}
    edges: dict[tuple[str, str], float] = {}
    times = {first: 1.0}
    for key, target, share in _choice_frequencies(explorer):
        choices[key] = choices.get(key, 0.0) + share
        if target == END or key not in staying:
            edges[key, target] = edges.get((key, target), 0.0) + share
            times[target] = times.get(target, 0.0) + share
    times.pop(END, None)
    return VisitStatistics(choices, edges, times, _shares(explorer, edges, times, time.monotonic() + seconds))


def _choice_frequencies(explorer: Explorer) -> Iterator[tuple[str, str, float]]:
    """Yield how often each choice leads where, bucket by bucket."""
    prepared, places = explorer.prepared, explorer.prepared.places
    for (place, day), (words, columns) in explorer.visited.items():
        if places.is_ending(place):
            continue
        bucket, log = Bucket(place, day, words), NullLog()
        on_offer = enabled_moves(bucket, prepared.moves[place], log)
        paths = explorer.carried.per_move(columns, on_offer.number)
        chosen = {
            f"{places.scenes[place]}.{key}" for key in prepared.reading.scenario.scenes[places.scenes[place]].choices
        }
        others = {enabled.move.key for enabled in on_offer.moves} - chosen
        for flow in successors(on_offer, day, log, without=others):
            share = explorer.carried.shares_of(explorer.carried.propagate(paths, flow.origin)).sum()
            yield flow.move.key, END if places.is_ending(flow.place) else places.name(flow.place), float(share)


def _shares(
    explorer: Explorer, edges: Mapping[tuple[str, str], float], times: Mapping[str, float], deadline: float
) -> dict[str, float | None]:
    targets: dict[str, list[str]] = {name: [] for name in times}
    for key, target in edges:
        if target != END:
            targets[key.partition(".")[0]].append(target)
    shares: dict[str, float | None] = {}
    for group in strongly_connected_components(list(targets), targets):
        is_cyclic = len(group) > 1 or group[0] in targets[group[0]]
        for name in group:
            share = _share_of_plays(explorer, name, deadline - time.monotonic()) if is_cyclic else times[name]
            shares[name] = None if share is None else min(share, 1.0)
    return shares


def _share_of_plays(explorer: Explorer, scene: str, seconds: float) -> float | None:
    """Return the share of plays that ever enter a scene; None if there was no time to work it out."""
    place = explorer.prepared.places.numbers[scene]
    # A scene without moves keeps every play that enters it, so each is counted once.
    moves = tuple(() if number == place else offered for number, offered in enumerate(explorer.prepared.moves))
    result = explore_model(
        replace(explorer.prepared, moves=moves), Budget(explorer.budget.situations, seconds), keep=True
    )
    if result.stopped:
        return None
    return float(
        sum(result.carried.shares_of(columns).sum() for (at, _), (_, columns) in result.visited.items() if at == place)
    )
