"""The same desk at dusk."""

from __future__ import annotations

from drawing import things
from drawing.palette import (
    INK,
    LAGOON,
    MIST,
    SAGE,
    TEAL,
    UMBER,
    WHITE,
    darker,
    lighter,
    mix,
)
from drawing.paper import Paper
from drawing.rooms.office import DESK
from drawing.rooms.telephone import desk_phone
from drawing.view import View


def evening_desk() -> Paper:
    """Draw the same desk at dusk: a lit message lamp, a notebook, a diary, the lamp and a mug."""
    view = View(Paper(1800, 600), middle=(900, 40), eye=1.2, focal=900, light=-1)
    _dusk_window(view)
    _dark_desk(view)
    y = 0.752
    _dark_screens(view, y)
    _desk_lamp(view, y)
    _notebook(view, y)
    _diary(view, y)
    desk_phone(view, 0.42, 1.0, y, lit=True)
    with view.sprite(0.28, y, 1.26) as sheet:
        sheet.ellipse(5, 0, 8, 1.6, INK, opacity=0.4, filter=sheet.soft(0.6))
        things.mug(sheet, 0, LAGOON)
    _dusk_veil(view)
    return view.paper


def _dusk_window(view: View) -> None:
    paper = view.paper
    paper.rect(0, 0, 1800, 600, "#3E4B55")
    paper.rect(0, 0, 1800, 300, paper.gradient((0, "#38495A"), (0.5, "#5F6875"), (0.85, "#A0826F"), (1, "#B58F6C")))
    for i in range(24):
        height = 40 + (i * 53) % 74
        paper.rect(i * 78 - 10, 286 - height, 74, height + 20, mix("#36434C", "#4A545B", (i % 3) / 2))
        for k in range(5):
            if (i * 7 + k * 5) % 4 == 0:
                paper.rect(i * 78 + 4 + (k % 3) * 20, 296 - height + (k // 3) * 24, 9, 12, "#E3BE83", opacity=0.75)
    frame = "#59646A"
    for x in (120, 690, 1260):
        paper.rect(x, 0, 22, 300, paper.gradient((0, lighter(frame, 0.12)), (1, darker(frame, 0.2)), across=True))
    paper.rect(0, 272, 1800, 30, paper.gradient((0, lighter(frame, 0.16)), (1, darker(frame, 0.25))))
    for i in range(40):
        across, down = (i * 97.3) % 1800, (i * 41.7) % 230
        paper.line([(across, down), (across - 0.5, down + 7 + i % 9)], "#C6D0D4", 1.3, opacity=0.2)


def _dark_desk(view: View) -> None:
    paper = view.paper
    top = mix(DESK, "#5C6468", 0.55)
    paper.rect(0, 296, 1800, 304, paper.gradient((0, darker(top, 0.25)), (1, darker(top, 0.12))))
    paper.rect(0, 296, 1800, 6, darker(top, 0.5))
    paper.ellipse(620, 480, 560, 190, paper.glow((0, "#FFE2A8", 0.85), (0.5, "#F2CC8C", 0.4), (1, "#F2CC8C", 0)))


def _dark_screens(view: View, y: float) -> None:
    for x in (-1.02, 0.62):
        view.panel(x + 0.26, y, 1.5, 0.08, 0.1, darker(INK, 0.3))
        view.floor(x + 0.16, y, 1.42, 0.28, 0.14, darker(INK, 0.2))
        view.panel(x, y + 0.06, 1.46, 0.6, 0.4, "#20292E", rx=6)
        view.panel(x + 0.012, y + 0.075, 1.46, 0.576, 0.37, view.paper.gradient((0, "#3A4650"), (1, "#283238")))
        view.face(
            [
                (x + 0.05, y + 0.44, 1.46),
                (x + 0.22, y + 0.44, 1.46),
                (x + 0.1, y + 0.08, 1.46),
                (x + 0.03, y + 0.08, 1.46),
            ],
            WHITE,
            opacity=0.05,
        )


def _desk_lamp(view: View, y: float) -> None:
    metal = "#2F5A5F"
    view.shade(-0.5, 1.36, 0.26, 0.14, 0.4, y=y)
    with view.sprite(-0.5, y, 1.36) as sheet:
        sheet.ellipse(0, -1, 10, 2.8, darker(metal, 0.25))
        sheet.ellipse(0, -2, 10, 2.6, metal)
        sheet.line([(0, -3), (-10, -22), (4, -40)], darker(metal, 0.1), 1.8)
        sheet.ellipse(-10, -22, 1.6, 1.6, lighter(metal, 0.2))
        with sheet.group(transform="rotate(-26 5 -41)"):
            sheet.ellipse(6, -28, 34, 26, sheet.glow((0, "#FFEBBE", 0.5), (1, "#FFEBBE", 0)))
            sheet.path(
                "M-9 -31 Q-7 -43 -1 -46 Q5 -49 11 -46 Q17 -43 19 -31Z",
                sheet.gradient((0, lighter(metal, 0.25)), (1, metal), across=True),
            )
            sheet.ellipse(5, -31, 14, 2.8, "#FFEFC9")


def _notebook(view: View, y: float) -> None:
    view.floor(-0.36, y, 0.9, 0.5, 0.3, INK, opacity=0.3, filter=view.paper.soft(5))
    for x, tilt in ((-0.37, 0.0), (-0.125, 0.004)):
        view.face(
            [
                (x, y + 0.006, 0.92),
                (x + 0.245, y + 0.006, 0.92 + tilt),
                (x + 0.245, y + 0.006, 1.2),
                (x, y + 0.006, 1.2),
            ],
            view.paper.gradient((0, "#F7EFDC"), (1, "#E9DFC8")),
        )
    view.face(
        [(-0.14, y + 0.007, 0.92), (-0.11, y + 0.007, 0.92), (-0.11, y + 0.007, 1.2), (-0.14, y + 0.007, 1.2)],
        UMBER,
        opacity=0.14,
    )
    for page, rows in ((-0.35, 9), (-0.1, 4)):
        for row in range(9):
            down = 1.17 - row * 0.026
            view.line([(page, y + 0.008, down), (page + 0.2, y + 0.008, down)], MIST, 1, opacity=0.8)
            if row < rows:
                long = 0.19 - ((row * 5) % 4) * 0.03
                words = [view.at(page + long * t / 9, y + 0.008, down + (0.007 if t % 2 else 0.001)) for t in range(10)]
                view.paper.bow(words, "#33454F", 1.6, opacity=0.7)
    view.line([(0.05, y + 0.012, 0.95), (0.13, y + 0.02, 1.09)], TEAL, 8)
    view.line([(0.04, y + 0.01, 0.935), (0.05, y + 0.012, 0.95)], INK, 4)


def _diary(view: View, y: float) -> None:
    cover = "#6E4F4A"
    view.shade(-0.68, 1.02, 0.4, 0.3, 0.4, y=y)
    view.box((-0.84, y, 0.9), (0.3, 0.03, 0.24), "#E6DCC6")
    view.face(
        [
            (-0.845, y + 0.031, 0.895),
            (-0.535, y + 0.031, 0.895),
            (-0.535, y + 0.031, 1.145),
            (-0.845, y + 0.031, 1.145),
        ],
        view.paper.gradient((0, lighter(cover, 0.12)), (1, cover)),
    )
    view.face(
        [(-0.76, y + 0.032, 1.02), (-0.62, y + 0.032, 1.02), (-0.62, y + 0.032, 1.07), (-0.76, y + 0.032, 1.07)],
        "#C8AE7A",
        opacity=0.8,
    )
    view.line([(-0.58, y + 0.033, 1.14), (-0.58, y + 0.033, 0.9), (-0.575, y, 0.87)], "#A9884F", 4)
    view.line([(-0.52, y + 0.032, 0.9), (-0.52, y + 0.032, 1.14)], darker(cover, 0.3), 5)


def _dusk_veil(view: View) -> None:
    paper = view.paper
    paper.rect(
        0,
        0,
        1800,
        600,
        paper.gradient(
            (0, "#1E2C3A", 0.12), (0.35, "#1E2C3A", 0), (0.7, "#1E2C3A", 0.08), (1, "#16222C", 0.42), across=True
        ),
    )
    paper.rect(0, 0, 1800, 600, paper.gradient((0.7, SAGE, 0), (1, "#16222C", 0.25)))
