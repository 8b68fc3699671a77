"""The sign of the program: a plain door with light under it."""

from __future__ import annotations

from drawing.palette import CREAM, INK, PAPER, STRAW, TEAL, darker, lighter, mix
from drawing.paper import Paper


def app() -> Paper:
    """Draw a closed door in a quiet wall, light along its foot and on the step."""
    paper = Paper(512, 512)
    wall = mix(TEAL, INK, 0.55)
    paper.rect(0, 0, 512, 512, paper.gradient((0, lighter(wall, 0.1)), (1, darker(wall, 0.35))))
    paper.rect(0, 420, 512, 92, paper.gradient((0, darker(wall, 0.2)), (1, darker(wall, 0.5))))
    paper.ellipse(256, 428, 230, 74, paper.glow((0, STRAW, 0.75), (1, STRAW, 0)))
    paper.rect(136, 52, 240, 370, mix(PAPER, CREAM, 0.5))
    paper.rect(148, 64, 216, 358, darker(wall, 0.6))
    paper.rect(152, 68, 208, 340, paper.gradient((0, lighter(TEAL, 0.2)), (1, darker(TEAL, 0.15))))
    for x in (174, 266):
        for y, height in ((92, 132), (252, 128)):
            paper.rect(x, y, 72, height, darker(TEAL, 0.3))
            paper.rect(x + 4, y + 5, 68, height - 5, lighter(TEAL, 0.12))
    paper.ellipse(340, 244, 9, 9, "#E2C58B")
    paper.rect(152, 408, 208, 14, "#FFE9B4")
    paper.polygon(
        [(152, 422), (360, 422), (430, 512), (82, 512)], paper.gradient((0, "#FFE2A0", 0.85), (1, "#FFE2A0", 0.1))
    )
    return paper
