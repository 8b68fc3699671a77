"""The adapter to AccessKit, without a bus: every screen becomes an update, and a missing library is done without."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pygame
import pytest

from game import paths
from game.ui.accessibility.accesskit_adapter import ROLES, AccessKitAdapter, connect
from game.ui.accessibility.requests import AccessRequest
from game.ui.accessibility.screen_output import ScreenOutput, open_output
from game.ui.accessibility.tree import accessible_tree
from game.ui.drawing.style import Style, make_style
from game.ui.screen import render_screen
from game.ui.screens.message import MessageScreen
from game.ui.screenshots import all_screens
from game.ui.settings import Settings
from game.ui.widgets.widget import Role
from tests.ui.driving import WIDE


@pytest.fixture
def window() -> Iterator[pygame.Window]:
    window = pygame.Window("Test", (64, 64), hidden=True)
    yield window
    window.destroy()


@pytest.fixture
def adapter(window: pygame.Window) -> AccessKitAdapter:
    pytest.importorskip("accesskit")
    adapter = connect(window)
    assert adapter is not None
    return adapter


def test_every_role_has_one_of_accesskit() -> None:
    accesskit = pytest.importorskip("accesskit")
    assert set(ROLES) == set(Role)
    assert all(hasattr(accesskit.Role, name) for name in ROLES.values())


def test_every_screen_becomes_an_update_in_which_each_child_is_a_node(adapter: AccessKitAdapter) -> None:
    style = make_style(Settings(), paths.assets(), WIDE)
    with tempfile.TemporaryDirectory() as saves:
        for name, screen in all_screens(Path(saves)):
            render_screen(screen, style, WIDE)
            tree = accessible_tree(screen, WIDE)
            update = adapter._update(list(tree.window.walk()), tree.focus)
            ids = [number for number, _ in update.nodes]
            assert len(ids) == len(set(ids)), name
            assert {child for _, node in update.nodes for child in node.children} == set(ids) - {0}, name
            adapter.show(tree)


def test_what_a_screen_reader_asks_for_is_an_event(adapter: AccessKitAdapter, style: Style) -> None:
    screen = MessageScreen("Heading", "Words")
    screen.arrange(style, WIDE)
    tree = accessible_tree(screen, WIDE)
    adapter.show(tree)
    adapter._update(list(tree.window.walk()), tree.focus)
    pygame.event.clear()
    for action in ("Action.CLICK", "Action.BLUR"):
        adapter._on_action(SimpleNamespace(action=action, target=adapter._id(tree.focus), data=None))
    adapter._on_action(SimpleNamespace(action="Action.CLICK", target=10_000, data=None))
    (event,) = pygame.event.get(adapter.event_type)
    assert event.request == AccessRequest(tree.focus, "click")


def test_a_screen_reader_that_comes_is_shown_the_screen(
    adapter: AccessKitAdapter, style: Style, window: pygame.Window
) -> None:
    screen = MessageScreen("Heading", "Words")
    screen.arrange(style, WIDE)
    output = ScreenOutput(adapter, lambda: None)
    output.show(screen, WIDE, Settings())
    assert vars(adapter)["_tree"] is None
    pygame.event.clear()
    assert len(adapter._on_activation().nodes) == 1
    (event,) = pygame.event.get(adapter.event_type)
    assert output.has_new_reader(event)
    assert output.inputs(event, screen, window) == []
    output.show(screen, WIDE, Settings())
    assert adapter._tree == accessible_tree(screen, WIDE)
    request = AccessRequest(accessible_tree(screen, WIDE).focus, "click")
    pressed = output.inputs(pygame.event.Event(adapter.event_type, request=request), screen, window)
    assert [each.type for each in pressed] == [pygame.KEYDOWN, pygame.KEYUP]
    adapter._on_deactivation()
    assert not vars(adapter)["is_active"]


def test_without_the_library_there_is_none(window: pygame.Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "accesskit", None)
    assert connect(window) is None
    open_output(window).tell_of(window)
