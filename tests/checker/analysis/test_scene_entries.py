"""An author may begin at any scene, in a situation that a trainee can really come to."""

from pathlib import Path

import pytest

from game.checker.analysis.scene_entries import plays_reaching
from game.checker.explorer.query import Budget
from game.engine.session import begin, replay
from game.engine.story import CompiledStory, compile_story
from game.scenario.loader import load_scenario

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def just_a_friend() -> CompiledStory:
    loaded = load_scenario(ROOT / "scenarios" / "eastmere" / "just_a_friend.yaml")
    assert loaded.value is not None
    return compile_story(loaded.value)


def test_every_scene_can_be_begun_at_and_each_play_stands_there(just_a_friend: CompiledStory) -> None:
    for scene in list(just_a_friend.scenes)[::6]:
        plays = plays_reaching(just_a_friend, scene, Budget(), most=3)
        assert plays
        for play in plays:
            found = replay(begin(just_a_friend), play)
            assert (found.refused, found.session.situation.scene) == (None, scene)


def test_the_plays_differ_in_what_they_bring_along(just_a_friend: CompiledStory) -> None:
    plays = plays_reaching(just_a_friend, "kitchen", Budget())
    situations = {replay(begin(just_a_friend), play).session.situation for play in plays}
    assert len(situations) == len(plays) > 5


def test_the_first_scene_is_begun_at_with_no_move(just_a_friend: CompiledStory) -> None:
    assert plays_reaching(just_a_friend, just_a_friend.first, Budget())[0] == ()


def test_a_scene_that_no_play_comes_to_has_none() -> None:
    loaded = load_scenario(ROOT / "tests" / "scenarios" / "unsound" / "P001-unreached-scene.yaml")
    assert loaded.value is not None
    assert plays_reaching(compile_story(loaded.value), "garden", Budget()) == ()
