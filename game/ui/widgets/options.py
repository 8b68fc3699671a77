"""Rows of options of which one is chosen: radio buttons, or tabs over a page; the row is one focus stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.fonts import Size, Type
from game.ui.drawing.theme import TOUCH
from game.ui.widgets.containers import ComputedLayout
from game.ui.widgets.paragraph import BODY, SMALL, STRONG
from game.ui.widgets.widget import HANDLED, Changed, EventReply, InteractionState, Role, State, Widget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.ui.drawing.style import Style

DOT = 0.45
"""The radius of the mark beside an option, as a share of the font size."""

TAB_CHOSEN = Type(Size.SMALL, bold=True)


class Option(Widget):
    """One option of a row, which handles its events."""

    role: ClassVar[Role] = Role.OPTION

    def __init__(self, key: str, name: str, *, chosen: bool) -> None:
        super().__init__(key=key, name=name)
        self.chosen = chosen

    @property
    def value(self) -> str:
        """The word `chosen` if it is the chosen option."""
        return "chosen" if self.chosen else ""

    @property
    def states(self) -> frozenset[State]:
        """Whether it is the chosen option."""
        return frozenset({State.SELECTED}) if self.chosen else frozenset()

    @property
    def is_hoverable(self) -> bool:
        """Whether it is drawn differently while the mouse is over it: yes."""
        return True

    @property
    def cursor(self) -> int:
        """The system cursor over it: a hand."""
        return pygame.SYSTEM_CURSOR_HAND

    def height_for_width(self, style: Style, width: int) -> int:  # noqa: ARG002 - one line at any width
        """Return the height of its one line."""
        return max(TOUCH, style.fonts.line_height(STRONG) + style.gap(2))

    def preferred_width(self, style: Style) -> int:
        """Return the width of its label and its mark; the same whether it is chosen or not."""
        return style.fonts.width(STRONG, self.name) + 2 * _dot(style) + style.gap(4)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the mark and the label."""
        theme = style.theme
        if state.hovered:
            shapes.draw_box(surface, self.rect, theme.wash)
        dot = _dot(style)
        centre = (self.rect.x + style.gap(1) + dot, self.rect.centery)
        shapes.draw_disc(surface, centre, dot, theme.field, theme.edge)
        if self.chosen:
            pygame.draw.aacircle(surface, theme.accent, centre, dot // 2)
        words = style.fonts.line(STRONG if self.chosen else BODY, self.name, theme.ink)
        surface.blit(words, words.get_rect(midleft=(centre[0] + dot + style.gap(1), self.rect.centery)))


def _dot(style: Style) -> int:
    return round(style.fonts.pixels(BODY.size) * DOT)


class Tab(Option):
    """One tab over a page; a `brief` one shows its icon in place of its label, which the mouse brings up."""

    role: ClassVar[Role] = Role.TAB

    def __init__(self, key: str, name: str, *, chosen: bool) -> None:
        super().__init__(key, name, chosen=chosen)
        self.icon = ""
        self.brief = False

    def preferred_width(self, style: Style) -> int:
        """Return the width of its label; the same whether it is chosen or not."""
        if self.brief:
            return style.fonts.pixels(SMALL.size) + style.gap(3)
        return style.fonts.width(TAB_CHOSEN, self.name) + style.gap(2)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the label or the icon, with a bar under it if it is chosen."""
        theme = style.theme
        if state.hovered and not self.chosen:
            shapes.draw_box(surface, self.rect.inflate(0, -4), theme.wash)
        text_type = TAB_CHOSEN if self.chosen else SMALL
        icon = style.pictures.icon(self.icon, style.fonts.pixels(SMALL.size), theme.ink_soft) if self.brief else None
        words = icon or style.fonts.line(text_type, self.name, theme.ink if self.chosen else theme.ink_soft)
        surface.blit(words, words.get_rect(center=self.rect.center))
        if self.chosen:
            surface.fill(theme.accent, (self.rect.x, self.rect.bottom - 4, self.rect.width, 4))

    def paint_label(self, surface: pygame.Surface, style: Style) -> None:
        """Draw the label under the icon of a brief one, while the mouse is over it."""
        if not self.brief:
            return
        words = style.fonts.line(SMALL, self.name, style.theme.ink)
        box = words.get_rect(midtop=(self.rect.centerx, self.rect.bottom + 2)).inflate(style.gap(2), style.gap(1))
        box.clamp_ip(surface.get_rect())
        shapes.draw_box(surface, box, style.theme.sheet, style.theme.edge)
        surface.blit(words, words.get_rect(center=box.center))


class OptionRow(ComputedLayout):
    """A row of options, wrapped into as many lines as it needs; sends `Changed` with the name of an option.

    `options` maps names to labels; `chosen` is the name of the chosen option.
    """

    role: ClassVar[Role] = Role.OPTIONS
    takes_focus: ClassVar[bool] = True
    option_type: ClassVar[type[Option]] = Option

    def __init__(self, key: str, name: str, options: Mapping[str, str], chosen: str) -> None:
        children = [
            self.option_type(f"{key}:{option}", label, chosen=option == chosen) for option, label in options.items()
        ]
        super().__init__(key=key, name=name, children=children)
        self._names = tuple(options)
        self._chosen = chosen

    @property
    def value(self) -> str:
        """The label of the chosen option."""
        return next((child.name for child in self.children if child.value), "")

    @property
    def focus_rect(self) -> pygame.Rect:
        """The rectangle of the chosen option."""
        return next((child.rect for child in self.children if child.value), self.rect)

    def preferred_width(self, style: Style) -> int:
        """Return the width of all options in one line."""
        return sum(child.preferred_width(style) for child in self.children)

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Handle the arrow keys, which wrap around, Home and End, and the mouse."""
        if event.type == pygame.KEYDOWN:
            return self._choose_by_key(event.key)
        if event.type == pygame.MOUSEBUTTONDOWN:
            return HANDLED
        if event.type == pygame.MOUSEBUTTONUP:
            options = zip(self._names, self.children, strict=True)
            hit = (name for name, child in options if child.rect.collidepoint(event.pos))
            return self._choose(next(hit, self._chosen))
        return None

    def _choose_by_key(self, key: int) -> EventReply:
        index, last = self._names.index(self._chosen) if self._chosen in self._names else 0, len(self._names) - 1
        targets = {pygame.K_LEFT: index - 1, pygame.K_RIGHT: index + 1, pygame.K_HOME: 0, pygame.K_END: last}
        return self._choose(self._names[targets[key] % len(self._names)]) if key in targets else None

    def _choose(self, name: str) -> EventReply:
        return HANDLED if name == self._chosen else Changed(self.key, name)

    def child_rects(self, style: Style, rect: pygame.Rect) -> list[pygame.Rect]:
        """Return the rectangles of the options, in lines."""
        left, top = rect.x, rect.y
        rects: list[pygame.Rect] = []
        for child in self.children:
            width, height = min(child.preferred_width(style), rect.width), child.height_for_width(style, rect.width)
            if left > rect.x and left + width > rect.right:
                left, top = rect.x, top + height
            rects.append(pygame.Rect(left, top, width, height))
            left += width
        return rects


class Tabs(OptionRow):
    """Tabs over a page, on a thin line.

    Where their labels do not fit beside each other, all but the chosen one show their icons, if there are any: names of
    icons by the names of the options.
    """

    role: ClassVar[Role] = Role.TABS
    option_type: ClassVar[type[Option]] = Tab

    def __init__(
        self, key: str, name: str, options: Mapping[str, str], chosen: str, *, icons: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(key, name, options, chosen)
        for option, tab in zip(options, self._tabs, strict=True):
            tab.icon = (icons or {}).get(option, "")

    @property
    def _tabs(self) -> list[Tab]:
        return [child for child in self.children if isinstance(child, Tab)]

    def child_rects(self, style: Style, rect: pygame.Rect) -> list[pygame.Rect]:
        """Return the rectangles of the tabs: in one line, of labels or of icons, or else in several lines."""
        for tab in self._tabs:
            tab.brief = False
        if self.preferred_width(style) > rect.width:
            for tab in self._tabs:
                tab.brief = bool(tab.icon) and not tab.chosen
        return super().child_rects(style, rect)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - only its options react
        """Draw the line under the tabs."""
        surface.fill(style.theme.rule, (self.rect.x, self.rect.bottom - 1, self.rect.width, 1))
