"""A page to read and leave: how this works, support, licences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.markup import parse_markdown
from game.ui.screen import Action, Pop
from game.ui.screens.page import READING_WIDTH, page_frame
from game.ui.screens.staged import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.messages import Message, Pressed
from game.ui.widgets.paragraph import TITLE, Heading, Paragraph

if TYPE_CHECKING:
    from game.ui.look import Style
    from game.ui.widgets.tree import Widget


class TextScreen(WidgetScreen):
    """A title and a text with marks."""

    first_focus = "reading"

    def __init__(self, heading: str, text: str) -> None:
        super().__init__()
        self.title = f"{heading} - Sixty Visits"
        self._heading = heading
        self._blocks = parse_markdown(text)

    def build(self, look: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        return page_frame(
            [Heading(self._heading, TITLE), Paragraph(self._blocks)],
            key="reading",
            name=self._heading,
            most=READING_WIDTH,
            buttons=[Button("back", "Back", weight=Weight.MAIN, icon="arrow-left")],
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Go back."""
        return Pop() if message == Pressed("back") else None

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()
