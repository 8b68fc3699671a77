"""The shell of a room: walls, ceiling, floor, doors, windows and what hangs at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import CREAM, INK, MIST, WHITE, darker, lighter, mix
from drawing.sizes import CEILING, DOOR, SKIRTING
from drawing.view import BACK, HEIGHT, WIDTH

if TYPE_CHECKING:
    from drawing.light import Light
    from drawing.view import View

NEAR = 1.0
"""How near to the camera walls and floors are drawn."""


def room(view: View, wall: str, floor: str, *, half: float = 2.75, back: float = BACK, trim: str = WHITE) -> None:
    """Lay ceiling, back wall, side walls and floor; the walls stand `half` metres to both sides."""
    left_tone, right_tone = (0.2, 0.06) if view.light < 0 else (0.06, 0.2)
    view.paper.rect(0, 0, WIDTH, HEIGHT, lighter(wall, 0.62))
    view.floor(-half, 0, NEAR, 2 * half, back - NEAR, floor)
    view.panel(-half, 0, back, 2 * half, CEILING, wall)
    view.side(-half, 0, NEAR, CEILING, back - NEAR, darker(wall, left_tone))
    view.side(half, 0, NEAR, CEILING, back - NEAR, darker(wall, right_tone))
    board = darker(trim, 0.08)
    view.panel(-half, 0, back, 2 * half, SKIRTING, board)
    view.side(-half, 0, NEAR, SKIRTING, back - NEAR, darker(board, left_tone))
    view.side(half, 0, NEAR, SKIRTING, back - NEAR, darker(board, right_tone))


def boards(view: View, colour: str, *, half: float = 2.75, back: float = BACK, step: float = 0.2) -> None:
    """Lay the joints of floor boards that run away from us."""
    line = darker(colour, 0.2)
    for i in range(int(2 * half / step) + 1):
        x = -half + i * step
        view.line([(x, 0, back), (x, 0, NEAR)], line, 1.3, opacity=0.55)
        for k in range(3):
            joint = NEAR + 0.4 + ((i * 37 + k * 53) % 40) / 10
            if joint < back:
                view.line([(x, 0, joint), (x + step, 0, joint)], line, 1.3, opacity=0.5)


def tiles(view: View, other: str, *, half: float = 2.75, back: float = BACK, step: float = 0.5) -> None:
    """Lay every second square of a floor."""
    for row in range(int((back - NEAR) / step)):
        for column in range(int(2 * half / step) + 1):
            if (row + column) % 2:
                width = min(step, half - (-half + column * step))
                view.floor(-half + column * step, 0, back - (row + 1) * step, width, step, other)


def dado(view: View, colour: str, *, half: float = 2.75, back: float = BACK, height: float = 0.95) -> None:
    """Lay the painted lower half of the walls."""
    left_tone, right_tone = (0.2, 0.06) if view.light < 0 else (0.06, 0.2)
    view.panel(-half, SKIRTING, back, 2 * half, height, colour)
    view.side(-half, SKIRTING, NEAR, height, back - NEAR, darker(colour, left_tone))
    view.side(half, SKIRTING, NEAR, height, back - NEAR, darker(colour, right_tone))


def door(view: View, x: float, colour: str, *, z: float = BACK, pane: str = "", width: float = DOOR[0]) -> None:
    """Lay a closed door in its frame, its pane of this colour if it has one."""
    height = DOOR[1]
    view.panel(x - 0.08, 0, z, width + 0.16, height + 0.08, lighter(WHITE, 0.2))
    view.panel(x - 0.08, 0, z, 0.025, height + 0.08, darker(WHITE, 0.16))
    view.panel(x, 0.0, z, width, height, colour)
    view.panel(x, 0.0, z, 0.02, height, darker(colour, 0.3))
    half = (width - 0.3) / 2
    for row, tall in ((0.14, 0.66), (0.98, 0.88)):
        if pane and row > half + half:
            view.panel(x + 0.12, row, z, width - 0.24, tall, darker(colour, 0.3))
            view.panel(x + 0.14, row + 0.02, z, width - 0.28, tall - 0.04, pane)
            continue
        for left in (x + 0.12, x + 0.18 + half):
            view.panel(left, row, z, half, tall, darker(colour, 0.22))
            view.panel(left + 0.014, row, z, half - 0.014, tall - 0.014, lighter(colour, 0.08))
    view.panel(x + width - 0.09, 0.94, z, 0.035, 0.14, "#C9B27E")
    view.panel(x + width - 0.18, 1.02, z, 0.11, 0.022, "#DCC68F")


def plain_door(view: View, x: float, colour: str, *, z: float = BACK, slot: str = "#DDE6E6") -> None:
    """Lay the flush door of an office or a ward, with a narrow pane."""
    width, height = DOOR
    view.panel(x - 0.07, 0, z, width + 0.14, height + 0.07, darker(colour, 0.4))
    view.panel(x, 0, z, width, height, colour)
    view.panel(x + width - 0.3, 1.0, z, 0.14, 0.72, darker(colour, 0.35))
    view.panel(x + width - 0.285, 1.015, z, 0.11, 0.69, slot)
    view.panel(x + 0.05, 0.92, z, 0.035, 0.2, "#C7CCCB")
    view.panel(x + 0.05, 1.01, z, 0.14, 0.025, "#E3E6E4")
    view.panel(x, 0, z, width, 0.22, darker(colour, 0.14))


def window(view: View, light: Light, x: float, y: float, width: float, height: float, *, z: float = BACK) -> None:
    """Lay a window with its frame and sill, and the sky behind it; draw what is outside between this and `frame`."""
    view.panel(x - 0.08, y - 0.05, z, width + 0.16, height + 0.13, lighter(WHITE, 0.3))
    view.panel(x, y, z, width, height, light.sky)


def frame(
    view: View, x: float, y: float, width: float, height: float, *, z: float = BACK, bars: int = 1, sash: bool = False
) -> None:
    """Lay the bars and the sill of a window over what is outside."""
    colour = lighter(WHITE, 0.3)
    view.panel(x, y + height - 0.05, z, width, 0.05, INK, opacity=0.12)
    for i in range(bars):
        view.panel(x + (i + 1) * width / (bars + 1) - 0.02, y, z, 0.04, height, colour)
    if sash:
        view.panel(x, y + height * 0.52, z, width, 0.045, colour)
    view.box((x - 0.14, y - 0.09, z - 0.12), (width + 0.28, 0.05, 0.12), darker(colour, 0.06))
    view.panel(x - 0.1, y - 0.17, z, width + 0.2, 0.08, INK, opacity=0.1)


def skyline(view: View, light: Light, x: float, y: float, width: float, height: float, *, z: float = BACK) -> None:
    """Lay roofs far off behind a window."""
    count = max(3, int(width / 0.36))
    for i in range(count):
        tall = height * (0.24 + 0.22 * ((i * 7 + 3) % 5) / 5)
        tone = mix(light.far, light.sky, 0.12 + 0.26 * (i % 2))
        view.panel(x + i * width / count, y, z, width / count, tall, tone)
        if light.sky < "#80" and i % 2:
            view.panel(x + (i + 0.4) * width / count, y + tall * 0.6, z, 0.05, 0.06, "#F2C978")


def trees(view: View, light: Light, x: float, y: float, width: float, height: float, *, z: float = BACK) -> None:
    """Lay a hedge and some trees behind a window."""
    scale, colour = view.scale(z), mix(light.far, "#7D9272", 0.55)
    with view.paper.group(clip_path=view.paper.clip(_frame_path(view, x, y, width, height, z))):
        for i in range(4):
            middle = view.at(x + width * (0.12 + 0.27 * i), y + height * (0.5 - 0.1 * (i % 2)), z)
            view.panel(x + width * (0.12 + 0.27 * i) - 0.02, y, z, 0.04, height * 0.4, darker(colour, 0.4))
            view.paper.ellipse(*middle, 0.26 * scale, 0.3 * scale, mix(colour, light.sky, 0.16 * (i % 2)))
        view.panel(x, y, z, width, height * 0.22, darker(colour, 0.12))


def _frame_path(view: View, x: float, y: float, width: float, height: float, z: float) -> str:
    (left, bottom), (right, top) = view.at(x, y, z), view.at(x + width, y + height, z)
    return f"M{left:.1f} {top:.1f}H{right:.1f}V{bottom:.1f}H{left:.1f}Z"


def rain(view: View, x: float, y: float, width: float, height: float, *, z: float = BACK) -> None:
    """Lay drops that run down a pane."""
    for i in range(int(width * 16)):
        across = x + (i * 0.618 % 1) * width
        down = y + 0.08 + (i * 0.414 % 1) * (height - 0.2)
        view.line([(across, down + 0.05, z), (across - 0.008, down, z)], WHITE, 2, opacity=0.5)


def radiator(view: View, x: float, width: float, *, z: float = BACK, height: float = 0.55) -> None:
    """Lay a panel radiator."""
    colour = "#ECE8DE"
    view.panel(x + 0.04, 0.1, z, width, height, INK, opacity=0.12)
    view.box((x, 0.14, z - 0.1), (width, height, 0.08), colour)
    for i in range(1, int(width / 0.09)):
        view.panel(x + i * 0.09, 0.2, z - 0.1, 0.014, height - 0.1, darker(colour, 0.12))
    view.panel(x + width + 0.02, 0.02, z - 0.06, 0.025, 0.24, MIST)


def blind(view: View, x: float, y: float, width: float, height: float, drop: float, *, z: float = BACK) -> None:
    """Lay a blind of slats, let down by this share of the window."""
    colour, count = lighter(CREAM, 0.3), int(height * drop / 0.06)
    for i in range(count):
        top = y + height - (i + 1) * 0.06
        view.panel(x - 0.02, top, z, width + 0.04, 0.048, colour if i % 2 else darker(colour, 0.05))
    bottom = y + height - count * 0.06
    view.panel(x - 0.03, bottom - 0.03, z, width + 0.06, 0.035, darker(colour, 0.18))
    view.line([(x + width - 0.12, y + height, z), (x + width - 0.12, bottom - 0.35, z)], darker(colour, 0.3), 1.6)


def curtain(view: View, x: float, width: float, top: float, bottom: float, colour: str, *, z: float = BACK) -> None:
    """Lay one hanging curtain with its folds."""
    folds = max(3, int(width / 0.075))
    view.panel(x, bottom, z, width, top - bottom, colour)
    for i in range(folds):
        tone = darker(colour, 0.2) if i % 2 else lighter(colour, 0.1)
        view.panel(x + (i + 0.3) * width / folds, bottom, z, width / folds * 0.42, top - bottom, tone, opacity=0.75)
