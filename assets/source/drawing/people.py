"""Children in a room: seen from the side or from behind, at rest, each a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import CREAM, DUSK, ROSE, SLATE, TEAL, WHITE, darker, lighter, mix
from drawing.things import wooden_spoon

if TYPE_CHECKING:
    from drawing.paper import Paper

SKIN = "#E3BC9F"
HAIR = "#8B6B4E"


def toddler_sitting(paper: Paper) -> None:
    """Lay a child of about thirteen months who sits on the floor with a wooden spoon, face to the right."""
    trousers, jumper = DUSK, "#D9C7A6"
    paper.blob(
        [(-8, -1), (-7, -9), (4, -12), (16, -9), (25, -6.4), (26, -1.2), (14, 0), (2, 0)], darker(trousers, 0.28)
    )
    paper.blob([(24, -1), (24.4, -7.4), (27, -10.4), (29.4, -9.4), (28.8, -4), (28, -0.4)], darker(CREAM, 0.2))
    _toddler_body(paper, jumper)
    paper.blob(
        [(-10, -2), (-9.6, -9), (-2, -13), (8, -12), (17, -8.6), (21.5, -6), (21, -0.6), (8, 0.3), (-6, 0.3)], trousers
    )
    paper.blob([(-9, -2), (0, -3.4), (12, -3), (21, -1.6), (20, 0.2), (-6, 0.3)], darker(trousers, 0.16), opacity=0.7)
    paper.blob([(19.6, -0.4), (20, -7), (22.6, -10.6), (25.4, -9.8), (25, -4.4), (24, 0.2)], CREAM)
    wooden_spoon(paper, (14.4, -15.4), (26.5, -29.5))
    sleeve = [(-2, -27), (-4.6, -22), (1, -17), (9, -13.4), (12.4, -15.2), (11.4, -18.2), (5.4, -22), (3.4, -27)]
    paper.blob([(x + 0.8, y + 1.2) for x, y in sleeve], darker(jumper, 0.35), opacity=0.5)
    paper.blob(sleeve, paper.gradient((0, lighter(jumper, 0.12)), (1, darker(jumper, 0.1))))
    paper.blob([(10.8, -15), (12.2, -18.4), (15.6, -18.6), (16.4, -15.6), (13.6, -13.4)], SKIN)
    _toddler_head(paper)


def _toddler_body(paper: Paper, jumper: str) -> None:
    back = [(-10, -4), (-11.4, -14), (-9, -24), (-5, -29.4), (3, -30), (7.6, -25), (9, -16), (9.4, -8), (2, -5)]
    paper.blob(back, paper.gradient((0, lighter(jumper, 0.14)), (1, darker(jumper, 0.16))))
    for y in (-12, -16, -20, -24):
        paper.bow(
            [(-9.4 + max(0, -y - 20) * 0.4, y), (-2, y + 1.4), (7.4, y + 0.4)], lighter(jumper, 0.5), 1.1, opacity=0.5
        )


def _toddler_head(paper: Paper) -> None:
    paper.blob([(-3, -28), (-3.4, -33), (4, -33.5), (5, -28)], darker(SKIN, 0.16))
    face = [(-9.6, -40), (-8, -33.4), (-1, -30.4), (5.6, -30.8), (9.2, -33), (10, -35.6), (11.3, -37.6), (10, -40.2)]
    paper.blob(
        [*face, (10.2, -44.6), (6.6, -49.4), (-1, -51), (-8, -47.4)],
        paper.gradient((0, lighter(SKIN, 0.1)), (1, darker(SKIN, 0.07))),
    )
    paper.ellipse(6, -35.2, 3, 2.2, ROSE, opacity=0.5, filter=paper.soft(0.9))
    hair = [(6.8, -48.6), (2.6, -46.4), (-0.6, -42.8), (-2.4, -39.4), (-4.4, -35), (-8.6, -34.6), (-11, -41)]
    paper.blob(
        [*hair, (-9.4, -48.6), (-2, -52.4), (4.6, -51.4)],
        paper.gradient((0, lighter(HAIR, 0.14)), (1, darker(HAIR, 0.1))),
    )
    paper.blob([(-2.8, -40), (-0.4, -41), (0.6, -38.6), (-0.6, -35.8), (-2.4, -36.6)], darker(SKIN, 0.08))
    paper.ellipse(7.6, -39.1, 0.85, 1.05, darker(HAIR, 0.6))
    paper.bow([(6.2, -39.9), (7.5, -40.4), (8.8, -39.9)], darker(SKIN, 0.35), 0.45)
    paper.bow([(6, -42.9), (7.4, -43.3), (8.8, -42.9)], HAIR, 0.5, opacity=0.6)
    for tip in ((8.6, -46.6), (7.4, -48.2)):
        paper.bow([(tip[0] - 5, tip[1] - 2), (tip[0] - 2, tip[1] - 0.8), tip], lighter(HAIR, 0.08), 0.7)
    paper.bow([(7.6, -33.9), (8.6, -33.5), (9.3, -33.9)], darker(ROSE, 0.35), 0.6)


def girl_on_stair(paper: Paper) -> None:
    """Lay a girl of five who sits on a stair and looks to the left, arms round her knees, school jumper on."""
    jumper, skirt = mix(TEAL, SLATE, 0.25), "#7C858A"
    for shift, tone in ((4, 0.22), (-5, 0.0)):
        paper.blob(
            [
                (shift - 3.4, 2),
                (shift - 3.8, 16),
                (shift - 3, 27),
                (shift + 2.6, 27),
                (shift + 3.6, 16),
                (shift + 4, 2),
            ],
            darker(WHITE, 0.1 + tone),
        )
        paper.blob(
            [(shift - 7.6, 32.6), (shift - 6.6, 28.6), (shift - 2.6, 26), (shift + 3.4, 26), (shift + 4, 32.8)],
            darker(SLATE, 0.45),
        )
    paper.blob([(-12, 4), (-12.5, -6), (-7, -11), (6, -11), (12, -6), (13, 2), (8, 6), (-4, 7)], skirt)
    body = [(-9, -8), (-10.6, -18), (-8.4, -27), (-3, -31), (5, -31), (10.4, -26), (12.6, -14), (12.4, -2), (4, -6)]
    paper.blob(body, paper.gradient((0, lighter(jumper, 0.12)), (1, darker(jumper, 0.15))))
    for side in (-1, 1):
        arm = [
            (side * 8 + 1, -26),
            (side * 13 + 1, -15),
            (side * 9, -4),
            (side * 1, -1),
            (side * 1, -6),
            (side * 6.4, -9),
            (side * 7, -18),
        ]
        paper.blob(arm, lighter(jumper, 0.08 if side < 0 else 0.0))
    paper.blob([(-4, -0.5), (-3.6, -5), (3, -5.4), (4, -1), (0, 1)], SKIN)
    paper.blob([(-5, -28), (0.6, -31), (6, -28.4), (1, -26)], WHITE)
    _girl_head(paper)


def _girl_head(paper: Paper) -> None:
    hair = mix(HAIR, "#5A4332", 0.45)
    paper.blob([(-3, -29), (-2, -34), (5, -34), (5, -29)], darker(SKIN, 0.18))
    paper.blob(
        [(-2, -50), (8, -48), (11.6, -40), (11, -30), (12.6, -22), (8.6, -20), (5, -28), (2, -36)], darker(hair, 0.12)
    )
    face = [
        (-8.4, -46),
        (-9.3, -42.4),
        (-9.6, -39.8),
        (-8.2, -35),
        (-4.6, -31.4),
        (0.4, -31.6),
        (4.6, -35),
        (6, -42),
        (2, -49),
    ]
    paper.blob(face, paper.gradient((0, lighter(SKIN, 0.1)), (1, darker(SKIN, 0.06))))
    paper.ellipse(-5.4, -37, 2.4, 1.6, ROSE, opacity=0.45, filter=paper.soft(0.8))
    top = [
        (-9.4, -44),
        (-6.4, -46.2),
        (0, -46.4),
        (2.4, -42),
        (4.8, -36),
        (8.6, -34),
        (10.8, -40),
        (8.6, -49),
        (0, -53),
        (-7.4, -50.6),
    ]
    paper.blob(top, paper.gradient((0, lighter(hair, 0.16)), (1, hair)))
    for x in (-6.9, -2.2):
        paper.ellipse(x, -40, 0.8, 0.95, darker(hair, 0.6))
        paper.bow([(x - 1.3, -40.8), (x, -41.3), (x + 1.3, -40.7)], darker(SKIN, 0.4), 0.4)
        paper.bow([(x - 1.4, -43.6), (x, -44.1), (x + 1.5, -43.6)], hair, 0.6)
    paper.bow([(-6, -34.8), (-4.6, -34.6), (-3.2, -34.9)], darker(ROSE, 0.4), 0.6)
