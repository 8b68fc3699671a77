"""Short hair, and a baby's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.figures.hair import SHORT_LINE, curls, mass, over, shine, strands
from drawing.palette import darker, mix

if TYPE_CHECKING:
    from drawing.figures.brush import Brush
    from drawing.figures.model import Person


def crop(brush: Brush, person: Person) -> None:
    """Lay short hair, a little longer on top."""
    path = mass(brush, [*over(0.05), *SHORT_LINE], person.hair)
    shine(brush, path, [[(-0.26, -0.9), (-0.1, -1.0), (0.1, -1.02)]], person.hair)


def close_crop(brush: Brush, person: Person) -> None:
    """Lay hair cut close to the head."""
    mass(brush, [*over(0.012), *SHORT_LINE], person.hair)


def swept(brush: Brush, person: Person) -> None:
    """Lay short hair swept up from the forehead."""
    line = [*SHORT_LINE[:-3], (-0.02, -0.77), (-0.2, -0.84), (-0.33, -0.8)]
    path = mass(brush, [*over(0.05, front=0.07), *line], person.hair)
    lit = [[(-0.32, -0.88), (-0.2, -1.0), (0.02, -1.06)], [(-0.18, -0.88), (-0.04, -0.98), (0.14, -1.0)]]
    shine(brush, path, lit, person.hair)


def parted(brush: Brush, person: Person) -> None:
    """Lay short hair combed across from a parting."""
    line = [*SHORT_LINE[:-3], (0.0, -0.86), (-0.2, -0.74), (-0.36, -0.68)]
    path = mass(brush, [*over(0.065), *line], person.hair)
    shine(brush, path, [[(0.04, -0.92), (-0.16, -0.88), (-0.31, -0.76)]], person.hair)
    strands(brush, [[(0.04, -0.86), (0.1, -0.98), (0.2, -1.03)]], person.hair)


def receding(brush: Brush, person: Person) -> None:
    """Lay short hair that has drawn back from the temples."""
    line = [*SHORT_LINE[:8], (0.1, -0.8), (0.02, -0.93), (-0.14, -0.9), (-0.24, -0.95)]
    outer = over(0.025)[2:]
    mass(brush, [(-0.18, -0.985), *outer, *line], person.hair)


def bald(brush: Brush, person: Person) -> None:
    """Lay a ring of hair round a bald head."""
    ring = [
        (0.355, -0.74),
        (0.37, -0.62),
        (0.33, -0.48),
        (0.28, -0.38),
        (0.26, -0.32),
        (0.238, -0.38),
        (0.232, -0.5),
        (0.195, -0.57),
    ]
    mass(brush, [*ring, (0.152, -0.545), (0.138, -0.44), (0.112, -0.45), (0.12, -0.6), (0.22, -0.72)], person.hair)
    brush.bow([(-0.16, -0.9), (-0.04, -0.95), (0.06, -0.96)], mix(person.skin, "#FFFFFF", 0.5), 0.03, opacity=0.6)


def natural(brush: Brush, person: Person) -> None:
    """Lay short natural hair with a soft round edge."""
    outer = [(x, y) for x, y in over(0.12)]
    path = mass(brush, [*outer, *SHORT_LINE], person.hair)
    with brush.paper.group(clip_path=brush.paper.clip(path)):
        for i in range(34):
            spot = (-0.4 + (i * 0.618) % 1 * 0.62, -1.12 + (i * 0.414) % 1 * 0.44)
            brush.ellipse(spot, 0.018, 0.014, mix(person.hair, "#FFFFFF", 0.16), opacity=0.5)


def short_curls(brush: Brush, person: Person) -> None:
    """Lay short curly hair."""
    mass(brush, [*over(0.06), *SHORT_LINE], person.hair)
    edge = [(-0.33, -0.8), (-0.27, -0.9), (-0.16, -0.99), (-0.02, -1.05), (0.12, -1.06), (0.26, -1.02), (0.37, -0.93)]
    inner = [
        (-0.22, -0.82),
        (-0.1, -0.88),
        (0.04, -0.9),
        (0.18, -0.88),
        (0.3, -0.82),
        (0.42, -0.8),
        (0.44, -0.66),
        (0.38, -0.52),
    ]
    curls(brush, [*edge, *inner, (0.3, -0.66), (0.14, -0.76)], 0.068, person.hair)


def pixie(brush: Brush, person: Person) -> None:
    """Lay a short cut with a side fringe."""
    line = [
        (0.26, -0.26),
        (0.238, -0.36),
        (0.232, -0.5),
        (0.19, -0.55),
        (0.13, -0.36),
        (0.1, -0.56),
        (0.02, -0.72),
        (-0.16, -0.68),
        (-0.34, -0.6),
    ]
    path = mass(brush, [*over(0.075), *line], person.hair)
    lit = [[(0.06, -0.96), (-0.14, -0.88), (-0.3, -0.68)], [(0.14, -0.9), (0.0, -0.82), (-0.12, -0.72)]]
    shine(brush, path, lit, person.hair)
    strands(brush, [[(0.12, -0.98), (0.04, -0.84), (-0.02, -0.74)]], person.hair)


def baby_hair(brush: Brush, person: Person) -> None:
    """Lay the fine hair of a one-year-old."""
    line = [
        (0.255, -0.43),
        (0.25, -0.46),
        (0.2, -0.56),
        (0.1, -0.74),
        (-0.06, -0.83),
        (-0.16, -0.8),
        (-0.22, -0.85),
        (-0.32, -0.8),
    ]
    path = mass(brush, [*over(0.018), *line], person.hair)
    shine(brush, path, [[(-0.2, -0.92), (0.0, -0.97), (0.14, -0.94)]], person.hair)
    strands(brush, [[(0.1, -1.03), (0.13, -1.08), (0.2, -1.08)]], person.hair, 0.016)


def plain_cap(brush: Brush, person: Person) -> None:
    """Lay a small child's short hair with a fringe."""
    line = [*SHORT_LINE[:-4], (0.06, -0.66), (-0.08, -0.68), (-0.22, -0.66), (-0.36, -0.68)]
    path = mass(brush, [*over(0.05), *line], person.hair)
    shine(brush, path, [[(-0.24, -0.88), (-0.06, -0.96)]], person.hair)
    brush.bow([(-0.1, -0.98), (-0.12, -0.82), (-0.1, -0.7)], darker(person.hair, 0.3), 0.01, opacity=0.5)
