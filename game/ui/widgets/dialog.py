"""The modal dialog: a sheet over the page that has to be answered before the page can be used again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.geometry import inset
from game.ui.widgets.containers import Column, Flow
from game.ui.widgets.paragraph import Heading
from game.ui.widgets.scroll_pane import FOCUS_MARGIN, ScrollPane
from game.ui.widgets.widget import InteractionState, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style

LOW_HEIGHT = 26
"""Below this height of the window, in ems, the title scrolls with the body."""
SHEET_WIDTH = 42
"""The default maximum width of a dialog, in ems."""


class Dialog(Widget):
    """A title, a body that scrolls if it is too high, and buttons that are always visible."""

    role: ClassVar[Role] = Role.DIALOG

    def __init__(
        self, key: str, title: str, body: Widget, buttons: Sequence[Widget], *, max_width: float = SHEET_WIDTH
    ) -> None:
        self._title = Heading(title)
        self._body = body
        self._pane = ScrollPane(body, key=f"{key} {title}", name=title, says_more=True, raised=True, reading=True)
        self._buttons = Flow(buttons)
        super().__init__(key=key, name=title, children=[self._title, self._pane, self._buttons])
        self._max_width = max_width

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Centre it in the window, as high as its body needs; in a low window the title scrolls with the body."""
        low = rect.height < style.em(LOW_HEIGHT)
        self._pane.show(Column([self._title, self._body]) if low else self._body)
        self.set_children([self._pane, self._buttons] if low else [self._title, self._pane, self._buttons])
        gap, pad = style.gap(2), style.gap(2 if low else 4)
        width = min(rect.width - style.gap(4), style.em(self._max_width))
        inner = width - 2 * pad
        head = 0 if low else self._title.height_for_width(style, inner) + gap
        foot = self._buttons.height_for_width(style, inner)
        max_height = rect.height - style.gap(2 if low else 4)
        height = min(max_height, head + self._pane.height_for_width(style, inner + gap) + gap + foot + 2 * pad)
        self.rect = pygame.Rect(rect.x + (rect.width - width) // 2, rect.y + (rect.height - height) // 3, width, height)
        page = inset(self.rect, pad)
        if not low:
            self._title.arrange(style, pygame.Rect(page.x, page.y, page.width, head - gap))
        self._buttons.arrange(style, pygame.Rect(page.x, page.bottom - foot, page.width, foot))
        body = pygame.Rect(
            page.x - FOCUS_MARGIN, page.y + head, page.width + 2 * FOCUS_MARGIN, max(0, page.height - head - foot - gap)
        )
        self._pane.arrange(style, body)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the sheet."""
        shapes.draw_box(surface, self.rect, style.theme.sheet, style.theme.edge, width=2)
