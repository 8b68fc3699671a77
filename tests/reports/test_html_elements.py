import re

import pytest

from game.reports.debrief.blocks import Part, Prose
from game.reports.debrief.html_page import debrief_html
from game.reports.html_elements import html_inline, html_list, html_markdown
from game.reports.scenario_map.html_blocks import html_prose


def test_paragraphs_marks_and_line_ends_become_elements() -> None:
    assert html_markdown("*so* **it**\nis  \nthen\n\nAnother.", 4) == (
        "<p><em>so</em> <strong>it</strong>\nis<br>\nthen</p>\n<p>Another.</p>\n"
    )


@pytest.mark.parametrize("level", [2, 5])
def test_a_heading_in_a_text_is_a_heading_of_the_level_that_the_page_has_room_for(level: int) -> None:
    assert html_markdown("## Where *you* work", level) == f"<h{level}>Where <em>you</em> work</h{level}>\n"


def test_a_heading_in_a_text_is_a_heading_on_both_pages() -> None:
    assert "<h3>Monday</h3>" in debrief_html("t", "s", "a", [Part("p", (Prose("# Monday\n\nText"),))])
    assert html_prose("# Monday\n\nText") == "<h5>Monday</h5>\n<p>Text</p>\n"


@pytest.mark.parametrize("deepest", [11, 30, 80])
def test_lists_in_lists_keep_their_items_however_deep_they_lie(deepest: int) -> None:
    text = "\n".join("  " * depth + f"- level{depth}." for depth in range(deepest))
    for html in (html_prose(text), debrief_html("t", "s", "a", [Part("p", (Prose(text),))])):
        assert re.findall(r"level\d+\.", html) == [f"level{depth}." for depth in range(deepest)]


def test_items_hold_bare_words_and_those_of_a_spread_list_paragraphs() -> None:
    assert html_markdown("- one\n  - deep\n- two", 4) == (
        "<ul>\n<li>one\n<ul>\n<li>deep</li>\n</ul>\n</li>\n<li>two</li>\n</ul>\n"
    )
    assert html_markdown("- one\n\n- two", 4) == "<ul>\n<li>\n<p>one</p>\n</li>\n<li>\n<p>two</p>\n</li>\n</ul>\n"


def test_a_numbered_list_begins_with_its_own_number() -> None:
    assert html_markdown("1. one", 4) == "<ol>\n<li>one</li>\n</ol>\n"
    assert html_markdown("1989. That was the Act.", 4) == '<ol start="1989">\n<li>That was the Act.</li>\n</ol>\n'
    assert html_markdown("0. none", 4).startswith('<ol start="0">')


def test_a_line_has_no_block_around_it_and_its_links_are_words() -> None:
    assert html_inline("# *so* [[term|as said]], [[term]]") == "# <em>so</em> as said, term"


def test_what_looks_like_html_or_an_address_stays_letters() -> None:
    assert html_inline('<b>&amp;</b> [x](http://y) "q"') == '&lt;b&gt;&amp;amp;&lt;/b&gt; [x](http://y) "q"'


def test_a_list_without_items_is_left_out() -> None:
    assert html_list([]) == ""
