"""The plain sheet that Esc lays over everything at once: nothing of the story shows, and nothing goes on."""

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

BRANCH = "It is taken again in a new session. This one stays as it is."


class PauseScreen(WidgetScreen):
    """Pause: go on, leave (nothing is asked), settings, or support.

    Esc does nothing here, so that nothing is uncovered by it. `back` goes back to the last decision, if there is one.
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

    def build(self, look: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the sheet."""
        words = [
            Heading("Paused", TITLE),
            Paragraph("What you have decided so far is kept. Take the time you want."),
            Spacer(1),
            Button("on", "Go on", weight=Weight.MAIN, icon="play"),
            Button("support", "Support", icon="life-buoy"),
            Button("leave", "Leave", icon="log-out", note="You can come back to this place later."),
            *([Button("back", "Back to the last decision", icon="rotate-ccw", note=BRANCH)] if self._back else []),
            Button("settings", "Settings", icon="settings"),
        ]
        return ScrollPane(Centred(Column(words, gap=2, pad=2), most=30, upright=True), key="cover", page=True)

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
