"""The desk of a scenario that is being written: the trainee's page, with what its author needs above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.case_file import case_file
from game.engine.page import page
from game.ui.preview.facts import Facts
from game.ui.preview.scenes import Scenes
from game.ui.screen import Action, Push, Quit
from game.ui.screens.desk import Desk
from game.ui.screens.message import telling
from game.ui.screens.portraits import Gallery
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.messages import Message, Pressed
from game.ui.widgets.paragraph import SMALL, STRONG, Paragraph
from game.ui.widgets.stack import Bar, Column, Flow, Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.moves import Move
    from game.engine.session import Session
    from game.problems import Problem
    from game.ui.look import Look
    from game.ui.preview.workshop import Workshop
    from game.ui.screen import Screen
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.tree import Widget

EVERY = 30
"""Milliseconds between two looks at the file: seen, read and laid out, a save shows within a quarter of a second."""


class Rehearsing:
    """A workshop's play, as the desk wants one; nothing of it is kept."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    @property
    def session(self) -> Session:
        """The play as far as it goes."""
        return self._workshop.session

    def act(self, move: Move) -> Session:
        """Make a move."""
        self._workshop.act(move)
        return self.session

    def stop_keeping(self) -> None:
        """Do nothing: it is not kept."""


class PreviewDesk(Desk):
    """Plays what is being written; the strip above the page says how the file stands."""

    def __init__(self, workshop: Workshop, cover: Callable[[], Screen]) -> None:
        gallery = Gallery(workshop.path.parent / "pictures")
        super().__init__(Rehearsing(workshop), cover=cover, after=self._again_from_start, gallery=gallery)
        self._workshop = workshop
        self._since = 0
        self._shows_problems = bool(workshop.problems)

    def build(self, look: Look, size: tuple[int, int]) -> Widget:
        """Return the strip and the trainee's page under it."""
        return Column([self._strip(), Rule(), super().build(look, size)], gap=0)

    def arrange(self, look: Look, size: tuple[int, int]) -> None:
        """Lay everything out, with what was changed on another screen."""
        self._reread()
        super().arrange(look, size)

    def tick(self, milliseconds: int) -> None:
        """Look at the file, and show it anew once it was saved."""
        super().tick(milliseconds)
        self._since += milliseconds
        if self._since >= EVERY:
            self._since = 0
            if self._workshop.saved_again():
                self._shows_problems = not self._workshop.is_current()
                self._show_again()

    def dialog(self, look: Look) -> Dialog | None:
        """Return the list of problems if it is open, else what the desk lays over itself."""
        if self._shows_problems and self._workshop.problems:
            rows = [row for found in self._workshop.problems for row in _rows(found)]
            heading = "As the file was last saved" if self._workshop.is_current() else "The last good version plays on"
            return telling("problems", heading, Column(rows, gap=1))
        return super().dialog(look)

    def react(self, message: Message) -> Action | None:
        """Answer the strip, else as the desk does."""
        match message:
            case Pressed("problems"):
                self._shows_problems = True
            case Pressed("problems:close"):
                self._shows_problems = False
            case Pressed("facts"):
                return Push(Facts(self._workshop))
            case Pressed("scenes"):
                return Push(Scenes(self._workshop))
            case Pressed("undo"):
                self._workshop.back()
            case Pressed("close"):
                return Quit()
            case _ if self._shows_problems:
                self._shows_problems = False
            case _:
                return super().react(message)
        self._show_again()
        return None

    def _again_from_start(self) -> Action:
        self._workshop.begin_with(())
        self._show_again()
        return Push(Scenes(self._workshop))

    def _reread(self) -> None:
        session = self._workshop.session
        self._page, self._file = page(session), case_file(session)

    def _show_again(self) -> None:
        self._over = None
        self._reread()
        self.refresh()

    def _strip(self) -> Widget:
        buttons = [
            Button(
                "undo", "Take back", icon="rotate-ccw", weight=Weight.QUIET, enabled=self._workshop.rehearsed.done > 0
            ),
            Button("scenes", "Scenes", icon="map-pin", weight=Weight.QUIET),
            Button("facts", "Facts", icon="settings", weight=Weight.QUIET),
            Button("problems", self._count(), weight=Weight.QUIET, enabled=bool(self._workshop.problems)),
            Button("close", "Close", icon="x", weight=Weight.QUIET),
        ]
        words = Column([Paragraph(f"Preview: {self._workshop.path.name}", STRONG), *self._stopped()], gap=0)
        return Column([Bar(words, Flow(buttons, gap=1))], pad=4, pad_down=0.5, key="strip")

    def _stopped(self) -> list[Widget]:
        refused = self._workshop.rehearsed.refused
        return [Paragraph(f"Stopped before “{refused}”: it cannot be done here.", SMALL, soft=True)] if refused else []

    def _count(self) -> str:
        number = len(self._workshop.problems)
        # Only reading keeps up with every save; what plays and words show is for `check` to say.
        return f"{number} problem{'' if number == 1 else 's'}" if number else "Reads well"


def _rows(found: Problem) -> list[Widget]:
    place = f"{found.place.file.replace(chr(92), '/').rpartition('/')[2]}, line {found.place.line}"
    said = [Paragraph(f"{place}: {found.code}, {found.severity.value}", STRONG), Paragraph(found.message)]
    return [*said, Paragraph(found.hint, SMALL, soft=True)] if found.hint else [*said]
