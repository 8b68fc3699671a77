"""Every picture by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from drawing.figures.bust import portrait, unknown
from drawing.figures.cast import CAST, MOODS_OF
from drawing.figures.model import MOODS
from drawing.icon import app
from drawing.rooms.car import car
from drawing.rooms.evening import evening_desk
from drawing.rooms.hallway import marlow_hallway
from drawing.rooms.hospital import hospital_corridor
from drawing.rooms.kitchen import marlow_kitchen
from drawing.rooms.living_room import marlow_living_room
from drawing.rooms.meeting import meeting_room, supervision_room
from drawing.rooms.office import social_work_office
from drawing.rooms.school import school_room
from drawing.rooms.street import marlow_doorstep

if TYPE_CHECKING:
    from collections.abc import Callable

    from drawing.paper import Paper

PLACES: dict[str, Callable[[], Paper]] = {
    "car": car,
    "evening_desk": evening_desk,
    "hospital_corridor": hospital_corridor,
    "marlow_doorstep": marlow_doorstep,
    "marlow_hallway": marlow_hallway,
    "marlow_kitchen": marlow_kitchen,
    "marlow_living_room": marlow_living_room,
    "meeting_room": meeting_room,
    "school_room": school_room,
    "social_work_office": social_work_office,
    "supervision_room": supervision_room,
}
PORTRAITS: dict[str, Callable[[], Paper]] = {
    "unknown": unknown,
    **{name: partial(portrait, person, MOODS["neutral"]) for name, person in CAST.items()},
    **{
        f"{name}-{mood}": partial(portrait, CAST[name], MOODS[mood])
        for name, moods in MOODS_OF.items()
        for mood in moods
    },
}
ICONS: dict[str, Callable[[], Paper]] = {"app": app}
