"""A caption: words that lie over a picture until they are pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.widgets.containers import Column
from game.ui.widgets.widget import HANDLED, EventReply, InteractionState, Pressed, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

CAPTION_SHARE = 0.45
"""The part of the picture's width that a caption takes."""


class Caption(Column):
    """Words on a raised background; a press sends `Pressed`, so that they can be taken away.

    `near` is the x of what they are about in shares of the picture, 0 to 1: they lie at the other side of it.
    """

    role: ClassVar[Role] = Role.GROUP

    def __init__(self, key: str, children: Sequence[Widget], *, near: float = 0.0) -> None:
        super().__init__(children, gap=0, pad=2, pad_down=1, key=key)
        self._is_at_left = near > 0.5  # noqa: PLR2004 - half of the picture

    def place(self, style: Style, bounds: pygame.Rect) -> None:
        """Lay it out at the left or the right of a picture's rectangle; where it is too high, over all its width."""
        margin = style.gap(1)
        width = round(bounds.width * CAPTION_SHARE)
        if self.height_for_width(style, width) > bounds.height - 2 * margin:
            width = max(0, bounds.width - 2 * margin)
        height = min(bounds.height, self.height_for_width(style, width))
        left = bounds.x + margin if self._is_at_left else bounds.right - margin - width
        self.arrange(style, pygame.Rect(left, bounds.bottom - margin - height, width, height))

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Keep the mouse from what lies under it, and send `Pressed` when the button is let go."""
        if event.type == pygame.MOUSEBUTTONDOWN:
            return HANDLED
        return Pressed(self.key) if event.type == pygame.MOUSEBUTTONUP else None

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw its background."""
        shapes.draw_box(surface, self.rect, style.theme.sheet, style.theme.edge)
