"""The debrief's second part: the same days as the family lived them, how it ended, and the days in order."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from game.reports.debrief.outline import NO_VERDICT, SIDES
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
    whole = Disclosure(EVERYTHING, "Everything that happened", shown=EVERYTHING in setter.shown)
    return [*_ending(setter, happened), setter.unlabelled(MaxWidthBox(whole)), *_dated(setter, moments)]


def family_page(setter: Typesetter, sides: Sequence[FamilyView]) -> list[Widget]:
    """Return the same days as each of the family lived them, day by day."""
    lived = sorted(((moment, side) for side in sides for moment in side.moments), key=lambda one: one[0].day)
    return [
        setter.note(SIDES),
        *(
            setter.section(date, *_lived(setter, of_day))
            for date, of_day in groupby(lived, key=lambda one: one[0].date)
        ),
    ]


def _lived(setter: Typesetter, of_day: Iterable[tuple[TimelineEntry, FamilyView]]) -> Iterator[Widget]:
    for name, moments in groupby(of_day, key=lambda one: first_name(one[1])):
        words = [setter.words(moment.text, LETTER) for moment, _ in moments]
        yield Column([Heading(name, NAME), Column(words, gap=1)], gap=0)


def first_name(lived: FamilyView) -> str:
    """Return how a person is called in the family."""
    return lived.name.split(" ", maxsplit=1)[0]


def _ending(setter: Typesetter, happened: EventsPart) -> list[Widget]:
    if not happened.ending_title:
        text = "You left before an ending was reached. What follows is the part that was played."
        return [setter.section("Where it came to rest", setter.words(text), gap=1)]
    shown = AGAIN in setter.shown
    again = MaxWidthBox(Disclosure(AGAIN, "Read the ending again", shown=shown))
    words = [setter.words(happened.ending_text)] if shown else []
    title = Heading(happened.ending_title, HEADING)
    return [Panel([setter.section("Where it came to rest", title, again, *words, gap=1, aside=NO_VERDICT)], pad=4)]


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
