"""What stands in surgeries and wards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import INK, WHITE, darker, lighter
from drawing.sizes import COUCH
from drawing.view import BACK

if TYPE_CHECKING:
    from drawing.paper import Paper
    from drawing.view import View

STEEL = "#A9B6BA"


def couch(view: View, x: float, z: float, colour: str = "#3F6A78") -> None:
    """Lay an examination couch of 1.85 m along the wall, a strip of paper on it."""
    width, depth = 1.85, 0.62
    view.shadow(x, z, width, depth)
    for across in (0.12, width - 0.18):
        view.box((x + across, 0, z + 0.08), (0.06, COUCH - 0.14, depth - 0.16), STEEL)
    view.panel(x + 0.14, 0.26, z + 0.1, width - 0.3, 0.04, darker(STEEL, 0.2))
    view.box((x, COUCH - 0.14, z), (width, 0.14, depth), colour)
    view.floor(x + 0.06, COUCH + 0.001, z + 0.1, width - 0.06, depth - 0.2, WHITE)
    view.box((x + 0.06, COUCH, z + 0.08), (0.42, 0.11, depth - 0.16), lighter(colour, 0.14))
    view.floor(x + 0.1, COUCH + 0.111, z + 0.12, 0.36, depth - 0.24, WHITE)
    view.panel(x + width - 0.14, COUCH - 0.34, z + 0.05, 0.12, 0.34, WHITE)
    view.panel(x + width - 0.14, COUCH - 0.34, z + 0.05, 0.12, 0.02, darker(WHITE, 0.2))
    middle, scale = view.at(x - 0.03, COUCH + 0.02, z + 0.2), view.scale(z)
    view.paper.ellipse(*middle, 0.08 * scale, 0.08 * scale, darker(WHITE, 0.08))
    view.paper.ellipse(*middle, 0.025 * scale, 0.025 * scale, STEEL)


def baby_scales(paper: Paper) -> None:
    """Lay scales with a curved tray for a baby, in centimetres."""
    paper.polygon([(-22, -6), (22, -6), (24, 0), (-24, 0)], "#D3DAD9")
    paper.polygon([(8, -6), (22, -6), (24, 0), (10, 0)], "#B0BAB9")
    paper.rect(-8, -4.8, 14, 3.4, "#33454A", rx=0.6)
    paper.rect(-6, -3.8, 6, 1.4, "#8FD0B8")
    paper.path("M-30 -16 Q-26 -7 0 -7 Q26 -7 30 -16 L33 -15 Q28 -4 0 -4.6 Q-28 -4 -33 -15Z", WHITE)
    paper.path("M10 -7.4 Q26 -8 30 -16 L33 -15 Q29 -5.4 10 -4.8Z", darker(WHITE, 0.16))
    paper.path("M-28 -15 Q-24 -9 0 -9 Q24 -9 28 -15", "none", stroke="#9CC3C6", stroke_width=1.6)


def growth_chart(view: View, x: float, y: float, *, z: float = BACK) -> None:
    """Lay a wall chart of growth curves."""
    width, height = 0.62, 0.86
    view.panel(x + 0.02, y - 0.025, z, width, height, INK, opacity=0.14)
    view.panel(x, y, z, width, height, "#FBF9F2")
    view.panel(x, y + height - 0.1, z, width, 0.1, "#4F7A8A")
    for i in range(8):
        view.panel(x + 0.06, y + 0.06 + i * 0.085, z, width - 0.1, 0.004, "#D3D0C4")
        view.panel(x + 0.06 + i * 0.067, y + 0.06, z, 0.004, height - 0.2, "#D3D0C4")
    curves = (("#9DB8BC", 2.2), ("#5E8C8D", 2.2), ("#2F6A70", 3.4), ("#5E8C8D", 2.2), ("#9DB8BC", 2.2))
    for i, (colour, thick) in enumerate(curves):
        start = y + 0.1 + i * 0.035
        points = [(x + 0.07 + k * 0.118, start + (0.16 + 0.05 * i) * (k / 4) ** 0.55 * 1.6, z) for k in range(5)]
        view.paper.bow([view.at(*point) for point in points], colour, thick)


def wall_instruments(view: View, x: float, y: float, *, z: float = BACK) -> None:
    """Lay otoscope and ophthalmoscope in their holder, their cords hanging."""
    view.panel(x, y, z, 0.34, 0.24, "#D5DCDB")
    view.panel(x + 0.24, y, z, 0.1, 0.24, "#B4BEBD")
    for i in range(2):
        left = x + 0.06 + i * 0.15
        view.panel(left, y - 0.1, z, 0.045, 0.2, "#3A464B")
        view.panel(left - 0.008, y + 0.09, z, 0.06, 0.06, "#55636A")
        cord = [
            (left + 0.02, y - 0.1, z),
            (left - 0.05, y - 0.34, z),
            (left + 0.05, y - 0.42, z),
            (x + 0.17, y - 0.02, z),
        ]
        view.paper.bow([view.at(*point) for point in cord], "#3A464B", 3)
    view.panel(x + 0.42, y - 0.04, z, 0.2, 0.3, "#D5DCDB")
    view.paper.ellipse(*view.at(x + 0.52, y + 0.12, z), 20, 20, "#FBF9F2", stroke="#3A464B", stroke_width=3)
    view.line([(x + 0.52, y + 0.12, z), (x + 0.56, y + 0.16, z)], "#8A4B4B", 3)


def sink(view: View, x: float, *, z: float = BACK) -> None:
    """Lay a wash-basin with lever taps, towels and soap above it."""
    view.panel(x - 0.1, 0.78, z, 0.8, 0.62, "#E6ECEB")
    for i in range(5):
        view.panel(x - 0.1, 0.78 + i * 0.124, z, 0.8, 0.006, "#C3CDCC")
        view.panel(x - 0.1 + i * 0.16, 0.78, z, 0.006, 0.62, "#C3CDCC")
    view.box((x, 0.66, z - 0.42), (0.6, 0.16, 0.42), "#F2F3EF")
    view.floor(x + 0.06, 0.82, z - 0.36, 0.48, 0.26, "#C9D3D2")
    view.panel(x + 0.2, 0.2, z - 0.2, 0.2, 0.46, "#DADFDC")
    view.line([(x + 0.3, 0.9, z - 0.04), (x + 0.3, 1.04, z - 0.04), (x + 0.3, 1.02, z - 0.16)], STEEL, 8)
    for across in (0.16, 0.44):
        view.line([(x + across, 0.93, z - 0.06), (x + across + 0.05, 0.93, z - 0.22)], STEEL, 6)
    view.panel(x - 0.06, 1.45, z, 0.3, 0.34, "#D5DCDB")
    view.panel(x + 0.02, 1.42, z, 0.14, 0.06, WHITE)
    view.panel(x + 0.36, 1.46, z, 0.13, 0.26, "#D5DCDB")
    view.panel(x + 0.39, 1.5, z, 0.07, 0.12, "#5E8C8D")


def pump(view: View, x: float, z: float) -> None:
    """Lay a drip stand with a pump; nothing hangs in it that would name an illness."""
    for lean in (-0.26, 0.0, 0.26):
        view.line([(x, 0.1, z), (x + lean, 0.02, z - 0.12)], darker(STEEL, 0.2), 6)
    view.line([(x, 0.1, z), (x, 2.0, z)], STEEL, 7)
    view.line([(x - 0.1, 2.0, z), (x + 0.1, 2.0, z)], STEEL, 5)
    view.box((x - 0.1, 1.04, z - 0.1), (0.2, 0.3, 0.12), "#DCE3E2")
    view.panel(x - 0.075, 1.2, z - 0.1, 0.15, 0.1, "#33454A")
    view.panel(x - 0.06, 1.24, z - 0.1, 0.07, 0.025, "#8FD0B8")
    for i in range(3):
        view.panel(x - 0.07 + i * 0.052, 1.09, z - 0.1, 0.035, 0.05, ("#5E8C8D", "#B9C4C3", "#C98A5A")[i])
    view.panel(x + 0.03, 1.66, z - 0.02, 0.13, 0.26, "#DCEAEC", opacity=0.9)
    view.panel(x + 0.03, 1.66, z - 0.02, 0.13, 0.13, "#B9D3D8", opacity=0.9)
    tube = [(x + 0.09, 1.66, z), (x + 0.11, 1.5, z), (x + 0.02, 1.4, z), (x, 1.34, z)]
    view.paper.bow([view.at(*point) for point in tube], "#C3D3D5", 3)


def cot_trolley(view: View, x: float, z: float, *, blanket: str = "#D9A94E") -> None:
    """Lay a high trolley with cot sides, a blanket and a small car on it."""
    width, depth, bed = 1.5, 0.72, 0.78
    view.shadow(x, z, width, depth)
    for across in (0.12, width - 0.16):
        for away in (depth - 0.12, 0.06):
            view.line([(x + across, 0.08, z + away), (x + across, bed - 0.1, z + away)], darker(STEEL, 0.2), 8)
            view.paper.ellipse(*view.at(x + across, 0.06, z + away), 15, 15, "#3A464B")
    view.panel(x + 0.1, 0.32, z + 0.06, width - 0.2, 0.05, darker(STEEL, 0.1))
    _rails(view, x, z + depth, darker(STEEL, 0.16), 2.5)
    view.box((x, bed - 0.12, z), (width, 0.12, depth), "#D5DCDB")
    view.box((x + 0.03, bed, z + 0.03), (width - 0.06, 0.1, depth - 0.06), "#EEF1EE")
    view.box((x + 0.08, bed + 0.1, z + 0.1), (0.36, 0.07, depth - 0.2), WHITE)
    view.box((x + 0.66, bed + 0.1, z + 0.05), (width - 0.72, 0.05, depth - 0.1), blanket)
    view.panel(x + 0.66, bed - 0.02, z + 0.02, width - 0.76, 0.16, darker(blanket, 0.1))
    view.floor(x + 0.66, bed + 0.151, z + 0.05, 0.12, depth - 0.1, lighter(blanket, 0.5))


def cot_side(view: View, x: float, z: float) -> None:
    """Lay the near side of the trolley, in front of whoever and whatever lies on it."""
    _rails(view, x, z, STEEL, 4.0)


def _rails(view: View, x: float, z: float, colour: str, thick: float) -> None:
    width, bed, rail = 1.5, 0.78, 0.48
    for i in range(13):
        across = x + i * width / 12
        view.line([(across, bed, z), (across, bed + rail, z)], colour, thick)
    for y in (bed + 0.02, bed + rail):
        view.line([(x, y, z), (x + width, y, z)], lighter(colour, 0.2), thick * 1.8)


def height_stick(view: View, x: float, *, z: float = BACK) -> None:
    """Lay a measuring stick for height on the wall, its head piece at a small child's."""
    view.panel(x, 0.1, z, 0.1, 1.7, "#E9C46A")
    for i in range(16):
        wide = 0.06 if i % 5 == 0 else 0.03
        view.panel(x + 0.1 - wide, 0.2 + i * 0.1, z, wide, 0.012, "#5C4A2E")
    view.box((x - 0.02, 0.86, z - 0.16), (0.14, 0.03, 0.16), "#C98A5A")
    view.box((x - 0.12, 0.0, z - 0.34), (0.34, 0.05, 0.34), "#8E9A9C")
