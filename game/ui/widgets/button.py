"""Buttons: one with a label and a note that wrap, and a card that is pressed as a whole."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.fonts import Type
from game.ui.drawing.text_layout import TextLayout, lay_out, plain_blocks
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.containers import Column
from game.ui.widgets.paragraph import BODY, SMALL
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.widget import InteractionState, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style
    from game.ui.drawing.theme import Colour

UNLIMITED_WIDTH = 1_000_000
"""A width that no text reaches, so that it is laid out in one line a paragraph."""

COMPACT_HEIGHT = 2.5
"""The least height of a compact button, in ems."""


MAX_MARK_LETTERS = 3
"""The most letters of a key that stands before a label."""


class LabelWithNote:
    """The text of a control: a label with a note under it, in small type by default; layouts are cached by width."""

    def __init__(self, label: str, note: str, text_type: Type, note_type: Type = SMALL) -> None:
        self._label = plain_blocks(label)
        self._note = plain_blocks(note)
        self._text_type, self._note_type = text_type, note_type
        self._layouts: dict[int, tuple[TextLayout, TextLayout]] = {}

    def width(self, style: Style) -> int:
        """Return the width of the text without wrapping."""
        return max(layout.width for layout in self._lay_out(style, UNLIMITED_WIDTH))

    def height(self, style: Style, width: int) -> int:
        """Return the height of the text wrapped to this width."""
        return sum(layout.height for layout in self._lay_out(style, width))

    def draw(self, surface: pygame.Surface, style: Style, rect: pygame.Rect, ink: Colour, note_ink: Colour) -> int:
        """Draw the text, vertically centred in a rectangle; return the y coordinate of its first line's middle."""
        label, note = self._lay_out(style, rect.width)
        top = rect.y + (rect.height - label.height - note.height) // 2
        shapes.draw_text(surface, style.fonts, label, (rect.x, top), ink)
        shapes.draw_text(surface, style.fonts, note, (rect.x, top + label.height), note_ink)
        return top + style.fonts.line_height(self._text_type) // 2

    def _lay_out(self, style: Style, width: int) -> tuple[TextLayout, TextLayout]:
        if width not in self._layouts:
            label = lay_out(self._label, style.fonts, self._text_type, max(1, width), compact=True)
            self._layouts[width] = label, lay_out(self._note, style.fonts, self._note_type, max(1, width), compact=True)
        return self._layouts[width]


class Weight(StrEnum):
    """The visual prominence of a button."""

    MAIN = "main"
    PLAIN = "plain"
    QUIET = "quiet"


class Button(Pressable):
    """A button with a label, and optionally a number key or an icon before it and a note under it.

    `number` is the number of the key that presses it, or 0; `description` replaces the note for assistive technology.
    A `compact` one is lower, for many beside each other; `text_type` and `note_type` are those of its label and note.
    """

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
        compact: bool = False,
        text_type: Type = BODY,
        note_type: Type = SMALL,
    ) -> None:
        super().__init__(key=key, name=label, description=description or note, number=number, enabled=enabled)
        self._compact = compact
        self._weight = weight
        self._icon = icon
        self._text = LabelWithNote(label, note, text_type, note_type)

    @property
    def is_default(self) -> bool:
        """Whether Enter presses it while no other widget consumes the key."""
        return self.enabled and self._weight is Weight.MAIN

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of its text with the padding, at least that of a touch target."""
        text_width = width - self._left(style) - style.gap(2)
        least, padding = (COMPACT_HEIGHT, 0.5) if self._compact else (TOUCH / 16, 1.25)
        return max(style.em(least), self._text.height(style, text_width) + 2 * style.gap(padding))

    def preferred_width(self, style: Style) -> int:
        """Return the width of its text in one line, with mark and padding."""
        return self._text.width(style) + self._left(style) + style.gap(2) + 1

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the background, the text, and the number or icon."""
        ink = self._paint_background(surface, style, state)
        left = self._left(style)
        text_width = self.rect.width - left - style.gap(2)
        text_rect = pygame.Rect(self.rect.x + left, self.rect.y, text_width, self.rect.height)
        note_ink = ink if self._weight is Weight.MAIN else style.theme.ink_soft
        self._paint_mark(surface, style, ink, self._text.draw(surface, style, text_rect, ink, note_ink))

    def _left(self, style: Style) -> int:
        """Return the width of the padding and the mark to the left of the text."""
        return style.gap(2) + (_mark_size(style) + style.gap(1.5) if self._number or self._icon else 0)

    def _paint_mark(self, surface: pygame.Surface, style: Style, ink: Colour, middle: int) -> None:
        size = _mark_size(style)
        rect = pygame.Rect(self.rect.x + style.gap(2), middle - size // 2, size, size)
        if self._number:
            number = style.fonts.line(Type(BODY.size, bold=True), _number_label(style, self._number), ink)
            surface.blit(number, number.get_rect(center=rect.center))
        elif self._icon:
            icon = style.pictures.icon(self._icon, size, ink)
            if icon is not None:
                surface.blit(icon, rect)

    def _paint_background(self, surface: pygame.Surface, style: Style, state: InteractionState) -> Colour:
        """Draw the background; return the ink for what is drawn on it."""
        theme = style.theme
        highlighted = self.enabled and (state.hovered or state.pressed)
        if self._weight is Weight.MAIN and self.enabled:
            shapes.draw_box(surface, self.rect, theme.accent_over if highlighted else theme.accent)
            return theme.on_accent
        if self._weight is Weight.QUIET:
            if highlighted:
                shapes.draw_box(surface, self.rect, theme.wash)
            return theme.link if self.enabled else theme.ink_soft
        # A closed button has no box, so that it is told from an open one without the colour of its words.
        if not self.enabled:
            return theme.ink_soft
        shapes.draw_box(surface, self.rect, theme.wash if highlighted else theme.sheet, theme.edge)
        return theme.ink


def _number_label(style: Style, number: int) -> str:
    """Return the key of a choice where that is short, else its number."""
    key = style.keys.choice_key(number)
    return key if 0 < len(key) <= MAX_MARK_LETTERS else str(number)


def _mark_size(style: Style) -> int:
    return style.fonts.pixels(BODY.size) + 4


class Card(Pressable):
    """A panel that is pressed as a whole; its children stand under each other."""

    role: ClassVar[Role] = Role.BUTTON

    def __init__(
        self, key: str, children: Sequence[Widget], *, name: str, description: str = "", number: int = 0
    ) -> None:
        content = Column(children, gap=1, pad=3, pad_down=2.5)
        super().__init__(key=key, name=name, description=description, number=number, children=[content])

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the background, with a bar in the accent colour at its left."""
        highlighted = state.hovered or state.pressed
        shapes.draw_box(surface, self.rect, style.theme.wash if highlighted else style.theme.sheet, style.theme.edge)
        bar = pygame.Rect(self.rect.x, self.rect.y + 8, 4, max(0, self.rect.height - 16))
        surface.fill(style.theme.accent, bar)
