"""Fonts by their use: loaded when first needed, with a cache of the lines rendered with them.

A font file that is missing or broken is replaced by the nearest style of its family, and else by pygame's own font.
Letters that a font lacks are drawn with another one that has them, if this machine has one.
"""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import pygame

from game.ui.drawing.fallback_fonts import FallbackFonts
from game.ui.drawing.glyphs import default_file
from game.ui.drawing.spacing import SpacedFont, Spacing
from game.ui.drawing.surface_cache import SurfaceCache
from game.ui.drawing.theme import Colour

MIN_PIXELS = 20
"""The least font size, in pixels."""
CACHE_BYTES = 3_000_000
"""The size of the cache of rendered lines: a full window on a large screen, several on a usual one."""
MAX_LINE_LENGTH = 1000
"""The maximum number of characters in a line: more than the widest window shows.

Measuring more at once is never needed, and takes seconds if they are characters without width.
"""
_CONTROL = dict.fromkeys(range(32), " ") | dict.fromkeys([*range(0x7F, 0xA0), *range(0xD800, 0xE000)])
_FONT_SIGNATURES = (b"\0\1\0\0", b"OTTO", b"true", b"ttcf")
"""The first bytes of a font file."""


USUAL_SPACING = Spacing()


class Face(StrEnum):
    """The use of a font family: the interface, letters and other documents, handwriting."""

    WORDS = "words"
    LETTER = "letter"
    HAND = "hand"


class Size(StrEnum):
    """The font size of a text, by its rank on the page."""

    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    BODY = "body"
    SMALL = "small"


HEADING_GROWTH = 0.3
"""How much of what the reader adds to the size of text is added to headings: large type needs no larger ones."""
LEAST_RANK = {Size.TITLE: 1.1, Size.HEADING: 1.05, Size.LEAD: 1.0}
"""The least sizes of headings, as multiples of the size of running text."""
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
    """How a text is set: size, face, weight and slope."""

    size: Size = Size.BODY
    face: Face = Face.WORDS
    bold: bool = False
    italic: bool = False


class Fonts:
    """The fonts of a style, from the files in `folder`.

    `scale` is the text size in per cent, of which the reader chose `reader_scale` and the rest is the window's; `words`
    is the family of the interface, `atkinson` or `dyslexic`; `spacing` is added between letters, words and lines.
    """

    def __init__(
        self,
        folder: Path,
        scale: int = 100,
        words: str = "atkinson",
        *,
        reader_scale: int = 100,
        spacing: Spacing = USUAL_SPACING,
    ) -> None:
        self.folder = folder
        self._scale = scale
        self._heading_scale = scale * _heading_scale(reader_scale) / reader_scale
        # Whoever needs OpenDyslexic needs it for letters and handwriting too.
        single = dict.fromkeys(Face, words)
        self._families = single if words == "dyslexic" else {Face.WORDS: words, Face.LETTER: "serif", Face.HAND: "hand"}
        self._spacing = spacing
        self._fonts: dict[Type, pygame.font.Font] = {}
        self._spaced_fonts: dict[Type, SpacedFont] = {}
        self._files: dict[Type, Path] = {}
        self._fallback = FallbackFonts(folder)
        self._lines: SurfaceCache[pygame.Surface] = SurfaceCache(CACHE_BYTES)

    def pixels(self, size: Size) -> int:
        """Return a font size in pixels."""
        pixels = PIXELS[size] * self._scale // 100
        if size in LEAST_RANK:
            least = round(LEAST_RANK[size] * PIXELS[Size.BODY] * self._scale / 100)
            pixels = max(least, round(PIXELS[size] * self._heading_scale / 100))
        return max(MIN_PIXELS, pixels)

    def width(self, text_type: Type, text: str) -> int:
        """Return the width of a text, measured as a whole: kerned words do not add up to it."""
        text = drawable_text(text)
        pieces = (text[start : start + MAX_LINE_LENGTH] for start in range(0, len(text), MAX_LINE_LENGTH))
        return sum(
            self._run_width(text_type, font, run) for piece in pieces for font, run in self._runs(text_type, piece)
        )

    def ascent(self, text_type: Type) -> int:
        """Return the height of the font above its baseline."""
        return self.font(text_type).get_ascent()

    def line_height(self, text_type: Type) -> int:
        """Return the distance from one line of running text to the next."""
        spacing = 1.24 if text_type.size in {Size.TITLE, Size.HEADING} else 1.42
        height = max(self.font(text_type).get_linesize(), round(self.pixels(text_type.size) * spacing))
        return round(height * self._spacing.lines)

    def line(self, text_type: Type, text: str, colour: Colour) -> pygame.Surface:
        """Return a rendered line of text, at most `MAX_LINE_LENGTH` characters of it."""
        return self._lines.get_or_draw((text_type, text, colour), lambda: self._render(text_type, text, colour))

    def font(self, text_type: Type) -> pygame.font.Font:
        """Return a font, or the nearest one that can be loaded."""
        if text_type not in self._fonts:
            self._fonts[text_type] = self._load(text_type)
        return self._fonts[text_type]

    def _render(self, text_type: Type, text: str, colour: Colour) -> pygame.Surface:
        own, runs = self.font(text_type), self._runs(text_type, drawable_text(text[:MAX_LINE_LENGTH]))
        # pygame raises for a text without width, such as a joiner or a soft hyphen alone.
        widths = [self._run_width(text_type, font, run) if run else 0 for font, run in runs]
        if not any(widths):
            return pygame.Surface((0, own.get_height()))
        if len(runs) == 1 and runs[0][0] is own:
            return self._render_run(text_type, own, runs[0][1], colour)
        line = pygame.Surface((sum(widths), own.get_height()), pygame.SRCALPHA)
        left = 0
        for (font, run), width in zip(runs, widths, strict=True):
            if width:
                rendered = self._render_run(text_type, font, run, colour)
                line.blit(rendered, (left, own.get_ascent() - font.get_ascent()))
            left += width
        return line

    def _run_width(self, text_type: Type, font: pygame.font.Font, run: str) -> int:
        spaced = self._spaced(text_type, font)
        return spaced.width(run) if spaced else font.size(run)[0]

    def _render_run(self, text_type: Type, font: pygame.font.Font, run: str, colour: Colour) -> pygame.Surface:
        spaced = self._spaced(text_type, font)
        return spaced.render(run, colour) if spaced else font.render(run, True, colour)  # noqa: FBT003 - by position

    def _spaced(self, text_type: Type, font: pygame.font.Font) -> SpacedFont | None:
        """Return the font set letter by letter, where the reader wants that; not a fallback, whose letters may join."""
        if not self._spacing.letters or font is not self.font(text_type):
            return None
        if text_type not in self._spaced_fonts:
            pixels = self.pixels(text_type.size)
            letters, words = round(pixels * self._spacing.letters), round(pixels * self._spacing.words)
            self._spaced_fonts[text_type] = SpacedFont(font, letters, words)
        return self._spaced_fonts[text_type]

    def lacking(self, text: str) -> str:
        """Return the letters of a text that no typeface here has."""
        self.font(Type())
        return self._fallback.lacking(drawable_text(text), self._files[Type()])

    def _runs(self, text_type: Type, text: str) -> list[tuple[pygame.font.Font, str]]:
        """Return a text in pieces, each with its font."""
        own = self.font(text_type)
        pixels, bold, italic = self.pixels(text_type.size), text_type.bold, text_type.italic
        return [
            (own if face is None else self._fallback.font(face, pixels, bold=bold, italic=italic), run)
            for face, run in self._fallback.runs(text, self._files[text_type])
        ]

    def _load(self, text_type: Type) -> pygame.font.Font:
        family, pixels = self._families[text_type.face], self.pixels(text_type.size)
        for bold, italic in _nearest(bold=text_type.bold, italic=text_type.italic):
            path = self.folder / FILES.get((family, bold, italic), "none")
            if not _is_font_file(path):
                continue
            try:
                font = pygame.font.Font(path, pixels)
                font.size(" ")  # a broken file may load without an error and fail only when used
            except (OSError, ValueError, pygame.error):
                continue
            font.bold, font.italic = text_type.bold and not bold, text_type.italic and not italic
            self._files[text_type] = path
            return font
        self._files[text_type] = default_file()
        default = pygame.font.Font(None, pixels)
        default.bold, default.italic = text_type.bold, text_type.italic
        return default


def _heading_scale(reader_scale: int) -> float:
    """Return the size of headings in per cent where the reader chose a size of text, in per cent."""
    return min(reader_scale, 100 + HEADING_GROWTH * (reader_scale - 100))


def drawable_text(text: str) -> str:
    """Return a text without what cannot be rendered: control characters become spaces, surrogates are dropped."""
    return text.translate(_CONTROL)


def missing_fonts_message(folder: Path) -> str:
    """Return a sentence for the user if font files of a folder are missing or broken, else an empty string."""
    if all(_is_font_file(folder / name) for name in FILES.values()):
        return ""
    return "Some typefaces of the assets folder are missing or broken, so a plain one stands in for them."


def _is_font_file(path: Path) -> bool:
    """Tell whether a file begins as a font file does; only regular files are opened, since a pipe may never end."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(4) in _FONT_SIGNATURES
    except OSError:
        return False


def _nearest(*, bold: bool, italic: bool) -> tuple[tuple[bool, bool], ...]:
    """Return the weights and slopes to try for a font, the nearest first."""
    return tuple(dict.fromkeys([(bold, italic), (bold, False), (False, italic), (False, False)]))
