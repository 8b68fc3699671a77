"""In what order buckets are worked on, so that each is complete when its turn comes."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.checker.explorer.liveness import Liveness
from game.checker.explorer.story_analysis import StoryAnalysis, stays_in_scene
from game.checker.explorer.strongly_connected import strongly_connected_components
from game.scenario.model.scene import Choice

Rank = tuple[int, int, int]
"""Part, day, and group within the day: buckets are worked on in this order."""


@dataclass(frozen=True)
class BucketOrder:
    """Scenes in the order of their chapters, and on one day in the order of their groups."""

    chapter: Mapping[str, int]
    group: Mapping[str, int]
    members: tuple[tuple[str, ...], ...]
    """The scenes of each group: one, or several that lead to one another on the same day."""
    inner: Mapping[str, frozenset[str]]
    """By scene, the keys of moves that may lead to the same group on the same day."""

    def rank(self, scene: str, day: int) -> Rank:
        """Return a bucket's turn."""
        return self.chapter[scene], day, self.group[scene]

    def is_plain(self, scene: str) -> bool:
        """Tell whether a scene's situations never lead to one another."""
        return len(self.members[self.group[scene]]) == 1 and not self.inner[scene]


def order_buckets(reading: StoryAnalysis, live: Liveness) -> BucketOrder:
    """Put a story's scenes in order."""
    chapter = {name: place for place, names in enumerate(reading.scene_components) for name in names}
    at_once = {
        name: [scene for scene, days in ways if not days and chapter[scene] == chapter[name]]
        for name, ways in reading.scene_edges.items()
    }
    groups = [group for names in reading.scene_components for group in strongly_connected_components(names, at_once)]
    group = {name: place for place, names in enumerate(groups) for name in names}
    inner = {name: frozenset(_inner(reading, live, name, groups[group[name]])) for name in chapter}
    return BucketOrder(chapter, group, tuple(groups), inner)


def _inner(reading: StoryAnalysis, live: Liveness, name: str, group: tuple[str, ...]) -> list[str]:
    scene = reading.scenario.scenes[name]
    found = [f"{name}.{key}" for key, choice in scene.choices.items() if _returns(choice, group)]
    found += [key for memory, key, _ in reading.looks_and_documents(name) if memory in live.live_by_scene[name]]
    if scene.desk_time is not None:
        found += _desk_keys(reading)
    return found


def _returns(choice: Choice, group: tuple[str, ...]) -> bool:
    return not choice.days and (stays_in_scene(choice) or any(way.scene in group for way in choice.goto))


def _desk_keys(reading: StoryAnalysis) -> list[str]:
    scenario = reading.scenario
    told = [
        f"tell:{pair}:{channel}"
        for channel, about in scenario.channels.items()
        if about.at_desk
        for pair in ("*", *(f"{agency}.{info}" for agency in scenario.agencies for info in scenario.information))
    ]
    return [*told, "record:*", *(f"record:{info}" for info in scenario.information)]
