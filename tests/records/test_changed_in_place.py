"""Bytes of an open session that somebody else changes in place: noticed before a move is written, and said."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.story import CompiledStory
from game.records.journal_reader import read_journal
from game.records.recorded_session import RecordedSession
from tests import tea_scenario as tea
from tests.records.test_recorded_session import file_of


def change_byte(path: Path, position: int) -> None:
    """Change one byte of a file in place, a moment after it was last written."""
    # Times of files are as fine as the system's clock ticks.
    time.sleep(0.01)
    with path.open("r+b") as file:
        file.seek(position)
        byte = file.read(1)
        file.seek(position)
        file.write(bytes([byte[0] ^ 1]))


@pytest.mark.parametrize("is_resumed", [False, True])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(position=st.integers(0, 10_000), moves=st.integers(0, 5))
def test_whichever_byte_is_changed_nothing_is_added_to_the_file_and_a_new_one_holds_everything(
    story: CompiledStory, folder: Path, position: int, moves: int, *, is_resumed: bool
) -> None:
    play = tea.made(RecordedSession.begin(story, 7, None, folder), moves)
    if is_resumed:
        play.close()
        play = RecordedSession.resume(file_of(play), story)
    path = file_of(play)
    change_byte(path, position % path.stat().st_size)
    changed = path.read_bytes()
    tea.made(play, moves + 1)
    assert "changed by somebody else" in play.messages[0]
    assert file_of(play).name in play.messages[0]
    tea.made(play)
    play.close()
    assert path.read_bytes() == changed
    assert read_journal(file_of(play)).keys == tea.KEYS


def test_a_file_whose_times_alone_have_changed_is_written_on(play: RecordedSession) -> None:
    tea.made(play, 3)
    path = file_of(play)
    os.utime(path, (1, 1))
    tea.made(play)
    assert file_of(play) == path
    assert read_journal(path).keys == tea.KEYS


def test_a_file_that_nobody_touches_is_not_read_again(play: RecordedSession, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr("game.records.written_bytes.read_start", fail)
    tea.made(play)
    assert read_journal(file_of(play)).keys == tea.KEYS
