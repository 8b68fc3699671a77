"""On which days scenes can be come to, as their ways allow."""

from collections.abc import Mapping

from game.checker.explorer.story_analysis import stays_in_scene
from game.checker.explorer.strongly_connected import strongly_connected_components
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import END, Scene

SceneEdges = Mapping[str, tuple[tuple[str, int], ...]]
"""By scene, the scenes its choices lead to, each with the days that takes."""


def day_ranges(scenario: Scenario) -> dict[str, tuple[int, int]]:
    """Return, by scene, the first and the last day it can be come to; scenes that no way leads to are left out."""
    ways = {name: tuple(_ways(scene)) for name, scene in scenario.scenes.items()}
    start = next(iter(scenario.scenes))
    first = _first_days(ways, start)
    last = _last_days(ways, start, {name for name, scene in scenario.scenes.items() if _lingers(scene)})
    return {name: (min(day, scenario.last_day), int(min(last[name], scenario.last_day))) for name, day in first.items()}


def _ways(scene: Scene) -> list[tuple[str, int]]:
    return [(way.scene, choice.days) for choice in scene.choices.values() for way in choice.goto if way.scene != END]


def _lingers(scene: Scene) -> bool:
    return any(stays_in_scene(choice) and choice.days for choice in scene.choices.values())


def _first_days(ways: SceneEdges, start: str) -> dict[str, int]:
    found, open_now = {start: 0}, [start]
    while open_now:
        name = min(open_now, key=found.__getitem__)
        open_now.remove(name)
        for scene, days in ways[name]:
            if found[name] + days < found.get(scene, found[name] + days + 1):
                found[scene] = found[name] + days
                open_now.append(scene)
    return found


def _last_days(ways: SceneEdges, start: str, lingering: set[str]) -> dict[str, float]:
    found: dict[str, float] = {start: 0}
    for group in strongly_connected_components(
        list(ways), {name: [scene for scene, _ in leads] for name, leads in ways.items()}
    ):
        latest = max((found[name] for name in group if name in found), default=None)
        if latest is None:
            continue
        goes_round = any(days and scene in group for name in group for scene, days in ways[name])
        within = float("inf") if goes_round or lingering.intersection(group) else latest
        for name in group:
            found[name] = within if goes_round or len(group) > 1 else latest
            for scene, days in ways[name]:
                if scene not in group:
                    found[scene] = max(found.get(scene, 0), within + days)
    return found
