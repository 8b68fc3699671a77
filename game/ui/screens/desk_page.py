"""The page on the desk: the place and who is there, what happened, what lies here, and what one can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.markup import parse
from game.ui.screens.desk_time import desk_panel
from game.ui.screens.file_panel import document_buttons
from game.ui.screens.portraits import Person
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.paragraph import BODY, SMALL, STRONG, Heading, Paragraph
from game.ui.widgets.picture import Picture, Spot
from game.ui.widgets.stack import Column, Flow, Sheet, Space

if TYPE_CHECKING:
    from collections.abc import Collection

    from game.engine.page import Block, Page, SpotView
    from game.ui.look import Look
    from game.ui.screens.portraits import Gallery
    from game.ui.screens.reveal import Reveal
    from game.ui.widgets.tree import Widget

BEFORE = frozenset({"now", "arrived", "received"})
"""What stands above a new scene: what the choice brought, and what came in between."""
AT_THE_DESK = frozenset({"opened", "recorded", "sent"})
"""What is seen at its own place: on its sheet, at the desk."""
PICTURE = 0.42
"""How much of the window's height a picture takes at the most."""


class PageView:
    """Builds the widgets of one page. `said` are the words last chosen, `again` the spots looked at once more."""

    def __init__(
        self, page: Page, look: Look, gallery: Gallery, reveal: Reveal, *, said: str, again: Collection[str]
    ) -> None:
        self._page = page
        self._look = look
        self._gallery = gallery
        self._reveal = reveal
        self._said = said
        self._again = again
        self._told = 0

    def widgets(self, height: int) -> list[Widget]:
        """Return everything on the page, from the top; `height` is the window's."""
        self._reveal.begin()
        blocks = [block for block in self._page.blocks if block.kind not in AT_THE_DESK]
        split = next((at for at, block in enumerate(blocks) if block.kind in {"scene", "ending"}), 0)
        said = [_said(self._said)] if self._said else []
        before = [self._block(block) for block in blocks[:split]]
        place = self._place(height)
        scene = [self._block(block) for block in blocks[split:] if block.kind != "noticed"]
        self._reveal.ended(self._told)
        told = [*said, *before, *([Space(1)] if said or before else []), *place, *scene]
        if not self._reveal.whole:
            return [*told, Paragraph("Any key shows the rest.", SMALL, soft=True)]
        return [*told, *self._lying_here(), *desk_panel(self._page), *self._choices()]

    def _block(self, block: Block) -> Widget:
        every = parse(block.text)
        self._told += len(every)
        words = Paragraph(self._reveal.take(every), key=f"{block.kind} {block.subject}")
        if block.kind in {"arrived", "received"}:
            title = block.title if block.kind == "arrived" else f"{block.title}, received"
            return Sheet([Paragraph(title, STRONG), words], gap=0.5, pad=2)
        if block.title:
            return Column([Heading(block.title), words], gap=1)
        return words

    def _place(self, height: int) -> list[Widget]:
        page = self._page
        if page.scene == "end":
            return []
        here: list[Widget] = []
        if page.picture:
            spots = [_spot(view) for view in page.spots if view.at]
            path = self._gallery.place(self._look, page.picture)
            here.append(
                Picture(path, page.picture_text or page.place, spots=spots, most=height * PICTURE / 8, key="picture")
            )
        here.extend(self._seen())
        beside = [*self._people(), *self._loose(), *self._room()]
        if beside:
            here.append(Flow(beside, gap=2))
        return [Column(here, gap=1.5)] if here else []

    def _people(self) -> list[Widget]:
        present = self._page.present
        return [Person(self._gallery.portrait(self._look, face, worn), name, size=3) for name, face, worn in present]

    def _seen(self) -> list[Widget]:
        """Return the words of what was noticed since the last choice, and of what was looked at once more."""
        noticed = {block.subject for block in self._page.blocks if block.kind == "noticed"} | set(self._again)
        return [_seen(view) for view in self._page.spots if view.text and view.move.spot in noticed]

    def _loose(self) -> list[Widget]:
        """Return what can be looked at and has no place in the picture."""
        return [
            Button(f"do {view.move.key}", f"Look closer: {view.name}", icon="eye", weight=Weight.QUIET)
            for view in self._page.spots
            if view.open and not (view.at and self._page.picture)
        ]

    def _room(self) -> list[Widget]:
        left = self._page.attention
        if left is None or not self._page.spots:
            return []
        words = f"You can look closer at {_more(left)}." if left else "There is no time for another closer look."
        return [Paragraph(words, SMALL, soft=True)]

    def _lying_here(self) -> list[Widget]:
        here = document_buttons([view for view in self._page.documents if view.here], notes=False)
        return [Column([Paragraph("Lying here", SMALL, soft=True), Flow(here)], gap=0.5)] if here else []

    def _choices(self) -> list[Widget]:
        page = self._page
        if page.ending:
            return [Flow([Button("after", "Go on", weight=Weight.MAIN, icon="arrow-right")])]
        buttons = [
            Button(f"do {option.move.key}", option.words, number=number if number < 10 else 0)  # noqa: PLR2004 - the number keys
            for number, option in enumerate(page.choices, 1)
        ]
        return [Column(buttons, gap=1, key="choices")]


def _said(words: str) -> Widget:
    return Column([Paragraph("You chose", SMALL, soft=True), Paragraph(words, BODY, soft=True, key="said")], gap=0)


def _spot(view: SpotView) -> Spot:
    key = f"do {view.move.key}" if view.open else f"again {view.move.spot}"
    return Spot(key, view.name, view.at or (), seen=bool(view.text), enabled=view.open or bool(view.text))


def _seen(view: SpotView) -> Widget:
    name = view.name[:1].upper() + view.name[1:]
    return Column([Paragraph(name, STRONG), Paragraph(parse(view.text), key=f"seen {view.move.spot}")], gap=0)


def _more(count: int) -> str:
    words = {1: "one more thing", 2: "two more things", 3: "three more things"}
    return words.get(count, f"{count} more things")
