"""Beards and glasses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import INK, mix
from drawing.paper import curve
from drawing.portraits.face import EYE, outline

if TYPE_CHECKING:
    from drawing.paper import Paper
    from drawing.portraits.model import Person


def _jaw(paper: Paper, person: Person, opacity: float, blur: float) -> None:
    head = person.head
    shape = [
        (-1.0, 0.52),
        (-0.9, 0.62),
        (-0.72, 0.7),
        (-0.36, 0.735),
        (0, 0.74),
        (0.36, 0.735),
        (0.72, 0.7),
        (0.9, 0.62),
        (1.0, 0.52),
        (1.05, 0.8),
        (0.7, 1.02),
        (0, 1.04),
        (-0.7, 1.02),
        (-1.05, 0.8),
    ]
    with paper.group(clip_path=paper.clip(curve(outline(head)))):
        spots = [(head.across(x), head.level(y)) for x, y in shape]
        paper.blob(spots, mix(person.hair, person.skin, 0.15), opacity=opacity, filter=paper.soft(blur))


def stubble(paper: Paper, person: Person) -> None:
    """Lay a day's growth."""
    _jaw(paper, person, 0.24, 5)


def beard(paper: Paper, person: Person) -> None:
    """Lay a short beard."""
    _jaw(paper, person, 0.85, 2.2)
    head = person.head
    top, low = head.level(0.735), head.level(0.79)
    for side in (-1, 1):
        half = [
            (head.middle, top),
            (head.middle + side * 20, top + 1),
            (head.middle + side * 36, low + 4),
            (head.middle + side * 18, low),
            (head.middle, low - 1),
        ]
        paper.blob(half, mix(person.hair, person.skin, 0.12), opacity=0.75, filter=paper.soft(1.5))


def studs(paper: Paper, person: Person) -> None:
    """Lay two small ear studs."""
    for side in (-1, 1):
        paper.ellipse(person.head.across(side * 1.04), person.head.level(0.645), 3.4, 3.4, "#D8C08A")


def glasses(paper: Paper, person: Person) -> None:
    """Lay plain glasses."""
    head = person.head
    y, frame = head.level(head.eyes) + 1, mix(INK, "#6A4B3A", 0.4)
    for side in (-1, 1):
        x = head.across(side * EYE)
        paper.rect(x - 24, y - 16, 48, 35, "#FFFFFF", rx=13, fill_opacity=0.12, stroke=frame, stroke_width=3.2)
        paper.line([(x + side * 24, y - 5), (head.across(side * 1.0), y - 8)], frame, 3)
    paper.bow([(head.across(-EYE) + 24, y - 4), (head.middle, y - 8), (head.across(EYE) - 24, y - 4)], frame, 3)
