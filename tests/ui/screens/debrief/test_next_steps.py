"""What to take along; the real case once, last, and only when somebody asks for it."""

from dataclasses import replace

from game.engine.notes import Note
from game.ui.drawing.style import Style
from tests.engine.debrief.test_debrief import ASKED
from tests.ui.driving import click_on, named, words
from tests.ui.screens.debrief.test_screen import Kept, opened, write

CASE = ("As reported by A newspaper, nobody asked.", "As reported by A newspaper, staff were few.", "As reported.")


def case_words(style: Style) -> str:
    """Open the real case, and return the words of all its pages."""
    screen = opened(style, at="case")
    click_on(screen, "open:case")
    said = [words(screen)]
    while screen.reader.has_next:
        click_on(screen, "forward")
        said.append(words(screen))
    return "\n".join(said)


def test_the_real_case_is_told_only_when_it_is_opened(style: Style) -> None:
    screen = opened(style, at="case")
    assert not any(part in words(screen) for part in CASE)
    assert named(screen, "open:case").name == "Read about the real case"
    assert all(part in case_words(style) for part in CASE)


def test_no_page_of_the_way_speaks_of_the_real_case_but_its_own(style: Style) -> None:
    screen = opened(style)
    for page in screen.pages:
        screen.go_to(page)
        assert ("reported" in words(screen).lower()) == (page.key == "case")


def test_each_finding_has_its_source_and_date_and_stands_under_its_service(style: Style) -> None:
    said = case_words(style)
    assert "Reported in: A report, A newspaper, 1 May 2009." in said
    assert said.index("What was reported about health") < said.index("What was reported about the police")
    assert "What pressed on the staff" in said


def test_support_and_the_dedication_come_after_the_real_case(style: Style) -> None:
    keys_of_pages = [page.key for page in opened(style).pages]
    said = words(opened(style, at="support"))
    assert keys_of_pages.index("case") < keys_of_pages.index("support")
    assert said.index("The first place to go.") < said.index("For Peter.")


def test_a_change_in_the_system_has_somebody_who_could_own_it(style: Style) -> None:
    said = words(opened(style, at="system"))
    assert "Time.\nWho could own it: The manager" in said
    assert "What else?" in said


def test_one_change_in_the_system_is_shown_and_the_others_on_request(style: Style) -> None:
    screen = opened(style, at="system")
    others = (("Time.", "The manager"), ("A second worker.", "The director"))
    screen.show(replace(screen._debrief, next=replace(screen._debrief.next, system=others)))
    assert "A second worker." not in words(screen)
    click_on(screen, "open:system/Other changes in the system")
    assert "A second worker." in words(screen)


def test_what_was_written_for_supervision_before_stands_above_the_field(style: Style) -> None:
    kept: Kept = []
    notes = (Note("supervision", "", "Ask again."),)
    screen = opened(style, *ASKED, at="supervision", notes=notes, keep=lambda *note: kept.append(note))
    assert "Ask again." in words(screen)
    write(screen, "write|supervision||0", "And again.")
    click_on(screen, "keep|supervision|")
    assert kept == [("supervision", "", "And again.")]
    said = words(screen)
    assert said.index("Ask again.") < said.index("And again.")
