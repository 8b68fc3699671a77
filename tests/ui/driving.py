"""Drives screens and widget hosts as a user would: keys, mouse, and what can be read."""

from collections.abc import Iterator

import pygame

from game.ui.drawing.style import Style
from game.ui.screen import Action, Screen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.widget import Message, Widget
from game.ui.widgets.widget_host import WidgetHost

WIDE = (1280, 720)


def key(code: int, mod: int = 0, unicode: str = "") -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=unicode)


def mouse(kind: int, pos: tuple[int, int]) -> pygame.event.Event:
    return pygame.event.Event(kind, pos=pos, button=1, rel=(0, 0), buttons=(1, 0, 0))


def wheel(turns: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=turns, precise_y=float(turns))


def letters(text: str) -> pygame.event.Event:
    return pygame.event.Event(pygame.TEXTINPUT, text=text)


def host_for(root: Widget, style: Style, size: tuple[int, int] = WIDE, focus: str = "") -> WidgetHost:
    """Return a widget host that shows a tree of widgets."""
    host = WidgetHost()
    host.set_tree(style, size, root, focus=focus)
    return host


def press(host: WidgetHost, *codes: int, mod: int = 0) -> Message | None:
    """Press keys one after the other; return the message of the last one."""
    message = None
    for code in codes:
        message = host.handle(key(code, mod))
    return message


def click(host: WidgetHost, pos: tuple[int, int]) -> Message | None:
    host.handle(mouse(pygame.MOUSEMOTION, pos))
    down = host.handle(mouse(pygame.MOUSEBUTTONDOWN, pos))
    return host.handle(mouse(pygame.MOUSEBUTTONUP, pos)) or down


def shown(screen: WidgetScreen) -> Iterator[Widget]:
    """Yield the widgets of the active layer."""
    return screen.widget_host.active_layer.walk()


def named(screen: WidgetScreen, widget_key: str) -> Widget:
    """Return the widget with this key."""
    return next(widget for widget in shown(screen) if widget.key == widget_key)


def keys(screen: WidgetScreen) -> list[str]:
    return [widget.key for widget in shown(screen) if widget.key]


def words(screen: WidgetScreen) -> str:
    """Return all names and descriptions of the active layer, in reading order."""
    return "\n".join(part for widget in shown(screen) for part in (widget.name, widget.description) if part)


def click_on(screen: WidgetScreen, widget_key: str) -> Action | None:
    """Scroll to a widget and click on it."""
    screen.widget_host.scroll_into_view(widget_key)
    middle = named(screen, widget_key).visible_rect().center
    screen.handle(mouse(pygame.MOUSEMOTION, middle))
    screen.handle(mouse(pygame.MOUSEBUTTONDOWN, middle))
    return screen.handle(mouse(pygame.MOUSEBUTTONUP, middle))


def drawn(screen: Screen, style: Style, size: tuple[int, int] = WIDE) -> pygame.Surface:
    surface = pygame.Surface(size)
    screen.arrange(style, size)
    screen.draw(surface)
    return surface
