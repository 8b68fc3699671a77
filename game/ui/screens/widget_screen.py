"""The base class of screens made of widgets.

A subclass implements `build`, which returns the widget tree for the current content, `on_message`, which reacts to the
messages of the widgets, and optionally `dialog` and `on_escape`. After its content has changed it calls `refresh`,
which builds the tree anew; focus and scroll offsets stay. Esc pushes the pause screen if the screen has one, else
closes the dialog or calls `on_escape`; so does Backspace, but that it never pauses. Ctrl with C copies the words shown.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

import pygame

from game.ui.clipboard import put_text
from game.ui.drawing.style import enlarge
from game.ui.keyboard import is_copy
from game.ui.screen import Action, Push, Screen
from game.ui.widgets.paragraph import words_of
from game.ui.widgets.widget_host import WidgetHost

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.drawing.style import Style
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.widget import Message, Widget

USUAL_TEXT_SCALE = 100
"""The size of text that the reader chose, in per cent of itself."""


class WidgetScreen(ABC):
    """A screen that shows a widget tree in a widget host; `pause_screen` returns what Esc puts over it."""

    title = "Sixty Visits"
    text_scale: int = USUAL_TEXT_SCALE
    """The size of its text, in per cent of what the reader chose: a room reads it from further away."""
    captures_keys: bool = False
    """Whether it takes every key as it is, since one is to be set."""
    first_focus: str = ""
    """The key of the widget that has the focus at first; if empty, the first focusable one."""

    def __init__(self, *, pause_screen: Callable[[], Screen] | None = None) -> None:
        self.widget_host = WidgetHost()
        self._pause_screen = pause_screen
        self._style: Style | None = None
        self._size = (0, 0)

    @property
    def needs_redraw(self) -> bool:
        """Whether the screen has changed since it was drawn."""
        return self.widget_host.needs_redraw

    @property
    def text_input_rect(self) -> pygame.Rect | None:
        """The rectangle of the text caret, or None while no text is being typed."""
        return self.widget_host.text_input_rect

    @property
    def cursor(self) -> int:
        """The system cursor for the widget under the mouse."""
        return self.widget_host.cursor

    @abstractmethod
    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return the widget tree for the current content."""

    def dialog(self, style: Style) -> Dialog | None:  # noqa: ARG002 - most screens have no dialogs
        """Return the dialog that is open, if any."""
        return None

    @abstractmethod
    def on_message(self, message: Message) -> Action | None:
        """React to a message of a widget; return the action to take, if any."""

    def on_escape(self) -> Action | None:
        """React to Esc on a screen without a pause screen; return the action to take, if any."""
        return None

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Build the widget tree for a style and a window size."""
        self._style, self._size = (
            style if self.text_scale == USUAL_TEXT_SCALE else enlarge(style, self.text_scale),
            size,
        )
        self.refresh()

    def refresh(self, focus: str = "") -> None:
        """Build the widget tree anew; `focus` is the key of the widget to give the focus to, if not empty."""
        style, size = self._style, self._size
        if style:
            root = self.build(style, size)
            focus = focus or ("" if self.widget_host.focus else self.first_focus)
            self.widget_host.set_tree(style, size, root, self.dialog(style), focus)

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Handle an event; Esc pushes the pause screen at once, whatever is shown, if the screen has one."""
        escaping = event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE
        if escaping and self._pause_screen:
            self.leave()
            return Push(self._pause_screen())
        message = self.widget_host.handle(event)
        if message is not None:
            return self.on_message(message)
        if is_copy(event):
            self._copy_words()
        going_back = event.type == pygame.KEYDOWN and event.key == pygame.K_BACKSPACE and not self.text_input_rect
        return self.on_escape() if escaping or (going_back and not self._pause_screen) else None

    def _copy_words(self) -> None:
        """Copy the words that are shown, but not while text is typed: there Ctrl with C copies what is selected."""
        focus = self.widget_host.focus
        if focus is None or not focus.takes_text:
            put_text(words_of(self.widget_host.active_layer))

    def leave(self) -> None:  # noqa: B027 - in most screens nothing is typed
        """Store what was typed, before the screen is covered or left: does nothing unless overridden."""

    def tick(self, milliseconds: int) -> None:  # noqa: B027 - most screens have no animations
        """Advance time: does nothing unless overridden."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the widgets."""
        self.widget_host.draw(surface)
