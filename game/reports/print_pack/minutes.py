"""How long a session takes: minutes of reading, deciding and talking, for each scene and for the debrief."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.reports.print_pack.story_text import StoryText
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Scene

WORDS_A_MINUTE = 170
"""How fast a page is read aloud, or by a group in silence until the last is through."""
DECISION, CONVERSATION, DESK, DEBRIEF = 6, 4, 4, 35
"""Minutes that a group needs for a decision with its split, a conversation, a desk, and the debrief."""


@dataclass(frozen=True)
class PlannedScene:
    """A scene of a session plan: its heading, what is done in it, and how many minutes that takes."""

    heading: str
    activity: str
    minutes: int


def planned_scenes(text: StoryText) -> tuple[PlannedScene, ...]:
    """Return the plan of what is played, scene by scene."""
    return tuple(_planned(text, name, scene) for name, scene in text.scenes.items())


def room_minutes(scenario: Scenario, played: Iterable[str]) -> int:
    """Return how many minutes a group in a room needs for the scenes that are played; without the debrief."""
    scenes = [scenario.scenes[name] for name in played if name in scenario.scenes]
    return sum(_minutes(scene, is_looked_at=scene.is_decision) for scene in scenes)


def _planned(text: StoryText, name: str, scene: Scene) -> PlannedScene:
    is_looked_at = name in text.decisions
    activities = ", ".join(activity for activity, _ in _activities(scene, is_looked_at=is_looked_at))
    return PlannedScene(text.heading(name), activities or "read", _minutes(scene, is_looked_at=is_looked_at))


def _minutes(scene: Scene, *, is_looked_at: bool) -> int:
    """Return the minutes of a scene: for reading what every play shows of it, and for what is done in it."""
    words = sum(len(re.findall(r"\w+", piece.text)) for piece in scene.text if piece.when is None)
    activities = _activities(scene, is_looked_at=is_looked_at)
    return max(1, round(words / WORDS_A_MINUTE)) + sum(minutes for _, minutes in activities)


def _activities(scene: Scene, *, is_looked_at: bool) -> Iterator[tuple[str, int]]:
    if scene.talk:
        yield "a conversation", CONVERSATION
    if scene.desk_time is not None:
        yield "a desk: write and tell", DESK
    if is_looked_at:
        yield "a decision: read, vote, talk", DECISION
