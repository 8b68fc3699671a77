import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.diagnostics.game_error import GameError
from game.engine.notes import Note
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import begin, replay
from game.engine.step import IllegalMove
from game.engine.story import CompiledStory
from game.records.journal_format import Parent
from game.records.journal_reader import read_journal
from game.records.journal_writer import JournalWriter, WriteFailedError
from game.records.recorded_session import BranchRequiredError, RecordedSession
from tests import tea_scenario as tea


def file_of(play: RecordedSession) -> Path:
    assert play.source is not None
    return play.source


def act(play: RecordedSession, key: str) -> None:
    move = play.session.story.move(key)
    assert move is not None
    play.act(move)


def test_what_was_done_is_there_after_resuming(play: RecordedSession, story: CompiledStory) -> None:
    tea.made(play, 5)
    play.keep_note(Note("reason", "kitchen.ask_who", "She offered it.", 3))
    play.close()
    again = RecordedSession.resume(file_of(play), story)
    assert again.session == play.session
    assert again.notes == play.notes
    assert (again.is_recording, again.messages, again.branch_reason) == (True, (), "")
    tea.made(again)
    assert again.session.ended
    again.close()
    assert read_journal(file_of(play)).keys == tea.KEYS


def test_a_move_is_on_the_disk_before_it_is_shown(play: RecordedSession, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        fsync(descriptor)
        synced.append((read_journal(file_of(play)).keys, play.session.moves))

    monkeypatch.setattr(os, "fsync", noted)
    act(play, "kitchen.boots")
    assert synced == [(("kitchen.boots",), ())]


def test_a_new_file_and_its_name_are_on_the_disk_before_play_begins(
    story: CompiledStory, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bool] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        synced.append(os.path.isdir(f"/proc/self/fd/{descriptor}"))  # noqa: PTH112 - a link of the system
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    RecordedSession.begin(story, 7, None, folder).close()
    assert synced == [False, True]


def test_a_move_that_is_not_on_offer_leaves_no_trace(play: RecordedSession) -> None:
    before = file_of(play).read_bytes()
    with pytest.raises(IllegalMove):
        act(play, "office.home")
    assert file_of(play).read_bytes() == before
    assert play.session.moves == ()


def test_the_same_moves_give_the_same_file_but_for_times_and_hashes(story: CompiledStory, tmp_path: Path) -> None:
    files = []
    for name in ("one", "two"):
        play = RecordedSession.begin(story, 7, None, tmp_path / name, pack="house", now=tea.clock())
        tea.made(play).close()
        files.append(file_of(play).read_bytes())
    # With the same clock even these are the same.
    assert files[0] == files[1]


def test_what_was_received_before_and_the_alias_come_back(story: CompiledStory, folder: Path) -> None:
    for incoming in (None, (), (ReceivedInformation("old_note"), ReceivedInformation("lee_name", 3))):
        play = RecordedSession.begin(story, 1, incoming, folder, alias="Owl")
        play.close()
        again = RecordedSession.resume(file_of(play), story)
        assert again.session == begin(story, 1, incoming)
        assert again.header.alias == "Owl"
        again.close()


def test_going_back_begins_a_branch_that_names_its_parent_and_deletes_nothing(
    play: RecordedSession, story: CompiledStory
) -> None:
    tea.made(play)
    play.add_note("disagreement", "It was late.", "kitchen.ask_who")
    play.add_note("supervision", "Names.")
    before = file_of(play).read_bytes()
    branch = play.branch(3)
    assert file_of(play).read_bytes() == before
    journal = read_journal(file_of(branch))
    assert journal.keys == tea.KEYS[:3]
    assert journal.header.parent is not None
    assert (journal.header.parent.file, journal.header.parent.moves) == (file_of(play).name, 3)
    # What was written about a decision stays with it; what was written about the rest stays behind.
    assert [note.text for note in branch.notes] == ["It was late."]
    assert branch.session == play.session.truncated_to(3)
    act(branch, "office.home")
    branch.close()
    again = RecordedSession.resume(file_of(branch), story)
    assert again.session == branch.session
    again.close()


def test_of_two_windows_the_second_is_told_and_goes_on_only_as_a_branch(
    play: RecordedSession, story: CompiledStory
) -> None:
    tea.made(play, 3)
    second = RecordedSession.resume(file_of(play), story)
    assert "open in another window" in second.messages[0]
    assert not second.is_recording
    with pytest.raises(BranchRequiredError):
        act(second, "office.home")
    branch = second.branch(3)
    act(branch, "office.home")
    act(play, "record:lee_name")
    assert read_journal(file_of(play)).keys == tea.KEYS[:4]
    assert read_journal(file_of(branch)).keys == (*tea.KEYS[:3], "office.home")
    branch.close()


def test_a_session_that_was_closed_can_be_taken_up_by_another_window(
    play: RecordedSession, story: CompiledStory
) -> None:
    play.close()
    second = RecordedSession.resume(file_of(play), story)
    assert second.is_recording
    second.close()


def test_a_torn_tail_is_cut_only_when_going_on_and_copied_aside_before(
    play: RecordedSession, story: CompiledStory
) -> None:
    tea.made(play, 2)
    play.close()
    path = file_of(play)
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"n":3,"at":"20')
    again = RecordedSession.resume(path, story)
    assert "cut short" in again.messages[0]
    assert path.read_bytes() != whole
    act(again, "kitchen.ask_who")
    again.close()
    assert path.read_bytes().startswith(whole + b'{"n":3,"at":"2')
    assert read_journal(path).keys == tea.KEYS[:3]
    assert read_journal(path).warnings == ()
    assert path.with_name(path.name + ".torn").read_bytes() == b'{"n":3,"at":"20'


def test_a_second_torn_tail_does_not_overwrite_the_first(play: RecordedSession, story: CompiledStory) -> None:
    path = file_of(play)
    play.close()
    for torn, key in ((b'{"one', "kitchen.boots"), (b'{"two', "registration_form")):
        with path.open("ab") as opened:
            opened.write(torn)
        again = RecordedSession.resume(path, story)
        act(again, key)
        again.close()
    assert path.with_name(path.name + ".torn").read_bytes() == b'{"one'
    assert path.with_name(path.name + ".1.torn").read_bytes() == b'{"two'
    assert read_journal(path).keys == tea.KEYS[:2]


def test_a_last_line_without_its_end_goes_on_with_one(play: RecordedSession, story: CompiledStory) -> None:
    tea.made(play, 2)
    play.close()
    path = file_of(play)
    path.write_bytes(path.read_bytes().removesuffix(b"\n"))
    again = RecordedSession.resume(path, story)
    assert again.messages == ()
    act(again, "kitchen.ask_who")
    again.close()
    assert read_journal(path).keys == tea.KEYS[:3]


def test_an_edited_file_stays_as_it_is_and_what_stands_before_goes_on_as_a_branch(
    play: RecordedSession, story: CompiledStory
) -> None:
    tea.made(play)
    play.close()
    path = file_of(play)
    path.write_bytes(path.read_bytes().replace(b"office.home", b"office.hone"))
    edited = path.read_bytes()
    again = RecordedSession.resume(path, story)
    assert "Line 7" in again.branch_reason
    with pytest.raises(BranchRequiredError):
        again.add_note("mark", "x")
    branch = again.branch(5)
    assert read_journal(file_of(branch)).keys == tea.KEYS[:5]
    assert path.read_bytes() == edited
    branch.close()


@pytest.mark.parametrize("call", ["fsync", "write"])
def test_on_a_full_disk_the_move_is_not_made_and_can_be_tried_again(
    play: RecordedSession, story: CompiledStory, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    tea.made(play, 2)
    before = file_of(play).read_bytes()

    def full(*_arguments: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        if call == "fsync":
            patched.setattr(os, "fsync", full)
        else:
            patched.setattr("game.records.journal_writer.JournalWriter._write_all", full)
        with pytest.raises(WriteFailedError, match="No space left on device"):
            act(play, "kitchen.ask_who")
    assert play.session.moves[2:] == ()
    assert file_of(play).read_bytes() == before
    act(play, "kitchen.ask_who")
    play.close()
    assert read_journal(file_of(play)).keys == tea.KEYS[:3]
    again = RecordedSession.resume(file_of(play), story)
    assert again.session == play.session
    again.close()


def test_half_a_line_that_could_not_be_taken_back_is_not_there_twice_after_trying_again(
    play: RecordedSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = play._writer
    assert writer is not None
    written = writer.file.write

    def half(text: bytes) -> int:
        written(text[:20])
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("game.records.journal_writer.JournalWriter._write_all", lambda _writer, text: half(text))
        patched.setattr("game.records.journal_writer.JournalWriter._truncate", lambda _writer: None)
        with pytest.raises(WriteFailedError):
            act(play, "kitchen.boots")
    assert read_journal(file_of(play)).truncated_bytes == 20
    act(play, "kitchen.boots")
    assert read_journal(file_of(play)).keys == ("kitchen.boots",)
    assert read_journal(file_of(play)).warnings == ()
    assert list(file_of(play).parent.glob("*.torn")) == []


def test_after_a_full_disk_one_can_go_on_unkept(play: RecordedSession, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteFailedError):
        act(play, "kitchen.boots")
    play.stop_recording()
    tea.made(play)
    assert play.session.ended
    assert not play.is_recording
    assert read_journal(file_of(play)).keys == ()


def test_the_full_device_of_the_system_is_said_in_a_sentence(story: CompiledStory, tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    play = RecordedSession.begin(story, 7, None, tmp_path)
    assert play._writer is not None
    play._writer.file.close()
    play._writer = JournalWriter(full, open(full, "r+b", buffering=0))  # noqa: SIM115, PTH123 - the device itself
    with pytest.raises(WriteFailedError, match="No space left"):
        act(play, "kitchen.boots")
    play.close()


def test_where_no_folder_can_be_made_play_goes_on_and_says_that_it_is_not_kept(
    story: CompiledStory, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "saves"
    in_the_way.write_text("a file where the folder should be", "utf-8")
    play = RecordedSession.begin(story, 7, None, in_the_way)
    assert not play.is_recording
    assert play.path is None
    assert "not being kept" in play.messages[0]
    assert len(play.messages) == 1
    tea.made(play)
    play.add_note("reason", "all the same")
    assert play.session.ended
    assert not play.branch(3).is_recording
    assert in_the_way.is_file()


def test_a_disk_that_is_full_at_the_start_leaves_no_empty_file(
    story: CompiledStory, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    play = RecordedSession.begin(story, 7, None, folder)
    assert "No space left" in play.messages[0]
    assert list(folder.iterdir()) == []


def test_a_session_in_a_folder_that_cannot_be_written_can_be_played_on_unkept(
    play: RecordedSession, story: CompiledStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    tea.made(play, 3)
    play.close()

    def refuse(_path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("game.records.recorded_session.open_journal", refuse)
    again = RecordedSession.resume(file_of(play), story)
    assert "Permission denied" in again.messages[0]
    tea.made(again)
    assert again.session.ended
    assert read_journal(file_of(play)).keys == tea.KEYS[:3]


@pytest.mark.parametrize(
    ("loss", "word"),
    [
        (lambda path: path.unlink(), "not there any more"),
        (lambda path: path.rename(path.with_suffix(".away")), "not there any more"),
        (lambda path: path.with_suffix(".new").rename(path), "replaced"),
        (lambda path: os.truncate(path, 100), "shortened"),
        (lambda path: shutil.rmtree(path.parent), "not there any more"),
    ],
)
def test_a_file_lost_during_play_is_said_and_a_new_one_holds_everything(
    play: RecordedSession, loss: Callable[[Path], object], word: str
) -> None:
    tea.made(play, 3)
    play.add_note("reason", "A thought.")
    lost = file_of(play)
    lost.with_suffix(".new").write_text("something else", "utf-8")
    loss(lost)
    act(play, "office.home")
    assert file_of(play) != lost
    assert word in play.messages[0]
    assert file_of(play).name in play.messages[0]
    found = read_journal(file_of(play))
    assert found.keys == (*tea.KEYS[:3], "office.home")
    assert [note.text for note in found.notes] == ["A thought."]
    assert found.header.parent == Parent(lost.name, 3)
    act(play, "review.say_it")
    assert len(read_journal(file_of(play)).keys) == 5


def test_a_lost_file_that_cannot_be_begun_anew_can_be_tried_again(play: RecordedSession) -> None:
    tea.made(play, 3)
    shutil.rmtree(play.folder)
    play.folder.write_text("in the way", "utf-8")
    with pytest.raises(WriteFailedError):
        act(play, "office.home")
    assert len(play.session.moves) == 3
    play.folder.unlink()
    act(play, "office.home")
    assert read_journal(file_of(play)).keys == (*tea.KEYS[:3], "office.home")


def test_a_full_disk_leaves_no_torn_line_in_a_session_taken_up_again(
    play: RecordedSession, story: CompiledStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    tea.made(play, 3)
    play.close()
    before = file_of(play).read_bytes()
    again = RecordedSession.resume(file_of(play), story)

    def half(writer: JournalWriter, text: bytes) -> None:
        writer.file.write(text[: len(text) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    def nothing_more(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(JournalWriter, "_write_all", half)
    monkeypatch.setattr("game.records.journal_writer._copy_aside", nothing_more)
    with pytest.raises(WriteFailedError, match="No space left"):
        act(again, "office.home")
    assert file_of(play).read_bytes() == before
    again.close()


def test_what_somebody_else_wrote_into_an_open_session_stays_and_play_goes_on_in_a_new_file(
    play: RecordedSession,
) -> None:
    tea.made(play, 3)
    first = file_of(play)
    with first.open("ab") as other:
        other.write(b"not ours\n")
    theirs = first.read_bytes()
    act(play, "office.home")
    assert first.read_bytes() == theirs
    assert file_of(play) != first
    assert read_journal(file_of(play)).keys == (*tea.KEYS[:3], "office.home")
    assert len(play.messages) == 1
    assert file_of(play).name in play.messages[0]


def test_two_windows_on_a_drive_without_locks_lose_nothing(
    story: CompiledStory, play: RecordedSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")

    def unknown(_descriptor: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unknown)
    play.close()
    windows = [RecordedSession.resume(file_of(play), story) for _ in range(2)]
    for number in range(3):
        for window in windows:
            act(window, tea.KEYS[number])
    files = [file_of(window) for window in windows]
    assert files[0] != files[1]
    assert [read_journal(file).keys for file in files] == [tea.KEYS[:3]] * 2
    assert [bool(window.messages) for window in windows] == [False, True]
    assert not list(play.folder.glob("*.torn"))
    for window in windows:
        window.close()


@pytest.mark.parametrize("kind", ["reason", "disagreement", "supervision", "mark"])
def test_notes_of_every_kind_are_kept(play: RecordedSession, kind: Any) -> None:
    play.add_note(kind, "Why?\nBecause — “so”.", "kitchen.ask_who")
    assert read_journal(file_of(play)).notes == play.notes
    assert play.notes[0].text == "Why?\nBecause — “so”."


def test_a_note_of_another_kind_or_as_long_as_a_book_is_refused(play: RecordedSession) -> None:
    with pytest.raises(GameError, match="praise"):
        play.add_note("praise", "x")  # type: ignore[arg-type]
    with pytest.raises(GameError, match="20,000"):
        play.add_note("reason", "x" * 20_001)
    assert play.notes == ()


def test_resuming_replays_through_the_engine(play: RecordedSession, story: CompiledStory) -> None:
    tea.made(play)
    play.close()
    assert replay(begin(story, 7), read_journal(file_of(play)).keys).session == play.session
