from pathlib import Path

import pytest

from game.engine.story import CompiledStory
from game.records.replay import current_key
from tests import tea_scenario as tea


@pytest.mark.parametrize("key", [*tea.KEYS, "kitchen.window", "tell:police.old_note:email"])
def test_a_key_that_is_known_today_stays(story: CompiledStory, key: str) -> None:
    assert current_key(story, key) == key


@pytest.mark.parametrize(
    "key", ["", "x", "x.y", "kitchen.", ".boots", "record:", "record:x", "tell:", "tell:a.b", ":", "::"]
)
def test_a_key_that_nothing_explains_stays(story: CompiledStory, key: str) -> None:
    assert story.move(current_key(story, key)) is None


def test_an_id_of_today_wins_over_an_earlier_one_of_something_else(tmp_path: Path) -> None:
    def edit(data: dict[str, dict[str, dict[str, dict[str, dict[str, object]]]]]) -> None:
        choices = data["scenes"]["kitchen"]["choices"]
        choices["wait_longer"] = {**choices["wait"], "renamed_from": "rest"}

    story = tea.edited_story(tmp_path, edit)
    assert current_key(story, "kitchen.wait") == "kitchen.wait"
    assert current_key(story, "kitchen.rest") == "kitchen.wait_longer"
