"""The scene picker: starts the preview at any scene, in a situation that a play can really reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.checker.analysis.scene_entries import plays_reaching
from game.checker.explorer.query import Budget
from game.engine.sandbox import Kind, editable_facts
from game.engine.session import Session, begin, replay
from game.engine.views.text import describe_move, fill_placeholders
from game.ui.preview.fact_editor import facts_summary
from game.ui.screen import Action, Pop
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button
from game.ui.widgets.paragraph import SMALL, TITLE, Heading, Paragraph
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from game.ui.drawing.style import Style
    from game.ui.preview.live_scenario import LiveScenario
    from game.ui.widgets.widget import Widget

SEARCH_SECONDS = 5.0
"""The time limit of the search for plays that reach a scene; a large story shows those found until then."""
MAX_FACTS = 6
"""The number of facts shown to distinguish the plays."""


class ScenePicker(WidgetScreen):
    """Shows the scenes, then some plays that reach the scene that was picked."""

    title = "Begin at a scene - Sixty Visits"
    first_focus = "scenes"

    def __init__(self, live_scenario: LiveScenario) -> None:
        super().__init__()
        self._live_scenario = live_scenario
        self._scene = ""
        self._plays: tuple[Session, ...] = ()

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the list of scenes, or of the plays that reach one."""
        rows = self._play_rows() if self._scene else self._scene_rows()
        heading = self._scene_title(self._scene) if self._scene else "Begin at a scene"
        return page_frame(
            [Heading(heading, TITLE), *rows],
            key=f"scenes {self._scene}".strip(),
            name=heading,
            max_width=CONTROLS_WIDTH,
            gap=1.5,
            buttons=[Button("back", "All scenes" if self._scene else "Back to the page", icon="arrow-left")],
            safety="",
        )

    def _scene_rows(self) -> list[Widget]:
        scenes = self._live_scenario.story.scenario.scenes
        return [Button(f"scene {name}", self._scene_title(name), note=name) for name in scenes]

    def _scene_title(self, scene: str) -> str:
        scenario = self._live_scenario.story.scenario
        return fill_placeholders(scenario, scenario.scenes[scene].title)

    def _play_rows(self) -> list[Widget]:
        if not self._plays:
            return [Paragraph("No play was found that comes here. `check` says why.")]
        facts = _distinguishing_facts(self._plays)
        lead = Paragraph("Each of these is a situation that a trainee can come to.", SMALL, soft=True)
        return [lead, *(_play_button(number, play, facts) for number, play in enumerate(self._plays))]

    def on_message(self, message: Message) -> Action | None:
        """Pick a scene, then a play, and go back to the desk with that play."""
        if not isinstance(message, Pressed):
            return None
        verb, _, rest = message.key.partition(" ")
        match verb:
            case "scene":
                self._scene, self._plays = rest, _plays_reaching(self._live_scenario, rest)
                self.refresh(f"scenes {rest}")
            case "play":
                self._live_scenario.restart_with(tuple(move.key for move in self._plays[int(rest)].moves))
                return Pop()
            case "back":
                return self.on_escape()
        return None

    def on_escape(self) -> Action | None:
        """Go back to the list of scenes, or to the desk."""
        if not self._scene:
            return Pop()
        self._scene = ""
        self.refresh("scenes")
        return None


def _plays_reaching(live_scenario: LiveScenario, scene: str) -> tuple[Session, ...]:
    start = begin(live_scenario.story, live_scenario.seed)
    plays = plays_reaching(live_scenario.story, scene, Budget(seconds=SEARCH_SECONDS))
    return tuple(replay(start, play).session for play in plays)


def _play_button(number: int, play: Session, facts: Collection[tuple[Kind, str]]) -> Widget:
    moves = len(play.moves)
    last = describe_move(play.story.scenario, play.moves[-1]) if play.moves else "the beginning"
    label = f"Day {play.situation.day}, after {moves} move{'' if moves == 1 else 's'}: {last}"
    digit = number + 1 if number < 9 else 0  # noqa: PLR2004 - the digit keys
    return Button(f"play {number}", label, number=digit, note=facts_summary(play, facts))


def _distinguishing_facts(plays: Sequence[Session]) -> list[tuple[Kind, str]]:
    """Return the facts in which the plays differ, those that divide them most evenly first."""
    values: dict[tuple[Kind, str], list[object]] = {}
    for play in plays:
        for fact in editable_facts(play):
            values.setdefault((fact.kind, fact.name), []).append(fact.value)
    differing = {fact: fact_values for fact, fact_values in values.items() if len(set(fact_values)) > 1}
    return sorted(differing, key=lambda fact: max(map(differing[fact].count, differing[fact])))[:MAX_FACTS]
