"""Decisions and threads as cards beside each other, and the buttons to whatever else can be opened from a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.votes import VOTE
from game.reports.debrief.blocks import BulletList, Quote, TraineeText, group_by_heading
from game.ui.screens.debrief.typesetter import QUOTE
from game.ui.widgets.button import Button, Card
from game.ui.widgets.containers import Column, EqualHeightRow, Flow
from game.ui.widgets.grid import Grid
from game.ui.widgets.paragraph import HEADING, SMALL, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.reports.debrief.blocks import Block, Section
    from game.reports.debrief.paging import Path, SectionLink
    from game.ui.widgets.widget import Widget

MAX_IN_LINE = 4
"""The most buttons that stand in lines beside each other; more of them stand in columns."""
MAX_LABEL = 44
"""The most letters of a label of such a button."""
MAX_ITEMS = 2
"""How many items of a list a card shows."""


def open_key(path: Path) -> str:
    """Return the key of what opens a section."""
    return f"open:{'/'.join(path)}"


def card_row(links: Sequence[SectionLink], *, narrow: bool) -> Widget:
    """Return cards that open decisions and threads, each with a number key."""
    cards = [_card(number, link) for number, link in enumerate(links, 1)]
    return Column(cards, gap=1.5) if narrow else EqualHeightRow(cards, gap=2)


def _card(number: int, link: SectionLink) -> Widget:
    title, _, date = link.section.title.rpartition(", ")
    content = [
        Column([Paragraph(f"{number}  ·  {date}", SMALL, soft=True), Heading(title, HEADING)], gap=0),
        *_card_parts(link.section),
    ]
    return Card(open_key(link.path), content, name=link.section.title, number=number)


def _card_parts(section: Section) -> Iterator[Widget]:
    """Yield what was chosen and why in the trainee's own words, or what was said; nothing of an author's judgement."""
    for number, (heading, blocks) in enumerate(group_by_heading(section.blocks)):
        texts = [text for block in blocks for text in _own_words(block)]
        if texts and (not number or any(isinstance(block, TraineeText) and block.kind != VOTE for block in blocks)):
            words = [Paragraph(text, QUOTE) for text in texts[:MAX_ITEMS]]
            yield Column([Paragraph(heading, SMALL, soft=True), *words], gap=0.5)


def _own_words(block: Block) -> tuple[str, ...]:
    match block:
        case Quote(text):
            return (text,)
        case BulletList(items) | TraineeText(items):
            return items
        case _:
            return ()


def more_buttons(links: Sequence[SectionLink], own: Sequence[Widget] = ()) -> list[Widget]:
    """Return the buttons to what can be opened from a page; `own` are others that stand before them."""
    buttons = [Button(open_key(link.path), link.label, icon="chevron-down") for link in links]
    if not buttons and not own:
        return []
    if len(buttons) <= MAX_IN_LINE and all(len(link.label) <= MAX_LABEL for link in links):
        return [Flow([*own, *buttons], gap=1.5)]
    return [*([Flow(own)] if own else []), Grid(buttons, min_width=26, max_columns=2, gap=1.5)]
