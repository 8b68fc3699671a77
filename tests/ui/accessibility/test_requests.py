"""What assistive technology asks for comes as the same inputs that a keyboard gives."""

import pygame
import pytest

from game.ui.accessibility.requests import AccessRequest, inputs_for
from game.ui.accessibility.tree import AccessibleNode, accessible_tree
from game.ui.drawing.style import Style
from game.ui.screens.message import MessageScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.settings import Settings
from game.ui.widgets.text_area import TextArea
from game.ui.widgets.widget import Message, Widget
from tests.ui.driving import WIDE


class Form(WidgetScreen):
    """A field."""

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        return TextArea("field", "Your words", text="Old.")

    def on_message(self, message: Message) -> None:
        """Keep nothing."""


def ask(screen: WidgetScreen, style: Style, name: str, action: str, value: str = "") -> list[object]:
    """Ask for something; return the actions that the screen returned."""
    screen.arrange(style, WIDE)
    wanted = node(screen, name)
    return [screen.handle(event) for event in inputs_for(screen, AccessRequest(wanted.id, action, value))]


def node(screen: WidgetScreen, name: str) -> AccessibleNode:
    nodes = accessible_tree(screen, WIDE).window.walk()
    return next(node for node in nodes if node.name.startswith(name) and node.role.value != "paragraph")


def test_a_click_presses_and_gives_the_focus(style: Style) -> None:
    screen = SettingsScreen(Settings())
    ask(screen, style, "Less movement", "click")
    assert screen.widget_host.focus is not None
    assert screen.widget_host.focus.key == "reduced_motion"


@pytest.mark.parametrize(
    ("name", "action", "change"),
    [
        ("Less movement", "click", {"reduced_motion": True}),
        ("Dark", "click", {"theme": "dark"}),
        ("Text size", "increment", {"text_scale": 110}),
        ("Text size", "decrement", {"text_scale": 90}),
    ],
)
def test_controls_change_as_they_do_by_key(style: Style, name: str, action: str, change: dict[str, object]) -> None:
    (applied,) = filter(None, ask(SettingsScreen(Settings()), style, name, action))
    assert applied.settings == Settings().changed(**change)  # type: ignore[attr-defined]  # it applies settings


def test_the_focus_alone_presses_nothing(style: Style) -> None:
    screen = MessageScreen("Heading", "Words")
    assert ask(screen, style, "Go on", "focus") == []
    assert screen.widget_host.needs_redraw


def test_a_text_is_set_whole(style: Style) -> None:
    screen = Form()
    ask(screen, style, "Your words", "set_value", "New.")
    assert node(screen, "Your words").value == "New."
    assert ask(MessageScreen("Heading", "Words"), style, "Go on", "set_value", "x") == []


def test_what_is_not_there_any_more_is_not_pressed(style: Style) -> None:
    screen = MessageScreen("Heading", "Words")
    screen.arrange(style, WIDE)
    assert inputs_for(screen, AccessRequest("gone", "click")) == []
    assert pygame.event.peek(pygame.KEYDOWN) is False
