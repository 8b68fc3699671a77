"""Small household things in two flat tones, drawn in centimetres around the spot they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import AMBER, CREAM, INK, MOSS, OAK, SAGE, SLATE, UMBER, WHITE, WOOD, darker, lighter, mix

if TYPE_CHECKING:
    from drawing.paper import Paper


def boot(paper: Paper, x: float, colour: str = "#8F633A") -> None:
    """Lay one work boot, 31 cm long, its toe to the right."""
    upper = [(x + 1, -3), (x + 0.5, -12), (x + 0.5, -25), (x + 7, -26.5), (x + 13.6, -25), (x + 14.2, -17)]
    front = [(x + 18, -13), (x + 25, -11.5), (x + 30, -8), (x + 31, -3)]
    paper.blob([*upper, *front], colour)
    paper.blob(
        [(x + 1, -3), (x + 0.5, -12), (x + 0.5, -25), (x + 4, -26), (x + 5, -12), (x + 8, -3)], darker(colour, 0.26)
    )
    paper.blob([(x + 21, -3), (x + 22.4, -9), (x + 27, -9.6), (x + 30.6, -6), (x + 31, -3)], darker(colour, 0.2))
    paper.rect(x - 0.3, -3.4, 32, 3.4, "#3A2E26", rx=1.2)
    paper.blob([(x + 1, -25), (x + 7, -27), (x + 13.4, -25), (x + 7, -23.6)], darker(colour, 0.5))
    for i in range(4):
        paper.line([(x + 11.6 + i * 1.2, -22 + i * 3), (x + 15.4 + i * 1.4, -21 + i * 3.2)], CREAM, 0.8)
    paper.bow([(x + 12.6, -23), (x + 18, -19), (x + 16, -15.5)], CREAM, 0.6)


def small_shoes(paper: Paper, colour: str = "#A8505A") -> None:
    """Lay a child's pair of shoes, 18 cm long."""
    for x, y in ((-4, -2.4), (1, 0)):
        paper.blob([(x, y), (x, y - 5), (x + 5, y - 6), (x + 8, y - 3.6), (x + 15, y - 3.4), (x + 17, y)], colour)
        paper.rect(x, y - 1.2, 17, 1.4, WHITE, rx=0.6)


def mug(paper: Paper, x: float, colour: str, *, band: str | None = None) -> None:
    """Lay a mug with its handle to the right."""
    paper.path(f"M{x + 8} -8 q4.6 -0.6 4.4 3 q-0.4 3 -4.4 2.6", "none", stroke=darker(colour, 0.2), stroke_width=1.3)
    paper.path(
        f"M{x} -9.4 L{x + 8.4} -9.4 L{x + 8} -0.8 Q{x + 7.8} 0 {x + 7} 0 L{x + 1.4} 0 Q{x + 0.6} 0 {x + 0.4} -0.8Z",
        colour,
    )
    paper.polygon([(x + 5.4, -9.4), (x + 8.4, -9.4), (x + 8, 0), (x + 5.2, 0)], darker(colour, 0.22))
    paper.ellipse(x + 4.2, -9.4, 4.2, 0.9, darker(colour, 0.5))
    if band:
        paper.rect(x + 0.15, -6.6, 8.1, 2, band)


def big_mug(paper: Paper, x: float, colour: str, band: str) -> None:
    """Lay a mug that would hold a pint."""
    with paper.group(transform=f"translate({x} 0) scale(1.35)"):
        mug(paper, 0, colour, band=band)


def plate_in_rack(paper: Paper, x: float, colour: str = WHITE, *, size: float = 1.0) -> None:
    """Lay a plate that stands on its edge in a rack."""
    high = 10.6 * size
    paper.ellipse(x + 1.2, -high, 3.6, high, darker(colour, 0.3))
    paper.ellipse(x, -high, 3.6, high, colour)
    paper.ellipse(x + 0.2, -high, 2.2, high * 0.66, darker(colour, 0.1))


def drying_rack(paper: Paper, x: float, width: float) -> None:
    """Lay the wires of a plate rack."""
    for i in range(int(width / 4) + 1):
        paper.line([(x + i * 4, 0), (x + i * 4, -8)], "#7D888B", 0.6)
    paper.line([(x, -8), (x + width, -8)], "#8E9A9C", 0.9)
    paper.line([(x, -1), (x + width, -1)], "#7D888B", 0.9)


def kettle(paper: Paper, colour: str = "#7F9294") -> None:
    """Lay an electric kettle on its base."""
    paper.rect(-9, -2, 19, 2, darker(colour, 0.55), rx=0.8)
    paper.path("M-8 -2 L-6.4 -20 Q-6 -23 0 -23 Q6 -23 6.4 -20 L8 -2Z", lighter(colour, 0.15))
    paper.path("M2 -2 L2 -23 Q6 -23 6.4 -20 L8 -2Z", darker(colour, 0.22))
    paper.path("M-6.5 -19 L-11 -22 L-10.4 -18.4 L-7 -14Z", colour)
    paper.path(
        "M6 -21.5 q9.6 -1 8.6 6 q-0.6 6.4 -6.8 9",
        "none",
        stroke=darker(colour, 0.62),
        stroke_width=2,
        stroke_linecap="round",
    )
    paper.rect(-2, -25, 4, 2.4, darker(colour, 0.6), rx=1)


def steam(paper: Paper, x: float, y: float) -> None:
    """Lay a breath of steam."""
    for shift, rise in ((0, 15), (4, 11)):
        wave = [
            (x + shift, y),
            (x + shift + 2.4, y - rise / 3),
            (x + shift - 1.4, y - rise / 1.5),
            (x + shift + 1.6, y - rise),
        ]
        paper.bow(wave, WHITE, 1.5, opacity=0.6)


def pot_plant(paper: Paper, height: float = 26, pot: str = "#B5724F") -> None:
    """Lay a leafy plant in a clay pot."""
    wide = height / 26
    for i, lean in enumerate((-11, -6, 0, 6, 11, -3, 4)):
        across = lean * wide
        top = -height + abs(lean) * 0.6 * wide + (i % 3) * 2
        leaf = [
            (0, -9),
            (across * 0.45 - 2.4 * wide, (top - 9) / 2),
            (across, top),
            (across * 0.5 + 2.4 * wide, (top - 9) / 2),
        ]
        paper.blob(leaf, mix(MOSS, SAGE, (i % 3) / 2))
    paper.path("M-6.4 -10 L6.4 -10 L4.8 0 L-4.8 0Z", pot)
    paper.path("M1.6 -10 L6.4 -10 L4.8 0 L1.2 0Z", darker(pot, 0.22))
    paper.rect(-7, -11.4, 14, 3, lighter(pot, 0.12), rx=0.8)


def floor_plant(paper: Paper) -> None:
    """Lay a tall plant that stands on the floor."""
    with paper.group(transform="scale(1.9)"):
        for lean, top in ((-20, -46), (-12, -58), (-3, -64), (6, -60), (15, -52), (21, -38), (-24, -32)):
            leaf = [(0, -14), (lean * 0.4 - 3.4, top * 0.6), (lean, top), (lean * 0.55 + 3.4, top * 0.6)]
            paper.blob(leaf, mix(MOSS, SAGE, (lean % 3) / 3))
            paper.bow([(0, -14), (lean * 0.5, top * 0.62), (lean, top)], darker(MOSS, 0.25), 0.4, opacity=0.6)
        paper.polygon([(-10, -16), (10, -16), (8, 0), (-8, 0)], "#7E8A8C")
        paper.polygon([(3, -16), (10, -16), (8, 0), (3, 0)], "#5F6B6E")


def wall_calendar(paper: Paper) -> None:
    """Lay a wall calendar: a landscape above, a month of squares below, some written in, in two inks."""
    paper.rect(-15.2, 0.8, 32, 46, INK, opacity=0.16)
    paper.rect(-16, 0, 32, 46, WHITE)
    paper.rect(-14.6, 1.6, 29.2, 17, "#BFD3D8")
    paper.path("M-14.6 18.6 V12 Q-7 7 0 12 T14.6 10 V18.6Z", SAGE)
    paper.path("M-14.6 18.6 V15.6 Q-4 11.6 4 15 T14.6 14 V18.6Z", MOSS)
    paper.rect(-14.6, 20, 12, 1.8, SLATE)
    for row in range(5):
        for column in range(7):
            paper.rect(-14.6 + column * 4.2, 23.4 + row * 4.2, 3.9, 3.9, "#E9E4D8")
            if column in {1, 3} and row:
                paper.rect(-14.2 + column * 4.2, 24.2 + row * 4.2, 3.0, 0.8, SLATE)
                paper.ellipse(-12 + column * 4.2, 26.2 + row * 4.2, 0.75, 0.75, AMBER)


def child_drawing(paper: Paper, width: float, height: float, kind: int) -> None:
    """Lay a child's drawing: a house, figures, a hill, a boat, flowers or a rainbow."""
    paper.rect(0.5, 0.8, width, height, INK, opacity=0.18)
    paper.rect(0, 0, width, height, WHITE)
    with paper.group(transform=f"scale({width / 30:.3f} {height / 21:.3f})"):
        CRAYONS[kind % len(CRAYONS)](paper)


def _crayon_house(paper: Paper) -> None:
    paper.line([(8, 18), (8, 10), (15, 4), (22, 10), (22, 18), (8, 18)], "#A8604A", 1.1)
    paper.line([(13.6, 18), (13.6, 13), (16.6, 13), (16.6, 18)], "#3F6E73", 1.0)
    paper.bow([(2, 18.6), (12, 18), (28, 18.8)], "#7F9A6A", 1.6)


def _crayon_people(paper: Paper) -> None:
    for x, size, colour in ((8, 1.0, "#3F6E73"), (15, 0.6, "#B5651D"), (21, 1.15, "#6B5B7A")):
        paper.ellipse(x, 18 - 12 * size, 2 * size, 2 * size, "none", stroke=colour, stroke_width=1.0)
        paper.line([(x, 18 - 10 * size), (x, 18 - 4 * size), (x - 2 * size, 18)], colour, 1.0)
        paper.line([(x, 18 - 4 * size), (x + 2 * size, 18)], colour, 1.0)
        paper.line([(x - 3 * size, 18 - 7.4 * size), (x + 3 * size, 18 - 7.4 * size)], colour, 1.0)


def _crayon_hill(paper: Paper) -> None:
    paper.bow([(1, 18), (9, 10), (17, 14), (29, 8)], "#7F9A6A", 1.7)
    paper.ellipse(23, 4.6, 2.4, 2.4, "#D7A448")
    paper.bow([(5, 18), (7, 15.6), (9, 18)], "#A8604A", 1.0)


def _crayon_boat(paper: Paper) -> None:
    paper.line([(8, 13), (22, 13), (19, 17), (11, 17), (8, 13)], "#3F6E73", 1.1)
    paper.line([(15, 13), (15, 4), (20, 11), (15, 11)], "#A8604A", 1.0)
    paper.bow([(2, 18), (8, 17.4), (14, 18.6), (20, 17.6), (28, 18.4)], "#7FA0AC", 1.4)


def _crayon_flowers(paper: Paper) -> None:
    for x, tall, colour in ((7, 9, "#B5651D"), (15, 13, "#8C6A9A"), (22, 8, "#C07A6A")):
        paper.bow([(x, 19), (x + 0.6, 19 - tall / 2), (x, 19 - tall)], "#7F9A6A", 1.1)
        for dx, dy in ((-2, 0), (2, 0), (0, -2), (0, 2)):
            paper.ellipse(x + dx, 19 - tall + dy, 1.3, 1.3, colour)
        paper.ellipse(x, 19 - tall, 1, 1, "#D7A448")


def _crayon_rainbow(paper: Paper) -> None:
    for i, colour in enumerate(("#A8604A", "#D7A448", "#7F9A6A", "#3F6E73", "#6B5B7A")):
        reach = 12 - i * 1.5
        paper.path(f"M{15 - reach} 18 A{reach} {reach} 0 0 1 {15 + reach} 18", "none", stroke=colour, stroke_width=1.3)


CRAYONS = (_crayon_house, _crayon_people, _crayon_hill, _crayon_boat, _crayon_flowers, _crayon_rainbow)


def wooden_spoon(paper: Paper, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Lay a wooden spoon, its bowl at the end."""
    paper.line([start, end], darker(WOOD, 0.18), 1.5)
    paper.ellipse(*end, 2.5, 3.5, WOOD)
    paper.ellipse(end[0] + 0.3, end[1] + 0.2, 1.4, 2.2, OAK)


def saucepan(paper: Paper) -> None:
    """Lay a saucepan with its handle to the right."""
    paper.polygon([(-9, -9), (9, -9), (8, 0), (-8, 0)], "#8A979B")
    paper.polygon([(2, -9), (9, -9), (8, 0), (2, 0)], "#667378")
    paper.ellipse(0, -9, 9, 1.9, "#4C585D")
    paper.line([(9, -8), (22, -9)], UMBER, 1.8)


def letters(paper: Paper, x: float, *, count: int = 4) -> None:
    """Lay a stack of post on its side."""
    for i in range(count):
        paper.rect(x + (i * 7) % 3, -1.3 - i * 1.2, 21, 1.0, mix(WHITE, CREAM, i / count))


def picture_frame(paper: Paper, width: float, height: float, kind: int = 0) -> None:
    """Lay a framed picture, in centimetres from its upper left corner."""
    paper.rect(0.8, 1.2, width, height, INK, opacity=0.16)
    paper.rect(0, 0, width, height, "#7A5E45")
    paper.rect(1.6, 1.6, width - 3.2, height - 3.2, WHITE)
    paper.rect(4, 4, width - 8, height - 8, ("#BFD3D8", "#D9CDB4", "#C9D2C0")[kind % 3])
    base = height - 4
    hill = [
        (4, base),
        (4, base * 0.7),
        (width * 0.4, base * 0.55),
        (width * 0.7, base * 0.72),
        (width - 4, base * 0.6),
        (width - 4, base),
    ]
    paper.polygon(hill, ("#7D9272", "#A8705A", "#5E8C8D")[kind % 3])


def tissues(paper: Paper) -> None:
    """Lay a box of tissues."""
    paper.blob([(-5, -9), (-4, -14), (0, -12.4), (3, -16), (6, -11), (5, -9)], WHITE)
    paper.blob([(0, -9), (1.5, -12.6), (3, -16), (6, -11), (5, -9)], darker(WHITE, 0.12))
    paper.rect(-11.5, -9.5, 23, 9.5, "#5E8C8D")
    paper.rect(4, -9.5, 7.5, 9.5, "#467071")


def jug_and_glasses(paper: Paper) -> None:
    """Lay a jug of water and two glasses."""
    paper.polygon([(-7, -24), (6, -24), (5, 0), (-6, 0)], "#DDEAEC", opacity=0.85)
    paper.polygon([(-6.4, -15), (5.6, -15), (5, 0), (-6, 0)], "#A9C6CC", opacity=0.85)
    paper.path("M6 -21 q8 0 7 7 q-1 5 -7.6 6", "none", stroke="#B4CBD0", stroke_width=1.6)
    for x in (16, 25):
        paper.polygon([(x, -11), (x + 7, -11), (x + 6.4, 0), (x + 0.6, 0)], "#D3E3E6", opacity=0.9)
        paper.polygon([(x + 4, -11), (x + 7, -11), (x + 6.4, 0), (x + 4, 0)], "#A9C6CC", opacity=0.9)
