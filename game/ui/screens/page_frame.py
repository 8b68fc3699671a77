"""The frame of a page: content that scrolls, over a footer with buttons and the safety line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
"""The maximum width of a page of controls or cards, in ems."""
READING_WIDTH = 46
"""The maximum width of a page of text, in ems: about seventy letters a line."""
LOW_HEIGHT = 28
"""Below this height, in ems, a window is low."""
FOOTER_MARGIN = GRAB_WIDTH / GRID
"""The margin of the footer in grid units, equal to that of the pane above it."""
MAX_FOOTER_SHARE = 0.25
"""The part of the height that a fixed footer takes at most."""
SIDE_PADDING = 2
"""The padding at the sides of a page, in grid units."""


def is_low(style: Style, size: tuple[int, int]) -> bool:
    """Tell whether a window is so low, for its text size, that it has room for only one fixed bar."""
    return size[1] < style.em(LOW_HEIGHT)


def page_frame(
    content: Sequence[Widget],
    *,
    key: str,
    name: str,
    max_width: float,
    gap: float = 3,
    buttons: Sequence[Widget] = (),
    safety: str = ANYTIME,
    reading: bool = False,
) -> Widget:
    """Return a page with scrolling content, and under it the buttons and the safety line.

    If the window is too low for a fixed footer of both, the line scrolls with the content, then the buttons too.

    Args:
        content: the widgets of the page, from the top.
        key: the key of the scroll pane.
        name: the name of the page, for assistive technology.
        max_width: the maximum width of the page, in ems.
        gap: the gap between the widgets, in grid units.
        buttons: the buttons of the footer.
        safety: the line about what to do if a child is at risk, a pack's own where one is shown; empty for none.
        reading: the page itself can have the focus, so that the arrow keys scroll it.
    """
    safety_line = [Paragraph(safety, SMALL, compact=True)] if safety else []
    pane = ScrollPane(Column([]), key=key, name=name, page=True, reading=reading)
    return _Page(PageFooter([Flow(buttons)] if buttons else [], safety_line), pane, list(content), gap, max_width)


class PageFooter(NamedTuple):
    """The widgets of a footer: the row of buttons and the safety line, each at most one widget."""

    buttons: Sequence[Widget]
    safety_line: Sequence[Widget]


def _body(content: Sequence[Widget], gap: float, max_width: float) -> Widget:
    return Centred(Column(content, gap=gap, pad=SIDE_PADDING, pad_down=3), max_width=max_width)


def _footer_part(widget: Widget, max_width: float) -> Widget:
    return Centred(Column([widget], pad=SIDE_PADDING, pad_down=2), max_width=max_width, margin=FOOTER_MARGIN)


class _Page(Widget):
    """A page; as many parts of its footer are fixed as leave enough height to the content."""

    def __init__(
        self, footer: PageFooter, pane: ScrollPane, content: list[Widget], gap: float, max_width: float
    ) -> None:
        self._footer = footer
        self._pane = pane
        self._content = content
        self._gap = gap
        self._max_width = max_width
        super().__init__()
        self._fix([*footer.buttons, *footer.safety_line])

    @property
    def expands(self) -> bool:
        """Whether it takes the remaining height of a column: yes."""
        return True

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Determine how much of the footer is fixed, and lay everything out."""
        buttons, safety_line = self._footer.buttons, self._footer.safety_line
        for fixed in ([*buttons, *safety_line], list(buttons), []):
            height = sum(part.height_for_width(style, rect.width) for part in self._fix(fixed))
            if height <= rect.height * MAX_FOOTER_SHARE:
                break
        super().arrange(style, rect)

    def _fix(self, fixed: Sequence[Widget]) -> list[Widget]:
        """Make these widgets of the footer fixed and let the others scroll; return the parts of the fixed footer."""
        buttons, safety_line = self._footer.buttons, self._footer.safety_line
        scrolling = [widget for widget in buttons if widget not in fixed]
        scrolling += [Divider(), *safety_line] if safety_line and safety_line[0] not in fixed else []
        self._pane.show(_body([*self._content, *scrolling], self._gap, self._max_width))
        parts = [_footer_part(widget, self._max_width) for widget in fixed]
        self.set_children([Column([self._pane, *(row for part in parts for row in (Divider(), part))], gap=0)])
        return parts
