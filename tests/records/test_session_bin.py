"""The bin: nothing is lost silently, everything can be put back for thirty days, and what is open stays."""

import datetime
from pathlib import Path

import pytest

from game.diagnostics.game_error import GameError
from game.engine.story import CompiledStory
from game.records.journal_format import WallClock
from game.records.recorded_session import RecordedSession
from game.records.session_bin import BIN, binned_sessions, delete_expired, move_to_bin, put_back
from game.records.session_labels import read_label, write_label

THEN = datetime.datetime(2026, 11, 1, 10, 0, tzinfo=datetime.UTC)


def at(days: int) -> WallClock:
    return lambda: THEN + datetime.timedelta(days=days)


@pytest.fixture
def session(story: CompiledStory, tmp_path: Path) -> Path:
    play = RecordedSession.begin(story, 7, None, tmp_path)
    play.close()
    assert play.source is not None
    write_label(play.source, "Thursday group")
    return play.source


def test_what_is_deleted_lies_in_the_bin_with_its_name_and_comes_back_as_it_was(session: Path) -> None:
    content = session.read_bytes()
    binned = move_to_bin(session, at(0))
    assert not session.exists()
    assert binned_sessions(session.parent) == (binned,)
    assert read_label(binned.path) == "Thursday group"
    assert put_back(binned) == session
    assert session.read_bytes() == content
    assert read_label(session) == "Thursday group"
    assert binned_sessions(session.parent) == ()


def test_after_thirty_days_it_is_deleted_for_good_and_not_a_day_before(session: Path) -> None:
    binned = move_to_bin(session, at(0))
    assert delete_expired(session.parent, at(30)) == 0
    assert delete_expired(session.parent, at(31)) == 1
    assert list((session.parent / BIN).iterdir()) == []
    assert binned.last_day == datetime.date(2026, 12, 1)


def test_a_session_that_is_being_played_is_not_moved(story: CompiledStory, tmp_path: Path) -> None:
    play = RecordedSession.begin(story, 7, None, tmp_path)
    assert play.source is not None
    with pytest.raises(GameError, match="open in another window"):
        move_to_bin(play.source)
    assert play.source.exists()
    play.close()


def test_a_broken_session_can_be_moved_too(tmp_path: Path) -> None:
    broken = tmp_path / "a.session.jsonl"
    broken.write_bytes(b"not a session")
    assert put_back(move_to_bin(broken, at(0))) == broken


def test_nothing_is_put_back_over_another_session(session: Path) -> None:
    binned = move_to_bin(session, at(0))
    session.write_bytes(b"another")
    with pytest.raises(GameError, match="stays in the bin"):
        put_back(binned)
    assert session.read_bytes() == b"another"
    assert binned.path.exists()


def test_what_somebody_else_put_into_the_bin_is_left_alone(session: Path) -> None:
    move_to_bin(session, at(0))
    for name in ("mine.txt", "b.session.jsonl", "99999999T999999Z-b.session.jsonl"):
        (session.parent / BIN / name).write_text("x", encoding="utf-8")
    assert len(binned_sessions(session.parent)) == 1
    delete_expired(session.parent, at(365))
    assert len(list((session.parent / BIN).iterdir())) == 3


def test_a_folder_without_a_bin_has_nothing_in_it(tmp_path: Path) -> None:
    assert binned_sessions(tmp_path) == ()
    assert delete_expired(tmp_path) == 0


@pytest.mark.parametrize("label", ["", "  ", "\n"])
def test_an_empty_name_takes_the_name_away(session: Path, label: str) -> None:
    write_label(session, label)
    assert read_label(session) == ""


def test_a_name_is_one_line_of_what_can_be_printed(session: Path) -> None:
    write_label(session, " a\n b\0\tc " + "x" * 200)
    assert read_label(session).startswith("a bc x") or read_label(session).startswith("a b c x")
    assert len(read_label(session)) == 80
