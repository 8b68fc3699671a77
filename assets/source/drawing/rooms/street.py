"""The family's house from across the road: at dusk with a van at the kerb, and by day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drawing import shell, things
from drawing.light import DUSK, NOON, Light, veil
from drawing.palette import INK, WHITE, darker, lighter, mix
from drawing.view import HEIGHT, WIDTH, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from drawing.paper import Paper

FRONT = 9.0
"""Where the fronts of the terrace stand."""
KERB = 7.3
LIT = (-1.55, 3.0)
"""The one lit window."""
BRICK = "#A3664F"


def _doorstep(light: Light, *, dark: bool) -> View:
    view = View(horizon=470)
    _terrace(view)
    glow = "#F2C978" if dark else "#9FB3BC"
    for x, colour, ours in ((-3.35, "#7A4A5A", False), (0.1, "#2F6A70", True), (4.5, "#45545C", False)):
        _door(view, x, colour, glow if ours else "")
    _windows(view, light, dark=dark)
    _bins(view)
    _pavement(view)
    with view.sprite(1.02, 0.16, FRONT - 0.3) as paper:
        paper.rect(-3.4, -20, 7, 20, "#EDF0EC", rx=2)
        paper.rect(-2, -26, 4, 7, "#EDF0EC", rx=1)
    view.mark("milk", "a bottle of milk on the step", (0.96, 0.14, FRONT - 0.3), (0.14, 0.28))
    view.stand(0.52, FRONT - 0.3, y=0.16)
    veil(view, light)
    if dark:
        _lights(view)
    _van(view, dark=dark)
    return view


def _terrace(view: View) -> None:
    base = view.at(0, 0, FRONT)[1]
    view.paper.rect(0, 0, WIDTH, base, BRICK)
    for row in range(44):
        for column in range(18):
            x = -5.9 + column * 0.68 + (row % 2) * 0.34 + 0.1 * ((row * 7 + column * 5) % 3)
            if (row * 5 + column * 3) % 4 == 0:
                tone = darker(BRICK, 0.12) if (row + column) % 2 else lighter(BRICK, 0.1)
                view.panel(x, row * 0.11, FRONT, 0.24, 0.07, tone)
    for x in (-2.05, 1.9):
        view.panel(x, 0, FRONT, 0.07, 5, darker(BRICK, 0.36))
    view.panel(-6, 0, FRONT, 12, 0.2, darker(BRICK, 0.3))


def _door(view: View, x: float, colour: str, glow: str) -> None:
    stone = "#D9CFBB"
    view.panel(x - 0.16, 0.16, FRONT, 1.16, 2.56, stone)
    view.panel(x - 0.22, 2.62, FRONT, 1.28, 0.16, lighter(stone, 0.2))
    view.panel(x, 2.2, FRONT, 0.84, 0.36, glow or "#8FA3AC")
    view.panel(x + 0.4, 2.2, FRONT, 0.04, 0.36, stone)
    view.panel(x, 0.16, FRONT, 0.84, 2.0, colour)
    for row, tall in ((0.32, 0.66), (1.16, 0.84)):
        for left in (x + 0.1, x + 0.46):
            view.panel(left, row, FRONT, 0.28, tall, darker(colour, 0.24))
            view.panel(left + 0.015, row, FRONT, 0.265, tall - 0.015, lighter(colour, 0.1))
    view.panel(x + 0.32, 1.02, FRONT, 0.2, 0.06, "#DCC68F")
    view.panel(x + 0.74, 1.0, FRONT, 0.04, 0.14, "#DCC68F")
    view.box((x - 0.2, 0, FRONT - 0.4), (1.24, 0.16, 0.4), stone)
    if glow:
        view.panel(x + 0.92, 1.3, FRONT, 0.05, 0.08, WHITE)
        view.mark("door", "teal door, light above it, a bell on the right", (x, 0.16, FRONT), (0.84, 2.4))


def _windows(view: View, light: Light, *, dark: bool) -> None:
    below = ((-1.7, 0.9, 1.3, 1.5), (2.5, 0.9, 1.3, 1.5))
    above = (
        (-1.55, 3.0, 1.0, 1.3),
        (0.1, 3.0, 0.9, 1.3),
        (2.6, 3.0, 1.0, 1.3),
        (4.5, 3.0, 0.9, 1.3),
        (-3.4, 3.0, 0.9, 1.3),
    )
    for x, y, width, height in (*below, *above, (-5.5, 0.9, 1.3, 1.5), (-5.35, 3.0, 1.0, 1.3)):
        shell.window(view, light, x, y, width, height, z=FRONT)
        glass = mix(light.sky, "#22303A", 0.45)
        view.panel(x, y, FRONT, width, height, glass)
        for left in (x, x + width * 0.68):
            view.panel(left, y, FRONT, width * 0.32, height, mix("#C9C2B4", glass, 0.35))
        if (x, y) == LIT and dark:
            view.panel(x, y, FRONT, width, height, "#F2C978")
            for left in (x, x + width - 0.16):
                view.panel(left, y, FRONT, 0.16, height, "#C98A6A")
            view.panel(x + 0.56, y, FRONT, 0.1, 0.22, "#8A6B4E")
        shell.frame(view, x, y, width, height, z=FRONT, bars=0, sash=True)
        view.panel(x - 0.14, y + height + 0.06, FRONT, width + 0.28, 0.18, "#D9CFBB")
    view.mark("downstairs_window", "dark, curtains half drawn", (-1.7, 0.9, FRONT), (1.3, 1.5))
    words = "the one lit window: curtains open, a lamp" if dark else "the window above, curtains half drawn"
    view.mark("upstairs_window", words, (-1.55, 3.0, FRONT), (1.0, 1.3))


def _bins(view: View) -> None:
    for x, colour in ((-1.62, "#3F4A50"), (-0.96, "#4F6650")):
        view.shadow(x, FRONT - 0.7, 0.54, 0.5)
        view.box((x, 0.08, FRONT - 0.6), (0.54, 0.86, 0.5), colour)
        view.box((x - 0.03, 0.94, FRONT - 0.64), (0.6, 0.1, 0.56), darker(colour, 0.24))
        view.paper.ellipse(*view.at(x + 0.46, 0.1, FRONT - 0.64), 17, 17, "#1F282C")
    view.box((-0.34, 0, FRONT - 0.6), (0.34, 0.3, 0.3), "#B58C5E")
    view.panel(-0.3, 0.26, FRONT - 0.6, 0.1, 0.2, "#C9A67C")
    view.mark("bins", "two wheeled bins and a box of cardboard", (-1.66, 0, FRONT - 0.6), (1.7, 1.06))


def _pavement(view: View) -> None:
    view.floor(-6, 0, KERB + 0.15, 12, FRONT - KERB - 0.15, "#B4B0A6")
    for i in range(18):
        view.line([(-6 + i * 0.7, 0, FRONT), (-6 + i * 0.7, 0, KERB + 0.15)], "#98948A", 1.6)
    view.floor(-6, 0, KERB, 12, 0.15, "#CFCABE")
    view.panel(-6, -0.12, KERB, 12, 0.12, "#8E8A80")
    view.paper.rect(0, view.at(0, -0.12, KERB)[1], WIDTH, HEIGHT, "#5E6468")
    for i in range(4):
        x = -4.6 + i * 2.4
        view.face(
            [(x, -0.12, 4.9), (x + 1.2, -0.12, 4.9), (x + 1.25, -0.12, 4.8), (x - 0.05, -0.12, 4.8)],
            "#C9C6BC",
            opacity=0.7,
        )
    with view.sprite(1.36, 0.02, FRONT - 0.3) as paper:
        things.pot_plant(paper, 44)


def _lights(view: View) -> None:
    middle, scale = view.at(-1.05, 3.7, FRONT), view.scale(FRONT)
    for reach, strength in ((1.5, 0.1), (1.0, 0.12)):
        view.paper.ellipse(*middle, reach * scale, reach * scale, "#FFD98A", opacity=strength)
    view.panel(-1.39, 3.0, FRONT, 0.68, 1.3, "#FFDF9A", opacity=0.8)
    view.panel(0.1, 2.2, FRONT, 0.84, 0.36, "#FFD98A", opacity=0.85)
    step = [(-0.1, 0.165, FRONT - 0.05), (1.1, 0.165, FRONT - 0.05), (1.5, 0, KERB + 0.2), (-0.5, 0, KERB + 0.2)]
    view.face(step, "#FFD98A", opacity=0.28)


def _van(view: View, *, dark: bool) -> None:
    x, z = 1.75, 6.5
    view.face(
        [(x - 0.1, -0.12, z + 0.5), (x + 4, -0.12, z + 0.5), (x + 4, -0.12, z - 0.35), (x - 0.3, -0.12, z - 0.35)],
        INK,
        opacity=0.35,
    )
    with view.sprite(x, -0.12, z) as paper:
        _van_side(paper, "#8C979C" if not dark else "#5F6B75")
    view.mark("van", "a work van with planks on its roof, at the kerb", (x, -0.1, z), (2.5, 2.3))


def _van_side(paper: Paper, colour: str) -> None:
    shade = darker(colour, 0.24)
    paper.path("M4 -34 L8 -92 Q10 -100 22 -102 L48 -108 L92 -176 Q98 -186 112 -188 L420 -192 L420 -34Z", colour)
    paper.path("M4 -34 L6 -66 L420 -70 L420 -34Z", shade)
    paper.path("M60 -110 L97 -168 Q101 -174 110 -174 L150 -175 L150 -110Z", "#3A4750")
    paper.path("M70 -112 L104 -168 L122 -174 L92 -112Z", "#54646E")
    paper.line([(158, -186), (158, -40)], shade, 1.8)
    paper.line([(300, -188), (300, -40)], shade, 1.8)
    paper.rect(166, -104, 16, 5, shade, rx=2)
    paper.path("M6 -78 L26 -80 L30 -66 L5 -66Z", "#F1E7C4")
    paper.rect(-2, -44, 40, 12, "#2E383D", rx=3)
    for wheel in (66, 330):
        paper.ellipse(wheel, -32, 39, 39, darker(colour, 0.6))
        paper.ellipse(wheel, -30, 32, 32, "#1F262A")
        paper.ellipse(wheel, -30, 17, 17, "#9AA5A8")
        paper.ellipse(wheel, -30, 6, 6, "#4C585D")
    for i, tone in enumerate(("#C9A06C", "#B58C5E", "#D9B27C")):
        paper.rect(96 + i * 16, -214 + i * 6, 330, 6, tone)
    for bar in (130, 260):
        paper.rect(bar, -202, 6, 14, "#2E383D")


STREET: dict[str, Callable[[], View]] = {
    "marlow_doorstep": partial(_doorstep, DUSK, dark=True),
    "marlow_doorstep_day": partial(_doorstep, NOON, dark=False),
}
