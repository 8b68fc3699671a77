"""What stands between the window's events and the widgets: focus, mouse, dialogs, and drawing them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.drawing import shapes
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
    from game.ui.drawing.style import Style
    from game.ui.widgets.dialog import Dialog

FIRST_BUTTON = 1
SHADE = 150
"""How dark the page behind a dialog becomes, of 255."""
NUMBERS = {pygame.K_0 + number: number for number in range(1, 10)} | {
    pygame.K_KP1 + number: number + 1 for number in range(9)
}
"""The number keys, on both sides of the keyboard."""


class WidgetHost:
    """A tree of widgets being looked at: at most one has the focus, one is under the mouse, one is held down."""

    def __init__(self) -> None:
        self.root = Widget()
        self.dialog: Dialog | None = None
        self.focus: Widget | None = None
        self.needs_redraw = True
        self._look: Style | None = None
        self._over: Widget | None = None
        self._down: Widget | None = None
        self._mouse = (-1, -1)
        self._by_mouse = False
        self._return_to = ""
        self._put_aside: dict[str, Widget] = {}

    @property
    def active_layer(self) -> Widget:
        """What can be used now: the dialog if there is one, else the page."""
        return self.dialog or self.root

    @property
    def text_input_rect(self) -> pygame.Rect | None:
        """Where the caret stands, if text is being typed."""
        return self.focus.caret if self.focus else None

    @property
    def cursor(self) -> int:
        """The system cursor for what is under the mouse."""
        return self._over.cursor if self._over else pygame.SYSTEM_CURSOR_ARROW

    def set_tree(
        self, look: Style, size: tuple[int, int], root: Widget, dialog: Dialog | None = None, focus: str = ""
    ) -> None:
        """Show a new tree; focus, scrolling and carets stay where they were, unless `focus` names another widget."""
        was = self.focus.key if self.focus else ""
        opened, closed = dialog is not None and self.dialog is None, dialog is None and self.dialog is not None
        if opened:
            self._return_to = was
        held = self._down.key if self._down else ""
        # Of dialogs that followed each other the first is not forgotten: one comes back to it where one was.
        self._put_aside = (self._put_aside | widgets_by_key(self.dialog)) if dialog else {}
        old = self._put_aside | widgets_by_key(self.root, self.dialog)
        self.root, self.dialog, self._look = root, dialog, look
        for layer in [root, dialog] if dialog else [root]:
            restore_state(layer, old)
            layer.arrange(look, pygame.Rect((0, 0), size))
        self.focus = self._stop(focus or (self._return_to if closed else was))
        if focus or opened or closed:
            self._reveal()
        self._down = widgets_by_key(root, dialog).get(held) if held else None
        self._over = self._hot_at(self._mouse)
        self.needs_redraw = True

    def scroll_into_view(self, key: str) -> None:
        """Scroll so that the widget with this key is seen."""
        meant = next((one for one in self.active_layer.walk() if one.key == key), None)
        pane = focus_navigation.enclosing_pane(meant)
        if pane and meant:
            pane.reveal(meant.rect)
            self.needs_redraw = True

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the page, and the dialog over it."""
        look = self._look
        if look is None:
            return
        whole = surface.get_rect()
        surface.set_clip(None)
        surface.fill(look.theme.paper)
        self._paint(surface, look, self.root, whole)
        if self.dialog:
            surface.set_clip(None)
            shade = pygame.Surface(whole.size)
            shade.fill(look.theme.shade)
            shade.set_alpha(SHADE)
            surface.blit(shade, (0, 0))
            self._paint(surface, look, self.dialog, whole)
        self._paint_focus(surface, look)
        if self._over:
            self._paint_label(surface, look, self._over)
        surface.set_clip(None)
        self.needs_redraw = False

    def handle(self, event: pygame.event.Event) -> Message | None:
        """Answer an event; what a widget has to say is returned."""
        reply = self._dispatch(event)
        if reply is not None:
            self.needs_redraw = True
        return None if isinstance(reply, Handled) else reply

    def _dispatch(self, event: pygame.event.Event) -> EventReply:
        match event.type:
            case pygame.KEYDOWN:
                return self._key(event)
            case pygame.TEXTINPUT | pygame.TEXTEDITING:
                return self.focus.handle_event(event) if self.focus and self.focus.takes_text else None
            case pygame.MOUSEMOTION:
                return self._move(event)
            case pygame.MOUSEBUTTONDOWN if event.button == FIRST_BUTTON:
                return self._press(event)
            case pygame.MOUSEBUTTONUP if event.button == FIRST_BUTTON:
                return self._release(event)
            case pygame.MOUSEWHEEL:
                return self._turn(event)
            case pygame.WINDOWLEAVE:
                return self._hover((-1, -1))
        return None

    def _key(self, event: pygame.event.Event) -> EventReply:
        if self._by_mouse:
            self._by_mouse, self.needs_redraw = False, True
        reply = _ask(self.focus, event)
        if reply is not None:
            return reply
        if event.key in {pygame.K_ESCAPE, pygame.K_BACKSPACE}:
            return Closed(self.dialog.key) if self.dialog else None
        if event.key == pygame.K_TAB:
            back = bool(event.mod & pygame.KMOD_SHIFT)
            return self._move_focus(
                focus_navigation.next_focus(
                    focus_navigation.focusable_widgets(self.active_layer), self.focus, back=back
                )
            )
        if event.key in focus_navigation.DIRECTIONS:
            return self._arrow(focus_navigation.DIRECTIONS[event.key])
        if event.key in NUMBERS and not event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return self._press_number(NUMBERS[event.key])
        if event.key in {pygame.K_RETURN, pygame.K_KP_ENTER}:
            return self._go_on()
        pane = focus_navigation.largest_pane(self.active_layer)
        return pane.handle_event(event) if pane else None

    def _press_number(self, number: int) -> EventReply:
        meant = next((widget for widget in self.active_layer.walk() if widget.shortcut_number == number), None)
        if meant is None:
            return None
        self._move_focus(meant)
        return meant.handle_event(focus_navigation.key_press(pygame.K_RETURN))

    def _go_on(self) -> EventReply:
        """Press the main button where it is in sight; else bring it nearer."""
        main = next((widget for widget in self.active_layer.walk() if widget.is_default), None)
        if main and focus_navigation.is_visible_enough(main):
            self._move_focus(main)
            return main.handle_event(focus_navigation.key_press(pygame.K_RETURN))
        pane = focus_navigation.enclosing_pane(main) or focus_navigation.largest_pane(self.active_layer)
        return pane.handle_event(focus_navigation.key_press(pygame.K_PAGEDOWN)) if pane else None

    def _arrow(self, step: tuple[int, int]) -> EventReply:
        order = focus_navigation.focusable_widgets(self.active_layer)
        if self.focus is None:
            return self._move_focus(order[0] if order else None)
        pane = focus_navigation.enclosing_pane(self.focus) if step[1] else None
        if pane:
            inner = [one for one in order if pane in one.ancestors() and one is not pane]
            within = [one for one in inner if focus_navigation.is_visible_enough(one)]
            here = self.focus if self.focus is not pane and focus_navigation.is_visible_enough(self.focus) else None
            near = (
                focus_navigation.nearest_in_direction(within, here, step)
                if here
                else focus_navigation.next_focus(within, None, back=step[1] < 0)
            )
            if near:
                return self._move_focus(near)
            if pane.scroll_to(pane.offset + step[1] * STEP):
                return HANDLED
            order = [one for one in order if pane not in one.ancestors()]
        near = focus_navigation.nearest_in_direction(
            [one for one in order if focus_navigation.is_visible_enough(one)], self.focus, step
        )
        rest = focus_navigation.largest_pane(self.active_layer) if step[1] and not near else None
        if rest and rest.scroll_to(rest.offset + step[1] * STEP):
            return HANDLED
        return self._move_focus(near)

    def _move_focus(self, to: Widget | None) -> EventReply:
        if to is None:
            return None
        self.focus = to
        self._reveal()
        return HANDLED

    def _reveal(self) -> None:
        pane = focus_navigation.enclosing_pane(self.focus)
        if pane and self.focus and self.focus is not pane:
            pane.reveal(self.focus.focus_rect)

    def _move(self, event: pygame.event.Event) -> EventReply:
        if self._down:
            self._mouse = event.pos
            return self._down.handle_event(event)
        return self._hover(event.pos)

    def _hover(self, pos: tuple[int, int]) -> EventReply:
        self._mouse = pos
        over = self._hot_at(pos)
        if over is self._over:
            return None
        self._over = over
        return HANDLED

    def _press(self, event: pygame.event.Event) -> EventReply:
        self._mouse, self._by_mouse = event.pos, True
        for widget in _parents(focus_navigation.widget_at(self.active_layer, event.pos)):
            reply = widget.handle_event(event)
            if reply is not None:
                self._down = widget
                self.focus = next((one for one in widget.ancestors() if one.focusable), self.focus)
                return reply
        return HANDLED

    def _release(self, event: pygame.event.Event) -> EventReply:
        held, self._down = self._down, None
        reply = held.handle_event(event) if held else None
        self._hover(event.pos)
        return reply or HANDLED

    def _turn(self, event: pygame.event.Event) -> EventReply:
        """Scroll what is under the mouse, or the page itself where the mouse is over nothing that scrolls."""
        under = focus_navigation.widget_at(self.active_layer, self._mouse)
        pane = None if focus_navigation.enclosing_pane(under) else focus_navigation.largest_pane(self.active_layer)
        reply = pane.handle_event(event) if pane else _ask(under, event)
        if reply is not None:
            self._hover(self._mouse)
        return reply

    def _stop(self, key: str) -> Widget | None:
        """Return what is to have the focus: the widget of this key, the next after it, else the first of all."""
        every = list(self.active_layer.walk())
        start = next((at for at, one in enumerate(every) if key and one.key == key), 0)
        order = [one for one in every[start:] if one.focusable] or focus_navigation.focusable_widgets(self.active_layer)
        return order[0] if order else None

    def _hot_at(self, pos: tuple[int, int]) -> Widget | None:
        return next(
            (one for one in _parents(focus_navigation.widget_at(self.active_layer, pos)) if one.is_hoverable), None
        )

    def _paint(self, surface: pygame.Surface, look: Style, widget: Widget, clip: pygame.Rect) -> None:
        if not widget.rect.colliderect(clip):
            return
        surface.set_clip(clip)
        shown = not self._by_mouse or widget.takes_text
        state = InteractionState(widget is self.focus and shown, widget is self._over, widget is self._down)
        widget.paint(surface, look, state)
        inner = clip.clip(widget.clip_rect) if widget.clip_rect else clip
        for child in widget.children:
            self._paint(surface, look, child, inner)
        if widget.clip_rect:
            surface.set_clip(inner)
            widget.paint_overlay(surface, look)

    def _paint_focus(self, surface: pygame.Surface, look: Style) -> None:
        if self.focus is None or not self.focus.shows_focus_ring or (self._by_mouse and not self.focus.takes_text):
            return
        surface.set_clip(self._let_through(surface, self.focus))
        shapes.draw_focus_ring(surface, self.focus.focus_rect, look.theme.focus)
        self._paint_label(surface, look, self.focus)

    def _paint_label(self, surface: pygame.Surface, look: Style, widget: Widget) -> None:
        """Draw what lies over everything beside a widget that is attended to."""
        surface.set_clip(self._let_through(surface, widget))
        widget.paint_label(surface, look)

    def _let_through(self, surface: pygame.Surface, widget: Widget) -> pygame.Rect:
        """Return the part of the window that the panes around a widget let through."""
        clip = surface.get_rect()
        for around in widget.ancestors():
            if around.clip_rect and around is not widget:
                clip = clip.clip(around.clip_rect)
        return clip


def _parents(widget: Widget | None) -> list[Widget]:
    return list(widget.ancestors()) if widget else []


def _ask(widget: Widget | None, event: pygame.event.Event) -> EventReply:
    """Ask a widget, then the ones around it, until one answers."""
    return next((reply for one in _parents(widget) if (reply := one.handle_event(event)) is not None), None)
