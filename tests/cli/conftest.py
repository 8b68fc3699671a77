from collections.abc import Callable
from pathlib import Path

import pytest

from game.cli import main
from tests.tea_scenario import SCENARIO

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test here needs a screen or a greeting."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    monkeypatch.setenv("PYGAME_HIDE_SUPPORT_PROMPT", "1")


@pytest.fixture
def saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The usual folder of sessions, for this test alone."""
    folder = tmp_path / "saves"
    monkeypatch.setenv("SIXTY_VISITS_SAVES", str(folder))
    return folder


@pytest.fixture
def run(saves: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line and returns exit code, output and what was said beside it."""
    del saves

    def ran(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return ran


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    """A scenario's file of this test's own."""
    path = tmp_path / SCENARIO.name
    path.write_bytes(SCENARIO.read_bytes())
    return path
