"""A brush that works in shares of a head: 0, 0 is the chin and -1 the crown, and the face looks to the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.paper import curve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drawing.figures.model import Head
    from drawing.paper import Paper, Point


class Brush:
    """Lays shapes on a paper in shares of one head."""

    def __init__(self, paper: Paper, head: Head) -> None:
        self.paper = paper
        self.head = head

    def at(self, point: Point) -> Point:
        """Return where a point of the head lies, in centimetres from the chin."""
        return point[0] * self.head.height * self.head.width, point[1] * self.head.height

    def size(self, share: float) -> float:
        """Return a length in centimetres."""
        return share * self.head.height

    def outline(self, points: Sequence[Point], tension: float = 1.0) -> str:
        """Return the path of a smooth closed shape."""
        return curve([self.at(point) for point in points], tension=tension)

    def blob(self, points: Sequence[Point], fill: str, **style: object) -> None:
        """Lay a smooth closed shape."""
        self.paper.path(self.outline(points), fill, **style)

    def polygon(self, points: Sequence[Point], fill: str, **style: object) -> None:
        """Lay a shape with straight edges."""
        self.paper.polygon([self.at(point) for point in points], fill, **style)

    def bow(self, points: Sequence[Point], stroke: str, width: float, **style: object) -> None:
        """Lay a smooth line; its width is a share of the head."""
        self.paper.bow([self.at(point) for point in points], stroke, self.size(width), **style)

    def ellipse(self, middle: Point, rx: float, ry: float, fill: str, **style: object) -> None:
        """Lay an ellipse."""
        x, y = self.at(middle)
        self.paper.ellipse(x, y, self.size(rx), self.size(ry), fill, **style)
