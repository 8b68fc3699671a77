"""The desk of a scenario that is being edited, with a toolbar for its author above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.preview.fact_editor import FactEditor
from game.ui.preview.scene_picker import ScenePicker
from game.ui.screen import Action, Push, Quit
from game.ui.screens.desk.portraits import PictureFinder
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.message import info_dialog
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Divider, Flow, SplitRow
from game.ui.widgets.paragraph import SMALL, STRONG, Paragraph
from game.ui.widgets.widget import Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.diagnostics.problem import Problem
    from game.engine.moves import Move
    from game.engine.session import Session
    from game.ui.drawing.style import Style
    from game.ui.preview.live_scenario import LiveScenario
    from game.ui.screen import Screen
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.widget import Widget

POLL_MILLISECONDS = 30
"""The interval at which the file is checked, so that a save shows within a quarter of a second."""


class SandboxPlay:
    """Adapts the play of a live scenario to the desk; nothing of it is recorded."""

    def __init__(self, live_scenario: LiveScenario) -> None:
        self._live_scenario = live_scenario

    @property
    def session(self) -> Session:
        """The current state of the play."""
        return self._live_scenario.session

    @property
    def messages(self) -> tuple[str, ...]:
        """Nothing, since it is not recorded."""
        return ()

    def act(self, move: Move) -> Session:
        """Make a move."""
        self._live_scenario.act(move)
        return self.session

    def stop_recording(self) -> None:
        """Do nothing: it is not recorded."""


class PreviewDesk(DeskScreen):
    """Plays a live scenario; the toolbar above the page shows the state of its file."""

    def __init__(self, live_scenario: LiveScenario, pause_screen: Callable[[], Screen]) -> None:
        picture_finder = PictureFinder(live_scenario.path.parent / "pictures")
        super().__init__(
            SandboxPlay(live_scenario),
            pause_screen=pause_screen,
            after=self._restart,
            picture_finder=picture_finder,
        )
        self._live_scenario = live_scenario
        self._elapsed = 0
        self._shows_problems = bool(live_scenario.problems)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return the toolbar and the trainee's desk under it."""
        return Column([self._toolbar(), Divider(), super().build(style, size)], gap=0)

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out, after changes made on other screens."""
        self._update_views()
        super().arrange(style, size)

    def tick(self, milliseconds: int) -> None:
        """Advance time; at each interval check the file, and show it anew if it was saved."""
        super().tick(milliseconds)
        self._elapsed += milliseconds
        if self._elapsed >= POLL_MILLISECONDS:
            self._elapsed = 0
            if self._live_scenario.reload_if_changed():
                self._shows_problems = not self._live_scenario.is_current()
                self._show_current()

    def dialog(self, style: Style) -> Dialog | None:
        """Return the list of problems if it is open, else the dialog of the desk."""
        if self._shows_problems and self._live_scenario.problems:
            rows = [row for problem in self._live_scenario.problems for row in _problem_rows(problem)]
            heading = (
                "As the file was last saved" if self._live_scenario.is_current() else "The last good version plays on"
            )
            return info_dialog("problems", heading, Column(rows, gap=1))
        return super().dialog(style)

    def on_message(self, message: Message) -> Action | None:
        """React to the buttons of the toolbar, else as the desk does."""
        match message:
            case Pressed("problems"):
                self._shows_problems = True
            case Pressed("problems:close"):
                self._shows_problems = False
            case Pressed("facts"):
                return Push(FactEditor(self._live_scenario))
            case Pressed("scenes"):
                return Push(ScenePicker(self._live_scenario))
            case Pressed("undo"):
                self._live_scenario.undo()
            case Pressed("close"):
                return Quit()
            case _ if self._shows_problems:
                self._shows_problems = False
            case _:
                return super().on_message(message)
        self._show_current()
        return None

    def _restart(self) -> Action:
        self._live_scenario.restart_with(())
        self._show_current()
        return Push(ScenePicker(self._live_scenario))

    def _update_views(self) -> None:
        self._reload()

    def _show_current(self) -> None:
        self._overlay = None
        self._update_views()
        self.refresh()

    def _toolbar(self) -> Widget:
        buttons = [
            Button(
                "undo", "Take back", icon="rotate-ccw", weight=Weight.QUIET, enabled=self._live_scenario.run.done > 0
            ),
            Button("scenes", "Scenes", icon="map-pin", weight=Weight.QUIET),
            Button("facts", "Facts", icon="settings", weight=Weight.QUIET),
            Button("problems", self._problem_count(), weight=Weight.QUIET, enabled=bool(self._live_scenario.problems)),
            Button("close", "Close", icon="x", weight=Weight.QUIET),
        ]
        title = Column([Paragraph(f"Preview: {self._live_scenario.path.name}", STRONG), *self._refused_note()], gap=0)
        return Column([SplitRow(title, Flow(buttons, gap=1))], pad=4, pad_down=0.5, key="toolbar")

    def _refused_note(self) -> list[Widget]:
        refused = self._live_scenario.run.refused
        return [Paragraph(f"Stopped before “{refused}”: it cannot be done here.", SMALL, soft=True)] if refused else []

    def _problem_count(self) -> str:
        number = len(self._live_scenario.problems)
        # After a save only the problems of loading are known; those of the plays and texts take a `check`.
        return f"{number} problem{'' if number == 1 else 's'}" if number else "Reads well"


def _problem_rows(problem: Problem) -> list[Widget]:
    place = f"{problem.place.file.replace(chr(92), '/').rpartition('/')[2]}, line {problem.place.line}"
    head = Paragraph(f"{place}: {problem.code}, {problem.severity.value}", STRONG)
    hint = [Paragraph(problem.hint, SMALL, soft=True)] if problem.hint else []
    return [head, Paragraph(problem.message), *hint]
