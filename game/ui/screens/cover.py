"""The plain sheet that Esc lays over everything at once: nothing of the story shows, and nothing goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.screen import Action, Pop, Push, Screen
from game.ui.screens.staged import Staged
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.messages import Message, Pressed
from game.ui.widgets.paragraph import TITLE, Heading, Paragraph
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.stack import Column, Middle, Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.look import Look
    from game.ui.widgets.tree import Widget


class Cover(Staged):
    """Pause: go on, leave (nothing is asked), or support. Esc does nothing here, so that nothing is uncovered by it."""

    def __init__(self, support: Callable[[], Screen], *, leave: Action | None = None) -> None:
        super().__init__()
        self._support = support
        self._leave = leave or Pop(to_first=True)

    def build(self, look: Look, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the sheet."""
        words = [
            Heading("Paused", TITLE),
            Paragraph("What you have decided so far is kept. Take the time you want."),
            Space(1),
            Button("on", "Go on", weight=Weight.MAIN, icon="play"),
            Button("support", "Support", icon="life-buoy"),
            Button("leave", "Leave", icon="log-out", note="You can come back to this place later."),
        ]
        return ScrollPane(Middle(Column(words, gap=2, pad=2), most=26, upright=True), key="cover")

    def react(self, message: Message) -> Action | None:
        """Go on, leave, or show where support is."""
        actions: dict[object, Callable[[], Action]] = {
            Pressed("on"): Pop,
            Pressed("leave"): lambda: self._leave,
            Pressed("support"): lambda: Push(self._support()),
        }
        return actions[message]() if message in actions else None
