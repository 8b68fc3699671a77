"""What can be done with a saved session, read from its journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.engine.cuts import own_decisions
from game.engine.views.text import describe_move, fill_placeholders, short_date
from game.records.lookup import load_session_story
from game.records.session_list import read_session
from game.ui.screens.saves import BranchPoint, SessionActions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.engine.session import Session


def session_actions(session: Path, scenarios: Path) -> SessionActions:
    """Return what can be done with the saved session in a journal file."""
    try:
        _, replayed = read_session(session, load_session_story(session, scenarios))
    except GameError as fault:
        return SessionActions(can_resume=False, has_debrief=False, message=str(fault))
    ended = replayed.session.ended
    return SessionActions(
        can_resume=not ended,
        has_debrief=ended,
        branch_points=tuple(_branch_points(replayed.session)),
        message=" ".join(replayed.messages),
    )


def _branch_points(session: Session) -> Iterator[BranchPoint]:
    scenario = session.story.scenario
    for moves, move in own_decisions(session):
        day = session.truncated_to(moves).situation.day
        title = fill_placeholders(scenario, scenario.scenes[move.scene].title, day)
        yield BranchPoint(moves, short_date(scenario, day), title, describe_move(scenario, move, day))
