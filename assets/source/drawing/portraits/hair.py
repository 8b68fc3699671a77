"""What hair is made of: masses and strands, placed by shares of the head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import darker, lighter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drawing.paper import Paper, Point
    from drawing.portraits.model import Person


def spots(person: Person, shares: Sequence[Point]) -> list[Point]:
    """Return spots of the sheet for shares of the head."""
    return [(person.head.across(x), person.head.level(y)) for x, y in shares]


def mass(paper: Paper, person: Person, shares: Sequence[Point], tone: float = 0.0) -> None:
    """Lay a body of hair, lit from the left."""
    colour = darker(person.hair, tone)
    light = ((person.head.across(-1.2), person.head.level(0)), (person.head.across(1.2), person.head.level(0.5)))
    fill = paper.gradient((0, lighter(colour, 0.18)), (0.5, colour), (1, darker(colour, 0.28)), line=light)
    paper.blob(spots(person, shares), fill)


def strand(paper: Paper, person: Person, shares: Sequence[Point], width: float = 3, tone: float = 0.3) -> None:
    """Lay a line of lighter or darker hair."""
    colour = darker(person.hair, tone) if tone > 0 else lighter(person.hair, -tone)
    paper.bow(spots(person, shares), colour, width, opacity=0.55)


def along(ring: Sequence[Point], share: float) -> Point:
    """Return the spot that lies this share of the way along a row of spots."""
    place = share * (len(ring) - 1)
    index = int(place)
    (x1, y1), (x2, y2) = ring[index], ring[index + 1]
    return x1 + (x2 - x1) * (place - index), y1 + (y2 - y1) * (place - index)


def nothing(_paper: Paper, _person: Person) -> None:
    """Lay nothing."""
