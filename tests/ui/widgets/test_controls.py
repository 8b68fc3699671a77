"""Slider, switch, options, tabs: by keys and by mouse."""

import pygame

from game.ui.drawing.style import Style
from game.ui.widgets.containers import Column
from game.ui.widgets.options import OptionRow, Tabs
from game.ui.widgets.slider import Slider
from game.ui.widgets.toggles import Toggle
from game.ui.widgets.widget import Changed
from tests.ui.driving import WIDE, click, mouse, press, staged

LEFT, RIGHT = pygame.K_LEFT, pygame.K_RIGHT
COLOURS = {"light": "Light", "dark": "Dark", "high": "High contrast"}


def test_a_slider_goes_by_steps_and_stays_within_its_ends(look: Style) -> None:
    slider = Slider("size", "Text size", [100, 150, 200], 150, unit=" %")
    stage = staged(Column([slider], pad=2), look)
    assert slider.value == "150 %"
    assert press(stage, RIGHT) == Changed("size", 200)
    assert press(stage, RIGHT) is None
    assert press(stage, pygame.K_HOME) == Changed("size", 100)
    assert press(stage, pygame.K_END) == Changed("size", 200)


def test_a_slider_follows_the_mouse_while_it_is_held(look: Style) -> None:
    slider = Slider("size", "Text size", range(0, 101, 10), 0)
    stage = staged(Column([slider], pad=2), look)
    line = slider.focus_rect.centery
    assert stage.handle(mouse(pygame.MOUSEBUTTONDOWN, (slider.rect.centerx, line))) == Changed("size", 50)
    assert stage.handle(mouse(pygame.MOUSEMOTION, (slider.rect.right, 5))) == Changed("size", 100)
    stage.handle(mouse(pygame.MOUSEBUTTONUP, (slider.rect.right, 5)))
    assert stage.handle(mouse(pygame.MOUSEMOTION, (slider.rect.left, line))) is None


def test_a_slider_goes_on_being_held_when_the_page_is_built_anew(look: Style) -> None:
    slider, new = (Slider("size", "Text size", range(0, 101, 10), 0) for _ in range(2))
    stage = staged(Column([slider], pad=2), look)
    stage.handle(mouse(pygame.MOUSEBUTTONDOWN, (slider.rect.centerx, slider.focus_rect.centery)))
    stage.set_tree(look, WIDE, Column([new], pad=2))
    assert stage.handle(mouse(pygame.MOUSEMOTION, (slider.rect.right, 5))) == Changed("size", 100)


def test_a_switch_says_what_it_is_to_be_and_shows_it_in_words(look: Style) -> None:
    on, off = Toggle("calm", "Less movement", on=True), Toggle("calm", "Less movement", on=False)
    assert (on.value, off.value) == ("On", "Off")
    assert press(staged(on, look), pygame.K_SPACE) == Changed("calm", value=False)
    assert click(staged(Column([off]), look), (600, 20)) == Changed("calm", value=True)


def test_options_are_one_stop_and_arrows_choose_among_them(look: Style) -> None:
    options = OptionRow("theme", "Colours", COLOURS, "dark")
    stage = staged(Column([options]), look)
    assert options.value == "Dark"
    assert press(stage, RIGHT) == Changed("theme", "high")
    assert press(stage, LEFT) == Changed("theme", "light")
    assert sum(widget.focusable for widget in stage.root.walk()) == 1


def test_arrows_go_round_from_the_last_option_to_the_first(look: Style) -> None:
    stage = staged(Column([OptionRow("theme", "Colours", COLOURS, "high")]), look)
    assert press(stage, RIGHT) == Changed("theme", "light")


def test_a_click_chooses_the_tab_under_it_and_the_chosen_one_says_nothing(look: Style) -> None:
    tabs = Tabs("tabs", "Case file", COLOURS, "light")
    stage = staged(Column([tabs]), look)
    assert click(stage, tabs.children[2].rect.center) == Changed("tabs", "high")
    assert click(stage, tabs.children[0].rect.center) is None


def test_tabs_go_on_in_a_second_line_where_there_is_no_room(look: Style) -> None:
    tabs = Tabs("tabs", "Case file", COLOURS, "light")
    assert tabs.height_for_width(look, 200) > tabs.height_for_width(look, 900)
    staged(Column([tabs]), look, (200, 400))
    assert all(child.rect.right <= 200 for child in tabs.children)


def test_the_ring_is_around_the_chosen_one(look: Style) -> None:
    tabs = Tabs("tabs", "Case file", COLOURS, "dark")
    staged(Column([tabs]), look)
    assert tabs.focus_rect == tabs.children[1].rect
