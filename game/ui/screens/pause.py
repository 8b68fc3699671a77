"""The pause screen, which Esc puts over a play at once: it shows nothing of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.screen import Action, Pop, Push, Screen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.settings import Settings
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Centred, Column, Spacer
from game.ui.widgets.paragraph import TITLE, Heading, Paragraph
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

BRANCH_NOTE = "You take it again. What you played so far stays as it is."


class PauseScreen(WidgetScreen):
    """Offers to go on, to leave without confirmation, the settings, and support.

    Esc does nothing here, so that it cannot reveal the play by accident.

    Args:
        support: returns the support screen.
        back: returns the action that goes back to the last decision; None if there is none.
    """

    def __init__(
        self,
        support: Callable[[], Screen],
        *,
        back: Callable[[], Action] | None = None,
    ) -> None:
        super().__init__()
        self._support = support
        self._back = back

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        content = [
            Heading("Paused", TITLE),
            Paragraph("What you have decided so far is kept. Take the time you want."),
            Spacer(1),
            Button("on", "Go on", weight=Weight.MAIN, icon="play"),
            Button("support", "Support", icon="life-buoy"),
            Button("leave", "Leave", icon="log-out", note="You can come back to this place later."),
            *([Button("back", "Back to the last decision", icon="rotate-ccw", note=BRANCH_NOTE)] if self._back else []),
            Button("settings", "Settings", icon="settings"),
        ]
        return ScrollPane(Centred(Column(content, gap=2, pad=2), max_width=30, vertical=True), key="pause", page=True)

    def on_message(self, message: Message) -> Action | None:
        """Go on, leave, go back to the last decision, or show the settings or where support is."""
        if message == Pressed("back") and self._back:
            return self._back()
        actions: dict[object, Callable[[], Action]] = {
            Pressed("on"): Pop,
            Pressed("leave"): lambda: Pop(to_first=True),
            Pressed("settings"): lambda: Push(SettingsScreen(Settings())),
            Pressed("support"): lambda: Push(self._support()),
        }
        return actions[message]() if message in actions else None
