"""What a choice relies on was in force when the story began; what happens to have been read later is no matter."""

from collections.abc import Callable

from game.diagnostics.problem import Problem

Told = Callable[..., tuple[Problem, ...]]
LAW = "law:\n  as_at: 2030-01-01\n  provisions: {duty: {title: A duty, text: It asks who lives here.%s}}\n"
CITING = ("say: I will be off.,", "say: I will be off., basis: duty,")


def test_a_story_may_start_before_the_day_on_which_its_law_was_read(told: Told) -> None:
    assert told(CITING, more=LAW % ", in_force_from: 1991-10-14") == ()


def test_law_that_is_only_talked_of_may_be_unconfirmed(told: Told) -> None:
    assert told(more=LAW % "") == ()


def test_what_is_in_force_on_the_first_day_may_be_relied_on_from_its_first_day_to_its_last(told: Told) -> None:
    assert told(CITING, more=LAW % ", in_force_from: 2027-01-11, in_force_until: 2027-01-11") == ()


def test_each_basis_that_was_not_in_force_is_told_with_its_reason_and_no_other_day_is_proposed(told: Told) -> None:
    for more, reason in (
        ("", "It is not said since when `duty` has been in force."),
        (", in_force_from: 2027-01-12", "`duty` is in force from 2027-01-12, and the story starts on 2027-01-11."),
        (
            ", in_force_from: 1991-10-14, in_force_until: 2027-01-10",
            "`duty` was in force until 2027-01-10, and the story starts on 2027-01-11.",
        ),
    ):
        (problem,) = told(CITING, more=LAW % more)
        assert (problem.code, problem.message) == ("M013", reason)
        assert "start" not in problem.hint
