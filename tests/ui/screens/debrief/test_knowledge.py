"""Who knew what, when: the drawing and the list say the same."""

import pygame

from game.ui.drawing.style import Style, make_style
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.settings import Settings
from game.ui.widgets.knowledge_chart import LegendEntry, TimelineMark
from tests.engine.debrief.test_debrief import LEFT
from tests.ui.conftest import ASSETS
from tests.ui.driving import key, words
from tests.ui.screens.debrief.test_screen import opened


def marks(screen: DebriefScreen) -> list[TimelineMark]:
    return [widget for widget in screen.widget_host.root.walk() if isinstance(widget, TimelineMark)]


def legend(screen: DebriefScreen) -> list[str]:
    return [one.children[0].name for one in screen.widget_host.root.walk() if isinstance(one, LegendEntry)]


def test_each_cell_of_the_drawing_can_be_read_as_a_sentence(style: Style) -> None:
    said = [mark.name for mark in marks(opened(style, at="knew"))]
    assert "You: learned it on 11 January, on the file from 13 January." in said
    assert "Police: told by phone on 13 January." in said
    assert "GP: needed it, and never had it." in said
    assert "GP: not concerned, and did not have it." in said


def test_the_list_says_what_the_drawing_shows_with_the_gaps_in_words(style: Style) -> None:
    screen = opened(style, at="knew")
    screen.refresh(focus="shape")
    screen.handle(key(pygame.K_RIGHT))
    said = words(screen)
    assert not marks(screen)
    assert "Police: told by phone on 13 January." in said
    assert "Needed it, and never had it: GP." in said
    assert "Written down by you on 13 January" in said


def test_where_the_columns_cannot_be_read_each_agency_has_a_line_with_its_words() -> None:
    screen = opened(make_style(Settings(text_scale=200), ASSETS), at="knew", size=(640, 480))
    assert "Needed it, and never had it: GP." in words(screen)
    assert "Police: told by phone on 13 January." in words(screen)
    assert marks(screen)


def test_the_legend_explains_the_signs_that_are_used_and_no_others(style: Style) -> None:
    assert legend(opened(style, at="knew")) == ["had it from this day on", "needed it, and never had it"]
    told_too_many = opened(style, "kitchen.boots", "kitchen.ask", "tell:gp.boots:email", "desk.end", at="knew")
    assert legend(told_too_many)[-1] == "was told, and is not among those it is for"
    assert "GP: told by email on 15 January. They are not among those it is for." in words(told_too_many)


def test_what_was_held_before_the_first_day_has_no_date(style: Style) -> None:
    assert "GP: held it from the start." in words(opened(style, *LEFT, at="knew"))
