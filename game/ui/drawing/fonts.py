"""Typefaces by what they are for, opened when first needed, and the lines drawn with them kept for a while."""

from collections import OrderedDict
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import pygame

from game.ui.drawing.theme import Colour

SMALLEST_TYPE = 20
"""No letter is set smaller than this, in pixels at 100 %."""
KEPT_BYTES = 3_000_000
"""How much drawn text is kept: a full window of it on a large screen, and several on a usual one."""
LONGEST_LINE = 1000
"""How many letters stand in one line: more than the widest window shows.

Measuring more at once is never needed, and takes seconds where they are letters without any width.
"""
_CONTROL = dict.fromkeys(range(32), " ") | dict.fromkeys([*range(0x7F, 0xA0), *range(0xD800, 0xE000)])
_TYPEFACES = (b"\0\1\0\0", b"OTTO", b"true", b"ttcf")
"""How the file of a typeface may begin."""


class Face(StrEnum):
    """What a typeface is for."""

    WORDS = "words"
    LETTER = "letter"
    HAND = "hand"


class Size(StrEnum):
    """How large type is, by its rank on the page."""

    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    BODY = "body"
    SMALL = "small"


PIXELS = {Size.TITLE: 44, Size.HEADING: 28, Size.LEAD: 24, Size.BODY: 22, Size.SMALL: 20}

FILES = {
    ("atkinson", False, False): "AtkinsonHyperlegibleNext-Regular.ttf",
    ("atkinson", True, False): "AtkinsonHyperlegibleNext-Bold.ttf",
    ("atkinson", False, True): "AtkinsonHyperlegibleNext-Italic.ttf",
    ("atkinson", True, True): "AtkinsonHyperlegibleNext-BoldItalic.ttf",
    ("serif", False, False): "SourceSerif4-Regular.ttf",
    ("serif", True, False): "SourceSerif4-Bold.ttf",
    ("serif", False, True): "SourceSerif4-Italic.ttf",
    ("dyslexic", False, False): "OpenDyslexic-Regular.otf",
    ("dyslexic", True, False): "OpenDyslexic-Bold.otf",
    ("dyslexic", False, True): "OpenDyslexic-Italic.otf",
    ("hand", False, False): "Kalam-Regular.ttf",
}


class Type(NamedTuple):
    """One way of setting words: face, rank, weight and slope."""

    size: Size = Size.BODY
    face: Face = Face.WORDS
    bold: bool = False
    italic: bool = False


class Fonts:
    """The typefaces of one look: `words` names the family that words are set in, `scale` is in per cent."""

    def __init__(self, folder: Path, scale: int = 100, words: str = "atkinson") -> None:
        self._folder = folder
        self._scale = scale
        # Who needs OpenDyslexic needs it for letters and handwriting too.
        every = dict.fromkeys(Face, words)
        self._families = every if words == "dyslexic" else {Face.WORDS: words, Face.LETTER: "serif", Face.HAND: "hand"}
        self._open: dict[Type, pygame.font.Font] = {}
        self._lines: OrderedDict[tuple[Type, str, Colour], pygame.Surface] = OrderedDict()
        self._bytes = 0

    def pixels(self, size: Size) -> int:
        """Return the size of type in pixels."""
        return max(SMALLEST_TYPE, PIXELS[size] * self._scale // 100)

    def width(self, how: Type, text: str) -> int:
        """Return the width of a whole run of text: words measured one by one do not add up to it."""
        font, text = self.font(how), drawable_text(text)
        pieces = (text[start : start + LONGEST_LINE] for start in range(0, len(text), LONGEST_LINE))
        return sum(font.size(piece)[0] for piece in pieces)

    def ascent(self, how: Type) -> int:
        """Return how far letters rise above their line."""
        return self.font(how).get_ascent()

    def line_height(self, how: Type) -> int:
        """Return the distance from one line of running text to the next."""
        roomy = 1.24 if how.size in {Size.TITLE, Size.HEADING} else 1.42
        return max(self.font(how).get_linesize(), round(self.pixels(how.size) * roomy))

    def line(self, how: Type, text: str, colour: Colour) -> pygame.Surface:
        """Return a drawn run of text, from the last ones drawn if it is among them."""
        key = (how, text, colour)
        kept = self._lines.get(key)
        if kept is not None:
            self._lines.move_to_end(key)
            return kept
        drawn = self._lines[key] = self._draw(how, drawable_text(text[:LONGEST_LINE]), colour)
        self._bytes += _weight(drawn)
        while self._bytes > KEPT_BYTES:
            self._bytes -= _weight(self._lines.popitem(last=False)[1])
        return drawn

    def font(self, how: Type) -> pygame.font.Font:
        """Return the opened typeface, or the nearest one there is."""
        if how not in self._open:
            self._open[how] = self._load(how)
        return self._open[how]

    def _draw(self, how: Type, text: str, colour: Colour) -> pygame.Surface:
        font = self.font(how)
        # Letters without any width, a joiner or a soft hyphen alone, are no picture to pygame but a fault.
        if not text or not font.size(text)[0]:
            return pygame.Surface((0, font.get_height()))
        return font.render(text, True, colour)  # noqa: FBT003 - pygame takes antialias by position

    def _load(self, how: Type) -> pygame.font.Font:
        family, pixels = self._families[how.face], self.pixels(how.size)
        for bold, italic in _nearest(bold=how.bold, italic=how.italic):
            path = self._folder / FILES.get((family, bold, italic), "none")
            if not _is_typeface(path):
                continue
            try:
                font = pygame.font.Font(path, pixels)
                font.size(" ")  # a broken file may be opened without complaint and fail only when used
            except (OSError, ValueError, pygame.error):
                continue
            font.bold, font.italic = how.bold and not bold, how.italic and not italic
            return font
        plain = pygame.font.Font(None, pixels)
        plain.bold, plain.italic = how.bold, how.italic
        return plain


def drawable_text(text: str) -> str:
    """Return text without what cannot be drawn: controls become spaces, halves of letters go."""
    return text.translate(_CONTROL)


def missing_fonts_message(folder: Path) -> str:
    """Return one sentence if typefaces of a folder cannot be used, else nothing."""
    if all(_is_typeface(folder / name) for name in FILES.values()):
        return ""
    return "Some typefaces of the assets folder are missing or broken, so a plain one stands in for them."


def _is_typeface(path: Path) -> bool:
    """Tell whether a file begins as a typeface does; what is no ordinary file is not opened, since it may never end."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(4) in _TYPEFACES
    except OSError:
        return False


def _nearest(*, bold: bool, italic: bool) -> tuple[tuple[bool, bool], ...]:
    return tuple(dict.fromkeys([(bold, italic), (bold, False), (False, italic), (False, False)]))


def _weight(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()
