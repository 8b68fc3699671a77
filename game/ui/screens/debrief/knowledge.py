"""Who knew what, when, in the window's debrief: the timeline, and what a row of it says when it is pressed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from game.engine.debrief.knowledge import START
from game.reports.debrief.blocks import BulletList, KnowledgeTable, Note, group_by_heading
from game.reports.debrief.wording import gap_text, holding_text
from game.ui.screens.debrief.typesetter import Typesetter
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Flow
from game.ui.widgets.options import OptionRow
from game.ui.widgets.timeline import LegendEntry, MarkKind, TimelineAxis, TimelineMark, TimelineRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from game.engine.debrief.knowledge import Holding, Knowledge, Row
    from game.reports.debrief.blocks import Section
    from game.ui.widgets.widget import Widget

WHOSE = "whose"
"""The key of the choice whose marks are shown, whose value is a key of `WHOSE_OPTIONS`."""
ALL, YOU, OTHERS = "all", "you", "others"
WHOSE_OPTIONS = {ALL: "All", YOU: "You", OTHERS: "Others"}
ROW = "piece:"
"""The beginning of the key of a row; its number from 0 follows."""
LIST, LETTERS = "as list", "letters"
"""The keys of the buttons to the same in words, and to whom the letters stand for."""
NUMBER_NOTE = "A number stands for so many of them on the same day. Press a line to read who had it, how and when."
LEGEND = {
    MarkKind.HELD_HERE: "you held it",
    MarkKind.TOLD: "told by you",
    MarkKind.HELD: "from elsewhere",
    MarkKind.GAP: "never had it",
}
NOT_THEIRS = "!"
"""What follows the letters of somebody for whom a piece was not."""
OWN_DESK = "You"
"""The name of this desk among the agencies."""
SMALL_WORDS = frozenset({"the", "of", "and", "for", "a"})
ABBREVIATION = 3
"""The most letters of a word in capitals that stands for its agency."""


def agency_letters(agencies: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the letters for each agency by its id, two of them for all but this desk, no two the same."""
    letters: dict[str, str] = {}
    for agency, name in agencies:
        if name == OWN_DESK:
            letters[agency] = OWN_DESK
            continue
        words = [word for word in name.split() if word.lower() not in SMALL_WORDS] or [name]
        short = next((word for word in words if word.isupper() and 1 < len(word) <= ABBREVIATION), "")
        initials = "".join(word[0] for word in words[:2]).upper() if len(words) > 1 else ""
        others = (f"{words[0][:1].upper()}{letter}" for letter in (*words[0][1:].lower(), *"123456789"))
        letters[agency] = next(each for each in (short, initials, *others) if each and each not in letters.values())
    return letters


def timeline_legend(table: KnowledgeTable) -> Widget:
    """Return what the marks mean."""
    return Flow([LegendEntry(mark, words) for mark, words in _legend(table.knowledge)], gap=3)


def timeline_controls(whose: str) -> Widget:
    """Return the choice whose marks are shown, and the buttons to the same in words."""
    choice = OptionRow(WHOSE, "Whose marks", WHOSE_OPTIONS, whose)
    others = [Button(key, words, weight=Weight.QUIET) for key, words in ((LETTERS, "Letters"), (LIST, "List"))]
    return Flow([choice, *others], gap=0)


def timeline_axis(table: KnowledgeTable, controls: Widget, *, narrow: bool) -> Widget:
    """Return the dates over the rows, with the controls at their left."""
    dates = [(_share(table.knowledge, day), words) for day, words in table.knowledge.dates]
    return TimelineAxis(controls, dates, narrow=narrow)


def timeline_rows(table: KnowledgeTable, whose: str, *, narrow: bool) -> Widget:
    """Return a row for each piece."""
    knowledge = table.knowledge
    letters, days = agency_letters(knowledge.agencies), [_share(knowledge, day) for day, _ in knowledge.dates]
    rows = [
        TimelineRow(
            f"{ROW}{number}",
            row.text,
            tuple(_marks(knowledge, row, letters, whose)),
            " ".join(row_sentences(knowledge, row)),
            days=days,
            narrow=narrow,
        )
        for number, row in enumerate(knowledge.rows)
    ]
    return Column(rows, gap=0)


def letters_content(table: KnowledgeTable, section: Section) -> Widget:
    """Return whom the letters stand for, and what counts as having a piece."""
    knowledge = table.knowledge
    letters, desk = agency_letters(knowledge.agencies), _desk(knowledge)
    names = [f"**{letters[agency]}** {name}" for agency, name in knowledge.agencies if agency != desk]
    setter = Typesetter()
    notes = [setter.note(block.text) for block in section.blocks if isinstance(block, Note)]
    return Column([setter.bullets(names), setter.note(NUMBER_NOTE), *notes], gap=1)


def _legend(knowledge: Knowledge) -> Iterator[tuple[TimelineMark, str]]:
    """Yield what the marks mean that are used, each with a sample."""
    letters, desk = agency_letters(knowledge.agencies), _desk(knowledge)
    sample = next((letters[agency] for agency, _ in knowledge.agencies if agency != desk), "A")
    used = {mark.kind for row in knowledge.rows for mark in _marks(knowledge, row, letters, ALL)}
    for kind, words in LEGEND.items():
        if kind in used:
            yield TimelineMark(kind, "" if kind is MarkKind.HELD_HERE else sample, 0), words
    if any(row.overshared for row in knowledge.rows):
        yield TimelineMark(MarkKind.TOLD, f"{sample}{NOT_THEIRS}", 0), "not for them"


def table_of(section: Section) -> KnowledgeTable | None:
    """Return the table of the section of who knew what, if anybody knew anything."""
    blocks = (block for inner in section.sections for block in inner.blocks)
    return next((block for block in blocks if isinstance(block, KnowledgeTable)), None)


def row_content(setter: Typesetter, section: Section, number: int) -> tuple[str, Widget]:
    """Return a piece and what is said of it: who had it, how, since when, and in whose words."""
    rows = next(inner for inner in section.sections if inner.field == "rows")
    groups = [group for group in group_by_heading(rows.blocks) if group[0]]
    heading, blocks = groups[number]
    notes = [setter.note(block.text) for block in blocks if isinstance(block, Note)]
    lists = [setter.bullets(block.items) for block in blocks if isinstance(block, BulletList)]
    return heading, Column([*notes, *lists], gap=1)


def row_sentences(knowledge: Knowledge, row: Row) -> Iterator[str]:
    """Yield who had a piece, how and since when, and who never had it."""
    names = dict(knowledge.agencies)
    for holding in row.held:
        yield holding_text(names[holding.agency], holding, concerned=holding.agency not in row.overshared)
    if row.gaps:
        yield gap_text(names[agency] for agency in row.gaps)


def _marks(knowledge: Knowledge, row: Row, letters: Mapping[str, str], whose: str) -> Iterator[TimelineMark]:
    """Yield the marks of a row: those who had a piece on the same day in the same way share one, with their number."""
    desk = _desk(knowledge)
    others = [holding for holding in row.held if holding.agency != desk]
    if whose != OTHERS:
        own = (holding for holding in row.held if holding.agency == desk)
        yield from (TimelineMark(MarkKind.HELD_HERE, "", _moment(knowledge, holding)) for holding in own)
    shown = [holding for holding in others if whose == ALL or holding.by_trainee == (whose == YOU)]
    for (share, by_trainee), group in groupby(
        sorted(shown, key=lambda holding: (holding.day, holding.by_trainee)),
        key=lambda holding: (_moment(knowledge, holding), holding.by_trainee),
    ):
        agencies = [holding.agency for holding in group]
        aside = NOT_THEIRS if set(agencies) & set(row.overshared) else ""
        kind = MarkKind.TOLD if by_trainee else MarkKind.HELD
        yield TimelineMark(kind, _letters(agencies, letters) + aside, share)
    gaps = [agency for agency in row.gaps if whose == ALL or (agency == desk) == (whose == YOU)]
    if gaps:
        yield TimelineMark(MarkKind.GAP, _letters(gaps, letters), None)


def _letters(agencies: Sequence[str], letters: Mapping[str, str]) -> str:
    return letters[agencies[0]] if len(agencies) == 1 else str(len(agencies))


def _moment(knowledge: Knowledge, holding: Holding) -> float | None:
    return None if holding.short == START else _share(knowledge, holding.day)


def _share(knowledge: Knowledge, day: int) -> float:
    return min(1.0, day / max(1, knowledge.last_day))


def _desk(knowledge: Knowledge) -> str:
    return next((agency for agency, name in knowledge.agencies if name == OWN_DESK), "")
