"""Sliders, switches, options and tabs, by keys and by mouse."""

import pygame

from game.ui.drawing.style import Style
from game.ui.widgets.containers import Column
from game.ui.widgets.options import OptionRow, Tabs
from game.ui.widgets.slider import Slider
from game.ui.widgets.toggles import Toggle
from game.ui.widgets.widget import Changed
from tests.ui.driving import WIDE, click, host_for, mouse, press

LEFT, RIGHT = pygame.K_LEFT, pygame.K_RIGHT
COLOURS = {"light": "Light", "dark": "Dark", "high": "High contrast"}


def test_a_slider_goes_by_steps_and_stays_within_its_ends(style: Style) -> None:
    slider = Slider("size", "Text size", [100, 150, 200], 150, unit=" %")
    host = host_for(Column([slider], pad=2), style)
    assert slider.value == "150 %"
    assert press(host, RIGHT) == Changed("size", 200)
    assert press(host, RIGHT) is None
    assert press(host, pygame.K_HOME) == Changed("size", 100)
    assert press(host, pygame.K_END) == Changed("size", 200)


def test_a_slider_follows_the_mouse_while_it_is_held(style: Style) -> None:
    slider = Slider("size", "Text size", range(0, 101, 10), 0)
    host = host_for(Column([slider], pad=2), style)
    line = slider.focus_rect.centery
    assert host.handle(mouse(pygame.MOUSEBUTTONDOWN, (slider.rect.centerx, line))) == Changed("size", 50)
    assert host.handle(mouse(pygame.MOUSEMOTION, (slider.rect.right, 5))) == Changed("size", 100)
    host.handle(mouse(pygame.MOUSEBUTTONUP, (slider.rect.right, 5)))
    assert host.handle(mouse(pygame.MOUSEMOTION, (slider.rect.left, line))) is None


def test_a_slider_goes_on_being_held_when_the_page_is_built_anew(style: Style) -> None:
    slider, new = (Slider("size", "Text size", range(0, 101, 10), 0) for _ in range(2))
    host = host_for(Column([slider], pad=2), style)
    host.handle(mouse(pygame.MOUSEBUTTONDOWN, (slider.rect.centerx, slider.focus_rect.centery)))
    host.set_tree(style, WIDE, Column([new], pad=2))
    assert host.handle(mouse(pygame.MOUSEMOTION, (slider.rect.right, 5))) == Changed("size", 100)


def test_a_switch_says_what_it_is_to_be_and_shows_it_in_words(style: Style) -> None:
    on, off = Toggle("calm", "Less movement", on=True), Toggle("calm", "Less movement", on=False)
    assert (on.value, off.value) == ("On", "Off")
    assert press(host_for(on, style), pygame.K_SPACE) == Changed("calm", value=False)
    assert click(host_for(Column([off]), style), (600, 20)) == Changed("calm", value=True)


def test_options_are_one_stop_and_arrows_choose_among_them(style: Style) -> None:
    options = OptionRow("theme", "Colours", COLOURS, "dark")
    host = host_for(Column([options]), style)
    assert options.value == "Dark"
    assert press(host, RIGHT) == Changed("theme", "high")
    assert press(host, LEFT) == Changed("theme", "light")
    assert sum(widget.focusable for widget in host.root.walk()) == 1


def test_arrows_go_round_from_the_last_option_to_the_first(style: Style) -> None:
    host = host_for(Column([OptionRow("theme", "Colours", COLOURS, "high")]), style)
    assert press(host, RIGHT) == Changed("theme", "light")


def test_a_click_chooses_the_tab_under_it_and_the_chosen_one_says_nothing(style: Style) -> None:
    tabs = Tabs("tabs", "Case file", COLOURS, "light")
    host = host_for(Column([tabs]), style)
    assert click(host, tabs.children[2].rect.center) == Changed("tabs", "high")
    assert click(host, tabs.children[0].rect.center) is None


def test_tabs_go_on_in_a_second_line_where_there_is_no_room(style: Style) -> None:
    tabs = Tabs("tabs", "Case file", COLOURS, "light")
    assert tabs.height_for_width(style, 200) > tabs.height_for_width(style, 900)
    host_for(Column([tabs]), style, (200, 400))
    assert all(child.rect.right <= 200 for child in tabs.children)


def test_the_ring_is_around_the_chosen_one(style: Style) -> None:
    tabs = Tabs("tabs", "Case file", COLOURS, "dark")
    host_for(Column([tabs]), style)
    assert tabs.focus_rect == tabs.children[1].rect


def test_tabs_whose_labels_do_not_fit_beside_each_other_show_icons_but_for_the_chosen_one(style: Style) -> None:
    labels = {"people": "People", "days": "Chronology", "words": "Glossary"}
    tabs = Tabs("tabs", "File", labels, "days", icons=dict.fromkeys(labels, "users"))
    host = host_for(Column([tabs]), style, (220, 300))
    people, days, words = tabs.children
    assert people.rect.y == days.rect.y == words.rect.y
    assert words.rect.right <= 220
    assert days.rect.width > people.rect.width
    assert [child.name for child in tabs.children] == list(labels.values())
    assert click(host, people.rect.center) == Changed("tabs", "people")
    wide = Tabs("tabs", "File", labels, "days", icons=dict.fromkeys(labels, "users"))
    host_for(Column([wide]), style, WIDE)
    assert wide.children[0].rect.width > people.rect.width
