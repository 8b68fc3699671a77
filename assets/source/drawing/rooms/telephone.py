"""A desk telephone with a message lamp."""

from __future__ import annotations

from drawing.palette import (
    AMBER,
    darker,
    lighter,
)
from drawing.view import View


def desk_phone(view: View, x: float, z: float, y: float, *, lit: bool) -> None:
    """Lay a desk telephone: handset on the left, keys and a message lamp on the right."""
    body = "#4A565C"
    view.shade(x + 0.11, z + 0.1, 0.34, 0.22, 0.35, y=y)
    front, back = y + 0.025, y + 0.085
    view.face([(x, y, z), (x + 0.22, y, z), (x + 0.22, front, z), (x, front, z)], darker(body, 0.3))
    view.face(
        [(x, front, z), (x + 0.22, front, z), (x + 0.22, back, z + 0.2), (x, back, z + 0.2)],
        view.paper.gradient((0, lighter(body, 0.2)), (1, body)),
    )

    def spot(across: float, up: float) -> tuple[float, float, float]:
        return x + across, front + (back - front) * up + 0.002, z + 0.2 * up

    view.face([spot(0.09, 0.72), spot(0.2, 0.72), spot(0.2, 0.94), spot(0.09, 0.94)], "#A9B7A8" if lit else "#8E9A90")
    for row in range(4):
        for column in range(3):
            left, low = 0.098 + column * 0.026, 0.12 + row * 0.14
            key = [spot(left, low), spot(left + 0.018, low), spot(left + 0.018, low + 0.09), spot(left, low + 0.09)]
            view.face(key, "#D5D7D1")
    lamp = view.at(*spot(0.195, 0.42))
    size = 0.0085 * view.scale(z)
    if lit:
        view.paper.ellipse(*lamp, size * 13, size * 9, view.paper.glow((0, AMBER, 0.55), (1, AMBER, 0)))
    view.paper.ellipse(*lamp, size, size, "#F0A64B" if lit else "#7E6A55")
    if lit:
        view.paper.ellipse(lamp[0] - size * 0.3, lamp[1] - size * 0.3, size * 0.4, size * 0.4, "#FFE9C4")
    shape = (
        (0.012, 0.02),
        (0.07, 0.02),
        (0.07, 0.3),
        (0.056, 0.36),
        (0.056, 0.7),
        (0.07, 0.76),
        (0.07, 1.02),
        (0.012, 1.02),
    )
    handset = [spot(across, up) for across, up in shape]
    points = [view.at(a, b + 0.022, c) for a, b, c in handset]
    view.paper.polygon([(px + 2, py + 5) for px, py in points], darker(body, 0.6), opacity=0.6)
    view.paper.polygon(
        points,
        view.paper.gradient((0, lighter(body, 0.1)), (1, darker(body, 0.2))),
        stroke=darker(body, 0.2),
        stroke_width=3,
        stroke_linejoin="round",
    )
