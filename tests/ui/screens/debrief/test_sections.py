"""The window shows the outline of the debrief: the same sections, in the same order, in the same words."""

import re
from collections.abc import Iterator

from game.reports.debrief.blocks import Block, SafetyLine, Section
from game.ui.drawing.style import Style
from game.ui.screens.debrief.knowledge import LETTERS
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.widgets.widget import Closed, Pressed
from tests.engine.debrief.test_debrief import LEFT
from tests.reports.debrief.reading import block_texts
from tests.ui.driving import words
from tests.ui.screens.debrief.test_decisions import REASON, talked
from tests.ui.screens.debrief.test_screen import opened


def spoken(text: str) -> str:
    """Return a text without marks and line breaks, as the window draws it."""
    return " ".join(re.sub(r"\[\[[^|\]]*\|([^\]]*)\]\]", r"\1", text).replace("*", "").split())


def read_opened(screen: DebriefScreen) -> Iterator[str]:
    """Yield the words of every page from here to the end of what is opened, and of all that can be opened from them."""
    while True:
        yield words(screen)
        for link in (*screen.page.cards, *screen.page.more):
            screen.open(link)
            yield from read_opened(screen)
        if not screen.reader.has_next:
            break
        screen.reader.go_by(1)
        screen.refresh()
    screen.reader.close()


def read_all(screen: DebriefScreen) -> str:
    """Return the words of the whole debrief, in the order of its pages."""
    said: list[str] = []
    for page in screen.pages:
        screen.go_to(page)
        said.append(words(screen))
        if page.key == "knowledge":
            screen.on_message(Pressed(LETTERS))
            said.append(words(screen))
            screen.on_message(Closed("row"))
        for link in (*page.cards, *page.more):
            screen.open(link)
            said += read_opened(screen)
    return spoken("\n".join(said))


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if not isinstance(block, SafetyLine):
            yield from map(spoken, block_texts(block))


def section_texts(section: Section) -> Iterator[str]:
    yield spoken(section.title.rsplit(", ", maxsplit=1)[0] if section.key else section.title)
    yield from texts(section.blocks)
    for inner in section.sections:
        yield from section_texts(inner)


def test_whatever_the_outline_says_stands_on_a_page(style: Style) -> None:
    for screen in (opened(style), opened(style, *LEFT, notes=REASON), talked(style)):
        said = read_all(screen)
        sections = [section for part in screen.outline for section in part.sections]
        assert [text for section in sections for text in section_texts(section) if text not in said] == []


def test_sections_that_are_shown_stand_in_the_order_of_the_outline(style: Style) -> None:
    screen = opened(style)
    said = []
    for page in screen.pages:
        screen.go_to(page)
        said.append(words(screen))
    together, place = "\n".join(said), 0
    for part in screen.outline:
        for section in part.sections:
            if section.shown:
                place = together.index(section.title, place)


def test_what_opens_and_closes_a_part_stands_on_its_first_and_last_page(style: Style) -> None:
    screen = opened(style)
    for number, part in enumerate(screen.outline):
        of_part = [page for page in screen.pages if page.part == number]
        for page, blocks in ((of_part[0], part.blocks), (of_part[-1], part.after)):
            screen.go_to(page)
            assert [text for text in texts(blocks) if text not in spoken(words(screen))] == []
