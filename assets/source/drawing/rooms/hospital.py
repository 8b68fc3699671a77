"""The Royal: a bay of the emergency department, and the corridor of the children's unit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drawing import furniture, medical, office, shell, toys
from drawing.light import NOON, OVERCAST, Light, floor_patch, veil
from drawing.palette import WHITE, darker, lighter
from drawing.sizes import LOW_TABLE
from drawing.view import BACK, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from drawing.paper import Paper

WALL = "#CFDAD9"


def _bay(light: Light) -> View:
    view = View()
    shell.room(view, WALL, "#AEBAB9")
    shell.dado(view, "#A9C0BF", height=0.85)
    shell.tiles(view, darker("#AEBAB9", 0.05), step=1.0)
    _bed_head(view)
    medical.sink(view, 1.72)
    view.mark("sink", "a wash-basin, soap and towels", (1.62, 0.62, BACK), (0.86, 1.18))
    medical.pump(view, 1.24, 4.5)
    view.mark("pump", "a drip stand with a pump", (1.06, 0.95, 4.4), (0.4, 1.1))
    medical.cot_trolley(view, -0.7, 4.05)
    with view.sprite(0.12, 0.94, 4.4) as paper:
        toys.small_car(paper)
    medical.cot_side(view, -0.7, 4.05)
    view.mark("cot", "a trolley with cot sides, a blanket and a small car on it", (-0.7, 0.6, 4.05), (1.5, 0.72))
    _parent_chair(view)
    view.stand(1.62, 4.2)
    view.stand(-0.98, 4.15)
    _curtains(view)
    veil(view, light)
    return view


def _bed_head(view: View) -> None:
    view.panel(-1.0, 1.36, BACK, 2.1, 0.2, "#E6ECEB")
    view.panel(-1.0, 1.36, BACK, 2.1, 0.03, darker("#E6ECEB", 0.16))
    for i, colour in enumerate(("#3F7A8A", "#FBF9F4", "#C98A5A", "#FBF9F4", "#5B676C")):
        view.panel(-0.86 + i * 0.2, 1.42, BACK, 0.09, 0.09, colour)
    office.board(view, -0.62, 1.74, 0.9, 0.54, columns=2)
    view.mark("board", "the board above the bed, a few lines on it", (-0.64, 1.7, BACK), (0.94, 0.6))
    medical.wall_instruments(view, 0.52, 1.74)
    view.mark("otoscope", "the instruments on the wall", (0.46, 1.3, BACK), (0.72, 0.72))


def _parent_chair(view: View) -> None:
    furniture.armchair(view, -2.0, 3.7, "#6F8C94", looks="right")
    view.mark("chair", "a chair for whoever stays", (-2.0, 0.1, 3.8), (0.86, 0.78))
    with view.sprite(0.98, 0, 3.75) as paper:
        paper.blob([(-17, 0), (-19, -20), (-14, -30), (0, -33), (14, -30), (18, -18), (16, 0)], "#8C6A7E")
        paper.blob([(5, 0), (8, -30), (14, -30), (18, -18), (16, 0)], darker("#8C6A7E", 0.24))
        paper.bow([(-9, -29), (-6, -44), (6, -44), (9, -29)], darker("#8C6A7E", 0.3), 2)
        paper.polygon([(-9, -30), (-2, -40), (3, -30)], "#EBDFC8")
        paper.blob([(3, -31), (4, -38), (8, -39), (9, -30)], "#5E8C8D")
    view.mark("bag", "a packed bag on the floor", (0.78, 0, 3.75), (0.4, 0.46))


def _curtains(view: View) -> None:
    colour = "#8FB3AE"
    view.line([(-2.75, 2.3, 4.1), (2.75, 2.3, 4.1)], "#DADFDC", 6)
    shell.curtain(view, -2.74, 0.62, 2.28, 0.24, colour, z=4.1)
    shell.curtain(view, 1.98, 0.76, 2.28, 0.24, colour, z=4.1)
    view.mark("curtain", "the curtain of the bay, half drawn", (1.98, 0.24, 4.1), (0.58, 2.04))


def hospital_corridor() -> View:
    """Draw the children's unit: chairs, a painted wall, the desk, double doors."""
    view = View()
    shell.room(view, "#CBD8DA", "#B3BEBF")
    shell.dado(view, "#9DB6BB", height=0.8)
    floor_patch(view, NOON, -0.9, 4.9, 1.4, 1.1, lean=0.3)
    for tone, x in (("#D9A94E", 0.62), ("#5E8C8D", 0.78)):
        view.floor(x, 0, 1.0, 0.1, 4.0, tone)
    _mural(view)
    _double_doors(view)
    _chairs(view)
    _reception(view)
    view.stand(0.45, 4.3)
    view.stand(-0.1, 4.4)
    _toy_table(view)
    veil(view, NOON)
    return view


def _mural(view: View) -> None:
    view.panel(-2.75, 0.9, BACK, 2.3, 1.6, "#D5E3DC")
    paper, clip = view.paper, view.paper.clip
    (left, bottom), (right, top) = view.at(-2.75, 0.9, BACK), view.at(-0.45, 2.5, BACK)
    with paper.group(clip_path=clip(f"M{left:.0f} {top:.0f}H{right:.0f}V{bottom:.0f}H{left:.0f}Z")):
        paper.ellipse(*view.at(-2.2, 2.2, BACK), 46, 46, "#E9C46A")
        for x, y, size, tone in (
            (-2.4, 0.9, 1.1, "#A9BF9A"),
            (-0.9, 0.8, 1.3, "#93AE8C"),
            (-1.6, 0.56, 1.2, "#7D9A7C"),
        ):
            paper.ellipse(*view.at(x, y, BACK), size * 250, size * 130, tone)
        for x, y in ((-2.55, 1.5), (-0.72, 1.52), (-0.98, 1.6)):
            view.panel(x - 0.02, y - 0.2, BACK, 0.04, 0.24, "#7A5E45")
            paper.ellipse(*view.at(x, y + 0.12, BACK), 34, 42, "#5F8068")
    with view.sprite(-1.7, 1.18, BACK) as sheet:
        _fox(sheet)
    view.mark("fox", "a painted fox on a hill", (-2.02, 1.14, BACK), (0.62, 0.4))
    with view.sprite(-0.95, 1.06, BACK) as sheet:
        _rabbit(sheet)
    view.mark("rabbit", "a painted rabbit, further along", (-1.08, 1.02, BACK), (0.3, 0.36))
    view.mark("mural", "hills, a fox and a rabbit on the wall", (-2.75, 0.9, BACK), (2.3, 1.6))


def _fox(paper: Paper) -> None:
    red = "#C4683C"
    paper.blob([(-12, -6), (-20, -10), (-30, -20), (-32, -30), (-24, -24), (-16, -14)], red)
    paper.blob([(-32, -30), (-30, -22), (-26, -24), (-27, -30)], WHITE)
    for x in (-10, -3, 9, 14):
        paper.line([(x, -10), (x, 0)], darker(red, 0.3), 3)
    paper.blob([(-14, -8), (-12, -18), (2, -20), (16, -18), (18, -10), (4, -6)], red)
    paper.polygon([(12, -22), (13, -33), (18, -27), (23, -27), (27, -33), (28, -22), (20, -13)], red)
    paper.polygon([(14, -20), (20, -13), (26, -20), (20, -17)], WHITE)
    for x in (17, 23):
        paper.ellipse(x, -23, 1, 1.2, "#2A211C")
    paper.ellipse(20, -14.4, 1.3, 1, "#2A211C")


def _rabbit(paper: Paper) -> None:
    grey = "#A9A095"
    for x in (-3.0, 3.0):
        paper.ellipse(x, -30, 1.9, 8, grey, transform=f"rotate({x * 3} {x} -24)")
    paper.ellipse(0, -8, 9, 9, grey)
    paper.ellipse(0, -19, 6.4, 6, lighter(grey, 0.12))
    paper.ellipse(9, -5, 3, 3, WHITE)
    for x in (-2.4, 2.4):
        paper.ellipse(x, -20, 0.9, 1.1, "#2A211C")
    paper.ellipse(0, -17, 1, 0.7, "#8A5A50")


def _double_doors(view: View) -> None:
    colour = "#7F9BA3"
    view.panel(-0.3, 0, BACK, 1.8, 2.12, "#E3E8E6")
    for i in range(2):
        x = -0.22 + i * 0.83
        view.panel(x, 0, BACK, 0.8, 2.04, colour)
        view.panel(x + 0.24, 1.06, BACK, 0.32, 0.62, darker(colour, 0.3))
        view.panel(x + 0.26, 1.08, BACK, 0.28, 0.58, "#DDE9EA")
        view.panel(x, 0, BACK, 0.8, 0.24, darker(colour, 0.14))
        view.panel(x + (0.68 if not i else 0.06), 0.96, BACK, 0.05, 0.3, "#DADFDC")
    view.panel(0.36, 2.2, BACK, 0.5, 0.16, "#2F6A70")
    view.panel(0.44, 2.26, BACK, 0.26, 0.035, WHITE)
    view.mark("double_doors", "closed, a small window in each", (-0.22, 0, BACK), (1.63, 2.04))


def _chairs(view: View) -> None:
    for i, colour in enumerate(("#5E8C8D", "#7C8EA0", "#B5765A", "#5E8C8D")):
        furniture.chair(view, -2.62 + i * 0.54, 4.42, colour, looks="front")
    view.mark("chairs", "four chairs along the wall", (-2.62, 0, 4.42), (2.1, 0.86))


def _reception(view: View) -> None:
    view.shadow(1.2, 3.7, 1.5, 1.0)
    view.box((1.2, 0, 3.7), (1.6, 1.08, 1.0), "#C9A77C")
    view.panel(1.2, 0.42, 3.7, 1.6, 0.2, "#3F7A8A")
    view.side(1.2, 0.42, 3.7, 0.2, 1.0, lighter("#3F7A8A", 0.14))
    view.box((1.14, 1.06, 3.64), (1.7, 0.05, 1.1), "#ECE8DE")
    office.monitor(view, 1.7, 4.2, shows="back", y=1.1)
    office.sheets(view, 1.34, 3.8, y=1.11, count=4, lines=3)
    with view.sprite(2.14, 1.11, 3.84) as paper:
        paper.rect(-4, -17, 8, 17, "#E3EAEA", rx=1)
        paper.rect(1, -17, 3, 17, "#B9C9CB")
        paper.rect(-2, -20, 4, 3.4, "#5E8C8D")
    view.mark("desk", "the reception desk: a screen, leaflets; nobody at it", (1.14, 0, 3.7), (1.16, 1.6))
    office.board(view, 1.72, 1.44, 0.96, 0.66, columns=3)
    view.mark("board", "a board behind the desk, names and marks in columns", (1.7, 1.42, BACK), (1.0, 0.7))


def _toy_table(view: View) -> None:
    furniture.table(view, -1.5, 3.55, 0.8, 0.55, "#D9A94E", height=LOW_TABLE)
    with view.sprite(-1.3, LOW_TABLE, 3.8) as paper:
        toys.tower(paper)
    with view.sprite(-0.94, LOW_TABLE, 3.72) as paper:
        toys.small_car(paper, "#5E8C8D")
    view.mark("toys", "a low table with bricks and a car", (-1.5, 0.1, 3.7), (0.8, 0.54))


HOSPITAL: dict[str, Callable[[], View]] = {
    "hospital_bay": partial(_bay, OVERCAST),
    "hospital_corridor": hospital_corridor,
}
