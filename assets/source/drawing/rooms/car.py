"""From behind the wheel, parked in the Marlows' street."""

from __future__ import annotations

from drawing.palette import BRICK, CLAY, CREAM, INK, LAGOON, MIST, SLATE, STRAW, TEAL, WHITE, darker, lighter, mix
from drawing.paper import Paper
from drawing.view import View

SCREEN = "M96 356 L236 52 Q250 26 284 24 L1500 14 Q1540 16 1560 40 L1736 352 Q1400 322 900 326 Q400 330 96 356Z"
DASH = "#3E494E"


def car() -> Paper:
    """Draw the street through the windscreen, the wheel, and the passenger seat with notebook and phone."""
    paper = Paper(1800, 600)
    view = View(paper, middle=(1010, 205), eye=1.25, focal=620, light=-1)
    paper.rect(0, 0, 1800, 600, "#2D363A")
    _side_windows(paper)
    with paper.group(clip_path=paper.clip(SCREEN)):
        _street(view)
        paper.polygon([(300, 20), (640, 20), (420, 350), (120, 350)], WHITE, opacity=0.07)
        paper.polygon([(700, 20), (770, 20), (560, 350), (480, 350)], WHITE, opacity=0.05)
    _frame(paper)
    _passenger_side(paper)
    _dashboard(paper)
    _passenger_seat(paper)
    _wheel(paper)
    paper.rect(
        0, 0, 1800, 600, paper.gradient((0, INK, 0.2), (0.3, INK, 0), (0.72, INK, 0), (1, INK, 0.2), across=True)
    )
    return paper


def _side_windows(paper: Paper) -> None:
    paper.polygon(
        [(0, 40), (150, 30), (40, 340), (0, 352)], paper.gradient((0, "#C9D0CF"), (0.6, "#A08A7C"), (1, "#8C7A70"))
    )
    paper.polygon(
        [(1800, 40), (1650, 26), (1786, 330), (1800, 336)],
        paper.gradient((0, "#C9D0CF"), (0.6, "#9A8578"), (1, "#857469")),
    )


def _street(view: View) -> None:
    paper = view.paper
    paper.rect(0, 0, 1800, 400, paper.gradient((0, "#BDC8CC"), (0.3, "#DCDCD2"), (0.52, "#E9DFC9")))
    paper.polygon([(0, 400), (0, 330), (1010, 208), (1800, 330), (1800, 400)], "#7B7F7E")
    view.face([(-2.6, 0, 3), (2.8, 0, 3), (2.8, 0, 90), (-2.6, 0, 90)], paper.gradient((0, "#8D9190"), (1, "#6C7172")))
    for left, right in ((-5.2, -2.6), (2.8, 5.0)):
        view.face([(left, 0.08, 3), (right, 0.08, 3), (right, 0.08, 90), (left, 0.08, 90)], "#A5A196")
    view.side(-2.6, 0, 3, 0.1, 87, "#8C887E")
    view.side(2.8, 0, 3, 0.1, 87, "#7D796F")
    view.side(-5.2, 0, 2.0, 5.4, 2.2, "#98705F")
    view.side(5.0, 0, 2.0, 5.4, 2.2, "#7E6156")
    for i in range(13, -1, -1):
        z = 4.2 + i * 4.3
        _terrace(view, -5.2, z, _haze(("#A5796A", "#9D7566", "#A98474")[i % 3], i), i, left=True)
        _terrace(view, 5.0, z, _haze(("#8D6B5F", "#957265", "#86685E")[i % 3], i), i + 1, left=False)
    for z, x, tone in ((26, -2.4, MIST), (20, -2.4, "#8A8F86"), (15, 0.95, "#7D8C93"), (12.5, -2.4, CLAY)):
        _parked(view, x, z, _haze(tone, int(z / 5)))
    _lamp_post(view, -2.95, 9.5)
    _lamp_post(view, 3.1, 17)


def _haze(colour: str, steps: int) -> str:
    return mix(colour, "#DAD3C5", min(steps * 0.055, 0.62))


def _terrace(view: View, x: float, z: float, brick: str, count: int, *, left: bool) -> None:
    wide, trim = 4.3, mix("#D5CCBB", brick, 0.15)
    view.side(x, 0, z, 5.4, wide, brick)
    ridge = x - 2.4 if left else x + 2.4
    view.face([(x, 5.4, z), (x, 5.4, z + wide), (ridge, 7.4, z + wide), (ridge, 7.4, z)], mix("#6D6A6B", brick, 0.25))
    view.side(x, 5.3, z, 0.14, wide, trim)
    for low, start, high, broad in ((0.95, 1.75, 1.5, 1.5), (3.3, 1.95, 1.35, 1.1), (3.3, 0.5, 1.35, 0.8)):
        view.side(x, low - 0.12, z + start - 0.1, high + 0.3, broad + 0.2, trim)
        view.side(x, low, z + start, high, broad, mix("#5F6E76", brick, 0.2))
        view.side(x, low + high * 0.48, z + start, 0.06, broad, trim)
        view.side(x, low, z + start, high, broad * 0.28, mix(CREAM, brick, 0.35))
    paint = (TEAL, "#6C5A62", "#5F6B52", "#7A5046")[count % 4]
    view.side(x, 0, z + 0.38, 2.45, 1.06, trim)
    view.side(x, 0.1, z + 0.5, 2.0, 0.84, mix(paint, brick, 0.12))
    view.side(x, 2.12, z + 0.5, 0.26, 0.84, mix(STRAW if count == 0 else "#5F6E76", brick, 0.2))
    step = -0.4 if not left else 0.4
    view.face([(x, 0.2, z + 0.4), (x + step, 0.2, z + 0.4), (x + step, 0.2, z + 1.4), (x, 0.2, z + 1.4)], trim)
    view.panel(min(x, x + step), 0.08, z + 0.4, 0.4, 0.12, darker(trim, 0.15))


def _parked(view: View, x: float, z: float, colour: str) -> None:
    view.shade(x + 0.85, z + 0.1, 2.0, 0.8, 0.4)
    view.side(x + 1.66 if x < 0 else x, 0.24, z, 0.62, 3.6, darker(colour, 0.2))
    paper = view.paper
    (left, low), scale = view.at(x, 0, z), view.scale(z)

    def spot(across: float, up: float) -> str:
        return f"{left + across * scale:.1f} {low - up * scale:.1f}"

    shape = f"M{spot(0.02, 0.2)} L{spot(0, 0.8)} Q{spot(0.06, 0.92)} {spot(0.2, 0.94)} "
    shape += f"L{spot(0.34, 1.4)} Q{spot(0.4, 1.46)} {spot(0.83, 1.48)} "
    shape += f"Q{spot(1.26, 1.46)} {spot(1.32, 1.4)} "
    shape += f"L{spot(1.46, 0.94)} Q{spot(1.6, 0.92)} {spot(1.66, 0.8)} L{spot(1.64, 0.2)}Z"
    paper.path(shape, paper.gradient((0, lighter(colour, 0.2)), (1, darker(colour, 0.14))))
    paper.path(
        f"M{spot(0.3, 0.98)} L{spot(0.42, 1.36)} Q{spot(0.83, 1.42)} {spot(1.24, 1.36)} L{spot(1.36, 0.98)}Z",
        mix("#46555C", colour, 0.15),
    )
    for across in (0.08, 1.36):
        view.panel(x + across, 0.62, z, 0.22, 0.14, mix(BRICK, "#B5553A", 0.4))
    view.panel(x + 0.55, 0.5, z, 0.56, 0.13, mix(WHITE, STRAW, 0.4))
    view.panel(x + 0.06, 0.0, z, 0.22, 0.24, darker(INK, 0.1))
    view.panel(x + 1.38, 0.0, z, 0.22, 0.24, darker(INK, 0.1))


def _lamp_post(view: View, x: float, z: float) -> None:
    post = _haze("#5F6A6C", int(z / 5))
    view.panel(x, 0, z, 0.11, 5.2, post)
    view.panel(x, 0, z, 0.2, 0.9, post)
    reach = 0.9 if x < 0 else -0.9
    view.line([(x + 0.05, 5.1, z), (x + reach, 5.3, z)], post, 0.08 * view.scale(z))


def _frame(paper: Paper) -> None:
    trim = "#4A555A"
    paper.path(SCREEN, "none", stroke=darker(trim, 0.35), stroke_width=13, stroke_linejoin="round")
    for side in (
        [(96, 356), (236, 52), (252, 28), (150, 20), (132, 36), (22, 352)],
        [(1736, 352), (1560, 40), (1546, 22), (1660, 12), (1672, 34), (1796, 340)],
    ):
        paper.blob(side, paper.gradient((0, lighter(trim, 0.12)), (1, darker(trim, 0.3)), across=True))
    paper.rect(0, 0, 1800, 22, paper.gradient((0, darker(trim, 0.3)), (1, lighter(trim, 0.06))))
    paper.path("M860 20 h40 l-6 26 h-28Z", darker(trim, 0.4))
    paper.rect(752, 42, 256, 62, darker(trim, 0.45), rx=24)
    paper.rect(762, 50, 236, 47, paper.gradient((0, "#8FA0A6"), (0.55, "#B7B5AB"), (1, "#7E746C")), rx=18)
    paper.polygon([(850, 97), (876, 72), (900, 72), (934, 97)], "#6F7374")
    paper.polygon([(762, 60), (838, 72), (838, 90), (776, 96)], "#8A6E62", opacity=0.8)
    paper.polygon([(996, 60), (930, 72), (930, 90), (986, 96)], "#7D675D", opacity=0.8)


def _dashboard(paper: Paper) -> None:
    shape = "M0 372 Q300 330 900 326 Q1460 322 1800 352 V600 H0Z"
    paper.path(shape, paper.gradient((0, lighter(DASH, 0.16)), (0.25, DASH), (1, darker(DASH, 0.45))))
    paper.path(
        "M0 374 Q300 332 900 328 Q1460 324 1800 354", "none", stroke=lighter(DASH, 0.4), stroke_width=3, opacity=0.5
    )
    paper.path("M0 428 Q360 388 880 384 L880 398 Q380 402 0 442Z", darker(DASH, 0.35))
    for x in (330, 700):
        paper.rect(x, 410, 96, 30, darker(DASH, 0.5), rx=10, transform=f"rotate(-3 {x + 48} 425)")
        for i in range(3):
            paper.line([(x + 8, 419 + i * 7 - x * 0.0), (x + 88, 415 + i * 7)], lighter(DASH, 0.1), 2)
    paper.rect(858, 390, 150, 102, darker(DASH, 0.5), rx=12)
    paper.rect(868, 400, 130, 60, paper.gradient((0, "#506067"), (1, "#36444A")), rx=6)
    paper.line([(880, 440), (904, 424), (930, 432), (956, 412), (984, 418)], LAGOON, 3, opacity=0.7)
    for x in (884, 933, 982):
        paper.ellipse(x, 477, 10, 10, lighter(DASH, 0.12))
    paper.path("M1076 378 Q1230 300 1420 372 L1406 420 H1090Z", darker(DASH, 0.3))
    paper.path("M1098 394 Q1240 326 1398 388 L1388 418 H1108Z", "#222B2F")
    for x in (1176, 1316):
        paper.ellipse(x, 402, 44, 34, "#2F3B41")
        paper.path(f"M{x - 34} 412 A36 30 0 0 1 {x + 34} 412", "none", stroke=MIST, stroke_width=2.5, opacity=0.6)
        paper.line([(x, 406), (x - 22, 396)], "#C98A4B", 2.5)


def _passenger_side(paper: Paper) -> None:
    paper.rect(0, 350, 60, 250, darker(DASH, 0.4))


def _passenger_seat(paper: Paper) -> None:
    cloth = "#6B777B"
    paper.path(
        "M70 600 Q84 500 150 470 Q380 446 600 470 Q676 500 700 600Z",
        darker(cloth, 0.85),
        filter=paper.soft(8),
        opacity=0.7,
    )
    paper.path(
        "M86 600 Q98 512 156 482 Q380 456 596 482 Q664 512 682 600Z",
        paper.gradient((0, lighter(cloth, 0.14)), (1, darker(cloth, 0.14))),
    )
    paper.path("M86 600 Q98 512 156 482 Q190 476 214 484 Q158 520 152 600Z", darker(cloth, 0.12))
    paper.path("M682 600 Q664 512 596 482 Q566 476 540 484 Q606 520 618 600Z", darker(cloth, 0.22))
    for x in (300, 384, 470):
        paper.path(
            f"M{x} 472 Q{x + (x - 384) * 0.1} 530 {x + (x - 384) * 0.22} 600",
            "none",
            stroke=darker(cloth, 0.25),
            stroke_width=2,
            opacity=0.5,
        )
    paper.polygon([(226, 586), (268, 506), (442, 512), (428, 594)], INK, opacity=0.35, filter=paper.soft(5))
    paper.polygon([(222, 580), (262, 500), (436, 506), (422, 588)], "#7A4F43")
    paper.polygon([(230, 578), (267, 502), (434, 508), (421, 584)], CREAM)
    for i in range(6):
        y = 518 + i * 10.5
        words = [(272 - i * 4.6 + k * (13 - i % 3), y + (1.6 if k % 2 else -1.2)) for k in range(9)]
        paper.bow(words, SLATE, 1.6, opacity=0.65)
    paper.line([(404, 596), (458, 530)], TEAL, 7)
    paper.line([(458, 530), (463, 524)], INK, 4)
    paper.polygon([(496, 574), (508, 516), (566, 520), (562, 580)], INK, opacity=0.35, filter=paper.soft(4))
    case = "M494 562 L504 516 Q506 509 514 509 L558 512 Q565 513 564 520 "
    case += "L559 568 Q558 576 550 575 L502 571 Q493 570 494 562Z"
    paper.path(case, darker(INK, 0.3))
    paper.polygon([(501, 562), (510, 517), (557, 520), (552, 567)], paper.gradient((0, "#A9BEC0"), (1, "#7E989B")))
    paper.rect(514, 530, 32, 5, WHITE, rx=2, opacity=0.85)
    paper.rect(512, 540, 24, 4, WHITE, rx=2, opacity=0.6)
    paper.path("M700 600 L716 470 Q720 452 740 452 H800 Q818 452 820 470 L838 600Z", darker(DASH, 0.25))
    paper.path("M748 520 Q752 486 770 486 Q788 486 792 520 L796 580 H744Z", darker(DASH, 0.6))
    paper.ellipse(770, 488, 22, 17, lighter(DASH, 0.16))


def _wheel(paper: Paper) -> None:
    ring, x, y = "#2A3236", 1248, 624
    paper.ellipse(x, y + 8, 268, 246, "none", stroke=INK, stroke_width=38, opacity=0.35, filter=paper.soft(8))
    paper.ellipse(
        x,
        y,
        268,
        246,
        "none",
        stroke=paper.gradient((0, lighter(ring, 0.22)), (0.4, ring), (1, darker(ring, 0.3))),
        stroke_width=35,
    )
    paper.path(
        f"M{x - 246} {y - 70} Q{x - 236} {y - 110} {x - 214} {y - 144}",
        "none",
        stroke=lighter(ring, 0.3),
        stroke_width=4,
        opacity=0.5,
    )
    spokes = f"M{x - 252} {y - 40} Q{x - 130} {y - 62} {x - 96} {y - 84} L{x + 96} {y - 84} "
    spokes += f"Q{x + 130} {y - 62} {x + 252} {y - 40} L{x + 250} {y + 20} H{x - 250}Z"
    paper.path(spokes, darker(ring, 0.1))
    paper.rect(x - 98, y - 96, 196, 120, paper.gradient((0, lighter(ring, 0.14)), (1, ring)), rx=36)
    paper.ellipse(x, y - 54, 20, 20, "none", stroke=lighter(ring, 0.32), stroke_width=3.5)
    paper.rect(1478, 436, 92, 12, darker(DASH, 0.5), rx=6, transform="rotate(-8 1478 442)")
