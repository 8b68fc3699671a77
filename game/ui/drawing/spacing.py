"""Space between letters, words and lines, for readers to whom it helps; pygame sets text without any of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.ui.drawing.graphemes import character_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.drawing.theme import Colour


class Spacing(NamedTuple):
    """Additional space after each letter and each word, as shares of the font size, and a factor for lines."""

    letters: float = 0.0
    words: float = 0.0
    lines: float = 1.0


LETTER_SPACINGS = {"usual": (0.0, 0.0), "wide": (0.06, 0.08), "wider": (0.12, 0.16)}
"""The space after letters and words by the name of the setting; the last is what WCAG 1.4.12 asks for."""
LINE_SPACINGS = {"usual": 1.0, "wide": 1.2, "wider": 1.45}


def spacing_for(letter_spacing: str, line_spacing: str) -> Spacing:
    """Return the spacing for the names of two settings."""
    return Spacing(*LETTER_SPACINGS[letter_spacing], LINE_SPACINGS[line_spacing])


class SpacedFont:
    """A font that is set letter by letter, with space after each.

    Args:
        font: the font.
        letters: the space after a letter, in pixels.
        words: the additional space after a word, in pixels.
    """

    def __init__(self, font: pygame.font.Font, letters: int, words: int) -> None:
        self._font = font
        self._letters = letters
        self._words = words
        self._widths: dict[str, int] = {}

    def width(self, text: str) -> int:
        """Return the width of a text with the space after its last letter."""
        return sum(self._width(letter) for letter in _characters(text))

    def render(self, text: str, colour: Colour) -> pygame.Surface:
        """Return the text drawn in one line."""
        line = pygame.Surface((self.width(text), self._font.get_height()), pygame.SRCALPHA)
        left = 0
        for letter in _characters(text):
            if self._font.size(letter)[0]:
                line.blit(self._font.render(letter, True, colour), (left, 0))  # noqa: FBT003 - pygame takes it by position
            left += self._width(letter)
        return line

    def _width(self, letter: str) -> int:
        if letter not in self._widths:
            own = self._font.size(letter)[0]
            self._widths[letter] = own + (self._letters + self._words * (letter == " ") if own else 0)
        return self._widths[letter]


def _characters(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = character_end(text, start)
        yield text[start:end]
        start = end
