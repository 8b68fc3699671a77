"""The scroll pane."""

import pygame
import pytest

from game.ui.drawing.style import Style
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column
from game.ui.widgets.paragraph import Paragraph
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.widget_host import WidgetHost
from tests.ui.driving import WIDE, click, host_for, key, mouse, press, wheel

TEXT = "\n".join(f"Paragraph {number} of a long page." for number in range(60))


@pytest.fixture
def pane() -> ScrollPane:
    return ScrollPane(Paragraph(TEXT), key="pane")


@pytest.fixture
def host(style: Style, pane: ScrollPane) -> WidgetHost:
    return host_for(Column([pane]), style)


def test_the_wheel_scrolls_a_new_page_before_the_mouse_has_moved(host: WidgetHost, pane: ScrollPane) -> None:
    host.handle(wheel(-1))
    assert pane.offset > 0


def test_the_wheel_over_nothing_that_scrolls_scrolls_the_page(style: Style, pane: ScrollPane) -> None:
    host = host_for(Column([Button("b", "Above"), pane]), style)
    host.handle(mouse(pygame.MOUSEMOTION, (20, 10)))
    host.handle(wheel(-1))
    assert pane.offset > 0


def test_a_page_says_at_its_foot_that_there_is_more_until_its_end_is_seen(style: Style) -> None:
    page = ScrollPane(Paragraph(TEXT), key="page", page=True)
    host = host_for(page, style)
    foot = page.rect.bottom - 10
    assert page.clip_rect.bottom < foot
    click(host, (page.rect.centerx, foot))
    assert page.offset > 0
    press(host, pygame.K_END)
    assert page.clip_rect == page.rect


def test_what_lies_under_the_foot_of_a_page_cannot_be_pressed(style: Style) -> None:
    buttons = [Button(str(number), f"Button {number}") for number in range(40)]
    page = ScrollPane(Column(buttons, gap=0), key="page", page=True)
    host = host_for(page, style)
    under = next(button for button in buttons if button.rect.bottom > page.clip_rect.bottom + 4)
    assert click(host, (under.rect.centerx, page.clip_rect.bottom + 2)) is None
    press(host, *[pygame.K_TAB] * 15)
    assert host.focus
    assert page.clip_rect.contains(host.focus.rect)


def test_space_and_its_shift_scroll_a_page_to_read(style: Style) -> None:
    page = ScrollPane(Paragraph(TEXT), key="page", page=True, reading=True)
    host = host_for(page, style)
    press(host, pygame.K_SPACE)
    down = page.offset
    assert down > page.rect.height // 2
    host.handle(key(pygame.K_SPACE, pygame.KMOD_SHIFT))
    assert page.offset < down


def test_a_page_with_the_focus_has_no_ring_but_a_line_around_its_bar(style: Style) -> None:
    page = ScrollPane(Paragraph(TEXT), key="page", page=True, reading=True)
    host = host_for(page, style)
    press(host, pygame.K_F9)
    surface = pygame.Surface(WIDE)
    host.draw(surface)
    thumb = page.focus_rect
    assert surface.get_at(thumb.center)[:3] == style.theme.edge
    assert surface.get_at((thumb.left - 4, thumb.centery))[:3] == style.theme.focus
    assert surface.get_at((thumb.left - 5, thumb.centery))[:3] == style.theme.paper


def test_what_goes_on_below_fades_out_at_the_foot(style: Style) -> None:
    page = ScrollPane(Paragraph(TEXT), key="page", page=True)
    host, surface = host_for(page, style), pygame.Surface(WIDE)
    host.draw(surface)
    foot = page.clip_rect.bottom
    seen = [min(sum(surface.get_at((x, y))[:3]) for x in range(100, 800)) for y in range(foot - 3, foot)]
    assert min(seen) > sum(style.theme.paper) - 90


def test_the_wheel_scrolls_what_is_under_the_mouse(host: WidgetHost, pane: ScrollPane) -> None:
    host.handle(mouse(pygame.MOUSEMOTION, (300, 300)))
    host.handle(wheel(-1))
    first = pane.offset
    host.handle(wheel(-100))
    assert 0 < first < pane.offset == pane.max_offset
    host.handle(wheel(100))
    assert pane.offset == 0


@pytest.mark.parametrize("direction", [-1, 1])
def test_a_fine_wheel_scrolls_as_far_as_a_coarse_one(host: WidgetHost, pane: ScrollPane, direction: int) -> None:
    pane.scroll_to(pane.max_offset // 2)
    start = pane.offset
    host.handle(wheel(direction))
    coarse = pane.offset - start
    pane.scroll_to(start)
    for _ in range(120):
        event = pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=0, precise_y=direction / 120)
        host.handle(event)
    assert coarse
    assert abs(pane.offset - start - coarse) <= 1


def test_the_bar_can_be_dragged_to_the_end(host: WidgetHost, pane: ScrollPane) -> None:
    top = pane._thumb().center
    host.handle(mouse(pygame.MOUSEBUTTONDOWN, top))
    host.handle(mouse(pygame.MOUSEMOTION, (top[0], 5000)))
    assert pane.offset == pane.max_offset
    host.handle(mouse(pygame.MOUSEBUTTONUP, (top[0], 5000)))
    host.handle(mouse(pygame.MOUSEMOTION, top))
    assert pane.offset == pane.max_offset


def test_a_click_beside_the_thumb_brings_it_there(host: WidgetHost, pane: ScrollPane) -> None:
    click(host, (pane.rect.right - 10, pane.rect.centery))
    assert pane.max_offset // 3 < pane.offset < pane.max_offset * 2 // 3


def test_what_fits_has_no_bar_and_cannot_have_the_focus(style: Style) -> None:
    small = ScrollPane(Paragraph("Short."), key="pane")
    host_for(Column([small]), style)
    assert small.max_offset == 0
    assert not small.focusable


def test_what_lies_outside_the_pane_cannot_be_clicked(style: Style) -> None:
    inside = ScrollPane(Column([Paragraph(TEXT), Button("far", "Far down")]), key="pane")
    host = host_for(Column([inside, Button("foot", "Foot")], gap=0), style, focus="foot")
    far = next(widget for widget in inside.walk() if widget.key == "far")
    assert click(host, far.rect.center) is None
    assert far.visible_rect().height == 0


def test_a_page_keeps_the_same_margin_on_both_sides_with_and_without_a_bar(style: Style) -> None:
    for text in ("Short.", TEXT):
        page = ScrollPane(Paragraph(text), key="pane", page=True)
        host_for(Column([page]), style)
        assert page.content.rect.left - page.rect.left == page.rect.right - page.content.rect.right


def test_scrolling_back_and_forth_leaves_everything_in_its_place(host: WidgetHost, pane: ScrollPane) -> None:
    before = pane.content.rect.copy()
    for offset in (500, 13, 99_999, -50):
        pane.scroll_to(offset)
    assert pane.content.rect == before
    host.draw(pygame.Surface(WIDE))
