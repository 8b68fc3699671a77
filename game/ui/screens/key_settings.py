"""The settings of keys and voice: every key with what it does, the buttons of a controller, and reading aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.controller import controller_rows
from game.ui.key_bindings import CHOICE, COMMANDS, COMMANDS_BY_ID, Command, KeyBindings, chord_of, key_bindings
from game.ui.screen import Action, ApplySettings, Pop
from game.ui.screens.page_frame import READING_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.settings import SPEECH_RATES, Settings
from game.ui.speech import NO_VOICE, find_voice
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph, Status
from game.ui.widgets.slider import Slider
from game.ui.widgets.toggles import Disclosure, Toggle
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

HINT = "Press one of these to give it another key."
WAITING = "Press the new key. Esc leaves it as it is."
SAME = "It stays as it is."
CANCEL = "Esc"
MESSAGE = "key message"
"""The key of the words under the button that was pressed last."""
KEY = "key:"
"""What the key of a button begins with that changes a key."""


class KeySettingsScreen(WidgetScreen):
    """Shows and changes keys and voice; every change is returned as an `ApplySettings` action."""

    title = "Keys and voice - Sixty Visits"
    first_focus = "read_aloud"

    def __init__(self, *, has_voice: bool | None = None) -> None:
        super().__init__()
        self._settings = Settings()
        self._has_voice = find_voice() is not None if has_voice is None else has_voice
        self._pressed = ""
        self._is_waiting = False
        self._message = ""
        self._shows_choices = False

    @property
    def captures_keys(self) -> bool:  # type: ignore[override]  # it changes as keys are set
        """Whether the next key is the new one of a command."""
        return self._is_waiting

    @property
    def _keys(self) -> KeyBindings:
        return key_bindings(self._settings.keys, has_choice_keys=self._settings.choice_keys)

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out, for the settings the window has now."""
        self._settings = style.settings
        super().arrange(style, size)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        content: list[Widget] = [Heading("Keys and voice", TITLE), self._voice(), self._key_list(), _controller()]
        return page_frame(
            content,
            key="keys",
            name="Keys and voice",
            max_width=READING_WIDTH,
            buttons=[
                Button("done", "Done", weight=Weight.MAIN, icon="check"),
                Button("usual", "The usual keys"),
            ],
        )

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Take a key for the command that waits for one; a press of the mouse leaves it as it is."""
        if not self._is_waiting or event.type not in {pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN}:
            return super().handle(event)
        if event.type == pygame.KEYDOWN:
            chord = chord_of(event)
            return self._take(chord) if chord else None
        # Nothing scrolls here, so that what is under the pointer stays there.
        self._message, self._is_waiting = SAME, False
        self.refresh()
        return super().handle(event)

    def on_message(self, message: Message) -> Action | None:
        """Return the changed settings, wait for a key, or go back."""
        match message:
            case Changed(name, value):
                return ApplySettings(self._settings.changed(**{name: value}))
            case Pressed("done"):
                return Pop()
            case Pressed("usual"):
                self._pressed = ""
                return ApplySettings(self._settings.changed(keys=(), choice_keys=True))
            case Pressed("choices"):
                self._shows_choices = not self._shows_choices
                self.refresh()
            case Pressed(key):
                self._pressed = key.removeprefix(KEY)
                self._say(WAITING, is_waiting=True)
        return None

    def on_escape(self) -> Action | None:
        """Go back; what was changed stays changed."""
        return Pop()

    def _take(self, chord: str) -> Action | None:
        """Give a key to the command that waits, or say why it cannot have it."""
        command = COMMANDS_BY_ID[self._pressed]
        conflict = SAME if chord == CANCEL != command.key else self._keys.conflict(command.id, chord)
        self._say(conflict or f"{chord} is the key for “{command.label}” now.")
        if conflict:
            return None
        return ApplySettings(self._settings.changed(keys=self._keys.with_key(command.id, chord).changed))

    def _say(self, message: str, *, is_waiting: bool = False) -> None:
        """Show a message under the button that was pressed, and wait for a key or not."""
        self._message, self._is_waiting = message, is_waiting
        self.refresh()
        self.widget_host.scroll_into_view(f"{KEY}{self._pressed}", MESSAGE)

    def _voice(self) -> Widget:
        missing = [] if self._has_voice else [Paragraph(NO_VOICE, SMALL, soft=True)]
        switch = Toggle("read_aloud", f"Read aloud ({self._keys.key('read_aloud')})", on=self._settings.read_aloud)
        rate = Slider("speech_rate", "How fast it speaks", SPEECH_RATES, self._settings.speech_rate, unit=" %")
        return Column([Heading("Reading aloud"), switch, *missing, rate], gap=1)

    def _key_list(self) -> Widget:
        choices = [command for command in COMMANDS if command.id.startswith(CHOICE)]
        others = [command for command in COMMANDS if command not in choices]
        disclosure = Disclosure("choices", "Choices and topics", shown=self._shows_choices, note="1 to 9, then A to Z")
        return Column(
            [
                Heading("Keys"),
                Toggle("choice_keys", "Numbers and letters choose", on=self._settings.choice_keys),
                Paragraph(HINT),
                *self._buttons(others),
                disclosure,
                *(self._buttons(choices) if self._shows_choices else []),
            ],
            gap=0.5,
        )

    def _buttons(self, commands: Iterable[Command]) -> list[Widget]:
        widgets: list[Widget] = []
        for command in commands:
            widgets.append(Button(f"{KEY}{command.id}", command.label, note=self._keys.key(command.id), compact=True))
            if command.id == self._pressed:
                widgets.append(Status(self._message, STRONG, key=MESSAGE))
        return widgets


def _controller() -> Widget:
    rows = [Paragraph(f"{name}: {command.label[:1].lower()}{command.label[1:]}") for name, command in controller_rows()]
    return Column([Heading("Controller"), *rows], gap=0.5)
