"""The debrief's second part: the same days as the family lived them, how it ended, and the days in order."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from game.reports.debrief import wording
from game.reports.debrief.outline import family_days
from game.ui.drawing.fonts import Size, Type, drawable_text
from game.ui.drawing.markdown import parse_markdown
from game.ui.drawing.text_layout import TextBlock, TextRun
from game.ui.widgets.containers import Column, IconBox, MaxWidthBox, Panel
from game.ui.widgets.paragraph import HEADING, LETTER, STRONG, Heading, Paragraph
from game.ui.widgets.toggles import Disclosure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from game.engine.debrief.debrief import EventsPart
    from game.engine.debrief.timeline import FamilyView, TimelineEntry
    from game.reports.debrief.wording import LabelledText
    from game.ui.screens.debrief.typesetter import Typesetter
    from game.ui.widgets.widget import Widget

EVERYTHING, AGAIN = "everything", "ending"
"""The keys of what is opened on request."""
NAME = Type(Size.SMALL, bold=True)
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


def timeline_page(setter: Typesetter, happened: EventsPart) -> list[Widget]:
    """Return the ending and the timeline: in short, or everything on request."""
    moments = happened.timeline if EVERYTHING in setter.shown else [one for one in happened.timeline if one.in_short]
    whole = Disclosure(EVERYTHING, wording.ALL_EVENTS, shown=EVERYTHING in setter.shown)
    return [*_ending(setter, happened), setter.unlabelled(MaxWidthBox(whole)), *_dated(setter, moments)]


def family_page(setter: Typesetter, sides: Iterable[FamilyView]) -> list[Widget]:
    """Return the same days as each of the family lived them, day by day."""
    days = (setter.section(date, *_family_day(setter, moments)) for date, moments in family_days(sides))
    return [setter.note(wording.FAMILY_NOTE), *days]


def _family_day(setter: Typesetter, moments: Iterable[LabelledText]) -> Iterator[Widget]:
    for name, of_person in groupby(moments, key=lambda moment: moment[0]):
        words = [setter.words(text, LETTER) for _, text in of_person]
        yield Column([Heading(name, NAME), Column(words, gap=1)], gap=0)


def _ending(setter: Typesetter, happened: EventsPart) -> list[Widget]:
    if not happened.ending_title:
        text = "You left before an ending was reached. What follows is the part that was played."
        return [setter.section(wording.ENDING, setter.words(text), gap=1)]
    shown = AGAIN in setter.shown
    again = MaxWidthBox(Disclosure(AGAIN, "Read the ending again", shown=shown))
    words = [setter.words(happened.ending_text)] if shown else []
    title = Heading(happened.ending_title, HEADING)
    return [Panel([setter.section(wording.ENDING, title, again, *words, gap=1, aside=wording.ENDING_NOTE)], pad=4)]


def _dated(setter: Typesetter, moments: Sequence[TimelineEntry]) -> Iterator[Widget]:
    for date, group in groupby(moments, key=lambda moment: moment.date):
        yield setter.section(date, *(_moment(moment) for moment in group), gap=1)


def _moment(moment: TimelineEntry) -> Widget:
    if moment.kind == "scene":
        return IconBox(ICONS["scene"], Paragraph(moment.text, STRONG), STRONG)
    return IconBox(ICONS[moment.kind], MaxWidthBox(Paragraph(_told(moment))))


def _told(moment: TimelineEntry) -> tuple[TextBlock, ...]:
    """Say what kind of moment it is, where its text does not say so itself."""
    if moment.kind == "choice":
        return (TextBlock((TextRun("You chose: "), TextRun(drawable_text(moment.text), bold=True))),)
    blocks = parse_markdown(moment.text)
    if moment.kind != "arrived" or not blocks:
        return blocks
    lead = TextRun(f"{drawable_text(moment.desk)} had this: " if moment.desk else "This reached you: ")
    return (replace(blocks[0], runs=(lead, *blocks[0].runs)), *blocks[1:])
