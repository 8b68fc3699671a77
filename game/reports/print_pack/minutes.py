"""How long a session takes: minutes of reading, deciding and talking, for each scene and for the debrief."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.engine.story import CompiledStory
from game.engine.views.text import fill_placeholders, join_names
from game.reports.print_pack.story_text import StoryText
from game.scenario.model.scene import Scene

WORDS_A_MINUTE = 170
"""How fast a page is read aloud, or by a group in silence until the last is through."""
NOT_VOTED_ON = "not voted on and not looked at, as you have chosen"
"""What is said of a decision that was switched off under local details."""
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


def room_minutes(story: CompiledStory, played: Iterable[str]) -> int:
    """Return how many minutes a group in a room needs for the scenes that are played; without the debrief."""
    scenes = story.scenario.scenes
    return sum(
        _minutes(scenes[name], is_looked_at=scenes[name].is_decision and name not in story.left_out)
        for name in played
        if name in scenes
    )


def not_voted_on(story: CompiledStory, played: Iterable[str]) -> str:
    """Say which decisions of the scenes that are played a room does not vote on; empty if it does on all."""
    scenes = story.scenario.scenes
    titles = [
        f"“{fill_placeholders(story.scenario, scenes[name].title)}”"
        for name in played
        if name in story.left_out and scenes[name].is_decision
    ]
    return f"{join_names(titles)}: {NOT_VOTED_ON}." if titles else ""


def _planned(text: StoryText, name: str, scene: Scene) -> PlannedScene:
    is_looked_at = name in text.decisions
    activities = [activity for activity, _ in _activities(scene, is_looked_at=is_looked_at)]
    if scene.is_decision and not is_looked_at:
        activities.append(f"a decision: {NOT_VOTED_ON}")
    return PlannedScene(text.heading(name), ", ".join(activities) or "read", _minutes(scene, is_looked_at=is_looked_at))


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
