"""The base class of buttons: pressed by Enter, Space, a number key, the first mouse button or a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.keyboard import has_modifier
from game.ui.widgets.widget import HANDLED, EventReply, Pressed, State, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

PRESS_KEYS = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)


def is_press(event: pygame.event.Event) -> bool:
    """Tell whether an event presses the focused widget by a key; with Ctrl or Alt it does not."""
    return event.type == pygame.KEYDOWN and event.key in PRESS_KEYS and not has_modifier(event)


class Pressable(Widget):
    """A widget that sends `Pressed` when it is pressed; a disabled one keeps the focus, so that it can be read."""

    takes_focus: ClassVar[bool] = True

    def __init__(
        self,
        *,
        key: str,
        name: str,
        description: str = "",
        number: int = 0,
        enabled: bool = True,
        children: Sequence[Widget] = (),
    ) -> None:
        super().__init__(key=key, name=name, description=description, children=children)
        self._number = number
        self.enabled = enabled

    @property
    def shortcut_number(self) -> int:
        """The number of the key that presses it: 1 to 9 a digit, from 10 on a letter, or 0."""
        return self._number if self.enabled else 0

    @property
    def states(self) -> frozenset[State]:
        """Whether it is disabled."""
        return frozenset() if self.enabled else frozenset({State.DISABLED})

    @property
    def cursor(self) -> int:
        """The system cursor over it: a hand if it is enabled."""
        return pygame.SYSTEM_CURSOR_HAND if self.enabled else pygame.SYSTEM_CURSOR_ARROW

    def pressed(self) -> EventReply:
        """Return the reply to being pressed."""
        return Pressed(self.key) if self.enabled else HANDLED

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Handle presses by key and by mouse."""
        if is_press(event):
            return self.pressed()
        if event.type == pygame.MOUSEBUTTONDOWN:
            return HANDLED
        if event.type == pygame.MOUSEBUTTONUP:
            return self.pressed() if self.contains_point(event.pos) else HANDLED
        return None
