"""How the desk stands in the window: the head that stays, the page that scrolls, and the case file beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.ui.layout import is_narrow
from game.ui.screens.page import is_low
from game.ui.screens.place import PlaceView
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.stack import Centred, Column, Divider, Flow, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.look import Style
    from game.ui.widgets.tree import Widget

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
