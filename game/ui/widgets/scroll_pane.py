"""A window onto something higher than the room there is: by wheel, by keys, by its bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui import paint
from game.ui.widgets.messages import HANDLED, Reply
from game.ui.widgets.tree import Role, State, Widget

if TYPE_CHECKING:
    from game.ui.look import Look

BAR = 8
"""The width of the bar to drag."""
CATCH = 24
"""The width of the strip at the side that catches the mouse: wider than the bar, so that a hand can hit it."""
STEP = 56
"""How far one turn of the wheel or one press of an arrow scrolls."""
LEAST_THUMB = 40
AIR = 8
"""The room left at the sides so that no focus ring is cut off."""


class ScrollPane(Widget):
    """Shows part of its one child; the bar is there only when there is more to see.

    A `page` keeps the same margin on both sides, so that it stays in line with what stands above and below it. One for
    `reading` can have the focus itself, so that the arrows scroll it.
    """

    role: ClassVar[Role] = Role.PANE

    def __init__(self, content: Widget, *, key: str, name: str = "", page: bool = False, reading: bool = False) -> None:
        super().__init__(key=key, name=name, children=[content])
        self._page = page
        self._reading = reading
        self.content = content
        self.offset = 0
        self._high = 0
        self._held: int | None = None

    def show(self, content: Widget) -> None:
        """Show something else; how far it is scrolled stays."""
        self.content = content
        self.hold([content])

    @property
    def fills(self) -> bool:
        """Whether it takes what height is left: yes."""
        return True

    @property
    def window(self) -> pygame.Rect:
        """The part through which its content is seen."""
        return self.rect

    @property
    def most(self) -> int:
        """How far it can be scrolled."""
        return max(0, self._high - self.rect.height)

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can reach the pane itself: for reading, or where there is nothing in it to reach."""
        return self.most > 0 and (self._reading or not any(widget.focusable for widget in self.content.walk()))

    @property
    def hot(self) -> bool:
        """Whether it shows that the mouse is over it: no."""
        return False

    @property
    def pointer(self) -> int:
        """The system cursor over it."""
        return pygame.SYSTEM_CURSOR_ARROW

    @property
    def ring(self) -> pygame.Rect:
        """Around what is dragged: a ring around a whole page would shout."""
        return self._thumb()

    def needed(self, look: Look, width: int) -> int:
        """Return the height of all there is to see."""
        return self.content.needed(look, width - 2 * self._side) + 2 * AIR

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Take a place and put the content in it, as far up as it is scrolled."""
        self.rect = rect
        side, width = self._side, rect.width - 2 * self._side
        self._high = self.content.needed(look, width) + 2 * AIR
        if self._high > rect.height and not self._page:
            width -= CATCH - AIR
            self._high = self.content.needed(look, width) + 2 * AIR
        self.offset = min(self.offset, self.most)
        height = max(self._high, rect.height) - 2 * AIR
        self.content.place(look, pygame.Rect(rect.x + side, rect.y + AIR - self.offset, max(0, width), height))

    def adopt(self, old: Widget) -> None:
        """Stay scrolled as far as the old pane was."""
        if isinstance(old, ScrollPane):
            self.offset, self._held = old.offset, old._held  # noqa: SLF001 - the same class

    def scroll_to(self, offset: float) -> bool:
        """Scroll so far from the top; tell whether that changed anything."""
        wanted = max(0, min(self.most, round(offset)))
        moved = self.offset - wanted
        self.offset = wanted
        if moved:
            self.content.shift(0, moved)
        return bool(moved)

    def reveal(self, rect: pygame.Rect) -> bool:
        """Scroll just so far that a rectangle within is seen, its top first."""
        if rect.top - 2 * AIR < self.rect.top:
            return self.scroll_to(self.offset - (self.rect.top - rect.top + 2 * AIR))
        below = rect.bottom + 2 * AIR - self.rect.bottom
        return self.scroll_to(self.offset + min(below, rect.top - 2 * AIR - self.rect.top)) if below > 0 else False

    def respond(self, event: pygame.event.Event) -> Reply:
        """Answer the wheel, the keys that scroll, and the mouse on the bar."""
        if not self.most:
            return None
        if event.type == pygame.MOUSEWHEEL:
            return HANDLED if self.scroll_to(self.offset - getattr(event, "precise_y", event.y) * STEP) else None
        if event.type == pygame.KEYDOWN:
            return self._scroll_by_key(event.key)
        return self._drag(event)

    def paint(self, surface: pygame.Surface, look: Look, state: State) -> None:
        """Draw the bar, if there is more to see."""
        if self.most:
            thumb = self._thumb()
            track = pygame.Rect(thumb.x + BAR // 2 - 1, self.rect.y + AIR, 2, self.rect.height - 2 * AIR)
            surface.fill(look.theme.rule, track)
            held = state.down or self._held is not None
            paint.box(surface, thumb, look.theme.accent if held else look.theme.edge, radius=BAR // 2)

    @property
    def _side(self) -> int:
        return CATCH if self._page else AIR

    def _scroll_by_key(self, key: int) -> Reply:
        page = max(STEP, self.rect.height - 2 * STEP)
        targets = {
            pygame.K_PAGEDOWN: self.offset + page,
            pygame.K_PAGEUP: self.offset - page,
            pygame.K_HOME: 0,
            pygame.K_END: self.most,
        }
        if key not in targets:
            return None
        self.scroll_to(targets[key])
        return HANDLED

    def _thumb(self) -> pygame.Rect:
        track = self.rect.height - 2 * AIR
        height = min(track, max(LEAST_THUMB, track * self.rect.height // max(1, self._high)))
        top = self.rect.y + AIR + (track - height) * self.offset // max(1, self.most)
        return pygame.Rect(self.rect.right - BAR - 8, top, BAR, height)

    def _drag(self, event: pygame.event.Event) -> Reply:
        if event.type == pygame.MOUSEBUTTONDOWN and event.pos[0] >= self.rect.right - CATCH:
            thumb = self._thumb()
            if not thumb.top <= event.pos[1] < thumb.bottom:
                self._follow(event.pos[1] - thumb.height // 2)
                thumb = self._thumb()
            self._held = event.pos[1] - thumb.top
            return HANDLED
        if event.type == pygame.MOUSEBUTTONUP and self._held is not None:
            self._held = None
            return HANDLED
        if event.type == pygame.MOUSEMOTION and self._held is not None:
            self._follow(event.pos[1] - self._held)
            return HANDLED
        return None

    def _follow(self, top: int) -> None:
        room = self.rect.height - 2 * AIR - self._thumb().height
        self.scroll_to((top - self.rect.y - AIR) * self.most / max(1, room))
