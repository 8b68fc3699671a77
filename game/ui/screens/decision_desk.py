"""A desk on which a decision is not made by a press: a screen comes first, which asks a room or a pair for more."""

from __future__ import annotations

from abc import abstractmethod
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

from game.diagnostics.game_error import GameError
from game.engine.cuts.route import last_choice
from game.engine.moves import Choose
from game.engine.notes import DRAFT, Note, draft_about
from game.engine.session import is_decision
from game.ui.screen import Action, Push
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.widget_screen import WidgetScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.screen import Screen
    from game.ui.screens.desk.notebook import NoteKeeper
    from game.ui.screens.desk.playable_session import PlayableSession
    from game.ui.screens.desk.portraits import PictureFinder

ScreenBefore = TypeVar("ScreenBefore", bound=WidgetScreen)
"""The screen that comes before a decision is made."""
SEVERAL = 2
"""The least number of choices above which it is said what a press does."""


class DecisionDesk(DeskScreen, Generic[ScreenBefore]):
    """Plays a session as the desk does, but that a decision leads to a screen before it is made.

    There is one such screen for each decision: whoever goes back to the page, looks closer and presses another option
    finds it as it was left.
    """

    decision_lead = ""
    """What stands above the choices of a decision."""
    other_lead = ""
    """What stands above choices that a press makes."""

    def __init__(
        self,
        play: PlayableSession,
        *,
        pause_screen: Callable[[], Screen],
        after: Callable[[], Action],
        picture_finder: PictureFinder,
        notes: NoteKeeper,
    ) -> None:
        super().__init__(play, pause_screen=pause_screen, after=after, picture_finder=picture_finder, notes=notes)
        self._note_keeper = notes
        self._before: tuple[int, ScreenBefore] | None = None
        """The screen of the present decision, with the position of the choice before it."""

    @abstractmethod
    def new_screen(self, scene: str, draft: Note | None) -> ScreenBefore:
        """Return the screen of a scene's decision; `draft` is what was written when the session was left."""

    @abstractmethod
    def prepare(self, screen: ScreenBefore, move: Choose) -> None:
        """Bring the screen up to date before it is shown; `move` is the option that was pressed."""

    @property
    def choice_lead(self) -> str:  # type: ignore[override]  # it changes as the play goes on
        """Say what a press of a choice does here, where there is more than one."""
        page = self._page
        if page.desk or page.ending or len(page.choices) < SEVERAL:
            return ""
        return self.decision_lead if self._is_looked_at(page.scene) else self.other_lead

    def _on_pressed(self, verb: str, rest: str) -> Action | None:
        session = self._play.session
        move = session.story.move(rest) if verb == "do" else None
        if isinstance(move, Choose) and session.is_legal(move) and self._is_looked_at(move.scene):
            return Push(self._screen_before(move))
        return super()._on_pressed(verb, rest)

    def _is_looked_at(self, scene: str) -> bool:
        """Tell whether a scene is a decision that somebody has not left out of the sessions here."""
        story = self._play.session.story
        return is_decision(story, scene) and scene not in story.left_out

    def _screen_before(self, move: Choose) -> Screen:
        position = last_choice(self._play.session)
        if self._before is None or self._before[0] != position:
            draft = draft_about(self._note_keeper.notes, move.scene)
            self._before = position, self.new_screen(move.scene, draft)
        self.prepare(self._before[1], move)
        return self._before[1]

    def leave(self) -> None:
        """Store what was typed here, and on the screen of the present decision."""
        super().leave()
        if self._before is not None:
            # What cannot be kept now stays on the screen, which says so when it is used.
            with suppress(GameError):
                self._before[1].leave()

    def keep_draft(self, scene: str, text: str, confidence: int | None = None) -> None:
        """Keep what was written about the decision of a scene, unless it is what was kept before."""
        note = Note(DRAFT, scene, text, confidence)
        if note != (draft_about(self._note_keeper.notes, scene) or Note(DRAFT, scene, "")):
            self._note_keeper.keep_note(note)

    def commit(self, key: str, reason: Note | None) -> None:
        """Make a choice and keep why; a reason that cannot be kept stands as a draft among the notes, and why not."""
        self._before = None
        is_made = self._act(key)
        if reason is None or (is_made and self._is_kept(reason)) or self._notebook is None:
            return
        self._notebook.take(self._notebook.field, reason.text)
        self._notebook.keep()
        if is_made:
            self.open_file("notes")

    def _is_kept(self, note: Note) -> bool:
        """Keep a note; tell whether that could be done."""
        try:
            self._note_keeper.keep_note(note)
        except GameError:
            return False
        return True
