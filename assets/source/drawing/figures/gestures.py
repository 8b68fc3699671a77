"""What hands do in a portrait, laid over the clothes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.figures.clothes import torso
from drawing.palette import darker, lighter, mix

if TYPE_CHECKING:
    from collections.abc import Callable

    from drawing.figures.model import Mood, Person
    from drawing.paper import Paper, Point


def _hand(paper: Paper, person: Person, x: float, y: float, turn: float) -> None:
    edge = {"stroke": person.line, "stroke_width": 0.2}
    with paper.group(transform=f"translate({x} {y}) rotate({turn}) scale(0.86)"):
        paper.blob(
            [(-3.2, 4), (-3.9, 0), (-3.2, -3.6), (-0.6, -4.8), (2.4, -3.9), (3.4, -0.4), (2.8, 4)], person.skin, **edge
        )
        for i in range(3):
            top = (-2.0 + i * 1.5, -4.2 + 0.35 * abs(i - 1))
            paper.bow([top, (-2.3 + i * 1.6, -1.9), (-2.2 + i * 1.5, -0.4)], person.line, 0.24, opacity=0.7)
        thumb: list[Point] = [(2.9, 3.4), (3.9, 0.6), (2.6, -1.5), (0.2, -1.9), (-0.7, -0.9), (1.0, 0.2), (1.6, 2.4)]
        paper.blob(thumb, lighter(person.skin, 0.08), **edge)


def crossed(paper: Paper, person: Person, mood: Mood) -> None:
    """Cross the arms over the chest."""
    with paper.group(clip_path=paper.clip(torso(person, mood))), paper.group(transform="translate(0 -9)"):
        _arms(paper, person, person.build, person.cloth)


def _arms(paper: Paper, person: Person, s: float, cloth: str) -> None:
    under: list[Point] = [(23 * s, 17), (17, 24.6), (4, 22.4), (-10, 18.4), (-12, 23), (2, 29), (22 * s, 34)]
    paper.blob(under, darker(cloth, 0.2), stroke=darker(cloth, 0.4), stroke_width=0.4)
    upper: list[Point] = [(-22 * s, 17), (-17, 23.4), (-4, 24), (9.5, 19.6), (12, 24.4), (-2, 31), (-20 * s, 33)]
    paper.blob(upper, lighter(cloth, 0.06), stroke=darker(cloth, 0.4), stroke_width=0.4)
    _hand(paper, person, 12.2, 20.6, 62)


def chin(paper: Paper, person: Person, mood: Mood) -> None:
    """Bring a hand to the chin."""
    y = -4.0 + mood.drop
    _forearm(paper, person, [(6.6, 34), (1.0, 12), (-2.4, y + 6.2)])
    _hand(paper, person, -3.0, y + 3.6, -14)


def cheek(paper: Paper, person: Person, mood: Mood) -> None:
    """Rest the cheek on a hand."""
    y = -9.5 + mood.drop
    _forearm(paper, person, [(15, 34), (10.6, 12), (7.6, y + 8)])
    _hand(paper, person, 6.6, y + 5, -24)


def collar(paper: Paper, person: Person, mood: Mood) -> None:
    """Hold a hand to the collar bone."""
    del mood
    _forearm(paper, person, [(21, 30), (12, 16), (3.4, 7.6)])
    _hand(paper, person, 1.4, 5.4, -52)


def _forearm(paper: Paper, person: Person, points: list[Point]) -> None:
    colour = mix(person.cloth, darker(person.cloth, 0.4), 0.2)
    paper.bow(points, darker(person.cloth, 0.42), 8.6)
    paper.bow(points, colour, 7.8)
    start, end = points[1], points[2]
    cuff = (end[0] + (start[0] - end[0]) * 0.14, end[1] + (start[1] - end[1]) * 0.14)
    paper.line([cuff, end], person.shade, 4.6, stroke_linecap="butt")


GESTURES: dict[str, Callable[[Paper, Person, Mood], None]] = {
    "crossed": crossed,
    "chin": chin,
    "cheek": cheek,
    "collar": collar,
}
