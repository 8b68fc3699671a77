"""The nearest of the known names, or a few of them."""

import string

import pytest

from game.diagnostics.fix import Applicability, Replacement
from game.diagnostics.suggestion import Suggestion, edit_distance, is_near_spelling, suggest_name


def test_the_nearest_name_is_proposed_and_can_be_written() -> None:
    near = suggest_name("kitchn", ["hall", "kitchen"])
    assert near.hint == "did you mean `kitchen`?"
    assert near.replacement == Replacement("kitchn", "kitchen", Applicability.UNLESS_AMBIGUOUS)
    assert not near.is_list


def test_a_name_that_differs_in_its_capitals_alone_is_certain() -> None:
    near = suggest_name("Kitchen", ["hall", "kitchen"])
    assert near.replacement == Replacement("Kitchen", "kitchen", Applicability.ALWAYS)


def test_a_few_known_names_are_listed_when_none_is_near() -> None:
    assert suggest_name("xyz", ["b", "a"]) == Suggestion("known here: a, b")
    assert suggest_name("xyz", ["b", "a"]).is_list
    assert suggest_name("xyz", string.ascii_lowercase).hint.endswith("…")


def test_nothing_is_said_where_nothing_is_known() -> None:
    assert suggest_name("xyz", []) == Suggestion()
    assert not suggest_name("xyz", []).is_list


@pytest.mark.parametrize(
    ("name", "other"),
    [("kitchn", "kitchen"), ("frist", "first"), ("hold", "held"), ("lee_nmae", "lee_name"), ("gate.lfit", "gate.lift")],
)
def test_a_slip_in_a_word_is_near_it(name: str, other: str) -> None:
    assert is_near_spelling(name, other)


@pytest.mark.parametrize(
    ("name", "other"),
    [("gate.lodger", "gate.work"), ("Monday", "day"), ("kes_van", "kes_name"), ("lee_name", "lee_dob")],
)
def test_a_name_that_shares_a_part_with_another_is_not_near_it(name: str, other: str) -> None:
    assert not is_near_spelling(name, other)
    assert suggest_name(name, [other]).is_list


def test_a_swap_of_two_letters_counts_once() -> None:
    assert edit_distance("frist", "first") == 1
    assert edit_distance("abc", "") == 3
