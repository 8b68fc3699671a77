"""A window onto something higher than the room there is."""

import pygame
import pytest

from game.ui.drawing.style import Style
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column
from game.ui.widgets.paragraph import Paragraph
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.widget_host import WidgetHost
from tests.ui.driving import WIDE, click, key, mouse, press, staged, wheel

TEXT = "\n".join(f"Paragraph {number} of a long page." for number in range(60))


@pytest.fixture
def pane() -> ScrollPane:
    return ScrollPane(Paragraph(TEXT), key="pane")


@pytest.fixture
def stage(look: Style, pane: ScrollPane) -> WidgetHost:
    return staged(Column([pane]), look)


def test_the_wheel_scrolls_a_new_page_before_the_mouse_has_moved(stage: WidgetHost, pane: ScrollPane) -> None:
    stage.handle(wheel(-1))
    assert pane.offset > 0


def test_the_wheel_over_nothing_that_scrolls_scrolls_the_page(look: Style, pane: ScrollPane) -> None:
    stage = staged(Column([Button("b", "Above"), pane]), look)
    stage.handle(mouse(pygame.MOUSEMOTION, (20, 10)))
    stage.handle(wheel(-1))
    assert pane.offset > 0


def test_a_page_says_at_its_foot_that_there_is_more_until_its_end_is_seen(look: Style) -> None:
    page = ScrollPane(Paragraph(TEXT), key="page", page=True)
    stage = staged(page, look)
    foot = page.rect.bottom - 10
    assert page.clip_rect.bottom < foot
    click(stage, (page.rect.centerx, foot))
    assert page.offset > 0
    press(stage, pygame.K_END)
    assert page.clip_rect == page.rect


def test_what_lies_under_the_foot_of_a_page_cannot_be_pressed(look: Style) -> None:
    buttons = [Button(str(number), f"Button {number}") for number in range(40)]
    page = ScrollPane(Column(buttons, gap=0), key="page", page=True)
    stage = staged(page, look)
    under = next(one for one in buttons if one.rect.bottom > page.clip_rect.bottom + 4)
    assert click(stage, (under.rect.centerx, page.clip_rect.bottom + 2)) is None
    press(stage, *[pygame.K_TAB] * 15)
    assert stage.focus
    assert page.clip_rect.contains(stage.focus.rect)


def test_space_and_its_shift_scroll_a_page_to_read(look: Style) -> None:
    page = ScrollPane(Paragraph(TEXT), key="page", page=True, reading=True)
    stage = staged(page, look)
    press(stage, pygame.K_SPACE)
    down = page.offset
    assert down > page.rect.height // 2
    stage.handle(key(pygame.K_SPACE, pygame.KMOD_SHIFT))
    assert page.offset < down


def test_a_page_with_the_focus_has_no_ring_but_a_line_around_its_bar(look: Style) -> None:
    page = ScrollPane(Paragraph(TEXT), key="page", page=True, reading=True)
    stage = staged(page, look)
    surface = pygame.Surface(WIDE)
    stage.draw(surface)
    thumb = page.focus_rect
    assert surface.get_at(thumb.center)[:3] == look.theme.edge
    assert surface.get_at((thumb.left - 4, thumb.centery))[:3] == look.theme.focus
    assert surface.get_at((thumb.left - 5, thumb.centery))[:3] == look.theme.paper


def test_what_goes_on_below_fades_out_at_the_foot(look: Style) -> None:
    page = ScrollPane(Paragraph(TEXT), key="page", page=True)
    stage, surface = staged(page, look), pygame.Surface(WIDE)
    stage.draw(surface)
    foot = page.clip_rect.bottom
    seen = [min(sum(surface.get_at((x, y))[:3]) for x in range(100, 800)) for y in range(foot - 3, foot)]
    assert min(seen) > sum(look.theme.paper) - 90


def test_the_wheel_scrolls_what_is_under_the_mouse(stage: WidgetHost, pane: ScrollPane) -> None:
    stage.handle(mouse(pygame.MOUSEMOTION, (300, 300)))
    stage.handle(wheel(-1))
    first = pane.offset
    stage.handle(wheel(-100))
    assert 0 < first < pane.offset == pane.most
    stage.handle(wheel(100))
    assert pane.offset == 0


def test_the_bar_can_be_dragged_to_the_end(stage: WidgetHost, pane: ScrollPane) -> None:
    top = pane._thumb().center
    stage.handle(mouse(pygame.MOUSEBUTTONDOWN, top))
    stage.handle(mouse(pygame.MOUSEMOTION, (top[0], 5000)))
    assert pane.offset == pane.most
    stage.handle(mouse(pygame.MOUSEBUTTONUP, (top[0], 5000)))
    stage.handle(mouse(pygame.MOUSEMOTION, top))
    assert pane.offset == pane.most


def test_a_click_beside_the_thumb_brings_it_there(stage: WidgetHost, pane: ScrollPane) -> None:
    click(stage, (pane.rect.right - 10, pane.rect.centery))
    assert pane.most // 3 < pane.offset < pane.most * 2 // 3


def test_what_fits_has_no_bar_and_cannot_have_the_focus(look: Style) -> None:
    small = ScrollPane(Paragraph("Short."), key="pane")
    staged(Column([small]), look)
    assert small.most == 0
    assert not small.focusable


def test_what_lies_outside_the_pane_cannot_be_clicked(look: Style) -> None:
    inside = ScrollPane(Column([Paragraph(TEXT), Button("far", "Far down")]), key="pane")
    stage = staged(Column([inside, Button("foot", "Foot")], gap=0), look, focus="foot")
    far = next(widget for widget in inside.walk() if widget.key == "far")
    assert click(stage, far.rect.center) is None
    assert far.visible_rect().height == 0


def test_a_page_keeps_the_same_margin_on_both_sides_with_and_without_a_bar(look: Style) -> None:
    for text in ("Short.", TEXT):
        page = ScrollPane(Paragraph(text), key="pane", page=True)
        staged(Column([page]), look)
        assert page.content.rect.left - page.rect.left == page.rect.right - page.content.rect.right


def test_scrolling_back_and_forth_leaves_everything_in_its_place(stage: WidgetHost, pane: ScrollPane) -> None:
    before = pane.content.rect.copy()
    for offset in (500, 13, 99_999, -50):
        pane.scroll_to(offset)
    assert pane.content.rect == before
    stage.draw(pygame.Surface(WIDE))
