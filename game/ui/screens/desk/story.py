"""The story column: who is there, one beat of what happened, and the way to the next beat and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.drawing.markdown import parse_markdown
from game.ui.screens.desk.contact_panel import contact_answers
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Flow, IconBox, Panel, SidePanel, SplitRow
from game.ui.widgets.paragraph import SMALL, STRONG, Heading, Paragraph, Status
from game.ui.widgets.reading_pane import BACK, FORWARD, ReadingPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.views.page import Page
    from game.engine.views.page_blocks import PageBlock
    from game.ui.screens.desk.beat_reader import BeatReader
    from game.ui.screens.desk.reveal import GradualReveal
    from game.ui.widgets.widget import Widget


@dataclass(frozen=True)
class StoryParts:
    """The parts of the story column: the people, the beat's text, the buttons that turn it, and what can be opened."""

    people: Sequence[Widget]
    text: Sequence[Widget]
    turning: Sequence[Widget]
    here: Sequence[Widget]


def story_column(parts: StoryParts, *, key: str, name: str) -> Widget:
    """Return the column in which the text alone scrolls, so that its buttons stay where they are."""
    pane = ReadingPane(Column(parts.text, gap=1.5, pad=0.5, pad_down=1), key=key, name=name)
    people = [Column([Flow(parts.people, gap=1)], pad=1, pad_down=0)] if parts.people else []
    return SidePanel([*people, pane, *parts.here, *parts.turning], gap=1, pad=1, pad_down=1.5, key="story")


def beat_text(page: Page, reader: BeatReader, reveal: GradualReveal, *, chosen: str) -> list[Widget]:
    """Return the words of the beat that is shown; `chosen` are those of the last choice, over the first beat."""
    beat = reader.current
    if beat is None:
        return []
    if beat.kind == "sent":
        return contact_answers(page.desk.sent if page.desk else ())
    reveal.begin()
    lead = [Paragraph(f"You chose: {chosen}", SMALL, soft=True, key="chosen")] if _is_first(reader) and chosen else []
    dates: set[str] = set()
    words = [_block(block, reveal, dates) for block in beat.blocks]
    reveal.finish()
    rest = [] if reveal.complete else [Paragraph("Any key shows the rest.", SMALL, soft=True)]
    earlier = [Paragraph("Earlier", SMALL, soft=True, key="earlier")] if reader.position < 0 else []
    return [*earlier, *lead, *words, *rest]


def turning_buttons(reader: BeatReader, last: Widget | None = None) -> list[Widget]:
    """Return the buttons to the beats before and after, with the place between them; closed ones keep their room.

    `last` stands in the place of the way on at the last beat.
    """
    place, spoken = "", ""
    if reader.position >= 0 and reader.count > 1:
        place, spoken = f"{reader.position + 1}/{reader.count}", f"Part {reader.position + 1} of {reader.count}"
    back = Button(BACK, "Earlier", icon="arrow-left", weight=Weight.QUIET, enabled=reader.has_back)
    on = Button(FORWARD, "Go on", icon="arrow-right", enabled=reader.has_next)
    forward = last if last and not reader.has_next else on
    return [SplitRow(back, Flow([Status(place, SMALL, soft=True, key="beat place", spoken=spoken), forward], gap=1))]


def _is_first(reader: BeatReader) -> bool:
    return reader.position == 0


def _block(block: PageBlock, reveal: GradualReveal, dates: set[str]) -> Widget:
    text = Paragraph(reveal.take(parse_markdown(block.text)), key=f"{block.kind} {block.subject}")
    match block.kind:
        case "told":
            date = [] if block.title in dates or not block.title else [Paragraph(block.title, SMALL, soft=True)]
            dates.add(block.title)
            return Column([*date, text], gap=0.5)
        case "unwritten":
            return Paragraph(f"Not written down: {block.text}.", SMALL, soft=True)
        case "asked" | "action":
            words = f"You: {block.title}" if block.kind == "asked" else block.title
            return Column([Paragraph(words, SMALL, soft=True), text], gap=0.5, key=f"said {block.subject}")
        case "noticed":
            name = Paragraph(block.title[:1].upper() + block.title[1:], STRONG)
            return IconBox("eye", Column([name, text], gap=0))
        case "arrived" | "received" | "answered":
            title = f"{block.title}, received" if block.kind == "received" else block.title
            return Panel([Paragraph(title, STRONG), text], gap=0.5, pad=2)
        case _ if block.title:
            return Column([Heading(block.title), text], gap=1)
    return text
