from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from game.engine.story import CompiledStory
from game.records.recorded_session import RecordedSession
from tests import tea_scenario as tea

# How long an example takes says what else the machine does; speed has its own measurements, in tests/bench.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def story() -> CompiledStory:
    return tea.story_of(tea.SCENARIO)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "saves"


@pytest.fixture
def play(story: CompiledStory, folder: Path) -> Iterator[RecordedSession]:
    begun = RecordedSession.begin(story, 7, None, folder, pack="house", now=tea.clock())
    yield begun
    begun.close()
