"""Data for the screens of saved sessions, support and help, read from session journals and packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.engine.cuts import own_decisions
from game.engine.views.text import describe_move, fill_placeholders, short_date
from game.records.lookup import load_session_story
from game.records.session_list import read_session
from game.scenario.catalogue import scenario_cards
from game.scenario.loader import load_pack
from game.ui.screens.saves import BranchPoint, SessionActions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.engine.session import Session
    from game.scenario.model.scenario import Pack
    from game.scenario.model.shared import Contact


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


def support_text(scenarios: Path) -> str:
    """Return the support contacts of the first pack that has any, as Markdown; empty if none has."""
    for pack in _packs(scenarios):
        if pack.support:
            return "\n\n".join(_contact(pack, contact) for contact in pack.support)
    return ""


def _contact(pack: Pack, contact: Contact) -> str:
    unsure = "" if contact.verified else " *Number and hours not yet verified.*"
    return f"**{contact.name}.** {fill_placeholders(pack, contact.text)}{unsure}"


def pack_notes(scenarios: Path) -> list[str]:
    """Return what each pack says about its use and its omissions."""
    return [fill_placeholders(pack, pack.about.strip()) for pack in _packs(scenarios) if pack.about.strip()]


def _packs(scenarios: Path) -> Iterator[Pack]:
    try:
        cards = scenario_cards(scenarios)
    except GameError:
        return  # the menu reports it; somebody who looks for support has other needs
    for folder in dict.fromkeys(card.path.parent for card in cards):
        pack = load_pack(folder).value
        if pack is not None:
            yield pack
