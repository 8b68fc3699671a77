"""The face: skin, ears, eyes, brows, nose and mouth, each moved a little by the mood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.palette import darker, lighter, mix
from drawing.paper import curve

if TYPE_CHECKING:
    from drawing.paper import Paper, Point
    from drawing.portraits.model import Head, Mood, Person

EYE = 0.4
FOLDING_SMILE, FROWN, PLEADING = 4.0, 5.0, -4.0


def outline(head: Head) -> list[Point]:
    """Return the edge of a head, clockwise from the crown."""
    side = [(0.0, 0.0), (0.62, 0.07), (0.97, 0.32), (0.98, 0.52), (0.93, 0.68), (head.jaw, 0.85), (head.chin, 0.975)]
    right = [(head.across(x), head.level(y)) for x, y in side]
    left = [(head.across(-x), head.level(y)) for x, y in reversed(side[1:])]
    return [*right, (head.middle, head.level(1.0)), *left]


def neck(paper: Paper, person: Person) -> None:
    """Lay the neck and the shadow of the chin on it."""
    head, skin = person.head, person.skin
    wide, base = (head.half * 0.4, 24) if head.child else (head.half * 0.56, 60)
    top, foot = head.level(0.74), head.level(1.0) + (46 if head.child else 66)
    shape = f"M{head.middle - wide} {top} V{foot - 34} "
    shape += f"Q{head.middle - wide} {foot} {head.middle - wide - base} {foot + 12} "
    shape += f"V{foot + 60} H{head.middle + wide + base} V{foot + 12} "
    shape += f"Q{head.middle + wide} {foot} {head.middle + wide} {foot - 34} V{top}Z"
    paper.path(shape, paper.gradient((0, darker(skin, 0.22)), (0.45, darker(skin, 0.2)), (1, darker(skin, 0.07))))
    with paper.group(clip_path=paper.clip(shape)):
        shadow = [(x + 6, y + 20) for x, y in outline(head)]
        paper.blob(shadow, darker(skin, 0.36), opacity=0.55, filter=paper.soft(5))


def skin(paper: Paper, person: Person) -> None:
    """Lay the ears and the face, lit from the left."""
    head, tone = person.head, person.skin
    for side in (-1, 1):
        ear = [(0.92, 0.46), (1.08, 0.43), (1.13, 0.52), (1.08, 0.62), (0.97, 0.66)]
        paper.blob([(head.across(side * x), head.level(y)) for x, y in ear], darker(tone, 0.07 if side < 0 else 0.17))
        fold = [(1.0, 0.49), (1.06, 0.5), (1.03, 0.59)]
        paper.bow([(head.across(side * x), head.level(y)) for x, y in fold], darker(tone, 0.26), 2, opacity=0.6)
    edge = curve(outline(head))
    light = ((head.across(-1), 0.0), (head.across(1), 40.0))
    paper.path(edge, paper.gradient((0, lighter(tone, 0.1)), (0.55, tone), (1, darker(tone, 0.15)), line=light))
    with paper.group(clip_path=paper.clip(edge)):
        for cheek in (-0.56, 0.58):
            paper.ellipse(
                head.across(cheek),
                head.level(0.67),
                head.half * 0.27,
                head.height * 0.075,
                mix(tone, "#B85C4E", 0.55),
                opacity=0.22 if not head.child else 0.34,
                filter=paper.soft(9),
            )
        shade = [
            (head.across(0.5), head.level(1.04)),
            (head.across(1.1), head.level(0.9)),
            (head.across(1.15), head.level(0.3)),
            (head.across(0.9), head.level(0.5)),
            (head.across(0.78), head.level(0.78)),
        ]
        paper.blob(shade, darker(tone, 0.3), opacity=0.4, filter=paper.soft(9))


def features(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay the features in this mood."""
    for side in (-1, 1):
        _eye(paper, person, mood, side)
        _brow(paper, person, mood, side)
    _nose(paper, person)
    _mouth(paper, person, mood)
    _lines(paper, person, mood)


def _eye(paper: Paper, person: Person, mood: Mood, side: int) -> None:
    head = person.head
    x, y = head.across(side * EYE), head.level(head.eyes)
    wide, tall = 16.5 * head.eye_size, 8.6 * head.eye_size * mood.lids
    low = 6.6 * head.eye_size * (1 - mood.squint * 0.6) * (0.8 + 0.2 * mood.lids)
    inner, outer = (x - side * wide, y + 2), (x + side * wide, y - 0.5)
    paper.ellipse(x, y - 1, wide * 1.25, tall * 1.9, darker(person.skin, 0.4), opacity=0.16, filter=paper.soft(4))
    shape = f"M{inner[0]} {inner[1]} Q{x - side * 3} {y - tall * 2} {outer[0]} {outer[1]} "
    shape += f"Q{x + side * 2} {y + low * 2} {inner[0]} {inner[1]}Z"
    paper.path(shape, mix("#F4EEE4", person.skin, 0.16))
    with paper.group(clip_path=paper.clip(shape)):
        round_ = 7.6 * head.eye_size
        gx, gy = x + mood.gaze[0] * head.eye_size, y - 0.6 + mood.gaze[1]
        paper.ellipse(gx, gy, round_, round_, person.iris)
        paper.ellipse(gx, gy, round_ * 0.5, round_ * 0.5, darker(person.iris, 0.75))
        paper.ellipse(x, y - tall - 1.5, wide, 4.4, darker(person.skin, 0.6), opacity=0.35)
        paper.ellipse(gx - 2.4, gy - 2.6, 1.8, 1.8, "#FFFDF6", opacity=0.85)
    lash = darker(mix(person.brows or person.hair, "#3A2A22", 0.7), 0.3)
    paper.path(
        f"M{inner[0]} {inner[1]} Q{x - side * 3} {y - tall * 2} {outer[0] + side * 1.5} {outer[1]}",
        "none",
        stroke=lash,
        stroke_width=2.6 if head.child else 3.1,
        stroke_linecap="round",
    )
    crease = y - tall - 4.5
    paper.path(
        f"M{inner[0] + side * 3} {inner[1] - 6} Q{x - side * 2} {crease - 5} {outer[0] - side * 1} {outer[1] - 6.5}",
        "none",
        stroke=darker(person.skin, 0.4),
        stroke_width=1.6,
        opacity=0.5,
        stroke_linecap="round",
    )
    paper.path(
        f"M{inner[0] + side * 5} {inner[1] + 2.6} Q{x + side * 2} {y + low * 2} {outer[0]} {outer[1]}",
        "none",
        stroke=darker(person.skin, 0.42),
        stroke_width=1.3,
        opacity=0.55,
        stroke_linecap="round",
    )


def _brow(paper: Paper, person: Person, mood: Mood, side: int) -> None:
    head = person.head
    y = head.level(head.eyes) - (25 if head.child else 25.5) * (0.94 if head.child else 1)
    thick = head.brow
    inner = (head.across(side * 0.19), y + 2 + mood.brow_in)
    arch = (head.across(side * 0.44), y - 3.5 + mood.brow_in * 0.3 + mood.brow_out * 0.6)
    outer = (head.across(side * 0.66), y + 3 + mood.brow_out)
    under = [(arch[0], arch[1] + thick), (inner[0] + side * 1, inner[1] + thick * 0.95)]
    paper.blob(
        [inner, arch, outer, *under], mix(darker(person.brows or person.hair, 0.18), person.skin, 0.12), opacity=0.92
    )


def _nose(paper: Paper, person: Person) -> None:
    head = person.head
    x, tip = head.middle, head.level(head.eyes) + head.height * (0.2 if not head.child else 0.15)
    wide = 13.5 * head.nose
    ridge = [
        (x + 4, head.level(head.eyes) - 8),
        (x + 7, tip - 22),
        (x + wide * 0.95, tip - 4),
        (x + wide * 0.5, tip + 4),
        (x + 1, tip - 3),
    ]
    paper.blob(ridge, darker(person.skin, 0.32), opacity=0.24 if not head.child else 0.14, filter=paper.soft(3))
    paper.ellipse(x - 2, tip - 9, 5, 7, lighter(person.skin, 0.4), opacity=0.3, filter=paper.soft(3))
    dark = darker(person.skin, 0.46)
    base = [
        (x - wide * 0.62, tip + 0.5),
        (x - wide * 0.25, tip + 2.4),
        (x, tip + 4),
        (x + wide * 0.25, tip + 2.4),
        (x + wide * 0.62, tip + 0.5),
    ]
    paper.bow(base, dark, 2.2, opacity=0.62)
    for side in (-1, 1):
        wing = [
            (x + side * wide * 0.85, tip - 7),
            (x + side * wide * 1.04, tip - 2.5),
            (x + side * wide * 0.78, tip + 1),
        ]
        paper.bow(wing, dark, 1.7, opacity=0.42 if not head.child else 0.2)


def _mouth(paper: Paper, person: Person, mood: Mood) -> None:
    head = person.head
    x, y = head.middle, head.level(0.805 if not head.child else 0.81)
    wide = 27 * mood.mouth * (0.72 if head.child else 1) * (0.9 + head.lips * 0.1)
    left, right, dip = (x - wide, y - mood.smile * 0.75), (x + wide, y - mood.smile * 0.75), y + mood.smile * 0.55
    full = head.lips * (1 - mood.press * 0.35)
    lip = mix(person.lip, person.skin, 0.28)
    upper = f"M{left[0]} {left[1]} Q{x - wide * 0.35} {dip - 8 * full} {x - 3} {dip - 6.4 * full} "
    upper += f"Q{x} {dip - 5 * full} {x + 3} {dip - 6.4 * full} "
    upper += f"Q{x + wide * 0.35} {dip - 8 * full} {right[0]} {right[1]} Q{x} {dip + 2.5} {left[0]} {left[1]}Z"
    lower = f"M{left[0] + 3} {left[1]} Q{x} {dip + 1.6} {right[0] - 3} {right[1]} "
    lower += f"Q{x} {dip + 17.5 * full} {left[0] + 3} {left[1]}Z"
    paper.path(lower, lip, opacity=0.9)
    paper.path(upper, darker(lip, 0.15), opacity=0.9)
    seam = f"M{left[0]} {left[1]} Q{x} {dip + 2.6} {right[0]} {right[1]}"
    paper.path(seam, "none", stroke=darker(lip, 0.52), stroke_width=2.1, stroke_linecap="round", opacity=0.85)
    paper.ellipse(
        x, dip + 13.5 * full + 3, wide * 0.5, 2.6, darker(person.skin, 0.4), opacity=0.25, filter=paper.soft(2)
    )
    if mood.smile > FOLDING_SMILE:
        for side in (-1, 1):
            fold = [
                (x + side * (wide + 3), left[1] - 12),
                (x + side * (wide + 9), left[1] - 3),
                (x + side * (wide + 7), left[1] + 6),
            ]
            paper.bow(fold, darker(person.skin, 0.35), 1.8, opacity=0.4)


def _lines(paper: Paper, person: Person, mood: Mood) -> None:
    head, dark = person.head, darker(person.skin, 0.4)
    y = head.level(head.eyes)
    strength = max(person.lines, mood.weary)
    for side in (-1, 1):
        x = head.across(side * EYE)
        if strength:
            paper.bow(
                [(x - side * 13, y + 13), (x, y + 18), (x + side * 12, y + 14)], dark, 1.7, opacity=0.34 * strength
            )
        if mood.weary:
            paper.ellipse(x, y + 12, 15, 5, mix(person.skin, "#5B4A66", 0.6), opacity=0.26, filter=paper.soft(2.5))
        if person.lines:
            fold = [
                (head.across(side * 0.27), head.level(0.7)),
                (head.across(side * 0.43), head.level(0.76)),
                (head.across(side * 0.46), head.level(0.83)),
            ]
            paper.bow(fold, dark, 1.8, opacity=0.36 * person.lines)
            for drop in (-3, 4):
                paper.line(
                    [(x + side * 21, y + drop * 0.4), (x + side * 28, y + drop)], dark, 1.3, opacity=0.35 * person.lines
                )
            paper.bow(
                [(x - 20, head.level(0.24)), (x, head.level(0.232)), (x + 20, head.level(0.24))],
                dark,
                1.4,
                opacity=0.18 * person.lines,
            )
    if not PLEADING <= mood.brow_in <= FROWN:
        for side in (-1, 1):
            paper.line([(head.middle + side * 5, y - 26), (head.middle + side * 4, y - 17)], dark, 1.6, opacity=0.4)
