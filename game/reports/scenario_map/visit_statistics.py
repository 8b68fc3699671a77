"""How often plays come through each scene and way, if every move that matters is as likely as any other."""

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
    ways: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """By `scene.choice` and the scene it leads to, or `end`."""
    times: Mapping[str, float] = field(default_factory=dict)
    """By scene, how often a play comes there."""
    shares: Mapping[str, float | None] = field(default_factory=dict)
    """By scene, the share of plays that come there; None where there was no time to work it out."""


def visit_statistics(of: Explorer, seconds: float) -> VisitStatistics:
    """Work out how often plays come through; the seconds are for scenes that a play can come back to."""
    scenario, first = of.prepared.reading.scenario, of.prepared.reading.story.first
    staying = {f"{name}.{key}" for name, scene in scenario.scenes.items()
               for key, choice in scene.choices.items() if stays_in_scene(choice)}  # fmt: skip
    choices: dict[str, float] = {}
    ways: dict[tuple[str, str], float] = {}
    times = {first: 1.0}
    for key, target, share in _made(of):
        choices[key] = choices.get(key, 0.0) + share
        if target == END or key not in staying:
            ways[key, target] = ways.get((key, target), 0.0) + share
            times[target] = times.get(target, 0.0) + share
    times.pop(END, None)
    return VisitStatistics(choices, ways, times, _shares(of, ways, times, time.monotonic() + seconds))


def _made(of: Explorer) -> Iterator[tuple[str, str, float]]:
    """Yield how often each choice leads where, bucket by bucket."""
    prepared, places = of.prepared, of.prepared.places
    for (place, day), (words, columns) in of.visited.items():
        if places.is_ending(place):
            continue
        bucket, watch = Bucket(place, day, words), NullLog()
        on_offer = enabled_moves(bucket, prepared.moves[place], watch)
        carried = of.carried.per_move(columns, on_offer.number)
        chosen = {
            f"{places.scenes[place]}.{key}" for key in prepared.reading.scenario.scenes[places.scenes[place]].choices
        }
        for flow in successors(on_offer, day, watch, chosen):
            share = of.carried.shares_of(of.carried.propagate(carried, flow.origin, flow.times)).sum()
            yield flow.move.key, END if places.is_ending(flow.place) else places.name(flow.place), float(share)


def _shares(
    of: Explorer, ways: Mapping[tuple[str, str], float], times: Mapping[str, float], until: float
) -> dict[str, float | None]:
    leading: dict[str, list[str]] = {name: [] for name in times}
    for key, target in ways:
        if target != END:
            leading[key.partition(".")[0]].append(target)
    found: dict[str, float | None] = {}
    for group in strongly_connected_components(list(leading), leading):
        comes_back = len(group) > 1 or group[0] in leading[group[0]]
        for name in group:
            share = _first_time(of, name, until - time.monotonic()) if comes_back else times[name]
            found[name] = None if share is None else min(share, 1.0)
    return found


def _first_time(of: Explorer, scene: str, seconds: float) -> float | None:
    """Return the share of plays that ever come to a scene; None if there was no time to work it out."""
    place = of.prepared.places.numbers[scene]
    # Where nothing leads on, whatever comes stays, and is counted once.
    stopping = tuple(() if number == place else moves for number, moves in enumerate(of.prepared.moves))
    found = explore_model(replace(of.prepared, moves=stopping), Budget(of.budget.situations, seconds), keep=True)
    if found.stopped:
        return None
    return float(
        sum(found.carried.shares_of(columns).sum() for (at, _), (_, columns) in found.visited.items() if at == place)
    )
