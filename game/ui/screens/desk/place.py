"""The place of a scene: its picture with hotspots, and the people who are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.drawing.markdown import parse_markdown
from game.ui.screens.desk.portraits import PersonCard
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.caption import Caption
from game.ui.widgets.image_map import Hotspot, Picture
from game.ui.widgets.paragraph import SMALL, STRONG, Paragraph

if TYPE_CHECKING:
    from game.engine.views.page import Page, SpotView
    from game.ui.drawing.style import Style
    from game.ui.screens.desk.portraits import PictureFinder
    from game.ui.widgets.widget import Widget

CAPTION = "caption"
"""The key of the words over the picture."""
FACE = 2.5
"""The side of a portrait in a scene, in ems."""
SPEAKER_FACE = 7
"""The side of the portrait of the one who is spoken to, in ems."""


def place_picture(page: Page, style: Style, picture_finder: PictureFinder, looked_at: str) -> Picture | None:
    """Return the picture of the place; what a look showed lies over it as a caption; None where there is no picture."""
    if not page.picture or page.scene == "end":
        return None
    path = picture_finder.place(style, page.picture)
    spots = [_spot(view) for view in page.spots if view.at]
    view = next((view for view in page.spots if view.move.spot == looked_at and view.text), None)
    caption = _caption(view) if view else None
    people = picture_finder.figures(style, page.picture, page.present)
    return Picture(path, page.picture_text or page.place, spots=spots, people=people, caption=caption, key="picture")


def people_present(page: Page, style: Style, picture_finder: PictureFinder) -> list[Widget]:
    """Return the cards of the people who are there; in a conversation the first of them is large."""
    faces = [(picture_finder.portrait(style, face, worn), name) for name, face, worn in page.present]
    if not faces:
        return []
    is_talk = bool(page.talk) or page.turns is not None
    sizes = [SPEAKER_FACE if is_talk else FACE, *[FACE] * len(faces)]
    cards = [PersonCard(portrait, name, size=size) for (portrait, name), size in zip(faces, sizes, strict=False)]
    return list(cards)


def closer_looks(page: Page) -> list[Widget]:
    """Return buttons for what can be looked at and has no place in the picture."""
    return [
        Button(f"do {view.move.key}", f"Look closer: {view.name}", icon="eye", weight=Weight.QUIET)
        for view in page.spots
        if view.open and not (view.at and page.picture)
    ]


def _spot(view: SpotView) -> Hotspot:
    key = f"do {view.move.key}" if view.open else f"again {view.move.spot}"
    return Hotspot(key, view.name, view.at or (), seen=bool(view.text), enabled=view.open or bool(view.text))


def _caption(view: SpotView) -> Caption:
    x, _, width, _ = view.at or (0.0, 0.0, 0.0, 0.0)
    name = Paragraph(view.name[:1].upper() + view.name[1:], STRONG)
    words = Paragraph(parse_markdown(view.text), SMALL, key=f"seen {view.move.spot}")
    return Caption(CAPTION, [name, words], near=x + width / 2)
