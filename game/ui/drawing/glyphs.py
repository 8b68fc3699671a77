"""The letters that a font file has, read from its table of characters (`cmap`), and files that have other letters."""

import os
import struct
import warnings
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pygame

EXTRA_FACES = "fallback"
"""The folder, beside the program's own fonts, of faces for other letters."""
SYSTEM_FACES = (
    *("notosans", "notosansarabic", "notosanshebrew", "notosansdevanagari", "notosanscjksc", "notosanscjk"),
    *("dejavusans", "segoeui", "nirmalaui", "microsoftyahei", "yugothic", "malgungothic", "segoeuisymbol"),
    *("geezapro", "pingfangsc", "hiraginosansgb", "applesdgothicneo", "arialunicodems", "arial"),
)
"""Faces that systems have and that hold many letters, the first choice first."""
MAX_RANGES = 100_000
"""The most ranges of letters that are read from a file; a broken one may claim any number."""
_GROUPED, _SEGMENTED = 12, 4
"""The formats of a table of characters that fonts of today have."""


class Coverage(NamedTuple):
    """The code points that a font has, as sorted ranges: `firsts` and `lasts` belong together."""

    firsts: tuple[int, ...] = ()
    lasts: tuple[int, ...] = ()

    def has(self, letter: str) -> bool:
        """Tell whether the font has a letter."""
        code = ord(letter)
        place = bisect_right(self.firsts, code) - 1
        return place >= 0 and code <= self.lasts[place]


def read_coverage(path: Path) -> Coverage:
    """Return the letters that a font file has; none if it cannot be read or is not understood."""
    try:
        with path.open("rb") as file:
            data = file.read()
        ranges = sorted(_ranges(data))
    except (OSError, ValueError, struct.error):
        return Coverage()
    return Coverage(tuple(first for first, _ in ranges), tuple(last for _, last in ranges))


def _ranges(data: bytes) -> list[tuple[int, int]]:
    font = struct.unpack_from(">I", data, 12)[0] if data[:4] == b"ttcf" else 0
    count = struct.unpack_from(">H", data, font + 4)[0]
    tables = (struct.unpack_from(">4s4xI", data, font + 12 + 16 * number) for number in range(count))
    table = next((start for tag, start in tables if tag == b"cmap"), None)
    if table is None:
        return []
    count = struct.unpack_from(">H", data, table + 2)[0]
    starts = [table + struct.unpack_from(">4xI", data, table + 4 + 8 * number)[0] for number in range(count)]
    formats = {struct.unpack_from(">H", data, start)[0]: start for start in starts}
    if _GROUPED in formats:
        return _grouped(data, formats[_GROUPED])
    return _segmented(data, formats[_SEGMENTED]) if _SEGMENTED in formats else []


def _grouped(data: bytes, start: int) -> list[tuple[int, int]]:
    count = min(MAX_RANGES, struct.unpack_from(">I", data, start + 12)[0])
    return [struct.unpack_from(">II", data, start + 16 + 12 * number) for number in range(count)]


def _segmented(data: bytes, start: int) -> list[tuple[int, int]]:
    count = struct.unpack_from(">H", data, start + 6)[0] // 2
    lasts = struct.unpack_from(f">{count}H", data, start + 14)
    firsts = struct.unpack_from(f">{count}H", data, start + 16 + 2 * count)
    return list(zip(firsts, lasts, strict=True))


def fallback_files(folder: Path) -> Iterator[Path]:
    """Yield font files for other letters, the best first: in a folder of fonts, the system's, pygame's own."""
    yield from sorted(path for path in (folder / EXTRA_FACES).glob("*.[ot]tf") if path.is_file())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a system without a list of its fonts has none to offer
        for name in SYSTEM_FACES:
            path = pygame.font.match_font(name)
            if path and os.path.isfile(path):  # noqa: PTH113 - a path as pygame returns it
                yield Path(path)
    yield default_file()


def default_file() -> Path:
    """Return pygame's own font file."""
    return Path(pygame.__file__).parent / pygame.font.get_default_font()
