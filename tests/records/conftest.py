from collections.abc import Iterator
from pathlib import Path

import pytest

from game.engine.story import Story
from game.records.play import Play
from tests.records import tea


@pytest.fixture(scope="session")
def story() -> Story:
    return tea.story_of(tea.SCENARIO)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "saves"


@pytest.fixture
def play(story: Story, folder: Path) -> Iterator[Play]:
    begun = Play.begin(story, 7, None, folder, pack="house", now=tea.clock())
    yield begun
    begun.close()
