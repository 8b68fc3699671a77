"""What people wear, in centimetres around the pit of the neck, the body turned a little to the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import WHITE, darker, lighter, mix
from drawing.paper import curve

if TYPE_CHECKING:
    from drawing.figures.model import Mood, Person
    from drawing.paper import Paper, Point

LENGTH = 60.0
"""How far down a torso is drawn, in centimetres."""


def torso(person: Person, mood: Mood, *, loose: float = 0.0) -> str:
    """Return the outline of shoulders, arms and chest."""
    s, lift = person.build, mood.lift
    left: list[Point] = [
        (-5.4, -3.6 - lift * 0.3),
        (-10.5 * s, -0.2 - lift * 0.8),
        (-16 * s, 3.2 - lift),
        (-19.6 * s - loose, 9 - lift * 0.7),
    ]
    right: list[Point] = [
        (21.2 * s + loose, 9.4 - lift * 0.7),
        (17.4 * s, 3.4 - lift),
        (11.4 * s, -0.2 - lift * 0.8),
        (6.8, -3.8 - lift * 0.3),
    ]
    down_left: list[Point] = [(-21.6 * s - loose, 19), (-22.2 * s - loose, 34), (-22.2 * s, LENGTH)]
    down_right: list[Point] = [(23 * s, LENGTH), (23.4 * s + loose, 34), (23 * s + loose, 19)]
    return curve([*left, *down_left, *down_right, *right, (4.4, -0.4), (0.2, 1.4), (-3.8, -0.2)], tension=0.9)


def body(paper: Paper, person: Person, mood: Mood, *, colour: str | None = None, loose: float = 0.0) -> str:
    """Lay shoulders, arms and chest in light and shade; return the outline."""
    cloth, s, lift = colour or person.cloth, person.build, mood.lift
    path = torso(person, mood, loose=loose)
    paper.path(path, cloth)
    with paper.group(clip_path=paper.clip(path)):
        shade = [(13, -8), (8.5, 2), (11.5, 14), (10, 30), (12, LENGTH + 4), (40, LENGTH + 4), (40, -8)]
        paper.blob([(x * s, y) for x, y in shade], darker(cloth, 0.2))
        edge = [
            (-10.5 * s, 0.4 - lift * 0.8),
            (-15.6 * s, 3.8 - lift),
            (-19 * s - loose, 9.6 - lift * 0.7),
            (-21 * s - loose, 20),
        ]
        paper.bow(edge, lighter(cloth, 0.26), 1.1)
        for x, sign in ((-14.6, 1), (15.6, -1)):
            arm = [(x * s, 15 - lift * 0.6), ((x - sign * 0.4) * s, 26), ((x + sign * 0.4) * s, LENGTH)]
            paper.bow(arm, darker(cloth, 0.36), 0.55)
    return path


def _collar(paper: Paper, colour: str, dip: float, width: float) -> None:
    rim: list[Point] = [(-5.3, -2.0), (-3.7, dip * 0.5), (0.2, dip), (4.6, dip * 0.45), (6.7, -2.2)]
    paper.bow(rim, colour, width)


def _skin_vee(paper: Paper, person: Person, depth: float, width: float = 5.6) -> None:
    paper.polygon([(-width, -3.4), (0.2, depth), (width + 1.2, -3.6), (3, -6), (-3, -6)], person.skin)
    paper.polygon([(1.6, -3), (0.6, depth - 0.4), (width + 1.2, -3.6), (3, -6)], person.shade)


def jumper(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a round-necked jumper."""
    body(paper, person, mood)
    _collar(paper, darker(person.cloth, 0.12), 1.5, 2.2)
    _collar(paper, darker(person.cloth, 0.4), 0.5, 0.4)


def striped(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a small child's striped jumper."""
    path = body(paper, person, mood)
    with paper.group(clip_path=paper.clip(path)):
        for i in range(8):
            y = 5 + i * 6.4
            paper.bow([(-26, y - 1), (0, y + 1.4), (26, y - 1)], lighter(person.cloth, 0.62), 2.2, opacity=0.85)
    _collar(paper, darker(person.cloth, 0.14), 1.5, 2.0)


def roll_neck(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a jumper with a high collar."""
    body(paper, person, mood)
    paper.blob([(-6, -6.4), (0.4, -5), (7.2, -6.8), (8, -1), (0.4, 2.2), (-6.8, -0.6)], lighter(person.cloth, 0.06))
    paper.bow([(-6.4, -2.6), (0.4, -0.6), (7.6, -3)], darker(person.cloth, 0.35), 0.4)


def hoodie(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a hooded top, its hood down and its cords hanging."""
    cloth = person.cloth
    paper.blob([(-11, 1), (-11.5, -5), (-6, -8), (7, -8), (12.5, -5), (12.5, 1)], darker(cloth, 0.34))
    body(paper, person, mood, loose=1.0)
    _skin_vee(paper, person, 3.4)
    paper.blob([(-6.2, -6), (-11, -2.6), (-8.6, 3.4), (-0.4, 8.6), (0.6, 4.6), (-4.4, -0.6)], lighter(cloth, 0.12))
    paper.blob([(7.4, -6), (12, -2.6), (9.4, 3.4), (1, 8.6), (0.6, 4.6), (5.4, -0.8)], darker(cloth, 0.12))
    for x in (-2.6, 3.4):
        paper.line([(x, 6.4), (x - 0.4, 14.5)], lighter(cloth, 0.6), 0.55)


def shirt(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay an open-collared shirt."""
    body(paper, person, mood)
    _skin_vee(paper, person, 5.6)
    _shirt_collar(paper, person.cloth)
    paper.line([(0.4, 6), (0.8, LENGTH)], darker(person.cloth, 0.32), 0.4)
    for i in range(4):
        paper.ellipse(1.6, 9.5 + i * 7, 0.45, 0.45, darker(person.cloth, 0.42))


def _shirt_collar(paper: Paper, cloth: str, depth: float = 5.8) -> None:
    edge = {"stroke": darker(cloth, 0.3), "stroke_width": 0.25, "stroke_linejoin": "round"}
    paper.polygon([(-5, -5), (-7.6, -1.6), (-4.6, depth + 0.4), (0.3, depth - 1)], lighter(cloth, 0.22), **edge)
    paper.polygon([(6.2, -5.2), (9, -1.6), (5.4, depth + 0.4), (0.5, depth - 1)], lighter(cloth, 0.06), **edge)


def suit(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a jacket, a white shirt and a tie."""
    _jacket(paper, person, mood, WHITE, depth=17)
    tie = mix(person.cloth, person.lip, 0.5)
    _shirt_collar(paper, WHITE, 3.6)
    paper.polygon([(-1.1, 2), (2, 2), (1.5, 4.6), (2.6, 20), (-1.4, 20), (-0.6, 4.6)], tie)
    paper.polygon([(0.9, 4.6), (1.5, 4.6), (2.6, 20), (0.8, 20)], darker(tie, 0.25))


def blazer(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a jacket over a plain top."""
    _jacket(paper, person, mood, person.under, depth=15)
    _skin_vee(paper, person, 1.6, 5.2)
    _collar(paper, darker(person.under, 0.16), 1.8, 0.6)


def open_jacket(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a jacket over an open shirt."""
    _jacket(paper, person, mood, person.under, depth=16)
    _skin_vee(paper, person, 4.4)
    _shirt_collar(paper, person.under, 4.8)


def _jacket(paper: Paper, person: Person, mood: Mood, under: str, *, depth: float) -> None:
    cloth = person.cloth
    body(paper, person, mood)
    paper.polygon(
        [(-6, -3.6), (-5.4, 6), (0.6, depth + 3), (6.6, 6), (7.4, -3.8), (4, -0.6), (0.2, 1.2), (-3.6, -0.4)], under
    )
    paper.polygon([(2.4, 0.6), (1.6, depth), (6.6, 6), (7.4, -3.8), (4, -0.6)], darker(under, 0.14))
    edge = {"stroke": darker(cloth, 0.34), "stroke_width": 0.28, "stroke_linejoin": "round"}
    paper.polygon(
        [(-5.2, -4.4), (-8.6, -1.4), (-10.4, 6.4), (-7.4, 7), (-8, 9), (0.4, depth + 4), (-4.6, 4)],
        lighter(cloth, 0.13),
        **edge,
    )
    paper.polygon(
        [(6.6, -4.6), (10, -1.4), (11.4, 6.4), (8.6, 7), (9, 9), (0.8, depth + 4), (5.8, 4)], darker(cloth, 0.1), **edge
    )
    paper.line([(0.6, depth + 4), (1, LENGTH)], darker(cloth, 0.4), 0.5)


def cardigan(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay an open cardigan over a top."""
    cloth = person.cloth
    body(paper, person, mood, colour=person.under)
    _skin_vee(paper, person, 1.8, 5.2)
    _collar(paper, darker(person.under, 0.2), 1.9, 0.7)
    path = torso(person, mood)
    with paper.group(clip_path=paper.clip(path)):
        paper.blob([(-4.6, -9), (-7, 2), (-6.4, 16), (-5.6, LENGTH), (-30, LENGTH), (-30, -9)], cloth)
        paper.blob([(6, -9), (8.6, 2), (7.6, 16), (7.4, LENGTH), (32, LENGTH), (32, -9)], darker(cloth, 0.18))
        paper.bow([(-7, 0), (-7.2, 6), (-6.4, 16), (-5.8, LENGTH)], lighter(cloth, 0.2), 1.3)
        paper.bow([(8.6, 0), (8.6, 6), (7.6, 16), (7.4, LENGTH)], darker(cloth, 0.34), 1.0)
        for x in (-14.4, 15.4):
            paper.bow([(x, 15), (x, 30), (x, LENGTH)], darker(cloth, 0.4), 0.55)
    for i in range(3):
        paper.ellipse(-6.6 + i * 0.2, 10 + i * 7, 0.6, 0.6, darker(cloth, 0.45))


def tunic(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a nurse's tunic with piping, and a watch on its breast."""
    body(paper, person, mood)
    _skin_vee(paper, person, 4.4)
    _shirt_collar(paper, person.cloth, 5)
    paper.line([(0.4, 5), (1.2, LENGTH)], WHITE, 0.5, opacity=0.85)
    for side in ([(-5, -5), (-7.6, -1.6), (-4.6, 5.4), (0.3, 4)], [(6.2, -5.2), (9, -1.6), (5.4, 5.4), (0.5, 4)]):
        paper.line(side, WHITE, 0.45, opacity=0.85)
    paper.line([(-10, 5.4), (-10, 8.6)], WHITE, 1.3)
    paper.ellipse(-10, 10.2, 1.6, 1.6, WHITE)
    paper.ellipse(-10, 10.2, 1.0, 1.0, darker(WHITE, 0.25))


def scrubs(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a clinician's vee-necked top."""
    body(paper, person, mood)
    _skin_vee(paper, person, 6.4)
    paper.bow([(-5.8, -3.6), (-3, 1.4), (0.3, 6.6)], lighter(person.cloth, 0.16), 1.5)
    paper.bow([(7.2, -3.8), (3.6, 1.4), (0.3, 6.6)], darker(person.cloth, 0.12), 1.5)
    paper.rect(-13.5, 11, 8, 8, "none", stroke=darker(person.cloth, 0.26), stroke_width=0.35, rx=0.6)


def uniform(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a white uniform shirt with a dark tie and shoulder straps."""
    body(paper, person, mood)
    _shirt_collar(paper, person.cloth, 3.2)
    paper.polygon([(-1.1, 1.6), (2, 1.6), (1.5, 4.2), (2.6, LENGTH), (-1.6, LENGTH), (-0.6, 4.2)], "#232C33")
    s, lift = person.build, mood.lift
    for x, sign in ((-13.2, -1), (14.6, 1)):
        strap = [
            (x * s - 3.4, 1.4 - lift - sign * 0.9),
            (x * s + 3.4, 1.4 - lift + sign * 0.9),
            (x * s + 2.8, 4 - lift + sign),
            (x * s - 3.8, 4 - lift - sign),
        ]
        paper.polygon(strap, "#232C33")
    paper.rect(-13.5, 12, 8, 8, "none", stroke=darker(person.cloth, 0.3), stroke_width=0.35)


def fleece(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a zipped fleece, a shirt collar showing."""
    body(paper, person, mood, loose=0.8)
    _skin_vee(paper, person, 2.6, 5)
    edge = {"stroke": darker(person.cloth, 0.3), "stroke_width": 0.25}
    paper.blob([(-5.4, -6), (-8.4, -2.4), (-5, 4), (0.3, 5.4), (-2.4, 0)], lighter(person.cloth, 0.14), **edge)
    paper.blob([(6.6, -6.2), (9.8, -2.4), (6, 4), (0.5, 5.4), (3.6, 0)], darker(person.cloth, 0.1), **edge)
    paper.line([(0.4, 4.6), (0.9, LENGTH)], darker(person.cloth, 0.45), 0.7)


def lanyard(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a pass on a ribbon."""
    ribbon = "#2F6A70" if person.cloth != "#2F6A70" else "#B5651D"
    del mood
    paper.bow([(-5.6, -2.4), (-4, 8), (0.8, 19)], ribbon, 0.9)
    paper.bow([(7.2, -2.6), (5.4, 8), (0.8, 19)], darker(ribbon, 0.2), 0.9)
    paper.rect(-2.3, 18.6, 6.4, 8.4, WHITE, rx=0.7)
    paper.rect(-1.3, 20, 2.2, 2.8, mix(ribbon, WHITE, 0.5))
    paper.rect(1.5, 20.4, 1.9, 0.6, darker(WHITE, 0.3))
    paper.rect(1.5, 21.9, 1.5, 0.6, darker(WHITE, 0.3))


def stethoscope(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a stethoscope round the neck."""
    del person, mood
    paper.bow([(-6.2, -3.4), (-7.4, 6), (-6, 16), (-3.6, 20)], "#39454B", 1.0)
    paper.bow([(7.4, -3.6), (8.8, 6), (8, 15)], "#2B353A", 1.0)
    paper.ellipse(-3.2, 21, 1.7, 1.7, "#B9C2C4")
    paper.ellipse(8, 15.8, 0.9, 0.9, "#B9C2C4")


def beads(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a string of beads."""
    del mood
    colour = lighter(person.cloth, 0.5)
    for i in range(11):
        t = (i - 5) / 5
        paper.ellipse(0.6 + 6 * t, 5 - 6.4 * t * t, 0.75, 0.75, darker(colour, 0.1 + 0.1 * t))


def neck_scarf(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay a soft scarf round the neck."""
    del mood
    colour = mix(person.lip, "#D9BE8A", 0.45)
    paper.blob([(-7, -5.6), (0.4, -3), (8.4, -6), (9.4, -0.6), (4, 3.8), (-3, 3.6), (-8.2, -0.4)], colour)
    paper.blob([(2, 2), (6, 3), (7.6, 16), (3.4, 17.4), (1.4, 8)], darker(colour, 0.14))
    paper.bow([(-6.6, -2), (0.4, 1), (8.6, -2.6)], darker(colour, 0.34), 0.45)
