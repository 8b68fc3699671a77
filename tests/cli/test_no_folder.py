"""Folders that are not there or cannot be listed: one sentence, the same in terminal and window, never a traceback."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pygame
import pytest

from game import paths
from game.cli.error_handler import run_guarded
from game.ui.drawing.style import make_style
from game.ui.navigator import Navigator
from game.ui.screens.sessions.session_list import SavesScreen
from game.ui.settings import Settings
from tests.cli.conftest import Run
from tests.ui.driving import words

SENTENCE = (
    "The usual folder of sessions cannot be used: there is no home folder here; set SIXTY_VISITS_SAVES to a folder."
)


@pytest.fixture
def no_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An installed program, started by a user whom the system does not know."""

    for variable in ("SIXTY_VISITS_SAVES", "HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(paths, "home", lambda: tmp_path)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)


@pytest.fixture
def no_temporary_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> NoReturn:
        raise FileNotFoundError(2, "No usable temporary directory found in", "/tmp")  # noqa: S108 - nothing is written

    monkeypatch.setattr(tempfile, "gettempdir", missing)


@pytest.mark.parametrize("command", [("sessions",), ("debrief", "a"), ("play", "a", "--text")])
def test_a_user_without_a_home_gets_a_sentence(run: Run, no_home: None, command: tuple[str, ...]) -> None:
    del no_home
    code, _, err = run(*command)
    assert (code, err) == (2, f"{SENTENCE}\n")


def test_a_check_needs_no_home(run: Run, scenario: Path, no_home: None) -> None:
    del no_home
    assert run("check", "--quick", scenario)[0] == 0


def test_a_fault_needs_neither_a_home_nor_a_temporary_folder_nor_words_of_its_own(
    capsys: pytest.CaptureFixture[str], no_home: None, no_temporary_folder: None
) -> None:
    del no_home, no_temporary_folder

    class SilentError(Exception):
        def __str__(self) -> str:
            raise ValueError("no words")

    def fail() -> int:
        raise SilentError

    assert run_guarded(fail) == 70
    err = capsys.readouterr().err
    assert "No log could be written: SilentError in test_no_folder.py" in err
    assert "Traceback" not in err


OBSTACLES: dict[str, Callable[[Path], object]] = {
    "a file": lambda path: path.write_text("notes", "utf-8"),
    "a link to itself": lambda path: path.symlink_to(path),
    "a device": lambda path: path.symlink_to(os.devnull),
    "a pipe": os.mkfifo,
}


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices with names are of other systems")
@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_a_saves_folder_that_cannot_be_listed_is_the_same_sentence_in_terminal_and_window(
    run: Run, saves: Path, obstacle: str
) -> None:
    OBSTACLES[obstacle](saves)
    code, _, err = run("sessions")
    assert (code, err.startswith(f"The folder {saves} cannot be read: ")) == (2, True)
    pygame.font.init()
    style = make_style(Settings(), paths.assets())
    navigator = Navigator(paths.scenarios(), saves)
    menu, listed = navigator.menu(), navigator.saved_sessions()
    surface = pygame.Surface((1280, 720))
    for screen in (menu, listed):
        for _ in range(2):
            screen.arrange(style, surface.get_size())
            screen.draw(surface)
    assert isinstance(listed, SavesScreen)
    assert err.strip() in words(listed)
    navigator.close()
