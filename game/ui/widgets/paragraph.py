"""Text widgets: paragraphs and headings, with links to glossary terms that the keyboard can reach."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.ui.drawing import shapes
from game.ui.drawing.fonts import Face, Size, Type
from game.ui.drawing.text_layout import TextBlock, TextLayout, accessible_text, lay_out, plain_blocks
from game.ui.widgets.pressable import is_press
from game.ui.widgets.widget import HANDLED, EventReply, Followed, InteractionState, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style
    from game.ui.drawing.theme import Colour

BODY = Type()
SMALL = Type(Size.SMALL)
STRONG = Type(bold=True)
LEAD = Type(Size.LEAD)
HEADING = Type(Size.HEADING, Face.LETTER, bold=True)
TITLE = Type(Size.TITLE, Face.LETTER, bold=True)
LETTER = Type(face=Face.LETTER)
HAND = Type(Size.LEAD, Face.HAND)


LINK_TOUCH_HEIGHT = 40
"""The least height in pixels at which a press hits a link; it reaches into the lines above and below."""


class Link(Widget):
    """A link in a paragraph; `pieces` are its rectangles, one for each line it runs over."""

    role: ClassVar[Role] = Role.LINK
    takes_focus: ClassVar[bool] = True

    def __init__(self, term: str, words: str, pieces: Sequence[pygame.Rect], key: str) -> None:
        super().__init__(key=key, name=words, description="Look up in the glossary")
        self.term = term
        self.pieces = list(pieces)
        self.rect = self.pieces[0].unionall(self.pieces[1:])

    @property
    def focus_rect(self) -> pygame.Rect:
        """The rectangle of its first piece."""
        return self.pieces[0].inflate(0, -8)

    def move_by(self, across: int, down: int) -> None:
        """Move it with all its pieces."""
        super().move_by(across, down)
        self.pieces = [piece.move(across, down) for piece in self.pieces]

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Return `Followed` when it is pressed."""
        if event.type == pygame.MOUSEBUTTONDOWN:
            return HANDLED
        released = event.type == pygame.MOUSEBUTTONUP and self.contains_point(event.pos)
        return Followed(self.key, self.term) if released or is_press(event) else None

    def contains_point(self, pos: tuple[int, int]) -> bool:
        """Tell whether a position hits one of its pieces, each at least `LINK_TOUCH_HEIGHT` high."""
        areas = (piece.inflate(0, max(0, LINK_TOUCH_HEIGHT - piece.height)) for piece in self.pieces)
        return any(area.collidepoint(pos) for area in areas)


class Paragraph(Widget):
    """Text wrapped to the width of the widget.

    Args:
        content: plain text, or blocks parsed by `game.ui.drawing.markdown`.
        text_type: size, face, weight and slope of the text.
        soft: draw it in the softer ink.
        centre: centre the block of text horizontally.
        compact: leave no space between paragraphs.
    """

    role: ClassVar[Role] = Role.PARAGRAPH

    def __init__(
        self,
        content: str | Sequence[TextBlock],
        text_type: Type = BODY,
        *,
        soft: bool = False,
        centre: bool = False,
        compact: bool = False,
        key: str = "",
    ) -> None:
        self.blocks = plain_blocks(content) if isinstance(content, str) else tuple(content)
        super().__init__(key=key, name=accessible_text(self.blocks))
        self._text_type = text_type
        self._soft = soft
        self._centre = centre
        self._compact = compact
        self._layout: tuple[int, TextLayout] | None = None

    def ink(self, style: Style) -> Colour:
        """Return the colour of the text."""
        return style.theme.ink_soft if self._soft else style.theme.ink

    def layout(self, style: Style, width: int) -> TextLayout:
        """Return the text laid out to this width; the last layout is cached."""
        if self._layout is None or self._layout[0] != width:
            self._layout = (
                width,
                lay_out(self.blocks, style.fonts, self._text_type, max(1, width), compact=self._compact),
            )
        return self._layout[1]

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the wrapped text."""
        return self.layout(style, width).height

    def preferred_width(self, style: Style) -> int:
        """Return the width of the longest paragraph in one line."""
        return (
            max((style.fonts.width(self._text_type, accessible_text([block])) for block in self.blocks), default=0) + 1
        )

    def arrange(self, style: Style, rect: pygame.Rect) -> None:
        """Set its rectangle, and create its links at their positions in the text."""
        self.rect = rect
        self.set_children(self._links(self.layout(style, rect.width)))

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - only its links react
        """Draw the text."""
        layout = self.layout(style, self.rect.width)
        left = self.rect.x + (self.rect.width - layout.width) // 2 if self._centre else self.rect.x
        shapes.draw_text(surface, style.fonts, layout, (left, self.rect.y), self.ink(style), style.theme.link)

    def _links(self, layout: TextLayout) -> list[Link]:
        pieces = [
            (
                piece.link,
                piece.text,
                pygame.Rect(self.rect.x + piece.x, self.rect.y + line.top, piece.width, line.height),
            )
            for line in layout.lines
            for piece in line.fragments
        ]
        links: list[Link] = []
        for term, group in groupby(pieces, key=lambda piece: piece[0]):
            if term:
                link_pieces = list(group)
                words = " ".join(text.strip() for _, text, _ in link_pieces)
                links.append(Link(term, words, [rect for *_, rect in link_pieces], f"{self.key}#{len(links)}:{term}"))
        return links


def words_of(layer: Widget) -> str:
    """Return the words of every paragraph and heading of a layer in reading order, a paragraph a line, to be copied."""
    texts = [widget for widget in layer.walk() if isinstance(widget, Paragraph)]
    return "\n\n".join(accessible_text([block]) for text in texts for block in text.blocks)


MAX_HEADING_LETTERS = 1000
"""The most letters of a heading that are laid out."""


class Heading(Paragraph):
    """A heading over a part of the page."""

    role: ClassVar[Role] = Role.HEADING

    def __init__(self, content: str, text_type: Type = HEADING, *, centre: bool = False, key: str = "") -> None:
        blocks = plain_blocks(content, most=MAX_HEADING_LETTERS)
        super().__init__(blocks, text_type, centre=centre, key=key)
        self.heading_level = 1 if text_type.size is Size.TITLE else 2


class Status(Paragraph):
    """A short text on how things stand, such as what is left of the time; a change in it is announced.

    `spoken` takes its place where it is read to somebody.
    """

    role: ClassVar[Role] = Role.STATUS
    is_live: ClassVar[bool] = True

    def __init__(
        self, content: str, text_type: Type = BODY, *, soft: bool = False, key: str = "", spoken: str = ""
    ) -> None:
        super().__init__(content, text_type, soft=soft, key=key)
        self.name = spoken or self.name
