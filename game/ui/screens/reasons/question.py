"""The question why, before a decision is made: words that one person or a pair agrees on, and how sure they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.notes import CONFIDENCE
from game.ui.screen import Action, Pop, Screen
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.options import OptionRow
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.text_area import TextArea
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.notes import Note
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

WHY = "Why? If there are two of you, one reason that you both agree on."
HOW_SURE = "How sure?"
UNSAID = "Not said"
BOTH_OPEN = (
    "Both can be left open. Nobody marks them. They come back in the debrief, before it says why others decide so."
)


class ReasonScreen(WidgetScreen):
    """Asks why, and how sure, before a decision is made.

    Args:
        title: where the decision is made.
        decide: makes the choice with a key; it also gets the reason, and how sure, 1 to 4 or None.
        keep: keeps both for another day, if the screen is left before.
        pause_screen: returns the screen that Esc puts over it.
        draft: what was kept on another day.
    """

    first_focus = "reason"

    def __init__(
        self,
        title: str,
        decide: Callable[[str, str, int | None], None],
        keep: Callable[[str, int | None], None],
        pause_screen: Callable[[], Screen] | None,
        *,
        draft: Note | None = None,
    ) -> None:
        super().__init__(pause_screen=pause_screen)
        self.title = f"{title} - Sixty Visits"
        self._heading, self._decide, self._keep = title, decide, keep
        self._key, self._words, self._is_decided = "", "", False
        self._reason, self._confidence = (draft.text, draft.confidence or 0) if draft else ("", 0)

    def ask_about(self, key: str, words: str) -> None:
        """Ask about an option by its key and its words; what was written for another one stays."""
        self._key, self._words = key, words

    def leave(self) -> None:
        """Keep what is written for another day."""
        if not self._is_decided:
            self._keep(self._reason.strip(), self._confidence or None)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        options = {str(number): words.capitalize() for number, words in enumerate(CONFIDENCE, 1)}
        return page_frame(
            [
                Heading(self._heading, TITLE),
                Paragraph(f"“{self._words}”", STRONG),
                Paragraph(WHY),
                TextArea("reason", WHY, text=self._reason, lines=3),
                Paragraph(HOW_SURE, STRONG),
                OptionRow("confidence", HOW_SURE, {"0": UNSAID, **options}, str(self._confidence)),
                Paragraph(BOTH_OPEN, SMALL, soft=True),
            ],
            key="why",
            name=self._heading,
            max_width=CONTROLS_WIDTH,
            gap=1.5,
            buttons=[
                Button("decide", "Do it", weight=Weight.MAIN, icon="arrow-right"),
                Button("back", "Back to the page", icon="arrow-left"),
            ],
        )

    def on_message(self, message: Message) -> Action | None:
        """Take what is written, make the choice, or go back to the page with it kept for the next option."""
        match message:
            case Changed("reason", value):
                self._reason = str(value)
            case Changed("confidence", value):
                self._confidence = int(str(value))
                self.refresh()
            case Pressed("decide"):
                self._is_decided = True
                self._decide(self._key, self._reason.strip(), self._confidence or None)
                return Pop()
            case Pressed("back"):
                return Pop()
        return None
