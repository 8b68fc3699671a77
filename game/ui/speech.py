"""The program's own voice: one interface, and the speech programs of each system behind it.

A text goes to the program by its standard input, never through a shell or as an argument. Each utterance is a process
of its own; the next one ends it. `find_voice` looks for the first program that is installed.
"""

from __future__ import annotations

import contextlib
import math
import shutil
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

USUAL_WORDS_A_MINUTE = 175
"""The rate of speech at 100 per cent."""
MAX_LETTERS = 20_000
"""The most letters of one utterance."""
NO_VOICE = "There is no voice on this machine. On Linux the package espeak-ng brings one."
POWERSHELL = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; $voice.Rate = {rate}; "
    "$voice.Speak([Console]::In.ReadToEnd())"
)


class Voice(Protocol):
    """Says texts aloud."""

    def say(self, text: str, rate: int) -> None:
        """Say a text in place of what is being said; `rate` is in per cent of the usual one. Does not wait."""

    def stop(self) -> None:
        """Be silent."""


@dataclass(frozen=True)
class SpeechProgram:
    """A program that reads text from its standard input and says it."""

    name: str
    arguments: Callable[[int], Sequence[str]]
    """Returns the arguments for a rate in per cent."""
    stop: tuple[str, ...] = ()
    """The arguments that silence it, where ending the process does not."""


def words_a_minute(rate: int) -> int:
    """Return the words a minute for a rate in per cent."""
    return USUAL_WORDS_A_MINUTE * rate // 100


def rate_step(rate: int, steps: int) -> int:
    """Return a rate in per cent on a scale from minus `steps`, a third of the usual one, to `steps`, three times it."""
    return max(-steps, min(steps, round(steps * math.log(rate / 100, 3))))


SPEECH_PROGRAMS = (
    SpeechProgram("espeak-ng", lambda rate: ("-s", str(words_a_minute(rate)), "-v", "en-gb", "--stdin")),
    SpeechProgram("spd-say", lambda rate: ("-w", "-e", "-r", str(rate_step(rate, 100)), "-l", "en-GB"), ("-C",)),
    SpeechProgram("say", lambda rate: ("-r", str(words_a_minute(rate)), "-f", "-")),
    SpeechProgram(
        "powershell.exe",
        lambda rate: ("-NoProfile", "-NonInteractive", "-Command", POWERSHELL.format(rate=rate_step(rate, 10))),
    ),
)
"""The programs in the order in which they are looked for."""


class ProcessVoice:
    """Speaks with a program, given by its path."""

    def __init__(self, path: str, program: SpeechProgram) -> None:
        self._path = path
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None

    def say(self, text: str, rate: int) -> None:
        """Start a process that says a text, and end the one before."""
        self.stop()
        with contextlib.suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 - no shell, and the text is no argument
                [self._path, *self._program.arguments(rate)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            # A long text does not fit into the pipe at once, and the window must not wait for it.
            threading.Thread(target=_feed, args=(self._process, text[:MAX_LETTERS]), daemon=True).start()

    def stop(self) -> None:
        """End what is being said."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.kill()
        if self._program.stop:
            with contextlib.suppress(OSError, subprocess.SubprocessError):
                subprocess.run([self._path, *self._program.stop], check=False, timeout=2, capture_output=True)  # noqa: S603 - as above


def _feed(process: subprocess.Popen[bytes], text: str) -> None:
    with contextlib.suppress(OSError, ValueError):
        process.communicate(text.encode())


def find_voice(which: Callable[[str], str | None] = shutil.which, platform: str = sys.platform) -> ProcessVoice | None:
    """Return a voice with the first speech program that is installed; None if there is none."""
    for program in SPEECH_PROGRAMS:
        # Elsewhere than on a Mac, a program called `say` is something else.
        path = which(program.name) if program.name != "say" or platform == "darwin" else None
        if path:
            return ProcessVoice(path, program)
    return None
