"""The style of the window: everything that drawing needs, made from the settings."""

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
    """Colours, fonts and pictures for some settings; a change of settings makes a new style."""

    theme: Theme
    fonts: Fonts
    pictures: ImageCache
    settings: Settings

    def gap(self, units: float) -> int:
        """Return the length of this many grid units, in pixels."""
        return round(units * GRID)

    def em(self, count: float) -> int:
        """Return a length that scales with the text, rounded to the grid: `count` times 16 pixels at 100 %."""
        return round(count * 16 * self.settings.text_scale / 100 / GRID) * GRID


def make_style(settings: Settings, assets: Path) -> Style:
    """Return the style for some settings; `assets` is the folder of fonts, icons and pictures."""
    fonts = Fonts(assets / "fonts", settings.text_scale, settings.font)
    return Style(THEMES[settings.theme], fonts, ImageCache(assets), settings)
