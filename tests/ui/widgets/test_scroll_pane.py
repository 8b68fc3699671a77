"""A window onto something higher than the room there is."""

import pygame
import pytest

from game.ui.look import Look
from game.ui.widgets.button import Button
from game.ui.widgets.paragraph import Paragraph
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.stack import Column
from game.ui.widgets.stage import Stage
from tests.ui.driving import WIDE, click, mouse, staged, wheel

TEXT = "\n".join(f"Paragraph {number} of a long page." for number in range(60))


@pytest.fixture
def pane() -> ScrollPane:
    return ScrollPane(Paragraph(TEXT), key="pane")


@pytest.fixture
def stage(look: Look, pane: ScrollPane) -> Stage:
    return staged(Column([pane]), look)


def test_the_wheel_scrolls_what_is_under_the_mouse(stage: Stage, pane: ScrollPane) -> None:
    stage.handle(wheel(-1))
    assert pane.offset == 0
    stage.handle(mouse(pygame.MOUSEMOTION, (300, 300)))
    stage.handle(wheel(-1))
    first = pane.offset
    stage.handle(wheel(-100))
    assert 0 < first < pane.offset == pane.most
    stage.handle(wheel(100))
    assert pane.offset == 0


def test_the_bar_can_be_dragged_to_the_end(stage: Stage, pane: ScrollPane) -> None:
    top = pane._thumb().center
    stage.handle(mouse(pygame.MOUSEBUTTONDOWN, top))
    stage.handle(mouse(pygame.MOUSEMOTION, (top[0], 5000)))
    assert pane.offset == pane.most
    stage.handle(mouse(pygame.MOUSEBUTTONUP, (top[0], 5000)))
    stage.handle(mouse(pygame.MOUSEMOTION, top))
    assert pane.offset == pane.most


def test_a_click_beside_the_thumb_brings_it_there(stage: Stage, pane: ScrollPane) -> None:
    click(stage, (pane.rect.right - 10, pane.rect.centery))
    assert pane.most // 3 < pane.offset < pane.most * 2 // 3


def test_what_fits_has_no_bar_and_cannot_have_the_focus(look: Look) -> None:
    small = ScrollPane(Paragraph("Short."), key="pane")
    staged(Column([small]), look)
    assert small.most == 0
    assert not small.focusable


def test_what_lies_outside_the_pane_cannot_be_clicked(look: Look) -> None:
    inside = ScrollPane(Column([Paragraph(TEXT), Button("far", "Far down")]), key="pane")
    stage = staged(Column([inside, Button("foot", "Foot")], gap=0), look, focus="foot")
    far = next(widget for widget in inside.walk() if widget.key == "far")
    assert click(stage, far.rect.center) is None
    assert far.seen().height == 0


def test_a_page_keeps_the_same_margin_on_both_sides_with_and_without_a_bar(look: Look) -> None:
    for text in ("Short.", TEXT):
        page = ScrollPane(Paragraph(text), key="pane", page=True)
        staged(Column([page]), look)
        assert page.content.rect.left - page.rect.left == page.rect.right - page.content.rect.right


def test_scrolling_back_and_forth_leaves_everything_in_its_place(stage: Stage, pane: ScrollPane) -> None:
    before = pane.content.rect.copy()
    for offset in (500, 13, 99_999, -50):
        pane.scroll_to(offset)
    assert pane.content.rect == before
    stage.draw(pygame.Surface(WIDE))
