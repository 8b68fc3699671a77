"""Care, where it can be counted."""

import pytest

from tests.checker.wording.conftest import Said

HERE = "text: Rain on the step."
NOTICE = "notice: A visit to a family. No injury is shown."


def codes(said: Said, words: str, more: str = "") -> list[str]:
    return [found.code for found in said((HERE, f"text: |\n      {words}"), more=more)]


@pytest.mark.parametrize(
    "words",
    [
        "The baby is dead.",
        "He died in March.",
        "She was killed.",
        "Bleeding.",
        "A broken arm.",
        "A skull fracture.",
    ],
)
def test_a_death_or_an_injury_is_told(said: Said, words: str) -> None:
    assert codes(said, words) == ["C004"]


@pytest.mark.parametrize(
    "words",
    [
        "The plant is dead.",
        "The line goes dead.",
        "A small mark on the cheek.",
        "The umbrella is broken.",
        "A deadline.",
    ],
)
def test_a_mark_and_a_broken_umbrella_are_not(said: Said, words: str) -> None:
    assert codes(said, words) == []


def test_the_notice_may_say_that_nobody_dies(said: Said) -> None:
    assert said((NOTICE, "notice: A visit to a family. Nobody dies.")) == ()


@pytest.mark.parametrize(
    "words",
    [
        "A home visit, a tired father: no injury is shown.",
        "A home visit and a tired father, and no injury is shown.",
        "No injury is shown; a home visit, and a tired father.",
        "A home visit (no injury is shown).",
        "A home visit without any injury.",
        "A home visit – nothing of an injury is shown.",
    ],
)
def test_a_notice_may_say_both_in_one_sentence(said: Said, words: str) -> None:
    assert said((NOTICE, f'notice: "{words}"')) == ()


@pytest.mark.parametrize(
    "words", ["No injury, no death, no fight.", "Nothing: no injury.", "This story shows no injury."]
)
def test_a_notice_that_only_denies_does_not_say_what_the_story_is_about(said: Said, words: str) -> None:
    (found,) = said((NOTICE, f'notice: "{words}"'))
    assert found.code == "C002"
    assert found.hint.startswith("Begin the notice with what the story is about, such as `A home visit")


@pytest.mark.parametrize("words", ["You scored.", "Well done.", "That was the wrong answer.", "Ten points. 10 points."])
def test_a_word_of_a_scored_game_is_told(said: Said, words: str) -> None:
    assert codes(said, words) == ["C005"]


@pytest.mark.parametrize("words", ["He points at the light.", "“Well done,” she says.", "A spirit level.", "A window."])
def test_people_may_praise_a_child_and_a_baby_may_point(said: Said, words: str) -> None:
    assert codes(said, words) == []


@pytest.mark.parametrize("words", ["Like Baby P.", "In Haringey.", "His name is Peter."])
def test_the_real_case_stays_out_of_a_story(said: Said, words: str) -> None:
    assert codes(said, words) == ["C006"]


def test_the_name_of_another_case_stays_out_as_well(said: Said) -> None:
    case = "case: {name: Alma, summary: As reported., sources: {}, findings: {}}\n"
    assert codes(said, "Alma waits.", case) == ["C006"]


@pytest.mark.parametrize(
    ("words", "is_named"),
    [
        ("As reported, Ann Other saw him.", True),
        ("Mrs Other, as reported, saw him.", True),
        ("Ann Other saw him.", True),
        ("As reported, a doctor of the General Medical Council saw him on 3 August.", False),
        ("The Evening Post reported it.", False),
        ("Peter was seen at a clinic.", False),
    ],
)
def test_what_is_said_of_the_real_case_names_roles(said: Said, words: str, is_named: bool) -> None:  # noqa: FBT001 - a case of the table
    case = (
        "case:\n  name: Peter\n  summary: As reported.\n"
        "  sources: {S1: {title: A report, by: The Evening Post, date: May 2009}}\n"
        f'  findings: {{F1: {{text: "{words}", sources: [S1]}}}}\n'
    )
    assert [found.code for found in said(more=case)] == (["C007"] if is_named else [])
