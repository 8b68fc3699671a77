"""A window onto something higher than the room there is: by wheel, by keys, by its bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.widgets.paragraph import BODY, SMALL
from game.ui.widgets.widget import HANDLED, EventReply, InteractionState, Role, Widget

if TYPE_CHECKING:
    from game.ui.drawing.style import Style

BAR = 8
"""The width of the bar to drag."""
GRAB_WIDTH = 24
"""The width of the strip at the side that catches the mouse: wider than the bar, so that a hand can hit it."""
STEP = 56
"""How far one turn of the wheel or one press of an arrow scrolls."""
LEAST_THUMB = 40
FOCUS_MARGIN = 8
"""The room left at the sides so that no focus ring is cut off."""
MORE_HINT = "More below (Page Down)"
ROOM_FOR_WORDS = 20
"""How high a page must be, in ems, for words under it to say that there is more; in a lower one an arrow says it."""
SHARE = 6
"""The strip that says there is more takes no more than this part of the height."""


class ScrollPane(Widget):
    """Shows part of its one child; the bar is there only when there is more to see.

    A `page` keeps the same margin on both sides, so that it stays in line with what stands above and below it. A page,
    and one that `says_more`, says at its foot when there is more; `raised`, it lies on a sheet. One for `reading` can
    have the focus itself, so that the arrows scroll it.
    """

    role: ClassVar[Role] = Role.PANE
    shows_focus_ring: ClassVar[bool] = False

    def __init__(
        self,
        content: Widget,
        *,
        key: str,
        name: str = "",
        page: bool = False,
        says_more: bool = False,
        raised: bool = False,
        reading: bool = False,
    ) -> None:
        super().__init__(key=key, name=name, children=[content])
        self._page = page
        self._says_more = page or says_more
        self._raised = raised
        self._reading = reading
        self.content = content
        self.offset = 0
        self._high = 0
        self._foot = 0
        self._held: int | None = None

    def show(self, content: Widget) -> None:
        """Show something else; how far it is scrolled stays."""
        self.content = content
        self.set_children([content])

    @property
    def expands(self) -> bool:
        """Whether it takes what height is left: yes."""
        return True

    @property
    def clip_rect(self) -> pygame.Rect:
        """The part through which its content is seen: all but the strip that says there is more."""
        return pygame.Rect(self.rect.topleft, (self.rect.width, self.rect.height - self._more.height))

    @property
    def most(self) -> int:
        """How far it can be scrolled."""
        return max(0, self._high - self.rect.height)

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can reach the pane itself: for reading, or where there is nothing in it to reach."""
        return self.most > 0 and (self._reading or not any(widget.focusable for widget in self.content.walk()))

    @property
    def is_hoverable(self) -> bool:
        """Whether it shows that the mouse is over it: no."""
        return False

    @property
    def cursor(self) -> int:
        """The system cursor over it."""
        return pygame.SYSTEM_CURSOR_ARROW

    @property
    def focus_rect(self) -> pygame.Rect:
        """What is dragged: it takes the colour of the focus itself, for a ring around a whole page would shout."""
        return self._thumb()

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of all there is to see."""
        return self.content.height_for_width(look, width - 2 * self._side) + 2 * FOCUS_MARGIN

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Take a place and put the content in it, as far up as it is scrolled."""
        self.rect = rect
        side, width = self._side, rect.width - 2 * self._side
        self._high = self.content.height_for_width(look, width) + 2 * FOCUS_MARGIN
        if self._high > rect.height and not self._page:
            width -= GRAB_WIDTH - FOCUS_MARGIN
            self._high = self.content.height_for_width(look, width) + 2 * FOCUS_MARGIN
        self._foot = self._strip(look) if self._says_more else 0
        self.offset = min(self.offset, self.most)
        height = max(self._high, rect.height) - 2 * FOCUS_MARGIN
        self.content.arrange(
            look, pygame.Rect(rect.x + side, rect.y + FOCUS_MARGIN - self.offset, max(0, width), height)
        )

    def restore_state(self, old: Widget) -> None:
        """Stay scrolled as far as the old pane was."""
        if isinstance(old, ScrollPane):
            self.offset, self._held = old.offset, old._held  # noqa: SLF001 - the same class

    def scroll_to(self, offset: float) -> bool:
        """Scroll so far from the top; tell whether that changed anything."""
        wanted = max(0, min(self.most, round(offset)))
        moved = self.offset - wanted
        self.offset = wanted
        if moved:
            self.content.move_by(0, moved)
        return bool(moved)

    def reveal(self, rect: pygame.Rect) -> bool:
        """Scroll just so far that a rectangle within is seen, its top first."""
        if rect.top - 2 * FOCUS_MARGIN < self.rect.top:
            return self.scroll_to(self.offset - (self.rect.top - rect.top + 2 * FOCUS_MARGIN))
        below = rect.bottom + 2 * FOCUS_MARGIN - (self.rect.bottom - self._foot)
        return (
            self.scroll_to(self.offset + min(below, rect.top - 2 * FOCUS_MARGIN - self.rect.top))
            if below > 0
            else False
        )

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Answer the wheel, the keys that scroll, and the mouse on the bar."""
        if not self.most:
            return None
        if event.type == pygame.MOUSEWHEEL:
            return HANDLED if self.scroll_to(self.offset - getattr(event, "precise_y", event.y) * STEP) else None
        if event.type == pygame.KEYDOWN:
            return self._scroll_by_key(event.key, back=bool(event.mod & pygame.KMOD_SHIFT))
        if event.type == pygame.MOUSEBUTTONDOWN and self._more.collidepoint(event.pos):
            return self._scroll_by_key(pygame.K_PAGEDOWN)
        return self._drag(event)

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:
        """Draw the bar and the strip at the foot, if there is more to see."""
        if self._more:
            self._say_more(surface, look)
        if self.most:
            thumb = self._thumb()
            track = pygame.Rect(
                thumb.x + BAR // 2 - 1, self.rect.y + FOCUS_MARGIN, 2, self.rect.height - 2 * FOCUS_MARGIN
            )
            surface.fill(look.theme.rule, track)
            held = state.down or self._held is not None
            shapes.draw_box(surface, thumb, look.theme.accent if held else look.theme.edge, radius=BAR // 2)
            if state.focused:
                shapes.outline(surface, thumb.inflate(BAR, BAR), look.theme.focus, radius=BAR)

    def paint_overlay(self, surface: pygame.Surface, look: Style) -> None:
        """Let what is cut off at the foot fade out, so that no line of letters is seen half."""
        if self._more:
            high = min(look.fonts.line_height(BODY), self.clip_rect.height // SHARE)
            foot = pygame.Rect(self.rect.x, self.clip_rect.bottom - high, self.rect.width - GRAB_WIDTH, high)
            shapes.draw_fade(surface, foot, look.theme.sheet if self._raised else look.theme.paper)

    @property
    def _side(self) -> int:
        return GRAB_WIDTH if self._page else FOCUS_MARGIN

    @property
    def _more(self) -> pygame.Rect:
        """The strip at the foot of a page that goes on below; what is only its last margin is not worth a word."""
        high = self._foot if self.most - self.offset > 2 * FOCUS_MARGIN else 0
        return pygame.Rect(self.rect.x, self.rect.bottom - high, self.rect.width - GRAB_WIDTH, high)

    def _strip(self, look: Style) -> int:
        wanted = (
            look.fonts.line_height(SMALL) + FOCUS_MARGIN if self._has_words(look) else look.fonts.pixels(SMALL.size)
        )
        return min(wanted, self.rect.height // SHARE)

    def _has_words(self, look: Style) -> bool:
        return self.rect.height >= look.em(ROOM_FOR_WORDS)

    def _say_more(self, surface: pygame.Surface, look: Style) -> None:
        """Draw an arrow, and words if there is room for them."""
        strip = self._more
        words = look.fonts.line(SMALL, MORE_HINT if self._has_words(look) else "", look.theme.ink_soft)
        size = min(strip.height, look.fonts.pixels(SMALL.size))
        arrow = look.pictures.icon("chevron-down", size, look.theme.ink_soft)
        left = strip.centerx - (words.get_width() + strip.height) // 2
        if arrow is not None:
            surface.blit(arrow, arrow.get_rect(midleft=(left, strip.centery)))
        surface.blit(words, words.get_rect(midleft=(left + strip.height, strip.centery)))

    def _scroll_by_key(self, key: int, *, back: bool = False) -> EventReply:
        page = max(STEP, self.rect.height - 2 * STEP)
        targets = {
            pygame.K_SPACE: self.offset + (-page if back else page),
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
        track = self.rect.height - 2 * FOCUS_MARGIN
        height = min(track, max(LEAST_THUMB, track * self.rect.height // max(1, self._high)))
        top = self.rect.y + FOCUS_MARGIN + (track - height) * self.offset // max(1, self.most)
        return pygame.Rect(self.rect.right - BAR - 8, top, BAR, height)

    def _drag(self, event: pygame.event.Event) -> EventReply:
        if event.type == pygame.MOUSEBUTTONDOWN and event.pos[0] >= self.rect.right - GRAB_WIDTH:
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
        room = self.rect.height - 2 * FOCUS_MARGIN - self._thumb().height
        self.scroll_to((top - self.rect.y - FOCUS_MARGIN) * self.most / max(1, room))
