"""A desk at dusk, rain on the window, one lamp lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing import office, shell, things
from drawing.light import NIGHT, lamp_glow
from drawing.palette import darker, lighter
from drawing.view import HEIGHT, WIDTH, View

if TYPE_CHECKING:
    from drawing.paper import Paper

DESK = "#6A5646"
NEAR, FAR, TOP = 2.1, 3.1, 0.74


def evening_desk() -> View:
    """Draw the desk: lamp, telephone with its lamp lit, notebook, diary, a mug gone cold, a screen switched off."""
    view = View()
    view.paper.rect(0, 0, WIDTH, HEIGHT, "#2C3644")
    _window(view)
    for x in (-1.9, 1.9):
        view.panel(x - 0.3, 0, 3.9, 0.6, 2.6, "#232C39")
    view.floor(-3, TOP, NEAR, 6, FAR - NEAR, DESK)
    view.panel(-3, 0, NEAR, 6, TOP, darker(DESK, 0.4))
    view.panel(-3, TOP - 0.03, NEAR, 6, 0.03, lighter(DESK, 0.12))
    _pool_of_light(view)
    _things(view)
    lamp_glow(view, -0.35, 1.03, 2.7, 0.34, 0.5)
    return view


def _window(view: View) -> None:
    x, y, width, height, z = -1.62, 0.82, 3.24, 1.5, 3.9
    shell.window(view, NIGHT, x, y, width, height, z=z)
    view.panel(x, y, z, width, 0.6, "#2F4058")
    for i in range(12):
        tall = 0.34 + 0.3 * ((i * 7 + 2) % 5) / 5
        view.panel(x + i * 0.27, y, z, 0.27, tall, ("#1C2838", "#212F42")[i % 2])
        for k in range(3):
            if (i * 5 + k * 3) % 4 == 1:
                view.panel(x + i * 0.27 + 0.06, y + tall * 0.3 + k * 0.11, z, 0.05, 0.06, "#E9BE72")
    shell.rain(view, x, y, width, height, z=z)
    for i in range(4):
        view.panel(x + i * width / 3 - 0.025, y, z, 0.05, height, "#465264")
    view.panel(x - 0.05, y + height, z, width + 0.1, 0.07, "#465264")
    view.box((x - 0.1, y - 0.06, z - 0.14), (width + 0.2, 0.06, 0.14), "#4D5A6D")
    view.mark("window", "rain on the window, lit windows across the street", (x, y, z), (width, height))


def _pool_of_light(view: View) -> None:
    middle, scale = view.at(-0.18, TOP, 2.55), view.scale(2.55)
    (left, far), (right, near) = view.at(-3, TOP, FAR), view.at(3, TOP, NEAR)
    top = view.paper.clip(f"M{left:.0f} {far:.0f}H{right:.0f}V{near:.0f}H{left:.0f}Z")
    with view.paper.group(clip_path=top):
        for reach, strength in ((1.0, 0.12), (0.72, 0.16), (0.46, 0.2)):
            view.paper.ellipse(*middle, reach * scale, reach * 0.3 * scale, "#FFD98A", opacity=strength)


def _things(view: View) -> None:
    office.monitor(view, -1.36, 2.86, shows="dark", width=0.62)
    view.mark("dark_screen", "a screen switched off", (-1.36, 0.86, 2.9), (0.62, 0.36))
    with view.sprite(-0.66, TOP, 2.74) as paper:
        _desk_lamp(paper)
    view.mark("desk_lamp", "the lamp", (-0.78, TOP, 2.74), (0.54, 0.5))
    _diary(view)
    _notebook(view)
    with view.sprite(0.5, TOP, 2.62) as paper:
        things.mug(paper, 0, "#4F7A84")
    view.mark("mug", "a mug gone cold", (0.48, TOP, 2.62), (0.16, 0.12))
    with view.sprite(0.96, TOP, 2.56) as paper:
        office.telephone(paper, lamp=True)
    view.mark("phone", "the whole telephone", (0.8, TOP - 0.02, 2.56), (0.34, 0.16))
    view.mark("message_lamp", "the telephone's amber lamp, lit", (1.0, TOP + 0.03, 2.56), (0.1, 0.1))
    office.tray(view, 1.28, 2.7, levels=2, full=5)
    view.mark("tray", "a tray with papers", (1.26, TOP, 2.7), (0.32, 0.2))


def _diary(view: View) -> None:
    x, z = -1.24, 2.4
    view.box((x, TOP, z), (0.36, 0.035, 0.26), "#7A3E3A")
    view.panel(x + 0.01, TOP + 0.008, z, 0.34, 0.02, "#E9E0CC")
    view.line([(x + 0.2, TOP + 0.036, z + 0.26), (x + 0.21, TOP + 0.036, z), (x + 0.2, TOP, z - 0.03)], "#D9A94E", 4)
    view.mark("diary", "closed, with its ribbon", (x - 0.02, TOP - 0.02, z + 0.08), (0.44, 0.09))


def _notebook(view: View) -> None:
    x, z, width, depth = -0.5, 2.36, 0.62, 0.34
    view.floor(x - 0.01, TOP + 0.001, z - 0.012, width + 0.02, depth + 0.02, "#2F4A50")
    view.floor(x, TOP + 0.002, z, width / 2, depth, "#FBF1D8")
    view.floor(x + width / 2, TOP + 0.002, z, width / 2, depth, "#F1E4C4")
    lines = (
        (0.03, 0.28),
        (0.03, 0.27),
        (0.03, 0.22),
        (0.03, 0.28),
        (0.03, 0.26),
        (0.03, 0.28),
        (0.03, 0.2),
        (0.03, 0.25),
    )
    for page, ends in ((0.0, lines), (0.32, lines[:3])):
        for i, (start, end) in enumerate(ends):
            away = z + depth * (0.9 - i * 0.105)
            view.line([(x + page + start, TOP, away), (x + page + end, TOP, away)], "#5C6670", 2.4)
    view.line([(x + 0.42, TOP + 0.01, z + 0.06), (x + 0.6, TOP + 0.01, z + 0.15)], "#1F2D33", 8)
    view.line([(x + 0.42, TOP + 0.01, z + 0.06), (x + 0.44, TOP + 0.01, z + 0.07)], "#D9A94E", 7)
    view.mark("notebook", "a full page, a page begun, a pen", (x - 0.02, TOP - 0.03, z + 0.14), (0.7, 0.12))


def _desk_lamp(paper: Paper) -> None:
    paper.ellipse(0, -1.2, 11, 2.6, "#2F6A70")
    paper.line([(0, -2), (-7, -24), (14, -40)], "#4F8A8E", 2.0)
    paper.ellipse(-7, -24, 1.8, 1.8, "#2F6A70")
    paper.polygon([(10, -46), (24, -44), (40, -30), (22, -24)], "#2F6A70")
    paper.polygon([(20, -44.6), (24, -44), (40, -30), (33, -27.6)], "#24545A")
    paper.polygon([(22, -24), (40, -30), (38, -26), (26, -22)], "#FFEBB8")


EVENING = {"evening_desk": evening_desk}
