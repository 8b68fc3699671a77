"""The key bindings: which key gives which command, the usual keys and those that were changed.

Widgets and screens know the usual keys alone. A key that was given to a command instead is translated, before any
screen gets the event, into the usual one of that command; so is a button of a controller. A key is named by what is
printed on it, with `Ctrl+`, `Alt+` or `Shift+` before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

import pygame

from game.ui.keyboard import CHOICE_COUNT, choice_label, digit, has_control, latin_key

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTROL, ALT, SHIFT = "Ctrl+", "Alt+", "Shift+"
KEY_NAMES: Mapping[int, str] = {
    pygame.K_TAB: "Tab",
    pygame.K_RETURN: "Enter",
    pygame.K_KP_ENTER: "Enter",
    pygame.K_SPACE: "Space",
    pygame.K_BACKSPACE: "Backspace",
    pygame.K_DELETE: "Delete",
    pygame.K_INSERT: "Insert",
    pygame.K_ESCAPE: "Esc",
    pygame.K_UP: "Up",
    pygame.K_DOWN: "Down",
    pygame.K_LEFT: "Left",
    pygame.K_RIGHT: "Right",
    pygame.K_PAGEUP: "Page Up",
    pygame.K_PAGEDOWN: "Page Down",
    pygame.K_HOME: "Home",
    pygame.K_END: "End",
    **{pygame.K_F1 + number: f"F{number + 1}" for number in range(12)},
}
"""The names of the keys that type nothing."""
SIGNS: Mapping[int, str] = {
    pygame.K_PLUS: "+",
    pygame.K_EQUALS: "+",
    pygame.K_KP_PLUS: "+",
    pygame.K_MINUS: "-",
    pygame.K_KP_MINUS: "-",
    pygame.K_KP0: "0",
}
"""The keys that are one with another, whatever the keyboard."""
MODIFIERS = frozenset(
    {
        pygame.K_LSHIFT,
        pygame.K_RSHIFT,
        pygame.K_LCTRL,
        pygame.K_RCTRL,
        pygame.K_LALT,
        pygame.K_RALT,
        pygame.K_LMETA,
        pygame.K_RMETA,
        pygame.K_MODE,
        pygame.K_CAPSLOCK,
        pygame.K_NUMLOCK,
    }
)
"""The keys that are no chord by themselves."""
EDITING = frozenset(
    {"Up", "Down", "Left", "Right", "Home", "End", "Page Up", "Page Down", "Enter", "Space", "Backspace", "Delete"}
)
"""The keys that a text field needs for itself."""


@dataclass(frozen=True)
class Command:
    """Something that a key does; `key` is the usual one, and `label` says in the settings what it does."""

    id: str
    label: str
    key: str


COMMANDS = (
    Command("next", "Go to the next thing on the screen", "Tab"),
    Command("previous", "Go to the thing before", "Shift+Tab"),
    Command("up", "Go up; in words to read, scroll", "Up"),
    Command("down", "Go down; in words to read, scroll", "Down"),
    Command("left", "Go to the left", "Left"),
    Command("right", "Go to the right", "Right"),
    Command("press", "Press what has the focus; on words to read, go on", "Enter"),
    Command("read_on", "Go on in the words; elsewhere as Enter", "Space"),
    Command("earlier", "Earlier words, over the whole session; elsewhere scroll up", "Page Up"),
    Command("later", "Later words; elsewhere scroll down", "Page Down"),
    Command("first", "Scroll to the top", "Home"),
    Command("last", "Scroll to the end", "End"),
    Command("case_file", "The case file and back", "F2"),
    Command("close", "Close what lies over the page; elsewhere than at the desk, go back", "Backspace"),
    Command("pause", "Cover the screen at once and pause; elsewhere go back", "Esc"),
    Command("read_aloud", "Reading aloud on and off", "F8"),
    Command("say_again", "Say the last words again", "F9"),
    Command("larger", "Larger text", "Ctrl++"),
    Command("smaller", "Smaller text", "Ctrl+-"),
    Command("usual_size", "Text at 100 %", "Ctrl+0"),
    Command("copy", "Copy the words shown; in a text of yours, what is picked", "Ctrl+C"),
    Command("full_screen", "The full screen and back", "F11"),
    Command("quit", "Close the window; what you wrote is kept", "Ctrl+Q"),
    *(
        Command(f"choice_{number}", f"Choice or topic {number}", choice_label(number))
        for number in range(1, CHOICE_COUNT + 1)
    ),
)
"""Every command, in the order of the settings."""
COMMANDS_BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}
COMMANDS_BY_USUAL_KEY: Mapping[str, Command] = {command.key: command for command in COMMANDS}
CHOICE = "choice_"
"""What the ids of the commands begin with that a number or a letter gives by itself."""


def chord_of(event: pygame.event.Event) -> str:
    """Return the name of the key that was pressed, with its modifiers; empty for a modifier alone."""
    if event.key in MODIFIERS:
        return ""
    control, alt = has_control(event), bool(event.mod & (pygame.KMOD_ALT | pygame.KMOD_MODE))
    name = KEY_NAMES.get(event.key, "")
    shift = SHIFT if name and event.mod & pygame.KMOD_SHIFT else ""
    return f"{CONTROL * control}{ALT * alt}{shift}{name or _printed(event)}"


def _printed(event: pygame.event.Event) -> str:
    """Return what is printed on a key that types something."""
    if (number := digit(event)) is not None:
        return str(number)
    if event.key in SIGNS:
        return SIGNS[event.key]
    code = latin_key(event)
    return chr(code).upper() if code in range(33, 127) else pygame.key.name(event.key).title()


def key_event(chord: str, *, is_down: bool = True) -> pygame.event.Event:
    """Return the event of a usual key of a command."""
    name = chord.removeprefix(CONTROL).removeprefix(SHIFT)
    named = {name: code for code, name in KEY_NAMES.items() if code != pygame.K_KP_ENTER}
    code = named.get(name) or ord(name.lower())
    held = [(CONTROL, pygame.KMOD_LCTRL), (SHIFT, pygame.KMOD_LSHIFT)]
    mod = sum(bit for prefix, bit in held if prefix in chord)
    typed = "" if name in named.keys() - {"Space"} or mod & pygame.KMOD_CTRL else chr(code)
    return pygame.event.Event(pygame.KEYDOWN if is_down else pygame.KEYUP, key=code, mod=mod, unicode=typed, scancode=0)


@dataclass(frozen=True)
class KeyBindings:
    """The keys as they are set.

    Args:
        changed: the id of a command and its key, for those whose key is not the usual one.
        has_choice_keys: whether numbers and letters choose; without it they do nothing outside of text.
    """

    changed: tuple[tuple[str, str], ...] = ()
    has_choice_keys: bool = True
    _keys: Mapping[str, str] = field(init=False, repr=False, compare=False)
    _commands: Mapping[str, Command] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        changed = {name: key for name, key in self.changed if name in COMMANDS_BY_ID and key}
        object.__setattr__(self, "_keys", {command.id: command.key for command in COMMANDS} | changed)
        # A key that two commands claim, in a file that was written by hand, is the first one's.
        object.__setattr__(self, "_commands", {self._keys[each.id]: each for each in reversed(COMMANDS)})

    def key(self, command: str) -> str:
        """Return the key of a command, by its id."""
        return self._keys[command]

    def choice_key(self, number: int) -> str:
        """Return the key of a choice by its number; empty if there is none."""
        return self._keys.get(f"{CHOICE}{number}", "") if self.has_choice_keys else ""

    def command(self, chord: str) -> Command | None:
        """Return the command that a key gives, if any; Shift with a key is that key if nothing else is bound to it."""
        return self._commands.get(chord) or self._commands.get(chord.replace(SHIFT, ""))

    def translate(self, event: pygame.event.Event, *, is_typing: bool) -> pygame.event.Event | None:
        """Return the event of the usual key of the command that a key gives.

        Args:
            event: any event; one that is no pressed key is returned as it is.
            is_typing: what is typed is text, so that keys that type or edit keep their meaning.

        Returns:
            The event itself if its key means what it usually does or nothing; None if its command has another key now.
        """
        if event.type != pygame.KEYDOWN:
            return event
        chord = chord_of(event)
        if is_typing and _is_text(chord):
            return event
        command = self.command(chord)
        if command is None:
            return None if COMMANDS_BY_USUAL_KEY.get(chord) else event
        if not self.has_choice_keys and command.id.startswith(CHOICE):
            return None
        return event if self._keys[command.id] == command.key else key_event(command.key)

    def with_key(self, command: str, chord: str) -> KeyBindings:
        """Return the bindings with another key for a command."""
        others = tuple((name, key) for name, key in self.changed if name != command)
        usual = COMMANDS_BY_ID[command].key == chord
        return KeyBindings(others if usual else (*others, (command, chord)), self.has_choice_keys)

    def conflict(self, command: str, chord: str) -> str:
        """Return a sentence on why a key cannot be given to a command; empty if it can."""
        owner = self._commands.get(chord)
        if owner is None or owner.id == command:
            return ""
        return f"{chord} is the key for “{owner.label}” already. Take another, or change that one first."


@cache
def key_bindings(changed: tuple[tuple[str, str], ...] = (), *, has_choice_keys: bool = True) -> KeyBindings:
    """Return the bindings for changed keys; those asked for before are the same value."""
    return KeyBindings(changed, has_choice_keys)


def _is_text(chord: str) -> bool:
    """Tell whether a key types or edits."""
    name = chord.replace(SHIFT, "")
    if name.startswith((CONTROL, ALT)):
        return name.removeprefix(CONTROL) in EDITING
    return name in EDITING or name not in {*KEY_NAMES.values()}


def command_rows() -> tuple[tuple[str, str], ...]:
    """Return the usual keys and what they do, as rows for a page; those of the choices are one row."""
    rows = tuple((command.key, command.label) for command in COMMANDS if not command.id.startswith(CHOICE))
    return (*rows, (f"1 to 9, A to {choice_label(CHOICE_COUNT)}", "Take that choice, or say that"))
