"""The page on the desk: the place and who is there, what happened, what lies here, and what one can do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.ui.drawing.markdown import parse_markdown
from game.ui.drawing.text_layout import TextBlock
from game.ui.screens.desk.case_file import document_buttons
from game.ui.screens.desk.place import PlaceView
from game.ui.screens.desk.portraits import PersonCard
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Flow, IconBox, Panel
from game.ui.widgets.image_map import Hotspot, Picture
from game.ui.widgets.paragraph import SMALL, STRONG, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from game.engine.views.page import Page, PageBlock, SpotView
    from game.ui.drawing.style import Style
    from game.ui.screens.desk.portraits import PictureFinder
    from game.ui.widgets.widget import Widget


PAUSE = 900
"""How many milliseconds pass before the next paragraph."""


class GradualReveal:
    """Counts how many paragraphs show; `whole` from the start for those who want all at once."""

    def __init__(self, *, whole: bool) -> None:
        self._shown = 1
        self._waited = 0
        self._left = 0
        self.whole = whole

    def begin(self) -> None:
        """Start handing out paragraphs for one drawing of the page."""
        self._left = self._shown

    def take(self, blocks: Sequence[TextBlock]) -> Sequence[TextBlock]:
        """Return as many of these paragraphs as show already."""
        if self.whole:
            return blocks
        taken = blocks[: self._left]
        self._left -= len(taken)
        return taken

    def ended(self, total: int) -> None:
        """Take note of how many paragraphs there were in all."""
        self.whole = self.whole or self._shown >= total

    def wait(self, milliseconds: int) -> bool:
        """Let time pass; tell whether one more paragraph shows."""
        if self.whole:
            return False
        self._waited += milliseconds
        if self._waited < PAUSE:
            return False
        self._waited = 0
        self._shown += 1
        return True


AT_THE_DESK = frozenset({"opened", "recorded", "sent"})
"""What is seen at its own place: on its sheet, at the desk."""


class PageBuilder:
    """Builds the widgets of one page.

    `said` are the words last chosen, `again` the spots looked at once more, `panel` is what can be done at the desk.
    Where the story ends, what came before the ending is shown first, and `at_rest` the ending by itself.
    """

    def __init__(
        self,
        page: Page,
        look: Style,
        gallery: PictureFinder,
        reveal: GradualReveal,
        *,
        said: str,
        again: Collection[str],
        panel: Sequence[Widget],
        at_rest: bool = False,
    ) -> None:
        self._page = page
        self._look = look
        self._gallery = gallery
        self._reveal = reveal
        self._said = said
        self._again = again
        self._panel = panel
        self._at_rest = at_rest
        self._told = 0

    def widgets(self, height: int) -> list[Widget]:
        """Return everything on the page, from the top; `height` is the window's."""
        self._reveal.begin()
        blocks = [block for block in self._page.blocks if block.kind not in AT_THE_DESK]
        split = next((at for at, block in enumerate(blocks) if block.kind in {"scene", "ending"}), 0)
        if self._page.ending:
            self._at_rest = self._at_rest or not split
            blocks, split = (blocks[split:], 0) if self._at_rest else (blocks[:split], split)
        said = [_said(self._said)] if self._said and not self._at_rest else []
        before = [self._block(block) for block in blocks[:split]]
        place = self._place(height)
        scene = [self._block(block) for block in blocks[split:] if block.kind != "noticed"]
        self._reveal.ended(self._told)
        told = [*said, *before, *place, *scene]
        if not self._reveal.whole:
            return [*told, Paragraph("Any key shows the rest.", SMALL, soft=True)]
        return [*told, *self._looks(), *self._lying_here(), *self._panel, *self._choices()]

    def _block(self, block: PageBlock) -> Widget:
        every = parse_markdown(block.text)
        self._told += len(every)
        words = Paragraph(self._reveal.take(every), key=f"{block.kind} {block.subject}")
        if block.kind in {"arrived", "received"}:
            title = block.title if block.kind == "arrived" else f"{block.title}, received"
            return Panel([Paragraph(title, STRONG), words], gap=0.5, pad=2)
        if block.title:
            return Column([Heading(block.title), words], gap=1)
        return words

    def _place(self, height: int) -> list[Widget]:
        page = self._page
        people = [
            PersonCard(self._gallery.portrait(self._look, face, worn), name, size=3)
            for name, face, worn in page.present
        ]
        if page.scene == "end":
            return []
        if not page.picture:
            return [Flow(people)] if people else []
        spots = [_spot(view) for view in page.spots if view.at]
        path = self._gallery.place(self._look, page.picture)
        return [PlaceView(Picture(path, page.picture_text or page.place, spots=spots, key="picture"), people, height)]

    def _looks(self) -> list[Widget]:
        """Return the words of what was looked at on this page, and what has no place in the picture to be looked at."""
        noticed = {block.subject for block in self._page.blocks if block.kind == "noticed"} | set(self._again)
        seen = [_seen(view) for view in self._page.spots if view.text and view.move.spot in noticed]
        loose: list[Widget] = [
            Button(f"do {view.move.key}", f"Look closer: {view.name}", icon="eye", weight=Weight.QUIET)
            for view in self._page.spots
            if view.open and not (view.at and self._page.picture)
        ]
        parts = [*seen, *([Flow(loose)] if loose else [])]
        return [Column(parts, gap=1.5)] if parts else []

    def _lying_here(self) -> list[Widget]:
        here = document_buttons([view for view in self._page.documents if view.here], notes=False)
        return [Column([Paragraph("Lying here", SMALL, soft=True), Flow(here)], gap=0.5)] if here else []

    def _choices(self) -> list[Widget]:
        page = self._page
        if page.ending:
            on = Button("after" if self._at_rest else "rest", "Go on", weight=Weight.MAIN, icon="arrow-right")
            return [Flow([on])]
        buttons = [
            Button(f"do {option.move.key}", option.words, number=number if number < 10 else 0)  # noqa: PLR2004 - the number keys
            for number, option in enumerate(page.choices, 1)
        ]
        return [Column(buttons, gap=1, key="choices")]


def _said(words: str) -> Widget:
    return Paragraph(f"You chose: {words}", SMALL, soft=True, key="said")


def _spot(view: SpotView) -> Hotspot:
    key = f"do {view.move.key}" if view.open else f"again {view.move.spot}"
    return Hotspot(key, view.name, view.at or (), seen=bool(view.text), enabled=view.open or bool(view.text))


def _seen(view: SpotView) -> Widget:
    name = Paragraph(view.name[:1].upper() + view.name[1:], STRONG)
    return IconBox("eye", Column([name, Paragraph(parse_markdown(view.text), key=f"seen {view.move.spot}")], gap=0))
