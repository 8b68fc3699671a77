"""The debrief with the endings that were left open, asked for while the one without is read."""

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


def test_it_comes_after_a_while_and_says_which_endings_were_open(play: RecordedSession) -> None:
    fuller = OutcomeLoader(play)
    for _ in range(600):
        if fuller() is not None:
            break
        time.sleep(0.05)
    found = fuller()
    assert found is not None
    assert "endings" in repr(found)
    fuller.stop()


def test_where_no_process_can_be_started_it_never_comes(play: RecordedSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    fuller = OutcomeLoader(play)
    assert fuller() is None
    fuller.stop()


def test_for_a_scenario_without_a_file_it_never_comes(play: RecordedSession) -> None:
    play.file = None
    fuller = OutcomeLoader(play)
    assert fuller() is None
    fuller.stop()


def test_what_is_stopped_ends_its_process(play: RecordedSession) -> None:
    fuller = OutcomeLoader(play)
    assert fuller._errand is not None
    fuller.stop()
    assert fuller._errand._process.poll() is not None
