"""What all hair is made of: one mass in light and shade, and strands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import darker, lighter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drawing.figures.brush import Brush
    from drawing.paper import Point

SHORT_LINE: list[Point] = [
    (0.24, -0.31),
    (0.23, -0.36),
    (0.232, -0.5),
    (0.195, -0.57),
    (0.152, -0.545),
    (0.138, -0.42),
    (0.108, -0.43),
    (0.098, -0.6),
    (0.075, -0.73),
    (-0.06, -0.8),
    (-0.24, -0.79),
    (-0.338, -0.75),
]
"""The edge of short hair from the nape over the ear to the forehead."""
TUCKED_LINE: list[Point] = [
    (0.27, -0.33),
    (0.236, -0.4),
    (0.225, -0.52),
    (0.19, -0.58),
    (0.12, -0.62),
    (0.07, -0.74),
    (-0.06, -0.82),
    (-0.24, -0.82),
    (-0.345, -0.72),
]
"""The edge of hair that is drawn back behind the ear."""


def over(volume: float, *, front: float = 0.0) -> list[Point]:
    """Return the outer edge of hair from the forehead over the crown to the nape."""
    v = volume
    start = [
        (-0.34 - 0.3 * v - front, -0.8 - 0.3 * v - front),
        (-0.22 - 0.5 * v - front * 0.6, -0.95 - 0.8 * v - front),
    ]
    top = [(0.0, -1.01 - v - front * 0.5), (0.2 + 0.2 * v, -0.975 - v), (0.345 + 0.7 * v, -0.85 - 0.6 * v)]
    return [*start, *top, (0.372 + v, -0.68), (0.33 + 0.8 * v, -0.52), (0.28 + 0.4 * v, -0.4)]


def mass(brush: Brush, points: Sequence[Point], colour: str, *, shade: float = 0.23, tension: float = 1.0) -> str:
    """Lay hair in light and shade; return its outline."""
    path = brush.outline(points, tension)
    paper = brush.paper
    paper.path(path, colour)
    with paper.group(clip_path=paper.clip(path)):
        side = [(shade, -1.5), (shade - 0.06, -0.95), (shade + 0.02, -0.6), (shade, -0.2), (shade + 0.04, 0.6)]
        brush.blob([*side, (1.2, 0.6), (1.2, -1.5)], darker(colour, 0.22))
    return path


def shine(brush: Brush, path: str, lines: Sequence[Sequence[Point]], colour: str, width: float = 0.02) -> None:
    """Lay lit strands inside an outline."""
    with brush.paper.group(clip_path=brush.paper.clip(path)):
        for line in lines:
            brush.bow(line, lighter(colour, 0.2), width, opacity=0.75)


def strands(brush: Brush, lines: Sequence[Sequence[Point]], colour: str, width: float = 0.012) -> None:
    """Lay dark strands."""
    for line in lines:
        brush.bow(line, darker(colour, 0.35), width, opacity=0.6)


SHADE_EDGE = 0.2
"""Where the side away from the light begins."""


def curls(brush: Brush, points: Sequence[Point], radius: float, colour: str) -> None:
    """Lay round curls at these points, those away from the light darker."""
    for i, (x, y) in enumerate(points):
        tone = darker(colour, 0.28) if x > SHADE_EDGE else lighter(colour, 0.05 * (i % 2))
        brush.ellipse((x, y), radius * (1 + 0.16 * (i % 3)), radius, tone)
