"""The Marlows' hall, seen from the front door."""

from __future__ import annotations

from drawing import shell, things
from drawing.buggy import buggy
from drawing.palette import (
    AMBER,
    CREAM,
    INK,
    LAGOON,
    OAK,
    SAGE,
    SKY,
    SLATE,
    STONE,
    STRAW,
    UMBER,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from drawing.paper import Paper
from drawing.people import girl_on_stair
from drawing.view import View

END = 6.2
LEFT, RIGHT = -1.1, 1.66
STAIR, GAP = 0.56, 0.27
RISE = 0.2
FOOT = 3.5
WALL = "#D5CDB6"


def marlow_hallway() -> Paper:
    """Draw the hall: buggy, coat on the banister, a girl on the third stair, boots by the far door."""
    view = View(Paper(1800, 600), middle=(800, 205), eye=1.32, focal=760, light=-1)
    _shell(view)
    _far_end(view)
    _living_room_door(view)
    _staircase(view)
    _post_shelf(view)
    _pictures(view)
    shell.light_patch(view, -0.45, 3.2, 1.0, 1.0, 0.1, 0.3)
    view.shade(-0.58, 3.1, 0.9, 0.5, 0.35)
    with view.sprite(-0.6, 0.0, 2.95) as sheet:
        buggy(sheet)
    _coat(view)
    _shoes(view)
    shell.room_light(view, warm=0.1, dim=0.18)
    return view.paper


def _shell(view: View) -> None:
    paper = view.paper
    paper.rect(0, 0, 1800, 600, darker(WHITE, 0.12))
    view.panel(LEFT, 0, END, RIGHT - LEFT, 5, darker(WALL, 0.14))
    shell.boards(view, END, "#A98C6C", step=0.13)
    near = paper.gradient((0, lighter(WALL, 0.1)), (1, darker(WALL, 0.2)), line=((0, 0), (720, 0)))
    view.side(LEFT, 0, 0.4, 3.2, END - 0.4, near)
    far = paper.gradient((0, darker(WALL, 0.16)), (1, lighter(WALL, 0.18)), line=((1030, 0), (1800, 0)))
    view.side(RIGHT, 0, 0.4, 5.2, END - 0.4, far)
    edge = STAIR - 0.02
    view.face([(LEFT, 2.45, 0.4), (edge, 2.45, 0.4), (edge, 2.45, END), (LEFT, 2.45, END)], lighter(WALL, 0.5))
    view.face([(edge, 2.45, 0.4), (RIGHT, 2.45, 0.4), (RIGHT, 2.45, 3.1), (edge, 2.45, 3.1)], lighter(WALL, 0.5))
    view.side(edge, 2.45, 3.1, 0.3, END - 3.1, darker(WALL, 0.06))
    for x in (LEFT, RIGHT):
        view.side(x, 0, 0.4, 0.13, END - 0.4, mix(WHITE, WALL, 0.25))
        view.side(x, 0.12, 0.4, 0.012, END - 0.4, darker(WALL, 0.2))
        view.side(x, 0.95, 0.4, 0.035, END - 0.4, mix(WHITE, WALL, 0.45))


def _far_end(view: View) -> None:
    x, width = -0.86, 0.84
    shell.door_leaf(view, x, END, width, 2.0, "#7E918F", glazed=True)
    glass = view.paper.gradient((0, lighter(SKY, 0.4)), (1, "#C9CDB8"))
    view.panel(x + 0.09, 1.0, END, width - 0.18, 0.86, glass)
    view.panel(x + width / 2 - 0.012, 1.0, END, 0.025, 0.86, lighter("#7E918F", 0.3))
    shell.light_patch(view, x, END - 0.05, width, 0.9, 0.05, 0.5)
    view.floor(x, 0.003, END - 0.55, 0.84, 0.4, "#7F776B")
    view.shade(-0.45, END - 0.4, 0.7, 0.2, 0.4)
    for shift, depth in ((-0.72, 0.34), (-0.4, 0.47)):
        with view.sprite(shift, 0, END - depth) as sheet, sheet.group(transform="scale(1.15)"):
            things.boot(sheet, 0)


def _living_room_door(view: View) -> None:
    frame, leaf = mix(WHITE, WALL, 0.15), mix(WHITE, STONE, 0.32)
    view.side(LEFT, 0, 1.2, 2.12, 1.06, darker(frame, 0.16))
    view.side(LEFT, 0, 1.22, 2.09, 1.02, frame)
    view.side(LEFT, 0.01, 1.31, 2.0, 0.84, leaf)
    view.side(LEFT, 0.0, 1.31, 0.016, 0.84, "#F3D08C")
    for near, depth in ((1.4, 0.26), (1.78, 0.26)):
        for low, height in ((0.2, 0.62), (0.98, 0.86)):
            view.side(LEFT, low, near, height, depth, darker(leaf, 0.14))
            view.side(LEFT, low, near + 0.012, height - 0.014, depth - 0.012, lighter(leaf, 0.2))
    view.side(LEFT + 0.01, 0.9, 2.06, 0.18, 0.035, "#B79F6C")
    view.line([(LEFT + 0.02, 1.0, 2.07), (LEFT + 0.05, 1.0, 2.0)], "#CDB98C", 5)


def _staircase(view: View) -> None:
    wood, carpet = "#B79A78", mix("#7E6A66", SLATE, 0.2)
    for step in range(12, 0, -1):
        z = FOOT + (step - 1) * GAP
        view.box((STAIR, 0, z), (RIGHT - STAIR, step * RISE, GAP), darker(wood, 0.05 + step * 0.012))
        view.panel(STAIR + 0.2, (step - 1) * RISE, z - 0.001, 0.78, RISE, darker(carpet, 0.14 + step * 0.01))
        view.floor(STAIR + 0.2, step * RISE + 0.001, z, 0.78, GAP, lighter(carpet, 0.1))
        view.panel(STAIR, step * RISE - 0.025, z - 0.02, RIGHT - STAIR, 0.025, lighter(wood, 0.12))
        view.panel(STAIR + 0.2, step * RISE - 0.03, z - 0.021, 0.78, 0.032, lighter(carpet, 0.05))
    _girl(view)
    _banister(view)


def _girl(view: View) -> None:
    depth = FOOT + 2 * GAP + 0.03
    middle = STAIR + 0.66
    view.shade(middle, depth, 0.44, 0.14, 0.45, y=3 * RISE)
    with view.sprite(middle, 3 * RISE + 0.06, depth) as sheet, sheet.group(transform="scale(1.05)"):
        girl_on_stair(sheet)


def _banister(view: View) -> None:
    paint, rail = mix(WHITE, WALL, 0.2), "#86674C"
    for step in range(11, 0, -1):
        for half in (0.08, 0.2):
            z = FOOT + (step - 1) * GAP + half
            view.box(
                (STAIR + 0.02, step * RISE, z), (0.028, 0.86 - (half - 0.08) * 0.5 + half * 0.74 - 0.06, 0.028), paint
            )
    start, end = (FOOT + 0.05, 1.1), (FOOT + 11 * GAP, 1.1 + 11 * RISE)
    for x, tone in ((STAIR + 0.06, 0.0), (STAIR, 0.25)):
        spots = [
            (x, start[1], start[0]),
            (x, end[1], end[0]),
            (x, end[1] + 0.07, end[0]),
            (x, start[1] + 0.07, start[0]),
        ]
        view.face(spots, darker(rail, tone))
    view.box((STAIR - 0.02, 0, FOOT - 0.08), (0.1, 1.28, 0.1), paint)
    view.box((STAIR - 0.035, 1.28, FOOT - 0.095), (0.13, 0.06, 0.13), rail)


def _coat(view: View) -> None:
    view.shade(STAIR + 0.03, FOOT - 0.06, 0.56, 0.16, 0.35)
    with view.sprite(STAIR + 0.0, 1.24, FOOT - 0.14) as sheet, sheet.group(transform="scale(0.94)"):
        waxed_coat(sheet)


def waxed_coat(paper: Paper) -> None:
    """Lay a large man's waxed coat that hangs by its collar, corduroy collar up and one pocket flap turned."""
    cloth = "#5D5F47"
    left = [(-5, 0), (-15, 5), (-24, 14), (-29, 40), (-33, 70), (-34, 96), (-20, 102), (-2, 100)]
    right = [(14, 103), (29, 97), (29, 66), (27, 38), (24, 14), (14, 4), (6, 0)]
    paper.blob(
        [*left, *right], paper.gradient((0, lighter(cloth, 0.14)), (0.55, cloth), (1, darker(cloth, 0.4)), across=True)
    )
    paper.blob([(-24, 14), (-30, 34), (-33, 60), (-29, 66), (-23, 64), (-20, 40), (-19, 22)], darker(cloth, 0.12))
    paper.blob([(24, 14), (30, 34), (33, 58), (30, 65), (24, 63), (20, 40), (18, 22)], darker(cloth, 0.3))
    for points in ([(-1, 10), (0, 50), (-2, 99)], [(-14, 20), (-17, 60), (-18, 98)], [(12, 24), (15, 62), (16, 100)]):
        paper.bow(points, darker(cloth, 0.35), 0.9, opacity=0.6)
    for y in (24, 40, 56, 72):
        paper.ellipse(2, y, 1, 1, "#B59A63")
    for x in (-22, 7):
        paper.path(f"M{x} 62 h15 l-1 9 q-7 2 -13 0Z", darker(cloth, 0.18))
        paper.path(f"M{x} 62 h15 l-0.4 3 h-14.2Z", lighter(cloth, 0.1))
    collar = mix("#6E5137", UMBER, 0.3)
    paper.blob([(-11, 6), (-12, -2), (-4, -5), (5, -5), (12, -2), (11, 7), (4, 13), (0, 8), (-4, 13)], collar)
    paper.blob([(-6, 0), (0, -3.4), (6, 0), (0, 6)], darker(collar, 0.4))
    paper.bow([(-22, 18), (-26, 44), (-29, 80)], lighter(cloth, 0.3), 1.2, opacity=0.3)


def _post_shelf(view: View) -> None:
    near, depth, top = 1.75, 1.15, 0.86
    view.side(RIGHT - 0.1, 0.16, near + 0.1, 0.58, depth - 0.2, "#DAD5C8")
    for i in range(14):
        view.side(RIGHT - 0.1, 0.2, near + 0.14 + i * 0.066, 0.5, 0.012, "#BDB8AC")
    view.face(
        [
            (RIGHT - 0.1, 0.74, near + 0.1),
            (RIGHT, 0.74, near + 0.1),
            (RIGHT, 0.74, near + depth - 0.1),
            (RIGHT - 0.1, 0.74, near + depth - 0.1),
        ],
        "#EDE9DE",
    )
    view.panel(RIGHT - 0.1, 0.16, near + 0.1, 0.1, 0.58, "#C4BFB2")
    view.side(RIGHT - 0.24, top, near, 0.04, depth, darker(WOOD, 0.14))
    view.floor(RIGHT - 0.24, top + 0.04, near, 0.24, depth, lighter(WOOD, 0.14))
    view.panel(RIGHT - 0.24, top, near, 0.24, 0.04, WOOD)
    y = top + 0.042
    for i, (z, colour) in enumerate(((2.1, CREAM), (2.13, WHITE), (2.08, "#E6D8BA"), (2.12, WHITE))):
        view.floor(RIGHT - 0.2 + i * 0.008, y + i * 0.006, z, 0.15, 0.24, darker(colour, 0.06 - i * 0.02))
    top_y = y + 0.019
    view.floor(RIGHT - 0.155, top_y, 2.16, 0.06, 0.1, "#B9C6CB")
    view.floor(RIGHT - 0.07, top_y, 2.3, 0.035, 0.04, AMBER)
    view.face(
        [
            (RIGHT - 0.012, y, 2.48),
            (RIGHT - 0.012, y, 2.7),
            (RIGHT - 0.03, y + 0.13, 2.7),
            (RIGHT - 0.03, y + 0.13, 2.48),
        ],
        CREAM,
    )
    with view.sprite(RIGHT - 0.12, y, 1.95) as sheet:
        sheet.ellipse(0, -0.4, 5.4, 1.4, LAGOON)
        sheet.ellipse(0, -0.9, 4.2, 0.9, darker(LAGOON, 0.4))
        sheet.line([(-1, -1), (2, -1.6)], STRAW, 0.7)


def _pictures(view: View) -> None:
    for z, high in ((2.55, 1.42), (3.1, 1.52)):
        view.side(LEFT, high, z, 0.34, 0.3, "#7B6552")
        view.side(LEFT, high + 0.025, z + 0.025, 0.29, 0.25, WHITE)
        view.side(LEFT, high + 0.07, z + 0.07, 0.2, 0.16, mix(SAGE, SKY, 0.5))
        view.side(LEFT, high + 0.07, z + 0.07, 0.08, 0.16, SAGE)
    view.side(RIGHT, 1.22, 1.95, 0.66, 0.62, OAK)
    view.side(RIGHT, 1.26, 1.99, 0.58, 0.54, view.paper.gradient((0, "#C9D2D0"), (1, "#E3E0D2"), across=True))
    view.face([(RIGHT, 1.4, 2.05), (RIGHT, 1.84, 2.3), (RIGHT, 1.84, 2.38), (RIGHT, 1.36, 2.11)], WHITE, opacity=0.5)


def _shoes(view: View) -> None:
    view.shade(0.25, 3.04, 0.4, 0.12, 0.3)
    for x, z, colour in ((0.1, 3.1, "#8C6A7C"), (0.22, 3.0, "#8C6A7C")):
        with view.sprite(x, 0, z) as sheet:
            sheet.blob([(0, 0), (0, -5), (4, -7.5), (8, -5.5), (15, -4), (16, 0)], colour)
            sheet.rect(-0.4, -1.2, 17, 1.6, mix(WHITE, STONE, 0.4), rx=0.6)
            sheet.line([(6, -5.4), (9, -3.8)], darker(INK, 0.1), 0.6, opacity=0.3)
