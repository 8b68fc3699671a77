"""A cut by ticking: a facilitator ticks what is played, and picks by which option the rest is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.cuts.custom_cut import CustomCut
from game.engine.cuts.making import make_cut, suggested_cut, tellable
from game.engine.moves import Choose
from game.engine.views.text import fill_placeholders
from game.reports.print_pack.minutes import not_voted_on, room_minutes
from game.ui.screen import Action, Pop
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, IndentedBox
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph, Status
from game.ui.widgets.toggles import PickBox
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.engine.story import CompiledStory
    from game.scenario.model.scene import Scene
    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

HEADING = "A way of your own"
LEAD = (
    "Tick what is played. What is not ticked is told in a line or two, and goes as you pick under it; where that is "
    "not on offer by then, another option is taken. Nobody has tried this way through before: play it yourself first."
)


class CustomCutScreen(WidgetScreen):
    """Asks which scenes are played, and by which option each other one is told.

    Args:
        story: the scenario; its first cut is what stands ticked at first.
        begin: returns the action that begins the play of a cut.
    """

    def __init__(self, story: CompiledStory, begin: Callable[[CustomCut], Action | None]) -> None:
        super().__init__()
        self.title = f"{HEADING} - Sixty Visits"
        self._story, self._begin = story, begin
        suggested = suggested_cut(story)
        self._ticked = frozenset(suggested.plays)
        self.first_focus = f"tick:{next(iter(tellable(story.scenario)), '')}"
        self._told_by = dict(key.split(".", 1) for key in suggested.route)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page with a line for each scene in which something is done."""
        scenes = self._story.scenario.scenes
        lines = [line for name in tellable(self._story.scenario) for line in self._lines(name, scenes[name])]
        played = [name for name in scenes if name in self._ticked]
        minutes, off = room_minutes(self._story, played), not_voted_on(self._story, played)
        return page_frame(
            [
                Heading(HEADING, TITLE),
                Paragraph(LEAD),
                Status(f"About {minutes} minutes for a group, without the debrief.", STRONG, key="minutes"),
                *([Paragraph(off, SMALL, soft=True)] if off else []),
                Column(lines, gap=0.5),
            ],
            key="custom cut",
            name=HEADING,
            max_width=CONTROLS_WIDTH,
            gap=1.5,
            buttons=[
                Button("begin", "Play it so", weight=Weight.MAIN, icon="arrow-right", enabled=bool(self._played())),
                Button("back", "Back", icon="arrow-left"),
            ],
        )

    def _lines(self, name: str, scene: Scene) -> Iterator[Widget]:
        """Yield the box of a scene and, if it is not played, those of the options by which it can be told."""
        is_played = name in self._ticked
        yield PickBox(f"tick:{name}", self._words(scene.title), picked=is_played, note=_what(scene))
        if is_played or not scene.is_decision:
            return
        options: list[Widget] = [
            PickBox(f"told:{Choose(name, key).key}", self._words(choice.say), picked=key == self._told_by.get(name))
            for key, choice in scene.choices.items()
        ]
        yield IndentedBox(Column([Paragraph("Told, as if this had been chosen:", SMALL, soft=True), *options]))

    def _words(self, text: str) -> str:
        return fill_placeholders(self._story.scenario, text)

    def _played(self) -> tuple[str, ...]:
        return tuple(name for name in tellable(self._story.scenario) if name in self._ticked)

    def on_message(self, message: Message) -> Action | None:
        """Tick a scene, pick an option, begin, or go back."""
        if not isinstance(message, Pressed):
            return None
        verb, _, key = message.key.partition(":")
        match verb:
            case "tick":
                self._ticked ^= {key}
                self.refresh()
            case "told":
                scene, _, option = key.partition(".")
                self._told_by[scene] = option
                self.refresh()
            case "begin" if self._played():
                return self._begin(make_cut(self._story, self._ticked, self._told_by))
            case "back":
                return Pop()
        return None

    def on_escape(self) -> Action | None:
        """Go back."""
        return Pop()


def _what(scene: Scene) -> str:
    """Say what is done in a scene."""
    kinds = (("a decision", scene.is_decision), ("a conversation", scene.talk), ("a desk", scene.desk_time is not None))
    return ", ".join(words for words, is_so in kinds if is_so).capitalize()
