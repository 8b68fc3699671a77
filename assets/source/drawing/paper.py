"""A small SVG writer: shapes, gradients, soft edges and groups."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}")
Point = tuple[float, float]
Stop = tuple[float, str] | tuple[float, str, float]


def number(value: float) -> str:
    """Return a coordinate as short as its picture needs it."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def attributes(style: dict[str, object]) -> str:
    """Return keyword arguments as SVG attributes."""
    return "".join(
        f' {name.replace("_", "-")}="{number(value) if isinstance(value, float) else value}"'
        for name, value in style.items()
        if value is not None
    )


def polygon(points: Sequence[Point]) -> str:
    """Return path data of straight edges."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def _wrapped(index: int, count: int, *, closed: bool) -> int:
    return index % count if closed else min(max(index, 0), count - 1)


def curve(points: Sequence[Point], *, closed: bool = True, tension: float = 1.0) -> str:
    """Return path data of a smooth line through the points."""
    count = len(points)
    data = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for i in range(count if closed else count - 1):
        before, start, end, after = (points[_wrapped(i + k, count, closed=closed)] for k in (-1, 0, 1, 2))
        one = (start[0] + (end[0] - before[0]) * tension / 6, start[1] + (end[1] - before[1]) * tension / 6)
        two = (end[0] - (after[0] - start[0]) * tension / 6, end[1] - (after[1] - start[1]) * tension / 6)
        data.append("C" + " ".join(f"{number(x)} {number(y)}" for x, y in (one, two, end)))
    return "".join(data) + ("Z" if closed else "")


class Paper:
    """A sheet that shapes are laid on, back to front."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._shapes: list[str] = []
        self._definitions: dict[tuple[str, str, str], str] = {}

    def path(self, data: str, fill: str = "none", **style: object) -> None:
        """Lay a shape given as path data."""
        data = LONG_NUMBER.sub(lambda found: number(float(found[0])), data)
        self._shapes.append(f'<path d="{data}" fill="{fill}"{attributes(style)}/>')

    def polygon(self, points: Sequence[Point], fill: str, **style: object) -> None:
        """Lay a shape with straight edges."""
        self.path(polygon(points) + "Z", fill, **style)

    def blob(self, points: Sequence[Point], fill: str, **style: object) -> None:
        """Lay a shape with a smooth edge through the points."""
        self.path(curve(points), fill, **style)

    def line(self, points: Sequence[Point], stroke: str, width: float, **style: object) -> None:
        """Lay a straight-edged line with round ends."""
        self._stroke(polygon(points), stroke, width, style)

    def bow(self, points: Sequence[Point], stroke: str, width: float, **style: object) -> None:
        """Lay a smooth line with round ends."""
        self._stroke(curve(points, closed=False), stroke, width, style)

    def _stroke(self, data: str, stroke: str, width: float, style: dict[str, object]) -> None:
        round_ends = {"stroke_linecap": "round", "stroke_linejoin": "round"}
        self.path(data, "none", stroke=stroke, stroke_width=float(width), **{**round_ends, **style})

    def rect(self, x: float, y: float, width: float, height: float, fill: str, **style: object) -> None:
        """Lay an upright rectangle; `rx` rounds its corners."""
        box = {"x": float(x), "y": float(y), "width": float(width), "height": float(height)}
        self._shapes.append(f"<rect{attributes({**box, 'fill': fill, **style})}/>")

    def ellipse(self, x: float, y: float, rx: float, ry: float, fill: str, **style: object) -> None:
        """Lay an ellipse around its middle."""
        box = {"cx": float(x), "cy": float(y), "rx": float(rx), "ry": float(ry)}
        self._shapes.append(f"<ellipse{attributes({**box, 'fill': fill, **style})}/>")

    @contextmanager
    def group(self, **style: object) -> Iterator[None]:
        """Lay everything drawn inside under one transform, opacity, filter or clip."""
        self._shapes.append(f"<g{attributes(style)}>")
        yield
        self._shapes.append("</g>")

    def gradient(self, *stops: Stop, across: bool = False, line: tuple[Point, Point] | None = None) -> str:
        """Return a fill that runs down (or across) a shape, or along a line of the sheet."""
        (x1, y1), (x2, y2) = line or ((0, 0), (1, 0) if across else (0, 1))
        units = ' gradientUnits="userSpaceOnUse"' if line else ""
        ends = attributes({"x1": float(x1), "y1": float(y1), "x2": float(x2), "y2": float(y2)})
        return self._define("linearGradient", ends + units, _stops(stops))

    def glow(self, *stops: Stop, middle: Point | None = None, radius: float = 0.5) -> str:
        """Return a fill that runs from the middle of a shape outwards."""
        x, y = middle or (0.5, 0.5)
        units = ' gradientUnits="userSpaceOnUse"' if middle else ""
        ends = attributes({"cx": float(x), "cy": float(y), "r": float(radius)})
        return self._define("radialGradient", ends + units, _stops(stops))

    def soft(self, blur: float) -> str:
        """Return a filter that softens the edges of what it is given to."""
        area = ' x="-50%" y="-50%" width="200%" height="200%"'
        return self._define("filter", area, f'<feGaussianBlur stdDeviation="{number(blur)}"/>')

    def clip(self, data: str) -> str:
        """Return a clip of the given outline."""
        return self._define("clipPath", "", f'<path d="{data}"/>')

    def _define(self, kind: str, settings: str, content: str) -> str:
        name = self._definitions.setdefault((kind, settings, content), f"d{len(self._definitions)}")
        return f"url(#{name})"

    def svg(self) -> str:
        """Return the whole sheet as an SVG document."""
        definitions = "\n".join(
            f'<{kind} id="{name}"{settings}>{content}</{kind}>'
            for (kind, settings, content), name in self._definitions.items()
        )
        size = f'width="{self.width}" height="{self.height}" viewBox="0 0 {self.width} {self.height}"'
        body = "\n".join(self._shapes)
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n<defs>\n{definitions}\n</defs>\n{body}\n</svg>\n'


def _stops(stops: Sequence[Stop]) -> str:
    marks = []
    for place, colour, *rest in stops:
        opacity = f' stop-opacity="{number(float(rest[0]))}"' if rest else ""
        marks.append(f'<stop offset="{number(float(place))}" stop-color="{colour}"{opacity}/>')
    return "".join(marks)
