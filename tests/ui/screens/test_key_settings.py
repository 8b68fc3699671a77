"""The page of keys and voice: all keys are shown, and each can be changed."""

from collections.abc import Iterator

import pygame
import pytest

from game import paths
from game.ui.app import ScreenStack, WindowHost
from game.ui.controller import controller_rows
from game.ui.drawing.style import Style
from game.ui.key_bindings import COMMANDS
from game.ui.screen import Screen
from game.ui.screens.key_settings import MESSAGE, SAME, WAITING, KeySettingsScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.settings import Settings
from game.ui.speech import NO_VOICE
from tests.ui.driving import WIDE, click_on, key, keys, mouse, named, words


def raise_fault(error: Exception) -> Screen:
    raise error


class Page:
    """The page at a window, with what was saved."""

    def __init__(self, *, has_voice: bool = True) -> None:
        self.saved: list[Settings] = []
        self.screen = KeySettingsScreen(has_voice=has_voice)
        host = WindowHost(paths.assets(), raise_fault, self.saved.append)
        self.stack = ScreenStack(self.screen, Settings(), host, WIDE)

    def click(self, wanted: str) -> None:
        self.screen.widget_host.scroll_into_view(wanted)
        at = named(self.screen, wanted).visible_rect().center
        for kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.stack.handle(mouse(kind, at))

    def press(self, *codes: int) -> None:
        for code in codes:
            self.stack.handle(key(code))

    def set_key(self, command: str, code: int) -> None:
        self.click(f"key:{command}")
        self.press(code)

    @property
    def message(self) -> str:
        return named(self.screen, MESSAGE).name


@pytest.fixture
def page() -> Iterator[Page]:
    page = Page()
    yield page
    page.stack.leave()


def test_every_key_and_every_button_of_a_controller_is_shown(page: Page) -> None:
    page.click("choices")
    assert {f"key:{command.id}" for command in COMMANDS} <= set(keys(page.screen))
    for command in COMMANDS:
        assert named(page.screen, f"key:{command.id}").description == command.key
    for name, command in controller_rows():
        assert f"{name}: {command.label[:1].lower()}{command.label[1:]}" in words(page.screen)


def test_a_key_is_changed_by_pressing_it_and_works_at_once(page: Page) -> None:
    page.click("key:larger")
    assert page.message == WAITING
    page.press(pygame.K_F6)
    assert page.message == "F6 is the key for “Larger text” now."
    assert page.saved[-1].keys == (("larger", "F6"),)
    page.press(pygame.K_F6)
    assert page.stack.settings.text_scale == 110


def test_a_digit_is_changed_too(page: Page) -> None:
    page.click("choices")
    page.set_key("choice_1", pygame.K_KP_MULTIPLY)
    assert page.saved[-1].keys[0][0] == "choice_1"
    assert named(page.screen, "key:choice_1").description == page.saved[-1].keys[0][1]


def test_a_key_that_has_a_command_is_refused_in_a_sentence(page: Page) -> None:
    page.set_key("case_file", pygame.K_F11)
    assert page.message.startswith("F11 is the key for “The full screen and back” already.")
    assert page.saved == []
    assert page.screen.captures_keys is False


def test_esc_or_the_mouse_leaves_a_key_as_it_is_and_esc_can_be_given_back(page: Page) -> None:
    page.set_key("case_file", pygame.K_ESCAPE)
    assert (page.message, page.saved) == (SAME, [])
    page.click("key:case_file")
    page.click("choices")
    assert (page.message, page.saved, page.screen.captures_keys) == (SAME, [], False)
    page.set_key("pause", pygame.K_F6)
    page.set_key("pause", pygame.K_ESCAPE)
    assert page.saved[-1].keys == ()


def test_a_modifier_alone_is_waited_out_and_the_usual_keys_come_back(page: Page) -> None:
    page.set_key("case_file", pygame.K_LCTRL)
    assert page.screen.captures_keys
    page.press(pygame.K_F6)
    page.click("choice_keys")
    page.click("usual")
    assert (page.stack.settings.keys, page.stack.settings.choice_keys) == ((), True)


def test_without_a_voice_it_says_so() -> None:
    assert NO_VOICE in words(Page(has_voice=False).screen)
    assert NO_VOICE not in words(Page().screen)


def test_the_settings_lead_there_and_the_usual_settings_leave_keys_and_voice_alone(style: Style) -> None:
    changed = Settings(theme="dark", keys=(("case_file", "F6"),), read_aloud=True)
    stack = ScreenStack(SettingsScreen(changed), changed, WindowHost(paths.assets(), raise_fault, lambda _: None), WIDE)
    assert isinstance(stack.top, SettingsScreen)
    stack.apply(click_on(stack.top, "usual"))
    assert stack.settings == changed.changed(theme=style.settings.theme)
    stack.apply(click_on(stack.top, "keys"))
    assert isinstance(stack.top, KeySettingsScreen)


def test_ctrl_with_plus_minus_and_nought_size_the_text_on_any_screen(page: Page) -> None:
    for code, size in ((pygame.K_PLUS, 110), (pygame.K_MINUS, 100), (pygame.K_MINUS, 90), (pygame.K_0, 100)):
        page.stack.handle(key(code, pygame.KMOD_LCTRL))
        assert page.stack.settings.text_scale == size


def test_reading_aloud_is_turned_on_by_a_key_alone_and_the_last_words_come_again(page: Page) -> None:
    again: list[bool] = []
    page.stack.say_again = lambda: again.append(True)
    page.press(pygame.K_F8, pygame.K_F9)
    assert page.stack.settings.read_aloud
    assert again == [True]
