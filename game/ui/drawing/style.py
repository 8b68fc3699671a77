"""Everything drawing needs to know: colours, typefaces, pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.drawing.fonts import Fonts
from game.ui.drawing.images import ImageCache
from game.ui.drawing.theme import GRID, THEMES, Theme
from game.ui.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, eq=False)
class Style:
    """One look of the window; a change of settings makes a new one."""

    theme: Theme
    fonts: Fonts
    pictures: ImageCache
    settings: Settings

    def gap(self, units: float) -> int:
        """Return a distance of so many grid units."""
        return round(units * GRID)

    def em(self, count: float) -> int:
        """Return a length that grows with the text, on the grid: `count` times 16 pixels at 100 %."""
        return round(count * 16 * self.settings.text_scale / 100 / GRID) * GRID


def make_style(settings: Settings, assets: Path) -> Style:
    """Put together the look these settings ask for."""
    fonts = Fonts(assets / "fonts", settings.text_scale, settings.font)
    return Style(THEMES[settings.theme], fonts, ImageCache(assets), settings)
