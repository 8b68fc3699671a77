"""What a figure is made of: a head, a person and a mood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drawing.palette import darker, mix

if TYPE_CHECKING:
    from collections.abc import Callable

    from drawing.figures.brush import Brush
    from drawing.paper import Paper


@dataclass(frozen=True)
class Mood:
    """How somebody holds themselves: degrees, centimetres, and shares of the head for what moves in the face."""

    tilt: float = 0.0
    """The lean of the head in degrees; more than 0 is backwards, less than 0 towards where the face looks."""
    drop: float = 0.0
    """How far the head sinks, in centimetres."""
    lift: float = 0.0
    """How far the shoulders rise, in centimetres; less than 0 they hang."""
    away: bool = False
    """Whether the head is turned the other way from the body."""
    brow_in: float = 0.0
    brow_out: float = 0.0
    lids: float = 1.0
    gaze: tuple[float, float] = (0.0, 0.0)
    smile: float = 0.0
    weary: float = 0.0
    gesture: str = ""
    """What the hands do: a name in `gestures.GESTURES`."""


MOODS = {
    "neutral": Mood(smile=0.012),
    "warm": Mood(tilt=9, drop=0.3, brow_out=0.01, brow_in=0.012, lids=0.8, smile=0.052),
    "guarded": Mood(
        away=True, tilt=3, lift=1.0, lids=0.72, gaze=(0.012, 0), smile=-0.006, brow_in=-0.006, gesture="crossed"
    ),
    "angry": Mood(tilt=-9, drop=1.8, lift=2.8, brow_in=-0.04, brow_out=0.012, lids=0.8, smile=-0.026),
    "tired": Mood(
        tilt=-9,
        drop=2.6,
        lift=-1.6,
        brow_in=0.014,
        brow_out=-0.022,
        lids=0.42,
        smile=-0.014,
        weary=1.0,
        gesture="cheek",
    ),
    "worried": Mood(
        tilt=5, drop=0.8, lift=1.8, brow_in=0.04, brow_out=-0.014, lids=1.1, smile=-0.022, gesture="collar"
    ),
    "thoughtful": Mood(
        tilt=4, brow_in=0.002, brow_out=0.014, lids=0.86, gaze=(-0.012, -0.014), smile=0.004, gesture="chin"
    ),
    "concerned": Mood(tilt=-5, drop=1.0, brow_in=0.03, brow_out=-0.01, lids=0.95, smile=-0.016),
    "quiet": Mood(tilt=-10, drop=1.2, lift=0.4, brow_in=0.012, lids=0.5, gaze=(-0.006, 0.012), smile=0.0),
    "watchful": Mood(tilt=4, lift=0.6, lids=1.15, brow_in=0.012, gaze=(0.02, 0), smile=-0.004),
}


@dataclass(frozen=True)
class Head:
    """The measures of a head: its height from chin to crown in centimetres, levels and breadths as shares of it."""

    height: float = 22.5
    width: float = 1.0
    jaw: float = 1.0
    chin: float = 1.0
    cheek: float = 1.0
    eyes: float = 0.47
    nose: float = 0.265
    mouth: float = 0.155
    eye_size: float = 1.0
    nose_size: float = 1.0
    lips: float = 1.0
    brow: float = 1.0
    neck: float = 4.5
    """The length of the neck below the chin, in centimetres."""
    stature: float = 165.0
    """How tall somebody with this head is, in centimetres."""


@dataclass(frozen=True)
class Person:
    """One person: colours, head, build, and the parts laid behind, on and over the face."""

    skin: str
    hair: str
    backdrop: str
    style: Callable[[Brush, Person], None]
    """The hair over the face."""
    clothes: Callable[[Paper, Person, Mood], None]
    back: Callable[[Brush, Person], None] | None = None
    """The hair behind the neck and the shoulders."""
    beard: Callable[[Brush, Person], None] | None = None
    extras: tuple[Callable[[Brush, Person], None], ...] = ()
    """What is worn on the head: glasses, earrings."""
    worn: tuple[Callable[[Paper, Person, Mood], None], ...] = ()
    """What is worn over the clothes: a lanyard, a watch."""
    cloth: str = "#5B6C78"
    under: str = "#E9E4D8"
    """What is worn below the outer garment."""
    iris: str = "#3E3029"
    lip: str = "#B56F63"
    head: Head = field(default_factory=Head)
    build: float = 1.0
    """The breadth of the shoulders."""
    size: float = 1.0
    """The body against that of an adult."""
    lines: float = 0.0
    """How much age has drawn in the face, 0 to 1."""
    brows: str = ""
    flip: bool = False
    """Whether this person looks to the right."""

    @property
    def legs(self) -> str:
        """The colour of trousers, which goes with the clothes."""
        return mix(self.cloth, "#3B444B", 0.72)

    @property
    def shade(self) -> str:
        """The skin on the side away from the light."""
        return mix(mix(self.skin, "#6B3340", 0.2), "#17232B", 0.08)

    @property
    def line(self) -> str:
        """The lines in the face."""
        return darker(mix(self.skin, "#5A2420", 0.55), 0.25)
