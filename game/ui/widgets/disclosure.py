"""A heading that opens and closes what stands under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.ui import paint
from game.ui.text import TextLayout, lay_out, plain_blocks
from game.ui.theme import TOUCH
from game.ui.widgets.paragraph import SMALL, STRONG
from game.ui.widgets.pressing import Pressable
from game.ui.widgets.tree import InteractionState, Role

if TYPE_CHECKING:
    import pygame

    from game.ui.fonts import Type
    from game.ui.look import Style


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
            paint.draw_box(surface, self.rect.inflate(look.gap(2), 0), theme.wash)
        label, note = self._set(look, self.rect.width)
        left, top = self.rect.x + self._indent(look), self.rect.y + (self.rect.height - label.height - note.height) // 2
        size = look.fonts.pixels(self._how.size)
        arrow = look.pictures.icon("chevron-up" if self.shown else "chevron-down", size, theme.link)
        if arrow is not None:
            middle = top + look.fonts.line_height(self._how) // 2
            surface.blit(arrow, arrow.get_rect(midleft=(self.rect.x, middle)))
        paint.draw_text(surface, look.fonts, label, (left, top), theme.ink)
        paint.draw_text(surface, look.fonts, note, (left, top + label.height), theme.ink_soft)

    def _indent(self, look: Style) -> int:
        return look.fonts.pixels(self._how.size) + look.gap(1.5)

    def _set(self, look: Style, width: int) -> tuple[TextLayout, TextLayout]:
        if self._laid is None or self._laid[0] != width:
            room = max(1, width - self._indent(look))
            label = lay_out(self._label, look.fonts, self._how, room, close=True)
            self._laid = (width, label, lay_out(self._note, look.fonts, SMALL, room, close=True))
        return self._laid[1:]
