"""The window: it shows the screen on top of a stack, hands it events, and sleeps when nothing changes."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.diagnostics.problem import GameError
from game.ui.drawing.fonts import drawable_text
from game.ui.drawing.style import make_style
from game.ui.screen import Action, ApplySettings, Pop, Push, Quit, Replace, Screen
from game.ui.settings import SMALLEST, Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FRAMES_PER_SECOND = 30
"""How often in a second the window looks for something to do."""
REPEAT = (400, 40)
"""After how many milliseconds a held key repeats, and how often."""
MMAP_THRESHOLD = -3
"""What `malloc.h` calls the option for how large a piece must be to be given back by itself."""
LARGE = 256 * 1024
"""That size, in bytes: more than a drawn line has, less than a picture."""
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
class WindowHost:
    """What the window asks of the program around it."""

    assets: Path
    on_fault: Callable[[Exception], Screen]
    """Keeps a fault of the program in a log and returns the screen that says so."""
    on_settings: Callable[[Settings], object]
    """Keeps changed settings."""


class ScreenStack:
    """The screens lying over each other, and the look they share; it knows nothing of a window."""

    def __init__(self, first: Screen, settings: Settings, host: WindowHost, size: tuple[int, int]) -> None:
        self.screens = [first]
        self.settings = settings
        self.size = size
        self._host = host
        self.look = make_style(settings, host.assets)
        self._failed = False
        self._guard(self._arrange)

    @property
    def top(self) -> Screen | None:
        """The screen to be seen, or None when the window is to close."""
        return self.screens[-1] if self.screens else None

    @property
    def needs_redraw(self) -> bool:
        """Whether the top screen is to be drawn again."""
        return self.top is not None and self.top.needs_redraw

    def handle(self, event: pygame.event.Event) -> None:
        """Give an event to the top screen and do what it asks for."""
        if event.type == pygame.QUIT:
            self.screens.clear()
        elif self.top:
            self._guard(lambda: self._hand(event))

    def _hand(self, event: pygame.event.Event) -> None:
        if self.top:
            self.apply(self.top.handle(event))

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

    def apply(self, action: Action | None) -> None:
        """Do what a screen asked for."""
        match action:
            case None:
                return
            case Push(screen):
                self.screens.append(screen)
            case Pop(to_first):
                del self.screens[1 if to_first else -1 :]
            case Replace(screen, to_first):
                del self.screens[1 if to_first else -1 :]
                self.screens.append(screen)
            case Quit():
                self.screens.clear()
            case ApplySettings(settings):
                self.settings = settings
                self.look = make_style(settings, self._host.assets)
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


def is_pygame_ce() -> bool:
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


def _give_back_what_is_large() -> None:
    """Have the memory of a picture given back when the picture goes.

    Left to itself glibc keeps room for the largest so far, in pieces: ten megabytes after a play.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # noqa: PLC0415 - the first frame does not wait for it

    set_option = getattr(ctypes.CDLL(None), "mallopt", None)  # other libraries than glibc have none
    if set_option is not None:
        set_option(MMAP_THRESHOLD, LARGE)


class Window:
    """The one window of the program."""

    def __init__(self, first: Screen, settings: Settings, host: WindowHost) -> None:
        # SDL's own default pushes every frame through OpenGL: seven times as slow where there is no graphics card, and
        # 60 ms later at the start. It reads this when the window opens.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        _init_display()
        pygame.font.init()
        size = (max(settings.window[0], SMALLEST[0]), max(settings.window[1], SMALLEST[1]))
        self._window = pygame.Window(drawable_text(first.title), size, resizable=True)
        self._window.minimum_size = SMALLEST
        pygame.key.set_repeat(*REPEAT)
        pygame.key.stop_text_input()
        self._typing = False
        self._pointer = pygame.SYSTEM_CURSOR_ARROW
        self._held: set[int] = set()
        self._is_full = False
        self._size = self._window.size
        self.stack = ScreenStack(first, settings, host, self._window.size)
        self._fill()
        pictures = self.stack.look.pictures
        pictures.hurried = True
        self.draw()
        pictures.hurried = False
        self._owing = pictures.owed

    def run(self) -> Settings:
        """Stay until the last screen is gone; return the settings as they are then, the window's size among them."""
        _give_back_what_is_large()
        clock = pygame.time.Clock()
        while self.stack.screens:
            for event in pygame.event.get():
                self.take(event)
            self.stack.tick(clock.get_time())
            if self.stack.needs_redraw or self._owing:
                self.draw()
            clock.tick(FRAMES_PER_SECOND)
        size = self._size if self._is_full else self._window.size
        self._window.destroy()
        return self.stack.settings.changed(window=size)

    def _fill(self) -> None:
        """Take the whole screen, or give it back, as the settings have it by now."""
        full = self.stack.settings.full_screen
        if full == self._is_full:
            return
        self._is_full = full
        if full:
            self._size = self._window.size
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()
        self.stack.resize(self._window.size)

    def take(self, event: pygame.event.Event) -> None:
        """Take one event: the window's own, or one for the screen."""
        if event.type == pygame.WINDOWSIZECHANGED:
            self.stack.resize(self._window.size)
            self.draw()
        elif event.type in {pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED}:
            self.draw()
        elif event.type == pygame.WINDOWCLOSE:
            self.stack.handle(pygame.event.Event(pygame.QUIT))
        elif self._repeats(event):
            return
        elif event.type == pygame.KEYDOWN and event.key == pygame.K_F11:
            self.stack.apply(
                ApplySettings(self.stack.settings.changed(full_screen=not self.stack.settings.full_screen))
            )
        else:
            self.stack.handle(event)
        self._fill()

    def draw(self) -> None:
        """Draw the top screen and show it."""
        self._owing = False
        surface = self._window.get_surface()
        self.stack.draw(surface)
        top = self.stack.top
        if top is None:
            return
        self._window.flip()
        title = drawable_text(top.title)
        if self._window.title != title:
            self._window.title = title
        self._follow(top)

    def _follow(self, top: Screen) -> None:
        """Let the system know of typing and of the pointer."""
        caret = top.text_input_rect
        if bool(caret) != self._typing:
            (pygame.key.start_text_input if caret else pygame.key.stop_text_input)()
            self._typing = bool(caret)
        if caret:
            pygame.key.set_text_input_rect(caret)
        if top.cursor != self._pointer:
            self._pointer = top.cursor
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
