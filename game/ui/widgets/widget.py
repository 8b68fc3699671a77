"""One model of a widget: it has a place, a role and a name, draws itself, and answers events with messages.

A screen builds its tree anew whenever what it shows has changed. What belongs to looking rather than to the screen (how
far a pane is scrolled, where the caret stands) passes from an old widget to the new one with the same key.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import pygame

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.ui.drawing.style import Style


@dataclass(frozen=True)
class Handled:
    """The event was this widget's, and there is nothing to tell."""


@dataclass(frozen=True)
class Pressed:
    """A button, a card or a spot was pressed."""

    key: str


@dataclass(frozen=True)
class Changed:
    """Something was set: a text, a number, an option's name, on or off."""

    key: str
    value: str | int | bool


@dataclass(frozen=True)
class Followed:
    """A link in a text was followed to a term."""

    key: str
    term: str


@dataclass(frozen=True)
class Closed:
    """A dialog is to go."""

    key: str


HANDLED = Handled()
Message = Pressed | Changed | Followed | Closed
EventReply = Message | Handled | None


class Role(StrEnum):
    """What a widget is, for those who do not see it."""

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


@dataclass(frozen=True)
class InteractionState:
    """How the window is attending to a widget."""

    focused: bool = False
    over: bool = False
    down: bool = False


AT_REST = InteractionState()


class Widget:
    """A rectangle with a role and a name; `key` tells it apart from its neighbours over time."""

    role: ClassVar[Role] = Role.GROUP
    takes_text: ClassVar[bool] = False
    """Whether letters typed while it has the focus are meant for it."""
    shows_focus_ring: ClassVar[bool] = True
    """Whether a ring is drawn around it while it has the focus; one that is not shows it by itself."""

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
        """Take these widgets as children, in reading order."""
        self.children = tuple(children)
        for child in self.children:
            child.parent = self

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can reach it."""
        return False

    @property
    def expands(self) -> bool:
        """Whether it takes the height that its neighbours in a column leave."""
        return False

    @property
    def shortcut_number(self) -> int:
        """The number key that presses it, or 0."""
        return 0

    @property
    def is_default(self) -> bool:
        """Whether it is what Enter presses while nothing else takes the key."""
        return False

    @property
    def value(self) -> str:
        """What it is set to, in words."""
        return ""

    @property
    def focus_rect(self) -> pygame.Rect:
        """Where the focus ring is drawn."""
        return self.rect

    @property
    def caret(self) -> pygame.Rect | None:
        """Where letters typed would come to stand, if it takes any."""
        return None

    @property
    def clip_rect(self) -> pygame.Rect | None:
        """The part through which its children are seen, if they are not seen whole."""
        return None

    @property
    def is_hoverable(self) -> bool:
        """Whether it shows that the mouse is over it."""
        return self.focusable

    @property
    def cursor(self) -> int:
        """The system cursor over it."""
        return pygame.SYSTEM_CURSOR_HAND if self.focusable else pygame.SYSTEM_CURSOR_ARROW

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height it needs at this width."""
        return max((child.height_for_width(look, width) for child in self.children), default=0)

    def preferred_width(self, look: Style) -> int:
        """Return the width it would like to have."""
        return max((child.preferred_width(look) for child in self.children), default=0)

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Take a place, and give its children theirs."""
        self.rect = rect
        for child in self.children:
            child.arrange(look, rect)

    def move_by(self, across: int, down: int) -> None:
        """Move it with all it holds."""
        self.rect = self.rect.move(across, down)
        for child in self.children:
            child.move_by(across, down)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:
        """Draw itself, without its children."""

    def paint_overlay(self, surface: pygame.Surface, look: Style) -> None:
        """Draw what lies over its children; asked of those alone that show them through a `window`."""

    def paint_label(self, surface: pygame.Surface, look: Style) -> None:
        """Draw what is said of it, over its neighbours, while it is under the mouse or has the focus."""

    def handle_event(self, event: pygame.event.Event) -> EventReply:  # noqa: ARG002 - what most widgets have to say to an event
        """Answer an event, or leave it to the widget around this one by returning None."""
        return None

    def contains_point(self, pos: tuple[int, int]) -> bool:
        """Tell whether a place in the window belongs to it."""
        return self.rect.collidepoint(pos)

    def restore_state(self, old: Widget) -> None:
        """Take over what the old widget with this key knew of the person's looking."""

    def walk(self) -> Iterator[Widget]:
        """Yield it and all it holds, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Widget]:
        """Yield it and every widget around it, from the inside out."""
        widget: Widget | None = self
        while widget is not None:
            yield widget
            widget = widget.parent

    def visible_rect(self) -> pygame.Rect:
        """Return the part of its place that the panes around it let through."""
        rect = self.rect
        for around in self.ancestors():
            if around is not self and around.clip_rect is not None:
                rect = rect.clip(around.clip_rect)
        return rect


def widgets_by_key(*layers: Widget | None) -> dict[str, Widget]:
    """Return every widget that has a key by it."""
    return {widget.key: widget for layer in layers if layer for widget in layer.walk() if widget.key}


def restore_state(layer: Widget, old: dict[str, Widget]) -> None:
    """Let every widget take over what the old one with its key knew."""
    for widget in layer.walk():
        if widget.key in old:
            widget.restore_state(old[widget.key])
