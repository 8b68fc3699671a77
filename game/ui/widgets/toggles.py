"""Controls with two states: a disclosure, which shows and hides what follows it, a switch, and a box to pick with."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.fonts import Size, Type
from game.ui.drawing.text_layout import TextLayout, lay_out, plain_blocks
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.button import LabelWithNote
from game.ui.widgets.paragraph import BODY, STRONG
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.widget import HANDLED, Changed, EventReply, InteractionState, Role, State

if TYPE_CHECKING:
    from game.ui.drawing.style import Style


class Disclosure(Pressable):
    """A heading with an arrow that sends `Pressed`; the screen shows or hides what it discloses."""

    role: ClassVar[Role] = Role.BUTTON

    def __init__(self, key: str, label: str, *, shown: bool, note: str = "", text_type: Type = STRONG) -> None:
        super().__init__(key=key, name=label, description=note)
        self.shown = shown
        self._text_type = text_type
        self._text = LabelWithNote(label, note, text_type)

    @property
    def value(self) -> str:
        """The word `open` or `closed`."""
        return "open" if self.shown else "closed"

    @property
    def states(self) -> frozenset[State]:
        """Whether what it discloses is shown."""
        return super().states | {State.EXPANDED if self.shown else State.COLLAPSED}

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of its text, at least that of a touch target."""
        return max(TOUCH, self._text.height(style, width - self._indent(style)) + style.gap(1.5))

    def preferred_width(self, style: Style) -> int:
        """Return the width of its label in one line."""
        return style.fonts.width(self._text_type, self.name) + self._indent(style) + 1

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the arrow and the text."""
        theme = style.theme
        if state.hovered or state.pressed:
            shapes.draw_box(surface, self.rect.inflate(style.gap(2), 0), theme.wash)
        indent = self._indent(style)
        text_rect = pygame.Rect(self.rect.x + indent, self.rect.y, self.rect.width - indent, self.rect.height)
        middle = self._text.draw(surface, style, text_rect, theme.ink, theme.ink_soft)
        size = style.fonts.pixels(self._text_type.size)
        arrow = style.pictures.icon("chevron-up" if self.shown else "chevron-down", size, theme.link)
        if arrow is not None:
            surface.blit(arrow, arrow.get_rect(midleft=(self.rect.x, middle)))

    def _indent(self, style: Style) -> int:
        return style.fonts.pixels(self._text_type.size) + style.gap(1.5)


SWITCH_HEIGHT = 1.3
"""The height of the drawn switch, as a share of the font size; it is twice as wide."""


class Toggle(Pressable):
    """A switch with its name at the left and On or Off beside it; sends `Changed` with the new state."""

    role: ClassVar[Role] = Role.SWITCH

    def __init__(self, key: str, name: str, *, on: bool, description: str = "") -> None:
        super().__init__(key=key, name=name, description=description)
        self._on = on
        self._blocks = plain_blocks(name)

    @property
    def value(self) -> str:
        """The word `On` or `Off`."""
        return "On" if self._on else "Off"

    @property
    def states(self) -> frozenset[State]:
        """Whether it is on."""
        return super().states | {State.ON if self._on else State.OFF}

    def pressed(self) -> EventReply:
        """Return `Changed` with the opposite state."""
        return Changed(self.key, not self._on) if self.enabled else HANDLED

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of its name, at least that of a touch target."""
        return max(TOUCH, self._layout(style, width).height + style.gap(2))

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the name, the word and the switch."""
        theme = style.theme
        name = self._layout(style, self.rect.width)
        top = self.rect.y + (self.rect.height - name.height) // 2
        shapes.draw_text(surface, style.fonts, name, (self.rect.x, top), theme.ink)
        height = _switch_height(style)
        switch = pygame.Rect(self.rect.right - 2 * height, self.rect.centery - height // 2, 2 * height, height)
        fill = theme.accent if self._on else theme.wash if state.hovered else theme.sheet
        shapes.draw_box(surface, switch, fill, theme.edge, width=2, radius=height // 2)
        x = switch.right - height // 2 if self._on else switch.left + height // 2
        pygame.draw.aacircle(surface, theme.on_accent if self._on else theme.edge, (x, switch.centery), height // 3)
        word = style.fonts.line(STRONG, self.value, theme.ink)
        surface.blit(word, word.get_rect(midright=(switch.left - 12, self.rect.centery)))

    def _layout(self, style: Style, width: int) -> TextLayout:
        """Return the name laid out to the width that word and switch leave."""
        reserved = 2 * _switch_height(style) + style.fonts.width(STRONG, "Off") + 40
        return lay_out(self._blocks, style.fonts, BODY, max(1, width - reserved), compact=True)


def _switch_height(style: Style) -> int:
    return round(style.fonts.pixels(BODY.size) * SWITCH_HEIGHT)


PICKED = Type(Size.SMALL, bold=True)
"""The type of the word beside what is picked."""


class PickBox(Pressable):
    """A line of a list with a box before it: ticked, and with the word beside it, while the line is picked.

    The text stands in the same place either way; a screen reader hears the word before the line.
    """

    role: ClassVar[Role] = Role.BUTTON
    WORD: ClassVar[str] = "Picked"
    SHOWS_WORD: ClassVar[bool] = True
    """Whether the word is drawn beside the tick."""

    def __init__(self, key: str, label: str, *, picked: bool, note: str = "", description: str = "") -> None:
        name = f"{self.WORD if picked else 'Not picked'}: {label}"
        super().__init__(key=key, name=name, description=description or note)
        self.picked = picked
        self._text = LabelWithNote(label, note, BODY)

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of its text, at least that of a touch target."""
        return max(style.em(TOUCH / 20), self._text.height(style, self._text_rect(style, width).width) + style.gap(1))

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the box, the text, and the word if it is picked."""
        theme = style.theme
        if state.hovered or state.pressed:
            shapes.draw_box(surface, self.rect, theme.wash)
        text_rect = self._text_rect(style, self.rect.width).move(self.rect.topleft)
        text_rect.height = self.rect.height
        middle = self._text.draw(surface, style, text_rect, theme.ink, theme.ink_soft)
        size = style.fonts.pixels(BODY.size)
        box = pygame.Rect(self.rect.x + style.gap(1), middle - size // 2, size, size)
        shapes.draw_box(surface, box, theme.accent if self.picked else theme.field, theme.edge, width=2, radius=3)
        if not self.picked:
            return
        tick = style.pictures.icon("check", size, theme.on_accent)
        if tick is not None:
            surface.blit(tick, box)
        if not self.SHOWS_WORD:
            return
        word = style.fonts.line(PICKED, self.WORD, theme.ink)
        surface.blit(word, word.get_rect(midright=(self.rect.right - style.gap(1), middle)))

    def _text_rect(self, style: Style, width: int) -> pygame.Rect:
        """Return where the text stands in a widget of this width: between the box and the room for the word."""
        left = style.fonts.pixels(BODY.size) + style.gap(2.5)
        right = style.fonts.width(PICKED, self.WORD) + style.gap(3) if self.SHOWS_WORD else style.gap(1)
        return pygame.Rect(left, 0, max(1, width - left - right), 0)
