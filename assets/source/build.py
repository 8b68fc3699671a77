#!/usr/bin/env python3
"""Rebuild every PNG from its SVG: `python assets/source/build.py`, or with names for only those."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pygame
from resvg_py import svg_to_bytes

HERE = Path(__file__).parent
WIDTHS = {"places": 1800, "portraits": 256, "icons": 256}
# The eye cannot tell neighbouring levels of a colour apart; without the lowest bit a picture is a fifth smaller.
EVEN_LEVELS = bytes(level & 0xFE for level in range(256))


def rasterise(source: Path, width: int, target: Path) -> None:
    """Write one SVG as an opaque PNG of this width."""
    drawn = pygame.image.load(BytesIO(svg_to_bytes(svg_path=str(source), width=width, skip_system_fonts=True)))
    levels = pygame.image.tobytes(drawn, "RGB").translate(EVEN_LEVELS)
    pygame.image.save(pygame.image.frombytes(levels, drawn.get_size(), "RGB"), target)


def main(names: list[str]) -> None:
    """Rasterise the named pictures, or all of them."""
    for folder, width in WIDTHS.items():
        for source in sorted((HERE / folder).glob("*.svg")):
            if not names or source.stem in names:
                rasterise(source, width, HERE.parent / folder / f"{source.stem}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
