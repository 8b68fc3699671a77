"""Something that is on or off, and says which in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui import paint
from game.ui.text import TextLayout, lay_out, plain_blocks
from game.ui.theme import TOUCH
from game.ui.widgets.messages import HANDLED, Changed, EventReply
from game.ui.widgets.paragraph import BODY, STRONG
from game.ui.widgets.pressing import Pressable
from game.ui.widgets.tree import InteractionState, Role

if TYPE_CHECKING:
    from game.ui.look import Style

SWITCH = 1.3
"""The height of the drawn switch, as a share of the letters' size; it is twice as wide."""


class Toggle(Pressable):
    """A switch with its name before it and On or Off beside it."""

    role: ClassVar[Role] = Role.SWITCH

    def __init__(self, key: str, name: str, *, on: bool, description: str = "") -> None:
        super().__init__(key=key, name=name, description=description)
        self._on = on
        self._blocks = plain_blocks(name)

    @property
    def value(self) -> str:
        """Whether it is on, in a word."""
        return "On" if self._on else "Off"

    def pressed(self) -> EventReply:
        """Say that it is to be the other way round."""
        return Changed(self.key, not self._on) if self.enabled else HANDLED

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of its name, never less than a finger needs."""
        return max(TOUCH, self._set(look, width).height + look.gap(2))

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:
        """Draw name, word and switch."""
        theme = look.theme
        name = self._set(look, self.rect.width)
        at = (self.rect.x, self.rect.y + (self.rect.height - name.height) // 2)
        paint.draw_text(surface, look.fonts, name, at, theme.ink)
        high = _high(look)
        switch = pygame.Rect(self.rect.right - 2 * high, self.rect.centery - high // 2, 2 * high, high)
        fill = theme.accent if self._on else theme.sheet
        paint.draw_box(
            surface, switch, theme.wash if state.over and not self._on else fill, theme.edge, width=2, radius=high // 2
        )
        x = switch.right - high // 2 if self._on else switch.left + high // 2
        pygame.draw.aacircle(surface, theme.on_accent if self._on else theme.edge, (x, switch.centery), high // 3)
        word = look.fonts.line(STRONG, self.value, theme.ink)
        surface.blit(word, word.get_rect(midright=(switch.left - 12, self.rect.centery)))

    def _set(self, look: Style, width: int) -> TextLayout:
        beside = 2 * _high(look) + look.fonts.width(STRONG, "Off") + 40
        return lay_out(self._blocks, look.fonts, BODY, max(1, width - beside), close=True)


def _high(look: Style) -> int:
    return round(look.fonts.pixels(BODY.size) * SWITCH)
