"""One perspective grid for every room, in metres: a camera at eye height that looks along z."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from drawing.palette import INK, darker, lighter
from drawing.paper import Paper, Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Spot = tuple[float, float, float]

WIDTH, HEIGHT = 1600, 900
"""The sheet of every place: 16 to 9."""
EYE = 1.4
"""How high the camera stands, in metres."""
HORIZON = 350.0
"""Where the horizon lies on the sheet."""
FOCAL = 1250.0
"""The pixels of one metre at a distance of one metre."""
BACK = 5.0
"""Where the back wall of a room stands: a metre has 250 pixels there, a door 500 of the sheet's 900."""


class Mark(NamedTuple):
    """Something that can be looked at: what is drawn, and left, top, width and height as shares of the picture."""

    words: str
    at: tuple[float, float, float, float]


class Standing(NamedTuple):
    """Where somebody can be drawn over the picture, as shares of it; a figure's sheet is two metres high."""

    x: float
    foot: float
    height: float
    cut: float
    """Below this nothing of the figure is seen: the edge of a table in front of it."""


class View:
    """The sheet of a place and the camera that looks into it; `light` is -1 where light comes from the left, else 1."""

    def __init__(self, *, light: float = -1.0, horizon: float = HORIZON, eye: float = EYE) -> None:
        self.paper = Paper(WIDTH, HEIGHT)
        self.light = light
        self.horizon = horizon
        self.eye = eye
        self.marks: dict[str, Mark] = {}
        self.people: list[Standing] = []

    def svg(self) -> str:
        """Return the whole place as an SVG document."""
        return self.paper.svg()

    def scale(self, z: float) -> float:
        """Return the pixels of one metre at this depth."""
        return FOCAL / z

    def at(self, x: float, y: float, z: float) -> Point:
        """Return where a spot of the room lies on the sheet."""
        scale = self.scale(z)
        return WIDTH / 2 + x * scale, self.horizon + (self.eye - y) * scale

    def mark(self, name: str, words: str, spot: Spot, size: tuple[float, float]) -> None:
        """Note that something can be looked at: its lower left corner in the room, its width and height in metres."""
        (x, y, z), (width, height) = spot, size
        self.mark_area(name, words, (*self.at(x, y + height, z), *self.at(x + width, y, z)))

    def mark_area(self, name: str, words: str, area: tuple[float, float, float, float]) -> None:
        """Note that something can be looked at: left, top, right and bottom on the sheet, which may reach beyond it."""
        left, right = max(0.0, area[0]), min(float(WIDTH), area[2])
        top, bottom = max(0.0, area[1]), min(float(HEIGHT), area[3])
        shares = (left / WIDTH, top / HEIGHT, (right - left) / WIDTH, (bottom - top) / HEIGHT)
        x, y, width, height = (round(share, 3) for share in shares)
        self.marks[name] = Mark(words, (x, y, width, height))

    def stand(self, x: float, z: float, *, y: float = 0.0, behind: tuple[float, float] | None = None) -> None:
        """Note that somebody can stand here, perhaps behind something: the height and the depth of its far edge.

        The first note is for the first of those who are there. With y below 0 the figure is lower: it sits.
        """
        across, foot = self.at(x, y, z)
        cut = self.at(0, *behind)[1] if behind else float(HEIGHT)
        shares = (across / WIDTH, foot / HEIGHT, 2 * self.scale(z) / HEIGHT, cut / HEIGHT)
        self.people.append(Standing(*(round(share, 3) for share in shares)))

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
        """Lay a box in flat tones: its near lower left corner, then width, height and depth."""
        (x, y, z), (width, height, depth) = spot, size
        lit, dim = lighter(colour, 0.14), darker(colour, 0.24)
        if y > self.eye:
            self.floor(x, y, z, width, depth, darker(colour, 0.3), **style)
        if x > 0:
            self.side(x, y, z, height, depth, lit if self.light < 0 else dim, **style)
        if x + width < 0:
            self.side(x + width, y, z, height, depth, dim if self.light < 0 else lit, **style)
        if y + height < self.eye:
            self.floor(x, y + height, z, width, depth, lighter(colour, 0.3), **style)
        self.panel(x, y, z, width, height, colour, **style)

    def shadow(self, x: float, z: float, width: float, depth: float, *, y: float = 0.0, opacity: float = 0.16) -> None:
        """Lay the flat shadow of something that stands on these metres of the floor, away from the light."""
        lean = -self.light * 0.22
        spots = [(x, y, z), (x + width, y, z), (x + width + lean, y, z + depth), (x + lean, y, z + depth)]
        self.face(spots, INK, opacity=opacity)

    def shade(self, x: float, z: float, width: float, depth: float, opacity: float = 0.18, y: float = 0.0) -> None:
        """Lay the flat round shadow of something small around this spot."""
        middle, edge = self.at(x, y, z), self.at(x, y, z - depth / 2)
        far = self.at(x, y, z + depth / 2)
        across, down = width / 2 * self.scale(z), max((edge[1] - far[1]) / 2, 2.0)
        self.paper.ellipse(middle[0] - self.light * across * 0.12, middle[1], across, down, INK, opacity=opacity)

    @contextmanager
    def sprite(self, x: float, y: float, z: float, *, flip: bool = False) -> Iterator[Paper]:
        """Draw in centimetres around a spot of the room, y growing downwards."""
        across, down = self.at(x, y, z)
        scale = self.scale(z) / 100
        turn = f"translate({across:.1f} {down:.1f}) scale({-scale if flip else scale:.4f} {scale:.4f})"
        with self.paper.group(transform=turn):
            yield self.paper
