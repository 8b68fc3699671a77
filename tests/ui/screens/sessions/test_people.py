"""Who is playing: chosen or added by keyboard, each with sessions and settings of their own."""

from pathlib import Path

import pygame
import pytest

from game.ui.drawing.style import Style
from game.ui.navigator import Navigator
from game.ui.screen import Action, ApplySettings, Pop, Push
from game.ui.screens.sessions.people import PeopleScreen
from game.ui.screens.sessions.session_list import SavesScreen
from game.ui.settings import Settings, SettingsFile, write_settings
from tests.ui.driving import WIDE, click_on, key, letters, words


@pytest.fixture
def navigator(tmp_path: Path) -> Navigator:
    settings_file = SettingsFile(tmp_path / "settings.json", Settings(text_scale=150))
    return Navigator(tmp_path / "packs", tmp_path, lambda folder: settings_file.switch_to(folder / "settings.json"))


def saved(navigator: Navigator, style: Style) -> SavesScreen:
    screen = navigator.saved_sessions()
    assert isinstance(screen, SavesScreen)
    screen.arrange(style, WIDE)
    return screen


def people(navigator: Navigator, style: Style) -> PeopleScreen:
    action = click_on(saved(navigator, style), "people")
    assert isinstance(action, Push)
    assert isinstance(action.screen, PeopleScreen)
    action.screen.arrange(style, WIDE)
    return action.screen


def add(navigator: Navigator, style: Style, alias: str) -> Action | None:
    screen = people(navigator, style)
    screen.refresh("alias")
    screen.handle(letters(alias))
    return screen.handle(key(pygame.K_RETURN))


def test_an_alias_leads_to_the_menu_of_that_person(navigator: Navigator, style: Style, tmp_path: Path) -> None:
    action = add(navigator, style, "Ana")
    assert action == ApplySettings(Settings(text_scale=150), Pop(to_first=True))
    assert "Saved sessions of Ana" in words(saved(navigator, style))
    assert (tmp_path / "people" / "p-ana").is_dir()
    started_again = Navigator(tmp_path / "packs", tmp_path)
    assert "Saved sessions of Ana" in words(saved(started_again, style)), "it is asked once"


def test_each_has_settings_of_their_own(navigator: Navigator, style: Style, tmp_path: Path) -> None:
    add(navigator, style, "Ana")
    write_settings(tmp_path / "people" / "p-ana" / "settings.json", Settings("dark", 300))
    add(navigator, style, "Ben")
    action = click_on(people(navigator, style), "player:0")
    assert action == ApplySettings(Settings("dark", 300), Pop(to_first=True))


def test_nobody_has_to_give_an_alias_and_one_of_nothing_is_said_to_be_none(navigator: Navigator, style: Style) -> None:
    screen = people(navigator, style)
    assert "nobody has to give one" in words(screen)
    assert click_on(screen, "add") is None
    assert "An alias has at least one letter" in words(screen)
    action = click_on(screen, "nobody")
    assert isinstance(action, ApplySettings)
    assert screen.handle(key(pygame.K_ESCAPE)) == Pop()
