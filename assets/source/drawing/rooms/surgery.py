"""The surgery, by day and in the light of a June evening, and the clinic room of the hospital."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drawing import furniture, medical, office, shell, things, toys
from drawing.light import AFTERNOON, MORNING, NOON, Light, floor_patch, veil, wall_patch
from drawing.palette import darker
from drawing.sizes import TABLE
from drawing.view import BACK, View

if TYPE_CHECKING:
    from collections.abc import Callable

WALL = "#CBD6CC"
FLOOR = "#B9B2A3"
WINDOW = (-0.72, 1.12, 1.36, 1.08)


def _surgery(light: Light) -> View:
    view = View()
    shell.room(view, WALL, FLOOR)
    shell.tiles(view, darker(FLOOR, 0.07))
    wall_patch(view, light, -2.2, 0.1, BACK, 1.1, 2.0)
    _window(view, light, drop=0.42)
    medical.growth_chart(view, -2.12, 1.2)
    view.mark("growth_chart", "a wall chart of growth curves", (-2.12, 1.2, BACK), (0.62, 0.86))
    shell.plain_door(view, 1.62, "#A9855F")
    office.clock(view, 1.16, 2.02, hour=11.35)
    view.mark("clock", "a plain wall clock", (1.0, 1.86, BACK), (0.32, 0.32))
    _scales(view)
    floor_patch(view, light, -0.6, 4.2, 1.3, 0.9)
    medical.couch(view, -2.66, 4.26)
    view.mark("couch", "an examination couch with a strip of paper", (-2.66, 0.3, 4.26), (1.85, 0.58))
    furniture.chair(view, -0.86, 3.75, "#5F7F8C", looks="right")
    furniture.chair(view, -1.5, 3.55, "#5F7F8C", looks="right")
    view.mark("chairs", "two chairs for those who come", (-1.5, 0.1, 3.65), (1.1, 0.8))
    _stool(view)
    _desk(view)
    veil(view, light)
    return view


def _window(view: View, light: Light, drop: float) -> None:
    x, y, width, height = WINDOW
    shell.window(view, light, x, y, width, height)
    shell.trees(view, light, x, y, width, height)
    shell.frame(view, x, y, width, height)
    shell.blind(view, x, y, width, height, drop)
    view.mark("blind", "a blind, half let down, at the window", (x, y, BACK), (width, height))


def _scales(view: View) -> None:
    furniture.cabinet(view, -0.28, 4.5, 0.76, 0.84, "#DDD6C6")
    with view.sprite(0.1, 0.84, 4.62) as paper:
        medical.baby_scales(paper)
    view.mark("scales", "baby scales on the cupboard", (-0.24, 0.82, 4.6), (0.68, 0.22))


def _stool(view: View) -> None:
    view.shade(0.15, 3.6, 0.44, 0.3)
    for across in (-0.12, 0.1):
        view.box((0.15 + across, 0, 3.58), (0.03, 0.28, 0.03), "#7A5E45")
    view.box((-0.02, 0.26, 3.46), (0.34, 0.06, 0.3), "#D9A94E")
    view.mark("stool", "a low stool, for somebody small", (-0.04, 0, 3.52), (0.38, 0.36))


def _desk(view: View) -> None:
    furniture.desk(view, 0.5, 3.3, 1.6, 0.75, "#C9A77C", drawers=1.1)
    _turned_screen(view, 0.72, 3.62)
    view.mark("screen", "the screen, turned half to the patient", (0.66, 0.8, 3.6), (0.66, 0.46))
    office.keyboard(view, 0.66, 3.36)
    office.sheets(view, 1.42, 3.4, count=3)
    with view.sprite(1.86, TABLE, 3.55) as paper:
        office.telephone(paper)
    view.mark("phone", "the telephone", (1.68, 0.72, 3.55), (0.34, 0.17))
    with view.sprite(1.28, 1.66, BACK) as paper:
        office.call_card(paper)
    view.mark("card", "a card of telephone numbers on the wall", (1.26, 1.36, BACK), (0.26, 0.32))


def _turned_screen(view: View, x: float, z: float) -> None:
    far, near = (x + 0.46, z + 0.22), (x, z)
    view.box((x + 0.12, TABLE, z + 0.08), (0.22, 0.015, 0.16), "#2B373D")
    view.panel(x + 0.2, TABLE, z + 0.14, 0.06, 0.2, "#1E282D")
    for inset, colour in ((0.0, "#2B373D"), (0.02, "#F4F3EE")):
        corners = [(near[0] + inset, near[1]), (far[0] - inset, far[1])]
        low, high = TABLE + 0.12 + inset, TABLE + 0.46 - inset
        view.face([(a, low, b) for a, b in corners] + [(a, high, b) for a, b in reversed(corners)], colour)
    for row in range(6):
        y = TABLE + 0.4 - row * 0.045
        long = 0.16 + 0.05 * ((row * 3) % 4)
        view.line(
            [(x + 0.06, y, z + 0.03), (x + 0.06 + long, y, z + 0.03 + long * 0.48)], "#8B979B" if row else "#2F6A70", 3
        )


def _clinic(light: Light) -> View:
    view = View()
    shell.room(view, "#D6D3C2", "#A9B3AC")
    shell.tiles(view, darker("#A9B3AC", 0.06))
    x, y, width, height = -1.9, 1.0, 1.5, 1.16
    shell.window(view, light, x, y, width, height)
    _car_park(view, light, x, y, width)
    shell.frame(view, x, y, width, height)
    view.mark("window", "a window on the car park", (x, y, BACK), (width, height))
    medical.height_stick(view, 0.16)
    view.mark("height_stick", "a stick to measure height", (0.02, 0.05, BACK), (0.4, 1.75))
    view.panel(0.62, 0.3, BACK, 0.72, 1.2, "#8E7A5E")
    view.panel(0.66, 0.34, BACK, 0.64, 1.12, "#C9D8DA")
    view.face([(0.7, 0.34, BACK), (0.9, 0.34, BACK), (1.24, 1.46, BACK), (1.04, 1.46, BACK)], "#E4EDEE")
    view.mark("mirror", "a mirror, low on the wall", (0.62, 0.3, BACK), (0.72, 1.2))
    shell.plain_door(view, 1.66, "#6F8C94")
    office.clock(view, -0.02, 2.08, hour=12.25)
    view.mark("clock", "a plain wall clock", (-0.18, 1.92, BACK), (0.32, 0.32))
    floor_patch(view, light, -1.8, 4.5, 1.5, 1.0)
    view.stand(-0.25, 4.7)
    view.stand(-1.1, 4.5)
    _play_mat(view)
    furniture.chair(view, -2.3, 3.7, "#B5765A", looks="right")
    furniture.chair(view, -1.74, 4.1, "#B5765A", looks="right")
    _clinic_desk(view)
    veil(view, light)
    return view


def _car_park(view: View, light: Light, x: float, y: float, width: float) -> None:
    shell.skyline(view, light, x, y + 0.34, width, 0.6)
    view.panel(x, y, BACK, width, 0.36, "#8A9396")
    for i, colour in enumerate(("#7A4A46", "#C9CFCE", "#45545C", "#5E8C8D")):
        left = x + 0.06 + i * 0.37
        view.panel(left, y + 0.12, BACK, 0.32, 0.12, colour, rx=5)
        view.panel(left + 0.06, y + 0.22, BACK, 0.2, 0.09, darker(colour, 0.24), rx=6)


def _play_mat(view: View) -> None:
    furniture.rug(view, -1.0, 3.45, 1.7, 0.95, "#C9705A")
    with view.sprite(-0.68, 0, 3.72) as paper:
        toys.blocks(paper, 5)
    view.mark("blocks", "wooden blocks in a row on the mat", (-0.72, 0, 3.72), (0.46, 0.12))
    with view.sprite(0.16, 0, 3.95) as paper:
        toys.ball(paper, 0, 7, "#5E8C8D")
    with view.sprite(0.44, 0, 3.7) as paper:
        toys.small_car(paper, "#D9A94E")
    view.mark("mat", "a play mat with blocks, a ball and a car", (-1.0, 0, 3.6), (1.7, 0.2))


def _clinic_desk(view: View) -> None:
    furniture.desk(view, 0.72, 3.4, 1.5, 0.75, "#BFA588", drawers=1.0)
    office.monitor(view, 1.24, 3.66, shows="record")
    office.keyboard(view, 1.2, 3.44)
    office.form(view, 0.86, 3.5)
    view.mark("form", "a form on the desk, partly filled in", (0.84, 0.7, 3.55), (0.3, 0.14))
    with view.sprite(1.0, TABLE, 3.95) as paper:
        toys.bear(paper)
    with view.sprite(1.94, TABLE, 3.6) as paper:
        things.mug(paper, 0, "#5E8C8D")


SURGERY: dict[str, Callable[[], View]] = {
    "surgery_room": partial(_surgery, MORNING),
    "surgery_late_light": partial(_surgery, AFTERNOON),
    "clinic_room": partial(_clinic, NOON),
}
