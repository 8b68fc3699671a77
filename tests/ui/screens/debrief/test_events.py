"""What happened, told neutrally."""

from dataclasses import replace

from game.engine.debrief.timeline import TimelineEntry
from game.ui.drawing.style import Style
from tests.ui.driving import click_on, words
from tests.ui.screens.debrief.test_screen import opened


def test_the_ending_is_told_as_how_people_stand_and_as_no_verdict(style: Style) -> None:
    screen = opened(style, at="days")
    said = words(screen)
    assert "Known\n" in said
    assert "It is no verdict." in said
    assert "They know." not in said
    click_on(screen, "ending")
    assert "They know." in words(screen)


def test_a_play_that_was_left_says_so_instead_of_an_ending(style: Style) -> None:
    said = words(opened(style, "kitchen.ask", at="days"))
    assert "You left before an ending was reached." in said


def test_the_days_are_grouped_by_date_and_each_moment_says_in_words_what_it_is(style: Style) -> None:
    screen = opened(style, at="days")
    click_on(screen, "everything")
    said = words(screen)
    assert said.count("11 January") == 1
    for line in (
        "You chose: Ask his name.",
        "You wrote down: His full name.",
        "You told Police by phone: His full name.",
        "Police had this: The check comes back.",
    ):
        assert line in said


def test_the_days_are_told_in_short_until_everything_is_asked_for(style: Style) -> None:
    screen = opened(style, at="days")
    short = words(screen)
    assert "You chose: Ask his name." in short
    assert "Police had this: The check comes back." in short
    assert "You wrote down" not in short
    click_on(screen, "everything")
    assert "You wrote down" in words(screen)


def test_the_same_days_are_told_by_name_and_day_on_a_page_of_their_own(style: Style) -> None:
    said = words(opened(style, at="sides"))
    assert said.index("11 January") < said.index("Dana\n") < said.index("She had hoped nobody would ask.")
    assert "She had hoped" not in words(opened(style, at="days"))


def test_marks_in_what_arrived_are_read_as_marks_and_those_in_a_choice_stay_words(style: Style) -> None:
    arrived = TimelineEntry(0, "11 January", "arrived", "A note: *as she wrote it*.\n\nAnd a second page.")
    chosen = TimelineEntry(0, "11 January", "choice", "Ask *him*.")
    screen = opened(style, at="days")
    happened = replace(screen._debrief.what_happened, timeline=(arrived, chosen))
    screen._debrief = replace(screen._debrief, what_happened=happened)
    click_on(screen, "everything")
    said = words(screen)
    assert "This reached you: A note: as she wrote it. And a second page." in said
    assert "You chose: Ask *him*." in said
