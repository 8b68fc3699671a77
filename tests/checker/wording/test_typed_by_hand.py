"""What the program could write itself: names, weekdays with their dates, headings."""

import pytest

from tests.checker.wording.conftest import Said

PEOPLE = "people: {dana: {name: Dana Marlow, short: Dana}, pat: {name: Pat Doyle}}\n"
TEXT = "Rain on the step."


def test_a_name_is_told_once_with_the_lines_in_which_either_name_is_typed(said: Said) -> None:
    (note,) = said((TEXT, "Dana Marlow, as Dana is called."), ("You must be", "Dana's"), more=PEOPLE)
    assert (note.code, note.message) == (
        "W011",
        "`Dana Marlow` stands typed here, where {dana} would print it; such names of `dana` also stand in line 17.",
    )


def test_what_the_hint_says_to_write_can_be_read_where_it_stands(said: Said) -> None:
    people = "people: {dana: {name: Dana Marlow, short: Dana}}\n"
    (note,) = said((f"text: {TEXT}", "text: [{text: A woman called Dana waits.}]"), more=people)
    assert note.hint.startswith("Write {dana.short} and put the whole text in quotes; ")
    for quoted in ("[{text: 'A woman called Dana waits.'}]", "|\n      A woman called Dana waits."):
        (note,) = said((f"text: {TEXT}", f"text: {quoted}"), more=people)
        assert note.hint.startswith("Write {dana.short}; ")


def test_a_person_without_a_short_name_and_a_longer_word_are_left_alone(said: Said) -> None:
    assert said((TEXT, "Pat Doyle has a Danaid."), more=PEOPLE) == ()


@pytest.mark.parametrize(
    "written",
    [
        "Monday 11 January",
        "Thursday 19 November",  # in 2026, before the story
        "Monday the 15th of February",
        "Friday 1 January 2027",
        "Wednesday 20 Jan",
        "Monday 29 February 2016",
        "a Monday in January",
    ],
)
def test_a_weekday_that_agrees_with_the_calendar_is_left_alone(said: Said, written: str) -> None:
    assert said((TEXT, f"It is {written}.")) == ()


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("Monday 15 January", "`Monday 15 January` contradicts the calendar: 15 January 2027 is a Friday."),
        ("Friday 11 January 2027", "`Friday 11 January 2027` contradicts the calendar: 11 January 2027 is a Monday."),
        ("Monday 31 June", "There is no 31 June near the days of this story."),
    ],
)
def test_a_weekday_that_contradicts_the_calendar_is_told_with_the_real_one(
    said: Said, written: str, message: str
) -> None:
    (problem,) = said((TEXT, f"It is {written}."))
    assert (problem.code, problem.message) == ("W012", message)


def test_a_heading_is_offered_the_name_it_was_meant_to_have(said: Said) -> None:
    (problem,) = said(more="headings: {went_wel: What was good}\n")
    assert (problem.code, problem.hint) == ("W013", "Did you mean `went_well`?")
