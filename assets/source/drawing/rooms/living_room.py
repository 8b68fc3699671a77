"""The Marlows' front room. Somebody is putting up shelves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drawing import furniture, shell, things, toys
from drawing.buggy import buggy
from drawing.light import NOON, OVERCAST, Light, floor_patch, veil
from drawing.palette import WHITE, darker, lighter
from drawing.sizes import LOW_TABLE
from drawing.view import BACK, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from drawing.paper import Paper

WALL = "#CFC9B4"
PINE = "#D9B27C"


def _living_room(light: Light, *, shelves: bool) -> View:
    view = View()
    shell.room(view, WALL, "#9A7B5C")
    shell.boards(view, "#9A7B5C")
    _gate(view)
    _window(view, light)
    floor_patch(view, light, -0.9, 4.2, 1.5, 1.0)
    furniture.sofa(view, -1.5, 4.15, 1.9, "#8A7490")
    _on_the_sofa(view)
    _television(view)
    _shelves(view, begun=shelves)
    view.stand(0.3, 4.0)
    view.stand(-2.0, 4.3, behind=(LOW_TABLE, 3.9))
    _low_table(view)
    _toy_box(view)
    if shelves:
        _tools(view)
        _buggy(view)
    veil(view, light)
    return view


def _gate(view: View) -> None:
    x = -2.62
    view.panel(x - 0.07, 0, BACK, 0.98, 2.08, lighter(WHITE, 0.2))
    view.panel(x, 0, BACK, 0.84, 2.0, darker(WALL, 0.34))
    for i in range(5):
        view.panel(x + 0.3, 0.1 + i * 0.2, BACK, 0.54, 0.2, darker("#8E8296", 0.1 * (i % 2) + 0.1))
        view.panel(x + 0.3 - i * 0.02, 0.28 + i * 0.2, BACK, 0.54, 0.03, "#B79A78")
    for i in range(8):
        view.panel(x + 0.02 + i * 0.115, 0.06, BACK - 0.02, 0.022, 0.72, WHITE)
    for y in (0.08, 0.76):
        view.panel(x, y, BACK - 0.02, 0.84, 0.04, darker(WHITE, 0.08))
    view.mark("baby_gate", "the gate in the doorway, closed; the stairs beyond", (x, 0, BACK), (0.84, 0.84))


def _window(view: View, light: Light) -> None:
    x, y, width, height = -1.3, 0.98, 1.5, 1.16
    shell.window(view, light, x, y, width, height)
    view.panel(x, y, BACK, width, 0.62, "#9A6A58")
    for i in range(3):
        view.panel(x + 0.12 + i * 0.5, y + 0.14, BACK, 0.2, 0.34, "#DDE3E0")
        view.panel(x + 0.36 + i * 0.5, y, BACK, 0.1, 0.42, ("#3F6A6E", "#7A4A46", "#45545C")[i])
    view.panel(x, y + 0.62, BACK, width, 0.05, "#6B5A56")
    shell.frame(view, x, y, width, height, bars=1, sash=True)
    for left in (x - 0.3, x + width - 0.02):
        shell.curtain(view, left, 0.32, 2.26, 0.5, "#5E7F88")
    view.mark("window", "the window on the street", (x, y, BACK), (width, height))


def _on_the_sofa(view: View) -> None:
    view.panel(-1.2, 0.48, 4.6, 0.34, 0.34, "#C98A6A", rx=12)
    view.face([(-0.5, 0.86, 4.68), (0.1, 0.86, 4.68), (0.14, 0.5, 4.6), (-0.46, 0.5, 4.6)], "#E2C9B0")
    for i in range(4):
        view.line([(-0.49 + i * 0.01, 0.8 - i * 0.09, 4.66), (0.11 + i * 0.01, 0.8 - i * 0.09, 4.66)], "#B0715F", 3)
    view.floor(-0.16, 0.462, 4.28, 0.16, 0.09, "#222C31")
    view.floor(-0.15, 0.463, 4.29, 0.14, 0.07, "#BFE0E6")
    view.mark("phone_on_sofa", "a phone, face up, lit", (-0.2, 0.42, 4.3), (0.24, 0.1))
    view.mark("sofa", "the sofa, a blanket over its back", (-1.5, 0.1, 4.15), (1.9, 0.76))


def _television(view: View) -> None:
    x = 1.52
    furniture.cabinet(view, x, 4.56, 0.98, 0.5, "#A9825A", depth=0.4)
    view.box((x + 0.02, 1.3, 4.94), (0.94, 0.56, 0.05), "#222C31")
    view.panel(x + 0.04, 1.32, 4.94, 0.9, 0.52, "#2F3B41")
    view.face(
        [(x + 0.1, 1.32, 4.94), (x + 0.4, 1.32, 4.94), (x + 0.64, 1.84, 4.94), (x + 0.34, 1.84, 4.94)],
        WHITE,
        opacity=0.06,
    )
    view.mark("television", "the television on the wall, switched off", (x, 1.28, 4.94), (0.98, 0.6))


def _shelves(view: View, *, begun: bool) -> None:
    x, z = 0.5, 4.66
    if not begun:
        view.face(
            [(x + 0.3, 0, z), (x + 0.36, 0, z + 0.1), (x + 0.5, 2.1, BACK), (x + 0.44, 2.1, BACK)], darker(PINE, 0.24)
        )
        view.face([(x + 0.06, 0, z), (x + 0.3, 0, z), (x + 0.44, 2.1, BACK), (x + 0.2, 2.1, BACK)], PINE)
        view.mark("shelf_side", "one tall side of a shelf against the wall", (x + 0.06, 0, z), (0.44, 2.1))
        return
    view.shadow(x, z, 0.9, 0.3)
    view.panel(x, 0, BACK, 0.9, 2.06, darker(WALL, 0.07))
    for across in (0.0, 0.86):
        view.box((x + across, 0, z), (0.04, 2.06, 0.32), PINE)
    for y in (0.08, 0.56, 1.04):
        view.box((x + 0.04, y, z), (0.82, 0.03, 0.32), lighter(PINE, 0.1))
    for i in range(5):
        view.panel(x + 0.1 + i * 0.06, 0.11, z + 0.1, 0.05, 0.24 - 0.02 * (i % 3), furniture.SPINES[i])
    view.panel(x + 0.16, 1.07, z + 0.04, 0.56, 0.055, "#D9A94E")
    view.panel(x + 0.4, 1.082, z + 0.04, 0.09, 0.03, "#BFE3B4")
    view.mark("spirit_level", "a spirit level on the third shelf", (x + 0.14, 1.04, z), (0.6, 0.12))
    view.mark("shelves", "a tall shelf unit, three shelves in", (x, 0, z), (0.9, 2.06))
    view.face([(2.52, 0, 4.5), (2.62, 0, 4.5), (2.74, 1.9, 4.98), (2.64, 1.9, 4.98)], darker(PINE, 0.16))


def _low_table(view: View) -> None:
    furniture.table(view, -1.9, 3.4, 1.0, 0.5, "#B58C5E", height=LOW_TABLE)
    with view.sprite(-1.66, LOW_TABLE, 3.6) as paper:
        things.mug(paper, 0, "#E4DFD2", band="#2F6A70")
        things.mug(paper, 16, "#C9705A")
    view.mark("mugs", "two mugs on the low table", (-1.68, 0.4, 3.6), (0.34, 0.14))


def _toy_box(view: View) -> None:
    x, z = -0.78, 3.72
    view.shadow(x, z, 0.76, 0.4)
    view.panel(x + 0.02, 0.06, z + 0.4, 0.72, 0.3, darker(PINE, 0.3))
    with view.sprite(x + 0.5, 0.12, z + 0.2) as paper:
        toys.bear(paper)
    with view.sprite(x + 0.2, 0.2, z + 0.2) as paper:
        toys.ball(paper, 0, 11, "#C9705A")
    view.panel(x + 0.3, 0.28, z + 0.16, 0.06, 0.2, "#5E8C8D")
    view.box((x, 0, z), (0.76, 0.3, 0.03), PINE)
    view.side(x, 0, z, 0.3, 0.4, darker(PINE, 0.16))
    with view.sprite(x - 0.3, 0, z - 0.1) as paper:
        toys.blocks(paper, 3)
    view.mark("toy_box", "ball, bear, book, bricks", (x - 0.3, 0, z), (1.08, 0.5))


def _tools(view: View) -> None:
    with view.sprite(1.0, 0, 3.62) as paper:
        _drill(paper)
    view.mark("drill", "a cordless drill on the floor, screws beside it", (0.86, 0, 3.62), (0.54, 0.24))
    view.floor(0.62, 0.002, 3.5, 0.24, 0.2, WHITE)
    for i in range(4):
        view.line([(0.65, 0.003, 3.64 - i * 0.035), (0.8 - 0.03 * (i % 2), 0.003, 3.64 - i * 0.035)], "#8B979B", 2)
    view.mark("instructions", "the printed instructions", (0.6, 0, 3.6), (0.3, 0.08))


def _drill(paper: Paper) -> None:
    paper.rect(-10, -20, 22, 8, "#2F6A70", rx=2)
    paper.rect(12, -18.4, 6, 5, "#3A464B")
    paper.line([(18, -16), (28, -16)], "#A9B3B5", 1.2)
    paper.polygon([(-6, -13), (2, -13), (0, -4), (-7, -4)], "#3A464B")
    paper.rect(-11, -5, 15, 5, "#1F282C", rx=1)
    for i in range(5):
        paper.line([(24 + i * 3.4, -0.6), (26 + i * 3.4, -1.8 + (i % 2))], "#8E9A9C", 0.8)


def _buggy(view: View) -> None:
    view.shade(1.72, 3.5, 1.0, 0.4)
    with view.sprite(1.72, 0, 3.4, flip=True) as paper:
        buggy(paper, blanket="#D9A94E", hood_up=True)
    view.mark(
        "buggy", "the buggy, hood up, a blanket tucked high; nobody can be seen in it", (1.26, 0, 3.4), (0.9, 1.2)
    )


LIVING_ROOM: dict[str, Callable[[], View]] = {
    "marlow_living_room": partial(_living_room, NOON, shelves=True),
    "marlow_living_room_november": partial(_living_room, OVERCAST, shelves=False),
}
