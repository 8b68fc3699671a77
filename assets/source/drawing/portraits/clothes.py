"""What people wear: necklines on one pair of shoulders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import INK, TEAL, WHITE, darker, lighter, mix
from drawing.paper import curve

if TYPE_CHECKING:
    from drawing.paper import Paper
    from drawing.portraits.model import Person


def _shoulders(paper: Paper, person: Person, dip: float = 18, neckline: float = 0.62) -> str:
    head = person.head
    foot = head.level(1.0) + (22 if head.child else 34)
    reach, x = 178 * person.shoulders, head.middle
    near = head.half * neckline * (0.8 if head.child else 1)
    points = [
        (x - near, foot - 6),
        (x - reach * 0.62, foot + 26),
        (x - reach * 0.93, foot + 66),
        (x - reach * 1.04, 530),
        (x - reach, 600),
    ]
    mirrored = [(2 * x - a, b) for a, b in reversed(points)]
    shape = curve(
        [*points, *mirrored, (x + near * 0.6, foot + dip * 0.75), (x, foot + dip), (x - near * 0.6, foot + dip * 0.75)],
        tension=0.8,
    )
    light = ((x - reach, 0.0), (x + reach, 120.0))
    cloth = person.cloth
    paper.path(shape, paper.gradient((0, lighter(cloth, 0.16)), (0.5, cloth), (1, darker(cloth, 0.3)), line=light))
    for side, tone in ((-1, 0.3), (1, 0.45)):
        arm = [
            (x + side * reach * 0.78, foot + 96),
            (x + side * reach * 0.72, foot + 130),
            (x + side * reach * 0.74, 520),
        ]
        paper.bow(arm, darker(cloth, tone), 2.4, opacity=0.5)
    return shape


def _collar_line(paper: Paper, person: Person, dip: float, width: float, colour: str, neckline: float = 0.62) -> None:
    head = person.head
    foot, near = head.level(1.0) + (22 if head.child else 34), head.half * neckline * (0.8 if head.child else 1)
    rim = [
        (head.middle - near - 1, foot - 3),
        (head.middle - near * 0.6, foot + dip * 0.75),
        (head.middle, foot + dip),
        (head.middle + near * 0.6, foot + dip * 0.75),
        (head.middle + near + 1, foot - 3),
    ]
    paper.bow(rim, colour, width)


def jumper(paper: Paper, person: Person) -> None:
    """Lay a round-necked jumper with a ribbed collar."""
    _shoulders(paper, person)
    _collar_line(paper, person, 18, 11, darker(person.cloth, 0.12))
    _collar_line(paper, person, 12, 2, darker(person.cloth, 0.4))


def striped_jumper(paper: Paper, person: Person) -> None:
    """Lay a small child's striped jumper."""
    shape = _shoulders(paper, person)
    with paper.group(clip_path=paper.clip(shape)):
        for i in range(6):
            y = person.head.level(1.0) + 70 + i * 26
            paper.bow([(60, y + 8), (256, y), (452, y + 8)], lighter(person.cloth, 0.5), 7, opacity=0.6)
    _collar_line(paper, person, 18, 9, darker(person.cloth, 0.14))


def hoodie(paper: Paper, person: Person) -> None:
    """Lay a hooded top, its hood down and its cords hanging."""
    x, foot = person.head.middle, person.head.level(1.0) + 34
    paper.blob(
        [
            (x - 84, foot + 34),
            (x - 92, foot - 8),
            (x - 56, foot - 34),
            (x + 56, foot - 34),
            (x + 92, foot - 8),
            (x + 84, foot + 34),
        ],
        darker(person.cloth, 0.28),
    )
    from_neck = _shoulders(paper, person, dip=46, neckline=0.66)
    with paper.group(clip_path=paper.clip(from_neck)):
        for side in (-1, 1):
            fold = [
                (x + side * 52, foot - 26),
                (x + side * 88, foot + 12),
                (x + side * 66, foot + 56),
                (x + side * 4, foot + 78),
                (x + side * 22, foot + 48),
            ]
            paper.blob(fold, lighter(person.cloth, 0.1) if side < 0 else darker(person.cloth, 0.12))
            paper.bow(fold[1:4], darker(person.cloth, 0.35), 2, opacity=0.5)
    for side in (-1, 1):
        paper.line([(x + side * 22, foot + 54), (x + side * 25, foot + 116)], lighter(person.cloth, 0.55), 4)


def shirt(paper: Paper, person: Person) -> None:
    """Lay an open-collared shirt with its placket."""
    _shoulders(paper, person, dip=48, neckline=0.6)
    x, foot, cloth = person.head.middle, person.head.level(1.0) + 34, person.cloth
    for side in (-1, 1):
        wing = [
            (x + side * 45, foot - 24),
            (x + side * 62, foot + 4),
            (x + side * 40, foot + 58),
            (x + side * 2, foot + 46),
        ]
        paper.polygon(
            wing,
            lighter(cloth, 0.22 if side < 0 else 0.08),
            stroke=darker(cloth, 0.2),
            stroke_width=1.5,
            stroke_linejoin="round",
        )
    paper.line([(x, foot + 48), (x, 520)], darker(cloth, 0.3), 2)
    for i in range(3):
        paper.ellipse(x + 7, foot + 74 + i * 44, 3, 3, darker(cloth, 0.35))


def blazer(paper: Paper, person: Person) -> None:
    """Lay a plain jacket over a light top."""
    _shoulders(paper, person, dip=40, neckline=0.62)
    x, foot, cloth = person.head.middle, person.head.level(1.0) + 34, person.cloth
    inside = [
        (x - 42, foot - 12),
        (x - 26, foot + 22),
        (x, foot + 34),
        (x + 26, foot + 22),
        (x + 42, foot - 12),
        (x + 40, foot + 80),
        (x, 540),
        (x - 40, foot + 80),
    ]
    paper.polygon(inside, mix(WHITE, cloth, 0.16))
    paper.bow(
        [(x - 42, foot - 10), (x - 24, foot + 24), (x, foot + 35), (x + 24, foot + 24), (x + 42, foot - 10)],
        mix(WHITE, cloth, 0.4),
        3,
    )
    for side in (-1, 1):
        lapel = [
            (x + side * 46, foot - 20),
            (x + side * 72, foot + 14),
            (x + side * 74, foot + 62),
            (x + side * 58, foot + 66),
            (x + side * 66, foot + 80),
            (x + side * 6, 540),
            (x + side * 4, 500),
        ]
        paper.polygon(
            lapel,
            lighter(cloth, 0.12) if side < 0 else darker(cloth, 0.1),
            stroke=darker(cloth, 0.35),
            stroke_width=1.5,
            stroke_linejoin="round",
        )


def cardigan(paper: Paper, person: Person) -> None:
    """Lay a cardigan open over a plain top."""
    _shoulders(paper, person, dip=34, neckline=0.64)
    x, foot, cloth = person.head.middle, person.head.level(1.0) + 34, person.cloth
    inside = f"M{x - 46} {foot - 8} Q{x} {foot + 62} {x + 46} {foot - 8} L{x + 50} {foot + 20} "
    paper.path(inside + f"L{x + 24} 540 H{x - 24} L{x - 50} {foot + 20}Z", mix(WHITE, cloth, 0.2))
    paper.bow(
        [(x - 45, foot - 6), (x - 24, foot + 18), (x, foot + 27), (x + 24, foot + 18), (x + 45, foot - 6)],
        mix(WHITE, cloth, 0.45),
        5,
    )
    for side in (-1, 1):
        paper.bow(
            [(x + side * 49, foot - 16), (x + side * 56, foot + 24), (x + side * 36, foot + 84), (x + side * 28, 530)],
            darker(cloth, 0.14),
            13,
        )
    for i in range(2):
        paper.ellipse(x + 30 - i * 2, foot + 104 + i * 42, 4.4, 4.4, darker(cloth, 0.5))


def tunic(paper: Paper, person: Person) -> None:
    """Lay a health worker's tunic with piped edges and a fob watch."""
    _shoulders(paper, person, dip=52, neckline=0.62)
    x, foot, cloth = person.head.middle, person.head.level(1.0) + 34, person.cloth
    for side in (-1, 1):
        wing = [(x + side * 46, foot - 22), (x + side * 64, foot + 6), (x + side * 34, foot + 56), (x, foot + 50)]
        paper.polygon(wing, lighter(cloth, 0.12), stroke=lighter(cloth, 0.6), stroke_width=3, stroke_linejoin="round")
    paper.line([(x, foot + 52), (x, 520)], lighter(cloth, 0.5), 2.5)
    paper.rect(x + 64, foot + 66, 12, 26, "#C9CCC8", rx=3)
    paper.ellipse(x + 70, foot + 98, 10, 10, "#E9E6DC", stroke="#8E9597", stroke_width=2.5)


def lanyard(paper: Paper, person: Person) -> None:
    """Lay a lanyard with a blank card over whatever is worn."""
    x, foot = person.head.middle, person.head.level(1.0) + 34
    for side in (-1, 1):
        paper.line([(x + side * 47, foot - 2), (x + side * 40, foot + 40), (x + side * 3, 486)], TEAL, 5)
    paper.rect(x - 19, 484, 38, 50, WHITE, rx=4, stroke=mix(INK, WHITE, 0.5), stroke_width=1.5)
    paper.rect(x - 12, 493, 14, 17, mix(INK, WHITE, 0.6), rx=2)
