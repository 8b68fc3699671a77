"""On which days scenes can be entered, as the days of choices allow."""

from collections.abc import Mapping

from game.checker.explorer.story_analysis import stays_in_scene
from game.checker.explorer.strongly_connected import strongly_connected_components
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import END, Scene

SceneEdges = Mapping[str, tuple[tuple[str, int], ...]]
"""By scene, the scenes its choices lead to, each with the days that takes."""


def day_ranges(scenario: Scenario) -> dict[str, tuple[int, int]]:
    """Return, by scene, the first and the last day it can be entered; scenes that no choice leads to are left out."""
    edges = {name: tuple(_edges(scene)) for name, scene in scenario.scenes.items()}
    start = next(iter(scenario.scenes))
    first = _first_days(edges, start)
    last = _last_days(edges, start, {name for name, scene in scenario.scenes.items() if _passes_time_inside(scene)})
    return {name: (min(day, scenario.last_day), int(min(last[name], scenario.last_day))) for name, day in first.items()}


def _edges(scene: Scene) -> list[tuple[str, int]]:
    return [(way.scene, choice.days) for choice in scene.choices.values() for way in choice.goto if way.scene != END]


def _passes_time_inside(scene: Scene) -> bool:
    return any(stays_in_scene(choice) and choice.days for choice in scene.choices.values())


def _first_days(edges: SceneEdges, start: str) -> dict[str, int]:
    first, queue = {start: 0}, [start]
    while queue:
        name = min(queue, key=first.__getitem__)
        queue.remove(name)
        for scene, days in edges[name]:
            day = first[name] + days
            if scene not in first or day < first[scene]:
                first[scene] = day
                queue.append(scene)
    return first


def _last_days(edges: SceneEdges, start: str, lingering: set[str]) -> dict[str, float]:
    last: dict[str, float] = {start: 0}
    for group in strongly_connected_components(
        list(edges), {name: [scene for scene, _ in targets] for name, targets in edges.items()}
    ):
        latest = max((last[name] for name in group if name in last), default=None)
        if latest is None:
            continue
        has_cycle = any(days and scene in group for name in group for scene, days in edges[name])
        latest_inside = float("inf") if has_cycle or lingering.intersection(group) else latest
        for name in group:
            last[name] = latest_inside if has_cycle or len(group) > 1 else latest
            for scene, days in edges[name]:
                if scene not in group:
                    last[scene] = max(last.get(scene, 0), latest_inside + days)
    return last
