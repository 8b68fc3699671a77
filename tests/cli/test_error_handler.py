import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

import pytest

from game import __version__
from game.cli import main
from game.cli.error_handler import print_error, run_guarded
from game.diagnostics.game_error import GameError
from game.records.journal_reader import read_journal
from tests.tea_scenario import SCENARIO

ROOT = Path(__file__).resolve().parents[2]
START = [sys.executable, str(ROOT / "main.py")]


def failing(error: BaseException) -> NoReturn:
    raise error


def test_what_is_expected_to_fail_is_one_sentence_and_its_own_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_guarded(lambda: failing(GameError("The kettle is empty.", 3))) == 3
    assert capsys.readouterr().err == "The kettle is empty.\n"


def test_ctrl_c_ends_with_its_own_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_guarded(lambda: failing(KeyboardInterrupt())) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_a_fault_of_the_program_is_logged_and_the_log_is_named(saves: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_guarded(lambda: failing(RuntimeError("the spoon bent"))) == 70
    said = capsys.readouterr().err
    (log,) = (saves / "logs").iterdir()
    assert str(log) in said
    assert "Traceback" not in said
    assert "spoon" not in said
    text = log.read_text("utf-8")
    for words in ("To report it", __version__, "Python 3", "pydantic", "Traceback", "the spoon bent"):
        assert words in text


def test_where_no_log_can_be_written_the_place_of_the_fault_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "write_text", lambda *_: failing(OSError("read-only")))
    assert run_guarded(lambda: failing(RuntimeError("x"))) == 70
    assert "RuntimeError in test_error_handler.py, line" in capsys.readouterr().err


def test_what_is_said_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_error("no \x1b[2J such file")
    assert capsys.readouterr().err == "no ?[2J such file\n"


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "SIXTY_VISITS_SAVES": str(folder), "PYTHONPATH": str(ROOT)}


def test_a_reader_who_goes_away_is_no_fault(tmp_path: Path) -> None:
    command = [*START, "play", str(SCENARIO), "--choose", ",".join(["kitchen.wait"] * 55)]
    process = subprocess.Popen(  # noqa: S603 - our own program
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(tmp_path)
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 0
    assert said == b""
    assert not (tmp_path / "logs").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C in another way")
@pytest.mark.skipif(
    signal.getsignal(signal.SIGINT) == signal.SIG_IGN, reason="a run started in the background passes Ctrl+C by"
)
def test_ctrl_c_in_a_play_by_text_keeps_the_session_and_shows_no_traceback(tmp_path: Path) -> None:
    command = [*START, "play", str(SCENARIO), "--text"]
    process = subprocess.Popen(  # noqa: S603 - our own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(tmp_path)
    )
    assert process.stdout is not None
    process.stdout.read(100)
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in said
    assert len(list(tmp_path.glob("*.session.jsonl"))) == 1


def test_the_door_opens_without_the_heavy_libraries() -> None:
    heavy = "click", "rich", "pydantic", "yaml", "pygame"
    code = f"import sys, game.cli.play_mode; print([name for name in {heavy} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)  # noqa: S603 - our own program
    assert found.stdout.strip() == b"[]"


needs_devices = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such devices and streams")


def shell(words: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    line = f'exec "$0" "$1" {words}'
    command = ["/bin/sh", "-c", line, *START]
    return subprocess.run(command, capture_output=True, env=environment(folder), check=False)  # noqa: S603 - our own program


@needs_devices
@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("sessions >&-", 0),
        ("sessions 2>&-", 0),
        ("sessions <&- >&- 2>&-", 0),
        (f"play '{SCENARIO}' --text <&-", 0),
        (f"play '{SCENARIO}' --text </dev/zero", 0),
        ("play nobody --text 2>&-", 2),
        ("play nobody --text 2>/dev/full", 2),
        ("sessions >/dev/full", 1),
        ("--help >/dev/full", 1),
        (f"play '{SCENARIO}' --choose kitchen.wait >/dev/full", 1),
    ],
)
def test_no_stream_that_is_closed_full_or_endless_is_a_fault_of_the_program(
    tmp_path: Path, words: str, code: int
) -> None:
    found = shell(words, tmp_path)
    assert found.returncode == code
    assert b"Traceback" not in found.stderr
    assert not (tmp_path / "logs").exists()
    assert (b"No space left on device" in found.stderr) is (">/dev/full" in words and "2>" not in words)


@needs_devices
def test_a_session_played_without_any_stream_is_kept_whole(tmp_path: Path) -> None:
    found = shell(f"play '{SCENARIO}' --choose kitchen.wait <&- >&- 2>&-", tmp_path)
    assert found.returncode == 0
    (path,) = tmp_path.glob("*.session.jsonl")
    assert read_journal(path).keys == ("kitchen.wait",)


def test_a_file_the_system_refuses_is_named_and_no_fault(saves: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_guarded(lambda: failing(PermissionError(13, "Permission denied", "/a/b.yaml"))) == 2
    assert capsys.readouterr().err == "/a/b.yaml cannot be used: Permission denied.\n"
    assert not saves.exists()


def test_ctrl_c_while_the_program_is_still_being_loaded_shows_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupting:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "game.cli.error_handler":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "game.cli.error_handler")
    monkeypatch.setattr(sys, "meta_path", [Interrupting(), *sys.meta_path])
    assert main(["sessions"]) == 130
