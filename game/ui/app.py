"""The window: it shows the screen on top of a stack, hands it events, and sleeps when nothing changes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.problems import GameError
from game.ui.look import make_look
from game.ui.screen import Action, Pop, Push, Quit, Replace, Restyle, Screen
from game.ui.settings import SMALLEST, Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FRAMES = 30
"""How often in a second the window looks for something to do."""
REPEAT = (400, 40)
"""After how many milliseconds a held key repeats, and how often."""
REPEATING = frozenset(
    {
        pygame.K_UP,
        pygame.K_DOWN,
        pygame.K_LEFT,
        pygame.K_RIGHT,
        pygame.K_PAGEUP,
        pygame.K_PAGEDOWN,
        pygame.K_BACKSPACE,
        pygame.K_DELETE,
        pygame.K_TAB,
    }
)
"""The keys that may be held down; any other presses once, so that nothing is chosen twice by a heavy hand."""


@dataclass(frozen=True)
class Host:
    """What the window asks of the program around it."""

    assets: Path
    on_fault: Callable[[Exception], Screen]
    """Keeps a fault of the program in a log and returns the screen that says so."""
    on_settings: Callable[[Settings], object]
    """Keeps changed settings."""


class Stack:
    """The screens lying over each other, and the look they share; it knows nothing of a window."""

    def __init__(self, first: Screen, settings: Settings, host: Host, size: tuple[int, int]) -> None:
        self.screens = [first]
        self.settings = settings
        self.size = size
        self._host = host
        self.look = make_look(settings, host.assets)
        self._failed = False
        self._guard(self._arrange)

    @property
    def top(self) -> Screen | None:
        """The screen to be seen, or None when the window is to close."""
        return self.screens[-1] if self.screens else None

    @property
    def stale(self) -> bool:
        """Whether the top screen is to be drawn again."""
        return self.top is not None and self.top.stale

    def handle(self, event: pygame.event.Event) -> None:
        """Give an event to the top screen and do what it asks for."""
        if event.type == pygame.QUIT:
            self.screens.clear()
        elif self.top:
            self._guard(lambda: self._hand(event))

    def _hand(self, event: pygame.event.Event) -> None:
        if self.top:
            self.go(self.top.handle(event))

    def resize(self, size: tuple[int, int]) -> None:
        """Lay the top screen out for a new size; the others follow when they come up."""
        self.size = (max(1, size[0]), max(1, size[1]))
        self._guard(self._arrange)

    def tick(self, milliseconds: int) -> None:
        """Let time pass for the top screen."""
        self._guard(lambda: self.top.tick(milliseconds) if self.top else None)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the top screen."""
        self._guard(lambda: self.top.draw(surface) if self.top else None)

    def _arrange(self) -> None:
        if self.top:
            self.top.arrange(self.look, self.size)

    def go(self, action: Action | None) -> None:
        """Do what a screen asked for."""
        match action:
            case None:
                return
            case Push(screen):
                self.screens.append(screen)
            case Pop(to_first):
                del self.screens[1 if to_first else -1 :]
            case Replace(screen):
                self.screens[-1] = screen
            case Quit():
                self.screens.clear()
            case Restyle(settings):
                self.settings = settings
                self.look = make_look(settings, self._host.assets)
                self._host.on_settings(settings)
        self._arrange()

    def _guard(self, work: Callable[[], None]) -> None:
        """Do some of a screen's work; a fault in it brings up the fault screen instead, once."""
        try:
            work()
        except Exception as fault:
            if self._failed:
                raise
            self._failed = True
            self.screens = [self._host.on_fault(fault)]
            self._arrange()


def is_right_library() -> bool:
    """Tell whether the pygame that was found is the one this window is written for."""
    return bool(getattr(pygame, "IS_CE", False))


def desktop() -> tuple[int, int]:
    """Return the size of the first screen; raises GameError where no window can be opened."""
    _init_display()
    return next(iter(pygame.display.get_desktop_sizes()), (1280, 720))


def _init_display() -> None:
    try:
        pygame.display.init()
    except pygame.error as error:
        raise GameError(f"No window can be opened here ({error}); `play ID --text` plays in a terminal.") from None


class Window:
    """The one window of the program."""

    def __init__(self, first: Screen, settings: Settings, host: Host) -> None:
        # SDL's own default pushes every frame through OpenGL: seven times as slow where there is no graphics card, and
        # 60 ms later at the start. It reads this when the window opens.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        _init_display()
        pygame.font.init()
        size = (max(settings.window[0], SMALLEST[0]), max(settings.window[1], SMALLEST[1]))
        self._window = pygame.Window(first.title, size, resizable=True)
        self._window.minimum_size = SMALLEST
        pygame.key.set_repeat(*REPEAT)
        pygame.key.stop_text_input()
        self._typing = False
        self._pointer = pygame.SYSTEM_CURSOR_ARROW
        self._held: set[int] = set()
        self.stack = Stack(first, settings, host, self._window.size)
        pictures = self.stack.look.pictures
        pictures.hurried = True
        self.draw()
        pictures.hurried = False
        self._owing = pictures.owed

    def run(self) -> Settings:
        """Stay until the last screen is gone; return the settings as they are then, the window's size among them."""
        clock = pygame.time.Clock()
        while self.stack.screens:
            for event in pygame.event.get():
                self.take(event)
            self.stack.tick(clock.get_time())
            if self.stack.stale or self._owing:
                self.draw()
            clock.tick(FRAMES)
        size = self._window.size
        self._window.destroy()
        return self.stack.settings.changed(window=size)

    def take(self, event: pygame.event.Event) -> None:
        """Take one event: the window's own, or one for the screen."""
        if event.type == pygame.WINDOWSIZECHANGED:
            self.stack.resize(self._window.size)
            self.draw()
        elif event.type in {pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED}:
            self.draw()
        elif event.type == pygame.WINDOWCLOSE:
            self.stack.handle(pygame.event.Event(pygame.QUIT))
        elif not self._repeats(event):
            self.stack.handle(event)

    def draw(self) -> None:
        """Draw the top screen and show it."""
        self._owing = False
        surface = self._window.get_surface()
        self.stack.draw(surface)
        top = self.stack.top
        if top is None:
            return
        self._window.flip()
        if self._window.title != top.title:
            self._window.title = top.title
        self._follow(top)

    def _follow(self, top: Screen) -> None:
        """Let the system know of typing and of the pointer."""
        caret = top.typing
        if bool(caret) != self._typing:
            (pygame.key.start_text_input if caret else pygame.key.stop_text_input)()
            self._typing = bool(caret)
        if caret:
            pygame.key.set_text_input_rect(caret)
        if top.pointer != self._pointer:
            self._pointer = top.pointer
            pygame.mouse.set_cursor(self._pointer)

    def _repeats(self, event: pygame.event.Event) -> bool:
        """Tell whether an event is only a key still held down which is not one of those that repeat."""
        if event.type == pygame.KEYUP:
            self._held.discard(event.key)
        if event.type != pygame.KEYDOWN:
            return False
        again = event.key in self._held and event.key not in REPEATING
        self._held.add(event.key)
        return again
