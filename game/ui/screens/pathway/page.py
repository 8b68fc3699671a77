"""The pages between two desks of a pathway: what is handed over before a leg, and that a desk rests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.reports.debrief.blocks import Note, Prose
from game.reports.pathway.hand_over_blocks import RESTS, hand_over_blocks, hand_over_title
from game.ui.screen import Action, Pop, Push, Screen
from game.ui.screens.debrief.sections import stacked_widgets
from game.ui.screens.debrief.typesetter import Typesetter
from game.ui.screens.page_frame import READING_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.paragraph import SMALL, TITLE, Heading, Paragraph
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.pathway.hand_over import HandOver
    from game.reports.debrief.blocks import Block
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

READ_LATER = "The desk before this one has ended. Its debrief can be read from “Saved sessions”."


@dataclass(frozen=True)
class PathwayText:
    """What a page between two desks says: the pathway, its title and blocks, the words of the way on, the safety."""

    pathway: str
    title: str
    blocks: tuple[Block, ...]
    way_on: str
    safety: str


def hand_over_text(pathway: str, page: HandOver, safety: str, *, after_ending: bool) -> PathwayText:
    """Return what the page before a leg says; `after_ending` tells that the story of another desk ended just now."""
    later = (Note(READ_LATER),) if after_ending else ()
    return PathwayText(
        pathway, hand_over_title(page), (*hand_over_blocks(page), *later), "Sit down at this desk", safety
    )


def rest_text(pathway: str, title: str, safety: str) -> PathwayText:
    """Return what the page says after a desk has come to the end of its season."""
    return PathwayText(pathway, title, (Prose(RESTS),), "Go on to the next desk", safety)


class PathwayPage(WidgetScreen):
    """Shows a page between two desks; one goes on from it or leaves, and Esc covers it.

    Args:
        text: what it says.
        go_on: returns the action that goes on.
        pause_screen: returns the screen that Esc puts over it.
    """

    first_focus = "pathway"
    """The page itself if it scrolls, so that it is read from its first line; the button to go on if it does not."""

    def __init__(
        self, text: PathwayText, go_on: Callable[[], Action | None], pause_screen: Callable[[], Screen]
    ) -> None:
        super().__init__(pause_screen=pause_screen)
        self.title = f"{text.title} - Sixty Visits"
        self._text = text
        self._go_on = go_on
        self._pause = pause_screen

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        text = self._text
        return page_frame(
            [
                Paragraph(text.pathway, SMALL, soft=True),
                Heading(text.title, TITLE),
                *stacked_widgets(Typesetter(), text.blocks),
            ],
            key="pathway",
            name=text.title,
            max_width=READING_WIDTH,
            gap=2,
            buttons=[
                Button("on", text.way_on, weight=Weight.MAIN, icon="arrow-right"),
                Button("leave", "Leave", icon="log-out"),
                Button("pause", f"Pause ({style.keys.key('pause')})", weight=Weight.QUIET, icon="pause"),
            ],
            safety=text.safety,
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Go on, leave or pause."""
        match message:
            case Pressed("on"):
                return self._go_on()
            case Pressed("leave"):
                return Pop(to_first=True)
            case Pressed("pause"):
                return Push(self._pause())
        return None
