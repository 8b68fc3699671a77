"""Longer hair and headscarves: what lies behind the head, and what lies over the brow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import darker, lighter
from drawing.portraits.hair import along, mass, spots, strand

if TYPE_CHECKING:
    from drawing.paper import Paper
    from drawing.portraits.model import Person


def tied_back(paper: Paper, person: Person) -> None:
    """Lay hair drawn back, a loose tail over one shoulder."""
    mass(
        paper,
        person,
        [(0.55, 0.66), (1.06, 0.7), (1.3, 0.95), (1.28, 1.3), (1.02, 1.52), (0.84, 1.3), (0.9, 1.04), (0.6, 0.9)],
        0.16,
    )
    for shift in (0.0, 0.12):
        strand(paper, person, [(1.04 + shift, 0.9), (1.12 + shift, 1.1), (1.0 + shift, 1.36)], 2.4)
    mass(
        paper,
        person,
        [(-1.08, 0.56), (-1.12, 0.2), (-0.6, -0.1), (0.2, -0.14), (0.92, 0.02), (1.14, 0.36), (1.08, 0.62), (0, 0.7)],
        0.12,
    )


def parted(paper: Paper, person: Person) -> None:
    """Lay hair parted to one side and drawn behind the ears."""
    left = [
        (-0.24, 0.05),
        (-0.58, 0.17),
        (-0.86, 0.32),
        (-0.97, 0.52),
        (-1.05, 0.56),
        (-1.13, 0.36),
        (-1.02, 0.08),
        (-0.58, -0.1),
        (-0.12, -0.1),
    ]
    right = [
        (-0.26, 0.05),
        (0.1, 0.12),
        (0.56, 0.2),
        (0.87, 0.36),
        (0.98, 0.56),
        (1.08, 0.56),
        (1.14, 0.34),
        (1.0, 0.06),
        (0.56, -0.12),
        (0.02, -0.14),
        (-0.24, -0.07),
    ]
    mass(paper, person, right)
    mass(paper, person, left)
    for path in ([(-0.2, -0.02), (0.3, 0.05), (0.8, 0.24), (1.02, 0.46)], [(-0.3, -0.02), (-0.7, 0.1), (-1.0, 0.38)]):
        strand(paper, person, path, 2.6)
    strand(paper, person, [(0.0, -0.06), (0.5, 0.0), (0.92, 0.2)], 3, -0.3)


def loose_strands(paper: Paper, person: Person) -> None:
    """Lay two strands that have come loose beside the face."""
    for side, low in ((-1, 0.74), (1, 0.68)):
        wisp = [(side * 0.86, 0.3), (side * 0.99, 0.46), (side * 1.0, 0.6), (side * 0.92, low)]
        paper.bow(spots(person, wisp), person.hair, 4.4)


def bob_back(paper: Paper, person: Person) -> None:
    """Lay the back of a bob."""
    mass(
        paper,
        person,
        [
            (-1.16, 0.3),
            (-0.8, -0.06),
            (0, -0.14),
            (0.8, -0.06),
            (1.16, 0.3),
            (1.26, 0.66),
            (1.16, 0.94),
            (0.7, 0.98),
            (-0.7, 0.98),
            (-1.16, 0.94),
            (-1.26, 0.66),
        ],
        0.18,
    )


def bob_front(paper: Paper, person: Person) -> None:
    """Lay the sides and the sweep of a bob."""
    right = [
        (-0.2, 0.04),
        (0.3, 0.14),
        (0.74, 0.28),
        (0.9, 0.48),
        (0.94, 0.74),
        (1.02, 0.93),
        (1.22, 0.88),
        (1.28, 0.56),
        (1.12, 0.14),
        (0.66, -0.1),
        (0, -0.14),
    ]
    left = [
        (-0.18, 0.04),
        (-0.56, 0.16),
        (-0.84, 0.32),
        (-0.92, 0.54),
        (-0.96, 0.76),
        (-1.04, 0.93),
        (-1.22, 0.88),
        (-1.28, 0.56),
        (-1.12, 0.14),
        (-0.66, -0.1),
        (0.05, -0.15),
    ]
    mass(paper, person, right)
    mass(paper, person, left)
    for side in (-1, 1):
        strand(paper, person, [(side * 0.3, 0.02), (side * 0.86, 0.2), (side * 1.06, 0.5), (side * 1.1, 0.84)], 2.4)
    strand(paper, person, [(-0.3, -0.04), (-0.76, 0.08), (-1.06, 0.36)], 3, -0.35)


def curls_back(paper: Paper, person: Person) -> None:
    """Lay a full head of curls behind the face."""
    ring = [(-0.94, 0.86), (-1.24, 0.7), (-1.36, 0.4), (-1.24, 0.08), (-0.92, -0.12), (-0.48, -0.22), (0, -0.25)]
    ring += [(-x, y + 0.02) for x, y in reversed(ring[:-1])]
    mass(paper, person, ring, 0.14)
    for i in range(44):
        x, y = along(ring, i / 44)
        size = 10 + (i * 7) % 6
        across, level = person.head.across(x * (0.97 + (i % 3) * 0.02)), person.head.level(y)
        paper.ellipse(across, level, size, size, darker(person.hair, 0.06 + 0.12 * (x + 1.4) / 2.8))


def curls_front(paper: Paper, person: Person) -> None:
    """Lay the curls along the brow."""
    brow = [(-1.0, 0.46), (-0.84, 0.24), (-0.42, 0.13), (0.0, 0.1), (0.42, 0.13), (0.84, 0.24), (1.0, 0.46)]
    mass(paper, person, [*brow, (1.24, 0.3), (0.9, -0.06), (0, -0.18), (-0.9, -0.06), (-1.24, 0.3)])
    for i in range(30):
        x, y = along(brow, i / 30)
        size = 9 + (i * 5) % 5
        across, level = person.head.across(x), person.head.level(y - (i % 3) * 0.035)
        paper.ellipse(across, level, size, size, darker(person.hair, 0.14 * (x + 1) / 2))
    for i in range(40):
        x, y = -1.12 + (i * 0.618) % 1 * 2.24, -0.13 + (i * 0.414) % 1 * 0.28
        across, level = person.head.across(x), person.head.level(y + x * x * 0.14)
        curl = [(across - 6, level), (across - 1, level - 5), (across + 5, level - 1)]
        paper.bow(curl, lighter(person.hair, 0.2), 2.2, opacity=0.4)


def bun_back(paper: Paper, person: Person) -> None:
    """Lay a bun on the crown, just seen."""
    mass(paper, person, [(-0.3, -0.06), (-0.36, -0.2), (0, -0.3), (0.36, -0.2), (0.3, -0.06)], 0.12)
    mass(
        paper,
        person,
        [(-1.08, 0.5), (-1.1, 0.2), (-0.6, -0.1), (0.2, -0.13), (0.92, 0.02), (1.12, 0.36), (1.06, 0.56), (0, 0.6)],
        0.12,
    )


def scarf_back(paper: Paper, person: Person) -> None:
    """Lay the back of a headscarf."""
    mass(
        paper,
        person,
        [
            (-1.2, 0.34),
            (-0.86, -0.06),
            (0, -0.17),
            (0.86, -0.06),
            (1.2, 0.34),
            (1.22, 0.8),
            (1.46, 1.16),
            (0.8, 1.4),
            (-0.8, 1.4),
            (-1.46, 1.16),
            (-1.22, 0.8),
        ],
        0.2,
    )


def scarf_front(paper: Paper, person: Person) -> None:
    """Lay a headscarf that frames the face and is folded under the chin."""
    right = [
        (0, 0.09),
        (0.56, 0.15),
        (0.88, 0.36),
        (0.92, 0.62),
        (0.72, 0.88),
        (0.3, 1.0),
        (0.2, 1.2),
        (1.1, 1.3),
        (1.44, 1.12),
        (1.2, 0.8),
        (1.2, 0.32),
        (0.82, -0.06),
        (0, -0.16),
    ]
    mass(paper, person, right)
    mass(paper, person, [(-x, y) for x, y in right])
    mass(
        paper,
        person,
        [
            (-0.94, 0.74),
            (-0.6, 0.9),
            (-0.3, 0.965),
            (0.3, 0.97),
            (0.62, 0.9),
            (0.94, 0.76),
            (1.3, 1.1),
            (0.9, 1.36),
            (0, 1.42),
            (-0.9, 1.36),
            (-1.3, 1.08),
        ],
        0.06,
    )
    for path in (
        [(-1.0, 0.9), (-0.3, 1.12), (0.6, 1.1), (1.16, 1.02)],
        [(-1.1, 1.06), (-0.3, 1.24), (0.7, 1.22)],
        [(0.06, -0.06), (0.7, 0.08), (1.04, 0.4)],
    ):
        strand(paper, person, path, 2.4, 0.25)


def side_tail(paper: Paper, person: Person) -> None:
    """Lay a child's hair gathered to one side."""
    mass(
        paper,
        person,
        [(0.8, 0.66), (1.1, 0.62), (1.36, 0.84), (1.4, 1.2), (1.18, 1.48), (1.0, 1.24), (1.02, 0.94)],
        0.1,
    )
    strand(paper, person, [(1.12, 0.78), (1.22, 1.0), (1.16, 1.3)], 2.4)
    mass(
        paper,
        person,
        [(-1.08, 0.6), (-1.14, 0.2), (-0.66, -0.12), (0.2, -0.16), (0.96, 0.02), (1.16, 0.36), (1.08, 0.66), (0, 0.7)],
        0.1,
    )


def fringe(paper: Paper, person: Person) -> None:
    """Lay a soft fringe and the sides of a child's hair."""
    cap = [
        (-0.96, 0.56),
        (-0.9, 0.4),
        (-0.66, 0.31),
        (-0.3, 0.29),
        (0.06, 0.3),
        (0.42, 0.28),
        (0.72, 0.32),
        (0.9, 0.42),
        (0.98, 0.58),
        (1.1, 0.5),
    ]
    over = [(1.14, 0.2), (0.86, -0.04), (0.3, -0.14), (-0.3, -0.14), (-0.86, -0.04), (-1.14, 0.2), (-1.08, 0.5)]
    mass(paper, person, [*cap, *over])
    for x in (-0.5, -0.16, 0.2, 0.52):
        strand(paper, person, [(x * 0.5, -0.06), (x * 0.9, 0.12), (x, 0.27)], 2.2)
