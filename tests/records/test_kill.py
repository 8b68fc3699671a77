"""A real process plays and is killed with SIGKILL at random moments: what was shown is there, once."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.diagnostics.game_error import GameError
from game.records.journal_reader import Journal, read_journal
from game.records.session_list import session_files
from tests import tea_scenario as tea

ROOT = Path(__file__).resolve().parents[2]
WAITS = 50
"""Moves of a play: the story has sixty days, and waiting takes one."""
SHOWN = "> kitchen.wait: Come again tomorrow."


@dataclass
class Killed:
    """Plays one session after the other, killed again and again, and counts what was shown of each."""

    folder: Path
    chance: random.Random
    playing: float = 1.0
    """About how many seconds a whole play takes, once something is shown."""
    current: Path | None = None
    shown: int = 0
    sessions: list[Path] = field(default_factory=list)

    @property
    def output(self) -> Path:
        return self.folder.parent / "shown.txt"

    def run(self, *, lives: float | None) -> None:
        """Play on, or begin; kill so many seconds after something is shown, or let it end by itself."""
        before = set(session_files(self.folder))
        what = str(self.current or tea.SCENARIO)
        left = WAITS - (len(read_journal(self.current).keys) if self.current else 0)
        command = [sys.executable, str(ROOT / "main.py"), "play", what, "--saves", str(self.folder)]
        command += ["--choose", ",".join(["kitchen.wait"] * left)]
        if self.current:
            command += ["--scenario", str(tea.SCENARIO)]
        with self.output.open("wb") as output:
            process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)  # noqa: S603 - our own program
            self._end(process, lives)
        said = self.output.read_text("utf-8")
        assert process.returncode in {0, -9}, said
        begun = set(session_files(self.folder)) - before
        assert len(begun) <= (0 if self.current else 1)
        self._check(next(iter(begun), self.current), said.count(SHOWN))

    def _end(self, process: subprocess.Popen[bytes], lives: float | None) -> None:
        while process.poll() is None and self.output.stat().st_size == 0:
            time.sleep(0.002)
        start = time.monotonic()
        try:
            process.wait(lives)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        else:
            self.playing = min(self.playing, time.monotonic() - start)

    def _check(self, path: Path | None, shown: int) -> None:
        """Hold the journal against what was shown; a move may be kept whose result nobody had seen yet."""
        if path is None:
            assert shown == 0
            return
        journal = journal_of(path)
        if journal is None:
            # The process ended while its first line was written: nothing had been shown.
            assert shown == 0
            self.current, self.shown = None, 0
            return
        total = self.shown + shown
        assert total <= len(journal.keys) <= total + 1, path
        assert set(journal.keys) <= {"kitchen.wait"}
        assert journal.first_altered_line is None
        self.current, self.shown = path, len(journal.keys)
        if self.shown >= WAITS:
            self.sessions.append(path)
            self.current, self.shown = None, 0


def journal_of(path: Path) -> Journal | None:
    try:
        return read_journal(path)
    except GameError as error:
        assert "nothing was kept" in str(error)  # noqa: PT017 - any other sentence is a loss
        return None


@pytest.fixture
def killed(tmp_path: Path) -> Iterator[Killed]:
    folder = tmp_path / "saves"
    folder.mkdir()
    found = Killed(folder, random.Random(7))  # noqa: S311 - moments, not secrets
    found.run(lives=None)
    assert len(found.sessions) == 1
    yield found
    # The last one is left alone: what is there can be played to its end.
    while found.current:
        found.run(lives=None)


def kill(killed: Killed, times: int) -> None:
    for _ in range(times):
        killed.run(lives=killed.chance.uniform(0, killed.playing))


def test_nothing_that_was_shown_is_lost_or_doubled_by_five_kills(killed: Killed) -> None:
    kill(killed, 5)


@pytest.mark.slow
def test_nothing_that_was_shown_is_lost_or_doubled_by_sixty_kills(killed: Killed) -> None:
    kill(killed, 60)
