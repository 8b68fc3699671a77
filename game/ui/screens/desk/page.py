"""The page of the desk: the place and the people there, what happened, documents, and what the trainee can do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.records.journal_reader import pluralise
from game.ui.drawing.markdown import parse_markdown
from game.ui.screens.desk.case_file import document_buttons
from game.ui.screens.desk.place import PlaceView
from game.ui.screens.desk.portraits import PersonCard
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Flow, IconBox, Panel
from game.ui.widgets.image_map import Hotspot, Picture
from game.ui.widgets.paragraph import SMALL, STRONG, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from game.engine.views.page import LineView, MoveOption, Page, SpotView
    from game.engine.views.page_blocks import PageBlock
    from game.ui.drawing.style import Style
    from game.ui.drawing.text_layout import TextBlock
    from game.ui.screens.desk.portraits import PictureFinder
    from game.ui.widgets.widget import Widget


REVEAL_INTERVAL = 900
"""The milliseconds before the next paragraph appears."""


class GradualReveal:
    """Lets the paragraphs of a page appear one after the other; `complete` shows them all at once."""

    def __init__(self, *, complete: bool) -> None:
        self._visible = 1
        self._elapsed = 0
        self._remaining = 0
        self.complete = complete

    def begin(self) -> None:
        """Start counting the paragraphs of a page that is being built."""
        self._remaining = self._visible

    def take(self, blocks: Sequence[TextBlock]) -> Sequence[TextBlock]:
        """Return the visible ones of the next paragraphs of the page."""
        if self.complete:
            return blocks
        visible = blocks[: self._remaining]
        self._remaining -= len(visible)
        return visible

    def finish(self, total: int) -> None:
        """Set the number of paragraphs of the page; if all of them are visible, the reveal is complete."""
        self.complete = self.complete or self._visible >= total

    def wait(self, milliseconds: int) -> bool:
        """Advance time; tell whether one more paragraph has become visible."""
        if self.complete:
            return False
        self._elapsed += milliseconds
        if self._elapsed < REVEAL_INTERVAL:
            return False
        self._elapsed = 0
        self._visible += 1
        return True


SHOWN_ELSEWHERE = frozenset({"opened", "recorded", "sent", "had", "replied"})
"""The kinds of blocks that the page leaves out: they are shown in a dialog, or in the contact panel."""


class PageBuilder:
    """Builds the widgets of one page.

    Args:
        page: the content of the page.
        style: the style of the window.
        picture_finder: finds pictures and portraits.
        reveal: which paragraphs are visible already.
        chosen: the words of the last choice, or empty.
        looked_again: the hotspots that were looked at once more.
        panel: the contact panel of a desk.
        shows_ending: at the end of the story, show the ending itself and not what came before it.
    """

    def __init__(
        self,
        page: Page,
        style: Style,
        picture_finder: PictureFinder,
        reveal: GradualReveal,
        *,
        chosen: str,
        looked_again: Collection[str],
        panel: Sequence[Widget],
        shows_ending: bool = False,
    ) -> None:
        self._page = page
        self._style = style
        self._picture_finder = picture_finder
        self._reveal = reveal
        self._chosen = chosen
        self._looked_again = looked_again
        self._panel = panel
        self._shows_ending = shows_ending
        self._paragraph_count = 0

    def widgets(self, height: int) -> list[Widget]:
        """Return the widgets of the page, from the top; `height` is the window's, in pixels."""
        self._reveal.begin()
        blocks = [block for block in self._page.blocks if block.kind not in SHOWN_ELSEWHERE]
        split = next((index for index, block in enumerate(blocks) if block.kind in {"scene", "ending"}), 0)
        if self._page.ending:
            self._shows_ending = self._shows_ending or not split
            blocks, split = (blocks[split:], 0) if self._shows_ending else (blocks[:split], split)
        chosen = [_chosen(self._chosen)] if self._chosen and not self._shows_ending else []
        before = [self._block(block) for block in _with_dates_once(blocks[:split])]
        place = self._place(height)
        scene = [self._block(block) for block in blocks[split:] if block.kind not in {"noticed", "asked"}]
        asked = [self._block(block) for block in blocks[split:] if block.kind == "asked"]
        self._reveal.finish(self._paragraph_count)
        story = [*chosen, *before, *place, *scene]
        if not self._reveal.complete:
            return [*story, *asked, Paragraph("Any key shows the rest.", SMALL, soft=True)]
        here = [*self._closer_looks(), *self._documents_here()]
        return [*story, *here, *asked, *self._talk(), *self._panel, *self._choices()]

    def _block(self, block: PageBlock) -> Widget:
        paragraphs = parse_markdown(block.text)
        self._paragraph_count += len(paragraphs)
        text = Paragraph(self._reveal.take(paragraphs), key=f"{block.kind} {block.subject}")
        if block.kind == "told":
            return Column([*([Paragraph(block.title, SMALL, soft=True)] if block.title else []), text], gap=0.5)
        if block.kind == "unwritten":
            return Paragraph(f"Not written down: {block.text}.", SMALL, soft=True)
        if block.kind == "asked":
            words = Paragraph(f"You: {block.title}", SMALL, soft=True)
            return Column([words, text], gap=0.5, key=f"said {block.subject}")
        if block.kind in {"arrived", "received", "answered"}:
            title = f"{block.title}, received" if block.kind == "received" else block.title
            return Panel([Paragraph(title, STRONG), text], gap=0.5, pad=2)
        if block.title:
            return Column([Heading(block.title), text], gap=1)
        return text

    def _place(self, height: int) -> list[Widget]:
        page = self._page
        people = [
            PersonCard(self._picture_finder.portrait(self._style, face, worn), name, size=3)
            for name, face, worn in page.present
        ]
        if page.scene == "end":
            return []
        if not page.picture:
            return [Flow(people)] if people else []
        spots = [_spot(view) for view in page.spots if view.at]
        path = self._picture_finder.place(self._style, page.picture)
        return [PlaceView(Picture(path, page.picture_text or page.place, spots=spots, key="picture"), people, height)]

    def _closer_looks(self) -> list[Widget]:
        """Return the texts of what was looked at on this page, and buttons for what has no hotspot in the picture."""
        noticed = {block.subject for block in self._page.blocks if block.kind == "noticed"} | set(self._looked_again)
        seen = [_seen(view) for view in self._page.spots if view.text and view.move.spot in noticed]
        buttons: list[Widget] = [
            Button(f"do {view.move.key}", f"Look closer: {view.name}", icon="eye", weight=Weight.QUIET)
            for view in self._page.spots
            if view.open and not (view.at and self._page.picture)
        ]
        parts = [*seen, *([Flow(buttons)] if buttons else [])]
        return [Column(parts, gap=1.5)] if parts else []

    def _documents_here(self) -> list[Widget]:
        here = document_buttons([view for view in self._page.documents if view.here], notes=False)
        return [Column([Paragraph("Lying here", SMALL, soft=True), Flow(here)], gap=0.5)] if here else []

    def _choices(self) -> list[Widget]:
        page = self._page
        if page.ending:
            key = "after" if self._shows_ending else "ending"
            return [Flow([Button(key, "Go on", weight=Weight.MAIN, icon="arrow-right")])]
        buttons = [
            Button(
                f"do {option.move.key}",
                option.words,
                number=self._digit(option.number),
                note=_takes_of(page, option) if option.takes else "",
            )
            for option in page.choices
        ]
        lead = [Heading("Or go on")] if page.talk else [Heading("Your time here is up")] if page.turns == 0 else []
        return [Column([*lead, *buttons], gap=1, key="choices")]

    def _talk(self) -> list[Widget]:
        """Return the topics of the conversation, numbered before the ways on."""
        buttons: list[Widget] = [
            Button(
                f"do {line.move.key}",
                line.topic,
                number=self._digit(line.number),
                note=" ".join(filter(None, (_follows(line), _takes(line)))),
                enabled=line.open,
            )
            for line in self._page.talk
        ]
        until = self._page.turns_are
        lead = [Paragraph(f"{until[:1].upper()}{until[1:]}.", SMALL, soft=True)] if until else []
        return [Column([Heading("Say"), *lead, Flow(buttons, gap=1)], gap=1, key="talk")] if buttons else []

    def _digit(self, number: int) -> int:
        """Return the digit key of a numbered button; 0 throughout a scene that has more than there are keys."""
        return number if self._page.option_count < 10 else 0  # noqa: PLR2004 - there are keys up to 9


def _with_dates_once(blocks: Sequence[PageBlock]) -> list[PageBlock]:
    """Return blocks without a date over what is told of a scene that a cut passes over, where it stood before."""
    dates = [block.title if block.kind == "told" else "" for block in blocks]
    return [
        replace(block, title="") if date and date in dates[:position] else block
        for position, (block, date) in enumerate(zip(blocks, dates, strict=True))
    ]


def _takes(line: LineView) -> str:
    """Return what a line takes where that is not one turn, or that there is no time for it."""
    if not line.open:
        return "No time for it."
    return f"Takes the time of {pluralise(line.takes, 'thing')}." if line.takes != 1 else ""


def _follows(line: LineView) -> str:
    return f"After “{line.follows}”." if line.follows else ""


def _takes_of(page: Page, option: MoveOption) -> str:
    if page.desk:
        return f"Takes {pluralise(option.takes, 'part')} of your time."
    return f"Takes the time of {pluralise(option.takes, 'thing')} to say."


def _chosen(words: str) -> Widget:
    return Paragraph(f"You chose: {words}", SMALL, soft=True, key="chosen")


def _spot(view: SpotView) -> Hotspot:
    key = f"do {view.move.key}" if view.open else f"again {view.move.spot}"
    return Hotspot(key, view.name, view.at or (), seen=bool(view.text), enabled=view.open or bool(view.text))


def _seen(view: SpotView) -> Widget:
    name = Paragraph(view.name[:1].upper() + view.name[1:], STRONG)
    return IconBox("eye", Column([name, Paragraph(parse_markdown(view.text), key=f"seen {view.move.spot}")], gap=0))
