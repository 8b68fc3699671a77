"""What most screens are: a tree of widgets built from what they show, and an answer to what the widgets say."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

import pygame

from game.ui.screen import Action, Push, Screen
from game.ui.widgets.widget_host import WidgetHost

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.drawing.style import Style
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.widget import Message, Widget


class WidgetScreen(ABC):
    """A screen that builds its widgets anew whenever what it shows has changed; focus and scrolling stay."""

    title = "Sixty Visits"
    first_focus: str = ""
    """The key of what has the focus at first; without it, the first that can have it."""

    def __init__(self, *, cover: Callable[[], Screen] | None = None) -> None:
        self.stage = WidgetHost()
        self._cover = cover
        self._look: Style | None = None
        self._size = (0, 0)

    @property
    def needs_redraw(self) -> bool:
        """Whether it must be drawn again."""
        return self.stage.needs_redraw

    @property
    def text_input_rect(self) -> pygame.Rect | None:
        """Where the caret stands while text is being typed."""
        return self.stage.text_input_rect

    @property
    def cursor(self) -> int:
        """The system cursor for what lies under the mouse."""
        return self.stage.cursor

    @abstractmethod
    def build(self, look: Style, size: tuple[int, int]) -> Widget:
        """Return the page for what is shown now."""

    def dialog(self, look: Style) -> Dialog | None:  # noqa: ARG002 - most screens lay nothing over themselves
        """Return the sheet that lies over the page now, if one does."""
        return None

    @abstractmethod
    def on_message(self, message: Message) -> Action | None:
        """Answer what a widget said."""

    def on_escape(self) -> Action | None:
        """Answer Esc where nothing is to be covered."""
        return None

    def arrange(self, look: Style, size: tuple[int, int]) -> None:
        """Lay everything out for this look and size."""
        self._look, self._size = look, size
        self.refresh()

    def refresh(self, focus: str = "") -> None:
        """Build the page anew; `focus` names the widget that is to have the focus."""
        look, size = self._look, self._size
        if look:
            page = self.build(look, size)
            wanted = focus or ("" if self.stage.focus else self.first_focus)
            self.stage.set_tree(look, size, page, self.dialog(look), wanted)

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Answer one event; Esc covers at once whatever is shown, where there is something to cover."""
        escaping = event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE
        if escaping and self._cover:
            return Push(self._cover())
        message = self.stage.handle(event)
        if message is not None:
            return self.on_message(message)
        return self.on_escape() if escaping else None

    def tick(self, milliseconds: int) -> None:  # noqa: B027 - doing nothing is what most screens do
        """Let time pass: most screens do not move."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draw it."""
        self.stage.draw(surface)
