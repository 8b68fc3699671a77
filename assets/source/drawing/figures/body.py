"""Whole figures for rooms, in centimetres around the spot they stand or sit on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drawing import things
from drawing.figures.bust import bust
from drawing.palette import INK, WHITE, darker, lighter
from drawing.paper import Paper

if TYPE_CHECKING:
    from drawing.figures.model import Mood, Person

SHOE = "#3A3330"


def toddler_on_floor(paper: Paper, person: Person, mood: Mood, *, spoon: bool = False) -> None:
    """Lay a child of one year who sits on the floor and looks to the left, 44 cm high."""
    trousers = "#5F7F8C"
    paper.blob([(-2, -9), (10, -10), (14, -4), (11, 0), (-6, 0)], darker(trousers, 0.2))
    with paper.group(clip_path=paper.clip("M-40 -70H40V-3H-40Z")), paper.group(transform="translate(0 -27)"):
        bust(paper, person, mood)
    paper.blob([(9, -9), (0, -9.5), (-9, -8), (-15, -5.6), (-15, -1), (-6, 0), (8, 0), (12, -3)], trousers)
    paper.blob([(-13, -6), (-18, -7.4), (-20.5, -4), (-19, 0), (-14, 0)], WHITE)
    paper.blob([(-8, -3.4), (-13, -4.6), (-15.4, -1.6), (-14, 0.8), (-7, 0.6)], darker(WHITE, 0.14))
    cloth = darker(person.cloth, 0.12)
    paper.bow([(-7.4, -22), (-10.6, -16), (-13.6, -13.4)], cloth, 5.4)
    if spoon:
        things.wooden_spoon(paper, (-13, -12), (-24, -20))
    paper.ellipse(-14.4, -12.8, 2.5, 2.3, person.skin)
    paper.bow([(8, -21), (9.6, -15), (5, -10.6)], darker(person.cloth, 0.28), 5.2)
    paper.ellipse(4.2, -10.2, 2.4, 2.2, person.shade)


def girl_on_step(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a girl of five who sits on a stair with her hands between her knees, her feet two steps lower."""
    trousers = "#6A5A72"
    with paper.group(clip_path=paper.clip("M-40 -90H40V0H-40Z")), paper.group(transform="translate(0 -34)"):
        bust(paper, person, mood)
    for x, tone in ((5.6, 0.22), (-6, 0.0)):
        paper.blob(
            [(x - 6, -8), (x + 5, -8), (x + 6, 4), (x + 3.4, 22), (x - 3.6, 22), (x - 6.4, 4)], darker(trousers, tone)
        )
        paper.blob(
            [(x - 5.4, 26), (x - 5, 21), (x + 3.6, 21), (x + 4, 26)], "#A8505A" if not tone else darker("#A8505A", 0.2)
        )
    for x, tone in ((10.6, 0.24), (-11, 0.06)):
        paper.bow([(x, -24), (x * 1.12, -13), (x * 0.32, -4)], darker(person.cloth, tone), 5.6)
    paper.ellipse(-2.4, -3.4, 2.6, 2.4, person.skin)
    paper.ellipse(2.2, -3.2, 2.6, 2.4, person.shade)


CANVAS = (110, 200)
"""The sheet of a standing figure, in centimetres; the feet are in the middle of its lower edge."""
DOTS = 4
"""The dots of a centimetre of that sheet."""


def figure(person: Person, mood: Mood) -> Paper:
    """Draw a grown person who stands, with nothing behind."""
    width, height = CANVAS
    paper = Paper(width * DOTS, height * DOTS)
    turn = -DOTS if person.flip else DOTS
    with paper.group(transform=f"translate({width * DOTS / 2} {(height - 4) * DOTS}) scale({turn} {DOTS})"):
        paper.ellipse(6, 0, 27, 3.6, INK, opacity=0.2)
        standing(paper, person, mood)
    return paper


def standing(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a grown person who stands, arms hanging, the feet at the spot."""
    mood, height = replace(mood, gesture=""), person.head.stature
    pit = height - person.head.height - person.head.neck + mood.drop
    hip, s = pit - 57, person.build
    for x, tone in ((7.4 * s, 0.24), (-7.0 * s, 0.0)):
        leg = darker(person.legs, tone)
        paper.polygon([(x - 9 * s, -hip - 8), (x + 9 * s, -hip - 8), (x + 6.4 * s, -4), (x - 6 * s, -4)], leg)
        paper.blob([(x - 6.6, -5), (x + 5, -6), (x + 7, -1), (x + 6, 0), (x - 12, 0), (x - 11, -3)], SHOE)
    for x, colour in ((-20 * s, person.skin), (21 * s, person.shade)):
        paper.blob(
            [(x - 3, -hip - 2), (x + 3, -hip - 2), (x + 3.2, -hip + 8), (x, -hip + 12), (x - 3.2, -hip + 8)], colour
        )
    hem = paper.clip(f"M-60 {-height - 40:.0f}H60V{-hip:.1f}H-60Z")
    with paper.group(clip_path=hem), paper.group(transform=f"translate(0 {-pit:.1f})"):
        bust(paper, person, mood)
    paper.line([(-21.6 * s, -hip), (22 * s, -hip)], darker(person.cloth, 0.34), 0.8)
    paper.line([(-21.6 * s, -hip - 0.6), (-15 * s, -hip - 0.6)], lighter(person.cloth, 0.1), 0.6)
