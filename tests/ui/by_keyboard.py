"""Somebody at the window with its menu, and somebody there who has only a keyboard."""

from pathlib import Path

import pygame

from game import paths
from game.ui.app import ScreenStack, WindowHost
from game.ui.navigator import Navigator
from game.ui.screen import Screen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.settings import Settings
from tests.ui.driving import key, keys, letters

SIZE = (1280, 720)
MOST_TABS = 300
"""How often Tab is pressed before a widget counts as one that it never comes to."""


def raise_fault(error: Exception) -> Screen:
    raise error


class WindowUser:
    """A user at the window, which shows its menu."""

    def __init__(self, saves: Path, size: tuple[int, int] = SIZE, scenarios: Path | None = None) -> None:
        self.navigator = Navigator(scenarios or paths.scenarios(), saves)
        host = WindowHost(paths.assets(), raise_fault, lambda _settings: None)
        self.stack = ScreenStack(self.navigator.menu(), Settings(), host, size)
        self.surface = pygame.Surface(size)
        self.see()

    @property
    def top(self) -> WidgetScreen:
        assert isinstance(self.stack.top, WidgetScreen)
        return self.stack.top

    def see(self) -> None:
        self.stack.draw(self.surface)
        self.stack.tick(33)


class ByKeyboard(WindowUser):
    """Goes with Tab, and presses with Enter."""

    def press(self, *codes: int) -> None:
        for code in codes:
            self.stack.handle(key(code))
            self.see()

    def go_to(self, wanted: str) -> None:
        """Press Tab until a widget has the focus; fails with the keys on the screen if it never has."""
        for _ in range(MOST_TABS):
            focus = self.top.widget_host.focus
            if focus is not None and focus.key == wanted:
                return
            self.stack.handle(key(pygame.K_TAB))
        raise AssertionError(f"Tab never comes to {wanted}; there are {keys(self.top)}")

    def use(self, wanted: str) -> None:
        self.go_to(wanted)
        self.press(pygame.K_RETURN)

    def type(self, text: str) -> None:
        self.stack.handle(letters(text))
        self.see()

    def take_mode(self, steps: int) -> None:
        """Go to the row of modes where the length is asked, and so many steps to the right in it."""
        self.go_to("mode")
        self.press(*[pygame.K_RIGHT] * steps)
