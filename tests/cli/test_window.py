import os

import pytest

from game.cli.window import check_pygame
from game.diagnostics.game_error import GameError


def test_another_pygame_in_the_way_is_said_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.app.is_pygame_ce", lambda: False)
    with pytest.raises(GameError, match="pip install pygame-ce"):
        check_pygame()


def test_the_windows_library_keeps_quiet_and_never_draws_into_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.setenv("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    monkeypatch.setattr("sys.platform", "linux")
    check_pygame()
    assert os.environ["SDL_VIDEODRIVER"] == "x11,wayland"
