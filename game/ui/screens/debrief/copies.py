"""The dialog in which a debrief is kept as a page or a PDF, or printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.reports.debrief.copies import CopyKind
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column
from game.ui.widgets.dialog import Dialog
from game.ui.widgets.paragraph import STRONG, Paragraph
from game.ui.widgets.toggles import Toggle

if TYPE_CHECKING:
    from game.ui.widgets.widget import Widget

COPIES = "copies"
"""The key of the button that opens the dialog, and of the dialog."""
COPY = "copy:"
"""The beginning of the keys of its buttons; a kind of copy follows."""
EVERY = "copies:every"
"""The key of the switch for what is folded."""
WHERE = "It is kept beside your session, on this computer only. What you wrote is in it."
FOLDED = "With every decision, every option and all that is folded"
LABELS = {
    CopyKind.PAGE: ("Keep as a web page", "save", ""),
    CopyKind.PDF: ("Keep as a PDF", "file-text", ""),
    CopyKind.PRINT: ("Print", "book-open", "It opens in your browser; print it from there."),
}


@dataclass(frozen=True)
class CopiesState:
    """The state of the dialog for copies: whether they hold what is folded, and what came of the last."""

    every: bool = False
    result: str = ""


def copies_dialog(*, every: bool, result: str, where: str = WHERE, folded: str = FOLDED) -> Dialog:
    """Return the dialog; `result` says what came of the last copy, `where` where it lies, `folded` what it may hold."""
    said: list[Widget] = [Paragraph(result, STRONG, key="copies result")] if result else []
    switch = Toggle(EVERY, folded, on=every)
    buttons = [Button(f"{COPY}{kind}", label, icon=icon, note=note) for kind, (label, icon, note) in LABELS.items()]
    body = Column([Paragraph(where), switch, *buttons, *said], gap=1.5)
    return Dialog(COPIES, "Keep or print", body, [Button(f"{COPIES}:close", "Close", weight=Weight.MAIN, icon="x")])
