"""What children play with, in centimetres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import WHITE, darker, lighter

if TYPE_CHECKING:
    from drawing.paper import Paper

BRIGHT = ("#C9705A", "#D9A94E", "#5E8C8D", "#7D9272", "#8C6A9A")


def blocks(paper: Paper, count: int = 5) -> None:
    """Lay wooden blocks in a row."""
    for i in range(count):
        colour = BRIGHT[i % 5]
        paper.rect(i * 7.2, -6, 6, 6, colour)
        paper.polygon(
            [(i * 7.2, -6), (i * 7.2 + 1.6, -7.6), (i * 7.2 + 7.6, -7.6), (i * 7.2 + 6, -6)], lighter(colour, 0.3)
        )
        paper.polygon(
            [(i * 7.2 + 6, -6), (i * 7.2 + 7.6, -7.6), (i * 7.2 + 7.6, -1.6), (i * 7.2 + 6, 0)], darker(colour, 0.25)
        )


def tower(paper: Paper) -> None:
    """Lay three blocks on each other."""
    for i in range(3):
        paper.rect((i % 2) * 0.8, -6 - i * 6, 6, 6, BRIGHT[(i * 2 + 1) % 5])
        paper.rect((i % 2) * 0.8 + 4.4, -6 - i * 6, 1.6, 6, darker(BRIGHT[(i * 2 + 1) % 5], 0.24))


def small_car(paper: Paper, colour: str = "#C9705A") -> None:
    """Lay a toy car."""
    paper.path("M-8 -2 L-8 -5 L-4.4 -5.6 L-2.4 -8.6 L3.6 -8.6 L5.8 -5.6 L9 -4.8 L9 -2Z", colour)
    paper.polygon([(-3.4, -5.6), (-1.8, -7.8), (0.4, -7.8), (0.4, -5.6)], "#DDE9EA")
    paper.polygon([(1.4, -5.6), (1.4, -7.8), (3.2, -7.8), (4.6, -5.6)], "#DDE9EA")
    for x in (-4.6, 5.0):
        paper.ellipse(x, -2, 2.2, 2.2, "#2E383D")
        paper.ellipse(x, -2, 0.9, 0.9, "#C9CFCE")


def bear(paper: Paper, colour: str = "#A97C52") -> None:
    """Lay a sitting bear."""
    for x in (-5.0, 5.0):
        paper.ellipse(x, -25, 2.8, 2.8, darker(colour, 0.2))
    paper.ellipse(0, -8, 8.5, 9, colour)
    paper.ellipse(0, -20.5, 7, 6.6, lighter(colour, 0.06))
    for x in (-7.0, 7.0):
        paper.ellipse(x, -2.4, 4.2, 3.2, darker(colour, 0.12))
        paper.ellipse(x * 1.1, -10, 2.8, 4.6, darker(colour, 0.12))
    paper.ellipse(0, -18.4, 3, 2.4, lighter(colour, 0.4))
    for x in (-2.4, 2.4):
        paper.ellipse(x, -22, 0.8, 0.8, "#2A211C")
    paper.ellipse(0, -19.2, 1, 0.7, "#2A211C")


def lids(paper: Paper) -> None:
    """Lay an open box of lids of many sizes."""
    paper.polygon([(-20, -14), (20, -14), (18, 0), (-18, 0)], "#C9A56E")
    paper.polygon([(6, -14), (20, -14), (18, 0), (7, 0)], "#A5824F")
    spots = (
        (-14, -16, 5.4),
        (-5, -18, 6.4),
        (5, -16.4, 5),
        (13, -17, 6),
        (0, -21, 4.4),
        (-10, -21, 3.6),
        (10, -22, 3.8),
    )
    for i, (x, y, size) in enumerate(spots):
        paper.ellipse(x, y, size, size * 0.62, BRIGHT[i % 5] if i % 3 else "#DCD9CF")
        paper.ellipse(x - 0.6, y - 0.4, size * 0.66, size * 0.4, lighter(BRIGHT[i % 5], 0.4) if i % 3 else WHITE)


def loose_lid(paper: Paper, x: float, colour: str) -> None:
    """Lay one lid on the floor."""
    paper.ellipse(x, -0.8, 5, 1.9, darker(colour, 0.3))
    paper.ellipse(x, -1.5, 5, 1.9, colour)


def ball(paper: Paper, x: float, radius: float, colour: str) -> None:
    """Lay a ball."""
    paper.ellipse(x, -radius, radius, radius, colour)
    edge, r = x + radius * 0.2, radius
    side = f"M{edge} {-2 * r} A{r} {r} 0 0 1 {edge} 0 A{r * 1.6} {r * 1.6} 0 0 0 {edge} {-2 * r}Z"
    paper.path(side, darker(colour, 0.24))
    paper.bow([(x - radius, -radius), (x, -radius * 0.7), (x + radius, -radius)], WHITE, radius * 0.16)
