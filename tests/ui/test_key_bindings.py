"""The keys as they are set: what each gives, how it is changed, and what stands in the README."""

import re
from pathlib import Path

import pygame
import pytest

from game.ui.key_bindings import (
    COMMANDS,
    COMMANDS_BY_USUAL_KEY,
    KeyBindings,
    chord_of,
    command_rows,
    key_bindings,
    key_event,
)
from tests.ui.driving import key

README = Path(__file__).resolve().parents[2] / "README.md"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_the_usual_key_of_a_command_is_named_as_it_is_read(command: object) -> None:
    usual = next(each for each in COMMANDS if each is command)
    assert chord_of(key_event(usual.key)) == usual.key
    assert COMMANDS_BY_USUAL_KEY[usual.key] is usual


def test_no_two_commands_have_one_usual_key() -> None:
    assert len({command.key for command in COMMANDS}) == len(COMMANDS) == len({command.id for command in COMMANDS})


def test_usual_keys_and_keys_that_nothing_is_bound_to_stay_as_they_are() -> None:
    for event in (key(pygame.K_F2), key(pygame.K_F6), key(pygame.K_TAB, pygame.KMOD_SHIFT), key(pygame.K_1, 0, "1")):
        assert key_bindings().translate(event, is_typing=False) is event
    motion = pygame.event.Event(pygame.MOUSEMOTION, pos=(1, 1))
    assert key_bindings().translate(motion, is_typing=False) is motion


def test_a_key_that_was_set_gives_its_command_and_the_usual_one_gives_nothing() -> None:
    keys = key_bindings().with_key("case_file", "F6").with_key("choice_1", "Q")
    meant = keys.translate(key(pygame.K_F6), is_typing=False)
    assert meant is not None
    assert meant.key == pygame.K_F2
    assert keys.translate(key(pygame.K_F2), is_typing=False) is None
    chosen = keys.translate(key(pygame.K_q, 0, "q"), is_typing=False)
    assert chosen is not None
    assert (chosen.key, chosen.unicode) == (pygame.K_1, "1")
    assert keys.choice_key(1) == "Q"


def test_while_text_is_typed_letters_type_and_function_keys_work() -> None:
    keys = key_bindings().with_key("choice_1", "Q").with_key("case_file", "F6").with_key("down", "J")
    for typed in (key(pygame.K_q, 0, "q"), key(pygame.K_j, 0, "j"), key(pygame.K_DOWN), key(pygame.K_1, 0, "1")):
        assert keys.translate(typed, is_typing=True) is typed
    meant = keys.translate(key(pygame.K_F6), is_typing=True)
    assert meant is not None
    assert meant.key == pygame.K_F2


def test_numbers_and_letters_can_be_turned_off() -> None:
    keys = key_bindings(has_choice_keys=False)
    assert keys.translate(key(pygame.K_1, 0, "1"), is_typing=False) is None
    assert keys.translate(key(pygame.K_a, 0, "a"), is_typing=False) is None
    assert keys.translate(key(pygame.K_1, 0, "1"), is_typing=True) is not None
    assert keys.choice_key(1) == ""


def test_a_conflict_is_said_in_a_sentence() -> None:
    sentence = key_bindings().conflict("case_file", "F11")
    assert sentence == "F11 is the key for “The full screen and back” already. Take another, or change that one first."
    assert key_bindings().conflict("case_file", "F2") == key_bindings().conflict("case_file", "F6") == ""


def test_what_is_set_back_is_no_change_and_what_is_not_known_is_left_out() -> None:
    assert key_bindings().with_key("case_file", "F6").with_key("case_file", "F2") == KeyBindings()
    odd = KeyBindings((("no such command", "F6"), ("case_file", "F11")))
    assert odd.key("case_file") == "F11"
    assert odd.translate(key(pygame.K_F6), is_typing=False) is not None


def test_a_shifted_key_is_that_key_and_modifiers_alone_are_none() -> None:
    page = key(pygame.K_PAGEUP, pygame.KMOD_SHIFT)
    assert key_bindings().translate(page, is_typing=False) is page
    assert chord_of(key(pygame.K_LSHIFT, pygame.KMOD_SHIFT)) == ""
    assert chord_of(key(pygame.K_EQUALS, pygame.KMOD_LCTRL)) == "Ctrl++"
    assert chord_of(key(pygame.K_s, pygame.KMOD_LALT)) == "Alt+S"


def test_the_readme_has_every_key_with_the_words_of_the_settings() -> None:
    table = re.findall(r"^\| (`.+?`.*?) \| (.+?) \|$", README.read_text(encoding="utf-8"), flags=re.MULTILINE)
    rows = {(keys.replace("`", ""), words) for keys, words in table}
    assert set(command_rows()) <= rows
