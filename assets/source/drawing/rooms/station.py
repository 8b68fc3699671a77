"""The police station: the office of the team, and the interview room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drawing import furniture, office, shell, things
from drawing.light import LAMPLIT, NOON, OVERCAST, Light, veil
from drawing.palette import darker, lighter
from drawing.sizes import TABLE
from drawing.view import BACK, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from drawing.paper import Paper

WALL = "#C3CBD2"


def _office(light: Light) -> View:
    view = View()
    shell.room(view, WALL, "#8F9AA3")
    _windows(view, light)
    office.board(view, -0.62, 1.06, 1.7, 1.04, columns=5)
    view.mark("board", "a whiteboard of names and dates, illegible", (-0.64, 1.02, BACK), (1.74, 1.1))
    office.clock(view, 1.5, 2.0, hour=6.66)
    view.mark("clock", "a plain wall clock", (1.34, 1.84, BACK), (0.32, 0.32))
    furniture.cabinet(view, 1.78, 4.5, 0.9, 1.3, "#7F8A90", drawers=4)
    with view.sprite(2.4, 1.3, 4.6) as paper:
        things.pot_plant(paper, 34)
    view.mark("plant", "the one plant, on a filing cabinet", (2.2, 1.28, 4.6), (0.4, 0.36))
    _far_desks(view)
    _near_desks(view)
    veil(view, light)
    return view


def _windows(view: View, light: Light) -> None:
    for x in (-2.5, -1.66):
        shell.window(view, light, x, 1.05, 0.7, 1.1)
        shell.skyline(view, light, x, 1.05, 0.7, 1.0)
        shell.frame(view, x, 1.05, 0.7, 1.1, bars=0)
        shell.blind(view, x, 1.05, 0.7, 1.1, 0.3)


def _far_desks(view: View) -> None:
    for x in (-1.9, 0.1):
        furniture.desk(view, x, 4.2, 1.5, 0.6, "#B9B4A6")
        office.monitor(view, x + 0.2, 4.44, shows="record")
        office.tray(view, x + 0.98, 4.4, levels=2, full=3)
    office.box_files(view, 0.16, 4.56, count=3)


def _near_desks(view: View) -> None:
    furniture.desk(view, -2.0, 3.2, 1.75, 0.7, "#C6C0B0", drawers=0.1)
    office.monitor(view, -1.42, 3.5, shows="record", width=0.58)
    office.keyboard(view, -1.4, 3.26)
    _radio(view)
    office.tray(view, -0.66, 3.4, levels=3, full=7)
    view.mark("in_tray", "the in-tray, three levels, the lowest full", (-0.68, 0.72, 3.4), (0.34, 0.34))
    furniture.desk(view, 0.1, 3.2, 1.85, 0.7, "#C6C0B0", drawers=1.36)
    office.box_files(view, 0.22, 3.55, count=5)
    view.mark("box_file", "box files in a row", (0.2, 0.72, 3.55), (0.46, 0.36))
    office.monitor(view, 0.92, 3.5, shows="dark", width=0.58)
    office.sheets(view, 0.7, 3.28, count=4)
    with view.sprite(1.74, TABLE, 3.46) as paper:
        office.telephone(paper)
    view.mark("phone", "the telephone", (1.56, 0.72, 3.46), (0.34, 0.18))
    furniture.office_chair(view, 1.16, 2.9, "#4A5A68")
    with view.sprite(1.41, 1.0, 2.88) as paper:
        office.coat_on_chair(paper, "#3E4A40")
    view.mark("coat", "a coat over a chair", (1.12, 0.48, 2.88), (0.58, 0.56))


def _radio(view: View) -> None:
    with view.sprite(-1.72, TABLE, 3.5) as paper:
        _charging(paper)
    view.mark("radio", "a radio in its charger, a small lamp lit", (-1.82, 0.72, 3.5), (0.22, 0.34))


def _charging(paper: Paper) -> None:
    paper.polygon([(-8, -6), (8, -6), (9, 0), (-9, 0)], "#3A464B")
    paper.rect(-4.6, -19, 9, 15, "#1F282C", rx=1.2)
    paper.rect(1.4, -19, 3, 15, "#10171A", rx=1)
    paper.line([(3, -19), (3, -29)], "#1F282C", 1.8)
    paper.rect(-3.2, -16, 5, 3, "#9DB3A8")
    for i in range(3):
        paper.line([(-3, -11 + i * 1.8), (1.4, -11 + i * 1.8)], "#56646A", 0.6)
    paper.ellipse(6, -3, 1.1, 1.1, "#7FD68A")


def _interview(light: Light) -> View:
    view = View()
    shell.room(view, "#BFC6C2", "#7E878C", half=2.3, back=4.6)
    shell.dado(view, "#8FA0A3", half=2.3, back=4.6, height=0.95)
    for i in range(14):
        for k in range(4):
            view.panel(-2.2 + i * 0.24, 1.2 + k * 0.3, 4.6, 0.22, 0.28, ("#B4BDB9", "#AEB8B5")[(i + k) % 2])
    office.clock(view, 0.1, 1.98, z=4.6, hour=1.5)
    view.mark("clock", "a plain wall clock", (-0.06, 1.82, 4.6), (0.32, 0.32))
    shell.plain_door(view, 1.24, "#6F7F86", z=4.6, slot="#C9D6D8")
    view.box((-0.5, 2.28, 4.5), (0.14, 0.1, 0.1), "#3A464B")
    view.paper.ellipse(*view.at(-0.43, 2.33, 4.5), 7, 7, "#10171A")
    furniture.chair(view, -0.98, 4.05, "#5F7F8C", looks="front")
    furniture.chair(view, 0.06, 4.05, "#5F7F8C", looks="front")
    view.mark("far_chairs", "two chairs at the far side of the table", (-0.98, 0.3, 4.05), (1.5, 0.6))
    for x in (-0.75, 0.29):
        view.stand(x, 4.2, y=-0.42, behind=(TABLE, 4.0))
    furniture.table(view, -1.25, 3.25, 2.1, 0.75, "#B59B7C")
    _recorder(view)
    with view.sprite(-0.72, TABLE, 3.62) as paper:
        things.tissues(paper)
    view.mark("tissues", "a box of tissues", (-0.85, 0.72, 3.62), (0.26, 0.2))
    office.sheets(view, -0.3, 3.38, count=2)
    view.mark("notes", "two sheets of notes", (-0.32, 0.7, 3.45), (0.28, 0.12))
    furniture.chair(view, -1.2, 2.76, "#5F7F8C", looks="back")
    furniture.chair(view, 0.14, 2.76, "#5F7F8C", looks="back")
    veil(view, light)
    return view


def _recorder(view: View) -> None:
    view.box((0.3, TABLE, 3.56), (0.46, 0.14, 0.3), "#2F3A40")
    view.panel(0.34, TABLE + 0.03, 3.56, 0.16, 0.08, "#151C20")
    view.panel(0.355, TABLE + 0.05, 3.56, 0.1, 0.03, "#8FD0B8")
    for i in range(3):
        view.panel(0.54 + i * 0.06, TABLE + 0.04, 3.56, 0.045, 0.05, ("#A8503C", "#8E9A9C", "#8E9A9C")[i])
    for x in (0.24, 0.84):
        view.line([(x, TABLE, 3.5), (x, TABLE + 0.1, 3.52)], lighter("#2F3A40", 0.2), 4)
        view.paper.ellipse(*view.at(x, TABLE + 0.13, 3.52), 9, 12, darker("#2F3A40", 0.2))
    view.mark("recorder", "the recorder, its lamp dark", (0.28, 0.72, 3.56), (0.5, 0.2))


STATION: dict[str, Callable[[], View]] = {
    "police_office": partial(_office, OVERCAST),
    "police_office_evening": partial(_office, LAMPLIT),
    "interview_room": partial(_interview, NOON),
}
