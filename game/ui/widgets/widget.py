"""The base class of all widgets, and the messages they return.

A widget is a rectangle in the window with a role and a name for assistive technology. Its parent lays it out in two
steps: it asks for `height_for_width` and `preferred_width`, then calls `arrange` with the final rectangle. `paint`
draws the widget without its children. `handle_event` returns a `Message` for the screen, `HANDLED`, or None to let the
event bubble up to the parent. A widget never calls its screen.

A screen rebuilds its widget tree whenever its content changes. State of the view (scroll offset, caret, drag in
progress) is copied by `restore_state` from the old widget to the new one with the same key.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import pygame

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.ui.drawing.style import Style


@dataclass(frozen=True)
class Handled:
    """The widget consumed the event and has no message for the screen."""


@dataclass(frozen=True)
class Pressed:
    """A button, a card or a hotspot was pressed."""

    key: str


@dataclass(frozen=True)
class Changed:
    """The value of a control changed: a text, a number, the name of an option, on or off."""

    key: str
    value: str | int | bool


@dataclass(frozen=True)
class Followed:
    """A link in a text was activated; `term` is the glossary entry it refers to."""

    key: str
    term: str


@dataclass(frozen=True)
class Closed:
    """A dialog asks to be closed."""

    key: str


HANDLED = Handled()
Message = Pressed | Changed | Followed | Closed
EventReply = Message | Handled | None


class Role(StrEnum):
    """The kind of a widget, for assistive technology."""

    GROUP = "group"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    IMAGE = "image"
    BUTTON = "button"
    LINK = "link"
    FIELD = "text field"
    SLIDER = "slider"
    SWITCH = "switch"
    OPTION = "option"
    OPTIONS = "options"
    TAB = "tab"
    TABS = "tabs"
    PANE = "scroll pane"
    DIALOG = "dialog"
    STATUS = "status"


class State(StrEnum):
    """What a widget is at the moment, for assistive technology."""

    FOCUSED = "focused"
    DISABLED = "not available"
    SELECTED = "selected"
    ON = "on"
    OFF = "off"
    EXPANDED = "open"
    COLLAPSED = "closed"


class NumericValue(NamedTuple):
    """The number of a control, with the least and the greatest it can have."""

    now: int
    least: int
    greatest: int


class InteractionState(NamedTuple):
    """Whether a widget has the keyboard focus, is under the mouse, and is held down by it."""

    focused: bool = False
    hovered: bool = False
    pressed: bool = False


AT_REST = InteractionState()


class Widget:
    """A rectangle with a role, a name and children; `key` identifies it across rebuilds of the widget tree."""

    role: ClassVar[Role] = Role.GROUP
    takes_focus: ClassVar[bool] = False
    """Whether the keyboard can reach it; a widget for which this varies overrides `focusable`."""
    takes_text: ClassVar[bool] = False
    """Whether typed characters go to it while it has the focus."""
    is_live: ClassVar[bool] = False
    """Whether a change in it is announced by itself, wherever the focus is."""
    heading_level: int = 0
    """The level of a heading, 1 for that of a page; 0 for anything else."""
    shows_focus_ring: ClassVar[bool] = True
    """Whether the host draws a ring around it while it has the focus; if not, the widget shows the focus itself."""

    def __init__(
        self, *, key: str = "", name: str = "", description: str = "", children: Sequence[Widget] = ()
    ) -> None:
        self.key = key
        self.name = name
        self.description = description
        self.parent: Widget | None = None
        self.children: tuple[Widget, ...] = ()
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.set_children(children)

    def set_children(self, children: Sequence[Widget]) -> None:
        """Replace the children by these widgets, given in reading order."""
        self.children = tuple(children)
        for child in self.children:
            child.parent = self

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can reach it."""
        return self.takes_focus

    @property
    def expands(self) -> bool:
        """Whether it takes the height that its siblings in a column leave."""
        return False

    @property
    def shortcut_number(self) -> int:
        """The number of the key that presses it: 1 to 9 a digit, from 10 on a letter, or 0."""
        return 0

    @property
    def is_default(self) -> bool:
        """Whether Enter presses it while no other widget consumes the key."""
        return False

    @property
    def value(self) -> str:
        """Its value in words, for assistive technology."""
        return ""

    @property
    def states(self) -> frozenset[State]:
        """What it is at the moment, for assistive technology; the focus is known to the host alone."""
        return frozenset()

    @property
    def text_selection(self) -> tuple[int, int] | None:
        """Where the selection in its value begins and where the caret is, as indices, if it takes text."""
        return None

    @property
    def numeric_value(self) -> NumericValue | None:
        """Its number, if it is a control that sets one."""
        return None

    @property
    def focus_rect(self) -> pygame.Rect:
        """The rectangle around which the focus ring is drawn."""
        return self.rect

    @property
    def caret(self) -> pygame.Rect | None:
        """The rectangle of the text caret, or None if it takes no text."""
        return None

    @property
    def clip_rect(self) -> pygame.Rect | None:
        """The rectangle to which its children are clipped, or None if they are not clipped."""
        return None

    @property
    def is_hoverable(self) -> bool:
        """Whether it is drawn differently while the mouse is over it."""
        return self.focusable

    @property
    def cursor(self) -> int:
        """The system cursor while the mouse is over it, one of `pygame.SYSTEM_CURSOR_*`."""
        return pygame.SYSTEM_CURSOR_HAND if self.focusable else pygame.SYSTEM_CURSOR_ARROW

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height in pixels that it needs at this width."""
        return max((child.height_for_width(style, width) for child in self.children), default=0)

    def preferred_width(self, style: Style) -> int:
        """Return the width in pixels at which nothing in it has to wrap."""
        return max((child.preferred_width(style) for child in self.children), default=0)

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Set its rectangle, and lay out its children in it."""
        self.rect = rect
        for child in self.children:
            child.arrange(style, rect)

    def move_by(self, across: int, down: int) -> None:
        """Move it and all its descendants by this many pixels."""
        self.rect = self.rect.move(across, down)
        for child in self.children:
            child.move_by(across, down)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw it without its children, which are drawn afterwards."""

    def paint_overlay(self, surface: pygame.Surface, style: Style) -> None:
        """Draw what lies over its children; called only if it has a `clip_rect`."""

    def paint_label(self, surface: pygame.Surface, style: Style) -> None:
        """Draw its tooltip over its siblings, while it is under the mouse or has the focus."""

    def handle_event(self, event: pygame.event.Event) -> EventReply:  # noqa: ARG002 - most widgets take no events
        """Handle an event; None lets it bubble up to the parent."""
        return None

    def contains_point(self, pos: tuple[int, int]) -> bool:
        """Tell whether a mouse position in the window hits it."""
        return self.rect.collidepoint(pos)

    def restore_state(self, old: Widget) -> None:
        """Copy the state of the view from the widget of the previous tree that had the same key."""

    def on_focus_lost(self) -> None:
        """Drop what was begun and is not finished, since the focus is elsewhere now: does nothing unless overridden."""

    def walk(self) -> Iterator[Widget]:
        """Yield it and all its descendants, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Widget]:
        """Yield it and its ancestors, from the inside out."""
        widget: Widget | None = self
        while widget is not None:
            yield widget
            widget = widget.parent

    def clip_to_ancestors(self, rect: pygame.Rect) -> pygame.Rect:
        """Return the part of a rectangle that no ancestor's `clip_rect` cuts off."""
        for ancestor in self.ancestors():
            if ancestor is not self and ancestor.clip_rect is not None:
                rect = rect.clip(ancestor.clip_rect)
        return rect

    def visible_rect(self) -> pygame.Rect:
        """Return the part of its rectangle that is not clipped by the panes around it."""
        return self.clip_to_ancestors(self.rect)


def widgets_by_key(*layers: Widget | None) -> dict[str, Widget]:
    """Return all widgets of some layers that have a key, by that key."""
    return {widget.key: widget for layer in layers if layer for widget in layer.walk() if widget.key}


def restore_state(layer: Widget, old: dict[str, Widget]) -> None:
    """Restore the state of every widget in a layer from the old widget with the same key."""
    for widget in layer.walk():
        if widget.key in old:
            widget.restore_state(old[widget.key])
