"""What the saves, support and how-it-works screens read from sessions and packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.diagnostics.problem import GameError
from game.engine.session import decisions
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
    """Say what can be done with a saved session."""
    try:
        _, found = read_session(session, load_session_story(session, scenarios))
    except GameError as fault:
        return SessionActions(goes_on=False, debrief=False, why=str(fault))
    ended = found.session.ended
    return SessionActions(
        goes_on=not ended, debrief=ended, points=tuple(_points(found.session)), why=" ".join(found.messages)
    )


def _points(session: Session) -> Iterator[BranchPoint]:
    scenario = session.story.scenario
    for moves, move in decisions(session):
        day = session.truncated_to(moves).situation.day
        title = fill_placeholders(scenario, scenario.scenes[move.scene].title)
        yield BranchPoint(moves, short_date(scenario, day), title, describe_move(scenario, move))


def support_text(scenarios: Path) -> str:
    """Return whom one can turn to, from the first pack that says so; empty if none does."""
    for pack in _packs(scenarios):
        if pack.support:
            return "\n\n".join(_contact(pack, contact) for contact in pack.support)
    return ""


def _contact(pack: Pack, contact: Contact) -> str:
    unsure = "" if contact.verified else " *Number and hours not yet verified.*"
    return f"**{contact.name}.** {fill_placeholders(pack, contact.text)}{unsure}"


def pack_notes(scenarios: Path) -> list[str]:
    """Return what each pack says of how it wants to be used and what it leaves out."""
    return [fill_placeholders(pack, pack.about.strip()) for pack in _packs(scenarios) if pack.about.strip()]


def _packs(scenarios: Path) -> Iterator[Pack]:
    try:
        found = scenario_cards(scenarios)
    except GameError:
        return  # the menu says so; whoever looks for support has other needs than to hear it
    for folder in dict.fromkeys(card.path.parent for card in found):
        pack = load_pack(folder).value
        if pack is not None:
            yield pack
