"""The output beside the picture: each change of the screen goes to the screen reader and to the program's own voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.accessibility.accesskit_adapter import connect
from game.ui.accessibility.narration import narrate
from game.ui.accessibility.requests import inputs_for
from game.ui.accessibility.tree import accessible_tree
from game.ui.key_bindings import key_bindings
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.speech import find_voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.accessibility.accesskit_adapter import AccessKitAdapter
    from game.ui.accessibility.tree import AccessibleTree
    from game.ui.screen import Screen
    from game.ui.settings import Settings
    from game.ui.speech import Voice


WINDOW_EVENTS = frozenset(
    {pygame.WINDOWFOCUSGAINED, pygame.WINDOWFOCUSLOST, pygame.WINDOWMOVED, pygame.WINDOWSIZECHANGED}
)
"""The events after which a screen reader is told of the window."""


class ScreenOutput:
    """Compares the tree of a screen with the one before, and passes on what changed.

    Args:
        adapter: sends trees to screen readers; None where there is none.
        find: returns the voice; called when reading aloud is first on.
    """

    def __init__(self, adapter: AccessKitAdapter | None = None, find: Callable[[], Voice | None] = find_voice) -> None:
        self._adapter = adapter
        self._find = find
        self._voice: Voice | None = None
        self._has_looked = False
        self._spoken: AccessibleTree | None = None
        self._is_speaking = False
        self.last_words = ""

    def show(self, screen: Screen, size: tuple[int, int], settings: Settings) -> None:
        """Pass on what changed on a screen; costs nothing while nobody listens."""
        is_read = self._adapter is not None and self._adapter.is_active
        if settings.read_aloud != self._is_speaking:
            self._switch(is_on=settings.read_aloud)
        if not is_read and not self._is_speaking:
            return
        tree = accessible_tree(screen, size, key_bindings(settings.keys, has_choice_keys=settings.choice_keys))
        if is_read and self._adapter:
            self._adapter.show(tree)
        if self._is_speaking:
            words = narrate(self._spoken, tree)
            self._spoken = tree
            if words:
                self._say(words, settings)

    def has_new_reader(self, event: pygame.event.Event) -> bool:
        """Tell whether an event says that a screen reader has just come, so that it is shown the screen as it is."""
        return self._is_from_reader(event) and event.request is None

    def inputs(self, event: pygame.event.Event, screen: Screen, window: pygame.Window) -> list[pygame.event.Event]:
        """Return the inputs that an event of a screen reader stands for; tell it what becomes of the window."""
        if event.type in WINDOW_EVENTS:
            self.tell_of(window)
        if not self._is_from_reader(event) or event.request is None or not isinstance(screen, WidgetScreen):
            return []
        return inputs_for(screen, event.request)

    def tell_of(self, window: pygame.Window) -> None:
        """Tell screen readers whether the window has the keyboard, and where it is."""
        if self._adapter:
            self._adapter.set_window_focus(is_focused=window.focused)
            self._adapter.set_window_bounds(window.position, window.size)

    def _is_from_reader(self, event: pygame.event.Event) -> bool:
        return self._adapter is not None and event.type == self._adapter.event_type

    def say_again(self, settings: Settings) -> None:
        """Say the last words once more, while reading aloud is on."""
        if self._is_speaking and self.last_words:
            self._say(self.last_words, settings)

    def close(self) -> None:
        """Be silent."""
        if self._voice:
            self._voice.stop()

    def _switch(self, *, is_on: bool) -> None:
        """Begin or end reading aloud; what is on the screen is read from its top."""
        self._is_speaking, self._spoken = is_on, None
        if is_on and not self._has_looked:
            self._voice, self._has_looked = self._find(), True
        if not is_on:
            self.close()

    def _say(self, words: str, settings: Settings) -> None:
        self.last_words = words
        if self._voice:
            self._voice.say(words, settings.speech_rate)


def open_output(window: pygame.Window) -> ScreenOutput:
    """Return the output of a window, with a way to screen readers where there is one."""
    if pygame.display.get_driver() == "dummy":
        return ScreenOutput()
    output = ScreenOutput(connect(window))
    output.tell_of(window)
    return output
