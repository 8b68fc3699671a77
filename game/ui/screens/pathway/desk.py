"""A desk in a leg of a pathway: where it rests, and at its end, the pathway goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.screens.desk.screen import DeskScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.screen import Action, Screen
    from game.ui.screens.desk.notebook import NoteKeeper
    from game.ui.screens.desk.playable_session import PlayableSession
    from game.ui.screens.desk.portraits import PictureFinder
    from game.ui.widgets.widget import Message


class LegScreen(DeskScreen):
    """Plays a session in a leg of a pathway.

    Args:
        play: as for the desk, like all but `rest`.
        rest: returns the action that follows where the play rests now; None where it does not rest.
    """

    after_words = "Go on to the next desk"

    def __init__(
        self,
        play: PlayableSession,
        *,
        pause_screen: Callable[[], Screen],
        after: Callable[[], Action],
        picture_finder: PictureFinder,
        notes: NoteKeeper,
        rest: Callable[[], Action | None],
    ) -> None:
        super().__init__(play, pause_screen=pause_screen, after=after, picture_finder=picture_finder, notes=notes)
        self._rest = rest

    def on_message(self, message: Message) -> Action | None:
        """Make a move or turn a page as at any desk; after a move before which it rests, leave the desk."""
        return super().on_message(message) or self._rest()
