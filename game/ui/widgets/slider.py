"""A number set along a line: dragged, stepped by arrows, or by its two ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.paragraph import BODY, STRONG
from game.ui.widgets.widget import HANDLED, Changed, EventReply, InteractionState, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style

KNOB = 12
"""The radius of what is dragged."""


class Slider(Widget):
    """One of some numbers in order; `unit` is said after the number."""

    role: ClassVar[Role] = Role.SLIDER

    def __init__(self, key: str, name: str, steps: Sequence[int], at: int, *, unit: str = "") -> None:
        super().__init__(key=key, name=name)
        self._steps = tuple(steps)
        self._at = at
        self._unit = unit
        self._dragged = False

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can reach it: yes."""
        return True

    @property
    def value(self) -> str:
        """The number it is set to, with its unit."""
        return f"{self._at}{self._unit}"

    @property
    def focus_rect(self) -> pygame.Rect:
        """Around the line, not the words over it."""
        return self._track().inflate(2 * KNOB, 2 * KNOB + 4)

    def restore_state(self, old: Widget) -> None:
        """Go on being dragged."""
        if isinstance(old, Slider):
            self._dragged = old._dragged  # noqa: SLF001 - the same class

    def height_for_width(self, look: Style, width: int) -> int:  # noqa: ARG002 - it is as high at any width
        """Return the height of its label and its line."""
        return look.fonts.line_height(BODY) + TOUCH

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Answer arrows, Home and End, and dragging."""
        if event.type == pygame.KEYDOWN:
            return self._by_key(event.key)
        if event.type == pygame.MOUSEBUTTONDOWN:
            self._dragged = True
            return self._set(self._nearest(event.pos[0]))
        if event.type == pygame.MOUSEMOTION and self._dragged:
            return self._set(self._nearest(event.pos[0]))
        if event.type == pygame.MOUSEBUTTONUP:
            self._dragged = False
            return HANDLED
        return None

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:
        """Draw the label, the number, the line and the knob."""
        theme, fonts = look.theme, look.fonts
        surface.blit(fonts.line(BODY, self.name, theme.ink), self.rect.topleft)
        number = fonts.line(STRONG, self.value, theme.ink)
        surface.blit(number, number.get_rect(topright=self.rect.topright))
        track = self._track()
        shapes.draw_box(surface, track, theme.edge, radius=2)
        knob = (self._x(self._at), track.centery)
        shapes.draw_box(surface, pygame.Rect(track.x, track.y, knob[0] - track.x, track.height), theme.accent, radius=2)
        lit = state.over or self._dragged
        shapes.draw_disc(surface, knob, KNOB + 2 * lit, theme.accent, theme.sheet if lit else theme.accent)

    def _by_key(self, key: int) -> EventReply:
        last = len(self._steps) - 1
        here = self._steps.index(self._at) if self._at in self._steps else 0
        moves = {
            pygame.K_LEFT: here - 1,
            pygame.K_MINUS: here - 1,
            pygame.K_RIGHT: here + 1,
            pygame.K_PLUS: here + 1,
            pygame.K_EQUALS: here + 1,
            pygame.K_HOME: 0,
            pygame.K_END: last,
        }
        return self._set(self._steps[max(0, min(last, moves[key]))]) if key in moves else None

    def _set(self, value: int) -> EventReply:
        if value == self._at:
            return HANDLED
        self._at = value
        return Changed(self.key, value)

    def _track(self) -> pygame.Rect:
        return pygame.Rect(self.rect.x + KNOB, self.rect.bottom - TOUCH // 2 - 2, max(1, self.rect.width - 2 * KNOB), 4)

    def _x(self, value: int) -> int:
        track, low, high = self._track(), self._steps[0], self._steps[-1]
        return track.x + track.width * (value - low) // max(1, high - low)

    def _nearest(self, x: int) -> int:
        return min(self._steps, key=lambda step: abs(self._x(step) - x))
