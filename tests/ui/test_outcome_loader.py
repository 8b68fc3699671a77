"""The full debrief, computed by a worker process."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.records.recorded_session import RecordedSession
from game.ui.outcome_loader import OutcomeLoader
from tests import tea_scenario as tea


@pytest.fixture
def play(tmp_path: Path) -> Iterator[RecordedSession]:
    play = RecordedSession.begin(tea.story_of(tea.SCENARIO), 7, None, tmp_path, file=tea.SCENARIO)
    while not play.session.ended:
        play.act(play.session.choices()[0])
    yield play
    play.close()


def test_it_is_there_after_a_while_and_says_which_endings_were_open(play: RecordedSession) -> None:
    loader = OutcomeLoader(play)
    for _ in range(600):
        if loader() is not None:
            break
        time.sleep(0.05)
    debrief = loader()
    assert debrief is not None
    assert "endings" in repr(debrief)
    loader.stop()


def test_where_no_process_can_be_started_it_never_comes(play: RecordedSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    loader = OutcomeLoader(play)
    assert loader() is None
    loader.stop()


def test_for_a_scenario_without_a_file_it_never_comes(play: RecordedSession) -> None:
    play.file = None
    loader = OutcomeLoader(play)
    assert loader() is None
    loader.stop()


def test_stopping_ends_the_process(play: RecordedSession) -> None:
    loader = OutcomeLoader(play)
    assert loader._worker is not None
    loader.stop()
    assert loader._worker._process.poll() is not None
