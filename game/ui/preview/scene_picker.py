"""Where to begin: any scene, in a situation that a trainee can really come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.checker.analysis.scene_entries import plays_reaching
from game.checker.explorer.query import Budget
from game.engine.sandbox import editable_facts
from game.engine.session import Session, begin, replay
from game.engine.views.text import describe_move
from game.ui.preview.fact_editor import facts_summary
from game.ui.screen import Action, Pop
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button
from game.ui.widgets.paragraph import SMALL, TITLE, Heading, Paragraph
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style
    from game.ui.preview.live_scenario import LiveScenario
    from game.ui.widgets.widget import Widget

SECONDS = 5.0
"""How long is looked for ways to a scene; a story too large for that shows the ways found so far."""
FACTS = 6
"""How many facts tell two ways apart; more cannot be taken in."""


class ScenePicker(WidgetScreen):
    """First the scenes, then the ways to come to the one that was picked."""

    title = "Begin at a scene - Sixty Visits"
    first_focus = "scenes"

    def __init__(self, workshop: LiveScenario) -> None:
        super().__init__()
        self._workshop = workshop
        self._picked = ""
        self._ways: tuple[Session, ...] = ()

    def build(self, look: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the list of scenes, or of the ways to one."""
        rows = self._offered() if self._picked else self._listed()
        heading = self._workshop.story.scenario.scenes[self._picked].title if self._picked else "Begin at a scene"
        return page_frame(
            [Heading(heading, TITLE), *rows],
            key=f"scenes {self._picked}".strip(),
            name=heading,
            most=CONTROLS_WIDTH,
            gap=1.5,
            buttons=[Button("back", "All scenes" if self._picked else "Back to the page", icon="arrow-left")],
            safety=False,
        )

    def _listed(self) -> list[Widget]:
        scenes = self._workshop.story.scenario.scenes
        return [Button(f"scene {name}", scene.title, note=name) for name, scene in scenes.items()]

    def _offered(self) -> list[Widget]:
        if not self._ways:
            return [Paragraph("No play was found that comes here. `check` says why.")]
        apart = _apart(self._ways)
        first = Paragraph("Each of these is a situation that a trainee can come to.", SMALL, soft=True)
        return [first, *(self._way(number, way, apart) for number, way in enumerate(self._ways))]

    def _way(self, number: int, way: Session, apart: Sequence[tuple[str, str]]) -> Widget:
        moves = len(way.moves)
        last = describe_move(way.story.scenario, way.moves[-1]) if way.moves else "the beginning"
        words = f"Day {way.situation.day}, after {moves} move{'' if moves == 1 else 's'}: {last}"
        note = facts_summary(way, set(apart))  # type: ignore[arg-type]
        return Button(f"way {number}", words, number=number + 1 if number < 9 else 0, note=note)  # noqa: PLR2004

    def on_message(self, message: Message) -> Action | None:
        """Pick a scene, then a way to it, and go back to the page there."""
        if not isinstance(message, Pressed):
            return None
        verb, _, rest = message.key.partition(" ")
        match verb:
            case "scene":
                self._picked, self._ways = rest, _ways(self._workshop, rest)
                self.refresh(f"scenes {rest}")
            case "way":
                self._workshop.restart_with(tuple(move.key for move in self._ways[int(rest)].moves))
                return Pop()
            case "back":
                return self.on_escape()
        return None

    def on_escape(self) -> Action | None:
        """Go back by one step."""
        if not self._picked:
            return Pop()
        self._picked = ""
        self.refresh("scenes")
        return None


def _ways(workshop: LiveScenario, scene: str) -> tuple[Session, ...]:
    start = begin(workshop.story, workshop.seed)
    plays = plays_reaching(workshop.story, scene, Budget(seconds=SECONDS))
    return tuple(replay(start, play).session for play in plays)


def _apart(ways: Sequence[Session]) -> list[tuple[str, str]]:
    """Return the facts by which the ways differ: the ones that split them most evenly first."""
    values: dict[tuple[str, str], list[object]] = {}
    for way in ways:
        for fact in editable_facts(way):
            values.setdefault((fact.kind, fact.name), []).append(fact.value)
    telling = {fact: found for fact, found in values.items() if len(set(found)) > 1}
    return sorted(telling, key=lambda fact: max(telling[fact].count(value) for value in telling[fact]))[:FACTS]
