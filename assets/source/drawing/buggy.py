"""A child's buggy, seen from the side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import CREAM, INK, SLATE, STONE, darker, lighter, mix

if TYPE_CHECKING:
    from drawing.paper import Paper

FRAME = "#5A656A"
CLOTH = "#50707A"


def buggy(paper: Paper, *, blanket: str | None = None, hood_up: bool = False) -> None:
    """Lay a buggy that points to the right, its hood folded or up, and perhaps a blanket tucked in."""
    for x in (-24, 27):
        _wheel(paper, x + 7, -9, 0.35)
    paper.line([(-26, -10), (16, -58), (-38, -103)], darker(FRAME, 0.3), 2.2, opacity=1)
    paper.line([(29, -10), (-34, -96)], darker(FRAME, 0.25), 2.6)
    paper.line([(-24, -10), (24, -50)], FRAME, 2.8)
    paper.bow([(-34, -96), (-38, -103), (-46, -104)], darker(FRAME, 0.5), 3.4)
    _basket(paper)
    _seat(paper, blanket)
    _hood(paper) if hood_up else _folded_hood(paper)
    paper.line([(31, -10), (-28, -90)], lighter(FRAME, 0.15), 2.4)
    for x in (-24, 29):
        _wheel(paper, x, -10, 0.0)


def _wheel(paper: Paper, x: float, y: float, tone: float) -> None:
    paper.ellipse(x, y, 9.6, 9.6, darker("#3F474B", tone))
    paper.ellipse(x, y, 6.6, 6.6, darker(STONE, 0.2 + tone))
    paper.ellipse(x, y, 2.2, 2.2, darker("#3F474B", tone))


def _basket(paper: Paper) -> None:
    paper.path("M-20 -27 L19 -27 L15 -14 Q14 -12 11 -12 L-13 -12 Q-16 -12 -17 -14Z", darker(SLATE, 0.25))
    paper.path("M-6 -27 q1 -8 8 -8 q8 0 9 8Z", mix(CREAM, STONE, 0.5))
    paper.rect(-20.5, -28, 40, 2.2, FRAME, rx=1)


def _seat(paper: Paper, blanket: str | None) -> None:
    back = "M-27 -84 Q-30 -88 -25 -89 L-16 -86 L2 -48 L26 -46 Q33 -45 32 -40 "
    back += "L30 -34 Q29 -31 25 -32 L-4 -35 Q-9 -36 -11 -40Z"
    paper.path(back, CLOTH)
    paper.path("M-24 -84 L-9 -43 Q-7 -39 -3 -38.6 L27 -36", "none", stroke=darker(CLOTH, 0.3), stroke_width=1)
    paper.path("M27 -34 L34 -22 L41 -20 L40 -16 L31 -17 L22 -32Z", darker(CLOTH, 0.3))
    if blanket:
        fold = [
            (-14, -62),
            (-4, -68),
            (8, -62),
            (24, -54),
            (35, -46),
            (36, -34),
            (30, -24),
            (22, -30),
            (4, -38),
            (-8, -44),
        ]
        paper.blob(fold, blanket)
        for shift in (0, 9, 18):
            paper.bow(
                [(-6 + shift, -64 + shift * 0.3), (2 + shift, -52 + shift * 0.4), (4 + shift, -40 + shift * 0.3)],
                darker(blanket, 0.2),
                1.1,
                opacity=0.6,
            )
        paper.bow([(-13, -60), (-4, -66), (8, -61)], lighter(blanket, 0.5), 2.2, opacity=0.8)
        paper.bow([(30, -25), (22, -31), (4, -39)], darker(blanket, 0.3), 1)


def _hood(paper: Paper) -> None:
    shape = "M-30 -86 Q-30 -118 0 -119 Q22 -118 27 -98 Q10 -88 -4 -66 L-16 -70Z"
    paper.path(shape, CLOTH)
    paper.path("M-4 -66 Q10 -88 27 -98 Q26 -92 24 -88 Q10 -80 2 -64Z", darker(CLOTH, 0.55))
    for data in ("M-25 -82 Q-18 -110 8 -118", "M-18 -74 Q-6 -98 20 -110"):
        paper.path(data, "none", stroke=darker(CLOTH, 0.25), stroke_width=1.1)
    paper.path("M-29 -94 Q-24 -116 2 -117", "none", stroke=lighter(CLOTH, 0.45), stroke_width=1.2, opacity=0.6)


def _folded_hood(paper: Paper) -> None:
    paper.path(
        "M-31 -84 Q-40 -92 -33 -101 Q-27 -106 -20 -100 Q-14 -94 -17 -84Z",
        CLOTH,
    )
    for data in ("M-30 -86 Q-34 -94 -29 -102", "M-25 -85 Q-27 -94 -22 -101"):
        paper.path(data, "none", stroke=darker(CLOTH, 0.25), stroke_width=1)
    paper.line([(4, -58), (30, -57)], darker(INK, 0.2), 2.6)
    paper.line([(30, -57), (29, -44)], FRAME, 2)
