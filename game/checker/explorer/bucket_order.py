"""The order of buckets: a topological order, so that each is complete when it is expanded.

Input: the scene graph. Output: a rank for each scene and day. A move leads to a later component of the graph, or
within a component to a later day, or on the same day along an edge that takes no days. Scenes of a component that such
edges connect in a cycle form a group, whose buckets of a day are explored together to a fixpoint; so is the bucket of a
scene with live looks, lines or documents, or with desk time.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.checker.explorer.liveness import Liveness
from game.checker.explorer.story_analysis import StoryAnalysis, stays_in_scene
from game.checker.explorer.strongly_connected import strongly_connected_components
from game.scenario.model.scene import Choice

Rank = tuple[int, int, int]
"""Component of the scene graph, day, group within the day: buckets are expanded in this order."""


@dataclass(frozen=True)
class BucketOrder:
    """Scenes by component and by group, each numbered in topological order."""

    component: Mapping[str, int]
    group: Mapping[str, int]
    members: tuple[tuple[str, ...], ...]
    """The scenes of each group: one, or several that lead to one another on the same day."""
    outer: Mapping[str, frozenset[str]]
    """By scene, the keys of choices that never lead to a bucket of the same group on the same day."""
    plain: frozenset[str]
    """Scenes with no move from a bucket back to it, or to its group, on the same day."""

    def rank(self, scene: str, day: int) -> Rank:
        """Return the rank of a bucket; the least is expanded first."""
        return self.component[scene], day, self.group[scene]

    def is_plain(self, scene: str) -> bool:
        """Tell whether no move leads from a bucket of a scene back to it, or to its group, on the same day."""
        return scene in self.plain


def order_buckets(reading: StoryAnalysis, live: Liveness) -> BucketOrder:
    """Return the order of a story's buckets."""
    component = {name: number for number, names in enumerate(reading.scene_components) for name in names}
    same_day = {
        name: [scene for scene, days in ways if not days and component[scene] == component[name]]
        for name, ways in reading.scene_edges.items()
    }
    groups = [group for names in reading.scene_components for group in strongly_connected_components(names, same_day)]
    group = {name: number for number, names in enumerate(groups) for name in names}
    outer = {name: _outer_keys(reading, name, groups[group[name]]) for name in component}
    plain = [
        name for name in component if len(groups[group[name]]) == 1 and _is_plain(reading, live, name, outer[name])
    ]
    return BucketOrder(component, group, tuple(groups), outer, frozenset(plain))


def _outer_keys(reading: StoryAnalysis, name: str, group: tuple[str, ...]) -> frozenset[str]:
    choices = reading.scenario.scenes[name].choices
    return frozenset(f"{name}.{key}" for key, choice in choices.items() if not _returns(choice, group))


def _is_plain(reading: StoryAnalysis, live: Liveness, name: str, outer: frozenset[str]) -> bool:
    scene = reading.scenario.scenes[name]
    is_repeated = bool(live.repeated.get(name)) or any(
        variable in live.live_by_scene[name] for variable, _, _ in reading.single_moves(name)
    )
    return len(outer) == len(scene.choices) and not is_repeated and scene.desk_time is None


def _returns(choice: Choice, group: tuple[str, ...]) -> bool:
    return not choice.days and (stays_in_scene(choice) or any(way.scene in group for way in choice.goto))
