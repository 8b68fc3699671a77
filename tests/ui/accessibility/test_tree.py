"""The accessible tree: names and roles of every screen, in reading order, with what announces itself."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game import paths
from game.ui.accessibility.tree import AccessibleNode, AccessibleTree, accessible_tree, widget_of
from game.ui.drawing.style import Style, make_style
from game.ui.key_bindings import key_bindings
from game.ui.screen import Screen, render_screen
from game.ui.screens.message import MessageScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.screenshots import all_screens
from game.ui.settings import Settings
from game.ui.widgets.focus_navigation import focusable_widgets
from game.ui.widgets.widget import Role, State

SIZES = ((1280, 720), (1024, 640))
OPERATED = {Role.BUTTON, Role.LINK, Role.FIELD, Role.SLIDER, Role.SWITCH, Role.OPTIONS, Role.TABS, Role.PANE}
READ_OR_CHOSEN = {Role.PANE, Role.BUTTON, Role.SLIDER, Role.SWITCH, Role.TABS, Role.FIELD}


def shown_screens(size: tuple[int, int], scale: int) -> Iterator[tuple[str, WidgetScreen, AccessibleTree]]:
    """Yield every screen as it is after its first frame, with its tree."""
    style = make_style(Settings(text_scale=scale), paths.assets(), size)
    with tempfile.TemporaryDirectory() as saves:
        for name, screen in all_screens(Path(saves)):
            render_screen(screen, style, size)
            screen.tick(33)
            render_screen(screen, style, size)
            assert isinstance(screen, WidgetScreen)
            yield name, screen, accessible_tree(screen, size)


def tree_of(screen: Screen, style: Style, size: tuple[int, int] = SIZES[0]) -> AccessibleTree:
    screen.arrange(style, size)
    return accessible_tree(screen, size)


def node_named(tree: AccessibleTree, name: str) -> AccessibleNode:
    return next(node for node in tree.window.walk() if node.name.startswith(name))


@pytest.mark.parametrize(("size", "scale"), [(SIZES[0], 100), (SIZES[1], 200)], ids=["wide", "one column"])
def test_on_every_screen_all_that_has_the_focus_has_a_name_and_a_role_that_is_operated(
    size: tuple[int, int], scale: int
) -> None:
    count = 0
    for screen_name, screen, tree in shown_screens(size, scale):
        count += 1
        nodes = list(tree.window.walk())
        assert tree.window.name == screen.title
        assert max(Counter(node.id for node in nodes).values()) == 1, screen_name
        assert all(node.name for node in nodes if node.is_focusable or node.role is Role.IMAGE), screen_name
        assert all(node.role in OPERATED for node in nodes if node.is_focusable), screen_name
        order = [widget_of(screen, node.id) for node in nodes if node.is_focusable]
        assert order == focusable_widgets(screen.widget_host.active_layer), screen_name
    assert count > 20


@pytest.fixture(scope="module")
def trees() -> dict[str, AccessibleTree]:
    """The tree of every screen at the usual size, by its name."""
    return {name: tree for name, _, tree in shown_screens(SIZES[0], 100)}


def test_on_every_screen_the_focus_begins_on_words_or_choices_and_no_ring_is_drawn() -> None:
    for name, screen, tree in shown_screens(SIZES[0], 100):
        focused = tree.focused
        assert focused.role in READ_OR_CHOSEN, name
        assert State.DISABLED not in focused.states, name
        assert not focused.id.endswith(("/pause", "/saves", "/support", "/leave")), name
        assert screen.widget_host._uses_mouse, name


def test_every_page_has_words_to_read(trees: dict[str, AccessibleTree]) -> None:
    for name, tree in trees.items():
        assert any(node.role in {Role.HEADING, Role.PARAGRAPH} for node in tree.window.walk()), name


def test_what_is_told_what_is_left_and_what_arrives_announces_itself(trees: dict[str, AccessibleTree]) -> None:
    live = {
        name: {node.id.rpartition("/")[2].partition(" ")[0] for node in tree.window.walk() if node.is_live}
        for name, tree in trees.items()
    }
    assert {"page", "looks"} <= live["desk"]
    assert {"page", "turns"} <= live["desk-said"]
    assert {"page", "time", "picked"} <= live["desk-contacts"]


def test_a_dialog_alone_is_in_the_tree_while_it_is_open(trees: dict[str, AccessibleTree]) -> None:
    assert [node.role.value for node in trees["desk-document"].window.children] == ["dialog"]


def test_a_control_says_its_value_and_its_state(style: Style) -> None:
    tree = tree_of(SettingsScreen(Settings()), style)
    size = node_named(tree, "Text size")
    assert (size.role, size.value, size.number) == (Role.SLIDER, "100 %", (100, 80, 300))
    movement = node_named(tree, "Less movement")
    assert (movement.role, movement.value, movement.states) == (Role.SWITCH, "Off", frozenset({State.OFF}))
    assert node_named(tree, "Light").states == {State.SELECTED}
    assert next(node.level for node in tree.window.walk() if node.role is Role.HEADING) == 1


def test_equal_screens_have_equal_trees_and_a_node_keeps_its_id(style: Style) -> None:
    first, second = (tree_of(MessageScreen("Heading", "Words"), style) for _ in range(2))
    assert first == second
    later = tree_of(MessageScreen("Heading", "Other words"), style)
    assert [node.id for node in first.window.walk()] == [node.id for node in later.window.walk()]
    assert later != first


def test_a_choice_has_the_key_that_is_set_for_it() -> None:
    keys = key_bindings((("choice_1", "Q"),))
    for name, screen, tree in shown_screens(SIZES[0], 100):
        if name == "desk-decision":
            number = next(node for node in tree.window.walk() if node.shortcut == "1")
            other = accessible_tree(screen, SIZES[0], keys)
            assert next(node for node in other.window.walk() if node.id == number.id).shortcut == "Q"


def test_without_widgets_the_window_itself_has_the_focus() -> None:
    class Plain:
        title = "Plain"

    tree = accessible_tree(Plain(), (10, 10))  # type: ignore[arg-type]  # only the title is read
    assert tree.focused is tree.window
    assert pygame.Rect(*tree.window.bounds).size == (10, 10)
