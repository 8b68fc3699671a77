"""One of a few: tabs over a page, or ways to have something. The whole row is one stop for the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.fonts import Size, Type
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.paragraph import BODY, SMALL, STRONG
from game.ui.widgets.widget import HANDLED, Changed, EventReply, InteractionState, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.ui.drawing.style import Style

DOT = 0.45
"""The radius of the mark beside a way to have something, as a share of the letters' size."""

TAB_CHOSEN = Type(Size.SMALL, bold=True)


class Option(Widget):
    """One of the row; it is pressed through the row."""

    role: ClassVar[Role] = Role.OPTION

    def __init__(self, key: str, name: str, *, chosen: bool) -> None:
        super().__init__(key=key, name=name)
        self.chosen = chosen

    @property
    def value(self) -> str:
        """Whether it is the one."""
        return "chosen" if self.chosen else ""

    @property
    def is_hoverable(self) -> bool:
        """Whether it shows that the mouse is over it: yes."""
        return True

    @property
    def cursor(self) -> int:
        """The system cursor over it."""
        return pygame.SYSTEM_CURSOR_HAND

    def height_for_width(self, look: Style, width: int) -> int:  # noqa: ARG002 - one line at any width
        """Return the height of its line."""
        return max(TOUCH, look.fonts.line_height(STRONG) + look.gap(2))

    def preferred_width(self, look: Style) -> int:
        """Return the width of its words and its mark; the same whether chosen or not."""
        return look.fonts.width(STRONG, self.name) + 2 * _dot(look) + look.gap(4)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:
        """Draw the mark and the words."""
        theme = look.theme
        if state.over:
            shapes.draw_box(surface, self.rect, theme.wash)
        dot = _dot(look)
        centre = (self.rect.x + look.gap(1) + dot, self.rect.centery)
        shapes.draw_disc(surface, centre, dot, theme.field, theme.edge)
        if self.chosen:
            pygame.draw.aacircle(surface, theme.accent, centre, dot // 2)
        words = look.fonts.line(STRONG if self.chosen else BODY, self.name, theme.ink)
        surface.blit(words, words.get_rect(midleft=(centre[0] + dot + look.gap(1), self.rect.centery)))


def _dot(look: Style) -> int:
    return round(look.fonts.pixels(BODY.size) * DOT)


class Tab(Option):
    """One of the tabs over a page."""

    role: ClassVar[Role] = Role.TAB

    def preferred_width(self, look: Style) -> int:
        """Return the width of its words; the same whether chosen or not."""
        return look.fonts.width(TAB_CHOSEN, self.name) + look.gap(2)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:
        """Draw the words, with a bar under the chosen one."""
        theme = look.theme
        if state.over and not self.chosen:
            shapes.draw_box(surface, self.rect.inflate(0, -4), theme.wash)
        how = TAB_CHOSEN if self.chosen else SMALL
        words = look.fonts.line(how, self.name, theme.ink if self.chosen else theme.ink_soft)
        surface.blit(words, words.get_rect(center=self.rect.center))
        if self.chosen:
            surface.fill(theme.accent, (self.rect.x, self.rect.bottom - 4, self.rect.width, 4))


class OptionRow(Widget):
    """A row of options, in as many lines as they need; arrows go from one to the next."""

    role: ClassVar[Role] = Role.OPTIONS
    one: ClassVar[type[Option]] = Option

    def __init__(self, key: str, name: str, options: Mapping[str, str], chosen: str) -> None:
        made = [self.one(f"{key}:{option}", label, chosen=option == chosen) for option, label in options.items()]
        super().__init__(key=key, name=name, children=made)
        self._names = tuple(options)
        self._chosen = chosen

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can reach it: yes."""
        return True

    @property
    def value(self) -> str:
        """The words of the chosen one."""
        return next((child.name for child in self.children if child.value), "")

    @property
    def focus_rect(self) -> pygame.Rect:
        """Around the chosen one."""
        return next((child.rect for child in self.children if child.value), self.rect)

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of all lines."""
        return max((rect.bottom for rect in self._rects(look, pygame.Rect(0, 0, width, 0))), default=0)

    def preferred_width(self, look: Style) -> int:
        """Return the width of all of them in one line."""
        return sum(child.preferred_width(look) for child in self.children)

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Put the options in lines."""
        self.rect = rect
        for child, place in zip(self.children, self._rects(look, rect), strict=True):
            child.arrange(look, place)

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Answer arrows, Home and End, and presses."""
        if event.type == pygame.KEYDOWN:
            return self._by_key(event.key)
        if event.type == pygame.MOUSEBUTTONDOWN:
            return HANDLED
        if event.type == pygame.MOUSEBUTTONUP:
            under = (
                name
                for name, child in zip(self._names, self.children, strict=True)
                if child.rect.collidepoint(event.pos)
            )
            return self._choose(next(under, self._chosen))
        return None

    def _by_key(self, key: int) -> EventReply:
        here, last = self._names.index(self._chosen) if self._chosen in self._names else 0, len(self._names) - 1
        moves = {pygame.K_LEFT: here - 1, pygame.K_RIGHT: here + 1, pygame.K_HOME: 0, pygame.K_END: last}
        return self._choose(self._names[moves[key] % len(self._names)]) if key in moves else None

    def _choose(self, name: str) -> EventReply:
        return HANDLED if name == self._chosen else Changed(self.key, name)

    def _rects(self, look: Style, rect: pygame.Rect) -> list[pygame.Rect]:
        left, top = rect.x, rect.y
        rects: list[pygame.Rect] = []
        for child in self.children:
            width, height = min(child.preferred_width(look), rect.width), child.height_for_width(look, rect.width)
            if left > rect.x and left + width > rect.right:
                left, top = rect.x, top + height
            rects.append(pygame.Rect(left, top, width, height))
            left += width
        return rects


class Tabs(OptionRow):
    """Tabs over a page, on a thin line."""

    role: ClassVar[Role] = Role.TABS
    one: ClassVar[type[Option]] = Tab

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - the line has no states
        """Draw the line the tabs stand on."""
        surface.fill(look.theme.rule, (self.rect.x, self.rect.bottom - 1, self.rect.width, 1))
