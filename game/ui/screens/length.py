"""The question before a play of a scenario with cuts: how much of it to play, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.views.text import fill_placeholders
from game.records.journal_format import SessionMode, SessionOptions
from game.reports.print_pack.minutes import not_voted_on, room_minutes
from game.ui.screen import Action, Pop, Push
from game.ui.screens.custom_cut import CustomCutScreen
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button
from game.ui.widgets.grid import Grid
from game.ui.widgets.options import OptionRow
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.story import CompiledStory
    from game.scenario.model.scenario import Scenario
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

WAY_WIDTH = 14.0
"""The least width of a way through beside others, in ems."""
MODES = {
    SessionMode.PLAIN: "Alone",
    SessionMode.REASONS: "Saying why, alone or in a pair",
    SessionMode.ROOM: "A group in a room",
}
MODE_NOTES = {
    SessionMode.PLAIN: "One person at one screen. Reasons can be given in the debrief.",
    SessionMode.REASONS: (
        "Before each decision there is a field for the reason, one that both agree on where there are two, and for how "
        "sure you are. Both can be left open."
    ),
    SessionMode.ROOM: (
        "Each decision is voted on by hands or keys; how the room parts is shown before anything comes of it. The text "
        "is larger. The minutes then count the talking, and not the debrief."
    ),
}


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
    """Asks how much of a scenario to play, and how.

    Args:
        story: a scenario with cuts.
        begin: returns the action that begins the play.
        safety: what to do if a child may be at risk now.
        mode: the mode that stands first.
    """

    def __init__(
        self,
        story: CompiledStory,
        begin: Callable[[SessionOptions], Action | None],
        safety: str,
        mode: SessionMode = SessionMode.PLAIN,
    ) -> None:
        super().__init__()
        self._name = fill_placeholders(story.scenario, story.scenario.title)
        self.title = f"{self._name} - Sixty Visits"
        self._lengths = lengths(story.scenario)
        self.first_focus = f"cut:{self._lengths[0].cut}"
        self._begin = begin
        self._safety = safety
        self._story, self._mode = story, mode

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out; at first also bring the way that has the focus into view."""
        first = self._style is None
        super().arrange(style, size)
        if first:
            self.refresh(self.first_focus)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page with a button for each way through."""
        ways = [self._button(number, length) for number, length in enumerate(self._lengths, 1)]
        is_room = self._mode is SessionMode.ROOM
        off = not_voted_on(self._story, self._story.scenario.scenes) if is_room else ""
        own = Button("own", "A way of your own", note="Tick what is played", number=len(ways) + 1)
        return page_frame(
            [
                Heading(self._name, TITLE),
                Paragraph("How?", STRONG),
                OptionRow("mode", "How?", {name(mode): words for mode, words in MODES.items()}, name(self._mode)),
                Paragraph(MODE_NOTES[self._mode], SMALL, soft=True),
                *([Paragraph(off, SMALL, soft=True)] if off else []),
                Paragraph("How much of it? It begins at once.", STRONG),
                Grid([*ways, own], min_width=WAY_WIDTH, max_columns=3, gap=2),
            ],
            key="lengths",
            name=self._name,
            max_width=CONTROLS_WIDTH,
            buttons=[Button("back", "Not now", icon="arrow-left")],
            safety=self._safety,
        )

    def on_message(self, message: Message) -> Action | None:
        """Begin the play that was chosen, take another mode, or go back."""
        if isinstance(message, Changed) and message.key == "mode":
            self._mode = next(mode for mode in SessionMode if name(mode) == message.value)
            self.refresh()
            return None
        if not isinstance(message, Pressed):
            return None
        kind, _, cut = message.key.partition(":")
        if kind == "own":
            return Push(CustomCutScreen(self._story, lambda own: self._begin(SessionOptions("", self._mode, own))))
        return self._begin(SessionOptions(cut, self._mode)) if kind == "cut" else Pop()

    def _button(self, number: int, length: Length) -> Widget:
        """Return the button of a way through, with its minutes: alone, or with the votes of a room."""
        scenario = self._story.scenario
        played = scenario.cuts[length.cut].plays if length.cut else tuple(scenario.scenes)
        minutes = room_minutes(self._story, played) if self._mode is SessionMode.ROOM else length.minutes
        return Button(f"cut:{length.cut}", length.title, number=number, note=f"About {minutes} minutes")

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()


def name(mode: SessionMode) -> str:
    """Return the name of a mode among the options of the page, where none is empty."""
    return str(mode) or "plain"
