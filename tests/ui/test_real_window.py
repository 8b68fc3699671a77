"""The program in a real window: an X server without a screen, and keys pressed as a keyboard would press them."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from game import paths
from game.engine.moves import Choose
from game.engine.session import Session
from game.engine.views.option_numbers import number_options
from game.records.journal_reader import read_journal
from game.records.lookup import load_story
from game.records.replay import replay_journal

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
STORY = paths.scenarios() / "tutorial" / "a_parcel.yaml"
PATIENCE = 30
"""Seconds to wait for what a key does, on a machine that does other things too."""
PAUSE = 1.5
"""Seconds between two keys, in which a page is drawn."""
TRIES = 6
"""How often a digit is pressed: the first may only bring a choice into view."""


def wait_for(is_so: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, what
        time.sleep(0.05)


class Desktop:
    """An X server with the program on it, and a keyboard."""

    def __init__(self, stack: ExitStack, saves: Path) -> None:
        self.stack, self.saves = stack, saves
        arguments = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24"]
        screen = self.start(arguments, stdout=subprocess.PIPE)
        assert screen.stdout
        self.environment = os.environ | {
            "DISPLAY": f":{screen.stdout.readline().strip()}",
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "SDL_FRAMEBUFFER_ACCELERATION": "0",
            "SIXTY_VISITS_SAVES": str(saves),
        }
        self.program: subprocess.Popen[str] | None = None

    def start(self, arguments: list[str], **more: Any) -> subprocess.Popen[str]:
        process = subprocess.Popen(arguments, text=True, stderr=subprocess.DEVNULL, **more)  # noqa: S603 - fixed words
        self.stack.enter_context(process)
        self.stack.callback(process.kill)
        return process

    def tool(self, *arguments: str) -> str:
        answer = subprocess.run(  # noqa: S603 - fixed words
            ["xdotool", *arguments],  # noqa: S607 - wherever it is installed
            env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return answer.stdout.strip()

    def open(self) -> None:
        """Start the program and give its window the keyboard."""
        self.program = self.start([sys.executable, "main.py"], env=self.environment, cwd=ROOT)
        wait_for(lambda: bool(self.windows), "no window opens")
        time.sleep(PAUSE)
        self.tool("windowfocus", "--sync", self.windows[-1])

    @property
    def windows(self) -> list[str]:
        """The windows that have a name, but for the server's own below them all."""
        return self.tool("search", "--name", ".*").splitlines()[1:]

    def press(self, key: str) -> None:
        """Press a key and look at what it does."""
        self.tool("key", key)
        time.sleep(PAUSE)

    def press_until(self, key: str, is_so: Callable[[], bool]) -> None:
        """Press a key, again if nothing came of it, as a person does."""
        for _ in range(TRIES):
            self.press(key)
            try:
                wait_for(is_so, key, PATIENCE / TRIES)
            except AssertionError:
                continue
            return
        pytest.fail(f"{key} does nothing")

    def close(self) -> None:
        assert self.program
        self.press("ctrl+q")
        assert self.program.wait(PATIENCE) == 0

    @property
    def files(self) -> list[Path]:
        return sorted(self.saves.rglob("*.session.jsonl"))

    @property
    def session(self) -> Session:
        """The play as its file holds it."""
        return replay_journal(read_journal(self.files[-1]), load_story(STORY)).session

    @property
    def decisions(self) -> int:
        return sum(isinstance(move, Choose) for move in self.session.moves)

    def decide(self) -> None:
        """Choose by a digit."""
        session = self.session
        move, before = session.choices()[0], self.decisions
        self.press_until(str(number_options(session)[move]), lambda: self.decisions > before)


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"there is no {' and no '.join(missing)} here")
    with ExitStack() as stack:
        yield Desktop(stack, tmp_path)


def test_a_play_is_begun_covered_left_and_resumed_by_keyboard(desktop: Desktop) -> None:
    desktop.open()
    desktop.press_until("Return", lambda: bool(desktop.files))
    for _ in ("the notice", "the brief"):
        desktop.press("Return")
    for _ in range(2):
        desktop.decide()
    scene = desktop.session.situation.scene
    desktop.press("Escape")
    for digit in "123":
        desktop.press(digit)
    desktop.close()
    assert desktop.decisions == 2, "nothing is chosen under the cover"
    desktop.open()
    desktop.press("Return")
    assert desktop.session.situation.scene == scene
    desktop.decide()
    assert desktop.decisions == 3
    assert len(desktop.files) == 1
    desktop.close()
