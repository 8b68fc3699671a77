"""Keyboard focus navigation: which widget gets the focus next, by reading order or in a direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.widgets.scroll_pane import ScrollPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.widgets.widget import Widget

DIRECTIONS = {pygame.K_UP: (0, -1), pygame.K_DOWN: (0, 1), pygame.K_LEFT: (-1, 0), pygame.K_RIGHT: (1, 0)}
"""The arrow keys as unit vectors, (x, y)."""
SIDEWAYS_PENALTY = 3
"""How many pixels ahead a pixel to the side counts for."""
MAX_SIDEWAYS = 4
"""How many times farther to the side than ahead a widget may lie and still be reached by an arrow key."""


def key_press(code: int) -> pygame.event.Event:
    """Return the event of a key that is pressed without modifiers."""
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode="")


def focusable_widgets(layer: Widget) -> list[Widget]:
    """Return the widgets that the keyboard can reach, in reading order."""
    return [widget for widget in layer.walk() if widget.focusable]


def next_focus(order: Sequence[Widget], focus: Widget | None, *, back: bool) -> Widget | None:
    """Return the widget after the focus, or before it if `back`, cyclically; None if there are no widgets."""
    if not order:
        return None
    if focus not in order:
        return order[-1 if back else 0]
    return order[(order.index(focus) + (-1 if back else 1)) % len(order)]


def nearest_in_direction(order: Sequence[Widget], focus: Widget, direction: tuple[int, int]) -> Widget | None:
    """Return the nearest widget in a direction, or None; a widget to the side of it counts as farther away."""
    distances = [
        (_distance(focus.focus_rect, widget.focus_rect, direction), widget) for widget in order if widget is not focus
    ]
    reachable = [(distance, widget) for distance, widget in distances if distance is not None]
    return min(reachable, key=lambda pair: pair[0])[1] if reachable else None


def enclosing_pane(widget: Widget | None) -> ScrollPane | None:
    """Return the innermost pane around a widget, or the widget itself, that can be scrolled."""
    ancestors = widget.ancestors() if widget else iter(())
    return next((pane for pane in ancestors if isinstance(pane, ScrollPane) and pane.max_offset), None)


def largest_pane(layer: Widget) -> ScrollPane | None:
    """Return the pane with the largest area that can be scrolled."""
    panes = [pane for pane in layer.walk() if isinstance(pane, ScrollPane) and pane.max_offset]
    return max(panes, key=lambda pane: pane.rect.width * pane.rect.height, default=None)


def is_visible_enough(widget: Widget) -> bool:
    """Tell whether enough of a widget is visible to give it the focus: all of it, or half the height of its pane."""
    rect, pane = widget.focus_rect, enclosing_pane(widget)
    if pane is None or pane is widget:
        return True
    visible = rect.clip(pane.clip_rect)
    return visible.height >= min(rect.height, pane.rect.height // 2)


def widget_at(widget: Widget, pos: tuple[int, int]) -> Widget | None:
    """Return the innermost widget at a position; what a pane clips off cannot be hit."""
    if widget.clip_rect and not widget.clip_rect.collidepoint(pos):
        return widget if widget.contains_point(pos) else None
    for child in reversed(widget.children):
        hit = widget_at(child, pos)
        if hit:
            return hit
    return widget if widget.contains_point(pos) else None


def _distance(origin: pygame.Rect, other: pygame.Rect, direction: tuple[int, int]) -> int | None:
    """Return the weighted distance in pixels to another rectangle, or None if it does not lie in this direction."""
    across, down = direction
    if across:
        forward_gap = (other.left - origin.right) if across > 0 else (origin.left - other.right)
        sideways_gap = max(0, other.top - origin.bottom, origin.top - other.bottom)
        centre_offset = (other.centerx - origin.centerx) * across
    else:
        forward_gap = (other.top - origin.bottom) if down > 0 else (origin.top - other.bottom)
        sideways_gap = max(0, other.left - origin.right, origin.left - other.right)
        centre_offset = (other.centery - origin.centery) * down
    if centre_offset <= 0 or forward_gap <= -centre_offset or sideways_gap > MAX_SIDEWAYS * max(1, forward_gap):
        return None
    return max(0, forward_gap) + SIDEWAYS_PENALTY * sideways_gap
