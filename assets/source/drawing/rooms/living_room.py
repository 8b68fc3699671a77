"""The Marlows' living room: somebody is putting up shelves."""

from __future__ import annotations

from drawing import shell, things
from drawing.buggy import buggy
from drawing.palette import (
    AMBER,
    CLAY,
    CREAM,
    DUSK,
    INK,
    LAGOON,
    MIST,
    OAK,
    ROSE,
    SAGE,
    SKY,
    SLATE,
    STONE,
    STRAW,
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

BACK = 3.1
WALL = "#CFCDBF"


def marlow_living_room() -> Paper:
    """Draw the room: sofa, television, half-built shelves with tools, sleeping buggy, toys, a baby gate."""
    view = View(Paper(1800, 600), middle=(900, 170), eye=1.15, focal=760, light=-1)
    shell.back_wall(view, BACK, WALL)
    shell.boards(view, BACK, "#A08A70", step=0.15)
    shell.left_wall(view, -3.55, BACK, WALL)
    _doorway(view)
    _window(view)
    _rug(view)
    _sofa(view)
    _picture_wall(view)
    _television(view)
    _shelves(view)
    _tools(view)
    _toy_box(view)
    shell.light_patch(view, -1.9, BACK - 0.95, 1.3, 1.0, 0.4, 0.35)
    _low_table(view)
    _buggy(view)
    shell.room_light(view, warm=0.12, dim=0.22)
    return view.paper


def _doorway(view: View) -> None:
    x, width = -3.36, 0.84
    frame = mix(WHITE, WALL, 0.15)
    view.panel(x - 0.09, 0, BACK, width + 0.18, 2.12, darker(frame, 0.1))
    view.panel(x, 0, BACK, width, 2.06, view.paper.gradient((0, "#AFA993"), (0.75, "#A49C86"), (1, "#8F8470")))
    view.panel(x + 0.1, 0.22, BACK, 0.16, 1.9, "#C1BAA4")
    for step in range(4):
        view.panel(x + 0.34, 0.22 + step * 0.22, BACK, 0.5 - step * 0.1, 0.2, darker("#8A786A", step * 0.08))
        view.panel(x + 0.34, 0.4 + step * 0.22, BACK, 0.5 - step * 0.1, 0.03, "#B69E80")
    gate = "#F0EBDF"
    for bar in range(9):
        view.panel(x + 0.03 + bar * 0.097, 0.06, BACK - 0.01, 0.022, 0.7, darker(gate, 0.05 if bar % 2 else 0.0))
    for y in (0.05, 0.75):
        view.panel(x, y, BACK - 0.012, width, 0.04, gate)
        view.panel(x, y, BACK - 0.012, width, 0.008, darker(gate, 0.2))
    view.panel(x + 0.6, 0.73, BACK - 0.014, 0.1, 0.09, SLATE)


def _window(view: View) -> None:
    place = (-1.95, 0.98, BACK, 1.5, 1.3)
    shell.window(view, *place)
    paper = view.paper
    for i, (height, tone) in enumerate(((0.34, "#B59C8B"), (0.42, "#A88F80"), (0.3, "#B7A291"))):
        view.panel(-1.95 + i * 0.5, 0.98, BACK, 0.5, height + 0.16, tone)
        view.panel(-1.87 + i * 0.5, 1.1, BACK, 0.14, 0.2, "#6F7C82")
        view.panel(-1.64 + i * 0.5, 1.1, BACK, 0.12, 0.2, "#7B878B")
        view.face(
            [
                (-1.97 + i * 0.5, 0.98 + height + 0.16, BACK),
                (-1.43 + i * 0.5, 0.98 + height + 0.16, BACK),
                (-1.5 + i * 0.5, 1.1 + height + 0.16, BACK),
                (-1.9 + i * 0.5, 1.1 + height + 0.16, BACK),
            ],
            "#7D7571",
        )
    view.panel(-1.95, 0.98, BACK, 1.5, 1.3, "#F2EFE4", opacity=0.38)
    shell.glazing_bars(view, *place)
    for x, flip in ((-2.3, False), (-0.5, True)):
        cloth = "#8D9A98"
        fold = [
            (0, cloth),
            (0.2, lighter(cloth, 0.25)),
            (0.38, darker(cloth, 0.12)),
            (0.6, lighter(cloth, 0.2)),
            (0.8, darker(cloth, 0.1)),
            (1, cloth),
        ]
        view.panel(x, 0.5, BACK - 0.02, 0.36, 1.9, paper.gradient(*fold, across=True))
        view.panel(x + (0.0 if flip else 0.34), 0.5, BACK - 0.02, 0.02, 1.9, darker(cloth, 0.25), opacity=0.5)


def _rug(view: View) -> None:
    view.floor(-1.75, 0.002, 1.75, 2.7, 0.85, mix(DUSK, STONE, 0.35))
    view.floor(-1.68, 0.003, 1.79, 2.56, 0.77, mix("#C9BEA8", STONE, 0.15))
    view.floor(-1.58, 0.004, 1.86, 2.36, 0.63, mix("#B9B6A8", DUSK, 0.12))


def _sofa(view: View) -> None:
    cloth = "#8B7F86"
    view.shade(-1.1, 2.55, 2.5, 0.6, 0.4)
    view.box((-2.1, 0.1, 2.82), (2.0, 0.78, 0.2), cloth)
    for x in (-1.92, -1.1):
        view.panel(x, 0.42, 2.8, 0.8, 0.42, lighter(cloth, 0.07), rx=16)
        view.panel(x + 0.02, 0.44, 2.8, 0.76, 0.38, lighter(cloth, 0.13), rx=14)
    view.box((-1.94, 0.1, 2.35), (1.66, 0.2, 0.5), darker(cloth, 0.12))
    for x in (-1.92, -1.1):
        view.box((x, 0.3, 2.33), (0.81, 0.13, 0.5), lighter(cloth, 0.05))
    for x in (-2.14, -0.28):
        view.box((x, 0.06, 2.3), (0.2, 0.52, 0.6), cloth)
        view.panel(x, 0.5, 2.295, 0.2, 0.1, lighter(cloth, 0.12), rx=14)
    for x in (-2.1, -0.2):
        view.panel(x, 0, 2.31, 0.05, 0.07, UMBER)
    with view.sprite(-1.76, 0.43, 2.62) as sheet:
        sheet.path(
            "M0 -2 Q3 -32 8 -36 Q24 -33 38 -35 Q42 -18 39 -1 Q20 1 0 -2Z",
            sheet.gradient((0, lighter(CLAY, 0.2)), (1, CLAY)),
        )
        sheet.bow([(8, -34), (22, -20), (38, -3)], darker(CLAY, 0.2), 0.8, opacity=0.5)
    with view.sprite(-0.62, 0.435, 2.46) as sheet:
        sheet.ellipse(5, 0.3, 9, 1.6, INK, opacity=0.3, filter=sheet.soft(0.8))
        sheet.polygon([(-1, 0), (2, -2.8), (14, -2.8), (12.4, 0)], darker(INK, 0.1))
        sheet.polygon([(0.4, -0.4), (2.6, -2.4), (12.8, -2.4), (11.4, -0.4)], "#8FB0B4")
        sheet.polygon([(2.2, -1.2), (3.2, -2.1), (9, -2.1), (8, -1.2)], "#D7E4E2", opacity=0.7)
    view.face([(-1.2, 0.885, 2.84), (-0.4, 0.885, 2.84), (-0.4, 0.885, 3.0), (-1.2, 0.885, 3.0)], lighter(ROSE, 0.25))
    with view.sprite(-1.2, 0.89, 2.815) as sheet:
        sheet.path("M0 0 H80 V27 H0Z", sheet.gradient((0, lighter(ROSE, 0.18)), (1, ROSE)))
        for i in range(27):
            sheet.line([(1 + i * 3, 27), (1 + i * 3 + (i % 3 - 1) * 0.4, 31)], lighter(ROSE, 0.1), 0.9)
        for y in (7, 15, 22):
            sheet.line([(1, y), (79, y)], mix(WHITE, ROSE, 0.35), 1.6, opacity=0.7)


def _picture_wall(view: View) -> None:
    for x, y, w, h, tone in ((0.12, 1.32, 0.3, 0.38, SAGE), (0.5, 1.46, 0.22, 0.26, MIST)):
        view.panel(x + 0.012, y - 0.016, BACK, w, h, INK, opacity=0.18)
        view.panel(x, y, BACK, w, h, OAK)
        view.panel(x + 0.025, y + 0.025, BACK, w - 0.05, h - 0.05, WHITE)
        view.panel(x + 0.055, y + 0.055, BACK, w - 0.11, h - 0.11, lighter(tone, 0.2))
        view.panel(x + 0.055, y + 0.055, BACK, w - 0.11, (h - 0.11) * 0.4, tone)


def _television(view: View) -> None:
    view.shade(0.62, 2.75, 1.1, 0.3, 0.35)
    view.box((0.1, 0.04, 2.7), (1.0, 0.42, 0.34), "#9C8468")
    for x in (0.14, 0.62):
        view.panel(x, 0.09, 2.7, 0.44, 0.32, darker("#9C8468", 0.2))
    view.panel(0.2, 0.12, 2.7, 0.3, 0.06, INK)
    view.panel(0.7, 0.1, 2.7, 0.05, 0.24, CLAY)
    view.panel(0.76, 0.1, 2.7, 0.04, 0.26, LAGOON)
    view.panel(0.81, 0.1, 2.7, 0.06, 0.22, STRAW)
    view.panel(0.5, 0.46, 2.86, 0.2, 0.04, INK)
    view.panel(0.14, 0.52, 2.86, 0.92, 0.54, darker(INK, 0.2))
    view.panel(0.155, 0.535, 2.86, 0.89, 0.51, view.paper.gradient((0, "#3D4A50"), (1, "#2A353A")))
    view.face([(0.2, 1.03, 2.86), (0.5, 1.03, 2.86), (0.32, 0.56, 2.86), (0.17, 0.56, 2.86)], "#F6F3EC", opacity=0.08)


def _shelves(view: View) -> None:
    x, width, board = 1.42, 1.0, "#C9AD86"
    view.shade(1.95, 2.85, 1.25, 0.3, 0.35)
    view.panel(x + 0.03, 0.05, BACK - 0.02, width - 0.06, 1.1, darker(WALL, 0.07))
    view.side(x + width, 0.02, BACK - 0.32, 1.82, 0.3, darker(board, 0.25))
    for y in (0.06, 0.48, 0.9):
        view.floor(x, y + 0.03, BACK - 0.32, width, 0.3, lighter(board, 0.2))
        view.panel(x, y, BACK - 0.32, width, 0.03, board)
    for edge in (x, x + width - 0.03):
        view.side(edge, 0.02, BACK - 0.32, 1.82, 0.3, darker(board, 0.24))
        view.panel(edge, 0.02, BACK - 0.32, 0.03, 1.82, lighter(board, 0.08))
    for y in (1.32, 1.7):
        for edge in (x + 0.04, x + width - 0.06):
            view.panel(edge, y, BACK - 0.2, 0.025, 0.012, SLATE)
    for i, tone in enumerate((TEAL, CLAY, STRAW, DUSK, ROSE)):
        view.panel(x + 0.08 + i * 0.05, 0.09, BACK - 0.28, 0.042, 0.2 + (i % 3) * 0.03, tone)
    for foot, rise in ((2.7, 0.16), (2.86, 0.04)):
        spots = [
            (foot, 0, 2.8),
            (foot + 0.15, 0, 2.8),
            (foot + 0.06, 1.62 + rise, BACK - 0.02),
            (foot - 0.09, 1.62 + rise, BACK - 0.02),
        ]
        view.face(spots, darker(board, rise))
        view.line([spots[0], spots[3]], darker(board, 0.3), 1.5, opacity=0.6)


def _tools(view: View) -> None:
    with view.sprite(1.62, 0.935, BACK - 0.24) as sheet:
        sheet.rect(0, -5, 62, 5, "#C9A23F", rx=0.8)
        sheet.rect(0, -5, 62, 1.4, "#DEC27B", rx=0.6)
        sheet.rect(26, -4.2, 10, 3.2, "#E7EBD2", rx=1.4)
        sheet.ellipse(31, -2.7, 1.6, 1.1, "#9DB56A")
        for x in (4, 55):
            sheet.ellipse(x + 1, -2.6, 1.8, 1.8, "#E7EBD2")
    view.shade(1.5, 2.36, 0.5, 0.14, 0.35)
    with view.sprite(1.38, 0, 2.36) as sheet:
        _drill(sheet)
    with view.sprite(1.66, 0, 2.28) as sheet:
        for i, (a, b) in enumerate(((0, 0), (4, 1.4), (9, 0.2), (13, 1.8))):
            sheet.line([(a, -b), (a + 3.2, -b - (i % 2) * 0.8)], "#A9ABA6", 0.8)
    view.face([(1.22, 0.002, 2.08), (1.56, 0.002, 2.05), (1.62, 0.002, 2.22), (1.28, 0.002, 2.25)], WHITE)
    for i in range(3):
        view.line([(1.29, 0.003, 2.1 + i * 0.045), (1.5, 0.003, 2.08 + i * 0.045)], SLATE, 1.3, opacity=0.45)


def _drill(paper: Paper) -> None:
    body = mix(TEAL, SLATE, 0.3)
    paper.path("M-2 -3 L6 -19 L14 -19 L9 -3Z", darker(body, 0.25))
    paper.rect(-7, -6, 20, 6, darker(SLATE, 0.45), rx=1.4)
    paper.rect(-3, -28, 27, 11, paper.gradient((0, lighter(body, 0.2)), (1, darker(body, 0.2))), rx=3)
    paper.path("M24 -27 L31 -25 L31 -20 L24 -18Z", darker(SLATE, 0.4))
    paper.rect(31, -23.4, 10, 1.7, "#A9ABA6")
    paper.rect(13, -17, 3.4, 4.5, AMBER, rx=1)
    paper.rect(-1, -26, 8, 2, lighter(body, 0.4), rx=1, opacity=0.7)


def _toy_box(view: View) -> None:
    x, z = 0.35, 2.05
    view.shade(x + 0.32, z + 0.12, 0.86, 0.3, 0.4)
    view.box((x, 0, z), (0.62, 0.3, 0.34), mix(STRAW, STONE, 0.35))
    view.floor(x + 0.03, 0.301, z + 0.03, 0.56, 0.28, darker(OAK, 0.35))
    with view.sprite(x + 0.08, 0.28, z + 0.16) as sheet:
        sheet.ellipse(8, -6, 9, 9, sheet.gradient((0, lighter(ROSE, 0.3)), (1, ROSE)))
        sheet.rect(18, -14, 12, 15, LAGOON, rx=1.5, transform="rotate(-12 24 -6)")
        sheet.ellipse(38, -9, 6.4, 7, "#B79877")
        for ear in (33, 43):
            sheet.ellipse(ear, -15, 2.6, 2.8, "#A98765")
        sheet.ellipse(36, -9, 0.8, 0.9, INK)
        sheet.ellipse(40.4, -9, 0.8, 0.9, INK)
        sheet.ellipse(38.2, -6.8, 2.4, 1.7, "#D2B795")
    view.box((x, 0, z), (0.62, 0.26, 0.02), mix(STRAW, STONE, 0.3))
    view.panel(x + 0.22, 0.15, z - 0.001, 0.18, 0.05, darker(OAK, 0.2), rx=8)
    for shift, tone, size in ((-0.16, CLAY, 0.075), (-0.06, SAGE, 0.075), (-0.11, STRAW, 0.075)):
        view.box((x + shift - 0.05, 0.075 if tone == STRAW else 0, z - 0.02), (size, size, size), tone)


def _low_table(view: View) -> None:
    top, wood = 0.42, WOOD
    view.shade(-1.1, 1.95, 1.2, 0.5, 0.3)
    for x, z in ((-1.52, 2.12), (-0.72, 2.12), (-1.56, 1.8), (-0.7, 1.8)):
        view.box((x, 0, z), (0.05, top, 0.05), darker(wood, 0.18))
    view.box((-1.6, top, 1.78), (0.98, 0.035, 0.42), wood)
    with view.sprite(-1.36, top + 0.036, 1.98) as sheet:
        things.mug(sheet, 0, CREAM)
        things.mug(sheet, 19, "#66888B")
    y = top + 0.036
    view.face([(-0.98, y, 1.84), (-0.76, y, 1.86), (-0.78, y, 2.04), (-1.0, y, 2.02)], lighter(SKY, 0.4))
    view.face([(-0.97, y, 1.94), (-0.77, y, 1.955), (-0.78, y, 2.04), (-1.0, y, 2.02)], SAGE)


def _buggy(view: View) -> None:
    view.shade(2.24, 2.36, 0.95, 0.3, 0.42)
    with view.sprite(2.25, 0.0, 2.38, flip=True) as sheet:
        buggy(sheet, blanket="#C7B68F", hood_up=True)
