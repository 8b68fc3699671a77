"""A slider: selects one of some numbers by dragging, by the arrow keys, or by Home and End."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.paragraph import BODY, STRONG
from game.ui.widgets.widget import HANDLED, Changed, EventReply, InteractionState, NumericValue, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style

KNOB = 12
"""The radius of the knob."""
_SIGNS = {"+": pygame.K_PLUS, "-": pygame.K_MINUS}


class Slider(Widget):
    """Selects one of `steps`, numbers in ascending order; `unit` is shown after the number."""

    role: ClassVar[Role] = Role.SLIDER
    takes_focus: ClassVar[bool] = True

    def __init__(self, key: str, name: str, steps: Sequence[int], selected: int, *, unit: str = "") -> None:
        super().__init__(key=key, name=name)
        self._steps = tuple(steps)
        self._selected = selected
        self._unit = unit
        self._dragged = False

    @property
    def value(self) -> str:
        """The selected number with its unit."""
        return f"{self._selected}{self._unit}"

    @property
    def numeric_value(self) -> NumericValue:
        """The selected number, with the first and the last of the steps."""
        return NumericValue(self._selected, self._steps[0], self._steps[-1])

    @property
    def focus_rect(self) -> pygame.Rect:
        """The rectangle around the track, without the label over it."""
        return self._track().inflate(2 * KNOB, 2 * KNOB + 4)

    def restore_state(self, old: Widget) -> None:
        """Take over a drag in progress."""
        if isinstance(old, Slider):
            self._dragged = old._dragged  # noqa: SLF001 - the same class

    def height_for_width(self, style: Style, width: int) -> int:  # noqa: ARG002 - the same height at any width
        """Return the height of its label and its track."""
        return style.fonts.line_height(BODY) + TOUCH

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Handle the arrow keys, Home and End, and dragging."""
        if event.type == pygame.KEYDOWN:
            return self._step_by_key(_SIGNS.get(event.unicode, event.key))
        if event.type == pygame.MOUSEBUTTONDOWN:
            self._dragged = True
            return self._select(self._nearest(event.pos[0]))
        if event.type == pygame.MOUSEMOTION and self._dragged:
            return self._select(self._nearest(event.pos[0]))
        if event.type == pygame.MOUSEBUTTONUP:
            self._dragged = False
            return HANDLED
        return None

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the label, the number, the track and the knob."""
        theme, fonts = style.theme, style.fonts
        surface.blit(fonts.line(BODY, self.name, theme.ink), self.rect.topleft)
        number = fonts.line(STRONG, self.value, theme.ink)
        surface.blit(number, number.get_rect(topright=self.rect.topright))
        track = self._track()
        shapes.draw_box(surface, track, theme.edge, radius=2)
        knob = (self._x(self._selected), track.centery)
        shapes.draw_box(surface, pygame.Rect(track.x, track.y, knob[0] - track.x, track.height), theme.accent, radius=2)
        lit = state.hovered or self._dragged
        shapes.draw_disc(surface, knob, KNOB + 2 * lit, theme.accent, theme.sheet if lit else theme.accent)

    def _step_by_key(self, key: int) -> EventReply:
        last = len(self._steps) - 1
        index = self._steps.index(self._selected) if self._selected in self._steps else 0
        targets = {
            pygame.K_LEFT: index - 1,
            pygame.K_MINUS: index - 1,
            pygame.K_KP_MINUS: index - 1,
            pygame.K_RIGHT: index + 1,
            pygame.K_PLUS: index + 1,
            pygame.K_KP_PLUS: index + 1,
            pygame.K_EQUALS: index + 1,
            pygame.K_HOME: 0,
            pygame.K_END: last,
        }
        return self._select(self._steps[max(0, min(last, targets[key]))]) if key in targets else None

    def _select(self, value: int) -> EventReply:
        if value == self._selected:
            return HANDLED
        self._selected = value
        return Changed(self.key, value)

    def _track(self) -> pygame.Rect:
        return pygame.Rect(self.rect.x + KNOB, self.rect.bottom - TOUCH // 2 - 2, max(1, self.rect.width - 2 * KNOB), 4)

    def _x(self, value: int) -> int:
        track, low, high = self._track(), self._steps[0], self._steps[-1]
        return track.x + track.width * (value - low) // max(1, high - low)

    def _nearest(self, x: int) -> int:
        return min(self._steps, key=lambda step: abs(self._x(step) - x))
