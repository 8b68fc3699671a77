"""Narration: what is said aloud when a screen changes, worked out from the accessible trees before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.widgets.widget import Role, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.accessibility.tree import AccessibleNode, AccessibleTree

READ_ROLES = frozenset({Role.HEADING, Role.PARAGRAPH, Role.STATUS, Role.IMAGE})
"""What is read, and not operated."""
UNNAMED_ROLES = frozenset({Role.PANE, Role.GROUP, *READ_ROLES})
"""The roles whose word says nothing to a listener."""
PROGRAM = " - Sixty Visits"
"""What the names of windows end in."""


def narrate(before: AccessibleTree | None, after: AccessibleTree) -> str:
    """Return what is said of a change, a line each; empty if nothing that is to be heard has changed.

    That is, in this order: all that is read on another screen or in a dialog; else what is new in the regions that
    announce themselves; and what has the focus, if that is another or has another value.
    """
    lines = [*_news(before, after), *_focus(before, after)]
    return "\n".join(line for line in lines if line)


def describe(node: AccessibleNode) -> str:
    """Return what a node is: name, role, value, state, description and key."""
    parts = [node.name]
    if node.role not in UNNAMED_ROLES:
        parts.append(node.role.value)
    parts += [node.value, State.DISABLED.value if State.DISABLED in node.states else "", node.description]
    parts.append(f"key {node.shortcut}" if node.shortcut else "")
    return ", ".join(part.rstrip(".") for part in parts if part) + "."


def read_text(node: AccessibleNode) -> str:
    """Return what is read in a node, a line for each text."""
    return "\n".join(child.name for child in node.walk() if child.role in READ_ROLES and child.name)


def _news(before: AccessibleTree | None, after: AccessibleTree) -> Iterator[str]:
    if before is None or _layer(before) != _layer(after):
        yield after.window.name.removesuffix(PROGRAM)
        yield read_text(after.window)
        return
    known = frozenset(node.id for node in before.window.walk())
    lines = frozenset(read_text(before.window).split("\n"))
    new = (line for region in _regions(known, after.window) for line in read_text(region).split("\n"))
    yield from (line for line in new if line not in lines)


def _regions(known: frozenset[str], node: AccessibleNode) -> Iterator[AccessibleNode]:
    """Yield the parts of a node whose news are heard: what announces itself, and panes that were not there before."""
    if node.is_live or (node.role is Role.PANE and node.id not in known):
        yield node
    else:
        for child in node.children:
            yield from _regions(known, child)


def _focus(before: AccessibleTree | None, after: AccessibleTree) -> Iterator[str]:
    now, old = after.focused, before.focused if before else None
    if now.role is Role.PANE:
        return
    if old is None or now.id != old.id or _layer(before) != _layer(after):
        yield describe(now)
    elif now.role is Role.FIELD:
        yield now.value.removeprefix(old.value).strip() if now.value.startswith(old.value) else ""
    elif (now.name, now.value, now.states) != (old.name, old.value, old.states):
        yield describe(now)


def _layer(tree: AccessibleTree | None) -> tuple[str, str]:
    """Return what tells screens and dialogs apart: the name of the window, and the beginning of the ids."""
    if tree is None or not tree.window.children:
        return ("", "")
    first = tree.window.children[0]
    is_dialog = first.role is Role.DIALOG
    return (tree.window.name, first.name if is_dialog else first.id.partition("/")[0])
