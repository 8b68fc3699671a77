"""The adapter to AccessKit, which shows the accessible tree to the screen readers of each system.

AccessKit calls from threads of its own: that a screen reader came, or what it asks for. Such a call only posts an
event; the tree is made and sent by the thread of the window. Without AccessKit or the system's part of it there is
no adapter, and the program is as it is without one.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pygame

from game.ui.accessibility.requests import AccessRequest
from game.ui.accessibility.text_lines import text_lines, text_place
from game.ui.accessibility.tree import WINDOW, AccessibleNode, AccessibleTree
from game.ui.widgets.widget import Role, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROLES = {
    Role.GROUP: "GROUP",
    Role.HEADING: "HEADING",
    Role.PARAGRAPH: "LABEL",
    Role.STATUS: "LABEL",
    Role.IMAGE: "IMAGE",
    Role.BUTTON: "BUTTON",
    Role.LINK: "LINK",
    Role.FIELD: "MULTILINE_TEXT_INPUT",
    Role.SLIDER: "SLIDER",
    Role.SWITCH: "SWITCH",
    Role.OPTION: "RADIO_BUTTON",
    Role.OPTIONS: "RADIO_GROUP",
    Role.TAB: "TAB",
    Role.TABS: "TAB_LIST",
    Role.PANE: "REGION",
    Role.DIALOG: "DIALOG",
}
"""The names of AccessKit's roles."""
TEXT_ROLES = frozenset({Role.PARAGRAPH, Role.STATUS})
"""The roles whose words are the value of a label, which screen readers take for its text."""
CLICKED_ROLES = frozenset({Role.BUTTON, Role.LINK, Role.SWITCH, Role.OPTION, Role.TAB, Role.PANE})
ACTIONS = {
    "CLICK": "click",
    "FOCUS": "focus",
    "SET_VALUE": "set_value",
    "INCREMENT": "increment",
    "DECREMENT": "decrement",
    "SCROLL_DOWN": "scroll_down",
    "SCROLL_UP": "scroll_up",
    "SCROLL_INTO_VIEW": "scroll_into_view",
}
"""The actions of AccessKit that are carried out, and their names in an `AccessRequest`."""


LANGUAGE = "en-GB"


class AccessKitAdapter:
    """Sends accessible trees to AccessKit, and posts what screen readers ask for as events of the type `event_type`.

    The event has a `request`, which is an `AccessRequest`, or None when a screen reader has just come.
    """

    def __init__(self, accesskit: Any, window: pygame.Window) -> None:  # noqa: ANN401 - the library has no types
        self._kit = accesskit
        self._ids = {WINDOW: 0}
        self._node_ids = [WINDOW]
        self._tree: AccessibleTree | None = None
        self.event_type = pygame.event.custom_type()
        self.is_active = False
        self._adapter = _platform_adapter(
            accesskit, window, self._on_activation, self._on_action, self._on_deactivation
        )

    def show(self, tree: AccessibleTree) -> None:
        """Send what changed since the last tree, if a screen reader listens."""
        known = {} if self._tree is None else {node.id: node for node in self._tree.window.walk()}
        nodes = [node for node in tree.window.walk() if known.get(node.id) != node]
        if self._tree is not None and not nodes and tree.focus == self._tree.focus:
            return
        self._tree = tree
        self._send(lambda: self._update(nodes, tree.focus))

    def set_window_focus(self, *, is_focused: bool) -> None:
        """Tell whether the window has the keyboard; some systems see that themselves."""
        if hasattr(self._adapter, "update_window_focus_state"):
            self._adapter.update_window_focus_state(is_focused)

    def set_window_bounds(self, position: tuple[int, int], size: tuple[int, int]) -> None:
        """Tell where on the desktop the window is, in pixels; some systems see that themselves."""
        if hasattr(self._adapter, "set_root_window_bounds"):
            x, y = position
            rect = self._kit.Rect(x, y, x + size[0], y + size[1])
            self._adapter.set_root_window_bounds(rect, rect)

    def _send(self, make: Callable[[], Any]) -> None:
        events = self._adapter.update_if_active(make)
        if events is not None:  # on Windows and macOS they are raised by the program
            events.raise_events()

    def _on_activation(self) -> Any:  # noqa: ANN401 - the library has no types
        """Return an empty window, on a thread of AccessKit, and have the window's thread send the rest."""
        self.is_active, self._tree = True, None
        pygame.event.post(pygame.event.Event(self.event_type, request=None))
        return self._update([AccessibleNode(WINDOW, Role.GROUP, "Sixty Visits")], WINDOW)

    def _on_deactivation(self) -> None:
        self.is_active = False

    def _on_action(self, request: Any) -> None:  # noqa: ANN401 - the library has no types
        """Post what a screen reader asks for, on a thread of AccessKit."""
        target = int(getattr(request, "target_node", getattr(request, "target", 0)))
        action = ACTIONS.get(str(request.action).rpartition(".")[2].upper().replace(" ", "_"))
        if action is None or target >= len(self._node_ids):
            return
        value = str(request.data[1]) if request.data else ""
        wanted = AccessRequest(self._node_ids[target], action, value)
        pygame.event.post(pygame.event.Event(self.event_type, request=wanted))

    def _id(self, node_id: str) -> int:
        """Return the number of a node, which it keeps."""
        if node_id not in self._ids:
            self._ids[node_id] = len(self._node_ids)
            self._node_ids.append(node_id)
        return self._ids[node_id]

    def _update(self, nodes: list[AccessibleNode], focus: str) -> Any:  # noqa: ANN401 - the library has no types
        update = self._kit.TreeUpdate(self._id(focus))
        if any(node.id == WINDOW for node in nodes):
            tree = self._kit.Tree(0)
            tree.toolkit_name = "Sixty Visits"
            update.tree = tree
        for node in nodes:
            update.nodes.append((self._id(node.id), self._node(node)))
            update.nodes.extend(self._lines(node))
        return update

    def _line_id(self, node: AccessibleNode, line: int) -> int:
        return self._id(f"{node.id}/line {line}")

    def _lines(self, node: AccessibleNode) -> Iterator[tuple[int, Any]]:
        """Yield the lines of a field, so that its text is read by letter and word."""
        if node.selection is None:
            return
        for number, run in enumerate(text_lines(node.value)):
            made = self._kit.Node(self._kit.Role.TEXT_RUN)
            made.set_value(run.text)
            made.set_character_lengths(list(run.letter_lengths))
            made.set_word_lengths(list(run.word_lengths))
            yield self._line_id(node, number), made

    def _set_text(self, made: Any, node: AccessibleNode, selection: tuple[int, int]) -> None:  # noqa: ANN401 - the library has no types
        """Set the lines of a field, and its selection and caret in them."""
        made.set_children([self._line_id(node, number) for number in range(len(text_lines(node.value)))])
        places = (text_place(node.value, index) for index in selection)
        anchor, caret = (self._kit.TextPosition(self._line_id(node, line), letters) for line, letters in places)
        made.set_text_selection(self._kit.TextSelection(anchor, caret))

    def _node(self, node: AccessibleNode) -> Any:  # noqa: ANN401 - the library has no types
        kit = self._kit
        role = "WINDOW" if node.id == WINDOW else ROLES[node.role]
        made = kit.Node(getattr(kit.Role, role))
        if node.role in TEXT_ROLES:
            made.set_value(node.name)
        else:
            made.set_label(node.name)
            if node.value:
                made.set_value(node.value)
        x, y, width, height = node.bounds
        made.set_bounds(kit.Rect(x, y, x + width, y + height))
        made.set_children([self._id(child.id) for child in node.children])
        if node.selection:
            self._set_text(made, node, node.selection)
        _set_details(kit, made, node)
        for action in _actions(node):
            made.add_action(getattr(kit.Action, action))
        return made


def connect(window: pygame.Window) -> AccessKitAdapter | None:
    """Return an adapter for a window that was not shown yet; None where screen readers cannot be reached."""
    try:
        import accesskit  # noqa: PLC0415 - it may be missing

        return AccessKitAdapter(accesskit, window)
    except Exception:  # noqa: BLE001 - whatever a library without types raises, the window opens without it
        return None


def _platform_adapter(
    kit: Any,  # noqa: ANN401 - the library has no types
    window: pygame.Window,
    on_activation: Callable[[], Any],
    on_action: Callable[[Any], None],
    on_deactivation: Callable[[], None],
) -> Any:  # noqa: ANN401 - as above
    if sys.platform == "win32":
        return kit.windows.SubclassingAdapter(window.handle, on_activation, on_action)
    if sys.platform == "darwin":
        kit.macos.add_focus_forwarder_to_window_class("SDLWindow")
        return kit.macos.SubclassingAdapter.for_window(window.handle, on_activation, on_action)
    return kit.unix.Adapter(on_activation, on_action, on_deactivation)


def _set_details(kit: Any, made: Any, node: AccessibleNode) -> None:  # noqa: ANN401 - the library has no types
    """Set what few nodes have."""
    if node.description:
        made.set_description(node.description)
    if node.shortcut:
        made.set_keyboard_shortcut(node.shortcut)
    if node.id == WINDOW:
        made.set_language(LANGUAGE)
    if node.level:
        made.set_level(node.level)
    if node.is_live:
        made.set_live(kit.Live.POLITE)
    if node.role is Role.DIALOG:
        made.set_modal()
    if node.number:
        made.set_numeric_value(node.number.now)
        made.set_min_numeric_value(node.number.least)
        made.set_max_numeric_value(node.number.greatest)
    _set_states(kit, made, node)


def _set_states(kit: Any, made: Any, node: AccessibleNode) -> None:  # noqa: ANN401 - the library has no types
    if State.DISABLED in node.states:
        made.set_disabled()
    if node.role is Role.TAB:
        made.set_selected(State.SELECTED in node.states)
    if node.role is Role.OPTION:
        made.set_toggled(kit.Toggled.TRUE if State.SELECTED in node.states else kit.Toggled.FALSE)
    if {State.ON, State.OFF} & node.states:
        made.set_toggled(kit.Toggled.TRUE if State.ON in node.states else kit.Toggled.FALSE)
    if {State.EXPANDED, State.COLLAPSED} & node.states:
        made.set_expanded(State.EXPANDED in node.states)


def _actions(node: AccessibleNode) -> Iterator[str]:
    if node.role in CLICKED_ROLES and (node.is_focusable or node.role in {Role.OPTION, Role.TAB}):
        yield "CLICK"
    if node.is_focusable:
        yield "FOCUS"
        yield "SCROLL_INTO_VIEW"
    if node.number:
        yield from ("INCREMENT", "DECREMENT")
    if node.role is Role.FIELD:
        yield "SET_VALUE"
    if node.role is Role.PANE:
        yield from ("SCROLL_UP", "SCROLL_DOWN")
