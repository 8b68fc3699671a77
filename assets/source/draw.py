#!/usr/bin/env python3
"""Write the SVG of every picture of our own into the folders beside this file; `draw.py NAME ...` writes only those.

Without names it also writes `places/README.md`, what can be looked at in each place and where, and
`../places/people.json`, where people can stand.
"""

from __future__ import annotations

import sys
from pathlib import Path

from drawing.catalogue import PICTURES
from drawing.marks import page_of_marks, standing_spots

HERE = Path(__file__).parent


def main(names: list[str]) -> None:
    """Draw the named pictures, or all of them."""
    for folder, pictures in PICTURES.items():
        for name, draw in pictures.items():
            if not names or name in names:
                (HERE / folder / f"{name}.svg").write_text(draw().svg(), encoding="utf-8")
    if not names:
        (HERE / "places" / "README.md").write_text(page_of_marks(), encoding="utf-8")
        (HERE.parent / "places" / "people.json").write_text(standing_spots(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
