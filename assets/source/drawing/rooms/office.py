"""The social work office: on a January afternoon."""

from __future__ import annotations

from drawing import shell, things
from drawing.palette import (
    CLAY,
    CREAM,
    DUSK,
    INK,
    LAGOON,
    MIST,
    SLATE,
    STONE,
    STRAW,
    TEAL,
    WHITE,
    darker,
    lighter,
    mix,
)
from drawing.paper import Paper
from drawing.rooms.meeting import chair
from drawing.rooms.telephone import desk_phone
from drawing.view import View

BACK = 6.0
SCREENS = 1.98
WALL = "#D0CFC4"
DESK = mix(CREAM, STONE, 0.35)


def social_work_office() -> Paper:
    """Draw the open office: two screens, the phone, a thick file, a whiteboard, a coat on a chair."""
    view = View(Paper(1800, 600), middle=(900, 150), eye=1.32, focal=800, light=-1)
    shell.back_wall(view, BACK, WALL)
    _carpet(view)
    _windows(view)
    _whiteboard(view)
    _far_cupboards(view)
    for x, z in ((-4.4, 4.7), (-2.0, 4.7), (1.5, 4.5)):
        _far_desk(view, x, z)
    _low_sun(view)
    _screen_divider(view)
    _own_desk(view)
    _own_things(view)
    _chair_with_coat(view)
    shell.room_light(view, warm=0.2, dim=0.2)
    return view.paper


def _carpet(view: View) -> None:
    paper, top = view.paper, view.at(0, 0, BACK)[1]
    paper.rect(0, top, 1800, 600, paper.gradient((0, "#8E9392"), (1, "#6A7174")))
    for i in range(-16, 17):
        view.line([(i * 0.6, 0, BACK), (i * 0.6, 0, 1.4)], "#5F676A", 0.9, opacity=0.35)


def _windows(view: View) -> None:
    paper = view.paper
    for x in (-6.6, -4.6, -2.6):
        place = (x, 1.0, BACK, 1.75, 1.5)
        shell.window(view, *place, sky="#D9D8CC")
        view.panel(x, 1.0, BACK, 1.75, 1.5, paper.gradient((0, "#C9D3D6"), (0.5, "#E6DCC4"), (1, "#EBCFA2")))
        for i, height in enumerate((0.3, 0.42, 0.24, 0.36)):
            view.panel(x + i * 0.44, 1.0, BACK, 0.42, height, "#A39C92")
        shell.glazing_bars(view, *place)
    shell.radiator(view, -6.0, BACK, 2.0, height=0.5)
    shell.radiator(view, -3.0, BACK, 1.6, height=0.5)


def _whiteboard(view: View) -> None:
    x, y, width, height = 0.75, 0.92, 2.7, 1.3
    view.panel(x + 0.03, y - 0.03, BACK, width, height, INK, opacity=0.12)
    view.panel(x, y, BACK, width, height, "#A9AEAC")
    view.panel(
        x + 0.04, y + 0.04, BACK, width - 0.08, height - 0.08, view.paper.gradient((0, "#FBFAF5"), (1, "#E8E8E2"))
    )
    for column in range(1, 5):
        across = x + 0.04 + column * (width - 0.08) / 5
        view.line([(across, y + 0.06, BACK), (across, y + height - 0.06, BACK)], MIST, 1.2)
    for row in range(7):
        down = y + height - 0.2 - row * 0.15
        for column in range(5):
            if (row * 5 + column * 3) % 7 in (0, 5) and column:
                continue
            start = x + 0.1 + column * (width - 0.08) / 5
            long = 0.18 + ((row * 3 + column * 5) % 4) * 0.05
            wave = [
                view.at(start + long * t, down + (0.012 if i % 2 else -0.012), BACK)
                for i, t in enumerate((0, 0.2, 0.4, 0.6, 0.8, 1))
            ]
            view.paper.bow(wave, (SLATE, TEAL, SLATE, CLAY, SLATE)[column], 2, opacity=0.75)
    view.panel(x + 0.9, y - 0.03, BACK - 0.05, 0.7, 0.03, "#9AA09E")


def _far_cupboards(view: View) -> None:
    view.box((3.75, 0, BACK - 0.45), (1.9, 1.35, 0.45), "#9FA6A2")
    for i in range(1, 4):
        view.panel(3.75 + i * 0.475, 0.05, BACK - 0.45, 0.01, 1.26, darker("#9FA6A2", 0.25))
    for i in range(3):
        view.box((3.9 + i * 0.55, 1.35, BACK - 0.4), (0.42, 0.26, 0.3), (STONE, "#C0A684", STONE)[i])
    with view.sprite(0.32, 0, BACK - 0.35) as sheet, sheet.group(transform="scale(3.1)"):
        things.pot_plant(sheet, 40, "#8E8F88")


def _far_desk(view: View, x: float, z: float) -> None:
    tone = mix(DESK, WALL, 0.3)
    view.shade(x + 0.85, z + 0.3, 2.1, 0.6, 0.22)
    chair(view, x + 0.5, z + 0.55, behind=True, colour=mix(DUSK, STONE, 0.3))
    for dx in (0.04, 1.6):
        view.box((x + dx, 0, z), (0.05, 0.72, 0.6), "#8A9192")
    view.box((x, 0.72, z), (1.7, 0.03, 0.7), tone)
    for dx in (0.3, 0.85):
        view.panel(x + dx + 0.2, 0.75, z + 0.3, 0.06, 0.12, SLATE)
        view.panel(x + dx, 0.85, z + 0.3, 0.48, 0.3, darker(SLATE, 0.2))
    view.box((x + 1.38, 0.75, z + 0.2), (0.22, 0.14, 0.26), mix(STRAW, STONE, 0.4))
    view.panel(x + 0.12, 0.75, z + 0.1, 0.08, 0.1, CLAY)


def _low_sun(view: View) -> None:
    paper = view.paper
    with paper.group(filter=paper.soft(8)):
        for x in (-6.0, -4.0, -2.0):
            view.face([(x, 0, 5.6), (x + 1.4, 0, 5.6), (x + 3.4, 0, 3.2), (x + 1.6, 0, 3.2)], "#FFE3AE", opacity=0.34)
    paper.polygon(
        [(0, 0), (700, 0), (1250, 600), (200, 600)],
        paper.gradient((0, "#FFE6B5", 0.2), (1, "#FFE6B5", 0), across=True),
        filter=paper.soft(30),
    )


def _screen_divider(view: View) -> None:
    cloth = mix(LAGOON, STONE, 0.45)
    view.box((-1.75, 0.72, 2.16), (3.05, 0.42, 0.03), cloth)
    view.panel(-1.75, 1.12, 2.16, 3.05, 0.025, darker(cloth, 0.3))
    view.panel(-1.6, 0.86, 2.155, 0.19, 0.22, WHITE)
    view.panel(-1.57, 0.96, 2.154, 0.13, 0.09, MIST)
    with view.sprite(-1.58, 0.95, 2.153) as sheet:
        for i in range(3):
            sheet.line([(0.6, 2 + i * 2), (12 - i * 2, 2 + i * 2)], SLATE, 0.5, opacity=0.6)
    with view.sprite(0.78, 1.09, 2.155) as sheet:
        things.child_drawing(sheet, 19, 14, 5)
    view.panel(1.05, 0.92, 2.155, 0.09, 0.09, "#E6CF8C")
    view.panel(1.1, 0.96, 2.154, 0.09, 0.09, "#D9C9A8")


def _own_desk(view: View) -> None:
    near, depth, top = 1.42, 0.76, 0.72
    view.box((-1.7, 0, near + 0.06), (0.05, top, 0.6), "#848B8C")
    view.panel(-1.7, 0, near + 0.1, 2.9, top, darker(SLATE, 0.35), opacity=0.5)
    view.box((0.74, 0, near + 0.06), (0.44, top - 0.02, 0.6), "#A7ABA6")
    for y in (0.06, 0.4):
        view.panel(0.76, y, near + 0.06, 0.4, 0.28, darker("#A7ABA6", 0.1))
        view.panel(0.9, y + 0.2, near + 0.055, 0.12, 0.02, SLATE)
    view.box((-1.78, top, near), (3.06, 0.03, depth), DESK)
    view.floor(
        -1.78,
        top + 0.031,
        near,
        3.06,
        depth,
        view.paper.gradient((0, "#FFF3D2", 0.5), (0.7, "#FFF3D2", 0), across=True),
    )


def _own_things(view: View) -> None:
    y = 0.752
    _casework_screen(view, -0.74, y)
    _diary_screen(view, -0.1, y)
    _keyboard(view, y)
    _thick_file(view, y)
    desk_phone(view, 0.76, 1.66, y, lit=False)
    view.floor(0.62, y, 1.47, 0.2, 0.14, WHITE)
    for row in range(4):
        view.line(
            [(0.64, y, 1.49 + row * 0.028), (0.78 - (row % 2) * 0.04, y, 1.49 + row * 0.028)], SLATE, 1.3, opacity=0.55
        )
    view.line([(0.84, y, 1.5), (0.87, y, 1.6)], TEAL, 4)
    with view.sprite(0.42, y, 1.78) as sheet:
        sheet.ellipse(4, 0, 6, 1.1, INK, opacity=0.25, filter=sheet.soft(0.6))
        things.mug(sheet, 0, LAGOON)


def _screen(view: View, x: float, y: float) -> None:
    z = SCREENS
    view.floor(x + 0.17, y, z - 0.04, 0.24, 0.14, darker(SLATE, 0.2))
    view.panel(x + 0.265, y, z + 0.04, 0.05, 0.12, darker(SLATE, 0.35))
    view.panel(x, y + 0.09, z, 0.58, 0.345, darker(INK, 0.1), rx=5)
    view.panel(x + 0.012, y + 0.105, z, 0.556, 0.318, view.paper.gradient((0, "#E9EDEA"), (1, "#D3DBDA")))


def _casework_screen(view: View, x: float, y: float) -> None:
    _screen(view, x, y)
    z = SCREENS
    view.panel(x + 0.012, y + 0.385, z, 0.556, 0.038, TEAL)
    view.panel(x + 0.03, y + 0.13, z, 0.13, 0.235, "#C3CDCC")
    for row in range(8):
        long = 0.3 - (row % 3) * 0.05
        view.panel(x + 0.19, y + 0.34 - row * 0.028, z, long, 0.008, DUSK, opacity=0.6)


def _diary_screen(view: View, x: float, y: float) -> None:
    _screen(view, x, y)
    z = SCREENS
    for row in range(5):
        for column in range(5):
            shade = "#F6F4EC" if (row * 3 + column * 2) % 5 else "#B9CBC8"
            view.panel(x + 0.03 + column * 0.106, y + 0.125 + row * 0.056, z, 0.1, 0.05, shade)
    view.panel(x + 0.03, y + 0.405, z, 0.16, 0.012, SLATE, opacity=0.6)


def _keyboard(view: View, y: float) -> None:
    view.box((-0.5, y, 1.56), (0.46, 0.014, 0.14), "#B7BAB5")
    for row in range(4):
        view.floor(-0.49, y + 0.015, 1.57 + row * 0.032, 0.44, 0.024, "#DCDCD5")
    view.floor(0.04, y, 1.58, 0.07, 0.11, "#B7BAB5")


def _thick_file(view: View, y: float) -> None:
    view.shade(-1.16, 1.72, 0.66, 0.3, 0.35, y=y)
    heights = ((0.07, "#B79A70"), (0.055, "#A98C66"), (0.075, "#BFA47C"))
    low = y
    for i, (height, card) in enumerate(heights):
        x, z = -1.42 + i * 0.02, 1.6 + (i % 2) * 0.015
        view.box((x, low, z), (0.42, height, 0.3), card)
        for sheet in range(5):
            view.panel(
                x + 0.015,
                low + 0.008 + sheet * (height - 0.016) / 5,
                z - 0.002,
                0.39 - (sheet * 7 % 3) * 0.008,
                0.006,
                WHITE,
                opacity=0.9,
            )
        low += height
    view.panel(-1.3, y + 0.11, 1.59, 0.05, 0.03, "#D8C27E")
    view.panel(-1.12, y + 0.16, 1.59, 0.05, 0.03, "#A9BFC0")
    view.floor(-1.36, low + 0.001, 1.66, 0.2, 0.14, WHITE)
    for row in range(3):
        view.line(
            [(-1.34, low + 0.002, 1.69 + row * 0.035), (-1.2 - row * 0.02, low + 0.002, 1.69 + row * 0.035)],
            SLATE,
            1.3,
            opacity=0.6,
        )
    view.line([(-1.24, y, 1.605), (-1.24, low + 0.001, 1.605), (-1.21, low + 0.001, 1.9)], "#8E5B4A", 4)


def _chair_with_coat(view: View) -> None:
    coat, seat = "#5F6E7C", mix(SLATE, LAGOON, 0.2)
    view.shade(1.72, 1.95, 0.9, 0.34, 0.4)
    with view.sprite(1.7, 0, 1.92) as sheet:
        for x in (-26, 26):
            sheet.line([(0, -9), (x, -3)], darker(SLATE, 0.3), 4)
            sheet.ellipse(x, -2.4, 3, 2.6, darker(INK, 0.1))
        sheet.line([(0, -9), (0, -3)], darker(SLATE, 0.2), 4)
        sheet.rect(-2.4, -44, 4.8, 36, darker(SLATE, 0.2))
        sheet.path("M-26 -52 Q-27 -45 -20 -44 H20 Q27 -45 26 -52Z", darker(seat, 0.15))
        sheet.path(
            "M-23 -56 Q-25 -98 -19 -104 Q0 -109 19 -104 Q25 -98 23 -56 Q0 -51 -23 -56Z",
            sheet.gradient((0, lighter(seat, 0.1)), (1, darker(seat, 0.15))),
        )
        _draped_coat(sheet, coat)


def _draped_coat(paper: Paper, coat: str) -> None:
    drop = [
        (-20, -105),
        (-10, -108.5),
        (2, -109),
        (10, -108),
        (11, -92),
        (13, -62),
        (12, -34),
        (-2, -31),
        (-18, -34),
        (-24, -40),
        (-22, -70),
    ]
    paper.blob(drop, paper.gradient((0, lighter(coat, 0.22)), (0.6, coat), (1, darker(coat, 0.28)), across=True))
    paper.blob([(-14, -104), (-9, -109.4), (2, -110), (9, -107), (5, -103), (-6, -102)], darker(coat, 0.5))
    paper.path("M-4 -103 q1.6 -5.6 3.4 -0.2", "none", stroke=lighter(coat, 0.5), stroke_width=0.8)
    collar = [(-20, -103), (-16, -107.6), (-13, -104.4), (-3, -102), (6, -103.4), (8.6, -107.6), (12, -104.4)]
    paper.blob([*collar, (10, -97.4), (-4, -95.6), (-17, -97.6)], lighter(coat, 0.1))
    paper.bow([(-18, -97.4), (-4, -95.2), (10.6, -97)], darker(coat, 0.4), 0.8, opacity=0.7)
    sleeve = [(-19, -100), (-25, -96), (-29, -74), (-30, -52), (-27, -44), (-21, -46), (-20, -60), (-18, -80)]
    paper.blob(sleeve, paper.gradient((0, lighter(coat, 0.12)), (1, darker(coat, 0.16))))
    paper.bow([(-29.8, -54), (-25, -52.6), (-20.6, -54)], darker(coat, 0.35), 0.8)
    paper.ellipse(-24.2, -45.4, 3.4, 1.3, darker(coat, 0.6))
    for points in ([(-12, -97), (-13, -66), (-11, -35)], [(2, -98), (4, -66), (3, -33)]):
        paper.bow(points, darker(coat, 0.3), 0.9, opacity=0.55)
    paper.path("M-9 -70 h11 l-0.6 7 q-5 1.4 -10 0Z", darker(coat, 0.14))
