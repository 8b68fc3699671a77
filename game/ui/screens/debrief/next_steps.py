"""What to take to work, in the window's debrief: a field for supervision, and the real case behind a switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.reports.debrief import wording
from game.reports.debrief.blocks import Heading
from game.ui.screens.debrief.note_drafts import NoteDrafts, saved_notes
from game.ui.screens.debrief.sections import block_widgets
from game.ui.widgets.containers import Column, Divider, MaxWidthBox
from game.ui.widgets.paragraph import HEADING
from game.ui.widgets.toggles import Toggle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.reports.debrief.blocks import Section
    from game.ui.screens.debrief.typesetter import Typesetter
    from game.ui.widgets.widget import Widget

REAL_CASE = "real_case"
"""The key of the switch before the real case."""
SUPERVISION = "One thing to take to supervision"


def supervision_widgets(setter: Typesetter, section: Section, drafts: NoteDrafts) -> Iterator[Widget]:
    """Yield the section about supervision, with what was written for it and a field to write more."""
    yield from block_widgets(setter, (Heading(section.title), *section.blocks))
    kept, field = saved_notes(drafts.kept("supervision")), drafts.field("supervision", "", SUPERVISION)
    yield setter.unlabelled(Column([*kept, field], gap=2))


def real_case_widgets(setter: Typesetter, section: Section, *, shown: bool) -> Iterator[Widget]:
    """Yield the section about the real case: what it is and its switch, and the rest only where that is on."""
    switch = MaxWidthBox(Toggle(REAL_CASE, "Read about the real case", on=shown))
    yield Divider()
    yield setter.section(section.title, setter.words(wording.REAL_CASE_NOTE), switch, text_type=HEADING)
    if shown:
        yield from block_widgets(setter, section.blocks)
    yield Divider()
