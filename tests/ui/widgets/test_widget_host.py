"""Focus, mouse, wheel and dialogs, as a person meets them."""

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
from tests.ui.driving import WIDE, click, key, mouse, press, staged

TAB, ENTER, UP, DOWN = pygame.K_TAB, pygame.K_RETURN, pygame.K_UP, pygame.K_DOWN


def buttons(count: int) -> Column:
    return Column([Button(f"b{number}", f"Button {number}", number=number) for number in range(1, count + 1)])


def focus(stage: WidgetHost) -> str:
    return stage.focus.key if stage.focus else ""


def test_tab_goes_round_in_reading_order_and_back(look: Style) -> None:
    stage = staged(buttons(3), look)
    order = [focus(stage)]
    for _ in range(3):
        press(stage, TAB)
        order.append(focus(stage))
    assert order == ["b1", "b2", "b3", "b1"]
    press(stage, TAB, mod=pygame.KMOD_SHIFT)
    assert focus(stage) == "b3"


@pytest.mark.parametrize("code", [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE])
def test_enter_and_space_press_what_has_the_focus(look: Style, code: int) -> None:
    assert press(staged(buttons(2), look, focus="b2"), code) == Pressed("b2")


@pytest.mark.parametrize("code", [pygame.K_2, pygame.K_KP2])
def test_a_number_key_presses_the_button_that_shows_it_and_takes_the_focus_there(look: Style, code: int) -> None:
    stage = staged(buttons(3), look)
    assert press(stage, code) == Pressed("b2")
    assert focus(stage) == "b2"
    assert press(stage, pygame.K_9) is None


def test_arrows_go_to_the_nearest_in_their_direction(look: Style) -> None:
    stage = staged(Row([buttons(2), Column([Button("right", "Right")])]), look)
    press(stage, DOWN)
    assert focus(stage) == "b2"
    press(stage, UP, pygame.K_RIGHT)
    assert focus(stage) == "right"
    press(stage, pygame.K_LEFT)
    assert focus(stage) == "b1"
    press(stage, UP)
    assert focus(stage) == "b1"


def test_a_click_presses_only_where_it_went_down_and_came_up(look: Style) -> None:
    root = buttons(2)
    stage = staged(root, look)
    one, two = (child.rect.center for child in root.children)
    assert click(stage, two) == Pressed("b2")
    stage.handle(mouse(pygame.MOUSEBUTTONDOWN, one))
    assert stage.handle(mouse(pygame.MOUSEBUTTONUP, two)) is None


def test_the_focus_ring_is_seen_for_keys_and_not_for_the_mouse(look: Style) -> None:
    stage = staged(Column([buttons(2)], pad=4), look)
    surface = pygame.Surface(WIDE)
    assert stage.focus
    middle, outside = stage.focus.rect.center, stage.focus.rect.inflate(8, 8).midleft

    def beside() -> tuple[int, ...]:
        stage.draw(surface)
        return tuple(surface.get_at(outside))[:3]

    assert beside() == look.theme.focus
    click(stage, middle)
    assert beside() == look.theme.paper
    press(stage, TAB, TAB)
    assert beside() == look.theme.focus


def test_nothing_is_stale_after_drawing_until_something_changes(look: Style) -> None:
    root = buttons(2)
    stage = staged(root, look)
    stage.draw(pygame.Surface(WIDE))
    assert not stage.needs_redraw
    stage.handle(mouse(pygame.MOUSEMOTION, (900, 700)))
    stage.handle(key(pygame.K_F9))
    assert not stage.needs_redraw
    stage.handle(mouse(pygame.MOUSEMOTION, root.children[1].rect.center))
    assert stage.needs_redraw


def tall() -> tuple[Widget, ScrollPane]:
    text = Paragraph("\n".join(f"Paragraph {number} of a long page." for number in range(60)))
    pane = ScrollPane(Column([text, Button("end", "At the end")]), key="pane", reading=True)
    return Column([pane]), pane


def test_down_scrolls_a_page_until_something_to_press_is_seen_and_then_goes_there(look: Style) -> None:
    root, pane = tall()
    stage = staged(root, look)
    assert focus(stage) == "pane"
    press(stage, DOWN)
    assert (pane.offset > 0, focus(stage)) == (True, "pane")
    for _ in range(100):
        press(stage, DOWN)
    assert focus(stage) == "end"
    assert pane.offset == pane.most


def test_focus_scrolls_into_sight(look: Style) -> None:
    root, pane = tall()
    stage = staged(root, look)
    press(stage, TAB)
    assert focus(stage) == "end"
    assert pane.rect.contains(stage.focus.rect if stage.focus else pane.rect.inflate(9, 9))


def test_page_keys_scroll_though_the_focus_is_elsewhere(look: Style) -> None:
    root, pane = tall()
    stage = staged(Column([root, Button("below", "Below")], gap=0), look, focus="below")
    press(stage, pygame.K_PAGEDOWN)
    first = pane.offset
    press(stage, pygame.K_END)
    assert 0 < first < pane.offset == pane.most
    press(stage, pygame.K_HOME)
    assert pane.offset == 0


def test_a_new_tree_keeps_focus_and_scrolling_by_key(look: Style) -> None:
    root, pane = tall()
    stage = staged(root, look, focus="end")
    assert pane.offset == pane.most > 0
    again, new = tall()
    stage.set_tree(look, WIDE, again)
    assert focus(stage) == "end"
    assert new.offset == pane.offset


def test_focus_goes_to_what_follows_when_the_named_widget_cannot_have_it(look: Style) -> None:
    root = Column([Button("a", "A"), Column([Paragraph("no")], key="box"), Button("b", "B")])
    assert focus(staged(root, look, focus="box")) == "b"
    assert focus(staged(root, look, focus="nowhere")) == "a"


def ask() -> Dialog:
    return Dialog("ask", "Leave?", Paragraph("Really."), [Button("yes", "Yes"), Button("no", "No")])


def opened(look: Style) -> WidgetHost:
    stage = staged(buttons(3), look, focus="b3")
    stage.set_tree(look, WIDE, buttons(3), ask())
    return stage


def test_a_dialog_holds_the_focus_and_gives_it_back(look: Style) -> None:
    stage = opened(look)
    seen = []
    for _ in range(4):
        seen.append(focus(stage))
        press(stage, TAB)
    assert seen == ["yes", "no", "yes", "no"]
    stage.set_tree(look, WIDE, buttons(3))
    assert focus(stage) == "b3"


def test_what_lies_under_a_dialog_cannot_be_pressed(look: Style) -> None:
    stage = opened(look)
    assert press(stage, pygame.K_1) is None
    assert click(stage, stage.root.children[0].rect.center) is None


@pytest.mark.parametrize("code", [pygame.K_ESCAPE, pygame.K_BACKSPACE])
def test_escape_and_backspace_ask_for_the_dialog_to_go(look: Style, code: int) -> None:
    expected: Message = Closed("ask")
    assert press(opened(look), code) == expected


def test_escape_without_a_dialog_is_left_to_the_screen(look: Style) -> None:
    assert press(staged(buttons(1), look), pygame.K_ESCAPE) is None


def test_every_widget_that_can_have_the_focus_has_a_name_and_room_for_a_finger(look: Style) -> None:
    stage = opened(look)
    for layer in (stage.root, stage.dialog):
        assert layer
        for widget in layer.walk():
            if widget.focusable:
                assert widget.name
                assert widget.rect.height >= 40


def test_enter_presses_the_main_button_where_nothing_else_takes_the_key(look: Style) -> None:
    text = ScrollPane(Paragraph("A paragraph.\n" * 80), key="text", reading=True)
    main = Button("on", "Go on", weight=Weight.MAIN)
    stage = staged(Column([text, Button("back", "Back"), main]), look, focus="text")
    assert press(stage, ENTER) == Pressed("on")


def test_enter_brings_a_main_button_nearer_that_is_out_of_sight_and_then_presses_it(look: Style) -> None:
    content = Column([Paragraph("A paragraph.\n" * 40), Button("on", "Go on", weight=Weight.MAIN)])
    text = ScrollPane(content, key="text", reading=True)
    stage = staged(text, look, focus="text")
    assert press(stage, ENTER) is None
    assert text.offset > 0
    said = [press(stage, ENTER) for _ in range(9)]
    assert Pressed("on") in said


def test_of_two_sheets_after_each_other_the_first_is_come_back_to_where_it_was(look: Style) -> None:
    def letter() -> Dialog:
        return Dialog("over", "A letter", Paragraph("A line.\n" * 60), [Button("close", "Close")])

    stage = staged(buttons(1), look)
    stage.set_tree(look, WIDE, buttons(1), letter())
    press(stage, pygame.K_PAGEDOWN)
    scrolled = pane_of(stage).offset
    stage.set_tree(look, WIDE, buttons(1), Dialog("over", "A word", Paragraph("Meaning."), [Button("close", "Back")]))
    stage.set_tree(look, WIDE, buttons(1), letter())
    assert pane_of(stage).offset == scrolled > 0
    stage.set_tree(look, WIDE, buttons(1))
    stage.set_tree(look, WIDE, buttons(1), letter())
    assert pane_of(stage).offset == 0


def pane_of(stage: WidgetHost) -> ScrollPane:
    return next(widget for widget in stage.active_layer.walk() if isinstance(widget, ScrollPane))
