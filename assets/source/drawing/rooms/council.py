"""The council's rooms: the office of the team, the meeting room, the room for two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing import furniture, office, shell, things
from drawing.light import AFTERNOON, NOON, OVERCAST, Light, floor_patch, lamp_glow, veil
from drawing.palette import WHITE, darker
from drawing.sizes import LOW_TABLE, TABLE
from drawing.view import BACK, View

if TYPE_CHECKING:
    from drawing.paper import Paper


def social_work_office() -> View:
    """Draw the office on a January afternoon, low sun from the left; no person is in it."""
    view = View()
    shell.room(view, "#D3D6CC", "#8E9690")
    _office_windows(view, AFTERNOON)
    office.board(view, 0.3, 1.2, 1.5, 0.98, columns=4)
    view.mark(
        "whiteboard", "names and notes in columns, illegible, some places empty", (0.28, 1.18, BACK), (1.54, 1.02)
    )
    furniture.cabinet(view, 1.96, 4.5, 0.7, 1.3, "#9AA39E", drawers=4)
    view.box((2.02, 1.3, 4.56), (0.5, 0.26, 0.36), "#C9A56E")
    furniture.desk(view, -1.6, 4.25, 3.1, 0.6, "#C6B79A")
    for x in (-1.3, 0.2):
        office.monitor(view, x, 4.46, shows="back")
    office.box_files(view, -0.5, 4.5, count=4)
    with view.sprite(1.2, TABLE, 4.5) as paper:
        things.pot_plant(paper, 30)
    view.box((-1.9, 0.5, 4.02), (3.7, 0.72, 0.05), "#4F7A78")
    with view.sprite(0.42, 1.16, 4.02) as paper:
        things.child_drawing(paper, 30, 22, 5)
    view.mark("rainbow", "a child's drawing pinned to the screen between the desks", (0.4, 0.92, 4.02), (0.34, 0.25))
    view.panel(-1.5, 0.94, 4.02, 0.2, 0.2, "#F3E7B8")
    view.panel(-1.22, 0.9, 4.02, 0.16, 0.22, WHITE)
    _near_desk(view)
    floor_patch(view, AFTERNOON, -2.6, 3.3, 1.2, 0.5, lean=0.6)
    veil(view, AFTERNOON)
    return view


def _office_windows(view: View, light: Light) -> None:
    for i in range(3):
        x = -2.56 + i * 0.9
        shell.window(view, light, x, 1.12, 0.78, 1.1)
        shell.skyline(view, light, x, 1.12, 0.78, 0.9)
        shell.frame(view, x, 1.12, 0.78, 1.1, bars=0)


def _near_desk(view: View) -> None:
    furniture.desk(view, -1.95, 3.2, 3.3, 0.75, "#D2BC98", drawers=2.8)
    office.file_stack(view, -1.78, 3.46, count=3, width=0.44)
    view.mark("thick_file", "three folders tied with tape, marker tabs", (-1.8, 0.72, 3.46), (0.5, 0.28))
    office.monitor(view, -0.86, 3.56, shows="record", width=0.58)
    office.monitor(view, -0.22, 3.56, shows="week", width=0.58)
    view.mark(
        "screens", "a record on the left screen, a week of appointments on the right", (-0.88, 0.84, 3.6), (1.26, 0.38)
    )
    office.keyboard(view, -0.5, 3.28)
    with view.sprite(0.82, TABLE, 3.5) as paper:
        office.telephone(paper)
    view.mark("phone", "desk telephone, its lamp dark", (0.64, 0.72, 3.5), (0.34, 0.18))
    office.sheets(view, 0.28, 3.26, count=1, lines=4)
    view.mark("note", "four handwritten lines", (0.26, 0.68, 3.36), (0.26, 0.11))
    with view.sprite(0.52, TABLE, 3.66) as paper:
        things.mug(paper, 0, "#5E8C8D")
    furniture.office_chair(view, 1.1, 2.95, "#5B6E76")
    with view.sprite(1.35, 0.98, 2.93) as paper:
        office.coat_on_chair(paper, "#45586A")
    view.mark("coat_on_chair", "a coat thrown over the back of a chair", (1.06, 0.46, 2.93), (0.58, 0.56))


def meeting_room() -> View:
    """Draw the room of meetings, set out and still empty."""
    view = View()
    shell.room(view, "#CFD5D3", "#7F8B90")
    for x in (-2.56, -1.46):
        shell.window(view, NOON, x, 1.1, 0.98, 1.1)
        shell.skyline(view, NOON, x, 1.1, 0.98, 0.9)
        shell.frame(view, x, 1.1, 0.98, 1.1)
    office.board(view, -0.26, 1.14, 1.4, 0.96, columns=3, rubbed=True)
    view.mark("whiteboard", "headings and lines, illegible, half of it rubbed out", (-0.28, 1.12, BACK), (1.44, 1.0))
    office.clock(view, 1.38, 2.0, hour=14.08)
    view.mark("clock", "a plain wall clock", (1.22, 1.84, BACK), (0.32, 0.32))
    shell.plain_door(view, 1.72, "#A9855F")
    view.mark("door", "the door", (1.72, 0, BACK), (0.84, 2.0))
    with view.sprite(-2.44, 0, 4.7) as paper, paper.group(transform="scale(0.72)"):
        things.floor_plant(paper)
    for x in (-1.56, -0.7, 0.16):
        furniture.chair(view, x, 4.36, "#4F6E7E", looks="front")
    for x in (-0.47, -1.33, 0.39):
        view.stand(x, 4.5, y=-0.42, behind=(TABLE, 4.35))
    view.stand(1.5, 4.75)
    furniture.table(view, -1.8, 3.4, 2.75, 0.95, "#C6A57A")
    _papers(view)
    furniture.chair(view, 1.56, 3.8, "#4F6E7E", looks="left")
    view.mark("empty_chair", "the one chair that stands apart, no paper in front of it", (1.52, 0, 3.8), (0.52, 0.88))
    for x in (-1.3, -0.1):
        furniture.chair(view, x, 2.95, "#4F6E7E", looks="back")
    veil(view, NOON)
    return view


def _papers(view: View) -> None:
    for x, z in ((-1.5, 4.0), (-0.64, 4.02), (0.22, 4.0), (0.62, 3.56)):
        office.sheets(view, x, z, count=2, lines=4)
    view.mark("papers", "papers laid out before empty chairs", (-1.52, 0.7, 4.05), (2.0, 0.12))
    office.form(view, -1.2, 3.5, width=0.26)
    view.mark("plan_form", "a form in two columns, partly filled in", (-1.24, 0.68, 3.6), (0.36, 0.14))
    with view.sprite(-0.86, TABLE, 3.8) as paper:
        things.jug_and_glasses(paper)
    view.mark("jug", "a jug of water and two glasses", (-0.96, 0.72, 3.8), (0.46, 0.28))
    with view.sprite(0.12, TABLE, 3.54) as paper:
        things.mug(paper, 0, "#B5765A")


def supervision_room() -> View:
    """Draw a small room for two, rain outside."""
    view = View()
    half, back = 2.4, 4.8
    shell.room(view, "#C9CFC9", "#7C858A", half=half, back=back)
    x, y, width, height = -0.8, 1.06, 1.7, 1.12
    shell.window(view, OVERCAST, x, y, width, height, z=back)
    shell.skyline(view, OVERCAST, x, y, width, 1.2, z=back)
    for i in range(5):
        view.panel(x + 0.16 + i * 0.3, y + 0.2 + 0.08 * (i % 3), back, 0.06, 0.06, "#F2C978")
    shell.rain(view, x, y, width, height, z=back)
    shell.frame(view, x, y, width, height, z=back, bars=2)
    view.mark("window", "rain on the glass, lights in the buildings opposite", (x, y, back), (width, height))
    shell.radiator(view, -0.5, 1.1, z=back)
    with view.sprite(-1.9, 1.9, back) as paper:
        things.picture_frame(paper, 52, 38, 0)
    shell.plain_door(view, 1.34, "#8E7A66", z=back)
    _lamp(view, -2.1, 4.4)
    furniture.rug(view, -1.1, 3.6, 2.2, 0.9, "#8A9A8C")
    furniture.armchair(view, -1.75, 3.7, "#5F7F8C", looks="right")
    view.mark("chair", "one of two chairs turned to each other", (-1.75, 0.1, 3.8), (0.86, 0.8))
    furniture.armchair(view, 0.95, 3.7, "#8A7A6C", looks="left")
    view.mark("other_chair", "the other one", (0.95, 0.1, 3.8), (0.86, 0.8))
    furniture.table(view, -0.5, 3.6, 0.95, 0.55, "#B59468", height=LOW_TABLE)
    office.sheets(view, -0.36, 3.7, y=LOW_TABLE, lines=5)
    view.mark("printed_page", "one printed page, a heading and five lines", (-0.4, 0.4, 3.8), (0.3, 0.1))
    with view.sprite(0.2, LOW_TABLE, 3.84) as paper:
        things.tissues(paper)
    view.mark("tissues", "a box of tissues", (0.07, LOW_TABLE, 3.84), (0.26, 0.18))
    veil(view, OVERCAST)
    lamp_glow(view, -2.0, 1.52, 4.4, 0.7, 0.35)
    return view


def _lamp(view: View, x: float, z: float) -> None:
    view.shade(x + 0.1, z, 0.4, 0.2)
    with view.sprite(x + 0.1, 0, z) as paper:
        _standard_lamp(paper)


def _standard_lamp(paper: Paper) -> None:
    paper.ellipse(0, -1.4, 14, 3, "#4A5358")
    paper.line([(0, -2), (0, -136)], "#4A5358", 2.2)
    paper.polygon([(-12, -168), (12, -168), (21, -134), (-21, -134)], "#F2D9A0")
    paper.polygon([(4, -168), (12, -168), (21, -134), (7, -134)], darker("#F2D9A0", 0.12))


COUNCIL = {
    "social_work_office": social_work_office,
    "meeting_room": meeting_room,
    "supervision_room": supervision_room,
}
