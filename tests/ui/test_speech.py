"""The voice: which program speaks, how fast, and that the next words take the place of the last."""

import sys
import time
from pathlib import Path

import pytest

from game.ui.speech import MAX_LETTERS, SPEECH_PROGRAMS, ProcessVoice, SpeechProgram, find_voice, rate_step

WRITES = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
SLEEPS = "import sys, time; file = open(sys.argv[1], 'w', 1); print('began', file=file); time.sleep(60)"


def program(script: str, file: Path) -> ProcessVoice:
    return ProcessVoice(sys.executable, SpeechProgram("test", lambda rate: ("-c", script, str(file), str(rate))))


def wait_for(file: Path, least: int = 1) -> bytes:
    for _ in range(500):
        if file.exists() and file.stat().st_size >= least:
            return file.read_bytes()
        time.sleep(0.01)
    pytest.fail("The program was not started.")


def test_the_words_go_to_the_program_as_they_are(tmp_path: Path) -> None:
    words = "--help; $(touch x) “Ellis” 😀\n-w file"
    program(WRITES, tmp_path / "words").say(words, 100)
    assert wait_for(tmp_path / "words", len(words.encode())).decode() == words


def test_a_long_text_does_not_hold_the_window_up(tmp_path: Path) -> None:
    before = time.perf_counter()
    program(SLEEPS, tmp_path / "words").say("x" * 10 * MAX_LETTERS, 100)
    assert time.perf_counter() - before < 1


def test_the_next_words_end_the_last_ones(tmp_path: Path) -> None:
    voice = program(SLEEPS, tmp_path / "first")
    voice.say("one", 100)
    wait_for(tmp_path / "first")
    process = voice._process
    assert process is not None
    voice.stop()
    assert process.wait(5) != 0
    voice.stop()


def test_a_program_that_is_gone_says_nothing(tmp_path: Path) -> None:
    voice = ProcessVoice(str(tmp_path / "gone"), SPEECH_PROGRAMS[0])
    voice.say("words", 100)
    voice.stop()


@pytest.mark.parametrize(
    ("installed", "platform", "arguments"),
    [
        ({"espeak-ng", "spd-say"}, "linux", ("-s", "350", "-v", "en-gb", "--stdin")),
        ({"spd-say"}, "linux", ("-w", "-e", "-r", "63", "-l", "en-GB")),
        ({"say"}, "darwin", ("-r", "350", "-f", "-")),
    ],
)
def test_each_system_speaks_with_its_own_program(
    installed: set[str], platform: str, arguments: tuple[str, ...]
) -> None:
    voice = find_voice(lambda name: f"/bin/{name}" if name in installed else None, platform)
    assert voice is not None
    assert tuple(voice._program.arguments(200)) == arguments


def test_windows_speaks_by_its_own_speech_and_a_stranger_called_say_is_not_used() -> None:
    voice = find_voice(lambda name: name if name == "powershell.exe" else None, "win32")
    assert voice is not None
    assert "$voice.Rate = 6;" in voice._program.arguments(200)[-1]
    assert find_voice(lambda name: name if name == "say" else None, "linux") is None
    assert find_voice(lambda _: None) is None


def test_a_rate_lies_on_the_scale_of_its_program() -> None:
    assert [rate_step(rate, 10) for rate in (50, 100, 300)] == [-6, 0, 10]
