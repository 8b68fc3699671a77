"""What to take to work, in the window's debrief: a field for supervision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.screens.debrief.note_drafts import NoteDrafts, saved_notes
from game.ui.widgets.containers import Column

if TYPE_CHECKING:
    from game.ui.widgets.widget import Widget

SUPERVISION = "One thing to take to supervision"


def supervision_widgets(drafts: NoteDrafts) -> list[Widget]:
    """Return what was written for supervision since the debrief began, and a field to write more."""
    kept, field = saved_notes(drafts.kept("supervision")), drafts.field("supervision", "", SUPERVISION)
    return [Column([*kept, field], gap=2)]
