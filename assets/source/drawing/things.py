"""Small household things, drawn in centimetres around the spot they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import AMBER, CREAM, INK, MOSS, OAK, SAGE, SLATE, UMBER, WHITE, WOOD, darker, lighter, mix

if TYPE_CHECKING:
    from drawing.paper import Paper


def boot(paper: Paper, x: float, colour: str = "#8A6440") -> None:
    """Lay one large work boot, its toe to the right."""
    leather = paper.gradient((0, lighter(colour, 0.12)), (0.7, colour), (1, darker(colour, 0.35)))
    upper = [(x + 1, -3), (x + 0.5, -12), (x + 0.5, -26), (x + 7, -27.5), (x + 14, -26), (x + 14.6, -17)]
    front = [(x + 19, -13), (x + 26, -11.5), (x + 31, -8), (x + 32, -3)]
    paper.blob([*upper, *front], leather)
    paper.blob(
        [(x + 22, -3), (x + 23, -9), (x + 28, -9.6), (x + 31.6, -6), (x + 32, -3)], darker(colour, 0.28), opacity=0.6
    )
    paper.rect(x - 0.3, -3.6, 33, 3.6, darker(UMBER, 0.45), rx=1.4)
    paper.rect(x - 0.3, -4.2, 10, 4.2, darker(UMBER, 0.5), rx=1)
    paper.blob([(x + 1, -26), (x + 7, -28), (x + 13.6, -26), (x + 7, -24.6)], darker(colour, 0.5))
    for i in range(4):
        paper.line([(x + 12.4 + i * 1.2, -23 + i * 3), (x + 16 + i * 1.4, -22 + i * 3.2)], CREAM, 0.8, opacity=0.8)
    paper.bow([(x + 13, -24), (x + 18, -20), (x + 16, -16.5)], CREAM, 0.6, opacity=0.8)


def mug(paper: Paper, x: float, colour: str, *, band: str | None = None) -> None:
    """Lay a mug with its handle to the right."""
    paper.path(f"M{x + 8} -8 q4.6 -0.6 4.4 3 q-0.4 3 -4.4 2.6", "none", stroke=darker(colour, 0.12), stroke_width=1.2)
    body = paper.gradient((0, lighter(colour, 0.25)), (0.5, colour), (1, darker(colour, 0.22)), across=True)
    paper.path(
        f"M{x} -9.4 L{x + 8.4} -9.4 L{x + 8} -0.8 Q{x + 7.8} 0 {x + 7} 0 L{x + 1.4} 0 Q{x + 0.6} 0 {x + 0.4} -0.8Z",
        body,
    )
    paper.ellipse(x + 4.2, -9.4, 4.2, 0.9, darker(colour, 0.4))
    if band:
        paper.rect(x + 0.15, -6.6, 8.1, 2, band)


def plate_in_rack(paper: Paper, x: float, colour: str = WHITE) -> None:
    """Lay a plate that stands on its edge in a rack."""
    paper.ellipse(x + 1.4, -10.6, 3.4, 10.6, darker(colour, 0.22))
    paper.ellipse(x, -10.6, 3.4, 10.6, colour)
    paper.ellipse(x + 0.2, -10.6, 2.1, 7.2, darker(colour, 0.07))


def drying_rack(paper: Paper, x: float, width: float) -> None:
    """Lay the wires of a plate rack."""
    for i in range(int(width / 4) + 1):
        paper.line([(x + i * 4, 0), (x + i * 4, -8)], "#8E9597", 0.5)
    paper.line([(x, -8), (x + width, -8)], "#9EA5A6", 0.8)
    paper.line([(x, -1), (x + width, -1)], "#8E9597", 0.8)


def kettle(paper: Paper, colour: str = "#7F9294") -> None:
    """Lay an electric kettle on its base."""
    paper.rect(-9, -2, 19, 2, darker(colour, 0.5), rx=0.8)
    body = paper.gradient((0, lighter(colour, 0.35)), (0.35, colour), (1, darker(colour, 0.4)), across=True)
    paper.path("M-8 -2 L-6.4 -20 Q-6 -23 0 -23 Q6 -23 6.4 -20 L8 -2Z", body)
    paper.path("M-6.5 -19 L-11 -22 L-10.4 -18.4 L-7 -14Z", darker(colour, 0.1))
    paper.path(
        "M6 -21.5 q9.6 -1 8.6 6 q-0.6 6.4 -6.8 9",
        "none",
        stroke=darker(colour, 0.62),
        stroke_width=2,
        stroke_linecap="round",
    )
    paper.rect(-2, -25, 4, 2.4, darker(colour, 0.6), rx=1)
    paper.rect(1.6, -16, 2.4, 8, lighter(colour, 0.55), rx=1, opacity=0.8)


def steam(paper: Paper, x: float, y: float, size: float = 1.0) -> None:
    """Lay a breath of steam."""
    with paper.group(filter=paper.soft(1.3), opacity=0.5):
        for shift, rise in ((0, 15), (4, 11)):
            wave = [
                (x + shift, y),
                (x + shift + 2.4 * size, y - rise / 3 * size),
                (x + shift - 1.4 * size, y - rise / 1.5 * size),
            ]
            paper.bow([*wave, (x + shift + 1.6 * size, y - rise * size)], WHITE, 1.7 * size)


def pot_plant(paper: Paper, height: float = 26, pot: str = "#AE7A5F") -> None:
    """Lay a leafy plant in a clay pot."""
    for i, lean in enumerate((-11, -6, 0, 6, 11, -3, 4)):
        top = -height + abs(lean) * 0.6 + (i % 3) * 2
        leaf = [(0, -9), (lean * 0.45 - 2.4, (top - 9) / 2), (lean, top), (lean * 0.5 + 2.4, (top - 9) / 2)]
        paper.blob(leaf, mix(MOSS, SAGE, (i % 3) / 2))
    paper.path(
        "M-6.4 -10 L6.4 -10 L4.8 0 L-4.8 0Z",
        paper.gradient((0, lighter(pot, 0.15)), (1, darker(pot, 0.2)), across=True),
    )
    paper.rect(-7, -11.4, 14, 3, lighter(pot, 0.08), rx=0.8)


def wall_calendar(paper: Paper) -> None:
    """Lay a wall calendar: a landscape above, a month of squares below, a few of them written in."""
    paper.rect(-15.4, -0.4, 32, 46, darker(WHITE, 0.34), rx=0.6, opacity=0.55)
    paper.rect(-16, 0, 32, 45, WHITE, rx=0.6)
    paper.rect(-14.6, 1.6, 29.2, 17, paper.gradient((0, "#BFD0D3"), (1, "#DDD9C4")))
    paper.path("M-14.6 18.6 V12 Q-7 7 0 12 T14.6 10 V18.6Z", SAGE)
    paper.path("M-14.6 18.6 V15.6 Q-4 11.6 4 15 T14.6 14 V18.6Z", MOSS)
    paper.rect(-14.6, 20, 12, 1.8, SLATE, rx=0.5)
    for row in range(5):
        for column in range(7):
            paper.rect(-14.6 + column * 4.2, 23.4 + row * 4.2, 3.9, 3.9, "#E9E4D8")
    for row, column, colour in ((1, 1, SLATE), (1, 4, AMBER), (3, 4, AMBER), (2, 2, SLATE), (4, 4, AMBER)):
        paper.bow(
            [
                (-14.2 + column * 4.2, 25.6 + row * 4.2),
                (-13 + column * 4.2, 24.8 + row * 4.2),
                (-11.4 + column * 4.2, 25.8 + row * 4.2),
            ],
            colour,
            0.7,
        )
    paper.ellipse(0, 1.1, 0.7, 0.7, INK)


def child_drawing(paper: Paper, width: float, height: float, kind: int) -> None:
    """Lay a child's drawing: a house, two figures, a sun over a hill, or a boat."""
    paper.rect(0.5, 0.8, width, height, INK, opacity=0.16)
    paper.rect(0, 0, width, height, WHITE)
    with paper.group(transform=f"scale({width / 30:.3f} {height / 21:.3f})"):
        CRAYONS[kind % len(CRAYONS)](paper)


def _crayon_house(paper: Paper) -> None:
    paper.line([(8, 18), (8, 10), (15, 4), (22, 10), (22, 18), (8, 18)], "#A8604A", 0.9)
    paper.line([(13.6, 18), (13.6, 13), (16.6, 13), (16.6, 18)], "#3F6E73", 0.8)
    paper.bow([(2, 18.6), (12, 18), (28, 18.8)], "#7F9A6A", 1.4)


def _crayon_people(paper: Paper) -> None:
    for x, size, colour in ((8, 1.0, "#3F6E73"), (15, 0.6, "#B5651D"), (21, 1.15, "#6B5B7A")):
        paper.ellipse(x, 18 - 12 * size, 2 * size, 2 * size, "none", stroke=colour, stroke_width=0.8)
        paper.line([(x, 18 - 10 * size), (x, 18 - 4 * size), (x - 2 * size, 18)], colour, 0.8)
        paper.line([(x, 18 - 4 * size), (x + 2 * size, 18)], colour, 0.8)
        paper.line([(x - 3 * size, 18 - 7.4 * size), (x + 3 * size, 18 - 7.4 * size)], colour, 0.8)


def _crayon_hill(paper: Paper) -> None:
    paper.bow([(1, 18), (9, 10), (17, 14), (29, 8)], "#7F9A6A", 1.5)
    paper.ellipse(23, 4.6, 2.4, 2.4, "#D7A448")
    paper.bow([(5, 18), (7, 15.6), (9, 18)], "#A8604A", 0.9)


def _crayon_boat(paper: Paper) -> None:
    paper.line([(8, 13), (22, 13), (19, 17), (11, 17), (8, 13)], "#3F6E73", 0.9)
    paper.line([(15, 13), (15, 4), (20, 11), (15, 11)], "#A8604A", 0.8)
    paper.bow([(2, 18), (8, 17.4), (14, 18.6), (20, 17.6), (28, 18.4)], "#7FA0AC", 1.3)


def _crayon_flowers(paper: Paper) -> None:
    for x, tall, colour in ((7, 9, "#B5651D"), (15, 13, "#8C6A9A"), (22, 8, "#C07A6A")):
        paper.bow([(x, 19), (x + 0.6, 19 - tall / 2), (x, 19 - tall)], "#7F9A6A", 0.9)
        for dx, dy in ((-2, 0), (2, 0), (0, -2), (0, 2)):
            paper.ellipse(x + dx, 19 - tall + dy, 1.3, 1.3, colour)
        paper.ellipse(x, 19 - tall, 1, 1, "#D7A448")


def _crayon_rainbow(paper: Paper) -> None:
    for i, colour in enumerate(("#A8604A", "#D7A448", "#7F9A6A", "#3F6E73", "#6B5B7A")):
        reach = 12 - i * 1.5
        paper.path(f"M{15 - reach} 18 A{reach} {reach} 0 0 1 {15 + reach} 18", "none", stroke=colour, stroke_width=1.1)


CRAYONS = (_crayon_house, _crayon_people, _crayon_hill, _crayon_boat, _crayon_flowers, _crayon_rainbow)


def wooden_spoon(paper: Paper, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Lay a wooden spoon, its bowl at the end."""
    paper.line([start, end], darker(WOOD, 0.18), 1.5)
    paper.ellipse(*end, 2.5, 3.5, WOOD)
    paper.ellipse(end[0] + 0.3, end[1] + 0.2, 1.4, 2.2, OAK)


def letters(paper: Paper, x: float, *, count: int = 4) -> None:
    """Lay a stack of post on its side, one envelope with a window on top."""
    for i in range(count):
        paper.rect(x + (i * 7) % 3, -1.1 - i * 1.0, 21, 0.9, mix(WHITE, CREAM, i / count), rx=0.2)
