"""What to take along; the real case once, last, and only when somebody asks for it."""

from dataclasses import replace

from game.engine.notes import Note
from game.ui.drawing.style import Style
from tests.engine.debrief.test_debrief import ASKED
from tests.ui.driving import click_on, named, words
from tests.ui.screens.debrief.test_screen import Kept, opened, write

CASE = ("As reported by A newspaper, nobody asked.", "As reported by A newspaper, staff were few.", "As reported.")


def test_the_real_case_is_told_only_when_its_switch_is_turned(style: Style) -> None:
    screen = opened(style, at="next")
    assert named(screen, "real_case").value == "Off"
    assert not any(part in words(screen) for part in CASE)
    click_on(screen, "real_case")
    assert all(part in words(screen) for part in CASE)
    click_on(screen, "real_case")
    assert not any(part in words(screen) for part in CASE)


def test_no_other_page_speaks_of_the_real_case(style: Style) -> None:
    screen = opened(style)
    for page in screen.pages[:-1]:
        screen.go_to(page)
        assert "reported" not in words(screen).lower()


def test_each_finding_has_its_source_and_date_and_stands_under_its_service(style: Style) -> None:
    screen = opened(style, at="next")
    click_on(screen, "real_case")
    said = words(screen)
    assert "Reported in: A report, A newspaper, 1 May 2009." in said
    assert said.index("What was reported about health") < said.index("What was reported about the police")
    assert "What pressed on the staff" in said


def test_support_and_the_dedication_close_the_page_after_the_real_case(style: Style) -> None:
    screen = opened(style, at="next")
    click_on(screen, "real_case")
    said = words(screen)
    assert said.index("What pressed on the staff") < said.index("The first place to go.") < said.index("For Peter.")


def test_a_change_in_the_system_has_somebody_who_could_own_it(style: Style) -> None:
    said = words(opened(style, at="next"))
    assert "Time.\nWho could own it: The manager" in said
    assert "What else?" in said


def test_one_change_in_the_system_is_shown_and_the_others_on_request(style: Style) -> None:
    screen = opened(style, at="next")
    others = (("Time.", "The manager"), ("A second worker.", "The director"))
    screen.show(replace(screen._debrief, next=replace(screen._debrief.next, system=others)))
    assert "A second worker." not in words(screen)
    click_on(screen, "section:One change in the system:Other changes in the system")
    assert "A second worker." in words(screen)


def test_what_was_written_for_supervision_before_stands_above_the_field(style: Style) -> None:
    kept: Kept = []
    notes = (Note("supervision", "", "Ask again."),)
    screen = opened(style, *ASKED, at="next", notes=notes, keep=lambda *note: kept.append(note))
    assert "Ask again." in words(screen)
    write(screen, "write|supervision||0", "And again.")
    click_on(screen, "keep|supervision|")
    assert kept == [("supervision", "", "And again.")]
    said = words(screen)
    assert said.index("Ask again.") < said.index("And again.")
