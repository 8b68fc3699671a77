"""Every screen works at every size of the window and of the text."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from game import paths
from game.engine.pathway.hand_over import hand_over
from game.engine.pathway.joint_debrief import joint_debrief
from game.records.lookup import find_installed, load_story
from game.records.recorded_session import RecordedSession
from game.reports.pathway.joint_outline import joint_outline
from game.ui.app import ScreenStack, Window, WindowHost
from game.ui.drawing.style import make_style
from game.ui.navigator import Navigator
from game.ui.screen import Pop, Screen
from game.ui.screens.key_settings import KeySettingsScreen
from game.ui.screens.message import Answer, MessageScreen
from game.ui.screens.pathway.joint_debrief import JointDebriefCallbacks, JointDebriefScreen
from game.ui.screens.pathway.page import PathwayPage, hand_over_text
from game.ui.screens.settings import SettingsScreen
from game.ui.settings import SCALES, Settings
from tests.ui.conftest import ASSETS
from tests.ui.driving import key

SIZES = st.tuples(st.integers(1, 3840), st.integers(1, 2160))
KEYS = (pygame.K_TAB, pygame.K_DOWN, pygame.K_PAGEDOWN, pygame.K_F2, pygame.K_UP)
MOVES = ("car.go", "hallway.shelves")


def raise_fault(error: Exception) -> Screen:
    raise error


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecordedSession]:
    file = find_installed("just_a_friend")
    assert file is not None
    play = RecordedSession.begin(load_story(file), 1, None, tmp_path_factory.mktemp("saves"), file=file)
    for wanted in MOVES:
        move = play.session.story.move(wanted)
        assert move is not None
        play.act(move)
    play.file = None  # without a file no outcome analysis is started
    yield play
    play.close()


def menu(navigator: Navigator, _play: RecordedSession) -> Screen:
    screen = navigator.menu("A sentence that is said on the menu.")
    screen.tick(33)
    return screen


def notice(navigator: Navigator, play: RecordedSession) -> Screen:
    return navigator.show_notice(play).screen  # type: ignore[union-attr]  # a notice is always pushed


def desk(navigator: Navigator, play: RecordedSession) -> Screen:
    return navigator.desk(play)


def debrief(navigator: Navigator, play: RecordedSession) -> Screen:
    return navigator._debrief(play)


def saves(navigator: Navigator, _play: RecordedSession) -> Screen:
    return navigator.saved_sessions()


def pause_screen(navigator: Navigator, _play: RecordedSession) -> Screen:
    return navigator.pause_screen()


def support(navigator: Navigator, _play: RecordedSession) -> Screen:
    return navigator._support()


def help_screen(navigator: Navigator, _play: RecordedSession) -> Screen:
    return navigator._page("how")


def settings_screen(_navigator: Navigator, _play: RecordedSession) -> Screen:
    return SettingsScreen(Settings())


def key_settings_screen(_navigator: Navigator, _play: RecordedSession) -> Screen:
    return KeySettingsScreen(has_voice=False)


def message(_navigator: Navigator, _play: RecordedSession) -> Screen:
    return MessageScreen("That did not work", "A word or two. " * 40, [Answer("Go on", Pop()), Answer("Back", Pop())])


def hand_over_page(navigator: Navigator, play: RecordedSession) -> Screen:
    page = hand_over(play.session.story, [play.session], None, None)
    text = hand_over_text("The whole", page, "Call 999.", after_ending=True)
    return PathwayPage(text, lambda: None, navigator.pause_screen)


def joint(navigator: Navigator, play: RecordedSession) -> Screen:
    debrief = joint_debrief([play.session], {"first_mark": ["gp", "police"]})
    outline = joint_outline(debrief, play.session.story.scenario, None)
    callbacks = JointDebriefCallbacks(navigator.pause_screen, lambda *_: "")
    return JointDebriefScreen("The whole", debrief, outline, "Call 999.", callbacks)


SCREENS = (
    menu,
    notice,
    desk,
    debrief,
    saves,
    pause_screen,
    support,
    help_screen,
    settings_screen,
    key_settings_screen,
    message,
    hand_over_page,
    joint,
)


@pytest.mark.parametrize("make", SCREENS, ids=lambda make: make.__name__)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=SIZES, second=SIZES, scale=st.sampled_from(SCALES))
@example(first=(1, 1), second=(640, 480), scale=200)
@example(first=(640, 480), second=(1, 1), scale=100)
@example(first=(3840, 2160), second=(640, 480), scale=100)
@example(first=(3840, 1), second=(1, 2160), scale=200)
def test_every_screen_stands_every_size(
    make: Callable[[Navigator, RecordedSession], Screen],
    first: tuple[int, int],
    second: tuple[int, int],
    scale: int,
    play: RecordedSession,
    tmp_path: Path,
) -> None:
    screen = make(Navigator(paths.scenarios(), tmp_path), play)
    stack = ScreenStack(
        screen, Settings(text_scale=scale), WindowHost(ASSETS, raise_fault, lambda _settings: None), first
    )
    for size in (first, second, first):
        stack.resize(size)
        stack.draw(pygame.Surface(size))
        for code in KEYS:
            stack.handle(key(code))
        stack.draw(pygame.Surface(size))
    assert stack.top is screen


def test_a_window_that_is_minimised_shrunk_to_nothing_and_restored_shows_its_screen(
    play: RecordedSession, tmp_path: Path
) -> None:
    screen = Navigator(paths.scenarios(), tmp_path).desk(play)
    window = Window(screen, Settings(), WindowHost(ASSETS, raise_fault, lambda _settings: None))
    for kind in (pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN, pygame.WINDOWRESTORED, pygame.WINDOWEXPOSED):
        window.handle(pygame.event.Event(kind))
    window.stack.resize((0, 0))
    window.draw()
    window._window.size = (3840, 2160)
    window.handle(pygame.event.Event(pygame.WINDOWSIZECHANGED))
    assert window.stack.size == (3840, 2160)
    assert window.stack.top is screen
    window._window.destroy()


def test_a_style_can_be_made_for_every_size_of_text() -> None:
    heights = [make_style(Settings(text_scale=scale), ASSETS).em(1) for scale in SCALES]
    assert heights == sorted(heights)
