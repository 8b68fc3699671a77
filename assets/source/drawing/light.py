"""Light by the hour: what it does to a whole picture, and the patches it lays on floor and wall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drawing.view import HEIGHT, WIDTH

if TYPE_CHECKING:
    from drawing.view import View


@dataclass(frozen=True)
class Light:
    """An hour: the sky in the windows, a veil over everything, and the colour and strength of what the sun lays."""

    sky: str
    far: str
    """What stands far off outside."""
    veil: str
    depth: float
    beam: str = "#FFF3CF"
    strength: float = 0.0


MORNING = Light(sky="#DCE8EA", far="#AEBFC2", veil="#FFE9C2", depth=0.07, strength=0.5)
NOON = Light(sky="#D5E3E8", far="#A6B8BE", veil="#FFFFFF", depth=0.0, strength=0.36)
AFTERNOON = Light(sky="#F6DDAE", far="#B9A58C", veil="#FFB95E", depth=0.13, beam="#FFE0A0", strength=0.6)
OVERCAST = Light(sky="#C3CFD3", far="#93A3A9", veil="#4B6472", depth=0.09, strength=0.0)
LAMPLIT = Light(sky="#3A4A63", far="#293647", veil="#F2A94E", depth=0.13)
DUSK = Light(sky="#54697F", far="#364A5C", veil="#2A3C5A", depth=0.26)
NIGHT = Light(sky="#22324A", far="#182536", veil="#141F38", depth=0.46)


def veil(view: View, light: Light) -> None:
    """Lay the hour over the whole picture."""
    if light.depth:
        view.paper.rect(0, 0, WIDTH, HEIGHT, light.veil, opacity=light.depth)


def floor_patch(view: View, light: Light, x: float, z: float, width: float, depth: float, lean: float = 0.5) -> None:
    """Lay the light of a window on the floor, in two panes, leaning away from it."""
    if not light.strength:
        return
    pane = (width - 0.08) / 2
    for left in (x, x + pane + 0.08):
        spots = [
            (left, 0.0, z),
            (left + pane, 0.0, z),
            (left + pane + lean, 0.0, z - depth),
            (left + lean, 0.0, z - depth),
        ]
        view.face(spots, light.beam, opacity=light.strength)


def wall_patch(view: View, light: Light, x: float, y: float, z: float, width: float, height: float) -> None:
    """Lay the light of a window on the back wall, leaning."""
    if not light.strength:
        return
    pane = (width - 0.08) / 2
    for left in (x, x + pane + 0.08):
        spots = [(left, y, z), (left + pane, y, z), (left + pane - 0.35, y + height, z), (left - 0.35, y + height, z)]
        view.face(spots, light.beam, opacity=light.strength * 0.7)


def lamp_glow(view: View, x: float, y: float, z: float, reach: float, strength: float = 0.5) -> None:
    """Lay the light round a lamp in two flat rings."""
    middle, scale = view.at(x, y, z), view.scale(z)
    for share, part in ((1.0, 0.35), (0.6, 0.5), (0.3, 0.6)):
        view.paper.ellipse(
            *middle, reach * share * scale, reach * share * scale, "#FFDFA0", opacity=strength * part * 0.6
        )
