"""Furniture in metres, at the sizes of `sizes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import INK, darker, lighter, mix
from drawing.sizes import CHAIR, SEAT, TABLE

if TYPE_CHECKING:
    from drawing.view import View

SPINES = ("#2F6A70", "#B5651D", "#7D8C6C", "#8A4B4B", "#D9BE8A", "#45545C", "#A9B8BE", "#6B5B7A")


def table(view: View, x: float, z: float, width: float, depth: float, colour: str, *, height: float = TABLE) -> None:
    """Lay a table with four legs."""
    view.shadow(x, z, width, depth)
    leg = darker(colour, 0.26)
    for away in (depth - 0.08, 0.03):
        for across in (0.05, width - 0.11):
            view.box((x + across, 0, z + away), (0.06, height - 0.04, 0.06), leg)
    view.panel(x + 0.05, height - 0.13, z + 0.03, width - 0.1, 0.09, darker(colour, 0.3))
    view.box((x, height - 0.04, z), (width, 0.04, depth), colour)


def desk(view: View, x: float, z: float, width: float, depth: float, colour: str, *, drawers: float = 0.0) -> None:
    """Lay an office desk with a modesty panel; `drawers` is where its drawers stand, from its left edge."""
    view.shadow(x, z, width, depth)
    body = darker(colour, 0.3)
    view.panel(x + 0.06, 0.25, z + depth * 0.7, width - 0.12, 0.45, darker(colour, 0.42))
    for across in (0.02, width - 0.08):
        view.box((x + across, 0, z), (0.06, TABLE - 0.04, depth), body)
    if drawers:
        view.box((x + drawers, 0.06, z + 0.04), (0.42, TABLE - 0.12, depth - 0.1), lighter(body, 0.2))
        for y in (0.1, 0.29, 0.48):
            view.panel(x + drawers + 0.02, y, z + 0.04, 0.38, 0.17, lighter(body, 0.32))
            view.panel(x + drawers + 0.15, y + 0.11, z + 0.04, 0.12, 0.02, darker(body, 0.3))
    view.box((x, TABLE - 0.04, z), (width, 0.04, depth), colour)


def chair(
    view: View, x: float, z: float, colour: str, *, looks: str = "left", seat: float = SEAT, legs: str = "#59646A"
) -> None:
    """Lay a chair, its seat's near left corner at the spot, that looks to the left, right, front or back."""
    width, deep = CHAIR[0] * seat / SEAT, 0.44 * seat / SEAT
    back_height = (CHAIR[1] - SEAT) * seat / SEAT
    view.shadow(x, z, width, deep)
    for away in (deep - 0.04, 0.0):
        for across in (0.0, width - 0.035):
            view.box((x + across, 0, z + away), (0.035, seat, 0.035), legs)
    back = {
        "left": ((x + width - 0.05, seat, z), (0.05, back_height, deep)),
        "right": ((x, seat, z), (0.05, back_height, deep)),
        "front": ((x, seat + 0.06, z + deep - 0.05), (width, back_height - 0.06, 0.05)),
        "back": ((x, seat + 0.06, z), (width, back_height - 0.06, 0.05)),
    }[looks]
    plate = ((x, seat, z), (width, 0.06, deep))
    for spot, size in (plate, back) if looks in {"left", "right", "back"} else (back, plate):
        view.box(spot, size, colour)


def office_chair(view: View, x: float, z: float, colour: str) -> None:
    """Lay a swivel chair seen from behind."""
    view.shade(x + 0.25, z + 0.2, 0.7, 0.5)
    for lean in (-0.24, 0.0, 0.24):
        view.line([(x + 0.25, 0.12, z + 0.2), (x + 0.25 + lean, 0.04, z + 0.1)], "#3C464B", 7)
    view.box((x + 0.22, 0.1, z + 0.2), (0.06, 0.34, 0.06), "#3C464B")
    view.box((x, 0.44, z), (0.5, 0.08, 0.46), darker(colour, 0.16))
    view.box((x + 0.03, 0.54, z), (0.44, 0.44, 0.07), colour, rx=10)
    view.panel(x + 0.03, 0.54, z, 0.44, 0.15, darker(colour, 0.14), rx=10)


def armchair(view: View, x: float, z: float, colour: str, *, looks: str = "right") -> None:
    """Lay a soft armchair turned half to us."""
    view.shadow(x, z, 0.84, 0.8)
    for across in (0.06, 0.72):
        view.box((x + across, 0, z + 0.04), (0.05, 0.14, 0.05), "#6B5440")
    high = 0.0 if looks == "right" else 0.64
    view.box((x + 0.12, 0.12, z + 0.6), (0.6, 0.7, 0.18), colour)
    view.box((x + high, 0.12, z + 0.1), (0.2, 0.76, 0.66), darker(colour, 0.08))
    view.box((x + 0.1, 0.12, z), (0.64, 0.32, 0.62), lighter(colour, 0.06))
    arm = 0.64 if looks == "right" else 0.0
    view.box((x + arm, 0.12, z), (0.2, 0.5, 0.66), darker(colour, 0.04))


def sofa(view: View, x: float, z: float, width: float, colour: str) -> None:
    """Lay a sofa that faces us."""
    view.shadow(x, z, width, 0.8)
    for across in (0.08, width - 0.14):
        view.box((x + across, 0, z + 0.04), (0.06, 0.12, 0.06), "#6B5440")
    view.box((x + 0.08, 0.1, z + 0.56), (width - 0.16, 0.76, 0.22), darker(colour, 0.06))
    half = (width - 0.44) / 2
    for i in range(2):
        view.panel(x + 0.22 + i * half + 0.01, 0.44, z + 0.54, half - 0.02, 0.4, lighter(colour, 0.08), rx=10)
    view.box((x + 0.18, 0.1, z), (width - 0.36, 0.2, 0.6), darker(colour, 0.16))
    for i in range(2):
        view.box((x + 0.22 + i * half, 0.3, z), (half - 0.01, 0.15, 0.58), lighter(colour, 0.04))
    for across in (0.0, width - 0.22):
        view.box((x + across, 0.1, z), (0.22, 0.52, 0.78), colour)


def bookcase(
    view: View,
    x: float,
    z: float,
    width: float,
    height: float,
    colour: str,
    *,
    rows: int = 4,
    full: float = 1.0,
    tags: bool = False,
) -> None:
    """Lay a bookcase against a wall; `full` is the share of books; `tags` are coloured marks on bundles of paper."""
    depth = 0.3
    view.shadow(x, z, width, depth)
    view.box((x, 0, z), (width, height, depth), colour)
    step = (height - 0.06) / rows
    for row in range(rows):
        bottom = 0.06 + row * step
        view.panel(x + 0.03, bottom, z, width - 0.06, step - 0.04, darker(colour, 0.45))
        _row(view, x + 0.04, bottom, z, (width - 0.08) * full, step - 0.09, row, tags=tags)
        view.panel(x + 0.03, bottom + step - 0.07, z, width - 0.06, 0.03, INK, opacity=0.18)


def _row(view: View, x: float, y: float, z: float, width: float, height: float, seed: int, *, tags: bool) -> None:
    across, i = 0.0, seed * 5
    while across < width - 0.05:
        thick = (0.075 if tags else 0.035) + 0.02 * ((i * 7) % 3)
        tall = height * (0.72 + 0.09 * ((i * 5) % 4))
        colour = mix("#E8E0CF", "#C8BBA2", (i % 4) / 4) if tags else mix(SPINES[i % len(SPINES)], "#C9C2B4", 0.2)
        if (i * 11) % 9:
            view.panel(x + across, y, z, min(thick, width - across), tall, colour)
            view.panel(x + across + thick - 0.006, y, z, 0.006, tall, darker(colour, 0.4))
            mark = SPINES[(i * 3) % len(SPINES)] if tags else lighter(colour, 0.4)
            view.panel(x + across + 0.008, y + tall * 0.7, z, thick - 0.02, 0.05 if tags else 0.015, mark)
        across += thick
        i += 1


def cabinet(
    view: View, x: float, z: float, width: float, height: float, colour: str, *, drawers: int = 0, depth: float = 0.5
) -> None:
    """Lay a cupboard with two doors, or with drawers."""
    view.shadow(x, z, width, depth)
    view.box((x, 0.04, z), (width, height - 0.04, depth), colour)
    view.panel(x + 0.02, 0, z, width - 0.04, 0.05, darker(colour, 0.5))
    if drawers:
        step = (height - 0.08) / drawers
        for i in range(drawers):
            view.panel(x + 0.02, 0.06 + i * step, z, width - 0.04, step - 0.02, lighter(colour, 0.12))
            view.panel(x + width / 2 - 0.07, 0.06 + i * step + step * 0.6, z, 0.14, 0.025, darker(colour, 0.45))
        return
    half = width / 2
    for i in range(2):
        view.panel(x + i * half + 0.015, 0.07, z, half - 0.03, height - 0.1, lighter(colour, 0.12))
        knob = x + half - 0.06 if not i else x + half + 0.04
        view.panel(knob, height * 0.55, z, 0.02, 0.12, darker(colour, 0.45))


def rug(view: View, x: float, z: float, width: float, depth: float, colour: str, *, border: str = "") -> None:
    """Lay a rug on the floor."""
    view.floor(x, 0, z, width, depth, border or darker(colour, 0.24))
    view.floor(x + 0.06, 0, z + 0.05, width - 0.12, depth - 0.1, colour)
    view.floor(x + 0.14, 0, z + 0.11, width - 0.28, depth - 0.22, lighter(colour, 0.12))
