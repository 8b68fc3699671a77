"""Short hair, and a baby's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import lighter
from drawing.portraits.hair import mass, strand

if TYPE_CHECKING:
    from drawing.paper import Paper
    from drawing.portraits.model import Person


def short_crop(paper: Paper, person: Person) -> None:
    """Lay short hair, a little longer on top."""
    cap = [
        (-0.92, 0.3),
        (-0.8, 0.21),
        (-0.36, 0.14),
        (0.1, 0.15),
        (0.5, 0.12),
        (0.82, 0.22),
        (0.93, 0.33),
        (0.98, 0.5),
        (1.06, 0.46),
    ]
    over = [
        (1.09, 0.2),
        (0.82, -0.04),
        (0.3, -0.13),
        (-0.3, -0.12),
        (-0.8, -0.03),
        (-1.08, 0.2),
        (-1.05, 0.46),
        (-0.98, 0.5),
    ]
    mass(paper, person, [*cap, *over])
    for x in (-0.6, -0.24, 0.12, 0.44):
        strand(paper, person, [(x, 0.12), (x + 0.06, 0.04), (x + 0.2, -0.03)], 2.4)


def close_crop(paper: Paper, person: Person) -> None:
    """Lay hair cut close to the head."""
    cap = [(-0.95, 0.38), (-0.86, 0.22), (-0.5, 0.15), (0, 0.14), (0.5, 0.15), (0.86, 0.22), (0.95, 0.38), (1.02, 0.46)]
    over = [
        (1.04, 0.28),
        (0.9, 0.08),
        (0.52, -0.045),
        (0, -0.08),
        (-0.52, -0.045),
        (-0.9, 0.08),
        (-1.04, 0.28),
        (-1.02, 0.46),
    ]
    mass(paper, person, [*cap, *over])


def natural(paper: Paper, person: Person) -> None:
    """Lay short natural hair with a soft round edge."""
    cap = [
        (-0.96, 0.42),
        (-0.88, 0.26),
        (-0.52, 0.17),
        (0, 0.15),
        (0.52, 0.17),
        (0.88, 0.26),
        (0.96, 0.42),
        (1.06, 0.44),
    ]
    over = [
        (1.2, 0.24),
        (1.08, 0.02),
        (0.62, -0.15),
        (0, -0.2),
        (-0.62, -0.15),
        (-1.08, 0.02),
        (-1.2, 0.24),
        (-1.06, 0.44),
    ]
    mass(paper, person, [*cap, *over])
    for i in range(26):
        x, y = -0.9 + (i * 0.618) % 1 * 1.8, -0.13 + (i * 0.414) % 1 * 0.24
        if abs(x) < 0.84 + y:
            across, level = person.head.across(x), person.head.level(y + 0.04 * x * x)
            paper.ellipse(across, level, 5, 4, lighter(person.hair, 0.12), opacity=0.28)


def swept(paper: Paper, person: Person) -> None:
    """Lay short hair swept to one side."""
    cap = [(-0.9, 0.34), (-0.82, 0.18), (-0.5, 0.1), (0.0, 0.17), (0.5, 0.16), (0.86, 0.24), (0.97, 0.48), (1.06, 0.46)]
    over = [
        (1.1, 0.18),
        (0.86, -0.05),
        (0.3, -0.16),
        (-0.4, -0.16),
        (-0.9, -0.04),
        (-1.1, 0.2),
        (-1.05, 0.46),
        (-0.97, 0.48),
    ]
    mass(paper, person, [*cap, *over])
    for drop in (0.0, 0.06):
        strand(
            paper, person, [(-0.66, 0.02 + drop), (-0.1, -0.02 + drop), (0.5, 0.04 + drop), (0.86, 0.16 + drop)], 2.4
        )


def baby_hair(paper: Paper, person: Person) -> None:
    """Lay the fine hair of a one-year-old."""
    cap = [
        (-0.97, 0.4),
        (-0.84, 0.24),
        (-0.46, 0.15),
        (-0.06, 0.19),
        (0.2, 0.24),
        (0.42, 0.15),
        (0.8, 0.22),
        (0.97, 0.4),
        (1.03, 0.4),
    ]
    over = [
        (1.03, 0.24),
        (0.86, 0.05),
        (0.46, -0.06),
        (0, -0.09),
        (-0.46, -0.06),
        (-0.86, 0.05),
        (-1.03, 0.24),
        (-1.03, 0.4),
    ]
    mass(paper, person, [*cap, *over])
    for path in (
        [(-0.1, -0.04), (0.0, 0.08), (0.18, 0.22)],
        [(-0.3, 0), (-0.36, 0.08), (-0.5, 0.15)],
        [(0.3, 0), (0.4, 0.07), (0.5, 0.16)],
    ):
        strand(paper, person, path, 2.2, 0.2)
