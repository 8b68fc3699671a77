"""The line at the head of the desk: what day it is, how much is left of it, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.widgets.beside import IconBox
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.stack import Column, Flow, SplitRow

if TYPE_CHECKING:
    from game.engine.views.page import Page
    from game.ui.widgets.tree import Widget

KEYS = "Keys: 1 to 9 choose. F2 turns to the case file. Tab and arrows move. Space scrolls. Esc covers the screen."
"""Said on the first page of a play, and not again."""


def header(page: Page, *, file: str, low: bool) -> Widget:
    """Return the line; `file` are the words of the button to the case file, where only one thing is shown."""
    where = "  ·  ".join(part for part in (page.date, page.part) if part)
    pause = "Pause" if file else "Pause (Esc)"
    buttons: list[Widget] = [Button("pause", pause, icon="pause", weight=Weight.QUIET)]
    if file:
        buttons.insert(0, Button("file", file, icon="folder-open", weight=Weight.QUIET))
    left = [] if low else remaining_budget(page)
    bar = SplitRow(Paragraph(where, SMALL, soft=True), Flow([*left, *buttons], gap=2))
    return Column([bar], pad=0 if low else 4, pad_down=0.5, key="bar")


def remaining_budget(page: Page) -> list[Widget]:
    """Return how many closer looks and how much of the day's time are left, where they are counted."""
    said: list[Widget] = []
    if page.attention is not None and page.spots:
        said.append(IconBox("eye", Paragraph(_looks(page.attention), SMALL), SMALL))
    if page.desk_time is not None:
        said.append(IconBox("clock", Paragraph(f"Time left today: {page.desk_time}", SMALL), SMALL))
    return said


def _looks(count: int) -> str:
    if not count:
        return "No closer look left"
    return f"{count} closer look{'' if count == 1 else 's'} left"
