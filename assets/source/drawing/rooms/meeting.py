"""Two rooms of the council office: where the core group meets, and where supervision is held."""

from __future__ import annotations

from drawing import shell, things
from drawing.palette import (
    AMBER,
    CLAY,
    CREAM,
    DUSK,
    INK,
    LAGOON,
    MIST,
    OAK,
    SAGE,
    SKY,
    SLATE,
    STONE,
    TEAL,
    UMBER,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from drawing.paper import Paper
from drawing.view import View

BACK = 4.0
WALL = "#D2D4CB"


def meeting_room() -> Paper:
    """Draw the core group's room: a table, six chairs, a jug, forms, a clock on the wall."""
    view = View(Paper(1800, 600), middle=(900, 130), eye=1.45, focal=800, light=-1)
    shell.back_wall(view, BACK, WALL)
    _carpet(view, BACK)
    _windows(view)
    _wall_things(view)
    shell.light_patch(view, -3.4, BACK - 0.4, 1.8, 1.4, 0.7, 0.3)
    for x, tint in ((-1.35, 0.0), (-0.3, 0.1), (0.75, 0.25)):
        chair(view, x, 3.25, behind=True, colour=mix(DUSK, LAGOON, tint))
    chair(view, -2.62, 2.55, behind=True, colour=DUSK)
    _table(view)
    chair(view, 1.72, 2.2, behind=False, colour=DUSK)
    chair(view, -0.9, 1.72, behind=False, colour=DUSK)
    shell.room_light(view, warm=0.14, dim=0.18)
    return view.paper


def _carpet(view: View, back: float) -> None:
    paper, top = view.paper, view.at(0, 0, back)[1]
    paper.rect(0, top, 1800, 600, paper.gradient((0, "#959A9B"), (1, "#70777A")))
    for i in range(-14, 15):
        view.line([(i * 0.5, 0, back), (i * 0.5, 0, 1.2)], "#656C70", 1.0, opacity=0.4)
    for z in (3.6, 3.1, 2.6, 2.1):
        view.line([(-6, 0, z), (6, 0, z)], "#656C70", 1.0, opacity=0.4)


def _windows(view: View) -> None:
    for x in (-4.3, -3.0):
        place = (x, 0.98, BACK, 1.14, 1.3)
        shell.window(view, *place)
        view.panel(x, 0.98, BACK, 1.14, 0.34, "#B6B4A8")
        for i in range(5):
            view.panel(x + 0.06 + i * 0.23, 1.06, BACK, 0.1, 0.17, "#97A2A4")
        for i in range(9):
            view.panel(x, 1.62 + i * 0.08, BACK - 0.01, 1.14, 0.05, mix(WHITE, STONE, 0.3), opacity=0.75)
    shell.radiator(view, -3.9, BACK, 1.6, height=0.5)


def _wall_things(view: View) -> None:
    view.panel(-0.98, 0.88, BACK, 2.0, 1.12, "#B9BDBB")
    view.panel(-0.95, 0.91, BACK, 1.94, 1.06, view.paper.gradient((0, "#FBFAF6"), (1, "#E7E8E3")))
    for row, width in ((0, 0.9), (1, 1.2), (2, 0.7), (3, 1.0)):
        for part in range(3):
            wide = width * (0.18 + 0.09 * ((row + part) % 3))
            x = -0.8 + part * 0.5
            view.line(
                [(x, 1.78 - row * 0.18, BACK), (x + wide, 1.775 - row * 0.18, BACK)],
                (SLATE, SLATE, TEAL)[part],
                3,
                opacity=0.55,
            )
    view.panel(-0.3, 0.86, BACK - 0.04, 0.6, 0.03, "#A5AAA8")
    x, y = view.at(1.52, 1.66, BACK)
    paper = view.paper
    paper.ellipse(x + 3, y + 4, 29, 29, INK, opacity=0.15)
    paper.ellipse(x, y, 28, 28, "#8E9596")
    paper.ellipse(x, y, 25, 25, WHITE)
    paper.line([(x, y), (x + 10, y - 6)], INK, 3)
    paper.line([(x, y), (x + 2, y - 19)], INK, 2)
    shell.door_leaf(view, 2.5, BACK, 0.9, 2.04, "#A98D6D")
    view.panel(2.86, 1.0, BACK, 0.18, 0.8, view.paper.gradient((0, "#C5CFCE"), (1, "#A9B5B4")))
    view.shade(2.0, BACK - 0.25, 0.5, 0.2, 0.3)
    with view.sprite(2.02, 0, BACK - 0.25) as sheet, sheet.group(transform="scale(2.6)"):
        things.pot_plant(sheet, 34, "#8E8F88")


def chair(view: View, x: float, z: float, *, behind: bool, colour: str) -> None:
    """Lay a plain meeting chair, its back to the wall or towards us."""
    leg = "#6F777B"
    view.shade(x + 0.24, z + 0.24, 0.56, 0.24, 0.2)
    back = z + 0.44 if behind else z
    if behind:
        view.panel(x + 0.02, 0.5, back, 0.46, 0.4, view.paper.gradient((0, lighter(colour, 0.14)), (1, colour)), rx=10)
        view.panel(x + 0.22, 0.42, back, 0.06, 0.12, leg)
    for dx, dz in ((0.03, 0.4), (0.44, 0.4), (0.03, 0.03), (0.44, 0.03)):
        view.box((x + dx, 0, z + dz), (0.025, 0.44, 0.025), leg)
    view.box((x, 0.43, z), (0.5, 0.06, 0.46), colour)
    if not behind:
        view.panel(x + 0.22, 0.44, back, 0.06, 0.14, leg)
        view.panel(
            x + 0.02,
            0.5,
            back,
            0.46,
            0.4,
            view.paper.gradient((0, lighter(colour, 0.2)), (1, darker(colour, 0.1))),
            rx=12,
        )


def _table(view: View) -> None:
    top, y = 0.72, 0.757
    x, z, width, depth = -1.95, 2.1, 3.4, 1.05
    view.shade(-0.25, 2.6, 3.7, 0.9, 0.35)
    for dx, dz in ((0.12, 0.9), (width - 0.17, 0.9), (0.12, 0.08), (width - 0.17, 0.08)):
        view.box((x + dx, 0, z + dz), (0.06, top, 0.06), "#6F777B")
    view.box((x, top, z), (width, 0.035, depth), mix(WOOD, CREAM, 0.2))
    shine = view.paper.gradient((0, WHITE, 0.25), (1, WHITE, 0))
    view.floor(x, top + 0.036, z, width, depth, shine)
    for across, down in ((-1.25, 2.85), (-0.2, 2.9), (0.85, 2.85)):
        _form(view, across, down, y, 0.21, 0.16)
    _form(view, -1.7, 2.45, y, 0.2, 0.26)
    _form(view, -0.78, 2.2, y, 0.26, 0.3, heading=True)
    _jug(view, y)
    for across, down in ((-1.45, 2.62), (0.28, 2.3)):
        with view.sprite(across, y, down) as sheet:
            things.mug(sheet, 0, (LAGOON, CREAM)[int(across > 0)])
    with view.sprite(-1.2, y, 2.24) as sheet:
        sheet.rect(0, -1.4, 24, 1.4, SLATE, rx=0.4)
        sheet.line([(26, -0.5), (36, -1.8)], AMBER, 0.9)


def _form(view: View, x: float, z: float, y: float, width: float, depth: float, *, heading: bool = False) -> None:
    view.floor(x + 0.008, y, z - 0.01, width, depth, INK, opacity=0.14)
    view.floor(x, y + 0.001, z, width, depth, WHITE)
    if heading:
        view.floor(x + 0.02, y + 0.002, z + depth * 0.84, width * 0.6, depth * 0.09, TEAL)
        for row in range(4):
            view.floor(x + 0.02, y + 0.002, z + depth * (0.1 + row * 0.17), width * 0.3, depth * 0.12, SKY)
            view.floor(
                x + 0.03 + width * 0.32, y + 0.002, z + depth * (0.1 + row * 0.17), width * 0.5, depth * 0.12, "#EDE9DD"
            )
        return
    for row in range(4):
        down = z + depth * (0.16 + row * 0.18)
        view.line(
            [(x + 0.02, y + 0.002, down), (x + width * (0.9 - 0.12 * (row % 3)), y + 0.002, down)],
            SLATE,
            1.1,
            opacity=0.4,
        )


def _jug(view: View, y: float) -> None:
    with view.sprite(-0.02, y, 2.58) as sheet:
        sheet.ellipse(4, 0, 20, 2, INK, opacity=0.2, filter=sheet.soft(0.9))
        sheet.path("M8 -19 q8 0 7 8 q-1 6 -7.4 6.6", "none", stroke="#AEBDBF", stroke_width=1.5)
        sheet.path("M-8 -22 L-10 -24.6 L8 -23 L9 -2 Q9 0 7 0 H-6 Q-8 0 -8 -2Z", "#D5DFDE", opacity=0.85)
        sheet.path("M-7.8 -15 H8.4 L8.8 -2 Q9 0 7 0 H-6 Q-8 0 -8 -2Z", "#A9C0C4", opacity=0.75)
        sheet.ellipse(0.4, -15, 8, 1.1, "#C5D6D8")
        for x in (17, 25):
            sheet.path(f"M{x} -10 H{x + 6.4} L{x + 5.8} 0 H{x + 0.6}Z", "#D5DFDE", opacity=0.85)
            sheet.path(f"M{x + 0.3} -5 H{x + 6.1} L{x + 5.8} 0 H{x + 0.6}Z", "#A9C0C4", opacity=0.7)


def supervision_room() -> Paper:
    """Draw the small room for supervision: two chairs, a low table with tissues and a page, rain on the window."""
    view = View(Paper(1800, 600), middle=(900, 165), eye=1.2, focal=760, light=-1)
    shell.back_wall(view, 3.2, "#C8C9C0")
    _carpet(view, 3.2)
    _rain_window(view)
    _supervision_wall(view)
    shell.light_patch(view, -1.2, 2.7, 1.7, 0.7, 0.2, 0.16)
    view.floor(-1.7, 0.002, 1.75, 3.2, 1.1, mix("#A7998B", DUSK, 0.3))
    view.floor(-1.62, 0.003, 1.8, 3.04, 1.0, mix("#BDB19F", DUSK, 0.16))
    _armchair(view, -1.62, flip=False)
    _armchair(view, 1.5, flip=True)
    _tissue_table(view)
    shell.room_light(view, warm=0.04, dim=0.24)
    return view.paper


def _rain_window(view: View) -> None:
    place = (-1.1, 0.96, 3.2, 1.8, 1.3)
    shell.window(view, *place, sky="#A4B0B5")
    paper = view.paper
    left, top = view.at(-1.1, 2.0, 3.2)
    low = view.at(0, 0.96, 3.2)[1]
    with paper.group(filter=paper.soft(5)):
        for x, height, tone in ((0, 60, "#8F9A9B"), (120, 96, "#849092"), (250, 70, "#909C9E"), (350, 110, "#838F92")):
            paper.rect(left + x, low - height, 84, height, tone)
        for x, y in ((40, 40), (150, 62), (290, 44), (392, 70)):
            paper.ellipse(left + x, low - y, 9, 7, "#E4C58F", opacity=0.7)
    width = 1.8 * view.scale(3.2)
    for i in range(70):
        across, start = left + (i * 61.7) % width, top + (i * 37.3) % (low - top - 14)
        length = 5 + (i * 13) % 16
        paper.line([(across, start), (across - 0.6, start + length)], "#E9F0F0", 1.5, opacity=0.34)
        paper.ellipse(across - 0.6, start + length, 1.8, 2.5, "#EFF5F4", opacity=0.5)
    shell.glazing_bars(view, *place)


def _supervision_wall(view: View) -> None:
    view.panel(-2.6, 1.22, 3.2, 0.52, 0.4, INK, opacity=0.14)
    view.panel(-2.62, 1.24, 3.2, 0.52, 0.4, OAK)
    view.panel(-2.59, 1.27, 3.2, 0.46, 0.34, WHITE)
    view.panel(-2.53, 1.33, 3.2, 0.34, 0.22, MIST)
    view.panel(-2.53, 1.33, 3.2, 0.34, 0.08, SAGE)
    shell.door_leaf(view, 2.35, 3.2, 0.86, 2.02, "#9D8A74")
    view.box((1.3, 0, 2.92), (0.72, 0.78, 0.26), mix(WOOD, STONE, 0.3))
    for row, y in enumerate((0.08, 0.44)):
        view.panel(1.34, y, 2.92, 0.64, 0.3, darker(WOOD, 0.34))
        for i in range(7):
            view.panel(
                1.37 + i * 0.075,
                y,
                2.919,
                0.06,
                0.22 + (i % 3) * 0.02,
                (DUSK, STONE, LAGOON, CLAY, SLATE)[(i * 2 + row) % 5],
            )
    with view.sprite(1.54, 0.785, 3.02) as sheet:
        things.pot_plant(sheet, 27)
    with view.sprite(-3.05, 0, 3.02) as sheet:
        sheet.rect(-1.2, -150, 2.4, 150, SLATE)
        sheet.ellipse(0, -1, 15, 2.6, darker(SLATE, 0.3))
        sheet.path("M-13 -150 L-19 -126 H19 L13 -150Z", "#F0DCB0")
        sheet.ellipse(0, -126, 52, 46, sheet.glow((0, "#FFE9B8", 0.5), (1, "#FFE9B8", 0)))


def _armchair(view: View, x: float, *, flip: bool) -> None:
    colour = "#6F878B" if not flip else "#8A8077"
    view.shade(x, 2.26, 1.2, 0.5, 0.42)
    with view.sprite(x, 0, 2.2, flip=flip) as sheet:
        for leg in (-40, 34):
            sheet.path(f"M{leg} -14 h6 l-1 14 h-3.4Z", UMBER)
        sheet.path(
            "M-50 -84 Q-52 -98 -38 -100 L-18 -98 Q-8 -96 -6 -84 L4 -42 L-36 -36Z",
            sheet.gradient((0, lighter(colour, 0.16)), (1, darker(colour, 0.1))),
        )
        sheet.path("M-50 -86 L-38 -14 L-46 -13 Q-50 -13 -51 -18 L-56 -82 Q-56 -92 -50 -98Z", darker(colour, 0.24))
        sheet.path(
            "M-34 -46 L36 -42 Q44 -41 44 -35 L43 -26 Q43 -22 38 -22 L-32 -24Z",
            sheet.gradient((0, lighter(colour, 0.2)), (1, colour)),
        )
        sheet.path("M-40 -26 L42 -24 L41 -13 Q41 -11 38 -11 L-38 -11Z", darker(colour, 0.2))
        sheet.path(
            "M-44 -62 Q-44 -68 -38 -68 L28 -62 Q36 -61 36 -55 L36 -50 Q36 -47 32 -47 L-34 -52 L-34 -12 L-40 -12Z",
            lighter(colour, 0.08),
        )
        sheet.path("M26 -48 L35 -47 L37 -12 L30 -12Z", darker(colour, 0.06))
        sheet.path("M-40 -67 L28 -61", "none", stroke=lighter(colour, 0.4), stroke_width=1.2, opacity=0.6)


def _tissue_table(view: View) -> None:
    top, y = 0.42, 0.456
    view.shade(-0.05, 2.05, 1.3, 0.44, 0.4)
    for x, z in ((-0.56, 2.26), (0.44, 2.26), (-0.58, 1.88), (0.46, 1.88)):
        view.box((x, 0, z), (0.045, top, 0.045), darker(WOOD, 0.16))
    view.box((-0.64, top, 1.84), (1.18, 0.035, 0.5), WOOD)
    view.floor(-0.38, y, 1.93, 0.24, 0.3, INK, opacity=0.14)
    view.floor(-0.4, y + 0.001, 1.95, 0.24, 0.3, WHITE)
    view.floor(-0.37, y + 0.002, 2.2, 0.12, 0.02, TEAL)
    for row in range(5):
        down = 1.99 + row * 0.038
        view.line([(-0.37, y + 0.002, down), (-0.19 - 0.03 * (row % 3), y + 0.002, down)], SLATE, 1.3, opacity=0.5)
    view.box((0.14, y, 2.02), (0.24, 0.085, 0.13), "#A9B8B4")
    view.panel(0.15, y + 0.02, 2.02, 0.22, 0.015, WHITE, opacity=0.7)
    with view.sprite(0.26, y + 0.086, 2.08) as sheet:
        sheet.path("M-7 1 Q-8 -6 -3 -9 Q-1 -12 2 -10 Q8 -8 6 1 Q0 2 -7 1Z", WHITE)
        sheet.bow([(-2, 0), (-1, -5), (1, -9)], MIST, 0.7, opacity=0.8)
        sheet.bow([(3, 0), (3.4, -4), (2, -8)], MIST, 0.6, opacity=0.7)
    with view.sprite(-0.06, y, 1.98) as sheet:
        sheet.path("M0 -11 H7 L6.4 0 H0.6Z", "#D5DFDE", opacity=0.85)
        sheet.path("M0.3 -6 H6.8 L6.4 0 H0.6Z", "#B3C6C9", opacity=0.7)
