"""The accessible tree: what a screen shows, as frozen values with roles and names, in reading order.

`accessible_tree` makes it from the widgets of a screen. Containers without a name are left out and their children stand
in their place; so are spaces, lines and pictures without words. While a dialog is open it alone is in the tree. Equal
screens have equal trees, so that what changed between two is found by comparing them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from game.ui.key_bindings import KeyBindings, key_bindings
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.widget import NumericValue, Role, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.screen import Screen
    from game.ui.widgets.widget import Widget

WINDOW = "window"
"""The id of the root."""


class Bounds(NamedTuple):
    """A rectangle in the window, in pixels."""

    x: int
    y: int
    width: int
    height: int


NOWHERE = Bounds(0, 0, 0, 0)


@dataclass(frozen=True)
class AccessibleNode:
    """One thing on a screen.

    Its `id` is the path to its widget, equal for as long as the widget stands in the same place of the same screen;
    `shortcut` is the key that presses it.
    """

    id: str
    role: Role
    name: str
    value: str = ""
    description: str = ""
    states: frozenset[State] = frozenset()
    bounds: Bounds = NOWHERE
    is_live: bool = False
    is_focusable: bool = False
    level: int = 0
    shortcut: str = ""
    number: NumericValue | None = None
    selection: tuple[int, int] | None = None
    """Where the selection in the value begins and where the caret is, as indices."""
    children: tuple[AccessibleNode, ...] = ()

    def walk(self) -> Iterator[AccessibleNode]:
        """Yield it and all its descendants, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def text(self) -> str:
        """Its name and those of all its descendants, in reading order, without those that a name repeats."""
        parts = [self.name, *(child.text for child in self.children if child.role is not Role.LINK)]
        return "\n".join(part for part in parts if part)


@dataclass(frozen=True)
class AccessibleTree:
    """All of a screen: `window` is the root, named like the window, `focus` the id of what has the focus, or its."""

    window: AccessibleNode
    focus: str = WINDOW

    @property
    def focused(self) -> AccessibleNode:
        """What has the focus."""
        return next((node for node in self.window.walk() if node.id == self.focus), self.window)


def accessible_tree(screen: Screen, size: tuple[int, int], keys: KeyBindings | None = None) -> AccessibleTree:
    """Return the tree of a screen in a window of this size, in pixels; without `keys` they are the usual ones."""
    nodes: tuple[AccessibleNode, ...] = ()
    if isinstance(screen, WidgetScreen):
        host = screen.widget_host
        nodes = _NodeBuilder(host.focus, keys or key_bindings()).nodes(host.active_layer, layer_id(screen))
    window = AccessibleNode(WINDOW, Role.GROUP, screen.title, bounds=Bounds(0, 0, *size), children=nodes)
    focused = (node.id for node in window.walk() if State.FOCUSED in node.states)
    return AccessibleTree(window, next(focused, WINDOW))


def layer_id(screen: WidgetScreen) -> str:
    """Return the id of the page or of the dialog that gets the events."""
    layer = "dialog" if screen.widget_host.dialog else "page"
    return f"{type(screen).__name__}/{layer}"


def widget_of(screen: WidgetScreen, node_id: str) -> Widget | None:
    """Return the widget that a node of the screen's tree stands for; None if there is no such widget any more."""
    widgets = _identified(screen.widget_host.active_layer, layer_id(screen))
    return next((widget for own_id, widget in widgets if own_id == node_id), None)


def _identified(widget: Widget, own_id: str) -> Iterator[tuple[str, Widget]]:
    yield own_id, widget
    for child_id, child in _children(widget, own_id):
        yield from _identified(child, child_id)


def _children(widget: Widget, own_id: str) -> Iterator[tuple[str, Widget]]:
    """Yield the children with their ids: their keys, or their places among those without one."""
    count: Counter[str] = Counter()
    for child in widget.children:
        place = count[child.key]
        count[child.key] += 1
        name = child.key or str(place)
        yield f"{own_id}/{name}" if not (child.key and place) else f"{own_id}/{name}#{place}", child


class _NodeBuilder(NamedTuple):
    """Makes nodes of widgets."""

    focus: Widget | None
    keys: KeyBindings

    def nodes(self, widget: Widget, own_id: str) -> tuple[AccessibleNode, ...]:
        """Return the node of a widget, or the nodes of its children where it says nothing itself."""
        children = tuple(node for child_id, child in _children(widget, own_id) for node in self.nodes(child, child_id))
        if not widget.name and not widget.focusable and not widget.is_live:
            return children
        states = widget.states | {State.FOCUSED} if widget is self.focus else widget.states
        node = AccessibleNode(
            own_id,
            widget.role,
            widget.name,
            widget.value,
            widget.description,
            states,
            Bounds(*widget.rect),
            widget.is_live,
            widget.focusable,
            widget.heading_level,
            self.keys.choice_key(widget.shortcut_number),
            widget.numeric_value,
            widget.text_selection,
            # What a card is made of is in its name and description already.
            () if widget.role is Role.BUTTON else children,
        )
        return (node,)
