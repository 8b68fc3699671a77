"""People on the page: a portrait with a name beside it, and where pictures lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.scenario.validation.pictures import picture_in
from game.ui.drawing import shapes
from game.ui.drawing.text_layout import lay_out, plain_blocks
from game.ui.widgets.paragraph import SMALL
from game.ui.widgets.widget import InteractionState, Role, Widget

if TYPE_CHECKING:
    from game.ui.drawing.style import Style
    from game.ui.drawing.text_layout import TextBlock, TextLayout

NAME = SMALL._replace(bold=True)
NEUTRAL = "neutral"
"""The expression of the plain portrait."""


@dataclass(frozen=True)
class PictureFinder:
    """Where pictures are found by name: in the pack's own folder first, then among the program's."""

    pack: Path | None = None

    def place(self, look: Style, name: str) -> str:
        """Return the path of a place's picture."""
        return self._find(look, "places", [name])

    def portrait(self, look: Style, name: str, expression: str = NEUTRAL) -> str:
        """Return the path of a portrait with this expression, or the plain one."""
        worn = [] if expression in {"", NEUTRAL} else [f"{name}-{expression}"]
        return self._find(look, "portraits", [*worn, name])

    def _find(self, look: Style, kind: str, names: list[str]) -> str:
        own = [str(found) for name in names if self.pack and (found := picture_in(self.pack, name))]
        every = [*own, *(f"{kind}/{name}.png" for name in names)]
        return next((path for path in every if look.pictures.has(path)), every[-1])


class PersonCard(Widget):
    """A portrait, a name in bold, and what is known under it."""

    role: ClassVar[Role] = Role.PARAGRAPH

    def __init__(self, portrait: str, name: str, lines: str = "", *, size: float = 4) -> None:
        super().__init__(name=name, description=lines)
        self._portrait = portrait
        self._size = size
        self._blocks: tuple[TextBlock, ...] = (*plain_blocks(name, bold=True), *plain_blocks(lines))

    def height_for_width(self, look: Style, width: int) -> int:
        """Return the height of the portrait or the words, whichever is more."""
        return max(self._side(look), self._layout(look, width).height)

    def preferred_width(self, look: Style) -> int:
        """Return the width of portrait and name."""
        return self._side(look) + look.gap(1.5) + look.fonts.width(NAME, self.name) + 1

    def paint(self, surface: pygame.Surface, look: Style, state: InteractionState) -> None:  # noqa: ARG002 - people have no states
        """Draw the portrait and the words."""
        side = self._side(look)
        frame = pygame.Rect(self.rect.x, self.rect.y, side, side)
        picture = look.pictures.scaled(self._portrait, frame.size)
        if picture:
            surface.blit(picture, frame)
        else:
            surface.fill(look.theme.wash, frame)
        pygame.draw.rect(surface, look.theme.rule, frame, 1)
        layout = self._layout(look, self.rect.width)
        top = self.rect.y + max(0, (side - layout.height) // 2)
        shapes.draw_text(surface, look.fonts, layout, (self.rect.x + side + look.gap(1.5), top), look.theme.ink)

    def _side(self, look: Style) -> int:
        return look.em(self._size)

    def _layout(self, look: Style, width: int) -> TextLayout:
        room = max(1, width - self._side(look) - look.gap(1.5))
        return lay_out(self._blocks, look.fonts, SMALL, room, close=True)
