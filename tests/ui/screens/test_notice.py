"""The content notice and the brief."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.engine.session import begin as begin_session
from game.records.lookup import load_story
from game.scenario.local_details.unset_numbers import NUMBERS_MISSING
from game.ui.drawing.style import Style
from game.ui.screen import Pop, Push, Quit
from game.ui.screens.notice import ContentNotice, introduction
from game.ui.screens.text_screen import support_screen
from game.ui.widgets.text_area import TextArea
from tests.local_pack import write_local_pack
from tests.ui.driving import WIDE, click_on, key, words
from tests.ui.screens.desk.playing import Playing


def notice(style: Style, begin: Callable[[], Quit] = Quit) -> ContentNotice:
    screen = ContentNotice(introduction(Playing().session), begin, lambda: support_screen("x"))
    screen.arrange(style, WIDE)
    return screen


def test_the_notice_comes_first_then_the_brief_then_the_play(style: Style) -> None:
    screen = notice(style)
    assert "An angry parent." in words(screen)
    assert "You hold the case" not in words(screen)
    assert screen.handle(key(pygame.K_RETURN)) is None
    assert "You hold the case of Dana Marlow." in words(screen)
    assert screen.handle(key(pygame.K_RETURN)) == Quit()


def test_the_notice_can_be_left_without_a_question(style: Style) -> None:
    assert notice(style).handle(key(pygame.K_ESCAPE)) == Pop()
    assert click_on(notice(style), "back") == Pop()
    assert isinstance(click_on(notice(style), "support"), Push)


def test_the_notice_asks_for_no_data(style: Style) -> None:
    assert not any(isinstance(widget, TextArea) for widget in notice(style).widget_host.root.walk())


def test_what_to_do_if_a_child_may_be_at_risk_stands_once_on_the_notice(style: Style) -> None:
    playing = Playing()
    opening = introduction(playing.session)
    assert words(notice(style)).count(opening.safety) == 1
    assert opening.notice


@pytest.mark.parametrize(("for_room", "times"), [(True, 1), (False, 0)])
def test_before_a_room_it_says_which_numbers_are_still_missing(
    tmp_path: Path, style: Style, *, for_room: bool, times: int
) -> None:
    session = begin_session(load_story(write_local_pack(tmp_path) / "visit.yaml"))
    screen = ContentNotice(introduction(session, for_room=for_room), Quit, lambda: support_screen("x"))
    screen.arrange(style, WIDE)
    assert words(screen).count(NUMBERS_MISSING) == times
