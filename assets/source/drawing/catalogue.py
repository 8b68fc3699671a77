"""Every picture by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drawing.figures.body import figure
from drawing.figures.bust import portrait, unknown
from drawing.figures.cast import CAST, MOODS_OF
from drawing.figures.model import MOODS
from drawing.icon import app
from drawing.rooms.car import CAR
from drawing.rooms.centre import CENTRE
from drawing.rooms.council import COUNCIL
from drawing.rooms.evening import EVENING
from drawing.rooms.hallway import HALLWAY
from drawing.rooms.hospital import HOSPITAL
from drawing.rooms.kitchen import KITCHEN
from drawing.rooms.legal import LEGAL
from drawing.rooms.living_room import LIVING_ROOM
from drawing.rooms.school import SCHOOL
from drawing.rooms.station import STATION
from drawing.rooms.street import STREET
from drawing.rooms.surgery import SURGERY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from drawing.paper import Paper
    from drawing.view import View

HOME = {**STREET, **HALLWAY, **KITCHEN, **LIVING_ROOM, **CAR}
PLACES: dict[str, Callable[[], View]] = {
    **HOME,
    **COUNCIL,
    **EVENING,
    **SCHOOL,
    **CENTRE,
    **SURGERY,
    **HOSPITAL,
    **STATION,
    **LEGAL,
}
SITTERS = {
    **{name: (person, MOODS["neutral"]) for name, person in CAST.items()},
    **{f"{name}-{mood}": (CAST[name], MOODS[mood]) for name, moods in MOODS_OF.items() for mood in moods},
}
PORTRAITS: dict[str, Callable[[], Paper]] = {
    "unknown": unknown,
    **{name: partial(portrait, person, mood) for name, (person, mood) in SITTERS.items()},
}
FIGURES: dict[str, Callable[[], Paper]] = {
    name: partial(figure, person, mood) for name, (person, mood) in SITTERS.items() if person.size == 1
}
"""Grown people alone: the children are drawn in the places themselves."""
ICONS: dict[str, Callable[[], Paper]] = {"app": app}
PICTURES: dict[str, Mapping[str, Callable[[], Paper | View]]] = {
    "places": PLACES,
    "portraits": PORTRAITS,
    "figures": FIGURES,
    "icons": ICONS,
}
"""All pictures by their folder."""
