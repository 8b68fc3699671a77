"""The desk at which a session is played, and its debrief: plain, with the question why, or for a room that votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.debrief.debrief import build_debrief
from game.records.journal_format import SessionMode
from game.scenario.validation.pictures import PICTURES
from game.ui.screens.debrief.screen import DebriefCallbacks, DebriefScreen
from game.ui.screens.desk.portraits import PictureFinder
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.reasons.desk import ReasonDesk
from game.ui.screens.room.desk import RoomDesk
from game.ui.screens.room.vote import ROOM_TEXT_SCALE
from game.ui.screens.widget_screen import USUAL_TEXT_SCALE

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.records.recorded_session import RecordedSession
    from game.ui.screen import Action, Screen

DESKS: dict[SessionMode, type[DeskScreen]] = {
    SessionMode.PLAIN: DeskScreen,
    SessionMode.REASONS: ReasonDesk,
    SessionMode.ROOM: RoomDesk,
}


def debrief_of(play: RecordedSession, callbacks: DebriefCallbacks) -> DebriefScreen:
    """Return the debrief of a play, in larger type for a room."""
    screen = DebriefScreen(build_debrief(play.session, play.notes), callbacks)
    screen.text_scale = ROOM_TEXT_SCALE if play.header.mode is SessionMode.ROOM else USUAL_TEXT_SCALE
    return screen


def own_pictures(play: RecordedSession) -> PictureFinder:
    """Return what finds the pictures of a play's pack, and those of the program."""
    return PictureFinder(play.file.parent / PICTURES if play.file else None)


def desk_of(play: RecordedSession, pause_screen: Callable[[], Screen], after: Callable[[], Action]) -> DeskScreen:
    """Return the desk of a play; `after` returns the action that follows an ending."""
    desk = DESKS[play.header.mode]
    return desk(play, pause_screen=pause_screen, after=after, picture_finder=own_pictures(play), notes=play)
