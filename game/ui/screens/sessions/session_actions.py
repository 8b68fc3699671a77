"""What can be done with a saved session, read from its journal."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.engine.cuts.route import own_decisions
from game.engine.views.text import describe_move, fill_placeholders, short_date
from game.records.lookup import load_session_story
from game.records.people import current_player
from game.records.session_bin import binned_sessions, delete_expired, move_to_bin, put_back
from game.records.session_labels import write_label
from game.records.session_list import read_session
from game.ui.screens.sessions.callbacks import BranchPoint, SavesCallbacks, SessionActions
from game.ui.screens.sessions.people import PeopleScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from game.engine.session import Session
    from game.records.people import Player
    from game.records.session_list import SessionSummaries, SessionSummary
    from game.ui.screen import Action


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


def saves_callbacks(
    folder: Path,
    root: Path,
    scenarios: Path,
    *,
    summaries: Callable[[], SessionSummaries],
    resume: Callable[[SessionSummary], Action],
    debrief: Callable[[SessionSummary], Action],
    branch: Callable[[SessionSummary, int], Action],
    play_as: Callable[[Player | None], Action],
) -> SavesCallbacks:
    """Return what the screens of saved sessions are told and may ask for; what was long in the bin is deleted.

    Args:
        folder: the folder of the sessions.
        root: the folder of the sessions of all who use this computer.
        scenarios: the folder of packs.
        summaries: returns all sessions of the folder, the newest first.
        resume: goes on with a session.
        debrief: opens its debrief.
        branch: goes on after so many of its moves in a new session.
        play_as: goes on as somebody else.
    """
    with suppress(GameError):  # the list says why the folder cannot be read
        delete_expired(folder)
    player = current_player(root)
    return SavesCallbacks(
        summaries=lambda words: summaries().search(words) if words else summaries(),
        actions=lambda saved: session_actions(saved.path, scenarios),
        resume=resume,
        debrief=debrief,
        branch=branch,
        rename=lambda saved, label: write_label(saved.path, label),
        delete=lambda saved: move_to_bin(saved.path),
        put_back=put_back,
        binned=lambda: binned_sessions(folder),
        people=lambda: PeopleScreen(root, play_as),
        player=player.alias if player else "",
    )


def _branch_points(session: Session) -> Iterator[BranchPoint]:
    scenario = session.story.scenario
    for moves, move in own_decisions(session):
        day = session.truncated_to(moves).situation.day
        title = fill_placeholders(scenario, scenario.scenes[move.scene].title, day)
        yield BranchPoint(moves, short_date(scenario, day), title, describe_move(scenario, move, day))
