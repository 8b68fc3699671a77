"""A desk on which a decision is not made by a press: a screen comes first, which asks a room or a pair for more."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.engine.moves import Choose
from game.engine.notes import Note
from game.engine.session import is_decision
from game.ui.screen import Action, Push
from game.ui.screens.desk.screen import DeskScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.screen import Screen
    from game.ui.screens.desk.notebook import NoteKeeper
    from game.ui.screens.desk.playable_session import PlayableSession
    from game.ui.screens.desk.portraits import PictureFinder

DRAFT = "draft"
"""The kind of a note that was not used yet when a session was left; it is about a scene."""
MORE_THAN_ONE = 2


class DecisionDesk(DeskScreen):
    """Plays a session as the desk does, but that a decision leads to a screen before it is made."""

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
        self._kept, self._covering = notes, pause_screen

    leads_on = ""
    """What stands above the choices of a decision."""
    done_at_once = ""
    """What stands above choices that a press makes."""

    @abstractmethod
    def screen_before(self, move: Choose) -> Screen:
        """Return the screen that comes before a decision is made; `move` is the option that was pressed."""

    def _on_pressed(self, verb: str, rest: str) -> Action | None:
        session = self._play.session
        move = session.story.move(rest) if verb == "do" else None
        if isinstance(move, Choose) and session.is_legal(move) and self._is_looked_at(move.scene):
            return Push(self.screen_before(move))
        return super()._on_pressed(verb, rest)

    @property
    def choice_lead(self) -> str:  # type: ignore[override]  # it changes as the play goes on
        """Say what a press of a choice does here, where there is more than one."""
        page = self._page
        if page.desk or page.ending or len(page.choices) < MORE_THAN_ONE:
            return ""
        return self.leads_on if self._is_looked_at(page.scene) else self.done_at_once

    def draft(self, scene: str) -> Note | None:
        """Return what was written about the decision of a scene and not used yet, when the session was left."""
        drafts = [note for note in self._kept.notes if note.kind == DRAFT and note.about == scene]
        return drafts[-1] if drafts else None

    def keep_draft(self, scene: str, text: str, confidence: int | None = None) -> None:
        """Keep what was written about the decision of a scene, unless it is what was kept before."""
        before = self.draft(scene)
        note = Note(DRAFT, scene, text, confidence)
        if note != (before or Note(DRAFT, scene, "")):
            self._kept.keep_note(note)

    def _is_looked_at(self, scene: str) -> bool:
        """Tell whether a scene is a decision that somebody has not left out of the sessions here."""
        story = self._play.session.story
        return is_decision(story, scene) and scene not in story.left_out

    def commit(self, key: str, reason: Note | None) -> None:
        """Make a choice and keep why; a reason that cannot be kept stands as a draft among the notes, and why not."""
        if not self._act(key) or reason is None:
            return
        try:
            self._kept.keep_note(reason)
        except GameError:
            if self._notebook is not None:
                self._notebook.take(self._notebook.field, reason.text)
                self._notebook.keep()
                self.open_file("notes")
