"""The trainee's notes during a play."""

import pygame
import pytest

from game.ui.app import ScreenStack, WindowHost
from game.ui.drawing.style import Style
from game.ui.screen import Quit
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.text_screen import support_screen
from game.ui.widgets.widget import Pressed
from tests.ui.conftest import ASSETS
from tests.ui.driving import WIDE, click_on, key, keys, letters, words
from tests.ui.screens.desk.playing import Playing, desk, move_keys


def write(screen: DeskScreen, text: str) -> None:
    screen.open_file("notes")
    screen.refresh(next(widget for widget in keys(screen) if widget.startswith("write|")))
    screen.handle(letters(text))


def test_a_note_is_written_during_play_and_kept_beside_the_last_decision(style: Style) -> None:
    screen, playing = desk(style, "kitchen.ask")
    write(screen, "She looked away 1 or 2 times.")
    click_on(screen, next(widget for widget in keys(screen) if widget.startswith("keep|")))
    assert [note.text for note in playing.stored] == ["She looked away 1 or 2 times."]
    assert "She looked away 1 or 2 times." in words(screen)
    assert screen.widget_host.focus
    assert (screen.widget_host.focus.takes_text, screen.widget_host.focus.value) == (True, "")
    assert move_keys(playing) == ["kitchen.ask"]


@pytest.mark.parametrize("leaving", [pygame.K_ESCAPE, pygame.K_F2], ids=["pause", "choice"])
def test_a_note_that_is_being_written_is_kept_when_one_goes_on_or_pauses(style: Style, leaving: int) -> None:
    screen, playing = desk(style)
    write(screen, "Whose boots?")
    screen.handle(key(leaving))
    if leaving == pygame.K_F2:
        screen.handle(key(pygame.K_1))
    assert [note.text for note in playing.stored] == ["Whose boots?"]


@pytest.mark.parametrize("way", [pygame.QUIT, None], ids=["window closed", "ending left"])
def test_a_note_that_is_being_written_is_kept_whatever_the_way_out(style: Style, way: int | None) -> None:
    screen, playing = desk(style)
    write(screen, "Whose boots?")
    if way is None:
        screen.on_message(Pressed("after"))
    else:
        host = WindowHost(ASSETS, lambda _fault: screen, print)
        ScreenStack(screen, style.settings, host, WIDE).handle(pygame.event.Event(way))
    assert [note.text for note in playing.stored] == ["Whose boots?"]


def test_a_note_that_could_not_be_kept_says_so_and_stays_in_its_field(style: Style) -> None:
    screen, playing = desk(style)
    playing.full = True
    write(screen, "Whose boots?")
    click_on(screen, next(widget for widget in keys(screen) if widget.startswith("keep|")))
    assert "The disk is full." in words(screen)
    assert any(widget.value == "Whose boots?" for widget in screen.widget_host.root.walk())


def test_where_no_notes_are_kept_there_is_no_tab_for_them(style: Style) -> None:
    screen = DeskScreen(Playing(), pause_screen=lambda: PauseScreen(lambda: support_screen("x")), after=Quit)
    screen.arrange(style, WIDE)
    assert "tabs:notes" not in keys(screen)
