"""The children's assessment unit: a corridor with a painted wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import (
    CLAY,
    CREAM,
    DUSK,
    INK,
    LAGOON,
    MIST,
    MOSS,
    OAK,
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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drawing.paper import Point

LEFT, RIGHT, END, TOP = -2.7, 2.5, 7.6, 2.65
WALL = "#DDE0D8"


def hospital_corridor() -> Paper:
    """Draw the corridor: chairs under a mural, a reception desk, double doors at the far end."""
    view = View(Paper(1800, 600), middle=(900, 175), eye=1.38, focal=760, light=-1)
    _shell(view)
    _doors(view)
    _mural(view)
    for z in (4.9, 4.2, 3.5, 2.8):
        _wall_chair(view, z)
    _right_wall(view)
    _desk(view)
    _toy_table(view)
    paper = view.paper
    paper.rect(
        0, 0, 1800, 600, paper.gradient((0, INK, 0.1), (0.3, INK, 0), (0.7, INK, 0), (1, INK, 0.16), across=True)
    )
    return paper


def _shell(view: View) -> None:
    paper = view.paper
    view.panel(LEFT, 0, END, RIGHT - LEFT, TOP, darker(WALL, 0.06))
    floor = paper.gradient((0, lighter("#AEB8B5", 0.2)), (0.5, "#A3AEAC"), (1, "#8C9896"), line=((0, 314), (0, 600)))
    view.face([(LEFT, 0, 0.5), (RIGHT, 0, 0.5), (RIGHT, 0, END), (LEFT, 0, END)], floor)
    view.face([(LEFT, TOP, 0.5), (RIGHT, TOP, 0.5), (RIGHT, TOP, END), (LEFT, TOP, END)], "#ECECE5")
    for z in (2.6, 4.2, 5.8):
        view.face([(-0.6, TOP, z), (0.6, TOP, z), (0.6, TOP, z + 0.7), (-0.6, TOP, z + 0.7)], "#FFFDF4")
        view.face(
            [(-0.5, 0.001, z), (0.5, 0.001, z), (0.5, 0.001, z + 0.7), (-0.5, 0.001, z + 0.7)],
            "#FFFDF4",
            opacity=0.16,
            filter=paper.soft(8),
        )
    view.side(
        LEFT, 0, 0.5, TOP, END - 0.5, paper.gradient((0, lighter(WALL, 0.1)), (1, darker(WALL, 0.12)), across=True)
    )
    view.side(
        RIGHT, 0, 0.5, TOP, END - 0.5, paper.gradient((0, darker(WALL, 0.14)), (1, lighter(WALL, 0.06)), across=True)
    )
    for x in (LEFT, RIGHT):
        view.side(x, 0, 0.5, 0.14, END - 0.5, mix(DUSK, STONE, 0.4))
    for x, stripe in ((-0.9, LAGOON), (-0.72, STRAW)):
        view.floor(x, 0.002, 0.6, 0.09, END - 0.8, stripe, opacity=0.75)


def _doors(view: View) -> None:
    leaf = "#8FA7A8"
    view.panel(-1.1, 0, END, 2.2, 2.16, "#C6CAC3")
    for x in (-1.02, 0.01):
        view.panel(x, 0.01, END, 1.01, 2.06, view.paper.gradient((0, lighter(leaf, 0.12)), (1, darker(leaf, 0.08))))
        view.panel(x, 0.01, END, 1.01, 0.26, mix(STONE, MIST, 0.5))
        view.panel(x, 0.86, END, 1.01, 0.1, darker(leaf, 0.12))
        across, down = view.at(x + 0.5, 1.5, END)
        view.paper.rect(across - 17, down - 24, 34, 48, "#5F777A", rx=9)
        view.paper.rect(across - 14, down - 21, 28, 42, view.paper.gradient((0, "#E2E9E4"), (1, "#C3CFCA")), rx=7)
        view.panel(x + (0.86 if x < 0 else 0.1), 1.0, END, 0.06, 0.2, "#D9DCD6")
    view.panel(-0.01, 0.01, END, 0.02, 2.06, darker(leaf, 0.35))
    view.panel(-0.62, 2.24, END, 1.24, 0.22, TEAL, rx=3)
    view.panel(-0.5, 2.31, END, 0.6, 0.07, WHITE, opacity=0.75)
    view.face([(0.32, 2.3, END), (0.44, 2.35, END), (0.32, 2.4, END)], WHITE, opacity=0.8)


def _on_wall(view: View, shares: Sequence[Point]) -> list[Point]:
    return [view.at(LEFT, high, deep) for deep, high in shares]


def _mural(view: View) -> None:
    paper = view.paper
    near, far = 1.9, 6.9
    sky = paper.gradient((0, "#C6D8DB"), (1, "#E7E4D2"))
    outline = _on_wall(view, [(near, 0.86), (far, 0.86), (far, 2.36), (near, 2.36)])
    data = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in outline) + "Z"
    paper.path(data, sky)
    with paper.group(clip_path=paper.clip(data)):
        paper.blob(
            _on_wall(
                view,
                [
                    (3.1 + a, 2.02 + b)
                    for a, b in (
                        (-0.22, 0),
                        (-0.15, 0.15),
                        (0, 0.21),
                        (0.16, 0.15),
                        (0.23, 0),
                        (0.16, -0.15),
                        (0, -0.21),
                        (-0.15, -0.15),
                    )
                ],
            ),
            "#E6C686",
        )
        _hills(view)
        for deep, high in ((2.75, 1.5), (4.0, 1.68), (4.35, 1.62), (6.0, 1.5)):
            _tree(view, deep, high)
        _fox(view, 3.55, 1.32)
        _hare(view, 4.85, 1.2)
        for deep, high in ((2.35, 2.1), (3.9, 2.15), (5.2, 2.08)):
            cloud = [
                (deep - 0.24, high),
                (deep - 0.1, high + 0.09),
                (deep + 0.05, high + 0.07),
                (deep + 0.26, high + 0.02),
                (deep + 0.1, high - 0.04),
                (deep - 0.16, high - 0.04),
            ]
            paper.blob(_on_wall(view, cloud), WHITE, opacity=0.8)
    paper.path(data, "none", stroke=mix(WHITE, STONE, 0.3), stroke_width=3)


def _hills(view: View) -> None:
    hills = (
        (
            SAGE,
            ((1.6, 1.3), (2.4, 1.62), (3.2, 1.42), (4.2, 1.75), (5.4, 1.48), (7.2, 1.7), (7.2, 0.7), (1.6, 0.7)),
        ),
        (
            mix(MOSS, SAGE, 0.5),
            ((1.6, 1.1), (2.2, 1.16), (3.4, 1.36), (4.6, 1.16), (5.8, 1.34), (7.2, 1.2), (7.2, 0.7), (1.6, 0.7)),
        ),
        (
            mix(MOSS, LAGOON, 0.3),
            ((1.6, 0.96), (3.0, 1.04), (4.2, 0.95), (5.6, 1.08), (7.2, 0.98), (7.2, 0.7), (1.6, 0.7)),
        ),
    )
    for colour, spots in hills:
        view.paper.blob(_on_wall(view, spots), colour)


def _tree(view: View, deep: float, high: float) -> None:
    view.paper.polygon(
        _on_wall(
            view, [(deep - 0.02, high - 0.2), (deep + 0.02, high - 0.2), (deep + 0.015, high), (deep - 0.015, high)]
        ),
        OAK,
    )
    crown = [
        (deep - 0.13, high),
        (deep - 0.1, high + 0.16),
        (deep, high + 0.26),
        (deep + 0.1, high + 0.16),
        (deep + 0.13, high),
        (deep, high - 0.04),
    ]
    view.paper.blob(_on_wall(view, crown), mix(TEAL, MOSS, 0.55))


def _fox(view: View, deep: float, high: float) -> None:
    paper, fur = view.paper, "#B97B50"
    body = [(-0.2, -0.02), (-0.12, 0.09), (0.04, 0.1), (0.14, 0.05), (0.15, -0.06), (0.02, -0.08), (-0.12, -0.09)]
    tail = [(0.13, 0), (0.25, 0.04), (0.36, 0.14), (0.3, -0.01), (0.2, -0.06)]
    head = [(-0.19, 0.08), (-0.21, 0.19), (-0.15, 0.15), (-0.1, 0.2), (-0.07, 0.09), (-0.12, 0.03), (-0.24, 0.03)]
    for shape in (tail, body, head):
        paper.blob(_on_wall(view, [(deep + a, high + b) for a, b in shape]), fur)
    paper.blob(_on_wall(view, [(deep + a, high + b) for a, b in ((0.3, 0.07), (0.36, 0.14), (0.33, 0.04))]), CREAM)
    for a in (-0.1, 0.08):
        paper.polygon(
            _on_wall(
                view,
                [
                    (deep + a, high - 0.06),
                    (deep + a + 0.03, high - 0.06),
                    (deep + a + 0.03, high - 0.17),
                    (deep + a, high - 0.17),
                ],
            ),
            darker(fur, 0.2),
        )


def _hare(view: View, deep: float, high: float) -> None:
    paper, fur = view.paper, "#A5927A"
    shapes = (
        [(-0.11, -0.1), (-0.1, 0.03), (0, 0.08), (0.12, 0), (0.13, -0.1)],
        [(-0.16, 0.06), (-0.12, 0.13), (-0.04, 0.11), (-0.04, 0.02), (-0.13, 0)],
        [(-0.09, 0.11), (-0.1, 0.26), (-0.05, 0.24), (-0.05, 0.12)],
    )
    for shape in shapes:
        paper.blob(_on_wall(view, [(deep + a, high + b) for a, b in shape]), fur)


def _wall_chair(view: View, z: float) -> None:
    cloth = (LAGOON, CLAY, LAGOON, DUSK)[int(z * 10) % 4]
    x, leg = LEFT + 0.04, "#7D878A"
    view.shade(x + 0.28, z + 0.25, 0.75, 0.5, 0.24)
    for dx, dz in ((0.04, 0.46), (0.46, 0.46), (0.04, 0.02), (0.46, 0.02)):
        view.box((x + dx, 0, z + dz), (0.03, 0.42, 0.03), leg)
    back = [(x + 0.02, 0.5, z), (x + 0.02, 0.5, z + 0.5), (x - 0.02, 0.9, z + 0.5), (x - 0.02, 0.9, z)]
    view.face([(a + 0.06, b, c) for a, b, c in back], lighter(cloth, 0.12))
    view.panel(x - 0.0, 0.46, z, 0.08, 0.44, darker(cloth, 0.12), rx=4)
    view.box((x, 0.4, z), (0.52, 0.07, 0.5), cloth)
    view.side(x + 0.52, 0.4, z, 0.07, 0.5, darker(cloth, 0.18))


def _right_wall(view: View) -> None:
    for z, height in ((5.5, 2.06),):
        view.side(RIGHT, 0, z, height + 0.08, 1.1, mix(WHITE, STONE, 0.25))
        view.side(RIGHT, 0, z + 0.08, height, 0.94, mix(WOOD, CREAM, 0.3))
        view.side(RIGHT, 1.1, z + 0.5, 0.7, 0.2, "#A9B7B8")
    view.side(RIGHT, 1.1, 2.2, 1.0, 1.3, OAK)
    view.side(RIGHT, 1.13, 2.24, 0.94, 1.22, "#B9BFA9")
    for i in range(6):
        z, y = 2.32 + (i % 3) * 0.38, 1.66 - (i // 3) * 0.46
        tone = (SKY, STRAW, "#D9B9A8", WHITE, SAGE, SKY)[i]
        view.side(RIGHT, y, z, 0.36, 0.28, lighter(tone, 0.2))
        view.side(RIGHT, y + 0.2, z + 0.03, 0.11, 0.22, darker(tone, 0.16))
        for row in range(3):
            view.side(RIGHT, y + 0.04 + row * 0.045, z + 0.03, 0.014, 0.2 - row * 0.03, DUSK, opacity=0.5)
    view.side(RIGHT, 1.12, 4.75, 0.3, 0.14, WHITE)
    view.side(RIGHT, 1.17, 4.79, 0.08, 0.06, TEAL)


def _desk(view: View) -> None:
    x, near, depth, high = 1.25, 2.75, 1.75, 1.05
    front = mix(WOOD, CREAM, 0.25)
    view.shade(x + 0.5, near + 0.8, 1.7, 1.8, 0.22)
    view.side(x, 0, near, high, depth, lighter(front, 0.06))
    for i in range(1, 6):
        view.side(x, 0.12, near + i * depth / 6, high - 0.2, 0.012, darker(front, 0.16))
    view.side(x, 0.4, near, 0.14, depth, LAGOON)
    view.panel(x, 0, near, RIGHT - x, high, view.paper.gradient((0, front), (1, darker(front, 0.16))))
    view.panel(x, 0.4, near, RIGHT - x, 0.14, darker(LAGOON, 0.12))
    view.side(x, 0, near, 0.1, depth, SLATE)
    view.panel(x, 0, near, RIGHT - x, 0.1, darker(SLATE, 0.15))
    view.box((x - 0.06, high, near - 0.05), (RIGHT - x + 0.06, 0.045, depth + 0.1), mix(WHITE, STONE, 0.35))
    y = high + 0.046
    view.panel(2.02, y, near + 0.9, 0.06, 0.12, SLATE)
    view.panel(1.8, y + 0.1, near + 0.9, 0.5, 0.3, darker(SLATE, 0.25), rx=4)
    for i, tone in enumerate((SKY, STRAW, SAGE)):
        view.panel(1.5 + i * 0.18, y, near + 0.28, 0.15, 0.2, mix(tone, WHITE, 0.2))
        view.panel(1.5 + i * 0.18, y, near + 0.27, 0.15, 0.07, MIST, opacity=0.8)
    with view.sprite(1.36, y, near + 0.2) as sheet:
        sheet.rect(-3.4, -13, 6.8, 13, sheet.gradient((0, WHITE), (1, MIST), across=True), rx=1.4)
        sheet.rect(-1, -17, 2, 4.4, SLATE)
        sheet.line([(0, -17), (-4, -16.4)], SLATE, 1.6)
        sheet.rect(-3.4, -9, 6.8, 5, LAGOON)
    view.floor(2.0, y, near + 0.04, 0.22, 0.16, WHITE)
    view.line([(2.02, y + 0.002, near + 0.1), (2.2, y + 0.002, near + 0.1)], SLATE, 1.4, opacity=0.5)


def _toy_table(view: View) -> None:
    x, z, top = -1.62, 2.3, 0.44
    view.shade(x + 0.32, z + 0.24, 0.9, 0.5, 0.26)
    for dx, dz in ((0.05, 0.42), (0.55, 0.42), (0.05, 0.04), (0.55, 0.04)):
        view.box((x + dx, 0, z + dz), (0.04, top, 0.04), WOOD)
    view.box((x, top, z), (0.64, 0.03, 0.5), lighter(WOOD, 0.2))
    y = top + 0.031
    for dx, dz, tone in ((0.1, 0.3, CLAY), (0.19, 0.32, STRAW), (0.13, 0.2, LAGOON)):
        view.box((x + dx, y, z + dz), (0.07, 0.07, 0.07), tone)
    with view.sprite(x + 0.44, y, z + 0.22) as sheet:
        sheet.path("M-9 0 Q-10 -7 -2 -7 L0 -12 H6 L7 -7 Q12 -6 11 0Z", DUSK)
        for wheel in (-4, 6):
            sheet.ellipse(wheel, 0, 2.6, 2.6, INK)
            sheet.ellipse(wheel, 0, 1.1, 1.1, STONE)
