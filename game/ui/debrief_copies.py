"""Copies of debriefs that the window writes, of one play beside its session's file, and of a pathway beside them."""

from __future__ import annotations

from pathlib import Path

from game import paths
from game.diagnostics.game_error import GameError
from game.engine.debrief.debrief import build_debrief, real_case
from game.engine.views.text import anytime
from game.records.pathway_lookup import RunState
from game.records.recorded_session import RecordedSession
from game.reports.debrief.copies import CopyKind, copy_debrief, write_copy
from game.reports.debrief.outline import expand_sections
from game.reports.pathway.joint_copy import joint_copy
from game.reports.pathway.joint_outline import joint_outline
from game.ui.outcome_loader import OutcomeLoader


def write_play_copy(
    play: RecordedSession, loader: OutcomeLoader | None, kind: CopyKind, *, every: bool, real_case: bool
) -> str:
    """Write a copy of a play's debrief, with the endings that were worked out; return where it lies.

    Raises GameError if it cannot be written, or the session has no file.
    """
    if play.source is None:
        raise GameError("This session has no file, beside which a copy could lie.")
    debrief = build_debrief(play.session, play.notes, loader.endings if loader else {})
    copy = copy_debrief(debrief, play.header, every=every, real_case=real_case)
    return write_copy(copy, kind, play.source, paths.assets())


def write_joint_copy(state: RunState, saves: Path, kind: CopyKind, *, every: bool, with_case: bool) -> str:
    """Write a copy of a run's joint debrief beside its sessions; return where it lies, or raise GameError."""
    debrief, scenario = state.joint_debrief(), state.sessions[0].story.scenario
    outline = joint_outline(debrief, scenario, real_case(state.sessions))
    parts = expand_sections(outline, every=every, real_case=with_case)
    copy = joint_copy(state.route.title, debrief, anytime(scenario), parts)
    return write_copy(copy, kind, saves / state.run.name, paths.assets())
