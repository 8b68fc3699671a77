"""A controller: what its buttons, stick and triggers give, as keys."""

import pygame
import pytest

from game.ui.controller import (
    BUTTONS,
    PUSHED,
    RELEASED,
    REPEAT_DELAY,
    REPEAT_INTERVAL,
    TRIGGERS,
    Controller,
    controller_rows,
)
from game.ui.key_bindings import COMMANDS_BY_ID, chord_of

FULL = 32767


def button(kind: int, number: int) -> pygame.event.Event:
    return pygame.event.Event(kind, button=number, instance_id=0)


def axis(number: int, value: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.CONTROLLERAXISMOTION, axis=number, value=value, instance_id=0)


def chords(events: list[pygame.event.Event]) -> list[str]:
    return [chord_of(event) for event in events if event.type == pygame.KEYDOWN]


@pytest.mark.parametrize("number", BUTTONS)
def test_a_button_is_the_usual_key_of_its_command_down_and_up(number: int) -> None:
    controller = Controller()
    down = controller.keys(button(pygame.CONTROLLERBUTTONDOWN, number))
    up = controller.keys(button(pygame.CONTROLLERBUTTONUP, number))
    assert chords(down) == [COMMANDS_BY_ID[BUTTONS[number].command].key]
    assert [event.type for event in up] == [pygame.KEYUP]


@pytest.mark.parametrize("number", TRIGGERS)
def test_a_trigger_gives_its_command_once_until_it_is_let_go(number: int) -> None:
    controller = Controller()
    assert controller.keys(axis(number, PUSHED - 1)) == []
    assert chords(controller.keys(axis(number, PUSHED))) == [COMMANDS_BY_ID[TRIGGERS[number].command].key]
    assert controller.keys(axis(number, FULL)) == controller.keys(axis(number, RELEASED)) == []
    assert [event.type for event in controller.keys(axis(number, 0))] == [pygame.KEYUP]


def test_the_left_stick_is_the_direction_pad() -> None:
    controller = Controller()
    assert chords(controller.keys(axis(pygame.CONTROLLER_AXIS_LEFTY, FULL))) == ["Down"]
    assert chords(controller.keys(axis(pygame.CONTROLLER_AXIS_LEFTY, -FULL))) == ["Up"]
    assert chords(controller.keys(axis(pygame.CONTROLLER_AXIS_LEFTX, -FULL))) == ["Left"]
    assert controller.keys(axis(pygame.CONTROLLER_AXIS_RIGHTX, FULL)) == []


def test_what_moves_repeats_while_it_is_held_and_what_presses_does_not() -> None:
    controller = Controller()
    controller.keys(button(pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLER_BUTTON_DPAD_DOWN))
    assert controller.repeated(REPEAT_DELAY - 1) == []
    assert chords(controller.repeated(1)) == ["Down"]
    assert controller.repeated(REPEAT_INTERVAL - 1) == []
    assert chords(controller.repeated(1)) == ["Down"]
    controller.keys(button(pygame.CONTROLLERBUTTONUP, pygame.CONTROLLER_BUTTON_DPAD_DOWN))
    controller.keys(button(pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLER_BUTTON_A))
    assert controller.repeated(10 * REPEAT_DELAY) == []


def test_events_of_other_things_are_no_keys() -> None:
    controller = Controller()
    controller.open()
    assert controller.keys(pygame.event.Event(pygame.MOUSEMOTION, pos=(1, 1))) == []
    assert controller.keys(pygame.event.Event(pygame.CONTROLLERDEVICEADDED, device_index=99)) == []
    assert controller.keys(button(pygame.CONTROLLERBUTTONDOWN, 99)) == []


def test_every_button_is_in_the_settings() -> None:
    assert len(controller_rows()) == len(BUTTONS) + len(TRIGGERS)
