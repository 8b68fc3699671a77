"""Words on the page: paragraphs, headings, lists, with links one can reach by keyboard."""

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


FINGER = 40
"""How high a link is to a finger; the lines above and below lend it some of their height."""


class Link(Widget):
    """A stretch of words that leads to a term; it may run over a line's end."""

    role: ClassVar[Role] = Role.LINK

    def __init__(self, term: str, words: str, pieces: Sequence[pygame.Rect], key: str) -> None:
        super().__init__(key=key, name=words, description="Look up in the glossary")
        self.term = term
        self.pieces = list(pieces)
        self.rect = self.pieces[0].unionall(self.pieces[1:])

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can reach it: yes."""
        return True

    @property
    def focus_rect(self) -> pygame.Rect:
        """The first line's part of it."""
        return self.pieces[0].inflate(0, -8)

    def move_by(self, across: int, down: int) -> None:
        """Move it with all its parts."""
        super().move_by(across, down)
        self.pieces = [piece.move(across, down) for piece in self.pieces]

    def handle_event(self, event: pygame.event.Event) -> EventReply:
        """Follow the link when it is pressed."""
        if event.type == pygame.MOUSEBUTTONDOWN:
            return HANDLED
        released = event.type == pygame.MOUSEBUTTONUP and self.contains_point(event.pos)
        return Followed(self.key, self.term) if released or is_press(event) else None

    def contains_point(self, pos: tuple[int, int]) -> bool:
        """Tell whether a place belongs to its words, with a little room above and below for a finger."""
        return any(piece.inflate(0, max(0, FINGER - piece.height)).collidepoint(pos) for piece in self.pieces)


class Paragraph(Widget):
    """Words set to the width there is. Content is plain text, or blocks read by `game.ui.drawing.markdown`."""

    role: ClassVar[Role] = Role.PARAGRAPH

    def __init__(
        self,
        content: str | Sequence[TextBlock],
        how: Type = BODY,
        *,
        soft: bool = False,
        centre: bool = False,
        close: bool = False,
        key: str = "",
    ) -> None:
        self.blocks = plain_blocks(content) if isinstance(content, str) else tuple(content)
        super().__init__(key=key, name=accessible_text(self.blocks))
        self._how = how
        self._soft = soft
        self._centre = centre
        self._close = close
        self._laid: tuple[int, TextLayout] | None = None

    def ink(self, look: Style) -> Colour:
        """Return the colour of the words."""
        return look.theme.ink_soft if self._soft else look.theme.ink

    def layout(self, look: Style, width: int) -> TextLayout:
        """Return the words set to this width."""
        if self._laid is None or self._laid[0] != width:
            self._laid = (width, lay_out(self.blocks, look.fonts, self._how, max(1, width), close=self._close))
        return self._laid[1]

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of the set words."""
        return self.layout(look, width).height

    def preferred_width(self, look: Style) -> int:
        """Return the width of the words in one line a paragraph."""
        return max((look.fonts.width(self._how, accessible_text([block])) for block in self.blocks), default=0) + 1

    def arrange(self, look: Style, rect: pygame.Rect) -> None:
        """Take a place and find where the links lie."""
        self.rect = rect
        self.set_children(self._links(self.layout(look, rect.width)))

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - words have no states
        """Draw the words."""
        layout = self.layout(look, self.rect.width)
        left = self.rect.x + (self.rect.width - layout.width) // 2 if self._centre else self.rect.x
        shapes.draw_text(surface, look.fonts, layout, (left, self.rect.y), self.ink(look), look.theme.link)

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
                found = list(group)
                words = " ".join(text.strip() for _, text, _ in found)
                links.append(Link(term, words, [rect for *_, rect in found], f"{self.key}#{len(links)}:{term}"))
        return links


class Heading(Paragraph):
    """The words over a part of the page."""

    role: ClassVar[Role] = Role.HEADING

    def __init__(self, content: str, how: Type = HEADING, *, centre: bool = False, key: str = "") -> None:
        super().__init__(content, how, centre=centre, key=key)
