"""The screen protocol, and the actions that a screen returns.

A screen fills the whole window. The window lays it out with `arrange` when it comes to the top and whenever style or
size change, passes it events with `handle` and time with `tick`, and draws it while `needs_redraw`. A screen never
calls the window: `handle` returns the action to take next, such as pushing another screen, so that a test can read it.
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
    """Put this screen on top of the stack."""

    screen: Screen


@dataclass(frozen=True)
class Pop:
    """Remove the top screen, or all screens but the first if `to_first`."""

    to_first: bool = False


@dataclass(frozen=True)
class Replace:
    """Replace the top screen, or all screens but the first if `to_first`, by this screen."""

    screen: Screen
    to_first: bool = False


@dataclass(frozen=True)
class Quit:
    """Close the window, without asking for confirmation."""


@dataclass(frozen=True)
class ApplySettings:
    """Use these settings from now on and save them; every screen is laid out again, and `then` follows, if given."""

    settings: Settings
    then: Pop | None = None


Action = Push | Pop | Replace | Quit | ApplySettings


class Screen(Protocol):
    """The content of the whole window."""

    @property
    def title(self) -> str:
        """The title of the window while this screen is on top."""

    @property
    def needs_redraw(self) -> bool:
        """Whether the screen has changed since it was drawn."""

    @property
    def text_input_rect(self) -> pygame.Rect | None:
        """The rectangle of the text caret, or None while no text is being typed; an input method opens there."""

    @property
    def captures_keys(self) -> bool:
        """Whether it takes every key as it is, since one is to be set."""

    @property
    def cursor(self) -> int:
        """The system cursor for the widget under the mouse, one of `pygame.SYSTEM_CURSOR_*`."""

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out for a style and a window size; called before drawing, and when one of them changes."""

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Handle an event; return the action to take, if any."""

    def leave(self) -> None:
        """Store what was typed; called before the window closes, whatever the way out."""

    def tick(self, milliseconds: int) -> None:
        """Advance time, for animations."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the screen on a surface of the window's size."""


def render_screen(screen: Screen, style: Style, size: tuple[int, int]) -> pygame.Surface:
    """Return a picture of a screen, drawn without a window."""
    surface = pygame.Surface(size)
    screen.arrange(style, size)
    screen.draw(surface)
    return surface
