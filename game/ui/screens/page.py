"""How a page stands in the window: it scrolls, and what must always be seen stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.theme import GRID
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.scroll_pane import CATCH, ScrollPane
from game.ui.widgets.stack import Column, Flow, Middle, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.look import Look
    from game.ui.widgets.tree import Widget

SAFETY = "This is a simulation. If a child may be at risk now, follow your procedures or call 999."
"""Said on every menu, whatever else is on it."""
WIDE = 76
"""The greatest width of a page of controls or cards, in ems."""
READING = 46
"""The greatest width of a page to read, in ems: about seventy letters a line."""
LOW = 26
"""Below this height, in ems, a window is low."""
MARGIN = CATCH / GRID
SIDE = 2
"""How far everything is set in from the page's sides, in grid units."""


def is_low(look: Look, size: tuple[int, int]) -> bool:
    """Tell whether a window is so low, for the size of its text, that only one thing can stand still in it."""
    return size[1] < look.em(LOW)


def page(
    content: Sequence[Widget],
    *,
    low: bool,
    key: str,
    name: str,
    most: float,
    gap: float = 3,
    band: Sequence[Widget] = (),
    buttons: Sequence[Widget] = (),
    safety: bool = True,
    reading: bool = False,
) -> Widget:
    """Return a page: a band across the top, content that scrolls, buttons and the line about safety under it.

    In a low window the buttons scroll with the content.
    """
    if low and buttons:
        content, buttons = [*content, Flow(buttons)], ()
    body = Middle(Column(content, gap=gap, pad=SIDE, pad_down=3), most=most)
    pane = ScrollPane(body, key=key, name=name, page=True, reading=reading)
    below: list[Widget] = []
    if buttons:
        below.append(Flow(buttons))
    if safety:
        below.append(Paragraph(SAFETY, SMALL, close=True))
    feet = [Middle(Column([widget], pad=SIDE, pad_down=2), most=most, margin=MARGIN) for widget in below]
    ruled = [part for foot in feet for part in (Rule(), foot)]
    return Column([*band, pane, *ruled], gap=0)
