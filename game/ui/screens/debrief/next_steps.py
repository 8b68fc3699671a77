"""The debrief's last part: what to take to work, and the real case behind a switch."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from game.reports.debrief import wording
from game.ui.screens.debrief.note_drafts import NoteDrafts, saved_notes
from game.ui.screens.debrief.typesetter import contact_list
from game.ui.widgets.containers import Column, Divider, MaxWidthBox
from game.ui.widgets.paragraph import HEADING, LETTER, Paragraph
from game.ui.widgets.toggles import Disclosure, Toggle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.debrief.debrief import CaseParallel, NextStepsPart, RealCase
    from game.ui.screens.debrief.typesetter import Typesetter
    from game.ui.widgets.widget import Widget

REAL_CASE = "real_case"
"""The key of the switch before the real case."""
OTHER_CHANGES = "changes"
"""The key that shows the other changes in the system."""
SUPERVISION = "One thing to take to supervision"


def next_steps_page(setter: Typesetter, part: NextStepsPart, drafts: NoteDrafts, *, case_shown: bool) -> list[Widget]:
    """Return the page."""
    supervision = [setter.words(part.supervision)] if part.supervision else []
    own = saved_notes((*part.own, *drafts.kept("supervision")))
    parts = [
        setter.section(setter.headings["supervision"], *supervision, *own, drafts.field("supervision", "", SUPERVISION))
    ]
    if part.system:
        parts.append(setter.section(setter.headings["system"], *_changes(setter, part.system)))
    if part.questions:
        parts.append(setter.section(setter.headings["questions"], setter.numbered(part.questions)))
    return [*parts, *_real_case(setter, part.case, shown=case_shown), *_closing(setter, part)]


def _changes(setter: Typesetter, changes: Sequence[tuple[str, str]]) -> list[Widget]:
    """Lay out one change in the system, and the others on request."""
    first, *others = (_change(setter, *change) for change in changes)
    if not others:
        return [first]
    shown = OTHER_CHANGES in setter.shown
    more = MaxWidthBox(Disclosure(OTHER_CHANGES, setter.headings["more_system"], shown=shown))
    return [first, more, *(others if shown else [])]


def _change(setter: Typesetter, change: str, owner: str) -> Widget:
    return Column([setter.words(change), setter.note(wording.owner_text(owner))], gap=0)


def _real_case(setter: Typesetter, case: RealCase | None, *, shown: bool) -> list[Widget]:
    if case is None:
        return []
    switch = MaxWidthBox(Toggle(REAL_CASE, "Read about the real case", on=shown))
    sections = _case_sections(setter, case) if shown else []
    return [
        Divider(),
        setter.section(setter.headings["real_case"], setter.words(wording.REAL_CASE_NOTE), switch, text_type=HEADING),
        *sections,
    ]


def _case_sections(setter: Typesetter, case: RealCase) -> list[Widget]:
    parts = [setter.section(case.name, setter.words(case.summary))]
    for title, parallels in groupby(case.echoes, key=wording.case_title):
        parts.append(setter.section(title, *(_parallel(setter, parallel) for parallel in parallels), gap=4))
    if case.pressures:
        pressures = [_parallel(setter, pressure) for pressure in case.pressures]
        parts.append(setter.section(setter.headings["pressures"], *pressures, gap=4))
    if case.contested:
        parts.append(setter.section(setter.headings["contested"], setter.bullets(case.contested)))
    if case.then:
        parts.append(setter.section(setter.headings["then"], setter.words(case.then)))
    return parts


def _parallel(setter: Typesetter, parallel: CaseParallel) -> Widget:
    today = [setter.words(f"*Since then:* {parallel.today}")] if parallel.today else []
    sources = [setter.note(f"Reported in: {'; '.join(parallel.sources)}.")] if parallel.sources else []
    unsure = [] if parallel.verified else [setter.note("Not yet verified.")]
    return Column([setter.words(parallel.text), *today, *sources, *unsure], gap=0.5)


def _closing(setter: Typesetter, part: NextStepsPart) -> list[Widget]:
    closing: list[Widget] = []
    if part.support:
        closing += [
            Divider(),
            setter.section(setter.headings["support"], contact_list(setter, part.support), text_type=HEADING),
        ]
    if part.dedication:
        closing += [Divider(), setter.unlabelled(MaxWidthBox(Paragraph(part.dedication, LETTER)))]
    return closing
