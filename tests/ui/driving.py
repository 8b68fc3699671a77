"""A person at a screen: keys, clicks, and what they find there."""

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


def staged(root: Widget, look: Style, size: tuple[int, int] = WIDE, focus: str = "") -> WidgetHost:
    """Put a tree of widgets on a stage."""
    stage = WidgetHost()
    stage.set_tree(look, size, root, focus=focus)
    return stage


def press(stage: WidgetHost, *codes: int, mod: int = 0) -> Message | None:
    """Press keys one after the other; return what the last one brought."""
    said = None
    for code in codes:
        said = stage.handle(key(code, mod))
    return said


def click(stage: WidgetHost, pos: tuple[int, int]) -> Message | None:
    stage.handle(mouse(pygame.MOUSEMOTION, pos))
    down = stage.handle(mouse(pygame.MOUSEBUTTONDOWN, pos))
    return stage.handle(mouse(pygame.MOUSEBUTTONUP, pos)) or down


def shown(screen: WidgetScreen) -> Iterator[Widget]:
    """Yield the widgets that can be used now."""
    return screen.stage.active_layer.walk()


def named(screen: WidgetScreen, key_of: str) -> Widget:
    """Return the widget with this key."""
    return next(widget for widget in shown(screen) if widget.key == key_of)


def keys(screen: WidgetScreen) -> list[str]:
    return [widget.key for widget in shown(screen) if widget.key]


def words(screen: WidgetScreen) -> str:
    """Return everything that can be read, in reading order."""
    return "\n".join(part for widget in shown(screen) for part in (widget.name, widget.description) if part)


def click_on(screen: WidgetScreen, key_of: str) -> Action | None:
    """Press a widget with the mouse; it must be in sight."""
    screen.stage.scroll_into_view(key_of)
    middle = named(screen, key_of).visible_rect().center
    screen.handle(mouse(pygame.MOUSEMOTION, middle))
    screen.handle(mouse(pygame.MOUSEBUTTONDOWN, middle))
    return screen.handle(mouse(pygame.MOUSEBUTTONUP, middle))


def drawn(screen: Screen, look: Style, size: tuple[int, int] = WIDE) -> pygame.Surface:
    surface = pygame.Surface(size)
    screen.arrange(look, size)
    screen.draw(surface)
    return surface
