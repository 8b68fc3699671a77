"""Longer hair, tied or loose, and scarves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.figures.hair import TUCKED_LINE, curls, mass, over, shine, strands
from drawing.palette import darker, lighter

if TYPE_CHECKING:
    from drawing.figures.brush import Brush
    from drawing.figures.model import Person
    from drawing.paper import Point

PART_LINE: list[Point] = [
    (0.27, -0.33),
    (0.236, -0.4),
    (0.225, -0.52),
    (0.16, -0.56),
    (0.06, -0.78),
    (-0.05, -0.93),
    (-0.22, -0.82),
    (-0.36, -0.6),
]


def tied(brush: Brush, person: Person) -> None:
    """Lay hair drawn back from the face."""
    path = mass(brush, [*over(0.045), *TUCKED_LINE], person.hair)
    lit = [[(-0.24, -0.92), (0.0, -1.0), (0.2, -0.94)], [(-0.2, -0.86), (0.02, -0.9), (0.16, -0.8)]]
    shine(brush, path, lit, person.hair)


def parted_back(brush: Brush, person: Person) -> None:
    """Lay hair parted and drawn back, a strand loose at the cheek."""
    path = mass(brush, [*over(0.055), *PART_LINE], person.hair)
    shine(brush, path, [[(-0.06, -0.98), (0.08, -0.9), (0.18, -0.72)], [(-0.12, -0.98), (-0.26, -0.88)]], person.hair)
    strands(brush, [[(-0.05, -0.93), (0.02, -1.0), (0.12, -1.04)]], person.hair)
    loose = [(0.1, -0.62), (0.13, -0.46), (0.1, -0.3), (0.115, -0.2)]
    brush.bow(loose, person.hair, 0.022)


def pony_tail(brush: Brush, person: Person) -> None:
    """Lay a tail of hair behind the neck."""
    tail = [(0.36, -0.72), (0.52, -0.6), (0.56, -0.3), (0.5, 0.06), (0.4, 0.3), (0.36, 0.1), (0.34, -0.2), (0.3, -0.5)]
    mass(brush, tail, person.hair, shade=0.43)


def side_tail(brush: Brush, person: Person) -> None:
    """Lay a child's low tail over the shoulder."""
    tail = [(0.3, -0.4), (0.44, -0.36), (0.5, -0.1), (0.45, 0.24), (0.36, 0.4), (0.33, 0.1), (0.26, -0.2)]
    mass(brush, tail, person.hair, shade=0.4)


def bun(brush: Brush, person: Person) -> None:
    """Lay a knot at the back of the head."""
    brush.ellipse((0.42, -0.86), 0.15, 0.145, darker(person.hair, 0.16))
    brush.bow([(0.33, -0.9), (0.42, -0.97), (0.5, -0.9)], lighter(person.hair, 0.16), 0.018, opacity=0.7)


def low_bun(brush: Brush, person: Person) -> None:
    """Lay a knot low at the nape."""
    brush.ellipse((0.44, -0.42), 0.13, 0.15, darker(person.hair, 0.2))
    brush.bow([(0.38, -0.5), (0.45, -0.53), (0.51, -0.44)], lighter(person.hair, 0.16), 0.018, opacity=0.7)


def bob_back(brush: Brush, person: Person) -> None:
    """Lay the back of hair that ends at the jaw."""
    back = [(-0.3, -0.8), (0.0, -1.02), (0.4, -0.84), (0.5, -0.5), (0.5, -0.12), (0.4, 0.02), (0.1, 0.0), (0.0, -0.2)]
    mass(brush, back, darker(person.hair, 0.16), shade=0.3)


def bob(brush: Brush, person: Person) -> None:
    """Lay hair to the jaw, parted, that covers the ear."""
    line = [
        (0.44, -0.02),
        (0.3, 0.02),
        (0.22, -0.06),
        (0.2, -0.3),
        (0.17, -0.55),
        (0.06, -0.8),
        (-0.05, -0.93),
        (-0.22, -0.82),
    ]
    far = [(-0.33, -0.6), (-0.335, -0.3), (-0.36, -0.12), (-0.41, -0.3), (-0.43, -0.6)]
    outer = [(-0.38, -0.84), (-0.2, -1.02), (0.02, -1.07), (0.26, -1.03), (0.43, -0.86), (0.48, -0.6), (0.5, -0.3)]
    path = mass(brush, [*outer, *line, *far], person.hair, shade=0.24)
    lit = [[(-0.04, -0.96), (0.1, -0.86), (0.2, -0.6), (0.24, -0.3)], [(-0.12, -0.98), (-0.27, -0.86), (-0.36, -0.6)]]
    shine(brush, path, lit, person.hair)


def fringe_bob(brush: Brush, person: Person) -> None:
    """Lay hair to the jaw with a straight fringe."""
    line = [
        (0.44, -0.04),
        (0.3, 0.0),
        (0.22, -0.08),
        (0.2, -0.3),
        (0.165, -0.55),
        (0.13, -0.66),
        (-0.08, -0.65),
        (-0.24, -0.64),
    ]
    far = [(-0.33, -0.62), (-0.335, -0.3), (-0.36, -0.14), (-0.41, -0.3), (-0.43, -0.6)]
    outer = [(-0.38, -0.84), (-0.2, -1.02), (0.02, -1.07), (0.26, -1.03), (0.43, -0.86), (0.48, -0.6), (0.5, -0.3)]
    path = mass(brush, [*outer, *line, *far], person.hair, shade=0.24)
    shine(brush, path, [[(0.1, -0.96), (0.22, -0.7), (0.26, -0.34)], [(-0.26, -0.9), (-0.06, -0.97)]], person.hair)
    strands(
        brush,
        [[(-0.16, -0.98), (-0.18, -0.8), (-0.17, -0.67)], [(0.02, -0.98), (0.02, -0.8), (0.03, -0.68)]],
        person.hair,
    )


def long_back(brush: Brush, person: Person) -> None:
    """Lay the back of long loose hair."""
    back = [
        (-0.3, -0.8),
        (0.0, -1.02),
        (0.4, -0.84),
        (0.5, -0.5),
        (0.56, -0.1),
        (0.6, 0.4),
        (0.5, 0.62),
        (0.1, 0.55),
        (-0.24, 0.5),
        (-0.3, 0.2),
        (-0.2, -0.2),
    ]
    mass(brush, back, darker(person.hair, 0.2), shade=0.3)


def long_front(brush: Brush, person: Person) -> None:
    """Lay the front of long loose hair, parted."""
    near = [(0.52, 0.1), (0.46, 0.42), (0.36, 0.46), (0.3, 0.1), (0.22, -0.1), (0.2, -0.4), (0.16, -0.6)]
    line = [
        (0.06, -0.8),
        (-0.05, -0.93),
        (-0.22, -0.82),
        (-0.33, -0.6),
        (-0.335, -0.3),
        (-0.36, -0.05),
        (-0.42, -0.2),
        (-0.43, -0.6),
    ]
    outer = [(-0.38, -0.84), (-0.2, -1.01), (0.02, -1.06), (0.26, -1.02), (0.43, -0.86), (0.48, -0.6), (0.5, -0.3)]
    path = mass(brush, [*outer, *near, *line], person.hair, shade=0.24)
    lit = [
        [(-0.04, -0.96), (0.1, -0.86), (0.2, -0.6), (0.26, -0.2), (0.36, 0.2)],
        [(-0.12, -0.98), (-0.27, -0.86), (-0.37, -0.6)],
    ]
    shine(brush, path, lit, person.hair)


def wave_front(brush: Brush, person: Person) -> None:
    """Lay wavy hair to the shoulder."""
    near = [
        (0.56, 0.0),
        (0.5, 0.22),
        (0.36, 0.2),
        (0.34, 0.04),
        (0.22, -0.06),
        (0.24, -0.26),
        (0.17, -0.42),
        (0.17, -0.6),
    ]
    line = [
        (0.06, -0.78),
        (-0.05, -0.92),
        (-0.22, -0.8),
        (-0.35, -0.62),
        (-0.33, -0.4),
        (-0.39, -0.22),
        (-0.34, -0.02),
        (-0.44, 0.0),
        (-0.48, -0.3),
        (-0.44, -0.6),
    ]
    outer = [
        (-0.4, -0.86),
        (-0.2, -1.05),
        (0.02, -1.1),
        (0.28, -1.05),
        (0.46, -0.86),
        (0.52, -0.6),
        (0.5, -0.36),
        (0.58, -0.16),
    ]
    path = mass(brush, [*outer, *near, *line], person.hair, shade=0.26)
    lit = [
        [(-0.02, -0.98), (0.12, -0.86), (0.22, -0.6), (0.22, -0.4), (0.32, -0.16)],
        [(-0.12, -1.0), (-0.3, -0.86), (-0.4, -0.6)],
    ]
    shine(brush, path, lit, person.hair)


def wave_back(brush: Brush, person: Person) -> None:
    """Lay the back of wavy hair to the shoulder."""
    back = [
        (-0.3, -0.8),
        (0.0, -1.02),
        (0.4, -0.84),
        (0.52, -0.4),
        (0.54, 0.1),
        (0.4, 0.26),
        (0.0, 0.2),
        (-0.28, 0.1),
        (-0.2, -0.3),
    ]
    mass(brush, back, darker(person.hair, 0.2), shade=0.3)


def curls_back(brush: Brush, person: Person) -> None:
    """Lay the back of full curly hair."""
    ring = [
        (-0.36, -0.86),
        (-0.2, -1.08),
        (0.04, -1.17),
        (0.3, -1.12),
        (0.5, -0.94),
        (0.6, -0.68),
        (0.6, -0.4),
        (0.54, -0.16),
        (0.4, -0.04),
    ]
    curls(
        brush,
        [*ring, (0.24, -0.02), (0.44, -0.3), (0.48, -0.6), (0.36, -0.84), (0.3, -0.2)],
        0.135,
        darker(person.hair, 0.14),
    )


def curls_front(brush: Brush, person: Person) -> None:
    """Lay the front of full curly hair."""
    mass(
        brush,
        [*over(0.05), (0.3, -0.2), (0.22, -0.5), (0.12, -0.66), (-0.06, -0.78), (-0.24, -0.77), (-0.36, -0.7)],
        person.hair,
    )
    row = [
        (-0.37, -0.74),
        (-0.32, -0.88),
        (-0.2, -1.0),
        (-0.04, -1.07),
        (0.12, -1.08),
        (0.28, -1.02),
        (0.4, -0.9),
        (0.47, -0.74),
    ]
    inner = [
        (-0.24, -0.82),
        (-0.1, -0.86),
        (0.04, -0.88),
        (0.16, -0.76),
        (0.24, -0.62),
        (0.3, -0.46),
        (0.36, -0.3),
        (0.46, -0.56),
        (0.26, -0.86),
        (0.42, -0.42),
    ]
    curls(brush, [*row, *inner, (0.34, -0.68), (0.12, -0.96), (-0.1, -0.96)], 0.088, person.hair)


def plait(brush: Brush, person: Person) -> None:
    """Lay a long plait over the near shoulder."""
    for i in range(8):
        y = -0.3 + i * 0.15
        x = 0.36 + 0.05 * i - 0.006 * i * i
        brush.ellipse((x, y), 0.085 - 0.004 * i, 0.095, darker(person.hair, 0.12 + 0.12 * (i % 2)))


def scarf(brush: Brush, person: Person) -> None:
    """Lay a headscarf round the face and over the neck; its colour is that of the hair."""
    colour = person.hair
    face = [
        (0.14, -0.1),
        (0.155, -0.4),
        (0.12, -0.66),
        (-0.06, -0.84),
        (-0.24, -0.82),
        (-0.35, -0.6),
        (-0.34, -0.3),
        (-0.24, -0.06),
        (-0.1, 0.03),
        (0.05, 0.0),
    ]
    outer = [
        (-0.44, -0.3),
        (-0.44, -0.66),
        (-0.36, -0.92),
        (-0.14, -1.06),
        (0.12, -1.09),
        (0.36, -1.0),
        (0.5, -0.76),
        (0.5, -0.4),
        (0.44, -0.1),
        (0.52, 0.2),
        (0.46, 0.4),
        (0.1, 0.46),
        (-0.24, 0.4),
        (-0.42, 0.22),
        (-0.36, 0.0),
    ]
    path = brush.outline(outer) + brush.outline(face)
    brush.paper.path(path, colour, fill_rule="evenodd")
    shade = [(0.22, -1.2), (0.17, -0.8), (0.22, -0.4), (0.14, 0.0), (0.2, 0.6), (0.9, 0.6), (0.9, -1.2)]
    with brush.paper.group(clip_path=brush.paper.clip(brush.outline(outer))):
        brush.blob(shade, darker(colour, 0.24))
    for fold in (
        [(-0.3, 0.06), (-0.1, 0.16), (0.14, 0.1), (0.3, -0.12)],
        [(-0.34, 0.16), (-0.1, 0.28), (0.2, 0.2), (0.36, 0.0)],
    ):
        brush.bow(fold, darker(colour, 0.34), 0.014, opacity=0.6)
    brush.bow([(-0.36, -0.62), (-0.26, -0.86), (-0.06, -0.88), (0.12, -0.7)], lighter(colour, 0.2), 0.018, opacity=0.7)


def head_wrap(brush: Brush, person: Person) -> None:
    """Lay a cloth wound round the hair, the ears free; its colour is that of the hair."""
    edge = [(0.33, -0.42), (0.22, -0.58), (0.08, -0.72), (-0.1, -0.8), (-0.26, -0.78), (-0.36, -0.72)]
    outer = [(-0.4, -0.9), (-0.24, -1.1), (0.04, -1.2), (0.34, -1.16), (0.54, -0.96), (0.56, -0.7), (0.46, -0.5)]
    path = mass(brush, [*outer, *edge], person.hair)
    lit = [[(-0.34, -0.84), (0.0, -0.96), (0.34, -0.8)], [(-0.3, -0.98), (0.0, -1.1), (0.4, -0.98)]]
    shine(brush, path, lit, person.hair, 0.026)
