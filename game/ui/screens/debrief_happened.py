"""The debrief's second part: how it ended, the days in order, and the same days from the family's side."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from game.ui.markup import parse
from game.ui.text import Block, Run, clean
from game.ui.widgets.beside import Marked, Measure
from game.ui.widgets.paragraph import HEADING, LETTER, STRONG, Heading, Paragraph
from game.ui.widgets.stack import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.engine.debrief import WhatHappened
    from game.engine.timeline import Moment, Side
    from game.ui.screens.debrief_page import Typesetter
    from game.ui.widgets.tree import Widget

ICONS = {
    "scene": "map-pin",
    "choice": "message-circle",
    "look": "eye",
    "document": "file-text",
    "recorded": "pen-line",
    "told": "send",
    "received": "mail",
    "arrived": "calendar-days",
    "end": "door-open",
}
"""The quiet icon before each kind of moment; its words say the same."""


def days(setter: Typesetter, happened: WhatHappened) -> list[Widget]:
    """Return the ending and the timeline."""
    return [_ending(setter, happened), *_dated(setter, happened.timeline)]


def side(setter: Typesetter, lived: Side) -> list[Widget]:
    """Return the same days as one person lived them."""
    line = "Written for this story, as far as anybody can know how it was."
    lived_by_date = groupby(lived.moments, key=lambda moment: moment.date)
    days_lived = [
        setter.section(date, *(setter.words(moment.text, LETTER) for moment in moments))
        for date, moments in lived_by_date
    ]
    return [setter.note(line), *days_lived]


def first_name(lived: Side) -> str:
    """Return how a person is called in the family."""
    return lived.name.split(" ", maxsplit=1)[0]


def _ending(setter: Typesetter, happened: WhatHappened) -> Widget:
    if not happened.ending_title:
        text = "You left before an ending was reached. What follows is the part that was played."
        words = [Heading("The story is not at its end", HEADING), setter.words(text)]
    else:
        words = [Heading(happened.ending_title, HEADING), setter.words(happened.ending_text)]
    aside = "How the people in the story stand with what they know. It is no verdict."
    return Sheet([setter.section("Where it came to rest", *words, gap=1, aside=aside)], pad=4)


def _dated(setter: Typesetter, moments: Sequence[Moment]) -> Iterator[Widget]:
    for date, group in groupby(moments, key=lambda moment: moment.date):
        yield setter.section(date, *(_moment(moment) for moment in group), gap=1)


def _moment(moment: Moment) -> Widget:
    if moment.kind == "scene":
        return Marked(ICONS["scene"], Paragraph(moment.text, STRONG), STRONG)
    return Marked(ICONS[moment.kind], Measure(Paragraph(_told(moment))))


def _told(moment: Moment) -> tuple[Block, ...]:
    """Say what kind of moment it is, where its text does not say so itself."""
    if moment.kind == "choice":
        return (Block((Run("You chose: "), Run(clean(moment.text), bold=True))),)
    blocks = parse(moment.text)
    if moment.kind != "arrived" or not blocks:
        return blocks
    lead = Run(f"{moment.desk} had this: " if moment.desk else "This reached you: ")
    return (replace(blocks[0], runs=(lead, *blocks[0].runs)), *blocks[1:])
