"""The style of the window: everything that drawing needs, made from the settings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from game.ui.drawing.fonts import Fonts
from game.ui.drawing.images import ImageCache
from game.ui.drawing.spacing import spacing_for
from game.ui.drawing.standing import StandingSpot, read_standing_spots
from game.ui.drawing.theme import GRID, THEMES, Theme
from game.ui.key_bindings import KeyBindings, key_bindings
from game.ui.settings import SCALES, Settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, eq=False)
class Style:
    """Colours, fonts and pictures for some settings; a change of settings makes a new style."""

    theme: Theme
    fonts: Fonts
    pictures: ImageCache
    settings: Settings
    window_scale: int = 100
    """The size of the window against that for which the screens are composed, in per cent."""
    standing_spots: Mapping[str, tuple[StandingSpot, ...]] = field(default_factory=dict)
    """Where people can be drawn over the pictures of places."""

    @property
    def scale(self) -> int:
        """The size of text in per cent: the window's scale times what the reader chose."""
        return self.window_scale * self.settings.text_scale // 100

    @property
    def keys(self) -> KeyBindings:
        """The keys as they are set."""
        return key_bindings(self.settings.keys, has_choice_keys=self.settings.choice_keys)

    def gap(self, units: float) -> int:
        """Return the length of this many grid units, in pixels."""
        return round(units * GRID * self.window_scale / 100)

    def em(self, count: float) -> int:
        """Return a length that scales with the text, rounded to the grid: `count` times 16 pixels at 100 %."""
        return round(count * 16 * self.scale / 100 / GRID) * GRID


COMPOSED_FOR = (1280, 720)
"""The window size in pixels for which the screens are composed; at another size they are scaled."""
SCALE_STEP = 5
"""The step of the window's scale in per cent: while a window is resized, few styles are made."""
MIN_WINDOW_SCALE = 80
"""The least scale of a window, in per cent: in a smaller one less is shown at once."""


def window_scale(size: tuple[int, int]) -> int:
    """Return the scale of a window of this size in per cent, rounded down to a step."""
    percent = min(100 * length // composed for length, composed in zip(size, COMPOSED_FOR, strict=True))
    return max(MIN_WINDOW_SCALE, percent // SCALE_STEP * SCALE_STEP)


def make_style(
    settings: Settings,
    assets: Path,
    size: tuple[int, int] = COMPOSED_FOR,
    pictures: ImageCache | None = None,
) -> Style:
    """Return the style for some settings.

    Args:
        settings: the reader's settings.
        assets: the folder of fonts, icons and pictures.
        size: the size of the window in pixels.
        pictures: the pictures of an earlier style of the same assets, which stay in memory.
    """
    spots = read_standing_spots(assets / "places" / "people.json")
    theme = THEMES[settings.theme]
    return _style(settings, assets, window_scale(size), pictures or ImageCache(assets, theme.pictures), spots)


@lru_cache(maxsize=2)
def enlarge(style: Style, percent: int) -> Style:
    """Return a style whose text is so many per cent of another's, as far as text can be enlarged at all."""
    scale = max(style.settings.text_scale, min(SCALES[-1], style.settings.text_scale * percent // 100))
    settings = replace(style.settings, text_scale=scale)
    return _style(settings, style.fonts.folder.parent, style.window_scale, style.pictures, style.standing_spots)


def _style(
    settings: Settings, assets: Path, percent: int, pictures: ImageCache, spots: Mapping[str, tuple[StandingSpot, ...]]
) -> Style:
    fonts = Fonts(
        assets / "fonts",
        percent * settings.text_scale // 100,
        settings.font,
        reader_scale=settings.text_scale,
        spacing=spacing_for(settings.letter_spacing, settings.line_spacing),
    )
    return Style(THEMES[settings.theme], fonts, pictures, settings, percent, standing_spots=spots)
