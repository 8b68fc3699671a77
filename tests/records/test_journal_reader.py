import json
import os
from pathlib import Path

import pytest

from game.diagnostics.game_error import GameError
from game.engine.notes import Note
from game.records.hash_chain import encode_line
from game.records.journal_format import FORMAT, KIND, NoteEntry, Parent, read_entry
from game.records.journal_reader import LARGEST, read_journal
from game.records.recorded_session import RecordedSession
from tests import tea_scenario as tea


@pytest.fixture
def file(play: RecordedSession) -> Path:
    tea.made(play)
    play.keep_note(Note("reason", "kitchen.ask_who", "I wanted to know.", 2))
    play.close()
    assert play.source is not None
    return play.source


def said_of(path: Path) -> str:
    with pytest.raises(GameError) as caught:
        read_journal(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert path.name in sentence
    found_in_it = any(word in str(caught.value) for word in ("cut short", "not as it was written"))
    assert caught.value.exit_code == (1 if found_in_it else 2)
    return sentence


def test_a_file_holds_header_moves_and_notes_as_they_were_given(file: Path) -> None:
    journal = read_journal(file)
    assert journal.keys == tea.KEYS
    assert [note.text for note in journal.notes] == ["I wanted to know."]
    assert journal.notes[0].confidence == 2
    assert (journal.header.pack, journal.header.scenario, journal.header.seed) == ("house", "tea_at_four", 7)
    assert journal.header.incoming is None
    assert journal.header.parent is None
    assert journal.header.started == "2026-11-22T10:00:00.000Z"
    assert journal.warnings == ()


def test_the_name_says_day_and_scenario(file: Path) -> None:
    assert file.name.startswith("2026-11-22-tea-at-four-")
    assert read_journal(file).name == file.name.removesuffix(".session.jsonl")


@pytest.mark.parametrize("cut", [1, 40, 100])
def test_a_last_line_cut_short_is_left_out_and_said(file: Path, cut: int) -> None:
    whole = file.read_bytes()
    last = whole.splitlines(keepends=True)[-1]
    file.write_bytes(whole[: len(whole) - len(last) + cut])
    journal = read_journal(file)
    assert journal.keys == tea.KEYS
    assert journal.notes == ()
    assert journal.truncated_bytes == cut
    assert "cut short" in journal.warnings[0]


def test_zeros_that_a_power_cut_left_are_a_line_cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\0" * 700)
    journal = read_journal(file)
    assert journal.truncated_bytes == 700
    assert len(journal.entries) == 8


def test_a_file_cut_anywhere_keeps_every_line_before_the_cut(file: Path) -> None:
    whole = file.read_bytes()
    ends = [place + 1 for place, sign in enumerate(whole) if sign == 10]
    for cut in range(ends[0], len(whole)):
        file.write_bytes(whole[:cut])
        journal = read_journal(file)
        # A line without its line end is whole too.
        assert len(journal.entries) == sum(1 for end in ends[1:] if end <= cut + 1), cut
        assert journal.first_altered_line is None


def test_an_edited_line_is_named_by_its_number_and_what_stands_before_it_is_offered(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"kitchen.ask_who", b"kitchen.own_bus"))
    journal = read_journal(file)
    assert journal.first_altered_line == 4
    assert journal.keys == tea.KEYS[:2]
    assert "Line 4" in journal.warnings[0]
    assert "2 moves" in journal.warnings[0]


def test_a_line_taken_out_is_an_edit(file: Path) -> None:
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join([*lines[:3], *lines[4:]]))
    assert read_journal(file).first_altered_line == 4


def test_a_line_written_twice_is_an_edit(file: Path) -> None:
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join([*lines, lines[-1]]))
    assert read_journal(file).first_altered_line == len(lines) + 1


def test_the_windows_way_of_ending_lines_is_read(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert read_journal(file).keys == tea.KEYS
    assert read_journal(file).warnings == ()


def test_an_edited_first_line_leaves_nothing_to_trust(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'"seed":7', b'"seed":8'))
    assert "Line 1" in said_of(file)


@pytest.mark.parametrize("other", [1, 3])
def test_a_file_of_an_older_or_newer_format_is_refused(file: Path, other: int) -> None:
    before = file.read_bytes().replace(f'"format":{FORMAT}'.encode(), f'"format":{other}'.encode())
    file.write_bytes(before)
    assert f"format {other}; this one reads format 2" in said_of(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"\xff\xfe\x00k", "UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0", "UTF-8"),
        (b"hello\n", "not a session file"),
        (b'{"kind":"another"}\n', "not a session file"),
        (b"[]\n", "not a session file"),
        (b'{"kind":"sixty-vi', "cut short"),
        (b'{"kind":"sixty-visits-session","format":2,"seed"', "cut short"),
        (b"[" * 100_000, "not a session file"),
        (b'{"a":' * 100_000, "not a session file"),
        (b'{"kind":"sixty-visits-session"}\n', "format None"),
        (b'{"kind":"sixty-visits-session","format":2}\n', "Line 1"),
    ],
)
def test_what_is_no_session_gets_one_sentence(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "x.session.jsonl"
    path.write_bytes(content)
    assert word in said_of(path)
    assert path.read_bytes() == content


def test_a_folder_a_missing_file_a_pipe_and_a_huge_file_get_one_sentence_each(tmp_path: Path) -> None:
    assert "folder" in said_of(tmp_path)
    assert "no session file" in said_of(tmp_path / "missing.session.jsonl")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "not a file" in said_of(pipe)
    huge = tmp_path / "huge.session.jsonl"
    with huge.open("wb") as opened:
        opened.truncate(50_000_000)
    assert "50 MB" in said_of(huge)
    assert LARGEST < 50_000_000


def test_a_file_that_may_not_be_read_gets_one_sentence(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "Permission denied" in said_of(file)


@pytest.mark.parametrize(
    "change",
    [
        {"seed": "7"},
        {"seed": True},
        {"incoming": [["old_note"]]},
        {"incoming": [["old_note", 0]]},
        {"incoming": [[3, 0, ""]]},
        {"incoming": [["old_note", 0, None]]},
        {"incoming": 5},
        {"parent": {"file": "x"}},
        {"parent": {"file": 1, "moves": 2}},
        {"alias": None},
        {"incoming": [["old_note", 10**30, ""]]},
        {"cut": None},
        {"cut": 3},
        {"alias": "x" * 501},
        {"scenario": "x" * 100_000},
    ],
)
def test_a_first_line_with_other_kinds_of_values_is_refused_though_its_hash_is_right(
    file: Path, change: dict[str, object]
) -> None:
    header = json.loads(file.read_bytes().splitlines()[0])
    del header["hash"]
    line, _ = encode_line({**header, **change}, "")
    file.write_bytes(line)
    assert "Line 1" in said_of(file)


@pytest.mark.parametrize(
    "fields",
    [
        {"n": 9, "at": "x", "move": "kitchen.wait"},
        {"n": 1, "at": 3, "move": "kitchen.wait"},
        {"n": 1, "at": "x", "move": 4},
        {"n": 1, "at": "x"},
        {"n": 1, "at": "x", "note": {"kind": "praise", "about": "", "text": ""}},
        {"n": 1, "at": "x", "note": {"kind": "reason", "about": None, "text": ""}},
    ],
)
def test_a_line_of_another_shape_is_an_edit_though_its_hash_is_right(file: Path, fields: dict[str, object]) -> None:
    first = file.read_bytes().splitlines(keepends=True)[0]
    line, _ = encode_line(fields, json.loads(first)["hash"])
    file.write_bytes(first + line)
    assert read_journal(file).first_altered_line == 2


def test_the_header_names_the_parent_of_a_branch(play: RecordedSession) -> None:
    tea.made(play, 3)
    assert play.source is not None
    branch = play.branch(2)
    assert branch.source is not None
    header = read_journal(branch.source).header
    assert header.parent == Parent(play.source.name, 2)
    assert json.loads(branch.source.read_bytes().splitlines()[0])["kind"] == KIND
    branch.close()


def test_a_file_that_says_more_hands_than_a_room_has_is_not_believed() -> None:
    fields = {"n": 1, "at": "x", "note": {"kind": "vote", "about": "a", "text": "", "hands": {"a.b": 10**12}}}
    entry = read_entry(1, fields)
    assert isinstance(entry, NoteEntry)
    assert entry.note.hands == ()
