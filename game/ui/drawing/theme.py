"""The colour themes, and the measures common to all screens, in pixels."""

from typing import NamedTuple

Colour = tuple[int, int, int]

GRID = 8
"""The unit of the layout grid."""
TOUCH = 48
"""The least height of a touch target."""
FOCUS_WIDTH = 3
"""The thickness of the focus ring."""


def colour(code: str) -> Colour:
    """Parse a hexadecimal colour code such as `#1E2A2F`."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


class PictureTone(NamedTuple):
    """How bright pictures are drawn: `shade` is taken from every colour, and what is left is multiplied by `light`."""

    shade: Colour = (0, 0, 0)
    light: Colour = (255, 255, 255)


class Theme(NamedTuple):
    """A set of colours by their use: `paper` is the page, `sheet` a raised background, `field` that of text fields."""

    name: str
    paper: Colour
    sheet: Colour
    field: Colour
    ink: Colour
    ink_soft: Colour
    link: Colour
    accent: Colour
    accent_over: Colour
    on_accent: Colour
    wash: Colour
    """The background of a widget that is hovered or selected."""
    rule: Colour
    """A dividing line, which needs no contrast."""
    edge: Colour
    """The border of a control."""
    focus: Colour
    selection: Colour
    shade: Colour
    """The backdrop of a dialog, drawn half transparent over the page."""
    pictures: PictureTone = PictureTone()

    @property
    def grounds(self) -> tuple[Colour, ...]:
        """The background colours that text or a control may stand on."""
        return self.paper, self.sheet, self.field, self.wash

    @property
    def inks(self) -> tuple[Colour, ...]:
        """The text colours used on those backgrounds."""
        return self.ink, self.ink_soft, self.link


LIGHT = Theme(
    name="light",
    paper=colour("#F6F3EC"),
    sheet=colour("#FDFCF8"),
    field=colour("#FFFFFF"),
    ink=colour("#1E2A2F"),
    ink_soft=colour("#3F4A4E"),
    link=colour("#17494E"),
    accent=colour("#1F5D63"),
    accent_over=colour("#17494E"),
    on_accent=colour("#FFFFFF"),
    wash=colour("#EAE6DB"),
    rule=colour("#D8D2C4"),
    edge=colour("#6E7672"),
    focus=colour("#B5651D"),
    selection=colour("#C9DFDD"),
    shade=colour("#1E2A2F"),
)
DARK = Theme(
    name="dark",
    paper=colour("#161D20"),
    sheet=colour("#1D262A"),
    field=colour("#11171A"),
    ink=colour("#ECE8DD"),
    ink_soft=colour("#C6C5BB"),
    link=colour("#9CD3D3"),
    accent=colour("#9CD3D3"),
    accent_over=colour("#BCE4E3"),
    on_accent=colour("#10181B"),
    wash=colour("#263237"),
    rule=colour("#36444A"),
    edge=colour("#849298"),
    focus=colour("#F0A95B"),
    selection=colour("#2A4C50"),
    shade=colour("#05080A"),
    pictures=PictureTone(shade=(18, 16, 14), light=(190, 196, 206)),
)
HIGH_CONTRAST = Theme(
    name="high contrast",
    paper=colour("#000000"),
    sheet=colour("#000000"),
    field=colour("#000000"),
    ink=colour("#FFFFFF"),
    ink_soft=colour("#FFFFFF"),
    link=colour("#7FE7FF"),
    accent=colour("#FFFFFF"),
    accent_over=colour("#FFE14D"),
    on_accent=colour("#000000"),
    wash=colour("#1F1F1F"),
    rule=colour("#8A8A8A"),
    edge=colour("#FFFFFF"),
    focus=colour("#FFE14D"),
    selection=colour("#00487A"),
    shade=colour("#000000"),
    pictures=PictureTone(shade=(58, 56, 54)),
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the constants of the sRGB curve


def luminance(shade: Colour) -> float:
    """Return the relative luminance of a colour as WCAG defines it, 0 to 1."""
    red, green, blue = (_linear(channel) for channel in shade)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour_1: Colour, colour_2: Colour) -> float:
    """Return the contrast ratio of two colours as WCAG defines it, from 1 (none) to 21 (black on white)."""
    low, high = sorted((luminance(colour_1), luminance(colour_2)))
    return (high + 0.05) / (low + 0.05)
