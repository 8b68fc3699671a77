"""What a portrait is made of: a person, a head and a mood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from drawing.paper import Paper, Point


@dataclass(frozen=True)
class Mood:
    """How a face departs from rest, in pixels of the sheet; eyelids and mouth width are shares."""

    brow_in: float = 0.0
    brow_out: float = 0.0
    lids: float = 1.0
    squint: float = 0.0
    gaze: Point = (0.0, 0.0)
    smile: float = 0.0
    mouth: float = 1.0
    press: float = 0.0
    weary: float = 0.0


MOODS = {
    "neutral": Mood(smile=2),
    "warm": Mood(brow_in=-1, brow_out=-2, lids=0.9, squint=0.35, smile=9, mouth=1.12),
    "guarded": Mood(brow_in=2, brow_out=-1, lids=0.8, squint=0.15, gaze=(6, 0), smile=-0.5, mouth=0.88, press=0.5),
    "angry": Mood(brow_in=8, brow_out=-2, lids=0.86, squint=0.3, smile=-5, mouth=0.95, press=0.7),
    "tired": Mood(brow_in=-1, brow_out=3, lids=0.64, gaze=(0, 2), smile=-1, mouth=0.94, weary=1.0),
    "worried": Mood(brow_in=-7, brow_out=3, lids=1.04, gaze=(-2, 0), smile=-4, mouth=0.9),
    "thoughtful": Mood(brow_in=1, brow_out=-2, lids=0.86, gaze=(-6, -3), smile=2, mouth=0.92, press=0.3),
    "concerned": Mood(brow_in=-5, brow_out=2, lids=0.98, smile=-1.5, mouth=0.95),
    "quiet": Mood(brow_in=-2, brow_out=1, lids=0.78, gaze=(-3, 4), smile=0.5, mouth=0.88),
    "watchful": Mood(brow_in=-2, brow_out=-1, lids=1.08, gaze=(7, 0), smile=1.5, mouth=0.9),
}


@dataclass(frozen=True)
class Head:
    """The measures of a head: half its width, its height, where it begins and how broad the jaw is."""

    half: float = 74.0
    height: float = 196.0
    top: float = 132.0
    jaw: float = 0.76
    chin: float = 0.3
    eyes: float = 0.5
    eye_size: float = 1.0
    nose: float = 1.0
    lips: float = 1.0
    brow: float = 5.0
    child: bool = False
    middle: float = 256.0

    def level(self, share: float) -> float:
        """Return how far down the sheet a share of the head lies."""
        return self.top + share * self.height

    def across(self, share: float) -> float:
        """Return how far across the sheet a share of half the width lies, from the middle."""
        return self.middle + share * self.half


@dataclass(frozen=True)
class Person:
    """One person: colours, head, and the parts laid behind, on and over the face."""

    skin: str
    hair: str
    backdrop: str
    clothes: Callable[[Paper, Person], None]
    back: Callable[[Paper, Person], None]
    front: Callable[[Paper, Person], None]
    cloth: str = "#5B6C78"
    iris: str = "#4F4136"
    head: Head = field(default_factory=Head)
    beard: Callable[[Paper, Person], None] | None = None
    extras: tuple[Callable[[Paper, Person], None], ...] = ()
    lines: float = 0.0
    lip: str = "#B0766B"
    shoulders: float = 1.0
    brows: str | None = None
