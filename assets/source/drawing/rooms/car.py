"""The car, parked in the family's street, seen from the driver's seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.light import NOON, OVERCAST, veil
from drawing.palette import darker, lighter, mix
from drawing.view import HEIGHT, WIDTH, View

if TYPE_CHECKING:
    from drawing.paper import Paper

INSIDE = "#39444C"
BRICK = "#A3664F"
LEFT, RIGHT, END = -3.3, 3.3, 30.0
"""Where the fronts of the two terraces stand, and how far the street goes."""


def car() -> View:
    """Draw the street through the windscreen, the wheel, a notebook and a phone on the other seat."""
    view = View(horizon=330, eye=1.3)
    _street(view)
    _windscreen(view.paper)
    _dashboard(view.paper)
    _wheel(view.paper)
    _seat(view)
    _marks(view)
    veil(view, OVERCAST)
    return view


def _street(view: View) -> None:
    view.paper.rect(0, 0, WIDTH, HEIGHT, NOON.sky)
    view.floor(-12, 0, 1.5, 24, END, "#767C80")
    for side in (LEFT, RIGHT):
        _terrace(view, side)
    for i in range(6):
        view.floor(-0.06, 0.002, 4 + i * 4, 0.12, 1.6, "#C9C6BC")
    for x, z, colour in ((-2.5, 21, "#6B5B7A"), (0.9, 20, "#5E7F8C"), (-2.6, 14, "#8E989C"), (0.8, 11, "#B5654A")):
        _parked(view, x, z, colour)


def _terrace(view: View, side: float) -> None:
    tone = darker(BRICK, 0.2) if side < 0 else BRICK
    view.side(side, 0, 2.0, 5.6, END - 2, tone)
    view.side(side, 5.6, 2.0, 0.3, END - 2, darker(tone, 0.4))
    inner = side + (0.9 if side < 0 else -0.9)
    view.floor(min(side, inner), 0.003, 1.5, 0.9, END - 1.5, "#B4B0A6")
    doors = ("#2F6A70", "#7A4A5A", "#45545C", "#8A774E", "#5E6B54", "#7A4A46")
    for i in range(6):
        z = 4.4 + i * 4.2
        ours = side < 0 and i == 1
        view.side(side, 0, z - 0.06, 2.3, 1.0, "#D9CFBB")
        view.side(side, 0.12, z, 2.0, 0.86, "#2F6A70" if ours else doors[(i + (side > 0) * 2 + 1) % 6])
        view.side(side, 2.06, z, 0.2, 0.86, "#F2C978" if ours else "#8FA3AC")
        for low, tall in ((0.9, 1.4), (3.2, 1.2)):
            view.side(side, low, z + 1.5, tall, 1.4, "#E9E4D8")
            view.side(side, low + 0.08, z + 1.58, tall - 0.16, 1.24, "#5C6B74")
            view.side(side, low + 0.08, z + 1.58, tall - 0.16, 0.5 if ours else 0.34, "#C9C2B4")


def _parked(view: View, x: float, z: float, colour: str) -> None:
    view.shade(x + 0.85, z, 2.0, 0.6, 0.3)
    view.box((x, 0.3, z), (1.7, 0.5, 3.6), colour)
    view.panel(x + 0.16, 0.78, z, 1.38, 0.5, darker(colour, 0.2), rx=6)
    view.panel(x + 0.26, 0.84, z, 1.18, 0.36, "#55646E", rx=4)
    for left in (x + 0.06, x + 1.4):
        view.panel(left, 0.5, z, 0.24, 0.14, "#B5483C")
        view.panel(left, 0, z, 0.24, 0.34, "#1F262A")


def _windscreen(paper: Paper) -> None:
    roof = darker(INSIDE, 0.3)
    paper.polygon([(0, 0), (WIDTH, 0), (WIDTH, 70), (1180, 44), (420, 44), (0, 70)], roof)
    paper.polygon([(0, 0), (190, 0), (250, 60), (60, 620), (0, 640)], INSIDE)
    paper.polygon([(190, 0), (250, 60), (60, 620), (90, 620), (280, 60)], lighter(INSIDE, 0.14))
    paper.polygon([(WIDTH, 0), (1450, 0), (1400, 60), (1560, 620), (WIDTH, 640)], darker(INSIDE, 0.14))
    paper.rect(690, 20, 26, 80, darker(INSIDE, 0.4))
    paper.rect(560, 92, 290, 92, darker(INSIDE, 0.5), rx=20)
    paper.rect(572, 102, 266, 72, "#A9BCC4", rx=14)
    paper.polygon([(600, 174), (640, 130), (700, 118), (700, 174)], "#9A6A58")
    paper.polygon([(810, 174), (770, 130), (720, 118), (720, 174)], "#8A5E4E")
    paper.polygon([(680, 174), (704, 132), (716, 132), (750, 174)], "#767C80")


def _dashboard(paper: Paper) -> None:
    paper.path(f"M0 560 Q 240 520 620 524 T {WIDTH} 548 L{WIDTH} {HEIGHT} L0 {HEIGHT}Z", INSIDE)
    paper.path(
        f"M0 560 Q 240 520 620 524 T {WIDTH} 548 L{WIDTH} 572 Q 1200 544 620 548 Q 240 544 0 584Z",
        lighter(INSIDE, 0.16),
    )
    paper.path(f"M0 700 Q 400 668 760 680 L {WIDTH} 690 L{WIDTH} {HEIGHT} L0 {HEIGHT}Z", darker(INSIDE, 0.3))
    for x in (150, 640):
        paper.rect(x, 610, 130, 34, darker(INSIDE, 0.5), rx=8)
        for i in range(4):
            paper.line([(x + 10, 616 + i * 7), (x + 120, 616 + i * 7)], INSIDE, 2)
    paper.rect(620, 660, 170, 96, darker(INSIDE, 0.55), rx=10)
    paper.rect(632, 670, 146, 60, "#4F6A74", rx=4)
    paper.line([(650, 714), (690, 690), (720, 706), (764, 680)], "#9CC6CE", 4)
    for i in range(4):
        paper.ellipse(648 + i * 38, 744, 6, 6, "#7E8C93")


def _wheel(paper: Paper) -> None:
    rim = {"stroke": darker(INSIDE, 0.62), "stroke_width": 40}
    paper.path("M960 600 Q 1060 560 1180 560 Q 1300 560 1400 606 L1400 680 L960 680Z", darker(INSIDE, 0.45))
    for x in (1090, 1270):
        paper.ellipse(x, 640, 52, 52, darker(INSIDE, 0.66))
        paper.ellipse(x, 640, 44, 44, "#222B31")
        paper.line([(x, 640), (x - 26, 662)], "#C9705A", 4)
    paper.ellipse(1180, 850, 262, 232, "none", **rim)
    paper.ellipse(1180, 850, 262, 232, "none", stroke=INSIDE, stroke_width=6)
    paper.path("M950 850 Q 1060 800 1180 800 Q 1300 800 1410 850 L1400 900 L960 900Z", darker(INSIDE, 0.5))
    paper.rect(1120, 816, 120, 84, lighter(INSIDE, 0.08), rx=26)


def _seat(view: View) -> None:
    paper = view.paper
    paper.path(f"M90 {HEIGHT} Q 96 740 180 716 Q 330 694 470 716 Q 540 740 546 {HEIGHT}Z", mix(INSIDE, "#6B7880", 0.5))
    paper.path(f"M380 {HEIGHT} Q 420 760 470 716 Q 540 740 546 {HEIGHT}Z", INSIDE)
    paper.polygon([(170, 800), (300, 728), (430, 768), (310, 850)], "#2F4A50")
    paper.polygon([(172, 796), (238, 760), (370, 806), (310, 844)], "#FBF3E0")
    paper.polygon([(238, 760), (300, 726), (428, 764), (370, 806)], "#EFE4C8")
    for i in range(5):
        start = (196 + i * 12, 793 - i * 6.4)
        paper.line([start, (start[0] + 96 - 20 * (i % 2), start[1] + 33 - 7 * (i % 2))], "#5C6670", 3)
    paper.line([(300, 752), (392, 778)], "#A8503C", 6)
    paper.polygon([(452, 776), (500, 760), (520, 812), (470, 830)], "#151C20")
    paper.polygon([(457, 779), (497, 765), (515, 809), (472, 824)], "#BFE0E6")
    for i in range(2):
        paper.line([(466 + i * 6, 790 + i * 14), (492 + i * 6, 781 + i * 14)], "#3F5A66", 4)


def _marks(view: View) -> None:
    spots = {
        "notebook": ("open on the passenger seat, half a page written", (165, 722, 430, 852)),
        "phone": ("a phone, lit, two lines on its screen", (448, 756, 524, 834)),
        "street": ("the terraces, a few parked cars", (560, 190, 1060, 520)),
        "house": ("the family's house: teal door, light over it, curtains half drawn", (270, 100, 500, 520)),
        "mirror": ("the street behind", (560, 92, 850, 184)),
    }
    for name, (words, (left, top, right, bottom)) in spots.items():
        view.mark_area(name, words, (left, top, right, bottom))


CAR = {"car": car}
