"""Requests of assistive technology, carried out as the same inputs that a keyboard gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.ui.accessibility.tree import widget_of
from game.ui.key_bindings import key_event

if TYPE_CHECKING:
    from game.ui.screens.widget_screen import WidgetScreen
    from game.ui.widgets.widget import Widget

CLICK, FOCUS, SET_VALUE = "click", "focus", "set_value"
KEYS = {"increment": "Right", "decrement": "Left", "scroll_down": "Page Down", "scroll_up": "Page Up"}
"""The requests that are one key each."""
SHOW_REQUESTS = frozenset({FOCUS, "scroll_into_view"})
LEFT_BUTTON = 1


class AccessRequest(NamedTuple):
    """A request: the id of a node, what to do with it, and the text for `set_value`."""

    node: str
    action: str
    value: str = ""


def inputs_for(screen: WidgetScreen, request: AccessRequest) -> list[pygame.event.Event]:
    """Give the focus to what a request is for, and return the events that carry it out."""
    widget = widget_of(screen, request.node)
    if widget is None:
        return []
    target = next((ancestor for ancestor in widget.ancestors() if ancestor.focusable), None)
    if target is not None:
        screen.widget_host.move_focus(target)
        screen.widget_host.needs_redraw = True
    if request.action in SHOW_REQUESTS:
        return []
    if request.action == SET_VALUE:
        return _typed(request.value) if widget.takes_text else []
    if request.action in KEYS:
        return _key(KEYS[request.action])
    return _key("Enter") if target is widget else _click(widget)


def _key(chord: str) -> list[pygame.event.Event]:
    return [key_event(chord), key_event(chord, is_down=False)]


def _typed(text: str) -> list[pygame.event.Event]:
    """Return the events that replace the text of a field."""
    return [key_event("Ctrl+A"), pygame.event.Event(pygame.TEXTINPUT, text=text)]


def _click(widget: Widget) -> list[pygame.event.Event]:
    """Return a click on something that is operated only through what is around it, such as one of several options."""
    pos = widget.rect.center
    return [
        pygame.event.Event(kind, pos=pos, button=LEFT_BUTTON) for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
    ]
