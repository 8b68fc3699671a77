"""The Marlows' kitchen on a January morning."""

from __future__ import annotations

from drawing import shell, things
from drawing.palette import (
    AMBER,
    CREAM,
    INK,
    LAGOON,
    MIST,
    OAK,
    SAGE,
    SKY,
    SLATE,
    STONE,
    TEAL,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from drawing.paper import Paper
from drawing.people import toddler_sitting
from drawing.view import View

BACK = 3.0
WALL = "#D9D3BE"
UNITS = "#A9B3A6"


def marlow_kitchen() -> Paper:
    """Draw the kitchen: back door and boots, sink under the window, a child on the floor, the table."""
    view = View(Paper(1800, 600), middle=(900, 165), eye=1.12, focal=735, light=1)
    shell.back_wall(view, BACK, WALL)
    shell.tiles(view, BACK, "#B5AC9C", "#978F83")
    shell.left_wall(view, -3.4, BACK, WALL)
    _back_door(view)
    _counter(view)
    _window(view)
    _on_the_counter(view)
    _fridge(view)
    with view.sprite(-1.66, 1.74, BACK) as paper:
        things.wall_calendar(paper)
    shell.light_patch(view, -0.8, BACK - 0.62, 1.5, 1.15, -0.5, 0.4)
    _boots(view)
    _child(view)
    _table(view)
    shell.room_light(view, warm=0.1, dim=0.2)
    return view.paper


def _back_door(view: View) -> None:
    shell.door_leaf(view, -3.02, BACK, 0.86, 2.0, "#7E918F", glazed=True)
    paper = view.paper
    view.panel(-2.93, 1.02, BACK, 0.68, 0.86, paper.gradient((0, SKY), (0.55, "#C7CFC4"), (1, "#A3AE98")))
    view.panel(-2.93, 1.02, BACK, 0.68, 0.2, "#8C8272")
    for i in range(8):
        view.panel(-2.93 + i * 0.085, 1.02, BACK, 0.008, 0.3, darker("#8C8272", 0.25))
    view.panel(-2.6, 1.02, BACK, 0.025, 0.86, lighter("#7E918F", 0.3))
    view.line([(-2.93, 1.72, BACK), (-2.25, 1.66, BACK)], SLATE, 1.2, opacity=0.5)
    with view.sprite(-2.03, 1.62, BACK) as sheet:
        sheet.rect(-1, -1, 12, 3, OAK, rx=0.6)
        for x in (2, 8):
            sheet.path(f"M{x} 1 q0 5 2 4", "none", stroke=SLATE, stroke_width=0.9)
        sheet.blob([(1, 3), (4.4, 4), (5, 20), (6, 32), (3, 34), (-1, 32), (0, 16)], mix(TEAL, SLATE, 0.4))


def _counter(view: View) -> None:
    view.box((-1.32, 0.0, BACK - 0.5), (3.02, 0.12, 0.5), darker(UNITS, 0.45))
    view.box((-1.32, 0.1, BACK - 0.58), (3.02, 0.76, 0.58), UNITS)
    for x, width in ((-1.32, 0.46), (-0.82, 0.46), (-0.32, 0.46), (0.26, 0.9), (1.2, 0.46)):
        view.panel(x + 0.02, 0.13, BACK - 0.58, width, 0.7, darker(UNITS, 0.13))
        view.panel(x + 0.03, 0.13, BACK - 0.58, width - 0.02, 0.69, lighter(UNITS, 0.1))
    for x in (-0.92, -0.76, 0.1, 1.26):
        view.panel(x, 0.6, BACK - 0.58, 0.02, 0.14, darker(STONE, 0.3))
    _washing_machine(view)
    view.box((-1.36, 0.86, BACK - 0.61), (3.1, 0.045, 0.61), "#8B7A68")
    view.panel(-1.36, 0.905, BACK, 3.1, 0.12, mix(WALL, WHITE, 0.5))
    for i in range(26):
        view.panel(-1.36 + i * 0.12, 0.905, BACK, 0.006, 0.12, darker(WALL, 0.15))


def _washing_machine(view: View) -> None:
    depth = BACK - 0.59
    view.panel(0.26, 0.06, depth, 0.62, 0.79, "#E9E6DD")
    view.panel(0.26, 0.72, depth, 0.62, 0.13, "#DAD7CE")
    view.panel(0.3, 0.75, depth, 0.16, 0.06, "#C4C2BA")
    paper, (x, y), scale = view.paper, view.at(0.57, 0.4, depth), view.scale(depth)
    paper.ellipse(x, y, 0.21 * scale, 0.21 * scale, "#C9C8C1")
    paper.ellipse(x, y, 0.165 * scale, 0.165 * scale, paper.gradient((0, "#56666D"), (1, "#2D3B42")))
    paper.path(f"M{x - 30:.0f} {y - 14:.0f} q20 -26 44 -16", "none", stroke=MIST, stroke_width=4, opacity=0.5)
    paper.ellipse(*view.at(0.8, 0.785, depth), 7, 7, "#B4B3AC")


def _window(view: View) -> None:
    place = (-0.95, 1.14, BACK, 1.5, 1.1)
    shell.window(view, *place)
    paper = view.paper
    view.panel(-0.95, 1.14, BACK, 1.5, 0.26, "#B49C8A")
    for row in range(4):
        for column in range(10):
            shift = 0.075 if row % 2 else 0.0
            view.panel(-0.95 + column * 0.15 + shift, 1.14 + row * 0.065, BACK, 0.006, 0.06, "#CDBBA8")
    left, top = view.at(-0.95, 1.9, BACK)
    _bare_tree(paper, left + 96, top + 130)
    shell.glazing_bars(view, *place)
    view.panel(
        -1.02, 1.14, BACK, 0.2, 0.8, paper.gradient((0, "#C3CCC6"), (0.6, "#D9DCD2"), (1, "#B5BFB8"), across=True)
    )
    view.panel(
        0.42, 1.14, BACK, 0.2, 0.8, paper.gradient((0, "#C3CCC6"), (0.4, "#D9DCD2"), (1, "#B5BFB8"), across=True)
    )
    with view.sprite(-0.5, 1.11, BACK - 0.08) as sheet:
        things.pot_plant(sheet, 22)


def _bare_tree(paper: Paper, x: float, y: float) -> None:
    bark = "#93958F"
    paper.bow([(x, y), (x + 3, y - 60), (x - 2, y - 150)], bark, 6)
    for side, rise, reach in ((-1, 42, 52), (1, 58, 60), (-1, 82, 46), (1, 100, 44)):
        tip = (x + side * reach, y - rise - reach * 1.1)
        paper.bow([(x, y - rise), (x + side * reach * 0.55, y - rise - reach * 0.35), tip], bark, 3)
        paper.bow(
            [(x + side * reach * 0.5, y - rise - reach * 0.3), (x + side * reach, y - rise - reach * 0.4)], bark, 1.8
        )


def _on_the_counter(view: View) -> None:
    depth = BACK - 0.3
    view.floor(-0.72, 0.906, BACK - 0.5, 0.56, 0.36, "#8F989A")
    view.floor(-0.69, 0.906, BACK - 0.48, 0.5, 0.32, "#6B767A")
    view.floor(-0.14, 0.907, BACK - 0.5, 0.72, 0.36, "#A7AEAF")
    with view.sprite(-0.44, 0.9, BACK - 0.1) as sheet:
        sheet.path(
            "M0 0 V-18 q0 -6 -7 -6 q-6 0 -6 5 v3", "none", stroke="#8C979B", stroke_width=2.2, stroke_linecap="round"
        )
    with view.sprite(-0.1, 0.905, depth) as sheet:
        sheet.ellipse(33, 0, 36, 3, INK, opacity=0.2, filter=sheet.soft(1.2))
        for x in (8, 13.4):
            things.plate_in_rack(sheet, x)
        things.drying_rack(sheet, 2, 24)
        things.mug(sheet, 33, "#4F7F86")
        things.mug(sheet, 49, "#C4A06A", band="#8E6A41")
    with view.sprite(1.34, 0.905, depth) as sheet:
        sheet.ellipse(1, 0, 15, 2.4, INK, opacity=0.25, filter=sheet.soft(1))
        things.kettle(sheet)
        things.steam(sheet, -12, -24, 1.2)
    with view.sprite(0.98, 0.905, depth) as sheet:
        for x, colour in ((-7, CREAM), (3, mix(CREAM, SAGE, 0.5))):
            sheet.rect(
                x, -13, 8.6, 13, sheet.gradient((0, lighter(colour, 0.2)), (1, darker(colour, 0.22)), across=True), rx=1
            )
            sheet.rect(x - 0.4, -15, 9.4, 3, OAK, rx=0.8)
    view.panel(1.5, 1.16, BACK, 0.15, 0.09, WHITE)
    view.line([(1.56, 1.19, BACK), (1.56, 0.98, BACK), (1.46, 0.92, BACK - 0.2)], SLATE, 2)


def _fridge(view: View) -> None:
    view.shade(2.1, 2.55, 0.9, 0.5, 0.3)
    view.box((1.8, 0.02, BACK - 0.62), (0.6, 1.52, 0.6), "#DDDCD3")
    depth = BACK - 0.62
    view.panel(1.8, 0.98, depth, 0.6, 0.012, "#A7A8A2")
    for y in (1.04, 0.66):
        view.panel(1.84, y, depth, 0.025, 0.24, "#B4B6B1")
    with view.sprite(2.04, 1.42, depth) as sheet:
        sheet.rect(0, 0, 13, 17, WHITE)
        sheet.rect(1, 1, 11, 12, "#B9C6C4")
        sheet.path("M1 13 v-3 q3 -3 6 -1.4 q3 -1 5 0.6 v3.8Z", SAGE)
        sheet.path("M3.2 13 q0 -5 2.4 -5 q2.4 0 2.4 5Z", "#8E6F8A")
        sheet.ellipse(5.6, 6.8, 1.5, 1.7, "#D9B296")
        sheet.path("M7 13 q0 -4 1.8 -4 q1.8 0 1.8 4Z", LAGOON)
        sheet.ellipse(8.8, 8, 1.2, 1.3, "#E3BC9F")
        sheet.ellipse(6.5, 0.6, 1.1, 1.1, AMBER)
    with view.sprite(2.06, 0.9, depth) as sheet:
        things.child_drawing(sheet, 21, 15, 1)
        sheet.ellipse(10, 0.4, 1.1, 1.1, TEAL)
    with view.sprite(2.22, 1.4, depth) as sheet:
        sheet.rect(0, 0, 9, 12, "#E8DDBE")
        for i in range(4):
            sheet.line([(1.4, 3 + i * 2.2), (7 - i % 2 * 2, 3 + i * 2.2)], SLATE, 0.4, opacity=0.7)
        sheet.ellipse(4.5, 0.6, 1, 1, SLATE)


def _boots(view: View) -> None:
    view.floor(-2.4, 0.004, 2.12, 0.9, 0.44, "#6E675D")
    view.floor(-2.37, 0.005, 2.15, 0.84, 0.38, "#7F776B")
    view.shade(-1.86, 2.32, 0.8, 0.22, 0.42)
    for x, z in ((-2.2, 2.42), (-1.96, 2.27)):
        with view.sprite(x, 0.0, z) as sheet, sheet.group(transform="scale(1.12)"):
            things.boot(sheet, 0)
    with view.sprite(-1.5, 0, 2.3) as sheet:
        sheet.ellipse(0, 0.6, 9, 1.4, "#5B564F", opacity=0.4)


def _child(view: View) -> None:
    view.floor(-0.35, 0.002, 2.0, 1.35, 0.62, mix("#A98272", STONE, 0.35))
    view.floor(-0.3, 0.003, 2.04, 1.25, 0.54, mix("#C9B39B", STONE, 0.3))
    view.shade(0.36, 2.27, 0.62, 0.22, 0.4)
    with view.sprite(0.3, 0.0, 2.26) as sheet:
        toddler_sitting(sheet)
    view.shade(0.78, 2.2, 0.3, 0.14, 0.35)
    with view.sprite(0.78, 0.0, 2.2) as sheet:
        pan = sheet.gradient((0, "#AEB6B6"), (0.4, "#8B9698"), (1, "#5C696D"), across=True)
        sheet.path("M-10 0 L-9 -8 Q-8.6 -9.4 -7 -9.4 L7 -9.4 Q8.6 -9.4 9 -8 L10 0Z", pan)
        sheet.ellipse(0, -9.2, 8, 1.3, "#B9C0BF")
        sheet.rect(9, -3.4, 14, 2, darker(SLATE, 0.3), rx=1)


def _table(view: View) -> None:
    top, depth = 0.74, 1.72
    _chair(view)
    view.shade(2.2, 1.95, 1.6, 0.5, 0.3)
    for x, z in ((1.5, 2.22), (1.52, 1.76)):
        view.box((x, 0, z), (0.05, top, 0.05), OAK)
    view.box((1.45, top - 0.09, depth + 0.03), (1.4, 0.08, 0.5), OAK)
    view.box((1.4, top, depth), (1.4, 0.035, 0.62), WOOD)
    y = top + 0.036
    view.face([(1.72, y, 1.85), (1.93, y, 1.82), (1.97, y, 2.1), (1.76, y, 2.13)], WHITE)
    for i in range(4):
        view.line([(1.77, y, 1.88 + i * 0.05), (1.9 - i % 2 * 0.04, y, 1.865 + i * 0.05)], SLATE, 1.2, opacity=0.5)
    view.line([(1.97, y, 1.86), (2.02, y, 2.0)], TEAL, 3.5)
    with view.sprite(1.58, y, 2.05) as sheet:
        sheet.ellipse(4.5, 0, 6.4, 1.1, INK, opacity=0.25, filter=sheet.soft(0.6))
        things.mug(sheet, 0, "#C9907A")


def _chair(view: View) -> None:
    colour = mix(OAK, WOOD, 0.35)
    for x in (1.78, 2.14):
        view.box((x, 0.0, 2.5), (0.04, 0.92, 0.04), colour)
    for y in (0.62, 0.76, 0.88):
        view.box((1.82, y, 2.51), (0.32, 0.05, 0.02), lighter(colour, 0.08))
    view.box((1.78, 0.0, 2.3), (0.04, 0.45, 0.04), colour)
    view.box((2.14, 0.0, 2.3), (0.04, 0.45, 0.04), colour)
    view.box((1.76, 0.44, 2.28), (0.44, 0.04, 0.24), colour)
