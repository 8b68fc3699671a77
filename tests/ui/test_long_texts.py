"""However long and however strange a text is, it is read and drawn within a frame; what is cut is said to be."""

import time

import pygame
import pytest

from game.engine.views.markdown import MAX_NESTING, flatten, parse_inline, parse_markdown
from game.ui.drawing.markdown import parse_markdown as parse_for_window
from game.ui.drawing.style import Style, make_style
from game.ui.drawing.text_layout import TOO_LONG, accessible_text
from game.ui.settings import Settings
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column
from game.ui.widgets.paragraph import Heading, Paragraph
from game.ui.widgets.toggles import Disclosure
from game.ui.widgets.widget import Widget
from tests.ui.conftest import ASSETS
from tests.ui.driving import host_for

LONG = {
    "letters without a space": "x" * 60_000,
    "words": "word " * 20_000,
    "items of a list": "- a\n" * 5000,
    "bold letters": "**a**" * 6000,
    "bold words": "**a** " * 6000,
    "combining marks": "e" + "\u0301" * 3000,
    "very many combining marks": "e" + "\u0301" * 60_000,
    "paragraphs": "a\n\n" * 20_000,
    "lines": "a\n" * 20_000,
    "links": "[[x]] " * 3000,
    "emphasis in emphasis": "*a " * 2000 + "b*" * 2000,
    "stars": "*" * 2000 + "a" + "*" * 2000,
    "backslashes": "\\*" * 30_000,
    "lists in lists": "\n".join("  " * depth + "- a" for depth in range(300)),
}
SHORT = frozenset({"combining marks"})
"""Those that are shown whole."""
FRAME = 0.1
"""Seconds of computing that a frame may take."""


@pytest.fixture(scope="module")
def style() -> Style:
    made_style = make_style(Settings(), ASSETS)
    host_for(Paragraph("The first text loads the fonts, *and* **the** parser."), made_style)
    parse_for_window("*a*")
    return made_style


def seconds_to_draw(widget: Widget, style: Style) -> float:
    began = time.process_time()
    host_for(Column([widget]), style).draw(pygame.Surface((1280, 720)))
    return time.process_time() - began


@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize("kind", ["marked", "plain", "button", "heading", "disclosure"])
def test_a_frame_never_waits_for_a_text(style: Style, name: str, kind: str) -> None:
    text = LONG[name]
    # The quickest of three: what else the machine does changes nothing.
    times = []
    for _ in range(3):
        began = time.process_time()
        match kind:
            case "marked":
                widget: Widget = Paragraph(parse_for_window(text))
            case "plain":
                widget = Paragraph(text)
            case "button":
                widget = Button("b", text)
            case "heading":
                widget = Heading(text)
            case _:
                widget = Disclosure("d", text, shown=True, note=text)
        times.append(time.process_time() - began + seconds_to_draw(widget, style))
    assert min(times) < FRAME * (2 if kind == "disclosure" else 1)


@pytest.mark.parametrize("name", LONG)
def test_what_is_cut_is_said_to_be(name: str) -> None:
    assert accessible_text(parse_for_window(LONG[name])).endswith(TOO_LONG) == (name not in SHORT)


@pytest.mark.parametrize("levels", [1, 10, MAX_NESTING, 2000])
@pytest.mark.parametrize("opened", ["*a ", "**a ", "*a **"])
def test_emphasis_of_any_depth_is_read_and_no_letter_of_it_is_lost(levels: int, opened: str) -> None:
    closing = "".join(reversed(opened.replace("a", "b").replace(" ", "")))
    text = f"{opened * levels}word{closing * levels}"
    for blocks in (parse_markdown(text),):
        assert "word" in "".join(run.text for block in flatten(blocks) for run in block.runs)
    assert parse_inline(text)
