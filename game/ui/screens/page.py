"""How a page stands in the window: it scrolls, and what must always be seen stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.theme import GRID
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.scroll_pane import CATCH, ScrollPane
from game.ui.widgets.stack import Column, Flow, Middle, Rule
from game.ui.widgets.tree import Widget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pygame

    from game.ui.look import Look

SAFETY = "This is a simulation. If a child may be at risk now, follow your procedures or call 999."
"""Said on every menu, whatever else is on it."""
WIDE = 76
"""The greatest width of a page of controls or cards, in ems."""
READING = 46
"""The greatest width of a page to read, in ems: about seventy letters a line."""
LOW = 28
"""Below this height, in ems, a window is low."""
MARGIN = CATCH / GRID
STANDS = 0.25
"""How much of the height the line about safety takes at the most if it stands still; else it scrolls with the page."""
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

    In a low window the buttons scroll with the content, and so does the line if it would take too much of the height.
    """
    if low and buttons:
        content, buttons = [*content, Flow(buttons)], ()
    feet = [Rule(), _foot(Flow(buttons), most)] if buttons else []
    pane = ScrollPane(Column([]), key=key, name=name, page=True, reading=reading)
    return _Page([*band, pane, *feet], pane, lambda more: _body([*content, *more], gap, most), most if safety else 0)


def _body(content: Sequence[Widget], gap: float, most: float) -> Widget:
    return Middle(Column(content, gap=gap, pad=SIDE, pad_down=3), most=most)


def _foot(widget: Widget, most: float) -> Widget:
    return Middle(Column([widget], pad=SIDE, pad_down=2), most=most, margin=MARGIN)


class _Page(Widget):
    """The parts of a page, and under them the line about safety: it stands still unless that takes too much height."""

    def __init__(
        self, parts: Sequence[Widget], pane: ScrollPane, body: Callable[[Sequence[Widget]], Widget], most: float
    ) -> None:
        self._parts = parts
        self._pane = pane
        self._body = body
        self._most = most
        super().__init__()
        self._put(stands=True)

    @property
    def fills(self) -> bool:
        """Whether it takes what height is left: yes."""
        return True

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Find out whether there is room for the line, and put everything in its place."""
        foot = self._put(stands=True)
        if foot and foot.needed(look, rect.width) > rect.height * STANDS:
            self._put(stands=False)
        super().place(look, rect)

    def _put(self, *, stands: bool) -> Widget | None:
        line = [Paragraph(SAFETY, SMALL, close=True)] if self._most else []
        self._pane.show(self._body([] if stands else [Rule(), *line]))
        foot = _foot(line[0], self._most) if line and stands else None
        self.hold([Column([*self._parts, *([Rule(), foot] if foot else [])], gap=0)])
        return foot
