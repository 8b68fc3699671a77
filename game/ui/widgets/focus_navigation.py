"""Where the keyboard's focus goes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.widgets.scroll_pane import ScrollPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.widgets.widget import Widget

DIRECTIONS = {pygame.K_UP: (0, -1), pygame.K_DOWN: (0, 1), pygame.K_LEFT: (-1, 0), pygame.K_RIGHT: (1, 0)}
"""The arrow keys, as steps across and down."""


def key_press(code: int) -> pygame.event.Event:
    """Return what a key says when it goes down by itself."""
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode="")


def focusable_widgets(layer: Widget) -> list[Widget]:
    """Return what the keyboard can reach, in reading order."""
    return [widget for widget in layer.walk() if widget.focusable]


def next_focus(order: Sequence[Widget], here: Widget | None, *, back: bool) -> Widget | None:
    """Return the next in order, or the one before, round and round."""
    if not order:
        return None
    if here not in order:
        return order[-1 if back else 0]
    return order[(order.index(here) + (-1 if back else 1)) % len(order)]


def nearest_in_direction(order: Sequence[Widget], here: Widget, step: tuple[int, int]) -> Widget | None:
    """Return the nearest one in a direction; to the side of it counts as farther away."""
    ahead = [(_distance(here.focus_rect, other.focus_rect, step), other) for other in order if other is not here]
    reachable = [(far, other) for far, other in ahead if far is not None]
    return min(reachable, key=lambda pair: pair[0])[1] if reachable else None


def enclosing_pane(widget: Widget | None) -> ScrollPane | None:
    """Return the nearest pane that holds a widget and has more to show."""
    around = widget.ancestors() if widget else iter(())
    return next((one for one in around if isinstance(one, ScrollPane) and one.most), None)


def largest_pane(layer: Widget) -> ScrollPane | None:
    """Return the largest pane that has more to show."""
    panes = [one for one in layer.walk() if isinstance(one, ScrollPane) and one.most]
    return max(panes, key=lambda one: one.rect.width * one.rect.height, default=None)


def is_visible_enough(widget: Widget) -> bool:
    """Tell whether a widget is seen well enough to have the focus: whole, or filling the pane it lies in."""
    ring, pane = widget.focus_rect, enclosing_pane(widget)
    if pane is None or pane is widget:
        return True
    seen = ring.clip(pane.clip_rect)
    return seen.height >= min(ring.height, pane.rect.height // 2)


def widget_at(widget: Widget, pos: tuple[int, int]) -> Widget | None:
    """Return the innermost widget at a place; what a pane does not let through is not there."""
    if widget.clip_rect and not widget.clip_rect.collidepoint(pos):
        return widget if widget.contains_point(pos) else None
    for child in reversed(widget.children):
        found = widget_at(child, pos)
        if found:
            return found
    return widget if widget.contains_point(pos) else None


def _distance(one: pygame.Rect, other: pygame.Rect, step: tuple[int, int]) -> int | None:
    across, down = step
    if across:
        ahead = (other.left - one.right) if across > 0 else (one.left - other.right)
        aside = max(0, other.top - one.bottom, one.top - other.bottom)
        forward = (other.centerx - one.centerx) * across
    else:
        ahead = (other.top - one.bottom) if down > 0 else (one.top - other.bottom)
        aside = max(0, other.left - one.right, one.left - other.right)
        forward = (other.centery - one.centery) * down
    return max(0, ahead) + 3 * aside if forward > 0 and (ahead > -forward) and not _apart(ahead, aside) else None


def _apart(ahead: int, aside: int) -> bool:
    """Tell whether something lies more to the side than ahead."""
    return aside > 0 and aside > 4 * max(1, ahead)
