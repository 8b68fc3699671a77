"""Maya's infant classroom after the children have gone out to play."""

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
    MOSS,
    OAK,
    ROSE,
    SAGE,
    SKY,
    SLATE,
    STONE,
    STRAW,
    TEAL,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from drawing.paper import Paper
from drawing.view import View

BACK = 4.2
WALL = "#DAD6C4"


def school_room() -> Paper:
    """Draw the classroom: low tables and chairs, a wall of drawings, reading corner, the teacher's desk."""
    view = View(Paper(1800, 600), middle=(900, 150), eye=1.35, focal=820, light=-1)
    shell.back_wall(view, BACK, WALL)
    _floor(view)
    _windows(view)
    _drawings(view)
    _coat_pegs(view)
    _reading_corner(view)
    _low_table(view, -1.35, 3.0)
    _low_table(view, 0.62, 2.75)
    shell.light_patch(view, -3.6, BACK - 0.5, 1.6, 1.5, 0.7, 0.4)
    _teachers_desk(view)
    shell.room_light(view, warm=0.14, dim=0.16)
    return view.paper


def _floor(view: View) -> None:
    paper, top = view.paper, view.at(0, 0, BACK)[1]
    paper.rect(0, top, 1800, 600, paper.gradient((0, "#AFB5AC"), (1, "#868E88")))
    for i in range(-12, 13):
        view.line([(i * 0.8, 0, BACK), (i * 0.8, 0, 1.4)], "#7C847E", 1.2, opacity=0.4)


def _windows(view: View) -> None:
    for x in (-4.35, -3.05):
        place = (x, 0.95, BACK, 1.1, 1.4)
        shell.window(view, *place)
        view.panel(x, 0.95, BACK, 1.1, 0.3, "#AEB7A0")
        view.panel(x, 1.2, BACK, 1.1, 0.05, "#93A08C")
        for i in range(10):
            view.panel(x + i * 0.11, 0.95, BACK, 0.012, 0.42, "#7F8B84")
        shell.glazing_bars(view, *place)
    with view.sprite(-2.75, 0.92, BACK - 0.07) as sheet:
        for x, height in ((0, 14), (16, 19), (32, 11)):
            sheet.rect(x, -9, 9, 9, mix(WHITE, MIST, 0.3), rx=1)
            sheet.bow([(x + 4.5, -9), (x + 5.5, -height + 4), (x + 4, -height - 6)], MOSS, 1.2)
            sheet.ellipse(x + 6.6, -height, 3, 1.6, SAGE)
            sheet.ellipse(x + 2, -height - 4, 2.8, 1.5, SAGE)
    shell.radiator(view, -4.2, BACK, 2.1, height=0.58)


def _drawings(view: View) -> None:
    view.panel(-1.62, 0.86, BACK, 3.06, 1.26, "#9A7F60")
    view.panel(-1.58, 0.9, BACK, 2.98, 1.18, view.paper.gradient((0, "#8FA6A3"), (1, "#809793")))
    for i in range(26):
        view.panel(-1.58 + i * 0.1147, 0.9, BACK, 0.1147, 0.045, (STRAW, CLAY, LAGOON)[i % 3], opacity=0.75)
    tilts = (-2, 1.5, 0, -1, 2, 1, -1.5, 0.5, 2, -1)
    for i in range(10):
        x, y = -1.5 + (i % 5) * 0.59, 2.0 - (i // 5) * 0.52
        with view.sprite(x, y, BACK) as sheet, sheet.group(transform=f"rotate({tilts[i]})"):
            sheet.rect(-1.4, -1.4, 51, 38, (CREAM, "#D9C0AE", "#C9D3CC")[i % 3])
            things.child_drawing(sheet, 48, 35, (0, 4, 2, 3, 1, 5, 3, 0, 2, 4)[i])
            sheet.ellipse(24, 0.4, 1.3, 1.3, AMBER)


def _coat_pegs(view: View) -> None:
    view.panel(1.75, 1.22, BACK, 1.2, 0.07, OAK)
    for i, colour in enumerate((DUSK, None, ROSE, MOSS, None)):
        x = 1.85 + i * 0.24
        view.panel(x - 0.015, 1.24, BACK, 0.03, 0.03, WHITE)
        view.panel(x - 0.05, 1.31, BACK, 0.1, 0.08, lighter((STRAW, SAGE, SKY, CLAY, MIST)[i], 0.3))
        if colour:
            with view.sprite(x, 1.24, BACK - 0.02) as sheet:
                coat = [(-3, 0), (-9, 5), (-12, 24), (-11, 40), (0, 42), (11, 40), (12, 24), (9, 5), (3, 0)]
                sheet.blob(coat, sheet.gradient((0, lighter(colour, 0.12)), (1, darker(colour, 0.22)), across=True))
                sheet.line([(0, 4), (0, 41)], darker(colour, 0.3), 0.9, opacity=0.6)
                sheet.ellipse(0, 2, 5, 3.4, darker(colour, 0.3))


def _reading_corner(view: View) -> None:
    view.floor(1.6, 0.002, 2.7, 2.5, 1.3, mix(LAGOON, STONE, 0.35))
    view.floor(1.7, 0.003, 2.76, 2.3, 1.18, mix("#C8BDA0", SAGE, 0.3))
    view.shade(3.35, BACK - 0.2, 1.5, 0.34, 0.35)
    x, depth = 3.02, BACK - 0.3
    view.box((x, 0, depth), (1.3, 0.86, 0.28), WOOD)
    for row in range(2):
        view.panel(x + 0.04, 0.08 + row * 0.4, depth, 1.22, 0.33, darker(WOOD, 0.32))
        edge = x + 0.06
        for i in range(17):
            width, tone = 0.04 + (i * 7 % 5) * 0.008, (TEAL, CLAY, STRAW, DUSK, SAGE, ROSE, CREAM)[(i * 3 + row) % 7]
            if i % 8 != 5 + row:
                view.panel(edge, 0.08 + row * 0.4, depth - 0.001, width, 0.2 + (i * 5 % 4) * 0.025, darker(tone, 0.06))
            edge += width + 0.012
    for i, tone in enumerate((SKY, STRAW, ROSE)):
        view.face(
            [
                (x + 0.12 + i * 0.38, 0.862, depth + 0.1),
                (x + 0.4 + i * 0.38, 0.862, depth + 0.1),
                (x + 0.39 + i * 0.38, 1.16, depth + 0.2),
                (x + 0.13 + i * 0.38, 1.16, depth + 0.2),
            ],
            lighter(tone, 0.1),
        )
        view.panel(x + 0.17 + i * 0.38, 0.95, depth + 0.13, 0.18, 0.1, darker(tone, 0.18), opacity=0.6)
    for cx, cz, tone in ((2.1, 3.35, CLAY), (2.75, 3.1, MOSS)):
        view.shade(cx, cz, 0.6, 0.22, 0.35)
        with view.sprite(cx, 0, cz) as sheet:
            bag = [(-29, -1), (-31, -11), (-22, -21), (-4, -24), (14, -22), (28, -13), (30, -2), (0, 1)]
            sheet.blob(bag, sheet.gradient((0, lighter(tone, 0.22)), (1, darker(tone, 0.16))))
            sheet.bow([(-26, -12), (-4, -16), (24, -11)], darker(tone, 0.18), 1, opacity=0.6)
    y = 0.006
    view.face([(2.2, y, 2.84), (2.4, y, 2.82), (2.42, y, 2.98), (2.22, y, 3.0)], WHITE)
    view.face([(2.4, y, 2.82), (2.6, y, 2.84), (2.62, y, 3.0), (2.42, y, 2.98)], lighter(SKY, 0.3))
    view.line([(2.4, y, 2.82), (2.42, y, 2.98)], SLATE, 1.4, opacity=0.6)


def _small_chair(view: View, x: float, z: float, colour: str, *, behind: bool) -> None:
    leg = "#8D9598"
    view.shade(x + 0.16, z + 0.16, 0.38, 0.18, 0.17)
    for dx in (0.02, 0.28):
        for dz in (0.26, 0.02):
            view.box((x + dx, 0, z + dz), (0.022, 0.28, 0.022), leg)
    back = z + 0.28 if behind else z
    if behind:
        view.panel(x, 0.36, back, 0.32, 0.2, colour, rx=9)
    view.box((x, 0.27, z), (0.32, 0.025, 0.3), colour)
    if not behind:
        for dx in (0.03, 0.27):
            view.panel(x + dx, 0.28, back, 0.022, 0.14, leg)
        view.panel(x, 0.36, back, 0.32, 0.2, lighter(colour, 0.06), rx=9)


def _low_table(view: View, x: float, z: float) -> None:
    top, leg = 0.5, "#8D9598"
    view.shade(x + 0.6, z + 0.3, 1.3, 0.5, 0.2)
    for dx, colour in ((0.14, CLAY), (0.72, LAGOON)):
        _small_chair(view, x + dx, z + 0.56, colour, behind=True)
    for dx, dz in ((0.05, 0.52), (1.1, 0.52), (0.05, 0.04), (1.1, 0.04)):
        view.box((x + dx, 0, z + dz), (0.035, top, 0.035), leg)
    view.box((x, top, z), (1.2, 0.03, 0.6), mix(CREAM, WOOD, 0.4))
    y = top + 0.032
    with view.sprite(x + 0.56, y, z + 0.34) as sheet:
        sheet.rect(-5, -9, 10, 9, lighter(LAGOON, 0.1), rx=1)
        for i, tone in enumerate((AMBER, TEAL, CLAY, MOSS)):
            sheet.line([(-3 + i * 2, -8), (-5 + i * 3.4, -15 + i % 2)], tone, 1.3)
    view.face(
        [(x + 0.14, y, z + 0.1), (x + 0.42, y, z + 0.08), (x + 0.46, y, z + 0.26), (x + 0.18, y, z + 0.28)], WHITE
    )
    view.line([(x + 0.22, y, z + 0.16), (x + 0.3, y, z + 0.2), (x + 0.38, y, z + 0.15)], LAGOON, 2)
    view.face(
        [(x + 0.76, y, z + 0.12), (x + 1.04, y, z + 0.14), (x + 1.02, y, z + 0.32), (x + 0.74, y, z + 0.3)], WHITE
    )
    view.line([(x + 0.82, y, z + 0.2), (x + 0.9, y, z + 0.26), (x + 0.96, y, z + 0.2)], CLAY, 2)
    for dx, colour in ((0.12, LAGOON), (0.74, STRAW)):
        _small_chair(view, x + dx, z - 0.34, colour, behind=False)


def _teachers_desk(view: View) -> None:
    near, top, y = 1.5, 0.72, 0.757
    view.shade(-1.4, 1.75, 2.0, 0.5, 0.3)
    view.box((-2.2, 0.0, near + 0.05), (1.42, top, 0.5), darker(OAK, 0.05))
    view.box((-2.3, top, near), (1.6, 0.035, 0.66), WOOD)
    _drawing_on_desk(view, y)
    view.box((-1.72, y - 0.001, near + 0.32), (0.3, 0.05, 0.22), DUSK)
    view.box((-1.71, y + 0.049, near + 0.33), (0.27, 0.03, 0.2), CLAY)
    with view.sprite(-0.84, y, near + 0.5) as sheet:
        sheet.ellipse(4, 0, 6, 1.1, INK, opacity=0.25, filter=sheet.soft(0.6))
        things.mug(sheet, 0, "#7F958E")


def _drawing_on_desk(view: View, y: float) -> None:
    def spot(across: float, down: float) -> tuple[float, float, float]:
        return -1.32 + across * 0.42 + down * 0.03, y, 1.86 - down * 0.3

    view.face([spot(0.02, -0.02), spot(1.03, 0.0), spot(1.03, 1.04), spot(0.02, 1.03)], INK, opacity=0.18)
    view.face([spot(0, 0), spot(1, 0.02), spot(1, 1), spot(0, 0.98)], WHITE)
    view.line(
        [spot(0.1, 0.85), spot(0.1, 0.4), spot(0.28, 0.18), spot(0.46, 0.4), spot(0.46, 0.85), spot(0.1, 0.85)],
        "#A8604A",
        3,
    )
    for across, size, colour in ((0.2, 0.7, "#6B5B7A"), (0.32, 0.4, AMBER), (0.4, 0.5, TEAL), (0.74, 1.15, SLATE)):
        low = 0.84
        view.line(
            [spot(across - 0.04 * size, low), spot(across, low - 0.22 * size), spot(across + 0.04 * size, low)],
            colour,
            2.6,
        )
        view.line([spot(across, low - 0.22 * size), spot(across, low - 0.42 * size)], colour, 2.6)
        view.line(
            [spot(across - 0.06 * size, low - 0.36 * size), spot(across + 0.06 * size, low - 0.36 * size)], colour, 2.6
        )
        head = view.at(*spot(across, low - 0.5 * size))
        view.paper.ellipse(*head, 9 * size, 6.5 * size, "none", stroke=colour, stroke_width=2.6)
    view.line([(-0.86, y, 1.6), (-0.74, y, 1.63)], SLATE, 5)
    view.line([(-0.84, y, 1.66), (-0.7, y, 1.65)], CLAY, 5)
