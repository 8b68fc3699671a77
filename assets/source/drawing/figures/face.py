"""The face in three-quarter view, looking to the left, in two flat tones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import darker, lighter, mix

if TYPE_CHECKING:
    from drawing.figures.brush import Brush
    from drawing.figures.model import Head, Mood, Person
    from drawing.paper import Point

MIDDLE = -0.135
"""Where the middle line of the face runs."""
NEAR, FAR = 0.03, -0.248
"""Where the two eyes are."""
AGED = 0.35
"""From this much age on a face has lines around the eyes and on the forehead."""


def outline(head: Head) -> list[Point]:
    """Return the outline of skull and face."""
    jaw, chin, cheek = head.jaw, head.chin, head.cheek
    face = [(-0.345 * cheek, -0.36), (-0.328 * cheek, -0.24), (-0.268 * jaw, -0.105)]
    under = [(-0.135 - 0.062 * chin, -0.02), (-0.115, 0.0), (-0.115 + 0.1 * chin, -0.012), (0.12 * jaw, -0.085)]
    back = [(0.232 * jaw, -0.225), (0.252, -0.4), (0.3, -0.52), (0.352, -0.68), (0.33, -0.85), (0.2, -0.965)]
    brow = [(-0.352, -0.66), (-0.347, -0.56), (-0.325, -head.eyes)]
    return [(0.02, -1.0), (-0.17, -0.945), (-0.305, -0.83), *brow, *face, *under, *back]


def skin(brush: Brush, person: Person, *, lit_back: bool = False) -> None:
    """Lay the head in light and shade, with ear and cheek."""
    path = brush.outline(outline(person.head))
    paper = brush.paper
    paper.path(path, person.skin)
    with paper.group(clip_path=paper.clip(path)):
        if lit_back:
            shade = [
                (-0.5, -1.1),
                (-0.23, -1.0),
                (-0.255, -0.55),
                (-0.19, -0.28),
                (-0.2, -0.1),
                (-0.08, 0.1),
                (-0.5, 0.1),
            ]
        else:
            shade = [(0.5, -1.1), (0.1, -1.0), (0.115, -0.5), (0.09, -0.26), (0.02, -0.1), (-0.12, 0.05), (0.5, 0.1)]
        brush.blob(shade, person.shade)
        blush = mix(person.skin, "#C4503F", 0.3)
        for x, rx in ((0.045, 0.075), (-0.275, 0.045)):
            brush.ellipse((x, -person.head.nose - 0.02), rx, 0.045, blush, opacity=0.4)
    _ear(brush, person)


def _ear(brush: Brush, person: Person) -> None:
    eye = person.head.eyes
    ear = [(0.155, -eye - 0.03), (0.195, -eye - 0.06), (0.23, -eye - 0.02), (0.222, -eye + 0.08), (0.185, -eye + 0.15)]
    brush.blob([*ear, (0.155, -eye + 0.1)], mix(person.skin, person.shade, 0.5))
    brush.bow([(0.18, -eye - 0.01), (0.2, -eye + 0.01), (0.188, -eye + 0.08)], person.line, 0.009, opacity=0.5)


def features(brush: Brush, person: Person, mood: Mood) -> None:
    """Lay nose, mouth, eyes and brows as the mood has them."""
    _age(brush, person, mood)
    _nose(brush, person)
    _mouth(brush, person, mood)
    for x, share, sign in ((FAR, 0.74, -1), (NEAR, 1.0, 1)):
        _eye(brush, person, mood, x, share)
        _brow(brush, person, mood, x, share, sign)


def _nose(brush: Brush, person: Person) -> None:
    head = person.head
    level, eye, size = -head.nose, -head.eyes, head.nose_size
    tip = MIDDLE - 0.075 * size
    bridge = (MIDDLE - 0.022, eye + 0.02)
    side = [
        bridge,
        (MIDDLE + 0.012, eye + 0.03),
        (MIDDLE + 0.058 * size, level - 0.02),
        (MIDDLE + 0.03 * size, level + 0.006),
    ]
    brush.blob([*side, (tip + 0.028, level + 0.002), (tip + 0.02, level - 0.03)], person.shade, opacity=0.75)
    ridge = [bridge, (tip + 0.012, level - 0.075), (tip, level - 0.03), (tip + 0.02, level - 0.002)]
    brush.bow(ridge, person.line, 0.011, opacity=0.75)
    brush.bow([(tip + 0.02, level - 0.002), (MIDDLE - 0.01, level + 0.008)], person.line, 0.013, opacity=0.85)
    wing = [
        (MIDDLE + 0.03 * size, level + 0.004),
        (MIDDLE + 0.06 * size, level - 0.02),
        (MIDDLE + 0.046 * size, level - 0.048),
    ]
    brush.bow(wing, person.line, 0.009, opacity=0.5)


def _mouth(brush: Brush, person: Person, mood: Mood) -> None:
    head = person.head
    level, bend, lips = -head.mouth, mood.smile, head.lips
    wide = 1.0 + 2.2 * max(bend, 0)
    left = (MIDDLE - 0.072 * wide, level - bend * 0.8)
    right = (MIDDLE + 0.112 * wide, level - bend)
    middle = (MIDDLE - 0.006, level + bend * 0.36)
    upper = [
        left,
        (MIDDLE - 0.03, level - 0.022 * lips),
        (MIDDLE, level - 0.015 * lips),
        (MIDDLE + 0.035, level - 0.02 * lips),
    ]
    brush.blob([*upper, right, middle], person.lip, opacity=0.85)
    lower = [
        left,
        middle,
        right,
        (MIDDLE + 0.045, level + 0.03 * lips + bend * 0.3),
        (MIDDLE - 0.03, level + 0.032 * lips + bend * 0.3),
    ]
    brush.blob(lower, mix(person.lip, person.skin, 0.35), opacity=0.85)
    brush.bow([left, middle, right], darker(person.line, 0.1), 0.014)
    brush.bow([(MIDDLE - 0.03, level + 0.062), (MIDDLE + 0.03, level + 0.062)], person.line, 0.009, opacity=0.3)


def _eye(brush: Brush, person: Person, mood: Mood, x: float, share: float) -> None:
    head = person.head
    level, open_ = -head.eyes, mood.lids * head.eye_size
    half, high = 0.066 * share * head.eye_size, 0.034 * open_
    inner, outer = (x - half, level + 0.006), (x + half, level + 0.002)
    top = [(x - half * 0.5, level - high), (x + half * 0.2, level - high * 1.15), (x + half * 0.75, level - high * 0.6)]
    white = [inner, *top, outer, (x + half * 0.4, level + 0.022), (x - half * 0.4, level + 0.022)]
    path = brush.outline(white)
    brush.paper.path(path, mix("#FBF7F0", person.skin, 0.16))
    with brush.paper.group(clip_path=brush.paper.clip(path)):
        middle = (x - 0.008 + mood.gaze[0], level - 0.006 + mood.gaze[1] + 0.012 * (1 - mood.lids))
        radius = 0.033 * head.eye_size
        brush.ellipse(middle, radius * (0.86 if share < 1 else 1), radius, person.iris)
        brush.ellipse(middle, radius * 0.5, radius * 0.55, "#141312")
        brush.ellipse((middle[0] - 0.011, middle[1] - 0.012), 0.008, 0.008, "#FFFFFF")
    brush.bow([inner, *top, outer], darker(person.line, 0.45), 0.015)
    fold = [(a, b - 0.026 - 0.012 * (1 - mood.lids)) for a, b in top]
    brush.bow(fold, person.line, 0.008, opacity=0.45)
    if mood.weary:
        bag = [(x - half * 0.7, level + 0.04), (x, level + 0.058), (x + half * 0.8, level + 0.044)]
        brush.bow(bag, mix(person.line, "#5A5070", 0.3), 0.012, opacity=0.5 * mood.weary)


def _brow(brush: Brush, person: Person, mood: Mood, x: float, share: float, sign: int) -> None:
    level = -person.head.eyes - 0.1
    reach = 0.085 * share
    inner = (x - sign * reach, level - mood.brow_in)
    outer = (x + sign * reach, level - mood.brow_out + 0.016)
    arch = (x + sign * reach * 0.25, level - 0.016 - (mood.brow_in + mood.brow_out) / 2)
    colour = person.brows or mix(darker(person.hair, 0.25), person.skin, 0.12)
    brush.bow([inner, arch, outer], colour, 0.021 * person.head.brow)


def _age(brush: Brush, person: Person, mood: Mood) -> None:
    eye, nose, mouth = -person.head.eyes, -person.head.nose, -person.head.mouth
    depth = max(person.lines, 0.4 * mood.weary)
    if not depth:
        return
    fold = [(MIDDLE + 0.085, nose - 0.01), (MIDDLE + 0.125, nose + 0.05), (MIDDLE + 0.13, mouth - 0.01)]
    brush.bow(fold, person.line, 0.01, opacity=0.5 * depth)
    if person.lines >= AGED:
        for y in (0.0, 0.022):
            corner = [(NEAR + 0.085, eye - 0.006 + y), (NEAR + 0.118, eye - 0.014 + y * 2)]
            brush.bow(corner, person.line, 0.008, opacity=0.5 * person.lines)
        for y in (0.2, 0.24):
            brush.bow(
                [(-0.24, eye - y), (-0.1, eye - y - 0.012), (0.02, eye - y)],
                person.line,
                0.008,
                opacity=0.22 * person.lines,
            )
        for x in (NEAR, FAR):
            bag = [(x - 0.045, eye + 0.042), (x, eye + 0.056), (x + 0.05, eye + 0.042)]
            brush.bow(bag, person.line, 0.008, opacity=0.35 * person.lines)


def beard(brush: Brush, person: Person) -> None:
    """Lay a short full beard."""
    _beard(brush, person, 1.0)


def stubble(brush: Brush, person: Person) -> None:
    """Lay two days of growth."""
    _beard(brush, person, 0.24)


def _beard(brush: Brush, person: Person, opacity: float) -> None:
    mouth = -person.head.mouth
    path = brush.outline(outline(person.head))
    lip = [
        (-0.36, -0.2),
        (-0.255, mouth - 0.05),
        (-0.17, mouth - 0.082),
        (MIDDLE, mouth - 0.07),
        (-0.05, mouth - 0.085),
    ]
    side = [
        (0.0, mouth - 0.03),
        (0.06, mouth - 0.05),
        (0.1, -0.28),
        (0.108, -0.44),
        (0.14, -0.43),
        (0.2, -0.3),
        (0.3, -0.2),
    ]
    shape = [*lip, *side, (0.2, 0.06), (-0.1, 0.1), (-0.36, 0.06)]
    with brush.paper.group(clip_path=brush.paper.clip(path)):
        brush.blob(shape, person.hair, opacity=opacity)
        shade = [(0.1, -0.5), (0.06, -0.2), (-0.02, -0.06), (-0.14, 0.06), (0.4, 0.1), (0.4, -0.5)]
        brush.blob(shade, darker(person.hair, 0.28), opacity=opacity * 0.7)
    if opacity == 1:
        chin = [
            (MIDDLE - 0.045, mouth + 0.034),
            (MIDDLE + 0.01, mouth + 0.03),
            (MIDDLE + 0.07, mouth + 0.034),
            (MIDDLE + 0.01, mouth + 0.05),
        ]
        brush.blob(chin, darker(person.hair, 0.12), opacity=0.6)


def glasses(brush: Brush, person: Person) -> None:
    """Lay a pair of plain glasses."""
    frame, level = darker(mix(person.hair, "#3A3A40", 0.6), 0.35), -person.head.eyes + 0.008
    style = {"stroke": frame, "stroke_width": brush.size(0.013)}
    for x, half in ((FAR - 0.004, 0.072), (NEAR, 0.098)):
        lens = [
            (x - half, level - 0.04),
            (x, level - 0.066),
            (x + half, level - 0.044),
            (x + half * 0.85, level + 0.05),
            (x, level + 0.07),
            (x - half * 0.85, level + 0.05),
        ]
        brush.blob(lens, lighter(person.skin, 0.5), fill_opacity=0.16, **style)
    brush.bow([(FAR + 0.066, level - 0.02), (MIDDLE - 0.02, level - 0.034), (NEAR - 0.096, level - 0.02)], frame, 0.013)
    brush.bow([(NEAR + 0.098, level - 0.03), (0.17, level - 0.03)], frame, 0.013)


def studs(brush: Brush, person: Person) -> None:
    """Lay a small earring."""
    brush.ellipse((0.18, -person.head.eyes + 0.155), 0.014, 0.014, "#E8D9A8")
