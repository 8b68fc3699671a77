"""What can be looked at in each place, and where people can stand, as a page and as data."""

from __future__ import annotations

import json

from drawing.catalogue import PLACES

HEAD = """# What can be looked at, and where

This page is written by `draw.py`, from the drawings themselves. Every place is 16 to 9. A rectangle is
`[x, y, width, height]` as shares of the picture, from the top left, ready for a scenario's `at:`. The names are
suggestions; the rectangle is what counts. The pictures hold no readable word, name or date, so any of them serves any
text. A window may cut off an eighth of a picture at the top and at the bottom: nothing that matters stands there alone.
"""


def page_of_marks() -> str:
    """Return the page: a heading and a table for each place."""
    parts = [HEAD]
    for name, draw in sorted(PLACES.items()):
        rows = [
            f"| {thing} | [{', '.join(f'{share:.3f}' for share in mark.at)}] | {mark.words} |"
            for thing, mark in draw().marks.items()
        ]
        parts.append("\n".join([f"## {name}\n", "| thing | at | what is drawn |", "| --- | --- | --- |", *rows]) + "\n")
    return "\n".join(parts)


def standing_spots() -> str:
    """Return where people can be drawn in each place, as JSON: middle, foot, height of a sheet, lowest edge."""
    spots = {name: [list(spot) for spot in draw().people] for name, draw in sorted(PLACES.items())}
    lines = [f'  "{name}": {json.dumps(people)}' for name, people in spots.items() if people]
    return "{\n" + ",\n".join(lines) + "\n}\n"
