"""Person cards, a portrait with a name beside it, and the lookup of pictures and portraits by name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import pygame

from game.scenario.validation.pictures import picture_in
from game.ui.drawing import shapes
from game.ui.drawing.images import Figure
from game.ui.drawing.text_layout import lay_out, plain_blocks
from game.ui.widgets.paragraph import SMALL
from game.ui.widgets.widget import InteractionState, Role, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.drawing.style import Style
    from game.ui.drawing.text_layout import TextBlock, TextLayout

NAME = SMALL._replace(bold=True)
NEUTRAL = "neutral"
"""The expression whose portrait has no suffix in its name."""


@dataclass(frozen=True)
class PictureFinder:
    """Looks pictures up by name: first in the `pack` folder of pictures, if given, then in the program's assets."""

    pack: Path | None = None

    def place(self, style: Style, name: str) -> str:
        """Return the path of the picture of a place; if there is none, where the assets would have it."""
        return self._find(style, "places", [name])

    def portrait(self, style: Style, name: str, expression: str = NEUTRAL) -> str:
        """Return the path of the portrait with this expression, or of the neutral one if there is none."""
        with_expression = [] if expression in {"", NEUTRAL} else [f"{name}-{expression}"]
        return self._find(style, "portraits", [*with_expression, name])

    def figures(self, style: Style, place: str, present: Sequence[tuple[str, str, str]]) -> list[Figure]:
        """Return who is drawn over the picture of a place: those present for whom there are a figure and a spot.

        A pack's own picture has no spots, and who has a portrait of the pack's own has no figure.
        """
        if self.place(style, place) != f"places/{place}.png":
            return []
        names = [f"figures/{self.portrait(style, face, worn).removeprefix('portraits/')}" for _, face, worn in present]
        known = [name for name in names if style.pictures.has(name)]
        spots = style.standing_spots.get(place, ())
        return [Figure(name, *spot) for name, spot in zip(known, spots, strict=False)]

    def _find(self, style: Style, kind: str, names: list[str]) -> str:
        in_pack = [str(path) for name in names if self.pack and (path := picture_in(self.pack, name))]
        candidates = [*in_pack, *(f"{kind}/{name}.png" for name in names)]
        return next((path for path in candidates if style.pictures.has(path)), candidates[-1])


class PersonCard(Widget):
    """A portrait at the left of a name in bold and some lines of text; `size` is the portrait's side, in ems."""

    role: ClassVar[Role] = Role.PARAGRAPH

    def __init__(self, portrait: str, name: str, lines: str = "", *, size: float = 4) -> None:
        super().__init__(name=name, description=lines)
        self._portrait = portrait
        self._size = size
        self._blocks: tuple[TextBlock, ...] = (*plain_blocks(name, bold=True), *plain_blocks(lines))

    def height_for_width(self, style: Style, width: int) -> int:
        """Return the height of the portrait or the text, whichever is more."""
        return max(self._side(style), self._layout(style, width).height)

    def preferred_width(self, style: Style) -> int:
        """Return the width of portrait and name."""
        return self._side(style) + style.gap(1.5) + style.fonts.width(NAME, self.name) + 1

    def paint(self, surface: pygame.Surface, style: Style, state: InteractionState) -> None:  # noqa: ARG002 - it does not react
        """Draw the portrait and the text."""
        side = self._side(style)
        frame = pygame.Rect(self.rect.x, self.rect.y, side, side)
        picture = style.pictures.scaled(self._portrait, frame.size)
        if picture:
            surface.blit(picture, frame)
        else:
            surface.fill(style.theme.wash, frame)
        pygame.draw.rect(surface, style.theme.rule, frame, 1)
        layout = self._layout(style, self.rect.width)
        top = self.rect.y + max(0, (side - layout.height) // 2)
        shapes.draw_text(surface, style.fonts, layout, (self.rect.x + side + style.gap(1.5), top), style.theme.ink)

    def _side(self, style: Style) -> int:
        return style.em(self._size)

    def _layout(self, style: Style, width: int) -> TextLayout:
        text_width = max(1, width - self._side(style) - style.gap(1.5))
        return lay_out(self._blocks, style.fonts, SMALL, text_width, compact=True)
