"""A reading pane: one page of a text that has several, turned by Space, Enter, Page Up, Page Down or a click."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.widget import HANDLED, EventReply, InteractionState, Pressed

if TYPE_CHECKING:
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

FORWARD = "beat next"
"""The key of the message that asks for the next page."""
BACK = "beat back"
"""The key of the message that asks for the page before."""
FOCUS_BAR = 4
"""The width in pixels of the bar that shows the focus."""
FORWARD_KEYS = frozenset({pygame.K_SPACE, pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_PAGEDOWN})


class ReadingPane(ScrollPane):
    """A scroll pane that asks for the next page where nothing is below, and for the one before where nothing is above.

    It can have the focus whether it scrolls or not; a new page is announced.
    """

    is_live: ClassVar[bool] = True

    def __init__(self, content: Widget, *, key: str, name: str = "", page: bool = False) -> None:
        super().__init__(content, key=key, name=name, page=page, says_more=True, reading=True)

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can reach it: yes."""
        return True

    @property
    def focus_rect(self) -> pygame.Rect:
        """The whole pane, so that the arrow keys go on from it."""
        return self.rect

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Turn the page by key or click; scroll first while there is more of this one."""
        if event.type == pygame.KEYDOWN and not event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return self._turn_by_key(event)
        reply = super().handle_event(event)
        if reply is not None:
            return reply
        if event.type == pygame.MOUSEBUTTONDOWN:
            return HANDLED
        if event.type == pygame.MOUSEBUTTONUP and self.rect.collidepoint(event.pos):
            return self._turn(forward=True)
        return None

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw what a scroll pane draws, and a bar at its left while it has the focus."""
        super().paint(surface, style, InteractionState(pressed=state.pressed))
        if state.focused:
            surface.fill(style.theme.focus, (self.rect.x, self.rect.y, FOCUS_BAR, self.rect.height))

    def _turn_by_key(self, event: pygame.event.Event) -> EventReply:
        is_back = event.key == pygame.K_PAGEUP or (event.key == pygame.K_SPACE and event.mod & pygame.KMOD_SHIFT)
        if is_back or event.key in FORWARD_KEYS:
            return self._turn(forward=not is_back)
        return super().handle_event(event)

    def _turn(self, *, forward: bool) -> EventReply:
        if self.offset < self.max_offset if forward else self.offset > 0:
            return self._scroll_by_key(pygame.K_PAGEDOWN if forward else pygame.K_PAGEUP)
        return Pressed(FORWARD if forward else BACK)
