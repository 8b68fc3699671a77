"""Keys: what they mean on keyboards of any kind."""

import pygame
import pytest

from game.ui import keyboard
from tests.ui.driving import key


@pytest.mark.parametrize("code", keyboard.KEYPAD_NAVIGATION)
def test_a_key_of_the_keypad_is_a_digit_only_while_num_lock_is_on(code: int) -> None:
    on, off = key(code, pygame.KMOD_NUM, "7"), key(code, 0)
    assert keyboard.without_num_lock(on, "linux") is on
    moved = keyboard.without_num_lock(off, "linux")
    assert moved.key == keyboard.KEYPAD_NAVIGATION[code]
    assert keyboard.digit(moved) is None


def test_a_mac_has_no_num_lock() -> None:
    event = key(pygame.K_KP4, 0, "4")
    assert keyboard.without_num_lock(event, "darwin") is event


@pytest.mark.parametrize(
    ("mod", "control"),
    [
        (pygame.KMOD_LCTRL, True),
        (pygame.KMOD_RMETA, True),
        (pygame.KMOD_LCTRL | pygame.KMOD_SHIFT, True),
        (pygame.KMOD_LCTRL | pygame.KMOD_RALT, False),
        (pygame.KMOD_LCTRL | pygame.KMOD_MODE, False),
        (pygame.KMOD_RALT, False),
        (0, False),
    ],
)
def test_ctrl_is_no_ctrl_while_alt_is_held(mod: int, *, control: bool) -> None:
    assert keyboard.has_control(key(pygame.K_a, mod)) is control


def pressed(code: int, unicode: str = "", scancode: int = 0) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=unicode, scancode=scancode)


def test_a_digit_is_what_is_typed_or_else_what_is_printed_on_the_key() -> None:
    french = pressed(pygame.K_AMPERSAND, "&", pygame.KSCAN_1)
    french_with_shift = pressed(pygame.K_AMPERSAND, "1", pygame.KSCAN_1)
    czech = pressed(0x11B, "ě", pygame.KSCAN_2)
    programmers = pressed(pygame.K_LEFTBRACKET, "7", pygame.KSCAN_2)
    events = (french, french_with_shift, czech, programmers, pressed(pygame.K_5), pressed(pygame.K_KP9))
    assert [keyboard.digit(event) for event in events] == [1, 1, 2, 7, 5, 9]
    assert [keyboard.digit(event) for event in (pressed(pygame.K_0, "0"), pressed(pygame.K_a, "a"))] == [None, None]
    assert keyboard.digit(pressed(pygame.K_UNKNOWN, "٣")) is None


def test_a_letter_of_another_script_stands_for_the_latin_one_in_its_place() -> None:
    assert keyboard.latin_key(pressed(0x441, "с", pygame.KSCAN_C)) == pygame.K_c
    assert keyboard.latin_key(pressed(pygame.K_a, "a", pygame.KSCAN_Q)) == pygame.K_a
    assert keyboard.latin_key(pressed(pygame.K_F1, "", pygame.KSCAN_F1)) == pygame.K_F1
