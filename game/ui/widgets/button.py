"""Things to press: a button with as many lines as its words need, and a card."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.fonts import Type
from game.ui.drawing.text_layout import TextLayout, lay_out, plain_blocks
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.paragraph import BODY, SMALL
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.widget import InteractionState, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style
    from game.ui.drawing.theme import Colour

FAR = 1_000_000
"""A width no words reach: set to it, they stay in one line."""


class Weight(StrEnum):
    """How much a button asks to be seen."""

    MAIN = "main"
    PLAIN = "plain"
    QUIET = "quiet"


class Button(Pressable):
    """Words to press, with a number key, an icon and a note beside them if they have one."""

    role: ClassVar[Role] = Role.BUTTON

    def __init__(
        self,
        key: str,
        label: str,
        *,
        weight: Weight = Weight.PLAIN,
        number: int = 0,
        icon: str = "",
        note: str = "",
        description: str = "",
        enabled: bool = True,
    ) -> None:
        super().__init__(key=key, name=label, description=description or note, number=number, enabled=enabled)
        self._weight = weight
        self._icon = icon
        self._how = BODY
        self._blocks = plain_blocks(label)
        self._note = plain_blocks(note)
        self._laid: dict[int, tuple[TextLayout, TextLayout]] = {}

    @property
    def is_default(self) -> bool:
        """Whether Enter presses it while nothing else takes the key."""
        return self.enabled and self._weight is Weight.MAIN

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of its words with their margins, never less than a finger needs."""
        label, note = self._set(look, width)
        return max(look.em(TOUCH / 16), label.height + note.height + 2 * look.gap(1.25))

    def preferred_width(self, look: Style) -> int:
        """Return the width of its words in one line."""
        label, note = self._set(look, FAR)
        return max(label.width, note.width) + self._left(look) + look.gap(2) + 1

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:
        """Draw the ground, then number or icon, then the words."""
        ink = self._ground(surface, look, state)
        label, note = self._set(look, self.rect.width)
        top = self.rect.y + (self.rect.height - label.height - note.height) // 2
        self._mark(surface, look, ink, top + look.fonts.line_height(self._how) // 2)
        left = self.rect.x + self._left(look)
        shapes.draw_text(surface, look.fonts, label, (left, top), ink)
        soft = ink if self._weight is Weight.MAIN else look.theme.ink_soft
        shapes.draw_text(surface, look.fonts, note, (left, top + label.height), soft)

    def _set(self, look: Style, width: int) -> tuple[TextLayout, TextLayout]:
        if width not in self._laid:
            room = max(1, width - self._left(look) - look.gap(2))
            label = lay_out(self._blocks, look.fonts, self._how, room, close=True)
            self._laid[width] = label, lay_out(self._note, look.fonts, SMALL, room, close=True)
        return self._laid[width]

    def _left(self, look: Style) -> int:
        return look.gap(2) + (self._mark_size(look) + look.gap(1.5) if self._number or self._icon else 0)

    def _mark_size(self, look: Style) -> int:
        return look.fonts.pixels(self._how.size) + 4

    def _mark(self, surface: pygame.Surface, look: Style, ink: Colour, middle: int) -> None:
        size = self._mark_size(look)
        place = pygame.Rect(self.rect.x + look.gap(2), middle - size // 2, size, size)
        if self._number:
            drawn = look.fonts.line(Type(self._how.size, bold=True), str(self._number), ink)
            surface.blit(drawn, drawn.get_rect(center=place.center))
        elif self._icon:
            icon = look.pictures.icon(self._icon, size, ink)
            if icon is not None:
                surface.blit(icon, place)

    def _ground(self, surface: pygame.Surface, look: Style, state: InteractionState) -> Colour:
        theme = look.theme
        lit = self.enabled and (state.over or state.down)
        if self._weight is Weight.MAIN and self.enabled:
            shapes.draw_box(surface, self.rect, theme.accent_over if lit else theme.accent)
            return theme.on_accent
        if self._weight is Weight.QUIET:
            if lit:
                shapes.draw_box(surface, self.rect, theme.wash)
            return theme.link if self.enabled else theme.ink_soft
        edge = theme.edge if self.enabled else theme.rule
        shapes.draw_box(surface, self.rect, theme.wash if lit else theme.sheet, edge)
        return theme.ink if self.enabled else theme.ink_soft


class Card(Pressable):
    """A sheet to press, with whatever is written on it."""

    role: ClassVar[Role] = Role.BUTTON

    def __init__(self, key: str, children: Sequence[Widget], *, name: str, description: str = "") -> None:
        super().__init__(key=key, name=name, description=description, children=children)
        self._gap = 1

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of what is written on it, with its margins."""
        inner = max(0, width - look.gap(6))
        heights = [child.height_for_width(look, inner) for child in self.children]
        return sum(heights) + look.gap(self._gap) * max(0, len(heights) - 1) + look.gap(5)

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Put what is written under each other."""
        self.rect = rect
        top, width = rect.y + look.gap(2.5), max(0, rect.width - look.gap(6))
        for child in self.children:
            height = child.height_for_width(look, width)
            child.arrange(look, pygame.Rect(rect.x + look.gap(3), top, width, height))
            top += height + look.gap(self._gap)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:
        """Draw the sheet, with a bar in the accent colour down its side."""
        lit = state.over or state.down
        shapes.draw_box(surface, self.rect, look.theme.wash if lit else look.theme.sheet, look.theme.edge)
        bar = pygame.Rect(self.rect.x, self.rect.y + 8, 4, max(0, self.rect.height - 16))
        surface.fill(look.theme.accent, bar)
