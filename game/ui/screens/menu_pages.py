"""The pages that the menu leads to: how this works, for facilitators, the text version, local details, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import paths
from game.scenario.catalogue import scenario_cards
from game.ui.screens.facilitators import FacilitatorScreen
from game.ui.screens.pack_texts import pack_notes
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.text_screen import TextScreen, help_text, text_version_text
from game.ui.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from game.ui.screens.widget_screen import WidgetScreen


def menu_page(entry: str, scenarios: Path, saves: Path) -> WidgetScreen:
    """Return the page of a menu entry: `how`, `facilitators`, `text`, `settings`, or the form `local`.

    Raises:
        GameError: packs cannot be listed.
    """
    if entry == "settings":
        return SettingsScreen(Settings())
    if entry == "local":
        from game.ui.screens.local_details.sections import LocalDetailsScreen  # noqa: PLC0415 - it reads every story

        return LocalDetailsScreen(scenarios)
    if entry == "how":
        return TextScreen("How this works", help_text(pack_notes(scenarios), saves))
    if entry == "facilitators":
        return FacilitatorScreen(scenarios, saves)
    cards = [(card.title, card.id) for card in scenario_cards(scenarios) if not card.is_broken]
    return TextScreen("Text version", text_version_text(cards, paths.command_line()))
