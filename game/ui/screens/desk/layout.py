"""The layout of the desk: a fixed header, the scrolling page, and the case file beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.records.journal_reader import pluralise
from game.ui.drawing.geometry import is_narrow
from game.ui.screens.desk.place import PlaceView
from game.ui.screens.page_frame import is_low
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Centred, Column, Divider, Flow, IconBox, Row, SplitRow
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.scroll_pane import ScrollPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.views.contacts import DeskView
    from game.engine.views.page import Page
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget


PAGE_WIDTH = 48
"""The maximum width of the page, in ems."""
SHARES = (7, 5)
"""The widths of page and case file, as parts of the window."""


@dataclass(frozen=True)
class DeskParts:
    """The parts of the desk: header, remaining budget, the page's key, name and content, and the case file."""

    header: Widget
    budget: Sequence[Widget]
    key: str
    name: str
    content: Sequence[Widget]
    file: Widget


def arrange_desk(parts: DeskParts, style: Style, size: tuple[int, int]) -> Widget:
    """Return the desk; in a low window the header scrolls with the page, and only the remaining budget is fixed."""
    low = is_low(style, size)
    content = Column([parts.header, *parts.content] if low else parts.content, gap=2, pad=1)
    pane = ScrollPane(Centred(content, max_width=PAGE_WIDTH), key=parts.key, name=parts.name, page=True, reading=True)
    narrow = is_narrow(size[0], style.settings.text_scale)
    main: Widget = pane if narrow else Row([pane, parts.file], shares=SHARES, gap=0)
    fixed = [parts.header] if not low else [Column([Flow(parts.budget)], pad=3, pad_down=0.5)] if parts.budget else []
    desk = Column([*fixed, Divider(), main] if fixed else [main], gap=0)
    _shrink_picture_if_needed(desk, pane, style, size)
    return desk


def _shrink_picture_if_needed(desk: Widget, pane: ScrollPane, style: Style, size: tuple[int, int]) -> None:
    """Lay the desk out once, and give the picture less height if the page then has to scroll."""
    place = next((widget for widget in pane.walk() if isinstance(widget, PlaceView)), None)
    if place:
        desk.arrange(style, pygame.Rect((0, 0), size))
        place.is_small = pane.max_offset > 0


KEYS = (
    "Keys: 1 to 9 choose where numbers stand. F2 turns to the case file. Tab and arrows move. Space scrolls. "
    "Esc covers the screen."
)
"""The key hints, shown on the first page of a play."""


def header(page: Page, *, file: str, low: bool) -> Widget:
    """Return the header: date, part and buttons; `file` is the label of the button to the case file, if there is one.

    In a `low` window it does not contain the remaining budget.
    """
    date_and_part = "  ·  ".join(part for part in (page.date, page.part) if part)
    pause = "Pause" if file else "Pause (Esc)"
    buttons: list[Widget] = [Button("pause", pause, icon="pause", weight=Weight.QUIET)]
    if file:
        buttons.insert(0, Button("file", file, icon="folder-open", weight=Weight.QUIET))
    budget = [] if low else remaining_budget(page)
    bar = SplitRow(Paragraph(date_and_part, SMALL, soft=True), Flow([*budget, *buttons], gap=2))
    return Column([bar], pad=0 if low else 4, pad_down=0.5, key="bar")


def remaining_budget(page: Page) -> list[Widget]:
    """Return the number of closer looks and the desk time that are left, where the scene limits them."""
    budget: list[Widget] = []
    if page.attention is not None and page.spots:
        budget.append(IconBox("eye", Paragraph(_closer_looks(page.attention), SMALL), SMALL))
    if page.desk is not None:
        budget.append(IconBox("clock", Paragraph(_desk_time(page.desk), SMALL), SMALL))
    if page.turns is not None:
        budget.append(_turns_left(page))
    return budget


def _desk_time(desk: DeskView) -> str:
    return f"Time left today: {desk.time_left} of {pluralise(desk.time, 'part')}"


def _turns_left(page: Page) -> Widget:
    """Return what is left of a conversation; it leads to what can be said, which may stand far below."""
    words = _turns(page.turns or 0)
    if page.talk:
        return Button("jump talk", words, icon="message-circle", weight=Weight.QUIET, description="Goes to the topics")
    return IconBox("message-circle", Paragraph(words, SMALL), SMALL)


def _turns(count: int) -> str:
    """Return what is left of a conversation."""
    return f"Time to say {count} more thing{'' if count == 1 else 's'}" if count else "No time to say more"


def _closer_looks(count: int) -> str:
    if not count:
        return "No closer look left"
    return f"{count} closer look{'' if count == 1 else 's'} left"
