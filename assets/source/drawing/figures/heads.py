"""Several heads: women, men, and the two ages of children."""

from __future__ import annotations

from dataclasses import replace

from drawing.figures.model import Head

OVAL = Head(jaw=0.95, chin=0.92, lips=1.15, brow=0.85, eye_size=1.06, nose_size=0.9)
ROUND = replace(OVAL, width=1.06, jaw=1.06, chin=1.1, cheek=1.05, height=21.8, nose_size=0.95, stature=161)
HEART = replace(OVAL, jaw=0.84, chin=0.74, cheek=1.02, eye_size=1.1)
LONG = replace(OVAL, width=0.94, height=23.4, jaw=0.94, chin=0.96, nose_size=1.06, stature=170)
SQUARE = replace(OVAL, jaw=1.08, chin=1.12, cheek=0.98)
MAN_OVAL = Head(
    height=23.6, jaw=1.0, chin=1.05, brow=1.2, eye_size=0.94, nose_size=1.12, lips=0.85, neck=4.4, stature=178
)
MAN_SQUARE = replace(MAN_OVAL, jaw=1.12, chin=1.3, width=1.02)
MAN_LONG = replace(MAN_OVAL, height=24.8, width=0.92, jaw=0.96, chin=1.0, nose_size=1.22, stature=185)
MAN_ROUND = replace(MAN_OVAL, height=22.8, width=1.08, jaw=1.1, chin=1.15, cheek=1.06, nose_size=1.05, stature=174)
CHILD = Head(
    height=19.4, width=1.04, jaw=0.98, chin=0.82, cheek=1.08, eyes=0.425, nose=0.24, mouth=0.145, eye_size=1.18,
    nose_size=0.66, lips=0.9, brow=0.7, neck=4.2,
)  # fmt: skip
INFANT = Head(
    height=17.4, width=1.13, jaw=1.1, chin=0.9, cheek=1.1, eyes=0.38, nose=0.215, mouth=0.128, eye_size=1.16,
    nose_size=0.6, lips=0.9, brow=0.55, neck=0.6,
)  # fmt: skip
