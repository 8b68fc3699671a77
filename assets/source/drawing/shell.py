"""The shell of a room: walls, floor, doors, windows and the light that falls through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import CREAM, INK, MIST, SKY, UMBER, WHITE, darker, lighter, mix

if TYPE_CHECKING:
    from drawing.view import View


def back_wall(view: View, z: float, colour: str, *, skirting: str = WHITE) -> None:
    """Lay the wall that faces us, lightest where the light comes from, and its skirting board."""
    paper, floor = view.paper, view.at(0, 0, z)[1]
    near, far = lighter(colour, 0.22), darker(colour, 0.1)
    stops = ((0, near), (1, far)) if view.light < 0 else ((0, far), (1, near))
    paper.rect(0, 0, paper.width, floor, paper.gradient(*stops, across=True))
    board = 0.11 * view.scale(z)
    paper.rect(0, floor - board, paper.width, board, darker(skirting, 0.08))
    paper.rect(0, floor - board, paper.width, 2.0, lighter(skirting, 0.5))


def boards(view: View, z: float, colour: str, *, step: float = 0.16, near: float = 1.2) -> None:
    """Lay a floor of boards that run away from us, darker under our feet."""
    paper, top = view.paper, view.at(0, 0, z)[1]
    shine = paper.gradient((0, lighter(colour, 0.14)), (1, darker(colour, 0.16)))
    paper.rect(0, top, paper.width, paper.height - top, shine)
    reach = int(paper.width / view.scale(z) / step)
    for i in range(-reach, reach + 1):
        x = i * step
        view.line([(x, 0, z), (x, 0, near)], darker(colour, 0.22), 1.2, opacity=0.55)
        joint = near + (z - near) * ((i * 37) % 11) / 11
        view.line([(x, 0, joint), (x + step, 0, joint)], darker(colour, 0.22), 1.1, opacity=0.5)


def tiles(view: View, z: float, colour: str, other: str, *, step: float = 0.33, near: float = 1.2) -> None:
    """Lay a floor of soft two-tone squares."""
    paper, top = view.paper, view.at(0, 0, z)[1]
    shine = paper.gradient((0, lighter(colour, 0.12)), (1, darker(colour, 0.14)))
    paper.rect(0, top, paper.width, paper.height - top, shine)
    reach = int(paper.width / view.scale(z) / step / 2) + 2
    rows = int((z - near) / step) + 1
    for row in range(rows):
        for column in range(-reach, reach):
            if (row + column) % 2:
                view.floor(column * step, 0, z - (row + 1) * step, step, step, other, opacity=0.5)


def left_wall(view: View, x: float, z: float, colour: str) -> None:
    """Lay a side wall on the left, from the back wall to the edge of the sheet."""
    near, shaded = 0.4, darker(colour, 0.12)
    view.side(x, 0, near, 3.2, z - near, shaded)
    view.side(x, 0, near, 0.11, z - near, mix(WHITE, shaded, 0.35))


def window(view: View, x: float, y: float, z: float, width: float, height: float, *, sky: str = SKY) -> None:
    """Lay a sash window with its frame, its sill and a pale day behind it."""
    paper = view.paper
    view.panel(x - 0.07, y - 0.05, z, width + 0.14, height + 0.12, darker(WHITE, 0.1))
    view.panel(x - 0.05, y - 0.03, z, width + 0.1, height + 0.08, WHITE)
    view.panel(x, y, z, width, height, paper.gradient((0, lighter(sky, 0.3)), (1, mix(sky, CREAM, 0.5))))
    view.box((x - 0.1, y - 0.07, z - 0.12), (width + 0.2, 0.035, 0.12), WHITE)


def glazing_bars(view: View, x: float, y: float, z: float, width: float, height: float, *, columns: int = 2) -> None:
    """Lay the meeting rail and the bars of a sash window, over whatever stands outside."""
    for i in range(1, columns):
        view.panel(x + width * i / columns - 0.015, y, z, 0.03, height, WHITE)
    view.panel(x, y + height * 0.52, z, width, 0.045, darker(WHITE, 0.04))
    view.panel(x, y + height * 0.52, z, width, 0.008, darker(WHITE, 0.25))


def light_patch(view: View, x: float, z: float, width: float, depth: float, lean: float, opacity: float = 0.5) -> None:
    """Lay window light on the floor."""
    paper = view.paper
    spots = [(x, 0, z), (x + width, 0, z), (x + width + lean, 0, z - depth), (x + lean, 0, z - depth)]
    with paper.group(filter=paper.soft(9), opacity=opacity):
        view.face([(a, b, c) for a, b, c in spots], "#FFF6DF")


def door_leaf(
    view: View, x: float, z: float, width: float, height: float, colour: str, *, glazed: bool = False
) -> None:
    """Lay a panelled door with its frame, its floor line and its handle."""
    paper = view.paper
    frame = darker(WHITE, 0.05)
    view.panel(x - 0.09, 0, z, width + 0.18, height + 0.09, darker(frame, 0.12))
    view.panel(x - 0.08, 0, z, width + 0.16, height + 0.08, frame)
    view.panel(x, 0.01, z, width, height, paper.gradient((0, lighter(colour, 0.06)), (1, darker(colour, 0.1))))
    half = width / 2
    for column in (0.1, half + 0.04):
        _sunk_panel(view, x + column, 0.14, z, half - 0.14, height * 0.36, colour)
        if not glazed:
            _sunk_panel(view, x + column, height * 0.52, z, half - 0.14, height * 0.4, colour)
    view.panel(x + width - 0.1, 0.98, z, 0.035, 0.16, darker("#C9B27E", 0.15))
    view.panel(x + width - 0.19, 1.06, z, 0.12, 0.022, "#CDB98C")


def _sunk_panel(view: View, x: float, y: float, z: float, width: float, height: float, colour: str) -> None:
    view.panel(x, y, z, width, height, darker(colour, 0.16))
    view.panel(x + 0.012, y, z, width - 0.012, height - 0.014, lighter(colour, 0.05))


def radiator(view: View, x: float, z: float, width: float, *, height: float = 0.6) -> None:
    """Lay a panel radiator with its ribs and its valve."""
    colour = "#E6E1D5"
    view.box((x, 0.16, z - 0.1), (width, height, 0.07), colour)
    ribs = int(width / 0.07)
    for i in range(1, ribs):
        view.panel(x + i * width / ribs, 0.2, z - 0.1, 0.012, height - 0.08, darker(colour, 0.13))
    view.panel(x + width + 0.02, 0.02, z - 0.06, 0.025, 0.2, MIST)
    view.panel(x + width + 0.005, 0.2, z - 0.08, 0.06, 0.1, WHITE)


def room_light(view: View, warm: float = 0.2, dim: float = 0.22) -> None:
    """Lay the last veil: warmth on the side of the light, quiet shade on the other and in the corners."""
    paper = view.paper
    lit, unlit = (0.0, 1.0) if view.light < 0 else (1.0, 0.0)
    for colour, strength, end in (("#FFF1CF", warm, lit), (INK, dim, unlit)):
        stops = sorted([(end, colour, strength), (0.5, colour, 0.0)])
        paper.rect(0, 0, paper.width, paper.height, paper.gradient(*stops, across=True))
    paper.rect(
        0,
        0,
        paper.width,
        paper.height,
        paper.gradient((0, UMBER, 0.1), (0.25, UMBER, 0), (0.8, INK, 0), (1, INK, 0.12)),
    )
