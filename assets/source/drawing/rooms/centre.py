"""The children's centre: the hall of the group, and the cupboard that is its office."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drawing import furniture, office, shell, things, toys
from drawing.light import NOON, OVERCAST, Light, floor_patch, veil
from drawing.palette import INK, WHITE, darker, lighter
from drawing.sizes import TABLE
from drawing.view import BACK, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from drawing.paper import Paper


def _hall(light: Light) -> View:
    view = View()
    shell.room(view, "#E3D6B8", "#C49A6C")
    shell.boards(view, "#C49A6C", step=0.28)
    _hatch(view)
    _hooks(view)
    _poster(view)
    _window(view, light)
    floor_patch(view, light, -0.3, 4.5, 1.6, 1.1)
    for x, z in ((0.35, 4.5), (-0.75, 4.6), (-0.2, 4.8)):
        view.stand(x, z)
    _counter(view)
    _rug(view)
    _water_tray(view)
    veil(view, light)
    return view


def _hatch(view: View) -> None:
    x, y, width, height = -0.5, 1.02, 1.1, 0.86
    view.panel(x - 0.06, y - 0.06, BACK, width + 0.12, height + 0.12, "#8A6B4E")
    view.panel(x, y, BACK, width, height, "#8E9C92")
    view.panel(x, y, BACK, width, 0.34, "#B9B4A0")
    view.panel(x, y + 0.56, BACK, width, 0.3, "#A9906E")
    for i in range(3):
        view.panel(x + 0.02 + i * 0.36, y + 0.58, BACK, 0.34, 0.27, "#B99C78")
    with view.sprite(x + 0.24, y + 0.34, BACK) as paper:
        things.kettle(paper, "#A9B3B4")
    with view.sprite(x + 0.54, y + 0.02, BACK) as paper:
        for i, colour in enumerate(("#C9705A", "#5E8C8D", "#D9A94E")):
            things.mug(paper, i * 13, colour)
    view.box((x - 0.08, y - 0.08, BACK - 0.24), (width + 0.16, 0.05, 0.24), "#A9825A")
    view.mark("hatch", "the hatch to the kitchen, kettle and mugs", (x, y, BACK), (width, height))


def _hooks(view: View) -> None:
    x, y = -2.66, 1.02
    view.panel(x, y, BACK, 1.86, 0.1, "#8A6B4E")
    colours = ("#C9705A", "", "#5E8C8D", "#D9A94E", "#6B5B7A", "")
    for i, colour in enumerate(colours):
        left = x + 0.16 + i * 0.31
        view.panel(left - 0.05, y + 0.14, BACK, 0.12, 0.12, (WHITE, "#E9D6A8", "#C6D8D8")[i % 3])
        view.paper.ellipse(*view.at(left + 0.01, y + 0.2, BACK), 9, 9, toys.BRIGHT[i % 5])
        view.paper.ellipse(*view.at(left, y + 0.04, BACK), 6, 6, "#E3D6B8")
        if colour:
            with view.sprite(left, y + 0.03, BACK) as paper, paper.group(transform="scale(0.62)"):
                office.coat_on_hook(paper, colour, length=76)
    view.mark("hooks", "low hooks with small coats, a picture over each", (x, 0.5, BACK), (1.86, 0.8))
    view.box((x, 0.2, BACK - 0.3), (1.86, 0.05, 0.3), "#A9825A")
    for i in range(3):
        with view.sprite(x + 0.3 + i * 0.56, 0.25, BACK - 0.2) as paper:
            things.small_shoes(paper, toys.BRIGHT[(i * 2) % 5])


def _poster(view: View) -> None:
    x, y = 1.82, 1.2
    view.panel(x + 0.02, y - 0.02, BACK, 0.52, 0.74, INK, opacity=0.14)
    view.panel(x, y, BACK, 0.52, 0.74, "#F6F3EC")
    view.panel(x, y + 0.54, BACK, 0.52, 0.2, "#6B5B7A")
    view.panel(x + 0.18, y + 0.3, BACK, 0.16, 0.13, "#6B5B7A")
    view.paper.ellipse(*view.at(x + 0.26, y + 0.44, BACK), 14, 16, "none", stroke="#6B5B7A", stroke_width=6)
    for i in range(4):
        view.panel(x + 0.07, y + 0.22 - i * 0.05, BACK, 0.38 - 0.07 * (i % 2), 0.016, "#8B979B")
    view.mark("poster", "a poster with a padlock and some lines: about privacy", (x, y, BACK), (0.52, 0.74))


def _window(view: View, light: Light) -> None:
    shell.window(view, light, 0.86, 1.12, 0.7, 1.02)
    shell.trees(view, light, 0.86, 1.12, 0.7, 1.02)
    shell.frame(view, 0.86, 1.12, 0.7, 1.02, bars=0, sash=True)


def _counter(view: View) -> None:
    view.shadow(0.95, 3.7, 1.6, 0.6)
    view.box((0.95, 0, 3.7), (1.7, 0.96, 0.55), "#5E8C8D")
    for i in range(5):
        view.panel(1.02 + i * 0.32, 0.1, 3.7, 0.28, 0.76, lighter("#5E8C8D", 0.12))
    view.box((0.9, 0.94, 3.66), (1.8, 0.05, 0.64), "#DCC49A")
    office.tray(view, 1.08, 3.8, y=0.99, levels=1, full=7)
    office.form(view, 1.1, 3.82, y=1.065, width=0.24)
    view.mark("forms", "a tray of printed forms on the counter", (1.04, 0.96, 3.8), (0.38, 0.2))
    with view.sprite(1.66, 0.99, 3.86) as paper:
        _pens(paper)
    with view.sprite(2.06, 0.99, 3.9) as paper:
        things.pot_plant(paper, 24)
    view.mark("counter", "the counter", (0.95, 0.3, 3.7), (1.4, 0.72))


def _pens(paper: Paper) -> None:
    for i, colour in enumerate(("#C9705A", "#45545C", "#D9A94E")):
        paper.line([(-2 + i * 2, -6), (-4 + i * 4, -18)], colour, 1.3)
    paper.rect(-4, -10, 8, 10, "#8A4B4B")
    paper.rect(1.4, -10, 2.6, 10, darker("#8A4B4B", 0.25))


def _rug(view: View) -> None:
    furniture.rug(view, -1.25, 3.5, 1.8, 1.0, "#7D9272", border="#5F7558")
    with view.sprite(-0.4, 0, 3.86) as paper:
        toys.lids(paper)
    for x, z, colour in ((-0.78, 3.66, "#C9705A"), (0.04, 3.62, "#D9A94E"), (-0.1, 3.56, "#5E8C8D")):
        with view.sprite(x, 0, z) as paper:
            toys.loose_lid(paper, 0, colour)
    view.mark("lids", "a box of lids on the rug, three lids beside it", (-0.86, 0, 3.7), (1.0, 0.26))


def _water_tray(view: View) -> None:
    x, z = -2.1, 3.3
    view.shadow(x, z, 1.0, 0.6)
    for across in (0.06, 0.86):
        for away in (0.5, 0.04):
            view.box((x + across, 0, z + away), (0.07, 0.42, 0.06), "#6E7F86")
    view.box((x, 0.4, z), (1.0, 0.18, 0.6), "#D9A94E")
    view.floor(x + 0.05, 0.56, z + 0.06, 0.9, 0.48, "#9CC6CE")
    view.floor(x + 0.12, 0.56, z + 0.3, 0.5, 0.1, "#C3DFE3")
    with view.sprite(x + 0.62, 0.56, z + 0.24) as paper:
        paper.polygon([(-8, -4), (8, -4), (5, 1), (-5, 1)], "#C9705A")
        paper.polygon([(0, -4), (0, -15), (7, -6)], WHITE)
    view.mark("water_tray", "a water tray with a boat", (x, 0.3, z), (1.0, 0.36))


def _office(light: Light) -> View:
    view = View()
    shell.room(view, "#D9CDB6", "#A38B6E", half=1.7, back=4.4)
    shell.boards(view, "#A38B6E", half=1.7, back=4.4)
    office.notice_board(view, -1.4, 1.3, 1.1, 0.84, z=4.4)
    view.mark("notices", "a cork board of notices", (-1.4, 1.3, 4.4), (1.1, 0.84))
    for y in (1.52, 1.98):
        view.box((0.1, y, 4.1), (1.5, 0.04, 0.3), "#8A6B4E")
    for i in range(6):
        view.box((0.16 + i * 0.24, 1.56, 4.14), (0.2, 0.24, 0.22), ("#C9A56E", "#7D9272", "#C9705A")[i % 3])
    office.box_files(view, 0.2, 4.12, y=2.02, count=5)
    furniture.desk(view, -1.2, 3.45, 2.2, 0.7, "#C9A77C", drawers=1.7)
    view.mark("drawer", "the drawers of the desk", (0.5, 0.1, 3.5), (0.44, 0.56))
    office.monitor(view, -0.62, 3.76, shows="record")
    office.keyboard(view, -0.58, 3.52)
    office.tray(view, 0.06, 3.66, levels=1, full=7)
    view.mark("copies", "a tray of copies", (0.04, 0.72, 3.66), (0.34, 0.16))
    with view.sprite(0.66, TABLE, 3.66) as paper:
        office.telephone(paper)
    view.mark("phone", "the telephone", (0.5, 0.72, 3.66), (0.34, 0.18))
    _shredder(view)
    furniture.office_chair(view, -1.05, 2.95, "#7A6A86")
    veil(view, light)
    return view


def _shredder(view: View) -> None:
    view.shadow(1.12, 3.6, 0.36, 0.3)
    view.box((1.12, 0, 3.6), (0.36, 0.4, 0.3), "#7E8A8E")
    view.box((1.1, 0.4, 3.58), (0.4, 0.14, 0.34), "#39454B")
    view.panel(1.16, 0.1, 3.6, 0.28, 0.22, "#B4C0C1")
    for i in range(7):
        view.panel(1.18 + i * 0.035, 0.11, 3.6, 0.014, 0.08 + 0.02 * (i % 3), WHITE)
    view.mark("shredder", "a shredder", (1.1, 0, 3.6), (0.42, 0.56))


CENTRE: dict[str, Callable[[], View]] = {
    "childrens_centre": partial(_hall, NOON),
    "centre_office": partial(_office, OVERCAST),
}
