"""The window shows the outline of the debrief: the same sections, in the same order, in the same words."""

import re
from collections.abc import Iterator

import pytest

from game.reports.debrief.blocks import Block, SafetyLine, Section
from game.ui.drawing.style import Style
from game.ui.screens.debrief.next_steps import REAL_CASE
from game.ui.screens.debrief.screen import DebriefPage, DebriefScreen, debrief_pages, page_sections
from game.ui.widgets.toggles import Disclosure
from game.ui.widgets.widget import Changed, Pressed, Widget
from tests.engine.debrief.test_debrief import LEFT
from tests.reports.debrief.reading import block_texts
from tests.ui.driving import words
from tests.ui.screens.debrief.test_decisions import REASON, talked
from tests.ui.screens.debrief.test_screen import opened

PAGES = ("how", "sides", "knew", "days", "closer", "next")


def spoken(text: str) -> str:
    """Return a text without marks and line breaks, as the window draws it."""
    return " ".join(re.sub(r"\[\[[^|\]]*\|([^\]]*)\]\]", r"\1", text).replace("*", "").split())


def is_folded(widget: Widget) -> bool:
    """Tell whether a widget opens what is not shown yet."""
    return widget.key.startswith("read:") or (isinstance(widget, Disclosure) and not widget.shown)


def open_everything(screen: DebriefScreen) -> str:
    """Open whatever a page has folded, and return its words."""
    while folded := [widget.key for widget in screen.widget_host.root.walk() if is_folded(widget)]:
        for key in folded:
            screen.on_message(Pressed(key))
    screen.on_message(Changed("shape", "list"))
    screen.on_message(Changed(REAL_CASE, value=True))
    return spoken(words(screen))


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if not isinstance(block, SafetyLine):
            yield from map(spoken, block_texts(block))


def section_texts(section: Section) -> Iterator[str]:
    yield spoken(section.title.rsplit(", ", maxsplit=1)[0] if section.key else section.title)
    yield from texts(section.blocks)
    for inner in section.sections:
        yield from section_texts(inner)


@pytest.mark.parametrize("key", PAGES)
def test_whatever_the_outline_says_stands_on_its_page(style: Style, key: str) -> None:
    for screen in (opened(style, at=key), opened(style, *LEFT, at=key, notes=REASON)):
        seen = open_everything(screen)
        for section in page_sections(screen.outline, screen.page):
            missing = [text for text in section_texts(section) if text not in seen]
            assert not missing


def test_conversations_and_contacts_stand_on_their_page_too(style: Style) -> None:
    screen = talked(style)
    seen = open_everything(screen)
    sections = page_sections(screen.outline, screen.page)
    assert {"conversations", "contacts"} <= {section.field for section in sections}
    assert [text for section in sections for text in section_texts(section) if text not in seen] == []


@pytest.mark.parametrize("key", PAGES)
def test_sections_stand_in_the_order_of_the_outline(style: Style, key: str) -> None:
    screen = opened(style, at=key)
    seen = words(screen)
    place = seen.index("Debrief, part")
    for section in page_sections(screen.outline, screen.page):
        place = seen.index(section.title, place)


def test_every_section_of_the_outline_stands_on_one_page(style: Style) -> None:
    screen = opened(style)
    by_page = [section for page in screen.pages for section in page_sections(screen.outline, page)]
    assert by_page == [section for part in screen.outline for section in part.sections]


def test_what_opens_and_closes_a_part_stands_on_its_first_and_last_page(style: Style) -> None:
    screen = opened(style)
    for number, part in enumerate(screen.outline):
        of_part = [page for page in screen.pages if page.part == number]
        for page, blocks in ((of_part[0], part.blocks), (of_part[-1], part.after)):
            screen.go_to(page)
            assert [text for text in texts(blocks) if text not in spoken(words(screen))] == []


def test_a_section_that_no_page_names_has_its_place_on_the_last_page_of_its_part(style: Style) -> None:
    outline = opened(style).outline
    section = Section("Something new", (), field="something_new")
    for number, part in enumerate(outline):
        parts = tuple(
            other if other is not part else type(part)(part.title, (), (*part.sections, section)) for other in outline
        )
        last: DebriefPage = [page for page in debrief_pages(parts) if page.part == number][-1]
        assert section in page_sections(parts, last)
