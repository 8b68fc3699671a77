"""A heading that opens and closes what stands under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.text_layout import TextLayout, lay_out, plain_blocks
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.paragraph import BODY, SMALL, STRONG
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.widget import HANDLED, Changed, EventReply, InteractionState, Role

if TYPE_CHECKING:
    from game.ui.drawing.fonts import Type
    from game.ui.drawing.style import Style


class Disclosure(Pressable):
    """Words to press, with an arrow that points the way; the screen shows the rest when it is open."""

    role: ClassVar[Role] = Role.BUTTON

    def __init__(self, key: str, label: str, *, shown: bool, note: str = "", how: Type = STRONG) -> None:
        super().__init__(key=key, name=label, description=note)
        self.shown = shown
        self._how = how
        self._label = plain_blocks(label)
        self._note = plain_blocks(note)
        self._laid: tuple[int, TextLayout, TextLayout] | None = None

    @property
    def value(self) -> str:
        """Whether it is open, in a word."""
        return "open" if self.shown else "closed"

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of its words, never less than a finger needs."""
        label, note = self._set(look, width)
        return max(TOUCH, label.height + note.height + look.gap(1.5))

    def preferred_width(self, look: Style) -> int:
        """Return the width of its words in one line."""
        return look.fonts.width(self._how, self.name) + self._indent(look) + 1

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:
        """Draw the arrow and the words."""
        theme = look.theme
        if state.over or state.down:
            shapes.draw_box(surface, self.rect.inflate(look.gap(2), 0), theme.wash)
        label, note = self._set(look, self.rect.width)
        left, top = self.rect.x + self._indent(look), self.rect.y + (self.rect.height - label.height - note.height) // 2
        size = look.fonts.pixels(self._how.size)
        arrow = look.pictures.icon("chevron-up" if self.shown else "chevron-down", size, theme.link)
        if arrow is not None:
            middle = top + look.fonts.line_height(self._how) // 2
            surface.blit(arrow, arrow.get_rect(midleft=(self.rect.x, middle)))
        shapes.draw_text(surface, look.fonts, label, (left, top), theme.ink)
        shapes.draw_text(surface, look.fonts, note, (left, top + label.height), theme.ink_soft)

    def _indent(self, look: Style) -> int:
        return look.fonts.pixels(self._how.size) + look.gap(1.5)

    def _set(self, look: Style, width: int) -> tuple[TextLayout, TextLayout]:
        if self._laid is None or self._laid[0] != width:
            room = max(1, width - self._indent(look))
            label = lay_out(self._label, look.fonts, self._how, room, close=True)
            self._laid = (width, label, lay_out(self._note, look.fonts, SMALL, room, close=True))
        return self._laid[1:]


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
        shapes.draw_text(surface, look.fonts, name, at, theme.ink)
        high = _high(look)
        switch = pygame.Rect(self.rect.right - 2 * high, self.rect.centery - high // 2, 2 * high, high)
        fill = theme.accent if self._on else theme.sheet
        shapes.draw_box(
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
