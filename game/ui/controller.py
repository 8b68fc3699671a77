"""A game controller as a keyboard: each of its buttons gives a command, as the usual key of that command does.

SDL knows how the buttons lie on some hundred controllers; they are named here by where they lie. The left stick is as
the direction pad. What is held down repeats where the key of its command would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pygame

from game.ui.key_bindings import COMMANDS_BY_ID, Command, key_event

if TYPE_CHECKING:
    from collections.abc import Mapping


class ControllerButton(NamedTuple):
    """A button: its name, and the id of the command that it gives."""

    name: str
    command: str


BUTTONS: Mapping[int, ControllerButton] = {
    pygame.CONTROLLER_BUTTON_A: ControllerButton("The lower button (A, cross)", "press"),
    pygame.CONTROLLER_BUTTON_B: ControllerButton("The right button (B, circle)", "close"),
    pygame.CONTROLLER_BUTTON_X: ControllerButton("The left button (X, square)", "case_file"),
    pygame.CONTROLLER_BUTTON_Y: ControllerButton("The upper button (Y, triangle)", "say_again"),
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: ControllerButton("Left shoulder", "previous"),
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: ControllerButton("Right shoulder", "next"),
    pygame.CONTROLLER_BUTTON_DPAD_UP: ControllerButton("Up, or the left stick", "up"),
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: ControllerButton("Down, or the left stick", "down"),
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: ControllerButton("Left, or the left stick", "left"),
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: ControllerButton("Right, or the left stick", "right"),
    pygame.CONTROLLER_BUTTON_START: ControllerButton("Start, or Menu", "pause"),
    pygame.CONTROLLER_BUTTON_BACK: ControllerButton("Back, or View", "read_aloud"),
}
"""What the buttons give, in the order of the settings."""
TRIGGERS: Mapping[int, ControllerButton] = {
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: ControllerButton("Left trigger", "earlier"),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: ControllerButton("Right trigger", "later"),
}
STICK: Mapping[int, tuple[str, str]] = {
    pygame.CONTROLLER_AXIS_LEFTX: ("left", "right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("up", "down"),
}
"""The axes of the left stick, with the commands at their lower and upper ends."""
PUSHED, RELEASED = 20_000, 12_000
"""From where on an axis counts as pushed, and until where it stays so, of 32,767."""
REPEATING = frozenset({"up", "down", "left", "right", "next", "previous", "earlier", "later"})
REPEAT_DELAY, REPEAT_INTERVAL = 400, 120
"""The milliseconds before a held button repeats, and between repetitions."""


class Controller:
    """Turns the events of all controllers into those of keys."""

    def __init__(self) -> None:
        self._devices: list[Any] = []
        self._axes: dict[int, str] = {}
        self._held = ""
        self._wait = 0

    def open(self) -> None:
        """Have SDL look for controllers, those that are plugged in later too; where it cannot, there are none."""
        try:
            from pygame._sdl2 import controller  # noqa: PLC0415 - after the first frame

            controller.init()
        except (ImportError, pygame.error):
            return

    def keys(self, event: pygame.event.Event) -> list[pygame.event.Event]:
        """Return the events of the keys that an event of a controller stands for; none for any other event."""
        if event.type == pygame.CONTROLLERDEVICEADDED:
            self._add(event.device_index)
        if event.type == pygame.CONTROLLERBUTTONDOWN and event.button in BUTTONS:
            return self._press(BUTTONS[event.button].command)
        if event.type == pygame.CONTROLLERBUTTONUP and event.button in BUTTONS:
            return self._release(BUTTONS[event.button].command)
        if event.type == pygame.CONTROLLERAXISMOTION:
            return self._move_axis(event.axis, event.value)
        return []

    def repeated(self, milliseconds: int) -> list[pygame.event.Event]:
        """Advance time; return the events of the key whose button is held, when it repeats."""
        if not self._held:
            return []
        self._wait -= milliseconds
        if self._wait > 0:
            return []
        self._wait = REPEAT_INTERVAL
        return [key_event(COMMANDS_BY_ID[self._held].key)]

    def _add(self, index: int) -> None:
        try:
            from pygame._sdl2 import controller  # noqa: PLC0415 - as above

            self._devices.append(controller.Controller(index))
        except (ImportError, pygame.error):
            return

    def _move_axis(self, axis: int, value: int) -> list[pygame.event.Event]:
        """Return the events of an axis that passes the point from which on it counts as pushed, or leaves it."""
        before = self._axes.get(axis, "")
        now = _command_at(axis, value, RELEASED if before else PUSHED)
        if now == before:
            return []
        self._axes[axis] = now
        return [*(self._release(before) if before else []), *(self._press(now) if now else [])]

    def _press(self, command: str) -> list[pygame.event.Event]:
        self._held, self._wait = command if command in REPEATING else "", REPEAT_DELAY
        return [key_event(COMMANDS_BY_ID[command].key)]

    def _release(self, command: str) -> list[pygame.event.Event]:
        if self._held == command:
            self._held = ""
        return [key_event(COMMANDS_BY_ID[command].key, is_down=False)]


def _command_at(axis: int, value: int, limit: int) -> str:
    """Return the command of an axis at a value; empty where it is not pushed that far."""
    if abs(value) < limit:
        return ""
    if axis in TRIGGERS:
        return TRIGGERS[axis].command
    return STICK[axis][value > 0] if axis in STICK else ""


def controller_rows() -> tuple[tuple[str, Command], ...]:
    """Return the names of all buttons with the commands they give, in the order of the settings."""
    buttons = (*BUTTONS.values(), *TRIGGERS.values())
    return tuple((button.name, COMMANDS_BY_ID[button.command]) for button in buttons)
