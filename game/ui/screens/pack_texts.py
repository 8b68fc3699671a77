"""What packs say about themselves and whom one can turn to, for the screens of help and support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.diagnostics.game_error import GameError
from game.engine.views.text import fill_placeholders
from game.scenario.catalogue import scenario_cards
from game.scenario.loader import load_pack
from game.scenario.local_details.application import localised_pack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenario.model.scenario import Pack
    from game.scenario.model.shared import Contact


def support_text(scenarios: Path) -> str:
    """Return the support contacts of the first pack that has any, as Markdown; empty if none has."""
    for pack in installed_packs(scenarios):
        if pack.support:
            return "\n\n".join(_contact(pack, contact) for contact in pack.support)
    return ""


def _contact(pack: Pack, contact: Contact) -> str:
    return f"**{contact.name}.** {fill_placeholders(pack, contact.text)}"


def pack_notes(scenarios: Path) -> list[str]:
    """Return what each pack says about its use and its omissions."""
    return [fill_placeholders(pack, pack.about.strip()) for pack in installed_packs(scenarios) if pack.about.strip()]


def installed_packs(scenarios: Path) -> Iterator[Pack]:
    """Yield every pack that can be read, with its local details; none where the folder cannot be opened."""
    try:
        cards = scenario_cards(scenarios)
    except GameError:
        return  # the menu reports it; somebody who looks for support has other needs
    for folder in dict.fromkeys(card.path.parent for card in cards):
        pack = load_pack(folder).value
        if pack is not None:
            yield localised_pack(pack, folder)
