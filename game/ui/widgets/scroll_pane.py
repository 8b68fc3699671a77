"""A scroll pane: shows part of a child that is higher than the pane; scrolls by wheel, keys and scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.widgets.paragraph import BODY, SMALL
from game.ui.widgets.widget import HANDLED, EventReply, InteractionState, Role, Widget

if TYPE_CHECKING:
    from game.ui.drawing.style import Style

BAR = 8
"""The width of the scroll bar's thumb."""
GRAB_WIDTH = 24
"""The width of the strip at the side that catches the mouse: wider than the thumb, so that it is easy to hit."""
STEP = 56
"""How many pixels one turn of the wheel or one press of an arrow key scrolls."""
MIN_THUMB_HEIGHT = 40
FOCUS_MARGIN = 8
"""The margin at the sides so that no focus ring is cut off."""
MORE_HINT = "More below ({})"
MIN_HEIGHT_FOR_HINT = 20
"""The least height of a pane, in ems, whose "more" strip shows words; in a lower one it shows only an arrow."""
MAX_STRIP_SHARE = 6
"""The "more" strip takes at most one part in this many of the pane's height."""

PAGE_MARGIN = 2
"""The empty space at the end of a page that need not be seen, in grid units."""


class ScrollPane(Widget):
    """Shows part of its one child; the scroll bar is drawn only if the child is higher than the pane.

    Args:
        page: keep the same margin on both sides, to align with what stands above and below; implies `says_more`.
        says_more: show a strip at the bottom edge while there is more below.
        raised: the pane lies on a sheet, so what is cut off fades into the sheet's colour instead of the page's.
        reading: the pane itself can have the focus, so that the arrow keys scroll it.
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
        self._content_height = 0
        self._margin = 0
        self._strip_height = 0
        self._drag_offset: int | None = None
        self._wheel_remainder = 0.0

    def show(self, content: Widget) -> None:
        """Replace the content; the scroll offset stays."""
        self.content = content
        self.set_children([content])

    @property
    def expands(self) -> bool:
        """Whether it takes the remaining height of a column: yes."""
        return True

    @property
    def clip_rect(self) -> pygame.Rect:
        """The part in which its content is visible: all but the "more" strip."""
        return pygame.Rect(self.rect.topleft, (self.rect.width, self.rect.height - self._strip.height))

    @property
    def max_offset(self) -> int:
        """The largest scroll offset, in pixels; 0 if everything is visible but some of a page's last margin."""
        hidden = self._content_height - self.rect.height
        return hidden if hidden > self._margin else 0

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can reach the pane itself: if it is for reading, or contains nothing focusable."""
        return self.max_offset > 0 and (self._reading or not any(widget.focusable for widget in self.content.walk()))

    @property
    def is_hoverable(self) -> bool:
        """Whether it is drawn differently while the mouse is over it: no."""
        return False

    @property
    def cursor(self) -> int:
        """The system cursor over it: the arrow."""
        return pygame.SYSTEM_CURSOR_ARROW

    @property
    def focus_rect(self) -> pygame.Rect:
        """The thumb: it is outlined instead of the pane, since a ring around a whole page would be too loud."""
        return self._thumb()

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the whole content."""
        return self.content.height_for_width(style, width - 2 * self._side) + 2 * FOCUS_MARGIN

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Set its rectangle and lay out the content in it, shifted up by the scroll offset."""
        self.rect = rect
        self._margin = style.gap(PAGE_MARGIN) if self._page else 0
        side, width = self._side, rect.width - 2 * self._side
        self._content_height = self.content.height_for_width(style, width) + 2 * FOCUS_MARGIN
        if self._content_height > rect.height and not self._page:
            width -= GRAB_WIDTH - FOCUS_MARGIN
            self._content_height = self.content.height_for_width(style, width) + 2 * FOCUS_MARGIN
        self._strip_height = self._measure_strip(style) if self._says_more else 0
        self.offset = min(self.offset, self.max_offset)
        height = max(self._content_height, rect.height) - 2 * FOCUS_MARGIN
        self.content.arrange(
            style, pygame.Rect(rect.x + side, rect.y + FOCUS_MARGIN - self.offset, max(0, width), height)
        )

    def restore_state(self, old: Widget) -> None:
        """Take over the scroll offset of the old pane, and a drag or a turn of the wheel in progress."""
        if isinstance(old, ScrollPane):
            self.offset, self._drag_offset = old.offset, old._drag_offset  # noqa: SLF001 - the same class
            self._wheel_remainder = old._wheel_remainder  # noqa: SLF001 - the same class

    def scroll_to(self, offset: float) -> bool:
        """Set the scroll offset in pixels, clamped to 0 to `max_offset`; tell whether it changed."""
        target = max(0, min(self.max_offset, round(offset)))
        moved = self.offset - target
        self.offset = target
        if moved:
            self.content.move_by(0, moved)
        return bool(moved)

    def reveal(self, rect: pygame.Rect) -> bool:
        """Scroll as little as makes a rectangle of the content visible, its top first; tell whether that scrolled."""
        if rect.top - 2 * FOCUS_MARGIN < self.rect.top:
            return self.scroll_to(self.offset - (self.rect.top - rect.top + 2 * FOCUS_MARGIN))
        below = rect.bottom + 2 * FOCUS_MARGIN - (self.rect.bottom - self._strip_height)
        return (
            self.scroll_to(self.offset + min(below, rect.top - 2 * FOCUS_MARGIN - self.rect.top))
            if below > 0
            else False
        )

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Handle the wheel, the keys that scroll, and the mouse on the scroll bar and the "more" strip."""
        if not self.max_offset:
            return None
        if event.type == pygame.MOUSEWHEEL:
            return self._turn_wheel(-getattr(event, "precise_y", event.y) * STEP)
        if event.type == pygame.KEYDOWN:
            return self._scroll_by_key(event.key, back=bool(event.mod & pygame.KMOD_SHIFT))
        if event.type == pygame.MOUSEBUTTONDOWN and self._strip.collidepoint(event.pos):
            return self._scroll_by_key(pygame.K_PAGEDOWN)
        return self._drag(event)

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:
        """Draw the scroll bar and the "more" strip, where there is more to see."""
        if self._strip:
            self._paint_strip(surface, style)
        if self.max_offset:
            thumb = self._thumb()
            track = pygame.Rect(
                thumb.x + BAR // 2 - 1, self.rect.y + FOCUS_MARGIN, 2, self.rect.height - 2 * FOCUS_MARGIN
            )
            surface.fill(style.theme.rule, track)
            dragged = state.pressed or self._drag_offset is not None
            shapes.draw_box(surface, thumb, style.theme.accent if dragged else style.theme.edge, radius=BAR // 2)
            if state.focused:
                shapes.outline(surface, thumb.inflate(BAR, BAR), style.theme.focus, radius=BAR)

    def paint_overlay(self, surface: pygame.Surface, style: Style) -> None:
        """Fade out the content at the upper edge and above the "more" strip, so that no line stands there in half."""
        height = min(style.fonts.line_height(BODY), self.clip_rect.height // MAX_STRIP_SHARE)
        into = style.theme.sheet if self._raised else style.theme.paper
        if self._says_more and self.offset:
            top = pygame.Rect(self.rect.x, self.clip_rect.top, self.rect.width - GRAB_WIDTH, height // 2)
            shapes.draw_fade(surface, top, into, upwards=True)
        if self._strip:
            fade = pygame.Rect(self.rect.x, self.clip_rect.bottom - height, self.rect.width - GRAB_WIDTH, height)
            shapes.draw_fade(surface, fade, into)

    @property
    def _side(self) -> int:
        return GRAB_WIDTH if self._page else FOCUS_MARGIN

    @property
    def _strip(self) -> pygame.Rect:
        """The "more" strip; of no height if all but the last margin is visible."""
        height = self._strip_height if self.max_offset - self.offset > 2 * FOCUS_MARGIN else 0
        return pygame.Rect(self.rect.x, self.rect.bottom - height, self.rect.width - GRAB_WIDTH, height)

    def _measure_strip(self, style: Style) -> int:
        fonts = style.fonts
        height = fonts.line_height(SMALL) + FOCUS_MARGIN if self._has_hint(style) else fonts.pixels(SMALL.size)
        return min(height, self.rect.height // MAX_STRIP_SHARE)

    def _has_hint(self, style: Style) -> bool:
        return self.rect.height >= style.em(MIN_HEIGHT_FOR_HINT)

    def _paint_strip(self, surface: pygame.Surface, style: Style) -> None:
        """Draw an arrow, and the hint beside it if the pane is high enough."""
        strip = self._strip
        hint = MORE_HINT.format(style.keys.key("later")) if self._has_hint(style) else ""
        words = style.fonts.line(SMALL, hint, style.theme.ink_soft)
        size = min(strip.height, style.fonts.pixels(SMALL.size))
        arrow = style.pictures.icon("chevron-down", size, style.theme.ink_soft)
        left = strip.centerx - (words.get_width() + strip.height) // 2
        if arrow is not None:
            surface.blit(arrow, arrow.get_rect(midleft=(left, strip.centery)))
        surface.blit(words, words.get_rect(midleft=(left + strip.height, strip.centery)))

    def _turn_wheel(self, pixels: float) -> EventReply:
        """Scroll by whole pixels and keep the rest for the next event: fine wheels turn by less than one at a time."""
        distance = self._wheel_remainder + pixels
        whole = round(distance)
        self._wheel_remainder = distance - whole
        at_end = not 0 < self.offset + whole < self.max_offset
        if at_end:
            self._wheel_remainder = 0.0
        moved = self.scroll_to(self.offset + whole)
        return HANDLED if moved or not at_end else None

    def _scroll_by_key(self, key: int, *, back: bool = False) -> EventReply:
        page = max(STEP, self.rect.height - 2 * STEP)
        targets = {
            pygame.K_SPACE: self.offset + (-page if back else page),
            pygame.K_PAGEDOWN: self.offset + page,
            pygame.K_PAGEUP: self.offset - page,
            pygame.K_HOME: 0,
            pygame.K_END: self.max_offset,
        }
        if key not in targets:
            return None
        self.scroll_to(targets[key])
        return HANDLED

    def _thumb(self) -> pygame.Rect:
        track = self.rect.height - 2 * FOCUS_MARGIN
        height = min(track, max(MIN_THUMB_HEIGHT, track * self.rect.height // max(1, self._content_height)))
        top = self.rect.y + FOCUS_MARGIN + (track - height) * self.offset // max(1, self.max_offset)
        return pygame.Rect(self.rect.right - BAR - 8, top, BAR, height)

    def _drag(self, event: pygame.event.Event) -> EventReply:
        if event.type == pygame.MOUSEBUTTONDOWN and event.pos[0] >= self.rect.right - GRAB_WIDTH:
            thumb = self._thumb()
            if not thumb.top <= event.pos[1] < thumb.bottom:
                self._scroll_thumb_to(event.pos[1] - thumb.height // 2)
                thumb = self._thumb()
            self._drag_offset = event.pos[1] - thumb.top
            return HANDLED
        if event.type == pygame.MOUSEBUTTONUP and self._drag_offset is not None:
            self._drag_offset = None
            return HANDLED
        if event.type == pygame.MOUSEMOTION and self._drag_offset is not None:
            self._scroll_thumb_to(event.pos[1] - self._drag_offset)
            return HANDLED
        return None

    def _scroll_thumb_to(self, top: int) -> None:
        room = self.rect.height - 2 * FOCUS_MARGIN - self._thumb().height
        self.scroll_to((top - self.rect.y - FOCUS_MARGIN) * self.max_offset / max(1, room))
