"""The page of an ending: its date, title and words, and what is not known on that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.debrief.knowledge import held_by_desk, held_elsewhere, knowledge
from game.engine.views.contacts import contact_views
from game.ui.drawing.markdown import parse_markdown
from game.ui.drawing.text_layout import BlockKind, TextBlock, TextRun
from game.ui.widgets.containers import Column, Panel, Row
from game.ui.widgets.paragraph import LETTER, SMALL, STRONG, TITLE, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.session import Session
    from game.engine.views.page_blocks import PageBlock
    from game.ui.screens.desk.reveal import GradualReveal
    from game.ui.widgets.widget import Widget

UNKNOWN = "What is not known on this day"
HELD_ELSEWHERE = "To this desk: what others hold."
HELD_HERE = "To others who need it: what this desk holds."
LATER = "To anybody: what comes after it."


def unknown_matters(session: Session) -> tuple[str, ...]:
    """Return what is not known at the end of a session, a line each; it names nothing that this desk was not told."""
    scenario, desk = session.story.scenario, session.story.scenario.desk
    held_here = {row.info for row in knowledge(session).rows if row.gaps and desk not in row.gaps}
    on_their_way = (
        f"To {contact.recipient}: what you sent; it is read on {contact.due}."
        for contact in contact_views(scenario, session.events, session.situation.day)
        if contact.due
    )
    return (
        *([HELD_ELSEWHERE] if held_elsewhere(session) else []),
        *([HELD_HERE] if held_here & held_by_desk(session) else []),
        *dict.fromkeys(on_their_way),
        LATER,
    )


def ending_words(
    blocks: Sequence[PageBlock], date: str, unknown: Sequence[str], reveal: GradualReveal, *, wide: bool
) -> list[Widget]:
    """Return the words of an ending under its date and title; what is not known stands beside or under them."""
    reveal.begin()
    words = [
        Paragraph(reveal.take(parse_markdown(block.text)), LETTER, key=f"ending {block.subject}") for block in blocks
    ]
    reveal.finish()
    title = next((block.title for block in blocks if block.title), "")
    items = [TextBlock((TextRun(line),), BlockKind.ITEM, "•") for line in unknown]
    head = Column([Paragraph(date, SMALL, soft=True), Heading(title, TITLE)], gap=0.5)
    panel = Panel([Paragraph(UNKNOWN, STRONG), Paragraph(items)], gap=1, pad=2.5)
    return [Row([Column([head, *words]), panel], shares=(5, 2), gap=4)] if wide else [head, *words, panel]
