"""The desk of a scenario that is being written: the trainee's page, with what its author needs above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.views.case_file import case_file
from game.engine.views.page import build_page
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
"""Milliseconds between two looks at the file: seen, read and laid out, a save shows within a quarter of a second."""


class SandboxPlay:
    """A workshop's play, as the desk wants one; nothing of it is kept."""

    def __init__(self, workshop: LiveScenario) -> None:
        self._workshop = workshop

    @property
    def session(self) -> Session:
        """The play as far as it goes."""
        return self._workshop.session

    def act(self, move: Move) -> Session:
        """Make a move."""
        self._workshop.act(move)
        return self.session

    def stop_recording(self) -> None:
        """Do nothing: it is not kept."""


class PreviewDesk(DeskScreen):
    """Plays what is being written; the strip above the page says how the file stands."""

    def __init__(self, workshop: LiveScenario, cover: Callable[[], Screen]) -> None:
        gallery = PictureFinder(workshop.path.parent / "pictures")
        super().__init__(SandboxPlay(workshop), cover=cover, after=self._again_from_start, gallery=gallery)
        self._workshop = workshop
        self._since = 0
        self._shows_problems = bool(workshop.problems)

    def build(self, look: Style, size: tuple[int, int]) -> Widget:
        """Return the strip and the trainee's page under it."""
        return Column([self._strip(), Divider(), super().build(look, size)], gap=0)

    def arrange(self, look: Style, size: tuple[int, int]) -> None:
        """Lay everything out, with what was changed on another screen."""
        self._reread()
        super().arrange(look, size)

    def tick(self, milliseconds: int) -> None:
        """Look at the file, and show it anew once it was saved."""
        super().tick(milliseconds)
        self._since += milliseconds
        if self._since >= POLL_MILLISECONDS:
            self._since = 0
            if self._workshop.reload_if_changed():
                self._shows_problems = not self._workshop.is_current()
                self._show_again()

    def dialog(self, look: Style) -> Dialog | None:
        """Return the list of problems if it is open, else what the desk lays over itself."""
        if self._shows_problems and self._workshop.problems:
            rows = [row for found in self._workshop.problems for row in _rows(found)]
            heading = "As the file was last saved" if self._workshop.is_current() else "The last good version plays on"
            return info_dialog("problems", heading, Column(rows, gap=1))
        return super().dialog(look)

    def on_message(self, message: Message) -> Action | None:
        """Answer the strip, else as the desk does."""
        match message:
            case Pressed("problems"):
                self._shows_problems = True
            case Pressed("problems:close"):
                self._shows_problems = False
            case Pressed("facts"):
                return Push(FactEditor(self._workshop))
            case Pressed("scenes"):
                return Push(ScenePicker(self._workshop))
            case Pressed("undo"):
                self._workshop.undo()
            case Pressed("close"):
                return Quit()
            case _ if self._shows_problems:
                self._shows_problems = False
            case _:
                return super().on_message(message)
        self._show_again()
        return None

    def _again_from_start(self) -> Action:
        self._workshop.restart_with(())
        self._show_again()
        return Push(ScenePicker(self._workshop))

    def _reread(self) -> None:
        session = self._workshop.session
        self._page, self._file = build_page(session), case_file(session)

    def _show_again(self) -> None:
        self._over = None
        self._reread()
        self.refresh()

    def _strip(self) -> Widget:
        buttons = [
            Button("undo", "Take back", icon="rotate-ccw", weight=Weight.QUIET, enabled=self._workshop.run.done > 0),
            Button("scenes", "Scenes", icon="map-pin", weight=Weight.QUIET),
            Button("facts", "Facts", icon="settings", weight=Weight.QUIET),
            Button("problems", self._count(), weight=Weight.QUIET, enabled=bool(self._workshop.problems)),
            Button("close", "Close", icon="x", weight=Weight.QUIET),
        ]
        words = Column([Paragraph(f"Preview: {self._workshop.path.name}", STRONG), *self._stopped()], gap=0)
        return Column([SplitRow(words, Flow(buttons, gap=1))], pad=4, pad_down=0.5, key="strip")

    def _stopped(self) -> list[Widget]:
        refused = self._workshop.run.refused
        return [Paragraph(f"Stopped before “{refused}”: it cannot be done here.", SMALL, soft=True)] if refused else []

    def _count(self) -> str:
        number = len(self._workshop.problems)
        # Only reading keeps up with every save; what plays and words show is for `check` to say.
        return f"{number} problem{'' if number == 1 else 's'}" if number else "Reads well"


def _rows(found: Problem) -> list[Widget]:
    place = f"{found.place.file.replace(chr(92), '/').rpartition('/')[2]}, line {found.place.line}"
    said = [Paragraph(f"{place}: {found.code}, {found.severity.value}", STRONG), Paragraph(found.message)]
    return [*said, Paragraph(found.hint, SMALL, soft=True)] if found.hint else [*said]
