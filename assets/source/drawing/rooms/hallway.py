"""The Marlows' hall, seen from just inside the front door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing import shell, things
from drawing.buggy import buggy
from drawing.figures.body import girl_on_step
from drawing.figures.family import FAMILY
from drawing.figures.model import MOODS
from drawing.light import NOON, OVERCAST, floor_patch, veil
from drawing.palette import INK, WHITE, darker, lighter, mix
from drawing.sizes import CEILING, DOOR
from drawing.view import View

if TYPE_CHECKING:
    from drawing.paper import Paper

END, LEFT, RIGHT = 6.2, -1.3, 1.5
STAIR, FOOT, RISE, TREAD = 0.42, 3.7, 0.2, 0.25
WALL = "#DDD0B0"
NEAR = 1.0


def marlow_hallway() -> View:
    """Draw the hall: buggy, coat on the banister, a girl on the third stair, boots by the far door."""
    view = View()
    _shell(view)
    _far_end(view)
    _front_room_door(view)
    _stairs(view)
    _post_shelf(view)
    floor_patch(view, NOON, -1.1, 3.6, 0.7, 0.8, lean=0.3)
    view.shade(-0.5, 3.65, 0.9, 0.5)
    with view.sprite(-0.5, 0, 3.5) as paper:
        buggy(paper)
    view.mark("buggy", "the child's buggy, hood folded, empty", (-0.98, 0, 3.5), (0.86, 1.06))
    view.stand(0.03, 5.2)
    _coat(view)
    view.shade(0.16, 3.42, 0.3, 0.14)
    with view.sprite(0.06, 0, 3.4) as paper:
        things.small_shoes(paper)
    view.mark("shoes", "a pair of small shoes", (0.0, 0, 3.4), (0.28, 0.12))
    veil(view, OVERCAST)
    return view


def _shell(view: View) -> None:
    view.paper.rect(0, 0, view.paper.width, view.paper.height, lighter(WALL, 0.6))
    view.floor(LEFT, 0, NEAR, RIGHT - LEFT, END - NEAR, "#A9855F")
    for i in range(15):
        view.line([(LEFT + i * 0.2, 0, END), (LEFT + i * 0.2, 0, NEAR)], darker("#A9855F", 0.2), 1.3, opacity=0.55)
    view.panel(LEFT, 0, END, RIGHT - LEFT, 5, WALL)
    view.side(LEFT, 0, NEAR, CEILING, END - NEAR, darker(WALL, 0.16))
    view.side(RIGHT, 0, NEAR, 5, END - NEAR, darker(WALL, 0.05))
    view.face(
        [(LEFT, CEILING, NEAR), (STAIR, CEILING, NEAR), (STAIR, CEILING, END), (LEFT, CEILING, END)],
        lighter(WALL, 0.62),
    )
    view.face(
        [(STAIR, CEILING, NEAR), (RIGHT, CEILING, NEAR), (RIGHT, CEILING, 3.4), (STAIR, CEILING, 3.4)],
        lighter(WALL, 0.62),
    )
    view.side(STAIR, CEILING, 3.4, 0.3, END - 3.4, darker(WALL, 0.1))
    for x in (LEFT, RIGHT):
        view.side(x, 0, NEAR, 0.12, END - NEAR, darker(WHITE, 0.12))
        view.side(x, 0.96, NEAR, 0.04, END - NEAR, mix(WHITE, WALL, 0.3))


def _far_end(view: View) -> None:
    x = -0.92
    shell.door(view, x, "#6F8C8A", z=END, pane="#DDE8E4")
    view.mark("far_door", "the back door, daylight in its glass", (x, 0, END), DOOR)
    view.floor(x - 0.02, 0.002, END - 0.6, 0.88, 0.46, "#6F675B")
    for left, z in ((-0.8, 5.86), (-0.5, 5.76)):
        view.shade(left + 0.16, z, 0.42, 0.14)
        with view.sprite(left, 0, z) as paper:
            things.boot(paper, 0)
    view.mark("boots", "large work boots on the mat by the back door", (-0.84, 0, 5.8), (0.7, 0.32))
    with view.sprite(0.0, 1.86, END) as paper:
        things.picture_frame(paper, 30, 38, 2)


def _front_room_door(view: View) -> None:
    leaf, frame = "#D9D0BC", darker(WHITE, 0.1)
    view.side(LEFT, 0, 2.0, 2.1, 1.04, frame)
    view.side(LEFT, 0, 2.1, 2.0, 0.84, leaf)
    for low, height in ((0.16, 0.66), (1.0, 0.84)):
        for near in (2.18, 2.56):
            view.side(LEFT, low, near, height, 0.3, darker(leaf, 0.16))
            view.side(LEFT, low, near + 0.02, height - 0.02, 0.28, lighter(leaf, 0.2))
    view.side(LEFT + 0.01, 0.94, 2.86, 0.16, 0.04, "#B79F6C")
    view.line([(LEFT + 0.03, 1.02, 2.88), (LEFT + 0.05, 1.02, 2.76)], "#DCC68F", 6)
    view.mark("front_room_door", "the closed door of the front room", (-1.24, 0, 2.5), (0.34, 2.0))
    for near, low in ((3.5, 1.42), (4.3, 1.42)):
        view.side(LEFT + 0.01, low, near, 0.46, 0.5, "#7A5E45")
        view.side(LEFT + 0.012, low + 0.04, near + 0.05, 0.38, 0.4, "#EFE7D4")
        view.side(LEFT + 0.014, low + 0.1, near + 0.12, 0.2, 0.26, "#9DB3A8")


def _stairs(view: View) -> None:
    wood, carpet = "#B79A78", "#6E6A78"
    for step in range(12, 0, -1):
        z, top = FOOT + (step - 1) * TREAD, step * RISE
        view.box((STAIR, 0, z), (RIGHT - STAIR, top, TREAD), wood)
        view.panel(STAIR + 0.16, top - RISE, z, 0.76, RISE, darker(carpet, 0.22))
        view.floor(STAIR + 0.16, top + 0.001, z, 0.76, TREAD, lighter(carpet, 0.1))
        view.panel(STAIR, top - 0.03, z - 0.01, RIGHT - STAIR, 0.03, lighter(wood, 0.16))
        view.panel(STAIR + 0.16, top - 0.03, z - 0.012, 0.76, 0.032, carpet)
    view.face(
        [(STAIR, 0, FOOT), (STAIR, RISE * 12, FOOT + 11 * TREAD), (STAIR, 0, FOOT + 11 * TREAD)], mix(WHITE, WALL, 0.4)
    )
    _girl(view)
    _banister(view)


def _girl(view: View) -> None:
    x, z, seat = STAIR + 0.62, FOOT + 2 * TREAD, 3 * RISE
    view.shade(x, z + 0.1, 0.5, 0.16, y=seat)
    with view.sprite(x, seat + 0.02, z) as paper:
        girl_on_step(paper, FAMILY["maya"], MOODS["quiet"])
    view.mark("maya", "a girl of five on the third stair, looking past us", (x - 0.22, seat - 0.26, z), (0.46, 0.88))


def _banister(view: View) -> None:
    paint, rail = lighter(WHITE, 0.1), "#7E5E42"
    for step in range(11, 0, -1):
        for half in (0.06, 0.18):
            z = FOOT + (step - 1) * TREAD + half
            low = step * RISE
            high = 1.1 + (z - FOOT) * RISE / TREAD
            view.panel(STAIR, low, z, 0.03, high - low, darker(paint, 0.08))
    start, end = (FOOT, 1.06), (FOOT + 11 * TREAD, 1.06 + 11 * RISE)
    view.face(
        [
            (STAIR, start[1], start[0]),
            (STAIR, end[1], end[0]),
            (STAIR, end[1] + 0.08, end[0]),
            (STAIR, start[1] + 0.08, start[0]),
        ],
        rail,
    )
    view.face(
        [
            (STAIR, start[1] + 0.08, start[0]),
            (STAIR, end[1] + 0.08, end[0]),
            (STAIR + 0.06, end[1] + 0.08, end[0]),
            (STAIR + 0.06, start[1] + 0.08, start[0]),
        ],
        lighter(rail, 0.2),
    )
    view.box((STAIR - 0.03, 0, FOOT - 0.1), (0.1, 1.26, 0.1), paint)
    view.box((STAIR - 0.05, 1.26, FOOT - 0.12), (0.14, 0.07, 0.14), rail)


def _coat(view: View) -> None:
    view.shade(STAIR, FOOT - 0.16, 0.6, 0.16)
    with view.sprite(STAIR + 0.02, 1.22, FOOT - 0.16) as paper:
        _waxed_coat(paper)
    view.mark(
        "coat",
        "a large waxed coat over the newel post, a tape measure in its pocket",
        (STAIR - 0.26, 0.26, FOOT - 0.16),
        (0.54, 0.98),
    )


def _waxed_coat(paper: Paper) -> None:
    green = "#5C6B45"
    shade, edge = darker(green, 0.26), darker(green, 0.44)
    outline = [
        (0, -2),
        (-7, 4),
        (-13, 17),
        (-18, 36),
        (-22, 62),
        (-26, 90),
        (-9, 95),
        (9, 92),
        (25, 95),
        (23, 60),
        (17, 32),
    ]
    paper.blob([*outline, (11, 12), (6, 3)], green)
    paper.blob([(2, -1), (6, 3), (11, 12), (17, 32), (23, 60), (25, 95), (10, 92), (8, 60), (4, 24)], shade)
    paper.blob([(-9, 14), (-15, 34), (-20, 58), (-21, 74), (-13, 76), (-10, 56), (-6, 30)], lighter(green, 0.12))
    paper.line([(-20.6, 71), (-13, 73)], edge, 1.2)
    paper.bow([(-6, 22), (-9, 50), (-13, 75)], edge, 0.9)
    for fold in ([(0, 12), (-1, 50), (-4, 93)], [(6, 20), (12, 54), (15, 92)], [(3, 18), (5, 40), (6, 52)]):
        paper.bow(fold, edge, 0.8, opacity=0.8)
    paper.blob([(-6, 2), (-9, 12), (-3, 22), (5, 20), (8, 9), (4, 1)], "#6B4A34")
    paper.blob([(-3, 5), (-4, 12), (0, 17), (4, 13), (4, 6)], "#4A3324")
    paper.line([(0, -6), (-1, 3)], "#3A2E26", 1.3)
    paper.polygon([(6, 56), (20, 55), (21, 70), (7, 71)], edge)
    paper.polygon([(6, 53), (20.4, 52), (20.6, 58), (6.4, 59)], darker(green, 0.34))
    paper.rect(10, 47, 7, 6.6, "#E0B23C", rx=1)
    paper.rect(15, 46.4, 1.4, 3, INK)


def _post_shelf(view: View) -> None:
    x, near, depth, top = RIGHT, 2.7, 0.72, 1.02
    view.side(x - 0.02, 0.18, near, 0.56, depth, "#ECE8DE")
    for i in range(9):
        view.side(x - 0.022, 0.22, near + 0.04 + i * 0.075, 0.48, 0.014, darker("#ECE8DE", 0.14))
    view.box((x - 0.26, top - 0.04, near), (0.26, 0.04, depth), "#8F6F52")
    with view.sprite(x - 0.2, top, near + 0.3) as paper:
        things.letters(paper, -3, count=5)
        paper.rect(1, -21, 15, 15, WHITE)
        paper.blob([(5, -9), (4, -14), (8, -18), (12, -14), (11, -9)], "#C98A4A")
        paper.line([(8, -18), (9, -20)], "#A8503C", 1.2)
    with view.sprite(x - 0.16, top, near + 0.08) as paper:
        paper.ellipse(0, -1.6, 8, 2.4, "#5E8C8D")
        paper.ellipse(0, -2.4, 6.4, 1.5, "#467071")
        paper.line([(-2, -2.6), (3, -3.4)], "#DCC68F", 1.1)
    view.mark(
        "post",
        "a shelf over the radiator: letters, a card with a hen, a dish with keys",
        (x - 0.28, top - 0.06, near + 0.18),
        (0.3, 0.32),
    )


HALLWAY = {"marlow_hallway": marlow_hallway}
