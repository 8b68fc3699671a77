"""How the desk stands in the window: the head that stays, the page that scrolls, and the case file beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.ui.drawing.geometry import is_narrow
from game.ui.screens.desk.place import PlaceView
from game.ui.screens.page_frame import is_low
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Centred, Column, Divider, Flow, IconBox, Row, SplitRow
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.scroll_pane import ScrollPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.views.page import Page
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget


MEASURE = 48
"""The greatest width of the page, in ems."""
SHARES = (7, 5)
"""How page and case file share the window."""


@dataclass(frozen=True)
class DeskParts:
    """What the desk shows: its head, what is `left` of looks and time, the page with its key and name, the file."""

    head: Widget
    left: Sequence[Widget]
    key: str
    name: str
    told: Sequence[Widget]
    file: Widget


def arrange_desk(parts: DeskParts, look: Style, size: tuple[int, int]) -> Widget:
    """Return the desk: in a low window its head scrolls with the page, and only what is left stays in sight."""
    low = is_low(look, size)
    told = Column([parts.head, *parts.told] if low else parts.told, gap=2, pad=1)
    pane = ScrollPane(Centred(told, most=MEASURE), key=parts.key, name=parts.name, page=True, reading=True)
    narrow = is_narrow(size[0], look.settings.text_scale)
    main: Widget = pane if narrow else Row([pane, parts.file], shares=SHARES, gap=0)
    above = [Column([Flow(parts.left)], pad=3, pad_down=0.5)] if low and parts.left else [] if low else [parts.head]
    whole = Column([*above, Divider(), main] if above else [main], gap=0)
    _tighten(whole, pane, look, size)
    return whole


def _tighten(whole: Widget, pane: ScrollPane, look: Style, size: tuple[int, int]) -> None:
    """Give the picture less height where the page would not be seen whole beside a large one."""
    place = next((widget for widget in pane.walk() if isinstance(widget, PlaceView)), None)
    if place:
        whole.arrange(look, pygame.Rect((0, 0), size))
        place.tight = pane.most > 0


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
