"""The widget host: focus, mouse, wheel and dialogs."""

import pygame
import pytest

from game.ui.drawing.style import Style
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Row
from game.ui.widgets.dialog import Dialog
from game.ui.widgets.paragraph import Paragraph
from game.ui.widgets.scroll_pane import ScrollPane
from game.ui.widgets.widget import Closed, Message, Pressed, Widget
from game.ui.widgets.widget_host import WidgetHost
from tests.ui.driving import WIDE, click, host_for, key, mouse, press

TAB, ENTER, UP, DOWN = pygame.K_TAB, pygame.K_RETURN, pygame.K_UP, pygame.K_DOWN


def buttons(count: int) -> Column:
    return Column([Button(f"b{number}", f"Button {number}", number=number) for number in range(1, count + 1)])


def focus(host: WidgetHost) -> str:
    return host.focus.key if host.focus else ""


def test_tab_goes_round_in_reading_order_and_back(style: Style) -> None:
    host = host_for(buttons(3), style)
    order = [focus(host)]
    for _ in range(3):
        press(host, TAB)
        order.append(focus(host))
    assert order == ["b1", "b2", "b3", "b1"]
    press(host, TAB, mod=pygame.KMOD_SHIFT)
    assert focus(host) == "b3"


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE])
def test_enter_and_space_press_what_has_the_focus(style: Style, code: int) -> None:
    assert press(host_for(buttons(2), style, focus="b2"), code) == Pressed("b2")


@pytest.mark.parametrize("code", [pygame.K_2, pygame.K_KP2])
def test_a_number_key_presses_the_button_that_shows_it_and_takes_the_focus_there(style: Style, code: int) -> None:
    host = host_for(buttons(3), style)
    assert press(host, code) == Pressed("b2")
    assert focus(host) == "b2"
    assert press(host, pygame.K_9) is None


@pytest.mark.parametrize("mod", [pygame.KMOD_LCTRL, pygame.KMOD_RCTRL, pygame.KMOD_LALT, pygame.KMOD_RALT])
@pytest.mark.parametrize("code", [pygame.K_2, pygame.K_KP2])
def test_a_number_key_with_ctrl_or_alt_presses_nothing_and_moves_no_focus(style: Style, code: int, mod: int) -> None:
    host = host_for(buttons(3), style)
    assert press(host, code, mod=mod) is None
    assert focus(host) == "b1"


def test_arrows_go_to_the_nearest_in_their_direction(style: Style) -> None:
    host = host_for(Row([buttons(2), Column([Button("right", "Right")])]), style)
    press(host, DOWN)
    assert focus(host) == "b2"
    press(host, UP, pygame.K_RIGHT)
    assert focus(host) == "right"
    press(host, pygame.K_LEFT)
    assert focus(host) == "b1"
    press(host, UP)
    assert focus(host) == "b1"


def test_a_click_presses_only_where_it_went_down_and_came_up(style: Style) -> None:
    root = buttons(2)
    host = host_for(root, style)
    first, second = (child.rect.center for child in root.children)
    assert click(host, second) == Pressed("b2")
    host.handle(mouse(pygame.MOUSEBUTTONDOWN, first))
    assert host.handle(mouse(pygame.MOUSEBUTTONUP, second)) is None


def test_the_focus_ring_is_seen_for_keys_and_not_for_the_mouse(style: Style) -> None:
    host = host_for(Column([buttons(2)], pad=4), style)
    surface = pygame.Surface(WIDE)
    assert host.focus
    middle, outside = host.focus.rect.center, host.focus.rect.inflate(8, 8).midleft

    def beside() -> tuple[int, ...]:
        host.draw(surface)
        return tuple(surface.get_at(outside))[:3]

    assert beside() == style.theme.paper, "no key was used yet"
    host.handle(pygame.event.Event(pygame.KEYUP, key=pygame.K_RETURN, mod=0))
    assert beside() == style.theme.focus, "the key that led here was let go"
    click(host, middle)
    assert beside() == style.theme.paper
    press(host, TAB, TAB)
    assert beside() == style.theme.focus


def test_nothing_is_stale_after_drawing_until_something_changes(style: Style) -> None:
    root = buttons(2)
    host = host_for(root, style)
    host.handle(key(pygame.K_F9))
    host.draw(pygame.Surface(WIDE))
    assert not host.needs_redraw
    host.handle(mouse(pygame.MOUSEMOTION, (900, 700)))
    host.handle(key(pygame.K_F9))
    assert not host.needs_redraw
    host.handle(mouse(pygame.MOUSEMOTION, root.children[1].rect.center))
    assert host.needs_redraw


def tall() -> tuple[Widget, ScrollPane]:
    text = Paragraph("\n".join(f"Paragraph {number} of a long page." for number in range(60)))
    pane = ScrollPane(Column([text, Button("end", "At the end")]), key="pane", reading=True)
    return Column([pane]), pane


def test_down_scrolls_a_page_until_something_to_press_is_seen_and_then_goes_there(style: Style) -> None:
    root, pane = tall()
    host = host_for(root, style)
    assert focus(host) == "pane"
    press(host, DOWN)
    assert (pane.offset > 0, focus(host)) == (True, "pane")
    for _ in range(100):
        press(host, DOWN)
    assert focus(host) == "end"
    assert pane.offset == pane.max_offset


def test_focus_scrolls_into_sight(style: Style) -> None:
    root, pane = tall()
    host = host_for(root, style)
    press(host, TAB)
    assert focus(host) == "end"
    assert pane.rect.contains(host.focus.rect if host.focus else pane.rect.inflate(9, 9))


def test_page_keys_scroll_though_the_focus_is_elsewhere(style: Style) -> None:
    root, pane = tall()
    host = host_for(Column([root, Button("below", "Below")], gap=0), style, focus="below")
    press(host, pygame.K_PAGEDOWN)
    first = pane.offset
    press(host, pygame.K_END)
    assert 0 < first < pane.offset == pane.max_offset
    press(host, pygame.K_HOME)
    assert pane.offset == 0


def test_a_new_tree_keeps_focus_and_scrolling_by_key(style: Style) -> None:
    root, pane = tall()
    host = host_for(root, style, focus="end")
    assert pane.offset == pane.max_offset > 0
    again, new = tall()
    host.set_tree(style, WIDE, again)
    assert focus(host) == "end"
    assert new.offset == pane.offset


def test_focus_goes_to_what_follows_when_the_named_widget_cannot_have_it(style: Style) -> None:
    root = Column([Button("a", "A"), Column([Paragraph("no")], key="box"), Button("b", "B")])
    assert focus(host_for(root, style, focus="box")) == "b"
    assert focus(host_for(root, style, focus="nowhere")) == "a"


def ask() -> Dialog:
    return Dialog("ask", "Leave?", Paragraph("Really."), [Button("yes", "Yes"), Button("no", "No")])


def opened(style: Style) -> WidgetHost:
    host = host_for(buttons(3), style, focus="b3")
    host.set_tree(style, WIDE, buttons(3), ask())
    return host


def test_a_dialog_holds_the_focus_and_gives_it_back(style: Style) -> None:
    host = opened(style)
    seen = []
    for _ in range(4):
        seen.append(focus(host))
        press(host, TAB)
    assert seen == ["yes", "no", "yes", "no"]
    host.set_tree(style, WIDE, buttons(3))
    assert focus(host) == "b3"


def test_what_lies_under_a_dialog_cannot_be_pressed(style: Style) -> None:
    host = opened(style)
    assert press(host, pygame.K_1) is None
    assert click(host, host.root.children[0].rect.center) is None


@pytest.mark.parametrize("code", [pygame.K_ESCAPE, pygame.K_BACKSPACE])
def test_escape_and_backspace_ask_for_the_dialog_to_go(style: Style, code: int) -> None:
    expected: Message = Closed("ask")
    assert press(opened(style), code) == expected


def test_escape_without_a_dialog_is_left_to_the_screen(style: Style) -> None:
    assert press(host_for(buttons(1), style), pygame.K_ESCAPE) is None


def test_every_widget_that_can_have_the_focus_has_a_name_and_room_for_a_finger(style: Style) -> None:
    host = opened(style)
    for layer in (host.root, host.dialog):
        assert layer
        for widget in layer.walk():
            if widget.focusable:
                assert widget.name
                assert widget.rect.height >= 40


def test_enter_presses_the_main_button_where_nothing_else_takes_the_key(style: Style) -> None:
    text = ScrollPane(Paragraph("A paragraph.\n" * 80), key="text", reading=True)
    main = Button("on", "Go on", weight=Weight.MAIN)
    host = host_for(Column([text, Button("back", "Back"), main]), style, focus="text")
    assert press(host, ENTER) == Pressed("on")


def test_enter_brings_a_main_button_nearer_that_is_out_of_sight_and_then_presses_it(style: Style) -> None:
    content = Column([Paragraph("A paragraph.\n" * 40), Button("on", "Go on", weight=Weight.MAIN)])
    text = ScrollPane(content, key="text", reading=True)
    host = host_for(text, style, focus="text")
    assert press(host, ENTER) is None
    assert text.offset > 0
    messages = [press(host, ENTER) for _ in range(9)]
    assert Pressed("on") in messages


def test_of_two_sheets_after_each_other_the_first_is_come_back_to_where_it_was(style: Style) -> None:
    def letter() -> Dialog:
        return Dialog("over", "A letter", Paragraph("A line.\n" * 60), [Button("close", "Close")])

    host = host_for(buttons(1), style)
    host.set_tree(style, WIDE, buttons(1), letter())
    press(host, pygame.K_PAGEDOWN)
    scrolled = pane_of(host).offset
    host.set_tree(style, WIDE, buttons(1), Dialog("over", "A word", Paragraph("Meaning."), [Button("close", "Back")]))
    host.set_tree(style, WIDE, buttons(1), letter())
    assert pane_of(host).offset == scrolled > 0
    host.set_tree(style, WIDE, buttons(1))
    host.set_tree(style, WIDE, buttons(1), letter())
    assert pane_of(host).offset == 0


def pane_of(host: WidgetHost) -> ScrollPane:
    return next(widget for widget in host.active_layer.walk() if isinstance(widget, ScrollPane))
