"""Fonts for letters that the program's own typefaces lack: Cyrillic, Arabic, Chinese and others.

They are looked for only when such a letter is met. A text is cut into runs of one font and script each; words that are
written from the right, with the spaces between them, are one run, which is shaped as a whole.
"""

import contextlib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pygame

from game.ui.drawing.glyphs import Coverage, fallback_files, read_coverage

SCRIPTS = {
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "SYRIAC": "Syrc",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "GURMUKHI": "Guru",
    "GUJARATI": "Gujr",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "THAI": "Thai",
}
"""By the first word of a letter's name, the scripts whose letters change their shapes or places beside each other."""
FROM_RIGHT = frozenset({"Arab", "Hebr", "Syrc"})
"""The scripts that are written from the right."""
_ASSUMED = frozenset(map(chr, (*range(0x20, 0x180), *range(0x2010, 0x2027))))
"""Letters and signs that every typeface of the program has, so that most texts need no table read."""
_JOINED = frozenset({"Mn", "Me", "Mc", "Cf"})
"""The categories of what is drawn with the letter before it: accents, joiners and selectors."""


class FallbackFace(NamedTuple):
    """A font file for letters that a text's own font lacks, and the script in which they are shaped, or none."""

    path: Path
    script: str = ""


class FallbackFonts:
    """Finds a font for each letter; `folder` is that of the program's fonts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: list[Path] | None = None
        self._coverages: dict[Path, Coverage] = {}
        self._faces: dict[tuple[Path, str], FallbackFace | None] = {}
        self._fonts: dict[tuple[FallbackFace, int, bool, bool], pygame.font.Font] = {}

    def runs(self, text: str, own: Path) -> list[tuple[FallbackFace | None, str]]:
        """Return a text in pieces, each with its face; None is the text's own font, whose file is `own`."""
        if text.isascii() or _ASSUMED.issuperset(text):
            return [(None, text)]
        faces: list[FallbackFace | None] = []
        for letter in text:
            joined = faces and unicodedata.category(letter) in _JOINED
            faces.append(faces[-1] if joined else self._face(letter, own))
        _join_words(text, faces)
        starts = [index for index in range(len(text)) if not index or faces[index] != faces[index - 1]]
        ends = [*starts[1:], len(text)]
        return [(faces[start], text[start:end]) for start, end in zip(starts, ends, strict=True)]

    def lacking(self, text: str, own: Path) -> str:
        """Return the letters of a text that no font here has."""
        letters = dict.fromkeys(letter for face, run in self.runs(text, own) if face is None for letter in run)
        return "".join(letter for letter in letters if not self._can_draw(own, letter))

    def font(self, face: FallbackFace, pixels: int, *, bold: bool, italic: bool) -> pygame.font.Font:
        """Return the font of a face in a size and style."""
        key = (face, pixels, bold, italic)
        if key not in self._fonts:
            font = self._fonts[key] = pygame.font.Font(face.path, pixels)
            font.bold, font.italic = bold, italic
            # A pygame that was built without HarfBuzz draws the letters, though it does not shape them.
            with contextlib.suppress(pygame.error):
                if face.script:
                    font.set_script(face.script)
                if face.script in FROM_RIGHT:
                    font.set_direction(pygame.DIRECTION_RTL)
        return self._fonts[key]

    @property
    def _candidates(self) -> list[Path]:
        if self._files is None:
            self._files = [path for path in dict.fromkeys(fallback_files(self._folder)) if _loads(path)]
        return self._files

    def _face(self, letter: str, own: Path) -> FallbackFace | None:
        """Return the first face that has a letter; None for the text's own font, also if no other has the letter."""
        if letter in _ASSUMED:
            return None
        key = (own, letter)
        if key not in self._faces:
            script = SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], "")
            self._faces[key] = next((FallbackFace(path, script) for path in self._having(letter, own)), None)
        return self._faces[key]

    def _having(self, letter: str, own: Path) -> Iterator[Path]:
        if not self._can_draw(own, letter):
            yield from (path for path in self._candidates if self._coverage(path).has(letter))

    def _can_draw(self, own: Path, letter: str) -> bool:
        unseen = letter.isspace() or not letter.isprintable() or unicodedata.category(letter) in _JOINED
        return letter in _ASSUMED or unseen or self._coverage(own).has(letter)

    def _coverage(self, path: Path) -> Coverage:
        if path not in self._coverages:
            self._coverages[path] = read_coverage(path)
        return self._coverages[path]


def _join_words(text: str, faces: list[FallbackFace | None]) -> None:
    """Give the spaces between words that are written from the right to their run, so that it is set as a whole."""
    for index in range(1, len(text) - 1):
        before, after = faces[index - 1], faces[index + 1]
        if text[index] == " " and before is not None and before == after and before.script in FROM_RIGHT:
            faces[index] = before


def _loads(path: Path) -> bool:
    try:
        pygame.font.Font(path, 20).size("a")
    except (OSError, ValueError, pygame.error):
        return False
    return True
