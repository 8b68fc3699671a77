"""Where people can be drawn over the pictures of places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class StandingSpot(NamedTuple):
    """Where somebody can stand or sit, as shares of a picture's width and height."""

    x: float
    foot: float
    height: float
    """The height of the sheet of a figure, which is two metres."""
    cut: float
    """Below this nothing is seen of the figure: the edge of a table in front of it."""


def read_standing_spots(file: Path) -> Mapping[str, tuple[StandingSpot, ...]]:
    """Return the spots of each place by its name, in the order they are taken; none if there is no such file."""
    try:
        places = json.loads(file.read_text("utf-8"))
        return {
            name: tuple(StandingSpot(*(float(share) for share in spot)) for spot in spots)
            for name, spots in places.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
