"""Any text can be measured and drawn on every widget that shows text, at every text size."""

from functools import cache

import pygame
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.reports.debrief.blocks import Moment
from game.ui.app import Window, WindowHost
from game.ui.drawing.markdown import parse_markdown
from game.ui.drawing.style import Style, make_style
from game.ui.screen import Pop, Screen
from game.ui.screens.debrief.moments import moment_lines
from game.ui.screens.desk.portraits import PersonCard
from game.ui.screens.message import Answer, MessageScreen
from game.ui.settings import Settings
from game.ui.widgets.button import Button, Card
from game.ui.widgets.containers import Column
from game.ui.widgets.image_map import Hotspot, Picture
from game.ui.widgets.options import OptionRow, Tabs
from game.ui.widgets.paragraph import HAND, LETTER, TITLE, Heading, Paragraph
from game.ui.widgets.slider import Slider
from game.ui.widgets.text_area import TextArea
from game.ui.widgets.toggles import Disclosure, Toggle
from game.ui.widgets.widget import Widget
from tests.ui.conftest import ASSETS
from tests.ui.driving import drawn, host_for

SIZE = (700, 500)
ODD = st.characters(categories=["Cc", "Cf", "Cs", "Mn", "Zs", "Co", "Cn"])
ANY = st.text(st.characters(exclude_categories=[]) | ODD, max_size=40)
"""Any character, and often one that is invisible or a surrogate."""


@cache
def style_at(scale: int) -> Style:
    return make_style(Settings(text_scale=scale), ASSETS)


def all_widgets(text: str) -> list[Widget]:
    return [
        Heading(text, TITLE),
        Paragraph(text),
        Paragraph(parse_markdown(text), HAND),
        Paragraph(text, LETTER, centre=True, compact=True),
        Button("button", text, number=3, note=text, icon="play"),
        Card("card", [Paragraph(text)], name=text, description=text),
        Disclosure("more", text, shown=True, note=text),
        TextArea("note", text, text=text, prompt=text),
        Toggle("toggle", text, on=True, description=text),
        Slider("slider", text, [100, 200], 100, unit=text),
        OptionRow("options", text, {"one": text, "two": text}, "one"),
        Tabs("tabs", text, {"one": text, "two": text}, "one"),
        Picture("nowhere.png", text, spots=[Hotspot("spot", text, (0.1, 0.1, 0.2, 0.2))]),
        PersonCard("nowhere.png", text, text),
        *moment_lines(Moment(kind, text, text, kind == "choice") for kind in ("scene", "choice", "arrived")),
    ]


@pytest.mark.parametrize("scale", [100, 150, 200])
@settings(max_examples=60, deadline=None)
@given(text=ANY)
@example(text="\u200b")
@example(text="\u00ad\u200d\u2060")
@example(text="\0")
@example(text="\ud800")
@example(text="\U0010ffff\ufffe")
@example(text="[[\u200b|\ud800]]")
@example(text="m" * 5000)
def test_any_text_can_be_measured_and_drawn_everywhere(scale: int, text: str) -> None:
    style = style_at(scale)
    widgets = all_widgets(text)
    host = host_for(Column(widgets), style, SIZE)
    surface = pygame.Surface((SIZE[0], 6000))
    for widget in widgets:
        widget.preferred_width(style)
        host.set_tree(style, surface.get_size(), Column([widget]), focus=widget.key)
        host.draw(surface)


@settings(max_examples=60, deadline=None)
@given(text=ANY)
@example(text="a\0\ud800")
def test_any_text_can_be_the_title_of_a_screen_and_its_message(text: str) -> None:
    drawn(MessageScreen(text, text, [Answer(text, Pop())]), style_at(100), SIZE)


@pytest.mark.parametrize("title", ["a\0b", "\ud800", "\u200b", "", "a\nb", "x" * 100_000])
def test_any_text_can_be_the_caption_of_the_window(title: str) -> None:
    def raise_fault(error: Exception) -> Screen:
        raise error

    screen = MessageScreen("Before you go on", "Words", [Answer("Back", Pop())])
    screen.title = title
    window = Window(screen, Settings(), WindowHost(ASSETS, raise_fault, lambda _settings: None))
    window.draw()
    window._window.destroy()
