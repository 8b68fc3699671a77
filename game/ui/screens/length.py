"""The question before a play of a scenario with cuts: how much of it to play."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.views.text import fill_placeholders
from game.reports.print_pack.minutes import room_minutes
from game.ui.screen import Action, Pop
from game.ui.screens.page_frame import READING_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.toggles import Toggle
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenario.model.scenario import Scenario
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget


ROOM_NOTE = (
    "Each decision is voted on by hands or keys; how the room parts is shown before anything comes of it. The minutes "
    "then count the talking, and not the debrief."
)


@dataclass(frozen=True)
class Length:
    """A way through a scenario: the id of its cut, empty for the whole, its title and its minutes."""

    cut: str
    title: str
    minutes: int


def lengths(scenario: Scenario) -> tuple[Length, ...]:
    """Return the ways through a scenario: its cuts in order, then the whole."""
    cuts = (Length(name, fill_placeholders(scenario, cut.title), cut.minutes) for name, cut in scenario.cuts.items())
    return (*cuts, Length("", "All of it", scenario.minutes))


class LengthScreen(WidgetScreen):
    """Asks how much of a scenario to play.

    Args:
        scenario: a scenario with cuts.
        begin: returns the action that begins the play of a cut, given by its id and whether a room plays it; an empty
            id is the whole.
        room: whether it begins with the switch for a room on.
        safety: what to do if a child may be at risk now.
    """

    def __init__(
        self, scenario: Scenario, begin: Callable[[str, bool], Action | None], safety: str, *, room: bool = False
    ) -> None:
        super().__init__()
        self._name = fill_placeholders(scenario, scenario.title)
        self.title = f"{self._name} - Sixty Visits"
        self._lengths = lengths(scenario)
        self.first_focus = f"cut:{self._lengths[0].cut}"
        self._begin = begin
        self._safety = safety
        self._scenario, self._room = scenario, room

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page with a button for each way through."""
        return page_frame(
            [
                Heading(self._name, TITLE),
                Paragraph("How much of it?", STRONG),
                Column([self._button(number, length) for number, length in enumerate(self._lengths, 1)], gap=1),
                Toggle("room", "With a group in a room", on=self._room, description=ROOM_NOTE),
                Paragraph(ROOM_NOTE, SMALL, soft=True),
            ],
            key="lengths",
            name=self._name,
            max_width=READING_WIDTH,
            buttons=[Button("back", "Not now", icon="arrow-left")],
            safety=self._safety,
        )

    def on_message(self, message: Message) -> Action | None:
        """Begin the play that was chosen, turn the switch, or go back."""
        if isinstance(message, Changed) and message.key == "room":
            self._room = bool(message.value)
            self.refresh()
            return None
        if not isinstance(message, Pressed):
            return None
        kind, _, cut = message.key.partition(":")
        return self._begin(cut, self._room) if kind == "cut" else Pop()

    def _button(self, number: int, length: Length) -> Widget:
        """Return the button of a way through, with its minutes: alone, or with the votes of a room."""
        minutes = room_minutes(self._scenario, length.cut) if self._room else length.minutes
        return Button(f"cut:{length.cut}", length.title, number=number, note=f"About {minutes} minutes")

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()
