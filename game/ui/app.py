"""The window and its event loop, over a stack of screens.

`ScreenStack` shows the top screen, passes it events and carries out the actions it returns; it is also the error
boundary: an exception in a screen brings up the fault screen, once, and a second one is raised. `Window` owns the
system window and translates its events: resizing, closing, F11 for full screen, keys that repeat. It draws only when
the top screen needs it, at most `FRAMES_PER_SECOND` times a second. What the window needs from the program around it
comes in as a `WindowHost`.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.diagnostics.game_error import GameError
from game.ui.controller import Controller
from game.ui.drawing.fonts import drawable_text
from game.ui.drawing.style import make_style, window_scale
from game.ui.key_bindings import COMMANDS_BY_USUAL_KEY, chord_of
from game.ui.keyboard import without_num_lock
from game.ui.picture_memory import return_memory_of_pictures
from game.ui.screen import Action, ApplySettings, Pop, Push, Quit, Replace, Screen
from game.ui.settings import MIN_WINDOW_SIZE, Settings, fitting_size
from game.ui.window_commands import settings_after

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.ui.accessibility.screen_output import ScreenOutput

ICON = Path("icons") / "app.png"
"""The icon of the window, in the folder of assets."""
FRAMES_PER_SECOND = 30
"""How many times a second the event loop runs."""
KEY_REPEAT = (400, 40)
"""The delay before a held key repeats, and the interval, in milliseconds."""
CONNECTS_EARLY = sys.platform in {"win32", "darwin"}
"""Whether screen readers are connected before the window is shown, as these systems need it."""
REPEATING_KEYS = frozenset(
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
"""The keys that repeat while held down; any other presses once, so that no choice is made twice by accident."""


class WindowHost(NamedTuple):
    """What the window needs from the program around it."""

    assets: Path
    """The folder of fonts, icons and pictures."""
    on_fault: Callable[[Exception], Screen]
    """Logs an exception and returns the fault screen."""
    on_settings: Callable[[Settings], object]
    """Saves changed settings."""


class ScreenStack:
    """The stack of screens and the style they share; it needs no window."""

    def __init__(self, first: Screen, settings: Settings, host: WindowHost, size: tuple[int, int]) -> None:
        self.screens = [first]
        self.settings = settings
        self.size = size
        self._host = host
        self.style = make_style(settings, host.assets, size)
        self.say_again: Callable[[], object] = lambda: None
        """Says the last words again, if a window reads aloud."""
        self._failed = False
        self._guard(self._arrange)

    @property
    def top(self) -> Screen | None:
        """The visible screen, or None if the window is to be closed."""
        return self.screens[-1] if self.screens else None

    @property
    def needs_redraw(self) -> bool:
        """Whether the top screen has to be drawn again."""
        return self.top is not None and self.top.needs_redraw

    def handle(self, event: pygame.event.Event) -> None:
        """Dispatch an event as what it means with the keys as they are set."""
        top = self.top
        meant: pygame.event.Event | None = event
        if top and not top.captures_keys:
            meant = self.style.keys.translate(event, is_typing=top.text_input_rect is not None)
        if meant:
            self.dispatch(meant)

    def dispatch(self, event: pygame.event.Event) -> None:
        """Carry out a command of the window, or pass an event to the top screen and carry out the action it returns."""
        top = self.top
        if event.type == pygame.QUIT:
            self.leave()
        elif top and (top.captures_keys or not self._obey(event)):
            self._guard(lambda: self.apply(top.handle(event)))

    def _obey(self, event: pygame.event.Event) -> bool:
        """Carry out a command that is the same on every screen; tell whether the event was one."""
        if event.type != pygame.KEYDOWN:
            return False
        command = COMMANDS_BY_USUAL_KEY.get(chord_of(event))
        settings = settings_after(command.id, self.settings) if command else None
        if settings:
            self.apply(ApplySettings(settings))
        elif command and command.id == "quit":
            self.leave()
        elif command and command.id == "say_again":
            self.say_again()
        else:
            return False
        return True

    def resize(self, size: tuple[int, int]) -> None:
        """Lay out the top screen for a new size; the others are laid out when they come to the top."""
        self.size = (max(1, size[0]), max(1, size[1]))
        if window_scale(self.size) != self.style.window_scale:
            self.style = make_style(self.settings, self._host.assets, self.size, self.style.pictures)
        self._guard(self._arrange)

    def tick(self, milliseconds: int) -> None:
        """Advance the time of the top screen."""
        self._guard(lambda: self.top.tick(milliseconds) if self.top else None)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the top screen."""
        self._guard(lambda: self.top.draw(surface) if self.top else None)

    def leave(self) -> None:
        """Leave every screen, whatever the way out: what was typed in them is stored first."""
        while self.screens:
            screen = self.screens.pop()
            # Another screen may still hold words to store.
            with contextlib.suppress(Exception):
                screen.leave()

    def _arrange(self) -> None:
        if self.top:
            self.top.arrange(self.style, self.size)

    def apply(self, action: Action | None) -> None:
        """Carry out an action that a screen returned."""
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
                self.leave()
            case ApplySettings(settings, then):
                self.settings = settings
                self.style = make_style(settings, self._host.assets, self.size)
                self._host.on_settings(settings)
                self.apply(then)
        self._arrange()

    def _guard(self, work: Callable[[], None]) -> None:
        """Call code of a screen; the first exception in it replaces all screens by the fault screen."""
        try:
            work()
        except Exception as fault:
            if self._failed:
                raise
            self._failed = True
            self.leave()
            self.screens = [self._host.on_fault(fault)]
            self._arrange()


def is_pygame_ce() -> bool:
    """Tell whether the installed pygame is pygame-ce."""
    return bool(getattr(pygame, "IS_CE", False))


def desktop_size() -> tuple[int, int]:
    """Return the size of the first monitor in pixels; raises GameError if no window can be opened."""
    _init_display()
    return next(iter(pygame.display.get_desktop_sizes()), (1280, 720))


def _init_display() -> None:
    try:
        pygame.display.init()
    except pygame.error as error:
        raise GameError(f"No window can be opened here ({error}); `play ID --text` plays in a terminal.") from None


def _ornament() -> contextlib.suppress:
    """Go on where the system refuses what one can do without: a cursor, a title, the full screen."""
    return contextlib.suppress(pygame.error)


def _set_icon(window: pygame.Window, icon: Path) -> None:
    """Give the window the program's own icon; one that is missing or broken leaves it with the system's."""
    with contextlib.suppress(pygame.error, OSError):
        window.set_icon(pygame.image.load(icon))


@contextlib.contextmanager
def _closing_signals() -> Iterator[None]:
    """Have the window closed by what would end the process: a terminal that hangs up, a system that shuts down."""
    before = {}
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        # Only the main thread may set them, and one that is ignored stays so, as `nohup` wants it.
        if number is not None and threading.current_thread() is threading.main_thread():
            before[number] = signal.getsignal(number)
            if before[number] is not signal.SIG_IGN:
                signal.signal(number, lambda *_: pygame.event.post(pygame.event.Event(pygame.QUIT)))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Window:
    """The one window of the program."""

    def __init__(self, first: Screen, settings: Settings, host: WindowHost) -> None:
        # By default SDL draws every frame through OpenGL: seven times as slow without a graphics card, and 60 ms later
        # at the start. It reads this variable when the window opens.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        desktop = desktop_size()
        pygame.font.init()
        size = fitting_size(settings.window, desktop)
        self._window = pygame.Window(drawable_text(first.title), size, resizable=True, hidden=CONNECTS_EARLY)
        _set_icon(self._window, host.assets / ICON)
        self._output = self._open_output() if CONNECTS_EARLY else None
        self._controller = Controller()
        self._window.minimum_size = fitting_size(MIN_WINDOW_SIZE, desktop)
        pygame.key.set_repeat(*KEY_REPEAT)
        pygame.key.stop_text_input()
        self._text_input_on = False
        self._cursor = pygame.SYSTEM_CURSOR_ARROW
        self._keys_down: set[int] = set()
        self._is_full_screen = False
        self._windowed_size = self._window.size
        self.stack = ScreenStack(first, settings, host, self._window.size)
        if CONNECTS_EARLY:
            self._window.show()
        self._update_full_screen()
        pictures = self.stack.style.pictures
        pictures.deferring = True
        self.draw()
        pictures.deferring = False
        self._pictures_missing = pictures.deferred

    def run(self) -> Settings:
        """Run the event loop until no screen is left; return the current settings with the window's size."""
        return_memory_of_pictures()
        self._controller.open()
        self._output = self._output or self._open_output()
        self.stack.say_again = self._say_again
        try:
            with _closing_signals():
                self._loop()
        finally:
            self.stack.leave()
            self._output.close()
        size = self._windowed_size if self._is_full_screen else self._window.size
        self._window.destroy()
        return self.stack.settings.changed(window=size)

    def _loop(self) -> None:
        clock = pygame.time.Clock()
        while self.stack.screens:
            for event in pygame.event.get():
                self.handle(event)
            for event in self._controller.repeated(clock.get_time()):
                self.stack.dispatch(event)
            self.stack.tick(clock.get_time())
            if self.stack.needs_redraw or self._pictures_missing:
                self.draw()
                self._show_to_listeners()
            clock.tick(FRAMES_PER_SECOND)

    def _open_output(self) -> ScreenOutput:
        # The first frame does not wait for it where it need not.
        from game.ui.accessibility.screen_output import open_output  # noqa: PLC0415

        return open_output(self._window)

    def _say_again(self) -> None:
        if self._output:
            self._output.say_again(self.stack.settings)

    def _show_to_listeners(self) -> None:
        """Have the top screen read by a screen reader or aloud, if one of them is on."""
        if self._output and self.stack.top:
            self._output.show(self.stack.top, self._window.size, self.stack.settings)

    def _update_full_screen(self) -> None:
        """Enter or leave full screen mode if the settings say so."""
        full_screen = self.stack.settings.full_screen
        if full_screen == self._is_full_screen:
            return
        self._is_full_screen = full_screen
        with _ornament():
            if full_screen:
                self._windowed_size = self._window.size
                self._window.set_fullscreen(desktop=True)
            else:
                self._window.set_windowed()
        self.stack.resize(self._window.size)

    def handle(self, event: pygame.event.Event) -> None:
        """Handle an event of the window, or pass it to the stack of screens."""
        event = without_num_lock(event)
        if event.type == pygame.WINDOWSIZECHANGED:
            self.stack.resize(self._window.size)
            self.draw()
        elif event.type in {pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED}:
            self.draw()
        elif event.type == pygame.WINDOWCLOSE:
            self.stack.handle(pygame.event.Event(pygame.QUIT))
        elif self._is_unwanted_repeat(event):
            return
        else:
            if event.type == pygame.WINDOWFOCUSLOST:
                self._keys_down.clear()
            self.stack.handle(event)
        for other in self._other_inputs(event):
            self.stack.dispatch(other)
        self._update_full_screen()

    def _other_inputs(self, event: pygame.event.Event) -> list[pygame.event.Event]:
        """Return the inputs that an event of a controller, or of a screen reader, stands for."""
        if self._output is None or self.stack.top is None:
            return self._controller.keys(event)
        if self._output.has_new_reader(event):
            self._show_to_listeners()
        return [*self._controller.keys(event), *self._output.inputs(event, self.stack.top, self._window)]

    def draw(self) -> None:
        """Draw the top screen and show it."""
        self._pictures_missing = False
        surface = self._window.get_surface()
        self.stack.draw(surface)
        top = self.stack.top
        if top is None:
            return
        self._window.flip()
        title = drawable_text(top.title)
        with _ornament():
            if self._window.title != title:
                self._window.title = title
        self._update_text_input_and_cursor(top)

    def _update_text_input_and_cursor(self, top: Screen) -> None:
        """Tell the system whether text is being typed, where, and which cursor to show."""
        caret = top.text_input_rect
        if bool(caret) != self._text_input_on:
            (pygame.key.start_text_input if caret else pygame.key.stop_text_input)()
            self._text_input_on = bool(caret)
        with _ornament():
            if caret:
                pygame.key.set_text_input_rect(caret)
        if top.cursor != self._cursor:
            self._cursor = top.cursor
            with _ornament():
                pygame.mouse.set_cursor(self._cursor)

    def _is_unwanted_repeat(self, event: pygame.event.Event) -> bool:
        """Tell whether an event is the repetition of a held key that is not one of the `REPEATING_KEYS`."""
        if event.type == pygame.KEYUP:
            self._keys_down.discard(event.key)
        if event.type != pygame.KEYDOWN:
            return False
        unwanted = event.key in self._keys_down and event.key not in REPEATING_KEYS
        self._keys_down.add(event.key)
        return unwanted
