"""Fixtures of the window's tests, which need no display: SDL's dummy driver opens the windows."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pygame

from game.ui.drawing.style import Style, make_style
from game.ui.settings import Settings

ASSETS = Path(__file__).resolve().parents[2] / "assets"


@pytest.fixture(scope="session", autouse=True)
def _pygame() -> Iterator[None]:
    pygame.display.init()
    pygame.font.init()
    yield
    pygame.quit()


@pytest.fixture
def style() -> Style:
    return make_style(Settings(), ASSETS)


@pytest.fixture
def bare(tmp_path: Path) -> Style:
    """A style without any assets."""
    return make_style(Settings(), tmp_path)
