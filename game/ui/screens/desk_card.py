"""The card of a desk: pressed as a whole, with its place in the pathway and what was played of it at its left."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.fonts import Size, Type
from game.ui.widgets.containers import Column, IndentedBox
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.widget import InteractionState, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style

NUMBER = Type(Size.SMALL, bold=True)


class Progress(StrEnum):
    """What was played of a desk."""

    FRESH = "fresh"
    BEGUN = "begun"
    ENDED = "ended"


class Tag(Widget):
    """A word or two in a rounded box, which sets a card apart; one line."""

    role: ClassVar[Role] = Role.PARAGRAPH

    def __init__(self, words: str) -> None:
        super().__init__(name=words)

    def height_for_width(self, style: Style, width: int) -> int:  # noqa: ARG002 - one line at any width
        """Return the height of its one line with the padding."""
        return style.fonts.line_height(NUMBER) + style.gap(0.5)

    def preferred_width(self, style: Style) -> int:
        """Return the width of its words with the padding."""
        return style.fonts.width(NUMBER, self.name) + style.gap(2)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the box and the words."""
        theme = style.theme
        shapes.draw_box(surface, self.rect, theme.accent, radius=self.rect.height // 2)
        words = style.fonts.line(NUMBER, self.name, theme.on_accent)
        surface.blit(words, words.get_rect(center=self.rect.center))


class ProgressBox(IndentedBox):
    """A disc before a child, level with its first line, of type `text_type`.

    It is empty for what was not begun, half full for what was, and full with a tick for what was played to its end;
    without a tick it bears a number, if that is not 0.
    """

    def __init__(self, child: Widget, number: int, progress: Progress, text_type: Type) -> None:
        super().__init__(child)
        self._number = number
        self._progress = progress
        self._text_type = text_type

    def indent(self, style: Style) -> int:
        """Return the width of the disc with the space after it."""
        return _disc_size(style) + style.gap(1.5)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the disc, and the number or the tick in it."""
        theme, size = style.theme, _disc_size(style)
        centre = (self.rect.x + size // 2, self.rect.y + style.fonts.line_height(self._text_type) // 2)
        ended = self._progress is Progress.ENDED
        shapes.draw_disc(surface, centre, size // 2, theme.accent if ended else theme.sheet, theme.accent)
        if self._progress is Progress.BEGUN:
            half = {"draw_bottom_left": True, "draw_bottom_right": True}
            pygame.draw.circle(surface, theme.selection, centre, size // 2 - 2, **half)
        sign = self._sign(style)
        if sign is not None:
            surface.blit(sign, sign.get_rect(center=centre))

    def _sign(self, style: Style) -> pygame.Surface | None:
        if self._progress is Progress.ENDED:
            return style.pictures.icon("check", _disc_size(style) * 2 // 3, style.theme.on_accent)
        return style.fonts.line(NUMBER, str(self._number), style.theme.ink) if self._number else None


def _disc_size(style: Style) -> int:
    return style.fonts.pixels(NUMBER.size) * 3 // 2


class DeskCard(Pressable):
    """A panel that is pressed as a whole; its children stand under each other, beside the disc of its progress.

    Args:
        key: identifies it across rebuilds.
        children: what stands on it; the first is its title, of type `title_type`.
        name: its title, for assistive technology.
        description: the rest of it, for assistive technology.
        number: its place in the pathway, shown in the disc; 0 for none.
        digit: the digit key that presses it, 1 to 9, or 0.
        progress: what was played of it.
        title_type: the type of its title.
    """

    role: ClassVar[Role] = Role.BUTTON

    def __init__(
        self,
        key: str,
        children: Sequence[Widget],
        *,
        name: str,
        description: str,
        number: int,
        digit: int,
        progress: Progress,
        title_type: Type,
    ) -> None:
        box = ProgressBox(Column(children, gap=0.25), number, progress, title_type)
        content = Column([box], pad=1.5, pad_down=1.25)
        super().__init__(key=key, name=name, description=description, number=digit, children=[content])

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the background."""
        highlighted = state.hovered or state.pressed
        shapes.draw_box(surface, self.rect, style.theme.wash if highlighted else style.theme.sheet, style.theme.edge)
