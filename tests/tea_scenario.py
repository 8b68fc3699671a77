"""A small scenario, a whole play of it, and a clock of its own, for the tests of what is kept."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from game.engine.story import CompiledStory, compile_story
from game.records.recorded_session import RecordedSession
from game.scenario.loader import load_scenario

SCENARIO = Path(__file__).with_name("tea_at_four.yaml")
KEYS = (
    "kitchen.boots",
    "registration_form",
    "kitchen.ask_who",
    "record:lee_name",
    "tell:police.lee_name:phone",
    "office.home",
    "review.say_it",
)
"""A whole play, with every kind of move in it."""


def story_of(path: Path) -> CompiledStory:
    loaded = load_scenario(path)
    assert loaded.value is not None, loaded.problems
    return compile_story(loaded.value)


def edited_story(folder: Path, edit: Callable[[Any], None]) -> CompiledStory:
    """Load the scenario as it is after somebody edited it."""
    data = yaml.safe_load(SCENARIO.read_text("utf-8"))
    data["starts"] = data["starts"].isoformat()
    edit(data)
    path = folder / SCENARIO.name
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "utf-8")
    return story_of(path)


def clock(start: int = 0) -> Callable[[], datetime.datetime]:
    """Return a clock that goes on by a minute each time it is looked at."""
    times = iter(range(start, start + 10_000))
    first = datetime.datetime(2026, 11, 22, 10, 0, tzinfo=datetime.UTC)
    return lambda: first + datetime.timedelta(minutes=next(times))


def made(play: RecordedSession, moves: int = len(KEYS)) -> RecordedSession:
    """Make the first moves of the whole play."""
    for key in KEYS[len(play.session.moves) : moves]:
        move = play.session.story.move(key)
        assert move is not None, key
        play.act(move)
    return play
