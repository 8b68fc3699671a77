"""How head and shoulders are put together, and a portrait of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drawing.figures import face
from drawing.figures.brush import Brush
from drawing.figures.gestures import GESTURES
from drawing.palette import CREAM, DUSK, PAPER, SAND, STONE, darker, lighter, mix
from drawing.paper import Paper

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from drawing.figures.model import Mood, Person

SCALE = 10.2
"""The pixels of a centimetre in a portrait."""


def bust(paper: Paper, person: Person, mood: Mood) -> None:
    """Lay head, neck and clothed shoulders around the pit of the neck, in centimetres."""
    with _head(paper, person, mood):
        if person.back:
            person.back(Brush(paper, person.head), person)
    _neck(paper, person, mood)
    with paper.group(transform=f"scale({person.size})"):
        person.clothes(paper, person, mood)
        for part in person.worn:
            part(paper, person, mood)
    brush = Brush(paper, person.head)
    with _head(paper, person, mood):
        face.skin(brush, person, lit_back=mood.away)
        if person.beard:
            person.beard(brush, person)
        face.features(brush, person, mood)
        person.style(brush, person)
        for extra in person.extras:
            extra(brush, person)
    if mood.gesture:
        with paper.group(transform=f"scale({person.size})"):
            GESTURES[mood.gesture](paper, person, mood)


def _head(paper: Paper, person: Person, mood: Mood) -> AbstractContextManager[None]:
    turn = -1 if mood.away else 1
    x, y = 1.0 * turn, -person.head.neck * person.size + mood.drop
    return paper.group(transform=f"translate({x:.2f} {y:.2f}) scale({turn} 1) rotate({mood.tilt:.1f} 1 -4)")


def _neck(paper: Paper, person: Person, mood: Mood) -> None:
    size = person.size
    half = 5.0 * (0.9 if person.build < 1 else 1.06) * (size if size == 1 else size * 1.12)
    top = -person.head.neck * size - 6 * size + mood.drop
    back = [(half - 0.8, top + 1.5 * size), (half + 0.6, top + 5 * size), (half + 1.4, -2 * size), (half + 2.2, 2)]
    paper.polygon([(-half + 1.2, top), *back, (-half - 0.6, 2)], person.shade)
    lit = [(-half + 1.2, top + 8 * size), (-half + 2.6, -1.5 * size), (0, 1.8), (-half - 0.6, 2)]
    paper.polygon(lit, person.skin)


def backdrop(paper: Paper, colour: str) -> None:
    """Lay a plain wall in two tones behind a sitter, light falling from the left."""
    paper.rect(0, 0, 512, 512, colour)
    paper.polygon([(0, 0), (330, 0), (90, 512), (0, 512)], lighter(colour, 0.34))


def portrait(person: Person, mood: Mood) -> Paper:
    """Draw a person in a mood, head and shoulders."""
    paper = Paper(512, 512)
    turn = -1 if person.flip else 1
    with paper.group(transform=f"translate({512 if person.flip else 0} 0) scale({turn} 1)"):
        backdrop(paper, person.backdrop)
        grown = SCALE * (1 if person.size == 1 else 1.2)
        foot = 376 if person.size == 1 else 418
        with paper.group(transform=f"translate(258 {foot}) scale({grown:.3f})"):
            bust(paper, person, mood)
    return paper


def unknown() -> Paper:
    """Draw a person not yet known: an outline and a question mark."""
    paper = Paper(512, 512)
    backdrop(paper, mix(SAND, PAPER, 0.3))
    edge = {"stroke": darker(STONE, 0.28), "stroke_width": 5.0, "stroke_dasharray": "2 15", "stroke_linecap": "round"}
    paper.path(
        "M92 540 Q92 420 186 392 Q222 380 224 348 L288 348 Q290 380 326 392 Q420 420 420 540Z",
        mix(STONE, CREAM, 0.5),
        **edge,
    )
    paper.ellipse(256, 230, 88, 112, mix(STONE, CREAM, 0.62), **edge)
    mark = "M222 206 Q222 172 256 172 Q291 172 291 204 Q291 226 270 238 Q256 247 256 268"
    paper.path(mark, "none", stroke=DUSK, stroke_width=15, stroke_linecap="round")
    paper.ellipse(256, 298, 9.5, 9.5, DUSK)
    return paper
