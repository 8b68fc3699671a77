"""The colours of the house, and the two ways to vary one."""

from __future__ import annotations

PAPER = "#F6F3EC"
CREAM = "#EDE6D8"
SAND = "#D8D2C4"
STONE = "#BDB6A8"
INK = "#1E2A2F"
SLATE = "#45545C"
DUSK = "#6B7D88"
MIST = "#A9B8BE"
TEAL = "#1F5D63"
SAGE = "#9CAA92"
MOSS = "#68755F"
BRICK = "#9A6652"
AMBER = "#B5651D"
STRAW = "#D9BE8A"
WOOD = "#BF9F7B"
OAK = "#95755A"
UMBER = "#5E4B3E"
WHITE = "#FBF9F4"


def mix(one: str, other: str, share: float) -> str:
    """Return the colour that lies `share` of the way from one to the other."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def lighter(colour: str, share: float) -> str:
    """Return the colour moved towards warm white."""
    return mix(colour, "#FFFCF4", share)


def darker(colour: str, share: float) -> str:
    """Return the colour moved towards ink, so that shade stays cool."""
    return mix(colour, "#17232B", share)
