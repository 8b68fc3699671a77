"""The debrief's last part: what to take along, and behind a switch the real case."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

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
OTHERS = "changes"
"""The key that shows the other changes in the system."""
BEFORE_IT = (
    "This simulation was made from what is published about a real case, in which a child died. What the reviews "
    "reported can be read here, with sources and dates. You need not read it to be done."
)
SUPERVISION = "One thing to take to supervision"


def next_steps_page(setter: Typesetter, part: NextStepsPart, writing: NoteDrafts, *, case_shown: bool) -> list[Widget]:
    """Return the page."""
    supervision = [setter.words(part.supervision)] if part.supervision else []
    own = saved_notes((*part.own, *writing.kept("supervision")))
    parts = [setter.section("To supervision", *supervision, *own, writing.field("supervision", "", SUPERVISION))]
    if part.system:
        parts.append(setter.section("In the system", *_changes(setter, part.system)))
    if part.questions:
        parts.append(setter.section("To carry away", setter.numbered(part.questions)))
    return [*parts, *_real_case(setter, part.case, shown=case_shown), *_closing(setter, part)]


def _changes(setter: Typesetter, changes: Sequence[tuple[str, str]]) -> list[Widget]:
    """Set one change in the system, and the others on request."""
    first, *others = (_change(setter, *change) for change in changes)
    if not others:
        return [first]
    shown = OTHERS in setter.shown
    more = MaxWidthBox(Disclosure(OTHERS, "Other changes in the system", shown=shown))
    return [first, more, *(others if shown else [])]


def _change(setter: Typesetter, change: str, owner: str) -> Widget:
    return Column([setter.words(change), setter.note(f"Who could own it: {owner}")], gap=0)


def _real_case(setter: Typesetter, case: RealCase | None, *, shown: bool) -> list[Widget]:
    if case is None:
        return []
    switch = MaxWidthBox(Toggle(REAL_CASE, "Read about the real case", on=shown))
    told = _told(setter, case) if shown else []
    return [Divider(), setter.section("The real case", setter.words(BEFORE_IT), switch, text_type=HEADING), *told]


def _told(setter: Typesetter, case: RealCase) -> list[Widget]:
    parts = [setter.section(case.name, setter.words(case.summary))]
    for service, of_service in groupby(case.echoes, key=lambda echo: echo.service):
        echoes = [_echo(setter, echo) for echo in of_service]
        parts.append(setter.section(f"What was reported about {service or 'moments like these'}", *echoes, gap=4))
    if case.pressures:
        pressures = [_echo(setter, echo) for echo in case.pressures]
        parts.append(setter.section("What pressed on the staff", *pressures, gap=4))
    if case.contested:
        parts.append(setter.section("What is contested", setter.bullets(case.contested)))
    if case.then:
        parts.append(setter.section("What was different then", setter.words(case.then)))
    return parts


def _echo(setter: Typesetter, echo: CaseParallel) -> Widget:
    unsure = [setter.note("Not yet verified.")] if not echo.verified else []
    today = [setter.words(f"*Since then:* {echo.today}")] if echo.today else []
    sources = [setter.note(f"Reported in: {'; '.join(echo.sources)}.")] if echo.sources else []
    return Column([setter.words(echo.text), *today, *sources, *unsure], gap=0.5)


def _closing(setter: Typesetter, part: NextStepsPart) -> list[Widget]:
    support = (
        [Divider(), setter.section("Support", contact_list(setter, part.support), text_type=HEADING)]
        if part.support
        else []
    )
    dedication = (
        [Divider(), setter.unlabelled(MaxWidthBox(Paragraph(part.dedication, LETTER)))] if part.dedication else []
    )
    return [*support, *dedication]
