"""What a key event means, whatever the keyboard: its modifiers, its number, and the keypad with and without NumLock."""

from __future__ import annotations

import sys

import pygame

PAGE_KEYS = frozenset({pygame.K_PAGEUP, pygame.K_PAGEDOWN})
"""The keys that turn the words of a page wherever the focus is, unless what is around it scrolls."""
KEYPAD_NAVIGATION = {
    pygame.K_KP7: pygame.K_HOME,
    pygame.K_KP8: pygame.K_UP,
    pygame.K_KP9: pygame.K_PAGEUP,
    pygame.K_KP4: pygame.K_LEFT,
    pygame.K_KP5: pygame.K_UNKNOWN,
    pygame.K_KP6: pygame.K_RIGHT,
    pygame.K_KP1: pygame.K_END,
    pygame.K_KP2: pygame.K_DOWN,
    pygame.K_KP3: pygame.K_PAGEDOWN,
    pygame.K_KP0: pygame.K_INSERT,
    pygame.K_KP_PERIOD: pygame.K_DELETE,
}
"""What the keys of the keypad are while NumLock is off."""
_KEYPAD_DIGITS = {pygame.K_KP1 + number: number + 1 for number in range(9)}
_LATIN_LETTERS = {pygame.KSCAN_A + number: pygame.K_a + number for number in range(26)}
_ALT = pygame.KMOD_ALT | pygame.KMOD_MODE
_ASCII = 128
MAX_DIGIT = 9
"""The greatest number that is one digit."""
CHOICE_COUNT = MAX_DIGIT + len(_LATIN_LETTERS)
"""How many choices have a key: nine digits, then the letters."""


def without_num_lock(event: pygame.event.Event, platform: str = sys.platform) -> pygame.event.Event:
    """Return a key event as the arrow or other key that it is if NumLock is off; any other event as it is.

    A Mac has no NumLock: its keypad always types digits.
    """
    if event.type not in {pygame.KEYDOWN, pygame.KEYUP} or event.key not in KEYPAD_NAVIGATION:
        return event
    if platform == "darwin" or event.mod & pygame.KMOD_NUM:
        return event
    return pygame.event.Event(event.type, event.dict | {"key": KEYPAD_NAVIGATION[event.key], "unicode": ""})


def has_control(event: pygame.event.Event) -> bool:
    """Tell whether Ctrl is held, or Command, and not AltGr, which some systems report as Ctrl with Alt."""
    return bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)) and not event.mod & _ALT


def has_modifier(event: pygame.event.Event) -> bool:
    """Tell whether any key but Shift is held that changes what a key does."""
    return bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META | _ALT))


def is_copy(event: pygame.event.Event) -> bool:
    """Tell whether an event is Ctrl with C."""
    return event.type == pygame.KEYDOWN and has_control(event) and latin_key(event) == pygame.K_c


def digit(event: pygame.event.Event) -> int | None:
    """Return the digit 1 to 9 that a key stands for; None for any other.

    That is the digit it types, or else the one printed on it: a French keyboard types digits only with Shift.
    """
    typed: str = event.unicode
    if typed.isascii() and typed.isdecimal():
        return int(typed) or None
    if event.key in _KEYPAD_DIGITS:
        return _KEYPAD_DIGITS[event.key]
    if pygame.K_1 <= event.key <= pygame.K_9:
        return int(event.key) - pygame.K_0
    scancode = getattr(event, "scancode", 0)
    return int(scancode) - pygame.KSCAN_1 + 1 if pygame.KSCAN_1 <= scancode <= pygame.KSCAN_9 else None


def choice_number(event: pygame.event.Event) -> int | None:
    """Return the number of the choice that a key stands for: a digit, or from 10 on a letter; None for any other."""
    number = digit(event)
    if number is not None:
        return number
    letter = latin_key(event) - pygame.K_a
    return MAX_DIGIT + 1 + letter if 0 <= letter < CHOICE_COUNT - MAX_DIGIT else None


def choice_label(number: int) -> str:
    """Return the digit or letter that usually stands for a choice; empty if there is none."""
    if not 0 < number <= CHOICE_COUNT:
        return ""
    return str(number) if number <= MAX_DIGIT else chr(ord("A") + number - MAX_DIGIT - 1)


def latin_key(event: pygame.event.Event) -> int:
    """Return the key code, or on a keyboard of other letters that of the Latin letter in its place."""
    if event.key < _ASCII:
        return int(event.key)
    return _LATIN_LETTERS.get(getattr(event, "scancode", 0), int(event.key))
