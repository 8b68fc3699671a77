"""The widget host: shows one widget tree and, over it, at most one modal dialog.

It dispatches window events to the widgets and draws them. At most one widget has the keyboard focus, one is hovered by
the mouse and one is pressed. A key event goes to the focused widget and bubbles up through its ancestors; what none of
them consumes moves the focus, presses a numbered or the default button, or scrolls. While a dialog is open it alone
gets events. `set_tree` replaces the tree; focus and the state of the view pass to the widgets with the same keys.
`handle` returns the message of the widget that answered, for the screen to act on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.drawing import shapes
from game.ui.keyboard import choice_number, has_modifier
from game.ui.widgets import focus_navigation
from game.ui.widgets.scroll_pane import STEP
from game.ui.widgets.widget import (
    HANDLED,
    Closed,
    EventReply,
    Handled,
    InteractionState,
    Message,
    Widget,
    restore_state,
    widgets_by_key,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.scroll_pane import ScrollPane

LEFT_BUTTON = 1
BACKDROP_ALPHA = 150
"""The opacity of the shade over the page behind a dialog, 0 to 255."""
OUTSIDE = (-1, -1)
"""The mouse position while the mouse is not over the window."""


class WidgetHost:
    """Owns a widget tree, its focus and its mouse state."""

    def __init__(self) -> None:
        self.root = Widget()
        self.dialog: Dialog | None = None
        self.focus: Widget | None = None
        self.needs_redraw = True
        self._style: Style | None = None
        self._hovered: Widget | None = None
        self._pressed: Widget | None = None
        self._mouse = OUTSIDE
        self._uses_mouse = True  # no ring is drawn before a key was used, the one that led here included
        self._focus_before_dialog = ""
        self._previous_dialogs: dict[str, Widget] = {}

    @property
    def active_layer(self) -> Widget:
        """The layer that gets events: the dialog if one is open, else the page."""
        return self.dialog or self.root

    @property
    def text_input_rect(self) -> pygame.Rect | None:
        """The rectangle of the text caret, or None while no text is being typed."""
        return self.focus.caret if self.focus else None

    @property
    def cursor(self) -> int:
        """The system cursor for the widget under the mouse."""
        return self._hovered.cursor if self._hovered else pygame.SYSTEM_CURSOR_ARROW

    def set_tree(
        self, style: Style, size: tuple[int, int], root: Widget, dialog: Dialog | None = None, focus: str = ""
    ) -> None:
        """Show a new tree; focus, scroll offsets and carets stay, unless `focus` is the key of another widget."""
        focused = self.focus.key if self.focus else ""
        pressed = self._pressed.key if self._pressed else ""
        opened, closed = dialog is not None and self.dialog is None, dialog is None and self.dialog is not None
        if opened:
            self._focus_before_dialog = focused
        # While dialogs follow each other, the state of earlier ones is remembered: a term leads back to its letter.
        self._previous_dialogs = (self._previous_dialogs | widgets_by_key(self.dialog)) if dialog else {}
        old = self._previous_dialogs | widgets_by_key(self.root, self.dialog)
        self.root, self.dialog, self._style = root, dialog, style
        for layer in [root, dialog] if dialog else [root]:
            restore_state(layer, old)
            layer.arrange(style, pygame.Rect((0, 0), size))
        first = self._first_of_dialog() if opened and not focus else None
        self._set_focus(first or self._focus_target(focus or (self._focus_before_dialog if closed else focused)))
        if focus or opened or closed:
            self._scroll_to_focus()
        self._pressed = widgets_by_key(root, dialog).get(pressed) if pressed else None
        self._hovered = self._hoverable_at(self._mouse)
        self.needs_redraw = True

    def scroll_into_view(self, key: str, until: str = "") -> None:
        """Scroll so that the widget with this key is visible, and if there is room also one that follows it."""
        target = self._with_key(key)
        pane = focus_navigation.enclosing_pane(target)
        if pane and target:
            last = self._with_key(until) if until else None
            pane.reveal(target.rect.union(last.rect) if last else target.rect)
            self.needs_redraw = True

    def position_of(self, key: str) -> int | None:
        """Return how far down in the window the widget with this key stands, in pixels; None if there is none."""
        target = self._with_key(key)
        return target.rect.y if target else None

    def scroll_to_position(self, key: str, y: int | None) -> None:
        """Scroll as far as can be so that the widget with this key stands at a height in the window."""
        target = self._with_key(key)
        pane = focus_navigation.enclosing_pane(target)
        if pane and target and y is not None:
            pane.scroll_to(pane.offset + target.rect.y - y)
            self._hovered = self._hoverable_at(self._mouse)
            self.needs_redraw = True

    def root_widget(self, key: str) -> Widget | None:
        """Return the widget of the page with this key, whether or not a dialog lies over it."""
        return widgets_by_key(self.root).get(key)

    def send(self, widget: Widget, event: pygame.event.Event) -> Message | None:
        """Give an event to a widget, wherever the focus is; return its message, if it has one."""
        self._uses_mouse = self._uses_mouse and event.type != pygame.KEYDOWN
        reply = widget.handle_event(event)
        self.needs_redraw = True
        return None if isinstance(reply, Handled) else reply

    def _with_key(self, key: str) -> Widget | None:
        return next((widget for widget in self.active_layer.walk() if widget.key == key), None)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the page, and the dialog over it."""
        style = self._style
        if style is None:
            return
        window = surface.get_rect()
        surface.set_clip(None)
        surface.fill(style.theme.paper)
        self._paint(surface, style, self.root, window)
        if self.dialog:
            surface.set_clip(None)
            backdrop = pygame.Surface(window.size)
            backdrop.fill(style.theme.shade)
            backdrop.set_alpha(BACKDROP_ALPHA)
            surface.blit(backdrop, (0, 0))
            self._paint(surface, style, self.dialog, window)
        self._paint_focus(surface, style)
        if self._hovered:
            _paint_label(surface, style, self._hovered)
        surface.set_clip(None)
        self.needs_redraw = False

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Dispatch an event; return the message of the widget that answered it, if it has one."""
        reply = self._dispatch(event)
        if reply is not None:
            self.needs_redraw = True
        return None if isinstance(reply, Handled) else reply

    def _dispatch(self, event: pygame.event.Event) -> EventReply:
        match event.type:
            case pygame.KEYDOWN:
                reply = self._key_down(event)
                # What a key scrolls away is no longer under the mouse.
                self._hovered = self._hoverable_at(self._mouse)
                return reply
            case pygame.KEYUP:
                self._uses_mouse, self.needs_redraw = False, self.needs_redraw or self._uses_mouse
                return None
            case pygame.TEXTINPUT | pygame.TEXTEDITING:
                return self.focus.handle_event(event) if self.focus and self._takes_text else None
            case pygame.MOUSEMOTION:
                return self._mouse_motion(event)
            case pygame.MOUSEBUTTONDOWN if event.button == LEFT_BUTTON:
                return self._mouse_down(event)
            case pygame.MOUSEBUTTONUP if event.button == LEFT_BUTTON:
                return self._mouse_up(event)
            case pygame.MOUSEWHEEL:
                return self._mouse_wheel(event)
            case pygame.WINDOWLEAVE:
                return self._hover(OUTSIDE)
            case pygame.WINDOWFOCUSLOST:
                return self._window_focus_lost()
        return None

    def _key_down(self, event: pygame.event.Event) -> EventReply:
        if self._uses_mouse:
            self._uses_mouse, self.needs_redraw = False, True
        reply = None if self._is_out_of_view(event) else _bubble(self.focus, event)
        if reply is not None:
            return reply
        if event.key in {pygame.K_ESCAPE, pygame.K_BACKSPACE}:
            return Closed(self.dialog.key) if self.dialog else None
        if event.key == pygame.K_TAB:
            order = focus_navigation.focusable_widgets(self.active_layer)
            back = bool(event.mod & pygame.KMOD_SHIFT)
            return self.move_focus(focus_navigation.next_focus(order, self.focus, back=back))
        if event.key in focus_navigation.DIRECTIONS:
            return self._arrow_key(focus_navigation.DIRECTIONS[event.key])
        number = None if has_modifier(event) or self._takes_text else choice_number(event)
        if number is not None:
            return self._press_number(number)
        if event.key in {pygame.K_RETURN, pygame.K_KP_ENTER}:
            return self._press_default()
        pane = focus_navigation.largest_pane(self.active_layer)
        return pane.handle_event(event) if pane else None

    def _first_of_dialog(self) -> Widget | None:
        """Return what has the focus in a dialog that opens: what is read or typed in it, or its default button."""
        widgets = [widget for widget in self.active_layer.walk() if widget.focusable]
        return next((widget for widget in widgets if widget.takes_text or widget.is_default or _is_pane(widget)), None)

    def _is_out_of_view(self, event: pygame.event.Event) -> bool:
        """Tell whether Enter would press what was scrolled out of view in a dialog: it closes the dialog instead."""
        if self.dialog is None or self.focus is None or event.key not in {pygame.K_RETURN, pygame.K_KP_ENTER}:
            return False
        return not focus_navigation.is_visible_enough(self.focus)

    def _press_number(self, number: int) -> EventReply:
        widget = next((widget for widget in self.active_layer.walk() if widget.shortcut_number == number), None)
        if widget is None:
            return None
        was_visible = focus_navigation.is_visible_enough(widget)
        self.move_focus(widget)
        # What cannot be seen is not taken by a stray digit: it is brought into view first.
        return widget.handle_event(focus_navigation.key_press(pygame.K_RETURN)) if was_visible else HANDLED

    def _press_default(self) -> EventReply:
        """Press the default button if it is visible; else scroll towards it."""
        default = next((widget for widget in self.active_layer.walk() if widget.is_default), None)
        if default and focus_navigation.is_visible_enough(default):
            self.move_focus(default)
            return default.handle_event(focus_navigation.key_press(pygame.K_RETURN))
        pane = focus_navigation.enclosing_pane(default) or focus_navigation.largest_pane(self.active_layer)
        return pane.handle_event(focus_navigation.key_press(pygame.K_PAGEDOWN)) if pane else None

    def _arrow_key(self, direction: tuple[int, int]) -> EventReply:
        """Move the focus to the nearest visible widget in a direction; scroll if there is none."""
        order = focus_navigation.focusable_widgets(self.active_layer)
        if self.focus is None:
            return self.move_focus(order[0] if order else None)
        pane = focus_navigation.enclosing_pane(self.focus) if direction[1] else None
        if pane:
            nearest = self._nearest_in_pane(order, pane, direction)
            if nearest:
                return self.move_focus(nearest)
            if pane.scroll_to(pane.offset + direction[1] * STEP):
                return HANDLED
            order = [widget for widget in order if pane not in widget.ancestors()]
        visible = [widget for widget in order if focus_navigation.is_visible_enough(widget)]
        nearest = focus_navigation.nearest_in_direction(visible, self.focus, direction)
        page = focus_navigation.largest_pane(self.active_layer) if direction[1] and not nearest else None
        if page and page.scroll_to(page.offset + direction[1] * STEP):
            return HANDLED
        return self.move_focus(nearest)

    def _nearest_in_pane(self, order: Sequence[Widget], pane: ScrollPane, direction: tuple[int, int]) -> Widget | None:
        """Return the visible widget of a pane that is nearest to the focus, or its first if the focus is not seen."""
        visible = [
            widget
            for widget in order
            if pane in widget.ancestors() and widget is not pane and focus_navigation.is_visible_enough(widget)
        ]
        if self.focus and self.focus is not pane and focus_navigation.is_visible_enough(self.focus):
            return focus_navigation.nearest_in_direction(visible, self.focus, direction)
        return focus_navigation.next_focus(visible, None, back=direction[1] < 0)

    def move_focus(self, to: Widget | None) -> EventReply:
        """Give the focus to a widget, and scroll to it."""
        if to is None:
            return None
        self._set_focus(to)
        self._scroll_to_focus()
        return HANDLED

    @property
    def _takes_text(self) -> bool:
        """Whether what is typed is text of the focused widget, so that no key chooses anything."""
        return self.focus is not None and self.focus.takes_text

    def _set_focus(self, to: Widget | None) -> None:
        """Give the focus to a widget; every other forgets what was begun in it."""
        self.focus = to
        for layer in filter(None, (self.root, self.dialog)):
            for widget in layer.walk():
                if widget is not to:
                    widget.on_focus_lost()

    def _window_focus_lost(self) -> EventReply:
        """End a composition and a drag, whose last events go to another window."""
        if self.focus:
            self.focus.on_focus_lost()
        return self._mouse_up(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=OUTSIDE, button=LEFT_BUTTON))

    def _scroll_to_focus(self) -> None:
        pane = focus_navigation.enclosing_pane(self.focus)
        if pane and self.focus and self.focus is not pane:
            pane.reveal(self.focus.focus_rect)

    def _mouse_motion(self, event: pygame.event.Event) -> EventReply:
        if self._pressed:
            self._mouse = event.pos
            return self._pressed.handle_event(event)
        return self._hover(event.pos)

    def _hover(self, pos: tuple[int, int]) -> EventReply:
        self._mouse = pos
        hovered = self._hoverable_at(pos)
        if hovered is self._hovered:
            return None
        self._hovered = hovered
        return HANDLED

    def _mouse_down(self, event: pygame.event.Event) -> EventReply:
        self._mouse, self._uses_mouse = event.pos, True
        for widget in self._widgets_at(event.pos):
            reply = widget.handle_event(event)
            if reply is not None:
                self._pressed = widget
                self._set_focus(next((ancestor for ancestor in widget.ancestors() if ancestor.focusable), self.focus))
                return reply
        return HANDLED

    def _mouse_up(self, event: pygame.event.Event) -> EventReply:
        pressed, self._pressed = self._pressed, None
        reply = pressed.handle_event(event) if pressed else None
        self._hover(event.pos)
        return reply or HANDLED

    def _mouse_wheel(self, event: pygame.event.Event) -> EventReply:
        """Scroll the pane under the mouse, or the largest pane if the mouse is over none."""
        target = focus_navigation.widget_at(self.active_layer, self._mouse)
        pane = None if focus_navigation.enclosing_pane(target) else focus_navigation.largest_pane(self.active_layer)
        reply = pane.handle_event(event) if pane else _bubble(target, event)
        if reply is not None:
            self._hover(self._mouse)
        return reply

    def _focus_target(self, key: str) -> Widget | None:
        """Return the focusable widget with this key, else the next after it, else the first of all."""
        widgets = list(self.active_layer.walk())
        start = next((index for index, widget in enumerate(widgets) if key and widget.key == key), 0)
        focusable = [widget for widget in widgets[start:] if widget.focusable]
        return next(iter(focusable or focus_navigation.focusable_widgets(self.active_layer)), None)

    def _hoverable_at(self, pos: tuple[int, int]) -> Widget | None:
        return next((widget for widget in self._widgets_at(pos) if widget.is_hoverable), None)

    def _widgets_at(self, pos: tuple[int, int]) -> list[Widget]:
        """Return the widgets at a position, from the inside out."""
        return _with_ancestors(focus_navigation.widget_at(self.active_layer, pos))

    def _paint(self, surface: pygame.Surface, style: Style, widget: Widget, clip: pygame.Rect) -> None:
        if not widget.rect.colliderect(clip):
            return
        surface.set_clip(clip)
        focused = widget is self.focus and (not self._uses_mouse or widget.takes_text)
        widget.paint(surface, style, InteractionState(focused, widget is self._hovered, widget is self._pressed))
        inner = clip.clip(widget.clip_rect) if widget.clip_rect else clip
        for child in widget.children:
            self._paint(surface, style, child, inner)
        if widget.clip_rect:
            surface.set_clip(inner)
            widget.paint_overlay(surface, style)

    def _paint_focus(self, surface: pygame.Surface, style: Style) -> None:
        """Draw the focus ring; while the mouse is used, only for a widget that takes text."""
        if self.focus is None or not self.focus.shows_focus_ring or (self._uses_mouse and not self.focus.takes_text):
            return
        surface.set_clip(self.focus.clip_to_ancestors(surface.get_rect()))
        shapes.draw_focus_ring(surface, self.focus.focus_rect, style.theme.focus)
        _paint_label(surface, style, self.focus)


def _is_pane(widget: Widget) -> bool:
    return focus_navigation.enclosing_pane(widget) is widget


def _paint_label(surface: pygame.Surface, style: Style, widget: Widget) -> None:
    surface.set_clip(widget.clip_to_ancestors(surface.get_rect()))
    widget.paint_label(surface, style)


def _with_ancestors(widget: Widget | None) -> list[Widget]:
    return list(widget.ancestors()) if widget else []


def _bubble(widget: Widget | None, event: pygame.event.Event) -> EventReply:
    """Offer an event to a widget and then to its ancestors, until one of them answers."""
    replies = (ancestor.handle_event(event) for ancestor in _with_ancestors(widget))
    return next((reply for reply in replies if reply is not None), None)
