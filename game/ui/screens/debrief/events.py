"""The debrief's second part: the days as the family lived them, the ending, and a timeline."""

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

EVERYTHING, ENDING_TEXT = "everything", "ending"
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
"""The icon before each kind of entry; its text says the same."""


def timeline_page(setter: Typesetter, part: EventsPart) -> list[Widget]:
    """Return the ending and the timeline: in short, or everything on request."""
    entries = part.timeline if EVERYTHING in setter.shown else [entry for entry in part.timeline if entry.in_short]
    everything = Disclosure(EVERYTHING, wording.ALL_EVENTS, shown=EVERYTHING in setter.shown)
    return [*_ending(setter, part), setter.unlabelled(MaxWidthBox(everything)), *_dated(setter, entries)]


def family_page(setter: Typesetter, sides: Iterable[FamilyView]) -> list[Widget]:
    """Return the same days as each of the family lived them, day by day."""
    days = (setter.section(date, *_family_day(setter, moments)) for date, moments in family_days(sides))
    return [setter.note(wording.FAMILY_NOTE), *days]


def _family_day(setter: Typesetter, moments: Iterable[LabelledText]) -> Iterator[Widget]:
    for name, of_person in groupby(moments, key=lambda moment: moment[0]):
        words = [setter.words(text, LETTER) for _, text in of_person]
        yield Column([Heading(name, NAME), Column(words, gap=1)], gap=0)


def _ending(setter: Typesetter, part: EventsPart) -> list[Widget]:
    if not part.ending_title:
        return [setter.section(wording.ENDING, setter.words(wording.NO_ENDING), gap=1)]
    shown = ENDING_TEXT in setter.shown
    disclosure = MaxWidthBox(Disclosure(ENDING_TEXT, "Read the ending again", shown=shown))
    words = [setter.words(part.ending_text)] if shown else []
    title = Heading(part.ending_title, HEADING)
    return [Panel([setter.section(wording.ENDING, title, disclosure, *words, gap=1, aside=wording.ENDING_NOTE)], pad=4)]


def _dated(setter: Typesetter, entries: Sequence[TimelineEntry]) -> Iterator[Widget]:
    for date, of_day in groupby(entries, key=lambda entry: entry.date):
        yield setter.section(date, *(_entry(entry) for entry in of_day), gap=1)


def _entry(entry: TimelineEntry) -> Widget:
    if entry.kind == "scene":
        return IconBox(ICONS["scene"], Paragraph(entry.text, STRONG), STRONG)
    return IconBox(ICONS[entry.kind], MaxWidthBox(Paragraph(_entry_text(entry))))


def _entry_text(entry: TimelineEntry) -> tuple[TextBlock, ...]:
    """Return the text of an entry, led in by its kind where the text does not tell it."""
    if entry.kind == "choice":
        return (TextBlock((TextRun("You chose: "), TextRun(drawable_text(entry.text), bold=True))),)
    blocks = parse_markdown(entry.text)
    if entry.kind != "arrived" or not blocks:
        return blocks
    lead = TextRun(f"{drawable_text(entry.desk)} had this: " if entry.desk else "This reached you: ")
    return (replace(blocks[0], runs=(lead, *blocks[0].runs)), *blocks[1:])
