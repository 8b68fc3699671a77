"""One reader of an author's text and four renderings of it: none loses a word."""

import io
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cli.terminal.console import ConsoleWriter
from game.reports.debrief.blocks import Part, Prose
from game.reports.debrief.html_page import debrief_html
from game.reports.scenario_map.html_blocks import html_prose
from game.ui.drawing.markdown import parse_markdown
from game.ui.drawing.text_layout import accessible_text
from tests.engine.views.marked_text import marked_texts, stand_in_order


def in_terminal(text: str) -> str:
    out = io.StringIO()
    ConsoleWriter(out).prose(text)
    return out.getvalue()


def in_window(text: str) -> str:
    return accessible_text(parse_markdown(text))


def words_of_html(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def on_the_map_page(text: str) -> str:
    return words_of_html(html_prose(text))


def on_the_debrief_page(text: str) -> str:
    page = debrief_html("t", "s", "a", [Part("p", (Prose(text),))])
    return words_of_html(page.partition('<h2 id="part-1">p</h2>')[2])


RENDERINGS = (in_terminal, in_window, on_the_map_page, on_the_debrief_page)


@given(st.data())
def test_every_word_of_a_text_appears_in_each_rendering(data: st.DataObject) -> None:
    words, text = marked_texts(data)
    for rendered in RENDERINGS:
        # Without spaces, because a terminal folds what is longer than a line within a word.
        assert stand_in_order(words, "".join(rendered(text).split())), rendered.__name__


@pytest.mark.parametrize("text", ["# Head", "- [[plan|the plan]]", "1989. That was the Act.", "a\\\nb", "- \n\nafter"])
def test_all_renderings_show_the_same_words(text: str) -> None:
    seen = {tuple(re.findall(r"[a-zA-Z]+", rendered(text))) for rendered in RENDERINGS}
    assert len(seen) == 1


def test_a_number_alone_is_an_empty_item_that_window_and_terminal_show() -> None:
    assert in_window("1989.") == "1989."
    assert in_terminal("1989.").strip() == "1989."
