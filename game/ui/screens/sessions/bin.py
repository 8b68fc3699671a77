"""The bin: what was deleted, each with the day on which it goes for good, to be put back until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.engine.views.text import MONTHS
from game.records.session_bin import DAYS
from game.records.session_labels import read_label
from game.ui.screen import Action, Pop
from game.ui.screens.page_frame import page_frame
from game.ui.screens.sessions.session import PAGE_WIDTH
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column, Panel, SplitRow
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from game.records.session_bin import BinnedSession
    from game.ui.drawing.style import Style
    from game.ui.screens.sessions.callbacks import SavesCallbacks
    from game.ui.widgets.widget import Widget

HINT = f"What you delete lies here for {DAYS} days and can be put back. After that it is deleted for good."
EMPTY_HINT = "The bin is empty."


class BinScreen(WidgetScreen):
    """What lies in the bin."""

    title = "The bin - Sixty Visits"
    first_focus = "back"

    def __init__(self, callbacks: SavesCallbacks) -> None:
        super().__init__()
        self._callbacks = callbacks
        self._binned: Sequence[BinnedSession] = ()
        self._problem = ""
        self._read()

    def _read(self) -> None:
        try:
            self._binned = self._callbacks.binned()
        except GameError as fault:
            self._problem = str(fault)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        rows = [_row(str(number), binned) for number, binned in enumerate(self._binned)]
        problem = [Paragraph(self._problem, STRONG)] if self._problem else []
        return page_frame(
            [
                Heading("The bin", TITLE),
                Paragraph(HINT, soft=True),
                *problem,
                Column(rows or [Paragraph(EMPTY_HINT)], gap=1),
            ],
            key="bin",
            name="The bin",
            max_width=PAGE_WIDTH,
            gap=2,
            buttons=[Button("back", "Back", icon="arrow-left")],
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Put a session back, or go back."""
        if not isinstance(message, Pressed):
            return None
        if message.key == "back":
            return Pop()
        try:
            self._callbacks.put_back(self._binned[int(message.key)])
            self._problem = ""
        except GameError as fault:
            self._problem = str(fault)
        self._read()
        self.refresh()
        return None

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()


def _row(key: str, binned: BinnedSession) -> Widget:
    name = read_label(binned.path) or binned.name.partition(".")[0]
    dates = f"Deleted on {_day(binned.since.astimezone().date())}, for good on {_day(binned.last_day)}"
    words = Column([Paragraph(name), Paragraph(dates, SMALL, soft=True)], gap=0)
    put_back = Button(key, "Put it back", icon="rotate-ccw", description=name)
    return Panel([SplitRow(words, put_back)], pad=1.5)


def _day(date: datetime.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"
