"""The Marlows' kitchen: a January morning, a wet evening, and the twentieth of November."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drawing import furniture, office, shell, things
from drawing.figures.body import toddler_on_floor
from drawing.figures.family import FAMILY
from drawing.figures.model import MOODS
from drawing.light import LAMPLIT, MORNING, OVERCAST, Light, floor_patch, veil
from drawing.palette import INK, MIST, WHITE, darker, lighter
from drawing.sizes import COUNTER
from drawing.view import BACK, View

if TYPE_CHECKING:
    from collections.abc import Callable

WALL = "#E0D5B4"
UNITS = "#9DAF9F"
FRONT = 4.4
"""Where the fronts of the units stand."""


def _kitchen(light: Light, *, ellis: bool = True, boots: bool = True, wet: bool = False) -> View:
    view = View(light=1)
    shell.room(view, WALL, "#B9A98F")
    shell.tiles(view, "#A89880")
    _back_door(view, light, wet=wet)
    _window(view, light, wet=wet)
    _counter(view)
    _on_the_counter(view)
    _fridge(view, list_in_capitals=not boots)
    with view.sprite(-1.3, 1.98, BACK) as paper:
        things.wall_calendar(paper)
    view.mark(
        "calendar",
        "this month: two days of each week written in, an amber dot in each",
        (-1.47, 1.5, BACK),
        (0.34, 0.5),
    )
    floor_patch(view, light, -0.5, 4.3, 1.3, 0.7, lean=-0.5)
    view.stand(0.98, 4.1)
    view.stand(-1.5, 4.35)
    _mat(view, boots=boots)
    furniture.rug(view, -0.95, 3.75, 1.5, 0.7, "#C98A6A", border="#A86E52")
    if ellis:
        _child(view)
    _table(view)
    veil(view, light)
    return view


def _back_door(view: View, light: Light, *, wet: bool) -> None:
    x = -2.5
    shell.door(view, x, "#6F8C8A", pane=light.sky)
    view.panel(x + 0.14, 1.0, BACK, 0.56, 0.34, "#9A7A66")
    for i in range(6):
        view.panel(x + 0.14 + i * 0.1, 1.0, BACK, 0.008, 0.34, "#80624F")
    view.panel(x + 0.14, 1.34, BACK, 0.56, 0.03, "#7A5E4C")
    view.line([(x + 0.14, 1.66, BACK), (x + 0.7, 1.6, BACK)], "#5B676C", 2)
    if wet:
        shell.rain(view, x + 0.14, 1.0, 0.56, 0.84)
    view.mark("back_door", "the half-glazed door to the yard, a fence and a line beyond", (x, 0, BACK), (0.84, 2.0))
    view.mark("yard", "the yard, through the glass", (x + 0.12, 0.98, BACK), (0.6, 0.88))


def _window(view: View, light: Light, *, wet: bool) -> None:
    x, y, width, height = -0.72, 1.2, 1.3, 1.0
    shell.window(view, light, x, y, width, height)
    view.panel(x, y, BACK, width, 0.34, "#A8806A")
    for row in range(4):
        for column in range(9):
            view.panel(x + column * 0.15 + 0.07 * (row % 2), y + row * 0.085, BACK, 0.01, 0.085, "#8E6854")
    with view.sprite(x + 0.95, y + 0.34, BACK) as paper:
        for bough in (
            [(0, 0), (1, -22), (-4, -46)],
            [(1, -20), (12, -38), (16, -52)],
            [(0, -30), (-14, -44)],
            [(8, -32), (10, -50)],
        ):
            paper.bow(bough, darker(light.far, 0.3), 2.2)
    if wet:
        shell.rain(view, x, y, width, height)
    shell.frame(view, x, y, width, height, bars=1)
    for left in (x - 0.16, x + width - 0.06):
        shell.curtain(view, left, 0.22, 2.26, 1.2, "#C9B98E")
    with view.sprite(x + 0.24, y - 0.04, BACK - 0.06) as paper:
        things.pot_plant(paper, 20)


def _counter(view: View) -> None:
    x, width = -1.02, 2.4
    view.shadow(x, FRONT, width, 0.6)
    view.box((x, 0, FRONT + 0.06), (width, 0.1, 0.5), darker(UNITS, 0.5))
    view.box((x, 0.1, FRONT), (width, COUNTER - 0.14, 0.6), UNITS)
    for left in (x, x + 0.45, x + 0.9, x + 1.96):
        view.panel(left + 0.02, 0.12, FRONT, 0.41, 0.72, lighter(UNITS, 0.14))
        view.panel(left + 0.36, 0.6, FRONT, 0.025, 0.14, darker(UNITS, 0.5))
    _washing_machine(view, x + 1.36)
    view.panel(x, COUNTER, BACK, width, 0.22, lighter(WALL, 0.5))
    for i in range(16):
        view.panel(x + i * 0.15, COUNTER, BACK, 0.008, 0.22, darker(WALL, 0.1))
    view.box((x - 0.04, COUNTER - 0.04, FRONT - 0.03), (width + 0.06, 0.04, 0.63), "#8F6F52")


def _washing_machine(view: View, x: float) -> None:
    view.panel(x, 0.06, FRONT, 0.58, 0.79, "#EEEBE2")
    view.panel(x, 0.72, FRONT, 0.58, 0.13, "#D8D5CB")
    view.panel(x + 0.04, 0.75, FRONT, 0.15, 0.06, "#B9B6AC")
    middle, scale = view.at(x + 0.29, 0.4, FRONT), view.scale(FRONT)
    for radius, tone in ((0.21, "#C3C1B8"), (0.165, "#3B4B53")):
        view.paper.ellipse(*middle, radius * scale, radius * scale, tone)
    view.paper.bow(
        [(middle[0] - 30, middle[1] - 8), (middle[0] - 14, middle[1] - 30), (middle[0] + 8, middle[1] - 34)],
        MIST,
        5,
        opacity=0.7,
    )
    view.paper.ellipse(*view.at(x + 0.5, 0.785, FRONT), 8, 8, "#A9A69C")
    view.mark("washing_machine", "the washing machine", (x, 0.06, FRONT), (0.58, 0.8))


def _on_the_counter(view: View) -> None:
    level, z = COUNTER, 4.62
    view.floor(-0.62, level + 0.002, z - 0.1, 0.5, 0.34, "#B4BDBE")
    view.floor(-0.56, level + 0.003, z - 0.06, 0.38, 0.24, "#7E898B")
    view.line(
        [
            (-0.37, level, z + 0.26),
            (-0.37, level + 0.24, z + 0.26),
            (-0.31, level + 0.26, z + 0.2),
            (-0.3, level + 0.2, z + 0.16),
        ],
        "#C3CBCC",
        7,
    )
    with view.sprite(-0.02, level, z) as paper:
        things.drying_rack(paper, -4, 32)
        things.plate_in_rack(paper, 1, size=0.7)
        things.plate_in_rack(paper, 7, "#F0E3C4", size=0.7)
        things.plate_in_rack(paper, 14)
        things.plate_in_rack(paper, 21, "#DDE3DE")
    view.mark("plates", "two small plates and two large ones in the rack", (-0.08, level, z), (0.38, 0.24))
    with view.sprite(0.42, level, z - 0.06) as paper:
        things.mug(paper, 0, "#C9705A")
        things.big_mug(paper, 14, "#E4DFD2", "#2F6A70")
    view.mark("mugs", "two mugs on the drainer, one of them large and banded", (0.4, level, z - 0.06), (0.34, 0.16))
    with view.sprite(1.12, level, z) as paper:
        things.kettle(paper, "#8E9A9C")
        things.steam(paper, -12, -22)
    view.mark("kettle", "the kettle, just boiled", (0.98, level, z), (0.32, 0.34))


def _fridge(view: View, *, list_in_capitals: bool) -> None:
    x, z, width, height = 1.46, 4.35, 0.64, 1.76
    view.shadow(x, z, width, 0.6)
    view.box((x, 0.03, z), (width, height, 0.62), "#E6E4DC")
    view.panel(x, 1.22, z, width, 0.015, "#B9B7AE")
    for y in (0.8, 1.3):
        view.panel(x + 0.05, y, z, 0.025, 0.3, "#A9ABA6")
    view.panel(x + 0.16, 1.42, z, 0.15, 0.2, WHITE)
    view.panel(x + 0.175, 1.46, z, 0.12, 0.145, "#9CC0CE")
    view.panel(x + 0.175, 1.46, z, 0.12, 0.05, "#E0C893")
    for i in range(2):
        view.panel(x + 0.205 + i * 0.04, 1.48, z, 0.025, 0.07 - 0.02 * i, ("#B0715F", "#2F6A70")[i])
    view.panel(x + 0.38, 1.4, z, 0.16, 0.22, "#F3E7B8")
    for i in range(4 if list_in_capitals else 3):
        view.panel(x + 0.4, 1.57 - i * 0.05, z, 0.11 - 0.03 * (i % 2), 0.018, "#3E4A50")
    view.mark("photograph", "a photograph of two people on a beach, and a list", (x + 0.14, 1.38, z), (0.42, 0.26))
    with view.sprite(x + 0.16, 1.16, z) as paper:
        things.child_drawing(paper, 32, 23, 1)
        for dot in (2, 30):
            paper.ellipse(dot, 1, 1.6, 1.6, "#A8503C")
    view.mark("drawing", "a child's drawing of three people, under magnets", (x + 0.15, 0.92, z), (0.34, 0.25))
    view.mark("fridge", "the fridge door", (x, 0.05, z), (width, height))


def _mat(view: View, *, boots: bool) -> None:
    view.floor(-2.46, 0, 4.42, 0.9, 0.42, "#6B6257")
    view.floor(-2.42, 0.001, 4.46, 0.82, 0.34, "#7E7466")
    if boots:
        for x, z in ((-2.28, 4.66), (-2.14, 4.54)):
            view.shade(x + 0.16, z, 0.42, 0.12)
            with view.sprite(x, 0, z) as paper:
                things.boot(paper, 0)
    view.mark(
        "boots",
        "the mat at the back door" + (", work boots on it" if boots else ", empty"),
        (-2.44, 0, 4.5),
        (0.86, 0.34),
    )


def _child(view: View) -> None:
    view.shade(-0.34, 4.12, 0.6, 0.22)
    with view.sprite(-0.34, 0, 4.1) as paper:
        toddler_on_floor(paper, FAMILY["ellis"], MOODS["warm"], spoon=True)
    with view.sprite(-0.72, 0, 4.02) as paper:
        things.saucepan(paper)
    view.mark("ellis", "a child of one year on the rug, with a wooden spoon and a pan", (-0.56, 0, 4.1), (0.44, 0.47))


def _table(view: View) -> None:
    furniture.chair(view, 1.72, 4.0, "#A9825A", looks="left", legs="#8A6847")
    furniture.table(view, 0.94, 3.3, 1.5, 0.8, "#C9A06C")
    office.form(view, 1.3, 3.52, width=0.24, lean=0.04)
    with view.sprite(1.62, 0.74, 3.6) as paper:
        paper.line([(0, 0), (9, -1.4)], INK, 0.9)
    view.mark("table", "the table: a form and a pen", (0.94, 0.68, 3.5), (1.3, 0.16))
    view.mark("form", "a form on the table, partly filled in", (1.26, 0.68, 3.6), (0.36, 0.13))
    with view.sprite(1.14, 0.74, 3.76) as paper:
        things.mug(paper, 0, "#B5765A")


KITCHEN: dict[str, Callable[[], View]] = {
    "marlow_kitchen": partial(_kitchen, MORNING),
    "marlow_kitchen_evening": partial(_kitchen, LAMPLIT, wet=True),
    "marlow_kitchen_november": partial(_kitchen, OVERCAST, ellis=False, boots=False),
}
