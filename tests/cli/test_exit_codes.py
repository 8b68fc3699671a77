"""2 for what cannot be opened or decoded at all, 1 for what is wrong in it, whatever command reads it."""

import os
import sys
from pathlib import Path

import pytest

from game.records.session_list import session_files
from tests.cli.conftest import Run

LONG = "a" * 300


@pytest.fixture
def session(run: Run, scenario: Path, saves: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("game.paths.scenarios", lambda: scenario.parent)
    run("play", "tea_at_four", "--choose", "kitchen.wait")
    (path,) = session_files(saves)
    return path


def ended(run: Run, *arguments: object) -> int:
    code, out, err = run(*arguments)
    if code:
        assert (out, err.count("\n")) == ("", 1)
    return code


@pytest.mark.parametrize("name", ["missing", f"{LONG}", f"{LONG}.yaml", f"{LONG}.session.jsonl", "", ".", f"{LONG}/x"])
def test_a_name_that_cannot_be_opened_is_2(run: Run, name: str, saves: Path) -> None:
    assert ended(run, "play", name, "--text") == 2
    assert ended(run, "debrief", name) == 2
    assert not (saves / "logs").exists()


def test_a_folder_of_sessions_that_cannot_be_opened_is_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert ended(run, "sessions", "--saves", tmp_path / "file") == 2
    assert ended(run, "sessions", "--saves", tmp_path / LONG) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows needs a right to make links")
def test_links_that_lead_round_in_a_circle_are_2(run: Run, tmp_path: Path) -> None:
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    assert ended(run, "play", loop, "--text") == 2
    assert ended(run, "sessions", "--saves", loop) == 2


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\0", b"hello", b"\0" * 99, b'{"kind":"another"}\n'])
def test_a_file_that_is_no_session_is_2_for_who_named_it(run: Run, session: Path, content: bytes) -> None:
    session.write_bytes(content)
    assert ended(run, "play", session, "--text") == 2
    assert ended(run, "debrief", session) == 2
    assert run("sessions")[0] == 1


def test_a_session_whose_first_line_was_edited_is_1(run: Run, session: Path) -> None:
    session.write_bytes(session.read_bytes().replace(b'"alias":""', b'"alias":"x"'))
    assert ended(run, "play", session, "--text") == 1
    assert ended(run, "debrief", session) == 1
    assert run("sessions")[0] == 1


def test_a_session_whose_later_line_was_edited_can_be_read_and_is_0(run: Run, session: Path) -> None:
    session.write_bytes(session.read_bytes().replace(b"kitchen.wait", b"kitchen.want"))
    assert run("debrief", session)[0] == 0
    assert run("sessions")[0] == 0


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="only others can be refused")
def test_a_file_that_may_not_be_opened_is_2(run: Run, session: Path) -> None:
    session.chmod(0)
    assert ended(run, "play", session, "--text") == 2
    assert ended(run, "debrief", session) == 2
