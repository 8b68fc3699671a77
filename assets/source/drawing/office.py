"""What stands and hangs in offices."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from drawing.palette import INK, WHITE, darker, lighter, mix
from drawing.sizes import TABLE
from drawing.view import BACK

if TYPE_CHECKING:
    from drawing.paper import Paper
    from drawing.view import View

SCREEN = "#2B373D"


def monitor(view: View, x: float, z: float, *, shows: str = "record", width: float = 0.54, y: float = TABLE) -> None:
    """Lay a screen on a desk that shows a record, a week, nothing, or its back."""
    height = width * 0.58
    view.shade(x + width / 2, z + 0.08, 0.3, 0.16, y=y)
    view.box((x + width / 2 - 0.11, y, z + 0.04), (0.22, 0.015, 0.14), SCREEN)
    view.panel(x + width / 2 - 0.03, y, z + 0.1, 0.06, 0.16, darker(SCREEN, 0.3))
    view.box((x, y + 0.12, z + 0.06), (width, height, 0.03), SCREEN)
    inner = (x + 0.015, y + 0.135, z + 0.06, width - 0.03, height - 0.03)
    if shows == "back":
        view.panel(*inner, lighter(SCREEN, 0.12))
    elif shows == "dark":
        view.panel(*inner, darker(SCREEN, 0.2))
        left, bottom, depth, wide, tall = inner
        view.face(
            [
                (left, bottom, depth),
                (left + wide * 0.4, bottom, depth),
                (left + wide * 0.62, bottom + tall, depth),
                (left, bottom + tall, depth),
            ],
            WHITE,
            opacity=0.05,
        )
    else:
        _screen(view, inner, shows)


def _screen(view: View, box: tuple[float, float, float, float, float], shows: str) -> None:
    x, y, z, width, height = box
    view.panel(x, y, z, width, height, "#F4F3EE")
    view.panel(x, y + height * 0.86, z, width, height * 0.14, "#2F6A70")
    if shows == "week":
        for column in range(5):
            for row in range(6):
                tone = ("#E2E0D6", "#BFD3D2", "#E2E0D6", "#E9CFA8")[(column * 3 + row * 5) % 4]
                view.panel(
                    x + 0.02 + column * width * 0.19,
                    y + 0.02 + row * height * 0.135,
                    z,
                    width * 0.17,
                    height * 0.11,
                    tone,
                )
        return
    view.panel(x, y, z, width * 0.24, height * 0.86, "#DDE3E0")
    for row in range(7):
        long = width * (0.3 + 0.34 * ((row * 7) % 5) / 5)
        view.panel(
            x + width * 0.3, y + height * (0.72 - row * 0.105), z, long, height * 0.04, "#8B979B" if row else "#45545C"
        )
        view.panel(x + width * 0.03, y + height * (0.72 - row * 0.105), z, width * 0.15, height * 0.035, "#A3AEAF")


def keyboard(view: View, x: float, z: float, *, y: float = TABLE) -> None:
    """Lay a keyboard and a mouse."""
    view.floor(x, y, z, 0.42, 0.14, "#D5D6D1")
    view.floor(x + 0.015, y, z + 0.015, 0.39, 0.1, "#B4B9B8")
    view.floor(x + 0.5, y, z + 0.02, 0.06, 0.1, "#C9CBC7")


def sheets(
    view: View,
    x: float,
    z: float,
    *,
    y: float = TABLE,
    count: int = 1,
    tone: str = WHITE,
    lines: int = 5,
    lean: float = 0.0,
    width: float = 0.21,
) -> None:
    """Lay sheets of paper on a desk, with lines of writing on the top one."""
    depth = width * 1.41
    for i in range(count):
        shift = 0.012 * (i % 3)
        level = y + i * 0.004
        spots = [
            (x + shift, level, z),
            (x + shift + width, level, z),
            (x + shift + width + lean, level, z + depth),
            (x + shift + lean, level, z + depth),
        ]
        view.face(spots, darker(tone, 0.06 * ((count - i) % 2)))
    top = y + (count - 1) * 0.004
    for i in range(lines):
        away = depth * (0.84 - i * 0.68 / max(1, lines - 1 or 1))
        start = x + 0.025 + lean * away / depth
        long = (width - 0.05) * (0.55 if i == lines - 1 else 0.9 - 0.12 * (i % 2))
        view.line([(start, top, z + away), (start + long, top, z + away)], "#7D8A90", 1.8)


def form(view: View, x: float, z: float, *, y: float = TABLE, lean: float = 0.0, width: float = 0.21) -> None:
    """Lay a printed form with boxes, some of them empty."""
    sheets(view, x, z, y=y, lines=0, lean=lean, width=width)
    depth = width * 1.41
    for row in range(4):
        for column in range(2):
            away = depth * (0.74 - row * 0.2)
            left = x + 0.02 + column * width * 0.46 + lean * away / depth
            tone = ("#D6E0DE", "#E9E2D2")[(row + column) % 2]
            view.floor(left, y, z + away, width * 0.4, depth * 0.13, tone)
            if (row * 2 + column) % 3:
                view.line(
                    [(left + 0.01, y, z + away + depth * 0.06), (left + width * 0.26, y, z + away + depth * 0.06)],
                    "#5C6A70",
                    1.6,
                )


def tray(view: View, x: float, z: float, *, y: float = TABLE, levels: int = 2, full: int = 5) -> None:
    """Lay a letter tray of one or more levels, papers in each."""
    for level in range(levels):
        bottom = y + level * 0.09
        view.box((x, bottom, z), (0.28, 0.012, 0.34), "#5B676C")
        count = max(1, full - 2 * level)
        for i in range(count):
            view.floor(
                x + 0.02 + 0.006 * (i % 2),
                bottom + 0.014 + i * 0.009,
                z + 0.01,
                0.23,
                0.3,
                mix(WHITE, "#D9CDB4", (i % 3) / 3),
            )
            view.panel(
                x + 0.02 + 0.006 * (i % 2), bottom + 0.014 + i * 0.009, z + 0.01, 0.23, 0.006, darker(WHITE, 0.14)
            )
        view.panel(x, bottom, z, 0.28, 0.03, "#6E7A7F")
        for across in (0.0, 0.27):
            view.panel(x + across, bottom, z, 0.012, 0.1 if level < levels - 1 else 0.06, "#49545A")


def file_stack(view: View, x: float, z: float, *, y: float = TABLE, count: int = 3, width: float = 0.34) -> None:
    """Lay thick folders on each other, tied, with marker tabs."""
    for i in range(count):
        tone = mix("#D9BE8A", "#C79F6B", (i % 3) / 2)
        left, bottom = x + 0.02 * (i % 2), y + i * 0.075
        view.box((left, bottom, z), (width, 0.07, 0.26), tone)
        view.panel(left + 0.01, bottom + 0.012, z, width - 0.02, 0.044, "#F1EBDD")
        for k in range(3):
            view.panel(left + 0.012, bottom + 0.02 + k * 0.012, z, width - 0.024, 0.003, darker("#F1EBDD", 0.2))
        view.panel(left + width * 0.62, bottom, z, 0.02, 0.07, "#A8604A")
    for i, colour in enumerate(("#B5651D", "#2F6A70", "#8A4B4B")):
        view.panel(x + width - 0.02, y + 0.02 + i * 0.07, z, 0.035, 0.022, colour)


def box_files(view: View, x: float, z: float, *, y: float = TABLE, count: int = 4) -> None:
    """Lay box files in a row."""
    for i in range(count):
        colour = ("#45545C", "#7A4A46", "#5E6B54", "#45545C", "#8A774E")[i % 5]
        view.box((x + i * 0.085, y, z), (0.08, 0.33 - 0.01 * (i % 2), 0.24), colour)
        view.panel(x + i * 0.085 + 0.014, y + 0.17, z, 0.052, 0.1, "#EFE9DC")
        view.panel(x + i * 0.085 + 0.022, y + 0.21, z, 0.036, 0.008, "#7D8A90")
        view.paper.ellipse(*view.at(x + i * 0.085 + 0.04, y + 0.08, z), 5, 5, darker(colour, 0.5))


def board(
    view: View,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    z: float = BACK,
    columns: int = 4,
    rubbed: bool = False,
) -> None:
    """Lay a whiteboard written on in columns; nothing on it can be read."""
    view.panel(x + 0.02, y - 0.03, z, width, height, INK, opacity=0.14)
    view.panel(x - 0.02, y - 0.02, z, width + 0.04, height + 0.04, "#A9B1B1")
    view.panel(x, y, z, width, height, "#F7F7F3")
    inks = ("#3D5A66", "#3D5A66", "#9A4A3C", "#3D5A66", "#4F7A54")
    step = width / columns
    for column in range(columns):
        left = x + column * step + 0.05
        view.panel(left, y + height - 0.12, z, step * 0.5, 0.022, inks[(column * 2) % 5])
        if column:
            view.panel(x + column * step, y + 0.04, z, 0.006, height - 0.08, "#C9D0D0")
        for row in range(int((height - 0.25) / 0.11)):
            if (column * 5 + row * 3) % 7 not in {5, 6}:
                long = step * (0.3 + 0.4 * ((column * 3 + row * 5) % 4) / 4)
                view.panel(left, y + height - 0.24 - row * 0.11, z, long, 0.014, inks[(column + row) % 5], opacity=0.85)
    if rubbed:
        view.panel(x + width * 0.44, y + 0.08, z, width * 0.5, height * 0.7, "#E9EBE8", opacity=0.8)
    view.box((x + width * 0.3, y - 0.05, z - 0.06), (width * 0.3, 0.02, 0.06), "#A9B1B1")


def planner(view: View, x: float, y: float, width: float, height: float, *, z: float = BACK) -> None:
    """Lay a year planner; one day of each week is inked."""
    view.panel(x + 0.02, y - 0.02, z, width, height, INK, opacity=0.14)
    view.panel(x, y, z, width, height, WHITE)
    view.panel(x, y + height - 0.1, z, width, 0.1, "#2F6A70")
    rows, columns = 12, 31
    cell_width, cell_height = (width - 0.06) / columns, (height - 0.16) / rows
    for row in range(rows):
        for column in range(columns):
            weekday = (row * 3 + column) % 7
            tone = "#D3D6D2" if weekday in {5, 6} else "#EAE6DA"
            if weekday == 1:
                tone = "#B5651D" if (row * 5 + column) % 3 else "#8A4B4B"
            view.panel(
                x + 0.03 + column * cell_width,
                y + 0.03 + row * cell_height,
                z,
                cell_width * 0.84,
                cell_height * 0.8,
                tone,
            )


def notice_board(
    view: View, x: float, y: float, width: float, height: float, *, z: float = BACK, colour: str = "#B99468"
) -> None:
    """Lay a cork board with notices."""
    view.panel(x + 0.02, y - 0.025, z, width, height, INK, opacity=0.14)
    view.panel(x - 0.03, y - 0.03, z, width + 0.06, height + 0.06, darker(colour, 0.34))
    view.panel(x, y, z, width, height, colour)
    tones = (WHITE, "#E9D6A8", "#C6D8D8", "#E6C4B4", WHITE, "#D3DCC0")
    columns, rows = max(2, int(width / 0.3)), max(1, int(height / 0.36))
    for column in range(columns):
        for row in range(rows):
            i = column * 3 + row * 5
            left = x + (column + 0.14) * width / columns + 0.01 * (i % 3)
            bottom = y + (row + 0.16) * height / rows + 0.012 * (i % 2)
            wide, tall = width / columns * 0.68, height / rows * 0.66
            view.panel(left + 0.008, bottom - 0.01, z, wide, tall, INK, opacity=0.18)
            view.panel(left, bottom, z, wide, tall, tones[i % 6])
            for k in range(3):
                view.panel(left + 0.02, bottom + tall * (0.68 - 0.2 * k), z, wide * (0.7 - 0.15 * k), 0.012, "#8B979B")
            view.paper.ellipse(*view.at(left + wide / 2, bottom + tall - 0.012, z), 3.4, 3.4, "#A8503C")


def clock(view: View, x: float, y: float, *, z: float = BACK, hour: float = 10.8) -> None:
    """Lay a wall clock that shows an hour."""
    radius = 0.14
    scale, (left, top) = view.scale(z), view.at(x, y, z)
    view.paper.ellipse(left + 4, top + 5, radius * scale, radius * scale, INK, opacity=0.16)
    view.paper.ellipse(left, top, radius * scale, radius * scale, "#3E4A50")
    view.paper.ellipse(left, top, radius * scale * 0.87, radius * scale * 0.87, "#F8F6EF")
    for i in range(12):
        turn = i * pi / 6
        ends = [
            (left + share * radius * scale * sin(turn), top - share * radius * scale * cos(turn))
            for share in (0.7, 0.8)
        ]
        view.paper.line(ends, "#3E4A50", 1.8)
    for turn, reach, thick in ((hour * pi / 6, 0.44, 4.0), (hour % 1 * 2 * pi, 0.66, 2.8)):
        view.paper.line(
            [(left, top), (left + reach * radius * scale * sin(turn), top - reach * radius * scale * cos(turn))],
            INK,
            thick,
        )


def telephone(paper: Paper, *, lamp: bool = False) -> None:
    """Lay a desk telephone, in centimetres around its near edge."""
    paper.polygon([(-11, 0), (11, 0), (9, -9), (-9, -9)], "#39454B")
    paper.polygon([(-11, 0), (11, 0), (11, 1.4), (-11, 1.4)], "#222C31")
    for row in range(4):
        for column in range(3):
            paper.rect(0.2 + column * 2.9 - row * 0.1, -7.6 + row * 1.75, 2.1, 1.1, "#A9B3B5", rx=0.3)
    paper.polygon([(-1, -8.6), (8.4, -8.6), (8, -10.6), (-0.6, -10.6)], "#9DB3A8")
    paper.blob([(-10.4, -0.8), (-9.4, -9.6), (-6.6, -11.4), (-4.4, -9.8), (-4.2, -1.2), (-7, 0.4)], "#2B363B")
    paper.bow([(-9, -8.6), (-7, -10), (-5.4, -8.6)], "#56646A", 0.7)
    paper.bow([(-8.6, 1), (-13, 3), (-15, 0), (-18, 2)], "#2B363B", 0.7)
    paper.ellipse(9.2, -7.4, 0.75, 0.75, "#FFB23E" if lamp else "#6B5A3C")
    if lamp:
        paper.ellipse(9.2, -7.4, 2.6, 2.6, "#FFB23E", opacity=0.35)


def call_card(paper: Paper) -> None:
    """Lay a card of numbers pinned to a wall, in centimetres from its upper left corner."""
    paper.rect(0.5, 0.6, 21, 28, INK, opacity=0.16)
    paper.rect(0, 0, 21, 28, "#FBF7E8")
    paper.rect(0, 0, 21, 4.4, "#8A4B4B")
    for i in range(6):
        paper.rect(1.8, 6.8 + i * 3.4, 7.4, 1.0, "#7D8A90")
        paper.rect(12, 6.8 + i * 3.4, 6.4, 1.0, "#3D5A66")


def coat_on_hook(paper: Paper, colour: str, *, length: float = 92) -> None:
    """Lay a coat that hangs from a hook by its collar, in centimetres."""
    shade = darker(colour, 0.24)
    outline = [
        (-6, 2),
        (-15, 8),
        (-19, 26),
        (-19, 52),
        (-21, length),
        (-2, length + 3),
        (17, length - 1),
        (18, 50),
        (17, 25),
        (13, 8),
        (6, 2),
    ]
    paper.blob(outline, colour)
    paper.blob([(4, 4), (12, 8), (17, 25), (18, 50), (17, length - 1), (4, length + 2), (7, 50)], shade)
    paper.bow([(-13, 10), (-15.4, 30), (-13.6, 58)], shade, 1.0)
    paper.bow([(-1, 8), (-2, 40), (-3, length)], darker(colour, 0.4), 0.9)
    paper.blob([(-7, 1), (0, 5), (7, 1), (5, 10), (0, 13), (-6, 10)], darker(colour, 0.4))
    paper.line([(0, -1), (0, 4)], "#7D6A50", 1.6)


def coat_on_chair(paper: Paper, colour: str) -> None:
    """Lay a coat thrown over the back of a chair, in centimetres around the middle of its top edge."""
    shade = darker(colour, 0.26)
    paper.blob(
        [(-25, 1), (-27, 16), (-30, 40), (-22, 52), (0, 50), (24, 53), (29, 38), (27, 14), (24, 0), (0, -3)], colour
    )
    paper.blob([(8, -2), (24, 0), (27, 14), (29, 38), (24, 53), (10, 51), (13, 20)], shade)
    paper.bow([(-14, 4), (-17, 24), (-14, 46)], shade, 1.0)
    paper.blob([(-12, -3), (0, -5), (13, -3), (10, 5), (0, 7), (-10, 5)], darker(colour, 0.42))
