#!/usr/bin/env python3
"""Rebuild every PNG from its SVG: `python assets/source/build.py`, or with names for only those."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from resvg_py import svg_to_bytes

HERE = Path(__file__).parent
WIDTHS = {"places": 2400, "portraits": 384, "figures": 440, "icons": 256}
COLOURS = 255
"""The colours of a palette: flat pictures need few, and such a file is a third of the size."""


def rasterise(source: Path, width: int, target: Path) -> None:
    """Write one SVG as a PNG of this width; all but the icon, which has gradients, get a palette of their own."""
    drawn = svg_to_bytes(svg_path=str(source), width=width, skip_system_fonts=True)
    with Image.open(BytesIO(bytes(drawn))) as picture:
        flattened(picture, source.parent.name).save(target, optimize=True)


def flattened(picture: Image.Image, folder: str) -> Image.Image:
    """Return a picture as its folder keeps it: figures alone have nothing behind them."""
    if folder == "icons":
        return picture.convert("RGB")
    if folder == "figures":
        return picture.convert("RGBA").quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    return picture.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def main(names: list[str]) -> None:
    """Rasterise the named pictures, or all of them."""
    for folder, width in WIDTHS.items():
        for source in sorted((HERE / folder).glob("*.svg")):
            if not names or source.stem in names:
                rasterise(source, width, HERE.parent / folder / f"{source.stem}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
