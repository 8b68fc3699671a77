"""The rows in which scenes are drawn, chosen so that all of them are as large as one screen allows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from game.reports.scenario_map.model import END, SceneStrip
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Scene

SCREEN = (1400, 780)
"""Width and height there is room for, in pixels."""
CELL = (178, 62)
"""Width and height of a scene with the space around it, in pixels."""
MARGINS = (26, 62)
"""What a strip takes beside its scenes for edges and its title, in pixels."""
ENDINGS = 450
"""Pixels that the endings take behind the last row; with less room they stand in a row of their own."""
MAX_SCALE = 1.2
"""The scale beyond which rows are not cut to be drawn larger."""

Layers = tuple[tuple[str, ...], ...]
Rows = tuple[tuple[SceneStrip, ...], ...]


def scene_rows(scenario: Scenario) -> Rows:
    """Return the rows in which the scenes of a scenario are drawn; those of no part come first."""
    parts: dict[str, list[str]] = {"": [], **{part: [] for part in scenario.parts}}
    for name, scene in scenario.scenes.items():
        parts[scene.part or ""].append(name)
    targets = {name: _targets(scene) for name, scene in scenario.scenes.items()}
    return arrange_rows(parts, targets, next(iter(scenario.scenes)))


def _targets(scene: Scene) -> list[str]:
    return [way.scene for choice in scene.choices.values() for way in choice.goto if way.scene != END]


def arrange_rows(parts: Mapping[str, Sequence[str]], edges: Mapping[str, Sequence[str]], start: str) -> Rows:
    """Return strips of scenes in rows: parts in their order, cut and put beside one another as it fits best.

    `parts` holds scenes by the id of their part, `edges` by scene the scenes it leads to.
    """
    order = _in_order(start, [name for names in parts.values() for name in names], edges)
    entered = {start}.union(*edges.values())
    steps = {part: _steps(names, edges, order, entered) for part, names in parts.items() if names}
    longest = max(len(layers) for layers in steps.values())
    layouts = [tuple(_packed(_cut(steps, length), length)) for length in range(max(longest, 12), 0, -1)]
    return max(layouts, key=_scale)


def _in_order(start: str, names: Sequence[str], edges: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return a topological number for each scene; edges that close a cycle lead to lower numbers."""
    finished: list[str] = []
    visited: set[str] = set()
    for root in (start, *names):
        if root in visited:
            continue
        visited.add(root)
        open_path = [(root, iter(edges[root]))]
        while open_path:
            targets = open_path[-1][1]
            following = next((name for name in targets if name not in visited), None)
            if following is None:
                finished.append(open_path.pop()[0])
            else:
                visited.add(following)
                open_path.append((following, iter(edges[following])))
    return {name: number for number, name in enumerate(reversed(finished))}


def _steps(
    names: Sequence[str], edges: Mapping[str, Sequence[str]], order: Mapping[str, int], entered: Collection[str]
) -> Layers:
    """Put each scene of a part a step behind the furthest that leads to it; `entered` have an edge to them."""
    step = dict.fromkeys(names, 0)
    for name in sorted(names, key=order.__getitem__):
        for following in edges[name]:
            if following in step and order[following] > order[name]:
                step[following] = max(step[following], step[name] + 1)
    for name in (name for name in names if name not in entered):
        # What nothing leads to stands just before the nearest it leads to.
        step[name] = max(0, min((step[following] for following in edges[name] if following in step), default=1) - 1)
    return tuple(tuple(name for name in names if step[name] == number) for number in range(max(step.values()) + 1))


def _cut(parts: Mapping[str, Layers], length: int) -> Iterator[SceneStrip]:
    """Cut parts into strips of nearly the same length, none longer than asked."""
    for part, steps in parts.items():
        pieces = -(-len(steps) // length)
        bounds = [round(len(steps) * number / pieces) for number in range(pieces + 1)]
        for number in range(pieces):
            yield SceneStrip(part, number > 0, steps[bounds[number] : bounds[number + 1]])


def _packed(strips: Iterable[SceneStrip], length: int) -> Iterator[tuple[SceneStrip, ...]]:
    row: list[SceneStrip] = []
    for strip in strips:
        if row and sum(len(part.steps) for part in (*row, strip)) > length:
            yield tuple(row)
            row = []
        row.append(strip)
    yield tuple(row)


def _scale(rows: Rows) -> float:
    """Return the scale at which the rows fit the screen."""
    width = max(sum(len(strip.steps) * CELL[0] + MARGINS[0] for strip in row) for row in rows)
    height = sum(max(_height(strip) for strip in row) + MARGINS[1] for row in rows)
    last_width = sum(len(strip.steps) * CELL[0] + MARGINS[0] for strip in rows[-1])
    below = 0 if width - last_width > ENDINGS else CELL[1] + MARGINS[1]
    return min(MAX_SCALE, SCREEN[0] / width, SCREEN[1] / (height + below))


def _height(strip: SceneStrip) -> int:
    return max(len(step) for step in strip.steps) * CELL[1]
