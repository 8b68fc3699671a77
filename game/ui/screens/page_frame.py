"""How a page stands in the window: it scrolls, and what must always be seen stands below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game import ANYTIME
from game.ui.drawing.theme import GRID
from game.ui.widgets.containers import Centred, Column, Divider, Flow
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.scroll_pane import GRAB_WIDTH, ScrollPane
from game.ui.widgets.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pygame

    from game.ui.drawing.style import Style

CONTROLS_WIDTH = 76
"""The greatest width of a page of controls or cards, in ems."""
READING_WIDTH = 46
"""The greatest width of a page to read, in ems: about seventy letters a line."""
LOW_HEIGHT = 28
"""Below this height, in ems, a window is low."""
MARGIN = GRAB_WIDTH / GRID
MAX_FOOTER_SHARE = 0.3
"""How much of the height the feet of a page take at the most if they stand still; else they scroll with it."""
SIDE = 2
"""How far everything is set in from the page's sides, in grid units."""


def is_low(look: Style, size: tuple[int, int]) -> bool:
    """Tell whether a window is so low, for the size of its text, that only one thing can stand still in it."""
    return size[1] < look.em(LOW_HEIGHT)


def page_frame(
    content: Sequence[Widget],
    *,
    key: str,
    name: str,
    most: float,
    gap: float = 3,
    buttons: Sequence[Widget] = (),
    safety: bool = True,
    reading: bool = False,
) -> Widget:
    """Return a page: content that scrolls, buttons and the line about safety under it.

    Where there is too little height for both to stand still, the line scrolls with the content, then the buttons too.
    """
    line = [Paragraph(ANYTIME, SMALL, close=True)] if safety else []
    pane = ScrollPane(Column([]), key=key, name=name, page=True, reading=reading)
    return _Page(PageFooter([Flow(buttons)] if buttons else [], line), pane, list(content), gap, most)


@dataclass(frozen=True)
class PageFooter:
    """What may stand still under a page: its buttons, and the line about safety."""

    buttons: Sequence[Widget]
    line: Sequence[Widget]


def _body(content: Sequence[Widget], gap: float, most: float) -> Widget:
    return Centred(Column(content, gap=gap, pad=SIDE, pad_down=3), most=most)


def _foot(widget: Widget, most: float) -> Widget:
    return Centred(Column([widget], pad=SIDE, pad_down=2), most=most, margin=MARGIN)


class _Page(Widget):
    """The parts of a page; of what stands at its foot as much stands still as leaves enough height for the rest."""

    def __init__(self, feet: PageFooter, pane: ScrollPane, content: list[Widget], gap: float, most: float) -> None:
        self._feet = feet
        self._pane = pane
        self._content = content
        self._gap = gap
        self._most = most
        super().__init__()
        self._put([*feet.buttons, *feet.line])

    @property
    def expands(self) -> bool:
        """Whether it takes what height is left: yes."""
        return True

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Find out how much can stand still, and put everything in its place."""
        buttons, line = self._feet.buttons, self._feet.line
        for standing in ([*buttons, *line], list(buttons), []):
            high = sum(foot.height_for_width(look, rect.width) for foot in self._put(standing))
            if high <= rect.height * MAX_FOOTER_SHARE:
                break
        super().arrange(look, rect)

    def _put(self, standing: Sequence[Widget]) -> list[Widget]:
        """Let these stand still and the others scroll; return the feet."""
        buttons, line = self._feet.buttons, self._feet.line
        scrolling = [widget for widget in buttons if widget not in standing]
        scrolling += [Divider(), *line] if line and line[0] not in standing else []
        self._pane.show(_body([*self._content, *scrolling], self._gap, self._most))
        feet = [_foot(widget, self._most) for widget in standing]
        self.set_children([Column([self._pane, *(part for foot in feet for part in (Divider(), foot))], gap=0)])
        return feet
