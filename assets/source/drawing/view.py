"""One-point perspective in metres: furniture keeps its scale wherever it stands."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from drawing.palette import INK, darker, lighter
from drawing.paper import Paper, Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Spot = tuple[float, float, float]


class View:
    """A camera at `eye` metres above the floor of a room, looking along z, and the sheet it draws on."""

    def __init__(self, paper: Paper, *, middle: Point, eye: float, focal: float, light: float = -1.0) -> None:
        self.paper = paper
        self.middle = middle
        self.eye = eye
        self.focal = focal
        self.light = light

    def scale(self, z: float) -> float:
        """Return the pixels of one metre at this depth."""
        return self.focal / z

    def at(self, x: float, y: float, z: float) -> Point:
        """Return where a spot of the room lies on the sheet."""
        scale = self.scale(z)
        return self.middle[0] + x * scale, self.middle[1] + (self.eye - y) * scale

    def face(self, spots: Sequence[Spot], fill: str, **style: object) -> None:
        """Lay a flat face given by its corners in the room."""
        self.paper.polygon([self.at(*spot) for spot in spots], fill, **style)

    def line(self, spots: Sequence[Spot], stroke: str, width: float, **style: object) -> None:
        """Lay a line through spots of the room."""
        self.paper.line([self.at(*spot) for spot in spots], stroke, width, **style)

    def panel(self, x: float, y: float, z: float, width: float, height: float, fill: str, **style: object) -> None:
        """Lay an upright rectangle that faces us, its lower left corner at the spot."""
        left, bottom = self.at(x, y, z)
        scale = self.scale(z)
        self.paper.rect(left, bottom - height * scale, width * scale, height * scale, fill, **style)

    def floor(self, x: float, y: float, z: float, width: float, depth: float, fill: str, **style: object) -> None:
        """Lay a level rectangle, its near left corner at the spot."""
        self.face([(x, y, z), (x + width, y, z), (x + width, y, z + depth), (x, y, z + depth)], fill, **style)

    def side(self, x: float, y: float, z: float, height: float, depth: float, fill: str, **style: object) -> None:
        """Lay an upright rectangle that runs away from us."""
        self.face([(x, y, z), (x, y, z + depth), (x, y + height, z + depth), (x, y + height, z)], fill, **style)

    def box(self, spot: Spot, size: Spot, colour: str, **style: object) -> None:
        """Lay a box: its near lower left corner, then width, height and depth."""
        (x, y, z), (width, height, depth) = spot, size
        lit = lighter(colour, 0.1)
        dim = darker(colour, 0.2)
        if y > self.eye:
            self.floor(x, y, z, width, depth, darker(colour, 0.3), **style)
        if x > 0:
            self.side(x, y, z, height, depth, lit if self.light < 0 else dim, **style)
        if x + width < 0:
            self.side(x + width, y, z, height, depth, dim if self.light < 0 else lit, **style)
        if y + height < self.eye:
            self.floor(x, y + height, z, width, depth, lighter(colour, 0.24), **style)
        front = self.paper.gradient((0, colour), (1, darker(colour, 0.07)))
        self.panel(x, y, z, width, height, front, **style)

    def shade(self, x: float, z: float, width: float, depth: float, opacity: float = 0.28, y: float = 0.0) -> None:
        """Lay the soft shadow of something that stands around this spot."""
        middle, edge = self.at(x, y, z), self.at(x, y, z - depth / 2)
        far = self.at(x, y, z + depth / 2)
        across, down = width / 2 * self.scale(z), max((edge[1] - far[1]) / 2, 2.0)
        blur = self.paper.soft(max(down * 0.35, 2.0))
        self.paper.ellipse(*middle, across, down, darker(INK, 0.2), opacity=opacity, filter=blur)

    @contextmanager
    def sprite(self, x: float, y: float, z: float, *, flip: bool = False) -> Iterator[Paper]:
        """Draw in centimetres around a spot of the room, y growing downwards."""
        across, down = self.at(x, y, z)
        scale = self.scale(z) / 100
        turn = f"translate({across:.1f} {down:.1f}) scale({-scale if flip else scale:.4f} {scale:.4f})"
        with self.paper.group(transform=turn):
            yield self.paper
