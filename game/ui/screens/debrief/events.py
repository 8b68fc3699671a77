"""The debrief's second part: the days as the family lived them, the ending, and a timeline."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from game.reports.debrief import wording
from game.reports.debrief.outline import SPOKEN, family_days, family_name
from game.ui.drawing.fonts import drawable_text
from game.ui.drawing.markdown import parse_markdown
from game.ui.drawing.text_layout import TextBlock, TextRun
from game.ui.widgets.containers import IconBox, MaxWidthBox, Panel
from game.ui.widgets.paragraph import HEADING, LETTER, STRONG, Heading, Paragraph
from game.ui.widgets.toggles import Disclosure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from game.engine.debrief.debrief import EventsPart
    from game.engine.debrief.timeline import FamilyView, TimelineEntry
    from game.ui.screens.debrief.typesetter import Typesetter
    from game.ui.widgets.widget import Widget

EVERYTHING, ENDING_TEXT = "everything", "ending"
"""The keys of what is opened on request."""
ICONS = {
    "scene": "map-pin",
    "choice": "message-circle",
    "asked": "message-circle",
    "look": "eye",
    "document": "file-text",
    "recorded": "pen-line",
    "told": "send",
    "answered": "user-round",
    "had": "check",
    "received": "mail",
    "arrived": "calendar-days",
    "end": "door-open",
}
"""The icon before each kind of entry; its text says the same."""


def timeline_page(setter: Typesetter, part: EventsPart) -> list[Widget]:
    """Return the ending and the timeline: in short, or everything on request."""
    entries = part.timeline if EVERYTHING in setter.shown else [entry for entry in part.timeline if entry.in_short]
    everything = Disclosure(EVERYTHING, setter.headings["timeline"], shown=EVERYTHING in setter.shown)
    return [*_ending(setter, part), setter.unlabelled(MaxWidthBox(everything)), *_dated(setter, entries)]


def family_page(setter: Typesetter, sides: Iterable[FamilyView]) -> list[Widget]:
    """Return the same days as each of the family lived them: the youngest one's, the others' on request."""
    views = [widget for side in sides for widget in _family_view(setter, side)]
    return [setter.note(setter.headings["sides_note"]), *views]


def _family_view(setter: Typesetter, side: FamilyView) -> Iterator[Widget]:
    """Yield a name and the days under it; the name of one who is not shown by itself opens and closes them."""
    key = f"side:{side.person}"
    name = family_name(side)
    yield Heading(name, HEADING) if side.opened else MaxWidthBox(Disclosure(key, name, shown=key in setter.shown))
    if side.opened or key in setter.shown:
        for date, texts in family_days(side):
            yield setter.section(date, *(setter.words(text, LETTER) for text in texts), gap=1)


def _ending(setter: Typesetter, part: EventsPart) -> list[Widget]:
    label, aside = setter.headings["ending"], setter.headings["ending_note"]
    if not part.ending_title:
        return [setter.section(label, setter.words(wording.NO_ENDING), gap=1)]
    shown = ENDING_TEXT in setter.shown
    disclosure = MaxWidthBox(Disclosure(ENDING_TEXT, setter.headings["ending_again"], shown=shown))
    words = [setter.words(part.ending_text)] if shown else []
    title = Heading(part.ending_title, HEADING)
    return [Panel([setter.section(label, title, disclosure, *words, gap=1, aside=aside)], pad=4)]


def _dated(setter: Typesetter, entries: Sequence[TimelineEntry]) -> Iterator[Widget]:
    for date, of_day in groupby(entries, key=lambda entry: entry.date):
        yield setter.section(date, *(_entry(entry) for entry in of_day), gap=1)


def _entry(entry: TimelineEntry) -> Widget:
    if entry.kind == "scene":
        return IconBox(ICONS["scene"], Paragraph(entry.text, STRONG), STRONG)
    return IconBox(ICONS[entry.kind], MaxWidthBox(Paragraph(_entry_text(entry))))


def _entry_text(entry: TimelineEntry) -> tuple[TextBlock, ...]:
    """Return the text of an entry, led in by its kind where the text does not tell it."""
    if entry.kind in SPOKEN:
        lead = "You chose: " if entry.kind == "choice" else "You said: "
        return (TextBlock((TextRun(lead), TextRun(drawable_text(entry.text), bold=True))),)
    blocks, lead = parse_markdown(entry.text), _lead(entry)
    return (blocks[0]._replace(runs=(TextRun(lead), *blocks[0].runs)), *blocks[1:]) if lead and blocks else blocks


def _lead(entry: TimelineEntry) -> str:
    desk = drawable_text(entry.desk)
    match entry.kind:
        case "arrived":
            return f"{desk} had this: " if desk else "This reached you: "
        case "answered":
            return f"{desk}: "
        case _:
            return ""
