"""The settings screen, with a sample that shows the effect of each change at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.drawing.geometry import is_narrow
from game.ui.drawing.text_layout import TextBlock, TextRun
from game.ui.screen import Action, ApplySettings, Pop, Push
from game.ui.screens.key_settings import KeySettingsScreen
from game.ui.screens.page_frame import CONTROLS_WIDTH, page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.settings import SCALES, Settings
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Panel, Row
from game.ui.widgets.options import OptionRow
from game.ui.widgets.paragraph import HAND, LETTER, SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.slider import Slider
from game.ui.widgets.toggles import Toggle
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.ui.drawing.style import Style
    from game.ui.widgets.widget import Widget

THEME_WORDS = {"light": "Light", "dark": "Dark", "high contrast": "High contrast"}
FONT_WORDS = {"atkinson": "Atkinson Hyperlegible", "dyslexic": "OpenDyslexic"}
SPEED_WORDS = {"instant": "All at once", "gentle": "A paragraph at a time"}
SPACING_WORDS = {"usual": "As usual", "wide": "Wide", "wider": "Wider"}


class SettingsScreen(WidgetScreen):
    """Shows the settings of the window; every change is returned as an `ApplySettings` action."""

    title = "Settings - Sixty Visits"

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    def arrange(self, style: Style, size: tuple[int, int]) -> None:
        """Lay everything out, for the settings the window has now."""
        self._settings = style.settings
        super().arrange(style, size)

    def build(self, style: Style, size: tuple[int, int]) -> Widget:
        """Return the page: the controls, and the sample beside or under them."""
        narrow = is_narrow(size[0], style.scale)
        controls, switches, sample = self._controls(), self._switches(), _sample()
        body: Widget = (
            Column([controls, switches, sample], gap=2)
            if narrow
            else Row([controls, Column([switches, sample], gap=1.5)], shares=(6, 5), gap=6)
        )
        return page_frame(
            [Heading("Settings", TITLE), body],
            key="settings",
            name="Settings",
            max_width=CONTROLS_WIDTH,
            gap=1.5,
            buttons=[
                Button("done", "Done", weight=Weight.MAIN, icon="check"),
                Button("usual", "The usual settings"),
                Button("keys", "Keys and voice"),
            ],
        )

    def on_message(self, message: Message) -> Action | None:
        """Return the changed settings, or go back."""
        if isinstance(message, Changed):
            return ApplySettings(self._settings.changed(**{message.key: message.value}))
        if message == Pressed("usual"):
            return ApplySettings(_usual(self._settings))
        if message == Pressed("keys"):
            return Push(KeySettingsScreen())
        return Pop() if message == Pressed("done") else None

    def on_escape(self) -> Action | None:
        """Go back; changed settings stay changed."""
        return Pop()

    def _controls(self) -> Widget:
        settings = self._settings
        return Column(
            [
                Slider("text_scale", "Text size (Ctrl with + and -)", SCALES, settings.text_scale, unit=" %"),
                _options("font", "Typeface", FONT_WORDS, settings.font),
                _options("letter_spacing", "Space between letters", SPACING_WORDS, settings.letter_spacing),
                _options("line_spacing", "Space between lines", SPACING_WORDS, settings.line_spacing),
                _options("text_speed", "New text appears", SPEED_WORDS, settings.text_speed),
            ],
            gap=1,
        )

    def _switches(self) -> Widget:
        settings = self._settings
        return Column(
            [
                _options("theme", "Colours", THEME_WORDS, settings.theme),
                Toggle("reduced_motion", "Less movement", on=settings.reduced_motion),
                Toggle("full_screen", "Full screen (F11)", on=settings.full_screen),
            ],
            gap=0.5,
        )


def _usual(settings: Settings) -> Settings:
    """Return the usual settings of this page; window, keys and voice stay, which are set elsewhere."""
    names = ("window", "full_screen", "keys", "choice_keys", "read_aloud", "speech_rate")
    return Settings(**{name: getattr(settings, name) for name in names})


def _options(key: str, label: str, options: Mapping[str, str], chosen: str) -> Widget:
    """Return a row of options under its label."""
    return Column([Paragraph(label, STRONG), OptionRow(key, label, options, chosen)], gap=0)


def _sample() -> Widget:
    text = (
        TextBlock(
            (
                TextRun("Words look like this, "),
                TextRun("with weight", bold=True),
                TextRun(" or "),
                TextRun("a lean", italic=True),
                TextRun(", and a "),
                TextRun("term", link="term"),
                TextRun(" that leads to the glossary."),
            )
        ),
    )
    return Panel(
        [
            Paragraph(text),
            Paragraph("Letters and forms are set in this face.", LETTER),
            Paragraph("What was filled in by hand", HAND),
            Paragraph("Notes and hints are no smaller than this.", SMALL, soft=True),
        ],
        gap=1,
        pad=2,
    )
