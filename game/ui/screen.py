"""What a screen is, and what it may ask of the window.

A screen never calls the window: `handle` *returns* what should happen next, so that a test can read it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pygame

if TYPE_CHECKING:
    from game.ui.drawing.style import Style
    from game.ui.settings import Settings


@dataclass(frozen=True)
class Push:
    """Lay this screen over the present one."""

    screen: Screen


@dataclass(frozen=True)
class Pop:
    """Leave the present screen for the one below it, or for the first of all."""

    to_first: bool = False


@dataclass(frozen=True)
class Replace:
    """Put this screen in the place of the present one, or of every one above the first."""

    screen: Screen
    to_first: bool = False


@dataclass(frozen=True)
class Quit:
    """Close the window; nothing is asked."""


@dataclass(frozen=True)
class ApplySettings:
    """Use and keep these settings from now on; every screen reflows."""

    settings: Settings


Action = Push | Pop | Replace | Quit | ApplySettings


class Screen(Protocol):
    """One full window of something to see, hear and answer."""

    @property
    def title(self) -> str:
        """The window's caption while this screen is on top."""

    @property
    def needs_redraw(self) -> bool:
        """Whether what was drawn last is no longer what should be seen."""

    @property
    def text_input_rect(self) -> pygame.Rect | None:
        """Where the caret stands while text is being typed, or None: tells an input method where to open."""

    @property
    def cursor(self) -> int:
        """The system cursor for what lies under the mouse."""

    def arrange(self, look: Style, size: tuple[int, int]) -> None:
        """Lay everything out for this look and size: called before drawing, and whenever one of them changes."""

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Answer one event of the window."""

    def tick(self, milliseconds: int) -> None:
        """Let time pass, for what is revealed slowly."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draw all of it."""


def render_screen(screen: Screen, look: Style, size: tuple[int, int]) -> pygame.Surface:
    """Draw a screen to a picture, without a window, by the code that draws it in one."""
    surface = pygame.Surface(size)
    screen.arrange(look, size)
    screen.draw(surface)
    return surface
