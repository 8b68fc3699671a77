"""What happened, told neutrally."""

from dataclasses import replace
from typing import get_args

from game.engine.debrief.timeline import MomentKind, TimelineEntry
from game.ui.drawing.style import Style
from game.ui.screens.debrief.moments import ICONS
from game.ui.screens.debrief.screen import DebriefScreen
from tests.ui.driving import click_on, words
from tests.ui.screens.debrief.test_decisions import all_pages
from tests.ui.screens.debrief.test_screen import opened

EVERYTHING = "Everything that happened"


def days(screen: DebriefScreen, *, everything: bool = False) -> str:
    """Open the days in short, or everything that happened, and return the words of all their pages."""
    screen.go_to(next(page for page in screen.pages if any(link.path == ("timeline",) for link in page.more)))
    click_on(screen, "open:timeline")
    if not everything:
        return all_pages(screen)
    all_pages(screen)
    click_on(screen, f"open:timeline/{EVERYTHING}")
    return all_pages(screen)


def test_the_ending_is_told_as_how_people_stand_and_as_no_verdict(style: Style) -> None:
    screen = opened(style, at="knowledge.gaps")
    said = words(screen)
    assert "Known\n" in said
    assert "It is no verdict." in said
    assert "They know." not in said
    click_on(screen, "open:ending_title/ending_text")
    assert "They know." in words(screen)


def test_a_play_that_was_left_says_so_instead_of_an_ending(style: Style) -> None:
    said = words(opened(style, "kitchen.ask", at="knowledge.gaps"))
    assert "You left before an ending was reached." in said


def test_the_days_are_grouped_by_date_and_each_moment_says_in_words_what_it_is(style: Style) -> None:
    said = days(opened(style), everything=True)
    assert said.count("11 January") == 1
    for line in (
        "You chose: Ask his name.",
        "You wrote down: His full name.",
        "You told Police by phone: His full name.",
        "Police had this: The check comes back.",
    ):
        assert line in said


def test_the_days_are_told_in_short_until_everything_is_asked_for(style: Style) -> None:
    short = days(opened(style))
    assert "You chose: Ask his name." in short
    assert "Police had this: The check comes back." in short
    assert "You wrote down" not in short


def test_the_same_days_are_told_by_name_and_day_on_a_page_of_their_own(style: Style) -> None:
    said = words(opened(style, at="sides"))
    assert said.index("Dana\n") < said.index("11 January") < said.index("She had hoped nobody would ask.")


def test_marks_in_what_arrived_are_read_as_marks_and_those_in_a_choice_stay_words(style: Style) -> None:
    arrived = TimelineEntry(0, "11 January", "arrived", "A note: *as she wrote it*.\n\nAnd a second page.")
    chosen = TimelineEntry(0, "11 January", "choice", "Ask *him*.")
    said = told(opened(style), arrived, chosen)
    assert "This reached you: A note: as she wrote it. And a second page." in said
    assert "You chose: Ask *him*." in said


def told(screen: DebriefScreen, *entries: TimelineEntry) -> str:
    """Return everything that is told of a timeline with these entries."""
    happened = replace(screen._debrief.what_happened, timeline=entries)
    screen.show(replace(screen._debrief, what_happened=happened))
    return days(screen, everything=True)


def test_others_of_the_family_are_opened_by_their_names(style: Style) -> None:
    screen = opened(style, at="sides")
    (dana,) = screen._debrief.what_happened.sides
    maya = replace(dana, person="maya", name="Maya Marlow", opened=False)
    maya = replace(maya, moments=(replace(dana.moments[0], text="She drew it."),))
    screen.show(replace(screen._debrief, what_happened=replace(screen._debrief.what_happened, sides=(dana, maya))))
    assert "She had hoped" in words(screen)
    assert "She drew it." not in words(screen)
    click_on(screen, "open:sides/Maya")
    assert "She drew it." in words(screen)


def test_what_was_said_and_what_was_answered_say_who_spoke(style: Style) -> None:
    said = TimelineEntry(0, "11 January", "asked", "Who is he?")
    answered = TimelineEntry(0, "11 January", "answered", "“And born when?”", "Police")
    had = TimelineEntry(0, "11 January", "had", "Police had this already: His name.")
    action = TimelineEntry(0, "11 January", "action", "You dry a cup.")
    shown = told(opened(style), said, answered, had, action)
    assert "You said: You dry" not in shown
    lines = ("You said: Who is he?", "Police: “And born when?”", "Police had this already: His name.", "You dry a cup.")
    for line in lines:
        assert line in shown


def test_every_kind_of_entry_has_an_icon() -> None:
    assert set(ICONS) == set(get_args(MomentKind))
