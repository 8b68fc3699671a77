"""A person with a keyboard alone: goes with Tab from the menu on, and presses with Enter."""

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


def raise_fault(error: Exception) -> Screen:
    raise error


class ByKeyboard:
    """The window with its menu, worked by keys."""

    def __init__(self, saves: Path) -> None:
        self.navigator = Navigator(paths.scenarios(), saves)
        host = WindowHost(paths.assets(), raise_fault, lambda _settings: None)
        self.stack = ScreenStack(self.navigator.menu(), Settings(), host, SIZE)
        self.see()

    @property
    def top(self) -> WidgetScreen:
        assert isinstance(self.stack.top, WidgetScreen)
        return self.stack.top

    def see(self) -> None:
        self.stack.draw(pygame.Surface(SIZE))
        self.stack.tick(33)

    def press(self, code: int) -> None:
        self.stack.handle(key(code))
        self.see()

    def use(self, wanted: str) -> None:
        self.go_to(wanted)
        self.press(pygame.K_RETURN)

    def go_to(self, wanted: str) -> None:
        for _ in range(120):
            focus = self.top.widget_host.focus
            if focus is not None and focus.key == wanted:
                return
            self.stack.handle(key(pygame.K_TAB))
        raise AssertionError(f"Tab never comes to {wanted}; there are {keys(self.top)}")

    def take_mode(self, steps: int) -> None:
        """Go to the row of modes and so many steps to the right in it."""
        self.go_to("mode")
        for _ in range(steps):
            self.press(pygame.K_RIGHT)

    def type(self, text: str) -> None:
        self.stack.handle(letters(text))
        self.see()
