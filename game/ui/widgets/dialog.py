"""A sheet laid over the page that must be answered first."""

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

LOW = 26
"""Below this height, in ems, there is no room for a title that stands still."""
SHEET = 42
"""The greatest width of a sheet, in ems, unless what is on it asks for more."""


class Dialog(Widget):
    """A title, something to read that scrolls if it must, and buttons that always show."""

    role: ClassVar[Role] = Role.DIALOG

    def __init__(self, key: str, title: str, body: Widget, buttons: Sequence[Widget], *, most: float = SHEET) -> None:
        self._title = Heading(title)
        self._body = body
        self._pane = ScrollPane(body, key=f"{key} {title}", name=title, says_more=True, raised=True)
        self._buttons = Flow(buttons)
        super().__init__(key=key, name=title, children=[self._title, self._pane, self._buttons])
        self._most = most

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Take the middle of the window, as high as needed; in a low window the title scrolls with the rest."""
        low = rect.height < look.em(LOW)
        self._pane.show(Column([self._title, self._body]) if low else self._body)
        self.set_children([self._pane, self._buttons] if low else [self._title, self._pane, self._buttons])
        gap, pad = look.gap(2), look.gap(2 if low else 4)
        width = min(rect.width - look.gap(4), look.em(self._most))
        inner = width - 2 * pad
        head = 0 if low else self._title.height_for_width(look, inner) + gap
        foot = self._buttons.height_for_width(look, inner)
        room = rect.height - look.gap(2 if low else 4)
        height = min(room, head + self._pane.height_for_width(look, inner + gap) + gap + foot + 2 * pad)
        self.rect = pygame.Rect(rect.x + (rect.width - width) // 2, rect.y + (rect.height - height) // 3, width, height)
        page = inset(self.rect, pad)
        if not low:
            self._title.arrange(look, pygame.Rect(page.x, page.y, page.width, head - gap))
        self._buttons.arrange(look, pygame.Rect(page.x, page.bottom - foot, page.width, foot))
        body = pygame.Rect(
            page.x - FOCUS_MARGIN, page.y + head, page.width + 2 * FOCUS_MARGIN, max(0, page.height - head - foot - gap)
        )
        self._pane.arrange(look, body)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - a sheet has no states
        """Draw the sheet."""
        shapes.draw_box(surface, self.rect, look.theme.sheet, look.theme.edge, width=2)
